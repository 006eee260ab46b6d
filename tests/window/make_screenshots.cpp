// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every panel, dialog and tool, to be looked at one by one, in both languages:
//   WANGGE_SCREENSHOTS=folder WANGGE_SCREEN=1366x768 wangge_window_tests "[.make_screenshots]"
// WANGGE_LANGUAGES=en makes those of one language.
// With QT_SCALE_FACTOR=2 they are those of a screen of twice the resolution. Nothing is asserted about what they show.
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <functional>

#include "app/demo/demo_plan.h"
#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/dialogs/exemption_dialog.h"
#include "app/window/dialogs/import_dialog.h"
#include "app/window/dialogs/institution_dialog.h"
#include "app/window/dialogs/recovery_dialog.h"
#include "app/window/dialogs/report_dialog.h"
#include "app/window/dialogs/staff_dialog.h"
#include "app/window/help/help.h"
#include "app/window/help/tour.h"
#include "app/window/import/files_dialog.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/plan_commands.h"
#include "core/edit/support.h"
#include "core/plan/labels.h"
#include "gis/import.h"
#include "gis/recovery/recovery.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

class Photographer : public Fixture {
 public:
  Photographer(const QString& root, QSize size, const QString& language) : m_folder(root + '/' + language) {
    QDir().mkpath(m_folder);
    window->resize(size);
    session().close();
    settle();
    keep("01-start");
    auto plan = makeDemoPlan(demoFolder(), 1'000);
    REQUIRE(plan);
    session().open(*std::move(plan), {});
    session().awaitIssues();
    settle();
  }
  ~Photographer() { session().close(); }

  void settle() {
    QTest::qWait(350);
    REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && !window->canvas().isBusy(); }, 120'000));
    QTest::qWait(250);
  }
  void keep(const char* name) { keep(name, *window); }
  void keep(const QString& name, QWidget& widget) { widget.grab().save(m_folder + '/' + name + ".png"); }
  void trigger(const char* action) {
    auto* found = window->findChild<QAction*>(action);
    CAPTURE(action);
    REQUIRE(found);
    found->trigger();
  }
  void dock(const char* name) {
    auto* panel = window->findChild<QDockWidget*>(name);
    CAPTURE(name);
    REQUIRE(panel);
    panel->show();
    panel->raise();
    settle();
  }
  // Of a dialog or box that `open` waits for; each page of its tabs.
  void modal(const QString& name, const std::function<void()>& open) {
    QTimer::singleShot(700, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      pages(name, *dialog);
      dialog->reject();
    });
    open();
    settle();
  }
  void pages(const QString& name, QDialog& dialog) {
    QTest::qWait(200);
    auto* tabs = dialog.findChild<QTabWidget*>();
    for (int page = 0; tabs && page < tabs->count(); ++page) {
      tabs->setCurrentIndex(page);
      QTest::qWait(100);
      keep(name + '-' + QString::number(page + 1), dialog);
    }
    if (!tabs) keep(name, dialog);
  }
  template <class Dialog, class... Arguments>
  void dialog(const QString& name, Arguments&&... arguments) {
    Dialog shown(std::forward<Arguments>(arguments)...);
    shown.show();
    QTest::qWait(900);
    pages(name, shown);
  }

  GridId grid(GridStatus status) {
    for (GridId id : project().grids.ids())
      if (statusOf(project(), id) == status && project().grids.at(id).zone.faces.size() > 4) return id;
    return project().grids.ids().front();
  }
  void select(GridId id) {
    session().select({{}, {id}});
    window->canvas().zoomToSelection();
    settle();
  }
  QPoint place(GridId id, double x, double y) {
    const Box box = boxAround(project(), project().grids.at(id).zone.faces);
    return window->canvas()
        .toScreen({static_cast<std::int32_t>(box.minX + x * (box.maxX - box.minX)),
                   static_cast<std::int32_t>(box.minY + y * (box.maxY - box.minY))})
        .toPoint();
  }
  void tool(const char* name, ToolKind kind, GridId id, const std::vector<QPoint>& clicks, QPoint end) {
    window->tools().setKind(kind);
    MapCanvas& canvas = window->canvas();
    for (const QPoint at : clicks) {
      QTest::mouseMove(&canvas, at);
      QTest::mouseClick(&canvas, Qt::LeftButton, {}, at);
    }
    QTest::mouseMove(&canvas, end - QPoint(5, 5));
    QTest::mouseMove(&canvas, end);
    settle();
    keep(name);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    window->tools().setKind(ToolKind::Select);
    session().select({{}, {id}});
  }

 private:
  QString m_folder;
};

