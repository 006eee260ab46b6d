// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer promises is what comes, numbers to the household, bands, what comes apart, and locks: random cuts,
// strokes, pushes, new courses and outlines by the tools themselves on small towns of streets with two carriageways, on
// the demonstration district and on a real city.
#include <QApplication>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "app/demo/demo_plan.h"
#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "core/plan/counting.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "core/topology/outline.h"
#include "core/topology/spatial_queries.h"
#include "support/effort.h"
#include "support/guarantees.h"
#include "tests/gis/support/real_data.h"
#include "tests/window/application.h"

using namespace wangge;

namespace {

// A hand that draws without a window: places are lattice points, the view shows one grid in some 500 pixels.
class Hand {
 public:
  Hand(Project plan, unsigned seed) : m_tools(m_session), m_random(seed) {
    test::application();
    m_tools.setInstitutionAsker([](DedicatedCategory& category, std::string& name) {
      category = DedicatedCategory::Park, name = "park";
      return true;
    });
    m_session.open(std::move(plan), {});
    m_total = totalOf(m_session.project());
    std::vector<GridId> some;
    for (GridId grid : m_session.project().grids.ids())
      if (grid.value % 7 == 0) some.push_back(grid);
    if (!some.empty()) m_session.commit(setGridLocked(m_session.project(), some, true, m_session.context()));
  }

  // Lines of two to four points across a grid, its neighbours included.
  void cut() {
    drawStrips();
    Tool& tool = take(ToolKind::Cut);
    choose(anyGrid());
    const int corners = 2 + static_cast<int>(m_random() % 3);
    for (int i = 0; i < corners; ++i) {
      const Pointer at = somewhere();
      tool.move(at);
      if (i + 1 == corners) break;
      tool.press(at);
      tool.release(at);
    }
    accept(tool);
  }
  // A brush drawn from one grid into its surroundings; the neighbour or a new grid gains.
  void paint() {
    const GridId grid = anyGrid();
    ToolSettings settings = m_tools.settings();
    settings.newGrid = m_random() % 4 == 0;
    settings.strips = m_random() % 4 != 0;
    settings.unit = m_random() % 3 == 0 ? UnitLevel::Building : UnitLevel::Block;
    m_tools.setSettings(settings);
    m_session.select({{}, {grid}});
    Tool& tool = take(ToolKind::Paint);
    choose(grid);
    tool.move(somewhere());
    tool.press(m_last);
    for (int i = 0; i < 5; ++i) tool.move(somewhere());
    // Strokes commit when the button is released.
    accept(tool, [&] { tool.release(m_last); });
  }
  void push() {
    drawStrips();
    Tool& tool = take(ToolKind::Push);
    choose(anyGrid());
    const auto at = onBorder();
    if (!at) return;
    tool.move(*at);
    tool.press(*at);
    for (int i = 0; i < 4; ++i) tool.move(somewhere());
    accept(tool, [&] { tool.release(m_last); });
  }

  // The border pulled as a line, across what lies beside it.
  void pull() {
    drawStrips();
    Tool& tool = take(ToolKind::Push);
    choose(anyGrid());
    auto at = onBorder();
    if (!at) return;
    at->shift = true;
    tool.move(*at);
    tool.press(*at);
    for (int i = 0; i < 3; ++i) tool.move(shifted(somewhere()));
    accept(tool, [&] { tool.release(shifted(m_last)); });
  }
  // From one place on a border over one in between to another place on a border.
  void reshape() {
    drawStrips();
    Tool& tool = take(ToolKind::Reshape);
    choose(anyGrid());
    const auto from = onBorder();
    if (!from) return;
    for (const Pointer& at : {*from, somewhere()}) {
      tool.move(at);
      tool.press(at);
      tool.release(at);
    }
    const auto to = onBorder();
    if (to) tool.move(*to);
    accept(tool);
  }
  // An outline of three or four corners.
  void carve() {
    drawStrips();
    Tool& tool = take(ToolKind::Carve);
    choose(anyGrid());
    const int corners = 3 + static_cast<int>(m_random() % 2);
    for (int i = 0; i < corners; ++i) {
      const Pointer at = shifted(somewhere());
      tool.move(at);
      if (i + 1 == corners) break;
      tool.press(at);
      tool.release(at);
    }
    accept(tool);
  }

  int accepted() const { return m_accepted; }
  std::ptrdiff_t cameApart() const { return m_apart; }
  std::ptrdiff_t wentAlong() const { return m_along; }
  void requireSums() {
    Project again = m_session.project();
    recountAll(again, 1);
    CHECK(again == m_session.project());
    CHECK(brokenGuarantees(m_session.project()) == std::vector<std::string>{});
  }

