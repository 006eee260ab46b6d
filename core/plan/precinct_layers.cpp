// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/precinct_layers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/contract.h"
#include "core/base/sorted.h"
#include "core/plan/beats.h"
#include "core/plan/erase.h"

namespace wangge {
namespace {

using Aside = std::vector<LayerPrecinctId>;  // of a face, ascending

LayerPrecinctId asideId(PrecinctId id) {
  return LayerPrecinctId(id.value);
}
PrecinctId inForceId(LayerPrecinctId id) {
  return PrecinctId(id.value);
}

std::vector<LayerPrecinctId> asidePrecincts(const Project& project, PrecinctLayerId layer) {
  std::vector<LayerPrecinctId> ids;
  project.layerPrecincts.forEach([&](LayerPrecinctId id, const LayerPrecinct& precinct) {
    if (precinct.layer == layer) ids.push_back(id);
  });
  return ids;
}

Aside lessThose(const Aside& aside, const std::vector<LayerPrecinctId>& gone) {
  Aside left;
  std::ranges::set_difference(aside, gone, std::back_inserter(left));
  return left;
}

Aside withOne(Aside aside, LayerPrecinctId id) {
  aside.insert(std::ranges::lower_bound(aside, id), id);
  return aside;
}

// Gives faces other labels of layers: `next` tells them, and the precinct in force, from those that a face has. Zones
// are the caller's; combinations that no face has any more go.
void relabelFaces(Project& project, const std::function<std::pair<Aside, PrecinctId>(const Aside&, PrecinctId)>& next) {
  std::map<Aside, LayerLabelsId> known;
  project.layerLabels.forEach([&](LayerLabelsId id, const LayerLabels& labels) { known[labels.precincts] = id; });
  const auto recordOf = [&](Aside aside) {
    if (aside.empty()) return LayerLabelsId();
    const auto [at, fresh] = known.try_emplace(aside);
    if (fresh) at->second = project.layerLabels.add({std::move(aside)}, project.info.copy);
    return at->second;
  };
  std::map<std::pair<LayerLabelsId, PrecinctId>, std::pair<LayerLabelsId, PrecinctId>> told;
  for (FaceId id : project.subdivision.faces().ids()) {
    const Face& face = project.subdivision.face(id);
    const std::pair was(face.layers, face.precinct);
    const auto [at, fresh] = told.try_emplace(was);
    if (fresh) {
      const Aside aside = was.first ? project.layerLabels.at(was.first).precincts : Aside();
      auto [labels, precinct] = next(aside, was.second);
      at->second = {recordOf(std::move(labels)), precinct};
    }
    if (at->second == was) continue;
    Face& changed = project.subdivision.editFace(id);
    std::tie(changed.layers, changed.precinct) = at->second;
  }
  dropUnusedLabels(project);
}

// Precincts of the layer in force become records aside, with the beats that are in them.
void putAside(Project& project, PrecinctLayerId layer) {
  std::map<PrecinctId, std::vector<BeatId>> beats;
  project.beats.forEach([&](BeatId id, const Beat& beat) { beats[beat.precinct].push_back(id); });
  project.precincts.forEach([&](PrecinctId id, const Precinct& p) {
    project.layerPrecincts.set(asideId(id), {layer, p.code, p.name, p.source, p.exemption, beats[id]});
  });
  std::vector<SourceId> sources = sourcesInForce(project);
  PrecinctLayer& record = project.precinctLayers.edit(layer);
  record.inForce = false;
  record.sources = std::move(sources);
  record.beatsWithout = std::move(beats[PrecinctId()]);
}

// Precincts in force are those that the faces name, with records from aside.
void makePrecincts(Project& project, const std::vector<LayerPrecinctId>& coming) {
  std::map<PrecinctId, Zone> zones;
  project.subdivision.faces().forEach([&](FaceId id, const Face& face) {
    if (!face.precinct) return;
    Zone& zone = zones[face.precinct];
    zone.faces.push_back(id), zone.area += face.area, zone.tally += face.tally;
  });
  for (LayerPrecinctId id : coming) {
    const LayerPrecinct& aside = project.layerPrecincts.at(id);
    project.precincts.set(inForceId(id),
                          {aside.code, aside.name, aside.source, std::move(zones[inForceId(id)]), aside.exemption});
  }
}

void giveBeats(Project& project, const std::vector<LayerPrecinctId>& coming, const std::vector<BeatId>& inNone) {
  std::map<BeatId, PrecinctId> remembered;
  for (BeatId beat : inNone) remembered[beat] = {};
  for (LayerPrecinctId id : coming)
    for (BeatId beat : project.layerPrecincts.at(id).beats) remembered[beat] = inForceId(id);
  for (BeatId id : project.beats.ids()) {
    const Beat& beat = project.beats.at(id);
    const auto known = remembered.find(id);
    const PrecinctId precinct = known == remembered.end() ? precinctOf(project, facesOf(project, beat)) : known->second;
    if (beat.precinct != precinct) project.beats.edit(id).precinct = precinct;
  }
}

// Where the precincts of a layer differ.
std::vector<ArcId> layerLines(const Project& project, PrecinctLayerId layer) {
  std::vector<ArcId> arcs;
  const Subdivision& s = project.subdivision;
  s.arcs().forEach([&](ArcId id, const Arc& arc) {
    const Face &left = s.face(arc.left), &right = s.face(arc.right);
    if (left.layers != right.layers && precinctIn(project, left, layer) != precinctIn(project, right, layer))
      arcs.push_back(id);
  });
  return arcs;
}

}  // namespace

PrecinctLayerId layerInForce(const Project& project) {
  PrecinctLayerId found;
  project.precinctLayers.forEach([&](PrecinctLayerId id, const PrecinctLayer& layer) {
    if (layer.inForce) found = id;
  });
  return found;
}

std::vector<PrecinctLayerId> layersOf(const Project& project) {
  std::vector<PrecinctLayerId> ids = project.precinctLayers.ids();
  std::ranges::sort(ids, {}, [&](PrecinctLayerId id) {
    const PrecinctLayer& layer = project.precinctLayers.at(id);
    return std::tuple(!layer.inForce, std::string_view(layer.name), id);
  });
  return ids;
}

std::size_t placeOf(const Project& project, PrecinctLayerId layer) {
  const std::vector<PrecinctLayerId> ids = project.precinctLayers.ids();
  return static_cast<std::size_t>(std::ranges::find(ids, layer) - ids.begin());
}

PrecinctLayerId layerNamed(const Project& project, std::string_view name) {
  PrecinctLayerId found;
  project.precinctLayers.forEach([&](PrecinctLayerId id, const PrecinctLayer& layer) {
    if (!found && layer.name == name) found = id;
  });
  return found;
}

std::size_t precinctCount(const Project& project, PrecinctLayerId layer) {
  return project.precinctLayers.at(layer).inForce ? project.precincts.size() : asidePrecincts(project, layer).size();
}

PrecinctId precinctIn(const Project& project, const Face& face, PrecinctLayerId layer) {
  if (layer == layerInForce(project)) return face.precinct;
  if (!face.layers) return {};
  for (LayerPrecinctId id : project.layerLabels.at(face.layers).precincts)
    if (project.layerPrecincts.at(id).layer == layer) return inForceId(id);
  return {};
}

std::vector<SourceId> sourcesInForce(const Project& project) {
  std::vector<SourceId> sources;
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (source.role == Role::Precincts && !isAside(project, id)) sources.push_back(id);
  });
  return sources;
}

