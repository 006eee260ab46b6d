// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering/number_list.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <algorithm>

namespace wangge {

NumberList::NumberList(QWidget* parent) : QTableView(parent), m_model(new NumberModel(this)) {
  setObjectName("numberTable");
  setAccessibleName(tr("Numbers, old and new"));
  setModel(m_model);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(ScrollPerPixel);
  setStyleSheet("QTableView::item { border: 0; padding: 0 8px } QHeaderView::section { padding: 4px 8px }");
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  QHeaderView* header = horizontalHeader();
  header->setHighlightSections(false);
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  // What tells codes apart stands at their end.
  setTextElideMode(Qt::ElideMiddle);
  header->setSectionResizeMode(NumberModel::Name, QHeaderView::Stretch);
  for (int column : {NumberModel::Place, NumberModel::Was, NumberModel::Becomes})
    header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  constexpr int kLetters = 11;
  const int title = header->sectionSizeHint(NumberModel::CommunityName);
  header->resizeSection(NumberModel::CommunityName, std::max(title, kLetters * fontMetrics().horizontalAdvance('0')));
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    if (current.isValid() && !m_dragging) emit chosen(m_model->grids()[static_cast<std::size_t>(current.row())].grid);
  });
}

GridId NumberList::chosenGrid() const {
  const int row = currentIndex().row();
  return row < 0 ? GridId() : m_model->grids()[static_cast<std::size_t>(row)].grid;
}

void NumberList::choose(GridId grid) {
  const std::vector<NumberedGrid>& grids = m_model->grids();
  const auto at = std::find_if(grids.begin(), grids.end(), [&](const NumberedGrid& one) { return one.grid == grid; });
  if (at == grids.end()) return;
  const QSignalBlocker blocker(this);
  setCurrentIndex(m_model->index(static_cast<int>(at - grids.begin()), NumberModel::CommunityName));
}

void NumberList::tellOrder() {
  std::vector<GridId> grids;
  for (const NumberedGrid& grid : m_model->grids()) grids.push_back(grid.grid);
  emit ordered(grids);
}

// Where the rows stand is seen without their numbers, which the names need the room of.
void NumberList::resizeEvent(QResizeEvent* event) {
  constexpr int kWidthForPlaces = 480;
  setColumnHidden(NumberModel::Place, width() < kWidthForPlaces);
  QTableView::resizeEvent(event);
}

void NumberList::mousePressEvent(QMouseEvent* event) {
  QTableView::mousePressEvent(event);
  m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()).row() : -1;
  m_from = event->position().toPoint();
  m_dragging = m_moved = false;
}

void NumberList::mouseMoveEvent(QMouseEvent* event) {
  if (m_pressed < 0 || !(event->buttons() & Qt::LeftButton)) return QTableView::mouseMoveEvent(event);
  const QPoint at = event->position().toPoint();
  if (!m_dragging && (at - m_from).manhattanLength() < QApplication::startDragDistance()) return;
  m_dragging = true;
  viewport()->setCursor(Qt::ClosedHandCursor);
  // Above and below the list it goes on, a row at a time.
  const int rows = m_model->rowCount();
  int to = rowAt(at.y());
  if (at.y() < 0) to = std::max(m_pressed - 1, 0);
  if (to < 0) to = at.y() > 0 ? std::min(m_pressed + 1, rows - 1) : 0;
  if (to == m_pressed) return;
  m_model->move(m_pressed, to);
  m_pressed = to;
  m_moved = true;
  scrollTo(m_model->index(to, NumberModel::CommunityName));
}

void NumberList::mouseReleaseEvent(QMouseEvent* event) {
  QTableView::mouseReleaseEvent(event);
  viewport()->unsetCursor();
  const bool dragged = m_dragging, moved = m_moved;
  m_pressed = -1;
  m_dragging = m_moved = false;
  if (moved) tellOrder();
  if (dragged) emit letGo();
}

void NumberList::keyPressEvent(QKeyEvent* event) {
  const bool up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
  if (!(event->modifiers() & Qt::AltModifier) || (!up && !down)) return QTableView::keyPressEvent(event);
  const int row = currentIndex().row(), to = row + (up ? -1 : 1);
  if (row < 0 || to < 0 || to >= m_model->rowCount()) return;
  m_model->move(row, to);
  setCurrentIndex(m_model->index(to, NumberModel::Place));
  tellOrder();
}

}  // namespace wangge
