// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/systems.h"

#include <QCoreApplication>
#include <array>

namespace wangge {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Systems)
};

// Rows of the EPSG register that go by zones: from `first` on one code a zone.
struct Zones {
  int first, count;
  int datum;      // 0: CGCS2000, 1: Xi'an 80, 2: Beijing 54
  int degrees;    // width
  int number;     // of the first zone
  bool numbered;  // the easting begins with the zone's number
};
constexpr std::array kZones = {
    Zones{4534, 21, 0, 3, 25, false}, Zones{4513, 21, 0, 3, 25, true},  Zones{4502, 11, 0, 6, 13, false},
    Zones{4491, 11, 0, 6, 13, true},  Zones{2370, 21, 1, 3, 25, false}, Zones{2349, 21, 1, 3, 25, true},
    Zones{2338, 11, 1, 6, 13, false}, Zones{2327, 11, 1, 6, 13, true},  Zones{2422, 21, 2, 3, 25, false},
    Zones{2401, 21, 2, 3, 25, true},
};

QString datumText(int datum) {
  return datum == 0 ? Texts::tr("CGCS2000") : datum == 1 ? Texts::tr("Xi'an 80") : Texts::tr("Beijing 54");
}

QString zoneText(int code) {
  for (const Zones& zones : kZones) {
    const int at = code - zones.first;
    if (at < 0 || at >= zones.count) continue;
    const int number = zones.number + at, meridian = zones.degrees == 3 ? number * 3 : number * 6 - 3;
    return zones.numbered
               ? Texts::tr("%1, %2-degree zone %3 (number before the easting)")
                     .arg(datumText(zones.datum))
                     .arg(zones.degrees)
                     .arg(number)
               : Texts::tr("%1, %2-degree zone of %3° E").arg(datumText(zones.datum)).arg(zones.degrees).arg(meridian);
  }
  return {};
}

}  // namespace

QString systemText(const QString& system) {
  if (system == u"GCJ02") return Texts::tr("GCJ-02 (Amap, Tencent: shifted)");
  if (system == u"BD09") return Texts::tr("BD-09 (Baidu: shifted)");
  if (!system.startsWith(u"EPSG:")) return system;
  const int code = QStringView(system).mid(5).split(u' ').first().toInt();
  switch (code) {
    case 4490:
      return Texts::tr("CGCS2000, longitude and latitude");
    case 4326:
      return Texts::tr("WGS 84, longitude and latitude");
    case 4610:
      return Texts::tr("Xi'an 80, longitude and latitude");
    case 4214:
      return Texts::tr("Beijing 54, longitude and latitude");
    case 3857:
      return Texts::tr("Web Mercator (maps on the web)");
    default:
      break;
  }
  const QString zone = zoneText(code);
  return zone.isEmpty() ? system : zone;
}

QStringList usualSystems() {
  QStringList systems = {"EPSG:4490", "EPSG:4326", "GCJ02", "BD09", "EPSG:3857"};
  for (int code = 4534; code <= 4554; ++code) systems << QStringLiteral("EPSG:%1").arg(code);
  for (int code = 4513; code <= 4533; ++code) systems << QStringLiteral("EPSG:%1").arg(code);
  return systems;
}

}  // namespace wangge
