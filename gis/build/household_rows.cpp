// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/household_rows.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <ranges>
#include <set>
#include <tuple>

#include "core/base/joined.h"
#include "core/geometry/overlay.h"
#include "core/geometry/point_on_surface.h"
#include "core/topology/outline.h"
#include "gis/build/alike_keys.h"
#include "gis/build/place_index.h"
#include "gis/build/spread.h"
#include "gis/coverage/lattice_rings.h"
#include "gis/read/told_rows.h"

namespace wangge::gis {
namespace {

struct Target {
  Point at;
  std::int64_t weight;
};

class RowReader {
 public:
  explicit RowReader(Build& build) : m_build(build) {
    const auto& fields = build.data.source.fields;
    m_counted = std::any_of(fields.begin(), fields.end(),
                            [](const auto& field) { return field.first == "households" || field.first == "persons"; });
    // Data made without field names tells by its values.
    for (const RawHousehold& h : build.data.households) m_counted = m_counted || h.households >= 0 || h.persons >= 0;
    for (const RawFeature& f : build.data.features) m_counted = m_counted || f.households.value || f.persons.value;
  }

  Result<std::vector<HouseholdRow>> read() {
    if (!m_counted)
      m_build.note(FindingKind::Guess,
                   Message("import.each_row_one_household")
                       .with("rows", m_build.data.households.size() + m_build.data.features.size()));
    m_rows.reserve(m_build.data.households.size());
    findAlike();
    for (const RawHousehold& raw : m_build.data.households)
      if (auto done = readPoint(raw); !done) return fail(done.error());
    if (auto clear = checkSums(); !clear) return fail(clear.error());
    for (const RawFeature& feature : m_build.data.features)
      if (auto done = readFeature(feature); !done) return fail(done.error());
    if (m_spreadRows > 0)
      m_build.note(FindingKind::Note,
                   Message("import.counts_spread").with("rows", m_spreadRows).with("places", m_spreadPlaces));
    std::sort(m_rows.begin(), m_rows.end(), [](const HouseholdRow& a, const HouseholdRow& b) {
      return std::tie(a.unmatched, a.point, a.key, a.fileRow) < std::tie(b.unmatched, b.point, b.key, b.fileRow);
    });
    tellRepeated();
    return std::move(m_rows);
  }

 private:
  // Keys that no place is called by, and may all the same mean one: taken where there is no doubt which, and told.
  void findAlike() {
    std::set<std::string> keys;
    for (const RawFeature& f : m_build.data.features)
      if (f.points.empty() && f.polygons.empty() && !keyOfPlace(f).empty()) keys.insert(keyOfPlace(f));
    if (std::ranges::all_of(keys, [&](const std::string& key) { return !index().named(key).empty(); })) return;
    m_alike = alikeKeys(keys, index().names());
    std::string pairs = joinedText(m_alike | std::views::take(kMostPairs), ", ",
                                   [](const auto& pair) { return pair.first + " = " + pair.second; });
    if (m_alike.size() > kMostPairs) pairs += ", …";
    if (!m_alike.empty())
      m_build.note(FindingKind::Guess, Message("import.keys_alike").with("count", m_alike.size()).with("pairs", pairs));
  }

  // A row that names no building but a quarter, without any number, and holds as much as all above it, or as all since
  // the row of that kind before, may be their sum: 新木社区. Error: "import.maybe_sum" (row, key), unless the request
  // tells. Finding: "table.total_left_out" (households, persons).
  Result<void> checkSums() {
    const auto told = rowDecisions(m_build.request.sumRows, m_build.request.dataRows);
    if (!told) return fail(told.error());
    std::vector<RawFeature> rest;  // rows of data
    struct Sum {
      std::int64_t rows = 0, households = 0, persons = 0;
    };
    Sum all, block;
    for (RawFeature& f : m_build.data.features) {
      if (!f.points.empty() || !f.polygons.empty()) {
        rest.push_back(std::move(f));
        continue;
      }
      const std::string& key = keyOfPlace(f);
      const Sum own{1, f.households.value.value_or(0), f.persons.value.value_or(0)};
      const auto equals = [&](const Sum& sum) {
        return sum.rows >= 2 && own.households + own.persons > 0 &&
               (!f.households.value || own.households == sum.households) &&
               (!f.persons.value || own.persons == sum.persons);
      };
      const bool quarter = !key.empty() && std::ranges::none_of(key, [](char c) { return c >= '0' && c <= '9'; }) &&
                           !m_alike.contains(key) && index().named(key).empty();
      if (quarter && (equals(all) || equals(block)) && !told->data.has(f.row) && !told->data.asked) {
        if (!told->sums.asked) return fail(Error("import.maybe_sum").with("row", f.row).with("key", key));
        block = {};
        Message left("table.total_left_out");
        if (f.households.value) left.with("households", *f.households.value);
        if (f.persons.value) left.with("persons", *f.persons.value);
        m_build.note(FindingKind::Left, std::move(left), {}, {}, f.row);
        continue;
      }
      if (quarter) block = {};
      for (Sum* sum : {&all, &block}) {
        if (quarter && sum == &block) continue;
        ++sum->rows, sum->households += own.households, sum->persons += own.persons;
      }
      rest.push_back(std::move(f));
    }
    m_build.data.features = std::move(rest);
    return {};
  }

