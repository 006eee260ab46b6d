// SPDX-License-Identifier: GPL-3.0-or-later
// The print dialog: what it begins with, that its preview is the page, what it offers and waits for, and printing by
// mouse and keys.
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMouseEvent>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <functional>

#include "app/paint/printers.h"
#include "app/text/language.h"
#include "app/window/dialogs/page_view.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/dialogs/print_preview.h"
#include "core/edit/staff.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Printing : Fixture {
  Printing() : sample(samplePlan()) {
    window->session().open(sample.project, {});
    window->session().awaitIssues();
    waitForFrame();
  }
  void open(const PrintStart& start = {}) {
    dialog = std::make_unique<PrintDialog>(session(), window.get(), start);
    dialog->show();
    REQUIRE(QTest::qWaitForWindowExposed(dialog.get()));
    settle();
  }
  void settle() {
    QTest::qWait(200);
    REQUIRE(QTest::qWaitFor([&] { return dialog->preview().isReady(); }, 20000));
    QTest::qWait(20);
  }
  template <class Widget>
  Widget* field(const char* name) {
    auto* widget = dialog->findChild<Widget*>(name);
    REQUIRE(widget != nullptr);
    return widget;
  }
  void choose(const char* name, const QVariant& data) {
    auto* box = field<QComboBox>(name);
    const int index = box->findData(data);
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    settle();
  }
  QString unit() { return field<QComboBox>("printUnit")->currentText(); }
  QString fileName() { return QFileInfo(field<QLineEdit>("printFile")->text()).fileName(); }
  sheet::SheetKind level() { return dialog->request().level; }
  GridId grid(const std::string& code) {
    GridId found;
    project().grids.forEach([&](GridId id, const Grid& record) {
      if (record.code == code) found = id;
    });
    return found;
  }
  SamplePlan sample;
  std::unique_ptr<PrintDialog> dialog;
};

void answerBox(const char* name, QString* said) {
  auto* timer = new QTimer(qApp);
  QObject::connect(timer, &QTimer::timeout, qApp, [=] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (!box || box->objectName() != QLatin1String(name)) return;
    timer->deleteLater();
    *said = box->text() + "|" + box->informativeText();
    for (auto* button : box->buttons()) *said += "|" + button->text();
    box->reject();
  });
  timer->start(20);
}

}  // namespace

TEST_CASE_METHOD(Printing, "The print dialog begins with what is selected, and names the file after it", "[print]") {
  SECTION("nothing: the plan") {
    open();
    CHECK(level() == sheet::SheetKind::City);
    CHECK(dialog->request().unit == map::Unit{});
    CHECK(fileName() == "齐齐哈尔市网格示例, city sheet.pdf");
    CHECK(dialog->preview().pageCount() >= 1);
  }
  SECTION("a grid: its sheet") {
    session().select({{}, {grid("230204001004002")}});
    open();
    CHECK(level() == sheet::SheetKind::Grid);
    CHECK(unit().contains("230204001004002"));
    CHECK(fileName() == "新木社区第二网格, grid sheet.pdf");
    CHECK(dialog->preview().pages()->entries().size() == 1);
  }
  SECTION("several grids of a community: the community's") {
    session().select({{}, {grid("230204001004001"), grid("230204001004002")}});
    open();
    CHECK(level() == sheet::SheetKind::Community);
    CHECK(fileName() == "新木社区, community sheet.pdf");
    // The community by its name, not the plan's.
    CHECK(dialog->preview().pages()->entries().size() == 1);
  }
  SECTION("grids of two communities: those of their subdistrict") {
    session().select({{}, {grid("230204001004001"), grid("230204001005001")}});
    open();
    CHECK(level() == sheet::SheetKind::Community);
    CHECK(fileName() == "站前街道, sheets by community.pdf");
    CHECK(dialog->preview().pages()->entries().size() == 3);
  }
  SECTION("a community") {
    session().select({{}, {}, {}, {sample.communities[4]}});
    open();
    CHECK(level() == sheet::SheetKind::Community);
    CHECK(unit().contains("新木社区"));
  }
  SECTION("a precinct") {
    session().select({{}, {}, {sample.precincts[1]}, {}});
    open();
    CHECK(level() == sheet::SheetKind::Precinct);
    CHECK(unit().contains("南浦派出所"));
    CHECK(dialog->preview().pages()->entries().size() == 1);
  }
}

