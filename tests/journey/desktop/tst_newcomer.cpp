// SPDX-License-Identifier: GPL-3.0-or-later
// A newcomer at the demonstration, by real mouse and keys on a screen of 1366 by 768: a community of 3,037 households
// that is one grid is divided by hand, and by P. Nothing is known but what the window tells and what lies in the saved
// file; every click and key is counted.
#include <QRegularExpression>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "map_reader.h"
#include "tests/journey/cli.h"
#include "tests/journey/coverage.h"

using namespace wangge::journey;

namespace {

constexpr int kHouseholds = 3'037, kLeast = 300, kMost = 500;
const std::string kCommunity = "230204008004";
constexpr double kEast = 577'223, kNorth = 5'244'373;  // a place in it, as the status bar tells

// Whether so many households can be whole grids in band.
bool divides(int households) {
  return households / kLeast >= (households + kMost - 1) / kMost;
}
bool fits(int households) {
  return households >= kLeast && households <= kMost;
}

// "3,037 households" in what is said of a place; 0 when nobody is named.
int householdsOf(const QString& said) {
  static const QRegularExpression form("([0-9,]+) households?");
  return form.match(said).captured(1).remove(',').toInt();
}
// The same of each grid that an edit would touch: "New grid: 412 households, 803 persons, in band", or
// "Unnamed grid: 3,037 → 2,625 households, …".
std::vector<int> promised(const QStringList& said) {
  static const QRegularExpression form(": (?:[0-9,]+ → )?([0-9,]+) households?");
  std::vector<int> households;
  for (const QString& line : said.mid(1))
    if (const auto match = form.match(line); match.hasMatch())
      households.push_back(match.captured(1).remove(',').toInt());
  return households;
}

struct Newcomer {
  Desktop desktop;
  Program window{desktop, WANGGE_PROGRAM, {"--lang", "en"}};
  MapReader map{window};

  Newcomer() {
    window.click(window.part("Demonstration"));
    window.waitFor("the demonstration is open", [&] { return grids() > 0; });
    window.waitFor("its map shows the community", [&] {
      map.look();
      return householdsOf(map.hear(map.spot(kEast, kNorth)).value(0)) == kHouseholds;
    });
  }

  // "46 communities · 113 grids · …" in the status bar; 0 while it is empty.
  int grids() {
    static const QRegularExpression form("communities · ([0-9,]+) grids");
    if (m_totals.isNull()) m_totals = window.beginning("46 communities");
    return m_totals.isNull() ? 0 : form.match(m_totals.name()).captured(1).remove(',').toInt();
  }

  // Saves under a name, as somebody does who never did, and leaves; what the file holds of the community then.
  Layer savedGrids() {
    const std::string plan = desktop.file("newcomer.gpkg");
    window.key("ctrl+s");
    const Part name = window.part("File name:", "text");
    window.waitFor("the name can be typed", [&] { return name.is(Part::Focused); });
    window.key("ctrl+a");
    window.type(QString::fromStdString(plan));
    window.waitFor("the name is typed", [&] { return name.text().toStdString() == plan; });
    window.key("Return");
    window.waitFor("the plan is saved",
                   [&] { return window.title().contains("newcomer.gpkg") && !window.title().contains('*'); });
    window.key("ctrl+q");
    CHECK(window.ended() == 0);
    const std::string out = desktop.file("out");
    answerOf({"export", plan, "--to", out, "--format", "gpkg"});
    Layer grids = exported(out, "gpkg", "grids");
    std::erase_if(grids, [](const Feature& grid) { return grid.text("community") != kCommunity; });
    return grids;
  }

 private:
  Part m_totals;
};

void requireInBand(const Layer& grids) {
  CHECK(sumOf(grids, "households") == kHouseholds);
  for (const Feature& grid : grids) {
    CAPTURE(grid.number("households"));
    CHECK(grid.text("status") == "in_band");
  }
}

// Cuts a community into strips from north to south. It knows where the left and right borders are from where the map
// stops telling of the community.
class Strips {
 public:
  explicit Strips(Newcomer& newcomer) : m_window(newcomer.window), m_map(newcomer.map) {}

  void findBorders() {
    const QPoint middle = m_map.spot(kEast, kNorth);
    for (int step : {-kRow, kRow}) {
      Row row{middle, middle};
      for (int y = step < 0 ? middle.y() : middle.y() + step; lies({row.middle(), y}); y += step) {
        row = {border({row.left.x(), y}, -1, row.middle()), border({row.right.x(), y}, 1, row.middle())};
        m_rows.insert(step < 0 ? m_rows.begin() : m_rows.end(), row);
      }
    }
    REQUIRE(m_rows.size() > 10);
  }

