// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets as PNG and SVG: what is in them, what they may replace, and nothing by halves.
#include "app/paint/picture_files.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>
#include <cmath>

#include "app/paint/fonts.h"
#include "app/paint/painter.h"
#include "app/paint/pdf.h"
#include "app/paint/svg.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "tests/app/application.h"
#include "tests/support/file_limit.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"

using namespace wangge;
using test::Scratch;

namespace {

PrintRequest requestFor(const std::string& file, PrintOutput output) {
  PrintRequest request;
  request.level = sheet::SheetKind::Community;
  request.within = "230204001";
  request.file = file, request.output = output, request.dpi = 100;
  request.texts = sheetTexts();
  request.date = "2025-06-01", request.author = "Zhang San";
  return request;
}

map::Scene communityScene() {
  PrintRequest request = requestFor("", PrintOutput::Svg);
  request.within = "230204001004";
  const auto plan = std::make_shared<const Project>(test::samplePlan().project);
  const auto pages = Pages::of(plan, request);
  REQUIRE(pages);
  return pages->make(0)->front().sheet.scene;
}

QStringList textsOf(const map::Scene& scene) {
  QStringList texts;
  for (const map::Primitive& primitive : scene.primitives)
    if (const auto* text = std::get_if<map::Text>(&primitive); text && !text->text.empty())
      texts << QString::fromStdString(text->text);
  texts.sort();
  return texts;
}

// Grey of the mean over squares of so many dots.
std::vector<double> mosaic(const QImage& image, int side) {
  std::vector<double> means;
  for (int y = 0; y + side <= image.height(); y += side)
    for (int x = 0; x + side <= image.width(); x += side) {
      double sum = 0;
      for (int v = y; v < y + side; ++v)
        for (int u = x; u < x + side; ++u) sum += qGray(image.pixel(u, v));
      means.push_back(sum / (side * side));
    }
  return means;
}

}  // namespace

TEST_CASE("Each sheet is a PNG of its paper's size, named by unit") {
  test::ensureApplication();
  const Scratch scratch;
  const auto outcome = printSheets(test::samplePlan().project, requestFor(scratch / "s.png", PrintOutput::Png));
  REQUIRE(outcome);
  CHECK(outcome->pages == 3);
  REQUIRE(outcome->files.size() == 3);
  CHECK(outcome->files[1] == scratch / "s 230204001004 新木社区.png");
  CHECK(scratch.files() == 3);
  const QImage image(QString::fromStdString(outcome->files[1]));
  CHECK(std::max(image.width(), image.height()) == std::lround(297 / 25.4 * 100));
  CHECK(std::min(image.width(), image.height()) == std::lround(210 / 25.4 * 100));
  CHECK(image.dotsPerMeterX() == 3937);
  CHECK(image.text("Title").contains("新木社区"));
  CHECK(image.text("Author") == "Zhang San");
}

TEST_CASE("A single unit's picture has the name that was given") {
  test::ensureApplication();
  const Scratch scratch;
  for (const auto& [name, output] : {std::pair("one.png", PrintOutput::Png), {"one.svg", PrintOutput::Svg}}) {
    PrintRequest request = requestFor(scratch / name, output);
    request.within = "230204001004";
    const auto outcome = printSheets(test::samplePlan().project, request);
    REQUIRE(outcome);
    CHECK(outcome->files == std::vector{scratch / name});
    // An older one of its kind goes.
    CHECK(printSheets(test::samplePlan().project, request));
    CHECK(outputOf(name) == output);
  }
  CHECK(outputOf("a.PDF") == PrintOutput::Pdf);
  CHECK_FALSE(outputOf("a.txt"));
}

