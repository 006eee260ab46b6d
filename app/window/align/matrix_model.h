// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of stations and units as a table: sums first, then the verdicts where they are known, then a row for each
// station and a column for each unit of the level, all of the plan or those of one subdistrict or community.
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <optional>
#include <vector>

#include "app/window/align/align_rows.h"

namespace wangge {

// What the columns are.
struct MatrixScope {
  Level level = Level::Subdistrict;
  DivisionId division;    // of this subdistrict only; at levels below it
  CommunityId community;  // of this community only; at the level of grids
  friend bool operator==(const MatrixScope&, const MatrixScope&) = default;
};

class MatrixModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  // None of the pointers is kept. `report`: null where there is none; it may be of a version of the plan before.
  void show(const Project* project, const align::Matrix* matrix, const MatrixScope& scope, align::Measure measure,
            const align::Report* report);
  // Marks heads and cells of what is selected on the map.
  void mark(const AlignUnits& units);

  // What a cell, or the whole of a row or column (the other is -1), means on the map; of the plan that was shown.
  AlignTarget targetAt(const Project& project, int row, int column) const;
  // The units of a column one level below it; nothing where it is none that has any.
  std::optional<MatrixScope> below(int column) const;
  int firstStation() const { return m_heads; }  // also the first unit's column

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    align::MatrixRow is;
    QString name;
    std::optional<align::Verdict> verdict;
    QString exemption;
    bool marked = false;
  };
  struct Column {
    align::MatrixColumn is;
    QString name;
    std::optional<align::Verdict> verdict;
    bool marked = false;
  };
  struct Entry {
    align::Cell cell;
    bool slivers = false;  // nothing else
    bool paired = false;   // of the best correspondence
  };

  void take(const Project& project, const align::LevelMatrix& matrix);
  void takeReport(const Project& project, const align::Report& report);
  const Entry* entryAt(int row, int column) const;
  const align::Cell* cellAt(int row, int column) const;
  const align::Verdict* verdictAt(int row, int column) const;
  double shareOf(const align::Cell& part, const align::Cell& whole) const;
  QVariant colourAt(int row, int column) const;
  QString tipAt(int row, int column) const;

  MatrixScope m_scope;
  align::Measure m_measure = align::Measure::Persons;
  Counted m_counted;
  int m_heads = 1;  // rows and columns before those of stations and units: the sum, and the verdict
  std::vector<Row> m_rows;
  std::vector<Column> m_columns;
  std::map<std::pair<std::size_t, std::size_t>, Entry> m_entries;
  align::Cell m_total;
};

}  // namespace wangge
