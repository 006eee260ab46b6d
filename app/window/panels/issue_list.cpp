// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/issue_list.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <set>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/panels/checked_text.h"
#include "app/window/panels/fix_bar.h"
#include "app/window/panels/issue_model.h"
#include "app/window/panels/problems_button.h"
#include "app/window/parts/lists.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/rules/check.h"

namespace wangge {
namespace {

constexpr int kWidthForPersons = 520, kWidthForOrigin = 430;

std::unordered_set<std::string> keysOf(const std::vector<Issue>& issues) {
  std::unordered_set<std::string> keys;
  for (const Issue& issue : issues) keys.insert(issue.key);
  return keys;
}

QToolButton* chip(const char* name) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setCheckable(true);
  button->setChecked(true);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setIconSize(QSize(16, 16));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setStyleSheet(
      "QToolButton { border: 1px solid #D5DADF; border-radius: 11px; padding: 2px 10px 2px 8px; background: white; "
      "color: #5F6B76 }"
      "QToolButton:checked { background: #EEF3F8; border-color: #B9D2EA; color: #222B33 }");
  return button;
}

}  // namespace

IssueList::IssueList(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new IssueModel(session, this)),
      m_view(named("issueList", new QTreeView)),
      m_bar(new FixBar(session)),
      m_head(new QWidget),
      m_place(new QLabel),
      m_next(named("nextProblem", new QAction(theme::icon("next"), tr("&Next problem"), this))),
      m_previous(named("previousProblem", new QAction(theme::icon("previous"), tr("&Previous problem"), this))) {
  m_view->setModel(m_model);
  m_view->setAccessibleName(tr("Problems"));
  m_view->setUniformRowHeights(true);
  m_view->setItemDelegate(new ColourDelegate(m_view));
  m_view->setIndentation(16);
  m_view->setTextElideMode(Qt::ElideRight);
  m_view->setMinimumWidth(200);
  m_view->installEventFilter(this);
  QHeaderView* header = m_view->header();
  header->setStretchLastSection(false);
  header->setMinimumSectionSize(40);
  header->setSectionResizeMode(IssueModel::What, QHeaderView::Stretch);
  for (int column : {IssueModel::Households, IssueModel::Persons}) {
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    header->resizeSection(
        column, std::max(fontMetrics().horizontalAdvance("000,000"), fontMetrics().horizontalAdvance(title)) + 22);
  }
  header->resizeSection(IssueModel::Origin, fontMetrics().horizontalAdvance(tr("before")) + 24);
  buildHead();
  m_head->installEventFilter(this);
  auto* parts = named("issueParts", new QSplitter(Qt::Horizontal));
  addAll(parts, {m_view, m_bar});
  parts->setStretchFactor(0, 1);
  parts->setStretchFactor(1, 1);
  parts->setSizes({300, 380});
  parts->setHandleWidth(1);
  parts->setChildrenCollapsible(false);
  auto* layout = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  layout->addWidget(m_head);
  layout->addWidget(parts, 1);

  // A letter alone is a key: fields for text keep it to themselves.
  m_next->setShortcut(Qt::Key_N);
  m_previous->setShortcut(Qt::SHIFT | Qt::Key_N);
  connect(m_next, &QAction::triggered, this, [this] { step(1); });
  connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
  connect(m_view, &QTreeView::clicked, this,
          [this](const QModelIndex& index) { goTo(index.siblingAtColumn(0), true); });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (!m_quiet) goTo(index.siblingAtColumn(0), true);
  });
  connect(m_bar, &FixBar::previewChanged, this, &IssueList::previewChanged);
  connect(m_bar, &FixBar::aboutToChange, this, [this] { noteWhatComesNext(); });
  connect(m_bar, &FixBar::dealtWith, this, [this] { goOn(); });
  connect(m_bar, &FixBar::proposeRequested, this, &IssueList::proposeRequested);
  connect(&session, &Session::planReplaced, this, [this] {
    m_current.clear();
    m_baseline = m_session.hasPlan() ? m_session.shared() : nullptr;
    noteInherited();
    refresh();
  });
  connect(&session, &Session::checked, this, [this] {
    noteInherited();
    refresh();
  });
  connect(&session, &Session::changed, this, [this] { refresh(); });
  connect(&session, &Session::lookChanged, this, [this] { refresh(); });
  connect(&session, &Session::stateChanged, this, [this] { takeBaseline(); });
  refresh();
}

