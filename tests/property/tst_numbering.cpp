// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering over random plans and requests, with edits in between: codes are unique, lie in their ranges, follow the
// order within each community without a gap that nothing explains, and none is ever given twice.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "core/edit/edits.h"
#include "core/numbering/request.h"
#include "core/plan/locks.h"
#include "support/ascii_plan.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::test;

namespace {

class Clerk {
 public:
  explicit Clerk(unsigned seed) : m_random(seed) {}

  int number(int low, int high) { return static_cast<int>(low + m_random() % static_cast<unsigned>(high - low + 1)); }

  //  AABB   two to four communities of 2 columns; grids are random letters within them
  AsciiPlan plan() {
    const int columns = 2 * number(2, 4), rows = number(2, 5);
    AsciiOptions options;
    options.cellMetres = 50;
    for (int r = 0; r < rows; ++r) {
      std::string grids, communities;
      for (int c = 0; c < columns; ++c) {
        communities += static_cast<char>('A' + c / 2);
        grids += static_cast<char>('a' + c / 2 * 6 + number(0, 5));
      }
      options.grids.push_back(grids), options.communities.push_back(communities);
      options.households.push_back(std::string(static_cast<std::size_t>(columns), '1'));
    }
    AsciiPlan plan = asciiPlan(options);
    m_width = columns * 50'000, m_height = rows * 50'000;
    const auto ids = plan.project.grids.ids();
    for (GridId id : ids) {
      Grid& grid = plan.project.grids.edit(id);
      if (number(0, 4) == 0) grid.kind = GridKind::Dedicated;
      if (number(0, 9) == 0) grid.locked = true;
      // Imported codes, some of them twice or out of place.
      if (number(0, 4) == 0)
        grid.code = "23020400100" + std::to_string(number(1, 4)) + "00" + std::to_string(number(1, 9));
    }
    return plan;
  }

  NumberRequest request(const Project& project) {
    NumberRequest request;
    request.what = number(0, 1) ? NumberRequest::What::Missing : NumberRequest::What::Anew;
    request.order.order = static_cast<NumberOrder>(number(0, 4));
    if (number(0, 2) == 0) request.order.bandMetres = number(10, 400);
    for (int i = number(1, 4); i > 0; --i) request.order.line.push_back({number(0, m_width), number(0, m_height)});
    request.order.from = {number(0, m_width), number(0, m_height)};
    std::vector<GridId> ids = project.grids.ids();
    std::shuffle(ids.begin(), ids.end(), m_random);
    request.order.list.assign(ids.begin(), ids.begin() + number(0, static_cast<int>(ids.size())));
    std::shuffle(ids.begin(), ids.end(), m_random);
    if (number(0, 1)) request.grids.emplace(ids.begin(), ids.begin() + number(1, static_cast<int>(ids.size())));
    if (number(0, 2) == 0) {
      const int first = number(1, 100);
      request.ranges[GridKind::Comprehensive] = {first, first + number(0, 200)};
    }
    if (number(0, 3) == 0) request.ranges[GridKind::Dedicated] = {number(801, 850), 999};
    if (number(0, 2) == 0) {
      const int first = number(1, 40);
      request.reserved = {{first, first + number(0, 20)}, {805, 806}};
    }
    return request;
  }

  Result<Step> edit(const Project& project, Seconds when) {
    const auto faces = project.subdivision.faces().ids();
    const auto pick = [&](const auto& list) {
      return list[static_cast<std::size_t>(number(0, static_cast<int>(list.size()) - 1))];
    };
    if (number(0, 1)) return newZone(project, std::vector{pick(faces)}, {"x", when});
    return mergeZones(project, std::vector{pick(project.grids.ids()), pick(project.grids.ids())}, {"x", when});
  }

