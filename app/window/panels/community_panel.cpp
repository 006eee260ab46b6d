// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/community_panel.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/window/map/typing.h"
#include "app/window/panels/community_delegate.h"
#include "app/window/panels/community_model.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

CommunityPanel::CommunityPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new CommunityModel(session, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_choice(named("communityChoice", new QComboBox)),
      m_lock(named("communityLock", new QToolButton)),
      m_budget(named("communityBudget", new QLabel)),
      m_here(named("communityTotals", new QLabel)),
      m_whole(named("planTotals", new QLabel)),
      m_view(named("communityGrids", new QTableView)) {
  setObjectName("communityPanel");
  m_choice->setEditable(true);
  m_choice->setInsertPolicy(QComboBox::NoInsert);
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_choice->setMinimumContentsLength(10);
  m_choice->completer()->setFilterMode(Qt::MatchContains);
  m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
  m_lock->setAutoRaise(true);
  m_lock->setIconSize(QSize(18, 18));
  for (QLabel* label : {m_budget, m_here, m_whole}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
  }
  m_sorted->setSourceModel(m_model);
  m_sorted->setSortRole(CommunityModel::SortRole);
  m_sorted->setDynamicSortFilter(true);
  m_view->setModel(m_sorted);
  m_view->setItemDelegate(new CommunityDelegate(m_view));
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(CommunityModel::Name, Qt::AscendingOrder);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setShowGrid(false);
  m_view->setTabKeyNavigation(false);
  m_choice->setAccessibleName(tr("Community"));
  m_lock->setAccessibleName(tr("Lock the community and all its grids"));
  m_view->setAccessibleName(tr("Grids of the community"));
  keepSelectionInSight(m_view);
  m_view->setIconSize(QSize(16, 16));
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(CommunityDelegate::rowHeight());
  m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  QHeaderView* header = m_view->horizontalHeader();
  header->setHighlightSections(false);
  header->setMinimumSectionSize(26);
  header->setSectionResizeMode(CommunityModel::Name, QHeaderView::Stretch);
  // The names get what is left: no room is kept for the mark of the sorting.
  for (int column : {CommunityModel::Households, CommunityModel::Persons}) {
    header->setSectionResizeMode(column, QHeaderView::Fixed);
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QString widest = column == CommunityModel::Households ? "00,000 000" : "00,000";
    header->resizeSection(
        column, std::max(fontMetrics().horizontalAdvance(widest), fontMetrics().horizontalAdvance(title)) + 12);
  }
  header->setSectionResizeMode(CommunityModel::Status, QHeaderView::ResizeToContents);
  header->setSectionResizeMode(CommunityModel::Lock, QHeaderView::Fixed);
  header->resizeSection(CommunityModel::Lock, 28);

  auto* head = spaced<QVBoxLayout>(nullptr, {10, 10, 10, 8}, theme::kSpace);
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  row->addWidget(m_choice, 1);
  row->addWidget(m_lock);
  head->addLayout(row);
  head->addWidget(m_budget);
  auto* foot = spaced<QVBoxLayout>(nullptr, {12, 8, 12, 8}, 4);
  addAll(foot, {m_here, m_whole});
  auto* line = new QWidget;
  line->setFixedHeight(1);
  line->setStyleSheet("background: #E3E7EA");
  auto* layout = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  layout->addLayout(head);
  layout->addWidget(m_view, 1);
  layout->addWidget(line);
  layout->addLayout(foot);

  connect(m_choice, &QComboBox::activated, this, [this](int index) {
    if (index < 0) return;
    const CommunityId community(m_choice->itemData(index).toULongLong());
    showCommunity(community);
    const std::vector<FaceId>& faces = m_session.project().communities.at(community).zone.faces;
    emit shown(boxAround(m_session.project(), faces), faces);
  });
  connect(m_lock, &QToolButton::clicked, this, [this] {
    finishTyping();
    toggleCommunityLock(m_session, m_model->community());
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { takeSelection(); });
  connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == CommunityModel::Lock)
      toggleGridLock(m_session, GridId(index.data(CommunityModel::IdRole).toULongLong()));
  });
  const auto zoomTo = [this](const QModelIndex& index) {
    const GridId grid(index.data(CommunityModel::IdRole).toULongLong());
    const Box box = boxAround(m_session.project(), m_session.project().grids.at(grid).zone.faces);
    if (!box.empty()) emit zoomRequested(box);
  };
  connect(m_view, &QTableView::doubleClicked, this, [zoomTo](const QModelIndex& index) {
    if (index.column() != CommunityModel::Lock) zoomTo(index);
  });
  whenEntered(m_view, zoomTo);
  connect(&session, &Session::planReplaced, this, [this] { replacePlan(); });
  connect(&session, &Session::changed, this, [this](const Difference& difference) { refresh(difference); });
  connect(&session, &Session::selectionChanged, this, [this] { followSelection(); });
  replacePlan();
}

void CommunityPanel::replacePlan() {
  m_totals = {};
  if (m_session.hasPlan()) m_totals.reset(m_session.project());
  fillChoice();
  showCommunity(CommunityId(m_choice->currentData().toULongLong()));
  if (m_session.hasPlan()) followSelection();
}

