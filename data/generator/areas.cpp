// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of administrative areas: communities (with a few defects put in on purpose), subdistricts, precincts.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "data/generator/district.h"
#include "data/generator/random.h"

namespace wangge::demo {
namespace {

using Json = nlohmann::ordered_json;

Json placeOf(Point p) {
  const Point plane = p + kOrigin;
  return Json::array({plane.x, plane.y});
}

// A place on a ring where a defect can be put: a straight piece between two communities (or on the outer border).
struct Spot {
  std::size_t community;
  std::size_t part, vertex;  // the piece from this vertex of the shell to the next
};

class DefectMaker {
 public:
  DefectMaker(const District& district, std::vector<MultiPolygon>& areas)
      : m_district(district), m_areas(areas), m_random(district.seed, 6) {}

  // The middle of a shared piece moves sideways on one side only: outwards makes an overlap, inwards a gap.
  void move(const char* kind, double metres) {
    const Spot spot = find(70, 200, true);
    Line& ring = m_areas[spot.community][spot.part].shell;
    const Point a = ring[spot.vertex];
    const Point b = ring[(spot.vertex + 1) % ring.size()];
    const Point moved = millimetre((a + b) * 0.5 + left(direction(a, b)) * -metres);
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(spot.vertex) + 1, moved);
    const double size = std::abs(ringArea({a, b, moved}));
    record(kind, spot, moved, {{"width_m", std::abs(metres)}, {"area_m2", millimetre(size)}});
  }
  void duplicate() {
    const Spot spot = find(5, 400, false);
    Line& ring = m_areas[spot.community][spot.part].shell;
    const Point p = ring[spot.vertex];
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(spot.vertex), p);
    record("duplicate_vertex", spot, p, {});
  }
  // A vertex of a bend that only the neighbour keeps.
  void dropVertex() {
    for (;;) {
      const Spot spot = find(15, 60, true);
      Line& ring = m_areas[spot.community][spot.part].shell;
      const std::size_t at = (spot.vertex + 1) % ring.size();
      const Point a = ring[spot.vertex], p = ring[at], b = ring[(at + 1) % ring.size()];
      const double width = distanceToSegment(p, a, b);
      if (width < 0.15 || width > 0.42 || length(b - p) > 60) continue;
      ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(at));
      record("missing_vertex", spot, p,
             {{"width_m", millimetre(width)}, {"area_m2", millimetre(std::abs(ringArea({a, p, b})))}});
      return;
    }
  }
  // A small loop on the outer border: the ring crosses itself.
  void loop() {
    const Spot spot = find(60, 200, false, true);
    Line& ring = m_areas[spot.community][spot.part].shell;
    const Point a = ring[spot.vertex];
    const Point b = ring[(spot.vertex + 1) % ring.size()];
    const Point u = direction(a, b), middle = (a + b) * 0.5, inwards = left(u);
    const auto at = [&](double along, double in) { return millimetre(middle + u * along + inwards * in); };
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(spot.vertex) + 1,
                {at(-2, 0), at(1, 1), at(-1, 1), at(2, 0)});
    record("self_crossing", spot, middle, {});
  }
  const Json& records() const { return m_records; }

 private:
  Spot find(double shortest, double longest, bool shared, bool outer = false) {
    const auto& edges = m_district.plan.map.edges;
    for (;;) {
      const auto e = static_cast<std::size_t>(m_random.between(0, static_cast<std::int64_t>(edges.size()) - 1));
      const int l =
          edges[e].leftFace == kOutside ? kNoCommunity : m_district.plan.community[PlanarMap::at(edges[e].leftFace)];
      const int r =
          edges[e].rightFace == kOutside ? kNoCommunity : m_district.plan.community[PlanarMap::at(edges[e].rightFace)];
      if (l == kNoCommunity || l == r || (shared && r == kNoCommunity) || (outer && edges[e].rightFace != kOutside))
        continue;
      const Line& arc = m_district.plan.arcs[e];
      const std::size_t middle = (arc.size() - 1) / 2;
      const Point a = arc[middle], b = arc[middle + 1];
      if (length(b - a) < shortest || length(b - a) > longest || m_used.count(e) > 0) continue;
      MultiPolygon& area = m_areas[PlanarMap::at(l)];
      for (std::size_t p = 0; p < area.size(); ++p)
        for (std::size_t v = 0; v < area[p].shell.size(); ++v)
          if (area[p].shell[v] == a && area[p].shell[(v + 1) % area[p].shell.size()] == b) {
            m_used.insert(e);
            return {PlanarMap::at(l), p, v};
          }
    }
  }
  void record(const char* kind, const Spot& spot, Point place, Json more) {
    Json made = {{"kind", kind}, {"community", m_district.communities[spot.community].code}, {"place", placeOf(place)}};
    if (!more.is_null()) made.update(more);
    m_records.push_back(std::move(made));
  }

  const District& m_district;
  std::vector<MultiPolygon>& m_areas;
  Random m_random;
  std::set<std::size_t> m_used;
  Json m_records = Json::array();
};

}  // namespace

