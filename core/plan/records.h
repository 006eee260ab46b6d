// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a plan beside the subdivision: who owns territory (divisions, communities, grids, precincts), where
// data came from, and what happened to codes. Zones keep their faces and totals, so that numbers never need a sum over
// the city.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/tally.h"
#include "core/geometry/polygon.h"
#include "core/plan/domain.h"
#include "core/plan/household_set.h"

namespace wangge {

// A moment in UTC, seconds since 1970; dates are days since 1970. 0: not known.
using Seconds = std::int64_t;
using Days = std::int32_t;

// Territory by faces, with its sums. `tally` counts the household points in the faces and the units without geometry or
// given to the zone, so a grid's tally is its number of record.
struct Zone {
  std::vector<FaceId> faces;  // ascending
  Area area;
  Tally tally;
  friend bool operator==(const Zone&, const Zone&) = default;
};

// City, county or subdistrict (街道/乡镇). Made from community codes unless a layer was imported.
struct Division {
  Level level = Level::Subdistrict;  // City, County or Subdistrict
  std::string code, name;
  DivisionId parent;                              // none for the topmost
  SourceId source;                                // none when derived from codes
  std::shared_ptr<const MultiPolygon> outline;    // as imported; null when derived
  std::shared_ptr<const MultiPolygon> uncovered;  // territory of the outline that no community covers; null when none
  friend bool operator==(const Division& a, const Division& b);
};

struct Community {
  std::string code, name;
  std::string type;   // "urban", "rural", "pastoral": chooses the class of the rule profile
  DivisionId parent;  // its subdistrict
  SourceId source;
  bool locked = false;
  Zone zone;
  friend bool operator==(const Community&, const Community&) = default;
};

struct Grid {
  std::string code, name;  // empty until numbered, or as imported
  int ordinal = 0;         // 第一网格 is 1; 0: none
  GridKind kind = GridKind::Comprehensive;
  DedicatedCategory category = DedicatedCategory::None;
  CommunityId community;
  SourceId source;       // none when drawn, proposed or the first grid of a community
  bool exclave = false;  // several parts are declared and legal (飞地)
  bool locked = false;
  std::string note;
  Zone zone;
  std::string fourBounds = {};     // 四至 as somebody wrote it; empty: worked out from the border
  std::uint64_t fourBoundsOf = 0;  // hash of the outline that it was written for; 0: none
  friend bool operator==(const Grid&, const Grid&) = default;
};

struct Precinct {
  std::string code, name;  // station codes have 12 characters, letters occur (domain.md §8)
  SourceId source;
  Zone zone;
  std::string exemption = {};  // why its station need not match a subdistrict (a development zone); empty: it must
  friend bool operator==(const Precinct&, const Precinct&) = default;
};

// Precinct lines kept beside others by name: the present ones, proposed ones, those of a year. One layer is in force:
// its precincts are those of the plan. A plan that never had several has no such record.
struct PrecinctLayer {
  std::string name;
  bool inForce = false;
  // Where its precincts came from, ascending. Empty while it is in force: whatever no other layer has is its.
  std::vector<SourceId> sources;
  std::vector<BeatId> beatsWithout = {};  // those that were in none of its precincts when it was in force, ascending
  friend bool operator==(const PrecinctLayer&, const PrecinctLayer&) = default;
};

// A precinct of a layer that is not in force. Its territory are the faces whose labels name it; its sums are worked out
// when somebody asks (precinct_layers.h), so that edits have nothing to keep up to date.
struct LayerPrecinct {
  PrecinctLayerId layer;
  std::string code, name;
  SourceId source;
  std::string exemption = {};
  std::vector<BeatId> beats = {};  // those that were in it when its layer was in force, ascending
  friend bool operator==(const LayerPrecinct&, const LayerPrecinct&) = default;
};

// In which precincts of layers not in force some faces lie: one record for each combination, so that a face carries one
// label for all of them, and parts of a face and faces that become one are treated as for the other labels.
struct LayerLabels {
  std::vector<LayerPrecinctId> precincts;  // ascending; at least one, at most one of each layer
  friend bool operator==(const LayerLabels&, const LayerLabels&) = default;
};

// 派出所, as the place where it is; its precinct is the one with its code.
struct Station {
  std::string code, name;
  SourceId source;
  bool placed = false;  // whether `at` means anything
  Point at;
  int officers = 0;  // 0: not known
  friend bool operator==(const Station&, const Station&) = default;
};

// 警务区: groups grids; has no territory of its own.
struct Beat {
  std::string code, name;
  PrecinctId precinct;
  SourceId source;
  std::vector<GridId> grids;
  std::shared_ptr<const MultiPolygon> outline;
  int officers = 0;  // community officers; 0: not known
  friend bool operator==(const Beat& a, const Beat& b);
};

// One imported source. Importing the same role and name again replaces it.
struct Source {
  std::string name;  // what the user calls it; the file's stem unless told otherwise
  Role role = Role::Communities;
  std::string file, layer, encoding, crs;                   // as read
  std::vector<std::pair<std::string, std::string>> fields;  // key → field as used
  Seconds imported = 0;
  std::int64_t rows = 0;  // features or rows read
  CountingBasis basis = CountingBasis::Unknown;
  std::shared_ptr<const HouseholdSet> households;  // role Households (or Buildings with counts); null otherwise
  // What the register calls each row of `households`, row 1 first; empty where it has no key. Null when none has.
  std::shared_ptr<const std::vector<std::string>> rowKeys;
  std::vector<std::uint32_t> outside;  // rows of `households` that lie in no community, ascending
  friend bool operator==(const Source& a, const Source& b);
};

// A road, river or railway as imported: base map, names for borders, snapping.
struct LineFeature {
  SourceId source;
  ArcClass type = ArcClass::Street;
  std::string name;
  std::shared_ptr<const std::vector<Polyline>> lines;
  friend bool operator==(const LineFeature& a, const LineFeature& b);
};

// A building footprint: base map, and where polygon counts are spread to.
struct Building {
  SourceId source;
  std::string name;  // address or building number
  std::shared_ptr<const Polygon> outline;
  friend bool operator==(const Building& a, const Building& b);
};

// A place that may become a dedicated grid (school, hospital, park, market …).
struct Site {
  SourceId source;
  std::string name;
  DedicatedCategory category = DedicatedCategory::None;
  std::shared_ptr<const MultiPolygon> outline;
  friend bool operator==(const Site& a, const Site& b);
};

// Residential counts that do not follow the territory of a face: a building or entrance given to another grid, a
// virtual unit without geometry, or a row that could not be placed (no grid: listed, in no sum of a grid).
struct Unit {
  std::string name;
  SourceId source;
  std::uint32_t row = 0;  // the row of the source; its point, if any, is then left out of its face's tally
  bool placed = false;    // whether `at` means anything
  Point at;
  Tally tally;
  GridId grid;  // none: not placed yet
  friend bool operator==(const Unit&, const Unit&) = default;
};

// Somebody who works for grids. Internal: never in a public edition.
struct Person {
  std::string name, phone, note;
  std::shared_ptr<const std::vector<std::byte>> photo;  // a JPEG file; null: none
  friend bool operator==(const Person& a, const Person& b);
};

// What a person does for a grid, and when.
struct Post {
  PersonId person;
  GridId grid;  // none: the grid is gone
  PostRole role = PostRole::Member;
  Days from = 0, until = 0;  // the first and the last day; 0: not known, still held
  friend bool operator==(const Post&, const Post&) = default;
};

// One code, from its first issue on. Retired codes are never issued again (domain.md §4).
struct CodeRecord {
  std::string code, name;
  GridId grid;
  Seconds issued = 0, retired = 0;  // retired 0: in force
  friend bool operator==(const CodeRecord&, const CodeRecord&) = default;
};

// Which grids became which: the table old → new that is exported.
struct Lineage {
  Seconds when = 0;
  std::string what;  // "split" "merge" "carve" "renumber" "replace"
  std::vector<GridId> from, to;
  std::vector<std::string> fromCodes, toCodes;
  friend bool operator==(const Lineage&, const Lineage&) = default;
};

struct JournalEntry {
  Seconds when = 0;
  std::string author;
  Message what;
  friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

// A rule is waived for a subject: who decided, when and why.
struct Exemption {
  std::string issueKey;  // rule and subjects, see rules/issue.h
  std::string reason, approver;
  Days date = 0;
  // Of the grid when its size was approved; -1 where that is not known, or about something else than a grid's size.
  std::int64_t households = -1, persons = -1;
  friend bool operator==(const Exemption&, const Exemption&) = default;
};

// A version of the plan kept under a name ("before the March review"), as pages in the order in which they are read.
struct KeptVersion {
  std::string name, author;
  Seconds when = 0;
  std::int64_t grids = 0, households = 0;  // for the list of versions
  std::vector<KeptPageId> pages;
  friend bool operator==(const KeptVersion&, const KeptVersion&) = default;
};

// Some rows of kept versions, packed; versions that agree in them share the page.
struct KeptPage {
  std::int64_t hash = 0;  // of the content
  std::int64_t size = 0;  // of the content, before it was compressed
  std::shared_ptr<const std::vector<std::byte>> content;
  friend bool operator==(const KeptPage& a, const KeptPage& b);
};

}  // namespace wangge