void IssueList::buildHead() {
  setObjectName("issues");
  m_head->setObjectName("issueSummary");
  m_wrong = chip("showWrong"), m_unfinished = chip("showUnfinished"), m_exempt = chip("showExempt"),
  m_mine = chip("showMine");
  m_mine->setChecked(false);
  m_wrong->setIcon(theme::icon("error", theme::severityColour(Severity::Error)));
  m_unfinished->setIcon(theme::icon("unfinished", theme::quiet()));
  m_exempt->setIcon(theme::icon("exempt", theme::statusColour(GridStatus::Exempt)));
  m_mine->setIcon(theme::icon("mine"));
  m_mine->setToolTip(tr("Only problems made since the plan was opened or last saved"));
  m_place->setStyleSheet("color: #5F6B76");
  auto* row = spaced<QHBoxLayout>(m_head, {10, 5, 8, 5}, 6);
  for (QToolButton* button : {m_wrong, m_unfinished, m_exempt, m_mine}) {
    row->addWidget(button);
    connect(button, &QToolButton::toggled, this, [this] { applyFilter(); });
  }
  row->addStretch();
  row->addWidget(m_place);
  for (QAction* action : {m_previous, m_next}) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize(QSize(16, 16));
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
  }
}

bool IssueList::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_head && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) fitHead();
  // What is told goes before how many: a narrow list leaves persons out, then since when.
  if (watched == m_view && event->type() == QEvent::Resize) {
    m_view->setColumnHidden(IssueModel::Persons, m_view->width() < kWidthForPersons);
    m_view->setColumnHidden(IssueModel::Origin, m_view->width() < kWidthForOrigin);
  }
  return QWidget::eventFilter(watched, event);
}

void IssueList::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void IssueList::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (!m_current.empty()) m_bar->showEmpty({});
}

void IssueList::applyFilter() {
  IssueFilter filter;
  filter.wrong = m_wrong->isChecked(), filter.unfinished = m_unfinished->isChecked();
  filter.exempt = m_exempt->isChecked(), filter.mineOnly = m_mine->isChecked();
  m_model->setFilter(filter);
  refresh();
}

void IssueList::takeBaseline() {
  const std::shared_ptr<const Project> saved = m_session.hasPlan() ? m_session.saved() : nullptr;
  if (!saved || saved == m_baseline) return;
  m_baseline = saved;
  noteInherited();
  refresh();
}

void IssueList::noteInherited() {
  if (!m_session.isChecked()) {
    m_noted.reset();
    return m_model->setInherited({});
  }
  if (m_noted == m_baseline) return;  // an edit was checked, what was there before is the same
  m_noted = m_baseline;
  // The baseline may be a version or two behind: going back to it costs what lies between.
  m_model->setInherited(keysOf(
      m_baseline == m_session.shared()
          ? m_session.issues()
          : recheck(m_session.project(), *m_baseline, diff(m_session.project(), *m_baseline), m_session.issues())));
}

void IssueList::refresh() {
  m_quiet = true;
  std::set<QString> open;
  for (int r = 0; r < m_model->rowCount(); ++r) {
    const QModelIndex index = m_model->index(r, 0);
    if (m_view->isExpanded(index)) open.insert(index.data(IssueModel::GroupKeyRole).toString());
  }
  const bool first = m_model->rowCount() == 0;
  m_model->refresh();
  for (int r = 0; r < m_model->rowCount(); ++r) {
    const QModelIndex index = m_model->index(r, 0);
    m_view->setExpanded(index, first ? r == 0 : open.contains(index.data(IssueModel::GroupKeyRole).toString()));
  }
  updateHead();
  const QModelIndex current = m_current.empty() ? QModelIndex() : m_model->indexOf(m_current);
  if (current.isValid()) {
    m_view->setCurrentIndex(current);
    goTo(current, false);
  } else {
    if (m_session.isChecked()) m_current.clear();  // else it may come back
    showNothing();
  }
  m_quiet = false;
}

void IssueList::updateHead() {
  const auto number = [this](std::size_t n) {
    return m_session.isChecked() ? numberText(static_cast<std::int64_t>(n)) : QString("…");
  };
  m_head->setVisible(m_session.hasPlan());
  // As the button in the status bar has it; where there is no room for all of it, the tip tells the rest.
  const std::size_t doubtful = m_model->countOfDoubtful();
  m_wrongOnly = m_wrongAll = tr("%1 wrong").arg(number(m_model->countOf(Standing::Wrong) - doubtful));
  if (m_session.isChecked() && doubtful > 0)
    m_wrongAll += QString::fromUtf8(" · ") + ProblemsButton::tr("%1 doubtful").arg(number(doubtful));
  m_wrong->setMinimumWidth(0);
  m_wrong->setText(m_wrongOnly);
  m_wrong->setMinimumWidth(m_wrong->sizeHint().width());
  m_wrong->setToolTip(m_wrongAll == m_wrongOnly ? QString() : m_wrongAll);
  fitHead();
  m_unfinished->setText(tr("%1 unfinished").arg(number(m_model->countOf(Standing::Unfinished))));
  m_exempt->setText(tr("%1 exempt").arg(number(m_model->countOf(Standing::Exempt))));
  m_mine->setText(tr("mine: %1").arg(number(m_model->countOfMine())));
  const std::vector<QModelIndex> rows = m_model->rows();
  m_next->setEnabled(!rows.empty());
  m_previous->setEnabled(!rows.empty());
  if (rows.empty()) m_place->clear();
}