TEST_CASE_METHOD(Printing, "The preview turns through all pages, and says how many there are", "[print]") {
  open();
  choose("printLevel", static_cast<int>(sheet::SheetKind::Grid));
  REQUIRE(QTest::qWaitFor([&] { return dialog->preview().isCounted(); }, 20000));
  const int pages = dialog->preview().pageCount();
  CHECK(pages >= static_cast<int>(project().grids.size()));
  CHECK(field<QLabel>("printNumber")->text() == QString("Page 1 of %1").arg(pages));
  CHECK(field<QLabel>("printNote")->text().startsWith(QString("%1 pages").arg(pages)));
  auto* after = field<QToolButton>("printAfter");
  CHECK_FALSE(field<QToolButton>("printBefore")->isEnabled());
  const QString first = dialog->preview().view().accessibleDescription();
  QTest::mouseClick(after, Qt::LeftButton);
  settle();
  CHECK(field<QLabel>("printNumber")->text() == QString("Page 2 of %1").arg(pages));
  CHECK(dialog->preview().view().accessibleDescription() != first);
  dialog->preview().view().setFocus();
  QTest::keyClick(&dialog->preview().view(), Qt::Key_PageUp);
  settle();
  CHECK(dialog->preview().view().accessibleDescription() == first);
  dialog->preview().turnTo(pages - 1);
  settle();
  CHECK_FALSE(after->isEnabled());
  CHECK(dialog->preview().page() == pages - 1);
}

TEST_CASE_METHOD(Printing, "A page is enlarged at the pointer, and comes back to fit", "[print]") {
  open();
  PageView& view = dialog->preview().view();
  const double fits = view.zoom();
  QTest::mouseClick(field<QToolButton>("printLarger"), Qt::LeftButton);
  settle();
  CHECK(view.zoom() == Approx(fits * 1.25));
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_Plus);
  CHECK(view.zoom() > fits * 1.5);
  QTest::mousePress(&view, Qt::LeftButton, {}, view.rect().center());
  QTest::mouseMove(&view, view.rect().center() + QPoint(30, 20));
  QTest::mouseRelease(&view, Qt::LeftButton);
  QTest::keyClick(&view, Qt::Key_0);
  settle();
  CHECK(view.zoom() == Approx(fits));
}

TEST_CASE_METHOD(Printing, "Units are found by a part of their name or code, and no other is printed meanwhile",
                 "[print]") {
  open();
  choose("printLevel", static_cast<int>(sheet::SheetKind::Community));
  auto* box = field<QComboBox>("printUnit");
  box->lineEdit()->setFocus();
  box->lineEdit()->selectAll();
  QTest::keyClicks(box->lineEdit(), "1004");
  CHECK_FALSE(field<QPushButton>("printGo")->isEnabled());
  QAbstractItemView* list = box->completer()->popup();
  REQUIRE(QTest::qWaitFor([&] { return list->isVisible(); }, 5000));
  REQUIRE(list->model()->rowCount() == 1);
  QTest::keyClick(list, Qt::Key_Down);
  QTest::keyClick(list, Qt::Key_Return);
  settle();
  CHECK(unit().contains("新木社区"));
  CHECK(dialog->request().within == "230204001004");
  CHECK(field<QPushButton>("printGo")->isEnabled());
  // The same again, after something else was typed.
  box->lineEdit()->selectAll();
  QTest::keyClicks(box->lineEdit(), "zzz");
  CHECK_FALSE(field<QPushButton>("printGo")->isEnabled());
  emit box->activated(box->currentIndex());
  CHECK(field<QPushButton>("printGo")->isEnabled());
}

