// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parts/roles.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace wangge {
namespace {

constexpr const char* kProperty = "accessibleRole";

QAccessibleInterface* withRole(const QString&, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  const QVariant role = widget ? widget->property(kProperty) : QVariant();
  return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

}  // namespace

void setRole(QWidget* widget, QAccessible::Role role) {
  static const bool installed = (QAccessible::installFactory(withRole), true);
  static_cast<void>(installed);
  widget->setProperty(kProperty, static_cast<int>(role));
}

}  // namespace wangge
