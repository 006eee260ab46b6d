// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/unit_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/base/sorted.h"
#include "core/edit/support.h"
#include "core/plan/grid_name.h"

namespace wangge {

UnitPanel::UnitPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new UnitModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_which(named("unitList", new QComboBox)),
      m_search(named("unitSearch", new QLineEdit)),
      m_view(named("unitTable", new QTableView)),
      m_hint(named("unitHint", wrapping(new QLabel))),
      m_sum(named("unitSum", new QLabel)),
      m_give(named("unitGive", new QPushButton)),
      m_back(named("unitBack", new QPushButton)) {
  setObjectName("unitPanel");
  m_which->addItems({tr("Without a grid"), tr("In a grid"), tr("Counted on the selected piece")});
  m_search->setPlaceholderText(tr("Search units"));
  m_search->setClearButtonEnabled(true);
  m_search->setAccessibleName(m_search->placeholderText());
  m_which->setAccessibleName(tr("Which units are listed"));
  m_view->setAccessibleName(tr("Units"));
  m_sorted->setSourceModel(m_model);
  m_sorted->setSortRole(UnitModel::SortRole);
  m_sorted->setSortLocaleAware(true);
  m_sorted->setFilterKeyColumn(UnitModel::Name);
  m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_view->setModel(m_sorted);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(UnitModel::Name, Qt::AscendingOrder);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setShowGrid(false);
  m_view->setTabKeyNavigation(false);
  // Beside the numbers a name has little room in one line: it may take two.
  m_view->setWordWrap(true);
  m_view->setStyleSheet("QTableView::item { border: 0; padding: 0 5px } QHeaderView::section { padding: 4px 5px }");
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(roomForLines(2, 8));
  QHeaderView* header = m_view->horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionResizeMode(UnitModel::Name, QHeaderView::Stretch);
  header->setSectionResizeMode(UnitModel::InGrid, QHeaderView::Stretch);
  for (int column : {UnitModel::Households, UnitModel::Persons})
    header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  m_hint->setStyleSheet("color: #5F6B76");
  m_give->setDefault(true);

  auto* head = spaced<QVBoxLayout>(nullptr, {10, 10, 10, 8}, theme::kSpace);
  addAll(head, {m_which, m_search});
  auto* foot = spaced<QVBoxLayout>(nullptr, {12, 8, 12, 10}, theme::kSpace);
  addAll(foot, {m_hint, m_sum});
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  addAll(buttons, {m_back, m_give});
  foot->addLayout(buttons);
  auto* layout = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  layout->addLayout(head);
  layout->addWidget(m_view, 1);
  layout->addLayout(foot);

  connect(m_which, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
  connect(m_search, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    updateState();
    showPlaces();
  });
  connect(m_sorted, &QAbstractItemModel::modelReset, this, [this] { updateState(); });
  connect(m_give, &QPushButton::clicked, this, [this] { give(); });
  connect(m_back, &QPushButton::clicked, this, [this] { takeBack(); });
  connect(&session, &Session::planReplaced, this, [this] {
    m_pieces.clear();
    refresh();
  });
  connect(&session, &Session::changed, this, [this](const Difference& difference) {
    // Names of grids stand in the list as well.
    const bool grids = !difference.of<GridId>().empty() && list() != UnitModel::List::WithoutGrid;
    const bool pieces = !difference.of<FaceId>().empty() && list() == UnitModel::List::OnPiece;
    if (grids || pieces || !difference.of<UnitId>().empty() || !difference.of<SourceId>().empty()) refresh();
  });
  connect(&session, &Session::selectionChanged, this, [this] { followSelection(); });
  refresh();
}

void UnitPanel::showUnitsWithoutGrid() {
  m_which->setCurrentIndex(static_cast<int>(UnitModel::List::WithoutGrid));
}

UnitModel::List UnitPanel::list() const {
  return static_cast<UnitModel::List>(m_which->currentIndex());
}

std::vector<UnitModel::Entry> UnitPanel::chosen() const {
  std::vector<UnitModel::Entry> entries;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
    entries.push_back(m_model->entry(m_sorted->mapToSource(index).row()));
  return entries;
}

void UnitPanel::refresh() {
  m_model->show(m_session.hasPlan() ? &m_session.project() : nullptr, list(), m_pieces);
  m_view->setColumnHidden(UnitModel::InGrid, list() == UnitModel::List::WithoutGrid);
}

void UnitPanel::followSelection() {
  if (m_session.hasPlan() && !m_session.selection().faces.empty() && m_session.selection().faces != m_pieces) {
    m_pieces = m_session.selection().faces;
    if (list() == UnitModel::List::OnPiece) refresh();
  }
  updateState();
}

void UnitPanel::showPlaces() {
  if (!m_session.hasPlan()) return;
  const Project& project = m_session.project();
  Box box;
  std::vector<FaceId> faces;
  for (const UnitModel::Entry& entry : chosen()) {
    const Unit* unit = project.units.find(entry.unit);
    if (!unit) continue;
    if (unit->placed) box.include(unit->at);
    const Grid* grid = project.grids.find(unit->grid);
    if (grid) faces.insert(faces.end(), grid->zone.faces.begin(), grid->zone.faces.end());
  }
  sortUnique(faces);
  box.include(boxAround(project, faces));
  emit shown(box, faces);
}

void UnitPanel::updateState() {
  const std::vector<UnitModel::Entry> entries = chosen();
  Tally tally;
  for (const UnitModel::Entry& entry : entries) tally += entry.tally;
  m_sum->setVisible(!entries.empty());
  m_sum->setText(tr("%n selected", nullptr, static_cast<int>(entries.size())) + " · " + tallyText(tally));
  const GridId grid = m_session.selectedGrid();
  const QString name = grid ? gridText(nameOf(m_session.project(), grid)) : QString();
  m_give->setText(grid ? tr("Give to %1").arg(shortText(name, 24)) : tr("Give to a grid"));
  const auto open = grid ? requireZone(m_session.project(), grid) : fail(Error("edit.one_grid_needed"));
  m_give->setEnabled(open && !entries.empty());
  m_give->setToolTip(!open ? textOf(open.error()) : grid ? inTip(tr("Give to %1").arg(name)) : QString());
  const bool onMap =
      !entries.empty() && std::all_of(entries.begin(), entries.end(), [](const auto& e) { return e.onMap; });
  m_back->setVisible(list() == UnitModel::List::WithGrid);
  m_back->setText(onMap ? tr("Count where they lie") : tr("Take out of the grid"));
  m_back->setEnabled(!entries.empty());
  const bool empty = m_model->rowCount() == 0;
  QString hint;
  switch (list()) {
    case UnitModel::List::WithoutGrid:
      hint = empty  ? tr("Every household has a place on the map or a grid.")
             : grid ? QString()
                    : tr("These households match no place on the map. Select rows here and a grid on the map.");
      break;
    case UnitModel::List::WithGrid:
      hint = empty ? tr("No unit was given to a grid.") : QString();
      break;
    case UnitModel::List::OnPiece:
      hint = m_pieces.empty() ? tr("Select a piece of the map to see what is counted there, entrance by entrance.")
             : empty          ? tr("Nothing is counted on this piece.")
             : grid           ? QString()
                              : tr("Select rows here, then the grid that looks after them.");
  }
  m_hint->setText(hint);
  m_hint->setVisible(!hint.isEmpty());
}

void UnitPanel::give() {
  const GridId grid = m_session.selectedGrid();
  std::vector<UnitId> units;
  std::vector<SourceRow> rows;
  for (const UnitModel::Entry& entry : chosen()) {
    if (entry.unit) units.push_back(entry.unit);
    if (!entry.unit) rows.push_back(entry.row);
  }
  const EditContext context = m_session.context();
  m_session.commit(units.empty() ? giveRows(m_session.project(), rows, grid, context)
                                 : giveUnits(m_session.project(), units, grid, context));
}

void UnitPanel::takeBack() {
  std::vector<UnitId> onMap, nowhere;
  for (const UnitModel::Entry& entry : chosen()) (entry.onMap ? onMap : nowhere).push_back(entry.unit);
  const EditContext context = m_session.context();
  Result<Step> step = Step{m_session.project()};
  if (!onMap.empty()) step = returnUnits(*step, onMap, context);
  if (step && !nowhere.empty()) step = giveUnits(*step, nowhere, {}, context);
  m_session.commit(std::move(step));
}

}  // namespace wangge
