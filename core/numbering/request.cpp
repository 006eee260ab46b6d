// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbering/request.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/numbering/numberer.h"
#include "core/plan/grid_name.h"
#include "core/plan/locks.h"

namespace wangge {
namespace {

struct Home {
  CommunityId id;
  std::vector<GridId> grids;
};

// Communities by code, with their grids.
std::vector<Home> homesOf(const Project& project) {
  std::map<CommunityId, std::vector<GridId>> grids;
  project.grids.forEach([&](GridId id, const Grid& grid) {
    if (project.communities.contains(grid.community)) grids[grid.community].push_back(id);
  });
  std::vector<Home> homes;
  for (auto& [community, list] : grids) homes.push_back({community, std::move(list)});
  std::sort(homes.begin(), homes.end(), [&](const Home& a, const Home& b) {
    return std::pair(std::string_view(project.communities.at(a.id).code), a.id) <
           std::pair(std::string_view(project.communities.at(b.id).code), b.id);
  });
  return homes;
}

// Codes that agree in all but the sequence, of grids of one kind.
using Group = std::pair<CodePattern, GridKind>;

class Asking {
 public:
  Asking(const Project& project, const NumberRequest& request)
      : m_project(project), m_request(request), m_homes(homesOf(project)) {
    for (const Home& home : m_homes) m_count[home.id] = home.grids.size();
  }

