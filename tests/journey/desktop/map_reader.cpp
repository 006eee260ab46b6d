// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_reader.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace wangge::journey {

// "E 577223.0   N 5244373.0 m"; nothing while the mouse is elsewhere.
std::optional<MapReader::Ground> MapReader::ground() const {
  static const QRegularExpression form("^E (-?[0-9.]+) +N (-?[0-9.]+) m$");
  const QRegularExpressionMatch match = form.match(m_place.name());
  if (!match.hasMatch()) return std::nullopt;
  return Ground{match.captured(1).toDouble(), match.captured(2).toDouble()};
}

// From outside, so that what was told before is gone.
MapReader::Ground MapReader::groundAt(QPoint at) {
  m_program.point(QPoint(m_area.left() + 5, m_area.bottom() + 15));  // the status bar, or a panel
  if (!m_place.isNull()) m_program.waitFor("the mouse leaves the map", [&] { return !ground(); });
  m_program.point(at);
  std::optional<Ground> told;
  m_program.waitFor("the status bar tells the place", [&] {
    if (m_place.isNull()) m_place = m_program.beginning("E ");
    told = ground();
    return told.has_value();
  });
  return *told;
}

void MapReader::look() {
  if (m_map.isNull()) m_map = m_program.part(m_name);
  m_program.waitFor("the map stands still", [&] {
    m_area = m_map.area();
    m_from = m_area.center() - QPoint(m_area.width() / 4, 0);
    const QPoint other = m_area.center() + QPoint(m_area.width() / 4, m_area.height() / 4);
    m_there = groundAt(m_from);
    const Ground there = groundAt(other), again = groundAt(m_from);
    m_metres = (there.east - m_there.east) / (other.x() - m_from.x());
    const double north = m_there.north - m_metres * (other.y() - m_from.y());
    return m_map.area() == m_area && m_metres > 0 && std::abs(north - there.north) < m_metres &&
           std::abs(again.east - m_there.east) < m_metres / 2 && std::abs(again.north - m_there.north) < m_metres / 2;
  });
}

QPoint MapReader::spot(double east, double north) const {
  return m_from + QPoint(static_cast<int>(std::lround((east - m_there.east) / m_metres)),
                         static_cast<int>(std::lround((m_there.north - north) / m_metres)));
}

// Buttons and bars that lie on the map.
bool MapReader::isCovered(QPoint at) const {
  const QList<Part> above = m_map.children();
  return std::any_of(above.begin(), above.end(),
                     [&](const Part& part) { return part.is(Part::Showing) && part.area().contains(at); });
}

QStringList MapReader::hear(QPoint at) {
  if (!m_area.contains(at)) return {};
  m_program.point(at);
  const double east = m_there.east + (at.x() - m_from.x()) * m_metres,
               north = m_there.north - (at.y() - m_from.y()) * m_metres;
  bool silent = false;
  m_program.waitFor("the mouse is there", [&] {
    const std::optional<Ground> told = ground();
    if (told && std::abs(told->east - east) < m_metres / 2 && std::abs(told->north - north) < m_metres / 2) return true;
    return silent = m_map.area() != m_area || isCovered(at);
  });
  return silent ? QStringList() : m_map.description().split('\n');
}

}  // namespace wangge::journey
