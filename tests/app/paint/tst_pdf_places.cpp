// SPDX-License-Identifier: GPL-3.0-or-later
// Where GDAL finds the maps of a PDF, and what its outline and properties tell.
#include "app/paint/pdf_places.h"

#include <QGuiApplication>
#include <QProcess>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "tests/app/application.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"

using namespace wangge;
using Json = nlohmann::json;

namespace {

std::string output(const QString& tool, const QStringList& arguments) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("GDAL_PDF_DPI", "300");
  process.setProcessEnvironment(environment);
  process.start(tool, arguments);
  REQUIRE(process.waitForFinished(60000));
  REQUIRE(process.exitCode() == 0);
  return process.readAllStandardOutput().toStdString();
}

Project placedPlan(const std::string& crs, double x, double y) {
  Project project = test::samplePlan().project;
  project.info.crs = crs;
  project.lattice = {x, y};
  return project;
}

PrintRequest requestFor(const std::string& file, const std::string& within) {
  PrintRequest request;
  request.level = sheet::SheetKind::Community;
  request.within = within;
  request.file = file;
  request.texts = sheetTexts();
  request.date = "2025-06-01", request.when = 1700000000;
  return request;
}

// "depth title" of every bookmark, from above.
void outlineOf(const Json& items, int depth, std::vector<std::string>& lines) {
  for (const Json& item : items) {
    lines.push_back(std::to_string(depth) + " " + item["title"].get<std::string>());
    outlineOf(item["kids"], depth + 1, lines);
  }
}

std::vector<std::string> outlineOf(const std::string& file) {
  std::vector<std::string> lines;
  outlineOf(Json::parse(output("qpdf", {"--json=1", "--json-key=outlines", QString::fromStdString(file)}))["outlines"],
            0, lines);
  return lines;
}

}  // namespace

