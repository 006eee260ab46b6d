// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli layers: the precinct layers of a plan, kept side by side by name; adds, renames and removes them, and puts
// one in force.
#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/info_text.h"
#include "app/cli/older_state.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/text/messages.h"
#include "core/edit/precinct_layers.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, copy, empty, rename, use, remove;
  std::vector<const CLI::Option*> changes;  // all but the plan; one with an empty value was given as well
};

// "OLD=NEW"
Result<std::pair<std::string, std::string>> namesOf(const std::string& rename) {
  const auto at = rename.find('=');
  if (at == 0 || at == std::string::npos)
    return fail(Error("usage.bad_value").with("option", "--rename").with("value", rename).with("known", "LAYER=NAME"));
  return std::pair(rename.substr(0, at), rename.substr(at + 1));
}

// `change`: which of the options was given.
Result<Step> edited(const Project& project, const Options& options, const std::string& change) {
  const EditContext context{author(), now()};
  const std::string present = Cli::tr("Present").toStdString();
  if (change == "--copy") return addPrecinctLayer(project, options.copy, present, LayerStart::Copy, context);
  if (change == "--empty") return addPrecinctLayer(project, options.empty, present, LayerStart::Empty, context);
  if (change == "--rename") {
    const auto names = namesOf(options.rename);
    if (!names) return fail(names.error());
    const auto layer = layerCalled(project, names->first);
    if (!layer) return fail(layer.error());
    return renamePrecinctLayer(project, *layer, names->second, context);
  }
  const auto layer = layerCalled(project, change == "--remove" ? options.remove : options.use);
  if (!layer) return fail(layer.error());
  return change == "--remove" ? removePrecinctLayer(project, *layer, context)
                              : putLayerInForce(project, *layer, context);
}

Result<int> run(const Options& options, const Console& console) {
  std::string first;
  for (const CLI::Option* option : options.changes) {
    if (option->count() == 0) continue;
    if (!first.empty()) return fail(Error("usage.exclude").with("first", first).with("second", option->get_name()));
    first = option->get_name();
  }
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  if (!first.empty()) {
    auto step = edited(*project, options, first);
    if (!step) return fail(step.error());
    if (!step->what.code.empty()) {
      if (auto saved = savePlan(console, options.plan, step->after, &*project); !saved) return fail(saved.error());
      console.say(textOf(step->what));
    }
    project = std::move(step->after);
  }
  const QString layers = layersText(*project);
  console.say(layers.isEmpty() ? Cli::tr("The plan has one layer of precincts.") : layers);
  console.answer({{"plan", options.plan}, {"precinct_layers", layersJson(*project)}});
  return 0;
}

}  // namespace

Command layersCommand() {
  return {"layers", [] { return Cli::tr("List, add, rename and remove precinct layers, and put one in force"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            options->changes = {
                addText(app, "--copy", options->copy, Cli::tr("Add a layer of this name with the precincts in force"),
                        "NAME"),
                addText(app, "--empty", options->empty, Cli::tr("Add a layer of this name without precincts"), "NAME"),
                addText(app, "--rename", options->rename, Cli::tr("Give a layer another name"), "LAYER=NAME"),
                addText(app, "--use", options->use,
                        Cli::tr("Put this layer in force: rules, numbers, maps and exports follow it"), "LAYER"),
                addText(app, "--remove", options->remove,
                        Cli::tr("Remove this layer, which is not in force, and its lines"), "LAYER")};
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
