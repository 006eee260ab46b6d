// SPDX-License-Identifier: GPL-3.0-or-later
// What can be decided in the window about files to import: codes, control points, rows of sums, recipes of last year;
// and that nothing that was decided goes unasked, nor the window waits for a file.
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "app/text/words.h"
#include "app/window/dialogs/file_filters.h"
#include "app/window/dialogs/import_dialog.h"
#include "app/window/dialogs/report_dialog.h"
#include "app/window/import/files_dialog.h"
#include "app/window/parts/work_bar.h"
#include "core/plan/precinct_layers.h"
#include "gis/file/project_file.h"
#include "tests/window/import_hands.h"

using namespace wangge;
using namespace wangge::test;

namespace fs = std::filesystem;

TEST_CASE("The window offers every file that can be read, in any case of its letters") {
  const QString filter = importFilter();
  for (const std::string& ending : gis::readableEndings()) {
    const QString pattern = '*' + QString::fromStdString(ending);
    CHECK((filter.contains(pattern + ' ') || filter.contains(pattern + ')')));
    CHECK((filter.contains(pattern.toUpper() + ' ') || filter.contains(pattern.toUpper() + ')')));
  }
  CHECK(filter.endsWith("(*)"));
}

TEST_CASE_METHOD(Fixture, "communities without codes are offered a list, and get their codes by name") {
  const Named named;
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan());
  dialog.show();
  await(dialog);
  REQUIRE(dialog.plan().isReady());  // without codes they can come in as well
  auto* offer = dialog.findChild<QPushButton*>("offer_0_codes");
  REQUIRE(offer != nullptr);
  chooseFileSoon(named.list);
  offer->click();
  await(dialog);
  CHECK(dialog.plan().layers[0].request.codes == named.list.string());
  CHECK(dialog.findChild<QPushButton*>("offer_0_codes") == nullptr);
  CHECK(dialog.plan().isReady());
  const auto batch = gis::runImportPlan(*emptyPlan(), dialog.plan(), "x", 1);
  REQUIRE(batch);
  std::set<std::string> codes;
  batch->project.communities.forEach([&](CommunityId, const Community& c) { codes.insert(c.code); });
  CHECK(codes == std::set<std::string>{"230204001004", "230204001005"});
}

TEST_CASE_METHOD(Fixture, "a list of codes that lies among the files can be told to be one") {
  const Named named;
  fs::rename(named.list, named.in / "对照表.csv");
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan());
  dialog.show();
  await(dialog);
  const auto& layers = dialog.plan().layers;
  REQUIRE(layers.size() == 2);
  const std::size_t at = layers[0].file == "对照表.csv" ? 0 : 1;
  REQUIRE(layers[at].doubts.size() == 1);
  CHECK(layers[at].doubts[0].decides == "role");
  auto* box = dialog.findChild<QComboBox*>(QString("answer_%1_0").arg(at));
  REQUIRE(box != nullptr);
  choose(box, "list of codes for 社区界.geojson");
  await(dialog);
  CHECK(dialog.plan().isReady());
  for (const gis::PlannedLayer& layer : dialog.plan().layers) {
    CHECK(layer.use == (layer.file != "对照表.csv"));
    if (layer.use) CHECK(layer.request.codes == (named.in / "对照表.csv").string());
  }
}

