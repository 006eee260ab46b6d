// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does so that nothing is lost: it offers what a crash left, keeps off files that are somebody else's
// or were changed, and saves beside the editing.
#include <QLineEdit>

#include "tests/window/file_fixture.h"

using namespace wangge;
using test::FileFixture;

namespace {

std::size_t filesIn(const std::string& folder) {
  std::error_code none;
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder, none), {}));
}

}  // namespace

TEST_CASE_METHOD(FileFixture, "Opening a plan that a crash left offers its edits and recovers them exactly") {
  const Project last = leave(path);
  show();
  QString details;
  answer("recoveryDialog", "recoverEdits", &details);
  open();
  REQUIRE(QTest::qWaitFor([&] { return window->session().history().canUndo(); }, 10000));
  CHECK(details.contains("two"));
  CHECK(details.contains("district.gpkg"));
  CHECK(window->session().project() == last);
  CHECK(window->session().isModified());
  CHECK(window->session().path() == QString::fromStdString(path));
  // The old journal is gone, the new one holds the same.
  REQUIRE(QTest::qWaitFor([&] { return filesIn(gis::recoveryFolder()) == 1; }, 10000));
  save();
  CHECK(gis::openProject(path)->project == last);
  CHECK_FALSE(window->session().isModified());
  child<QAction>("action_undo")->trigger();
  CHECK(window->session().project() == plan);
}

TEST_CASE_METHOD(FileFixture, "Later leaves the edits, also when the plan is saved meanwhile, discarding asks twice") {
  const Project last = leave(path);
  show();
  answer("recoveryDialog", "recoverLater");
  open();
  CHECK(window->session().project() == plan);
  REQUIRE(left().size() == 1);
  rename("something else");
  save();
  REQUIRE(left().size() == 1);
  CHECK(gis::recover(left()[0])->recovered == last);
  window->session().close();
  REQUIRE(QTest::qWaitFor([&] { return child<QPushButton>("recoverPlans")->isVisible(); }, 10000));
  answer("recoveryDialog", "discardEdits");
  answer("discardBox", "Discard");
  child<QPushButton>("recoverPlans")->click();
  REQUIRE(QTest::qWaitFor([&] { return !child<QPushButton>("recoverPlans")->isVisible(); }, 10000));
  CHECK(left().empty());
}

TEST_CASE_METHOD(FileFixture, "The start page offers plans that were never saved") {
  const Project last = leave({});
  show();
  answer("recoveryDialog", "recoverEdits");
  window->offerRecovery();
  REQUIRE(QTest::qWaitFor([&] { return window->session().hasPlan(); }, 10000));
  settle();
  CHECK(window->session().project() == last);
  CHECK(window->session().path().isEmpty());
}

TEST_CASE_METHOD(FileFixture, "A plan that changed since the crash is recovered beside it") {
  const Project last = leave(path);
  REQUIRE(gis::saveProject(path, renamed(plan, "by a colleague"), plan));
  show();
  QString said;
  answer("recoveryDialog", "recoverEdits");
  answer("messagesBox", "OK", &said);
  open();
  REQUIRE(QTest::qWaitFor([&] { return window->session().history().canUndo(); }, 10000));
  CHECK(window->session().project() == last);
  CHECK(window->session().path().isEmpty());
  REQUIRE(QTest::qWaitFor([&] { return !said.isEmpty(); }, 10000));
  CHECK(said.contains("district.gpkg"));
  CHECK(gis::openProject(path)->project == renamed(plan, "by a colleague"));
}

TEST_CASE_METHOD(FileFixture, "Every edit is in the journal, and the journal goes when the plan is closed") {
  show();
  open();
  rename("one");
  window->session().undo();
  window->session().redo();
  const std::string folder = gis::recoveryFolder();
  REQUIRE(QTest::qWaitFor([&] { return filesIn(folder) == 1; }, 10000));
  window->session().close();
  CHECK(filesIn(folder) == 0);
}

TEST_CASE_METHOD(FileFixture, "A window that goes without asking leaves the journal of an unsaved plan") {
  show();
  open();
  rename("one");
  const Project last = window->session().project();
  window.reset();
  REQUIRE(left().size() == 1);
  CHECK(gis::recover(left()[0])->recovered == last);
  CHECK_FALSE(gis::leaseHolderOf(path));
}

