// SPDX-License-Identifier: GPL-3.0-or-later
// The table of roles: whole, and true about what each role needs.
#include "gis/roles.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <optional>
#include <regex>
#include <set>

#include "gis/build/build.h"
#include "gis/read/field_guess.h"
#include "support/source_dir.h"
#include "tests/gis/support/source_maker.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

// The enumerators of Role, as its header has them.
std::vector<std::string> enumerators() {
  std::ifstream file(wangge::test::sourceDir() + "/core/plan/domain.h");
  const std::string header((std::istreambuf_iterator<char>(file)), {});
  std::smatch list;
  REQUIRE(std::regex_search(header, list, std::regex("enum class Role \\{([^}]*)\\}")));
  const std::string inside = list[1];
  const std::regex word("\\w+");
  std::vector<std::string> names;
  for (std::sregex_iterator it(inside.begin(), inside.end(), word), end; it != end; ++it) names.push_back(it->str());
  return names;
}

}  // namespace

TEST_CASE("Every role of the enumeration has its row") {
  const auto roles = importRoles();
  const std::size_t count = enumerators().size();
  REQUIRE(roles.size() == count);
  std::set<Role> seen;
  for (const ImportRole& role : roles) {
    CHECK(static_cast<std::size_t>(role.role) < count);
    CHECK(seen.insert(role.role).second);
    CHECK(&importRole(role.role) == &role);
    CHECK(fromText<Role>(role.name()) == role.role);
  }
  CHECK(importRoleNames().front() == "communities");
}

TEST_CASE("The rows of roles use words that readers know") {
  const std::set<std::string_view> shapes = {"polygon", "line", "point", "none"};
  for (const ImportRole& role : importRoles()) {
    CAPTURE(role.name());
    REQUIRE(role.build != nullptr);
    REQUIRE_FALSE(wordsIn(role.geometry).empty());
    for (std::string_view shape : wordsIn(role.geometry)) {
      CHECK(shapes.contains(shape));
      CHECK(role.takes(shape));
    }
    CHECK(role.takes("mixed"));
    CHECK(role.usualGeometry() != "none");
    REQUIRE_FALSE(wordsIn(role.called).empty());
    for (std::string_view word : wordsIn(role.called)) CHECK(normalFieldName(word) == word);
    std::set<std::string_view> keys;
    for (const RoleField& field : role.fields) {
      CAPTURE(field.key);
      CHECK(std::ranges::count(kFieldKeys, field.key) == 1);
      CHECK(keys.insert(field.key).second);
      CHECK((field.wordOf != nullptr) == (field.key == "kind" && !role.isLines()));
      for (std::string_view name : usualNames(role, field.key)) {
        CHECK(normalFieldName(name) == name);
        CHECK(isUsualName(name));
      }
    }
    // Counts come in pairs, coordinates too.
    CHECK(keys.contains("households") == keys.contains("persons"));
    CHECK(keys.contains("x") == keys.contains("y"));
  }
}

TEST_CASE("A role takes a field with any of its usual names, as what it knows") {
  for (const ImportRole& role : importRoles())
    for (const RoleField& field : role.fields)
      for (std::string_view name : wordsIn(field.names)) {
        CAPTURE(role.name(), field.key, name);
        const std::vector<FieldSample> samples = {{std::string(name), "text", {"a1", "b2"}}};
        const auto choice = chooseFields(role.role, samples, {});
        REQUIRE(choice);
        CHECK_FALSE(choice->columns.empty());
        for (const auto& [key, columns] : choice->columns) CHECK(role.field(key) != nullptr);
      }
}

TEST_CASE("A field that holds something goes before an empty one, whichever name is the more usual") {
  for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
           {"社区名称", "名称"}, {"名称", "社区名称"}, {"SQMC", "NAME"}, {"NAME", "SQMC"}, {"Name", "name"}})
    for (const std::size_t filled : {0U, 1U}) {
      CAPTURE(first, second, filled);
      std::vector<FieldSample> samples = {{first, "text", {"", ""}}, {second, "text", {"", ""}}};
      samples[filled].values = {"甲社区", "乙社区"};
      const auto choice = chooseFields(Role::Communities, samples, {});
      REQUIRE(choice);
      REQUIRE(choice->columns.contains("name"));
      CHECK(choice->columns.at("name") == std::vector<int>{static_cast<int>(filled)});
    }
}

TEST_CASE("Roles that do not start a plan wait for the communities") {
  for (const ImportRole& role : importRoles()) {
    CAPTURE(role.name());
    const auto outcome = buildInto(gis::test::emptyPlan(), gis::test::request(role.role), {}, {});
    REQUIRE_FALSE(outcome);
    CHECK((outcome.error().code == "import.needs_communities") == (role.startsPlan == StartsPlan::No));
  }
}

TEST_CASE("The name of a file tells a first idea of its role") {
  const std::pair<const char*, std::optional<Role>> cases[] = {
      {"communities", Role::Communities},
      {"社区界", Role::Communities},
      {"新木街道社区", Role::Communities},
      {"subdistricts_2024", Role::Subdistricts},
      {"county", Role::Counties},
      {"police_beats", Role::Beats},
      {"派出所辖区", Role::Precincts},
      {"派出所警务区", Role::Beats},
      {"streets", Role::Barriers},
      {"water", Role::Barriers},
      {"district-buildings", Role::Buildings},
      {"household_counts", Role::Households},
      {"HouseholdList", Role::Households},
      {"户籍登记", Role::Households},
      {"社区人口", Role::Households},
      {"sites", Role::Sites},
      {"社区网格", Role::Grids},
      {"data", std::nullopt},
      // Abbreviations inside words, and characters inside names of places, say nothing.
      {"wgs84", std::nullopt},
      {"Wgs84_export", std::nullopt},
      {"swgs", std::nullopt},
      {"middlesex", std::nullopt},
      {"headlines", std::nullopt},
      {"handle", std::nullopt},
      {"waterloo", std::nullopt},
      {"trailer", std::nullopt},
      {"gridlock", std::nullopt},
      {"voting-precinct-2012", std::nullopt},
      {"沙河口", std::nullopt},
      {"三水区", std::nullopt},
      {"鼓楼区", std::nullopt},
      {"黑水县", std::nullopt},
      // The same as words of their own.
      {"wg_2024", Role::Grids},
      {"2024DL", Role::Barriers},
      {"DL线", Role::Barriers},
      {"pcs", Role::Precincts},
      {"roadLines", Role::Barriers},
      {"gridCells", Role::Grids},
      {"counties", Role::Counties},
      {"communityborders", Role::Communities},
      // The last word weighs most, behind it stand words that say nothing.
      {"沙河口区道路", Role::Barriers},
      {"沙河口社区界", Role::Communities},
      {"鼓楼街道", Role::Subdistricts},
      {"辽河", Role::Barriers},
      {"辽河线", Role::Barriers},
      {"派出所辖区范围", Role::Precincts},
      {"社区建筑物", Role::Buildings},
      {"社区楼栋登记表", Role::Buildings},
      {"路网数据_2024", Role::Barriers},
      {"網格劃分", Role::Grids},
      {"ＧＲＩＤＳ", Role::Grids},
  };
  for (const auto& [name, role] : cases) {
    CAPTURE(name);
    CHECK(roleNamed(name) == role);
  }
}
