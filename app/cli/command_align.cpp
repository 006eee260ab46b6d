// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli align: how police stations and subdistricts correspond, as text, JSON, workbook and pages; with
// --snap-slivers thin leftovers between two lines are given to the station around them, with --declare stations need
// not match, with --against what changes station since an older state, with --goal the least change that aligns.
#include <algorithm>

#include "app/cli/align_changes.h"
#include "app/cli/align_goal.h"
#include "app/cli/align_pages.h"
#include "app/cli/align_text.h"
#include "app/cli/command.h"
#include "app/cli/json_of.h"
#include "app/cli/older_state.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/print/report_pages.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "core/align/snap_slivers.h"
#include "core/edit/precinct_exemption.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, level, measure, straddle, width, file, against, layer, againstLayer;
  std::vector<std::string> declared;  // STATION=REASON
  bool snap = false;
  GoalTexts goal;
};

Result<double> numberWithin(const std::string& value, const std::string& name, double most) {
  const auto number = numberOf(value, name);
  if (!number) return number;
  if (*number < 0 || *number > most) return fail(Error("usage.bad_number").with("option", name).with("value", value));
  return number;
}

bool isPdf(const std::string& file) {
  return file.ends_with(".pdf");
}

Result<void> mayWrite(const std::string& file) {
  return isPdf(file) ? mayWritePages(file) : gis::mayWrite(file, gis::workbookKind());
}

std::string levelOf(const Options& options) {
  return options.level.empty() ? "subdistrict" : options.level;
}

