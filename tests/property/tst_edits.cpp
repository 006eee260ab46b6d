// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits through the functions that tools and commands use: after every step the plan's guarantees hold, locked
// grids are untouched, undo leads back to equal plans and redo forth again. Steps are numbers from which each edit
// follows, so that a walk that fails is told with the fewest steps that still fail. WANGGE_EDITS: how many edits are to
// be accepted in all (10,000 is the long run).
#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "core/edit/beats.h"
#include "core/edit/edits.h"
#include "core/edit/junction.h"
#include "core/geometry/point_on_surface.h"
#include "core/numbering/number.h"
#include "core/plan/beats.h"
#include "core/plan/history.h"
#include "core/plan/labels.h"
#include "core/plan/locks.h"
#include "core/propose/apply.h"
#include "core/propose/beats.h"
#include "core/propose/propose.h"
#include "core/topology/outline.h"
#include "support/effort.h"
#include "support/guarantees.h"
#include "support/label_edits.h"
#include "tests/property/wanderer.h"

using namespace wangge;
using test::Wanderer;

namespace {

// One walk over one plan. What fails is told as a text, so that the steps can be tried again with some left out.
class Walk {
 public:
  Walk(unsigned seed, int extent) : m_wanderer(seed, extent), m_extent(extent), m_history(m_wanderer.plan()) {
    m_first = m_history.shared();
    m_total = totalOf(*m_first);
    m_territory = territoryOf(*m_first);
    require(brokenGuarantees(*m_first));
  }

  int accepted() const { return m_accepted; }
  const std::optional<std::string>& failure() const { return m_failure; }

  void step(unsigned seed) {
    m_wanderer.setSeed(seed);
    const Project before = m_history.project();
    if (m_wanderer.number(0, 14) == 0) return lock(before);
    const Result<Step> next = m_wanderer.randomEdit(before);
    m_what = "edit " + std::to_string(m_wanderer.kindOfEdit);
    if (!next) {
      require(!next.error().code.empty(), "an error without a code");
      return require(before == m_history.project(), "a refused edit changed the plan");
    }
    ++m_accepted;
    look(before, *next);
    if (m_failure) return;
    // One step in ten is taken back: the next edits go on beside it.
    if (!commit(*next) || m_wanderer.number(0, 9) != 0) return;
    const Selection selected = m_history.versions()[m_history.index() - 1].selection;
    m_history.undo();
    require(m_history.project() == before, "undo does not lead back");
    require(m_history.current().selection == selected, "undo does not bring back what was selected");
  }

  void backAndForth() {
    while (m_history.canRedo()) m_history.redo();  // the last step may have been taken back
    const Project last = m_history.project();
    while (m_history.canUndo()) m_history.undo();
    require(m_history.project() == *m_first, "undoing everything does not lead to the first plan");
    while (m_history.canRedo()) m_history.redo();
    require(m_history.project() == last, "redoing everything does not lead to the last plan");
  }

 private:
  static Area territoryOf(const Project& project) {
    Area area;
    project.communities.forEach([&](CommunityId, const Community& c) { area += c.zone.area; });
    return area;
  }
  void require(bool good, const std::string& what) {
    if (!good && !m_failure) m_failure = m_what + ": " + what;
  }
  void require(const std::vector<std::string>& broken) {
    require(broken.empty(), broken.empty() ? "" : broken.front());
  }

  void lock(const Project& before) {
    const EditContext context{"tester", 1};
    m_what = "lock";
    if (m_wanderer.number(0, 1)) {
      const GridKind kind = m_wanderer.number(0, 2) ? GridKind::Dedicated : GridKind::Comprehensive;
      commit(*setKindLocked(before, kind, m_wanderer.number(0, 2) == 0, context));
    } else {
      const GridId grid = m_wanderer.pick(before.grids.ids());
      commit(*setGridLocked(before, std::vector{grid}, m_wanderer.number(0, 2) == 0, context));
    }
  }

