// SPDX-License-Identifier: GPL-3.0-or-later
// Why a community stays out of band: what is proven, shown on the map where it has a place, or how far the search came;
// then what would help, and a reason for an exemption to copy.
#pragma once

#include <QScrollArea>
#include <functional>

class QVBoxLayout;

namespace wangge {

class ProposalController;

class ProofView : public QScrollArea {
  Q_OBJECT

 public:
  explicit ProofView(ProposalController& controller, QWidget* parent = nullptr);
  void refresh();

 private:
  // A paragraph with buttons at its right.
  void add(const QString& text, const QString& style, const QList<QWidget*>& buttons = {});
  QWidget* button(const QString& text, const char* name, std::function<void()> what);

  ProposalController& m_controller;
  QVBoxLayout* m_column = nullptr;
};

}  // namespace wangge
