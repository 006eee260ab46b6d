// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/layer_rows.h"

#include <QStringList>
#include <algorithm>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/align/row_builder.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/grid_name.h"
#include "core/plan/precinct_layers.h"

namespace wangge {

using namespace align;

namespace {

QString pairText(const Changes& changes, int station) {
  if (station < 0) return AlignTexts::tr("no station");
  const StationPair& pair = changes.stations[static_cast<std::size_t>(station)];
  if (pair.name.empty() && pair.code.empty()) return AlignTexts::tr("station without a name");
  return QString::fromStdString(pair.name.empty() ? pair.code : pair.name);
}

QString whatText(const Change& change) {
  switch (change.what) {
    case ChangeOf::Community:
      return AlignTexts::tr("whole community");
    case ChangeOf::Grid:
      return AlignTexts::tr("whole grid");
    case ChangeOf::Part:
      return AlignTexts::tr("part");
    default:
      return AlignTexts::tr("slivers (%1)").arg(numberText(static_cast<std::int64_t>(change.parts)));
  }
}

// The pieces that change hands so, of what the change is about.
std::vector<FaceId> facesOf(const Project& project, const Changes& changes, const Change& change, PrecinctLayerId from,
                            PrecinctLayerId to) {
  if (!change.community && change.what != ChangeOf::Sliver) return {};
  const auto precinctOf = [&](int station, PrecinctId StationPair::*id) {
    return station < 0 ? PrecinctId() : changes.stations[static_cast<std::size_t>(station)].*id;
  };
  const PrecinctId was = precinctOf(change.from, &StationPair::before), is = precinctOf(change.to, &StationPair::after);
  // Slivers are of all grids, and of all communities where the change names none: those pieces that lie in it.
  const auto isMeant = [&](FaceId id, const Face& face) {
    if (change.what == ChangeOf::Community) return true;
    if (change.what != ChangeOf::Sliver) return face.grid == change.grid;
    return contains(change.area, pointOnSurface({project.subdivision.polygonOf(id)}));
  };
  std::vector<FaceId> faces;
  for (FaceId id :
       change.community ? project.communities.at(change.community).zone.faces : project.subdivision.faces().ids()) {
    if (id == kUniverse) continue;
    const Face& face = project.subdivision.face(id);
    if (precinctIn(project, face, from) == was && precinctIn(project, face, to) == is && isMeant(id, face))
      faces.push_back(id);
  }
  return faces;
}

}  // namespace

AlignRows layerRows(const Project& project, const Changes& changes, PrecinctLayerId from, PrecinctLayerId to) {
  RowBuilder rows(project);
  rows.text(AlignTexts::tr("What")).text(AlignTexts::tr("Community")).text(AlignTexts::tr("Grid"));
  rows.text(AlignTexts::tr("Old station")).text(AlignTexts::tr("New station")).sums();
  for (std::size_t i = 0; i < changes.changes.size(); ++i) {
    const Change& change = changes.changes[i];
    rows.row(i).add(whatText(change));
    rows.add(change.community ? communityText(project, change.community) : QString());
    rows.add(change.grid ? gridText(nameOf(project, change.grid)) : QString());
    rows.add(pairText(changes, change.from)).add(pairText(changes, change.to)).add(change.sums);
    AlignTarget& target = rows.target();
    target.community = change.community, target.grid = change.grid;
    target.part = target.around = facesOf(project, changes, change, from, to);
    target.place = change.place;
  }
  return rows.done();
}

QString layerSummary(const Project& project, const Changes& changes) {
  const Counted counted = countedIn(changes.total.tally, countedWhole(totalOf(project)));
  QString text = changes.changes.empty()
                     ? AlignTexts::tr("Nothing changes station.")
                     : AlignTexts::tr("%1 changes: %2 households, %3 persons and %4 change station.")
                           .arg(numberText(static_cast<std::int64_t>(changes.changes.size())),
                                countText(changes.total.tally.households, counted.households),
                                countText(changes.total.tally.persons, counted.persons),
                                areaText(changes.total.area.squareMetres()));
  QStringList otherwise, unmatched;
  for (std::size_t i : changes.otherwise) otherwise << pairText(changes, static_cast<int>(i));
  for (std::size_t i = 0; i < changes.stations.size(); ++i)
    if (std::ranges::find(changes.unmatched, changes.stations[i].before) != changes.unmatched.end())
      unmatched << pairText(changes, static_cast<int>(i));
  if (!otherwise.isEmpty())
    text += u' ' + AlignTexts::tr("Counts or extent changed as well, so sums differ by more than the changes: %1.")
                       .arg(otherwise.join(QStringLiteral(", ")));
  if (!unmatched.isEmpty())
    text += u' ' + AlignTexts::tr("Not told apart by code and name, and taken for other stations: %1.")
                       .arg(unmatched.join(QStringLiteral(", ")));
  return text;
}

}  // namespace wangge
