// SPDX-License-Identifier: GPL-3.0-or-later
// Checking again after any edit gives exactly the list of a full check: over random edits of every kind that a rule
// looks at.
#include <catch2/catch.hpp>

#include <random>

#include "core/edit/beats.h"
#include "core/edit/edits.h"
#include "core/edit/stations.h"
#include "core/numbering/number.h"
#include "core/plan/labels.h"
#include "core/rules/check.h"
#include "core/topology/outline.h"
#include "support/ascii_plan.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::test;

namespace {

AsciiOptions drawnPlan(bool small) {
  AsciiOptions options;
  options.grids = {"aaabbcc.", "aaabbcc.", "ddeebb..", "ddeeff..", "..gghh.."};
  options.communities = {"AAAABBB.", "AAAABBB.", "CCCCBB..", "CCCCDD..", "..EEFF.."};
  options.grids[0][3] = options.grids[1][3] = 'a';
  options.precincts = {"PPPPQQQ.", "PPPPQQQ.", "PPPPQQ..", "RRRR....", "..RRQQ.."};
  options.households = {"12121.21", "11211.11", "2.2122..", "11.2111.", "..1121.3"};
  options.cellMetres = small ? 1 : 100;
  return options;
}

class Editor {
 public:
  Editor(unsigned seed, bool small) : m_random(seed), m_plan(asciiPlan(drawnPlan(small))) {
    Project& project = m_plan.project;
    for (int i = 0; i < 4; ++i) {
      Unit unit;
      unit.name = "unit" + std::to_string(i);
      unit.source = i == 3 ? SourceId() : m_plan.households;
      unit.row = i == 0 ? 7u : 0u;  // row 7 lies outside
      unit.placed = i % 2 == 0, unit.at = m_plan.centre(i, 1);
      unit.tally = {i * 50, i * 90, 1, 0, 0, 0};
      project.units.add(unit);
    }
    Division county = project.divisions.at(m_plan.county);
    county.uncovered = std::make_shared<const MultiPolygon>(MultiPolygon{{{{0, 0}, {900, 0}, {0, 900}}, {}}});
    project.divisions.set(m_plan.county, county);
    recountAll(project);
  }

  Project& project() { return m_plan.project; }

  // One random step; refused edits leave the plan as it was.
  void step() {
    const EditContext context{"tester", ++m_now};
    Project& p = m_plan.project;
    const auto keep = [&](const auto& result) {
      if (result) p = *result;
    };
    switch (number(0, 21)) {
      case 0:
      case 1:
        keep(assignFaces(p, facesOfOneCommunity(), number(0, 3) == 0 ? GridId() : anyGrid(), context));
        break;
      case 2:
        keep(newZone(p, facesOfOneCommunity(), context));
        break;
      case 3:
      case 4:
        keep(cutZone(p, anyGrid(), {anywhere(), anywhere(), anywhere()}, context));
        break;
      case 5: {
        const std::vector<GridId> pair{anyGrid(), anyGrid()};
        keep(mergeZones(p, pair, context));
        break;
      }
      case 6: {
        const Point a = anywhere(), b = anywhere();
        const MultiPolygon box{normalised({{{a.x, a.y}, {b.x, a.y}, {b.x, b.y}, {a.x, b.y}}, {}})};
        keep(carveDedicated(p, pick(p.communities.ids()), box,
                            number(0, 1) ? DedicatedCategory::Park : DedicatedCategory::None,
                            number(0, 1) ? "公园" : "", context));
        break;
      }
      case 7:
        for (int i = 0; i < 5; ++i) keep(removeArc(p, pick(p.subdivision.arcs().ids()), context));
        break;
      case 8:
        keep(setGridAttributes(p, anyGrid(),
                               {anyName(), number(0, 3) ? GridKind::Comprehensive : GridKind::Dedicated,
                                DedicatedCategory::None, number(0, 1) == 1, ""},
                               context));
        break;
      case 9:
        keep(setGridCode(p, anyGrid(), anyCode(), context));
        break;
      case 10:
        if (!p.units.empty())
          keep(giveUnits(p, std::vector{pick(p.units.ids())}, number(0, 2) ? anyGrid() : GridId(), context));
        break;
      case 11: {
        const auto issues = check(p);
        if (!issues.empty()) keep(exempt(p, {pick(issues).key, "reason", "approver", 1}, context));
        break;
      }
      case 20:
      case 21:
        beatEdit(context);
        break;
      case 12:
        p = applyNumbers(p, proposeNumbers(p).given, context.when);
        break;
      default:
        rawChange();
    }
  }

