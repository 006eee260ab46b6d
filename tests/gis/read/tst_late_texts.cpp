// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that come long after the sample by which the encoding was chosen, and bytes that are no text.
#include <catch2/catch.hpp>

#include "gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

// A shapefile with more plain names than the sample holds, then these.
void writeLate(const TempFolder& folder, const std::vector<std::string>& names, const std::string& declared) {
  MadeLayer layer = {"a", "EPSG:4549", {{"CODE"}, {"NAME"}}, {}, "polygon"};
  for (int i = 0; i < 3100; ++i)
    layer.features.push_back({square(500000 + i * 10, 3400000, 5), {"P" + std::to_string(i), "Beat"}});
  for (const std::string& name : names) layer.features.push_back({square(500000, 3401000, 5), {"N", name}});
  writeLayer(folder.file("a.shp"), "ESRI Shapefile", layer, {"ENCODING="});
  writeBytes(folder.file("a.cpg"), declared);
}

std::string badBytesOf(const ReadOutcome& outcome) {
  for (const Finding& finding : outcome.findings)
    if (finding.what.code == "encoding.bad_bytes") return argument(finding.what, "count");
  return "";
}

}  // namespace

TEST_CASE("A declared Latin-1 that the sample does not bear out is no reason to spoil Chinese") {
  const TempFolder folder;
  writeLate(folder, {encoded("站前派出所", "GBK"), "龙华派出所", encoded("Zürich", "ISO-8859-1")}, "ISO-8859-1");
  const ReadOutcome outcome = read({.role = Role::Precincts, .path = folder.file("a.shp")});
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 3103);
  CHECK(outcome.data->features[3100].name == "站前派出所");
  CHECK(outcome.data->features[3101].name == "龙华派出所");
  CHECK(outcome.data->features[3102].name == "Zürich");
  CHECK(badBytesOf(outcome) == "");
}

TEST_CASE("Bytes that are no characters are counted and told") {
  const TempFolder folder;
  writeLate(folder, {encoded("龙华", "GBK")}, "UTF-8");
  ReadOutcome outcome = read({.role = Role::Precincts, .path = folder.file("a.shp")});
  REQUIRE(outcome.data);
  CHECK(badBytesOf(outcome) == "4");

  std::string text = "地址,经度,纬度\n";
  for (int i = 0; i < 20; ++i) text += "幸福路一号,123.9,47.3\n";
  writeBytes(folder.file("r.csv"), text + "平安\xFF路,123.9,47.3\n");
  const ImportRequest request = {.role = Role::Households, .path = folder.file("r.csv"), .sourceCrs = "EPSG:4490"};
  CHECK(badBytesOf(read(request)) == "1");
  const auto shown = preview(request);
  REQUIRE(shown);
  CHECK(hasFinding(shown->findings, "encoding.bad_bytes"));
}