  Result<NumberPreview> answer() {
    if (auto good = check(); !good) return fail(good.error());
    CodeBook book(m_project);
    const std::vector<GridId> walk = walkThrough(book);
    NumberPreview preview;
    // Of all that were asked about: the walk leaves out some communities in some orders.
    const std::vector<GridId> all = asked();
    preview.locked =
        static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](GridId id) { return leftAlone(id); }));
    preview.numbers.anew = m_request.what == NumberRequest::What::Anew;
    findGroups(walk, book);
    Numberer numberer(m_project, std::move(book), namesThatStay(walk), m_request);
    for (GridId id : walk) number(id, numberer, preview);
    tellFull(preview);
    if (preview.numbers.anew && !preview.numbers.full.empty()) return fail(preview.numbers.full.front());
    tellOrder(walk, preview);
    tellClashes(walk, numberer.book(), preview);
    preview.order = walk;
    std::sort(preview.givenUp.begin(), preview.givenUp.end());
    return preview;
  }

 private:
  bool isAsked(GridId id) const { return !m_request.grids || m_request.grids->contains(id); }
  bool leftAlone(GridId id) const { return isLocked(m_project, m_project.grids.at(id)) || !isAsked(id); }
  Group groupOf(const Grid& grid) const {
    return {patternOf(m_project.scheme, m_project.communities.at(grid.community).code, grid.kind), grid.kind};
  }

  std::vector<GridId> asked() const {
    std::vector<GridId> result;
    for (const Home& home : m_homes)
      for (GridId id : home.grids)
        if (isAsked(id)) result.push_back(id);
    return result;
  }

  Result<void> check() const {
    for (const auto& [kind, range] : m_request.ranges) {
      const SequenceRange allowed = rangeOf(m_project.scheme, kind);
      if (range.first > range.last || !allowed.contains(range.first) || !allowed.contains(range.last))
        return fail(Error("numbering.range_outside")
                        .with("kind", toText(kind))
                        .with("range", std::to_string(range.first) + "-" + std::to_string(range.last))
                        .with("allowed", std::to_string(allowed.first) + "-" + std::to_string(allowed.last)));
    }
    const std::vector<GridId> grids = asked();
    if (grids.empty()) return fail(Error("numbering.no_grids"));
    if (m_request.order.order == NumberOrder::Line && touchedByLine(m_project, grids, m_request.order.line) == 0)
      return fail(Error("numbering.line_misses"));
    return {};
  }

  bool isComplete(GridId id, const CodeBook& book) const {
    const Grid& grid = m_project.grids.at(id);
    return leftAlone(id) ||
           (book.issuedTo(id) && !grid.name.empty() && (grid.ordinal != 0 || grid.kind == GridKind::Dedicated));
  }

  // The grids asked about, in order. Communities where nothing is missing are not looked at.
  std::vector<GridId> walkThrough(const CodeBook& book) const {
    const NumberOrder order = m_request.order.order;
    if (order != NumberOrder::Rows && order != NumberOrder::Serpentine)
      return inOrder(m_project, asked(), m_request.order);
    std::vector<GridId> walk;
    for (const Home& home : m_homes) {
      if (m_request.what == NumberRequest::What::Missing &&
          std::all_of(home.grids.begin(), home.grids.end(), [&](GridId id) { return isComplete(id, book); }))
        continue;
      const auto none = std::none_of(home.grids.begin(), home.grids.end(), [&](GridId id) { return isAsked(id); });
      if (none) continue;
      // Bands are those of the community, whichever of its grids are asked about.
      for (GridId id : home.grids.size() < 2 ? home.grids : inOrder(m_project, home.grids, m_request.order))
        if (isAsked(id)) walk.push_back(id);
    }
    return walk;
  }

  // Which groups are in order already: those keep their codes also when all is numbered anew.
  void findGroups(const std::vector<GridId>& walk, const CodeBook& book) {
    if (m_request.what != NumberRequest::What::Anew) return;
    std::map<Group, int> last;
    for (GridId id : walk) {
      const Grid& grid = m_project.grids.at(id);
      if (leftAlone(id)) continue;
      const Group group = groupOf(grid);
      bool& inOrder = m_inOrder.try_emplace(group, true).first->second;
      const auto sequence = sequenceIn(group.first, grid.code);
      const bool alone = sequence && m_project.scheme.undivided == sequence && m_count.at(grid.community) == 1 &&
                         !m_request.ranges.contains(grid.kind) && !isReserved(m_request, *sequence);
      inOrder = inOrder && sequence && book.keeps(id) &&
                (alone ||
                 (rangeIn(m_project, m_request, grid.kind).contains(*sequence) && !isReserved(m_request, *sequence)));
      if (!inOrder) continue;
      const auto before = last.find(group);
      inOrder = before == last.end() || before->second < *sequence;
      last[group] = *sequence;
    }
  }

  // Whether the grid gets a new code whatever it has.
  bool isRenewed(GridId id) const {
    if (m_request.what != NumberRequest::What::Anew || leftAlone(id)) return false;
    const auto group = m_inOrder.find(groupOf(m_project.grids.at(id)));
    return group == m_inOrder.end() || !group->second;
  }

  std::set<std::string> namesThatStay(const std::vector<GridId>& walk) const {
    std::set<std::string> names = namesIn(m_project);
    for (GridId id : walk) {
      const Grid& grid = m_project.grids.at(id);
      if (isRenewed(id) && madeName(m_project, grid)) names.erase(grid.name);
    }
    return names;
  }

  void number(GridId id, Numberer& numberer, NumberPreview& preview) {
    const Grid& grid = m_project.grids.at(id);
    if (leftAlone(id)) return;
    Numbering numbering = presentOf(m_project, id);
    const bool renewed = isRenewed(id), registers = !numberer.book().issuedTo(id);
    const std::string& communityCode = m_project.communities.at(grid.community).code;
    if (!codable(m_project.scheme, communityCode)) {
      if (renewed || grid.code.empty()) ++m_codeless[grid.community];
      if (renewed) return;
    }
    const Numbering present = numbering;
    if (renewed) {
      if (madeName(m_project, grid)) numbering.name.clear();
      numbering.ordinal = 0;
    }
    const bool keeps = !renewed && numberer.book().keeps(id);
    if (!keeps) {
      auto& [given, refused] = m_full[{grid.community, grid.kind}];
      ++(numberer.code(numbering, m_count.at(grid.community)) ? given : refused);
    }
    numberer.ordinal(numbering);
    numberer.name(numbering);
    const bool toRegister = registers && keeps && !numbering.code.empty();
    if (!toRegister && numbering == present) return;
    if (!present.code.empty() && numbering.code != present.code && numberer.book().keeperOf(present.code) == id)
      preview.givenUp.push_back(present.code);
    preview.numbers.given.push_back(std::move(numbering));
  }

  void tellFull(NumberPreview& preview) const {
    for (const Home& home : m_homes) {
      for (GridKind kind : kGridKinds) {
        const auto counts = m_full.find({home.id, kind});
        if (counts == m_full.end() || counts->second.second == 0) continue;
        const Community& community = m_project.communities.at(home.id);
        const SequenceRange range = rangeIn(m_project, m_request, kind);
        const auto [given, refused] = counts->second;
        preview.numbers.full.push_back(
            Message("numbering.range_full")
                .with("community", community.name)
                .with("community_code", community.code)
                .with("kind", toText(kind))
                .with("range", std::to_string(range.first) + "-" + std::to_string(range.last))
                .with("fit", given)
                .with("needed", given + refused));
      }
    }
    for (const auto& [community, count] : m_codeless)
      preview.notes.push_back(Message("numbering.no_community_code")
                                  .with("community", m_project.communities.at(community).name)
                                  .with("count", count));
  }

  void tellOrder(const std::vector<GridId>& walk, NumberPreview& preview) const {
    const OrderSpec& order = m_request.order;
    std::size_t named = walk.size();
    if (order.order == NumberOrder::Line) named = touchedByLine(m_project, walk, order.line);
    if (order.order == NumberOrder::List)
      named = static_cast<std::size_t>(std::count_if(order.list.begin(), order.list.end(), [&](GridId id) {
        return m_project.grids.contains(id) && isAsked(id);
      }));
    if (named >= walk.size()) return;
    preview.notes.push_back(
        Message(order.order == NumberOrder::Line ? "numbering.behind_line" : "numbering.behind_list")
            .with("count", walk.size() - named));
  }

  // Codes that two grids carry, or that were another grid's: who keeps them.
  void tellClashes(const std::vector<GridId>& walk, const CodeBook& book, NumberPreview& preview) const {
    for (GridId id : walk) {
      const Grid& grid = m_project.grids.at(id);
      if (grid.code.empty() || leftAlone(id)) continue;
      const GridId keeper = book.keeperOf(grid.code);
      if (!keeper || keeper == id) continue;
      Message note("numbering.code_taken");
      note.with("code", grid.code).with("grid", nameOf(m_project, id));
      if (m_project.grids.contains(keeper)) note.with("keeper", nameOf(m_project, keeper));
      preview.notes.push_back(std::move(note));
    }
  }

  const Project& m_project;
  const NumberRequest& m_request;
  std::vector<Home> m_homes;
  std::unordered_map<CommunityId, std::size_t> m_count;
  std::map<Group, bool> m_inOrder;
  std::map<std::pair<CommunityId, GridKind>, std::pair<std::int64_t, std::int64_t>> m_full;  // given, refused
  std::map<CommunityId, std::int64_t> m_codeless;
};

}  // namespace

Result<NumberPreview> previewNumbers(const Project& project, const NumberRequest& request) {
  return Asking(project, request).answer();
}

}  // namespace wangge