TEST_CASE_METHOD(Fixture, "details of a file offer what makes sense for it") {
  const Named named;
  gis::ImportRequest request;
  request.role = Role::Communities, request.path = (named.in / "社区界.geojson").string();
  request.codes = named.list.string(), request.within = "站前街道";
  const auto plan = emptyPlan();
  ImportDialog dialog(request, *plan);
  dialog.show();
  const auto* rows = dialog.findChild<QTableWidget*>("importRows");
  REQUIRE(QTest::qWaitFor([&] { return rows->rowCount() == 2; }, 20000));
  const auto shown = [&](const char* name) { return dialog.findChild<QLineEdit*>(name)->isVisible(); };
  CHECK(shown("importCodes"));
  CHECK(shown("importWithin"));
  CHECK(shown("importControlPoints"));
  CHECK_FALSE(shown("importDatumShift"));
  CHECK_FALSE(shown("importSumRows"));
  CHECK(dialog.request().codes == named.list.string());
  CHECK(dialog.request().within == "站前街道");
  auto* roles = dialog.findChild<QComboBox*>("importRole");
  roles->setCurrentIndex(roles->findData(static_cast<int>(Role::Households)));
  emit roles->activated(roles->currentIndex());
  CHECK_FALSE(shown("importCodes"));
  CHECK(shown("importSumRows"));
  CHECK(dialog.request().codes.empty());
  dialog.findChild<QLineEdit*>("importSumRows")->setText("17");
  CHECK(dialog.request().sumRows == "17");
  // Systems stand there by their names, and are told by their codes.
  auto* systems = dialog.findChild<QComboBox*>("importCrs");
  CHECK(systems->findText("CGCS2000, longitude and latitude") > 0);
  systems->setCurrentText("CGCS2000, longitude and latitude");
  CHECK(dialog.request().sourceCrs == "EPSG:4490");
  systems->setCurrentText("EPSG:4526");
  CHECK(dialog.request().sourceCrs == "EPSG:4526");
  systems->setCurrentIndex(0);
  CHECK(dialog.request().sourceCrs.empty());
}

TEST_CASE_METHOD(Fixture, "a precinct layer stays as it is written, and writing it takes away nothing else") {
  const Named named;
  test::AsciiOptions options;
  options.grids = {"aabb"}, options.precincts = {"PPQQ"};
  Project plan = test::asciiPlan(options).project;
  plan.info.crs = emptyPlan()->info.crs;
  addLayer(plan, "planned 2026", "present", LayerStart::Empty);
  putInForce(plan, layerNamed(plan, "planned 2026"));  // it has no precincts yet, another one has
  ImportDialog dialog(QString::fromStdString((named.in / "社区界.geojson").string()), plan);
  dialog.show();
  auto* roles = dialog.findChild<QComboBox*>("importRole");
  roles->setCurrentIndex(roles->findData(static_cast<int>(Role::Precincts)));
  emit roles->activated(roles->currentIndex());
  auto* points = dialog.findChild<QLineEdit*>("importControlPoints");
  REQUIRE(QTest::qWaitFor([&] { return points->isVisible(); }, 20000));
  auto* layer = dialog.findChild<QComboBox*>("importPrecinctLayer");
  REQUIRE(layer->isVisible());
  CHECK(dialog.request().precinctLayer.empty());
  QTest::keyClicks(layer->lineEdit(), "pres");
  CHECK(dialog.request().precinctLayer == "pres");
  CHECK(points->isVisible());
}

TEST_CASE_METHOD(Fixture, "a row that may be a sum is asked about where the import stopped at it") {
  const QTemporaryDir folder;
  const std::string path = folder.filePath("住户.csv").toStdString();
  std::ofstream(path) << "楼栋编码,户数,人口,经度,纬度\n1,10,20,123.901,47.301\n2,20,40,123.902,47.301\n"
                         "东西合计,35,70,123.903,47.301\n3,40,80,123.904,47.301\n";
  gis::ImportRecipe recipe;
  gis::entryOf(recipe, "住户.csv", "").role = Role::Households;
  const gis::ImportFailure failure{
      "住户.csv", "住户", Error("table.sum_unclear").with("file", path).with("row", 4).with("text", "东西合计")};
  ImportFilesDialog dialog({QString::fromStdString(path)}, session().shared(), recipe, failure);
  dialog.show();
  await(dialog);
  REQUIRE(dialog.plan().layers.size() == 1);
  const auto& doubts = dialog.plan().layers[0].doubts;
  const auto asked = std::ranges::find(doubts, std::string("sum_rows"), &gis::Doubt::decides);
  REQUIRE(asked != doubts.end());
  auto* box = dialog.findChild<QComboBox*>(QString("answer_0_%1").arg(asked - doubts.begin()));
  CHECK(textsOf(box) == QStringList{"row 4 is a sum: leave it out", "row 4 is data: count it", "all such rows are sums",
                                    "all such rows are data", "leave it out"});
  for (const QLabel* label : dialog.findChildren<QLabel*>()) CHECK_FALSE(label->text().contains("--"));
  choose(box, "row 4 is a sum: leave it out");
  await(dialog);
  CHECK(dialog.plan().layers[0].request.sumRows == "4");
  CHECK(std::ranges::find(dialog.plan().layers[0].doubts, std::string("sum_rows"), &gis::Doubt::decides) ==
        dialog.plan().layers[0].doubts.end());
}

