// SPDX-License-Identifier: GPL-3.0-or-later
// The command that writes a copy for the public: into a new file only, without people and history, and it says so.
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>

#include "app/text/language.h"
#include "app/window/help/command_index.h"
#include "core/edit/staff.h"
#include "tests/window/file_fixture.h"
#include "tests/window/fixture.h"

using namespace wangge;
using test::FileFixture;
using test::Fixture;

namespace {

struct Copying : FileFixture {
  Copying() {
    installLanguage("en");  // with its words for one of a thing
    QSettings().remove("copyFolder");
  }
  ~Copying() { QSettings().remove("copyFolder"); }

  // Gives the command, types these names one after the other where it asks for a file, and leaves every box.
  void copyAs(const std::vector<std::string>& names) {
    std::size_t typed = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, window.get(), [&] {
      QWidget* open = QApplication::activeModalWidget();
      if (auto* box = qobject_cast<QMessageBox*>(open)) {
        said << box->objectName() + "|" + box->text() + "|" + box->informativeText();
        box->reject();
      } else if (auto* dialog = qobject_cast<QFileDialog*>(open)) {
        QDialog& any = *dialog;
        const QString begun = dialog->selectedFiles().value(0);
        if (typed == names.size()) return any.reject();
        auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
        name->setFocus();
        if (!name->hasFocus()) return;  // yet: the file that is suggested would stay the one that is selected
        name->setText(QString::fromStdString(names[typed++]));
        suggested << begun;
        any.accept();
      }
    });
    timer.start(10);
    child<QAction>("action_public_copy")->trigger();
    settle();
    REQUIRE(QTest::qWaitFor([&] { return typed == names.size() && !QApplication::activeModalWidget(); }, 20000));
    QTest::qWait(50);
  }
  QStringList said, suggested;
};

}  // namespace

TEST_CASE_METHOD(Copying, "A public copy is written beside the plan, which stays open, and what it lacks is counted",
                 "[copy]") {
  show();
  open();
  Session& session = window->session();
  Post post;
  post.grid = plan.grids.ids().front(), post.role = PostRole::Chief;
  REQUIRE(session.commit(appoint(session.project(), {"王大力", "13912345678", "", nullptr}, post, {"tester", 1})));
  rename("one");
  const std::shared_ptr<const Project> before = session.shared();
  copyAs({plans / "open"});
  REQUIRE(suggested.size() == 1);
  CHECK(QFileInfo(suggested[0]).fileName() == "district public copy.gpkg");
  CAPTURE(said.join('\n').toStdString());
  REQUIRE(said.size() == 1);
  CHECK(said[0].startsWith("publicCopyBox|"));
  CHECK(said[0].contains("open.gpkg"));
  CHECK(said[0].contains("Left out: 1 person, 1 post, 2 steps of the history"));
  CHECK_FALSE(said[0].contains("photo"));
  const auto copy = gis::openProject(plans / "open.gpkg");
  REQUIRE(copy);
  CHECK(copy->project.persons.empty());
  CHECK(copy->project.journal.empty());
  CHECK(copy->project.grids.size() == plan.grids.size());
  CHECK(copy->project.info.uuid != plan.info.uuid);
  const std::string bytes = test::bytesOf(plans / "open.gpkg");
  CHECK(bytes.find("13912345678") == std::string::npos);
  CHECK(bytes.find("王大力") == std::string::npos);
  // The plan is what it was, and nobody holds the copy.
  CHECK(session.shared() == before);
  CHECK(session.isModified());
  CHECK(session.path().toStdString() == path);
  CHECK_FALSE(QFileInfo::exists(QString::fromStdString(gis::leasePath(plans / "open.gpkg"))));
}

TEST_CASE_METHOD(Copying, "Closing while a public copy is written waits for it and what it says, and then closes",
                 "[copy]") {
  show();
  open();
  bool closed = false;
  QTimer timer;
  // At the first sight of the work.
  QObject::connect(&timer, &QTimer::timeout, window.get(), [&] {
    if (closed || !window->isBusy()) return;
    closed = true;
    window->close();
    CHECK(window->isVisible());
  });
  timer.start(0);
  copyAs({plans / "open"});
  CHECK(closed);
  REQUIRE(said.size() == 1);
  CHECK(said[0].startsWith("publicCopyBox|"));
  CHECK(gis::openProject(plans / "open.gpkg"));
  CHECK(QTest::qWaitFor([&] { return !window->isVisible(); }, 5000));
}

TEST_CASE_METHOD(Copying, "No file that is there becomes a public copy, least of all the plan's own", "[copy]") {
  test::writeBytes(plans / "other.gpkg", "somebody's");
  show();
  open();
  const std::string own = test::bytesOf(path);
  copyAs({path, plans / "other.gpkg", plans / "new.gpkg"});
  CAPTURE(said.join('\n').toStdString(), suggested.join('\n').toStdString());
  REQUIRE(said.size() == 3);
  CHECK(said[0].contains("the file of the plan itself"));
  CHECK(said[1].contains("other.gpkg is there already"));
  CHECK(said[2].contains("new.gpkg"));
  CHECK(said[2].contains("no people, history or kept versions"));
  CHECK(test::bytesOf(path) == own);
  CHECK(test::bytesOf(plans / "other.gpkg") == "somebody's");
  CHECK(gis::openProject(plans / "new.gpkg"));
  // It begins where the last one went.
  said.clear(), suggested.clear();
  copyAs({plans / "again.gpkg"});
  CHECK(QFileInfo(suggested[0]).absolutePath().toStdString() == plans.folder());
}

TEST_CASE("The command for a public copy is found by Chinese name, pinyin and English", "[copy]") {
  installLanguage("zh_CN");
  {
    Fixture f;
    const CommandIndex index(*f.window);
    for (const QString& typed :
         {QString("公开副本"), QString("gongkaifuben"), QString("gkfb"), QString("public copy")}) {
      CAPTURE(typed.toStdString());
      bool found = false;
      for (const FoundCommand& command : index.find(typed))
        found = found || command.action->objectName() == "action_public_copy";
      CHECK(found);
    }
  }
  installLanguage("en");
}
