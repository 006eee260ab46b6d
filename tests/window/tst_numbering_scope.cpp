// SPDX-License-Identifier: GPL-3.0-or-later
// What is numbered and from where on: kinds, ranges, communities, schemes; and the history of codes.
#include "tests/window/numbering.h"

using namespace wangge;
using namespace wangge::test;

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
      for (const QSize size : {QSize(1366, 768), QSize(1366, 728), QSize(1366, 700), QSize(1024, 600)}) {
        CAPTURE(language, size.width(), size.height());
        f.window->resize(size);
        f.call();
        for (NumberWay way : {NumberWay::Rows, NumberWay::Line, NumberWay::Listed}) {
          f.choose(way);
          CHECK(f.window->size() == size);
          CHECK(f.window->canvas().height() >= 100);
          const QStatusBar* bar = f.window->statusBar();
          CHECK(f.window->rect().contains(QRect(bar->mapTo(f.window.get(), QPoint()), bar->size())));
          f.window->grab();
          // Whatever is asked scrolls, but not what is pressed in the end.
          for (const char* name : {"giveNumbers", "closeNumbers", "numberHistory"}) {
            const auto* button = f.child<QPushButton>(name);
            CHECK(button->visibleRegion().boundingRect() == button->rect());
          }
          if (size.width() < 1366) continue;
          CHECK(cutTexts(*f.child<QWidget>("numberPanel")).join('\n').toStdString() == "");
        }
      }
    }
    installLanguage("en");
  }
}