TEST_CASE_METHOD(Fixture, "what was decided is asked about before the dialog closes") {
  const Named named;
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan());
  dialog.show();
  await(dialog);
  auto* roles = dialog.findChild<QComboBox*>("role_0");
  roles->setCurrentIndex(roles->findData("sites"));
  emit roles->activated(roles->currentIndex());
  await(dialog);
  answerSoon("discardDecisions", "Go on deciding");
  dialog.reject();
  CHECK(dialog.isVisible());
  CHECK(dialog.plan().layers[0].role == Role::Sites);
  answerSoon("discardDecisions", "Close");
  dialog.reject();
  CHECK_FALSE(dialog.isVisible());
}

TEST_CASE_METHOD(Fixture, "a stop is obeyed at once, however large the file that is being looked at") {
  const QTemporaryDir folder;
  {
    std::ofstream big(folder.filePath("big.csv").toStdString());
    for (int i = 0; i < 1'500'000; ++i) big << i << ",户," << i % 7 << ",123.9,47.3\n";
  }
  QElapsedTimer clock;
  {
    ImportFilesDialog dialog({folder.path()}, emptyPlan());
    dialog.show();
    QTest::qWait(50);
    REQUIRE(dialog.isLooking());
    clock.start();
    dialog.findChild<QPushButton*>("importStop")->click();
    CHECK_FALSE(dialog.isVisible());
  }
  CHECK(clock.elapsed() < 500);
  {
    gis::ImportRequest request;
    request.role = Role::Households, request.path = folder.filePath("big.csv").toStdString();
    const auto plan = emptyPlan();
    ImportDialog dialog(request, *plan);
    dialog.show();
    QTest::qWait(50);
    clock.start();
  }
  CHECK(clock.elapsed() < 500);
}

TEST_CASE_METHOD(Fixture,
                 "a recipe of last year fits this year's files, what does not fit is told and not used unasked") {
  QSettings().remove("importRecipes");
  const Named named;
  fs::rename(named.in / "社区界.geojson", named.in / "社区界2027.geojson");
  std::ofstream(named.in / "区域.geojson") << collection({feature(R"("n":1)", 123.90)});
  gis::ImportRecipe recipe;
  gis::entryOf(recipe, "社区界2026.geojson", "").role = Role::Communities;
  gis::entryOf(recipe, "区域.geojson", "").role = Role::Sites;
  const QString kept = named.folder.filePath("kept.json");
  REQUIRE(gis::saveRecipe(kept.toStdString(), recipe));
  QSettings().setValue("importRecipes", QStringList{kept});
  {
    ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan());
    dialog.show();
    await(dialog);
    CHECK_FALSE(acceptOf(dialog)->isEnabled());  // what the other is is asked
    auto* use = dialog.findChild<QPushButton*>("importUseRecipe");
    REQUIRE(use->isVisible());
    use->click();
    await(dialog);
    CHECK(acceptOf(dialog)->isEnabled());
    CHECK(dialog.findChild<QLabel*>("importFound")
              ->text()
              .contains("社区界2027.geojson is taken for what was 社区界2026"));
  }
  gis::entryOf(recipe, "没有.shp", "").role = Role::Barriers;
  REQUIRE(gis::saveRecipe(kept.toStdString(), recipe));
  ImportFilesDialog dialog({QString::fromStdString(named.in.string())}, emptyPlan());
  dialog.show();
  await(dialog);
  auto* use = dialog.findChild<QPushButton*>("importUseRecipe");
  CHECK_FALSE(use->isVisible());  // not offered by itself
  use->setProperty("file", kept);
  QString said;
  answerSoon("recipeMisfits", "Do not use it", &said);
  use->click();
  CHECK(said.contains("没有.shp"));
  CHECK_FALSE(dialog.isLooking());
  CHECK(dialog.recipe().entries.empty());
  answerSoon("recipeMisfits", "Use what fits");
  use->click();
  await(dialog);
  CHECK(dialog.recipe().entries.size() == 2);
  CHECK(acceptOf(dialog)->isEnabled());
  QSettings().remove("importRecipes");
}

