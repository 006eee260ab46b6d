// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering by mouse: seen in the list and on the map before anything changes, in every order, given as one step.
#include <QTimer>

#include "tests/window/numbering.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(NumberFixture, "numbers are seen before they are given, and given as one step", "[numbering]") {
  CHECK(overlay().isHidden());
  call();
  CHECK(child<QDockWidget>("numberDock")->isVisible());
  CHECK(overlay().isVisible());
  CHECK(rows() == "abcdefg");
  CHECK(cell(0, NumberModel::Becomes) == "230204001001001");
  CHECK(cell(0, NumberModel::Was).isEmpty());
  CHECK(cell(6, NumberModel::CommunityName) == QString::fromUtf8("乙社区"));
  CHECK(sum().contains("7 grid"));
  CHECK(codes().isEmpty());
  CHECK(steps() == 0);
  give();
  CHECK(codes() == "a001 g001 b002 c003 d004 e005 f006");
  CHECK(steps() == 1);
  CHECK(session().history().current().what.code == "journal.number");
  CHECK_FALSE(child<QPushButton>("giveNumbers")->isEnabled());
  CHECK(child<QPushButton>("giveNumbers")->accessibleDescription().contains("already"));
  CHECK(sum().contains("already"));
  session().undo();
  settle();
  CHECK(codes().isEmpty());
  CHECK(child<QPushButton>("giveNumbers")->isEnabled());
  session().redo();
  settle();
  CHECK(codes() == "a001 g001 b002 c003 d004 e005 f006");
  child<QPushButton>("closeNumbers")->click();
  QTest::qWait(20);
  CHECK(overlay().isHidden());
}

TEST_CASE_METHOD(NumberFixture, "numbers are given off the window's thread, and Esc stops it", "[numbering]") {
  call();
  auto* button = child<QPushButton>("giveNumbers");
  button->click();
  CHECK(controller().isGiving());
  CHECK(steps() == 0);
  CHECK_FALSE(button->isEnabled());
  QTest::keyClick(window.get(), Qt::Key_Escape);
  CHECK_FALSE(controller().isGiving());
  settle();
  CHECK(steps() == 0);
  CHECK(codes().isEmpty());
  // What was shown is there still, and can be given.
  CHECK(rows() == "abcdefg");
  give();
  CHECK(codes() == "a001 g001 b002 c003 d004 e005 f006");
  CHECK(steps() == 1);
  // Another plan, opened while numbers are being given, gets none of them.
  session().undo();
  settle();
  button->click();
  session().open(numberPlan().project, {});
  settle();
  CHECK(steps() == 0);
  CHECK(codes().isEmpty());
}

TEST_CASE_METHOD(NumberFixture, "closing while numbers are given asks, and going on loses none", "[numbering]") {
  call();
  child<QPushButton>("giveNumbers")->click();
  REQUIRE(controller().isGiving());
  bool asked = false;
  QTimer::singleShot(0, [&] {
    auto* box = QApplication::activeModalWidget();
    asked = box && box->objectName() == "stopWork";
    if (box) static_cast<QDialog*>(box)->reject();
  });
  CHECK_FALSE(window->close());
  CHECK(asked);
  settle();
  CHECK(steps() == 1);
  CHECK(codes() == "a001 g001 b002 c003 d004 e005 f006");
  session().markSaved(session().shared(), "plan.gpkg");
}

TEST_CASE_METHOD(NumberFixture, "all anew in another order tells what is given up, on the map as well", "[numbering]") {
  call();
  give();
  choose("numberWhat", static_cast<int>(NumberRequest::What::Anew));
  CHECK(sum().contains("already"));
  REQUIRE(session().commit(setGridLocked(project(), std::vector{ascii.grids.at('b')}, true, session().context())));
  choose(NumberWay::Serpentine);
  CHECK(sum().contains("5 code"));
  CHECK(sum().contains("1 locked"));
  QStringList chips;
  for (const NumberedGrid& grid : controller().grids()) chips << NumberOverlay::chipText(controller().plan(), grid);
  CHECK(chips.join(", ") == QString::fromUtf8("001 → 007, 002, 003 → 008, 006 → 009, 005 → 010, 004 → 011, 001"));
  give();
  CHECK(codes() == "g001 b002 a007 c008 f009 e010 d011");
  session().undo();
  CHECK(codes() == "a001 g001 b002 c003 d004 e005 f006");
}

TEST_CASE_METHOD(NumberFixture, "grids are clicked one after the other", "[numbering]") {
  call();
  choose(NumberWay::Clicked);
  CHECK(controller().waitsForMap());
  CHECK_FALSE(child<QPushButton>("giveNumbers")->isEnabled());
  CHECK(child<QPushButton>("giveNumbers")->accessibleDescription().contains("on the map"));
  for (char letter : {'e', 'a', 'g', 'c'}) click(letter);
  CHECK(rows() == "eagc");
  CHECK(session().selection() == Selection{});  // clicks are the order's, not the selection's
  click('a');                                   // taken back
  CHECK(rows() == "egc");
  QTest::keyClick(&window->canvas(), Qt::Key_Backspace);
  settle();
  CHECK(rows() == "eg");
  click('d');
  give();
  CHECK(codes() == "e001 g001 d002");
  CHECK(steps() == 1);
  // The next ones go on from there.
  CHECK(controller().waitsForMap());
  click('a');
  give();
  CHECK(codes() == "e001 g001 d002 a003");
  // With a tool in hand the map is the tool's.
  window->tools().setKind(ToolKind::Paint);
  CHECK(overlay().testAttribute(Qt::WA_TransparentForMouseEvents));
  window->tools().setKind(ToolKind::Select);
  CHECK_FALSE(overlay().testAttribute(Qt::WA_TransparentForMouseEvents));
}

