// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of the layout editor have in common.
#pragma once

#include <QAction>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QObject>
#include <QSignalBlocker>
#include <QStringLiteral>

#include "app/window/parts/widgets.h"

namespace wangge {

// Undo and redo are those of the template, also while something is typed: what is typed is in it already.
class UndoThrough : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo) &&
        QKeySequence(key->keyCombination()) != QKeySequence("Ctrl+Y"))
      return false;
    event->ignore();
    return true;
  }
};

// Millimetres with two decimals; what is typed is taken with Enter or when the field is left.
inline QDoubleSpinBox* millimetres(const char* name, const QString& what, double least, double most) {
  auto* box = named(name, new QDoubleSpinBox);
  box->setRange(least, most);
  box->setDecimals(2);
  box->setSuffix(QStringLiteral(" mm"));
  box->setKeyboardTracking(false);
  box->setAccessibleName(what);
  box->setToolTip(what);
  box->setMinimumWidth(box->fontMetrics().horizontalAdvance(QStringLiteral("1234.56 mm")) + 34);
  return box;
}

inline void showValue(QDoubleSpinBox* box, double value) {
  const QSignalBlocker quiet(box);
  box->setValue(value);
}

}  // namespace wangge
