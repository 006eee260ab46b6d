// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/svg.h"

#include <fmt/format.h>

#include <QByteArray>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

#include "app/paint/fonts.h"
#include "core/map/hatch.h"

namespace wangge {
namespace {

using map::Colour;
using map::Position;

// Thousandths of a millimetre, without zeros at the end.
std::string number(double value) {
  std::string text = fmt::format("{:.3f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

// What XML cannot hold is left out.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '"') {
      result += "&quot;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      result += c;
    } else {
      result += ' ';
    }
  }
  return result;
}

// ` fill="#rrggbb"`, with its opacity where it has one.
std::string paint(std::string_view attribute, Colour c) {
  if (c.alpha == 0) return fmt::format(" {}=\"none\"", attribute);
  std::string text = fmt::format(" {}=\"#{:02x}{:02x}{:02x}\"", attribute, c.red, c.green, c.blue);
  if (c.alpha < 255) text += fmt::format(" {}-opacity=\"{}\"", attribute, number(c.alpha / 255.0));
  return text;
}

class SvgWriter {
 public:
  explicit SvgWriter(const map::Scene& scene) : m_scene(scene) {}
  std::string text;

  void draw(const map::Path& path) {
    if (path.rings.empty()) return;
    const bool filled = path.closed && path.fill.colour.alpha > 0;
    const bool stroked = path.stroke.width > 0 && path.stroke.colour.alpha > 0;
    const bool hatched = path.closed && path.fill.hatch != map::Hatch::None;
    const std::string outline = dataOf(path);
    if (filled && !hatched && stroked) {
      add("<path d=\"{}\" fill-rule=\"evenodd\"{}{}/>\n", outline, paint("fill", path.fill.colour),
          strokeOf(path.stroke));
      return;
    }
    if (filled) add("<path d=\"{}\" fill-rule=\"evenodd\"{}/>\n", outline, paint("fill", path.fill.colour));
    if (hatched) drawHatch(path);
    if (stroked) add("<path d=\"{}\" fill=\"none\"{}/>\n", outline, strokeOf(path.stroke));
  }

  // A halo is the same text below itself, so that the text stands in the file once.
  void draw(const map::Text& t) {
    if (t.text.empty()) return;
    const bool halo = t.style.halo.alpha > 0 && t.style.haloWidth > 0;
    const int id = halo ? ++m_texts : 0;
    if (halo)
      add("<use xlink:href=\"#t{}\" fill=\"none\"{} stroke-width=\"{}\" stroke-linejoin=\"round\"/>", id,
          paint("stroke", t.style.halo), number(2 * t.style.haloWidth));
    constexpr std::string_view anchors[] = {"start", "middle", "end"};
    add("<g{}><text", paint("fill", t.style.colour));
    if (halo) add(" id=\"t{}\"", id);
    if (t.angle != 0) {
      add(" transform=\"translate({} {}) rotate({})\"", number(t.at.x), number(t.at.y), number(-t.angle));
    } else {
      add(" x=\"{}\" y=\"{}\"", number(t.at.x), number(t.at.y));
    }
    add(" font-size=\"{}\"", number(t.style.height));
    if (t.style.bold) add(" font-weight=\"bold\"");
    if (t.align != map::Align::Left) add(" text-anchor=\"{}\"", anchors[static_cast<std::size_t>(t.align)]);
    add(">{}</text></g>\n", escaped(t.text));
  }

  void draw(const map::Dots& dots) {
    if (dots.at.empty()) return;
    add("<path d=\"");
    for (Position p : dots.at) add("M{} {}h.001", number(p.x), number(p.y));
    add("\" fill=\"none\"{} stroke-width=\"{}\" stroke-linecap=\"round\"/>\n", paint("stroke", dots.colour),
        number(dots.diameter));
  }

  void draw(const map::ClipStart& clip) {
    ++m_clips;
    add("<clipPath id=\"c{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>"
        "<g clip-path=\"url(#c{})\">\n",
        m_clips, number(clip.min.x), number(clip.min.y), number(clip.max.x - clip.min.x),
        number(clip.max.y - clip.min.y), m_clips);
    ++m_open;
  }
  void draw(const map::ClipEnd&) {
    if (m_open > 0) add("</g>\n"), --m_open;
  }

