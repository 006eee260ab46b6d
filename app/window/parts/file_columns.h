// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's file dialog writes sizes and dates as the system does, whatever language the window has: in its list they are
// written in the window's, and whole.
#pragma once

#include <QObject>

namespace wangge {

class FileColumns : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace wangge
