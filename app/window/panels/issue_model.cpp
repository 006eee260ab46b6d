// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/issue_model.h"

#include <QFont>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/panels/column_head.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

QIcon iconOf(Standing standing, Severity severity) {
  // Made once: the view asks for them with every row.
  static const QIcon unfinished = theme::icon("unfinished", theme::quiet()),
                     exempt = theme::icon("exempt", theme::statusColour(GridStatus::Exempt)),
                     errors = theme::icon("error", theme::severityColour(Severity::Error)),
                     warnings = theme::icon("warning", theme::severityColour(Severity::Warning)),
                     notes = theme::icon("note", theme::severityColour(Severity::Note));
  if (standing == Standing::Unfinished) return unfinished;
  if (standing == Standing::Exempt) return exempt;
  return severity == Severity::Error ? errors : severity == Severity::Warning ? warnings : notes;
}

// Who it is about, as short as a list needs it; the sentence stands beside the list.
QString subjectText(const Project& project, const Issue& issue) {
  QString text;
  const auto named = [&](const auto& table, const auto& ids) {
    const auto* record = ids.empty() ? nullptr : table.find(ids.front());
    if (!record) return false;
    text = QString::fromStdString(record->name.empty() ? record->code : record->name);
    if (text.isEmpty()) text = QStringLiteral("—");
    if (ids.size() > 1) text += " …";
    return true;
  };
  const bool ofPrecinct = issue.rule == "rule.grid_without_beat" || issue.rule == "rule.precinct_parts" ||
                          issue.rule == "rule.precinct_code";
  const bool ofGrid = issue.rule == "rule.grid_two_beats" || issue.beats.empty();
  if (!ofGrid && named(project.beats, issue.beats)) {
  } else if (ofPrecinct && named(project.precincts, issue.precincts)) {
  } else if (named(project.stations, issue.stations)) {
  } else if (!issue.grids.empty() && project.grids.contains(issue.grids.front())) {
    const Grid& grid = project.grids.at(issue.grids.front());
    text = QString::fromStdString(!grid.name.empty() ? grid.name : grid.code);
    if (text.isEmpty()) text = IssueModel::tr("Unnamed grid");
    if (grid.name.empty() && project.communities.contains(grid.community))
      text += " · " + QString::fromStdString(project.communities.at(grid.community).name);
    if (issue.grids.size() > 1) text += " …";
  } else if (!issue.communities.empty() && project.communities.contains(issue.communities.front())) {
    text = QString::fromStdString(project.communities.at(issue.communities.front()).name);
    Area area;
    for (FaceId face : issue.faces)
      if (const Face* found = project.subdivision.faces().find(face)) area += found->area;
    if (!issue.faces.empty()) text += " · " + areaText(area.squareMetres());
  } else {
    named(project.precincts, issue.precincts);
  }
  // The sign first, where no narrow list cuts it off.
  const auto sized = [&](GridStatus status) {
    text = theme::statusSign(status) + " " + text + " · " + wordFor(status);
  };
  if (issue.what.code == "rule.size_too_small") sized(GridStatus::TooSmall);
  if (issue.what.code == "rule.size_too_large") sized(GridStatus::TooLarge);
  if (issue.what.code == "rule.size_not_counted") sized(GridStatus::NotCounted);
  return text.isEmpty() ? textOf(issue.what) : text;
}

}  // namespace

IssueModel::IssueModel(Session& session, QObject* parent) : QAbstractItemModel(parent), m_session(session) {}

bool IssueModel::shows(const Issue& issue) const {
  if (m_filter.mineOnly && isInherited(issue)) return false;
  const Standing standing = standingOf(issue);
  return standing == Standing::Wrong        ? m_filter.wrong
         : standing == Standing::Unfinished ? m_filter.unfinished
                                            : m_filter.exempt;
}

void IssueModel::count() {
  m_counts = {};
  m_mine = m_doubtful = 0;
  for (const Issue& issue : m_session.issues()) {
    const Standing standing = standingOf(issue);
    ++m_counts[static_cast<std::size_t>(standing)];
    m_doubtful += standing == Standing::Wrong && issue.severity != Severity::Error;
    m_mine += standing != Standing::Exempt && !isInherited(issue);
  }
}

void IssueModel::refresh() {
  beginResetModel();
  count();
  m_groups = groupedIssues(m_session.issues(), [this](const Issue& issue) { return shows(issue); });
  endResetModel();
}

void IssueModel::setFilter(const IssueFilter& filter) {
  if (filter == m_filter) return;
  m_filter = filter;
  refresh();
}

void IssueModel::setInherited(std::unordered_set<std::string> keys) {
  m_inherited = std::move(keys);
  refresh();
}

