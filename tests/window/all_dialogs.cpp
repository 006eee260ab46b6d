// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/all_dialogs.h"

#include <QAction>
#include <QApplication>
#include <QTimer>
#include <QToolButton>
#include <memory>
#include <set>

#include "app/window/dialogs/exemption_dialog.h"
#include "app/window/dialogs/export_dialog.h"
#include "app/window/dialogs/import_dialog.h"
#include "app/window/dialogs/institution_dialog.h"
#include "app/window/dialogs/new_plan_dialog.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/dialogs/recovery_dialog.h"
#include "app/window/dialogs/report_dialog.h"
#include "app/window/dialogs/staff_dialog.h"
#include "app/window/dialogs/versions_dialog.h"
#include "app/window/help/about_dialog.h"
#include "app/window/help/manual_window.h"
#include "app/window/import/files_dialog.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/layout/template_save_dialog.h"
#include "app/window/map/tool_palette.h"
#include "app/window/numbering/code_history_dialog.h"
#include "app/window/settings/plan_settings_dialog.h"
#include "app/window/settings/preferences_dialog.h"
#include "gis/recovery/recovery.h"
#include "tests/support/scratch.h"

namespace wangge::test {
namespace {

using Look = std::function<void(QDialog&)>;

template <class Dialog, class... Arguments>
void showOne(const Look& look, Arguments&&... arguments) {
  Dialog dialog(std::forward<Arguments>(arguments)...);
  CAPTURE(dialog.objectName().toStdString());
  dialog.show();
  dialog.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&dialog));
  QTest::qWait(20);
  look(dialog);
}

// One that `open` waits for.
void showModal(const Look& look, const std::function<void()>& open) {
  bool seen = false;
  QTimer::singleShot(0, [&] {
    REQUIRE(QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 5000));
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog);
    CAPTURE(dialog->objectName().toStdString());
    dialog->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    QTest::qWait(20);
    seen = true;
    look(*dialog);
    dialog->reject();
  });
  open();
  REQUIRE(seen);
}

void showImports(Fixture& f, const Look& look) {
  const Scratch scratch;
  const std::string list = scratch / "list.csv", asks = scratch / "asks.csv";
  writeBytes(list, "社区代码,社区名称\n110101001001,甲社区\n");
  writeBytes(asks, "a,b\n1,2\n");
  for (const std::string& file : {list, asks}) {
    ImportFilesDialog files({QString::fromStdString(file)}, f.session().shared());
    files.show();
    files.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&files));
    REQUIRE(QTest::qWaitFor([&] { return !files.isLooking(); }, 20000));
    QTest::qWait(20);
    look(files);
  }
  showOne<ImportDialog>(look, QString::fromStdString(list), f.project());
}

void showOfPolice(Fixture& f, const Look& look) {
  showModal(look, [&] { f.child<QToolButton>("stationAdd")->click(); });
  Selection precinct;
  precinct.precincts = {f.ascii.precincts.at('P')};
  f.session().select(precinct);
  QTest::qWait(20);
  showModal(look, [&] { f.child<QToolButton>("beatPropose")->click(); });
  f.session().select({});
}

}  // namespace

AsciiPlan planForDialogs() {
  AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.communities = {"AABB", "AABB"};
  options.precincts = {"PPQQ", "PPQQ"};
  options.households = {"2222", "2211"};
  return asciiPlan(options);
}

void withEachDialog(Fixture& f, const Look& look) {
  const Project& project = f.project();
  const GridId grid = f.ascii.grids.at('a');
  gis::ImportReport report;
  report.sourceName = project.info.name;
  Issue issue;
  issue.rule = "rule.size", issue.what = Message("rule.size_too_large").with("grid", project.grids.at(grid).name);
  gis::Recoverable lost;
  lost.name = project.info.name, lost.path = "/" + project.info.name, lost.edits = 3;
  lost.lastEdit = Message("journal.lock_grid").with("grid", project.grids.at(grid).name);

  showOne<AboutDialog>(look, f.window.get());
  f.session().select({{}, {grid}});
  showOne<CodeHistoryDialog>(look, f.session());
  f.session().select({});
  showOne<ExemptionDialog>(look, issue);
  showOne<ExportDialog>(look);
  showOne<LayoutDialog>(look, f.session());
  showOne<ManualWindow>(look, *f.window, f.window.get());
  showOne<PlanSettingsDialog>(look, f.session(), QString());
  showOne<PreferencesDialog>(look);
  showOne<PrintDialog>(look, f.session());
  showOne<RecoveryDialog>(look, std::vector{lost, lost});
  showOne<ReportDialog>(look, std::vector{report}, project.lattice);
  showOne<ReportDialog>(look, std::vector{report, report}, project.lattice);
  showOne<StaffDialog>(look, f.session(), grid);
  showOne<TemplateSaveDialog>(look, QString(60, 'w'));
  showOne<VersionsDialog>(look, project);
  showImports(f, look);
  showModal(look, [&] { showCheatSheet(f.window.get()); });
  showModal(look, [&] {
    DedicatedCategory category = DedicatedCategory::None;
    std::string institution = "x";
    askInstitution(f.window.get(), f.session(), category, institution);
  });
  showModal(look, [&] { askPlanName(f.window.get()); });
  showOfPolice(f, look);
  f.child<QAction>("action_find")->trigger();
  auto* palette = f.child<QDialog>("commandPalette");
  QTest::qWait(20);
  look(*palette);
  palette->close();
}

}  // namespace wangge::test