  static const std::string& keyOfPlace(const RawFeature& feature) {
    return feature.key.empty() ? feature.code : feature.key;
  }

  Result<void> readPoint(const RawHousehold& raw) {
    const auto at = latticePoint(m_build.project.lattice, {raw.x, raw.y}, raw.row);
    if (!at) return fail(at.error());
    HouseholdRow row;
    row.fileRow = raw.row;
    row.point = counted(*at, m_counted ? raw.households : 1, raw.persons);
    m_rows.push_back(std::move(row));
    return {};
  }

  static HouseholdPoint counted(Point at, std::int64_t households, std::int64_t persons) {
    HouseholdPoint point;
    point.at = at;
    if (households < 0)
      point.householdsState = CountState::NotCounted;
    else
      point.households = static_cast<std::int32_t>(households);
    if (persons < 0)
      point.personsState = CountState::NotCounted;
    else
      point.persons = static_cast<std::int32_t>(persons);
    return point;
  }

  Result<void> readFeature(const RawFeature& feature) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    const std::int64_t households = feature.households.value.value_or(m_counted ? -1 : 1);
    const std::int64_t persons = feature.persons.value.value_or(-1);
    if (feature.households.value.value_or(0) < 0 || feature.persons.value.value_or(0) < 0)
      return fail(Error("import.negative_count").with("row", feature.row));
    if (households > kMost || persons > kMost) return fail(Error("import.count_too_large").with("row", feature.row));

    if (!feature.polygons.empty()) {
      auto polygons = latticePolygons(m_build.project.lattice, feature, m_build.report.findings);
      if (!polygons) return fail(polygons.error());
      const MultiPolygon valid = makeValid(*polygons);
      if (!valid.empty()) return spread(feature, targetsOf(valid), households, persons);
    }
    if (!feature.points.empty()) {
      std::vector<Target> targets;
      for (RawPoint raw : feature.points) {
        const auto at = latticePoint(m_build.project.lattice, raw, feature.row);
        if (!at) return fail(at.error());
        targets.push_back({*at, 1});
      }
      if (targets.size() > 1) return spread(feature, std::move(targets), households, persons);
      m_rows.push_back({counted(targets.front().at, households, persons), keyOf(feature), feature.row, false, false});
      return {};
    }
    join(feature, households, persons);
    return {};
  }

  // A register's building and, where one was told, the entrance; nothing that names a person.
  static std::string keyOf(const RawFeature& feature) {
    if (feature.key.empty() || feature.code.empty() || feature.code == feature.key)
      return feature.key.empty() ? feature.code : feature.key;
    return feature.key + " " + feature.code;
  }

  // Rows without a place of their own: at the building or site that their key names.
  void join(const RawFeature& feature, std::int64_t households, std::int64_t persons) {
    const std::string& key = keyOfPlace(feature);
    const auto alike = m_alike.find(key);
    const std::vector<Place>& places = index().named(alike == m_alike.end() ? key : alike->second);
    HouseholdRow row{counted({}, households, persons), keyOf(feature), feature.row, false, false};
    if (key.empty() || places.empty()) {
      row.unmatched = true;
      row.words = feature.note;
      Message what = Message("import.key_unmatched").with("key", key);
      if (households >= 0) what.with("households", households);
      if (persons >= 0) what.with("persons", persons);
      m_build.note(FindingKind::Left, what, {}, {}, feature.row);
    } else {
      row.point.at = places.front().at;
      if (places.size() > 1 && m_ambiguous.insert(key).second)
        m_build.note(FindingKind::Left, Message("import.key_ambiguous").with("key", key).with("places", places.size()),
                     places.front().at, {}, feature.row);
    }
    m_rows.push_back(std::move(row));
  }

