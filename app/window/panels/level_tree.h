// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of the levels: city, counties, subdistricts, communities, grids, each with its grids, households, persons
// and state. Selecting a row selects on the map, and the other way round.
#pragma once

#include <QHash>
#include <QWidget>
#include <set>
#include <utility>
#include <vector>

#include "core/map/unit.h"
#include "core/plan/difference.h"

class QLineEdit;
class QModelIndex;
class QShowEvent;
class QStandardItem;
class QStandardItemModel;
class QTreeView;
class QSortFilterProxyModel;

namespace wangge {

class Session;

class LevelTree : public QWidget {
  Q_OBJECT

 public:
  explicit LevelTree(Session& session, QWidget* parent = nullptr);

  QWidget* view() const;
  // The community whose row is selected; null when it is another level's, or several rows.
  CommunityId chosenCommunity() const;
  // The divisions and communities whose rows are selected.
  std::vector<map::Unit> chosenUnits() const;
  // How many rows of communities and divisions were given their numbers so far.
  int filled() const { return m_filled; }

 signals:
  void communityChosen(wangge::CommunityId community);
  void zoomRequested(const wangge::Box& box);
  // Rows were chosen here: where they are, and the faces of those that are no grids.
  void shown(const wangge::Box& box, const std::vector<wangge::FaceId>& faces);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  enum Column { Name, Grids, Households, State, Lock, Columns };
  enum Data { IdRole = Qt::UserRole + 1, KindRole, SortRole, SearchRole };
  enum Kind { DivisionKind, CommunityKind, GridKindRow };
  // What is told of the grids of a community, and of a division by its sum.
  struct Sum {
    Tally tally;
    std::int64_t grids = 0, outOfBand = 0, notCounted = 0;
    void add(const Sum& other, int times);
  };
  void rebuild();
  void rebuildUnfolded();  // what was folded stays so
  void refresh(const Difference& difference);
  // By name and code; the tip is broken into lines, what is searched is not.
  static void setTexts(QStandardItem* item, const QString& name, const QString& code);
  static void setNumber(QStandardItem* item, std::int64_t value, bool counted = true);
  QList<QStandardItem*> makeRow(const QString& name, const QString& code);
  void fillGrid(GridId id);
  void fillCommunity(CommunityId id, const std::vector<GridId>& gridsOfIt);
  bool isElsewhere(CommunityId id) const;
  void fillDivision(DivisionId id);
  void fillTouched();
  QStandardItem* cellOf(QStandardItem* item, int column) const;
  std::set<std::pair<int, quint64>> unfolded() const;
  void showSelection();
  void takeSelection();
  void toggleLock(const QModelIndex& index);
  void fitColumns();
  std::vector<FaceId> facesOfRow(const QModelIndex& index) const;

  Session& m_session;
  QStandardItemModel* m_model;
  QSortFilterProxyModel* m_filter;
  QTreeView* m_view;
  QLineEdit* m_search;
  QHash<quint64, QStandardItem*> m_grids, m_communities, m_divisions;  // the item of the first column
  QHash<quint64, Sum> m_sums, m_sumsAbove;                             // of communities, of divisions
  std::set<DivisionId> m_touched;                                      // divisions whose sums changed
  int m_filled = 0;
  int m_gridsWidth = 0;  // of their column, while it is shown
  bool m_quiet = false;  // while the selection is being shown
};

}  // namespace wangge
