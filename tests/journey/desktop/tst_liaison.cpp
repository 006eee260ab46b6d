// SPDX-License-Identifier: GPL-3.0-or-later
// A police liaison at the demonstration, by real mouse and keys on a screen of 1366 by 768, in both languages:
// precincts come from their file, the matrix is read, a split community is looked at, a grid is painted to another
// station, slivers are snapped away, a move is accepted, the stations' sheets are printed, and all of it is undone.
// What is to be expected comes from a twin of the plan, made and asked by the command line.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

#include "map_reader.h"
#include "tests/journey/plans.h"
#include "words.h"

using namespace wangge::journey;

namespace {

const char* kPrecincts = "fictitious_precincts.geojson";

struct Place {
  double east = 0, north = 0;
};
Place placeOf(const Json& share) {
  return {share["place"]["x"], share["place"]["y"]};
}
QString named(const Json& unit) {
  return QString::fromStdString(unit["name"]);
}
std::int64_t numberIn(QString text) {
  return text.remove(',').toLongLong();
}

// How many subdistricts lie in several stations.
std::int64_t subdistrictsOfSeveral(const Json& report) {
  return std::ranges::count_if(report["subdistricts"], [](const Json& each) { return each["stations"].size() > 1; });
}

struct Liaison {
  Desktop desktop;
  QString language;
  Words words;
  std::string plan = desktop.file("plan.gpkg"), twin = desktop.file("twin.gpkg");
  const std::string precincts = std::string(WANGGE_DEMO_DISTRICT) + "/" + kPrecincts;

  explicit Liaison(const QString& shown) : language(shown), words(shown) {
    importDemonstration(
        plan, {"communities", "subdistricts", "counties", "barriers", "buildings", "sites", "households", "grids"});
    std::filesystem::copy_file(plan, twin);
    answerOf({"import", twin, "--as", "precincts", precincts});
    totals = answerOf({"info", twin})["totals"]["all"];
    report = answerOf({"align", twin});
    // With residents on both sides, in the main and the other station.
    for (const Json& community : report["communities"])
      if (split.is_null() && !community["shares"][1]["sliver"].get<bool>() && community["shares"][1]["persons"] > 0 &&
          !community["shares"][0]["station"].is_null() && !community["shares"][1]["station"].is_null())
        split = community;
    REQUIRE_FALSE(split.is_null());
    REQUIRE_FALSE(report["slivers"].empty());
    window = std::make_unique<Program>(desktop, WANGGE_PROGRAM,
                                       QStringList{"--lang", language, QString::fromStdString(plan)});
    map = std::make_unique<MapReader>(*window, words.of("wangge::MapCanvas", "Map"));
    window->waitFor("the plan is open", [&] { return window->title().contains("plan.gpkg"); });
  }

  void importPrecincts() {
    window->key("ctrl+i");
    window->waitFor("a file can be named",
                    [&] { return window->title() == words.of("wangge::PlanCommands", "Import"); });
    window->type(QString::fromStdString(precincts));
    window->key("Return");
    window->waitFor("the file is looked at", [&] {
      return window->title() == words.of("wangge::ImportFilesDialog", "Import %1").arg(kPrecincts);
    });
    window->click(window->part(language == "en"
                                   ? QString("Import 1 layer")
                                   : words.of("wangge::ImportFilesDialog", "Import %n layers").replace("%n", "1")));
    window->waitFor("the report of the import",
                    [&] { return window->title() == words.of("wangge::ReportDialog", "Import report"); });
    window->key("Escape");
    window->waitFor("the window", [&] { return window->title().contains("plan.gpkg"); });
  }

  // Calls a page of the alignment; what its title says after its name.
  Part page(const QString& title) {
    Part found;
    window->waitFor(title.toUtf8(), [&] {
      for (const Part& each : window->part(words.of("wangge::AlignPanel", "Pages of the alignment"), "list").children())
        if (each.name().startsWith(title)) return found = each, true;
      return false;
    });
    return found;
  }
  // A cell of a list or table.
  Part cell(const QString& list, const QString& text) {
    Part found;
    window->waitFor(text.toUtf8(), [&] {
      for (const Part& each : window->part(list).children())
        if (each.name() == text) return found = each, true;
      return false;
    });
    return found;
  }
  void look() { map->look(); }
  // Who lies at a place, by what is edited; the mouse comes from aside.
  QString at(Place place, int aside = 0) {
    return map->hear(map->spot(place.east, place.north) + QPoint(aside, 0)).value(0);
  }
  void save() {
    window->key("ctrl+s");
    window->waitFor("the plan is saved", [&] { return !window->title().contains('*'); });
  }

  Json totals, report, split;
  std::unique_ptr<Program> window;
  std::unique_ptr<MapReader> map;
};

}  // namespace

