// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps every dialog within its screen: one that would be larger is made as large as there is room, and a message box
// breaks the names that are in it. What is copied from labels and message boxes has no such breaks.
#pragma once

#include <QObject>

namespace wangge {

class ScreenBounds : public QObject {
  Q_OBJECT

 public:
  explicit ScreenBounds(QObject* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace wangge
