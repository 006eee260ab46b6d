// SPDX-License-Identifier: GPL-3.0-or-later
// Precincts and beats: territory goes to the precinct, grids to the beat beside them with which they share the longest
// border. Grids and communities stay as they are on every candidate.
#include <algorithm>
#include <map>

#include "core/edit/beats.h"
#include "core/fix/candidates.h"
#include "core/plan/beats.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"
#include "core/topology/outline.h"

namespace wangge::fix {
namespace {

constexpr std::size_t kNeighbours = 2;  // more are hardly ever meant

// Keys of what lies beside the faces with the length of the border in metres, the longest first; none of them `none`.
template <class Key, class KeyOf>
std::vector<std::pair<Key, double>> besideOf(const Project& project, const std::vector<FaceId>& faces, KeyOf&& keyOf) {
  std::map<Key, std::int64_t> lengths;
  for (HalfEdge h : boundaryOf(project.subdivision, faces)) {
    const Face& other = project.subdivision.face(project.subdivision.rightOf(h));
    if (const Key key = keyOf(other)) lengths[key] += lengthOf(*project.subdivision.arc(h.arc).shape).value;
  }
  std::vector<std::pair<Key, double>> list;
  for (const auto& [key, length] : lengths) list.emplace_back(key, static_cast<double>(length) / 1000);
  std::ranges::stable_sort(list, [](const auto& a, const auto& b) { return a.second > b.second; });
  if (list.size() > kNeighbours) list.resize(kNeighbours);
  return list;
}

auto precinctsBeside(const Project& project, const std::vector<FaceId>& faces) {
  return besideOf<PrecinctId>(project, faces, [](const Face& face) { return face.precinct; });
}

// Beats of the precinct beside a grid; the same beat for each of its faces.
std::vector<std::pair<BeatId, double>> beatsBeside(const Project& project, GridId grid, PrecinctId precinct,
                                                   BeatId except) {
  std::map<GridId, BeatId> of;
  project.beats.forEach([&](BeatId id, const Beat& beat) {
    if (id == except || beat.precinct != precinct) return;
    for (GridId own : beat.grids) of.emplace(own, id);
  });
  return besideOf<BeatId>(project, project.grids.at(grid).zone.faces, [&](const Face& face) {
    const auto found = of.find(face.grid);
    return found == of.end() || face.grid == grid ? BeatId() : found->second;
  });
}

Message giving(const char* code, const Project& project, const std::vector<FaceId>& faces, PrecinctId to) {
  const Tally tally = tallyIn(project, faces);
  return withHouseholds(Message(code)
                            .with("precinct", nameOf(project, ZoneId(to)))
                            .with("area_m2", areaIn(project, faces).squareMetres()),
                        tally, countedIn(tally));
}

void giveTo(const Project& project, const char* code, const std::vector<FaceId>& faces, PrecinctId to, int group,
            FixCandidates& candidates) {
  candidates.push_back({giving(code, project, faces, to),
                        [faces, to](const Project& before, const EditContext& context) {
                          return planOf(assignFaces(before, faces, to, context));
                        },
                        group});
}

}  // namespace

void noStationCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  if (issue.faces.empty()) return;
  for (const auto& [precinct, border] : precinctsBeside(project, issue.faces))
    giveTo(project, "fix.give_to_precinct", issue.faces, precinct, 1, candidates);
}

void communitySplitCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  if (issue.communities.empty()) return;
  const std::vector<FaceId>& faces = project.communities.at(issue.communities.front()).zone.faces;
  for (PrecinctId precinct : issue.precincts) {
    std::vector<FaceId> moving;
    for (FaceId face : faces)
      if (project.subdivision.face(face).precinct != precinct) moving.push_back(face);
    if (!moving.empty()) giveTo(project, "fix.whole_community", moving, precinct, 1, candidates);
  }
}

void precinctPartsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const auto parts = connectedParts(project.subdivision, issue.faces);
  if (parts.size() == 1) {
    for (const auto& [precinct, border] : precinctsBeside(project, issue.faces))
      giveTo(project, "fix.part_to_precinct", issue.faces, precinct, 1, candidates);
    return;
  }
  std::vector<std::pair<std::vector<FaceId>, PrecinctId>> gifts;
  for (const auto& part : parts) {
    const auto neighbours = precinctsBeside(project, part);
    if (neighbours.empty()) return;
    gifts.emplace_back(part, neighbours.front().first);
  }
  if (gifts.empty()) return;
  candidates.push_back({Message("fix.parts_to_precincts").with("parts", gifts.size()),
                        [gifts](const Project& before, const EditContext& context) {
                          Result<Project> next = before;
                          for (const auto& [faces, to] : gifts) {
                            next = planOf(assignFaces(*next, faces, to, context));
                            if (!next) return next;
                          }
                          return next;
                        },
                        1});
}

void beatEmptyCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const BeatId beat = issue.beats.front();
  candidates.push_back(
      {Message("fix.abolish_beat").with("beat", labelOf(project.beats.at(beat))),
       [beat](const Project& before, const EditContext& context) { return planOf(abolishBeat(before, beat, context)); },
       1});
}

void twoBeatsCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const GridId grid = issue.grids.front();
  std::vector<BeatId> beats = issue.beats;
  const PrecinctId home = precinctOf(project, grid);
  std::ranges::stable_sort(beats, {}, [&](BeatId beat) { return project.beats.at(beat).precinct != home; });
  for (BeatId beat : beats)
    candidates.push_back(
        {Message("fix.keep_in_beat").with("grid", nameOf(project, grid)).with("beat", labelOf(project.beats.at(beat))),
         [grid, beat](const Project& before, const EditContext& context) {
           return planOf(giveToBeat(before, std::span(&grid, 1), beat, context));
         },
         1});
}

void beatAcrossCandidates(const Project& project, const Issue& issue, FixCandidates& candidates) {
  const BeatId id = issue.beats.front();
  const Beat& beat = project.beats.at(id);
  const std::string label = labelOf(beat);
  const std::vector<GridId>& strays = issue.grids;
  candidates.push_back({Message("fix.beat_to_its_grids").with("beat", label),
                        [id](const Project& before, const EditContext& context) {
                          return planOf(moveBeatToItsGrids(before, id, context));
                        },
                        1});
  if (strays.empty() || strays.size() == beat.grids.size()) return;
  // Each stray grid to the beat of its own precinct beside it.
  std::vector<std::pair<GridId, BeatId>> gifts;
  for (GridId grid : strays) {
    const auto near = beatsBeside(project, grid, precinctOf(project, grid), id);
    if (!near.empty()) gifts.emplace_back(grid, near.front().first);
  }
  if (gifts.size() == strays.size())
    candidates.push_back({Message("fix.strays_to_beats").with("beat", label).with("grids", strays.size()),
                          [gifts](const Project& before, const EditContext& context) {
                            Result<Project> next = before;
                            for (const auto& [grid, to] : gifts) {
                              next = planOf(giveToBeat(*next, std::span(&grid, 1), to, context));
                              if (!next) return next;
                            }
                            return next;
                          },
                          2});
  candidates.push_back({Message("fix.strays_out").with("beat", label).with("grids", strays.size()),
                        [strays](const Project& before, const EditContext& context) {
                          return planOf(giveToBeat(before, strays, BeatId(), context));
                        },
                        3});
}

void withoutBeatCandidates(const Project&, const Issue& issue, FixCandidates& candidates) {
  const PrecinctId precinct = issue.precincts.front();
  const std::vector<GridId>& grids = issue.grids;
  candidates.push_back({Message("fix.to_near_beats").with("grids", grids.size()),
                        [grids, precinct](const Project& before, const EditContext& context) {
                          // A grid beside none may be beside one that got a beat before it.
                          Result<Project> next = before;
                          std::vector<GridId> open = grids;
                          for (bool given = true; given && !open.empty();) {
                            given = false;
                            for (auto grid = open.begin(); grid != open.end();) {
                              const auto near = beatsBeside(*next, *grid, precinct, {});
                              if (near.empty()) {
                                ++grid;
                                continue;
                              }
                              next = planOf(giveToBeat(*next, std::span(&*grid, 1), near.front().first, context));
                              if (!next) return next;
                              grid = open.erase(grid);
                              given = true;
                            }
                          }
                          return next;
                        },
                        1});
  candidates.push_back(
      {Message("fix.found_beat").with("grids", grids.size()),
       [grids](const Project& before, const EditContext& context) { return planOf(newBeat(before, grids, context)); },
       2});
}

}  // namespace wangge::fix
