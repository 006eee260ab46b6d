// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a folder in the window: the files of the demonstration district as offices have them come in together with
// one confirmation; what is made doubtful is asked, and only that.
#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "app/demo/demo_plan.h"
#include "app/window/dialogs/report_dialog.h"
#include "app/window/import/files_dialog.h"
#include "gis/file/project_file.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

namespace fs = std::filesystem;

Project emptyPlan() {
  auto project = gis::newProject("district", "", 1700000000);
  REQUIRE(project);
  return *project;
}

// Once the dialog has looked at everything.
void await(const ImportFilesDialog& dialog) {
  REQUIRE(QTest::qWaitFor([&] { return !dialog.isLooking(); }, 120000));
}

std::map<std::string, std::string> asked(const ImportFilesDialog& dialog) {
  std::map<std::string, std::string> questions;
  for (const gis::PlannedLayer& layer : dialog.plan().layers)
    for (const gis::Doubt& doubt : layer.doubts) questions[layer.file] += doubt.what.code + " ";
  return questions;
}

void choose(QComboBox* box, int index) {
  REQUIRE(box != nullptr);
  REQUIRE(index >= 0);
  REQUIRE(index < box->count());
  box->setCurrentIndex(index);
  emit box->activated(index);
}

QPushButton* acceptOf(const ImportFilesDialog& dialog) {
  auto* button = dialog.findChild<QPushButton*>("importFilesAccept");
  REQUIRE(button != nullptr);
  return button;
}

QJsonObject expectedHouseholds() {
  QFile file(demoFolder() + "/district.json");
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QJsonDocument::fromJson(file.readAll()).object()["expected"].toObject()["households"].toObject();
}

}  // namespace

TEST_CASE_METHOD(Fixture, "the raw files of the district come in together, with one confirmation and no correction") {
  REQUIRE_FALSE(demoFolder().isEmpty());
  session().open(emptyPlan(), {});
  QStringList questions;
  QTimer confirm;
  QObject::connect(&confirm, &QTimer::timeout, [&] {
    auto* dialog = window->findChild<ImportFilesDialog*>();
    if (!dialog || dialog->isLooking()) return;
    confirm.stop();
    for (const auto& [file, codes] : asked(*dialog)) questions << QString::fromStdString(file + ": " + codes);
    acceptOf(*dialog)->isEnabled() ? dialog->accept() : dialog->reject();
  });
  confirm.start(50);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(demoFolder())});
  QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(window.get(), &enter);
  CHECK(enter.isAccepted());
  QDropEvent drop({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(window.get(), &drop);  // returns once the dialog is closed
  CHECK(questions.join("; ").toStdString() == "");
  REQUIRE(QTest::qWaitFor([&] { return !window->isBusy() && !project().communities.empty(); }, 180000));
  CHECK(session().history().versions().size() == 2);
  CHECK(project().communities.size() == 46);
  CHECK(project().precincts.size() == 8);
  CHECK(project().sources.size() >= 12);
  const QJsonObject placed = expectedHouseholds()["placed"].toObject();
  Tally inside;
  project().communities.forEach([&](CommunityId, const Community& c) { inside += c.zone.tally; });
  CHECK(inside.households == placed["households"].toInteger());
  CHECK(inside.persons == placed["persons"].toInteger());

  auto* report = window->findChild<ReportDialog*>();
  REQUIRE(report != nullptr);
  CHECK(report->isVisible());
  const auto* findings = report->findChild<QTableWidget*>("reportFindings");
  REQUIRE(findings->rowCount() > 10);
  CHECK(report->asCsv().count('\n') > findings->rowCount() - 20);
  // A double click goes to the place of a finding.
  const double before = window->canvas().denominator();
  int row = 0;
  while (row < findings->rowCount() && findings->item(row, 4)->text().isEmpty()) ++row;
  REQUIRE(row < findings->rowCount());
  emit const_cast<QTableWidget*>(findings)->cellDoubleClicked(row, 1);
  CHECK(window->canvas().denominator() != before);
  report->close();

  child<QAction>("action_undo")->trigger();
  CHECK(project().communities.empty());
  CHECK(project().sources.empty());

  // Another plan has no report.
  session().open(emptyPlan(), {});
  QTest::qWait(10);
  child<QAction>("action_import_report")->trigger();
  for (const auto* dialog : window->findChildren<ReportDialog*>()) CHECK_FALSE(dialog->isVisible());
}

TEST_CASE_METHOD(Fixture, "what an import failed with is asked beside all that was decided") {
  const QTemporaryDir folder;
  std::ofstream(folder.filePath("areas.geojson").toStdString())
      << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},"geometry":)"
      << R"({"type":"Polygon","coordinates":[[[123.9,47.3],[123.91,47.3],[123.91,47.31],[123.9,47.3]]]}}]})";
  gis::ImportRecipe recipe;
  gis::RecipeEntry& entry = gis::entryOf(recipe, "areas.geojson", "");
  entry.role = Role::Counties, entry.fields = {{"code", "n"}};
  const auto plan = std::make_shared<const Project>(emptyPlan());
  const gis::ImportFailure failure{
      "areas.geojson", "areas",
      Error("plan.join_matches_little").with("field", "n").with("rows", 3).with("unmatched", 2)};
  ImportFilesDialog dialog({folder.path()}, plan, recipe, failure);
  dialog.show();
  await(dialog);
  REQUIRE(dialog.plan().layers.size() == 1);
  CHECK(dialog.plan().layers[0].role == Role::Counties);
  CHECK(asked(dialog)["areas.geojson"] == "plan.join_matches_little ");
  CHECK_FALSE(acceptOf(dialog)->isEnabled());
  choose(dialog.findChild<QComboBox*>("answer_0_0"), 0);
  await(dialog);
  CHECK(asked(dialog).empty());
  CHECK(dialog.plan().layers[0].unmatched);
  CHECK(acceptOf(dialog)->isEnabled());
}

