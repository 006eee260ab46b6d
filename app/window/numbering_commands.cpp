// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering_commands.h"

#include <QDockWidget>
#include <QShortcut>
#include <utility>

#include "app/session/session.h"
#include "app/tools/tool_box.h"
#include "app/window/map/map_canvas.h"
#include "app/window/numbering/code_history_dialog.h"
#include "app/window/numbering/number_controller.h"
#include "app/window/numbering/number_overlay.h"
#include "app/window/numbering/number_panel.h"
#include "app/window/window_layout.h"

namespace wangge {
namespace {
constexpr int kHeight = 365;  // that the form takes
}

NumberingCommands::NumberingCommands(Session& session, MapCanvas& canvas, ToolBox& tools, WindowLayout& layout,
                                     WorkBar& work, QWidget* window)
    : QObject(window),
      m_session(session),
      m_canvas(canvas),
      m_tools(tools),
      m_layout(layout),
      m_window(window),
      m_controller(new NumberController(session, work, this)) {
  auto* panel = new NumberPanel(session, *m_controller);
  m_dock = layout.add(tr("Numbering"), panel, WindowLayout::Place::Below, "numberDock");
  new NumberOverlay(*m_controller, canvas, tools);
  // Wherever the focus went when the panel was closed to edits, Esc stops the numbers that are being given.
  auto* stop = new QShortcut(Qt::Key_Escape, window);
  stop->setEnabled(false);
  connect(stop, &QShortcut::activated, m_controller, &NumberController::stop);
  connect(m_controller, &NumberController::changed, stop, [this, stop] { stop->setEnabled(m_controller->isGiving()); });
  connect(panel, &NumberPanel::closeRequested, m_dock, &QDockWidget::close);
  connect(panel, &NumberPanel::historyRequested, this, [this] { showHistory(); });
  connect(panel, &NumberPanel::shown, &canvas, &MapCanvas::showUnit);
}

void NumberingCommands::number(CommunityId community) {
  NumberWish wish = m_controller->wish();
  if (community) wish.community = community;
  if (std::exchange(m_renumbers, false)) wish.what = NumberRequest::What::Missing;
  m_controller->setWish(wish);
  call();
}

void NumberingCommands::call() {
  m_tools.setKind(ToolKind::Select);
  m_layout.call(m_dock, kHeight);
}

void NumberingCommands::renumber(CommunityId community) {
  NumberWish wish = m_controller->wish();
  wish.area = NumberArea::Community, wish.community = community, wish.what = NumberRequest::What::Anew;
  m_renumbers = true;
  m_controller->setWish(wish);
  call();
}

void NumberingCommands::showHistory() {
  if (!m_session.hasPlan()) return;
  auto* dialog = m_window->findChild<CodeHistoryDialog*>();
  if (!dialog) {
    dialog = new CodeHistoryDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CodeHistoryDialog::shown, &m_canvas, &MapCanvas::showUnit);
  }
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

}  // namespace wangge
