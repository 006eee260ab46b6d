// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/beats.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>

#include "core/base/sorted.h"
#include "core/partition/solve.h"
#include "core/plan/beats.h"
#include "core/plan/follows.h"
#include "core/propose/adjacency.h"

namespace wangge::propose {
namespace {

using namespace partition;

constexpr std::int64_t kTolerance = 10;  // a beat may be a tenth off before it counts as uneven
constexpr std::size_t kMostGrids = 2000;

// Beats for one precinct.
class Beats {
 public:
  Beats(const Project& project, const BeatRequest& request, std::stop_token stop)
      : m_project(project), m_request(request), m_stop(std::move(stop)), m_grids(gridsOf(project, request.precinct)) {
    m_result.precinct = request.precinct;
    m_wanted = request.beats > 0 ? request.beats : request.officers;
    m_olds = beatsOf(project, request.precinct);
  }

  Result<BeatProposal> run() {
    if (auto sound = requireSound(); !sound) return fail(sound.error());
    measure();
    const Instance whole{Band(), atoms(), edges()};
    const std::vector<std::vector<int>> parts = partsOf(whole, everyAtom());
    if (parts.size() > static_cast<std::size_t>(m_wanted))
      return fail(Error("propose.beats_apart").with("beats", m_wanted).with("parts", parts.size()));
    const std::vector<int> shares = sharesOf(parts);
    Groups groups(m_grids.size(), 0);
    int next = 0;
    m_result.optimal = parts.size() == 1 && m_unit == 1;  // how many beats each part gets, nobody proves
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const Groups own = divide(induced(whole, parts[p]), shares[p]);
      if (m_stop.stop_requested()) return fail(Error("job.cancelled"));
      for (std::size_t i = 0; i < own.size(); ++i) groups[static_cast<std::size_t>(parts[p][i])] = next + own[i];
      next += groupCount(own);
    }
    if (next != m_wanted) return fail(Error("propose.beats_not_found").with("beats", m_wanted).with("found", next));
    fill(whole, groups);
    return std::move(m_result);
  }

 private:
  Result<void> requireSound() const {
    if (m_wanted <= 0) return fail(Error("propose.beats_none"));
    if (m_grids.empty()) return fail(Error("propose.beats_no_grids"));
    if (m_grids.size() > kMostGrids) return fail(Error("propose.beats_too_large").with("grids", m_grids.size()));
    if (static_cast<std::size_t>(m_wanted) > m_grids.size())
      return fail(Error("propose.beats_too_many").with("beats", m_wanted).with("grids", m_grids.size()));
    if (m_request.officers > 0 && m_request.officers < m_wanted)
      return fail(Error("propose.beats_few_officers").with("beats", m_wanted).with("officers", m_request.officers));
    return {};
  }

  const Tally& tally(std::size_t i) const { return m_project.grids.at(m_grids[i]).zone.tally; }

  // By what residents are counted here.
  void measure() {
    bool persons = true, households = true;
    std::int64_t anybody = 0;
    for (std::size_t i = 0; i < m_grids.size(); ++i) {
      const Tally& t = tally(i);
      anybody += t.points;
      persons = persons && (t.points == 0 || t.personsUnknown == 0);
      households = households && (t.points == 0 || t.householdsUnknown == 0);
    }
    m_result.balance = anybody == 0 ? Balance::Grids
                       : persons    ? Balance::Persons
                       : households ? Balance::Households
                                    : Balance::Grids;
    for (std::size_t i = 0; i < m_grids.size(); ++i)
      m_amounts.push_back(m_result.balance == Balance::Persons      ? tally(i).persons
                          : m_result.balance == Balance::Households ? tally(i).households
                                                                    : 1);
    if (std::accumulate(m_amounts.begin(), m_amounts.end(), std::int64_t{0}) == 0) {
      m_result.balance = Balance::Grids;
      std::ranges::fill(m_amounts, 1);
    }
    m_all = std::accumulate(m_amounts.begin(), m_amounts.end(), std::int64_t{0});
    m_result.target = (m_all + m_wanted / 2) / m_wanted;
    // The search packs its sums into a few bits: a precinct of millions is balanced in coarser numbers.
    while (m_all / m_unit > kMostHouseholds / 2) m_unit *= 2;
  }

