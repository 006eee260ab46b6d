// SPDX-License-Identifier: GPL-3.0-or-later
// No plan takes the place of one with edits that nobody was asked about: what is edited while a save or an opening
// runs, what can be edited meanwhile, and what becomes of a question that is open when the plan goes.
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

#include "app/tools/tool_box.h"
#include "app/window/parts/work_bar.h"
#include "tests/window/drawing.h"
#include "tests/window/file_fixture.h"

using namespace wangge;
using test::DrawingWindow;
using test::FileFixture;

namespace {

std::string firstName(const Project& project) {
  return project.grids.at(project.grids.ids().front()).name;
}

bool mayDrop(MainWindow& window, const std::string& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path))});
  QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&window, &enter);
  return enter.isAccepted();
}

}  // namespace

TEST_CASE_METHOD(FileFixture, "Closing asks again about what was edited while the save before it ran") {
  show();
  open();
  rename("one");
  answer("unsavedBox", "Save");
  window->close();
  REQUIRE(window->isBusy());
  rename("two");
  QString asked;
  answer("unsavedBox", "Cancel", &asked);
  settle();
  REQUIRE(window->session().hasPlan());
  CHECK(asked.contains("district"));
  CHECK(firstName(window->session().project()) == "two");
  CHECK(firstName(gis::openProject(path)->project) == "one");
  CHECK(window->session().isModified());
  // What is asked about once more is saved as well.
  answer("unsavedBox", "Save");
  window->close();
  settle();
  CHECK_FALSE(window->session().hasPlan());
  CHECK(firstName(gis::openProject(path)->project) == "two");
}

TEST_CASE_METHOD(FileFixture,
                 "Closing while a save runs waits for it without a standstill, and asks where there is more") {
  show();
  open();
  rename("one");
  child<QAction>("action_save")->trigger();
  REQUIRE(window->isBusy());
  SECTION("nothing more") {
    window->close();
    window->close();  // impatient
    CHECK(window->isVisible());
    CHECK(window->isBusy());
    CHECK(QTest::qWaitFor([&] { return !window->isVisible(); }, 20'000));
    CHECK(firstName(gis::openProject(path)->project) == "one");
  }
  SECTION("edited meanwhile") {
    window->close();
    rename("two");
    QString asked;
    answer("unsavedBox", "Cancel", &asked);
    CHECK(QTest::qWaitFor([&] { return !asked.isEmpty(); }, 20'000));
    settle();
    CHECK(window->isVisible());
    CHECK(firstName(window->session().project()) == "two");
  }
}

TEST_CASE_METHOD(FileFixture, "What is edited while another plan is opened is asked about before it goes") {
  show();
  open();
  window->openFile(QString::fromStdString(path));
  REQUIRE(window->isBusy());
  rename("meanwhile");
  QString asked;
  SECTION("and stays when the planner wants it") {
    answer("unsavedBox", "Cancel", &asked);
    settle();
    CHECK(firstName(window->session().project()) == "meanwhile");
    CHECK(window->session().isModified());
  }
  SECTION("and is in the file when it is saved, also when that file is the one being opened") {
    answer("unsavedBox", "Save", &asked);
    settle();
    CHECK(firstName(window->session().project()) == "meanwhile");
    CHECK_FALSE(window->session().isModified());
    CHECK_FALSE(window->windowTitle().contains("read-only"));
    rename("after");
    save();
    CHECK(firstName(gis::openProject(path)->project) == "after");
  }
  CHECK(asked.contains("district"));
}

TEST_CASE_METHOD(FileFixture, "Recovered edits do not take the place of a plan with unsaved ones unasked") {
  const Project last = leave({});
  show();
  open();
  answer("recoveryDialog", "recoverEdits");
  QString asked;
  SECTION("edited before") {
    rename("mine");
    answer("unsavedBox", "Cancel", &asked);
    window->offerRecovery();
    settle();
    CHECK(firstName(window->session().project()) == "mine");
  }
  SECTION("edited while it runs") {
    int begun = 0;
    QObject::connect(child<WorkBar>("workBar"), &WorkBar::busyChanged, window.get(), [&](bool busy) {
      if (busy && ++begun == 2) rename("mine");  // the first work looks for what there is
    });
    answer("unsavedBox", "Cancel", &asked);
    window->offerRecovery();
    settle();
    CHECK(firstName(window->session().project()) == "mine");
    // Nothing is lost of the other one either.
    REQUIRE(left().size() == 1);
    CHECK(gis::recover(left()[0])->recovered == last);
  }
  CHECK(asked.contains("district"));
}

TEST_CASE_METHOD(FileFixture, "Nothing can be edited or dropped on the window while another plan is opened") {
  show();
  open();
  window->tools().setKind(ToolKind::Paint);
  CHECK(mayDrop(*window, path));
  window->openFile(QString::fromStdString(path));
  REQUIRE(window->isBusy());
  CHECK(window->tools().kind() == ToolKind::Select);
  for (const char* panel : {"gridInspector", "communityPanel", "historyPanel", "levelTree", "issueList"}) {
    CAPTURE(panel);
    CHECK_FALSE(child<QWidget>(panel)->isEnabled());
  }
  CHECK(child<QWidget>("proposePanel")->isEnabled());  // a search is stopped there
  CHECK_FALSE(mayDrop(*window, path));
  settle();
  CHECK(child<QWidget>("gridInspector")->isEnabled());
  CHECK(mayDrop(*window, path));
}

TEST_CASE_METHOD(DrawingWindow, "a question about an institution ends with the plan it was asked for") {
  Project sited = ascii.project;
  const std::int32_t cell = ascii.cellMillimetres;
  const MultiPolygon square{{{{cell, cell}, {2 * cell, cell}, {2 * cell, 2 * cell}, {cell, 2 * cell}}, {}}};
  sited.sites.add({{}, "market", DedicatedCategory::Market, std::make_shared<const MultiPolygon>(square)});
  session().open(sited, {});
  REQUIRE(QTest::qWaitFor([&] { return !canvas().isBusy(); }, 20000));
  const Project other = ascii.project;
  bool asked = false, closed = false;
  QTimer::singleShot(200, window.get(), [&] {
    const QPointer<QWidget> dialog = QApplication::activeModalWidget();
    asked = dialog && dialog->objectName() == "institutionDialog";
    session().open(other, {});
    closed = !dialog || !dialog->isVisible();
    if (dialog) dialog->close();
  });
  key(Qt::Key_D);
  SECTION("an outline taken by a click") {
    click(1.5, 1.5);
  }
  SECTION("an outline that was drawn") {
    for (auto [column, row] : {std::pair(4.2, 1.2), {4.8, 1.2}, {4.8, 1.8}}) click(column, row);
    move(4.2, 1.8);
    key(Qt::Key_Return);
  }
  CHECK(asked);
  CHECK(closed);
  CHECK(window->tools().kind() == ToolKind::Select);
  CHECK(project() == other);
  CHECK(steps() == 0);
}
