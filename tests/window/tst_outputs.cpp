// SPDX-License-Identifier: GPL-3.0-or-later
// What the window writes takes the place of no plan and of no file of another kind; the planner is told what is there
// and stays in the dialog.
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>

#include "app/paint/pdf.h"
#include "app/text/words.h"
#include "app/window/dialogs/export_dialog.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/plan_commands.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "tests/window/file_fixture.h"

using namespace wangge;
using test::FileFixture;

namespace {

struct Outputs : FileFixture {
  Outputs() {
    other.info.uuid = "6f0c1f4e-0000-4000-8000-000000000077", other.info.name = "south";
    REQUIRE(gis::saveProjectAs(elsewhere, other));
  }
  static void press(QDialog& dialog, const QString& text) {
    for (auto* button : dialog.findChildren<QAbstractButton*>())
      if (button->text().remove('&') == text) return button->click();
    FAIL("no such button");
  }
  // Chooses a file in the next file dialog.
  void choose(const std::string& file) {
    auto* timer = new QTimer(window.get());
    QObject::connect(timer, &QTimer::timeout, window.get(), [=] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      timer->stop();
      timer->deleteLater();
      auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
      // What the list has selected goes when somebody types, by his focus, which a window off the screen does not have.
      for (auto* list : dialog->findChildren<QListView*>()) list->clearSelection();
      name->setText(QString::fromStdString(file));
      static_cast<QDialog*>(dialog)->accept();
    });
    timer->start(10);
  }
  void saveAs() {
    for (QAction* action : window->findChildren<QAction*>())
      if (action->text().startsWith("Save &as")) action->trigger();
    settle();
  }
  Project other = plan;
  std::string elsewhere = plans / "south.gpkg";
};

}  // namespace

TEST_CASE_METHOD(Outputs, "Saving as another plan's file leaves that plan, and says which one it is") {
  show();
  open();
  rename("mine");
  const std::string before = test::bytesOf(elsewhere);
  QString said;
  answer("", "Yes");
  answer("errorBox", "OK", &said);
  choose(elsewhere);
  saveAs();
  CHECK(said.contains("south.gpkg"));
  CHECK(said.contains("plan: south"));
  CHECK(test::bytesOf(elsewhere) == before);
  CHECK(window->session().path() == QString::fromStdString(path));
  CHECK(window->session().isModified());
}

TEST_CASE_METHOD(Outputs, "A plan saved by another name of its file keeps what somebody else changed in it") {
  show();
  open();
  rename("mine");
  const Project theirs = renamed(plan, "by a colleague");
  REQUIRE(gis::saveProject(path, theirs, plan));
  std::filesystem::create_symlink(path, plans / "link.gpkg");
  QString said;
  answer("", "Yes");
  answer("errorBox", "OK", &said);
  choose(plans / "link.gpkg");
  saveAs();
  CHECK(said.contains("changed by somebody else"));
  CHECK(gis::openProject(path)->project == theirs);
}

TEST_CASE_METHOD(Outputs, "Printing into a plan's file is refused in the dialog") {
  show();
  open();
  const std::string before = test::bytesOf(path);
  std::filesystem::create_symlink(path, plans / "link.pdf");
  std::filesystem::create_directory(plans / "x");
  for (const std::string& file : {path, plans / "x/../district.gpkg"}) {
    CAPTURE(file);
    PrintDialog dialog(window->session(), window.get());
    dialog.findChild<QLineEdit*>("printFile")->setText(QString::fromStdString(file));
    PrintRequest request = dialog.request();
    CHECK(request.file == file + ".pdf");
    request.file = file;
    CHECK(printSheets(plan, request).error().code == "file.holds_plan");
  }
  for (const std::string& file : {plans / "link.pdf", plans / "x/../link.pdf"}) {
    CAPTURE(file);
    PrintDialog dialog(window->session(), window.get());
    dialog.show();
    dialog.findChild<QLineEdit*>("printFile")->setText(QString::fromStdString(file));
    QString said;
    answer("errorBox", "OK", &said);
    REQUIRE(QTest::qWaitFor([&] { return dialog.findChild<QPushButton*>("printGo")->isEnabled(); }, 20000));
    press(dialog, "Print");
    CHECK(said.contains("holds a plan"));
    CHECK(said.contains("district"));
    CHECK(dialog.isVisible());
    // Also when nobody asked the dialog.
    CHECK(printSheets(plan, dialog.request()).error().code == "file.holds_plan");
  }
  CHECK(test::bytesOf(path) == before);
}

TEST_CASE_METHOD(Outputs, "Printing into a folder that is not there is told before any page is made") {
  show();
  open();
  PrintDialog dialog(window->session(), window.get());
  dialog.show();
  for (const char* name : {"no/such/folder/a.pdf", "no/such/folder/a.svg"}) {
    CAPTURE(name);
    auto* kinds = dialog.findChild<QComboBox*>("printOutput");
    kinds->setCurrentIndex(
        kinds->findData(static_cast<int>(QString(name).endsWith(".pdf") ? PrintOutput::Pdf : PrintOutput::Svg)));
    dialog.findChild<QLineEdit*>("printFile")->setText(QString::fromStdString(plans / name));
    QString said;
    answer("errorBox", "OK", &said);
    REQUIRE(QTest::qWaitFor([&] { return dialog.findChild<QPushButton*>("printGo")->isEnabled(); }, 20000));
    press(dialog, "Print");
    CHECK(said.contains("cannot be written"));
    CHECK(dialog.isVisible());
  }
}

