// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes for files that come again next year under other names, and recipes that no longer fit.
#include "gis/batch/fit_recipe.h"

#include "tests/gis/batch/import_folder.h"

using namespace wangge;
using namespace wangge::gis;
using namespace wangge::gis::test;

namespace {

std::vector<std::string> codesOf(const std::vector<Error>& errors) {
  std::vector<std::string> codes;
  for (const Error& error : errors) codes.push_back(error.code);
  return codes;
}

RecipeFit fitOf(const Folder& folder, const ImportRecipe& recipe) {
  auto planner = ImportPlanner::lookAt({folder.path.string()});
  REQUIRE(planner);
  return planner->fit(recipe);
}

const std::string kRegister =
    "楼栋编码,户数,总户数,人口,经度,纬度\n1001,3,4,8,123.9021,47.3041\n1002,5,6,9,123.9031,47.3041\n";

// This year's files, decided; then next year's.
struct Years : Folder {
  ImportRecipe kept;
  Years() {
    district(path);
    std::filesystem::remove(path / "register.csv");
    write(path / "住户2026.csv", kRegister);
    decided("住户2026.csv", "field.households", "总户数");
    const ImportPlan made = plan();
    REQUIRE(made.isReady());
    kept = ImportPlanner::recipeOf(made);
    recipe = {};
    std::filesystem::remove(path / "住户2026.csv");
  }
};

}  // namespace

TEST_CASE("A name without its edition is the same every year") {
  for (const auto& [one, other] :
       std::vector<std::pair<const char*, const char*>>{{"住户2026.xlsx", "住户2027.xlsx"},
                                                        {"住户2026.xlsx", "住户2027.csv"},
                                                        {"20260301_communities.shp", "20270228-communities.SHP"},
                                                        {"人口（2026年3月）.csv", "人口（2027年11月）.csv"},
                                                        {"人口(2026年上半年).csv", "人口(2026年下半年).csv"},
                                                        {"社区界_最终版2.shp", "社区界 v1.shp"},
                                                        {"第1季度住户.csv", "第四季度住户.csv"},
                                                        {"住户２０２６.csv", "住户2027.csv"},
                                                        {"住户 (1).csv", "住户 - 副本.csv"}}) {
    CAPTURE(one, other);
    if (std::string(other).find(" v1") != std::string::npos)
      CHECK(withoutEdition(one) != withoutEdition(other));  // v is a letter of names
    else
      CHECK(withoutEdition(one) == withoutEdition(other));
    CHECK_FALSE(withoutEdition(one).empty());
  }
  CHECK(withoutEdition("2026.xlsx").empty());
  CHECK(withoutEdition("住户.csv") != withoutEdition("人口.csv"));
  CHECK(withoutEdition("年龄.csv") == "年龄");
  CHECK(withoutEdition("人口(男).csv") != withoutEdition("人口(女).csv"));
}

TEST_CASE_METHOD(Years, "A recipe decides about next year's file of another name, and says so") {
  write(path / "住户2027.csv", kRegister);
  const RecipeFit fit = fitOf(*this, kept);
  CHECK(fit.misfits.empty());
  REQUIRE(fit.taken.size() == 1);
  CHECK(fit.taken[0].code == "recipe.taken_for");
  CHECK(argument(fit.taken[0], "file") == "住户2027.csv");
  CHECK(argument(fit.taken[0], "was") == "住户2026.csv");
  recipe = fit.recipe;
  const ImportPlan made = plan();
  CHECK(made.isReady());
  const auto counts = std::ranges::find(made.layers, "住户2027.csv", &PlannedLayer::file);
  CHECK(counts->request.fields.at("households") == "总户数");
  // The recipe itself, as it is, is for the old names.
  recipe = kept;
  CHECK(tried().error().code == "recipe.no_file");
}

TEST_CASE_METHOD(Years, "Next year's fields may have next year's names") {
  write(path / "住户2026.csv", "楼栋编码,2026年户数,2026年总户数,人口,经度,纬度\n1001,3,4,8,123.9021,47.3041\n");
  decided("住户2026.csv", "field.households", "2026年总户数");
  kept = ImportPlanner::recipeOf(plan());
  std::filesystem::remove(path / "住户2026.csv");
  write(path / "住户2027.csv", "楼栋编码,2027年户数,2027年总户数,人口,经度,纬度\n1001,3,4,8,123.9021,47.3041\n");
  const RecipeFit fit = fitOf(*this, kept);
  CHECK(fit.misfits.empty());
  CHECK(std::ranges::count(fit.taken, std::string("recipe.field_taken_for"), &Message::code) == 1);
  recipe = fit.recipe;
  const ImportPlan made = plan();
  CHECK(made.isReady());
  CHECK(std::ranges::find(made.layers, "住户2027.csv", &PlannedLayer::file)->request.fields.at("households") ==
        "2027年总户数");
}

