// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/layer_rows.h"

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/align/row_builder.h"
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
  if (!change.community) return {};
  const auto precinctOf = [&](int station, PrecinctId StationPair::*id) {
    return station < 0 ? PrecinctId() : changes.stations[static_cast<std::size_t>(station)].*id;
  };
  const PrecinctId was = precinctOf(change.from, &StationPair::before), is = precinctOf(change.to, &StationPair::after);
  std::vector<FaceId> faces;
  for (FaceId id : project.communities.at(change.community).zone.faces) {
    const Face& face = project.subdivision.face(id);
    if (change.what != ChangeOf::Community && face.grid != change.grid) continue;
    if (precinctIn(project, face, from) == was && precinctIn(project, face, to) == is) faces.push_back(id);
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
  if (changes.changes.empty()) return AlignTexts::tr("Nothing changes station.");
  const Counted counted = countedIn(changes.total.tally, countedWhole(totalOf(project)));
  return AlignTexts::tr("%1 changes: %2 households, %3 persons and %4 change station.")
      .arg(numberText(static_cast<std::int64_t>(changes.changes.size())),
           countText(changes.total.tally.households, counted.households),
           countText(changes.total.tally.persons, counted.persons), areaText(changes.total.area.squareMetres()));
}

}  // namespace wangge