 private:
  std::mt19937 m_random;
  int m_width = 0, m_height = 0;
};

std::set<std::string> codesEver(const Project& project) {
  std::set<std::string> codes;
  project.codes.forEach([&](CodeId, const CodeRecord& record) { codes.insert(record.code); });
  project.grids.forEach([&](GridId, const Grid& grid) { codes.insert(grid.code); });
  return codes;
}

SequenceRange rangeFor(const Project& project, const NumberRequest& request, GridKind kind) {
  const auto told = request.ranges.find(kind);
  return told == request.ranges.end() ? rangeOf(project.scheme, kind) : told->second;
}

bool isReserved(const NumberRequest& request, int sequence) {
  return std::any_of(request.reserved.begin(), request.reserved.end(),
                     [&](const SequenceRange& range) { return range.contains(sequence); });
}

void requireGood(const Project& before, const NumberRequest& request, const NumberPreview& preview,
                 const Project& after) {
  const std::set<std::string> ever = codesEver(before);
  std::map<GridId, Numbering> given;
  for (const Numbering& numbering : preview.numbers.given) REQUIRE(given.emplace(numbering.grid, numbering).second);
  std::set<std::string> fresh;
  std::map<std::pair<CommunityId, GridKind>, int> last;
  for (GridId id : preview.order) {
    const Grid& was = before.grids.at(id);
    const auto numbering = given.find(id);
    if (numbering == given.end() || numbering->second.code == was.code) continue;
    REQUIRE_FALSE(isLocked(before, id));
    const std::string& code = numbering->second.code;
    REQUIRE_FALSE(ever.contains(code));
    REQUIRE(fresh.insert(code).second);
    const CodePattern pattern = patternOf(before.scheme, before.communities.at(was.community).code, was.kind);
    const auto sequence = sequenceIn(pattern, code);
    REQUIRE(sequence);
    const SequenceRange range = rangeFor(before, request, was.kind);
    REQUIRE(range.contains(*sequence));
    REQUIRE_FALSE(isReserved(request, *sequence));
    // One after the other; whatever lies between was spoken for.
    int& before_ = last.try_emplace({was.community, was.kind}, range.first - 1).first->second;
    REQUIRE(*sequence > before_);
    for (int between = before_ + 1; between < *sequence; ++between)
      REQUIRE((isReserved(request, between) || ever.contains(codeOf(pattern, between)) ||
               fresh.contains(codeOf(pattern, between))));
    before_ = *sequence;
  }
  // What was not asked about, or is locked, is as it was.
  before.grids.forEach([&](GridId id, const Grid& was) {
    const bool asked = !request.grids || request.grids->contains(id);
    if (!asked || isLocked(before, was)) REQUIRE(after.grids.at(id) == was);
    if (!given.contains(id)) REQUIRE(after.grids.at(id).code == was.code);
  });
  // Codes given up are in the register, retired, and no grid has them.
  for (const std::string& code : preview.givenUp) {
    bool retired = false;
    after.codes.forEach(
        [&](CodeId, const CodeRecord& record) { retired = retired || (record.code == code && record.retired != 0); });
    bool carried = false;
    after.grids.forEach([&](GridId, const Grid& grid) { carried = carried || grid.code == code; });
    REQUIRE((retired || carried));
  }
  std::map<std::string, int> inForce;
  after.codes.forEach([&](CodeId, const CodeRecord& record) {
    if (record.retired == 0) REQUIRE(++inForce[record.code] == 1);
  });
}

}  // namespace

TEST_CASE("Numbers over random plans, requests and edits", "[numbering]") {
  int given = 0, refused = 0, givenUp = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Clerk clerk(seed);
    Project project = clerk.plan().project;
    for (int step = 1; step <= 12; ++step) {
      CAPTURE(step);
      if (clerk.number(0, 2) == 0) {
        if (auto edited = clerk.edit(project, step * 10)) project = edited->after;
        continue;
      }
      const NumberRequest request = clerk.request(project);
      const auto preview = previewNumbers(project, request);
      if (!preview) {
        ++refused;
        continue;
      }
      // Asking is not doing: the same is answered again, and a plan that was numbered has nothing missing.
      CHECK(previewNumbers(project, request)->numbers.given == preview->numbers.given);
      const Project after = applyNumbers(project, preview->numbers, {"x", step * 10 + 1}).after;
      requireGood(project, request, *preview, after);
      given += static_cast<int>(preview->numbers.given.size());
      givenUp += static_cast<int>(preview->givenUp.size());
      if (preview->numbers.full.empty()) {
        const auto again = previewNumbers(after, request);
        REQUIRE(again);
        REQUIRE(again->numbers.given.empty());
      }
      project = after;
      REQUIRE(brokenGuarantees(project) == std::vector<std::string>{});
    }
  }
  CHECK(given > 2000);
  CHECK(givenUp > 500);
  CHECK(refused > 10);
}