TEST_CASE_METHOD(Years, "What no longer fits is told, and the rest is kept apart from it") {
  SECTION("nothing of the name") {
    const RecipeFit fit = fitOf(*this, kept);
    CHECK(codesOf(fit.misfits) == std::vector<std::string>{"recipe.no_file"});
    CHECK(fit.recipe.entries.size() == 3);
    CHECK(fit.taken.empty());
  }
  SECTION("its field is gone") {
    write(path / "住户2027.csv", "楼栋编码,户数,人口,经度,纬度\n1001,3,8,123.9021,47.3041\n");
    const RecipeFit fit = fitOf(*this, kept);
    CHECK(codesOf(fit.misfits) == std::vector<std::string>{"recipe.field_gone"});
    CHECK(argument(fit.misfits[0], "field") == "总户数");
    CHECK(fit.recipe.entries.size() == 3);
  }
  SECTION("two may be meant") {
    write(path / "住户2027.csv", kRegister);
    write(path / "住户2028.csv", kRegister);
    const RecipeFit fit = fitOf(*this, kept);
    CHECK(codesOf(fit.misfits) == std::vector<std::string>{"recipe.several_files"});
    CHECK(fit.taken.empty());
  }
  SECTION("of two only one has the fields") {
    write(path / "住户2027.csv", kRegister);
    write(path / "住户2028.csv", "a,b\n1,2\n");
    CHECK(fitOf(*this, kept).misfits.empty());
  }
  SECTION("another kind of thing has the name") {
    geoJson(path / "roads2.geojson", {{R"("NAME":"x","DLDJ":"支路")", lineJson(123.9, 47.3, 123.91, 47.3)}});
    std::filesystem::remove(path / "roads.geojson");
    geoJson(path / "communities9.geojson", {{R"("NAME":"x")", lineJson(123.9, 47.3, 123.91, 47.3)}});
    std::filesystem::remove(path / "communities.geojson");
    write(path / "住户2027.csv", kRegister);
    const RecipeFit fit = fitOf(*this, kept);
    CHECK(codesOf(fit.misfits) == std::vector<std::string>{"recipe.role_unsuitable"});
  }
}

TEST_CASE_METHOD(Years, "What was left out last year takes no file of this year") {
  // The edition of the year before lay beside it, and was left out.
  RecipeEntry old;
  old.file = "住户2025.csv", old.use = false;
  kept.entries.insert(kept.entries.begin(), old);
  write(path / "住户2027.csv", kRegister);
  const RecipeFit fit = fitOf(*this, kept);
  CHECK(fit.misfits.empty());
  REQUIRE(fit.taken.size() == 1);
  CHECK(argument(fit.taken[0], "was") == "住户2026.csv");
  const RecipeEntry* now = entryFor(fit.recipe, "住户2027.csv", "住户2027");
  REQUIRE(now != nullptr);
  CHECK(now->use == true);
  CHECK(now->role == Role::Households);
  SECTION("nor a layer") {
    ImportRecipe recipe;
    RecipeEntry& layer = recipe.entries.emplace_back();
    layer.file = "住户2027.csv", layer.layer = "住户2025", layer.use = false;
    const RecipeFit none = fitOf(*this, recipe);
    CHECK(none.taken.empty());
    CHECK(none.recipe.entries[0].layer == "住户2025");
  }
  SECTION("alone") {
    ImportRecipe recipe;
    recipe.entries = {old};
    const RecipeFit none = fitOf(*this, recipe);
    CHECK(none.taken.empty());
    CHECK(none.recipe == recipe);
  }
}

TEST_CASE_METHOD(Years, "Two entries that want the same file are told with each other") {
  RecipeEntry other = kept.entries.back();
  for (const RecipeEntry& entry : kept.entries)
    if (entry.file == "住户2026.csv") other = entry;
  other.file = "住户2025.csv";
  kept.entries.push_back(other);
  write(path / "住户2027.csv", kRegister);
  const RecipeFit fit = fitOf(*this, kept);
  CHECK(codesOf(fit.misfits) == std::vector<std::string>{"recipe.several", "recipe.several"});
  CHECK(argument(fit.misfits[0], "file") == "住户2027.csv");
  CHECK(fit.taken.empty());
}

TEST_CASE("What was said of a pair of files follows their names, and rows of another edition are forgotten") {
  Folder folder;
  district(folder.path);
  ImportRecipe recipe;
  RecipeEntry& one = recipe.entries.emplace_back();
  one.file = "register2026.csv", one.role = Role::Households, one.sumRows = "17";
  RecipeEntry& other = recipe.entries.emplace_back();
  other.file = "houses2026.geojson", other.otherPeople = {"register2026.csv", "houses.geojson"};
  const RecipeFit fit = fitOf(folder, recipe);
  CHECK(fit.misfits.empty());
  REQUIRE(fit.recipe.entries.size() == 2);
  CHECK(fit.recipe.entries[0].file == "register.csv");
  CHECK(fit.recipe.entries[0].sumRows.empty());
  CHECK(fit.recipe.entries[1].file == "houses.geojson");
  CHECK(fit.recipe.entries[1].otherPeople[0] == "register.csv");
}

TEST_CASE("Recipes keep all that can be decided, but nothing of single rows") {
  ImportRecipe recipe;
  RecipeEntry& entry = entryOf(recipe, "a.csv", "");
  for (const auto& [key, value] : std::vector<std::pair<const char*, const char*>>{{"role", "communities"},
                                                                                   {"codes", "/a/codes.csv"},
                                                                                   {"within", "站前街道"},
                                                                                   {"control_points", "/a/p.csv"},
                                                                                   {"datum_shift", "1,2,3"},
                                                                                   {"sum_rows", "17,25"},
                                                                                   {"data_rows", "18"}})
    REQUIRE(decide(entry, key, value));
  const auto again = parseRecipe(recipeToJson(recipe), "r.json");
  REQUIRE(again);
  CHECK(*again == recipe);
  CHECK(decide(entry, "sum_rows", "18").error().code == "recipe.bad_value");
  CHECK(decide(entry, "sum_rows", "x").error().code == "recipe.bad_value");
  CHECK(decide(entry, "sum_rows", "all"));
  CHECK(entry.dataRows.empty());
  REQUIRE(decide(entry, "role", "households"));
  CHECK(entry.codes.empty());
}
