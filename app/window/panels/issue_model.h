// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of problems as a tree of two levels, kinds and issues. Texts are made when they are drawn, so that a list
// of thousands costs an edit nothing but its order.
#pragma once

#include <QAbstractItemModel>
#include <string>
#include <unordered_set>

#include "app/window/panels/issue_queue.h"

namespace wangge {

class Session;

struct IssueFilter {
  bool wrong = true, unfinished = true, exempt = true;
  bool mineOnly = false;
  friend bool operator==(const IssueFilter&, const IssueFilter&) = default;
};

class IssueModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Column { What, Households, Persons, Origin, Columns };
  enum Role { IssueRole = Qt::UserRole + 1, GroupKeyRole };  // place in the session's issues; what names a group

  explicit IssueModel(Session& session, QObject* parent = nullptr);

  // Takes the session's issues as they are now.
  void refresh();
  void setFilter(const IssueFilter& filter);
  const IssueFilter& filter() const { return m_filter; }
  // Issues with these keys stood in the plan when it was opened or last saved; all others are the user's own.
  void setInherited(std::unordered_set<std::string> keys);
  bool isInherited(const Issue& issue) const { return m_inherited.contains(issue.key); }

  std::size_t countOf(Standing standing) const { return m_counts[static_cast<std::size_t>(standing)]; }
  std::size_t countOfMine() const { return m_mine; }
  std::size_t countOfDoubtful() const { return m_doubtful; }  // among what is wrong, what is no error
  // The issue of a row; null for a kind.
  const Issue* issueAt(const QModelIndex& index) const;
  // The row of the issue with this key; invalid when it is not shown.
  QModelIndex indexOf(const std::string& key) const;
  // All rows of issues in working order.
  std::vector<QModelIndex> rows() const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QVariant groupData(const IssueGroup& group, int column, int role) const;
  QVariant issueData(std::size_t issue, int column, int role) const;
  bool shows(const Issue& issue) const;
  void count();

  Session& m_session;
  IssueFilter m_filter;
  std::unordered_set<std::string> m_inherited;
  std::vector<IssueGroup> m_groups;
  std::array<std::size_t, 3> m_counts{};
  std::size_t m_mine = 0, m_doubtful = 0;
};

}  // namespace wangge