// What is asked for, before anything is read. Of the sliver rule the width; the rest of it is the plan's.
Result<align::ReportOptions> settingsOf(const Options& options) {
  align::ReportOptions settings;
  if (auto known = requireOneOf(levelOf(options), "--level", {"subdistrict", "community", "grid"}); !known)
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
  if (!options.file.empty()) {
    if (!options.file.ends_with(".xlsx") && !isPdf(options.file))
      return fail(Error("usage.bad_value")
                      .with("option", "--to")
                      .with("value", options.file)
                      .with("known", "FILE.xlsx, FILE.pdf"));
    if (auto allowed = mayWrite(options.file); !allowed) return fail(allowed.error());
  }
  // What is only looked at is not changed.
  for (const auto& [looks, first] :
       {std::pair(!options.against.empty(), "--against"), std::pair(!options.againstLayer.empty(), "--against-layer"),
        std::pair(!options.layer.empty(), "--layer")})
    for (const auto& [told, second] :
         {std::pair(options.snap, "--snap-slivers"), std::pair(!options.declared.empty(), "--declare")})
      if (looks && told) return fail(Error("usage.exclude").with("first", first).with("second", second));
  if (!options.against.empty() && !options.againstLayer.empty())
    return fail(Error("usage.exclude").with("first", "--against").with("second", "--against-layer"));
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

SliverRule sliverRule(const Project& project, const align::ReportOptions& settings) {
  SliverRule rule = sliverRuleOf(project.profile);
  if (settings.sliver) rule.width = settings.sliver->width;
  return rule;
}

// Sheets that a workbook has room for; the matrix is in it twice: across, where that is not too wide, and as a list.
std::vector<gis::ReportTable> fitting(std::vector<gis::ReportTable> tables, const Console& console) {
  if (!gis::fitsSheet(tables.front())) {
    tables.erase(tables.begin());
    console.say(Cli::tr("The matrix across is too wide for a workbook; its list has all."));
  }
  return tables;
}

// The matrix of a state, across.
gis::ReportTable matrixOf(const Project& project, const Options& options, const align::ReportOptions& settings,
                          const QString& title) {
  const align::Matrix matrix(project);
  const align::Report report = align::report(project, matrix, settings);
  gis::ReportTable table =
      alignmentTables(project, report, align::atLevel(project, matrix, *fromText<Level>(levelOf(options)))).front();
  table.title = title.arg(QString::fromStdString(table.title)).toStdString();
  return table;
}

// Whose precincts are looked at, where the plan has several layers.
void sayLayer(const Project& project, const Console& console) {
  if (const QString layer = layerOf(project); !layer.isEmpty()) console.say(Cli::tr("Precinct layer: %1").arg(layer));
}

Json documentOf(const Options& options, const Project& project) {
  Json document = {{"plan", options.plan}};
  if (const QString layer = layerOf(project); !layer.isEmpty()) document["layer"] = layer.toStdString();
  return document;
}

// What changes station against an older state or another precinct layer.
Result<int> compare(const Options& options, const align::ReportOptions& settings, const Project& project,
                    const Console& console) {
  const auto older = options.against.empty() ? layerState(project, options.againstLayer)
                                             : olderStateOf(console, project, options.against);
  if (!older) return fail(older.error());
  const auto changes = align::changesBetween(older->project, project, sliverRule(project, settings));
  if (!changes) return fail(changes.error());
  const std::vector<gis::ReportTable> tables = changeTables(project, *changes);
  if (!options.file.empty()) {
    std::vector<gis::ReportTable> all = tables;
    all.push_back(matrixOf(older->project, options, settings, Cli::tr("%1, before")));
    all.push_back(matrixOf(project, options, settings, Cli::tr("%1, after")));
    if (isPdf(options.file)) {
      const std::size_t sums = all.size();
      const auto written =
          writeChangePages({older->project, project, older->name, *changes, std::move(all), sums}, options.file);
      if (!written) return fail(written.error());
    } else {
      if (std::erase_if(all, [](const gis::ReportTable& table) { return !gis::fitsSheet(table); }) > 0)
        console.say(Cli::tr("A matrix before or after is too wide for a workbook and left out."));
      if (auto written = gis::writeWorkbook(project, all, options.file); !written) return fail(written.error());
    }
  }
  sayLayer(project, console);
  console.say(changesText(project, *changes, tables));
  if (!options.file.empty()) console.say(Cli::tr("Written to %1.").arg(QString::fromStdString(options.file)));
  Json document = documentOf(options, project);
  document["against"] = older->name;
  if (!options.file.empty()) document["file"] = options.file;
  if (console.json) document.update(changesJson(project, *changes));
  console.answer(document);
  return 0;
}

Result<int> run(const Options& options, const Console& console) {
  auto settings = settingsOf(options);
  if (!settings) return fail(settings.error());
  const auto goal = goalRequest(options.goal, options.measure);
  if (!goal) return fail(goal.error());
  if (*goal) {
    for (const auto& [told, name] :
         {std::pair(options.snap, "--snap-slivers"), std::pair(!options.file.empty(), "--to"),
          std::pair(!options.against.empty(), "--against"), std::pair(!options.layer.empty(), "--layer"),
          std::pair(!options.againstLayer.empty(), "--against-layer"),
          std::pair(!options.declared.empty(), "--declare"), std::pair(!options.level.empty(), "--level"),
          std::pair(!options.straddle.empty(), "--straddle"), std::pair(!options.width.empty(), "--sliver-width")})
      if (told) return fail(Error("usage.exclude").with("first", "--goal").with("second", name));
    return runGoal(options.plan, **goal, console);
  }
  auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  if (!options.layer.empty()) {
    auto layer = layerState(*before, options.layer);
    if (!layer) return fail(layer.error());
    before = std::move(layer->project);
  }
  if (before->communities.empty()) return fail(Error("plan.no_communities").with("file", options.plan));
  if (settings->sliver) settings->sliver = sliverRule(*before, *settings);
  if (!options.against.empty() || !options.againstLayer.empty()) return compare(options, *settings, *before, console);
  // Pages about no station would tell nothing.
  if (isPdf(options.file) && before->precincts.empty()) return fail(Error("align.no_precincts"));

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
  const align::LevelMatrix shown = align::atLevel(project, matrix, *fromText<Level>(levelOf(options)));
  const auto tables = alignmentTables(project, report, shown);
  // First the plan: a workbook of what could not be saved would be of no plan.
  if (!options.file.empty())
    if (auto may = mayWrite(options.file); !may) return fail(may.error());
  if ((options.snap || !options.declared.empty()) && !(project == *before))
    if (auto saved = savePlan(console, options.plan, project, &*before); !saved) return fail(saved.error());
  if (isPdf(options.file)) {
    if (auto written = writeAlignmentPages(project, tables, options.file); !written) return fail(written.error());
  } else if (!options.file.empty()) {
    if (auto written = gis::writeWorkbook(project, fitting(tables, console), options.file); !written)
      return fail(written.error());
  }

  sayLayer(project, console);
  console.say(alignmentText(project, report, tables));
  if (!options.file.empty()) console.say(Cli::tr("Written to %1.").arg(QString::fromStdString(options.file)));
  Json document = documentOf(options, project);
  if (!options.declared.empty()) document["declared"] = declared;
  if (options.snap) document["snapped"] = snapped;
  if (!options.file.empty()) document[isPdf(options.file) ? "file" : "workbook"] = options.file;
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
        addText(app, "--to", options->file,
                Cli::tr("Also write everything to this workbook, or to this PDF with a map"), "FILE.xlsx|FILE.pdf");
        addText(app, "--against", options->against,
                Cli::tr("Instead tell what changes station since an older plan or kept version (version:NAME or its "
                        "number)"),
                "PLAN|VERSION");
        addText(app, "--layer", options->layer,
                Cli::tr("Look at this precinct layer as if it were in force (default: the one in force)"), "LAYER");
        addText(app, "--against-layer", options->againstLayer,
                Cli::tr("Instead tell what changes station from this precinct layer to the one looked at"), "LAYER");
        addFlag(app, "--snap-slivers", options->snap,
                Cli::tr("Give all slivers to the station around them and save the plan"));
        app.add_option("--declare", options->declared,
                       Cli::tr("Declare that a station need not match a subdistrict, by its code or name, and why "
                               "(STATION= takes it back), and save the plan; may be repeated")
                           .toStdString())
            ->type_name("STATION=REASON")
            ->allow_extra_args(false);
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