  std::vector<Target> targetsOf(const MultiPolygon& polygons) {
    std::vector<Target> targets;
    for (const Place& place : index().inside(polygons)) targets.push_back({place.at, place.area.twice});
    if (!targets.empty()) return targets;
    const Subdivision& s = m_build.project.subdivision;
    std::set<FaceId> faces{s.locate(pointOnSurface(polygons))};
    for (ArcId arc : s.index().near(boxOf(polygons))) faces.insert({s.arc(arc).left, s.arc(arc).right});
    Area covered;
    MultiPolygon rest = polygons;
    for (FaceId face : faces) {
      if (!s.face(face).community) continue;
      const MultiPolygon territory{s.polygonOf(face)};
      const MultiPolygon piece = intersect(polygons, territory);
      if (piece.empty()) continue;
      covered += areaOf(piece);
      targets.push_back({pointOnSurface(piece), areaOf(piece).twice});
      rest = subtract(rest, territory);
    }
    // Snap rounding leaves crumbs along the borders; only real territory outside gets a share.
    std::erase_if(rest, [](const Polygon& part) { return narrowerThan({part}, {10}); });
    if (!rest.empty()) targets.push_back({pointOnSurface(rest), areaOf(rest).twice});
    if (targets.empty()) targets.push_back({pointOnSurface(polygons), 1});
    std::sort(targets.begin(), targets.end(), [](const Target& a, const Target& b) { return a.at < b.at; });
    return targets;
  }

  Result<void> spread(const RawFeature& feature, std::vector<Target> targets, std::int64_t households,
                      std::int64_t persons) {
    std::vector<std::int64_t> weights;
    for (const Target& target : targets) weights.push_back(target.weight);
    const auto h = spreadWhole(std::max<std::int64_t>(households, 0), weights);
    const auto p = spreadWhole(std::max<std::int64_t>(persons, 0), weights);
    bool any = false;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const bool last = i + 1 == targets.size();
      if (h[i] == 0 && p[i] == 0 && !(last && !any)) continue;
      any = true;
      HouseholdRow row{counted(targets[i].at, households < 0 ? -1 : h[i], persons < 0 ? -1 : p[i]), keyOf(feature),
                       feature.row, false, true};
      if (row.point.householdsState == CountState::Known) row.point.householdsState = CountState::Estimated;
      if (row.point.personsState == CountState::Known) row.point.personsState = CountState::Estimated;
      m_rows.push_back(std::move(row));
      ++m_spreadPlaces;
    }
    ++m_spreadRows;
    return {};
  }

  // Of sorted rows. Those at one place with the same counts may be one row twice, or entrances of one tower: counted,
  // and told.
  void tellRepeated() {
    const auto isRegister = [](const auto& field) { return field.first == "household" || field.first == "relation"; };
    if (!m_counted || m_build.data.households.empty() ||
        std::ranges::any_of(m_build.data.source.fields, isRegister))  // persons of one household stand at one place
      return;
    std::int64_t repeated = 0;
    const HouseholdRow* before = nullptr;
    std::optional<Point> place;
    for (const HouseholdRow& row : m_rows) {
      if (row.unmatched || row.spread) continue;
      if (before && before->point == row.point) {
        ++repeated;
        if (!place) place = row.point.at;
      }
      before = &row;
    }
    if (repeated > 0)
      m_build.note(FindingKind::Note, Message("import.same_place_and_counts").with("count", repeated), place);
  }

  const PlaceIndex& index() {
    if (!m_index) m_index = std::make_unique<PlaceIndex>(m_build.project);
    return *m_index;
  }

  Build& m_build;
  bool m_counted = false;
  std::vector<HouseholdRow> m_rows;
  std::unique_ptr<PlaceIndex> m_index;
  static constexpr std::size_t kMostPairs = 20;
  std::set<std::string> m_ambiguous;
  std::map<std::string, std::string> m_alike;  // key → name of a place
  std::int64_t m_spreadRows = 0, m_spreadPlaces = 0;
};

}  // namespace

Result<std::vector<HouseholdRow>> readHouseholdRows(Build& build) {
  return RowReader(build).read();
}

}  // namespace wangge::gis