  // Cuts off a strip in band, so that what is left can be divided as well. Begins at the left border and moves the
  // line's end along the right one until the pointer tells so. False when no such line is found from this beginning.
  bool cutOff() {
    const auto rows = static_cast<int>(m_rows.size()), strips = (m_left + kMost - 1) / kMost + 1;
    const int first = m_begin + std::max(1, (rows - m_begin) / strips);
    for (int begin = first; begin < rows; ++begin) {
      const QPoint from = m_rows[static_cast<std::size_t>(begin)].left;
      if (householdsOf(m_map.hear(from).value(0)) != m_left) continue;
      m_window.click(from);
      for (const QPoint end : endsFrom(from.y())) {
        const QStringList said = m_map.hear(end);
        const std::vector<int> both = promised(said);
        if (both.size() != 2 || both[0] + both[1] != m_left || said.join('\n').contains("connected")) continue;
        const int strip = std::min(both[0], both[1]), rest = std::max(both[0], both[1]);
        if (!fits(strip) || !(fits(rest) || divides(rest))) continue;
        m_window.click(end);
        // Where the line could go on, the click set a corner of it.
        if (!promised(m_map.hear(end + QPoint(0, 2))).empty()) m_window.key("Return");
        m_left = rest;
        m_begin = begin;
        return true;
      }
      m_window.key("Escape");
    }
    return false;
  }
  int left() const { return m_left; }

 private:
  static constexpr int kRow = 24, kStride = 18, kEnd = 6, kInside = 4, kExact = 2;  // pixels
  struct Row {
    QPoint left, right;
    int middle() const { return (left.x() + right.x()) / 2; }
  };

  bool lies(QPoint at) { return householdsOf(m_map.hear(at).value(0)) == kHouseholds; }

  // The last place in the community to the left (-1) or right (1) of one in its middle, looked for around a guess.
  QPoint border(QPoint guess, int direction, int middle) {
    const int y = guess.y(), stride = direction * kStride;
    int inside = guess.x(), outside = guess.x();
    if (lies(guess)) {
      for (outside += stride; lies({outside, y}); outside += stride) inside = outside;
    } else {
      for (inside -= stride; (middle - inside) * direction < 0 && !lies({inside, y}); inside -= stride)
        outside = inside;
      if ((middle - inside) * direction >= 0) inside = middle;
    }
    while (std::abs(outside - inside) > kExact) {
      const int between = (inside + outside) / 2;
      (lies({between, y}) ? inside : outside) = between;
    }
    return {inside - direction * kInside, y};
  }

  // Along the right border, those of the same height first.
  std::vector<QPoint> endsFrom(int y) const {
    std::vector<QPoint> ends;
    for (std::size_t i = 1; i < m_rows.size(); ++i)
      for (int part = 0; part < kRow; part += kEnd)
        ends.push_back(m_rows[i - 1].right + (m_rows[i].right - m_rows[i - 1].right) * part / kRow);
    std::stable_sort(ends.begin(), ends.end(),
                     [&](QPoint a, QPoint b) { return std::abs(a.y() - y) < std::abs(b.y() - y); });
    return ends;
  }

  Program& m_window;
  MapReader& m_map;
  std::vector<Row> m_rows;
  int m_left = kHouseholds, m_begin = 0;
};

}  // namespace

TEST_CASE("By mouse, a newcomer divides 3,037 households with 25 actions at most", "[desktop]") {
  Newcomer newcomer;
  Program& window = newcomer.window;
  const int grids = newcomer.grids(), actions = window.actions();
  window.click(newcomer.map.spot(kEast, kNorth));
  window.key("ctrl+2");  // as large as it fits
  window.waitFor("the community fills the map",
                 [&] { return newcomer.map.look(), newcomer.map.metresPerPixel() < 10; });
  window.key("e");
  window.waitFor("the scissors are in hand", [&, aside = 0]() mutable {
    aside = 1 - aside;
    return newcomer.map.hear(newcomer.map.spot(kEast, kNorth) + QPoint(aside, 0)).join('\n').contains("cut begins");
  });
  Strips strips(newcomer);
  strips.findBorders();
  int cuts = 0;
  for (; strips.left() > kMost; ++cuts) {
    REQUIRE(strips.cutOff());
    window.waitFor("there is a grid more", [&] { return newcomer.grids() == grids + cuts + 1; });
  }
  WARN(cuts << " cuts, " << window.actions() - actions << " actions");
  CHECK(window.actions() - actions <= 25);
  const Layer saved = newcomer.savedGrids();
  CHECK(static_cast<int>(saved.size()) == cuts + 1);
  requireInBand(saved);
}

TEST_CASE("By mouse, a newcomer divides 3,037 households by P with 3 actions", "[desktop]") {
  Newcomer newcomer;
  Program& window = newcomer.window;
  const int grids = newcomer.grids(), actions = window.actions();
  window.click(newcomer.map.spot(kEast, kNorth));
  window.key("p");
  window.part("Accept");
  window.key("Return");
  window.waitFor("there are more grids", [&] { return newcomer.grids() > grids; });
  CHECK(window.actions() - actions == 3);
  requireInBand(newcomer.savedGrids());
}
