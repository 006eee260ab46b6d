// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/counting.h"

#include <algorithm>
#include <thread>
#include <tuple>
#include <unordered_map>

#include "core/base/sorted.h"

namespace wangge {
namespace {

struct HouseholdSource {
  SourceId id;
  std::shared_ptr<const HouseholdSet> set;
  std::vector<std::uint32_t> skipped;  // rows that units stand for
  bool counts(const HouseholdPoint& p) const {
    return skipped.empty() || !std::binary_search(skipped.begin(), skipped.end(), p.row);
  }
};

std::vector<HouseholdSource> householdSources(const Project& project) {
  auto rows = rowsOfUnits(project);
  std::vector<HouseholdSource> sources;
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (source.households) sources.push_back({id, source.households, std::move(rows[id])});
  });
  return sources;
}

// The work of one thread: a stretch of one source's points.
struct Batch {
  std::unordered_map<FaceId, Tally> tallies;
  std::vector<std::uint32_t> outside;
};

void countStretch(const Project& project, const HouseholdSource& source, std::size_t begin, std::size_t end,
                  Batch& batch) {
  const std::vector<HouseholdPoint>& points = source.set->points();
  for (std::size_t i = begin; i < end; ++i) {
    if (!source.counts(points[i])) continue;
    const FaceId face = project.subdivision.locate(points[i].at);
    if (!project.subdivision.face(face).community) batch.outside.push_back(points[i].row);
    if (face != kUniverse) batch.tallies[face] += tallyOf(points[i]);
  }
}

}  // namespace

std::map<SourceId, std::vector<std::uint32_t>> rowsOfUnits(const Project& project) {
  std::map<SourceId, std::vector<std::uint32_t>> rows;
  project.units.forEach([&](UnitId, const Unit& unit) {
    if (unit.row != 0 && unit.source) rows[unit.source].push_back(unit.row);
  });
  for (auto& [source, list] : rows) std::sort(list.begin(), list.end());
  return rows;
}

std::vector<Tally> countFaces(const Project& project, std::span<const FaceId> faces) {
  std::vector<Tally> tallies(faces.size());
  for (const HouseholdSource& source : householdSources(project))
    for (std::size_t i = 0; i < faces.size(); ++i) {
      WANGGE_CONTRACT(faces[i] != kUniverse);
      source.set->forEachIn(project.subdivision.face(faces[i]).box, [&](const HouseholdPoint& p) {
        if (project.subdivision.locate(p.at) == faces[i] && source.counts(p)) tallies[i] += tallyOf(p);
      });
    }
  return tallies;
}

std::vector<CountedPoint> pointsIn(const Project& project, FaceId face) {
  std::vector<CountedPoint> points;
  for (const HouseholdSource& source : householdSources(project))
    source.set->forEachIn(project.subdivision.face(face).box, [&](const HouseholdPoint& p) {
      if (source.counts(p) && project.subdivision.locate(p.at) == face) points.push_back({source.id, p, face});
    });
  std::sort(points.begin(), points.end(), [](const CountedPoint& a, const CountedPoint& b) {
    return std::tie(a.source, a.point.row, a.point) < std::tie(b.source, b.point.row, b.point);
  });
  return points;
}

std::vector<CountedPoint> pointsOfRows(const Project& project, SourceId id, std::span<const std::uint32_t> rows) {
  std::vector<CountedPoint> points;
  for (const HouseholdSource& source : householdSources(project)) {
    if (source.id != id) continue;
    for (const HouseholdPoint& p : source.set->points())
      if (std::binary_search(rows.begin(), rows.end(), p.row) && source.counts(p))
        points.push_back({id, p, project.subdivision.locate(p.at)});
  }
  return points;
}

void updateOutside(Project& project, std::span<const Box> boxes) {
  for (const HouseholdSource& source : householdSources(project)) {
    std::vector<std::uint32_t> seen, outside;
    for (const Box& box : boxes)
      source.set->forEachIn(box, [&](const HouseholdPoint& p) {
        seen.push_back(p.row);
        if (source.counts(p) && !project.subdivision.face(project.subdivision.locate(p.at)).community)
          outside.push_back(p.row);
      });
    if (seen.empty()) continue;
    std::sort(seen.begin(), seen.end());
    std::sort(outside.begin(), outside.end());
    std::vector<std::uint32_t> next = outside, doubtful;
    for (std::uint32_t row : project.sources.at(source.id).outside) {
      if (!std::binary_search(seen.begin(), seen.end(), row)) {
        next.push_back(row);
      } else if (!std::binary_search(outside.begin(), outside.end(), row)) {
        doubtful.push_back(row);
      }
    }
    // A row that came in here may be spread over several places and still lie outside with another of them.
    if (!doubtful.empty())
      for (const HouseholdPoint& p : source.set->points())
        if (std::binary_search(doubtful.begin(), doubtful.end(), p.row) && source.counts(p) &&
            !project.subdivision.face(project.subdivision.locate(p.at)).community)
          next.push_back(p.row);
    sortUnique(next);
    if (next != project.sources.at(source.id).outside) project.sources.edit(source.id).outside = std::move(next);
  }
}

void countEverything(Project& project, int threads) {
  std::unordered_map<FaceId, Tally> tallies;
  for (const HouseholdSource& source : householdSources(project)) {
    const std::size_t count = source.set->points().size();
    const std::size_t parts = std::clamp<std::size_t>(count / 10000, 1, static_cast<std::size_t>(std::max(threads, 1)));
    std::vector<Batch> batches(parts);
    std::vector<std::jthread> workers;
    for (std::size_t k = 1; k < parts; ++k)
      workers.emplace_back(
          [&, k] { countStretch(project, source, count * k / parts, count * (k + 1) / parts, batches[k]); });
    countStretch(project, source, 0, count / parts, batches[0]);
    workers.clear();  // joins
    std::vector<std::uint32_t> outside;
    for (Batch& batch : batches) {
      for (const auto& [face, tally] : batch.tallies) tallies[face] += tally;
      outside.insert(outside.end(), batch.outside.begin(), batch.outside.end());
    }
    sortUnique(outside);
    if (outside != project.sources.at(source.id).outside) project.sources.edit(source.id).outside = std::move(outside);
  }
  for (FaceId id : project.subdivision.faces().ids()) {
    const auto it = tallies.find(id);
    const Tally tally = it == tallies.end() ? Tally{} : it->second;
    if (!(project.subdivision.face(id).tally == tally)) project.subdivision.editFace(id).tally = tally;
  }
}

}  // namespace wangge
