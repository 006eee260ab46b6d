// SPDX-License-Identifier: GPL-3.0-or-later
// Templates as files, photos as plans keep them, and sheets printed by templates.
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "app/paint/photo.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "app/text/four_bounds_text.h"
#include "app/text/language.h"
#include "core/edit/staff.h"
#include "tests/app/application.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"

using namespace wangge;
using test::Scratch;

namespace {

QImage pattern(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(QColor(200, 180, 160));
  QPainter painter(&image);
  painter.fillRect(width / 4, height / 4, width / 2, height / 2, QColor(40, 60, 90));
  return image;
}

}  // namespace

TEST_CASE("The templates that travel inside are whole, in both languages") {
  test::ensureApplication();
  const Scratch home;
  qputenv("XDG_DATA_HOME", home.folder().c_str());
  std::set<std::string> names;
  std::set<sheet::SheetKind> kinds;
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    for (const KnownTemplate& known : knownTemplates()) {
      CAPTURE(language, known.name);
      CHECK(known.file.empty());
      names.insert(known.name);
      const auto form = loadTemplate(known.name);
      REQUIRE(form);
      CHECK(form->name == known.name);
      CHECK(form->title == known.title);
      CHECK(known.title != known.name);
      CHECK_FALSE(form->kinds.empty());
      kinds.insert(form->kinds.begin(), form->kinds.end());
      CHECK(form->internal.empty() == form->open.empty());
      for (const auto* blocks : {&form->internal, &form->open})
        for (const sheet::Block& block : *blocks) {
          CAPTURE(toText(block.kind));
          if (block.kind == sheet::BlockKind::Heading) CHECK_FALSE(block.text.empty());
          // Nothing stands over anything else, but for what stands on the band, and the arrow on the map.
          using enum sheet::BlockKind;
          for (const sheet::Block& other : *blocks)
            if (&other != &block && block.kind != Band && other.kind != Band && block.kind != NorthArrow &&
                other.kind != NorthArrow)
              CHECK_FALSE(block.at.overlaps(other.at));
        }
    }
  }
  installLanguage("en");
  CHECK(names == std::set<std::string>{"city", "community", "county", "grid", "notice-board", "pocket", "public-areas",
                                       "station", "subdistrict", "wall-map"});
  CHECK(kinds.size() == 7);
}

TEST_CASE("A template that is none is refused with a clear word") {
  test::ensureApplication();
  const Scratch scratch;
  CHECK(loadTemplate("poster").error().code == "template.unknown");
  CHECK(loadTemplate(scratch / "none.json").error().code == "file.missing");
  const std::string good =
      R"({"template":1,"name":"x","paper":"A4","width":297,"height":210,"lines":1,"duties":["a"],"fill":"none",)"
      R"("layers":{"sites":true},"internal":[{"block":"map","at":[10,10,100,100]}],)"
      R"("public":[{"block":"map","at":[10,10,100,100],"file":"a.png"}]})";
  const auto tried = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    if (!from.empty()) text.replace(text.find(from), from.size(), to);
    test::writeBytes(scratch / "f.json", text);
    const auto form = loadTemplate(scratch / "f.json");
    return form ? std::string() : form.error().code;
  };
  CHECK(tried("", "") == "");
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"\"A4\"", "\"B5\""},
                                                        {"297", "-3"},
                                                        {"297", "1e99"},
                                                        {"[10,10,100,100]", "[10,10,900,100]"},
                                                        {"[10,10,100,100]", "[10,10]"},
                                                        {"[10,10,100,100]", "[10,\"a\",100,100]"},
                                                        {"\"map\"", "\"m\""},
                                                        {"{", "["},
                                                        {"\"none\"", "\"red\""},
                                                        {"sites", "sightings"},
                                                        {"\"duties\"", "\"dutys\""},
                                                        {"\"template\":1,", ""},
                                                        {"a.png", "../a.png"},
                                                        {"a.png", "/etc/a.png"},
                                                        {"\"x\"", "7"},
                                                        {"\"lines\":1", "\"lines\":90"}}) {
    CAPTURE(from, to);
    CHECK(tried(from, to) == "template.invalid");
  }
  // A newer version may mean other things by the same words.
  CHECK(tried("\"template\":1", "\"template\":2") == "template.newer");
  CHECK(tried("\"template\":1,", "\"template\":2,\"depth\":3,") == "template.newer");
  // Contacts do not get into a public edition by way of a form.
  std::string text = good;
  text.replace(text.rfind("\"map\""), 5, "\"chief\"");
  test::writeBytes(scratch / "f.json", text);
  CHECK(loadTemplate(scratch / "f.json").error().code == "template.invalid");
}

