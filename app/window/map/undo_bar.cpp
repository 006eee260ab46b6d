// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map/undo_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/window/map/command_actions.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/widgets.h"
#include "core/edit/effect.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {
constexpr int kMilliseconds = 10'000;
constexpr int kMargin = 16;  // pixels to the edges of the map
}  // namespace

UndoBar::UndoBar(Session& session, CommandActions& commands, QWidget* map)
    : QFrame(map),
      m_session(session),
      m_text(named("undoText", new ElidedLabel)),
      m_undo(named("undoChange", new QPushButton(tr("Undo")))) {
  setObjectName("undoBar");
  setAttribute(Qt::WA_StyledBackground);
  setAttribute(Qt::WA_NoMousePropagation);  // clicks beside its button are not the map's
  setCursor(Qt::ArrowCursor);
  setStyleSheet(
      "#undoBar { background: #26323C; border-radius: 7px }"
      "#undoText { color: white; background: transparent }"
      "#undoChange { color: #9FD0FF; background: transparent; border: 0; padding: 4px 10px; font-weight: 600 }"
      "#undoChange:hover { background: #3A4854; border-radius: 4px }");
  m_undo->setFocusPolicy(Qt::NoFocus);
  auto* row = spaced<QHBoxLayout>(this, {14, 6, 6, 6}, 10);
  row->addWidget(m_text, 1);
  row->addWidget(m_undo);
  hide();
  m_end.setSingleShot(true);
  m_end.setInterval(kMilliseconds);
  connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
  connect(m_undo, &QPushButton::clicked, this, [this] {
    hide();
    // The command knows whether anything may be edited now.
    if (auto* undo = window()->findChild<QAction*>("action_undo")) undo->trigger();
  });
  connect(&session, &Session::changed, this, &QWidget::hide);
  connect(&session, &Session::selectionChanged, this, &QWidget::hide);
  connect(&session, &Session::planReplaced, this, &QWidget::hide);
  connect(&commands, &CommandActions::committedByKey, this, [this] { tell(); });
  map->installEventFilter(this);
}

// No pointer said beforehand what this breaks.
void UndoBar::tell() {
  const History& history = m_session.history();
  QString text = textOf(history.current().what);
  if (history.index() > 0)
    for (const GridEffect& effect : effectOf(*history.versions()[history.index() - 1].project, history.project()))
      if (effect.comesApart())
        text += " · " + textOf(Message("tool.now_in_parts")
                                   .with("grid", nameOf(history.project(), effect.grid))
                                   .with("parts", effect.partsAfter));
  m_text->setText(text);
  m_end.start();
  show();
  place();
  raise();
}

void UndoBar::place() {
  const QWidget& map = *parentWidget();
  const QMargins around = layout()->contentsMargins();
  const int wanted = around.left() + around.right() + layout()->spacing() + m_undo->sizeHint().width() +
                     m_text->fontMetrics().horizontalAdvance(m_text->text()) + 8;
  const QSize size(std::min(wanted, map.width() - 2 * kMargin), sizeHint().height());
  setGeometry((map.width() - size.width()) / 2, map.height() - size.height() - kMargin, size.width(), size.height());
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

}  // namespace wangge
