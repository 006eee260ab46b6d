// SPDX-License-Identifier: GPL-3.0-or-later
// The card at the pointer: within the map, beside the pointer, and not on the line that is being drawn.
#include "app/window/map/card_place.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <random>

using namespace wangge;

namespace {
const QRectF kRoom(0, 0, 1000, 600);
const QSizeF kCard(260, 90);

QPolygonF line(std::initializer_list<QPointF> points) {
  QPolygonF polygon;
  for (const QPointF& point : points) polygon << point;
  return polygon;
}
}  // namespace

TEST_CASE("The card stands to the right below the pointer where nothing is in its way") {
  const QRectF card = cardPlace(kCard, {400, 200}, kRoom, {});
  CHECK(card.left() > 400);
  CHECK(card.top() > 200);
  CHECK(card.left() - 400 < 40);
}

TEST_CASE("The length of lines within a rectangle") {
  const QRectF box(100, 100, 100, 50);
  CHECK(lengthWithin(box, {line({{0, 120}, {300, 120}})}) == Approx(100));
  CHECK(lengthWithin(box, {line({{110, 110}, {150, 140}})}) == Approx(50));
  CHECK(lengthWithin(box, {line({{0, 0}, {300, 0}}), line({{99, 0}, {99, 300}})}) == 0);
  CHECK(lengthWithin(box, {line({{150, 0}, {150, 300}, {160, 300}, {160, 0}})}) == Approx(100));
  CHECK(lengthWithin(box, {line({{150, 120}})}) == 0);
}

TEST_CASE("The card never covers the line being drawn, from whatever side it comes to the pointer") {
  for (int side = 0; side < 24; ++side) {
    CAPTURE(side);
    const double angle = side * std::numbers::pi / 12;
    const QPointF pointer(500, 300), from = pointer + 280 * QPointF(std::cos(angle), std::sin(angle));
    // With a corner on the way, as a line drawn by clicks has.
    const QPointF corner = pointer + 120 * QPointF(std::cos(angle + 0.5), std::sin(angle + 0.5));
    const std::vector<QPolygonF> drawn = {line({from, corner, pointer})};
    const QRectF card = cardPlace(kCard, pointer, kRoom, drawn);
    CHECK(kRoom.contains(card));
    CHECK_FALSE(card.contains(pointer));
    CHECK(lengthWithin(card, drawn) == 0);
  }
}

TEST_CASE("The card stays on the map at every edge, and beside the pointer whatever was drawn") {
  std::mt19937 random(7);
  const auto anywhere = [&] { return QPointF(random() % 1000, random() % 600); };
  for (int i = 0; i < 500; ++i) {
    const QPointF pointer = anywhere();
    QPolygonF stroke;
    for (int k = 0; k < 12; ++k) stroke << anywhere();
    const QRectF card = cardPlace(kCard, pointer, kRoom, {stroke});
    REQUIRE(kRoom.contains(card));
    REQUIRE_FALSE(card.contains(pointer));
  }
}

TEST_CASE("A card larger than the map stands at its upper left corner") {
  const QRectF card = cardPlace({1200, 90}, {500, 300}, kRoom, {});
  CHECK(card.left() == 6);
}

TEST_CASE("The card covers no button over the map, whatever was drawn and wherever they stand") {
  std::mt19937 random(11);
  const auto anywhere = [&] { return QPointF(random() % 1000, random() % 600); };
  for (int i = 0; i < 500; ++i) {
    // A switch above, a note in the middle, a bar below.
    const std::vector<QRectF> taken = {QRectF(8, 8, 280 + random() % 200, 30),
                                       QRectF(350 + random() % 100, 240, 260, 110), QRectF(300, 560, 400, 34)};
    const QPointF pointer = anywhere();
    QPolygonF stroke;
    for (int k = 0; k < 12; ++k) stroke << anywhere();
    const QRectF card = cardPlace(kCard, pointer, kRoom, {stroke}, taken);
    CAPTURE(pointer.x(), pointer.y());
    REQUIRE(kRoom.contains(card));
    REQUIRE_FALSE(card.contains(pointer));
    for (const QRectF& one : taken) REQUIRE_FALSE(one.intersects(card));
  }
}

TEST_CASE("A name over the map moves below what stands there, one under the other") {
  const QRectF name(8, 8, 120, 20);
  CHECK(belowTaken(name, {}) == name);
  CHECK(belowTaken(name, {QRectF(200, 8, 100, 30)}) == name);
  const std::vector<QRectF> taken = {QRectF(8, 50, 100, 40), QRectF(8, 8, 300, 30)};
  const QRectF moved = belowTaken(name, taken);
  CHECK(moved.size() == name.size());
  CHECK(moved.left() == name.left());
  CHECK(moved.top() == 98);
}
