// SPDX-License-Identifier: GPL-3.0-or-later
// A park in which hardly anybody lives is offered as a dedicated grid.
#include <catch2/catch.hpp>

#include "core/edit/edits.h"
#include "core/plan/counting.h"
#include "core/propose/dedicated.h"
#include "core/propose/explain.h"
#include "tests/core/propose/plans.h"

using namespace wangge;
using namespace wangge::test;
using propose::Remedy;

namespace {

//  aaaaaaaa   800 households, and a park of 2 by 3 cells in the middle with six
AsciiPlan planWithPark() {
  AsciiOptions options;
  options.grids = {"aaaaaaaa", "aaaaaaaa", "aaaaaaaa"};
  options.households = {"999..999", "999.1999", "999..999"};
  options.householdsPerDigit = 6;
  return asciiPlan(options);
}

SiteId addSite(Project& project, std::int32_t west, std::int32_t south, std::int32_t width, std::int32_t height,
               DedicatedCategory category = DedicatedCategory::Scenic, const std::string& name = "湖滨公园") {
  Site site;
  site.name = name, site.category = category;
  const std::int32_t x = west * 1000, y = south * 1000, w = width * 1000, h = height * 1000;
  site.outline =
      std::make_shared<const MultiPolygon>(MultiPolygon{{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, {}}});
  return project.sites.add(site);
}

std::vector<Remedy> offers(const Project& project) {
  std::vector<Remedy> found;
  for (const Remedy& remedy : proposed(project).remedies)
    if (remedy.kind == Remedy::Kind::Dedicated) found.push_back(remedy);
  return found;
}

}  // namespace

TEST_CASE("A park with six households is offered as a dedicated grid, with the reason", "[propose]") {
  AsciiPlan plan = planWithPark();
  const SiteId park = addSite(plan.project, 300, 0, 200, 300);
  const auto found = offers(plan.project);
  REQUIRE(found.size() == 1);
  CHECK(found[0].site == park);
  CHECK(found[0].households == 6);
  const Message message = propose::remedyMessage(plan.project, found[0]);
  CHECK(message.code == "propose.remedy_dedicated");
  // Once it is one, nothing is offered, and the rest is divided as before.
  const Site& site = plan.project.sites.at(park);
  const auto step =
      carveDedicated(plan.project, plan.communities.at('A'), *site.outline, site.category, site.name, kContext);
  REQUIRE(step);
  CHECK(offers(step->after).empty());
  const auto outcome = proposed(step->after);
  CHECK(outcome.kept.size() == 1);
  CHECK_FALSE(propose::outOfBand(outcome.status));
}

TEST_CASE("What is no such site is not offered", "[propose]") {
  AsciiPlan plan = planWithPark();
  SECTION("many live there") {
    addSite(plan.project, 0, 0, 200, 300);
  }
  SECTION("it is small") {
    addSite(plan.project, 310, 110, 90, 90);
  }
  SECTION("nobody knows what it is") {
    addSite(plan.project, 300, 0, 200, 300, DedicatedCategory::None);
  }
  SECTION("it lies elsewhere") {
    addSite(plan.project, 2000, 0, 200, 300);
  }
  SECTION("the community is locked") {
    addSite(plan.project, 300, 0, 200, 300);
    plan.project.communities.edit(plan.communities.at('A')).locked = true;
  }
  SECTION("its grid is locked") {
    addSite(plan.project, 300, 0, 200, 300);
    plan.editGrid('a').locked = true;
  }
  CHECK(propose::sitesToDedicate(plan.project, plan.communities.at('A')).empty());
}

TEST_CASE("A site in the corner of a piece is not offered where the grid is locked", "[propose]") {
  AsciiOptions options;
  options.grids = {"aaaa", "aaaa"};
  options.households = {"....", "...9"};
  options.everyCell = false;
  AsciiPlan plan = asciiPlan(options);
  addSite(plan.project, 0, 100, 150, 100);
  CHECK(propose::sitesToDedicate(plan.project, plan.communities.at('A')).size() == 1);
  SECTION("the grid is locked") {
    plan.editGrid('a').locked = true;
  }
  SECTION("the grid is dedicated") {
    plan.editGrid('a').kind = GridKind::Dedicated;
  }
  CHECK(propose::sitesToDedicate(plan.project, plan.communities.at('A')).empty());
}

TEST_CASE("A site without a name is told by what it is", "[propose]") {
  AsciiPlan plan = planWithPark();
  addSite(plan.project, 300, 0, 200, 300, DedicatedCategory::Scenic, "");
  const auto found = offers(plan.project);
  REQUIRE(found.size() == 1);
  CHECK(propose::remedyMessage(plan.project, found[0]).code == "propose.remedy_dedicated_unnamed");
}
