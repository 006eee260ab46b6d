// SPDX-License-Identifier: GPL-3.0-or-later
// A Project is a plan at one moment: an immutable value once it is in a History. Copying costs a few pointers; edits
// are functions from one Project to the next. What holds: every face's labels name existing records; a zone's faces are
// exactly the faces labelled with it; a zone's area and tally are the sums over its faces and units; a grid lies in one
// community.
#pragma once

#include <span>
#include <string>
#include <variant>

#include "core/base/table.h"
#include "core/geometry/lattice.h"
#include "core/plan/numbering_scheme.h"
#include "core/plan/records.h"
#include "core/plan/rule_profile.h"
#include "core/topology/subdivision.h"

namespace wangge {

// What is printed on sheets and does not come from geometry.
struct ProjectInfo {
  std::string uuid;        // of the project; the same in every copy but the public one
  std::uint32_t copy = 0;  // number of this copy: issues ids of its own
  std::string name;
  std::string crs;              // "EPSG:4549"; projected, metres. Empty until the first import chooses it
  std::string organisation;     // who publishes the maps
  std::string mapReviewNumber;  // 审图号
  std::string classification;   // 密级
  std::string sourceText;       // what the maps rest on, as printed; empty: the names of the sources stand there
  std::string approver;         // who approved the maps; may be empty
  Seconds created = 0;
  friend bool operator==(const ProjectInfo&, const ProjectInfo&) = default;
};

struct Project {
  ProjectInfo info;
  Lattice lattice;
  RuleProfile profile;
  NumberingScheme scheme;
  KindLocks lockedKinds;
  Subdivision subdivision;
  Table<DivisionId, Division> divisions;
  Table<CommunityId, Community> communities;
  Table<GridId, Grid> grids;
  Table<PrecinctId, Precinct> precincts;
  Table<BeatId, Beat> beats;
  Table<SourceId, Source> sources;
  Table<LineFeatureId, LineFeature> lineFeatures;
  Table<BuildingId, Building> buildings;
  Table<SiteId, Site> sites;
  Table<UnitId, Unit> units;
  Table<CodeId, CodeRecord> codes;
  Table<LineageId, Lineage> lineage;
  Table<JournalId, JournalEntry> journal;
  Table<ExemptionId, Exemption> exemptions;
  Table<KeptVersionId, KeptVersion> keptVersions;
  Table<KeptPageId, KeptPage> keptPages;
  Table<StationId, Station> stations;
  Table<PersonId, Person> persons;
  Table<PostId, Post> posts;
  Table<PrecinctLayerId, PrecinctLayer> precinctLayers;
  Table<LayerPrecinctId, LayerPrecinct> layerPrecincts;
  Table<LayerLabelsId, LayerLabels> layerLabels;
  // Defined in project.cpp, so that not every file that holds a plan compiles its tables anew.
  Project();
  Project(const Project& other);
  Project(Project&& other) noexcept;
  Project& operator=(const Project& other);
  Project& operator=(Project&& other) noexcept;
  ~Project();
  friend bool operator==(const Project& a, const Project& b);
};

// Whether anybody was counted in the community, or given to the grid: where no source has a single place, nobody was,
// and a sum of 0 says nothing about who lives there.
bool isCounted(const Project& project, const Grid& grid);
// What of the grid's sums means anything.
struct Counted {
  bool households = false, persons = false;
};
Counted countedIn(const Project& project, const Grid& grid);
// How the size rule goes for a comprehensive grid, whatever was approved; NotCounted where nobody was counted.
SizeVerdict judgeSize(const Project& project, const Grid& grid);

// The grid's size rule outcome; Dedicated grids are free of the rule; out of band with an exemption recorded that it
// has not outgrown is Exempt.
GridStatus statusOf(const Project& project, GridId grid);

// Whether a grid is further out of band, by more than a tenth, than it was when its size was approved: somebody
// approved one tower, and not what was joined to it later, nor what was left of it. `status`: what the grid is without
// exemption.
bool outgrown(const Exemption& exemption, const Tally& tally, GridStatus status);

// The key under which an exemption from the size rule is recorded (see rules/issue.h).
std::string sizeIssueKey(GridId grid);

// Sum of all household points and units of all sources, wherever they lie: what every other sum must add up
// to. A unit stands in place of the points of its row, so nothing counts twice.
Tally totalOf(const Project& project);
// Of that: points in no community, and units without a grid.
Tally outsideOf(const Project& project);
// The points of a household source that lie in no community and are not given to a grid as a unit, in raster order.
std::vector<HouseholdPoint> outsidePoints(const Project& project, SourceId source);

// What lies in the faces: household points of all sources, and area.
Tally tallyIn(const Project& project, std::span<const FaceId> faces);
Area areaIn(const Project& project, std::span<const FaceId> faces);
// The box around the faces, and the precincts that they lie in, ascending.
Box boxAround(const Project& project, std::span<const FaceId> faces);
std::vector<PrecinctId> precinctsIn(const Project& project, std::span<const FaceId> faces);

// Everything unassigned: faces in a community without a grid, ascending.
std::vector<FaceId> unassignedFaces(const Project& project, CommunityId within = {});

// Grids of a community, ascending by id.
std::vector<GridId> gridsOf(const Project& project, CommunityId community);
// Communities below a division (directly or through others), ascending by code.
std::vector<CommunityId> communitiesOf(const Project& project, DivisionId division);
// The division itself and those below it, ascending by id.
std::vector<DivisionId> divisionsOf(const Project& project, DivisionId division);
// The division itself and those above it, upwards.
std::vector<DivisionId> divisionsAbove(const Project& project, DivisionId division);
// The division of a level above a community; none when there is none.
DivisionId ancestorOf(const Project& project, CommunityId community, Level level);

// Whatever carries this code: a division, a community or a grid (looked for in this order, the lowest id first);
// monostate when nothing does or the code is empty.
using CodeOwner = std::variant<std::monostate, DivisionId, CommunityId, GridId>;
CodeOwner ownerOfCode(const Project& project, const std::string& code);

}  // namespace wangge
