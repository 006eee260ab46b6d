// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/changes_view.h"

#include <QHeaderView>
#include <algorithm>

#include "app/text/format.h"
#include "app/text/words.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr std::size_t kMostRows = 200;
constexpr int kWidthForPersons = 400;
enum Column { Name, Households, Persons, Status, Columns };

QString labelOf(const GridState& state, GridId id) {
  const std::string& text = !state.name.empty() ? state.name : state.code;
  return text.empty() ? QString("#%1").arg(id.value) : QString::fromStdString(text);
}

QString arrow(const QString& before, const QString& after, bool same) {
  return same ? after : before + " → " + after;
}

}  // namespace

ChangesView::ChangesView(QWidget* parent) : QTreeWidget(parent) {
  setObjectName("changesView");
  setColumnCount(Columns);
  setHeaderLabels({tr("Grid"), tr("Households"), tr("Persons"), tr("State")});
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setItemDelegate(new ColourDelegate(this));
  setSelectionMode(QAbstractItemView::NoSelection);
  setFocusPolicy(Qt::TabFocus);  // to scroll by keys
  setAccessibleName(tr("What changes"));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumHeight(3 * (fontMetrics().height() + 12));
  setTextElideMode(Qt::ElideMiddle);
  header()->setStretchLastSection(false);
  header()->setMinimumSectionSize(40);
  header()->setSectionResizeMode(Name, QHeaderView::Stretch);
  for (int column : {Households, Persons}) header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  header()->setSectionResizeMode(Status, QHeaderView::Fixed);
  for (int column : {Households, Persons}) headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void ChangesView::setCompact() {
  m_compact = true;
  setHeaderHidden(true);
  setFrameShape(QFrame::NoFrame);
  setMinimumHeight(2 * (fontMetrics().height() + 9));
}

void ChangesView::resizeEvent(QResizeEvent* event) {
  setColumnHidden(Persons, width() < kWidthForPersons);
  QTreeWidget::resizeEvent(event);
  fitState();
}

// A long state never squeezes the names away.
void ChangesView::fitState() {
  header()->resizeSection(Status, std::min(sizeHintForColumn(Status) + 4, width() * 2 / 5));
}

void ChangesView::show(const std::vector<GridChange>& changes) {
  clear();
  QList<QTreeWidgetItem*> items;
  for (std::size_t i = 0; i < changes.size() && i < kMostRows; ++i) {
    const GridChange& change = changes[i];
    const GridState& known = change.after ? *change.after : *change.before;
    auto* item = new QTreeWidgetItem;
    const QString now = labelOf(known, change.grid), then = change.before ? labelOf(*change.before, change.grid) : now;
    item->setText(Name, arrow(then, now, then == now));
    item->setToolTip(Name, inTip(arrow(then, now, then == now) +
                                 (known.code.empty() ? QString() : "\n" + QString::fromStdString(known.code))));
    const auto number = [&](std::int64_t Tally::*what, bool GridState::*counted, QString (*withUnit)(std::int64_t)) {
      const auto last = m_compact ? withUnit : numberText;
      const auto text = [&](const std::optional<GridState>& state, QString (*written)(std::int64_t)) {
        return state && (*state).*counted ? written(state->tally.*what) : QString("–");
      };
      return arrow(text(change.before, numberText), text(change.after, last),
                   change.before && change.after && change.before->tally.*what == change.after->tally.*what);
    };
    item->setText(Households, number(&Tally::households, &GridState::householdsCounted, householdsText));
    item->setText(Persons, number(&Tally::persons, &GridState::personsCounted, personsText));
    for (int column : {Households, Persons}) item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    const auto word = [](const GridState& state) {
      return theme::statusSign(state.status) + " " + wordFor(state.status);
    };
    item->setText(Status, !change.after    ? tr("abolished")
                          : !change.before ? tr("new: %1").arg(word(*change.after))
                          : change.before->status == change.after->status
                              ? word(*change.after)
                              : theme::statusSign(change.before->status) + " → " + word(*change.after));
    if (change.before && change.after && change.before->locked != change.after->locked)
      item->setText(Status, item->text(Status) + " · " + (change.after->locked ? tr("locked") : tr("unlocked")));
    item->setToolTip(Status, item->text(Status));
    item->setForeground(Status, change.after ? theme::statusColour(change.after->status) : theme::quiet());
    items << item;
  }
  if (changes.size() > kMostRows) {
    auto* item = new QTreeWidgetItem;
    item->setText(Name, tr("and %n more", nullptr, static_cast<int>(changes.size() - kMostRows)));
    item->setForeground(Name, theme::quiet());
    items << item;
  }
  addTopLevelItems(items);
  fitState();
}

}  // namespace wangge
