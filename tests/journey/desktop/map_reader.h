// SPDX-License-Identifier: GPL-3.0-or-later
// The map of the window, read by moving the mouse over it: the status bar tells where on the ground the pointer is, and
// the map tells who lies there and what the tool in hand would do, as assistive technology reads it out. Nothing of it
// is an action.
#pragma once

#include <QStringList>
#include <optional>
#include <utility>

#include "program.h"

namespace wangge::journey {

class MapReader {
 public:
  // `name`: what the map is called in the program's language.
  explicit MapReader(Program& program, QString name = QString("Map")) : m_program(program), m_name(std::move(name)) {}

  // Learns where the map is and which ground it shows; again after everything that moves it or makes it larger.
  void look();
  QRect area() const { return m_area; }
  double metresPerPixel() const { return m_metres; }
  // Where a place of the ground, in metres east and north, is seen on the screen.
  QPoint spot(double east, double north) const;

  // Moves the mouse there, and what is said then: first who lies there, then what the tool means, a line each. Nothing
  // where something else lies over the map, or when the map itself has moved since it was looked at.
  QStringList hear(QPoint at);

 private:
  struct Ground {
    double east = 0, north = 0;
  };
  std::optional<Ground> ground() const;
  Ground groundAt(QPoint at);
  bool isCovered(QPoint at) const;

  Program& m_program;
  QString m_name;
  Part m_map, m_place;
  QRect m_area;
  QPoint m_from;        // a spot of the screen,
  Ground m_there;       // the ground there,
  double m_metres = 0;  // and how much of it a pixel shows
};

}  // namespace wangge::journey
