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
};

// "OLD=NEW"
Result<std::pair<std::string, std::string>> namesOf(const std::string& rename) {
  const auto at = rename.find('=');
  if (at == 0 || at == std::string::npos)
    return fail(Error("usage.bad_value").with("option", "--rename").with("value", rename).with("known", "LAYER=NAME"));
  return std::pair(rename.substr(0, at), rename.substr(at + 1));
}

Result<Step> edited(const Project& project, const Options& options) {
  const EditContext context{author(), now()};
  const std::string present = Cli::tr("Present").toStdString();
  if (!options.copy.empty()) return addPrecinctLayer(project, options.copy, present, LayerStart::Copy, context);
  if (!options.empty.empty()) return addPrecinctLayer(project, options.empty, present, LayerStart::Empty, context);
  if (!options.rename.empty()) {
    const auto names = namesOf(options.rename);
    if (!names) return fail(names.error());
    const auto layer = layerCalled(project, names->first);
    if (!layer) return fail(layer.error());
    return renamePrecinctLayer(project, *layer, names->second, context);
  }
  const auto layer = layerCalled(project, options.use.empty() ? options.remove : options.use);
  if (!layer) return fail(layer.error());
  return options.use.empty() ? removePrecinctLayer(project, *layer, context)
                             : putLayerInForce(project, *layer, context);
}

Result<int> run(const Options& options, const Console& console) {
  const std::pair<const char*, const std::string*> told[] = {{"--copy", &options.copy},
                                                             {"--empty", &options.empty},
                                                             {"--rename", &options.rename},
                                                             {"--use", &options.use},
                                                             {"--remove", &options.remove}};
  const char* first = nullptr;
  for (const auto& [name, value] : told) {
    if (value->empty()) continue;
    if (first) return fail(Error("usage.exclude").with("first", first).with("second", name));
    first = name;
  }
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  if (first) {
    auto step = edited(*project, options);
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
            addText(app, "--copy", options->copy, Cli::tr("Add a layer of this name with the precincts in force"),
                    "NAME");
            addText(app, "--empty", options->empty, Cli::tr("Add a layer of this name without precincts"), "NAME");
            addText(app, "--rename", options->rename, Cli::tr("Give a layer another name"), "LAYER=NAME");
            addText(app, "--use", options->use,
                    Cli::tr("Put this layer in force: rules, numbers, maps and exports follow it"), "LAYER");
            addText(app, "--remove", options->remove,
                    Cli::tr("Remove this layer, which is not in force, and its lines"), "LAYER");
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