void panels(Photographer& p) {
  p.keep("02-main");
  const GridId large = p.grid(GridStatus::TooLarge), small = p.grid(GridStatus::TooSmall);
  p.select(large);
  p.keep("03-grid");
  p.session().select({{}, {large, small}});
  p.settle();
  p.keep("04-two-grids");
  p.select(small);
  p.dock("communityDock");
  p.keep("05-community");
  p.dock("unitDock");
  p.keep("06-units");
  if (auto* lists = p.window->findChild<QComboBox*>("unitList")) lists->setCurrentIndex(2);
  p.session().select({{p.project().grids.at(large).zone.faces.front()}, {}});
  p.settle();
  p.keep("07-units-of-piece");
  p.dock("layerDock");
  p.keep("08-layers");
  p.session().commit(setGridLocked(p.project(), std::vector{small}, true, p.session().context()));
  p.session().commit(setGridLocked(p.project(), std::vector{small}, false, p.session().context()));
  p.dock("historyDock");
  p.keep("09-history");
  p.dock("treeDock");
  p.trigger("nextProblem");
  p.settle();
  p.keep("10-problems");
  for (int i = 0; i < 6; ++i) p.trigger("nextProblem");
  p.settle();
  p.keep("11-problem-later");
  p.child<QDockWidget>("issueDock")->hide();
  p.select(large);
  p.trigger("action_propose");
  p.settle();
  p.keep("12-proposals");
  const QList<QToolButton*> views = p.child<QWidget>("proposePanel")->findChildren<QToolButton*>();
  int view = 0;
  for (QToolButton* button : views)
    if (button->isCheckable() && button->isVisible()) {
      button->click();
      p.settle();
      p.keep(("13-proposals-" + std::to_string(++view)).c_str());
    }
  if (auto* reject = p.window->findChild<QPushButton*>("proposeReject")) reject->click();
  p.child<QDockWidget>("proposeDock")->hide();
  p.trigger("action_number");
  p.settle();
  p.keep("14-numbering");
  p.child<QDockWidget>("numberDock")->hide();
  p.trigger("action_alignment");
  p.settle();
  p.keep("15-alignment");
  p.child<QDockWidget>("alignDock")->hide();
  p.window->tools().setLabel(Label::Precinct);
  p.settle();
  p.keep("16-label-precincts");
  if (!p.project().precincts.empty()) {
    Selection station;
    station.precincts = {p.project().precincts.ids().front()};
    p.session().select(station);
    p.settle();
    p.keep("17-precinct");
  }
  p.window->tools().setLabel(Label::Community);
  p.settle();
  p.keep("18-label-communities");
  p.window->tools().setLabel(Label::Grid);
  p.trigger("action_map_only");
  p.settle();
  p.keep("19-map-only");
  p.trigger("action_map_only");
  Tour& tour = p.window->findChild<Help*>()->tour();
  tour.startAnew();
  p.settle();
  p.keep("20-tour");
  tour.leave();
}

// Each page of the alignment, and what is asked there.
void alignment(Photographer& p) {
  p.trigger("action_alignment");
  p.settle();
  auto* pages = p.child<QListWidget>("alignPages");
  for (int page = 0; page < pages->count(); ++page) {
    pages->setCurrentRow(page);
    p.settle();
    p.keep(QString("21-alignment-%1").arg(page + 1, 2, 10, QChar('0')), *p.window);
  }
  if (p.project().precincts.empty()) return;
  p.modal("22-new-station", [&] { p.child<QToolButton>("stationAdd")->click(); });
  p.child<QDockWidget>("alignDock")->hide();
  Selection station;
  station.precincts = {p.project().precincts.ids().front()};
  p.session().select(station);
  p.settle();
  p.modal("23-propose-beats", [&] { p.child<QToolButton>("beatPropose")->click(); });
  QTimer::singleShot(700, [] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog) dialog->accept();
  });
  p.child<QToolButton>("beatPropose")->click();
  p.settle();
  p.keep("24-beats");
  p.session().undo();
  p.session().select({});
}

void tools(Photographer& p) {
  const GridId large = p.grid(GridStatus::TooLarge);
  p.select(large);
  const QPoint middle = p.place(large, 0.5, 0.5), top = p.place(large, 0.5, 1.02), bottom = p.place(large, 0.5, -0.02),
               left = p.place(large, 0.0, 0.5), out = p.place(large, -0.1, 0.5);
  p.tool("30-paint", ToolKind::Paint, large, {}, out);
  p.tool("31-cut", ToolKind::Cut, large, {top}, bottom);
  p.tool("32-trace", ToolKind::Trace, large, {top}, bottom);
  p.tool("33-push", ToolKind::Push, large, {}, left);
  p.tool("34-reshape", ToolKind::Reshape, large, {}, left);
  p.tool("35-carve", ToolKind::Carve, large, {}, middle);
  p.tool("36-seed", ToolKind::Seed, large, {middle, p.place(large, 0.3, 0.3)}, p.place(large, 0.7, 0.7));
  p.tool("37-beats", ToolKind::Beats, large, {}, middle);
  p.tool("38-stations", ToolKind::Stations, large, {}, middle);
}

