// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in the dialog of files to import that are not given after all, are stopped, or go wrong: what was decided and
// asked before holds on.
#include <QInputDialog>
#include <QLabel>
#include <QPointer>
#include <set>

#include "tests/window/import_hands.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE_METHOD(Fixture, "a question for which no file is chosen stays, and its box outlives the answer") {
  const Named named;
  gis::ImportRecipe recipe;
  gis::entryOf(recipe, "社区界.geojson", "").role = Role::Communities;
  const gis::ImportFailure failure{"社区界.geojson", "社区界", Error("import.code_missing").with("row", 1)};
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan(), recipe, failure);
  dialog.show();
  await(dialog);
  QPointer<QComboBox> box = dialog.findChild<QComboBox*>("answer_0_0");
  REQUIRE_FALSE(box.isNull());
  QTimer::singleShot(0, [] {
    REQUIRE(QTest::qWaitFor([] { return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr; },
                            20000));
    qobject_cast<QFileDialog*>(QApplication::activeModalWidget())->reject();
  });
  choose(box, "take codes from a list …");
  CHECK_FALSE(box.isNull());  // it was still telling
  QTest::qWait(1);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  CHECK(box.isNull());
  REQUIRE(dialog.findChild<QComboBox*>("answer_0_0") != nullptr);
  CHECK(dialog.findChild<QComboBox*>("answer_0_0")->currentIndex() == -1);
}

TEST_CASE_METHOD(Fixture, "of seven parameters of a datum the sense of the rotations is chosen, not written") {
  const Named named;
  gis::ImportRecipe recipe;
  gis::entryOf(recipe, "社区界.geojson", "").role = Role::Communities;
  const gis::ImportFailure failure{"社区界.geojson", "社区界", Error("datum_shift.no_convention").with("value", "1")};
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan(), recipe, failure);
  dialog.show();
  await(dialog);
  const auto give = [&](const QString& text, const QString& button) {
    QTimer::singleShot(0, [text, button] {
      REQUIRE(QTest::qWaitFor([] { return qobject_cast<QInputDialog*>(QApplication::activeModalWidget()) != nullptr; },
                              20000));
      auto* asked = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
      CHECK_FALSE(asked->labelText().contains("position-vector"));
      asked->setTextValue(text);
      asked->accept();
      answerSoon("importConvention", button);
    });
    choose(dialog.findChild<QComboBox*>("answer_0_0"), "give parameters …");
    await(dialog);
  };
  give("1，2，3，0.1，0.2，0.3，4", "Cancel");
  CHECK(dialog.recipe() == recipe);
  give("1，2，3，0.1，0.2，0.3，4", "Coordinate frame");
  REQUIRE(dialog.recipe().entries.size() == 1);
  CHECK(dialog.recipe().entries[0].datumShift == "1,2,3,0.1,0.2,0.3,4,coordinate-frame");
}

TEST_CASE_METHOD(Fixture, "divisions of the same name are told apart") {
  Project project = *emptyPlan();
  for (const char* code : {"230204001", "230205001"}) {
    Division division;
    division.level = Level::Subdistrict, division.code = code, division.name = "站前街道";
    project.divisions.add(division, project.info.copy);
  }
  const auto choices = choicesFor({Message("codes.ambiguous"), "within"}, {}, {}, project);
  std::set<std::string> texts;
  for (const Choice& choice : choices)
    if (choice.text.contains("站前街道")) {
      texts.insert(choice.text.toStdString());
      REQUIRE(choice.decisions.size() == 1);
      CHECK(choice.text.endsWith(QString::fromStdString(choice.decisions[0].second)));
    }
  CHECK(texts.size() == 2);
}

TEST_CASE_METHOD(Fixture, "rows that were told wrongly are asked about, and can be forgotten") {
  for (const char* code : {"table.bad_rows", "table.rows_not_for_role", "table.no_such_row", "table.row_told_both"}) {
    const gis::Doubt doubt = gis::doubtOf(gis::ImportFailure{"a", "a", Error(code)}, {});
    CHECK(doubt.decides == "sum_rows");
    const auto choices = choicesFor(doubt, {}, {}, *emptyPlan());
    REQUIRE(choices.size() == 2);
    CHECK(choices[0].decisions == Decisions{{"sum_rows", ""}, {"data_rows", ""}});
  }
}

TEST_CASE_METHOD(Fixture, "an answer that is stopped before it holds leaves all as it was") {
  const Named named;
  std::ofstream(named.in / "区域.geojson") << collection({feature(R"("n":1)", 123.90)});
  gis::ImportRecipe recipe;
  gis::entryOf(recipe, "社区界.geojson", "").role = Role::Communities;
  gis::entryOf(recipe, "区域.geojson", "").role = Role::Sites;
  const gis::ImportFailure failure{"区域.geojson", "区域", Error("import.no_polygons")};
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan(), recipe, failure);
  dialog.show();
  await(dialog);
  const auto at = [&](const char* file) {
    return std::ranges::find(dialog.plan().layers, std::string(file), &gis::PlannedLayer::file) -
           dialog.plan().layers.begin();
  };
  const auto roleOf = [&](const char* file, const char* role) {
    auto* box = dialog.findChild<QComboBox*>(QString("role_%1").arg(at(file)));
    box->setCurrentIndex(box->findData(role));
    emit box->activated(box->currentIndex());
  };
  REQUIRE(dialog.plan().layers[static_cast<std::size_t>(at("区域.geojson"))].doubts.size() == 1);
  roleOf("区域.geojson", "counties");
  REQUIRE(dialog.isLooking());
  dialog.findChild<QPushButton*>("importStop")->click();
  CHECK(dialog.recipe() == recipe);
  roleOf("社区界.geojson", "no");
  await(dialog);
  // What the import failed with is asked still.
  const auto& doubts = dialog.plan().layers[static_cast<std::size_t>(at("区域.geojson"))].doubts;
  CHECK(std::ranges::count(doubts, "import.no_polygons", [](const gis::Doubt& d) { return d.what.code; }) == 1);
  CHECK_FALSE(acceptOf(dialog)->isEnabled());
}

TEST_CASE_METHOD(Fixture, "after a failed import what was decided does not go unasked") {
  const Named named;
  gis::ImportRecipe recipe;
  gis::entryOf(recipe, "社区界.geojson", "").role = Role::Communities;
  gis::entryOf(recipe, "没有.shp", "").role = Role::Barriers;
  const gis::ImportFailure failure{"社区界.geojson", "社区界", Error("file.unreadable")};
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan(), recipe, failure);
  dialog.show();
  REQUIRE(dialog.isLooking());
  answerSoon("discardDecisions", "Go on deciding");
  dialog.findChild<QPushButton*>("importStop")->click();
  CHECK(dialog.isVisible());
  await(dialog);
  CHECK(dialog.plan().layers.size() == 1);
  // What does not fit any more is told.
  CHECK(dialog.findChild<QLabel*>("importFound")->text().contains("没有.shp"));
  answerSoon("discardDecisions", "Close");
  dialog.reject();
  CHECK_FALSE(dialog.isVisible());
}
