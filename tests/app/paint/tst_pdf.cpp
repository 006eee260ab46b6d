// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs as others see them: through poppler's tools.
#include "app/paint/pdf.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "app/paint/fonts.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "support/real_data.h"
#include "support/sample_plan.h"
#include "support/source_dir.h"
#include "tests/app/application.h"

using namespace wangge;
using test::ensureApplication;

namespace {

QString output(const QString& tool, const QStringList& arguments) {
  REQUIRE_FALSE(QStandardPaths::findExecutable(tool).isEmpty());
  QProcess process;
  process.start(tool, arguments);
  REQUIRE(process.waitForFinished(120000));
  REQUIRE(process.exitCode() == 0);
  return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

QStringList namesIn(const QString& csv) {
  QStringList names;
  for (const QString& line : QString::fromUtf8(bytesOf(csv)).split(u'\n', Qt::SkipEmptyParts).mid(1))
    names << line.section(u',', 1, 1).remove(u'"').trimmed();
  return names;
}

// One name a line, as many pages as it takes; regular and bold in turn.
void writeNames(const QStringList& names, const QString& file) {
  PdfFile pdf({"names", "", 1700000000});
  constexpr int lines = 60;
  for (int first = 0; first < names.size(); first += lines) {
    map::Scene scene;
    scene.width = 210, scene.height = 297;
    for (int i = first; i < std::min<int>(first + lines, static_cast<int>(names.size())); ++i)
      scene.primitives.push_back(map::Text{{20, 20 + (i - first) * 4.4},
                                           names[i].toStdString(),
                                           {3, i % 2 == 1, {0, 0, 0, 255}, {255, 255, 255, 255}, 0.4},
                                           map::Align::Left,
                                           0});
    REQUIRE(pdf.add(scene));
  }
  REQUIRE(pdf.save(file.toStdString()));
}

QStringList linesRead(const QString& pdf) {
  QStringList lines;
  for (QString line : output("pdftotext", {"-enc", "UTF-8", "-layout", "-nopgbrk", pdf, "-"}).split(u'\n')) {
    line = line.trimmed();
    if (!line.isEmpty()) lines << line;
  }
  return lines;
}

PrintRequest requestFor(const QString& file) {
  PrintRequest request;
  request.level = sheet::SheetKind::Community;
  request.within = "230204001";
  request.file = file.toStdString();
  request.texts = sheetTexts();
  request.date = "2025-06-01";
  request.when = 1700000000;
  return request;
}

}  // namespace

TEST_CASE("names come out of a PDF as they went in, character by character") {
  ensureApplication();
  QTemporaryDir folder;
  // Each of these shares its glyph with a radical in Noto Sans CJK.
  QStringList names{QStringLiteral("一里水长门车龙"),
                    QStringLiteral("人口子女工厂小学山川木石田页风马鸟鱼麦黄黑鼓鼠齐齿龙")};
  // Beside Latin letters digits have glyphs of their own.
  names << QStringLiteral("SMD 3E01") << QStringLiteral("万达A3座") << QStringLiteral("Office 5, flat 6B")
        << QStringLiteral("B12网格 7号楼");
  names << namesIn(QString::fromStdString(test::sourceDir() + "/data/codes/communities.csv"));
  names << namesIn(QString::fromStdString(test::sourceDir() + "/data/codes/subdistricts.csv"));
  REQUIRE(names.size() > 50);
  const QString file = folder.filePath("names.pdf");
  writeNames(names, file);
  CHECK(linesRead(file) == names);
}

TEST_CASE("all community names of Qiqihar come out of a PDF as they went in") {
  const std::optional<std::string> real = test::realDataFolder();
  if (!real) return;
  ensureApplication();
  QTemporaryDir folder;
  const QStringList names = namesIn(QString::fromStdString(*real) + "qiqihar-codes/qiqihar_villages.csv");
  REQUIRE(names.size() == 1599);
  const QString file = folder.filePath("names.pdf");
  writeNames(names, file);
  CHECK(linesRead(file) == names);
}

TEST_CASE("a sheet names its coordinate system in words, and the code alone where no register has it") {
  CHECK(crsText("EPSG:4550") == "CGCS2000, 3-degree Gauss-Krüger, central meridian 123° E (EPSG:4550)");
  CHECK(crsText("EPSG:4529") == "CGCS2000, 3-degree Gauss-Krüger, zone 41 (EPSG:4529)");
  CHECK(crsText("EPSG:32618") == "WGS 84 / UTM zone 18N (EPSG:32618)");
  CHECK(crsText("EPSG:1234567") == "EPSG:1234567");
  CHECK(crsText("").empty());
}

TEST_CASE("an atlas is vector, with embedded fonts, searchable titles, bookmarks and labels") {
  ensureApplication();
  QTemporaryDir folder;
  const auto plan = test::samplePlan();
  const QString file = folder.filePath("atlas.pdf");
  PrintRequest request = requestFor(file);
  request.front = true;
  const auto outcome = printSheets(plan.project, request);
  REQUIRE(outcome);
  CHECK(outcome->pages == 5);
  CHECK(outcome->tablePages == 1);  // the grids of the subdistrict in front

  CHECK(output("pdfimages", {"-list", file}).split(u'\n', Qt::SkipEmptyParts).size() == 2);  // the heading only
  const QStringList fonts = output("pdffonts", {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
  CHECK_FALSE(fonts.isEmpty());
  for (const QString& font : fonts) {
    CAPTURE(font.toStdString());
    CHECK(font.contains(QStringLiteral("CID TrueType")));
    CHECK(font.contains(QStringLiteral(" yes no  yes ")));  // embedded, with a table of characters
  }
  const QString text = output("pdftotext", {"-enc", "UTF-8", file, "-"});
  for (const QString& name :
       {QStringLiteral("站前街道"), QStringLiteral("新木社区"), QStringLiteral("龙沙社区"), QStringLiteral("Grid 1"),
        QStringLiteral("铁锋区中心小学"), QStringLiteral("齐齐哈尔市")}) {
    CAPTURE(name.toStdString());
    CHECK(text.contains(name));
  }
  CHECK(output("pdfinfo", {file}).contains(QStringLiteral("841.89 x 595.276 pts (A4)")) |
        output("pdfinfo", {file}).contains(QStringLiteral("(A4)")));
  const QByteArray plain =
      output("qpdf", {"--qdf", "--object-streams=disable", "--no-original-object-ids", file, "-"}).toLatin1();
  CHECK(plain.count("/Title <feff") >= 4);
  CHECK(plain.contains("/PageLabels"));
  CHECK(plain.contains("(230204001004)"));
}

TEST_CASE("the same sheets at the same moment are the same bytes") {
  ensureApplication();
  QTemporaryDir folder;
  const auto plan = test::samplePlan();
  for (const char* name : {"a.pdf", "b.pdf"}) REQUIRE(printSheets(plan.project, requestFor(folder.filePath(name))));
  CHECK(bytesOf(folder.filePath("a.pdf")) == bytesOf(folder.filePath("b.pdf")));
}

TEST_CASE("printing fails with a message and leaves no file") {
  ensureApplication();
  QTemporaryDir folder;
  const auto plan = test::samplePlan();
  PrintRequest request = requestFor(folder.filePath("no/such/folder/a.pdf"));
  const auto unwritable = printSheets(plan.project, request);
  REQUIRE_FALSE(unwritable);
  CHECK(unwritable.error().code == "file.unwritable");
  request = requestFor(folder.filePath("b.pdf"));
  request.within = "999";
  const auto unknown = printSheets(plan.project, request);
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().code == "map.no_such_unit");
  CHECK(QDir(folder.path()).isEmpty());
}
