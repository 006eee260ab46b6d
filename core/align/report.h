// SPDX-License-Identifier: GPL-3.0-or-later
// The alignment report: how far police stations and subdistricts, their precincts' lines and those of communities and
// grids correspond (domain.md §8). Lists are ordered by code; the same plan gives the same report, in whatever order it
// was read.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/align/matrix.h"
#include "core/base/error.h"
#include "core/geometry/point.h"
#include "core/plan/follows.h"
#include "core/plan/precinct_sides.h"

namespace wangge::align {

struct ReportOptions {
  std::optional<Measure> measure;  // none: measureFor(everything that was counted)
  // A community or grid straddles a line when more than this share of its area lies in a second precinct.
  double straddle = 0.01;
  // A station and a subdistrict belong together for verdicts when what they share, slivers left out, is at least this
  // share of the residents or of the area of one of them.
  double counts = 0.01;
  std::optional<SliverRule> sliver;  // none: the profile's
};

// From both sides: a station with one subdistrict that has no other station; a station with several of which each has
// no other; a subdistrict with several stations that have no other; several on both sides; nothing on the other side. A
// station that need not match (Precinct::exemption) is Declared and no station for any other verdict; so is a
// subdistrict that only such stations serve.
enum class Verdict { OneToOne, OneToMany, ManyToOne, Split, None, Declared };

struct StationVerdict {
  PrecinctId precinct;
  Verdict verdict = Verdict::None;
  std::vector<DivisionId> with;  // subdistricts that count, most in common first
  Cell sums;
  std::string exemption;  // why it need not match, where it is declared so
};
struct SubdistrictVerdict {
  DivisionId subdistrict;
  Verdict verdict = Verdict::None;
  std::vector<PrecinctId> with;
  Cell sums;  // with units
};

struct Pairing {
  PrecinctId precinct;
  DivisionId subdistrict;
  Cell together;
};
// The one-to-one correspondence of stations and subdistricts under which most residents stay where they are (most area
// where these are equal, then by code), proven optimal; slivers and stations that need not match left out.
struct Correspondence {
  std::vector<Pairing> pairs;
  std::vector<PrecinctId> stationsLeft;  // in no pair
  std::vector<DivisionId> subdistrictsLeft;
  Cell change;                           // in subdistricts of pairs, but not in the precinct of their station
  std::vector<CommunityId> communities;  // that such territory lies in
};

struct StationShare {
  PrecinctId precinct;  // none: in no precinct
  Cell sums;
  Point place;          // inside the largest piece
  bool sliver = false;  // nothing but slivers
};
struct Straddling {
  CommunityId community;
  GridId grid;                       // none: the community as a whole
  Cell sums;                         // of its territory
  std::vector<StationShare> shares;  // the main one first, as precinctSides orders them
  double second = 0;                 // share of the area in the second largest of the precincts
  bool sliver = false;               // all shares but the main one are slivers
};

// A connected part of a community, or of a grid, that lies in another precinct than most of its residents.
struct Region {
  CommunityId community;
  GridId grid;          // none: found against the community's line
  PrecinctId from, to;  // the precinct it lies in, and the one around it within the community or grid
  PrecinctPart part;
  Point place;
  bool locked = false;  // by its grid, the grid's kind or the community
};

// A part of a precinct that touches none of its others along a line, but for the main one.
struct DetachedPart {
  PrecinctId precinct;
  PrecinctPart part;
  Point place;
};
// A station that does not lie in its own precinct, the one with its code, nor on its line.
struct StationOutside {
  StationId station;
  PrecinctId own, in;  // in: none where it lies in no precinct
  double metres = 0;   // to its own territory
};
// Connected territory of communities in no precinct.
struct Uncovered {
  std::vector<CommunityId> communities;
  PrecinctPart part;
  Point place;
};

// What a line between two precincts follows, in millimetres; kinds overlap, as a road may be a border too.
struct LineShare {
  PrecinctId one, other;  // `other` none: a precinct beside territory in none
  std::int64_t length = 0;
  std::array<std::int64_t, kFollows> along{};   // River to Lane; a stretch of two kinds counts in both
  std::int64_t ground = 0;                      // along any of them
  std::int64_t community = 0, subdistrict = 0;  // along their borders
  std::int64_t nothing = 0;                     // along none of these
};

struct Remark {
  Message what;
  std::optional<Point> place;
};

struct Report {
  Measure measure = Measure::Persons;
  double straddle = 0, counts = 0;
  SliverRule sliver;
  LevelMatrix matrix;  // of subdistricts
  std::vector<StationVerdict> stations;
  std::vector<SubdistrictVerdict> subdistricts;
  Correspondence best;
  std::vector<Straddling> communities, grids;
  std::vector<Region> differences;  // real ones, of communities
  std::vector<Region> slivers;      // disjoint: those of communities, and what only grids show
  std::vector<DetachedPart> detached;
  std::vector<Uncovered> uncovered;
  std::vector<StationOutside> outside;
  Cell withoutStation;       // of the territory in no precinct, and of units, whose station nobody knows
  Cell unitsWithoutStation;  // of that, units
  std::vector<LineShare> lines;
  std::vector<Remark> remarks;  // about the precincts and stations as such
};

// `matrix`: of this project.
Report report(const Project& project, const Matrix& matrix, const ReportOptions& options = {});
Report report(const Project& project, const ReportOptions& options = {});

}  // namespace wangge::align

template <>
inline constexpr wangge::WordList<6> wangge::kWordsOf<wangge::align::Verdict> = {
    "one_to_one", "one_to_many", "many_to_one", "split", "none", "declared"};