TEST_CASE_METHOD(Printing, "What lies above is chosen where a level has no such unit", "[print]") {
  session().select({{}, {grid("230204001004002")}});
  open();
  choose("printLevel", static_cast<int>(sheet::SheetKind::Community));
  CHECK(dialog->request().within == "230204001004");
  choose("printLevel", static_cast<int>(sheet::SheetKind::Subdistrict));
  CHECK(dialog->request().within == "230204001");
  choose("printLevel", static_cast<int>(sheet::SheetKind::Grid));
  CHECK(dialog->request().within == "230204001");
  CHECK(dialog->preview().pages()->entries().size() > 5);
  // A sheet in front when it is asked for.
  auto* front = field<QCheckBox>("printFront");
  CHECK(front->isEnabled());
  const std::size_t without = dialog->preview().pages()->entries().size();
  QTest::mouseClick(front, Qt::LeftButton, {}, QPoint(8, front->height() / 2));
  settle();
  CHECK(dialog->preview().pages()->entries().size() == without + 1);
}

TEST_CASE_METHOD(Printing, "A template has a sheet in front, too, when it is asked for", "[print]") {
  open({map::Unit{Level::Community, {}, sample.communities[4], {}}, "notice-board"});
  const std::size_t without = dialog->preview().pages()->entries().size();
  REQUIRE(without > 1);
  auto* front = field<QCheckBox>("printFront");
  REQUIRE(front->isEnabled());
  QTest::mouseClick(front, Qt::LeftButton, {}, QPoint(8, front->height() / 2));
  settle();
  const std::shared_ptr<const Pages> pages = dialog->preview().pages();
  REQUIRE(pages->entries().size() == without + 1);
  CHECK(pages->entries().front().front);
  CHECK(pages->entries().front().unit.level == Level::Community);
  // A single board has none.
  choose("printLevel", static_cast<int>(sheet::SheetKind::Grid));
  auto* box = field<QComboBox>("printUnit");
  box->setCurrentIndex(box->count() - 1);
  settle();
  CHECK_FALSE(front->isEnabled());
  CHECK_FALSE(dialog->request().front);
}

TEST_CASE_METHOD(Printing, "A sheet in front and parts are offered on paper that can have them, else why not is said",
                 "[print]") {
  open({map::Unit{Level::Community, {}, sample.communities[4], {}}, "pocket"});
  REQUIRE(dialog->preview().pages()->entries().size() > 1);
  auto* front = field<QCheckBox>("printFront");
  auto* split = field<QComboBox>("printSplit");
  front->setChecked(true);
  const auto requireOffered = [&](bool offered) {
    for (const QWidget* choice : std::initializer_list<QWidget*>{front, split}) {
      CAPTURE(choice->objectName().toStdString(), choice->toolTip().toStdString());
      CHECK(choice->isEnabled() == offered);
      CHECK(choice->toolTip().contains("A4 to A0") != offered);
    }
    CHECK(dialog->request().front == offered);
  };
  requireOffered(false);  // A5, as designed
  choose("printPaper", "A4");
  requireOffered(true);
  split->setCurrentIndex(split->findData(-1.0));
  CHECK(dialog->request().split.never);
  choose("printPaper", "A6");
  requireOffered(false);
  CHECK_FALSE(dialog->request().split.never);
  // The program's own sheets have both on any paper of theirs.
  choose("printSheet", QString());
  requireOffered(true);
}

