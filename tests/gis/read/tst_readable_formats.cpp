// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen for an import is what readers read.
#include <catch2/catch.hpp>
#include <set>

#include "gis/import_plan.h"
#include "gis/read/source_files.h"
#include "tests/gis/read/source_files_made.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

// Bytes that a file of such an ending may begin with, as far as they are looked at.
std::string headOf(const std::string& ending) {
  if (ending == ".xls" || ending == ".et") return "\xD0\xCF\x11\xE0 and so on";
  if (ending == ".zip" || ending == ".kmz") return zipOf({{"a.csv", "a,b\n1,2\n"}, {"doc.kml", "<kml/>"}});
  return "x";
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(c));
  return text;
}

}  // namespace

TEST_CASE("Every ending that can be chosen is read, in any case of its letters") {
  const TempFolder folder;
  std::set<Format> formats;
  for (const std::string& ending : readableEndings()) {
    CAPTURE(ending);
    CHECK(ending.starts_with('.'));
    for (const std::string& name : {"资料" + ending, "资料" + upper(ending)}) {
      writeBytes(folder.file(name), headOf(ending));
      const auto found = findSourceFiles(folder.file(name));
      REQUIRE(found);
      for (const SourceFile& file : *found) formats.insert(file.format);
    }
  }
  formats.insert(Format::FileGdb);  // a folder
  CHECK(formats == std::set<Format>{Format::Shapefile, Format::GeoPackage, Format::GeoJson, Format::Kml,
                                    Format::MapInfo, Format::FileGdb, Format::Dxf, Format::Osm, Format::Gml,
                                    Format::Csv, Format::Xlsx, Format::Ods, Format::Xls});
}

TEST_CASE("Tables are those endings whose rows have no shapes") {
  for (const std::string& ending : tableEndings()) {
    const auto all = readableEndings();
    CHECK(std::ranges::find(all, ending) != all.end());
  }
  const auto tables = tableEndings();
  for (const char* ending : {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".ods", ".xls", ".et"})
    CHECK(std::ranges::find(tables, ending) != tables.end());
  CHECK(std::ranges::find(tables, ".shp") == tables.end());
}