const Issue* IssueModel::issueAt(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == 0) return nullptr;
  const IssueGroup& group = m_groups[static_cast<std::size_t>(index.internalId() - 1)];
  const std::size_t place = group.members[static_cast<std::size_t>(index.row())];
  return place < m_session.issues().size() ? &m_session.issues()[place] : nullptr;
}

QModelIndex IssueModel::indexOf(const std::string& key) const {
  for (std::size_t g = 0; g < m_groups.size(); ++g)
    for (std::size_t i = 0; i < m_groups[g].members.size(); ++i)
      if (m_session.issues()[m_groups[g].members[i]].key == key)
        return createIndex(static_cast<int>(i), What, static_cast<quintptr>(g + 1));
  return {};
}

std::vector<QModelIndex> IssueModel::rows() const {
  std::vector<QModelIndex> rows;
  for (std::size_t g = 0; g < m_groups.size(); ++g)
    for (std::size_t i = 0; i < m_groups[g].members.size(); ++i)
      rows.push_back(createIndex(static_cast<int>(i), What, static_cast<quintptr>(g + 1)));
  return rows;
}

QModelIndex IssueModel::index(int row, int column, const QModelIndex& parent) const {
  if (row < 0 || row >= rowCount(parent) || column < 0 || column >= Columns) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex IssueModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == 0) return {};
  return createIndex(static_cast<int>(index.internalId()) - 1, What, quintptr{0});
}

int IssueModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(m_groups.size());
  if (parent.internalId() != 0 || parent.column() != What) return 0;
  return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].members.size());
}

int IssueModel::columnCount(const QModelIndex&) const {
  return Columns;
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const {
  return columnHead({tr("Problem"), tr("Households"), tr("Persons"), tr("Since")}, section,
                    section == Households || section == Persons, orientation, role);
}

QVariant IssueModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(index.column() == Households || index.column() == Persons);
  if (index.internalId() == 0) return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
  return issueData(
      m_groups[static_cast<std::size_t>(index.internalId() - 1)].members[static_cast<std::size_t>(index.row())],
      index.column(), role);
}

QVariant IssueModel::groupData(const IssueGroup& group, int column, int role) const {
  if (role == GroupKeyRole)
    return QString::number(static_cast<int>(group.standing)) + QString::fromStdString(group.rule);
  if (role == Qt::FontRole) {
    QFont bold;
    bold.setBold(true);
    return bold;
  }
  if (role == Qt::ForegroundRole && group.standing != Standing::Wrong) return theme::quiet();
  if (role == Qt::DecorationRole && column == What) return iconOf(group.standing, group.severity);
  if (role == Qt::ToolTipRole && column == What) return inTip(groupData(group, column, Qt::DisplayRole).toString());
  if (role != Qt::DisplayRole) return {};
  if (column == Households) return countText(group.households, group.householdsCounted);
  if (column == Persons) return countText(group.persons, group.personsCounted);
  if (column != What) return {};
  const QString title =
      ruleTitle(group.rule) + QString("  (%1)").arg(numberText(static_cast<std::int64_t>(group.members.size())));
  return group.standing == Standing::Exempt       ? tr("Exempt: %1").arg(title)
         : group.standing == Standing::Unfinished ? tr("Unfinished: %1").arg(title)
                                                  : title;
}

QVariant IssueModel::issueData(std::size_t place, int column, int role) const {
  // Views ask once more while a plan is being closed.
  if (place >= m_session.issues().size()) return {};
  const Issue& issue = m_session.issues()[place];
  if (role == IssueRole) return static_cast<qulonglong>(place);
  if (role == Qt::ForegroundRole && (issue.exempted || column == Origin)) return theme::quiet();
  if (role == Qt::ToolTipRole && column == What)
    return inTip(subjectText(m_session.project(), issue) + '\n' + textOf(issue.what));
  if (role == Qt::ToolTipRole &&
      ((column == Households && !issue.householdsCounted) || (column == Persons && !issue.personsCounted)))
    return wordFor(GridStatus::NotCounted);
  if (role == Qt::DecorationRole && column == What && !isInherited(issue)) {
    static const QIcon mine = theme::icon("mine", theme::accent());
    return mine;
  }
  if (role == Qt::ToolTipRole && column == Origin)
    return isInherited(issue) ? tr("The plan had this problem when it was opened or last saved")
                              : tr("Made since the plan was opened or last saved");
  if (role != Qt::DisplayRole) return {};
  if (column == What) return subjectText(m_session.project(), issue);
  if (column == Households) return countText(issue.households, issue.householdsCounted);
  if (column == Persons) return countText(issue.persons, issue.personsCounted);
  return isInherited(issue) ? tr("before") : tr("mine");
}

}  // namespace wangge
