// SPDX-License-Identifier: GPL-3.0-or-later
// Declares that the station chosen in the list need not match a subdistrict, with the reason, or takes that back.
#pragma once

#include <QWidget>

#include "core/align/report.h"

class QLineEdit;
class QPushButton;

namespace wangge {

class AlignController;

class ExemptionFoot : public QWidget {
  Q_OBJECT

 public:
  explicit ExemptionFoot(AlignController& controller, QWidget* parent = nullptr);

  // The verdict of the station that is chosen; null: none is.
  void show(const align::StationVerdict* chosen);

 private:
  void declare();
  void showState();

  AlignController& m_controller;
  PrecinctId m_precinct;
  bool m_declared = false;
  QLineEdit* m_reason;
  QPushButton *m_declare, *m_withdraw;
};

}  // namespace wangge
