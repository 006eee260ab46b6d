// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the table of a community: how many grids arithmetic allows, and how many there are.
#include <QCoreApplication>

#include "app/text/format.h"
#include "app/window/panels/community_panel.h"
#include "core/plan/budget.h"

namespace wangge {
namespace {

QString said(const char* text, int n = -1) {
  return QCoreApplication::translate("BudgetText", text, nullptr, n);
}

QString countText(const GridBudget& budget) {
  if (budget.fewest == budget.most) return gridsText(budget.most);
  return said(QT_TRANSLATE_NOOP("BudgetText", "%1 to %2 grids"))
      .arg(numberText(budget.fewest), numberText(budget.most));
}

// Why no number of grids works: so many would be too large, one more too small.
QString impossibleText(const GridBudget& budget, const QString& band, bool persons) {
  const QString none = said(persons ? QT_TRANSLATE_NOOP("BudgetText", "no number of grids has %1 persons each")
                                    : QT_TRANSLATE_NOOP("BudgetText", "no number of grids has %1 households each"))
                           .arg(band);
  if (budget.most == 0) return none + said(QT_TRANSLATE_NOOP("BudgetText", " (even one is too small)"));
  return none + said(QT_TRANSLATE_NOOP("BudgetText", " (%1 would be too large, %2 too small)"))
                    .arg(numberText(budget.most), numberText(budget.most + 1));
}

QString bandText(std::int64_t least, std::int64_t most) {
  return numberText(least) + "–" + numberText(most);
}

}  // namespace

QString budgetText(const Project& project, CommunityId id, const std::vector<GridId>& grids) {
  const CommunityBudget budget = budgetOf(project, id, grids);
  const SizeRule& rule = project.profile.sizeRuleFor(project.communities.at(id).type);
  const std::optional<GridBudget> allowed = budget.allowed();
  const QString arrow = " → ";
  QString text;
  if (budget.shared.points == 0) {
    text = said(QT_TRANSLATE_NOOP("BudgetText", "No households are counted here."));
  } else if (!allowed) {
    text = budget.households || budget.shared.personsUnknown > 0
               ? householdsText(budget.shared.households) + arrow +
                     said(QT_TRANSLATE_NOOP("BudgetText", "persons decide and are not counted everywhere"))
               : personsText(budget.shared.persons) + arrow +
                     said(QT_TRANSLATE_NOOP("BudgetText", "households decide and are not counted"));
  } else if (budget.byPersonsOnly() && !budget.households) {
    text = personsText(budget.shared.persons) + arrow +
           (allowed->possible() ? "<b>" + countText(*allowed) + "</b>"
                                : impossibleText(*allowed, bandText(rule.minPersons(), rule.maxPersons()), true));
  } else if (budget.byPersonsOnly()) {
    text = householdsText(budget.shared.households) + arrow +
           impossibleText(*budget.households, bandText(rule.minHouseholds, rule.maxHouseholds), false) + "<br>" +
           personsText(budget.shared.persons) + arrow + "<b>" + countText(*allowed) + "</b>";
  } else {
    const bool persons = budget.criterion == Criterion::PersonsOnly;
    text = persons ? personsText(budget.shared.persons) : householdsText(budget.shared.households);
    const QString band =
        persons ? bandText(rule.minPersons(), rule.maxPersons()) : bandText(rule.minHouseholds, rule.maxHouseholds);
    if (allowed->possible()) {
      text += arrow + "<b>" + countText(*allowed) + "</b>";
    } else {
      const bool byHouseholds = budget.criterion != Criterion::Both || !budget.households->possible();
      text += arrow + "<span style='color:#B7312C'>" +
              (byHouseholds
                   ? impossibleText(*allowed, band, persons)
                   : said(QT_TRANSLATE_NOOP("BudgetText", "no number of grids fits households and persons both"))) +
              "</span>";
    }
  }
  text += "<br>" + said(QT_TRANSLATE_NOOP("BudgetText", "now %1")).arg(gridsText(budget.comprehensive));
  text += budget.outOfBand > 0
              ? ", <span style='color:#B7312C'>" +
                    said(QT_TRANSLATE_NOOP("BudgetText", "%1 out of band")).arg(numberText(budget.outOfBand)) +
                    "</span>"
              : ", " + said(QT_TRANSLATE_NOOP("BudgetText", "all in band"));
  if (budget.dedicated > 0)
    text += said(QT_TRANSLATE_NOOP("BudgetText", "; %1 dedicated")).arg(numberText(budget.dedicated));
  if (budget.shared.householdsUnknown > 0)
    text += "<br>" + said(QT_TRANSLATE_N_NOOP("BudgetText", "households unknown at %n places"),
                          static_cast<int>(budget.shared.householdsUnknown));
  return text;
}

}  // namespace wangge
