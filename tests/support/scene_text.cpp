// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scene_text.h"

#include <fmt/format.h>

namespace wangge::map {
namespace {

std::string hex(Colour c) {
  return fmt::format("#{:02x}{:02x}{:02x}{:02x}", c.red, c.green, c.blue, c.alpha);
}
// Avoids -0.00.
std::string place(Position p) {
  return fmt::format("{:.2f},{:.2f}", p.x + 0.0, p.y + 0.0);
}

struct Write {
  std::string& out;
  void operator()(const Path& path) const {
    constexpr const char* hatches[] = {"none", "diagonal", "back_diagonal", "cross", "dots", "horizontal", "vertical"};
    constexpr const char* dashes[] = {"solid", "dashed", "dotted", "dash_dot", "dash_dot_dot"};
    out += path.closed ? "area" : "line";
    if (path.closed && path.fill.colour.alpha > 0) out += " fill " + hex(path.fill.colour);
    if (path.closed && path.fill.hatch != Hatch::None)
      out += fmt::format(" hatch {} {}", hatches[static_cast<int>(path.fill.hatch)], hex(path.fill.hatchColour));
    if (path.stroke.width > 0)
      out += fmt::format(" stroke {} {:.2f} {}", hex(path.stroke.colour), path.stroke.width,
                         dashes[static_cast<int>(path.stroke.dash)]);
    for (const auto& ring : path.rings) {
      out += " |";
      for (Position p : ring) out += " " + place(p);
    }
    out += "\n";
  }
  void operator()(const Text& text) const {
    constexpr const char* aligns[] = {"left", "centre", "right"};
    out += fmt::format("text {} {} {:.2f}{} {:.1f} {}\n", place(text.at), aligns[static_cast<int>(text.align)],
                       text.style.height, text.style.bold ? " bold" : "", text.angle, text.text);
  }
  void operator()(const Dots& dots) const {
    out += fmt::format("dots {} {:.2f} |", hex(dots.colour), dots.diameter);
    for (Position p : dots.at) out += " " + place(p);
    out += "\n";
  }
  void operator()(const ClipStart& clip) const { out += "clip " + place(clip.min) + " " + place(clip.max) + "\n"; }
  void operator()(const ClipEnd&) const { out += "end\n"; }
  void operator()(const Photo& photo) const { out += "photo " + place(photo.min) + " " + place(photo.max) + "\n"; }
};

}  // namespace

std::string toText(const Scene& scene) {
  std::string out = fmt::format("scene {:.2f} x {:.2f} {}\n", scene.width, scene.height, scene.title);
  for (const Primitive& primitive : scene.primitives) std::visit(Write{out}, primitive);
  return out;
}

}  // namespace wangge::map
