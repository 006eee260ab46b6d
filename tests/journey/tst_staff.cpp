// SPDX-License-Identifier: GPL-3.0-or-later
// A community's people from a sheet onto notice boards: entered once, on internal pages and in the internal workbook,
// and in nothing that leaves the office.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "cli.h"
#include "layers.h"
#include "papers.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

const std::string kPhone = "13987654321", kName = "欧阳小明";

}  // namespace

TEST_CASE("People come from a sheet, stand on boards and in nothing public") {
  const Scratch scratch;
  const std::string folder = std::string(WANGGE_DEMO_DISTRICT) + "/", plan = scratch / "plan.gpkg";
  std::ifstream file(folder + "district.json");
  const Json made = Json::parse(file);
  answerOf({"new", plan, "--name", made["name"]});
  for (const Json& step : made["steps"]) {
    const std::string role = step["role"];
    if (role != "communities" && role != "subdistricts" && role != "barriers" && role != "grids") continue;
    Arguments arguments = {"import", plan};
    for (const std::string argument : step["arguments"])
      arguments.push_back(argument == step["file"] ? folder + argument : argument);
    answerOf(arguments);
  }
  answerOf({"number", plan});
  const Json grids = answerOf({"bounds", plan})["grids"];
  REQUIRE(grids.size() > 3);
  std::string code;
  for (const Json& grid : grids)
    if (code.empty() && !grid["code"].get<std::string>().empty() && !grid["text"].get<std::string>().empty())
      code = grid["code"];
  REQUIRE_FALSE(code.empty());

  std::ofstream(scratch / "网格员.csv") << "网格编码,姓名,联系电话,职务,任职日期\n"
                                        << code << "," << kName << "," << kPhone << ",网格长,2023-03-01\n"
                                        << code << ",李红,13700000001,网格员,\n"
                                        << code << ",钱警官,110,社区民警,\n"
                                        << code << ",孙主任,0452-2345678,监督员,\n"
                                        << "无此网格,赵六,,网格员,\n";
  const Json report = answerOf({"import", plan, "--as", "staff", scratch / "网格员.csv"});
  CHECK(report["created"] == 4);
  CHECK(report.dump().find(kPhone) == std::string::npos);

  // Written bounds stand on the page in place of those worked out.
  const Json written = answerOf({"bounds", plan, "--within", code, "--write", "东至测试路，南至测试河"});
  CHECK(written["grids"][0]["written"] == true);
  CHECK(cli({"bounds", plan, "--write", "甲"}).exitCode == 2);

  for (const std::string preset : {"notice-board", "pocket"}) {
    CAPTURE(preset);
    const std::string internal = scratch / (preset + ".pdf"), open = scratch / (preset + "-public.pdf");
    const Paper paper = printed(plan, internal, {"--level", "grid", "--within", code, "--preset", preset});
    CHECK(paper.pages == 1);
    for (const char* text : {kName.c_str(), kPhone.c_str(), "李红", "钱警官", "孙主任", "东至测试路", code.c_str()}) {
      CAPTURE(text);
      CHECK(paper.says(text));
    }
    const Paper shown =
        printed(plan, open, {"--level", "grid", "--within", code, "--preset", preset, "--edition", "public"});
    for (const char* text : {kName.c_str(), kPhone.c_str(), "李红", "137", "钱警官", "孙主任"}) {
      CAPTURE(text);
      CHECK_FALSE(shown.says(text));
    }
    CHECK(shown.says("东至测试路"));
    // Nor in the file's own data.
    const Said data = program("qpdf", {"--qdf", "--object-streams=disable", open, "-"});
    if (data.exitCode == 0) CHECK(data.out.find(kPhone) == std::string::npos);
  }
  CHECK(cli({"print", plan, "--to", scratch / "x.pdf", "--level", "grid", "--preset", "poster"}).exitCode == 2);
  CHECK(cli({"print", plan, "--to", scratch / "x.pdf", "--level", "city", "--preset", "pocket"}).exitCode == 2);
  CHECK(cli({"print", plan, "--to", scratch / "x.pdf", "--level", "community", "--preset", "public-areas", "--edition",
             "internal"})
            .exitCode == 2);
  // Sheets of every level have a public edition, and templates of their own.
  for (const std::string level : {"city", "county", "subdistrict", "community", "grid"}) {
    CAPTURE(level);
    const std::string file = scratch / (level + ".pdf");
    const Paper open = printed(plan, file, {"--level", level, "--preset", level, "--edition", "public"});
    CHECK(open.pages > 0);
    for (const char* text : {kName.c_str(), kPhone.c_str(), "Too small", "Too large", "In band", "County boundary"})
      CHECK_FALSE(open.says(text));
    CHECK(printed(plan, file, {"--level", level, "--edition", "public"}).pages > 0);
  }
  CHECK(cli({"print", plan, "--to", scratch / "x.pdf", "--level", "grid", "--preset", "pocket", "--paper", "B5"})
            .exitCode == 2);
  // A page is made for every grid, and what is missing is listed.
  const Json all = answerOf({"print", plan, "--to", scratch / "all.pdf", "--level", "grid", "--preset", "pocket"});
  CHECK(all["missing"].size() + 1 >= all["pages"].get<std::size_t>());

  answerOf({"export", plan, "--to", scratch / "out", "--format", "xlsx,gpkg", "--edition", "internal"});
  // A sheet of texts alone does not show GDAL which row is the heading.
  ::setenv("OGR_XLSX_HEADERS", "FORCE", 1);
  const Layer staff = readLayer(scratch / "out/one_map.xlsx", "staff");
  REQUIRE(staff.size() == 4);
  CHECK(staff[0].text("phone") == kPhone);
  CHECK(staff[0].text("role") == "chief");
  CHECK(staff[0].text("grid") == code);
  const Layer bounds = readLayer(scratch / "out/one_map.xlsx", "four_bounds");
  CHECK(bounds.size() >= grids.size());

  answerOf({"copy", plan, "--to", scratch / "public.gpkg", "--edition", "public"});
  CHECK(cli({"copy", plan, "--to", scratch / "public.gpkg", "--edition", "public"}).exitCode == 2);
  CHECK(answerOf({"check", scratch / "public.gpkg"}, cli({"check", plan}).exitCode)["issues"].size() > 0);
  std::ifstream copy(scratch / "public.gpkg", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(copy)), {});
  CHECK(bytes.find(kPhone) == std::string::npos);
  CHECK(bytes.find(kName) == std::string::npos);
}