TEST_CASE_METHOD(Outputs, "Exporting over a plan or a text is refused in the dialog") {
  show();
  open();
  ExportDialog dialog(window.get());
  dialog.show();
  dialog.findChild<QLineEdit*>("exportFolder")->setText(QString::fromStdString(plans.folder()));
  QString said;
  SECTION("a plan that is called like the export") {
    std::filesystem::rename(elsewhere, plans / "one_map.gpkg");
    const std::string before = test::bytesOf(plans / "one_map.gpkg");
    answer("errorBox", "OK", &said);
    press(dialog, "Export");
    CHECK(said.contains("one_map.gpkg"));
    CHECK(said.contains("south"));
    CHECK(test::bytesOf(plans / "one_map.gpkg") == before);
  }
  SECTION("a text that is called like the ledger") {
    test::writeBytes(plans / "one_map.xlsx", "notes");
    answer("errorBox", "OK", &said);
    press(dialog, "Export");
    CHECK(said.contains("one_map.xlsx"));
    CHECK(said.contains(wordFor(QStringLiteral("text_file"))));
    CHECK(test::bytesOf(plans / "one_map.xlsx") == "notes");
  }
  CHECK(dialog.isVisible());
}

TEST_CASE_METHOD(Outputs, "The dialog offers every format of the table by its title") {
  show();
  ExportDialog dialog(window.get());
  auto boxes = dialog.findChildren<QCheckBox*>();
  boxes.removeIf([](const QCheckBox* box) { return box->objectName() == "exportPeople"; });
  const auto formats = gis::exportFormats();
  REQUIRE(boxes.size() == static_cast<qsizetype>(formats.size()));
  for (qsizetype i = 0; i < boxes.size(); ++i) {
    const gis::ExportFormat& format = formats[static_cast<std::size_t>(i)];
    const QString name = QString::fromStdString(format.name());
    CHECK(boxes[i]->text() == wordFor(name));
    CHECK(boxes[i]->text() != name);  // it has a word
    CHECK(boxes[i]->isChecked() == (format.chosen != gis::Chosen::No));
    boxes[i]->setChecked(true);
  }
  CHECK(dialog.formats() == gis::exportFormatNames());
}

TEST_CASE_METHOD(Outputs, "What the window exports names borders of communities in the internal edition only") {
  show();
  open();
  for (const bool internal : {false, true}) {
    CAPTURE(internal);
    const std::string folder = plans / (internal ? "inside" : "outside");
    auto* timer = new QTimer(window.get());
    QObject::connect(timer, &QTimer::timeout, window.get(), [=, this] {
      auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      timer->stop();
      timer->deleteLater();
      dialog->findChild<QLineEdit*>("exportFolder")->setText(QString::fromStdString(folder));
      for (auto* box : dialog->findChildren<QCheckBox*>())
        box->setChecked(box->text() == wordFor(QStringLiteral("gpkg")) ||
                        box->text() == wordFor(QStringLiteral("csv")));
      auto* edition = dialog->findChild<QComboBox*>("exportEdition");
      CHECK_FALSE(edition->currentData().toBool());  // public unless somebody chose
      edition->setCurrentIndex(edition->findData(internal));
      press(*dialog, "Export");
    });
    timer->start(10);
    QString said;
    answer("", "OK", &said);
    window->findChild<PlanCommands*>()->exportMap();
    REQUIRE(QTest::qWaitFor([&] { return said.contains("exported"); }, 20000));
    for (const char* file : {"/one_map.gpkg", "/grids.csv"}) {
      CAPTURE(file);
      const std::string bytes = test::bytesOf(folder + file);
      CHECK(bytes.find("four_bounds") != std::string::npos);
      CHECK((bytes.find("border of ") != std::string::npos) == internal);
    }
  }
}

TEST_CASE_METHOD(Outputs, "People are offered with the workbook of the internal edition and with nothing else") {
  show();
  ExportDialog dialog(window.get());
  auto* edition = dialog.findChild<QComboBox*>("exportEdition");
  auto* people = dialog.findChild<QCheckBox*>("exportPeople");
  CHECK_FALSE(people->isEnabled());
  edition->setCurrentIndex(edition->findData(true));
  CHECK(people->isEnabled());
  people->setChecked(true);
  CHECK(dialog.withPeople());
  for (auto* box : dialog.findChildren<QCheckBox*>())
    if (box->text() == wordFor(QStringLiteral("xlsx"))) box->setChecked(false);
  CHECK_FALSE(people->isEnabled());
  CHECK_FALSE(dialog.withPeople());
  CHECK(dialog.internal());
}