TEST_CASE_METHOD(NumberFixture, "while clicked grids get their numbers, the map leaves the order, and Esc stops them",
                 "[numbering]") {
  call();
  choose(NumberWay::Clicked);
  for (char letter : {'e', 'a', 'g'}) click(letter);
  child<QPushButton>("giveNumbers")->click();
  REQUIRE(controller().isGiving());
  CHECK_FALSE(overlay().takesHand());
  QTest::mouseClick(&overlay(), Qt::LeftButton, {}, at('b'));
  QTest::keyClick(&window->canvas(), Qt::Key_Escape);
  CHECK_FALSE(controller().isGiving());
  settle();
  CHECK(steps() == 0);
  CHECK(rows() == "eag");
  CHECK(overlay().takesHand());
}

TEST_CASE_METHOD(NumberFixture, "a line is drawn by a drag, or corner by corner", "[numbering]") {
  call();
  choose(NumberWay::Line);
  drag(at('f'), at('d'));
  CHECK(rows() == "fedabcg");
  CHECK(says().contains("4 grids"));
  // Corner by corner, ended by a double click; Esc drops what was begun.
  hands::click(overlay(), at('c'));
  QTest::keyClick(&window->canvas(), Qt::Key_Escape);
  CHECK(rows() == "fedabcg");
  hands::click(overlay(), at('c'));
  hands::click(overlay(), at('a'));
  hands::click(overlay(), at('d'));
  QTest::mouseDClick(&overlay(), Qt::LeftButton, {}, at('d'));
  settle();
  CHECK(rows() == "cbadgef");
  // Enter ends it as well.
  hands::click(overlay(), at('g'));
  hands::click(overlay(), at('d'));
  QTest::keyClick(&window->canvas(), Qt::Key_Return);
  settle();
  CHECK(rows().startsWith("g"));
  // One that touches nothing says so.
  drag(at(-0.06, 0.1), at(-0.06, 1.9));
  CHECK(says().contains("touches none"));
  CHECK(rows().isEmpty());
  CHECK_FALSE(child<QPushButton>("giveNumbers")->isEnabled());
  child<QPushButton>("numberAgain")->click();
  settle();
  CHECK(controller().waitsForMap());
  drag(at('d'), at('f'));
  give();
  CHECK(codes() == "d001 g001 e002 f003 a004 b005 c006");
}

TEST_CASE_METHOD(NumberFixture, "the nearest to a place come first", "[numbering]") {
  call();
  choose(NumberWay::Distance);
  click('c');
  QString nearest = rows().left(3);
  CHECK(nearest.startsWith('c'));
  std::sort(nearest.begin(), nearest.end());
  CHECK(nearest == "bcf");  // its two neighbours are as near as each other, but for the pixel of the click
  give();
  CHECK(codes().startsWith("c001"));
}

TEST_CASE_METHOD(NumberFixture, "rows are dragged into order in the list", "[numbering]") {
  call();
  const auto middle = [&](int row) {
    return list().visualRect(list().model()->index(row, NumberModel::Becomes)).center();
  };
  QTest::mousePress(list().viewport(), Qt::LeftButton, {}, middle(0));
  const QPoint from = middle(0), to = middle(2);
  for (int step = 1; step <= 8; ++step) {
    const QPoint place = from + (to - from) * step / 8;
    QMouseEvent move(QEvent::MouseMove, place, list().viewport()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(list().viewport(), &move);
  }
  CHECK(rows() == "bcadefg");  // while it is dragged
  // What comes meanwhile takes it out of nobody's hand.
  session().commit(setGridLocked(project(), std::vector{ascii.grids.at('g')}, true, session().context()));
  session().undo();
  settle();
  CHECK(rows() == "bcadefg");
  QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, to);
  settle();
  CHECK(controller().wish().way == NumberWay::Listed);
  CHECK(rows() == "bcadefg");
  CHECK(cell(0, NumberModel::Becomes).endsWith("001"));
  // By keys.
  list().setCurrentIndex(list().model()->index(1, 0));
  QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
  settle();
  CHECK(rows() == "cbadefg");
  give();
  CHECK(codes() == "c001 g001 b002 a003 d004 e005 f006");
}

TEST_CASE_METHOD(NumberFixture, "the order of a file is taken, what is wrong in it is said", "[numbering]") {
  call();
  give();
  choose("numberWhat", static_cast<int>(NumberRequest::What::Anew));
  choose(NumberWay::Listed);
  Scratch scratch;
  const auto read = [&](const std::string& text) {
    const std::string path = scratch / "list.csv";
    std::ofstream(path, std::ios::trunc) << text;
    child<NumberPanel>("numberPanel")->readList(QString::fromStdString(path));
    settle();
  };
  read("code\n230204001001003\n230204001001009\n");
  CHECK(says().contains("230204001001009"));
  CHECK(controller().wish().listed.empty());
  read("230204001001003\n230204001001003\n");
  CHECK(says().contains("already"));
  read("code\n230204001001003\n230204001001001\n");
  CHECK(says().contains("heading"));
  CHECK(says().contains("5 grids"));
  CHECK(rows() == "cabgdef");
  give();
  CHECK(codes() == "g001 c007 a008 b009 d010 e011 f012");
}
