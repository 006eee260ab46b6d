// SPDX-License-Identifier: GPL-3.0-or-later
// Stations and tables of communities and stations as files bring them: fields that are told by their names, places from
// coordinates, points and texts of drawings.
#include <catch2/catch.hpp>

#include <algorithm>

#include "gis/batch/role_of_layer.h"
#include "gis/read/field_guess.h"
#include "gis/read/source_files_made.h"
#include "tests/gis/batch/made_layers.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::test;
using wangge::gis::test::field;
using wangge::gis::test::look;

namespace {

FieldChoice fieldsOf(Role role, const std::vector<std::string>& names) {
  std::vector<FieldSample> samples;
  for (const std::string& name : names) samples.push_back({name, "text", {"a1", "b2"}});
  auto choice = chooseFields(role, samples, {});
  REQUIRE(choice);
  return *choice;
}

// The number of the column of a key; -1: none.
int column(const FieldChoice& choice, const std::string& key) {
  const auto found = choice.columns.find(key);
  return found == choice.columns.end() || found->second.empty() ? -1 : found->second.front();
}

ImportRequest asking(Role role, const std::string& path) {
  ImportRequest request;
  request.role = role, request.path = path;
  return request;
}

}  // namespace

TEST_CASE("The community of a row is not taken for the code of its station", "[read][precincts]") {
  FieldChoice choice = fieldsOf(Role::Precincts, {"社区代码", "社区名称", "派出所"});
  CHECK(column(choice, "community") == 0);
  CHECK(column(choice, "code") == -1);
  CHECK(column(choice, "name") == 2);
  choice = fieldsOf(Role::Precincts, {"街道名称", "社区", "所属派出所", "派出所代码"});
  CHECK(column(choice, "community") == 1);
  CHECK(column(choice, "parent") == 0);
  CHECK(column(choice, "name") == 2);
  CHECK(column(choice, "code") == 3);
}

TEST_CASE("A table of stations with coordinates, officers and codes as text", "[read][stations]") {
  const TempFolder folder;
  const std::string path = folder.file("stations.csv");
  writeBytes(
      path,
      "派出所代码,派出所名称,民警数,X,Y\n2302045100A1,站前派出所,12,500100,5240100\n,南浦派出所,,500300,5240200\n");
  ImportRequest request = asking(Role::Stations, path);
  request.sourceCrs = "EPSG:4550";
  const auto outcome = read(request);
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  const RawFeature& first = outcome.data->features[0];
  CHECK(first.code == "2302045100A1");
  CHECK(first.name == "站前派出所");
  CHECK(first.officers.value == 12);
  REQUIRE(first.points.size() == 1);
  CHECK_FALSE(outcome.data->features[1].officers.value);
  // Without coordinates the rows come all the same; their address tells more.
  writeBytes(path, "派出所名称,地址\n站前派出所,中山路1号\n");
  const auto addressed = read(asking(Role::Stations, path));
  REQUIRE(addressed.data);
  CHECK(addressed.data->features[0].key == "中山路1号");
  CHECK(addressed.data->features[0].points.empty());
}

TEST_CASE("A table that names no communities makes no precincts", "[read][precincts]") {
  const TempFolder folder;
  const std::string path = folder.file("stations.csv");
  writeBytes(path, "派出所名称,备注\n站前派出所,x\n");
  const auto outcome = read(asking(Role::Precincts, path));
  REQUIRE_FALSE(outcome.data);
  CHECK(outcome.error().code == "field.none");
  CHECK(argument(outcome.error(), "key") == "community");
  writeBytes(path, "社区名称,派出所名称\n甲社区,站前派出所\n");
  const auto told = read(asking(Role::Precincts, path));
  REQUIRE(told.data);
  CHECK(told.data->features[0].key == "甲社区");
  CHECK(told.data->features[0].name == "站前派出所");
}

TEST_CASE("In a drawing stations are the texts of their layer", "[cad][stations]") {
  const TempFolder folder;
  const std::string path = folder.file("d.dxf");
  const auto text = [](const std::string& layer, double x, const std::string& words) {
    return "0\nTEXT\n8\n" + layer + "\n10\n" + std::to_string(x) + "\n20\n5240000\n30\n0\n40\n5\n1\n" + words + "\n";
  };
  const auto drawing = [&](const std::string& entities) {
    return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n" + entities +
           "0\nENDSEC\n0\nEOF\n";
  };
  writeBytes(path, drawing(text("派出所", 500100, "230204510000 站前派出所") + text("派出所", 500200, "南浦派出所") +
                           text("注记", 500300, "中山路")));
  ImportRequest request = asking(Role::Stations, path);
  request.sourceCrs = "EPSG:4550";
  const auto outcome = read(request);
  REQUIRE(outcome.data);
  REQUIRE(outcome.data->features.size() == 2);
  CHECK(outcome.data->features[0].code == "230204510000");
  CHECK(outcome.data->features[0].name == "站前派出所");
  CHECK(outcome.data->features[0].points.size() == 1);
  CHECK(outcome.data->source.layer == "派出所");
  // Where no layer speaks of them it is asked, and can be named.
  writeBytes(path, drawing(text("a", 500100, "站前派出所") + text("b", 500300, "中山路")));
  CHECK(read(request).error().code == "layer.several");
  request.layer = "a";
  REQUIRE(read(request).data);
  request.layer = "c";
  CHECK(read(request).error().code == "layer.unknown");
  writeBytes(path, drawing("0\nLINE\n8\na\n10\n0\n20\n0\n30\n0\n11\n9\n21\n9\n31\n0\n"));
  request.layer.clear();
  CHECK(read(request).error().code == "import.no_places");
}

TEST_CASE("Points with names of stations are stations, areas are precincts", "[batch][stations]") {
  const std::vector<std::string> names = {"站前派出所", "南浦派出所", "龙沙派出所", "新木派出所"};
  CHECK(roleOfLayer(look("a.shp", "point", 4, {field("MC", names)}), {}).role == Role::Stations);
  CHECK(roleOfLayer(look("派出所.shp", "point", 4, {field("PCSDM", {"a1", "a2", "a3", "a4"})}), {}).role ==
        Role::Stations);
  CHECK(roleOfLayer(look("a.shp", "polygon", 4, {field("MC", names)}, 2000), {}).role == Role::Precincts);
  CHECK(
      roleOfLayer(look("list.xlsx", "none", 4, {field("派出所名称", names), field("民警数", {"3", "4", "5", "6"})}), {})
          .role == Role::Stations);
  // A list of communities with the station of each.
  const std::vector<std::string> codes = {"230204001001", "230204001002", "230204001003", "230204001004"},
                                 stations = {"站前派出所", "站前派出所", "站前派出所", "南浦派出所"};
  CHECK(roleOfLayer(look("list.xlsx", "none", 4, {field("社区代码", codes), field("派出所名称", stations)}), {}).role ==
        Role::Precincts);
}
