// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the police: sheets of precincts and beats, the matrix as pages, and what changes station against an older
// state.
#include <QGuiApplication>
#include <QProcess>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/cli/align_changes.h"
#include "app/cli/command.h"
#include "core/plan/labels.h"
#include "gis/recovery/kept_versions.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;
using namespace wangge::cli;
using test::bytesOf;
using test::ensureApplication;
using test::Fixture;

namespace {

// A plan of two stations in a file, and a version of it kept before grid b went from P to Q.
struct Stations : Fixture {
  Stations() {
    test::AsciiOptions options;
    options.grids = {"aabbccdd", "aabbccdd"};
    options.communities = {"AAAABBBB", "AAAABBBB"};
    options.precincts = {"PPPPQQQQ", "PPPPQQQQ"};
    options.households = {"12345678", "12345678"};
    test::AsciiPlan made = test::asciiPlan(options);
    made.project.info = plan.info, made.project.lattice = plan.lattice;
    for (const auto& [letter, id] : made.grids) {
      made.project.grids.edit(id).code = std::string("23020400100100") + letter;
      made.project.grids.edit(id).name = std::string("grid ") + letter;
    }
    Beat beat;
    beat.code = "J1", beat.name = "beat 1", beat.precinct = made.precincts.at('P'), beat.grids = {made.grids.at('a')};
    made.project.beats.add(beat);
    older = made.project;
    auto kept = gis::keepVersion(made.project, "March", {"x", 1700000000});
    REQUIRE(kept);
    plan = kept->after;
    for (const int column : {2, 3})
      for (const int row : {0, 1}) setPrecinct(plan, made.faceAt(column, row), made.precincts.at('Q'));
    recountAll(plan);
    std::filesystem::remove(path);
    REQUIRE(gis::saveProjectAs(path, plan));
    older.info.uuid = "6f0c1f4e-0000-4000-8000-000000000022";
    REQUIRE(gis::saveProjectAs(olderPath, older));
  }
  static std::string textOf(const std::string& pdf) {
    QProcess process;
    process.start("pdftotext", {"-layout", QString::fromStdString(pdf), "-"});
    REQUIRE(process.waitForFinished());
    return process.readAllStandardOutput().toStdString();
  }

  Project older;
  std::string olderPath = scratch / "older.gpkg", pdf = scratch / "out.pdf", book = scratch / "out.xlsx";
};

}  // namespace

TEST_CASE_METHOD(Stations, "Sheets of precincts and beats are printed by kind and code") {
  CHECK(run(printCommand(), {path, "--level", "precinct", "--front", "--to", pdf}) == 0);
  std::string text = textOf(pdf);
  for (const char* word : {"230204001001", "Precinct map of P", "Precinct map of Q", "Police precincts of", "beat 1"}) {
    CAPTURE(word);
    CHECK(text.find(word) != std::string::npos);
  }
  CHECK(run(printCommand(), {path, "--level", "precinct", "--within", "Q", "--to", pdf}) == 0);
  text = textOf(pdf);
  CHECK(text.find("Precinct map of P") == std::string::npos);
  CHECK(run(printCommand(), {path, "--level", "beat", "--to", pdf, "--paper", "A3"}) == 0);
  CHECK(textOf(pdf).find("Beat map of beat 1") != std::string::npos);

  std::string error;
  CHECK(run(printCommand(), {path, "--level", "beat", "--within", "Q", "--to", pdf}, &error) == 2);
  CHECK(error.find("police beat") != std::string::npos);
  CHECK(run(printCommand(), {path, "--level", "community", "--within", "Q", "--to", pdf}) == 2);
  CHECK(run(printCommand(), {path, "--level", "precinct", "--within", "nothing", "--to", pdf}) == 2);
}

TEST_CASE_METHOD(Stations, "A plan without precincts has no sheets of them, and says so") {
  Fixture bare;
  std::string error;
  const std::string none = scratch / "none.pdf";
  CHECK(run(printCommand(), {bare.path, "--level", "precinct", "--to", none}, &error) == 2);
  CHECK(error.find("no police precincts") != std::string::npos);
  CHECK(error.find("--as precincts") != std::string::npos);
  CHECK(run(alignCommand(), {bare.path, "--to", none}, &error) == 2);
  CHECK(error.find("no police precincts") != std::string::npos);
  CHECK(run(alignCommand(), {bare.path, "--against", bare.path, "--to", none}, &error) == 2);
  CHECK_FALSE(std::filesystem::exists(none));
}

TEST_CASE_METHOD(Stations, "The matrix is a page with its sums, and takes the place of no plan") {
  CHECK(run(alignCommand(), {path, "--to", pdf}) == 0);
  const std::string text = textOf(pdf);
  CHECK(text.find("Stations and subdistricts of") != std::string::npos);
  CHECK(text.find("Sum") != std::string::npos);
  CHECK(text.find("7,200") != std::string::npos);
  std::string error;
  CHECK(run(alignCommand(), {path, "--to", scratch / "x.doc"}, &error) == 2);
  CHECK(error.find("FILE.pdf") != std::string::npos);
  const std::string disguised = scratch / "plan.pdf", before = bytesOf(path);
  std::filesystem::copy_file(path, disguised);
  CHECK(run(alignCommand(), {path, "--to", disguised}) == 2);
  CHECK(bytesOf(disguised) == before);
}

TEST_CASE_METHOD(Stations, "What changes station is told against a kept version and against another file alike") {
  for (const std::string& against : {std::string("March"), std::string("version:1"), olderPath}) {
    CAPTURE(against);
    CHECK(run(alignCommand(), {path, "--against", against, "--to", book}) == 0);
    CHECK(bytesOf(book).starts_with("PK"));
    CHECK(run(alignCommand(), {path, "--against", against, "--to", pdf}) == 0);
    const std::string text = textOf(pdf);
    for (const char* word :
         {"Police precincts before", "Police precincts after", "Change list", "grid b", "Old station"}) {
      CAPTURE(word);
      CHECK(text.find(word) != std::string::npos);
    }
  }
  const auto changes = align::changesBetween(older, plan, SliverRule{});
  REQUIRE(changes);
  const auto tables = changeTables(plan, *changes);
  REQUIRE(tables[1].rows.size() == 2);
  CHECK(std::get<std::int64_t>(tables[1].rows[0][6]) == 1400);
  CHECK(tables[1].rows[0][6] == tables[1].rows[1][6]);
  const Json json = changesJson(plan, *changes);
  CHECK(json["changes"][0]["what"] == "grid");
  CHECK(json["changes"][0]["sums"]["households"] == 1400);
  CHECK(json["changed_stations"][0]["lost"]["persons"] == 2800);
  CHECK(json["changed_otherwise"].empty());
}

TEST_CASE_METHOD(Stations, "An older state that is not there, or several, is refused with what there is") {
  std::string error;
  CHECK(run(alignCommand(), {path, "--against", "April"}, &error) == 2);
  CHECK(error.find("March") != std::string::npos);
  auto again = gis::keepVersion(plan, "March", {"x", 1700000100});
  REQUIRE(again);
  REQUIRE(gis::saveProjectAs(path, again->after));
  CHECK(run(alignCommand(), {path, "--against", "March"}, &error) == 2);
  CHECK(error.find("version:2") != std::string::npos);
  CHECK(run(alignCommand(), {path, "--against", "version:2"}) == 0);
  CHECK(run(alignCommand(), {path, "--against", "March", "--snap-slivers"}, &error) == 2);
  CHECK(error.find("--snap-slivers") != std::string::npos);
}
