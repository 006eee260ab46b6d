// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinate systems: understanding what a source says, choosing the plan's working system, and carrying coordinates
// over. Everywhere x is east and y north, whatever the register of the system says.
#pragma once

#include <ogr_spatialref.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "gis/crs/datum_shift.h"
#include "gis/crs/shifted_datums.h"

class OGRCoordinateTransformation;

namespace wangge::gis {

using Crs = std::shared_ptr<const OGRSpatialReference>;

// What is known of the system of a source (gis/read/source_crs.h finds it out).
struct SourceCrs {
  Crs crs;  // null when nothing is known, or for a shifted datum whose file tells none
  Shift shift = Shift::None;
  std::optional<DatumShift> datum;  // to CGCS2000, as the user gave it
  std::string label;                // empty when unknown
};

// "EPSG:4549", "4549" or WKT. Error: "crs.unknown" (crs).
Result<Crs> crsNamed(std::string_view text);

// "EPSG:4490 China Geodetic Coordinate System 2000"; the name alone when no register has it.
std::string crsLabel(const OGRSpatialReference& crs);
// "EPSG:4490", or the label.
std::string crsCode(const OGRSpatialReference& crs);

// Rests on CGCS2000, Xi'an 80 or Beijing 54.
bool hasChineseDatum(const OGRSpatialReference& crs);
// The datum is Xi'an 80 or Beijing 54: the way to CGCS2000 without local parameters is good to metres only.
bool hasOldChineseDatum(const OGRSpatialReference& crs);
// The same by name or by ellipsoid (Krasovsky, IAG 75), so that Pulkovo 1942 and nameless systems are seen too.
bool hasOldDatum(const OGRSpatialReference& crs);
// Names no datum, and its ellipsoid is that of CGCS2000 within a millimetre.
bool lacksDatum(const OGRSpatialReference& crs);
// How far longitudes and latitudes of an old datum lie from CGCS2000 at a place, roughly: by general parameters for the
// Krasovsky ellipsoid, a usual size for Xi'an 80. Metres.
double sizeOfOldDatum(const OGRSpatialReference& crs, Degrees at);

Ellipsoid ellipsoidOf(const OGRSpatialReference& crs);
// The central meridian of a transverse Mercator system; none for other projections.
std::optional<double> centralMeridian(const OGRSpatialReference& crs);

// Where a system is meant to be used, with a margin for data that reach over its edge: degrees, `world` when that is
// most of the earth. By the register where it has the system; from the central meridian (and within China for Chinese
// datums) for transverse Mercator; none for others.
struct AreaOfUse {
  double west = -180, south = -90, east = 180, north = 90;
  bool world = false;
  bool has(Degrees at) const { return at.lon >= west && at.lon <= east && at.lat >= south && at.lat <= north; }
};
std::optional<AreaOfUse> areaOfUse(const OGRSpatialReference& crs);

// The rectangle around China and its seas: 73–136° E, 3–54° N.
bool nearChina(Degrees at);

// Whether a place is where CGCS2000 is used; near the border either answer may come out.
bool inChina(double lon, double lat);

// The working system for data around a place: in China CGCS2000 3-degree Gauss-Kruger by central meridian without zone
// prefix (EPSG:4534 for 75°E to EPSG:4554 for 135°E), elsewhere WGS 84 UTM. A source that already is in a 3-degree zone
// whose meridian is within 2° keeps it: that is the zone the city works in.
std::string workingCrsFor(double lon, double lat, const OGRSpatialReference* source = nullptr);

// Carries arrays of coordinates from a source to the working system.
class CrsTransform {
 public:
  // Error: "crs.no_transformation" (from, to).
  static Result<CrsTransform> make(const Crs& source, Shift shift, const Crs& target) {
    return make(source, shift, std::nullopt, target);
  }
  // With parameters from the datum of `source` to CGCS2000.
  static Result<CrsTransform> make(const Crs& source, Shift shift, const std::optional<DatumShift>& datum,
                                   const Crs& target);
  ~CrsTransform();
  CrsTransform(CrsTransform&&) noexcept;

  bool identity() const { return m_shift == Shift::None && !m_datum && !m_transformation; }
  // In place; places that cannot be carried over become infinite.
  void apply(std::vector<double>& x, std::vector<double>& y) const;

 private:
  CrsTransform() = default;
  Shift m_shift = Shift::None;
  std::optional<DatumShift> m_datum;
  Ellipsoid m_ellipsoid;  // of the source, for m_datum
  // Given back to GDAL, which keeps some for the next of the kind: making one takes many milliseconds.
  struct GiveBack {
    void operator()(OGRCoordinateTransformation* transformation) const;
  };
  using Transformation = std::unique_ptr<OGRCoordinateTransformation, GiveBack>;
  Transformation m_toLonLat;  // of shifted data that are projected
  Transformation m_transformation;
};

}  // namespace wangge::gis
