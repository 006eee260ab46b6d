// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/empty_note.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/parts/command_text.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr int kMost = 420;  // pixels of width
constexpr int kEdge = 12;   // left free around it

}  // namespace

EmptyNote::EmptyNote(QWidget* over) : QWidget(over), m_text(wrapping(new QLabel)), m_buttons(new QVBoxLayout) {
  setObjectName("emptyNote");
  setAttribute(Qt::WA_StyledBackground);
  const bool onMap = over->objectName() == u"mapCanvas";
  setAttribute(Qt::WA_NoMousePropagation, onMap);  // clicks beside its buttons are not the map's
  setStyleSheet(onMap ? "#emptyNote { background: white; border: 1px solid #D5DADF; border-radius: 8px }"
                      : "#emptyNote { background: white }");
  m_text->setObjectName("emptyText");
  m_text->setAlignment(Qt::AlignCenter);
  m_text->setStyleSheet("color: #5F6B76");
  m_buttons->setSpacing(theme::kSpace / 2);
  auto* column = spaced<QVBoxLayout>(this, {kEdge, kEdge, kEdge, kEdge}, theme::kSpace);
  column->addWidget(m_text);
  auto* middle = new QHBoxLayout;
  middle->addStretch();
  middle->addLayout(m_buttons);
  middle->addStretch();
  column->addLayout(middle);
  over->installEventFilter(this);
  hide();
}

void EmptyNote::show(const QString& text, const QList<QAction*>& next) {
  if (text == m_shown && next == m_next) return;
  m_shown = text;
  m_next = next;
  m_text->setText(text);
  while (QLayoutItem* item = m_buttons->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  for (QAction* action : next) {
    // The action stays as it is: its text on the bar of commands may be another one.
    auto* button = new QToolButton;
    button->setObjectName("next_" + action->objectName());
    const auto follow = [button, action] {
      button->setText(commandText(action->text()));
      button->setIcon(action->icon());
      button->setToolTip(action->toolTip());
      button->setEnabled(action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, button, [this, follow] {
      follow();
      place();
    });
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(18, 18));
    button->setFocusPolicy(Qt::TabFocus);
    button->setStyleSheet(
        "QToolButton { border: 1px solid #B9D2EA; border-radius: 5px; padding: 5px 12px; background: #F3F8FD; color: "
        "#0B5CAD }"
        "QToolButton:hover, QToolButton:focus { background: #DCE9F5 }"
        "QToolButton:disabled { color: #A3ABB3; background: #F6F7F8; border-color: #E0E4E8 }");
    m_buttons->addWidget(button);
  }
  setVisible(!text.isEmpty());
  place();
}

bool EmptyNote::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::Show) place();
  return false;
}

void EmptyNote::place() {
  if (m_shown.isEmpty()) return;
  const QSize room = parentWidget()->size();
  const int width = std::min(kMost, room.width() - 2);
  // Beside each other where there is room.
  m_buttons->setDirection(QBoxLayout::LeftToRight);
  if (m_buttons->sizeHint().width() > width - 2 * kEdge) m_buttons->setDirection(QBoxLayout::TopToBottom);
  layout()->activate();
  const int height = std::min(heightForWidth(width), room.height());
  setGeometry((room.width() - width) / 2, std::max(0, (room.height() - height) / 2), width, height);
  raise();
}

}  // namespace wangge
