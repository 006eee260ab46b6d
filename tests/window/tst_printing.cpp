// SPDX-License-Identifier: GPL-3.0-or-later
// Printing from the window, by mouse and keys: what is written and said, and that nothing chosen is lost when it fails.
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QMouseEvent>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <functional>

#include "core/edit/staff.h"
#include "tests/support/file_limit.h"
#include "tests/support/scratch.h"
#include "tests/window/print_window.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(Printing, "Sheets are printed by mouse and keys, and opened from what is said then", "[print]") {
  const Scratch scratch;
  QString said;
  QString kind;
  const auto printAs = [&](const QString& name, int output) {
    QTimer::singleShot(0, [&, name, output] {
      auto* open = qobject_cast<PrintDialog*>(QApplication::activeModalWidget());
      REQUIRE(open);
      auto* box = open->findChild<QComboBox*>("printOutput");
      box->setCurrentIndex(box->findData(output));
      auto* file = open->findChild<QLineEdit*>("printFile");
      file->setFocus();
      file->selectAll();
      QTest::keyClicks(file, name);
      auto* go = open->findChild<QPushButton*>("printGo");
      REQUIRE(QTest::qWaitFor([&] { return go->isEnabled(); }, 20000));
      answerBox("printed", &said);
      QTest::mouseClick(go, Qt::LeftButton);
    });
    child<QAction>("action_print")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !said.isEmpty(); }, 20000));
  };
  session().select({{}, {}, {}, {sample.communities[4]}});
  printAs(QString::fromStdString(scratch / "a.pdf"), static_cast<int>(PrintOutput::Pdf));
  CHECK(QFileInfo::exists(QString::fromStdString(scratch / "a.pdf")));
  CHECK(said.contains("a.pdf"));
  CHECK(said.contains("Open the file"));
  CHECK(said.contains("Open the folder"));
  said.clear();
  printAs(QString::fromStdString(scratch / "b.svg"), static_cast<int>(PrintOutput::Svg));
  CHECK(QFileInfo::exists(QString::fromStdString(scratch / "b.svg")));
}

TEST_CASE_METHOD(Printing, "By mouse: the notice boards of a community, and a wall map, in both editions", "[print]") {
  const Scratch scratch;
  Post post;
  post.grid = grid("230204001004002"), post.role = PostRole::Chief;
  const auto step = appoint(project(), {"王大力", "13912345678", "", nullptr}, post, {"tester", 1700000000});
  REQUIRE(step);
  session().open(step->after, {});
  session().awaitIssues();
  const auto textOf = [](const QString& file) {
    QProcess process;
    process.start("pdftotext", {file, "-"});
    REQUIRE(process.waitForFinished(60000));
    return QString::fromUtf8(process.readAllStandardOutput()).remove(u' ').remove(u'\n');
  };
  // Opens a list with the mouse and takes the row of this text.
  const auto pick = [](QComboBox& box, const QString& text) {
    const int row = box.findText(text, Qt::MatchContains);
    REQUIRE(row >= 0);
    QTest::mouseClick(&box, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return box.view()->isVisible(); }, 5000));
    box.view()->scrollTo(box.model()->index(row, 0));
    // A list that a click opened takes no other one before the pointer has moved.
    const QPoint at = box.view()->visualRect(box.model()->index(row, 0)).center();
    QMouseEvent moved(QEvent::MouseMove, at, box.view()->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(box.view()->viewport(), &moved);
    clickOn(*box.view(), box.model()->index(row, 0));
    REQUIRE(QTest::qWaitFor([&] { return box.currentIndex() == row; }, 5000));
  };
  QString said;
  const auto print = [&](const QString& sheet, const QString& level, const QString& within, const QString& edition,
                         const QString& name) {
    said.clear();
    QTimer::singleShot(0, [&] {
      auto* open = qobject_cast<PrintDialog*>(QApplication::activeModalWidget());
      REQUIRE(open);
      const auto box = [&](const char* called) { return open->findChild<QComboBox*>(called); };
      pick(*box("printSheet"), sheet);
      if (box("printLevel")->currentText() != level) pick(*box("printLevel"), level);
      auto* unit = box("printUnit");
      unit->lineEdit()->setFocus();
      unit->lineEdit()->selectAll();
      QTest::keyClicks(unit->lineEdit(), within);
      REQUIRE(QTest::qWaitFor([&] { return unit->completer()->popup()->isVisible(); }, 5000));
      QTest::keyClick(unit->completer()->popup(), Qt::Key_Down);
      QTest::keyClick(unit->completer()->popup(), Qt::Key_Return);
      pick(*box("printEdition"), edition);
      auto* file = open->findChild<QLineEdit*>("printFile");
      QTest::mouseClick(file, Qt::LeftButton);
      file->selectAll();
      QTest::keyClicks(file, QString::fromStdString(scratch / name.toStdString()));
      auto* go = open->findChild<QPushButton*>("printGo");
      REQUIRE(QTest::qWaitFor([&] { return go->isEnabled(); }, 20000));
      answerBox("printed", &said);
      QTest::mouseClick(go, Qt::LeftButton);
    });
    child<QAction>("action_print")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !said.isEmpty(); }, 30000));
    return QString::fromStdString(scratch / name.toStdString());
  };
  const QString boards = textOf(print("Notice board", "grid", "230204001004", "internal", "boards.pdf"));
  CHECK(boards.contains("王大力"));
  CHECK(boards.contains("13912345678"));
  CHECK(boards.contains("230204001004001"));
  CHECK_FALSE(boards.contains("230204001005001"));
  const QString open = textOf(print("Notice board", "grid", "230204001004", "public", "open.pdf"));
  CHECK_FALSE(open.contains("王大力"));
  CHECK_FALSE(open.contains("13912345678"));
  CHECK(open.contains("230204001004001"));
  const QString wall = textOf(print("Wall map", "subdistrict", "230204001", "internal", "wall.pdf"));
  const QString openWall = textOf(print("Wall map", "subdistrict", "230204001", "public", "open-wall.pdf"));
  for (const QString& text : {wall, openWall}) CHECK(text.contains("新木社区"));
  CHECK(wall.contains("Toosmall"));
  CHECK_FALSE(openWall.contains("Toosmall"));
}

