// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/widgets.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QChildEvent>
#include <QComboBox>

namespace wangge {
namespace {

class WheelGuard : public QObject {
 public:
  using QObject::QObject;

  void watch(QWidget* widget) {
    // What lists show in their cells is theirs.
    if (qobject_cast<QAbstractItemView*>(widget)) return;
    widget->installEventFilter(this);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)) {
      if (widget->focusPolicy() == Qt::WheelFocus) widget->setFocusPolicy(Qt::StrongFocus);
      return;
    }
    for (QObject* child : widget->children())
      if (auto* one = qobject_cast<QWidget*>(child)) watch(one);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::ChildPolished) {
      auto* child = qobject_cast<QWidget*>(static_cast<QChildEvent*>(event)->child());
      if (child && qobject_cast<QComboBox*>(watched) == nullptr && qobject_cast<QAbstractSpinBox*>(watched) == nullptr)
        watch(child);
      return false;
    }
    if (event->type() != QEvent::Wheel) return false;
    const auto* spin = qobject_cast<QAbstractSpinBox*>(watched);
    if (spin ? spin->hasFocus() : qobject_cast<QComboBox*>(watched) == nullptr) return false;
    event->ignore();  // it goes on to what scrolls
    return true;
  }
};

}  // namespace

void guardWheel(QWidget* page) {
  (new WheelGuard(page))->watch(page);
}

}  // namespace wangge