  void draw(const map::Photo& photo) {
    if (!photo.image || photo.image->empty()) return;
    const QByteArray bytes(reinterpret_cast<const char*>(photo.image->data()),
                           static_cast<qsizetype>(photo.image->size()));
    const char* kind = bytes.startsWith("\x89PNG") ? "png" : "jpeg";
    add("<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"xMidYMid {}\" "
        "xlink:href=\"data:image/{};base64,{}\"/>\n",
        number(photo.min.x), number(photo.min.y), number(photo.max.x - photo.min.x), number(photo.max.y - photo.min.y),
        photo.whole ? "meet" : "slice", kind, bytes.toBase64().toStdString());
  }

  void close() {
    while (m_open > 0) draw(map::ClipEnd());
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> form, Args&&... args) {
    fmt::format_to(std::back_inserter(text), form, std::forward<Args>(args)...);
  }

  static std::string dataOf(const map::Path& path) {
    std::string data;
    for (const auto& ring : path.rings) {
      for (std::size_t i = 0; i < ring.size(); ++i)
        data += (i == 0 ? 'M' : 'L') + number(ring[i].x) + ' ' + number(ring[i].y);
      if (path.closed && !ring.empty()) data += 'Z';
    }
    return data;
  }

  // Dashes as on paper (painter.cpp): of a length one can see, whatever the line's width.
  static std::string strokeOf(const map::Stroke& stroke) {
    std::string result = paint("stroke", stroke.colour) + fmt::format(" stroke-width=\"{}\"", number(stroke.width)) +
                         " stroke-linejoin=\"round\"";
    if (stroke.dash == map::Dash::Solid) return result + " stroke-linecap=\"round\"";
    const double unit = std::max(0.35, stroke.width);
    std::vector<double> dashes;
    switch (stroke.dash) {
      case map::Dash::Solid:
        break;
      case map::Dash::Dashed:
        dashes = {4, 1.8};
        break;
      case map::Dash::Dotted:
        dashes = {1, 1.6};
        break;
      case map::Dash::DashDot:
        dashes = {5.5, 1.6, 1, 1.6};
        break;
      case map::Dash::DashDotDot:
        dashes = {5, 1.3, 1, 1.3, 1, 1.3};
        break;
    }
    std::string list;
    for (const double dash : dashes) list += (list.empty() ? "" : " ") + number(dash * unit);
    return result + fmt::format(" stroke-dasharray=\"{}\"", list);
  }

  void drawHatch(const map::Path& path) {
    const map::HatchMarks marks = map::hatchMarks(path.rings, path.fill, m_scene.anchor);
    if (!marks.lines.empty()) {
      add("<path d=\"");
      for (const auto& [a, b] : marks.lines) add("M{} {}L{} {}", number(a.x), number(a.y), number(b.x), number(b.y));
      add("\" fill=\"none\"{} stroke-width=\"0.16\"/>\n", paint("stroke", path.fill.hatchColour));
    }
    if (!marks.dots.empty()) draw(map::Dots{marks.dots, 0.45, path.fill.hatchColour});
  }

  const map::Scene& m_scene;
  int m_texts = 0, m_clips = 0, m_open = 0;
};

std::string familyList(const std::string& first) {
  std::string list;
  if (!first.empty()) list = "'" + escaped(first) + "',";
  for (const QString& family : mapFontFamilies()) list += "'" + escaped(family.toStdString()) + "',";
  return list + "sans-serif";
}

}  // namespace

std::string svgOf(const map::Scene& scene, const std::string& author) {
  SvgWriter writer(scene);
  const std::string width = number(scene.width), height = number(scene.height);
  writer.text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{3}\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
      "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"{0}mm\" height=\"{1}mm\" "
      "viewBox=\"0 0 {0} {1}\">\n<title>{2}</title>\n",
      width, height, escaped(scene.title), kSvgMark);
  if (!author.empty())
    writer.text += fmt::format(
        "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\"><dc:creator>{}</dc:creator>"
        "</rdf:Description></rdf:RDF></metadata>\n",
        escaped(author));
  writer.text += fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n<g font-family=\"{}\">\n", width,
                             height, familyList(scene.font));
  for (const map::Primitive& primitive : scene.primitives)
    std::visit([&](const auto& p) { writer.draw(p); }, primitive);
  writer.close();
  writer.text += "</g>\n</svg>\n";
  return std::move(writer.text);
}

}  // namespace wangge
