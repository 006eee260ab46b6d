// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli number: codes and names for grids that have none, or all anew, in the order asked for; with --dry-run only
// the preview.
#include "app/cli/command.h"
#include "app/cli/json_of.h"
#include "app/cli/number_options.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/settings/plan_settings.h"
#include "app/text/format.h"
#include "app/text/option_text.h"

namespace wangge::cli {
namespace {

QString previewText(const Project& project, const std::vector<Numbering>& numbers) {
  const bool replaces = std::any_of(numbers.begin(), numbers.end(), [&](const Numbering& number) {
    const std::string& was = project.grids.at(number.grid).code;
    return !was.empty() && was != number.code;
  });
  TextTable table;
  if (replaces) table.column(Cli::tr("Former code"));
  table.column(Cli::tr("Code"));
  table.column(Cli::tr("Name"));
  table.column(Cli::tr("Households"), TextTable::Flush::Right);
  table.column(Cli::tr("Area"), TextTable::Flush::Right);
  for (const auto& number : numbers) {
    const Grid& grid = project.grids.at(number.grid);
    QStringList row = {QString::fromStdString(number.code), QString::fromStdString(number.name),
                       countText(grid.zone.tally.households, countedIn(project, grid).households),
                       areaText(grid.zone.area.squareMetres())};
    if (replaces) row.prepend(QString::fromStdString(grid.code));
    table.row(row);
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
                    {"former_code", grid.code},
                    {"name", number.name}});
  }
  return list;
}

Json messagesJson(const std::vector<Message>& messages) {
  Json list = Json::array();
  for (const Message& message : messages) list.push_back(jsonOf(message));
  return list;
}

void sayOutcome(const Console& console, const NumberOptions& options, const NumberPreview& preview) {
  const QString count = numberText(static_cast<std::int64_t>(preview.numbers.given.size()));
  console.say(options.dryRun          ? Cli::tr("%1 grids would be numbered; nothing was changed.").arg(count)
              : !preview.numbers.anew ? Cli::tr("%1 grids numbered; codes already issued stay.").arg(count)
                                      : Cli::tr("%1 grids numbered anew; their former codes are retired.").arg(count));
  if (!preview.givenUp.empty())
    console.say(
        Cli::tr("Codes given up for good: %1").arg(numberText(static_cast<std::int64_t>(preview.givenUp.size()))));
  if (preview.locked > 0)
    console.say(
        Cli::tr("Locked grids left as they are: %1").arg(numberText(static_cast<std::int64_t>(preview.locked))));
}

Result<int> run(const NumberOptions& options, const Console& console) {
  auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  if (before->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  Project project = *before;
  if (!options.scheme.empty()) {
    auto scheme = loadScheme(options.scheme);
    if (!scheme) return fail(scheme.error());
    project.scheme = *scheme;
  }
  const auto request = numberRequest(project, options);
  if (!request) return fail(request.error());
  const auto preview = previewNumbers(project, *request);
  if (!preview) return fail(preview.error());
  const std::vector<Numbering>& given = preview->numbers.given;
  const Json numbers = numbersJson(project, given);
  const QString table = given.empty() ? QString() : previewText(project, given);
  if (!options.dryRun) project = applyNumbers(project, preview->numbers, {author(), now()}).after;
  if (!options.dryRun)
    if (auto saved = savePlan(console, options.plan, project, &*before); !saved) return fail(saved.error());
  sayOutcome(console, options, *preview);
  if (!given.empty()) console.say(table);
  for (const auto* messages : {&preview->numbers.full, &preview->notes})
    for (const Message& message : *messages) console.say(commandLineTextOf(message));
  console.answer({{"plan", options.plan},
                  {"scheme", project.scheme.name},
                  {"order", toText(request->order.order)},
                  {"dry_run", options.dryRun},
                  {"numbers", numbers},
                  {"given_up", preview->givenUp},
                  {"locked", preview->locked},
                  {"full", messagesJson(preview->numbers.full)},
                  {"notes", messagesJson(preview->notes)}});
  return 0;
}

}  // namespace

Command numberCommand() {
  return {
      "number", [] { return Cli::tr("Give codes and names to grids that have none, or all anew"); },
      [](CLI::App& app) -> Action {
        auto options = std::make_shared<NumberOptions>();
        addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
        addText(app, "--scheme", options->scheme,
                Cli::tr("Numbering scheme: %1, or a JSON file (default: the plan's)")
                    .arg(QString::fromStdString(joined(knownSchemes()))),
                "NAME|FILE");
        addText(app, "--within", options->within,
                Cli::tr("Only the units with these codes and what lies in them (communities, subdistricts, grids)"),
                "CODE,…");
        addFlag(app, "--anew", options->anew,
                Cli::tr("New codes for all of them, unless they are in order; the present ones are retired"));
        addText(app, "--renumber", options->renumber,
                Cli::tr("New codes for all grids of the community with this code; the present ones are retired"),
                "CODE");
        addText(app, "--order", options->order,
                Cli::tr("Order: rows, serpentine, line, distance or list (default: rows, from the north-west)"),
                "ORDER");
        addText(app, "--band", options->band,
                Cli::tr("Height of the rows in metres (default: the side of a mean grid)"), "METRES");
        addText(app, "--line", options->line,
                Cli::tr("Line along which the grids are numbered, in metres of the plan's coordinate system"),
                "\"X,Y X,Y …\"");
        addText(app, "--from", options->from, Cli::tr("Place from which the nearest grids are numbered first"), "X,Y");
        addText(app, "--list", options->list,
                Cli::tr("Text, CSV or workbook that lists the grids in order, by code or name"), "FILE");
        addText(app, "--range", options->range,
                Cli::tr("Numbers of comprehensive grids, such as 101-199, or 101- (default: the scheme's)"), "N-M");
        addText(app, "--dedicated-range", options->dedicatedRange, Cli::tr("The same for dedicated grids"), "N-M");
        addText(app, "--reserve", options->reserve, Cli::tr("Numbers that are not given, such as 4,100-199"), "N-M,…");
        addFlag(app, "--dry-run", options->dryRun, Cli::tr("Show what would be given and change nothing"));
        return [options](const Console& console) { return run(*options, console); };
      }};
}

}  // namespace wangge::cli
