// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ascii_plan.h"

#include "core/base/contract.h"
#include "core/plan/labels.h"

namespace wangge::test {
namespace {

constexpr const char* kCommunityNames[] = {"甲社区", "乙社区", "丙社区", "丁社区",
                                           "戊社区", "己社区", "庚社区", "辛社区"};

char letterAt(const Drawing& drawing, int column, int row) {
  if (row < 0 || column < 0 || row >= static_cast<int>(drawing.size())) return '.';
  const std::string& line = drawing[static_cast<std::size_t>(row)];
  return column < static_cast<int>(line.size()) ? line[static_cast<std::size_t>(column)] : '.';
}

class Builder {
 public:
  explicit Builder(const AsciiOptions& options) : m_options(options) {
    m_plan.rows = static_cast<int>(options.grids.size());
    for (const std::string& line : options.grids)
      m_plan.columns = std::max(m_plan.columns, static_cast<int>(line.size()));
    m_plan.cellMillimetres = options.cellMetres * 1000;
  }

  AsciiPlan build() {
    m_plan.project.info.uuid = "00000000-0000-4000-8000-000000000000";
    m_plan.project.info.name = "ascii";
    addDivisions();
    insertBorders();
    forEachCell([&](int column, int row) { label(column, row); });
    addHouseholds();
    recountAll(m_plan.project);
    return std::move(m_plan);
  }

 private:
  char community(int column, int row) const {
    if (column < 0 || column >= m_plan.columns || row < 0 || row >= m_plan.rows) return '.';
    return m_options.communities.empty() ? 'A' : letterAt(m_options.communities, column, row);
  }
  std::string labels(int column, int row) const {
    const char c = community(column, row);
    if (c == '.') return "outside";
    return {c, letterAt(m_options.grids, column, row), letterAt(m_options.precincts, column, row)};
  }

  template <class Visit>
  void forEachCell(Visit&& visit) const {
    for (int row = 0; row < m_plan.rows; ++row)
      for (int column = 0; column < m_plan.columns; ++column) visit(column, row);
  }

  void addDivisions() {
    const auto add = [&](Level level, const char* code, const char* name, DivisionId parent) {
      Division division;
      division.level = level, division.code = code, division.name = name, division.parent = parent;
      return m_plan.project.divisions.add(std::move(division));
    };
    m_plan.city = add(Level::City, "2302", "齐齐哈尔市", {});
    m_plan.county = add(Level::County, "230204", "铁锋区", m_plan.city);
    m_plan.subdistrict = add(Level::Subdistrict, "230204001", "站前街道", m_plan.county);
  }

  Point corner(int column, int row) const {
    return {column * m_plan.cellMillimetres, (m_plan.rows - row) * m_plan.cellMillimetres};
  }

  // Every side of a cell that separates different labels, or all of them.
  void insertBorders() {
    std::vector<NewLine> lines;
    const auto side = [&](int column, int row, int otherColumn, int otherRow, Point a, Point b) {
      const bool inside = community(column, row) != '.' || community(otherColumn, otherRow) != '.';
      const bool differ = labels(column, row) != labels(otherColumn, otherRow);
      if (!inside || (!differ && !m_options.everyCell)) return;
      const bool official = community(column, row) != community(otherColumn, otherRow);
      lines.push_back({{a, b}, official ? ArcClass::Community : ArcClass::Street, {}});
    };
    for (int row = 0; row <= m_plan.rows; ++row)
      for (int column = 0; column <= m_plan.columns; ++column) {
        side(column, row, column - 1, row, corner(column, row), corner(column, row + 1));
        side(column, row, column, row - 1, corner(column, row), corner(column + 1, row));
      }
    const auto changes = insertLinesInto(m_plan.project, std::move(lines));
    WANGGE_CONTRACT(changes.has_value());
  }

  CommunityId communityFor(char letter) {
    CommunityId& id = m_plan.communities[letter];
    if (!id) {
      const int number = letter - 'A';
      WANGGE_CONTRACT(number >= 0 && number < 8);
      Community record;
      record.code = "23020400100" + std::to_string(number + 1);
      record.name = kCommunityNames[number];
      record.type = "urban";
      record.parent = m_plan.subdistrict;
      id = m_plan.project.communities.add(std::move(record));
    }
    return id;
  }

  GridId gridFor(char letter, CommunityId community) {
    GridId& id = m_plan.grids[letter];
    if (!id) {
      Grid record;
      record.community = community;
      id = m_plan.project.grids.add(std::move(record));
    }
    WANGGE_CONTRACT(m_plan.project.grids.at(id).community == community);
    return id;
  }

  PrecinctId precinctFor(char letter) {
    PrecinctId& id = m_plan.precincts[letter];
    if (!id) {
      Precinct record;
      record.code = record.name = std::string(1, letter);
      id = m_plan.project.precincts.add(std::move(record));
    }
    return id;
  }

  void label(int column, int row) {
    const char c = community(column, row);
    if (c == '.') return;
    const FaceId face = m_plan.faceAt(column, row);
    const CommunityId owner = communityFor(c);
    setCommunity(m_plan.project, face, owner);
    if (const char g = letterAt(m_options.grids, column, row); g != '.')
      setGrid(m_plan.project, face, gridFor(g, owner));
    if (const char p = letterAt(m_options.precincts, column, row); p != '.')
      setPrecinct(m_plan.project, face, precinctFor(p));
  }

  void addHouseholds() {
    if (m_options.households.empty()) return;
    std::vector<HouseholdPoint> points;
    for (int row = 0; row < static_cast<int>(m_options.households.size()); ++row)
      for (int column = 0; column < static_cast<int>(m_options.households[static_cast<std::size_t>(row)].size());
           ++column)
        if (const char digit = letterAt(m_options.households, column, row); digit != '.') {
          HouseholdPoint point;
          point.at = m_plan.centre(column, row);
          point.households = (digit - '0') * m_options.householdsPerDigit;
          point.persons = 2 * point.households;
          point.row = static_cast<std::uint32_t>(points.size() + 1);
          points.push_back(point);
        }
    Source source;
    source.name = "households";
    source.role = Role::Households;
    source.rows = static_cast<std::int64_t>(points.size());
    source.households = std::make_shared<const HouseholdSet>(std::move(points));
    m_plan.households = m_plan.project.sources.add(std::move(source));
  }

  const AsciiOptions& m_options;
  AsciiPlan m_plan;
};

}  // namespace

Point AsciiPlan::centre(int column, int row) const {
  return {column * cellMillimetres + cellMillimetres / 2, (rows - 1 - row) * cellMillimetres + cellMillimetres / 2};
}

FaceId AsciiPlan::faceAt(int column, int row) const {
  return project.subdivision.locate(centre(column, row));
}

AsciiPlan asciiPlan(const AsciiOptions& options) {
  return Builder(options).build();
}

AsciiPlan asciiPlan(Drawing grids) {
  AsciiOptions options;
  options.grids = std::move(grids);
  return asciiPlan(options);
}

Drawing drawGrids(const AsciiPlan& plan, const Project& project) {
  Drawing drawing;
  for (int row = 0; row < plan.rows; ++row) {
    std::string line;
    for (int column = 0; column < plan.columns; ++column) {
      const Face& face = project.subdivision.face(project.subdivision.locate(plan.centre(column, row)));
      char letter = !face.community ? ' ' : face.grid ? '?' : '.';
      for (const auto& [known, id] : plan.grids)
        if (face.grid && id == face.grid) letter = known;
      line += letter;
    }
    drawing.push_back(line);
  }
  return drawing;
}

}  // namespace wangge::test
