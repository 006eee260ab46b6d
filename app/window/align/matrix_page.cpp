// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/matrix_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/words.h"
#include "app/window/align/align_controller.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

QToolButton* crumb(const char* name) {
  auto* button = named(name, new QToolButton);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

MatrixPage::MatrixPage(Session& session, AlignController& controller, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_controller(controller),
      m_model(new MatrixModel(this)),
      m_view(named("alignMatrix", new QTableView)),
      m_way(new QWidget),
      m_level(named("alignLevel", new QComboBox)),
      m_whole(crumb("alignWhole")),
      m_subdistrict(crumb("alignSubdistrict")),
      m_community(crumb("alignCommunity")) {
  auto* columns = new QLabel(tr("Columns:"));
  for (Level level : {Level::Subdistrict, Level::Community, Level::Grid})
    m_level->addItem(headed(wordFor(level)), static_cast<int>(level));
  m_level->setAccessibleName(tr("Units of the columns"));
  constexpr int kArrow = 44;
  int widest = 0;
  for (int i = 0; i < m_level->count(); ++i)
    widest = std::max(widest, fontMetrics().horizontalAdvance(m_level->itemText(i)));
  m_level->setMinimumWidth(widest + kArrow);
  m_whole->setText(tr("Whole plan"));
  auto* way = spaced<QHBoxLayout>(m_way, {0, 0, 0, 0}, 2);
  addAll(way, {m_whole, m_subdistrict, m_community});
  way->addSpacing(theme::kSpace);
  way->addWidget(columns);
  way->addWidget(m_level);
  way->addStretch();
  m_view->setModel(m_model);
  m_view->setAccessibleName(tr("Matrix of stations and units"));
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setTabKeyNavigation(false);
  m_view->setWordWrap(false);
  m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_view->setCornerButtonEnabled(false);
  m_view->setStyleSheet("QTableView { gridline-color: #E3E7EB } QTableView::item { padding: 0 6px }");
  for (QHeaderView* header : {m_view->horizontalHeader(), m_view->verticalHeader()}) {
    header->setTextElideMode(Qt::ElideMiddle);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
  }
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_view->installEventFilter(this);
  auto* page = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  page->addWidget(m_view, 1);

  connect(m_level, &QComboBox::activated, this, [this](int index) {
    MatrixScope scope = m_scope;
    scope.level = static_cast<Level>(m_level->itemData(index).toInt());
    if (scope.level == Level::Subdistrict) scope.division = {};
    if (scope.level != Level::Grid) scope.community = {};
    setScope(scope);
  });
  connect(m_whole, &QToolButton::clicked, this, [this] { setScope({}); });
  connect(m_subdistrict, &QToolButton::clicked, this, [this] { setScope({Level::Community, m_scope.division, {}}); });
  connect(m_view, &QTableView::clicked, this,
          [this](const QModelIndex& index) { emit shown(target(index.row(), index.column())); });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
    if (!m_quiet && current.isValid() && m_view->hasFocus()) emit shown(target(current.row(), current.column()));
  });
  connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { goDown(index.column()); });
  connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this,
          [this](int column) { emit shown(target(-1, column)); });
  connect(m_view->horizontalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int column) { goDown(column); });
  connect(m_view->verticalHeader(), &QHeaderView::sectionClicked, this,
          [this](int row) { emit shown(target(row, -1)); });
  connect(m_view->verticalHeader(), &QHeaderView::sectionDoubleClicked, this,
          [this](int row) { emit zoomRequested(target(row, -1)); });
  refresh();
}

AlignTarget MatrixPage::target(int row, int column) const {
  return m_session.hasPlan() ? m_model->targetAt(m_session.project(), row, column) : AlignTarget();
}

void MatrixPage::setScope(const MatrixScope& scope) {
  m_scope = scope;
  refresh();
  AlignTarget target;
  target.division = m_scope.division, target.community = m_scope.community;
  if (m_scope.community) {
    target.around = m_session.project().communities.at(m_scope.community).zone.faces;
  } else if (m_scope.division) {
    target.around = facesOf(m_session.project(), m_scope.division);
  }
  emit shown(target);
}

void MatrixPage::goDown(int column) {
  if (const auto below = m_model->below(column)) {
    setScope(*below);
  } else if (m_session.hasPlan()) {
    emit zoomRequested(target(m_view->currentIndex().row(), column));
  }
}

void MatrixPage::goUp() {
  if (m_scope.level == Level::Grid && m_scope.community) return setScope({Level::Community, m_scope.division, {}});
  setScope({});
}

void MatrixPage::refresh() {
  const Project* project = m_session.hasPlan() ? &m_session.project() : nullptr;
  // What was looked at may be gone.
  if (!project || (m_scope.division && !project->divisions.contains(m_scope.division)) ||
      (m_scope.community && !project->communities.contains(m_scope.community)))
    m_scope = {};
  const QModelIndex current = m_view->currentIndex();
  const int row = current.row(), column = current.column();
  m_quiet = true;
  // Verdicts stay as they were for the moment in which the report is worked out anew.
  m_model->show(project, m_controller.matrix(), m_scope, m_controller.measure(), m_controller.report());
  showWay();
  fitColumns();
  if (row >= 0 && row < m_model->rowCount() && column < m_model->columnCount())
    m_view->selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::NoUpdate);
  m_quiet = false;
}

void MatrixPage::mark(const AlignUnits& units) {
  m_model->mark(units);
}

void MatrixPage::showWay() {
  m_level->setCurrentIndex(m_level->findData(static_cast<int>(m_scope.level)));
  m_level->setEnabled(m_model->rowCount() > 0);
  const auto show = [&](QToolButton* button, bool is, const QString& text) {
    button->setVisible(is);
    button->setText(QString::fromUtf8("› ") + shortText(text, 24));
    button->setToolTip(inTip(text));
  };
  const Project* project = m_session.hasPlan() ? &m_session.project() : nullptr;
  show(m_subdistrict, project && m_scope.division, project ? subdistrictText(*project, m_scope.division) : QString());
  show(m_community, project && m_scope.community, project ? communityText(*project, m_scope.community) : QString());
  m_whole->setVisible(isDown());
  m_community->setEnabled(false);
  emit scopeChanged();
}

void MatrixPage::fitColumns() {
  const QFontMetrics metrics = m_view->fontMetrics();
  constexpr int kMostLooked = 60, kMostColumns = 400, kAround = 22;
  int names = 60;
  for (int r = 0; r < std::min(m_model->rowCount(), kMostLooked); ++r)
    names =
        std::max(names, metrics.horizontalAdvance(m_model->headerData(r, Qt::Vertical, Qt::DisplayRole).toString()));
  m_view->verticalHeader()->setFixedWidth(std::min(names + kAround, 190));
  QHeaderView* header = m_view->horizontalHeader();
  const int least = metrics.horizontalAdvance("00,000") + kAround;
  header->setDefaultSectionSize(least);
  for (int c = 0; c < std::min(m_model->columnCount(), kMostColumns); ++c) {
    const QString name = m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
    // The sum is the widest number of a column.
    const int number = metrics.horizontalAdvance(m_model->index(0, c).data().toString()) * 11 / 10 + kAround;
    const int head = std::min(metrics.horizontalAdvance(name) + kAround, metrics.averageCharWidth() * 16 + kAround);
    header->resizeSection(c, std::max({least, number, head}));
  }
}

bool MatrixPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QModelIndex current = m_view->currentIndex();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid()) {
      goDown(current.column());
      return true;
    }
    if (key == Qt::Key_Backspace && m_scope.level != Level::Subdistrict) {
      goUp();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace wangge