TEST_CASE_METHOD(Fixture, "a recipe that does not fit takes nothing of what was decided") {
  const QTemporaryDir folder;
  const fs::path in(folder.path().toStdString());
  fs::create_directories(in / "data");
  std::ofstream(in / "data" / "areas.geojson")
      << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},"geometry":)"
      << R"({"type":"Polygon","coordinates":[[[123.9,47.3],[123.91,47.3],[123.91,47.31],[123.9,47.3]]]}}]})";
  gis::ImportRecipe decided;
  gis::entryOf(decided, "areas.geojson", "").role = Role::Counties;
  const auto plan = std::make_shared<const Project>(emptyPlan());
  ImportFilesDialog dialog({QString::fromStdString((in / "data").string())}, plan, decided,
                           gis::ImportFailure{"areas.geojson", "areas", Error("file.unreadable")});
  dialog.show();
  await(dialog);
  gis::ImportRecipe other;
  gis::entryOf(other, "nobody.shp", "").role = Role::Barriers;
  const QString kept = QString::fromStdString((in / "kept.json").string());
  REQUIRE(gis::saveRecipe(kept.toStdString(), other));
  auto* use = dialog.findChild<QPushButton*>("importUseRecipe");
  std::ofstream(in / "broken.json") << "no recipe";
  // What is wrong is told in a box of its own, and the questions stay.
  for (const QString& file : {kept, QString::fromStdString((in / "broken.json").string())}) {
    use->setProperty("file", file);
    QString told;
    QTimer::singleShot(0, [&told] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      REQUIRE(box != nullptr);
      told = box->objectName();
      box->accept();
    });
    use->click();
    await(dialog);
    CHECK(told == "recipeRefused");
    CHECK(dialog.findChild<QComboBox*>("answer_0_0") != nullptr);
    CHECK(dialog.recipe() == decided);
    CHECK_FALSE(acceptOf(dialog)->isEnabled());
  }
}

