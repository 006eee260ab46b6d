// SPDX-License-Identifier: GPL-3.0-or-later
// Four bounds in exports: the public edition names no border of a community, the internal one does, whatever format.
#include <catch2/catch.hpp>

#include <algorithm>

#include "cli.h"
#include "layers.h"
#include "plans.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

// How many grids of an export have bounds with these words.
std::ptrdiff_t telling(const std::string& file, const std::string& words) {
  return std::ranges::count_if(readLayer(file, "grids"), [&](const Feature& grid) {
    return grid.text("four_bounds").find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("The border of a community is in the four bounds of internal exports and in none of public ones") {
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  importDemonstration(plan, {"communities", "subdistricts", "barriers", "grids"});
  for (const std::string language : {"en", "zh_CN"}) {
    const std::string border = language == "en" ? "border of " : "社区界";
    for (const std::string edition : {"public", "internal"}) {
      CAPTURE(language, edition);
      const std::string out = scratch / (language + "-" + edition);
      const Said said =
          cli({"export", plan, "--to", out, "--format", "gpkg,csv", "--edition", edition, "--lang", language});
      CAPTURE(said.err);
      REQUIRE(said.exitCode == 0);
      for (const char* file : {"/one_map.gpkg", "/grids.csv"}) {
        CAPTURE(file);
        CHECK(telling(out + file, language == "en" ? "ast: " : "东至") > 0);
        if (edition == "public")
          CHECK(telling(out + file, border) == 0);
        else
          CHECK(telling(out + file, border) > 0);
      }
    }
  }
  // Without the option it is public.
  answerOf({"export", plan, "--to", scratch / "default"});
  CHECK(telling(scratch / "default/one_map.gpkg", "border of ") == 0);
}
