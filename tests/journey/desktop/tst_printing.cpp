// SPDX-License-Identifier: GPL-3.0-or-later
// By real mouse and keys: what is selected is printed, and the file tells what it is.
#include <QRegularExpression>
#include <catch2/catch.hpp>
#include <filesystem>

#include "desktop.h"
#include "map_reader.h"
#include "program.h"
#include "tests/journey/cli.h"

using namespace wangge::journey;

TEST_CASE("By mouse, the sheet of what is selected is printed", "[desktop]") {
  Desktop desktop;
  Program window{desktop, WANGGE_PROGRAM, {"--lang", "en"}};
  MapReader map{window};
  const double east = 577'223, north = 5'244'373;  // a place in a community of one grid, which has no code
  window.click(window.part("Demonstration"));
  window.waitFor("its map shows the community", [&] {
    map.look();
    return map.hear(map.spot(east, north)).value(0).contains("3,037 households");
  });
  window.click(map.spot(east, north));
  const std::string file = desktop.file("own.pdf");
  window.key("ctrl+p");
  window.part("Preview of the page");
  const Part name = window.part("File", "text");
  window.click(name);
  window.waitFor("the name can be typed", [&] { return name.is(Part::Focused); });
  window.key("ctrl+a");
  window.type(QString::fromStdString(file));
  window.waitFor("the name is typed", [&] { return name.text().toStdString() == file; });
  window.waitFor("the pages are there", [&] { return !window.beginning("Page 1 of").isNull(); });
  window.key("Return");
  window.part("Open the file");
  window.key("Escape");
  window.waitFor("the message is gone", [&] { return window.shows("Open the file").isNull(); });
  const Said text = program("pdftotext", {file, "-"});
  REQUIRE(text.exitCode == 0);
  CHECK(text.out.find("3037") != std::string::npos);
  const Said info = program("pdfinfo", {file});
  CHECK(info.out.find("Pages:           1\n") != std::string::npos);
}
