// SPDX-License-Identifier: GPL-3.0-or-later
// The one map as tables: which layers there are, their fields (the contract of design.md §6), and the rows of each. The
// derived layers of a project file and every export are made from this, so they cannot differ but in what only exports
// have: the four bounds of grids in words, and the subdistrict that a precinct is in.
//
// A grid in several precincts is said to be in the one with most of its households (then largest area, then lowest
// code); so is a precinct, or a beat, in a subdistrict. Parents are named by their codes, or by name where there is no
// code. Counts that nobody made are null, never zero.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/plan/project.h"

namespace wangge::gis {

enum class MapLayer {
  City,
  Counties,
  Subdistricts,
  Communities,
  Grids,
  Unassigned,
  Precincts,
  Faces,
  Beats,
  Stations,
};
// The layers of an export, from the highest level down; Faces are in project files only, beats and stations in exports.
inline constexpr std::array kExportLayers = {MapLayer::City,        MapLayer::Counties, MapLayer::Subdistricts,
                                             MapLayer::Communities, MapLayer::Grids,    MapLayer::Unassigned,
                                             MapLayer::Precincts,   MapLayer::Beats,    MapLayer::Stations};
// Whether its rows are points, and not areas.
constexpr bool isOfPoints(MapLayer layer) {
  return layer == MapLayer::Stations;
}
inline constexpr std::array kProjectFileLayers = {MapLayer::City,        MapLayer::Counties, MapLayer::Subdistricts,
                                                  MapLayer::Communities, MapLayer::Grids,    MapLayer::Unassigned,
                                                  MapLayer::Precincts,   MapLayer::Faces};

enum class FieldType { Text, Integer, Real, Moment };  // Moment: Seconds, as an integer; in no layer
struct MapField {
  std::string_view name;
  FieldType type;
};
using MapValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using MapValues = std::vector<MapValue>;

std::string_view nameOf(MapLayer layer);  // "city" "counties" … "faces"
std::span<const MapField> fieldsOf(MapLayer layer);
// Those of an export, where grids have their four bounds in words at the end if somebody gives the words.
std::span<const MapField> exportedFieldsOf(MapLayer layer, bool fourBounds);

// Looks into one project, which must outlive it. Row ids are the records' ids; those of Unassigned are the
// communities'.
class OneMap {
 public:
  explicit OneMap(const Project& project);

  const Project& project() const { return m_project; }
  // Ascending.
  std::vector<std::int64_t> idsOf(MapLayer layer) const;
  // By code, then id: the order of exports.
  std::vector<std::int64_t> idsByCode(MapLayer layer) const;
  // Values in the order of fieldsOf; empty when the layer has no such row.
  MapValues valuesOf(MapLayer layer, std::int64_t id) const;
  // The same in exports, where a precinct's parent is the subdistrict that most of it is in. Without the four bounds:
  // exportedFieldsOf has one more field for grids then, whose value is appended by whoever has the words.
  MapValues exportedValuesOf(MapLayer layer, std::int64_t id) const;
  // Where a row of points is; none where nobody knows, and for rows of areas.
  std::optional<Point> placeOf(MapLayer layer, std::int64_t id) const;
  // Territory of a row, ascending.
  std::vector<FaceId> facesOf(MapLayer layer, std::int64_t id) const;
  MultiPolygon outlineOf(MapLayer layer, std::int64_t id) const;
  // The row whose territory a face belongs to; 0 when there is none.
  std::int64_t rowOfFace(MapLayer layer, FaceId face) const;

 private:
  struct DivisionTotals {
    Tally tally;
    Area area;
    std::int64_t grids = 0;
    std::vector<CommunityId> communities;
  };
  DivisionId divisionAbove(CommunityId community, Level level) const;
  std::vector<FaceId> unassignedIn(const Community& community) const;
  // Of a part: where it has no place, the whole that it belongs to tells whether 0 is a count.
  static void addCounts(MapValues& values, const Tally& part, const Counted& whole);
  static void addCounts(MapValues& values, const Tally& tally);
  template <class Record>
  MapValues levelValues(const Record& record, DivisionId parent, const Tally& tally, std::int64_t grids,
                        Area area) const;
  MapValues divisionValues(DivisionId id) const;
  MapValues communityValues(CommunityId id) const;
  MapValues gridValues(GridId id) const;
  MapValues unassignedValues(CommunityId id) const;
  MapValues precinctValues(PrecinctId id) const;
  MapValues faceValues(FaceId id) const;
  MapValues beatValues(BeatId id) const;
  MapValues stationValues(StationId id) const;
  // The subdistrict that most of these faces' households, then area, are in.
  DivisionId subdistrictOf(const std::vector<FaceId>& faces) const;

  const Project& m_project;
  bool m_counted = false;  // whether any household count is in the plan
  std::map<DivisionId, DivisionTotals> m_divisions;
  std::map<CommunityId, std::array<DivisionId, 3>> m_above;
  std::map<CommunityId, std::int64_t> m_gridsOfCommunity;
  std::map<GridId, PrecinctId> m_precinctOfGrid;
  std::map<PrecinctId, std::int64_t> m_gridsOfPrecinct;
};

}  // namespace wangge::gis
