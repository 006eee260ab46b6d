// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts in everything that a plan gives out, searched as somebody would who digs: nothing in what leaves the office,
// and the same search finds them in what stays inside.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>

#include "cli.h"
#include "plans.h"
#include "support/packed_search.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

const std::vector<std::string> kContacts = {"欧阳小明", "13987654321", "李红兵", "13700000001",
                                            "钱警官",   "孙主任",      "老审定"};

// The text of a PDF's pages as readers get it; what stands in other files is in their bytes.
std::string textOf(const std::string& path) {
  if (!path.ends_with(".pdf")) return {};
  std::string all;
  for (const char* order : {"-raw", "-layout"}) {
    const Said text = program("pdftotext", {order, path, "-"});
    REQUIRE(text.exitCode == 0);
    all += text.out;
    std::string joined = text.out;
    std::erase_if(joined, [](char c) { return c == '\n' || c == '\f' || c == '\r' || c == ' '; });
    all += joined;
  }
  return all;
}

std::string contactsIn(const std::string& folder) {
  return wangge::test::wordsIn(folder, kContacts, textOf);
}

// A plan with people, an approver, notes in its journal, precincts and residents. Answers with the code of the grid.
std::string staffedPlan(const Scratch& scratch, const std::string& plan) {
  importDemonstration(plan, {"communities", "subdistricts", "precincts", "barriers", "households", "grids"});
  answerOf({"number", plan});
  answerOf({"set", plan, "approver=老审定"});
  const std::string code = answerOf({"bounds", plan, "--within", "230204001004"})["grids"][0]["code"];
  std::ofstream(scratch / "欧阳小明.csv") << "网格编码,姓名,联系电话,职务,任职日期\n"
                                          << code << ",欧阳小明,13987654321,网格长,2023-03-01\n"
                                          << code << ",李红兵,13700000001,网格员,\n"
                                          << code << ",钱警官,110,社区民警,\n"
                                          << code << ",孙主任,0452-2345678,监督员,\n";
  CHECK(answerOf({"import", plan, "--as", "staff", scratch / "欧阳小明.csv"})["created"] == 4);
  return code;
}

// Everything printed of an edition.
void printAll(const std::string& plan, const std::string& folder, const std::string& code, const std::string& edition) {
  const auto print = [&](const std::string& name, Arguments options) {
    Arguments arguments = {"print", plan, "--to", folder + "/" + name, "--edition", edition};
    arguments.insert(arguments.end(), options.begin(), options.end());
    answerOf(arguments);
  };
  const std::map<std::string, std::string> within = {{"community", code.substr(0, 12)}, {"grid", code}};
  for (const std::string level : {"city", "county", "subdistrict", "community", "grid", "precinct"}) {
    Arguments options = {"--level", level, "--front"};
    if (within.contains(level)) options.insert(options.end(), {"--within", within.at(level)});
    print(level + ".pdf", options);
  }
  for (const std::string preset : {"notice-board", "pocket"})
    for (const std::string ending : {".pdf", ".svg", ".png"})
      print(preset + ending, {"--level", "grid", "--within", code, "--preset", preset, "--dpi", "72"});
}

}  // namespace

TEST_CASE("No print, export or copy for the public holds a contact, and those that stay inside do") {
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  const std::string code = staffedPlan(scratch, plan);
  for (const char* folder : {"public", "internal", "copy", "plain"})
    std::filesystem::create_directory(scratch / folder);

  printAll(plan, scratch / "public", code, "public");
  answerOf({"export", plan, "--to", scratch / "public", "--format", "gpkg,geojson,shp,kml,dxf,csv,xlsx"});
  CHECK(contactsIn(scratch / "public") == "");

  printAll(plan, scratch / "internal", code, "internal");
  answerOf({"export", plan, "--to", scratch / "internal", "--format", "xlsx,csv,gpkg", "--edition", "internal"});
  const std::string inside = contactsIn(scratch / "internal");
  // Tables and pages of the alignment tell of stations, and who approved the plan.
  std::filesystem::create_directory(scratch / "alignment");
  answerOf({"align", plan, "--to", scratch / "alignment/stations.xlsx"});
  answerOf({"align", plan, "--to", scratch / "alignment/stations.pdf"});
  CHECK(contactsIn(scratch / "alignment") == "stations.pdf: 老审定\n");
  for (const char* found : {"notice-board.pdf: 欧阳小明", "notice-board.pdf: 13987654321", "pocket.pdf: 13987654321",
                            "notice-board.svg: 欧阳小明", "notice-board.pdf: 钱警官", "notice-board.pdf: 孙主任",
                            "one_map.xlsx: 13700000001", "community.pdf: 老审定"}) {
    CAPTURE(found);
    CHECK(inside.find(found) != std::string::npos);
  }
  // No table and no layer beside the workbook.
  CHECK(inside.find(".csv") == std::string::npos);
  CHECK(inside.find(".gpkg") == std::string::npos);

  // A copy of the plan, worked on afterwards, with all that is made beside it.
  const std::string copy = scratch / "copy/plan.gpkg";
  answerOf({"copy", plan, "--to", copy, "--edition", "public"});
  answerOf({"set", copy, "organisation=市委政法委"});
  answerOf({"bounds", copy, "--within", code, "--write", "东至长江路"});
  answerOf({"number", copy, "--anew"});
  CHECK(contactsIn(scratch / "copy") == "");
  CHECK(answerOf({"lineage", copy, code}).dump().find("欧阳") == std::string::npos);
  answerOf({"copy", plan, "--to", scratch / "plain/plan.gpkg", "--edition", "internal"});
  const std::string whole = contactsIn(scratch / "plain");
  for (const std::string& contact : kContacts) {
    CAPTURE(contact);
    CHECK(whole.find(contact) != std::string::npos);
  }
}
