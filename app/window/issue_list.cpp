// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/issue_list.h"

#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <map>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/theme.h"

namespace wangge {
namespace {
constexpr int kIndexRole = Qt::UserRole + 1;
}

IssueList::IssueList(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new QStandardItemModel(this)), m_view(new QTreeView), m_summary(new QLabel) {
  m_view->setModel(m_model);
  m_view->setObjectName("issueList");
  m_view->setUniformRowHeights(true);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setIndentation(16);
  m_summary->setContentsMargins(12, 6, 12, 6);
  m_summary->setObjectName("issueSummary");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_summary);
  layout->addWidget(m_view);
  connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) { goTo(index); });
  connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) { goTo(index); });
  connect(&session, &Session::planReplaced, this, [this] { rebuild(); });
  connect(&session, &Session::changed, this, [this] { rebuild(); });
  rebuild();
}

void IssueList::rebuild() {
  std::map<QString, bool> expanded;
  for (int r = 0; r < m_model->rowCount(); ++r)
    expanded[m_model->item(r)->data(kIndexRole + 1).toString()] = m_view->isExpanded(m_model->index(r, 0));
  m_model->clear();
  m_model->setHorizontalHeaderLabels({tr("Issue"), tr("Households"), tr("Persons")});
  const std::vector<Issue>& issues = m_session.issues();
  struct Group {
    Severity severity = Severity::Note;
    std::int64_t persons = 0, households = 0;
    std::vector<std::size_t> members;
  };
  std::map<std::string, Group> groups;
  int errors = 0, warnings = 0, exempt = 0;
  for (std::size_t i = 0; i < issues.size(); ++i) {
    Group& group = groups[issues[i].rule];
    if (group.members.empty()) group.severity = issues[i].severity;
    group.severity = std::min(group.severity, issues[i].severity);
    group.persons += issues[i].persons, group.households += issues[i].households;
    group.members.push_back(i);
    if (issues[i].exempted) ++exempt;
    else if (issues[i].severity == Severity::Error) ++errors;
    else if (issues[i].severity == Severity::Warning) ++warnings;
  }
  std::vector<std::pair<std::string, Group>> ordered(groups.begin(), groups.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second.severity, -a.second.persons) < std::pair(b.second.severity, -b.second.persons);
  });
  const auto numbers = [](std::int64_t households, std::int64_t persons) {
    QList<QStandardItem*> cells{new QStandardItem(households ? numberText(households) : QString()),
                                new QStandardItem(persons ? numberText(persons) : QString())};
    for (QStandardItem* cell : cells) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return cells;
  };
  for (auto& [rule, group] : ordered) {
    std::stable_sort(group.members.begin(), group.members.end(), [&](std::size_t a, std::size_t b) { return issues[a].persons > issues[b].persons; });
    auto* head = new QStandardItem(ruleTitle(rule) + QString("  (%1)").arg(group.members.size()));
    head->setIcon(theme::icon(theme::severityIcon(group.severity), theme::severityColour(group.severity)));
    head->setData(QString::fromStdString(rule), kIndexRole + 1);
    QFont bold = font();
    bold.setBold(true);
    head->setFont(bold);
    for (std::size_t i : group.members) {
      const Issue& issue = issues[i];
      auto* item = new QStandardItem(textOf(issue.what));
      item->setToolTip(item->text());
      item->setData(static_cast<int>(i), kIndexRole);
      if (issue.exempted) {
        item->setIcon(theme::icon("exempt", theme::severityColour(Severity::Note)));
        item->setForeground(theme::quiet());
      }
      head->appendRow(QList<QStandardItem*>{item} + numbers(issue.households, issue.persons));
    }
    m_model->appendRow(QList<QStandardItem*>{head} + numbers(group.households, group.persons));
  }
  QHeaderView* header = m_view->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(0, QHeaderView::Stretch);
  header->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  header->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  for (int r = 0; r < m_model->rowCount(); ++r) {
    const auto known = expanded.find(m_model->item(r)->data(kIndexRole + 1).toString());
    m_view->setExpanded(m_model->index(r, 0), known != expanded.end() ? known->second : r == 0);
  }
  if (!m_session.hasPlan()) {
    m_summary->setText(QString());
  } else if (issues.empty()) {
    m_summary->setText(tr("No issues: every rule was checked for the whole plan."));
  } else {
    m_summary->setText(tr("%n error(s)", nullptr, errors) + "   " + tr("%n warning(s)", nullptr, warnings) + "   " + tr("%n exempt", nullptr, exempt));
  }
}

void IssueList::goTo(const QModelIndex& index) {
  const QVariant data = index.siblingAtColumn(0).data(kIndexRole);
  if (!data.isValid()) return;
  const Issue& issue = m_session.issues()[static_cast<std::size_t>(data.toInt())];
  Selection selection;
  for (GridId id : issue.grids)
    if (m_session.project().grids.contains(id)) selection.grids.push_back(id);
  m_session.select(selection);
  emit placeRequested(issue.place, issue.extent);
}

}  // namespace wangge
