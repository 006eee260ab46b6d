// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli align: how police stations and subdistricts correspond, as text, JSON and workbook; with --snap-slivers
// thin leftovers between two lines are given to the station around them, with --declare stations need not match.
#include <algorithm>

#include "app/cli/align_text.h"
#include "app/cli/command.h"
#include "app/cli/json_of.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "core/align/snap_slivers.h"
#include "core/edit/precinct_exemption.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, level = "subdistrict", measure, straddle, width, workbook;
  std::vector<std::string> declared;  // STATION=REASON
  bool snap = false;
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
  for (const std::string& each : options.declared)
    if (const auto at = each.find('='); at == 0 || at == std::string::npos)
      return fail(
          Error("usage.bad_value").with("option", "--declare").with("value", each).with("known", "STATION=REASON"));
  if (!options.workbook.empty()) {
    if (!options.workbook.ends_with(".xlsx"))
      return fail(
          Error("usage.bad_value").with("option", "--to").with("value", options.workbook).with("known", "FILE.xlsx"));
    if (auto allowed = gis::mayWrite(options.workbook, gis::workbookKind()); !allowed) return fail(allowed.error());
  }
  return settings;
}

// The one precinct with this code, or where no code is like it, with this name.
Result<PrecinctId> stationCalled(const Project& project, const std::string& called) {
  for (const auto& word : {&Precinct::code, &Precinct::name}) {
    std::vector<PrecinctId> found;
    project.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
      if (precinct.*word == called) found.push_back(id);
    });
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
      return fail(Error("align.station_ambiguous").with("station", called).with("count", found.size()));
  }
  return fail(Error("align.no_such_station").with("station", called));
}

// What is declared, in the order given; `told` gets a line for each.
Result<Project> declare(Project project, const std::vector<std::string>& declared, const Console& console, Json& told) {
  told = Json::array();
  for (const std::string& each : declared) {
    const auto at = each.find('=');
    const auto station = stationCalled(project, each.substr(0, at));
    if (!station) return fail(station.error());
    const std::string reason = QString::fromStdString(each.substr(at + 1)).trimmed().toStdString();
    auto step = setPrecinctExemption(project, *station, reason, {author(), now()});
    if (!step) return fail(step.error());
    const Precinct& precinct = project.precincts.at(*station);
    Json line = {{"station", {{"id", station->value}, {"code", precinct.code}, {"name", precinct.name}}},
                 {"exemption", reason.empty() ? Json() : Json(reason)}};
    told.push_back(std::move(line));
    if (!step->what.code.empty()) console.say(textOf(step->what));
    project = std::move(step->after);
  }
  return project;
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
  const auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  if (before->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  if (settings->sliver) {
    const double width = settings->sliver->width;
    settings->sliver = sliverRuleOf(before->profile);
    settings->sliver->width = width;
  }

  Json declared;
  auto told = declare(*before, options.declared, console, declared);
  if (!told) return fail(told.error());
  Project project = *std::move(told);
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
  if ((options.snap || !options.declared.empty()) && !(project == *before))
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
  if (!options.declared.empty()) document["declared"] = declared;
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
        app.add_option("--declare", options->declared,
                       Cli::tr("Declare that a station need not match a subdistrict, by its code or name, and why "
                               "(STATION= takes it back), and save the plan; may be repeated")
                           .toStdString())
            ->type_name("STATION=REASON")
            ->allow_extra_args(false);
        app.footer(alignmentKeys().toStdString());
        return [options](const Console& console) { return run(*options, console); };
      }};
}

}  // namespace wangge::cli
