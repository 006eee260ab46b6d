// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts of stations and subdistricts, and the best correspondence between them.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/align/assignment.h"
#include "core/align/parts.h"

namespace wangge::align {
namespace {

bool isStation(const MatrixRow& row) {
  return row.kind == RowKind::Precinct;
}
bool isSubdistrict(const MatrixColumn& column) {
  return static_cast<bool>(column.division);
}

bool isAtLeast(std::int64_t part, std::int64_t whole, double share) {
  return part > 0 && static_cast<double>(part) >= share * static_cast<double>(whole);
}

bool counts(const Cell& both, const Cell& one, const Cell& other, double share, Measure measure) {
  for (Measure by : {measure, Measure::Area})
    for (const Cell* whole : {&one, &other})
      if (isAtLeast(amountOf(both, by), amountOf(*whole, by), share)) return true;
  return false;
}

bool isDeclared(const Project& project, const MatrixRow& row) {
  return isStation(row) && !project.precincts.at(row.precinct).exemption.empty();
}

// Which rows and columns belong together, most in common first; of stations that are declared, or of all others.
struct Links {
  std::vector<std::vector<std::size_t>> ofRow, ofColumn;
};

Links linksOf(const Project& project, const LevelMatrix& matrix, double share, Measure measure, bool declared) {
  std::vector<const MatrixEntry*> entries;
  for (const MatrixEntry& entry : matrix.entries) {
    const MatrixRow& row = matrix.rows[entry.row];
    const MatrixColumn& column = matrix.columns[entry.column];
    if (isStation(row) && isSubdistrict(column) && isDeclared(project, row) == declared &&
        counts(entry.cell, row.sum, column.sum, share, measure))
      entries.push_back(&entry);
  }
  std::stable_sort(entries.begin(), entries.end(), [&](const MatrixEntry* a, const MatrixEntry* b) {
    return std::tuple(amountOf(a->cell, measure), a->cell.area) > std::tuple(amountOf(b->cell, measure), b->cell.area);
  });
  Links links{std::vector<std::vector<std::size_t>>(matrix.rows.size()),
              std::vector<std::vector<std::size_t>>(matrix.columns.size())};
  for (const MatrixEntry* entry : entries) {
    links.ofRow[entry->row].push_back(entry->column);
    links.ofColumn[entry->column].push_back(entry->row);
  }
  return links;
}

bool areAlone(const std::vector<std::size_t>& these, const std::vector<std::vector<std::size_t>>& linksOfThem) {
  return std::all_of(these.begin(), these.end(), [&](std::size_t each) { return linksOfThem[each].size() == 1; });
}

// `several`: what it is when the unit has several partners that have no other; `shared`: when its only one has others.
Verdict verdictOf(const std::vector<std::size_t>& partners, const std::vector<std::vector<std::size_t>>& linksOfThem,
                  Verdict several, Verdict shared) {
  if (partners.empty()) return Verdict::None;
  const bool alone = areAlone(partners, linksOfThem);
  if (partners.size() == 1) return alone ? Verdict::OneToOne : shared;
  return alone ? several : Verdict::Split;
}

}  // namespace

void judge(const Project& project, const LevelMatrix& net, double share, Measure measure, Report& report) {
  const Links links = linksOf(project, net, share, measure, false),
              declared = linksOf(project, net, share, measure, true);
  for (std::size_t row = 0; row < net.rows.size(); ++row) {
    if (!isStation(net.rows[row])) continue;
    StationVerdict verdict;
    verdict.precinct = net.rows[row].precinct;
    verdict.exemption = project.precincts.at(verdict.precinct).exemption;
    const bool free = isDeclared(project, net.rows[row]);
    verdict.verdict =
        free ? Verdict::Declared : verdictOf(links.ofRow[row], links.ofColumn, Verdict::OneToMany, Verdict::ManyToOne);
    for (std::size_t column : (free ? declared : links).ofRow[row])
      verdict.with.push_back(net.columns[column].division);
    report.stations.push_back(std::move(verdict));
  }
  for (std::size_t column = 0; column < net.columns.size(); ++column) {
    if (!isSubdistrict(net.columns[column])) continue;
    SubdistrictVerdict verdict;
    verdict.subdistrict = net.columns[column].division;
    const bool free = links.ofColumn[column].empty() && !declared.ofColumn[column].empty();
    verdict.verdict = free ? Verdict::Declared
                           : verdictOf(links.ofColumn[column], links.ofRow, Verdict::ManyToOne, Verdict::OneToMany);
    for (std::size_t row : (free ? declared : links).ofColumn[column]) verdict.with.push_back(net.rows[row].precinct);
    report.subdistricts.push_back(std::move(verdict));
  }
}

Correspondence correspondenceOf(const Project& project, const Matrix& net, const LevelMatrix& sums,
                                const Report& judged) {
  const Measure measure = judged.measure;
  std::vector<Weighted> entries;
  for (const MatrixEntry& entry : sums.entries)
    if (isStation(sums.rows[entry.row]) && !isDeclared(project, sums.rows[entry.row]) &&
        isSubdistrict(sums.columns[entry.column]))
      entries.push_back({entry.row, entry.column, measure == Measure::Area ? 0 : amountOf(entry.cell, measure),
                         entry.cell.area.twice});
  const auto columnOf = bestAssignment(sums.rows.size(), sums.columns.size(), entries);

  Correspondence best;
  std::map<DivisionId, PrecinctId> stationOf;
  for (std::size_t row = 0; row < sums.rows.size(); ++row) {
    if (!isStation(sums.rows[row]) || isDeclared(project, sums.rows[row])) continue;
    if (!columnOf[row]) {
      best.stationsLeft.push_back(sums.rows[row].precinct);
      continue;
    }
    const DivisionId subdistrict = sums.columns[*columnOf[row]].division;
    stationOf[subdistrict] = sums.rows[row].precinct;
    Pairing pairing{sums.rows[row].precinct, subdistrict, {}};
    for (const MatrixEntry& entry : sums.entries)
      if (entry.row == row && entry.column == *columnOf[row]) pairing.together = entry.cell;
    best.pairs.push_back(pairing);
  }
  for (const SubdistrictVerdict& each : judged.subdistricts)
    if (each.verdict != Verdict::Declared && !stationOf.contains(each.subdistrict))
      best.subdistrictsLeft.push_back(each.subdistrict);

  std::set<CommunityId> communities;
  for (const auto& [key, cell] : net.cells()) {
    if (key.row == RowKind::Units || !key.community) continue;
    const auto station = stationOf.find(ancestorOf(project, key.community, Level::Subdistrict));
    if (station == stationOf.end() || station->second == key.precinct) continue;
    if (key.precinct && !project.precincts.at(key.precinct).exemption.empty()) continue;
    best.change += cell;
    communities.insert(key.community);
  }
  // In the order of codes, as all lists.
  std::vector<std::tuple<std::string, std::string, CommunityId>> ordered;
  for (CommunityId id : communities)
    ordered.emplace_back(project.communities.at(id).code, project.communities.at(id).name, id);
  std::sort(ordered.begin(), ordered.end());
  for (const auto& [code, name, id] : ordered) best.communities.push_back(id);
  return best;
}

}  // namespace wangge::align