TEST_CASE_METHOD(Printing,
                 "What cannot be printed is said once, and the dialog is there again with all that was chosen",
                 "[print]") {
  const Scratch scratch;
  const QString file = QString::fromStdString(scratch / "full.png"),
                other = QString::fromStdString(scratch / "other.png");
  const auto dialogNow = [] { return qobject_cast<PrintDialog*>(QApplication::activeModalWidget()); };
  const auto pressGo = [](PrintDialog& open) {
    auto* go = open.findChild<QPushButton*>("printGo");
    REQUIRE(QTest::qWaitFor([&] { return go->isEnabled(); }, 20000));
    QTest::mouseClick(go, Qt::LeftButton);
  };
  std::unique_ptr<FileLimit> full;
  QString failed, said;
  PrintRequest wanted, again;
  QTimer::singleShot(0, [&] {
    PrintDialog* open = dialogNow();
    REQUIRE(open);
    const auto pick = [&](const char* name, const QVariant& data) {
      auto* box = open->findChild<QComboBox*>(name);
      REQUIRE(box->findData(data) >= 0);
      box->setCurrentIndex(box->findData(data));
    };
    pick("printLevel", static_cast<int>(sheet::SheetKind::Community));
    pick("printEdition", true);
    pick("printPaper", "A3");
    pick("printSplit", -1.0);
    pick("printOutput", static_cast<int>(PrintOutput::Png));
    open->findChild<QCheckBox*>("printFront")->setChecked(true);
    open->findChild<QSpinBox*>("printDpi")->setValue(72);
    open->findChild<QLineEdit*>("printAuthor")->setText("Zhang San");
    open->findChild<QLineEdit*>("printFile")->setText(file);
    wanted = open->request();
    full = std::make_unique<FileLimit>(1000);
    pressGo(*open);
  });
  child<QAction>("action_print")->trigger();
  // Once the box is gone the dialog is there.
  bool back = false;
  int boxes = 0;
  QTimer waits;
  QObject::connect(&waits, &QTimer::timeout, window.get(), [&] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (box && box->objectName() == "errorBox") {
      ++boxes;
      failed = box->text();
      box->reject();
      return;
    }
    PrintDialog* open = dialogNow();
    if (failed.isEmpty() || !open || back) return;
    back = true;
    full.reset();
    again = open->request();
    open->findChild<QLineEdit*>("printFile")->setText(other);
    answerBox("printed", &said);
    pressGo(*open);
  });
  waits.start(20);
  REQUIRE(QTest::qWaitFor([&] { return !said.isEmpty(); }, 30000));
  CHECK(boxes == 1);
  CAPTURE(failed.toStdString());
  CHECK(failed.contains("the disk is full"));
  CHECK(again.level == wanted.level);
  CHECK(again.unit == wanted.unit);
  CHECK(again.open);
  CHECK(again.front);
  CHECK(again.paper == sheet::PaperSize::A3);
  CHECK(again.split.never);
  CHECK(again.output == PrintOutput::Png);
  CHECK(again.dpi == 72);
  CHECK(again.author == "Zhang San");
  CHECK(again.file == wanted.file);
  // What was printed then is told, and the dialog is gone.
  CHECK(said.contains(QString::fromStdString(scratch.folder())));
  CHECK(scratch.files() > 1);
  CHECK(window->findChild<PrintDialog*>() == nullptr);
}