void menus(Photographer& p) {
  int number = 0;
  for (QAction* action : p.window->menuBar()->actions()) {
    QMenu* menu = action->menu();
    if (!menu) continue;
    menu->popup(p.window->mapToGlobal(QPoint(0, 0)));
    QTest::qWait(150);
    p.keep(QString("40-menu-%1").arg(++number), *menu);
    menu->hide();
  }
}

void dialogs(Photographer& p) {
  PlanCommands& commands = *p.window->findChild<PlanCommands*>();
  const GridId large = p.grid(GridStatus::TooLarge);
  p.select(large);
  p.modal("50-new-plan", [&] { commands.newPlan(); });
  p.modal("51-export", [&] { commands.exportMap(); });
  p.modal("52-print", [&] { commands.print(); });
  p.modal("53-versions", [&] { commands.versions(); });
  p.modal("54-plan-settings", [&] { p.trigger("action_plan_settings"); });
  p.modal("55-preferences", [&] { p.trigger("action_preferences"); });
  p.modal("56-unsaved", [&] { p.trigger("action_close"); });
  p.modal("57-error", [&] { emit p.session().refused(Message("edit.no_such_grid")); });
  p.trigger("action_code_history");
  QTest::qWait(400);
  if (auto* history = p.window->findChild<QDialog*>("codeHistoryDialog")) {
    p.pages("58-code-history", *history);
    history->reject();
  }
  p.modal("59-cheat-sheet", [&] { p.trigger("tool_keys"); });
  p.trigger("action_find");
  QTest::qWait(400);
  for (QWidget* top : QApplication::topLevelWidgets())
    if (top != p.window.get() && top->isVisible()) {
      p.keep(QString("60-top-") + top->metaObject()->className(), *top);
      top->close();
    }
  const Project& project = p.project();
  if (!p.session().issues().empty()) p.dialog<ExemptionDialog>("61-exemption", p.session().issues().front());
  p.dialog<StaffDialog>("62-people", p.session(), large);
  gis::Recoverable lost;
  lost.name = project.info.name, lost.path = "plan.gpkg", lost.edits = 12;
  lost.first = 1'790'000'000, lost.last = 1'790'003'600;
  lost.lastEdit = p.session().history().current().what;
  p.dialog<RecoveryDialog>("63-recovery", std::vector{lost, lost});
  QStringList files;
  const QDir demo(demoFolder());
  for (const QString& file : demo.entryList(QDir::Files)) files << demo.filePath(file);
  p.dialog<ImportFilesDialog>("64-import-files", files, p.session().shared());
  for (const QString& file : files)
    if (file.endsWith(".xlsx") || file.endsWith(".shp") || file.endsWith(".dxf"))
      p.dialog<ImportDialog>("65-import-" + QFileInfo(file).fileName(), file, project);
  p.dialog<LayoutDialog>("68-layout", p.session());
  gis::ImportRequest roads;
  roads.role = Role::Barriers, roads.add = true, roads.sourceName = "roads again",
  roads.path = demo.filePath("fictitious_roads.geojson").toStdString();
  const auto imported = gis::importInto(project, roads);
  CAPTURE(imported ? std::string() : imported.error().code);
  REQUIRE(imported);
  p.dialog<ReportDialog>("70-report", std::vector{imported->report}, project.lattice);
  p.modal("69-institution", [&] {
    DedicatedCategory category = DedicatedCategory::None;
    std::string institution;
    askInstitution(p.window.get(), p.session(), category, institution);
  });
  p.modal("66-about", [&] { p.trigger("action_about"); });
  p.trigger("action_manual");
  QTest::qWait(800);
  for (QWidget* top : QApplication::topLevelWidgets())
    if (top != p.window.get() && top->isVisible()) {
      p.keep(QString("67-top-") + top->metaObject()->className(), *top);
      top->close();
    }
}

}  // namespace

TEST_CASE("Pictures of every panel, dialog and tool are made", "[.make_screenshots]") {
  const QString root = qEnvironmentVariable("WANGGE_SCREENSHOTS", QDir::tempPath() + "/wangge-screenshots");
  const QStringList size = qEnvironmentVariable("WANGGE_SCREEN", "1366x768").split('x');
  const bool all = qEnvironmentVariable("WANGGE_SCREENSHOTS_OF", "all") == "all";
  for (const QString& language : qEnvironmentVariable("WANGGE_LANGUAGES", "zh_CN en").split(' ')) {
    application();
    installLanguage(language);
    Photographer p(root, QSize(size.value(0).toInt(), size.value(1).toInt()), language);
    panels(p);
    alignment(p);
    tools(p);
    if (all) menus(p);
    if (all) dialogs(p);
  }
  installLanguage("en");
}