bool isAside(const Project& project, SourceId source) {
  bool aside = false;
  project.precinctLayers.forEach([&](PrecinctLayerId, const PrecinctLayer& layer) {
    aside = aside || std::ranges::binary_search(layer.sources, source);
  });
  return aside;
}

PrecinctLayerId addLayer(Project& project, std::string name, const std::string& present, LayerStart start) {
  const std::uint32_t copy = project.info.copy;
  if (project.precinctLayers.empty()) project.precinctLayers.add({present, true, {}, {}}, copy);
  const PrecinctLayerId layer = project.precinctLayers.add({std::move(name), false, {}, {}}, copy);
  if (start == LayerStart::Empty) return layer;
  std::map<SourceId, SourceId> sources;
  for (SourceId id : sourcesInForce(project)) sources[id] = project.sources.add(project.sources.at(id), copy);
  for (const auto& [from, to] : sources) project.precinctLayers.edit(layer).sources.push_back(to);
  sortUnique(project.precinctLayers.edit(layer).sources);
  std::map<PrecinctId, LayerPrecinctId> copies;
  std::map<PrecinctId, std::vector<BeatId>> beats;
  project.beats.forEach([&](BeatId id, const Beat& beat) { beats[beat.precinct].push_back(id); });
  for (PrecinctId id : project.precincts.ids()) {
    const Precinct& precinct = project.precincts.at(id);
    const auto source = sources.find(precinct.source);
    // A number of its own, as a precinct that was new would get it.
    const PrecinctId number = PrecinctId::of(copy, project.precincts.nextSerial(copy));
    project.precincts.reserveSerials(copy, number.serial() + 1);
    copies[id] = asideId(number);
    project.layerPrecincts.set(
        asideId(number), {layer, precinct.code, precinct.name, source == sources.end() ? SourceId() : source->second,
                          precinct.exemption, beats[id]});
  }
  project.precinctLayers.edit(layer).beatsWithout = std::move(beats[PrecinctId()]);
  relabelFaces(project, [&](const Aside& aside, PrecinctId precinct) {
    return std::pair(precinct ? withOne(aside, copies.at(precinct)) : aside, precinct);
  });
  return layer;
}