 private:
  void drawStrips() {
    ToolSettings settings = m_tools.settings();
    settings.strips = m_random() % 4 != 0;
    m_tools.setSettings(settings);
  }
  Tool& take(ToolKind kind) {
    m_tools.setKind(ToolKind::Select);
    m_tools.setKind(kind);
    return *m_tools.tool();
  }
  GridId anyGrid() {
    const std::vector<GridId> grids = m_session.project().grids.ids();
    return grids[m_random() % grids.size()];
  }
  void choose(GridId grid) {
    m_grid = grid;
    m_box = Box();
    for (FaceId face : m_session.project().grids.at(grid).zone.faces)
      m_box.include(m_session.project().subdivision.face(face).box);
    m_box = m_box.grown(static_cast<std::int32_t>(std::max(m_box.width(), m_box.height()) / 8 + 1));
  }
  static Pointer shifted(Pointer pointer) {
    pointer.shift = true;
    return pointer;
  }
  // A place on the border of the grid that was chosen.
  std::optional<Pointer> onBorder() {
    const Subdivision& s = m_session.project().subdivision;
    const Zone& zone = m_session.project().grids.at(m_grid).zone;
    if (zone.faces.empty()) return std::nullopt;
    const Face& face = s.face(zone.faces[m_random() % zone.faces.size()]);
    const auto border = nearestArc(s, face.box.centre(), 1e6, [&](const Arc& arc) {
      return (s.face(arc.left).grid == m_grid) != (s.face(arc.right).grid == m_grid);
    });
    if (!border) return std::nullopt;
    Pointer at = somewhere();
    at.at = border->at;
    return at;
  }
  Pointer somewhere() {
    const auto spot = [&](std::int64_t low, std::int64_t size) {
      return static_cast<std::int32_t>(low +
                                       static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(size + 1)));
    };
    m_last.at = {spot(m_box.minX, m_box.width()), spot(m_box.minY, m_box.height())};
    m_last.pixel = static_cast<double>(std::max(m_box.width(), m_box.height())) / 500;
    return m_last;
  }
  void accept(Tool& tool) {
    accept(tool, [&] { tool.accept(); });
  }
  static std::size_t partsOf(const Project& project, GridId grid) {
    const std::vector<FaceId>& faces = project.grids.at(grid).zone.faces;
    return faces.empty() ? 1 : connectedParts(project.subdivision, faces).size();
  }
  template <class Accept>
  void accept(Tool& tool, Accept&& take) {
    const bool possible = tool.view().after != nullptr;
    std::map<GridId, GridEffect> promised;
    for (const GridEffect& effect : tool.view().effects) promised[effect.grid] = effect;
    const auto apart = std::ranges::count_if(promised, [](const auto& one) { return one.second.comesApart(); });
    REQUIRE(tool.view().warnings.size() == static_cast<std::size_t>(apart));
    m_apart += apart;
    m_along += std::ranges::count(tool.view().notes, std::string("tool.strips_along"), &Message::code);
    const Project before = m_session.project();
    const std::size_t steps = m_session.history().index();
    take();
    CAPTURE(m_session.history().current().what.code, m_tools.settings().strips);
    const Project& after = m_session.project();
    REQUIRE(totalOf(after) == m_total);
    if (!possible) {
      // A refusal shown is a refusal; only buildings may still come to something else, and then say it again.
      REQUIRE(m_session.history().index() == steps);
      return;
    }
    if (m_session.history().index() == steps) {  // nothing would have changed, and nothing was promised
      for (const auto& [grid, effect] : promised) {
        CAPTURE(grid.value);
        REQUIRE(effect.before == effect.after);
      }
      return;
    }
    for (const auto& [grid, effect] : promised) {
      CAPTURE(grid.value);
      REQUIRE(after.grids.contains(grid) == effect.after.has_value());
      REQUIRE(before.grids.contains(grid) == effect.before.has_value());
      if (!effect.after) continue;
      REQUIRE(after.grids.at(grid).zone.tally == *effect.after);
      REQUIRE(statusOf(after, grid) == effect.statusAfter);
      if (effect.comesApart()) REQUIRE(partsOf(after, grid) == effect.partsAfter);
      const std::size_t were = effect.before ? partsOf(before, grid) : 1;
      REQUIRE(effect.comesApart() == (!after.grids.at(grid).exclave && partsOf(after, grid) > were));
    }
    after.grids.forEach([&](GridId id, const Grid& grid) {
      const Grid* was = before.grids.find(id);
      // And no other grid has other numbers than before, or lies in other parts.
      if (!promised.contains(id)) {
        REQUIRE(was);
        REQUIRE(was->zone.tally == grid.zone.tally);
        if (was->zone.faces != grid.zone.faces) REQUIRE(partsOf(after, id) <= partsOf(before, id));
      }
      // What was locked is as it was.
      if (was && isLocked(before, id)) REQUIRE((was->zone.faces == grid.zone.faces && was->code == grid.code));
    });
    ++m_accepted;
    if (m_accepted % 5 == 0) m_session.undo();
  }

