// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli station: the police stations of a plan; makes one, places it, calls it otherwise, removes it.
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "app/cli/called.h"
#include "app/cli/command.h"
#include "app/cli/import_text.h"
#include "app/cli/json_of.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "core/edit/stations.h"
#include "core/plan/beats.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, station, code, name, officers, at;
  bool add = false, off = false, remove = false;
  bool hasCode = false, hasName = false, hasOfficers = false, hasAt = false;
  bool changes() const { return add || off || remove || hasCode || hasName || hasOfficers || hasAt; }
};

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

Result<StationId> stationCalled(const Project& project, const Options& options) {
  return recordCalled(project.stations, options.station,
                      Error("plan.unknown_station").with("file", options.plan).with("station", options.station),
                      Error("plan.station_ambiguous").with("station", options.station));
}

// "x,y": metres in the plan's coordinate system.
Result<std::optional<Point>> placeFrom(const Options& options, const Project& project) {
  if (!options.hasAt) return std::optional<Point>();
  const std::vector<std::string> parts = splitList(options.at);
  const auto wrong = [&] { return fail(Error("usage.bad_place").with("option", "--at").with("value", options.at)); };
  if (parts.size() != 2) return wrong();
  const auto x = numberOf(parts[0], "--at"), y = numberOf(parts[1], "--at");
  if (!x || !y) return wrong();
  const auto place = project.lattice.toLattice(*x, *y);
  if (!place) return wrong();
  return std::optional<Point>(*place);
}

Result<StationAttributes> attributesFrom(const Options& options, const Station& old) {
  StationAttributes attributes{options.hasCode ? options.code : old.code, options.hasName ? options.name : old.name,
                               old.officers};
  if (!options.hasOfficers) return attributes;
  const auto [end, error] =
      std::from_chars(options.officers.data(), options.officers.data() + options.officers.size(), attributes.officers);
  if (error != std::errc() || end != options.officers.data() + options.officers.size())
    return fail(Error("usage.bad_number").with("option", "--officers").with("value", options.officers));
  return attributes;
}

// One or two steps for what was asked, saved at once; none that changes nothing.
Result<std::vector<Step>> edited(const Project& before, StationId station, const Options& options) {
  const EditContext context{author(), now()};
  const auto at = placeFrom(options, before);
  if (!at) return fail(at.error());
  std::vector<Step> steps;
  std::optional<Error> refused;
  const auto take = [&](Result<Step> step) {
    if (!step) {
      refused = step.error();
    } else if (!step->what.code.empty()) {
      steps.push_back(*std::move(step));
    }
  };
  if (options.remove) {
    take(removeStation(before, station, context));
  } else {
    const auto attributes = attributesFrom(options, station ? before.stations.at(station) : Station{});
    if (!attributes) return fail(attributes.error());
    if (options.add) {
      take(newStation(before, *attributes, *at, context));
    } else {
      take(setStationAttributes(before, station, *attributes, context));
      if (!refused && (options.hasAt || options.off))
        take(placeStation(steps.empty() ? before : steps.back().after, station, *at, context));
    }
  }
  if (refused) return fail(*refused);
  return steps;
}

Result<void> requireSense(const Options& options) {
  const auto together = [](const char* one, const char* other) {
    return fail(Error("usage.exclude").with("first", one).with("second", other));
  };
  if (options.add && !options.station.empty()) return together("--add", "--of");
  if (options.add && options.remove) return together("--add", "--remove");
  if (options.hasAt && options.off) return together("--at", "--off-map");
  if (options.add && options.off) return together("--add", "--off-map");
  for (const auto& [given, option] : {std::pair(options.hasCode, "--code"), std::pair(options.hasName, "--name"),
                                      std::pair(options.hasOfficers, "--officers"), std::pair(options.hasAt, "--at"),
                                      std::pair(options.off, "--off-map")})
    if (options.remove && given) return together("--remove", option);
  if (options.changes() && !options.add && options.station.empty())
    return fail(Error("usage.missing").with("what", "--of").with("command", "station"));
  return {};
}