  // Commits with something selected, and looks at what the step says of itself.
  bool commit(const Step& step) {
    const Project& before = m_history.project();
    if (step.what.code.empty()) {
      require(step.after == before, "a step without a name changes the plan");
    } else {
      require(step.after.journal.size() == before.journal.size() + 1, "a step is not one entry in the journal");
      require(step.after.journal.at(step.after.journal.ids().back()).what == step.what, "journal and step differ");
    }
    const Selection selected{{m_wanderer.pick(before.subdivision.faces().ids())},
                             {m_wanderer.pick(before.grids.ids())}};
    const Selection next = step.selection.value_or(standing(selected, step.after));
    require(standing(next, step.after) == next, "a step selects what is not there");
    m_history.remember(selected);
    const bool taken = m_history.commit(step);
    require(m_history.current().selection == (taken ? next : selected), "the step's selection is not taken");
    return taken;
  }

  void look(const Project& before, const Project& next) {
    require(brokenGuarantees(next));
    require(totalOf(next) == m_total, "households or persons got lost");
    // Community borders may bend where a line ends on them, by less than one lattice step along their length.
    require(std::abs(territoryOf(next).twice - m_territory.twice) <= std::int64_t{8} * m_extent * (m_accepted + 1),
            "territory got lost");
    before.grids.forEach([&](GridId id, const Grid& grid) {
      if (!isLocked(before, id) || m_wanderer.kindOfEdit == 25) return;
      const Grid* now = next.grids.find(id);
      require(now != nullptr, "a locked grid is gone");
      if (!now) return;
      // Cutting faces of others never takes a face from a locked grid; its faces stay, its outline moves by a step at
      // most.
      require(now->zone.faces == grid.zone.faces, "a locked grid's territory changed");
      Grid same = *now;
      same.zone = grid.zone;
      require(same == grid, "a locked grid's attributes changed");
    });
    // A precinct line is another label: grids and communities keep what they are and have.
    if (m_wanderer.kindOfEdit >= 28 && m_wanderer.kindOfEdit <= 33) {
      before.grids.forEach([&](GridId id, const Grid& grid) {
        const Grid* now = next.grids.find(id);
        require(now && now->code == grid.code && now->community == grid.community, "a precinct edit changed a grid");
        // On a coarse lattice a line bends those that it ends on past a household.
        constexpr int kFine = 900'000;
        require(m_extent < kFine || (now && now->zone.tally == grid.zone.tally), "a precinct edit moved households");
      });
      require(next.grids.size() == before.grids.size() && next.codes == before.codes && next.units == before.units,
              "a precinct edit changed grids, codes or units");
    }
    lookAtBeats(before, next);
    // Ids of grids and codes are new ones, whatever was undone before.
    next.grids.forEach([&](GridId id, const Grid&) {
      if (!before.grids.contains(id)) require(m_issued.insert(id).second, "an id was issued twice");
    });
    std::map<std::string, GridId> carriers;
    next.codes.forEach([&](CodeId, const CodeRecord& record) {
      const auto [at, fresh] = carriers.try_emplace(record.code, record.grid);
      require(fresh || at->second == record.grid, "a code was issued to two grids");
    });
  }

  // A beat is a set of grids; what a grid of it was divided into, and what it went into, is in it.
  void lookAtBeats(const Project& before, const Project& next) {
    next.beats.forEach([&](BeatId, const Beat& beat) {
      require(std::is_sorted(beat.grids.begin(), beat.grids.end()), "the grids of a beat are not in order");
      require(std::adjacent_find(beat.grids.begin(), beat.grids.end()) == beat.grids.end(),
              "a grid is twice in a beat");
    });
    if (m_wanderer.kindOfEdit >= 36) {
      require(next.subdivision.faces() == before.subdivision.faces() && next.grids == before.grids &&
                  next.precincts == before.precincts && next.codes == before.codes && next.lineage == before.lineage,
              "an edit of beats or stations changed more than these");
      return;
    }
    next.lineage.forEach([&](LineageId id, const Lineage& lineage) {
      if (before.lineage.contains(id) || lineage.from.size() != 1) return;
      if (lineage.what != "split" && lineage.what != "merge") return;
      if (!before.grids.contains(lineage.from.front())) return;
      for (GridId to : lineage.to) {
        if (!next.grids.contains(to) || (lineage.what == "split") == before.grids.contains(to)) continue;
        if (lineage.what == "merge" && !beatsOf(before, to).empty()) continue;
        for (BeatId beat : beatsOf(before, lineage.from.front()))
          require(
              !next.beats.contains(beat) || std::ranges::count(beatsOf(next, to), beat) == 1 || lineage.what == "merge",
              "a part of a grid is not in its beat");
        if (lineage.what == "merge" && !beatsOf(before, lineage.from.front()).empty())
          require(!beatsOf(next, to).empty(), "what a grid went into is in no beat");
      }
    });
  }