void CommunityPanel::fillChoice() {
  const QSignalBlocker quiet(m_choice);
  m_choice->clear();
  m_placeOf.clear();
  if (!m_session.hasPlan()) return;
  std::vector<std::tuple<std::string, std::string, CommunityId>> communities;
  m_session.project().communities.forEach([&](CommunityId id, const Community& community) {
    communities.emplace_back(community.code, community.name, id);
  });
  std::sort(communities.begin(), communities.end());
  for (const auto& [code, name, id] : communities) {
    m_placeOf[id.value] = m_choice->count();
    m_choice->addItem(QString::fromStdString(name), QVariant::fromValue<qulonglong>(id.value));
    m_choice->setItemData(m_choice->count() - 1, QString::fromStdString(code), Qt::ToolTipRole);
  }
}

void CommunityPanel::showCommunity(CommunityId community) {
  if (!m_session.hasPlan() || !m_session.project().communities.contains(community)) community = {};
  m_quiet = true;
  m_model->show(community);
  m_quiet = false;
  const QSignalBlocker quiet(m_choice);
  m_choice->setCurrentIndex(community ? m_placeOf.value(community.value, -1) : -1);
  m_choice->lineEdit()->setCursorPosition(0);
  m_choice->setToolTip(inTip(m_choice->currentText()));
  updateTexts();
  showSelection();
}

CommunityId CommunityPanel::community() const {
  return m_model->community();
}

void CommunityPanel::refresh(const Difference& difference) {
  m_totals.refresh(m_session.project(), difference);
  const auto& communities = difference.of<CommunityId>();
  const CommunityId here = m_model->community();
  bool renamed = !communities.created.empty() || !communities.deleted.empty();
  for (CommunityId id : communities.changed) {
    const int at = m_placeOf.value(id.value, -1);
    renamed = renamed || at < 0 || m_choice->itemText(at).toStdString() != m_session.project().communities.at(id).name;
  }
  if (renamed) {
    fillChoice();
    const bool there = here && m_session.project().communities.contains(here);
    return showCommunity(there ? here : CommunityId(m_choice->itemData(0).toULongLong()));
  }
  m_quiet = true;
  m_model->refresh(difference);
  m_quiet = false;
  updateTexts();
  showSelection();
}

void CommunityPanel::updateTexts() {
  const CommunityId id = m_model->community();
  m_lock->setEnabled(static_cast<bool>(id));
  if (!id) {
    m_budget->setText(m_session.hasPlan() ? tr("No communities yet. Import their outlines first.") : QString());
    m_here->clear();
    m_whole->clear();
    return;
  }
  const Project& project = m_session.project();
  const Community& community = project.communities.at(id);
  m_lock->setIcon(lockIcon(community.locked));
  m_lock->setToolTip(community.locked ? tr("The community is locked: none of its grids change. Click to unlock.")
                                      : tr("Lock the community and all its grids"));
  m_budget->setText(budgetText(project, id, m_model->grids()));
  const auto totals = [](const QString& head, const Tally& tally) {
    return QString("<b>%1</b>  <span style='color:#5F6B76'>%2 · %3")
        .arg(head, householdsText(tally), personsText(tally));
  };
  const auto number = [](std::size_t n) { return numberText(static_cast<std::int64_t>(n)); };
  m_here->setText(totals(tr("Community"), community.zone.tally) + "</span>");
  m_whole->setText(totals(tr("Whole plan"), m_totals.tally()) + "<br>" +
                   gridsText(static_cast<std::int64_t>(m_totals.grids())) + " · " +
                   tr("%1 out of band").arg(number(m_totals.outOfBand())) + " · " +
                   tr("%1 dedicated").arg(number(m_totals.with(GridStatus::Dedicated))) + "</span>");
}

void CommunityPanel::followSelection() {
  if (m_quiet || !m_session.hasPlan()) return;
  const Project& project = m_session.project();
  CommunityId wanted;
  for (GridId id : m_session.selection().grids)
    if (const Grid* grid = project.grids.find(id)) {
      if (grid->community == m_model->community())
        wanted = {};
      else if (!wanted)
        wanted = grid->community;
      if (grid->community == m_model->community()) break;
    }
  for (CommunityId id : m_session.selection().communities)
    if (m_session.selection().grids.empty() && id != m_model->community() && project.communities.contains(id))
      wanted = id;
  for (FaceId id : m_session.selection().faces)
    if (const Face* face = project.subdivision.faces().find(id);
        face && m_session.selection().grids.empty() && face->community != m_model->community())
      wanted = face->community;
  if (wanted) return showCommunity(wanted);
  showSelection();
}

void CommunityPanel::showSelection() {
  if (!m_session.hasPlan()) return;
  m_quiet = true;
  QItemSelection selection;
  QModelIndex first;
  for (GridId id : m_session.selection().grids)
    if (const int row = m_model->rowOf(id); row >= 0) {
      const QModelIndex left = m_sorted->mapFromSource(m_model->index(row, 0));
      if (!first.isValid()) first = left;
      selection.select(left, left.siblingAtColumn(CommunityModel::Columns - 1));
    }
  m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  if (first.isValid()) m_view->scrollTo(first);
  m_quiet = false;
}

void CommunityPanel::takeSelection() {
  if (m_quiet || !m_session.hasPlan()) return;
  Selection selection;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
    selection.grids.emplace_back(index.data(CommunityModel::IdRole).toULongLong());
  Box box;
  for (GridId id : selection.grids)
    box.include(boxAround(m_session.project(), m_session.project().grids.at(id).zone.faces));
  m_quiet = true;
  m_session.select(std::move(selection));
  m_quiet = false;
  emit shown(box, {});
}

}  // namespace wangge
