// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/align_list.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/parts/empty_note.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/widgets.h"
#include "core/base/sorted.h"

namespace wangge {

void AlignListModel::show(AlignRows rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int AlignListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}
int AlignListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.columns.size());
}

QVariant AlignListModel::data(const QModelIndex& index, int role) const {
  const std::vector<AlignCell>& cells = m_rows.rows[static_cast<std::size_t>(index.row())].cells;
  const bool number = m_rows.columns[static_cast<std::size_t>(index.column())].number;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  // What is left over stands alone in its row.
  if (index.column() >= static_cast<int>(cells.size())) return {};
  const AlignCell& cell = cells[static_cast<std::size_t>(index.column())];
  if (role == Qt::DisplayRole) return cell.text;
  if (role == Qt::ToolTipRole) return cell.text.isEmpty() ? QVariant() : inTip(cell.text);
  if (role == Qt::ForegroundRole && cell.colour.isValid()) return cell.colour;
  if (role == kOrderRole) return cell.order.isValid() ? cell.order : QVariant(cell.text);
  return {};
}

QVariant AlignListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount()) return {};
  const AlignColumn& column = m_rows.columns[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.title;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  return {};
}

AlignList::AlignList(const char* name, const QString& title, const QString& nothing, bool several, QWidget* parent)
    : QWidget(parent),
      m_model(new AlignListModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_view(named(name, new QTreeView)),
      m_column(spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0)),
      m_note(nullptr),
      m_nothing(nothing) {
  m_sorted->setSourceModel(m_model);
  m_sorted->setSortRole(AlignListModel::kOrderRole);
  m_sorted->setSortLocaleAware(true);
  m_view->setModel(m_sorted);
  m_view->setAccessibleName(title);
  m_view->setRootIsDecorated(false);
  m_view->setUniformRowHeights(true);
  m_view->setAllColumnsShowFocus(true);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setSelectionMode(several ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
  m_view->setItemDelegate(new ColourDelegate(m_view));
  m_view->setSortingEnabled(true);
  m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);  // as the report has them
  m_view->header()->setStretchLastSection(false);
  m_view->header()->setMinimumSectionSize(48);
  keepSelectionInSight(m_view);
  m_column->addWidget(m_view, 1);
  m_note = new EmptyNote(m_view->viewport());
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    if (m_quiet) return;
    if (const AlignRow* row = rowAt(current)) emit shown(row->target);
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlignList::chosenChanged);
  // A row that has the cursor already is gone to again.
  connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (const AlignRow* row = rowAt(index)) emit shown(row->target);
  });
  const auto zoomTo = [this](const QModelIndex& index) {
    if (const AlignRow* row = rowAt(index)) emit zoomRequested(row->target);
  };
  connect(m_view, &QTreeView::doubleClicked, this, zoomTo);
  whenEntered(m_view, zoomTo);
}

const AlignRow* AlignList::rowAt(const QModelIndex& index) const {
  const QModelIndex source = m_sorted->mapToSource(index);
  return source.isValid() ? &m_model->rows()[static_cast<std::size_t>(source.row())] : nullptr;
}

std::vector<std::size_t> AlignList::chosen() const {
  std::vector<std::size_t> indices;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) indices.push_back(rowAt(index)->index);
  sortUnique(indices);
  return indices;
}

void AlignList::show(AlignRows rows) {
  m_quiet = true;
  m_model->show(std::move(rows));
  fitColumns();
  m_note->show(m_model->rowCount() == 0 ? m_nothing : QString(), {});
  m_quiet = false;
  emit chosenChanged();
}

void AlignList::clear() {
  m_quiet = true;
  m_model->show({});
  m_note->show({}, {});
  m_quiet = false;
  emit chosenChanged();
}

void AlignList::mark(const AlignUnits& units) {
  // The row that was chosen here stays so while it is what is selected.
  const AlignRow* current = rowAt(m_view->currentIndex());
  if (current && units.hold(current->target) && !m_view->selectionModel()->selectedRows().isEmpty()) return;
  m_quiet = true;
  for (int r = 0; r < m_sorted->rowCount(); ++r) {
    const QModelIndex index = m_sorted->index(r, 0);
    if (!units.hold(rowAt(index)->target)) continue;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
    m_quiet = false;
    return;
  }
  m_view->clearSelection();
  m_view->selectionModel()->clearCurrentIndex();
  m_quiet = false;
}

void AlignList::addFoot(QWidget* foot) {
  m_column->addWidget(foot);
}

void AlignList::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  fitColumns();
}

// Numbers have the room that they need, texts share the rest; where that is little, the list scrolls sideways.
void AlignList::fitColumns() {
  const std::vector<AlignColumn>& columns = m_model->columns();
  QHeaderView* header = m_view->header();
  const QFontMetrics metrics = m_view->fontMetrics();
  constexpr int kMostLooked = 200, kAround = 22;
  const int leastText = metrics.horizontalAdvance('0') * 12;
  int numbers = 0, texts = 0;
  std::vector<int> widths;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    int width = metrics.horizontalAdvance(columns[c].title) + 12;
    const std::size_t looked = std::min<std::size_t>(m_model->rows().size(), kMostLooked);
    for (std::size_t r = 0; r < looked; ++r)
      if (const auto& cells = m_model->rows()[r].cells; c < cells.size())
        width = std::max(width, metrics.horizontalAdvance(cells[c].text));
    widths.push_back(width + kAround);
    (columns[c].number ? numbers : texts) += widths.back();
  }
  // The bar at the right comes after the rows.
  const int bar = m_view->verticalScrollBar()->isVisible() ? 0 : m_view->verticalScrollBar()->sizeHint().width();
  const int room = std::max(0, m_view->viewport()->width() - bar - numbers);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    int width = widths[c];
    if (!columns[c].number && texts > 0) {
      const double share = static_cast<double>(room) / texts;
      width = std::max(std::min(width, leastText), static_cast<int>(width * std::min(share, 1.6)));
    }
    header->resizeSection(static_cast<int>(c), width);
  }
}

}  // namespace wangge