TEST_CASE_METHOD(Fixture, "of ten thousand problems the first of each kind are shown, and all are saved") {
  gis::ImportReport report;
  report.sourceName = "住户";
  for (int i = 0; i < 10'000; ++i)
    report.findings.push_back({gis::FindingKind::Left,
                               Message("import.household_outside").with("households", 2).with("persons", 5),
                               {},
                               {},
                               i + 2});
  report.findings.push_back({gis::FindingKind::Left, Message("table.row_without_data"), {}, {}, 20'000});
  QElapsedTimer clock;
  clock.start();
  ReportDialog dialog({report}, session().project().lattice);
  dialog.show();
  const auto* table = dialog.findChild<QTableWidget*>("reportFindings");
  CHECK(table->rowCount() <= 60);
  bool other = false;
  for (int row = 0; row < table->rowCount(); ++row)
    other = other || table->item(row, 1)->text().startsWith("A row without coordinates");
  CHECK(other);
  CHECK(dialog.asCsv().count('\n') == 10'002);
  CHECK(dialog.asText().count("- ") >= 10'001);
  CHECK(clock.elapsed() < 3000);
}

TEST_CASE("A stop does not wait for work that touches nothing but its own, and closing waits for all of it") {
  application();
  std::atomic<int> ended = 0;
  bool told = false;
  QElapsedTimer clock;
  {
    WorkBar bar;
    bar.runApart<int>(
        "work",
        [&ended](const Progress& progress) {
          while (!progress.cancelled()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
          std::this_thread::sleep_for(std::chrono::milliseconds(400));
          return ++ended;
        },
        [&](int) { told = true; });
    QTest::qWait(20);
    CHECK(bar.canStop());
    clock.start();
    bar.stop();
    CHECK_FALSE(bar.isBusy());
  }
  CHECK(clock.elapsed() < 200);
  CHECK(ended == 0);
  REQUIRE(QTest::qWaitFor([&] { return ended == 1; }, 5000));
  CHECK_FALSE(told);
}

TEST_CASE_METHOD(Fixture, "one answer may hold for all questions of a kind") {
  const QTemporaryDir folder;
  for (int i = 0; i < 5; ++i)
    std::ofstream(folder.filePath(QString("区域%1.geojson").arg(i)).toStdString())
        << collection({feature(R"("n":1)", 123.90 + 0.02 * i)});
  ImportFilesDialog dialog({folder.path()}, emptyPlan());
  dialog.show();
  await(dialog);
  for (const gis::PlannedLayer& layer : dialog.plan().layers) REQUIRE(layer.doubts.size() == 1);
  auto* all = dialog.findChild<QCheckBox*>("answerAll");
  REQUIRE(all != nullptr);
  CHECK(dialog.findChildren<QCheckBox*>("answerAll").size() == 1);
  all->setChecked(true);
  auto* box = dialog.findChild<QComboBox*>("answer_0_0");
  choose(box, wordFor(Role::Sites));
  await(dialog);
  for (const gis::PlannedLayer& layer : dialog.plan().layers) CHECK(layer.role == Role::Sites);
}

TEST_CASE_METHOD(Fixture, "of hundreds of files the dialog shows what it can at once") {
  const QTemporaryDir folder;
  for (int i = 0; i < 300; ++i)
    std::ofstream(folder.filePath(QString("区域%1.geojson").arg(i)).toStdString())
        << collection({feature(R"("n":1)", 120.0 + 0.02 * i)});
  ImportFilesDialog dialog({folder.path()}, emptyPlan());
  dialog.show();
  await(dialog);
  REQUIRE(dialog.plan().layers.size() == 300);
  CHECK(dialog.findChildren<QComboBox*>(QRegularExpression("answer_.*")).size() == 60);
  dialog.findChild<QCheckBox*>("answerAll")->setChecked(true);
  auto* box = dialog.findChild<QComboBox*>("answer_0_0");
  choose(box, "leave it out");
  await(dialog);
  for (const gis::PlannedLayer& layer : dialog.plan().layers) CHECK_FALSE(layer.use);
  CHECK_FALSE(acceptOf(dialog)->isEnabled());
}
