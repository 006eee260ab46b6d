// SPDX-License-Identifier: GPL-3.0-or-later
// A plan in which nobody counted anything: nowhere does it say 0 households, nor that a grid is too small, in no
// language and in nothing that is printed, exported, listed or checked.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "cli.h"
#include "layers.h"
#include "plans.h"
#include "support/packed_search.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

// What a page says, without blanks.
std::string wordsOf(const std::string& file) {
  const Said text = program("pdftotext", {"-layout", file, "-"});
  REQUIRE(text.exitCode == 0);
  std::string words = text.out;
  std::erase_if(words, [](unsigned char c) { return std::isspace(c) != 0; });
  return words;
}

// Words that only a count allows; of a page or a list, which are without blanks.
const std::vector<std::string> kJudged = {"偏小",   "偏大",      "规模适度",  "Toosmall", "Toolarge",
                                          "Inband", "too_small", "too_large", "in_band"};
// A 0 with a word for residents behind it.
const std::vector<std::string> kZeros = {"0户", "0人", "0hh", "0pers.", "0households", "0persons"};

std::string saidOf(const std::string& words) {
  std::string found;
  for (const std::string& word : kJudged)
    if (words.find(word) != std::string::npos) found += word + " ";
  for (const std::string& zero : kZeros)
    for (std::size_t at = words.find(zero); at != std::string::npos; at = words.find(zero, at + 1))
      // 300户 has been counted; rules of the plan say it.
      if (at == 0 || !(std::isdigit(static_cast<unsigned char>(words[at - 1])) || words[at - 1] == ','))
        found += zero + " ";
  return found;
}

}  // namespace

TEST_CASE("Where nobody counted, nothing that leaves the program says 0 or judges a size") {
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  importDemonstration(plan, {"communities", "subdistricts", "precincts", "barriers", "grids"});
  answerOf({"number", plan});
  REQUIRE(answerOf({"bounds", plan})["grids"].size() > 50);

  for (const std::string language : {"zh_CN", "en"}) {
    CAPTURE(language);
    const auto lists = [&](Arguments arguments) {
      arguments.insert(arguments.end(), {"--lang", language});
      std::string words = cli(arguments).out;
      std::erase_if(words, [](unsigned char c) { return std::isspace(c) != 0; });
      CHECK(saidOf(words) == "");
      return words;
    };
    const std::string check = lists({"check", plan});
    CHECK(check.size() > 20);
    lists({"align", plan});
    for (const std::string level : {"city", "county", "subdistrict", "community", "grid", "precinct"})
      for (const std::string edition : {"internal", "public"}) {
        CAPTURE(level, edition);
        const std::string file = scratch / "sheet.pdf";
        REQUIRE(
            cli({"print", plan, "--to", file, "--level", level, "--edition", edition, "--lang", language}).exitCode ==
            0);
        const std::string words = wordsOf(file);
        CHECK(words.size() > 100);
        CHECK(saidOf(words) == "");
        if (edition == "internal" && level != "precinct")
          CHECK(words.find(language == "en" ? "notcounted" : "未统计") != std::string::npos);
      }
    for (const std::string preset : {"notice-board", "pocket"}) {
      CAPTURE(preset);
      const std::string file = scratch / "board.pdf";
      REQUIRE(cli({"print", plan, "--to", file, "--level", "grid", "--preset", preset, "--lang", language}).exitCode ==
              0);
      CHECK(saidOf(wordsOf(file)) == "");
    }
    REQUIRE(cli({"align", plan, "--to", scratch / "alignment.pdf", "--lang", language}).exitCode == 0);
    CHECK(saidOf(wordsOf(scratch / "alignment.pdf")) == "");
    std::filesystem::remove(scratch / "alignment.pdf");
  }

  // Numbers of a list as programs read it.
  const Json told = answerOf({"check", plan}, cli({"check", plan}).exitCode);
  for (const Json& issue : told["issues"]) CHECK(issue.dump().find("too_small") == std::string::npos);

  // Layers of every format, and the sheets of the workbook.
  ::setenv("OGR_XLSX_HEADERS", "FORCE", 1);
  const std::string out = scratch / "out";
  for (const std::string format : {"gpkg", "geojson", "shp", "kml", "csv", "xlsx"}) {
    CAPTURE(format);
    answerOf({"export", plan, "--to", out, "--format", format, "--edition", "internal"});
    for (const std::string layer : {"city", "subdistricts", "communities", "grids", "unassigned", "precincts"}) {
      CAPTURE(layer);
      const bool one = format == "gpkg" || format == "kml" || format == "xlsx";
      const std::string file = out + "/" + (one ? "one_map" : layer) + "." + format;
      const Layer rows = readLayer(file, layer);
      if (layer == "grids") CHECK(rows.size() > 50);
      for (const Feature& row : rows) {
        CHECK(row.text("households") == "");
        CHECK(row.text("persons") == "");
        if (layer == "grids" && row.text("kind") != "dedicated") CHECK(row.text("status") == "not_counted");
      }
    }
  }
  // Attributes are the drawing's texts.
  answerOf({"export", plan, "--to", out, "--format", "dxf"});
  CHECK(saidOf(wangge::test::bytesOf(out + "/one_map.dxf")) == "");
}