TEST_CASE_METHOD(FileFixture, "The second to open a plan reads it and learns who has it") {
  gis::LeaseHolder holder = gis::thisProcess("Zhang San", 1700000000);
  holder.host = "office-3";
  test::writeBytes(gis::leasePath(path), gis::leaseText(holder));
  show();
  open();
  CHECK(window->windowTitle().contains("read-only"));
  CHECK(child<QWidget>("safetyBar")->isVisible());
  CHECK(child<QLabel>("safetyText")->text().contains("Zhang San"));
  CHECK(child<QLabel>("safetyText")->text().contains("office-3"));
  CHECK_FALSE(child<QAction>("action_save")->isEnabled());
  CHECK(child<QAction>("action_save_as")->isEnabled());
  rename("tried out");
  CHECK(gis::openProject(path)->project == plan);
  // When it is given back, it can be had.
  std::filesystem::remove(gis::leasePath(path));
  answer("unsavedBox", "Do not save");
  child<QPushButton>("openAgain")->click();
  settle();
  CHECK_FALSE(window->windowTitle().contains("read-only"));
  CHECK_FALSE(child<QWidget>("safetyBar")->isVisible());
  CHECK(child<QAction>("action_save")->isEnabled());
  CHECK(gis::leaseHolderOf(path));
  // Opening it again keeps it.
  open();
  CHECK(gis::leaseHolderOf(path));
  CHECK_FALSE(window->windowTitle().contains("read-only"));
  window->session().close();
  CHECK_FALSE(gis::leaseHolderOf(path));
}

TEST_CASE_METHOD(FileFixture, "A plan taken over from somebody whose computer died says so") {
  gis::LeaseHolder holder = gis::thisProcess("Zhang San", 1700000000);
  --holder.processStart;
  test::writeBytes(gis::leasePath(path), gis::leaseText(holder));
  show();
  QString said;
  answer("messagesBox", "OK", &said);
  open();
  CHECK(said.contains("Zhang San"));
  CHECK(child<QAction>("action_save")->isEnabled());
}

TEST_CASE_METHOD(FileFixture, "A save does not touch what somebody else has taken over or changed") {
  show();
  open();
  rename("mine");
  QString said;
  answer("errorBox", "OK", &said);
  SECTION("taken over while this computer slept") {
    gis::LeaseHolder holder = gis::thisProcess("Li Si", 1700000000);
    holder.host = "office-4";
    test::writeBytes(gis::leasePath(path), gis::leaseText(holder));
    const std::string before = test::bytesOf(path);
    save();
    CHECK(said.contains("Li Si"));
    CHECK(test::bytesOf(path) == before);
    std::filesystem::remove(gis::leasePath(path));
  }
  SECTION("changed by a program that knows no leases") {
    REQUIRE(gis::saveProject(path, renamed(plan, "theirs"), plan));
    save();
    CHECK(said.contains("changed by somebody else"));
    CHECK(gis::openProject(path)->project == renamed(plan, "theirs"));
  }
  CHECK(window->session().isModified());
}

TEST_CASE_METHOD(FileFixture, "A file that was moved or deleted is written again, and the window says so") {
  show();
  open();
  rename("mine");
  std::filesystem::rename(path, plans / "elsewhere.gpkg");
  QString said;
  answer("messagesBox", "OK", &said);
  save();
  CHECK(said.contains("moved or deleted"));
  CHECK(gis::openProject(path)->project == window->session().project());
  CHECK_FALSE(window->session().isModified());
}

TEST_CASE_METHOD(FileFixture, "A stick that is pulled loses nothing: saving says so, and goes on when it is back") {
  show();
  open();
  rename("mine");
  const std::string away = plans.folder() + "-away";
  std::filesystem::rename(plans.folder(), away);
  QString said;
  answer("errorBox", "OK", &said);
  save();
  CHECK(said.contains("district.gpkg"));
  CHECK(window->session().isModified());
  rename("still here");
  std::filesystem::rename(away, plans.folder());
  save();
  CHECK_FALSE(window->session().isModified());
  CHECK(gis::openProject(path)->project == window->session().project());
}

