// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons below a list. Whatever is being typed in the list is taken over before one of them does anything.
#pragma once

#include <QHBoxLayout>
#include <QToolButton>
#include <functional>
#include <utility>

#include "app/window/map/typing.h"
#include "app/window/parts/widgets.h"

namespace wangge {

class ActionRow : public QHBoxLayout {
 public:
  ActionRow() {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(6);
    addStretch();
  }
  // One more, right of the others.
  QToolButton* add(const char* name, const QString& text, const QString& tip, std::function<void()> act) {
    auto* button = named(name, new QToolButton);
    button->setProperty("pushed", true);  // looks like the buttons of other pages (theme.cpp)
    button->setText(text);
    button->setToolTip(inTip(tip));
    QObject::connect(button, &QToolButton::clicked, button, [act = std::move(act)] {
      finishTyping();
      act();
    });
    insertWidget(count() - 1, button);
    return button;
  }
};

}  // namespace wangge
