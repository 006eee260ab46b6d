// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/align_text.h"

#include <algorithm>

#include "app/cli/import_text.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/option_text.h"
#include "app/text/words.h"

namespace wangge::cli {
namespace {

using namespace align;
using gis::ColumnKind;

constexpr std::size_t kMostRows = 30;     // of a table in a terminal
constexpr std::size_t kMostColumns = 10;  // a wider matrix is a list

QString shown(const gis::ReportCell& cell, ColumnKind kind) {
  if (const auto* text = std::get_if<std::string>(&cell)) return QString::fromStdString(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return numberText(*whole);
  const auto* real = std::get_if<double>(&cell);
  if (!real) return {};
  switch (kind) {
    case ColumnKind::Area:
      return areaText(*real);
    case ColumnKind::Length:
      return lengthText(*real);
    case ColumnKind::Share:
      return decimalText(*real * 100, 1) + QStringLiteral(" %");
    default:
      return decimalText(*real, 1);
  }
}

QString percent(double share) {
  return decimalText(share * 100, 2);
}

}  // namespace

QString tableText(const gis::ReportTable& table, bool sums) {
  TextTable text;
  for (const gis::ReportColumn& column : table.columns)
    text.column(QString::fromStdString(column.title),
                column.kind == ColumnKind::Text ? TextTable::Flush::Left : TextTable::Flush::Right);
  const std::size_t rows = table.rows.size() - (sums ? 1 : 0);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i >= kMostRows && i < rows) continue;
    QStringList cells;
    for (std::size_t c = 0; c < table.rows[i].size(); ++c) cells << shown(table.rows[i][c], table.columns[c].kind);
    text.row(cells);
  }
  QString out = QStringLiteral("\n%1 (%2)\n")
                    .arg(QString::fromStdString(table.title), numberText(static_cast<std::int64_t>(rows)));
  out += text.text();
  if (rows > kMostRows)
    out += QStringLiteral("  ") +
           Cli::tr("… and %1 more: --json or --to FILE.xlsx has all")
               .arg(numberText(static_cast<std::int64_t>(rows - kMostRows))) +
           u'\n';
  return out;
}

QString alignmentText(const Project& project, const Report& report, const std::vector<gis::ReportTable>& tables) {
  QString out = Cli::tr(
                    "Measured by: %1. Stations and subdistricts belong together from %2 % of either's residents or "
                    "area on; communities and grids straddle a line above %3 % of their area.")
                    .arg(wordFor(report.measure), percent(report.counts), percent(report.straddle)) +
                u'\n';
  out += Cli::tr("Slivers: at most %1 households and %2 persons, and at most %3 wide on average or below %4.")
             .arg(numberText(report.sliver.households), numberText(report.sliver.persons),
                  lengthText(report.sliver.width), areaText(report.sliver.tiny.squareMetres())) +
         u'\n';
  for (const Remark& remark : report.remarks) {
    out += commandLineTextOf(remark.what);
    if (remark.place) out += QStringLiteral(" (%1)").arg(placeText(project, *remark.place));
    out += u'\n';
  }
  // Of the matrix the crosswise form where it fits, else the list.
  const bool across = tables[0].columns.size() <= kMostColumns;
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (!tables[i].rows.empty() && i != (across ? 1u : 0u)) out += tableText(tables[i], i == 0);
  const Tally all = totalOf(project);
  const Counted counted{all.householdsCounted(), all.personsCounted()};
  const auto residents = [&](std::int64_t sum, bool known, bool ofHouseholds) {
    if (!known) return ofHouseholds ? householdsText(Tally{}) : personsText(Tally{});
    return ofHouseholds ? householdsText(sum) : personsText(sum);
  };
  const Cell& change = report.best.change;
  out += u'\n' +
         Cli::tr("To the best correspondence %1, %2 and %3 in %4 communities would change station.")
             .arg(residents(change.tally.households, counted.households, true),
                  residents(change.tally.persons, counted.persons, false), areaText(change.area.squareMetres()),
                  numberText(static_cast<std::int64_t>(report.best.communities.size()))) +
         u'\n';
  if (const auto declared = std::ranges::count(report.stations, Verdict::Declared, &StationVerdict::verdict))
    out += Cli::tr("%1 stations need not match and are left out of it.").arg(numberText(declared)) + u'\n';
  const Tally& without = report.withoutStation.tally;
  out += Cli::tr("Without a station: %1, %2.")
             .arg(residents(without.households, counted.households, true),
                  residents(without.persons, counted.persons, false)) +
         u'\n';
  return out;
}

}  // namespace wangge::cli
