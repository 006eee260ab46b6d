// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the base map: buildings, sites for dedicated grids, roads, railways and waters.
#include <algorithm>
#include <map>

#include "core/map/generalise.h"
#include "core/map/label_parts.h"
#include "core/map/labels.h"
#include "core/map/layers.h"
#include "core/map/pole.h"

namespace wangge::map {

namespace {

// A key of a register, such as 00003557: no number that stands at a door.
bool isKey(const std::string& name) {
  constexpr std::size_t kMostOfNumber = 5;
  return name.size() > kMostOfNumber && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

constexpr double kLeastHeight = 1.8;  // mm; smaller ones nobody reads at a door

}  // namespace

// Numbers and names on houses, where a sheet is large enough to go from door to door with it.
void labelBuildings(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  if (request.view.denominator > 4000 || !request.layers.buildings) return;
  TextStyle style = scaled(LabelKind::GridDetail, request.textScale * 0.85);
  style.halo.alpha = 0;
  for (const BuildingId id : picture.base().buildingsIn(request.view.toLattice(request.frame))) {
    const Building& building = picture.project.buildings.at(id);
    if (building.name.empty() || isKey(building.name)) continue;
    const FaceId face = picture.project.subdivision.locate(boxOf(building.outline->outer).centre());
    if (!picture.inFocus(picture.project.subdivision.face(face))) continue;
    AreaLabel label;
    label.rings.push_back(toPaper(request.view, building.outline->outer));
    label.variants = nameVariants(building.name, style);
    std::erase_if(label.variants, [](const LabelVariant& one) { return one.front().style.height < kLeastHeight; });
    label.mayOverhang = true;
    board.place(label, out);
  }
}

void labelSites(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  const Box box = request.view.toLattice(request.frame);
  picture.project.sites.forEach([&](SiteId id, const Site& site) {
    if (!site.outline || site.name.empty() || !boxOf(*site.outline).touches(box)) return;
    AreaLabel label;
    for (const Polygon& polygon : *site.outline)
      addVisible(toPaper(request.view, polygon.outer), request.frame, label.rings);
    if (label.rings.empty()) return;
    // A dedicated grid is mostly called like its site, and its own label tells it then.
    const bool told = std::any_of(out.begin(), out.end(), [&](const Primitive& primitive) {
      const auto* text = std::get_if<Text>(&primitive);
      return text != nullptr && text->text == site.name && depthIn(label.rings, text->at) > 0;
    });
    if (told) return;
    label.key = "site:" + std::to_string(id.value);
    label.variants = nameVariants(site.name, scaled(LabelKind::Site, request.textScale));
    label.mayOverhang = request.view.denominator <= 12000;
    board.place(label, out);
  });
}

void labelLines(Picture& picture, LabelBoard& board, std::vector<Primitive>& out) {
  const MapRequest& request = picture.request;
  // One label a name, on its longest visible line; great roads first.
  struct Named {
    int rank;
    std::string name;
    LabelKind kind;
    Line line;
  };
  std::map<std::string, Named> named;
  for (const BaseIndex::Line& entry : picture.base().linesIn(request.view.toLattice(request.frame))) {
    const LineFeature& feature = picture.project.lineFeatures.at(entry.feature);
    const bool river = feature.type == ArcClass::River, rail = feature.type == ArcClass::Rail;
    const bool asked = river ? request.layers.water : rail ? request.layers.rails : request.layers.roads;
    if (feature.name.empty() || !asked || roadStyle(feature.type, request.view.denominator).core.width <= 0) continue;
    if (feature.type == ArcClass::Lane && request.view.denominator > 6000) continue;
    if (feature.type == ArcClass::Street && request.view.denominator > 20000) continue;
    std::vector<Line> pieces;
    appendClipped(simplified(toPaper(request.view, (*feature.lines)[entry.part]), 0.2), request.frame.grown(-1),
                  pieces);
    for (Line& piece : pieces) {
      const auto found = named.find(feature.name);
      if (found != named.end() && lengthOf(found->second.line) >= lengthOf(piece)) continue;
      const int rank = river ? 0 : static_cast<int>(feature.type);
      named[feature.name] = {rank, feature.name, river ? LabelKind::Water : LabelKind::Road, std::move(piece)};
    }
  }
  std::vector<Named> order;
  for (auto& [name, entry] : named) order.push_back(std::move(entry));
  std::stable_sort(order.begin(), order.end(), [](const Named& a, const Named& b) { return a.rank < b.rank; });
  for (const Named& entry : order) board.placeAlong(entry.line, entry.name, scaled(entry.kind, request.textScale), out);
}

}  // namespace wangge::map
