// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window writes: no file is replaced unasked, whatever the name lacks, and the first save begins where a
// planner would look for it.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>

#include "app/window/dialogs/export_dialog.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/dialogs/save_path.h"
#include "gis/export/export.h"
#include "tests/window/file_fixture.h"

using namespace wangge;
using test::FileFixture;

namespace {

struct Saving : FileFixture {
  Saving() { QSettings().remove("folder"); }
  ~Saving() { QSettings().remove("folder"); }

  // What is typed into the next file dialog; `begun` receives what it suggested.
  void type(const QString& name, QString* begun = nullptr) {
    auto* timer = new QTimer(window.get());
    QObject::connect(timer, &QTimer::timeout, window.get(), [=] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      timer->stop();
      timer->deleteLater();
      if (begun) *begun = dialog->selectedFiles().value(0);
      dialog->findChild<QLineEdit*>("fileNameEdit")->setText(name);
      QDialog& any = *dialog;
      any.accept();
      if (dialog->isVisible()) any.reject();  // it asked, and the answer was no
    });
    timer->start(10);
  }
  void saveAs() {
    for (QAction* action : window->findChildren<QAction*>())
      if (action->text().startsWith("Save &as")) action->trigger();
    settle();
  }
  static void awaitPages(const PrintDialog& dialog) {
    REQUIRE(QTest::qWaitFor([&] { return dialog.findChild<QPushButton*>("printGo")->isEnabled(); }, 20000));
  }
  static void press(QDialog& dialog, const QString& text) {
    for (auto* button : dialog.findChildren<QAbstractButton*>())
      if (button->text().remove('&') == text) return button->click();
    FAIL("no such button");
  }
};

}  // namespace

TEST_CASE("Names of plans become names of files") {
  CHECK(fileNameFor("district") == "district");
  CHECK(fileNameFor("南山/北山") == QString::fromUtf8("南山-北山"));
  CHECK(fileNameFor(R"(a\b:c*d?"e")") == "a-b-c-d--e-");
}

TEST_CASE_METHOD(Saving, "The first save begins in the documents, under a name that is one, and remembers its folder") {
  show();
  plan.info.name = "north/south";
  window->session().open(plan, {});
  QString begun;
  type(QString::fromStdString(plans / "fresh"), &begun);
  save();
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString folder = QFileInfo(documents).isDir() ? documents : QDir::homePath();
  CHECK(begun == QDir(folder).filePath("north-south.gpkg"));
  CHECK(window->session().path() == QString::fromStdString(plans / "fresh.gpkg"));
  CHECK_FALSE(window->session().isModified());
  window->session().open(plan, {});
  QString again;
  type(QString::fromStdString(plans / "second"), &again);
  save();
  CHECK(QFileInfo(again).absolutePath() == QString::fromStdString(plans.folder()));
  CHECK(again.endsWith("/north-south.gpkg"));
}

TEST_CASE_METHOD(Saving, "A name without suffix does not replace the file that has it unasked") {
  show();
  window->session().open(renamed(plan, "another one"), {});
  const std::string before = test::bytesOf(path);
  QString asked;
  answer("", "No", &asked);
  type(QString::fromStdString(plans / "district"));
  saveAs();
  CHECK(asked.contains("district.gpkg"));
  CHECK(test::bytesOf(path) == before);
  CHECK(window->session().path().isEmpty());
}

TEST_CASE_METHOD(Saving, "Printing and exporting ask before they replace files") {
  show();
  window->session().open(plan, {});
  QString asked;
  SECTION("a sheet, also without its suffix") {
    test::writeBytes(plans / "map.pdf", "%PDF-1.4 older");
    PrintDialog dialog(window->session(), window.get());
    dialog.show();
    dialog.findChild<QLineEdit*>("printFile")->setText(QString::fromStdString(plans / "map"));
    awaitPages(dialog);
    answer("replaceBox", "Cancel", &asked);
    press(dialog, "Print");
    CHECK(asked.contains("map.pdf"));
    CHECK(dialog.isVisible());
    answer("replaceBox", "Replace");
    press(dialog, "Print");
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.request().file == plans / "map.pdf");
  }
  SECTION("a sheet that is new") {
    PrintDialog dialog(window->session(), window.get());
    dialog.show();
    dialog.findChild<QLineEdit*>("printFile")->setText(QString::fromStdString(plans / "map"));
    awaitPages(dialog);
    press(dialog, "Print");
    CHECK(dialog.result() == QDialog::Accepted);
  }
  SECTION("a sheet of a plan whose name is no file's") {
    plan.info.name = "north/south";
    window->session().open(plan, {});
    PrintDialog dialog(window->session(), window.get());
    CHECK(QFileInfo(dialog.findChild<QLineEdit*>("printFile")->text()).fileName() == "north-south, city sheet.pdf");
  }
  SECTION("the one map: what is asked about is what is written") {
    REQUIRE(gis::exportMap(plan, plans.folder(), {"gpkg"}));
    test::writeBytes(plans / "grids.shp", "not asked for");
    ExportDialog dialog(window.get());
    dialog.show();
    dialog.findChild<QLineEdit*>("exportFolder")->setText(QString::fromStdString(plans.folder()));
    answer("replaceBox", "Cancel", &asked);
    press(dialog, "Export");
    CHECK(asked.contains("one_map.gpkg"));
    CHECK_FALSE(asked.contains("grids.shp"));
    CHECK(dialog.isVisible());
    std::filesystem::remove(plans / "one_map.gpkg");
    press(dialog, "Export");
    CHECK(dialog.result() == QDialog::Accepted);
  }
}
