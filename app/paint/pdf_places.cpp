// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/pdf_places.h"

#include <fmt/format.h>

#define POINTERHOLDER_TRANSITION 4  // libqpdf: std::shared_ptr only
#include <qpdf/QPDFObjectHandle.hh>

namespace wangge {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;

QPDFObjectHandle number(double value, int places) {
  return QPDFObjectHandle::newReal(fmt::format("{:.{}f}", value, places));
}

// The corners of a viewport as parts of its width and height, in the order of PageMap::corners.
QPDFObjectHandle corners() {
  QPDFObjectHandle list = QPDFObjectHandle::newArray();
  for (const int part : {0, 1, 0, 0, 1, 0, 1, 1}) list.appendItem(QPDFObjectHandle::newInteger(part));
  return list;
}

QPDFObjectHandle systemOf(const PdfSystem& system) {
  QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
  dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/PROJCS"));
  if (system.epsg != 0) dictionary.replaceKey("/EPSG", QPDFObjectHandle::newInteger(system.epsg));
  if (!system.wkt.empty()) dictionary.replaceKey("/WKT", QPDFObjectHandle::newString(system.wkt));
  return dictionary;
}

QPDFObjectHandle viewport(const PageMap& map, double pageHeight, const PdfSystem& system) {
  QPDFObjectHandle measure = QPDFObjectHandle::newDictionary();
  measure.replaceKey("/Type", QPDFObjectHandle::newName("/Measure"));
  measure.replaceKey("/Subtype", QPDFObjectHandle::newName("/GEO"));
  measure.replaceKey("/Bounds", corners());
  measure.replaceKey("/LPTS", corners());
  QPDFObjectHandle places = QPDFObjectHandle::newArray();
  // Ten decimals of a degree are a hundredth of a millimetre on the ground.
  for (const gis::LonLat& corner : map.corners)
    places.appendItem(number(corner.lat, 10)), places.appendItem(number(corner.lon, 10));
  measure.replaceKey("/GPTS", places);
  measure.replaceKey("/GCS", systemOf(system));
  QPDFObjectHandle box = QPDFObjectHandle::newArray();
  const map::Rectangle& at = map.at;
  for (const double value : {at.min.x * kPointsPerMm, pageHeight - at.max.y * kPointsPerMm, at.max.x * kPointsPerMm,
                             pageHeight - at.min.y * kPointsPerMm})
    box.appendItem(number(value, 4));
  QPDFObjectHandle result = QPDFObjectHandle::newDictionary();
  result.replaceKey("/Type", QPDFObjectHandle::newName("/Viewport"));
  result.replaceKey("/BBox", box);
  result.replaceKey("/Measure", measure);
  return result;
}

}  // namespace

void addPlaces(QPDFObjectHandle page, const std::vector<PageMap>& maps, const PdfSystem& system) {
  if (maps.empty() || !system.known()) return;
  QPDFObjectHandle media = page.getKey("/MediaBox");
  const double height = media.getArrayItem(3).getNumericValue() - media.getArrayItem(1).getNumericValue();
  QPDFObjectHandle list = QPDFObjectHandle::newArray();
  for (const PageMap& map : maps) list.appendItem(viewport(map, height, system));
  page.replaceKey("/VP", list);
}

}  // namespace wangge
