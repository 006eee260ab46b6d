// SPDX-License-Identifier: GPL-3.0-or-later
// One list of the alignment report. A row that is chosen goes to the map; what is selected on the map is marked here.
#pragma once

#include <QAbstractTableModel>
#include <QShowEvent>
#include <QWidget>
#include <vector>

#include "app/window/align/align_rows.h"

class QSortFilterProxyModel;
class QTreeView;
class QVBoxLayout;

namespace wangge {

class EmptyNote;

class AlignListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;
  static constexpr int kOrderRole = Qt::UserRole + 1;

  void show(AlignRows rows);
  const std::vector<AlignRow>& rows() const { return m_rows.rows; }
  const std::vector<AlignColumn>& columns() const { return m_rows.columns; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  AlignRows m_rows;
};

class AlignList : public QWidget {
  Q_OBJECT

 public:
  // `several`: rows can be chosen together.
  AlignList(const char* name, const QString& title, const QString& nothing, bool several, QWidget* parent = nullptr);

  void show(AlignRows rows);
  // Empties the list without a word: there is no report.
  void clear();
  // Marks the row of what is selected on the map, if there is one.
  void mark(const AlignUnits& units);
  // Rows chosen, as entries of the report's list, ascending.
  std::vector<std::size_t> chosen() const;
  QTreeView* view() const { return m_view; }
  // A line below the list.
  void addFoot(QWidget* foot);

 signals:
  void shown(const wangge::AlignTarget& target);
  void zoomRequested(const wangge::AlignTarget& target);
  void chosenChanged();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void fitColumns();
  const AlignRow* rowAt(const QModelIndex& index) const;

  AlignListModel* m_model;
  QSortFilterProxyModel* m_sorted;
  QTreeView* m_view;
  QVBoxLayout* m_column;
  EmptyNote* m_note;
  QString m_nothing;
  bool m_quiet = false;
};

}  // namespace wangge
