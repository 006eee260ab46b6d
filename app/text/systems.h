// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinate systems by the names that people use for them.
#pragma once

#include <QString>
#include <QStringList>

namespace wangge {

// "CGCS2000, 3-degree zone, central meridian 123°" for "EPSG:4550", in the user's language; texts that begin with such
// a code ("EPSG:4490 China Geodetic …") too. What has no such name comes back as it is.
QString systemText(const QString& system);

// Codes of the systems that Chinese data are in, usual ones first: "EPSG:4490" …, "GCJ02", "BD09".
QStringList usualSystems();

}  // namespace wangge