TEST_CASE("GDAL reads the place of a sheet's map back within a tenth of a millimetre on paper") {
  test::ensureApplication();
  const test::Scratch scratch;
  for (const auto& [crs, x, y] : {std::tuple("EPSG:4550", 500'000.0, 5'245'000.0),
                                  {"EPSG:32618", 360'000, 4'350'000},
                                  {"EPSG:4529", 41'500'000, 5'245'000}}) {
    CAPTURE(crs);
    const Project project = placedPlan(crs, x, y);
    const PrintRequest request = requestFor(scratch / "a.pdf", "230204001004");
    const auto pages = Pages::of(std::make_shared<const Project>(project), request);
    REQUIRE(pages);
    const sheet::Sheet sheet = pages->make(0)->front().sheet;
    REQUIRE(printSheets(project, request));
    const Json info = Json::parse(output("gdalinfo", {"-json", QString::fromStdString(request.file)}));
    const double width = info["size"][0], height = info["size"][1];
    const std::vector<double> to = info["geoTransform"];
    REQUIRE(to.size() == 6);
    for (const map::Position at : {sheet.map.min, sheet.map.max, sheet.map.centre(), map::Position{40, 60}}) {
      const double column = at.x / sheet.scene.width * width, row = at.y / sheet.scene.height * height;
      const double east = to[0] + column * to[1] + row * to[2], north = to[3] + column * to[4] + row * to[5];
      const double eastOf = x + (sheet.view.centreX + (at.x - sheet.view.middle.x) * sheet.view.denominator) / 1000;
      const double northOf = y + (sheet.view.centreY - (at.y - sheet.view.middle.y) * sheet.view.denominator) / 1000;
      const double off = std::hypot(east - eastOf, north - northOf) * 1000 / sheet.view.denominator;
      CAPTURE(off);
      CHECK(off < 0.1);  // mm on paper
    }
    const std::string wkt = info["coordinateSystem"]["wkt"];
    CHECK(wkt.find(std::string(crs).substr(5)) != std::string::npos);
  }
}

TEST_CASE("Frames that show dense parts larger tell their own place") {
  test::ensureApplication();
  const test::Scratch scratch;
  const Project project = placedPlan("EPSG:4550", 500'000, 5'245'000);
  PrintRequest request = requestFor(scratch / "a.pdf", "");
  request.level = sheet::SheetKind::City;
  const auto pages = Pages::of(std::make_shared<const Project>(project), request);
  REQUIRE(pages);
  std::size_t maps = 0;
  const auto made = pages->make(0);
  REQUIRE(made);
  for (const sheet::TemplateSheet& page : *made) {
    if (page.sheet.map.width() > 0) ++maps;
    for (const sheet::Detail& detail : page.sheet.details) maps += detail.ownPage ? 0 : 1;
  }
  REQUIRE(printSheets(project, request));
  const std::string plain =
      output("qpdf", {"--qdf", "--object-streams=disable", QString::fromStdString(request.file), "-"});
  std::size_t viewports = 0;
  for (std::size_t at = plain.find("/Type /Viewport"); at != std::string::npos;
       at = plain.find("/Type /Viewport", at + 1))
    ++viewports;
  CHECK(viewports == maps);
}

TEST_CASE("The public edition tells no coordinates, nor does a plan whose system is not known") {
  test::ensureApplication();
  const test::Scratch scratch;
  const auto tellsPlace = [&](const Project& project, const PrintRequest& request) {
    REQUIRE(printSheets(project, request));
    const std::string plain =
        output("qpdf", {"--qdf", "--object-streams=disable", QString::fromStdString(request.file), "-"});
    return plain.find("/GPTS") != std::string::npos;
  };
  const Project placed = placedPlan("EPSG:4550", 500'000, 5'245'000);
  PrintRequest request = requestFor(scratch / "a.pdf", "230204001004");
  CHECK(tellsPlace(placed, request));
  CHECK_FALSE(tellsPlace(placedPlan("", 0, 0), request));
  request.open = true;
  CHECK_FALSE(tellsPlace(placed, request));
  request = requestFor(scratch / "b.pdf", "230204001004002");
  request.level = sheet::SheetKind::Grid;
  request.form = *loadTemplate("notice-board");
  CHECK(tellsPlace(placed, request));
  request.open = true;
  CHECK_FALSE(tellsPlace(placed, request));
}

TEST_CASE("Bookmarks stand below the units that pages lie in, and below a sheet in front") {
  test::ensureApplication();
  const test::Scratch scratch;
  const Project project = test::samplePlan().project;
  PrintRequest request = requestFor(scratch / "a.pdf", "");
  REQUIRE(printSheets(project, request));
  std::vector<std::string> lines = outlineOf(request.file);
  REQUIRE(lines.size() == 8);
  CHECK(lines[0] == "0 站前街道");
  CHECK(lines[4] == "0 南浦街道");
  for (const std::size_t i : {1, 2, 3, 5, 6, 7}) CHECK(lines[i].starts_with("1 "));
  request.within = "230204001", request.front = true;
  REQUIRE(printSheets(project, request));
  lines = outlineOf(request.file);
  CHECK(lines.front().starts_with("0 "));
  int below = 0;
  for (const std::string& line : lines) below += line.starts_with("1 ") ? 1 : 0;
  CHECK(below >= 3);
  CHECK(lines.size() == static_cast<std::size_t>(below) + 1);
  request = requestFor(scratch / "c.pdf", "230204001");
  request.level = sheet::SheetKind::Grid;
  REQUIRE(printSheets(project, request));
  lines = outlineOf(request.file);
  CHECK(lines.front() == "0 龙沙社区");
  CHECK(lines[1].starts_with("1 "));
}

TEST_CASE("The properties of a PDF tell what it is and who made it") {
  test::ensureApplication();
  const test::Scratch scratch;
  const Project project = test::samplePlan().project;
  PrintRequest request = requestFor(scratch / "a.pdf", "230204001004");
  request.author = "张三";
  REQUIRE(printSheets(project, request));
  std::string info = output("pdfinfo", {QString::fromStdString(request.file)});
  CHECK(info.find("Title:           新木社区") != std::string::npos);
  CHECK(info.find("Author:          张三") != std::string::npos);
  request.author.clear();
  REQUIRE(printSheets(project, request));
  info = output("pdfinfo", {QString::fromStdString(request.file)});
  CHECK(info.find("Author:          铁锋区社会治理网格化服务中心") != std::string::npos);
}