TEST_CASE("Photos are kept small, upright and without what stood beside them") {
  test::ensureApplication();
  const Scratch scratch;
  QImage large = pattern(3000, 2000);
  large.setText("Owner", "secret");
  for (const char* format : {"png", "jpg", "bmp"}) {
    const std::string file = scratch / (std::string("p.") + format);
    REQUIRE(large.save(QString::fromStdString(file)));
    const auto photo = readPhoto(file);
    REQUIRE(photo);
    const QImage kept =
        QImage::fromData(reinterpret_cast<const uchar*>((*photo)->data()), static_cast<int>((*photo)->size()), "JPEG");
    CHECK(kept.size() == QSize(600, 400));
    CHECK((*photo)->size() < 200'000);
    CHECK(std::string(reinterpret_cast<const char*>((*photo)->data()), (*photo)->size()).find("secret") ==
          std::string::npos);
  }
  // Small ones stay as large as they are.
  REQUIRE(pattern(90, 120).save(QString::fromStdString(scratch / "s.png")));
  const auto small = readPhoto(scratch / "s.png");
  REQUIRE(small);
  CHECK(QImage::fromData(reinterpret_cast<const uchar*>((*small)->data()), static_cast<int>((*small)->size())).size() ==
        QSize(90, 120));
}

TEST_CASE("Pictures of templates are upright and without what stood beside them") {
  test::ensureApplication();
  const Scratch scratch;
  REQUIRE(pattern(60, 40).save(QString::fromStdString(scratch / "p.jpg")));
  const std::string bare = test::bytesOf(scratch / "p.jpg");
  for (const char orientation : {'\1', '\6'}) {
    CAPTURE(int{orientation});
    // A segment as cameras write it: one field, and words behind it; and more words behind the picture.
    std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif += std::string({orientation, 0, 0, 0, 0, 0, 0, 0}) + "secret place";
    std::string marked = bare.substr(0, 2) + "\xFF\xE1";
    marked += {static_cast<char>((exif.size() + 2) >> 8), static_cast<char>((exif.size() + 2) & 0xFF)};
    marked += exif + bare.substr(2) + "secret film";
    test::writeBytes(scratch / "e.jpg", marked);
    const auto picture = readPicture(scratch / "e.jpg");
    REQUIRE(picture);
    CHECK((*picture)->find("Exif") == std::string::npos);
    CHECK((*picture)->find("secret") == std::string::npos);
    CHECK(((*picture)->find(bare.substr(20)) != std::string::npos) == (orientation == 1));
    const QImage image = QImage::fromData(QByteArray::fromStdString(**picture));
    CHECK(image.size() == (orientation == 1 ? QSize(60, 40) : QSize(40, 60)));
    // Read again it is the same.
    test::writeBytes(scratch / "again.jpg", **picture);
    CHECK(**readPicture(scratch / "again.jpg") == **picture);
  }
  QImage told = pattern(60, 40);
  told.setText("Owner", "secret");
  REQUIRE(told.save(QString::fromStdString(scratch / "t.png")));
  REQUIRE(test::bytesOf(scratch / "t.png").find("secret") != std::string::npos);
  const auto picture = readPicture(scratch / "t.png");
  REQUIRE(picture);
  CHECK((*picture)->find("secret") == std::string::npos);
  CHECK(QImage::fromData(QByteArray::fromStdString(**picture)) == pattern(60, 40));
}

TEST_CASE("A picture of 40 million pixels, a broken one and none get a clear word") {
  test::ensureApplication();
  const Scratch scratch;
  REQUIRE(QImage(8000, 5000, QImage::Format_Mono).save(QString::fromStdString(scratch / "huge.png")));
  const auto huge = readPhoto(scratch / "huge.png");
  REQUIRE_FALSE(huge);
  CHECK(huge.error().code == "photo.too_large");
  test::writeBytes(scratch / "broken.jpg", "\xFF\xD8\xFF\xE0 no picture");
  CHECK(readPhoto(scratch / "broken.jpg").error().code == "photo.unreadable");
  test::writeBytes(scratch / "text.png", "hello");
  CHECK(readPhoto(scratch / "text.png").error().code == "photo.unreadable");
  test::writeBytes(scratch / "empty.png", "");
  CHECK(readPhoto(scratch / "empty.png").error().code == "photo.unreadable");
  CHECK(readPhoto(scratch / "none.png").error().code == "file.missing");
}

TEST_CASE("Boards are printed a page a grid, and what is missing is told by page") {
  test::ensureApplication();
  const Scratch scratch;
  const Project project = test::samplePlan().project;
  PrintRequest request;
  request.level = sheet::SheetKind::Grid, request.file = scratch / "b.pdf", request.texts = sheetTexts();
  request.form = *loadTemplate("pocket");
  const auto outcome = printSheets(project, request);
  REQUIRE(outcome);
  CHECK(outcome->pages == static_cast<int>(project.grids.size()));
  CHECK(static_cast<int>(outcome->missing.size()) == outcome->pages);
  CHECK(outcome->missing.front().page == 1);
  request.open = true;
  const auto open = printSheets(project, request);
  REQUIRE(open);
  for (const MissingFields& page : open->missing)
    for (const sheet::Missing field : page.fields)
      CHECK((field == sheet::Missing::Code || field == sheet::Missing::Name));
  request.level = sheet::SheetKind::Community;
  CHECK(printSheets(project, request).error().code == "template.other_level");
}

TEST_CASE("What a board does not show is told by page") {
  test::ensureApplication();
  const Scratch scratch;
  Project project = test::samplePlan().project;
  Post post;
  post.grid = project.grids.ids().front(), post.role = PostRole::Chief;
  for (const char* name : {"甲", "乙"}) {
    auto step = appoint(project, {name, "", "", nullptr}, post, {"tester", 1000});
    REQUIRE(step);
    project = step->after;
  }
  PrintRequest request;
  request.level = sheet::SheetKind::Grid, request.file = scratch / "b.pdf", request.texts = sheetTexts();
  request.form = *loadTemplate("notice-board"), request.unit = map::Unit{Level::Grid, {}, {}, post.grid};
  const auto outcome = printSheets(project, request);
  REQUIRE(outcome);
  REQUIRE(outcome->cut.size() == 1);
  CHECK(outcome->cut[0].page == 1);
  CHECK(std::ranges::count(outcome->cut[0].blocks, sheet::BlockKind::Chief) == 1);
  for (const sheet::BlockKind kind : outcome->cut[0].blocks) CHECK_FALSE(blockText(kind).empty());
}

TEST_CASE("Bounds for the public name no border of a community") {
  test::ensureApplication();
  const Project project = test::samplePlan().project;
  installLanguage("en");
  for (GridId grid : project.grids.ids())
    CHECK_FALSE(workedOutBounds(project, grid, PlanEndWord::Neutral).contains("border of"));
}

TEST_CASE("Four bounds are a sentence in both languages") {
  test::ensureApplication();
  Project project = test::samplePlan().project;
  const GridId grid = project.grids.ids().front();
  installLanguage("zh_CN");
  const QString chinese = fourBoundsText(project, grid);
  CHECK(chinese.startsWith("东至"));
  for (const char* word : {"，南至", "，西至", "，北至"}) CHECK(chinese.contains(word));
  CHECK(chinese.endsWith("。"));
  installLanguage("en");
  const QString english = fourBoundsText(project, grid);
  for (const char* word : {"East: ", "; south: ", "; west: ", "; north: "}) CHECK(english.contains(word));
  project.grids.edit(grid).fourBounds = "东至甲";
  CHECK(fourBoundsText(project, grid) == "东至甲");
}
