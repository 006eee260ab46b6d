// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli number: codes and names for grids that have none, or anew for a community; with --dry-run only the
// preview.
#include "app/cli/command.h"
#include "app/cli/json_of.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/settings/plan_settings.h"
#include "app/text/format.h"
#include "app/text/option_text.h"
#include "core/numbering/number.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, scheme, renumber;
  bool dryRun = false;
};

QString previewText(const Project& project, const std::vector<Numbering>& numbers) {
  TextTable table;
  table.column(Cli::tr("Code"));
  table.column(Cli::tr("Name"));
  table.column(Cli::tr("Households"), TextTable::Flush::Right);
  table.column(Cli::tr("Area"), TextTable::Flush::Right);
  for (const auto& number : numbers) {
    const Grid& grid = project.grids.at(number.grid);
    table.row({QString::fromStdString(number.code), QString::fromStdString(number.name),
               countText(grid.zone.tally.households, countedIn(project, grid).households),
               areaText(grid.zone.area.squareMetres())});
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

// New codes for the grids of the community with this code.
Result<Numbers> numbersAnew(const Project& project, const Options& options) {
  const CodeOwner owner = ownerOfCode(project, options.renumber);
  const CommunityId* community = std::get_if<CommunityId>(&owner);
  if (!community) return fail(Error("plan.unknown_code").with("file", options.plan).with("code", options.renumber));
  return proposeRenumbering(project, *community);
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
  const auto numbers =
      options.renumber.empty() ? Result<Numbers>(proposeNumbers(project)) : numbersAnew(project, options);
  if (!numbers) return fail(numbers.error());
  const std::vector<Numbering>& given = numbers->given;
  if (!options.dryRun) project = applyNumbers(project, *numbers, {author(), now()}).after;
  if (!options.dryRun)
    if (auto saved = savePlan(console, options.plan, project, &*before); !saved) return fail(saved.error());
  const QString count = numberText(static_cast<std::int64_t>(given.size()));
  console.say(options.dryRun ? Cli::tr("%1 grids would be numbered; nothing was changed.").arg(count)
              : options.renumber.empty()
                  ? Cli::tr("%1 grids numbered; codes already issued stay.").arg(count)
                  : Cli::tr("%1 grids numbered anew; their former codes are retired.").arg(count));
  if (!given.empty()) console.say(previewText(project, given));
  Json full = Json::array();
  for (const Message& message : numbers->full) {
    console.say(commandLineTextOf(message));
    full.push_back(jsonOf(message));
  }
  console.answer({{"plan", options.plan},
                  {"scheme", project.scheme.name},
                  {"dry_run", options.dryRun},
                  {"numbers", numbersJson(project, given)},
                  {"full", full}});
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
            addText(app, "--renumber", options->renumber,
                    Cli::tr("New codes for all grids of the community with this code; the present ones are retired"),
                    "CODE");
            addFlag(app, "--dry-run", options->dryRun, Cli::tr("Show what would be given and change nothing"));
            return [options](const Console& console) { return run(*options, console); };
          }};
}

}  // namespace wangge::cli
