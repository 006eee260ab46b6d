// SPDX-License-Identifier: GPL-3.0-or-later
// Importing: a file in one of the roles of design.md §6 goes into a plan. `preview` shows what would be read and
// guessed; `importInto` does it. On any error the plan is as it was; every guess and repair stands in the report.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"
#include "gis/import_report.h"
#include "gis/source_data.h"

namespace wangge::gis {

// As ImportRequest::layer: all layers that suit the role.
inline constexpr const char* kAllLayers = "*";

struct ImportRequest {
  Role role = Role::Communities;
  std::string path = {};   // a file, a folder (FileGDB) or a zip
  std::string layer = {};  // empty: the only one, or the one that suits the role
  // key → field; keys: code name parent households persons category kind key x y household (the household's number in a
  // register of persons) community (that a row gives a station) officers; missing ones are guessed, an empty field
  // means that there is none. Where several fields fit, reading is refused until one is named; no field of households,
  // told so, makes each row one household.
  std::map<std::string, std::string> fields = {};
  std::string encoding = {};   // empty: guessed
  std::string sourceCrs = {};  // "EPSG:n", "GCJ02", "BD09"; empty: the file's own
  std::string join = {};  // field by which rows without coordinates are matched to buildings (or households to sites)
  std::string sourceName = {};  // empty: the file's stem
  bool replace = false;         // replace the source of this name (or the only one of the role)
  bool add = false;             // add beside existing sources of the role
  double tolerance = 0.5;       // repair tolerance, metres
  CountingBasis basis = CountingBasis::Unknown;
  std::string author = {};
  Seconds when = 0;
  int threads = 2;
  std::vector<std::string> moreLayers = {};  // read together with `layer`: folders of a KML, layers of a drawing
  std::string axes = {};           // "east-north" or "north-east": the order of each coordinate pair; empty: as it fits
  std::string datumShift = {};     // from an old datum to CGCS2000, see gis/crs/datum_shift.h; empty: none
  std::string controlPoints = {};  // a table of point pairs, see gis/crs/control_points.h; empty: none
  int headerRow = 0;               // of tables: the row with the names of the fields, as a spreadsheet counts; 0: found
  std::string codes = {};          // communities: a list of codes and names, by which those without a code get theirs
  std::string within = {};         // communities: code or name of the division where all of them lie, for such a list
  // Of registers, rows by number ("17,25") or "all" that would be asked about: these sum up others, those are data.
  std::string sumRows = {}, dataRows = {};
  // Precincts: the precinct layer (core/plan/precinct_layers.h) that they are of, a new one where none is called so;
  // empty: the one in force. Only that layer changes. `presentLayer`: what the one in force is called from then on,
  // where the plan had no layers yet.
  std::string precinctLayer = {}, presentLayer = {};
};

struct FieldPreview {
  std::string name, type;  // type: "text" "integer" "real" "date"
  std::string guessedKey;  // "code", "households" …; empty when not used
};

// A system in which the coordinates of a source would lie where they can be meant.
struct PossibleSystem {
  std::string crs;          // "EPSG:4550"
  bool turned = false;      // with north before east
  double lon = 0, lat = 0;  // of the middle of the data
};

// Degrees on CGCS2000.
struct DegreeBox {
  double west = 180, south = 90, east = -180, north = -90;
  bool whole = false;  // of the whole layer, not only of its first features
  bool empty() const { return west > east || south > north; }
  bool meets(const DegreeBox& other) const {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
  }
};

struct LayerPreview {
  std::string name, geometry;  // geometry: "point" "line" "polygon" "none" "mixed"
  std::int64_t features = 0;
  std::string crs;       // "EPSG:4490 CGCS2000", empty when the layer tells none
  std::string encoding;  // the one that would be used
  std::vector<FieldPreview> fields;
  std::vector<std::vector<std::string>> rows;  // the first rows as text, one cell a field
  bool chosen = false;                         // the layer that would be imported
  std::vector<std::string> asked;              // keys that only the user can tell: the import is refused without
  std::int64_t headerRow = 0;                  // of tables: where the names stand; 0: there are none
  DegreeBox extent;                            // as its coordinates would be read; empty where that is not clear
  std::vector<PossibleSystem> systems;         // where the layer tells no system, or none that fits
};

struct SourcePreview {
  std::vector<LayerPreview> layers;
  std::vector<Finding> findings;  // what was guessed, what looks wrong
  bool undecided = false;         // the file can be read in several ways, or in none: an import would be refused
};

// Reads names, fields and the first `rows` rows, and looks at some coordinates; nothing else. Of OpenStreetMap extracts
// rows of the chosen layer only. `project`: the plan that the source is for, if any. Errors: those of opening it,
// "job.cancelled".
Result<SourcePreview> preview(const ImportRequest& request, int rows = 8, const Project& project = {},
                              const Progress& progress = {});

// Reads the whole source, transformed into the plan's working CRS. A plan without CRS gets one chosen from the data
// (`project.info.crs` and `lattice` are set). (gis/read)
Result<SourceData> readSource(Project& project, const ImportRequest& request, std::vector<Finding>& findings,
                              const Progress& progress);

// How the names of files end that can be chosen for an import, lower case (".shp" ".osm.pbf" ".zip"); folders
// (FileGDB) are none.
std::vector<std::string> readableEndings();

struct ImportOutcome {
  Project project;
  ImportReport report;
};

// readSource, then the builder of the role. (gis/build)
Result<ImportOutcome> importInto(const Project& project, const ImportRequest& request, const Progress& progress = {});

}  // namespace wangge::gis
