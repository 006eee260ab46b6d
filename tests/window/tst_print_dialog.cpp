// SPDX-License-Identifier: GPL-3.0-or-later
// The print dialog: what it begins with, that its preview is the page, what it offers and waits for.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <vector>

#include "app/paint/printers.h"
#include "app/text/language.h"
#include "app/window/dialogs/page_view.h"
#include "core/plan/labels.h"
#include "tests/support/scratch.h"
#include "tests/window/cut_text.h"
#include "tests/window/print_window.h"

using namespace wangge;
using namespace wangge::test;

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

TEST_CASE_METHOD(Printing, "Parts are offered on paper that can have them, and a sheet in front on any", "[print]") {
  open({map::Unit{Level::Community, {}, sample.communities[4], {}}, "pocket"});
  REQUIRE(dialog->preview().pages()->entries().size() > 1);
  auto* front = field<QCheckBox>("printFront");
  auto* split = field<QComboBox>("printSplit");
  front->setChecked(true);
  settle();
  const auto requireOffered = [&](bool offered) {
    CAPTURE(split->toolTip().toStdString(), field<QLabel>("printNote")->text().toStdString());
    CHECK(split->isEnabled() == offered);
    CHECK(split->toolTip().contains("A4 to A0") != offered);
    CHECK(front->isEnabled());
    CHECK(dialog->request().front);
    REQUIRE(dialog->preview().pages());
    CHECK(dialog->preview().pages()->entries().front().front);
    // On A4 where the program arranges none for the paper, which is told.
    CHECK(field<QLabel>("printNote")->text().contains("The sheet in front is on A4.") != offered);
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

TEST_CASE_METHOD(Printing, "A sheet in front that there is none of is not told of", "[print]") {
  // A community with one grid: there is nothing to stand in front of.
  Project changed = sample.project;
  const CommunityId other = sample.communities[3], only = sample.communities[4];
  const std::vector<GridId> grids = gridsOf(changed, only);
  for (const GridId id : grids) {
    if (id == grids.front()) continue;
    for (const FaceId face : std::vector<FaceId>(changed.grids.at(id).zone.faces))
      setGrid(changed, face, grids.front());
    setGridCommunity(changed, id, other);
  }
  REQUIRE(gridsOf(changed, only).size() == 1);
  session().open(changed, {});
  session().awaitIssues();
  open({map::Unit{Level::Community, {}, only, {}}, "pocket"});
  field<QCheckBox>("printFront")->setChecked(true);
  settle();
  REQUIRE(dialog->request().front);
  REQUIRE(dialog->preview().pages());
  REQUIRE(dialog->preview().pages()->entries().size() == 1);
  CHECK_FALSE(field<QLabel>("printNote")->text().contains("The sheet in front"));
}

TEST_CASE_METHOD(Printing, "No pages are counted while the dialog is away, and the rest once it is back", "[print]") {
  const Scratch scratch;
  open();
  field<QLineEdit>("printFile")->setText(QString::fromStdString(scratch / "a.pdf"));
  PrintPreview& preview = dialog->preview();
  bool asked = false;
  QObject::connect(&preview, &PrintPreview::changed, dialog.get(), [&] {
    if (asked || !preview.pages() || preview.isCounted()) return;
    asked = true;
    // Once the count has begun.
    QTimer::singleShot(0, dialog.get(), [&] { field<QPushButton>("printGo")->click(); });
  });
  auto* level = field<QComboBox>("printLevel");
  level->setCurrentIndex(level->findData(static_cast<int>(sheet::SheetKind::Grid)));
  REQUIRE(QTest::qWaitFor([&] { return asked && !dialog->isVisible(); }, 20000));
  QTest::qWait(600);
  CHECK_FALSE(preview.isCounted());
  dialog->show();
  CHECK(QTest::qWaitFor([&] { return preview.isCounted() && preview.isReady(); }, 20000));
  CHECK(preview.pageCount() >= static_cast<int>(project().grids.size()));
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

TEST_CASE_METHOD(Printing, "A sheet for the public only leaves no choice of edition, and gives the one before back",
                 "[print]") {
  open({map::Unit{Level::Grid, {}, {}, grid("230204001004002")}, {}});
  auto* edition = field<QComboBox>("printEdition");
  for (const bool open : {false, true}) {
    choose("printEdition", open);
    choose("printSheet", QString("public-areas"));
    CHECK_FALSE(edition->isEnabled());
    CHECK_FALSE(edition->toolTip().isEmpty());
    CHECK(dialog->request().open);
    choose("printSheet", QString());
    CHECK(edition->isEnabled());
    CHECK(edition->toolTip().isEmpty());
    CHECK(dialog->request().open == open);
  }
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

TEST_CASE("The name of a file of stations' sheets reads well in Chinese", "[print]") {
  application();
  installLanguage("zh_CN");
  {
    Printing f;
    f.open({map::Unit{}, "station"});
    CHECK(f.level() == sheet::SheetKind::Precinct);
    CHECK(f.fileName() == "齐齐哈尔市网格示例 派出所图件（各派出所辖区）.pdf");
    f.choose("printSheet", QString());
    CHECK(f.fileName() == "齐齐哈尔市网格示例 各派出所辖区图.pdf");
  }
  installLanguage("en");
}