TEST_CASE("Pages that go on with a sheet are files behind it") {
  PictureFiles files;
  files.file = "/x/a.b/sheets.png", files.single = false;
  CHECK(pictureFileOf(files, "230204", 0) == "/x/a.b/sheets 230204.png");
  CHECK(pictureFileOf(files, "230204", 1) == "/x/a.b/sheets 230204 2.png");
  files.single = true;
  CHECK(pictureFileOf(files, "230204", 0) == "/x/a.b/sheets.png");
  CHECK(pictureFileOf(files, "230204", 2) == "/x/a.b/sheets 3.png");
  files.file = "/x/a.b/sheets";
  CHECK(pictureFileOf(files, "", 1) == "/x/a.b/sheets 2");
}

TEST_CASE("Somebody's own pictures are not taken for older sheets") {
  test::ensureApplication();
  const Scratch scratch;
  const Project project = test::samplePlan().project;
  REQUIRE(QImage(9, 9, QImage::Format_RGB32).save(QString::fromStdString(scratch / "own.png")));
  test::writeBytes(scratch / "own.svg", "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  for (const auto& [name, output] : {std::pair("own.png", PrintOutput::Png), {"own.svg", PrintOutput::Svg}}) {
    PrintRequest request = requestFor(scratch / name, output);
    request.within = "230204001004";
    const std::string before = test::bytesOf(scratch / name);
    const auto refused = printSheets(project, request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "file.other_kind");
    CHECK(test::bytesOf(scratch / name) == before);
  }
}

TEST_CASE("No page takes the file of another, or one that nobody was asked about") {
  test::ensureApplication();
  const Scratch scratch;
  PictureFiles files;
  files.file = scratch / "s.svg", files.single = false;
  files.first = {scratch / "s Canton.svg", scratch / "s Canton 2.svg"};
  files.replaceable = {scratch / "s Canton 4.svg"};
  test::writeBytes(scratch / "s Canton 3.svg", "mine");
  Page page;
  page.scene.width = page.scene.height = 20;
  test::writeBytes(scratch / "s Canton 4.svg", svgOf(page.scene, "older"));
  PictureOutput output(files);
  for (const char* name : {"Canton", "Canton", "Canton", "Canton 2", "Canton 2"}) {
    page.name = name;
    REQUIRE(output.add(page));
  }
  const auto written = output.finish();
  REQUIRE(written);
  CHECK(*written == std::vector{scratch / "s Canton.svg", scratch / "s Canton 4.svg", scratch / "s Canton 5.svg",
                                scratch / "s Canton 2.svg", scratch / "s Canton 2 2.svg"});
  CHECK(test::bytesOf(scratch / "s Canton 3.svg") == "mine");
  CHECK(scratch.files() == 6);
}

TEST_CASE("What may not be written at the end keeps all pictures back") {
  test::ensureApplication();
  const Scratch scratch;
  PictureFiles files;
  files.file = scratch / "s.svg", files.single = false;
  Page page;
  page.scene.width = page.scene.height = 20;
  {
    PictureOutput output(files);
    for (const char* name : {"a", "b"}) {
      page.name = name;
      REQUIRE(output.add(page));
    }
    test::writeBytes(scratch / "s b.svg", "notes");
    CHECK(output.finish().error().code == "file.other_kind");
  }
  CHECK(scratch.files() == 1);
  CHECK(test::bytesOf(scratch / "s b.svg") == "notes");
}

TEST_CASE("A picture that memory has no room for is refused with what would do") {
  test::ensureApplication();
  map::Scene scene;
  scene.width = 841, scene.height = 1189;
  const auto refused = pngOf(scene, 1200, "");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "print.picture_too_large");
  scene.width = 50, scene.height = 20;
  CHECK(pngOf(scene, 1200, ""));
}

TEST_CASE("Nothing is written when one of the pictures may not be") {
  test::ensureApplication();
  const Scratch scratch;
  const std::string kept = scratch / "s 230204001005 站前社区.svg";
  test::writeBytes(kept, "notes");
  const PrintRequest request = requestFor(scratch / "s.svg", PrintOutput::Svg);
  const auto refused = printSheets(test::samplePlan().project, request);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "file.other_kind");
  CHECK(scratch.files() == 1);
  CHECK(test::bytesOf(kept) == "notes");
}

