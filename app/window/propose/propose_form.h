// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for: where, what to do there, how many grids, places that get one each, and how hard to look.
#pragma once

#include <QHash>
#include <QWidget>
#include <utility>

#include "core/base/ids.h"

class QBoxLayout;
class QComboBox;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace wangge {

class ProposalController;
class Session;
class ToolBox;

class ProposeForm : public QWidget {
  Q_OBJECT

 public:
  ProposeForm(Session& session, ToolBox& tools, ProposalController& controller, QWidget* parent = nullptr);
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fillPlaces();
  bool isRenamed(CommunityId id) const;
  void showWish();
  void showSeeds();
  void takeWish();

  Session& m_session;
  ToolBox& m_tools;
  ProposalController& m_controller;
  QComboBox *m_where, *m_kind, *m_mode;
  QSpinBox* m_grids;
  QToolButton *m_seeds, *m_clear;
  QPushButton* m_search;
  QHash<quint64, std::pair<QString, quint64>> m_listed;  // communities: name, and what they stand under
  QBoxLayout *m_rows, *m_what, *m_how;  // beside each other, or one under the other where that is too wide
};

}  // namespace wangge