TEST_CASE_METHOD(Printing, "The sheet begins with the subdistrict whose row is chosen in the tree", "[print]") {
  auto* tree = child<QTreeView>("levelTree");
  tree->expandAll();
  window->findChild<QWidget*>("treeDock")->raise();
  const Division& division = project().divisions.at(sample.subdistricts[1]);
  clickOn(*tree, findRow(*tree->model(), QString::fromStdString(division.name)));
  PrintRequest asked;
  QTimer::singleShot(0, [&] {
    auto* open = qobject_cast<PrintDialog*>(QApplication::activeModalWidget());
    REQUIRE(open);
    asked = open->request();
    open->reject();
  });
  child<QAction>("action_print")->trigger();
  CHECK(asked.level == sheet::SheetKind::Subdistrict);
  CHECK(asked.within == division.code);
}

TEST_CASE_METHOD(Printing, "A dialog that is left, or whose print is stopped or loses its plan, is gone", "[print]") {
  const Scratch scratch;
  const QString file = QString::fromStdString(scratch / "a.pdf");
  const auto dialogNow = [] { return qobject_cast<PrintDialog*>(QApplication::activeModalWidget()); };
  // When the command returns its sheets are being made: what ends that comes with the next events.
  const auto print = [&] {
    QTimer::singleShot(0, [&] {
      PrintDialog* open = dialogNow();
      REQUIRE(open);
      open->findChild<QLineEdit*>("printAuthor")->setText("Zhang San");
      open->findChild<QLineEdit*>("printFile")->setText(file);
      auto* go = open->findChild<QPushButton*>("printGo");
      if (!QTest::qWaitFor([&] { return go->isEnabled(); }, 20000)) return open->reject();
      QTest::mouseClick(go, Qt::LeftButton);
    });
    child<QAction>("action_print")->trigger();
  };
  const auto stop = [&] { child<QToolButton>("cancelWork")->click(); };
  SECTION("left") {
    QTimer::singleShot(0, [&] {
      PrintDialog* open = dialogNow();
      REQUIRE(open);
      open->reject();
    });
    child<QAction>("action_print")->trigger();
    CHECK_FALSE(QFileInfo::exists(file));
  }
  SECTION("stopped: it is back with all that was chosen") {
    // Whatever comes is left.
    PrintRequest again;
    int dialogs = 0;
    QTimer leaves;
    QObject::connect(&leaves, &QTimer::timeout, window.get(), [&] {
      auto* modal = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!modal) return;
      if (const PrintDialog* open = dialogNow()) ++dialogs, again = open->request();
      modal->reject();
    });
    print();
    REQUIRE(window->findChild<PrintDialog*>());
    leaves.start(20);
    stop();
    CHECK(QTest::qWaitFor([&] { return dialogs > 0 && !window->findChild<PrintDialog*>(); }, 20000));
    CHECK(dialogs == 1);
    CHECK(again.author == "Zhang San");
    CHECK(again.file == file.toStdString());
  }
  SECTION("stopped while something else is asked, as when the window is closed") {
    print();
    REQUIRE(window->findChild<PrintDialog*>());
    QDialog other(window.get());
    other.setModal(true);
    other.show();
    stop();
    QTest::qWait(50);
    CHECK(window->findChild<PrintDialog*>() == nullptr);
  }
  SECTION("another plan") {
    print();
    REQUIRE(window->findChild<PrintDialog*>());
    session().open(sample.project, {});
    CHECK(window->findChild<PrintDialog*>() == nullptr);
    stop();
    QTest::qWait(50);
  }
  CHECK(QApplication::activeModalWidget() == nullptr);
  CHECK(window->findChild<PrintDialog*>() == nullptr);
}