  std::vector<Atom> atoms() const {
    std::map<GridId, int> before;
    for (std::size_t b = 0; b < m_olds.size(); ++b)
      for (GridId grid : m_project.beats.at(m_olds[b]).grids) before.emplace(grid, static_cast<int>(b));
    std::vector<Atom> list;
    for (std::size_t i = 0; i < m_grids.size(); ++i) {
      Atom atom;
      atom.households = m_amounts[i] / m_unit;
      if (const auto old = before.find(m_grids[i]); old != before.end()) atom.before = old->second;
      list.push_back(atom);
    }
    return list;
  }

  std::vector<Edge> edges() const {
    const Subdivision& s = m_project.subdivision;
    std::map<std::pair<int, int>, std::int64_t> cuts;
    for (std::size_t i = 0; i < m_grids.size(); ++i)
      for (FaceId face : m_project.grids.at(m_grids[i]).zone.faces)
        for (HalfEdge h : s.boundary(face)) {
          const int other = indexIn(m_grids, s.face(s.rightOf(h)).grid);
          if (other <= static_cast<int>(i)) continue;
          const Arc& arc = s.arc(h.arc);
          cuts[{static_cast<int>(i), other}] +=
              lengthOf(*arc.shape).value * priceOf(followsOf(arc.classes)) / 100;  // decimetres times ten
        }
    std::vector<Edge> list;
    for (const auto& [pair, cut] : cuts) list.push_back({pair.first, pair.second, cut});
    return list;
  }