TEST_CASE("A disk that fills in mid-atlas leaves no file by halves, whatever is written") {
  test::ensureApplication();
  const Project project = test::samplePlan().project;
  for (const auto& [name, output] :
       {std::pair("a.pdf", PrintOutput::Pdf), {"a.png", PrintOutput::Png}, {"a.svg", PrintOutput::Svg}}) {
    const Scratch scratch;
    const PrintRequest request = requestFor(scratch / name, output);
    const auto whole = printSheets(project, request);
    REQUIRE(whole);
    std::vector<std::string> before;
    std::size_t largest = 0;
    for (const std::string& file : whole->files)
      before.push_back(test::bytesOf(file)), largest = std::max(largest, before.back().size());
    for (const double share : {0.02, 0.5, 0.97}) {
      CAPTURE(name, share);
      Result<PrintOutcome> failed;
      {
        const test::FileLimit room(static_cast<rlim_t>(static_cast<double>(largest) * share));
        failed = printSheets(project, request);
      }
      REQUIRE_FALSE(failed);
      CHECK((failed.error().code == "file.disk_full" || failed.error().code == "file.unwritable"));
      CHECK(scratch.files() == whole->files.size());
      for (std::size_t i = 0; i < before.size(); ++i) CHECK(test::bytesOf(whole->files[i]) == before[i]);
    }
  }
}

TEST_CASE("An SVG holds its texts as texts, once each") {
  test::ensureApplication();
  const map::Scene scene = communityScene();
  QStringList texts;
  QString title, author;
  QXmlStreamReader xml(QByteArray::fromStdString(svgOf(scene, "A & B <c>")));
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == u"text") texts << xml.readElementText();
    if (xml.name() == u"title") title = xml.readElementText();
    if (xml.name() == u"creator") author = xml.readElementText();
  }
  CHECK_FALSE(xml.hasError());
  texts.sort();
  CHECK(texts.size() > 20);
  CHECK(texts == textsOf(scene));
  CHECK(title.toStdString() == scene.title);
  CHECK(author == "A & B <c>");
  CHECK(svgOf(scene, "") == svgOf(scene, ""));
}

TEST_CASE("Another program draws an SVG as the painter draws the page") {
  test::ensureApplication();
  const Scratch scratch;
  const map::Scene scene = communityScene();
  const QString file = QString::fromStdString(scratch / "a.svg"), png = QString::fromStdString(scratch / "a.png");
  test::writeBytes(file.toStdString(), svgOf(scene, ""));
  REQUIRE_FALSE(QStandardPaths::findExecutable("rsvg-convert").isEmpty());
  QProcess process;
  process.start("rsvg-convert", {"--dpi-x", "100", "--dpi-y", "100", "-o", png, file});
  REQUIRE(process.waitForFinished(60000));
  REQUIRE(process.exitCode() == 0);
  const QImage theirs(png);
  CHECK(std::abs(theirs.width() - scene.width / 25.4 * 100) <= 1);
  CHECK(std::abs(theirs.height() - scene.height / 25.4 * 100) <= 1);
  QImage ours(theirs.size(), QImage::Format_RGB32);
  ours.fill(Qt::white);
  QPainter painter(&ours);
  paintScene(painter, scene, 100 / 25.4);
  painter.end();
  const std::vector<double> a = mosaic(theirs, 12), b = mosaic(ours, 12);
  REQUIRE(a.size() == b.size());
  double sum = 0, worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += std::abs(a[i] - b[i]);
    worst = std::max(worst, std::abs(a[i] - b[i]));
  }
  CAPTURE(worst);
  CHECK(sum / static_cast<double>(a.size()) < 2);
  CHECK(worst < 90);  // of 255, in a square of 3 mm: letters and hatches by other means
}

