// SPDX-License-Identifier: GPL-3.0-or-later
// Police precincts beside subdistricts, communities and grids: the matrix and the lists of the report, each a page that
// the row of titles on the left calls. Whatever is chosen here goes to the map, and what is selected there is marked
// here.
#pragma once

#include <QHideEvent>
#include <QShowEvent>
#include <QWidget>
#include <map>

#include "app/window/align/align_rows.h"

class QComboBox;
class QListWidget;
class QStackedWidget;

namespace wangge {

class AlignController;
class AlignList;
class ElidedLabel;
class ExemptionFoot;
class MatrixPage;
class Session;
class SliverFoot;

class AlignPanel : public QWidget {
  Q_OBJECT

 public:
  AlignPanel(Session& session, AlignController& controller, QWidget* parent = nullptr);

  void showPage(AlignPage page);
  // Another page after those of the report.
  void addPage(const QString& title, QWidget* page);

 signals:
  void shown(const wangge::AlignTarget& target);
  void zoomRequested(const wangge::AlignTarget& target);
  void closeRequested();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void addList(AlignPage page, const char* name, bool several = false);
  void passOn(const AlignTarget& target);
  void showHead();
  void showMeasures();
  void showReport();
  void fillPage();
  void mark();
  void showFeet();
  QString summary() const;

  Session& m_session;
  AlignController& m_controller;
  ElidedLabel* m_summary;
  QComboBox* m_measure;
  QListWidget* m_titles;
  QStackedWidget* m_pages;
  MatrixPage* m_matrix;
  std::map<AlignPage, AlignList*> m_lists;
  std::map<AlignPage, const align::Report*> m_filled;  // with the rows of which report
  SliverFoot* m_slivers;
  ExemptionFoot* m_exemption;
  bool m_filling = false;
  bool m_passing = false;  // what is chosen here is on its way to the map
};

}  // namespace wangge
