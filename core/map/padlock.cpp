// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/padlock.h"

#include <cmath>
#include <numbers>

namespace wangge::map {

void drawPadlock(Position centre, double height, Colour colour, std::vector<Primitive>& to) {
  constexpr Colour kGround{255, 255, 255, 255};
  const double halo = 0.2 * height, half = kPadlockWidth * height / 2 - halo / 2;
  const double top = centre.y - 0.05 * height, bottom = centre.y + 0.42 * height;
  Path body;
  body.rings.push_back(
      {{centre.x - half, top}, {centre.x + half, top}, {centre.x + half, bottom}, {centre.x - half, bottom}});
  body.fill.colour = colour;

  Path shackle;
  shackle.closed = false;
  const double radius = half * 0.68, spring = top - 0.12 * height;
  std::vector<Position> bow{{centre.x - radius, top}};
  constexpr int kSteps = 12;
  for (int i = 0; i <= kSteps; ++i) {
    const double angle = std::numbers::pi * (1 - static_cast<double>(i) / kSteps);
    bow.push_back({centre.x + radius * std::cos(angle), spring - radius * std::sin(angle)});
  }
  bow.push_back({centre.x + radius, top});
  shackle.rings.push_back(std::move(bow));

  const double thick = 0.11 * height;
  shackle.stroke = {kGround, thick + halo, Dash::Solid};
  to.push_back(shackle);
  body.stroke = {kGround, halo, Dash::Solid};
  to.push_back(body);
  body.stroke = {Colour{}, 0, Dash::Solid};
  to.push_back(std::move(body));
  shackle.stroke = {colour, thick, Dash::Solid};
  to.push_back(std::move(shackle));
}

}  // namespace wangge::map
