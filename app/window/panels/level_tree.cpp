// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/level_tree.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "app/window/panels/lock_commands.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/base/sorted.h"

namespace wangge {

LevelTree::LevelTree(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new QStandardItemModel(this)),
      m_filter(new QSortFilterProxyModel(this)),
      m_view(named("levelTree", new QTreeView)),
      m_search(named("treeSearch", new QLineEdit)) {
  m_search->setPlaceholderText(tr("Search name or code"));
  m_search->setClearButtonEnabled(true);
  m_search->setAccessibleName(m_search->placeholderText());
  m_view->setAccessibleName(tr("Levels"));
  m_filter->setSourceModel(m_model);
  m_filter->setRecursiveFilteringEnabled(true);
  m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_filter->setFilterRole(SearchRole);
  m_filter->setSortRole(SortRole);
  m_view->setModel(m_filter);
  m_view->setUniformRowHeights(true);
  m_view->setTextElideMode(Qt::ElideMiddle);  // what tells codes apart stands at their end
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setIndentation(10);
  m_view->setItemDelegate(new ColourDelegate(m_view));
  keepSelectionInSight(m_view);
  auto* layout = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  auto* searchRow = spaced<QVBoxLayout>(nullptr, {theme::kSpace, theme::kSpace, theme::kSpace, theme::kSpace});
  searchRow->addWidget(m_search);
  layout->addLayout(searchRow);
  layout->addWidget(m_view);

  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_filter->setFilterFixedString(text);
    if (!text.isEmpty()) m_view->expandAll();
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { takeSelection(); });
  const auto zoomTo = [this](const QModelIndex& index) {
    const Box box = boxAround(m_session.project(), facesOfRow(index.siblingAtColumn(Name)));
    if (!box.empty()) emit zoomRequested(box);
  };
  connect(m_view, &QTreeView::doubleClicked, this, zoomTo);
  whenEntered(m_view, zoomTo);
  connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == Lock) toggleLock(index.siblingAtColumn(Name));
  });
  connect(&session, &Session::planReplaced, this, [this] { rebuild(); });
  connect(&session, &Session::changed, this, [this](const Difference& difference) { refresh(difference); });
  connect(&session, &Session::selectionChanged, this, [this] { showSelection(); });
  connect(&session, &Session::lookChanged, this, [this] { rebuild(); });
  rebuild();
}

// Kinds and ids of the rows that are unfolded.
std::set<std::pair<int, quint64>> LevelTree::unfolded() const {
  std::set<std::pair<int, quint64>> open;
  for (const auto* items : {&m_divisions, &m_communities})
    for (QStandardItem* item : *items)
      if (m_view->isExpanded(m_filter->mapFromSource(item->index())))
        open.emplace(item->data(KindRole).toInt(), item->data(IdRole).toULongLong());
  return open;
}