Result<int> run(const Options& options, const Console& console) {
  if (auto sense = requireSense(options); !sense) return fail(sense.error());
  auto project = openPlan(console, options.plan);
  if (!project) return fail(project.error());
  StationId one;  // the only one that is listed, whatever it is called afterwards
  if (!options.station.empty()) {
    const auto called = stationCalled(*project, options);
    if (!called) return fail(called.error());
    one = *called;
  }
  Json done, steps = Json::array();
  if (options.changes()) {
    auto made = edited(*project, one, options);
    if (!made) return fail(made.error());
    if (!made->empty()) {
      Project& after = made->back().after;
      if (auto saved = savePlan(console, options.plan, after, &*project); !saved) return fail(saved.error());
      for (const Step& step : *made) {
        console.say(textOf(step.what));
        steps.push_back(done = jsonOf(step.what));
      }
      project = std::move(after);
    }
  }
  TextTable table;
  for (const QString& title :
       {Cli::tr("Code"), Cli::tr("Station"), Cli::tr("Officers"), Cli::tr("Its precinct"), Cli::tr("Place")})
    table.column(title);
  Json list = Json::array();
  project->stations.forEach([&](StationId id, const Station& station) {
    if (one && id != one) return;
    QString precincts;
    Json owners = Json::array();
    for (PrecinctId each : precinctsOf(*project, station)) {
      const Precinct& precinct = project->precincts.at(each);
      precincts += (precincts.isEmpty() ? QString() : QStringLiteral(", ")) + text(labelOf(precinct));
      owners.push_back({{"id", each.value}, {"code", precinct.code}, {"name", precinct.name}});
    }
    const auto amiss = station.placed ? misplaced(*project, station, station.at) : std::nullopt;
    table.row({text(station.code), text(station.name),
               station.officers > 0 ? numberText(station.officers) : QStringLiteral("—"), precincts,
               station.placed ? placeText(*project, station.at) : QStringLiteral("—")});
    list.push_back({{"id", id.value},
                    {"code", station.code},
                    {"name", station.name},
                    {"officers", station.officers > 0 ? Json(station.officers) : Json()},
                    {"precincts", owners},
                    {"place", station.placed ? jsonOf(*project, station.at) : Json()},
                    {"amiss", amiss ? jsonOf(*amiss) : Json()}});
  });
  if (!table.empty()) console.say(table.text());
  console.answer({{"plan", options.plan}, {"stations", list}, {"step", done}, {"steps", steps}});
  return 0;
}

}  // namespace

Command stationCommand() {
  return {"station", [] { return Cli::tr("Show the police stations; make, place, name or remove one"); },
          [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
            addText(app, "--of", options->station, Cli::tr("The station with this code or name"), "CODE");
            addFlag(app, "--add", options->add, Cli::tr("Make a station"));
            const auto* code =
                addText(app, "--code", options->code, Cli::tr("Its code, which is that of its precinct"), "CODE");
            const auto* name = addText(app, "--name", options->name, Cli::tr("Its name"), "NAME");
            const auto* officers =
                addText(app, "--officers", options->officers, Cli::tr("Its officers; 0: not told"), "N");
            const auto* at = addText(app, "--at", options->at,
                                     Cli::tr("Where it stands, in the plan's coordinates in metres"), "X,Y");
            addFlag(app, "--off-map", options->off, Cli::tr("Nobody knows where it stands"));
            addFlag(app, "--remove", options->remove, Cli::tr("Remove the station"));
            return [=](const Console& console) {
              options->hasCode = code->count() > 0, options->hasName = name->count() > 0;
              options->hasOfficers = officers->count() > 0, options->hasAt = at->count() > 0;
              return run(*options, console);
            };
          }};
}

}  // namespace wangge::cli
