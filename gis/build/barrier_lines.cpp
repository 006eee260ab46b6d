// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/barrier_lines.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/plan/erase.h"
#include "core/plan/labels.h"
#include "gis/coverage/label_lines.h"

namespace wangge::gis {

std::vector<Polyline> joinedLines(std::vector<Polyline> lines) {
  for (Polyline& line : lines)
    if (std::lexicographical_compare(line.rbegin(), line.rend(), line.begin(), line.end()))
      std::reverse(line.begin(), line.end());
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());

  std::map<Point, std::vector<std::size_t>> ends;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    ends[lines[i].front()].push_back(i);
    ends[lines[i].back()].push_back(i);
  }
  std::vector<bool> used(lines.size());
  // Goes on from the last point of `line` while exactly one other piece continues there.
  const auto grow = [&](Polyline& line) {
    for (;;) {
      const std::vector<std::size_t>& here = ends.at(line.back());
      if (here.size() != 2) return;
      const std::size_t other = used[here[0]] ? here[1] : here[0];
      if (used[other]) return;
      used[other] = true;
      Polyline piece = lines[other];
      if (piece.front() != line.back()) std::reverse(piece.begin(), piece.end());
      line.insert(line.end(), piece.begin() + 1, piece.end());
    }
  };
  std::vector<Polyline> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (used[i]) continue;
    used[i] = true;
    Polyline line = lines[i];
    grow(line);
    if (line.front() != line.back()) {
      std::reverse(line.begin(), line.end());
      grow(line);
    }
    if (std::lexicographical_compare(line.rbegin(), line.rend(), line.begin(), line.end()))
      std::reverse(line.begin(), line.end());
    result.push_back(std::move(line));
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::int64_t dropLineFeatures(Project& project, SourceId source) {
  std::map<LineFeatureId, ArcClass> types;
  std::set<LineFeatureId> gone;
  project.lineFeatures.forEach([&](LineFeatureId id, const LineFeature& line) {
    types[id] = line.type;
    if (line.source == source) gone.insert(id);
  });
  ArcClasses barriers;
  for (ArcClass type :
       {ArcClass::River, ArcClass::Rail, ArcClass::Expressway, ArcClass::Arterial, ArcClass::Street, ArcClass::Lane})
    barriers |= type;

  std::vector<ArcId> useless;
  for (ArcId id : project.subdivision.arcs().ids()) {
    const Arc& arc = project.subdivision.arc(id);
    std::vector<LineFeatureId> left;
    ArcClasses classes(static_cast<std::uint16_t>(arc.classes.bits & ~barriers.bits));
    for (LineFeatureId feature : arc.features)
      if (!gone.contains(feature)) left.push_back(feature), classes |= types.at(feature);
    if (left.size() == arc.features.size()) continue;
    const Face &a = project.subdivision.face(arc.left), &b = project.subdivision.face(arc.right);
    if (classes.bits == 0 && !sameLabels(a, b))
      classes |= a.grid == b.grid && a.community == b.community ? ArcClass::Precinct : ArcClass::Grid;
    if (classes.bits == 0) useless.push_back(id);
    Arc& record = project.subdivision.editArcs().edit(id);
    record.features = std::move(left);
    record.classes = classes;
  }
  if (!useless.empty()) removeArcsFrom(project, useless);
  eraseRecords<LineFeatureId>(project, std::vector(gone.begin(), gone.end()));
  return static_cast<std::int64_t>(gone.size());
}

}  // namespace wangge::gis
