// SPDX-License-Identifier: GPL-3.0-or-later
// The numbering scheme of a plan as a form, with the codes that it gives by an example out of the plan. Codes that were
// issued stay as they are; how many would not fit any more is said.
#pragma once

#include <QWidget>
#include <memory>

#include "app/session/job.h"
#include "core/plan/plan_settings.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimer;

namespace wangge {

class ElidedLabel;

class NumberingPage : public QWidget {
  Q_OBJECT

 public:
  NumberingPage(std::shared_ptr<const Project> project, QWidget* parent = nullptr);

  void setScheme(const NumberingScheme& scheme);
  NumberingScheme scheme() const;

 signals:
  void changed();
  void refused(const wangge::Message& error);

 private:
  void edited();
  void showExample();
  void count();
  void chooseScheme();

  std::shared_ptr<const Project> m_project;
  NumberingScheme m_chosen;  // what the form cannot say
  bool m_filling = false;
  QComboBox* m_start;
  QLabel* m_parts;
  QSpinBox *m_digits, *m_first, *m_last, *m_firstDedicated, *m_lastDedicated;
  QLineEdit* m_name;
  ElidedLabel *m_code, *m_dedicated, *m_called;
  QLabel* m_misfits;
  QTimer* m_pause;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