void LevelTree::rebuild() {
  m_quiet = true;
  m_model->clear();
  m_grids.clear(), m_communities.clear(), m_divisions.clear();
  m_sums.clear(), m_sumsAbove.clear(), m_touched.clear();
  m_model->setHorizontalHeaderLabels({tr("Name"), tr("Grids"), tr("Households"), tr("State"), QString()});
  m_model->setHeaderData(Lock, Qt::Horizontal, tr("Lock"), Qt::ToolTipRole);
  if (m_session.hasPlan()) {
    const Project& project = m_session.project();
    // Rows are put together before the view sees them: a city has thousands.
    QStandardItem root;
    const std::function<QStandardItem*(DivisionId)> divisionItem = [&](DivisionId id) -> QStandardItem* {
      const Division* division = project.divisions.find(id);
      if (!division) return &root;
      if (m_divisions.contains(id.value)) return m_divisions[id.value];
      // Without a name from a layer or list: "County 230204".
      const QString code = QString::fromStdString(division->code);
      const QString name = division->name.empty() ? tr("%1 %2").arg(wordFor(division->level), code)
                                                  : QString::fromStdString(division->name);
      QList<QStandardItem*> row = makeRow(name, code);
      row[Name]->setData(QVariant::fromValue<qulonglong>(id.value), IdRole);
      row[Name]->setData(DivisionKind, KindRole);
      divisionItem(division->parent)->appendRow(row);
      return m_divisions[id.value] = row[Name];
    };
    std::vector<std::pair<std::string, DivisionId>> divisions;
    project.divisions.forEach([&](DivisionId id, const Division& d) { divisions.emplace_back(d.code, id); });
    std::sort(divisions.begin(), divisions.end());
    for (const auto& [code, id] : divisions) divisionItem(id), m_touched.insert(id);
    // Looked up once for all communities.
    std::unordered_map<CommunityId, std::vector<GridId>> grids;
    project.grids.forEach([&](GridId id, const Grid& grid) { grids[grid.community].push_back(id); });
    std::vector<std::pair<std::string, CommunityId>> communities;
    project.communities.forEach([&](CommunityId id, const Community& c) { communities.emplace_back(c.code, id); });
    std::sort(communities.begin(), communities.end());
    for (const auto& [code, id] : communities) {
      const Community& community = project.communities.at(id);
      QList<QStandardItem*> row = makeRow(QString::fromStdString(community.name), QString::fromStdString(code));
      row[Name]->setData(QVariant::fromValue<qulonglong>(id.value), IdRole);
      row[Name]->setData(CommunityKind, KindRole);
      divisionItem(community.parent)->appendRow(row);
      m_communities[id.value] = row[Name];
      fillCommunity(id, grids[id]);
    }
    fillTouched();
    while (root.rowCount() > 0) m_model->appendRow(root.takeRow(0));
  }
  QHeaderView* header = m_view->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(Name, QHeaderView::Stretch);
  header->setMinimumSectionSize(26);
  // Numbers have the room they need, whatever is unfolded; names have the rest.
  const QFontMetrics metrics = m_view->fontMetrics();
  const std::pair<int, QString> widest[] = {
      {Grids, "4000"},
      {Households, numberText(m_session.hasPlan() ? totalOf(m_session.project()).households : 0)},
      {State, QString::fromUtf8("▲ 999")}};
  for (const auto& [column, text] : widest) {
    const int head = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
    header->setSectionResizeMode(column, QHeaderView::Fixed);
    const int wide = std::max(head, metrics.horizontalAdvance(text)) + 12;
    if (column == Grids) m_gridsWidth = wide;
    header->resizeSection(column, wide);
  }
  header->setSectionResizeMode(Lock, QHeaderView::Fixed);
  header->resizeSection(Lock, 26);
  m_view->expandToDepth(1);
  fitColumns();
  m_quiet = false;
  showSelection();
}

void LevelTree::rebuildUnfolded() {
  const auto keyOf = [](const QStandardItem* item) {
    return std::pair(item->data(KindRole).toInt(), item->data(IdRole).toULongLong());
  };
  std::set<std::pair<int, quint64>> known;
  for (const auto* items : {&m_divisions, &m_communities})
    for (const QStandardItem* item : *items) known.insert(keyOf(item));
  const std::set<std::pair<int, quint64>> open = unfolded();
  m_view->setUpdatesEnabled(false);
  rebuild();
  for (const auto* items : {&m_divisions, &m_communities})
    for (QStandardItem* item : *items)
      if (known.contains(keyOf(item)))
        m_view->setExpanded(m_filter->mapFromSource(item->index()), open.contains(keyOf(item)));
  m_view->setUpdatesEnabled(true);
}

void LevelTree::refresh(const Difference& difference) {
  const Project& project = m_session.project();
  if (!difference.of<DivisionId>().empty() || !difference.of<CommunityId>().created.empty() ||
      !difference.of<CommunityId>().deleted.empty() || difference.settings || !difference.of<ExemptionId>().empty() ||
      std::ranges::any_of(difference.of<CommunityId>().changed, [this](CommunityId id) { return isElsewhere(id); })) {
    rebuildUnfolded();
    return;
  }
  m_quiet = true;
  std::map<CommunityId, bool> touched;
  for (CommunityId id : difference.of<CommunityId>().changed) touched[id] = true;
  for (const auto* list : {&difference.of<GridId>().created, &difference.of<GridId>().changed})
    for (GridId id : *list) touched[project.grids.at(id).community] = true;
  for (GridId id : difference.of<GridId>().deleted)
    if (m_grids.contains(id.value))
      touched[CommunityId(m_grids[id.value]->parent()->data(IdRole).toULongLong())] = true;
  constexpr std::size_t kMostOneByOne = 50;  // the view is told of each row
  if (touched.size() > kMostOneByOne) {
    rebuildUnfolded();
    return;
  }
  for (auto [id, yes] : touched)
    if (QStandardItem* item = m_communities.value(id.value)) {
      const Community& community = project.communities.at(id);
      item->setText(QString::fromStdString(community.name));
      setTexts(item, item->text(), QString::fromStdString(community.code));
      fillCommunity(id, gridsOf(project, id));
    }
  fillTouched();
  m_quiet = false;
  showSelection();
}

