// SPDX-License-Identifier: GPL-3.0-or-later
// A desk with a plan in a file and a window to open it in; dialogs are answered by name.
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/window/dialogs/recovery_dialog.h"
#include "app/window/main_window.h"
#include "app/window/map/map_canvas.h"
#include "gis/file/project_file.h"
#include "gis/recovery/lease.h"
#include "gis/recovery/recorder.h"
#include "gis/recovery/recovery.h"
#include "tests/gis/file/scratch.h"
#include "tests/support/ascii_plan.h"
#include "tests/window/application.h"

namespace wangge::test {

struct FileFixture {
  FileFixture() {
    application();
    ::setenv("XDG_STATE_HOME", state.folder().c_str(), 1);
    AsciiOptions options;
    options.grids = {"aabb", "aacc"};
    options.households = {"2222", "2211"};
    plan = asciiPlan(options).project;
    plan.info.uuid = "6f0c1f4e-0000-4000-8000-000000000009";
    plan.info.crs = "EPSG:4524";
    plan.info.name = "district";
    plan.lattice = {36600000, 5245000};
    REQUIRE(gis::saveProjectAs(path, plan));
  }
  ~FileFixture() {
    if (window) window->session().close();
  }
  void show() {
    window = std::make_unique<MainWindow>();
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
  }
  void open() {
    window->openFile(QString::fromStdString(path));
    settle();
    REQUIRE(window->session().hasPlan());
  }
  void settle() {
    REQUIRE(QTest::qWaitFor([&] { return !window->isBusy(); }, 20000));
  }
  template <class Widget>
  Widget* child(const char* name) {
    auto* widget = window->findChild<Widget*>(name);
    REQUIRE(widget != nullptr);
    return widget;
  }
  void save() {
    child<QAction>("action_save")->trigger();
    settle();
  }
  // The next dialog of this name gets a click on the button (by name or text); `seen` receives its text.
  void answer(const QString& dialog, const QString& button, QString* seen = nullptr) {
    auto* timer = new QTimer(window.get());
    QObject::connect(timer, &QTimer::timeout, window.get(), [=] {
      auto* open = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!open || open->objectName() != dialog) return;
      if (auto* box = qobject_cast<QMessageBox*>(open); box && seen) *seen = box->text();
      for (auto* candidate : open->findChildren<QAbstractButton*>())
        if (candidate->objectName() == button || candidate->text().remove('&') == button) {
          if (seen && !qobject_cast<QMessageBox*>(open)) *seen = open->findChild<QLabel*>("recoveryDetails")->text();
          timer->deleteLater();
          candidate->click();
          return;
        }
    });
    timer->start(10);
  }
  Step renamed(const Project& from, const std::string& name) const {
    const GridId grid = from.grids.ids().front();
    GridAttributes attributes;
    attributes.name = name;
    return *setGridAttributes(from, grid, attributes, {"tester", 1700000000});
  }
  void rename(const std::string& name) {
    REQUIRE(window->session().commit(renamed(window->session().project(), name)));
  }
  // A journal as a crash leaves it; returns the version that is in it.
  Project leave(const std::string& planPath) {
    gis::Recorder::Options options;
    options.folder = gis::recoveryFolder(), options.planPath = planPath;
    gis::Recorder recorder(std::make_shared<const Project>(plan), options);
    const Step first = renamed(plan, "one"), second = renamed(first, "two");
    recorder.record(std::make_shared<const Project>(first.after), first.what, 1700000000);
    recorder.record(std::make_shared<const Project>(second.after), second.what, 1700000060);
    return second;
  }
  std::vector<gis::Recoverable> left() const { return gis::recoverablePlans(gis::recoveryFolder()); }

  Scratch state, plans;
  std::string path = plans / "district.gpkg";
  Project plan;
  std::unique_ptr<MainWindow> window;
};

}  // namespace wangge::test
