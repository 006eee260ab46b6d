// SPDX-License-Identifier: GPL-3.0-or-later
// The size rules of a plan as a form: which people were counted, and one row for each type of community. A type without
// a rule of its own goes by the first one. How many grids change their state stands below while one types; it is
// counted beside the window.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "app/session/job.h"
#include "core/plan/plan_settings.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QTimer;

namespace wangge {

class ElidedLabel;

class SizePage : public QWidget {
  Q_OBJECT

 public:
  SizePage(std::shared_ptr<const Project> project, QWidget* parent = nullptr);

  void setProfile(const RuleProfile& profile);
  RuleProfile profile() const;
  bool isCounting() const;

 signals:
  void changed();
  void refused(const wangge::Message& error);

 private:
  // The fields of one type of community.
  struct Row {
    std::string type;
    QCheckBox* own;  // has a rule of its own
    QSpinBox *least, *most, *persons, *tolerance;
    QComboBox *criterion, *severity;
  };
  QWidget* makeRules(const std::vector<std::string>& types);
  Row makeRow(const std::string& type);
  void showRule(const Row& row, const SizeRule& rule, bool own);
  SizeRule ruleOf(const Row& row) const;
  void edited();
  void count();
  void showEffect(const SizeEffect& effect);
  void chooseProfile();

  std::shared_ptr<const Project> m_project;
  RuleProfile m_chosen;  // what the form cannot say: name, order of the rules
  std::string m_first;   // the type whose rule serves those without one
  bool m_filling = false;
  QComboBox *m_basis, *m_start;
  std::vector<Row> m_rows;
  QDoubleSpinBox *m_tiny, *m_needle;
  QLabel* m_effect;
  ElidedLabel* m_states;
  QTimer* m_pause;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
