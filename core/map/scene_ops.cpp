// SPDX-License-Identifier: GPL-3.0-or-later
// Visits every primitive of a scene.
#include "core/map/scene_ops.h"

#include <concepts>
#include <variant>

namespace wangge::map {
namespace {

// visit(position) for every position of a primitive.
template <class Visit>
void eachPosition(Primitive& primitive, const Visit& visit) {
  std::visit(
      [&]<class Kind>(Kind& each) {
        if constexpr (std::same_as<Kind, Path>) {
          for (auto& ring : each.rings)
            for (Position& p : ring) visit(p);
        } else if constexpr (std::same_as<Kind, Dots>) {
          for (Position& p : each.at) visit(p);
        } else if constexpr (std::same_as<Kind, Text>) {
          visit(each.at);
        } else if constexpr (std::same_as<Kind, ClipStart> || std::same_as<Kind, Photo>) {
          visit(each.min), visit(each.max);
        } else {
          static_assert(std::same_as<Kind, ClipEnd>);
        }
      },
      primitive);
}

// What a primitive has of lengths beside its positions.
struct EnlargeSizes {
  double by;
  void operator()(Path& path) const { path.fill.hatchSpacing *= by, path.stroke.width *= by; }
  void operator()(Text& text) const { text.style.height *= by, text.style.haloWidth *= by; }
  void operator()(Dots& dots) const { dots.diameter *= by; }
  void operator()(ClipStart&) const {}
  void operator()(ClipEnd&) const {}
  void operator()(Photo&) const {}
};

}  // namespace

void enlarge(Scene& scene, double factor) {
  if (factor == 1) return;
  const auto scale = [&](Position& p) { p.x *= factor, p.y *= factor; };
  scene.width *= factor, scene.height *= factor;
  scale(scene.anchor);
  for (Primitive& primitive : scene.primitives) {
    eachPosition(primitive, scale);
    std::visit(EnlargeSizes{factor}, primitive);
  }
}

void move(std::vector<Primitive>& primitives, Position by) {
  for (Primitive& primitive : primitives) eachPosition(primitive, [&](Position& p) { p.x += by.x, p.y += by.y; });
}

}  // namespace wangge::map