TEST_CASE("By mouse, a liaison brings precincts into line, prints them and takes it back", "[desktop]") {
  const QString language = GENERATE(as<QString>(), "en", "zh_CN");
  INFO(language.toStdString());
  Liaison liaison(language);
  Program& window = *liaison.window;
  const Words& words = liaison.words;
  liaison.importPrecincts();

  // The matrix: its sum of sums is what the plan counts.
  window.key("ctrl+shift+a");
  const QString matrix = words.of("wangge::MatrixPage", "Matrix of stations and units");
  window.waitFor("the matrix adds up", [&] {
    const Part table = window.shows(matrix);
    for (const Part& each : table.isNull() ? QList<Part>() : table.children())
      if (const std::int64_t number = numberIn(each.name());
          number > 0 && (number == liaison.totals["persons"] || number == liaison.totals["households"]))
        return true;
    return false;
  });

  // A community of two stations: a click shows it on the map.
  const QString communities = words.of("AlignTexts", "Split communities");
  window.click(liaison.page(communities));
  window.click(liaison.cell(communities, named(liaison.split["community"])));
  const Place main = placeOf(liaison.split["shares"][0]), other = placeOf(liaison.split["shares"][1]);
  const QString station = named(liaison.split["shares"][0]["station"]),
                neighbour = named(liaison.split["shares"][1]["station"]);
  window.key("alt+2");
  window.waitFor("both of its stations are seen", [&] {
    liaison.look();
    return liaison.at(main).contains(station) && liaison.at(other).contains(neighbour);
  });

  // The grid there is painted to the station that the rest of the community has.
  window.click(liaison.map->spot(main.east, main.north));
  window.key("w");
  window.key("Tab");
  window.key("Tab");
  window.waitFor("the pointer tells what both stations would have", [&, aside = 0]() mutable {
    aside = 1 - aside;
    const QString said = liaison.map->hear(liaison.map->spot(other.east, other.north) + QPoint(aside, 0)).join('\n');
    return said.contains(station) && said.contains(neighbour) && said.contains(QString::fromUtf8("→"));
  });
  window.click(liaison.map->spot(other.east, other.north));
  window.waitFor("the place has the other station", [&, aside = 0]() mutable {
    aside = 1 - aside;
    return liaison.at(other, aside).contains(station);
  });
  window.key("Escape");
  window.key("Escape");
  window.key("alt+1");

  // Slivers, all at once.
  const QString slivers = words.of("AlignTexts", "Slivers");
  window.click(liaison.page(slivers));
  const QString snap = words.of("wangge::SliverFoot", "Snap all %1 away").section("%1", 0, 0);
  window.waitFor("slivers can be snapped", [&] {
    const Part button = window.beginning(snap);
    return !button.isNull() && button.is(Part::Enabled);
  });
  window.click(window.beginning(snap));
  window.waitFor("there are no slivers", [&] { return window.beginning(snap).isNull(); });

  // Moves that align: no grid is cut any more, but there are subdistricts of several stations.
  window.click(liaison.page(slivers));
  for (const char* key : {"End", "Up", "Up"}) window.key(key);  // layers and stations come after them
  window.click(window.part(words.of("Word", "no grid is cut"), "combo box"));
  const QString goal = words.of("Word", "each subdistrict has one station");
  window.click(window.item(goal));
  window.part(goal, "combo box");
  window.click(window.part(words.of("wangge::GoalPanel", "Look for moves")));
  const QString make = words.of("wangge::GoalPanel", "Make these moves");
  window.click(window.part(make));
  window.waitFor("the moves are made", [&] { return window.shows(make).isNull(); });
  liaison.save();
  const Json aligned = answerOf({"align", liaison.plan});
  CHECK(aligned["slivers"].empty());
  CHECK(aligned["grids"].size() < liaison.report["grids"].size());
  CHECK(subdistrictsOfSeveral(liaison.report) == 3);
  CHECK(subdistrictsOfSeveral(aligned) == 0);
  CHECK(answerOf({"info", liaison.plan})["totals"]["all"] == liaison.totals);

  // A sheet for each station.
  const std::string paper = liaison.desktop.file("stations.pdf");
  window.key("ctrl+p");
  // A list is told by what is chosen in it; it stands beside its label.
  const QRect label = window.part(words.of("wangge::PrintDialog", "A sheet for each"), "label").area();
  window.click(QPoint(label.right() + 120, label.center().y()));
  window.key("End");
  window.key("Return");
  const Part file = window.part(words.of("wangge::PrintDialog", "File"), "text");
  window.click(file);
  window.key("ctrl+a");
  window.type(QString::fromStdString(paper));
  window.waitFor("the file is named", [&] { return file.text().toStdString() == paper; });
  window.waitFor("the pages are there", [&] {
    return !window.beginning(words.of("wangge::PrintPreview", "Page %1 of %2").section("%1", 0, 0)).isNull();
  });
  window.key("Return");
  window.waitFor("it is said what was printed", [&] { return window.title() == words.of("Printed", "Wangge"); });
  window.key("Escape");
  const std::string printed = program("pdftotext", {paper, "-"}).out;
  CHECK(printed.find(station.toStdString()) != std::string::npos);
  CHECK(printed.find(neighbour.toStdString()) != std::string::npos);

  // Painting, snapping, moves and the import: four steps.
  window.waitFor("the window", [&] { return window.title().contains("plan.gpkg"); });
  for (int i = 0; i < 4; ++i) window.key("ctrl+z");
  window.waitFor("the plan is another one", [&] { return window.title().contains('*'); });
  liaison.save();
  window.key("ctrl+q");
  CHECK(window.ended() == 0);
  const Json undone = answerOf({"info", liaison.plan});
  CHECK(undone["levels"]["precinct"] == 0);
  CHECK(undone["totals"]["all"] == liaison.totals);
}
