// SPDX-License-Identifier: GPL-3.0-or-later
// The window's state: the status bar, and what can be done at the moment. While work runs whose outcome edits would
// cross, nothing that edits is in reach.
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <cmath>

#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/tools/tool_box.h"
#include "app/window/main_window.h"
#include "app/window/map/command_actions.h"
#include "app/window/map/map_canvas.h"
#include "app/window/map/tool_palette.h"
#include "app/window/panels/problems_button.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/widgets.h"
#include "app/window/parts/work_bar.h"
#include "app/window/start_page.h"
#include "app/window/window_layout.h"

namespace wangge {

void MainWindow::buildStatusBar() {
  auto* scale = m_scale = new QComboBox;
  scale->setObjectName("scale");
  scale->setEditable(true);
  scale->setAccessibleName(tr("Scale"));
  scale->setMinimumWidth(130);
  for (int denominator : {500, 1000, 2000, 5000, 10000, 25000, 50000, 100000, 250000})
    scale->addItem("1 : " + numberText(denominator), denominator);
  connect(m_canvas, &MapCanvas::viewChanged, this,
          [this, scale] { scale->setEditText("1 : " + numberText(std::llround(m_canvas->denominator()))); });
  connect(scale, &QComboBox::activated, this,
          [this, scale](int index) { m_canvas->setDenominator(scale->itemData(index).toDouble()); });
  connect(scale->lineEdit(), &QLineEdit::returnPressed, this, [this, scale] {
    QString text = scale->currentText().section(':', -1);
    text.remove(',');
    text.remove(' ');
    bool ok = false;
    const double denominator = text.toDouble(&ok);
    if (ok && denominator > 0) m_canvas->setDenominator(denominator);
  });
  m_totals->setContentsMargins(10, 0, 10, 0);
  m_place->setMinimumWidth(fontMetrics().horizontalAdvance("E 00000000.0   N 0000000.0 m") + 8);
  m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_problems = new ProblemsButton(m_session);
  connect(m_problems, &QToolButton::clicked, this,
          [this](bool open) { open ? m_layout->call(m_issueDock) : m_issueDock->hide(); });
  connect(m_issueDock, &QDockWidget::visibilityChanged, m_problems, &QToolButton::setChecked);
  statusBar()->addWidget(m_totals, 1);
  statusBar()->addPermanentWidget(m_work);
  statusBar()->addPermanentWidget(m_problems);  // no passing message hides it
  statusBar()->addPermanentWidget(m_place);
  statusBar()->addPermanentWidget(scale);
  auto* fold = named("mapOnly", new QToolButton);
  fold->setDefaultAction(m_layout->foldAction());
  fold->setAutoRaise(true);
  fold->setIconSize(QSize(16, 16));
  fold->setFocusPolicy(Qt::TabFocus);
  statusBar()->addPermanentWidget(fold);
  connect(m_canvas, &MapCanvas::hovered, this, [this](double x, double y) {
    m_place->setText(QString("E %1   N %2 m").arg(QString::number(x, 'f', 1), QString::number(y, 'f', 1)));
  });
  connect(m_canvas, &MapCanvas::left, this, [this] { m_place->clear(); });
}

void MainWindow::updateState() {
  const bool plan = m_session.hasPlan(), busy = m_work->isBusy();
  m_pages->setCurrentWidget(plan ? m_mapPage : m_start);
  // First the arrangement, which is kept as it was while the plan was there.
  m_layout->setPlanShown(plan);
  m_palette->setVisible(plan);
  for (QAction* action : m_planActions) action->setEnabled(plan && !busy);
  for (QAction* action : m_viewActions) action->setEnabled(plan);
  const bool editing = plan && !m_work->blocksEdits();
  m_save->setEnabled(plan && !busy && !m_safety.isReadOnly());
  m_revert->setEnabled(plan && !busy && m_session.saved() && m_session.isModified());
  m_board->setEnabled(plan && !busy && m_session.selectedGrid());
  m_undo->setEnabled(editing && m_session.history().canUndo());
  m_redo->setEnabled(editing && m_session.history().canRedo());
  m_edits->setUsable(editing);
  m_palette->setUsable(editing);
  for (QDockWidget* dock : m_editDocks) dock->widget()->setEnabled(editing);
  if (!editing && m_tools->isDrawing()) m_tools->setKind(ToolKind::Select);
  const auto named = [](const QString& verb, const Message& what) {
    return what.code.empty() ? verb : verb + ": " + textOf(what);
  };
  m_undo->setToolTip(plan && m_session.history().canUndo() ? named(tr("Undo"), m_session.history().current().what)
                                                           : tr("Undo"));
  m_redo->setToolTip(plan && m_session.history().canRedo()
                         ? named(tr("Redo"), m_session.history().versions()[m_session.history().index() + 1].what)
                         : tr("Redo"));
  if (plan) {
    const Project& project = m_session.project();
    Tally inside;
    project.communities.forEach([&](CommunityId, const Community& community) { inside += community.zone.tally; });
    m_totals->setText(tr("%1 communities · %2 grids · %3 · %4")
                          .arg(numberText(static_cast<std::int64_t>(project.communities.size())),
                               numberText(static_cast<std::int64_t>(project.grids.size())), householdsText(inside),
                               personsText(inside)));
    const QString name = QString::fromStdString(project.info.name);
    const QString file = m_session.path().isEmpty() ? tr("not saved yet") : QFileInfo(m_session.path()).fileName();
    const QString state = m_safety.isReadOnly() ? tr("%1, read-only").arg(file) : file;
    setWindowTitle(QString("%1 (%2)[*] – %3").arg(name, state, tr("Wangge")));
  } else {
    m_totals->clear();
    setWindowTitle(tr("Wangge"));
  }
  m_scale->setVisible(plan);
  m_problems->setVisible(plan);
  setWindowModified(plan && m_session.isModified());
}

}  // namespace wangge