 private:
  int number(int low, int high) { return static_cast<int>(low + m_random() % static_cast<unsigned>(high - low + 1)); }
  template <class Value>
  Value pick(const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(number(0, static_cast<int>(values.size()) - 1))];
  }
  GridId anyGrid() { return pick(m_plan.project.grids.ids()); }
  Point anywhere() {
    const int width = m_plan.columns * m_plan.cellMillimetres, height = m_plan.rows * m_plan.cellMillimetres;
    return {number(-width / 10, width), number(-height / 10, height)};
  }
  FaceId anyFace() {
    for (;;)
      if (const FaceId face = pick(m_plan.project.subdivision.faces().ids()); face != kUniverse) return face;
  }
  std::vector<FaceId> facesOfOneCommunity() {
    std::vector<FaceId> all = m_plan.project.communities.at(pick(m_plan.project.communities.ids())).zone.faces, faces;
    for (int i = 0; i < 3 && !all.empty(); ++i) faces.push_back(pick(all));
    std::sort(faces.begin(), faces.end());
    faces.erase(std::unique(faces.begin(), faces.end()), faces.end());
    return faces;
  }
  std::string anyName() { return pick(std::vector<std::string>{"", "甲社区第一网格", "乙", "丙"}); }
  std::string anyCode() {
    return pick(
        std::vector<std::string>{"230204001001001", "230204001001801", "230204001002001", "x", "230204001003001"});
  }

  void beatEdit(const EditContext& context) {
    Project& p = m_plan.project;
    const std::vector<GridId> some{anyGrid(), anyGrid()};
    const std::vector<BeatId> beats = p.beats.ids();
    Result<Step> step = fail(Error("none"));
    switch (beats.empty() ? 0 : number(0, 10)) {
      case 0:
      case 1:
        step = newBeat(p, std::vector{anyGrid()}, context);
        break;
      case 2:
        step = giveToBeat(p, some, number(0, 2) ? pick(beats) : BeatId(), context);
        break;
      case 3:
        step = abolishBeat(p, pick(beats), context);
        break;
      case 4:
        if (p.precincts.size() > 1) step = abolishPrecinct(p, pick(p.precincts.ids()), context);
        break;
      case 5:
        // By a fault, as files may bring it: a beat that shares a grid, of any precinct, or without grids.
        p.beats.add({anyCode(),
                     anyName(),
                     number(0, 2) ? pick(p.precincts.ids()) : PrecinctId(),
                     {},
                     number(0, 3) ? std::vector{anyGrid()} : std::vector<GridId>(),
                     nullptr});
        break;
      case 6:
        p.precincts.edit(pick(p.precincts.ids())).code = pick(std::vector<std::string>{"", "P", "X"});
        break;
      case 7: {
        Station station;
        station.code = pick(std::vector<std::string>{"", "P", "Q", "X"}), station.name = anyName();
        station.placed = number(0, 3) != 0, station.at = anywhere();
        p.stations.add(station);
        break;
      }
      case 8:
        if (p.stations.empty()) break;
        step = number(0, 2) ? placeStation(p, pick(p.stations.ids()), anywhere(), context)
                            : removeStation(p, pick(p.stations.ids()), context);
        break;
      case 9:
        step = number(0, 1) ? mergeBeats(p, std::vector{pick(beats), pick(beats)}, context)
                            : setBeatAttributes(p, pick(beats), {anyCode(), anyName(), number(0, 4)}, context);
        break;
      default:
        p.beats.edit(pick(beats)).precinct = number(0, 1) ? pick(p.precincts.ids()) : PrecinctId();
    }
    if (step) p = step->after;
  }

