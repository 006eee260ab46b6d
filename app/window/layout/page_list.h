// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets that the template makes of the plan: one for each unit of the chosen level, with small pictures that are
// made when they come into sight.
#pragma once

#include <QAbstractListModel>
#include <QWidget>
#include <vector>

#include "app/window/layout/page_maker.h"
#include "core/sheet/atlas.h"

class QComboBox;
class QLineEdit;
class QListView;

namespace wangge {

class PageModel : public QAbstractListModel {
  Q_OBJECT

 public:
  PageModel(PageMaker& maker, QObject* parent = nullptr);

  struct Row {
    map::Unit unit;
    QString name, code;
    friend bool operator==(const Row&, const Row&) = default;
  };
  void setRows(std::vector<Row> rows);
  void setOpen(bool open);
  // All pictures may be others.
  void refresh();
  int rowOf(const map::Unit& unit) const;  // -1: none
  const Row& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
  void setPictureSize(QSize size) { m_size = size; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  PageMaker& m_maker;
  std::vector<Row> m_rows;
  bool m_open = false;
  QSize m_size{120, 120};
};

class PageList : public QWidget {
  Q_OBJECT

 public:
  explicit PageList(PageMaker& maker, QWidget* parent = nullptr);

  // Levels that the template is for and the plan has. Null: no plan.
  void setPlan(const Project* plan);
  void setKinds(const std::set<sheet::SheetKind>& kinds);
  void setOpen(bool open);
  // All pictures may be others.
  void refresh() { m_model->refresh(); }
  // The unit that is looked at; none where the plan has none of the level.
  std::optional<map::Unit> unit() const;
  // Chooses it, and its level.
  void choose(const map::Unit& unit);
  bool isEmpty() const { return m_model->rowCount() == 0; }

 signals:
  void unitChanged();

 private:
  void fillLevels();
  void fillUnits();

  const Project* m_plan = nullptr;
  std::set<sheet::SheetKind> m_kinds;
  PageModel* m_model;
  QComboBox* m_level;
  QLineEdit* m_find;
  QListView* m_view;
  std::optional<map::Unit> m_unit;
};

}  // namespace wangge
