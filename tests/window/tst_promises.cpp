// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer promises is what comes, to the household: random cuts, strokes and pushes by the tools themselves on
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
#include "core/propose/apply.h"
#include "core/propose/propose.h"
#include "core/topology/spatial_queries.h"
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
    m_session.open(std::move(plan), {});
    m_total = totalOf(m_session.project());
  }

  // Lines of two to four points across a grid, its neighbours included.
  void cut() {
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
    Tool& tool = take(ToolKind::Push);
    choose(anyGrid());
    const Subdivision& s = m_session.project().subdivision;
    const Zone& zone = m_session.project().grids.at(m_grid).zone;
    const Face& face = s.face(zone.faces[m_random() % zone.faces.size()]);
    const auto border = nearestArc(s, face.box.centre(), 1e6, [&](const Arc& arc) {
      return (s.face(arc.left).grid == m_grid) != (s.face(arc.right).grid == m_grid);
    });
    if (!border) return;
    Pointer at = somewhere();
    at.at = border->at;
    tool.move(at);
    tool.press(at);
    for (int i = 0; i < 4; ++i) tool.move(somewhere());
    accept(tool, [&] { tool.release(m_last); });
  }

  int accepted() const { return m_accepted; }
  void requireSums() {
    Project again = m_session.project();
    recountAll(again, 1);
    CHECK(again == m_session.project());
    CHECK(brokenGuarantees(m_session.project()) == std::vector<std::string>{});
  }

 private:
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
  template <class Accept>
  void accept(Tool& tool, Accept&& take) {
    const bool possible = tool.view().after != nullptr;
    std::map<GridId, std::optional<Tally>> promised;
    for (const GridEffect& effect : tool.view().effects) promised[effect.grid] = effect.after;
    const Project before = m_session.project();
    const std::size_t steps = m_session.history().index();
    take();
    const Project& after = m_session.project();
    REQUIRE(totalOf(after) == m_total);
    if (!possible) {
      // A refusal shown is a refusal; only buildings may still come to something else, and then say it again.
      REQUIRE(m_session.history().index() == steps);
      return;
    }
    if (m_session.history().index() == steps) return;  // nothing would have changed
    for (const auto& [grid, tally] : promised) {
      REQUIRE(after.grids.contains(grid) == tally.has_value());
      if (tally) REQUIRE(after.grids.at(grid).zone.tally == *tally);
    }
    // And no other grid has other numbers than before.
    after.grids.forEach([&](GridId id, const Grid& grid) {
      if (promised.contains(id)) return;
      REQUIRE(before.grids.contains(id));
      REQUIRE(before.grids.at(id).zone.tally == grid.zone.tally);
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
};

void keepsItsPromises(Project plan) {
  Hand hand(std::move(plan), 20);
  for (int i = 0; i < 200; ++i) hand.cut();
  CHECK(hand.accepted() > 40);
  const int cuts = hand.accepted();
  for (int i = 0; i < 60; ++i) hand.paint();
  CHECK(hand.accepted() > cuts + 15);
  const int strokes = hand.accepted();
  for (int i = 0; i < 60; ++i) hand.push();
  CHECK(hand.accepted() > strokes + 10);
  hand.requireSums();
}

}  // namespace

TEST_CASE("the demonstration keeps what the pointer promises", "[demo]") {
  test::application();
  auto plan = makeDemoPlan(demoFolder(), 1'000);
  REQUIRE(plan);
  keepsItsPromises(*std::move(plan));
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
  keepsItsPromises(*std::move(divided));
}