  Session m_session;
  ToolBox m_tools;
  std::mt19937 m_random;
  GridId m_grid;
  Box m_box;
  Pointer m_last;
  Tally m_total;
  int m_accepted = 0;
  std::ptrdiff_t m_apart = 0, m_along = 0;
};

// Four tenths cuts, as many strokes, two tenths pushes, and a tenth each of pulled lines, new courses and outlines.
void keepsItsPromises(Project plan, int gestures, unsigned seed = 20) {
  Hand hand(std::move(plan), seed);
  for (int i = 0; i < gestures * 4 / 10; ++i) hand.cut();
  CHECK(hand.accepted() > gestures / 20);
  const int cuts = hand.accepted();
  for (int i = 0; i < gestures * 4 / 10; ++i) hand.paint();
  CHECK(hand.accepted() > cuts + gestures / 12);
  const int strokes = hand.accepted();
  for (int i = 0; i < gestures * 2 / 10; ++i) hand.push();
  CHECK(hand.accepted() > strokes + gestures / 40);
  const int pushes = hand.accepted();
  for (int i = 0; i < gestures / 10; ++i) hand.pull(), hand.reshape(), hand.carve();
  CHECK(hand.accepted() > pushes + gestures / 40);
  // The walk comes by what it is for.
  CHECK(hand.cameApart() > 0);
  CHECK(hand.wentAlong() > 0);
  hand.requireSums();
}

// A community of 1,200 m with an arterial road every 200 m, whose carriageways lie 18 m apart, in nine grids.
Project town(unsigned seed) {
  constexpr std::int32_t kSide = 1'200'000, kBlock = 200'000, kHalf = 9'000;
  std::mt19937 random(seed);
  const auto number = [&](std::uint32_t most) { return static_cast<std::int32_t>(random() % (most + 1)); };
  Project project;
  std::vector<NewLine> lines = {{{{0, 0}, {kSide, 0}, {kSide, kSide}, {0, kSide}, {0, 0}}, ArcClass::Community, {}}};
  for (std::int32_t at = kBlock; at < kSide; at += kBlock)
    for (std::int32_t side : {-kHalf, kHalf}) {
      lines.push_back({{{at + side, 0}, {at + side, kSide}}, ArcClass::Arterial, {}});
      lines.push_back({{{0, at + side}, {kSide, at + side}}, ArcClass::Arterial, {}});
    }
  REQUIRE(insertLines(project.subdivision, lines));
  Community community;
  community.code = "230204001001", community.name = "甲社区";
  const CommunityId id = project.communities.add(community);
  std::map<std::pair<int, int>, GridId> grids;
  for (FaceId face : project.subdivision.faces().ids()) {
    if (face == kUniverse) continue;
    const Point at = project.subdivision.face(face).box.centre();
    GridId& grid = grids[{at.x / (2 * kBlock), at.y / (2 * kBlock)}];
    if (!grid) {
      Grid record;
      record.community = id;
      grid = project.grids.add(record);
    }
    project.subdivision.editFace(face).community = id;
    project.subdivision.editFace(face).grid = grid;
  }
  std::vector<HouseholdPoint> points;
  for (std::uint32_t row = 1; row <= 500; ++row) {
    const Point at{number(kSide - 1), number(kSide - 1)};
    points.push_back({at, number(14), number(40), CountState::Known, CountState::Known, row});
  }
  Source source;
  source.name = "households", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(points);
  project.sources.add(source);
  recountAll(project);
  return project;
}

}  // namespace

TEST_CASE("small towns keep what the pointer promises") {
  const auto towns = static_cast<unsigned>(test::tries(40, 6));
  for (unsigned seed = 1; seed <= towns; ++seed) {
    CAPTURE(seed);
    keepsItsPromises(town(seed), 300, seed);
  }
}

TEST_CASE("the demonstration keeps what the pointer promises", "[demo]") {
  test::application();
  auto plan = makeDemoPlan(demoFolder(), 1'000);
  REQUIRE(plan);
  keepsItsPromises(*std::move(plan), test::tries(1'000, 320));
}

TEST_CASE("Baltimore keeps what the pointer promises", "[real]") {
  const auto folder = gis::test::realData();
  if (!folder) return;
  const std::string place = *folder + "baltimore-two-districts/";
  using namespace gis::test;
  Project plan = importFile(planWithoutCrs(), request(Role::Communities), place + "communities.gpkg").outcome.project;
  plan = importFile(std::move(plan), request(Role::Barriers), place + "streets.gpkg").outcome.project;
  plan = importFile(std::move(plan), request(Role::Households), place + "households.gpkg").outcome.project;
  propose::Options options;
  options.mode = propose::Mode::Quick;
  const auto outcomes = propose::proposeAll(plan, plan.communities.ids(), options);
  REQUIRE(outcomes);
  Result<Project> divided = planOf(propose::applyAll(plan, *outcomes, {"", 1}));
  REQUIRE(divided);
  keepsItsPromises(*std::move(divided), test::tries(1'000, 320));
}
