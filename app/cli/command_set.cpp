// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli set: settings of a plan, all of those that are named in one step. What they do to grids is told.
#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/setting_text.h"
#include "app/settings/setting_table.h"
#include "app/text/format.h"

namespace wangge::cli {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

struct Options {
  std::string plan;
  std::vector<std::string> settings;
  bool dryRun = false;
};

std::string keysOf(const std::vector<Setting>& table) {
  std::vector<std::string> keys;
  for (const Setting& setting : table) keys.push_back(setting.key);
  return joined(keys);
}

Result<Values> valuesOf(const std::vector<std::string>& arguments, const std::vector<Setting>& table) {
  Values values;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos || equals == 0)
      return fail(Error("setting.no_value").with("argument", argument).with("known", keysOf(table)));
    values.emplace_back(argument.substr(0, equals), argument.substr(equals + 1));
  }
  return values;
}

Json changesJson(const std::vector<Setting>& table, const PlanSettings& before, const PlanSettings& after) {
  Json changes = Json::array();
  for (const Setting& setting : table)
    if (const std::string was = setting.value(before), is = setting.value(after); was != is)
      changes.push_back({{"key", setting.key}, {"before", was}, {"after", is}});
  return changes;
}

void tell(const Console& console, const SizeEffect& effect, std::int64_t codes, bool dryRun) {
  if (effect.changed > 0)
    console.say((dryRun ? Cli::tr("%1 would change their state.") : Cli::tr("%1 changed their state."))
                    .arg(gridsText(effect.changed)));
  if (codes > 0)
    console.say(
        Cli::tr("%1 have a code that does not fit the new numbering scheme; “number --renumber” gives new ones.")
            .arg(gridsText(codes)));
}

Result<int> run(const Options& options, const Console& console) {
  auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  const std::vector<Setting> table = settingTable(communityTypes(*before));
  const auto values = valuesOf(options.settings, table);
  if (!values) return fail(values.error());
  const PlanSettings present = planSettingsOf(*before);
  const auto wanted = withValues(present, table, *values);
  if (!wanted) return fail(wanted.error());
  const auto step = setPlanSettings(*before, *wanted, {author(), now()});
  if (!step) return fail(step.error());
  const bool changed = !step->what.code.empty();
  if (changed && !options.dryRun)
    if (auto saved = savePlan(console, options.plan, step->after, &*before); !saved) return fail(saved.error());

  const PlanSettings after = planSettingsOf(step->after);
  const std::vector<Setting> shown = settingTable(typesInUse(step->after));
  const SizeEffect effect = *sizeEffect(*before, after.profile);
  const std::int64_t codes = codesThatNoLongerFit(*before, after.scheme);
  console.say(!changed         ? Cli::tr("The plan has these settings already; nothing was changed.")
              : options.dryRun ? Cli::tr("Nothing was changed. It would be:")
                               : Cli::tr("Set:"));
  if (changed) console.say(settingChangesText(shown, present, after));
  tell(console, effect, codes, options.dryRun);
  console.answer({{"plan", options.plan},
                  {"dry_run", options.dryRun},
                  {"changes", changesJson(shown, present, after)},
                  {"grids_changed", effect.changed},
                  {"states", {{"before", statesJson(effect.before)}, {"after", statesJson(effect.after)}}},
                  {"codes_not_fitting", codes},
                  {"settings", settingsJson(shown, after)}});
  return 0;
}

}  // namespace

Command setCommand() {
  return {"set", [] { return Cli::tr("Change settings of a plan: names, size rules, numbering scheme"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            const QString keys = QString::fromStdString(keysOf(settingTable({"urban", "rural", "pastoral"})));
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            app.add_option("SETTINGS", options->settings,
                           Cli::tr("Settings, as “info” shows them. Keys: %1").arg(keys).toStdString())
                ->type_name("KEY=VALUE")
                ->required();
            addFlag(app, "--dry-run", options->dryRun, Cli::tr("Show what would change and change nothing"));
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
