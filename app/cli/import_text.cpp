// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_text.h"

#include <cmath>
#include <map>

#include "app/cli/json_of.h"
#include "app/text/format.h"
#include "app/text/option_text.h"
#include "app/text/words.h"
#include "gis/crs/lon_lat.h"

namespace wangge::cli {
namespace {

constexpr int kShownOfOneCode = 5;

QString headingOf(gis::FindingKind kind) {
  switch (kind) {
    case gis::FindingKind::Guess:
      return Cli::tr("Guessed (options override it)");
    case gis::FindingKind::Note:
      return Cli::tr("Notes");
    case gis::FindingKind::Repaired:
      return Cli::tr("Repaired");
    case gis::FindingKind::Left:
      return Cli::tr("Left as it is");
  }
  return {};
}

QString lineOf(const Project& project, const gis::Finding& finding) {
  QString line = QStringLiteral("  - ") + commandLineTextOf(finding.what);
  QStringList details;
  if (finding.row > 0) details << Cli::tr("row %1").arg(numberText(finding.row));
  if (finding.area.twice != 0) details << areaText(finding.area.squareMetres());
  if (finding.place) details << placeText(project, *finding.place);
  return details.isEmpty() ? line : line + QStringLiteral("  [") + details.join(QStringLiteral(" · ")) + u']';
}

QString findingsOf(const Project& project, const gis::ImportReport& report, gis::FindingKind kind) {
  QString lines;
  std::map<std::string, int> shown;
  int all = 0;
  for (const auto& finding : report.findings) {
    if (finding.kind != kind) continue;
    ++all;
    if (++shown[finding.what.code] <= kShownOfOneCode) lines += lineOf(project, finding) + u'\n';
  }
  int hidden = 0;
  for (const auto& [code, count] : shown) hidden += std::max(0, count - kShownOfOneCode);
  if (hidden > 0)
    lines += QStringLiteral("  ") + Cli::tr("… and %1 more; --json lists all").arg(numberText(hidden)) + u'\n';
  return all == 0 ? QString() : Cli::tr("%1: %2").arg(headingOf(kind), numberText(all)) + u'\n' + lines;
}

}  // namespace

QString placeText(const Project& project, Point place) {
  if (const auto degrees = gis::lonLatOf(project, place)) {
    const QString lon = degrees->lon < 0 ? Cli::tr("%1° W") : Cli::tr("%1° E");
    const QString lat = degrees->lat < 0 ? Cli::tr("%1° S") : Cli::tr("%1° N");
    return lon.arg(std::abs(degrees->lon), 0, 'f', 6) + Cli::tr(", ") + lat.arg(std::abs(degrees->lat), 0, 'f', 6);
  }
  return QStringLiteral("%1, %2").arg(project.lattice.toX(place), 0, 'f', 2).arg(project.lattice.toY(place), 0, 'f', 2);
}

QString reportText(const Project& project, const gis::ImportReport& report) {
  QString text = Cli::tr("Imported %1 from %2 (layer %3) as source “%4”.")
                     .arg(wordFor(report.role), QString::fromStdString(report.file),
                          QString::fromStdString(report.layer), QString::fromStdString(report.sourceName)) +
                 u'\n';
  text += QStringLiteral("  ") +
          Cli::tr("%1 rows read; %2 created, %3 changed, %4 removed. The plan now has %5 pieces.")
              .arg(numberText(report.rows), numberText(report.created), numberText(report.changed),
                   numberText(report.removed), numberText(report.faces)) +
          u'\n';
  if (report.read.points > 0) {
    text += QStringLiteral("  ") + Cli::tr("Read: %1").arg(tallyText(report.read)) + u'\n';
    text += QStringLiteral("  ") + Cli::tr("In communities: %1").arg(tallyText(report.inside)) + u'\n';
    text += QStringLiteral("  ") + Cli::tr("Outside every community: %1").arg(tallyText(report.outside)) + u'\n';
    if (report.unmatched.points > 0)
      text += QStringLiteral("  ") + Cli::tr("Matching no place: %1").arg(tallyText(report.unmatched)) + u'\n';
  }
  for (auto kind :
       {gis::FindingKind::Guess, gis::FindingKind::Note, gis::FindingKind::Repaired, gis::FindingKind::Left})
    text += findingsOf(project, report, kind);
  return text;
}

Json reportJson(const Project& project, const gis::ImportReport& report) {
  Json findings = Json::array();
  for (const auto& finding : report.findings) findings.push_back(jsonOf(project, finding));
  return {{"role", toText(report.role)},
          {"file", report.file},
          {"layer", report.layer},
          {"source", report.sourceName},
          {"crs", project.info.crs},
          {"rows", report.rows},
          {"created", report.created},
          {"changed", report.changed},
          {"removed", report.removed},
          {"faces", report.faces},
          {"read", jsonOf(report.read)},
          {"inside", jsonOf(report.inside)},
          {"outside", jsonOf(report.outside)},
          {"unmatched", jsonOf(report.unmatched)},
          {"findings", findings}};
}

}  // namespace wangge::cli