  Wanderer m_wanderer;
  int m_extent;
  History m_history;
  std::shared_ptr<const Project> m_first;
  Tally m_total;
  Area m_territory;
  std::set<GridId> m_issued;
  int m_accepted = 0;
  std::string m_what;
  std::optional<std::string> m_failure;
};

std::optional<std::string> failureOf(unsigned seed, int extent, const std::vector<unsigned>& steps) {
  Walk walk(seed, extent);
  for (unsigned step : steps)
    if (!walk.failure()) walk.step(step);
  if (!walk.failure()) walk.backAndForth();
  return walk.failure();
}

// Leaves out halves, quarters … single steps as long as what is left still fails.
template <class Fails>
std::vector<unsigned> shrunk(std::vector<unsigned> steps, const Fails& fails) {
  for (std::size_t part = steps.size() / 2; part > 0; part /= 2)
    for (std::size_t at = 0; at < steps.size();) {
      std::vector<unsigned> fewer = steps;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at),
                  fewer.begin() + static_cast<std::ptrdiff_t>(std::min(at + part, steps.size())));
      if (fails(fewer)) {
        steps = std::move(fewer);
      } else {
        at += part;
      }
    }
  return steps;
}

int editsAsked() {
  const char* asked = std::getenv("WANGGE_EDITS");
  return asked ? std::atoi(asked) : test::tries(3000, 300);
}

// Walks until `share` percent of the edits asked for were accepted, every walk over a plan of its own.
void wander(int extent, int share) {
  const int wanted = editsAsked() * share / 100;
  int accepted = 0, tried = 0;
  for (unsigned seed = 1; accepted < wanted; ++seed) {
    CAPTURE(seed, extent);
    std::mt19937 random(seed);
    std::vector<unsigned> steps(160);
    for (unsigned& step : steps) step = static_cast<unsigned>(random());
    Walk walk(seed, extent);
    for (unsigned step : steps)
      if (!walk.failure()) walk.step(step), ++tried;
    accepted += walk.accepted();
    if (!walk.failure()) walk.backAndForth();
    if (!walk.failure()) continue;
    const std::vector<unsigned> fewest =
        shrunk(steps, [&](const auto& some) { return failureOf(seed, extent, some).has_value(); });
    INFO("fewest steps: " << Catch::Detail::stringify(fewest));
    FAIL(*failureOf(seed, extent, fewest));
  }
  CHECK(accepted > tried / 8);
}

}  // namespace

TEST_CASE("random edits on a tiny lattice keep the plan whole") {
  wander(12, 30);
}
TEST_CASE("random edits on a small lattice keep the plan whole") {
  wander(300, 25);
}
TEST_CASE("random edits on a community's extent keep the plan whole") {
  wander(900'000, 25);
}
TEST_CASE("random edits on a city's extent keep the plan whole") {
  wander(60'000'000, 20);
}

TEST_CASE("a walk that fails is told with the fewest steps that fail") {
  // A failure made up: the third accepted edit. Only what leads to it is left.
  std::mt19937 random(7);
  std::vector<unsigned> steps(60);
  for (unsigned& step : steps) step = static_cast<unsigned>(random());
  const auto fails = [](const std::vector<unsigned>& some) {
    Walk walk(3, 300);
    for (unsigned step : some) walk.step(step);
    return walk.accepted() >= 3;
  };
  REQUIRE(fails(steps));
  const std::vector<unsigned> fewest = shrunk(steps, fails);
  CHECK(fewest.size() == 3);
  CHECK(fails(fewest));
}
