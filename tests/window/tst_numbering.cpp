// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering by mouse: seen in the list and on the map before anything changes, in every order, given as one step; and
// the history of codes.
#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTreeWidget>
#include <algorithm>
#include <fstream>

#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "app/window/numbering/code_history_dialog.h"
#include "app/window/numbering/number_controller.h"
#include "app/window/numbering/number_list.h"
#include "app/window/numbering/number_overlay.h"
#include "app/window/numbering/number_panel.h"
#include "tests/support/scratch.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"
#include "tests/window/hands.h"

using namespace wangge;
using namespace wangge::test;

namespace {

//  abcg   each cell of 100 m is a grid but g; g lies in another community
//  defg
AsciiPlan numberPlan() {
  AsciiOptions options;
  options.grids = {"abcg", "defg"};
  options.communities = {"AAAB", "AAAB"};
  options.households = {"4444", "4444"};
  return asciiPlan(options);
}

struct NumberFixture : Fixture {
  NumberFixture() : Fixture(numberPlan()) {}

  NumberController& controller() { return *child<NumberController>("numberController"); }
  NumberOverlay& overlay() { return *child<NumberOverlay>("numberOverlay"); }
  NumberList& list() { return *child<NumberList>("numberTable"); }
  void settle() {
    REQUIRE(QTest::qWaitFor([&] { return !controller().isBusy(); }, 20000));
    waitForFrame();
  }
  void call(const char* action = "action_number") {
    child<QAction>(action)->trigger();
    settle();
  }
  void choose(const char* box, int data) {
    auto* combo = child<QComboBox>(box);
    const int index = combo->findData(data);
    REQUIRE(index >= 0);
    combo->setCurrentIndex(index);
    emit combo->activated(index);
    settle();
  }
  void choose(NumberWay way) { choose("numberWay", static_cast<int>(way)); }
  void give() {
    REQUIRE(child<QPushButton>("giveNumbers")->isEnabled());
    child<QPushButton>("giveNumbers")->click();
    settle();
  }
  QString says() { return child<QLabel>("numberSays")->text(); }
  QString sum() { return child<QLabel>("numberSum")->text(); }
  QPoint at(double column, double row) {
    const double cell = ascii.cellMillimetres;
    return window->canvas()
        .toScreen({static_cast<std::int32_t>(column * cell), static_cast<std::int32_t>((ascii.rows - row) * cell)})
        .toPoint();
  }
  QPoint at(char letter) {
    const auto place = std::string("abcgdefg").find(letter);
    return at(static_cast<double>(place % 4) + 0.5, static_cast<double>(place / 4) + 0.5);
  }
  void click(char letter) {
    hands::click(overlay(), at(letter));
    settle();
  }
  void drag(QPoint from, QPoint to) {
    QTest::mouseMove(&overlay(), from);
    QTest::mousePress(&overlay(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step) {
      QMouseEvent move(QEvent::MouseMove, from + (to - from) * step / 10,
                       overlay().mapToGlobal(from + (to - from) * step / 10), Qt::NoButton, Qt::LeftButton, {});
      QApplication::sendEvent(&overlay(), &move);
    }
    QTest::mouseRelease(&overlay(), Qt::LeftButton, {}, to);
    settle();
  }
  // "e001 a002": letters with the last digits of their codes, in the order of the codes.
  QString codes() {
    QStringList texts;
    for (const auto& [letter, id] : ascii.grids) {
      const Grid* grid = project().grids.find(id);
      if (grid && !grid->code.empty())
        texts << QString::fromStdString(grid->code).right(3) + '|' + QString::fromStdString(grid->code).left(12) +
                     letter;
    }
    texts.sort();
    QStringList result;
    for (const QString& text : texts) result << text.right(1) + text.left(3);
    return result.join(' ');
  }
  // The rows of the list, as letters.
  QString rows() {
    QString text;
    for (const NumberedGrid& grid : list().grids().grids())
      for (const auto& [letter, id] : ascii.grids)
        if (id == grid.grid) text += letter;
    return text;
  }
  QString cell(int row, int column) { return list().model()->index(row, column).data().toString(); }
  std::size_t steps() { return session().history().index(); }
};

}  // namespace

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

TEST_CASE_METHOD(NumberFixture, "starts and ranges of each kind, and how many fit", "[numbering]") {
  call();
  child<QSpinBox>("numberComprehensiveFirst")->setValue(101);
  settle();
  CHECK(cell(0, NumberModel::Becomes).endsWith("101"));
  child<QLineEdit>("numberReserved")->setText("102-109, 111");
  settle();
  CHECK(cell(1, NumberModel::Becomes).endsWith("110"));
  CHECK(cell(2, NumberModel::Becomes).endsWith("112"));
  child<QSpinBox>("numberComprehensiveLast")->setValue(111);
  settle();
  CHECK(says().contains("of 6 grids"));
  CHECK(says().contains("2 fit into 101-111"));
  // Nothing is given while something is written that is not understood.
  child<QLineEdit>("numberReserved")->setText("102-109, 111, 112-");
  settle();
  CHECK_FALSE(child<QPushButton>("giveNumbers")->isEnabled());
  CHECK(says().contains("Write numbers and ranges"));
  child<QLineEdit>("numberReserved")->setText("102-109, 111");
  settle();
  CHECK(child<QPushButton>("giveNumbers")->isEnabled());
  CHECK_FALSE(says().contains("Write numbers and ranges"));
}

TEST_CASE_METHOD(NumberFixture, "numbers left free in one plan are not shown for the next", "[numbering]") {
  for (const char* written : {"1-9", "1-9, 12-"}) {
    CAPTURE(written);
    call();
    child<QLineEdit>("numberReserved")->setText(written);
    settle();
    session().open(ascii.project, {});
    settle();
    CHECK(controller().wish().reserved.empty());
    CHECK(child<QLineEdit>("numberReserved")->text() == "");
    CHECK_FALSE(says().contains("Write numbers and ranges"));
    call();
    CHECK(child<QPushButton>("giveNumbers")->isEnabled());
    CHECK(cell(0, NumberModel::Becomes).endsWith("001"));
  }
}

TEST_CASE_METHOD(NumberFixture, "the community is the one looked at, and all anew is for once", "[numbering]") {
  session().select({{}, {ascii.grids.at('g')}});
  call("action_renumber");
  CHECK(rows() == "g");
  CHECK(controller().wish().what == NumberRequest::What::Anew);
  session().select({{}, {ascii.grids.at('a')}});
  call();
  CHECK(rows() == "abcdef");
  CHECK(controller().wish().what == NumberRequest::What::Missing);
  choose("numberWhat", static_cast<int>(NumberRequest::What::Anew));
  call();
  CHECK(controller().wish().what == NumberRequest::What::Anew);
}

TEST_CASE_METHOD(NumberFixture, "the right button takes back what was shown on the map", "[numbering]") {
  call();
  choose(NumberWay::Clicked);
  click('e');
  click('a');
  QTest::mouseClick(&overlay(), Qt::RightButton, {}, at('g'));
  QContextMenuEvent menu(QContextMenuEvent::Mouse, at('g'), overlay().mapToGlobal(at('g')));
  QApplication::sendEvent(&overlay(), &menu);
  settle();
  CHECK(session().selection() == Selection{});
  CHECK(rows() == "e");
  choose(NumberWay::Distance);
  click('c');
  CHECK_FALSE(controller().waitsForMap());
  QTest::mouseClick(&overlay(), Qt::RightButton, {}, at('g'));
  settle();
  CHECK(controller().waitsForMap());
}

TEST_CASE_METHOD(NumberFixture, "only a community, a subdistrict or what is selected", "[numbering]") {
  session().select({{}, {ascii.grids.at('g')}});
  call("action_renumber");
  CHECK(controller().wish().area == NumberArea::Community);
  CHECK(rows() == "g");
  choose("numberWhat", static_cast<int>(NumberRequest::What::Missing));
  choose("numberArea", static_cast<int>(NumberArea::Subdistrict));
  CHECK(rows() == "abcdefg");
  choose("numberArea", static_cast<int>(NumberArea::Selection));
  CHECK(rows() == "g");
  session().select({{}, {ascii.grids.at('f'), ascii.grids.at('d')}});
  settle();
  CHECK(rows() == "df");
  session().select({});
  settle();
  CHECK(says().contains("no grids"));
  session().select({{}, {ascii.grids.at('f'), ascii.grids.at('d')}});
  settle();
  give();
  CHECK(codes() == "d001 f002");
}

TEST_CASE_METHOD(NumberFixture, "another scheme comes with the numbers and goes with them", "[numbering]") {
  call();
  auto* scheme = child<QComboBox>("numberScheme");
  const int beijing = scheme->findData("typed");
  REQUIRE(beijing > 0);
  scheme->setCurrentIndex(beijing);
  emit scheme->activated(beijing);
  settle();
  CHECK(cell(0, NumberModel::Becomes) == "2302040010011001");
  CHECK(project().scheme.name == "default");
  give();
  CHECK(project().scheme.name == "typed");
  CHECK(project().grids.at(ascii.grids.at('a')).code == "2302040010011001");
  session().undo();
  CHECK(project().scheme.name == "default");
}

TEST_CASE_METHOD(NumberFixture, "edits meanwhile are followed", "[numbering]") {
  call();
  CHECK(rows() == "abcdefg");
  session().commit(mergeZones(project(), std::vector{ascii.grids.at('a'), ascii.grids.at('b')}, session().context()));
  settle();
  CHECK(rows().size() == 6);
  give();
  CHECK(project().codes.size() == 6);
}

TEST_CASE_METHOD(NumberFixture, "the history of a code, typed or of the grid selected, in both directions",
                 "[numbering]") {
  call();
  give();
  session().commit(mergeZones(project(), std::vector{ascii.grids.at('a'), ascii.grids.at('b')}, session().context()));
  const GridId merged = project().subdivision.face(ascii.faceAt(0, 0)).grid;
  const QString kept = QString::fromStdString(project().grids.at(merged).code);
  const QString gone = kept.endsWith("001") ? "230204001001002" : "230204001001001";
  session().select({{}, {merged}});
  child<QAction>("action_code_history")->trigger();
  auto* dialog = child<CodeHistoryDialog>("codeHistoryDialog");
  REQUIRE(dialog->isVisible());
  auto* code = dialog->findChild<QLineEdit*>("historyCode");
  auto* life = dialog->findChild<QLabel*>("historyLife");
  auto* heirs = dialog->findChild<QLabel*>("historyHeirs");
  auto* came = dialog->findChild<QTreeWidget*>("historyCame");
  auto* became = dialog->findChild<QTreeWidget*>("historyBecame");
  CHECK(code->text() == kept);
  CHECK(life->text().contains("in force"));
  REQUIRE(came->topLevelItemCount() == 1);
  CHECK(came->topLevelItem(0)->text(1) == "merged");
  CHECK(came->topLevelItem(0)->text(2).contains(gone));
  CHECK(became->topLevelItemCount() == 0);
  // To the retired one by a double click on it.
  came->scrollToItem(came->topLevelItem(0));
  emit came->itemDoubleClicked(came->topLevelItem(0), 2);
  CHECK(code->text() == gone);
  CHECK(life->text().contains("retired"));
  CHECK(heirs->text().contains(kept));
  CHECK(became->topLevelItemCount() == 1);
  CHECK_FALSE(dialog->findChild<QPushButton*>("historySelect")->isEnabled());
  code->clear();
  hands::type(*code, "230204001001003");
  CHECK(life->text().contains("in force"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("historySelect"), Qt::LeftButton);
  CHECK(session().selectedGrid() == ascii.grids.at('c'));
  hands::type(*code, "x");
  CHECK(life->text().contains("No grid"));
  session().select({{}, {merged}});
  CHECK(code->text() == kept);
  session().undo();
  CHECK(dialog->isVisible());
}

TEST_CASE("Numbering leaves the window its size and cuts no text", "[numbering][layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    {
      NumberFixture f;
      for (const QSize size : {QSize(1366, 768), QSize(1366, 700), QSize(1024, 600)}) {
        CAPTURE(language, size.width(), size.height());
        f.window->resize(size);
        f.call();
        for (NumberWay way : {NumberWay::Rows, NumberWay::Line, NumberWay::Listed}) {
          f.choose(way);
          CHECK(f.window->size() == size);
          CHECK(f.window->canvas().height() >= 100);
          const QStatusBar* bar = f.window->statusBar();
          CHECK(f.window->rect().contains(QRect(bar->mapTo(f.window.get(), QPoint()), bar->size())));
          if (size.width() < 1366) continue;
          f.window->grab();
          CHECK(cutTexts(*f.child<QWidget>("numberPanel")).join('\n').toStdString() == "");
        }
      }
    }
    installLanguage("en");
  }
}
