// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the list of problems: the one that is looked at, what would set it right in words and numbers, and the buttons
// to do so or to record an exemption.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "app/session/job.h"
#include "core/fix/fix.h"
#include "core/plan/zone_id.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace wangge {

class ChangesView;
class Session;

class FixBar : public QWidget {
  Q_OBJECT

 public:
  explicit FixBar(Session& session, QWidget* parent = nullptr);
  ~FixBar() override { m_search.abandon(); }

  // Works out the fixes of an issue of the session's list and shows the first. `Soon`: when the window has nothing else
  // to do, so that an edit does not wait for fixes that nobody asked for.
  enum class When { Now, Soon };
  void showIssue(const Issue& issue, bool inherited, When when = When::Now);
  // Says what was checked where nothing is left.
  void showEmpty(const QString& text);
  // How grids are joined; without it, by mergeZones.
  void setMerging(std::function<Result<Step>(const Zones&)> merging) { m_merging = std::move(merging); }

 signals:
  // Faces that the chosen fix gives to another grid; none when nothing is previewed.
  void previewChanged(const std::vector<wangge::FaceId>& faces);
  void aboutToChange();  // the problem is being dealt with: the queue notes what comes next
  void dealtWith();
  // Proposals are wanted for the community of the grid that is too small or too large.
  void proposeRequested(wangge::CommunityId community);

 private:
  void findFixes();
  // Hands the fixes of the issue over: at once in a small plan, later in a large one, where a fix may number all of it.
  void search(std::function<void(std::vector<Step>)> done);
  void showFixes(std::vector<Step> fixes);
  void showFix(std::size_t chosen);
  void apply();
  void recordExemption();
  void withdraw();
  void showSizeWays();
  void join(GridId with);

  Session& m_session;
  std::function<Result<Step>(const Zones&)> m_merging;
  std::optional<Issue> m_issue;
  std::vector<Step> m_fixes;
  std::size_t m_chosen = 0;
  QTimer m_later;
  Job m_search;
  QStackedWidget* m_pages;
  QLabel *m_kind, *m_what, *m_way, *m_exemption, *m_empty;
  QToolButton *m_choice, *m_join;
  ChangesView* m_changes;
  QPushButton *m_apply, *m_exempt, *m_propose;
};

}  // namespace wangge