void LevelTree::showSelection() {
  if (m_quiet) return;
  m_quiet = true;
  QItemSelection selection;
  QModelIndex last;
  for (GridId id : m_session.selection().grids)
    if (m_grids.contains(id.value)) {
      last = m_filter->mapFromSource(m_grids[id.value]->index());
      selection.select(last, last.siblingAtColumn(Columns - 1));
    }
  for (CommunityId id : m_session.selection().communities)
    if (QStandardItem* item = m_communities.value(id.value)) {
      last = m_filter->mapFromSource(item->index());
      selection.select(last, last.siblingAtColumn(Columns - 1));
    }
  // Rows of upper levels are selected here only, and stay so until something is selected.
  if (m_session.selection() == Selection{})
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
      if (index.data(KindRole).toInt() != GridKindRow) selection.select(index, index.siblingAtColumn(Columns - 1));
  m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  if (last.isValid()) m_view->scrollTo(last);
  m_quiet = false;
}

void LevelTree::takeSelection() {
  if (m_quiet || !m_session.hasPlan()) return;
  Selection selection;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
    if (index.data(KindRole).toInt() == GridKindRow) selection.grids.emplace_back(index.data(IdRole).toULongLong());
  m_quiet = true;
  m_session.select(selection);
  m_quiet = false;
  Box box;
  std::vector<FaceId> upper;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
    const std::vector<FaceId> faces = facesOfRow(index);
    box.include(boxAround(m_session.project(), faces));
    if (index.data(KindRole).toInt() != GridKindRow) upper.insert(upper.end(), faces.begin(), faces.end());
  }
  sortUnique(upper);  // a division and a community of it
  emit shown(box, upper);
  if (const CommunityId community = chosenCommunity()) emit communityChosen(community);
}

QWidget* LevelTree::view() const {
  return m_view;
}

CommunityId LevelTree::chosenCommunity() const {
  const QModelIndexList rows = m_view->selectionModel()->selectedRows();
  if (rows.size() != 1 || rows.front().data(KindRole).toInt() != CommunityKind) return {};
  return CommunityId(rows.front().data(IdRole).toULongLong());
}

std::vector<map::Unit> LevelTree::chosenUnits() const {
  std::vector<map::Unit> units;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
    const std::uint64_t id = index.data(IdRole).toULongLong();
    const int kind = index.data(KindRole).toInt();
    if (kind == CommunityKind) units.push_back({Level::Community, {}, CommunityId(id), {}});
    const Division* division = kind == DivisionKind ? m_session.project().divisions.find(DivisionId(id)) : nullptr;
    if (division) units.push_back({division->level, DivisionId(id), {}, {}});
  }
  return units;
}

void LevelTree::toggleLock(const QModelIndex& index) {
  const std::uint64_t id = index.data(IdRole).toULongLong();
  const int kind = index.data(KindRole).toInt();
  if (kind == GridKindRow) toggleGridLock(m_session, GridId(id));
  if (kind == CommunityKind) toggleCommunityLock(m_session, CommunityId(id));
}

std::vector<FaceId> LevelTree::facesOfRow(const QModelIndex& index) const {
  const Project& project = m_session.project();
  const std::uint64_t id = index.data(IdRole).toULongLong();
  const int kind = index.data(KindRole).toInt();
  if (kind == GridKindRow) return project.grids.at(GridId(id)).zone.faces;
  if (kind == CommunityKind) return project.communities.at(CommunityId(id)).zone.faces;
  std::vector<FaceId> faces;
  for (CommunityId community : communitiesOf(project, DivisionId(id))) {
    const std::vector<FaceId>& more = project.communities.at(community).zone.faces;
    faces.insert(faces.end(), more.begin(), more.end());
  }
  return faces;
}

// Names come first: where they would have too little room, grids are not counted.
void LevelTree::fitColumns() {
  constexpr int kRoomForNames = 125;
  int others = m_gridsWidth;
  for (int column : {Households, State, Lock}) others += m_view->header()->sectionSize(column);
  m_view->setColumnHidden(Grids, width() - others < kRoomForNames);
}

void LevelTree::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitColumns();
}

void LevelTree::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!m_session.selection().grids.empty()) showSelection();
}

}  // namespace wangge