Described communityLayer(const District& district) {
  std::vector<MultiPolygon> areas;
  for (int c = 0; c < static_cast<int>(district.communities.size()); ++c)
    areas.push_back(outlineOf(district.plan, [&](int f) { return district.plan.community[PlanarMap::at(f)] == c; }));
  DefectMaker make(district, areas);
  for (double width : {0.22, 0.35, 0.45}) make.move("overlap", width);
  for (double width : {0.18, 0.3, 0.44, 2.5}) make.move("gap", -width);
  for (int i = 0; i < 6; ++i) make.duplicate();
  for (int i = 0; i < 2; ++i) make.dropVertex();
  make.loop();

  Described made;
  made.layer.name = "fictitious_communities";
  made.layer.fields = {{"XZQDM", FieldType::Text, 12},
                       {"MC", FieldType::Text, 40},
                       {"QC", FieldType::Text, 60},
                       {"SSJD", FieldType::Text, 40},
                       {"BZ", FieldType::Text, 40}};
  for (std::size_t c = 0; c < areas.size(); ++c) {
    const CodedName& name = district.communities[c];
    std::string parent;
    for (const CodedName& s : district.subdistricts)
      if (name.code.starts_with(s.code)) parent = s.shortName;
    // Parts far apart come as features of their own with the same code and name.
    for (const Polygon& part : areas[c])
      made.layer.features.push_back(
          {{name.code, name.shortName, name.fullName, parent, std::string(kFictitiousShort)}, MultiPolygon{part}});
  }
  made.facts = make.records();
  return made;
}

Layer subdistrictLayer(const District& district) {
  Layer layer{"fictitious_subdistricts",
              {{"JDDM", FieldType::Text, 9}, {"JDMC", FieldType::Text, 40}, {"BZ", FieldType::Text, 40}},
              {}};
  for (const CodedName& s : district.subdistricts) {
    const auto belongs = [&](int f) {
      const int c = district.plan.community[PlanarMap::at(f)];
      return c == kNoCommunity ? s.code == "230204009"
                               : district.communities[PlanarMap::at(c)].code.starts_with(s.code);
    };
    layer.features.push_back({{s.code, s.shortName, std::string(kFictitiousShort)}, outlineOf(district.plan, belongs)});
  }
  return layer;
}

namespace {

struct Station {
  const char* code;
  const char* name;
};

// Codes as stations have them: twelve characters, letters occur, no order in space.
constexpr std::array<Station, 8> kStations = {{{"230204510000", "站前派出所"},
                                               {"230204530000", "龙华派出所"},
                                               {"2302045A0000", "光荣派出所"},
                                               {"230204560000", "通东派出所"},
                                               {"230204520000", "南浦派出所"},
                                               {"230204590000", "北局宅派出所"},
                                               {"2302045B0000", "东湖派出所"},
                                               {"230204610000", "扎龙派出所"}}};

std::size_t stationOf(const District& district, int face) {
  const int c = district.plan.community[PlanarMap::at(face)];
  const std::string code = c == kNoCommunity ? "230204009003" : district.communities[PlanarMap::at(c)].code;
  if (code == "230204005001") return 0;  // 中东社区 of 龙华街道 belongs to the station by the square
  if (code == "230204004009") {          // 跃进社区 of 光荣街道 is cut in two
    const double middle =
        ringCentre(outlineOf(district.plan, [&](int f) { return district.plan.community[PlanarMap::at(f)] == c; })
                       .front()
                       .shell)
            .y;
    return interiorPoint(district.plan.rings[PlanarMap::at(face)]).y > middle ? 3 : 2;
  }
  if (code == "230204009001") return 6;  // 红光社区 of the stud farm belongs to 东湖's station
  static const std::array<std::pair<const char*, std::size_t>, 9> kUsual = {
      {{"001", 0}, {"005", 1}, {"004", 2}, {"003", 3}, {"002", 4}, {"006", 5}, {"008", 6}, {"100", 7}, {"009", 7}}};
  for (const auto& [subdistrict, station] : kUsual)
    if (code.substr(6, 3) == subdistrict) return station;
  return 7;
}

// Around one place the precincts were drawn on another base: lines lie up to 3 m beside the communities'.
Point misplaced(Point p) {
  const Point d = p - Point{900, -1500};
  const double far = dot(d, d) / (700.0 * 700.0);
  return far >= 1 ? p : millimetre(p + Point{2.2, 1.9} * ((1 - far) * (1 - far)));
}

}  // namespace

Layer precinctLayer(const District& district) {
  std::vector<std::size_t> station;
  for (int f = 0; f < static_cast<int>(district.plan.rings.size()); ++f) station.push_back(stationOf(district, f));
  Layer layer{"fictitious_precincts", {{"code"}, {"name"}, {"BZ"}}, {}};
  for (std::size_t s = 0; s < kStations.size(); ++s) {
    MultiPolygon area = outlineOf(district.plan, [&](int f) { return station[PlanarMap::at(f)] == s; });
    for (Polygon& part : area) {
      for (Point& p : part.shell) p = misplaced(p);
      for (Line& hole : part.holes)
        for (Point& p : hole) p = misplaced(p);
    }
    layer.features.push_back(
        {{std::string(kStations[s].code), std::string(kStations[s].name), std::string(kFictitiousShort)},
         std::move(area)});
  }
  return layer;
}

}  // namespace wangge::demo