  // What imports and other parts of the program change without an edit of core/edit.
  void rawChange() {
    Project& p = m_plan.project;
    switch (number(0, 9)) {
      case 0:
        setPrecinct(p, anyFace(), number(0, 3) ? pick(p.precincts.ids()) : PrecinctId());
        break;
      case 1:
        p.precincts.edit(pick(p.precincts.ids())).name = anyName();
        break;
      case 2: {
        Community& community = p.communities.edit(pick(p.communities.ids()));
        if (number(0, 1)) community.code = pick(std::vector<std::string>{"", "3E02", "230204001001", "230204001002"});
        community.type = pick(std::vector<std::string>{"urban", "rural"});
        community.name = anyName();
        break;
      }
      case 3:
        p.communities.edit(pick(p.communities.ids())).parent = number(0, 1) ? m_plan.subdistrict : DivisionId();
        break;
      case 4: {
        Division& county = p.divisions.edit(m_plan.county);
        county.name = anyName();
        if (number(0, 1)) county.uncovered = nullptr;
        break;
      }
      case 5: {
        if (number(0, 2)) break;
        std::vector<HouseholdPoint> points = p.sources.at(m_plan.households).households->points();
        for (HouseholdPoint& point : points)
          if (number(0, 3) == 0) {
            point.households = number(0, 500), point.at = anywhere();
            if (number(0, 2) == 0) point.row = 1;  // one row spread over several places
          }
        p.sources.edit(m_plan.households).households = std::make_shared<const HouseholdSet>(points);
        recountAll(p);
        break;
      }
      case 6: {
        // A face leaves its community, or comes back into one.
        const FaceId face = anyFace();
        setCommunity(p, face, number(0, 1) ? CommunityId() : pick(p.communities.ids()));
        recountAll(p);
        break;
      }
      case 8:
        changeUnits();
        break;
      case 9: {
        // A grid is left with units only.
        const GridId grid = anyGrid();
        if (p.units.empty()) break;
        setUnitGrid(p, pick(p.units.ids()), grid);
        for (FaceId face : std::vector(p.grids.at(grid).zone.faces)) setGrid(p, face, {});
        break;
      }
      case 7:
        if (number(0, 9) == 0) p.profile.sizes[0].maxHouseholds = number(300, 600);
        break;
    }
  }

  // Units come, go and move, as an import of the source again would have it.
  void changeUnits() {
    Project& p = m_plan.project;
    if (p.units.size() < 8 && number(0, 1)) {
      Unit unit;
      unit.source = m_plan.households, unit.row = static_cast<std::uint32_t>(number(0, 9));
      unit.placed = number(0, 1), unit.at = anywhere(), unit.tally = {5, 6, 1, 0, 0, 0};
      if (number(0, 1)) unit.grid = anyGrid();
      p.units.add(unit);
    } else if (!p.units.empty()) {
      const UnitId id = pick(p.units.ids());
      if (number(0, 2)) {
        p.units.edit(id).at = anywhere();
      } else {
        p.units.erase(id);
      }
    }
    recountAll(p);
  }

  std::mt19937 m_random;
  AsciiPlan m_plan;
  Seconds m_now = 1000;
};

std::string described(const Issue& issue) {
  std::string text =
      issue.key + " " + issue.what.code + " " + std::to_string(issue.place.x) + "," + std::to_string(issue.place.y);
  for (const Argument& argument : issue.what.arguments)
    if (const auto* value = std::get_if<std::string>(&argument.value)) text += " " + argument.name + "=" + *value;
  return text;
}

}  // namespace

TEST_CASE("Checking again equals checking anew, after every random edit", "[rules][property]") {
  const unsigned seed = GENERATE(range(1u, 1 + tries(12u, 3u)));
  const bool small = seed % 3 == 0;
  Editor editor(seed, small);
  std::vector<Issue> issues = check(editor.project());
  std::size_t changes = 0;
  for (int step = 0; step < tries(250, 80); ++step) {
    const Project before = editor.project();
    editor.step();
    const Difference difference = diff(before, editor.project());
    changes += !difference.empty();
    issues = recheck(before, editor.project(), difference, std::move(issues));
    const std::vector<Issue> expected = check(editor.project());
    if (issues != expected) {
      for (const Issue& issue : issues)
        if (std::find(expected.begin(), expected.end(), issue) == expected.end())
          UNSCOPED_INFO("stale: " + described(issue));
      for (const Issue& issue : expected)
        if (std::find(issues.begin(), issues.end(), issue) == issues.end())
          UNSCOPED_INFO("missed: " + described(issue));
      CAPTURE(seed, step);
      FAIL("the list after checking again is another one");
    }
    for (std::size_t i = 1; i < issues.size(); ++i) REQUIRE(issues[i - 1].key != issues[i].key);
  }
  CHECK(changes > tries<std::size_t>(80, 25));
}