void putInForce(Project& project, PrecinctLayerId layer) {
  const PrecinctLayerId former = layerInForce(project);
  WANGGE_CONTRACT(project.precinctLayers.contains(layer));
  if (layer == former) return;
  const std::vector<PrecinctId> leaving = project.precincts.ids();
  const std::vector<LayerPrecinctId> coming = asidePrecincts(project, layer);
  putAside(project, former);
  relabelFaces(project, [&](const Aside& aside, PrecinctId precinct) {
    const Aside left = lessThose(aside, coming);
    const auto own =
        std::ranges::find_if(aside, [&](LayerPrecinctId id) { return std::ranges::binary_search(coming, id); });
    return std::pair(precinct ? withOne(left, asideId(precinct)) : left,
                     own == aside.end() ? PrecinctId() : inForceId(*own));
  });
  makePrecincts(project, coming);
  giveBeats(project, coming, project.precinctLayers.at(layer).beatsWithout);
  eraseRecords<PrecinctId>(project, leaving);
  eraseRecords<LayerPrecinctId>(project, coming);
  project.precinctLayers.edit(layer) = {project.precinctLayers.at(layer).name, true, {}, {}};
}

void giveBeatsPrecincts(Project& project) {
  for (BeatId id : project.beats.ids()) {
    if (project.beats.at(id).precinct) continue;
    if (const PrecinctId precinct = precinctOf(project, facesOf(project, project.beats.at(id))))
      project.beats.edit(id).precinct = precinct;
  }
}

Project withInForce(Project project, PrecinctLayerId layer) {
  putInForce(project, layer);
  return project;
}

void eraseLayer(Project& project, PrecinctLayerId layer, InLocked drawnLines) {
  WANGGE_CONTRACT(!project.precinctLayers.at(layer).inForce);
  const std::vector<ArcId> lines = layerLines(project, layer);
  const std::vector<LayerPrecinctId> gone = asidePrecincts(project, layer);
  relabelFaces(project,
               [&](const Aside& aside, PrecinctId precinct) { return std::pair(lessThose(aside, gone), precinct); });
  eraseRecords<LayerPrecinctId>(project, gone);
  std::vector<SourceId> sources = project.precinctLayers.at(layer).sources;
  std::erase_if(sources, [&](SourceId id) { return project.sources.at(id).role != Role::Precincts; });
  eraseRecords<SourceId>(project, sources);
  eraseRecords<PrecinctLayerId>(project, std::array{layer});
  removeUselessLines(project, ArcClass::Precinct, lines);
  removeUselessLines(project, ArcClass::Drawn, lines);
  removeNeedlessArcs(project, lines, drawnLines);
}

std::size_t forgetLayers(Project& project) {
  const std::size_t count = project.precinctLayers.size();
  for (FaceId id : project.subdivision.faces().ids())
    if (project.subdivision.face(id).layers) project.subdivision.editFaces().edit(id).layers = {};
  eraseRecords<LayerLabelsId>(project, project.layerLabels.ids());
  eraseRecords<LayerPrecinctId>(project, project.layerPrecincts.ids());
  eraseRecords<PrecinctLayerId>(project, project.precinctLayers.ids());
  return count;
}

void dropUnusedLabels(Project& project) {
  std::set<LayerLabelsId> used;
  project.subdivision.faces().forEach([&](FaceId, const Face& face) { used.insert(face.layers); });
  std::vector<LayerLabelsId> unused;
  project.layerLabels.forEach([&](LayerLabelsId id, const LayerLabels&) {
    if (!used.contains(id)) unused.push_back(id);
  });
  if (!unused.empty()) eraseRecords<LayerLabelsId>(project, unused);
}

}  // namespace wangge
