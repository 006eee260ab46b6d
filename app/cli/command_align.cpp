// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli align: how police stations and subdistricts correspond, as text, JSON and workbook; with --snap-slivers
// thin leftovers between two lines are given to the station around them; with --goal the least change that aligns.
#include <algorithm>

#include "app/cli/align_goal.h"
#include "app/cli/align_text.h"
#include "app/cli/command.h"
#include "app/cli/json_of.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "core/align/snap_slivers.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, level = "subdistrict", measure, straddle, width, workbook;
  bool snap = false;
  GoalTexts goal;
};

Result<double> numberWithin(const std::string& value, const std::string& name, double most) {
  const auto number = numberOf(value, name);
  if (!number) return number;
  if (*number < 0 || *number > most) return fail(Error("usage.bad_number").with("option", name).with("value", value));
  return number;
}

// What is asked for, before anything is read. Of the sliver rule the width; the rest of it is the plan's.
Result<align::ReportOptions> settingsOf(const Options& options) {
  align::ReportOptions settings;
  if (auto known = requireOneOf(options.level, "--level", {"subdistrict", "community", "grid"}); !known)
    return fail(known.error());
  if (!options.measure.empty()) {
    if (auto known = requireOneOf(options.measure, "--by", {"persons", "households", "area"}); !known)
      return fail(known.error());
    settings.measure = fromText<align::Measure>(options.measure);
  }
  if (!options.straddle.empty()) {
    const auto percent = numberWithin(options.straddle, "--straddle", 100);
    if (!percent) return fail(percent.error());
    settings.straddle = *percent / 100;
  }
  if (!options.width.empty()) {
    const auto width = numberWithin(options.width, "--sliver-width", 1000);
    if (!width) return fail(width.error());
    settings.sliver = SliverRule{};
    settings.sliver->width = *width;
  }
  if (!options.workbook.empty()) {
    if (!options.workbook.ends_with(".xlsx"))
      return fail(
          Error("usage.bad_value").with("option", "--to").with("value", options.workbook).with("known", "FILE.xlsx"));
    if (auto allowed = gis::mayWrite(options.workbook, gis::workbookKind()); !allowed) return fail(allowed.error());
  }
  return settings;
}

struct Snapped {
  Project project;
  Json told;
  QString text;
};

Result<Snapped> snap(const Project& project, const align::Report& report) {
  const auto locked = std::ranges::count(report.slivers, true, &align::Region::locked);
  if (report.slivers.empty())
    return Snapped{project, {{"count", 0}, {"locked", 0}}, textOf(Message("align.no_slivers"))};
  auto step = align::snapSlivers(project, report.slivers, {author(), now()});
  if (!step) return fail(step.error());
  Json told = {{"count", static_cast<std::int64_t>(report.slivers.size()) - locked}, {"locked", locked}};
  told.update(jsonOf(step->what));
  QString text = textOf(step->what);
  if (locked > 0) text += u'\n' + Cli::tr("%1 slivers are locked and stay.").arg(numberText(locked));
  return Snapped{std::move(step->after), std::move(told), text};
}

Result<int> run(const Options& options, const Console& console) {
  auto settings = settingsOf(options);
  if (!settings) return fail(settings.error());
  const auto goal = goalRequest(options.goal, options.measure);
  if (!goal) return fail(goal.error());
  if (*goal) {
    for (const auto& [told, name] :
         {std::pair(options.snap, "--snap-slivers"), std::pair(!options.workbook.empty(), "--to")})
      if (told) return fail(Error("usage.exclude").with("first", "--goal").with("second", name));
    return runGoal(options.plan, **goal, console);
  }
  const auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  if (before->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  if (settings->sliver) {
    const double width = settings->sliver->width;
    settings->sliver = sliverRuleOf(before->profile);
    settings->sliver->width = width;
  }

  Project project = *before;
  align::Matrix matrix(project);
  align::Report report = align::report(project, matrix, *settings);
  Json snapped;
  if (options.snap) {
    auto done = snap(project, report);
    if (!done) return fail(done.error());
    project = std::move(done->project), snapped = std::move(done->told);
    console.say(done->text);
    matrix = align::Matrix(project);
    report = align::report(project, matrix, *settings);
  }
  const align::LevelMatrix shown = align::atLevel(project, matrix, *fromText<Level>(options.level));
  const auto tables = alignmentTables(project, report, shown);
  // First the plan: a workbook of what could not be saved would be of no plan.
  if (!options.workbook.empty())
    if (auto may = gis::mayWrite(options.workbook, gis::workbookKind()); !may) return fail(may.error());
  if (options.snap && !(project == *before))
    if (auto saved = savePlan(console, options.plan, project, &*before); !saved) return fail(saved.error());
  if (!options.workbook.empty()) {
    // The matrix is in it twice: across, where that is not too wide, and as a list.
    auto sheets = tables;
    if (!gis::fitsSheet(sheets.front())) {
      sheets.erase(sheets.begin());
      console.say(Cli::tr("The matrix across is too wide for a workbook; its list has all."));
    }
    if (auto written = gis::writeWorkbook(project, sheets, options.workbook); !written) return fail(written.error());
  }

  console.say(alignmentText(project, report, tables));
  if (!options.workbook.empty()) console.say(Cli::tr("Written to %1.").arg(QString::fromStdString(options.workbook)));
  Json document = {{"plan", options.plan}};
  if (options.snap) document["snapped"] = snapped;
  if (!options.workbook.empty()) document["workbook"] = options.workbook;
  if (console.json) document.update(alignmentJson(project, report, shown));
  console.answer(document);
  return 0;
}

}  // namespace

Command alignCommand() {
  return {
      "align", [] { return Cli::tr("Compare police precincts with subdistricts, communities and grids"); },
      [](CLI::App& app) -> Action {
        auto options = std::make_shared<Options>();
        addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
        addText(app, "--level", options->level,
                Cli::tr("Units of the matrix: subdistrict, community or grid (default: subdistrict)"), "LEVEL");
        addText(app, "--by", options->measure,
                Cli::tr("Measure shares by persons, households or area (default: what is counted best)"), "MEASURE");
        addText(app, "--straddle", options->straddle,
                Cli::tr("Percent of its area from which a community or grid straddles a precinct line (default: 1)"),
                "PERCENT");
        addText(app, "--sliver-width", options->width,
                Cli::tr("Mean width up to which a leftover may be a sliver, in metres (default: twice the needle "
                        "width of the rule profile)"),
                "M");
        addText(app, "--to", options->workbook, Cli::tr("Also write everything to this workbook"), "FILE.xlsx");
        addFlag(app, "--snap-slivers", options->snap,
                Cli::tr("Give all slivers to the station around them and save the plan"));
        addText(app, "--goal", options->goal.goal,
                Cli::tr("Find the least change that reaches a goal: no-grid-cut, no-community-split, "
                        "one-station-per-subdistrict or one-subdistrict-per-station"),
                "GOAL");
        addText(app, "--move", options->goal.move,
                Cli::tr("For the goal move lines of precincts, of communities (grids, subdistricts), or those with "
                        "least change (default: least)"),
                "LINES");
        addText(app, "--limits", options->goal.limits,
                Cli::tr("Residents that a station shall have: least=N,most=N,per-officer=N"), "LIMITS");
        addText(app, "--accept", options->goal.accept,
                Cli::tr("Make all moves, or those with these numbers, in one step and save the plan"), "all|N,N");
        app.footer(alignmentKeys().toStdString());
        return [options](const Console& console) { return run(*options, console); };
      }};
}

}  // namespace wangge::cli
