// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/checked_text.h"

#include <QCoreApplication>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "core/rules/registry.h"

namespace wangge {
namespace {

QString said(const char* text, int n = -1) {
  return QCoreApplication::translate("CheckedText", text, nullptr, n);
}

QStringList notSeen(const Project& project) {
  QStringList lines;
  Tally tally;
  project.communities.forEach([&](CommunityId, const Community& community) { tally += community.zone.tally; });
  bool outlines = false;
  project.divisions.forEach([&](DivisionId, const Division& division) { outlines = outlines || division.outline; });
  if (tally.points == 0)
    lines << said(QT_TRANSLATE_NOOP("CheckedText", "Sizes of grids: no households are in the plan."));
  if (tally.householdsUnknown > 0)
    lines << said(QT_TRANSLATE_N_NOOP("CheckedText", "Households at %n places: not counted there."),
                  static_cast<int>(tally.householdsUnknown));
  if (tally.points > 0 && tally.personsUnknown > 0)
    lines << said(QT_TRANSLATE_N_NOOP("CheckedText", "Persons at %n places: not counted there."),
                  static_cast<int>(tally.personsUnknown));
  if (project.precincts.empty())
    lines << said(QT_TRANSLATE_NOOP("CheckedText", "Precinct lines: no precincts are in the plan."));
  if (project.stations.empty() && project.beats.empty())
    lines << said(QT_TRANSLATE_NOOP("CheckedText", "Police stations and police beats: none are in the plan."));
  if (!outlines)
    lines << said(QT_TRANSLATE_NOOP(
        "CheckedText", "Territory outside every community: no outlines of subdistricts or above are in the plan."));
  lines << said(QT_TRANSLATE_NOOP("CheckedText",
                                  "Whether borders follow roads and rivers, and whether names are the ones in use."));
  return lines;
}

}  // namespace

QString checkedText(const Project& project) {
  QStringList titles;
  for (const Rule& rule : allRules()) titles << ruleTitle(rule.code);
  const QString separator = said(QT_TRANSLATE_NOOP("CheckedText", ", "));
  return said(QT_TRANSLATE_N_NOOP("CheckedText", "Checked over the whole plan, %n rules: "),
              static_cast<int>(titles.size())) +
         titles.join(separator) + ".\n\n" + said(QT_TRANSLATE_NOOP("CheckedText", "Not checked:")) + "\n– " +
         notSeen(project).join("\n– ");
}

}  // namespace wangge
