// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of codes as files, and communities with names only read with one.
#include <catch2/catch.hpp>

#include "gis/read/code_list.h"
#include "gis/read/source_files_made.h"
#include "support/real_data.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;

namespace {

const std::string kRing = R"("geometry":{"type":"Polygon","coordinates":[[[121,47.29],[121.01,47.29],[121.01,47.3],)"
                          R"([121,47.3],[121,47.29]]]})";

std::string feature(const std::string& properties) {
  return R"({"type":"Feature","properties":{)" + properties + "}," + kRing + "}";
}

}  // namespace

TEST_CASE("a list of codes is found by its usual columns, in any encoding", "[read][codes]") {
  const TempFolder folder;
  const std::string path = folder.file("codes.csv");
  const auto checkList = [&](const std::string& text) {
    writeBytes(path, text);
    std::vector<Finding> findings;
    const auto list = readCodeList(path, findings);
    INFO(text << (list ? "" : list.error().code));
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK(list->at(0).code == "230204001004");
    CHECK(list->at(0).name == "新木社区居民委员会");
    return *list;
  };
  const std::string plain = "code,name\n230204001004,新木社区居民委员会\n230204001006,南树园社区居民委员会\n";
  checkList(plain);
  checkList("\xEF\xBB\xBF" + plain);
  checkList(
      encoded("统计用区划代码,城乡分类代码,名称\n230204001004,111,新木社区居民委员会\n"
              "230204001006,111,南树园社区居民委员会\n",
              "GBK"));
  checkList("名称\t代码\n新木社区居民委员会\t230204001004\n\n南树园社区居民委员会\t230204001006\n,\n");
  const auto wide = checkList(
      "街道名称,街道代码,社区名称,社区代码,区县名称\n站前街道,230204001,新木社区居民委员会,230204001004,铁锋区\n"
      "站前街道,230204001,南树园社区居民委员会,230204001006,铁锋区\n");
  CHECK(wide[0].parent == "230204001");
  CHECK(wide[0].subdistrictName == "站前街道");
  CHECK(wide[0].countyName == "铁锋区");
  CHECK(checkList("所属街道,社区名称,社区代码\n站前街道,新木社区居民委员会,230204001004\n"
                  "站前街道,南树园社区居民委员会,230204001006\n")[0]
            .parent == "站前街道");
}

TEST_CASE("rows of a list that say half are counted, and a code with two names is asked", "[read][codes]") {
  const TempFolder folder;
  const std::string path = folder.file("codes.csv");
  std::vector<Finding> findings;
  writeBytes(path, "代码,名称\n230204001004,新木社区\n230204001005,\n,南树园社区\n230204001004,新木社区居委会\n");
  const auto list = readCodeList(path, findings);
  REQUIRE(list);
  CHECK(list->size() == 2);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].what == Message("codes.rows_incomplete").with("count", 2).with("list", "codes.csv"));
  writeBytes(path, "代码,名称\n230204001004,新木社区\n230204001005,甲社区\n230204001004,南树园社区\n");
  const auto conflict = readCodeList(path, findings);
  REQUIRE_FALSE(conflict);
  CHECK(conflict.error().code == "codes.conflict");
  CHECK(argument(conflict.error(), "names") == "新木社区, 南树园社区");
  CHECK(argument(conflict.error(), "rows") == "2, 4");
}

TEST_CASE("what is no list of codes is refused", "[read][codes]") {
  const TempFolder folder;
  const std::string path = folder.file("codes.csv");
  const auto error = [&](const std::string& text) {
    writeBytes(path, text);
    std::vector<Finding> findings;
    const auto list = readCodeList(path, findings);
    return list ? std::string() : list.error().code;
  };
  CHECK(error("户数,人口\n1,2\n3,4\n") == "codes.no_fields");
  CHECK(error("代码,名称\n,新木社区\n230204001004,\n") == "codes.empty");
  CHECK(error("代码,名称\n2.302E+11,新木社区\n") == "code.destroyed");
  std::vector<Finding> findings;
  CHECK(readCodeList(folder.file("none.csv"), findings).error().code == "file.missing");
}

TEST_CASE("communities without a field of codes are read with their names", "[read][codes]") {
  const TempFolder folder;
  const std::string path = folder.file("names.geojson"), list = folder.file("codes.csv");
  writeBytes(list, "代码,名称\n230204001004,新木社区居民委员会\n");
  writeBytes(path,
             R"({"type":"FeatureCollection","features":[)" + feature(R"("MC":"新木社区","SSJD":"站前街道")") + "]}");
  ImportRequest request;
  request.path = path;
  request.codes = list;
  Project project;
  const auto outcome = importInto(project, request);
  INFO((outcome ? "" : outcome.error().code));
  REQUIRE(outcome);
  CHECK(std::holds_alternative<CommunityId>(ownerOfCode(outcome->project, "230204001004")));
  SECTION("without a list they have none") {
    request.codes.clear();
    const auto bare = importInto(project, request);
    REQUIRE(bare);
    bare->project.communities.forEach([](CommunityId, const Community& c) {
      CHECK(c.code.empty());
      CHECK(c.name == "新木社区");
    });
  }
  SECTION("a list that cannot be read is named") {
    request.codes = folder.file("gone.csv");
    CHECK(importInto(project, request).error().code == "file.missing");
  }
  SECTION("other roles take no list") {
    request.role = Role::Precincts;
    CHECK(importInto(project, request).error().code == "codes.not_for_role");
  }
  SECTION("neither codes nor names are refused") {
    writeBytes(path, R"({"type":"FeatureCollection","features":[)" + feature(R"("BZ":"1")") + "]}");
    CHECK(importInto(project, request).error().code == "field.none");
  }
}

TEST_CASE("the codes of a whole city go to its communities", "[read][codes][real]") {
  const auto real = realDataFolder();
  if (!real) return;
  std::vector<Finding> findings;
  const auto villages = readCodeList(*real + "qiqihar-codes/qiqihar_villages.csv", findings);
  REQUIRE(villages);
  CHECK(villages->size() == 1599);
  CHECK(villages->at(0).parent == "230202001");
  const auto streets = readCodeList(*real + "qiqihar-codes/qiqihar_streets.csv", findings);
  REQUIRE(streets);
  CHECK(streets->size() == 209);
}
