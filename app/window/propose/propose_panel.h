// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals: what is asked for above; below it three alternatives side by side, or a row for each of many communities;
// why these borders; what is proven. Keys while it has the focus: 1 to 3 choose, Enter accepts, Esc rejects.
#pragma once

#include <QLayout>
#include <QWidget>
#include <vector>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace wangge {

class AlternativeCard;
class BorderReport;
class ProofView;
class ProposalController;
class ProposalTable;
class Session;
class ToolBox;
class WorkBar;

class ProposePanel : public QWidget {
  Q_OBJECT

 public:
  ProposePanel(Session& session, ToolBox& tools, ProposalController& controller, QWidget* parent = nullptr);
  // How far the search is, in words and as a share (negative: not known).
  void showProgress(const QString& stage, double fraction);
  QSize sizeHint() const override { return {660, 320}; }
  // The least: a low panel shows less of each alternative before it scrolls.
  int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }

 signals:
  void closeRequested();  // Esc with nothing to reject

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum Page { Notice, Cards, Borders, Proof, Table };
  void buildHead(QVBoxLayout* column);
  QWidget* buildNotice();
  QWidget* buildCards();
  void refresh();
  void showChosen();
  void showPage(Page page);
  void showStatus();
  void takeFocus();
  void fitForm();

  Session& m_session;
  ProposalController& m_controller;
  QStackedWidget* m_pages;
  QWidget* m_form;
  QWidget *m_switch = nullptr, *m_head = nullptr;
  QButtonGroup* m_views = nullptr;
  QLabel *m_status = nullptr, *m_notice = nullptr, *m_stage = nullptr;
  QProgressBar* m_progress = nullptr;
  QPushButton *m_accept = nullptr, *m_reject = nullptr, *m_stop = nullptr;
  std::vector<AlternativeCard*> m_cards;
  QLabel* m_fewer = nullptr;  // why there are fewer than three
  BorderReport* m_borders;
  ProofView* m_proof;
  ProposalTable* m_table;
};

}  // namespace wangge