TEST_CASE_METHOD(FileFixture, "A step made while a save runs is not lost and not taken for saved") {
  show();
  open();
  rename("one");
  const Project first = window->session().project();
  child<QAction>("action_save")->trigger();
  rename("two");
  CHECK(child<QAction>("action_undo")->isEnabled());
  settle();
  CHECK(gis::openProject(path)->project == first);
  CHECK(window->session().isModified());
  save();
  CHECK(gis::openProject(path)->project == window->session().project());
  CHECK_FALSE(window->session().isModified());
}

TEST_CASE_METHOD(FileFixture, "A save that is running is waited for, never half forgotten") {
  show();
  open();
  rename("one");
  child<QAction>("action_save")->trigger();
  // Opening another file at once.
  window->openFile(QString::fromStdString(path));
  settle();
  CHECK(window->session().project() == gis::openProject(path)->project);
  CHECK(window->session().project() == renamed(plan, "one"));
  rename("three");
  save();
  CHECK(gis::openProject(path)->project == window->session().project());
}

TEST_CASE_METHOD(FileFixture, "Revert goes back to the saved plan, and undo back again") {
  show();
  open();
  CHECK_FALSE(child<QAction>("action_revert")->isEnabled());
  rename("one");
  const Project edited = window->session().project();
  REQUIRE(child<QAction>("action_revert")->isEnabled());
  answer("revertBox", "Revert");
  child<QAction>("action_revert")->trigger();
  CHECK(window->session().project() == plan);
  CHECK_FALSE(window->session().isModified());
  child<QAction>("action_undo")->trigger();
  CHECK(window->session().project() == edited);
}

TEST_CASE_METHOD(FileFixture, "A version is kept by name, gone back to and deleted, each as one step") {
  show();
  open();
  auto* versions = child<QAction>("action_versions");
  auto* typing = new QTimer(window.get());
  QObject::connect(typing, &QTimer::timeout, window.get(), [typing] {
    auto* name = QApplication::activeModalWidget()
                     ? QApplication::activeModalWidget()->findChild<QLineEdit*>("versionName")
                     : nullptr;
    if (!name) return;
    typing->deleteLater();
    QTest::keyClicks(name, "before the March review");
    QTest::keyClick(name, Qt::Key_Return);
  });
  typing->start(10);
  versions->trigger();
  settle();
  REQUIRE(window->session().project().keptVersions.size() == 1);
  const Project kept = window->session().project();
  CHECK(kept.keptVersions.at(kept.keptVersions.ids()[0]).name == "before the March review");
  rename("later");
  const Project later = window->session().project();
  // Beside the present plan it changes nothing; the same command ends it, and compares with the file again.
  answer("versionsDialog", "compareVersion");
  versions->trigger();
  settle();
  REQUIRE(window->canvas().comparedWith() != nullptr);
  CHECK(window->canvas().comparedWith()->grids == kept.grids);
  CHECK(window->session().project() == later);
  auto* compare = child<QAction>("action_compare");
  CHECK(compare->text().contains("before the March review"));
  compare->trigger();
  CHECK(window->canvas().comparedWith() == nullptr);
  compare->trigger();
  CHECK(window->canvas().comparedWith() == window->session().saved());
  compare->trigger();
  answer("versionsDialog", "restoreVersion");
  versions->trigger();
  settle();
  CHECK(window->session().project().grids == kept.grids);
  CHECK(window->session().project().keptVersions == kept.keptVersions);
  window->session().undo();
  CHECK(window->session().project() == later);
  answer("versionsDialog", "deleteVersion");
  answer("deleteVersionBox", "Delete");
  versions->trigger();
  settle();
  CHECK(window->session().project().keptVersions.empty());
  CHECK(window->session().project().keptPages.empty());
  window->session().undo();
  save();
  CHECK(gis::openProject(path)->project.keptVersions == kept.keptVersions);
}

TEST_CASE_METHOD(FileFixture, "The window says when edits are not being kept") {
  test::writeBytes(state / "wangge", "in the way");
  show();
  open();
  rename("one");
  REQUIRE(QTest::qWaitFor([&] { return child<QWidget>("safetyBar")->isVisible(); }, 10000));
  CHECK(child<QLabel>("safetyText")->text().contains("crash"));
  std::filesystem::remove(state / "wangge");
  REQUIRE(QTest::qWaitFor([&] { return !child<QWidget>("safetyBar")->isVisible(); }, 10000));
}
