// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of grids as files: texts in any encoding, tables with other columns, workbooks; what cannot be read.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "gis/read/grid_list_file.h"
#include "support/ascii_plan.h"
#include "support/scratch.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct ListFile {
  AsciiPlan plan = asciiPlan(Drawing{"abc"});
  Scratch scratch;
  ListFile() {
    plan.editGrid('a').code = "001", plan.editGrid('b').code = "002", plan.editGrid('c').code = "003";
    plan.editGrid('a').name = "东网格";
  }
  Result<GridList> read(const std::string& name, const std::string& bytes) const {
    std::ofstream(scratch / name, std::ios::binary) << bytes;
    return gis::readGridList(plan.project, scratch / name);
  }
  std::vector<GridId> grids(const std::string& letters) const {
    std::vector<GridId> result;
    for (char letter : letters) result.push_back(plan.grids.at(letter));
    return result;
  }
};

}  // namespace

TEST_CASE_METHOD(ListFile, "A list of grids is read from texts and tables", "[numbering]") {
  CHECK(read("a.txt", "002\n001\n")->grids == grids("ba"));
  CHECK(read("a.txt",
             "\xEF\xBB\xBF"
             "002\r\n\r\n003\r\n")
            ->grids == grids("bc"));
  CHECK(read("a.csv", "no;code;name\n1;\"002\";x\n2;001;y\n")->grids == grids("ba"));
  CHECK(read("a.csv", "no;code;name\n1;\"002\";x\n2;001;y\n")->heading == "code");
  // 东网格 in GBK.
  CHECK(read("a.txt", "003\n\xB6\xAB\xCD\xF8\xB8\xF1\n")->grids == grids("ca"));
}

TEST_CASE_METHOD(ListFile, "A list that cannot be read is refused with its file", "[numbering]") {
  const auto missing = gis::readGridList(plan.project, scratch / "none.txt");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == "file.missing");
  for (const char* name : {"folder", "folder.csv", "folder.xlsx"}) {
    const std::string folder = scratch / name;
    std::filesystem::create_directory(folder);
    const auto refused = gis::readGridList(plan.project, folder);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "file.unreadable");
  }
  CHECK(read("a.xlsx", "no workbook").error().code.starts_with("file."));
  CHECK(read("a.txt", "").error().code == "numbering.list_empty");
  CHECK(read("a.txt", "004\n005\n").error() ==
        Error("numbering.list_unknown").with("line", 1).with("text", "004").with("count", 2));
  CHECK(read("a.csv", "\"001\n").error().code == "table.quote_not_closed");
}
