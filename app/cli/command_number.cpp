// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli number: codes and names for grids that have none; with --dry-run only the preview.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/settings/plan_settings.h"
#include "app/text/format.h"
#include "core/numbering/number.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, scheme;
  bool dryRun = false;
};

QString previewText(const Project& project, const std::vector<Numbering>& numbers) {
  TextTable table;
  table.column(Cli::tr("Code"));
  table.column(Cli::tr("Name"));
  table.column(Cli::tr("Households"), TextTable::Flush::Right);
  table.column(Cli::tr("Area"), TextTable::Flush::Right);
  for (const auto& number : numbers) {
    const Zone& zone = project.grids.at(number.grid).zone;
    table.row({QString::fromStdString(number.code), QString::fromStdString(number.name),
               numberText(zone.tally.households), areaText(zone.area.squareMetres())});
  }
  return table.empty() ? QString() : table.text();
}

Json numbersJson(const Project& project, const std::vector<Numbering>& numbers) {
  Json list = Json::array();
  for (const auto& number : numbers) {
    const Grid& grid = project.grids.at(number.grid);
    list.push_back({{"grid", number.grid.value},
                    {"community", project.communities.at(grid.community).code},
                    {"kind", toText(grid.kind)},
                    {"ordinal", number.ordinal},
                    {"code", number.code},
                    {"name", number.name}});
  }
  return list;
}

Result<int> run(const Options& options, const Console& console) {
  auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  if (before->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  Project project = *before;
  if (!options.scheme.empty()) {
    auto scheme = loadScheme(options.scheme);
    if (!scheme) return fail(scheme.error());
    project.scheme = *scheme;
  }
  const auto numbers = proposeNumbers(project);
  if (!numbers) return fail(numbers.error());
  if (!options.dryRun) {
    project = applyNumbers(project, *numbers, now());
    if (auto saved = savePlan(console, options.plan, project, *before); !saved) return fail(saved.error());
  }
  console.say(options.dryRun ? Cli::tr("%1 grids would be numbered; nothing was changed.")
                                   .arg(numberText(static_cast<std::int64_t>(numbers->size())))
                             : Cli::tr("%1 grids numbered; codes already issued stay.")
                                   .arg(numberText(static_cast<std::int64_t>(numbers->size()))));
  if (!numbers->empty()) console.say(previewText(project, *numbers));
  console.answer({{"plan", options.plan},
                  {"scheme", project.scheme.name},
                  {"dry_run", options.dryRun},
                  {"numbers", numbersJson(project, *numbers)}});
  return 0;
}

}  // namespace

Command numberCommand() {
  return {"number", [] { return Cli::tr("Give codes and names to grids that have none"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            addText(app, "--scheme", options->scheme,
                    Cli::tr("Numbering scheme: %1, or a JSON file (default: the plan's)")
                        .arg(QString::fromStdString(joined(knownSchemes()))),
                    "NAME|FILE");
            addFlag(app, "--dry-run", options->dryRun, Cli::tr("Show what would be given and change nothing"));
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
