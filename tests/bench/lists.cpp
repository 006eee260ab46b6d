// SPDX-License-Identifier: GPL-3.0-or-later
// wangge_lists PLAN.gpkg: the tree of levels and the list of problems beside the map at 1600 × 1000 without a screen,
// all of the tree unfolded: what an edit of one grid and its picture cost the window's thread, what a step through the
// problems does, and what scrolling by a page does. One figure a line: name, value and unit, parted by tabs.
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QScrollBar>
#include <QTreeView>
#include <cstdio>
#include <string>
#include <vector>

#include "app/session/session.h"
#include "app/window/panels/issue_list.h"
#include "app/window/panels/level_tree.h"
#include "app/window/parts/theme.h"
#include "core/edit/edits.h"
#include "gis/file/project_file.h"
#include "tests/bench/processor.h"

namespace {

using wangge::bench::percentile;
using wangge::bench::processorMilliseconds;

template <class Act>
void measure(const char* what, int times, Act&& act) {
  std::vector<double> spent;
  for (int i = 0; i < times; ++i) {
    const double before = processorMilliseconds(CLOCK_THREAD_CPUTIME_ID);
    act(i);
    spent.push_back(processorMilliseconds(CLOCK_THREAD_CPUTIME_ID) - before);
    QApplication::processEvents();
  }
  std::printf("lists: %s, p95\t%.2f\tms\n", what, percentile(spent, 0.95));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 || !QFileInfo::exists(QString::fromLocal8Bit(argv[1]))) {
    std::fputs("wangge_lists PLAN.gpkg\n", stderr);
    return 2;
  }
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  wangge::theme::apply(application);
  auto opened = wangge::gis::openProject(argv[1]);
  if (!opened) {
    std::fputs("cannot open the plan\n", stderr);
    return 2;
  }
  wangge::Session session;
  wangge::LevelTree tree(session);
  wangge::IssueList issues(session);
  tree.resize(330, 700), issues.resize(1270, 300);
  tree.show(), issues.show();
  session.open(std::move(opened->project), argv[1]);
  session.awaitIssues();
  auto* treeView = tree.findChild<QTreeView*>();
  auto* issueView = issues.findChild<QTreeView*>();
  treeView->expandAll(), issueView->expandAll();
  QApplication::processEvents();
  std::fprintf(stderr, "%zu problems, %zu grids\n", session.issues().size(), session.project().grids.size());
  const std::vector<wangge::GridId> grids = session.project().grids.ids();
  const auto repaint = [&] { treeView->viewport()->repaint(), issueView->viewport()->repaint(); };
  measure("an edit and its picture", 60, [&](int i) {
    const wangge::GridId grid = grids[static_cast<std::size_t>(i) * 7919 % grids.size()];
    session.commit(wangge::setGridCode(session.project(), grid, "bench" + std::to_string(i), session.context()));
    repaint();
  });
  measure("a selection and its picture", 60, [&](int i) {
    session.select({{}, {grids[static_cast<std::size_t>(i) * 104'729 % grids.size()]}});
    repaint();
  });
  measure("a step through the problems", 60, [&](int) {
    issues.nextAction()->trigger();
    repaint();
  });
  measure("a page of scrolling", 60, [&](int) {
    for (QTreeView* view : {treeView, issueView})
      view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    repaint();
  });
  return 0;
}