  std::vector<int> everyAtom() const {
    std::vector<int> all(m_grids.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
  }

  // How many beats each part gets: one, and each further one where an even share would be largest; never more than it
  // has grids.
  std::vector<int> sharesOf(const std::vector<std::vector<int>>& parts) const {
    std::vector<int> shares(parts.size(), 1);
    std::vector<std::int64_t> amounts(parts.size(), 0);
    for (std::size_t p = 0; p < parts.size(); ++p)
      for (int atom : parts[p]) amounts[p] += m_amounts[static_cast<std::size_t>(atom)];
    for (int given = static_cast<int>(parts.size()); given < m_wanted; ++given) {
      std::size_t best = parts.size();
      for (std::size_t p = 0; p < parts.size(); ++p) {
        if (static_cast<std::size_t>(shares[p]) >= parts[p].size()) continue;
        if (best == parts.size() || amounts[p] * (shares[best] + 1) > amounts[best] * (shares[p] + 1)) best = p;
      }
      if (best == parts.size()) break;
      ++shares[best];
    }
    return shares;
  }

  Groups divide(const Instance& part, int beats) {
    if (beats == 1) return Groups(static_cast<std::size_t>(part.size()), 0);
    std::int64_t sum = 0;
    for (const Atom& atom : part.atoms()) sum += atom.households;
    Band band;
    band.target = (sum + beats / 2) / beats;
    band.least = band.target - band.target / kTolerance;
    band.most = band.target + band.target / kTolerance;
    band.criterion = Criterion::HouseholdsOnly;
    Instance instance(band, part.atoms(), part.edges());
    instance.wanted = beats;
    instance.seed = m_request.seed;
    const Solution found = solve(instance, effortFor(Mode::Standard, instance.size()), {}, m_stop);
    m_result.optimal = m_result.optimal && found.optimal;
    return found.groups;
  }

  // Which beat goes on as which group: fewest households of grids change beat.
  void fill(const Instance& whole, const Groups& groups) {
    const std::vector<int> heirOf = heirs(whole, groups);
    m_result.beats.resize(static_cast<std::size_t>(groupCount(groups)));
    for (std::size_t i = 0; i < m_grids.size(); ++i) {
      ProposedBeat& beat = m_result.beats[static_cast<std::size_t>(groups[i])];
      beat.grids.push_back(m_grids[i]);
      beat.amount += m_amounts[i];
      beat.tally += tally(i);
    }
    for (std::size_t g = 0; g < m_result.beats.size(); ++g)
      if (g < heirOf.size() && heirOf[g] >= 0) m_result.beats[g].heir = m_olds[static_cast<std::size_t>(heirOf[g])];
    for (const ProposedBeat& beat : m_result.beats) {
      m_result.largest = std::max(m_result.largest, std::abs(beat.amount - m_result.target));
      if (!beat.heir) continue;
      for (GridId grid : m_project.beats.at(beat.heir).grids)
        if (std::ranges::binary_search(m_grids, grid) && !std::ranges::binary_search(beat.grids, grid))
          m_result.moved += m_project.grids.at(grid).zone.tally.households;
    }
    giveOfficers();
    const auto order = [&](const ProposedBeat& beat) {
      return std::tuple(!beat.heir, beat.heir ? m_project.beats.at(beat.heir).code : std::string(), beat.grids.front());
    };
    std::ranges::stable_sort(m_result.beats, {}, order);
  }

  // One each, and each further one where most residents have an officer.
  void giveOfficers() {
    if (m_request.officers <= 0) return;
    for (ProposedBeat& beat : m_result.beats) beat.officers = 1;
    for (int given = m_wanted; given < m_request.officers; ++given)
      ++std::ranges::max_element(m_result.beats, [](const ProposedBeat& a, const ProposedBeat& b) {
          return a.amount * b.officers < b.amount * a.officers;
        })->officers;
  }

  const Project& m_project;
  const BeatRequest& m_request;
  std::stop_token m_stop;
  std::vector<GridId> m_grids;  // ascending
  std::vector<BeatId> m_olds;
  std::vector<std::int64_t> m_amounts;
  std::int64_t m_all = 0, m_unit = 1;
  int m_wanted = 0;
  BeatProposal m_result;
};

}  // namespace

Result<BeatProposal> proposeBeats(const Project& project, const BeatRequest& request, std::stop_token stop) {
  if (!project.precincts.contains(request.precinct)) return fail(Error("edit.no_such_precinct"));
  return Beats(project, request, std::move(stop)).run();
}

Result<wangge::Step> applyBeats(const Project& before, const BeatProposal& proposal, const EditContext& context) {
  if (!before.precincts.contains(proposal.precinct)) return fail(Error("propose.outdated"));
  std::vector<PlannedBeat> planned;
  bool same = beatsOf(before, proposal.precinct).size() == proposal.beats.size();
  const std::vector<GridId> now = gridsOf(before, proposal.precinct);
  std::vector<GridId> proposed;
  for (const ProposedBeat& beat : proposal.beats) proposed.insert(proposed.end(), beat.grids.begin(), beat.grids.end());
  std::ranges::sort(proposed);
  if (proposed != now) return fail(Error("propose.outdated"));
  for (const ProposedBeat& beat : proposal.beats) {
    if (beat.heir && !before.beats.contains(beat.heir)) return fail(Error("propose.outdated"));
    const Beat* heir = before.beats.find(beat.heir);
    std::vector<GridId> has;
    if (heir)
      std::ranges::copy_if(heir->grids, std::back_inserter(has),
                           [&](GridId grid) { return std::ranges::binary_search(now, grid); });
    same = same && heir && has == beat.grids && (beat.officers == 0 || heir->officers == beat.officers);
    planned.push_back({beat.grids, beat.heir, beat.officers});
  }
  if (same) return wangge::Step{before};
  return replaceBeats(before, proposal.precinct, planned,
                      Message("journal.propose_beats")
                          .with("beats", proposal.beats.size())
                          .with("precinct", labelOf(before.precincts.at(proposal.precinct))),
                      context);
}

}  // namespace wangge::propose
