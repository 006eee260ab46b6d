// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli number and lineage: orders, areas, ranges, what is only shown and what is refused; the history of a code.
#include <QGuiApplication>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "app/cli/command.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;
using test::bytesOf;
using test::ensureApplication;
using test::Fixture;

namespace {

//  abcg   cells of 100 m; the south-west corner is at 36600000, 5245000
//  defg
struct Numbered : Fixture {
  test::AsciiPlan ascii;
  Numbered() {
    ensureApplication();
    test::AsciiOptions options;
    options.grids = {"abcg", "defg"};
    options.communities = {"AAAB", "AAAB"};
    ascii = test::asciiPlan(options);
    use(ascii.project);
  }
  int number(std::vector<std::string> options, std::string* error = nullptr) const {
    options.insert(options.begin(), path);
    return run(cli::numberCommand(), options, error);
  }
  // "a001 g001 b002": in the order of the last digits.
  std::string codes() const {
    const auto project = gis::openProject(path);
    REQUIRE(project);
    std::map<std::string, std::string> byCode;
    for (const auto& [letter, id] : ascii.grids) {
      const std::string& code = project->project.grids.at(id).code;
      if (!code.empty()) byCode[code.substr(code.size() - 3) + code] = letter;
    }
    std::string text;
    for (const auto& [code, letter] : byCode) text += (text.empty() ? "" : " ") + letter + code.substr(0, 3);
    return text;
  }
  std::string refused(std::vector<std::string> options) const {
    const std::string before = bytesOf(path);
    std::string error;
    CHECK(number(std::move(options), &error) == 2);
    CHECK(bytesOf(path) == before);
    return error;
  }
};

}  // namespace

TEST_CASE_METHOD(Numbered, "Every order on the command line", "[numbering]") {
  SECTION("rows") {
    CHECK(number({}) == 0);
    CHECK(codes() == "a001 g001 b002 c003 d004 e005 f006");
  }
  SECTION("rows of a stated height") {
    CHECK(number({"--band", "200"}) == 0);
    CHECK(codes() == "a001 g001 d002 b003 e004 c005 f006");
  }
  SECTION("there and back") {
    CHECK(number({"--order", "serpentine"}) == 0);
    CHECK(codes() == "a001 g001 b002 c003 f004 e005 d006");
  }
  SECTION("along a line") {
    CHECK(number({"--line", "36600250,5245050 36600050,5245050"}) == 0);
    CHECK(codes() == "f001 g001 e002 d003 a004 b005 c006");
  }
  SECTION("by distance") {
    CHECK(number({"--from", "36600250,5245050"}) == 0);
    CHECK(codes().starts_with("f001 g001 e002 c003"));
  }
  SECTION("only shown") {
    const std::string before = bytesOf(path);
    CHECK(number({"--dry-run"}) == 0);
    CHECK(bytesOf(path) == before);
  }
}

TEST_CASE_METHOD(Numbered, "A list, an area, starts, reserved numbers, and all anew", "[numbering]") {
  CHECK(number({"--within", "230204001001", "--range", "11-", "--reserve", "12,14-15"}) == 0);
  CHECK(codes() == "a011 b013 c016 d017 e018 f019");
  const std::string list = scratch / "list.csv";
  test::writeBytes(list, "no,code\n1,230204001001016\n2,230204001001011\n");
  CHECK(number({"--list", list, "--anew", "--within", "230204001001016,230204001001011"}) == 0);
  CHECK(codes() == "c001 a002 b013 d017 e018 f019");
  CHECK(number({"--renumber", "230204001001"}) == 0);
  CHECK(codes() == "a003 b004 c005 d006 e007 f008");
  CHECK(number({"--anew"}) == 0);
  CHECK(codes() == "g001 a003 b004 c005 d006 e007 f008");
}

TEST_CASE_METHOD(Numbered, "What makes no sense is refused with the option, and nothing changes", "[numbering]") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{"--order", "spiral"}, "--order"},
      {{"--order", "line"}, "--line"},
      {{"--line", "1,2", "--from", "3,4"}, "--from"},
      {{"--order", "rows", "--from", "3,4"}, "--from"},
      {{"--band", "0"}, "--band"},
      {{"--band", "x"}, "--band"},
      {{"--from", "36600250"}, "--from"},
      {{"--from", "1,2 3,4"}, "--from"},
      {{"--line", "36600250;5245050"}, "--line"},
      {{"--range", "9-3"}, "--range"},
      {{"--range", "x"}, "--range"},
      {{"--reserve", "5-x"}, "--reserve"},
      {{"--renumber", "230204001001", "--within", "230204001001"}, "--within"},
      {{"--within", "nothing"}, "nothing"},
      {{"--renumber", "nothing"}, "nothing"},
      {{"--list", "/nowhere/list.csv"}, "/nowhere/list.csv"},
      {{"--range", "700-900"}, "1-799"},
      {{"--anew", "--range", "1-2"}, "2 fit into 1-2"},
      {{"--line", "36500000,5245050 36500100,5245050"}, "touches none"}};
  for (const auto& [options, said] : wrong) {
    INFO(options[0] << ' ' << options[1]);
    CHECK(refused(options).find(said) != std::string::npos);
  }
  const std::string list = scratch / "list.txt";
  for (const auto& [text, said] :
       {std::pair("nobody\nnowhere\n", "nobody"), std::pair("", "no grid"), std::pair("\n\n", "no grid")}) {
    test::writeBytes(list, text);
    CHECK(refused({"--list", list}).find(said) != std::string::npos);
  }
  CHECK(number({}) == 0);
  // All numbers anew are for one community: not for all of a subdistrict, one grid, or several codes.
  for (const char* code : {"230204001", "230204001001001", "230204001001,230204001002", "230204001001 230204001002"}) {
    INFO(code);
    CHECK(refused({"--renumber", code, "--order", "serpentine"}).find(code) != std::string::npos);
  }
  test::writeBytes(list, "230204001001001\n230204001001001\n");
  CHECK(refused({"--list", list}).find("ine 2") != std::string::npos);
}

TEST_CASE_METHOD(Numbered, "The history of a code is told, also of one that was given up", "[numbering]") {
  CHECK(number({}) == 0);
  CHECK(number({"--anew", "--order", "serpentine"}) == 0);
  const std::string before = bytesOf(path);
  CHECK(run(cli::lineageCommand(), {path, "230204001001004"}) == 0);
  CHECK(run(cli::lineageCommand(), {path, "230204001002001"}) == 0);
  std::string error;
  CHECK(run(cli::lineageCommand(), {path, "999"}, &error) == 2);
  CHECK(error.find("999") != std::string::npos);
  CHECK(bytesOf(path) == before);
}
