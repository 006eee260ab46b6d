// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propose/proposal_table.h"

#include <QHeaderView>
#include <algorithm>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "app/window/propose/proposal_controller.h"
#include "core/propose/explain.h"

namespace wangge {
namespace {

enum Column { Name, Verdict, Grids, Moved, Why };
constexpr int kPlaceRole = Qt::UserRole + 1;
using propose::Status;

// Order of the rows: what needs thought first.
int rankOf(Status status) {
  constexpr std::array<int, kWordsOf<Status>.size()> ranks = {3, 3, 2, 1, 0, 4, 5};
  return ranks[static_cast<std::size_t>(status)];
}

QString stateText(Status status) {
  const std::array<QString, kWordsOf<Status>.size()> texts = {
      QString::fromUtf8("● ") + ProposalTable::tr("in band, none better"),
      QString::fromUtf8("● ") + ProposalTable::tr("in band"),
      QString::fromUtf8("◐ ") + ProposalTable::tr("in band by persons"),
      QString::fromUtf8("▲ ") + ProposalTable::tr("cannot be in band"),
      QString::fromUtf8("▲ ") + ProposalTable::tr("out of band, not proven"),
      ProposalTable::tr("no households"),
      ProposalTable::tr("nothing to change")};
  return texts[static_cast<std::size_t>(status)];
}

QColor stateColour(Status status) {
  const int rank = rankOf(status);
  return rank == 0   ? theme::statusColour(GridStatus::TooLarge)
         : rank == 1 ? theme::statusColour(GridStatus::TooSmall)
         : rank < 4  ? theme::statusColour(GridStatus::InBand)
                     : theme::quiet();
}

}  // namespace

ProposalTable::ProposalTable(ProposalController& controller, QWidget* parent)
    : QTreeWidget(parent), m_controller(controller) {
  setObjectName("proposalTable");
  setAccessibleName(tr("Proposals"));
  setHeaderLabels({tr("Community"), tr("Result"), tr("Grids"), tr("Change grid"), tr("Why")});
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setItemDelegate(new ColourDelegate(this));
  header()->setStretchLastSection(false);
  header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  header()->setSectionResizeMode(Why, QHeaderView::Stretch);
  connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
    if (column == Name)
      m_controller.setTaken(item->data(Name, kPlaceRole).toULongLong(), item->checkState(Name) == Qt::Checked);
  });
  connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    if (item) m_controller.showCommunity(item->data(Name, kPlaceRole).toULongLong());
  });
  const auto searchAlone = [this](const QTreeWidgetItem* item) {
    const Proposals* proposals = m_controller.proposals();
    if (!proposals) return;
    ProposalController::Wish wish = m_controller.wish();
    const auto place = static_cast<std::size_t>(item->data(Name, kPlaceRole).toULongLong());
    wish.where = {Level::Community, {}, proposals->outcomes[place].community, {}};
    wish.several.clear();
    m_controller.setWish(wish);
    m_controller.search();
  };
  connect(this, &QTreeWidget::itemDoubleClicked, this, searchAlone);
}

void ProposalTable::refresh() {
  const QSignalBlocker quiet(this);
  clear();
  const Proposals* proposals = m_controller.proposals();
  if (!proposals || proposals->single()) return;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < proposals->outcomes.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return rankOf(proposals->outcomes[a].status) < rankOf(proposals->outcomes[b].status);
  });
  QList<QTreeWidgetItem*> items;
  for (std::size_t place : order) {
    const propose::Outcome& outcome = proposals->outcomes[place];
    auto* item = new QTreeWidgetItem;
    item->setData(Name, kPlaceRole, QVariant::fromValue<qulonglong>(place));
    item->setText(Name, QString::fromStdString(proposals->base->communities.at(outcome.community).name));
    item->setText(Verdict, stateText(outcome.status));
    item->setForeground(Verdict, stateColour(outcome.status));
    if (outcome.plans.empty()) {
      item->setText(Why, textOf(propose::statusMessage(*proposals->base, outcome)));
    } else {
      item->setCheckState(Name, m_controller.isTaken(place) ? Qt::Checked : Qt::Unchecked);
      const propose::ProposedPlan& plan = outcome.plans.front();
      item->setText(Grids, numberText(proposals->before[place].grids) + QString::fromUtf8(" → ") +
                               numberText(static_cast<std::int64_t>(plan.grids.size() + outcome.kept.size())));
      const bool counted = proposals->before[place].households > 0;
      item->setText(Moved, counted ? householdsText(plan.moved) : QString("–"));
      const auto& remedies = outcome.remedies;
      if (!outcome.proofs.empty())
        item->setText(Why, textOf(propose::proofMessage(outcome.proofs.front())));
      else if (!remedies.empty() && remedies.front().kind == propose::Remedy::Kind::Dedicated)
        item->setText(Why, textOf(propose::remedyMessage(*proposals->base, remedies.front())));
    }
    item->setToolTip(Why, inTip(item->text(Why)));
    item->setToolTip(Name, inTip(textOf(propose::statusMessage(*proposals->base, outcome))));
    for (int column : {Grids, Moved}) item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    items << item;
  }
  addTopLevelItems(items);
}

}  // namespace wangge
