// SPDX-License-Identifier: GPL-3.0-or-later
// Visits every primitive of a scene.
#include "core/map/scene_ops.h"

namespace wangge::map {
namespace {

struct Enlarge {
  double by;
  void operator()(Position& p) const { p.x *= by, p.y *= by; }
  void operator()(Path& path) const {
    for (auto& ring : path.rings)
      for (Position& p : ring) (*this)(p);
    path.fill.hatchSpacing *= by;
    path.stroke.width *= by;
  }
  void operator()(Text& text) const {
    (*this)(text.at);
    text.style.height *= by;
    text.style.haloWidth *= by;
  }
  void operator()(Dots& dots) const {
    for (Position& p : dots.at) (*this)(p);
    dots.diameter *= by;
  }
  void operator()(ClipStart& clip) const {
    (*this)(clip.min);
    (*this)(clip.max);
  }
  void operator()(ClipEnd&) const {}
  void operator()(Photo& photo) const {
    (*this)(photo.min);
    (*this)(photo.max);
  }
};

struct Move {
  Position by;
  void operator()(Position& p) const { p.x += by.x, p.y += by.y; }
  void operator()(Path& path) const {
    for (auto& ring : path.rings)
      for (Position& p : ring) (*this)(p);
  }
  void operator()(Text& text) const { (*this)(text.at); }
  void operator()(Dots& dots) const {
    for (Position& p : dots.at) (*this)(p);
  }
  void operator()(ClipStart& clip) const {
    (*this)(clip.min);
    (*this)(clip.max);
  }
  void operator()(ClipEnd&) const {}
  void operator()(Photo& photo) const {
    (*this)(photo.min);
    (*this)(photo.max);
  }
};

}  // namespace

void enlarge(Scene& scene, double factor) {
  if (factor == 1) return;
  const Enlarge visitor{factor};
  scene.width *= factor, scene.height *= factor;
  visitor(scene.anchor);
  for (Primitive& primitive : scene.primitives) std::visit(visitor, primitive);
}

void move(std::vector<Primitive>& primitives, Position by) {
  const Move visitor{by};
  for (Primitive& primitive : primitives) std::visit(visitor, primitive);
}

}  // namespace wangge::map