TEST_CASE_METHOD(Printing, "Pages are made again when a name is typed to its end, not at each letter", "[print]") {
  open();
  int makings = 0;
  QObject::connect(&dialog->preview(), &PrintPreview::changed, dialog.get(),
                   [&, before = dialog->preview().pages()]() mutable {
                     const auto pages = dialog->preview().pages();
                     if (pages && pages != before) ++makings;
                     before = pages;
                   });
  auto* author = field<QLineEdit>("printAuthor");
  author->setFocus();
  author->selectAll();
  QTest::keyClicks(author, "wang");
  CHECK_FALSE(field<QPushButton>("printGo")->isEnabled());
  CHECK(makings == 0);
  REQUIRE(QTest::qWaitFor([&] { return makings > 0 && dialog->preview().isReady(); }, 20000));
  settle();
  CHECK(makings == 1);
  CHECK(dialog->preview().pages()->request().author == "wang");
}

TEST_CASE_METHOD(Printing, "A notice board is offered for grids only, in both editions, each with its name",
                 "[print]") {
  open({map::Unit{Level::Grid, {}, {}, grid("230204001004002")}, "notice-board"});
  CHECK(dialog->request().form);
  CHECK(field<QComboBox>("printLevel")->count() == 1);
  const QString internal = fileName();
  choose("printEdition", true);
  CHECK(dialog->request().open);
  CHECK(fileName() != internal);
  CHECK(fileName().contains("public"));
  choose("printSheet", QString());
  CHECK(field<QComboBox>("printLevel")->count() >= 6);
}

TEST_CASE_METHOD(Printing, "Kinds of output change the name's suffix, and a name of one's own stays", "[print]") {
  open();
  choose("printOutput", static_cast<int>(PrintOutput::Png));
  CHECK(fileName().endsWith(".png"));
  CHECK(field<QSpinBox>("printDpi")->isVisible());
  choose("printOutput", static_cast<int>(PrintOutput::Svg));
  CHECK(fileName().endsWith(".svg"));
  CHECK_FALSE(field<QSpinBox>("printDpi")->isVisible());
  field<QLineEdit>("printFile")->setText("mine.svg");
  choose("printOutput", static_cast<int>(PrintOutput::Pdf));
  CHECK(dialog->request().file == "mine.pdf");
  field<QLineEdit>("printFile")->setText("mine.v2");
  CHECK(dialog->request().file == "mine.v2.pdf");
  field<QLineEdit>("printFile")->clear();
  CHECK_FALSE(field<QPushButton>("printGo")->isEnabled());
}

TEST_CASE_METHOD(Printing, "Without a printer the dialog says so", "[print]") {
  open();
  if (!printerNames().isEmpty()) return;
  choose("printOutput", static_cast<int>(PrintOutput::Printer));
  REQUIRE(QTest::qWaitFor([&] { return field<QLabel>("printNote")->text().contains("No printer"); }, 20000));
  CHECK_FALSE(field<QPushButton>("printGo")->isEnabled());
  CHECK(field<QPushButton>("printGo")->toolTip().contains("PDF"));
  choose("printOutput", static_cast<int>(PrintOutput::Pdf));
  CHECK(field<QPushButton>("printGo")->isEnabled());
}

TEST_CASE_METHOD(Printing, "A scale at which a unit does not fit is told in place of the page", "[print]") {
  open();
  choose("printScale", 500.0);
  CHECK(dialog->preview().whyNone().contains("does not fit"));
  CHECK_FALSE(field<QPushButton>("printGo")->isEnabled());
  choose("printScale", 0.0);
  CHECK(dialog->preview().whyNone().isEmpty());
  CHECK(field<QPushButton>("printGo")->isEnabled());
}

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

TEST_CASE("The print dialog cuts no text, at the smallest size and the largest letters", "[print][layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    application();
    installLanguage(language);
    {
      Printing f;
      f.open({map::Unit{Level::Grid, {}, {}, f.grid("230204001004002")}, "notice-board"});
      f.dialog->resize(1016, 560);
      f.settle();
      CHECK(f.dialog->width() <= 1016);
      CHECK(f.dialog->height() <= 560);
      CHECK(cutTexts(*f.dialog).join('\n').toStdString() == "");
    }
    installLanguage("en");
  }
}
