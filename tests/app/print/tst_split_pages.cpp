// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of maps among the pages of a print: files, bookmarks, places on earth, the command line, and what is made
// again.
#include <QProcess>
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <optional>

#include "app/cli/command.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/text/language.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;

namespace {

// A strip of 12 km by 100 m in four grids, a household point in each cell.
Project strip() {
  test::AsciiOptions options;
  options.grids = {std::string(30, 'a') + std::string(30, 'b') + std::string(30, 'c') + std::string(30, 'd')};
  options.households = {std::string(120, '1')};
  Project project = test::asciiPlan(options).project;
  for (const GridId id : project.grids.ids()) project.grids.edit(id).name = "grid " + std::to_string(id.value);
  return project;
}

PageRequest requestFor() {
  PageRequest request;
  request.level = sheet::SheetKind::Community;
  request.texts = sheetTexts();
  request.date = "2025-06-01";
  return request;
}

QString output(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  REQUIRE(process.waitForFinished());
  return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

TEST_CASE("parts are pages of their unit, in both languages and editions") {
  test::ensureApplication();
  const auto project = std::make_shared<const Project>(strip());
  for (const char* language : {"zh_CN", "en"}) {
    installLanguage(language);
    for (const bool open : {false, true}) {
      CAPTURE(language, open);
      PageRequest request = requestFor();
      request.open = open;
      const auto pages = Pages::of(project, request);
      REQUIRE(pages);
      REQUIRE(pages->entries().size() == 1);
      const auto made = pages->make(0);
      REQUIRE(made);
      const std::size_t parts = made->front().sheet.parts.size();
      REQUIRE(parts >= 2);
      const std::string title = made->front().sheet.scene.title;
      const bool chinese = std::string(language) == "zh_CN";
      const std::string all = std::to_string(parts);
      CHECK((*made)[1].sheet.scene.title ==
            (chinese ? title + "（第1幅，共" + all + "幅）" : title + " (part 1 of " + all + ")"));
    }
  }
  installLanguage("en");
}

TEST_CASE("a change that only a part shows makes its unit's pages again") {
  test::ensureApplication();
  const Project before = strip();
  PageRequest request = requestFor();
  const auto pagesOf = [&](const Project& project) {
    return *Pages::of(std::make_shared<const Project>(project), request);
  };
  // Parts at a scale at which the last one reaches further than the overview.
  std::optional<Point> beyond;
  for (const double denominator : {50000.0, 40000.0, 25000.0, 20000.0}) {
    request.split = {false, denominator};
    const auto made = pagesOf(before).make(0);
    REQUIRE(made);
    const sheet::Sheet& overview = made->front().sheet;
    const Box around = overview.view.toLattice(overview.map.grown(6));
    for (const sheet::SheetPart& part : overview.parts)
      if (part.ground.maxX > around.maxX + 20000) beyond = Point{part.ground.maxX - 10000, part.ground.centre().y};
    if (beyond) break;
  }
  REQUIRE(beyond);
  Project after = before;
  const auto [x, y] = *beyond;
  Building building;
  building.outline = std::make_shared<const Polygon>(
      Polygon{{{x - 5000, y - 5000}, {x + 5000, y - 5000}, {x + 5000, y + 5000}, {x - 5000, y + 5000}}, {}});
  after.buildings.add(building);
  for (const bool never : {false, true}) {
    CAPTURE(never);
    request.split.never = never;
    const Pages old = pagesOf(before);
    REQUIRE(old.make(0));
    CHECK(pagesOf(before).changedSince(old).empty());
    CHECK(pagesOf(after).changedSince(old).empty() == never);
  }
}

TEST_CASE("print --split says whether and how large, and refuses what is neither") {
  test::Fixture fixture;
  fixture.use(strip());
  const std::string pdf = fixture.scratch / "strip.pdf";
  const auto pagesWith = [&](const std::vector<std::string>& options) {
    std::vector<std::string> arguments{fixture.path, "--level", "community", "--to", pdf};
    arguments.insert(arguments.end(), options.begin(), options.end());
    REQUIRE(fixture.run(cli::printCommand(), arguments) == 0);
    const QString info = output("pdfinfo", {QString::fromStdString(pdf)});
    return info.section("Pages:", 1).section('\n', 0, 0).trimmed().toInt();
  };
  const int automatic = pagesWith({}), never = pagesWith({"--split", "never"});
  CHECK(never == 1);
  CHECK(automatic > 2);
  CHECK(pagesWith({"--split", "auto"}) == automatic);
  CHECK(pagesWith({"--split", "1:2,000"}) > automatic);
  CHECK(pagesWith({"--split", "1:1000000"}) == 1);

  const QString text = output("pdftotext", {QString::fromStdString(pdf), "-"});
  CHECK_FALSE(text.contains("(part 1 of"));
  static_cast<void>(pagesWith({}));
  const QString split = output("pdftotext", {QString::fromStdString(pdf), "-"});
  CHECK(split.contains(QString("(part 1 of %1)").arg(automatic - 1)));
  CHECK(split.contains("adjoining: part 2"));
  CHECK(output("pdfimages", {"-list", QString::fromStdString(pdf)}).split('\n', Qt::SkipEmptyParts).size() == 2);

  std::string error;
  for (const char* wrong : {"sometimes", "1:7", "0"}) {
    CAPTURE(wrong);
    CHECK(fixture.run(cli::printCommand(), {fixture.path, "--level", "community", "--to", pdf, "--split", wrong},
                      &error) == 2);
    CHECK(error.find("--split") != std::string::npos);
  }
  const std::vector<std::string> tiny{fixture.path, "--level", "community", "--to", pdf, "--split", "100"};
  CHECK(fixture.run(cli::printCommand(), tiny, &error) == 2);
  CHECK(error.find("200") != std::string::npos);
}