// A count is shown whole or not at all.
void IssueList::fitHead() {
  const QFontMetrics metrics = m_wrong->fontMetrics();
  const int more = metrics.horizontalAdvance(m_wrongAll) - metrics.horizontalAdvance(m_wrong->text());
  m_wrong->setText(m_head->layout()->totalSizeHint().width() + more <= m_head->width() ? m_wrongAll : m_wrongOnly);
}

void IssueList::showNothing() {
  m_place->clear();
  if (!m_session.hasPlan()) return m_bar->showEmpty({});
  if (!m_session.isChecked()) return m_bar->showEmpty(tr("The plan is being checked …"));
  m_bar->showEmpty(m_session.issues().empty() ? checkedText(m_session.project())
                   : m_model->rowCount() == 0
                       ? tr("Nothing in this view; problems of other sorts are hidden.") + "\n\n" +
                             checkedText(m_session.project())
                       : tr("Choose a problem, or press N for the next one, to see what would set it right."));
}

void IssueList::step(int by) {
  const std::vector<QModelIndex> rows = m_model->rows();
  if (rows.empty()) return;
  emit called();
  const QModelIndex current = m_current.empty() ? QModelIndex() : m_model->indexOf(m_current);
  const auto at = std::find(rows.begin(), rows.end(), current);
  const auto count = static_cast<std::ptrdiff_t>(rows.size());
  const std::ptrdiff_t place = at == rows.end() ? (by > 0 ? 0 : count - 1) : ((at - rows.begin()) + by + count) % count;
  const QModelIndex next = rows[static_cast<std::size_t>(place)];
  m_quiet = true;
  m_view->setExpanded(next.parent(), true);
  m_view->setCurrentIndex(next);
  m_view->scrollTo(next);
  m_quiet = false;
  goTo(next, true);
}

void IssueList::goTo(const QModelIndex& index, bool zoom) {
  const Issue* found = m_model->issueAt(index);
  if (!found) return;
  const Issue issue = *found;
  const std::vector<QModelIndex> rows = m_model->rows();
  const auto at = std::find(rows.begin(), rows.end(), index);
  m_place->setText(
      tr("%1 of %2").arg(numberText(at - rows.begin() + 1), numberText(static_cast<std::int64_t>(rows.size()))));
  const bool again = m_current == issue.key && zoom;
  m_current = issue.key;
  // Nobody sees it: it is shown once the list is.
  if (!zoom && !isVisible()) return m_bar->showEmpty({});
  if (!again) m_bar->showIssue(issue, m_model->isInherited(issue), zoom ? FixBar::When::Now : FixBar::When::Soon);
  if (!zoom) return;
  Selection selection;
  for (GridId id : issue.grids)
    if (m_session.project().grids.contains(id)) selection.grids.push_back(id);
  if (selection.grids.empty())
    for (FaceId id : issue.faces)
      if (m_session.project().subdivision.faces().contains(id)) selection.faces.push_back(id);
  m_session.select(selection);
  if (!issue.extent.empty()) emit placeRequested(issue.place, issue.extent);
  if (issue.rule == "rule.unit_unplaced") emit unitsRequested();
}

void IssueList::noteWhatComesNext() {
  m_upcoming.clear();
  const std::vector<QModelIndex> rows = m_model->rows();
  const auto at = std::find(rows.begin(), rows.end(), m_model->indexOf(m_current));
  if (at == rows.end()) return;
  for (auto it = std::next(at); it != rows.end(); ++it) m_upcoming.push_back(m_model->issueAt(*it)->key);
  for (auto it = rows.begin(); it != at; ++it) m_upcoming.push_back(m_model->issueAt(*it)->key);
}

void IssueList::goOn() {
  const std::vector<std::string> upcoming = std::exchange(m_upcoming, {});
  for (const std::string& key : upcoming) {
    const QModelIndex index = m_model->indexOf(key);
    if (!index.isValid() || m_model->issueAt(index)->exempted) continue;
    m_quiet = true;
    m_view->setExpanded(index.parent(), true);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_quiet = false;
    return goTo(index, true);
  }
}

}  // namespace wangge
