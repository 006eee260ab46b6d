// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/border_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>
#include <numeric>

#include "app/text/format.h"
#include "app/text/words.h"

namespace wangge {
namespace {

QString said(const char* text) {
  return QCoreApplication::translate("BorderText", text);
}

QString changed(const QString& before, const QString& after) {
  return before == after ? after : before + " → " + after;
}

}  // namespace

QString followsText(Follows follows) {
  if (follows == Follows::Nothing) return said(QT_TRANSLATE_NOOP("BorderText", "no line"));
  if (follows == Follows::Precinct) return said(QT_TRANSLATE_NOOP("BorderText", "police precinct line"));
  return wordFor(follows);
}

QString shareText(double share) {
  return QString("%1 %").arg(numberText(std::llround(share * 100)));
}

QString sharesText(const std::array<std::int64_t, kFollows>& follows, std::int64_t community) {
  const std::int64_t all = std::accumulate(follows.begin(), follows.end(), community);
  if (all == 0) return said(QT_TRANSLATE_NOOP("BorderText", "no border"));
  const auto shareOf = [&](std::int64_t length) { return static_cast<double>(length) / static_cast<double>(all); };
  std::vector<std::pair<std::int64_t, std::size_t>> order;
  for (std::size_t i = 0; i < follows.size(); ++i) order.emplace_back(-follows[i], i);
  std::sort(order.begin(), order.end());
  QStringList parts;
  if (community > 0)
    parts << said(QT_TRANSLATE_NOOP("BorderText", "community boundary")) + ' ' + shareText(shareOf(community));
  for (const auto& [length, i] : order)
    if (shareOf(-length) >= 0.005) parts << followsText(static_cast<Follows>(i)) + ' ' + shareText(shareOf(-length));
  return parts.join(said(QT_TRANSLATE_NOOP("BorderText", ", ")));
}

QString whyText(const propose::Summary& before, const propose::Summary& after, std::int64_t moved) {
  QString text;
  const auto row = [&](const QString& what, const QString& value) {
    text += QString("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(what, value);
  };
  const auto number = [](std::int64_t n) { return numberText(n); };
  row(said(QT_TRANSLATE_NOOP("BorderText", "Grids in band")),
      changed(number(before.inBand) + '/' + number(before.grids), number(after.inBand) + '/' + number(after.grids)));
  row(said(QT_TRANSLATE_NOOP("BorderText", "Borders follow")), sharesText(after.follows));
  row(said(QT_TRANSLATE_NOOP("BorderText", "On a street or stronger")),
      changed(shareText(before.onStreets()), shareText(after.onStreets())));
  row(said(QT_TRANSLATE_NOOP("BorderText", "Compactness, mean and least")),
      decimalText(after.compactness) + " · " + decimalText(after.leastCompactness));
  row(said(QT_TRANSLATE_NOOP("BorderText", "Precinct lines cut")),
      changed(number(before.precinctsCut), number(after.precinctsCut)));
  row(said(QT_TRANSLATE_NOOP("BorderText", "Change grid")),
      after.households > 0 ? householdsText(moved) : QString("–"));
  return "<table>" + text + "</table>";
}

}  // namespace wangge
