// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals for many communities, a row each, those out of band first. Rows are taken over unless unticked; a click
// shows the community on the map, a double click compares alternatives for it.
#pragma once

#include <QTreeWidget>

namespace wangge {

class ProposalController;

class ProposalTable : public QTreeWidget {
  Q_OBJECT

 public:
  explicit ProposalTable(ProposalController& controller, QWidget* parent = nullptr);
  void refresh();

 private:
  ProposalController& m_controller;
};

}  // namespace wangge