namespace {

// Left and right end of the ink in each of so many bands of 12 mm, in mm.
std::vector<std::pair<double, double>> inkOf(const QImage& image, int bands, double dpi) {
  std::vector<std::pair<double, double>> ends;
  const double pixels = dpi / 25.4;
  for (int band = 0; band < bands; ++band) {
    int first = image.width(), last = -1;
    const int from = static_cast<int>(std::ceil(band * 12 * pixels)),
              to = std::min(image.height(), static_cast<int>((band + 1) * 12 * pixels));
    for (int y = from; y < to; ++y)
      for (int x = 0; x < image.width(); ++x)
        if (qGray(image.pixel(x, y)) < 200) first = std::min(first, x), last = std::max(last, x);
    ends.emplace_back(first / pixels, (last + 1) / pixels);
  }
  return ends;
}

}  // namespace

TEST_CASE("Texts are as wide in pictures of any resolution as in a PDF") {
  test::ensureApplication();
  const Scratch scratch;
  map::Scene scene;
  scene.width = 420, scene.height = 297;
  const std::string body = "齐齐哈尔市铁锋区站前街道新木社区第3网格，共312户 Population 864 (2025)";
  const std::vector<double> heights{2.2, 2.4, 2.6, 2.8, 3, 3.4, 4.5, 6};
  const FontMeasurer measurer;
  int band = 0;
  std::vector<std::pair<double, double>> measured;
  for (const double height : heights)
    for (const map::Align align : {map::Align::Left, map::Align::Centre, map::Align::Right}) {
      map::Text text{{0, band * 12 + 8.0}, "国", {height, band % 2 == 1, {0, 0, 0, 255}, {}, 0}, align, 0};
      while (measurer.width(text.text + body, text.style) < 300) text.text += body;
      text.text += "国";
      text.at.x = align == map::Align::Left ? 50 : align == map::Align::Centre ? 210 : 370;
      scene.primitives.push_back(text);
      const double wide = measurer.width(text.text, text.style);
      const double from = text.at.x - (align == map::Align::Left ? 0 : align == map::Align::Centre ? wide / 2 : wide);
      measured.emplace_back(from, from + wide);
      ++band;
    }
  const std::string pdf = scratch / "a.pdf";
  PdfFile file({"texts", "", 1700000000});
  REQUIRE(file.add(scene));
  REQUIRE(file.save(pdf));
  REQUIRE_FALSE(QStandardPaths::findExecutable("pdftoppm").isEmpty());
  QProcess process;
  process.start("pdftoppm", {"-r", "300", "-gray", "-singlefile", "-png", QString::fromStdString(pdf),
                             QString::fromStdString(scratch / "a")});
  REQUIRE(process.waitForFinished(60000));
  REQUIRE(process.exitCode() == 0);
  const auto onPaper = inkOf(QImage(QString::fromStdString(scratch / "a.png")), band, 300);
  for (const int dpi : {36, 50, 72, 96, 150, 300}) {
    const auto bytes = pngOf(scene, dpi, "");
    REQUIRE(bytes);
    const auto ends = inkOf(QImage::fromData(QByteArray::fromStdString(*bytes)), band, dpi);
    for (int i = 0; i < band; ++i) {
      CAPTURE(dpi, i, onPaper[i].first, onPaper[i].second, measured[i].first, measured[i].second, ends[i].first,
              ends[i].second);
      const double width = onPaper[i].second - onPaper[i].first;
      REQUIRE(width > 150);
      CHECK(std::abs(ends[i].second - ends[i].first - width) < 0.01 * width);
      // Nothing stands out of the room that the layout gave it.
      CHECK(ends[i].first > measured[i].first - 25.4 / dpi);
      CHECK(ends[i].second < measured[i].second + 25.4 / dpi);
    }
  }
}