TEST_CASE_METHOD(Fixture,
                 "of the same files with three made doubtful those three are asked, and can be answered there") {
  const QTemporaryDir folder;
  const fs::path in(folder.path().toStdString());
  for (const auto& entry : fs::directory_iterator(demoFolder().toStdString()))
    fs::copy(entry.path(), in / entry.path().filename());
  // Lines of which nothing tells what they are, a register with two fields that may be households, areas that count the
  // same people.
  fs::remove(in / "fictitious_railway.geojson");
  std::ofstream(in / "lines.geojson")
      << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},"geometry":)"
      << R"({"type":"LineString","coordinates":[[123.95,47.33],[123.97,47.34]]}}]})";
  std::ofstream(in / "fictitious_households_more.csv") << "楼栋编码,户数,总户数,人口\n90000001,3,4,8\n90000002,5,6,9\n";
  std::ofstream(in / "zblocks.geojson")
      << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"户数":900,"人口":2000},"geometry":)"
      << R"({"type":"Polygon","coordinates":[[[123.95,47.33],[123.96,47.33],[123.96,47.34],[123.95,47.33]]]}}]})";
  const auto plan = std::make_shared<const Project>(emptyPlan());
  ImportFilesDialog dialog({folder.path()}, plan);
  dialog.show();
  await(dialog);
  CHECK(asked(dialog) == std::map<std::string, std::string>{{"lines.geojson", "plan.role_unclear "},
                                                            {"fictitious_households_more.csv",
                                                             "plan.field_several plan.same_people plan.same_people "},
                                                            {"zblocks.geojson", "plan.same_people "}});
  CHECK_FALSE(acceptOf(dialog)->isEnabled());
  // Each is answered by its own box.
  for (int round = 0; round < 8 && !acceptOf(dialog)->isEnabled(); ++round) {
    const auto& layers = dialog.plan().layers;
    for (std::size_t i = 0; i < layers.size(); ++i) {
      if (layers[i].doubts.empty()) continue;
      auto* box = dialog.findChild<QComboBox*>(QString("answer_%1_0").arg(i));
      REQUIRE(box != nullptr);
      CHECK(box->currentIndex() == -1);
      choose(box, layers[i].file == "fictitious_households_more.csv" ? 0 : box->count() - 1);
      break;
    }
    await(dialog);
  }
  CHECK(asked(dialog).empty());
  CHECK(acceptOf(dialog)->isEnabled());
  const auto& layers = dialog.plan().layers;
  const auto lines = std::ranges::find(layers, "lines.geojson", &gis::PlannedLayer::file);
  CHECK_FALSE(lines->use);
}

TEST_CASE_METHOD(Fixture, "existing communities, and what is what, are asked in the dialog before anything is read") {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("areas.geojson").toStdString();
  std::ofstream(path) << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
                      << R"({"SQDM":"230204001009","SQMC":"新木社区"},"geometry":{"type":"Polygon","coordinates":)"
                      << R"([[[123.9,47.3],[123.91,47.3],[123.91,47.31],[123.9,47.3]]]}}]})";
  ImportFilesDialog dialog({QString::fromStdString(path)}, session().shared());
  dialog.show();
  await(dialog);
  REQUIRE(dialog.plan().layers.size() == 1);
  CHECK(dialog.plan().layers[0].role == Role::Communities);
  CHECK(asked(dialog)["areas.geojson"].find("plan.") == 0);
  CHECK_FALSE(acceptOf(dialog)->isEnabled());
  for (const QLabel* label : dialog.findChildren<QLabel*>()) CHECK_FALSE(label->text().contains("--"));
  auto* roles = dialog.findChild<QComboBox*>("role_0");
  choose(roles, roles->findData("no"));
  await(dialog);
  CHECK_FALSE(dialog.plan().layers[0].use);
  CHECK_FALSE(acceptOf(dialog)->isEnabled());  // nothing is left to import
}

TEST_CASE_METHOD(Fixture, "what was decided is kept as a recipe and offered when the files come again") {
  QSettings().remove("importRecipes");
  const QTemporaryDir folder;
  const fs::path in(folder.path().toStdString());
  fs::create_directories(in / "data");
  std::ofstream(in / "data" / "areas.geojson")
      << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},"geometry":)"
      << R"({"type":"Polygon","coordinates":[[[123.9,47.3],[123.91,47.3],[123.91,47.31],[123.9,47.3]]]}}]})";
  const auto plan = std::make_shared<const Project>(emptyPlan());
  const QString data = QString::fromStdString((in / "data").string());
  const QString kept = QString::fromStdString((in / "kept.json").string());
  gis::ImportRecipe recipe;
  gis::RecipeEntry& entry = gis::entryOf(recipe, "areas.geojson", "");
  entry.role = Role::Counties, entry.fields = {{"code", "n"}};
  REQUIRE(gis::saveRecipe(kept.toStdString(), recipe));
  ImportFilesDialog first({data}, plan);
  first.show();
  await(first);
  CHECK_FALSE(first.findChild<QPushButton*>("importUseRecipe")->isVisible());
  QSettings().setValue("importRecipes", QStringList{kept});
  ImportFilesDialog second({data}, plan);
  second.show();
  await(second);
  auto* use = second.findChild<QPushButton*>("importUseRecipe");
  REQUIRE(use->isVisible());
  CHECK_FALSE(acceptOf(second)->isEnabled());
  use->click();
  await(second);
  CHECK(second.plan().layers[0].role == Role::Counties);
  CHECK(acceptOf(second)->isEnabled());
  QSettings().remove("importRecipes");
}
