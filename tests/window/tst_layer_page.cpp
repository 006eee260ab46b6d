// SPDX-License-Identifier: GPL-3.0-or-later
// Precinct layers in the window: kept, named, compared, put in force and removed by hand, each undone in one step; the
// switch of what is edited says which is meant.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "app/session/session.h"
#include "app/window/align/layer_page.h"
#include "app/window/align/layer_rows.h"
#include "core/edit/edits.h"
#include "core/edit/precinct_layers.h"
#include "core/plan/precinct_layers.h"
#include "core/plan/precinct_sides.h"
#include "tests/support/ascii_plan.h"
#include "tests/window/application.h"
#include "tests/window/fixture.h"

using namespace wangge;

namespace {

struct Page {
  Session session;
  LayerPage page{session};
  test::AsciiPlan plan;
  std::vector<PrecinctLayerId> lines;
  AlignTarget target;

  Page() {
    test::application();
    test::AsciiOptions options;
    options.grids = {"aaabbb", "aaabbb"}, options.communities = {"AAABBB", "AAABBB"};
    options.precincts = {"PPPQQQ", "PPPQQQ"}, options.households = {"123456", "111111"};
    plan = test::asciiPlan(options);
    QObject::connect(&page, &LayerPage::linesChanged, [this](const auto& shown) { lines = shown; });
    QObject::connect(&page, &LayerPage::shown, [this](const AlignTarget& shown) { target = shown; });
    session.open(plan.project, {});
    page.resize(1000, 260);
    page.show();
  }
  template <class Widget>
  Widget* find(const char* name) {
    auto* widget = page.findChild<Widget*>(name);
    REQUIRE(widget);
    return widget;
  }
  QTreeWidget* list() { return find<QTreeWidget>("precinctLayers"); }
  void press(const char* name) {
    auto* button = find<QPushButton>(name);
    REQUIRE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
  }
  void choose(int row) {
    list()->clearSelection();
    list()->topLevelItem(row)->setSelected(true);
  }
  void add(const QString& name) {
    QTest::keyClicks(find<QLineEdit>("layerName"), name);
    press("addLayer");
  }
  void await() {
    REQUIRE(QTest::qWaitFor([this] { return !page.isComparing(); }, 20'000));
  }
};

struct Made {
  Made() { test::application(); }
};

}  // namespace

TEST_CASE_METHOD(Made, "A layer is kept, changed while it is in force, compared and put back") {
  Page all;
  REQUIRE(all.list()->topLevelItemCount() == 1);
  CHECK_FALSE(all.find<QPushButton>("addLayer")->isEnabled());
  all.add("planned");
  REQUIRE(all.list()->topLevelItemCount() == 2);
  CHECK(all.list()->topLevelItem(0)->text(2) == "in force");
  CHECK(all.list()->topLevelItem(1)->text(0) == "planned");
  CHECK(all.list()->topLevelItem(1)->text(1) == "2");
  CHECK(all.find<QLineEdit>("layerName")->text().isEmpty());

  // The one in force is neither removed nor compared with itself.
  all.choose(0);
  for (const char* button : {"useLayer", "removeLayer", "compareLayers"})
    CHECK_FALSE(all.find<QPushButton>(button)->isEnabled());
  CHECK(all.find<QPushButton>("useLayer")->toolTip() == "This layer is in force.");
  all.choose(1);
  all.press("useLayer");
  CHECK(all.list()->topLevelItem(0)->text(0) == "planned");
  const PrecinctId second = all.session.project().precincts.ids()[1];
  all.session.commit(assignFaces(all.session.project(), std::vector{all.plan.faceAt(2, 0)}, second, {"tester", 1}));

  // Who would change station if the former one were in force again.
  all.choose(1);
  all.press("compareLayers");
  all.await();
  auto* changes = all.find<QTreeView>("layerChanges");
  REQUIRE(changes->model()->rowCount() == 1);
  CHECK(changes->model()->index(0, 5).data().toString() == "300");
  CHECK(all.find<QLabel>("layerSummary")->text().contains("300"));
  changes->setCurrentIndex(changes->model()->index(0, 0));
  CHECK(all.target.part == std::vector{all.plan.faceAt(2, 0)});
  CHECK(all.target.grid == all.plan.grids.at('a'));
  // The comparison follows the plan.
  all.session.undo();
  all.await();
  CHECK(changes->model()->rowCount() == 0);
  all.session.redo();
  all.await();
  CHECK(changes->model()->rowCount() == 1);

  all.choose(1);
  all.press("useLayer");
  CHECK(all.session.project().precincts.at(all.plan.precincts.at('P')).zone.tally.households == 900);
  all.choose(1);
  all.press("removeLayer");
  CHECK(all.list()->topLevelItemCount() == 1);
  all.session.undo();
  CHECK(all.list()->topLevelItemCount() == 2);
  while (all.session.history().canUndo()) all.session.undo();
  CHECK(all.session.project() == all.plan.project);
}

TEST_CASE_METHOD(Made, "Lines of a layer are shown while it is ticked and not in force") {
  Page all;
  all.add("planned");
  all.list()->topLevelItem(1)->setCheckState(0, Qt::Checked);
  const PrecinctLayerId planned = layerNamed(all.session.project(), "planned");
  CHECK(all.lines == std::vector{planned});
  CHECK_FALSE(all.list()->topLevelItem(1)->icon(0).isNull());
  all.choose(1);
  all.press("useLayer");
  CHECK_FALSE(all.list()->topLevelItem(0)->flags() & Qt::ItemIsUserCheckable);
  all.session.undo();
  CHECK(all.list()->topLevelItem(1)->checkState(0) == Qt::Checked);
  all.session.undo();
  CHECK(all.lines.empty());
  CHECK(all.session.history().index() == 0);
}

TEST_CASE_METHOD(Made, "Slivers between two layers show the pieces that they are") {
  Page all;
  all.add("planned");
  const PrecinctLayerId present = layerInForce(all.session.project()),
                        planned = layerNamed(all.session.project(), "planned");
  Project after = withInForce(all.session.project(), planned);
  const FaceId moved = all.plan.faceAt(2, 0);
  after = planOf(assignFaces(after, std::vector{moved}, after.precincts.ids()[1], {"tester", 1})).value();
  const Project before = withInForce(after, present);
  const auto changes = align::changesBetween(before, after, SliverRule{1000, {}, 1000, 10'000});
  REQUIRE(changes);
  REQUIRE(changes->changes.size() == 1);
  CHECK(changes->changes[0].what == align::ChangeOf::Sliver);
  const AlignRows rows = layerRows(before, *changes, present, planned);
  CHECK(rows.rows.at(0).target.part == std::vector{moved});
}

TEST_CASE_METHOD(Made, "A layer gets another name in its row, and no name twice") {
  Page all;
  all.add("planned");
  QString refused;
  QObject::connect(&all.session, &Session::refused,
                   [&](const Message& error) { refused = QString::fromStdString(error.code); });
  all.list()->topLevelItem(1)->setText(0, "2027");
  QCoreApplication::processEvents();
  CHECK(layerNamed(all.session.project(), "2027"));
  all.list()->topLevelItem(1)->setText(0, "Present");
  QCoreApplication::processEvents();
  CHECK(refused == "edit.layer_name_taken");
  CHECK(all.list()->topLevelItem(1)->text(0) == "2027");
  all.add("2027");
  CHECK(all.list()->topLevelItemCount() == 2);
}

namespace {

struct LayerWindow : test::Fixture {
  LayerWindow() : Fixture(drawn()) {}
  static test::AsciiPlan drawn() {
    test::AsciiOptions options;
    options.grids = {"aaabbb", "aaabbb"}, options.precincts = {"PPPQQQ", "PPPQQQ"};
    return test::asciiPlan(options);
  }
};

}  // namespace

TEST_CASE_METHOD(LayerWindow, "The switch of what is edited says the layer in force where there are several") {
  auto* button = child<QToolButton>("label_1");
  CHECK(button->text() == "Precincts");
  const EditContext context{"tester", 1};
  session().commit(addPrecinctLayer(project(), "planned & new", "present", LayerStart::Copy, context));
  CHECK(button->text() == "Precincts: present");
  session().commit(putLayerInForce(project(), layerNamed(project(), "planned & new"), context));
  CHECK(button->text() == "Precincts: planned && new");
  CHECK(button->toolTip().simplified().contains("planned & new"));
  waitForFrame();
  session().undo();
  CHECK(button->text() == "Precincts: present");
  session().undo();
  CHECK(button->text() == "Precincts");
}
