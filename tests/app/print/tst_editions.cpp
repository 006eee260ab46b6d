// SPDX-License-Identifier: GPL-3.0-or-later
// The public edition as a file, taken apart: no contact, no verdict, nobody's name; and the internal edition, in which
// the same search finds them.
#include <QCoreApplication>
#include <QImage>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "app/paint/photo.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "app/text/language.h"
#include "core/edit/staff.h"
#include "tests/app/application.h"
#include "tests/app/print/unpacked.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"

using namespace wangge;
using test::Scratch;
using test::Unpacked;

namespace {

const std::vector<std::string> kContacts = {"王小明", "13912345678", "李工作", "13700000001", "钱警官", "孙主任"};

// The sample plan with people on every grid and grids of several states.
Project staffed(const Scratch& scratch) {
  Project project = test::samplePlan().project;
  for (SizeRule& rule : project.profile.sizes)
    rule.criterion = Criterion::HouseholdsOnly, rule.minHouseholds = 500, rule.maxHouseholds = 800;
  project.info.approver = "审定人甲";
  QImage image(60, 80, QImage::Format_RGB32);
  image.fill(Qt::darkCyan);
  REQUIRE(image.save(QString::fromStdString(scratch / "photo.png")));
  const auto photo = readPhoto(scratch / "photo.png");
  REQUIRE(photo);
  for (const GridId grid : project.grids.ids()) {
    const auto give = [&](const char* name, const char* phone, PostRole role, PhotoBytes face) {
      Post post;
      post.grid = grid, post.role = role;
      auto step = appoint(project, {name, phone, "", std::move(face)}, post, {"tester", 1000});
      REQUIRE(step);
      project = step->after;
    };
    give("王小明", "13912345678", PostRole::Chief, *photo);
    give("李工作", "13700000001", PostRole::Member, nullptr);
    give("钱警官", "13700000003", PostRole::CommunityOfficer, nullptr);
    give("孙主任", "13700000004", PostRole::Supervisor, nullptr);
  }
  return project;
}

// Words that judge a grid, and levels of borders as legends name them.
std::vector<std::string> internalWords() {
  const sheet::SheetTexts texts = sheetTexts();
  std::vector<std::string> words;
  for (std::size_t i = 0; i < map::kStatuses; ++i)
    // That a grid is a dedicated one is its kind.
    if (static_cast<GridStatus>(i) != GridStatus::Dedicated) words.push_back(texts.map.status[i]);
  for (std::size_t i = static_cast<std::size_t>(map::Boundary::Community); i < texts.boundary.size(); ++i)
    words.push_back(texts.boundary[i]);
  // Which territory has no grid, and what nobody counted.
  for (const std::string& word : {texts.map.unassigned, texts.unknown}) words.push_back(word);
  words.push_back(QCoreApplication::translate("FourBounds", "territory without a grid").toStdString());
  return words;
}

PrintRequest requestFor(sheet::SheetKind level, const std::string& file, bool open) {
  PrintRequest request;
  request.level = level, request.file = file, request.texts = sheetTexts(), request.open = open;
  request.date = "2025-06-01", request.author = "制图人乙";
  return request;
}

// A template of one block beside the map: a picture that tells who took it and where.
sheet::Template withPicture(const Scratch& scratch) {
  QImage image(60, 40, QImage::Format_RGB32);
  image.fill(Qt::darkGreen);
  image.setText("Comment", "王小明 13912345678");
  REQUIRE(image.save(QString::fromStdString(scratch / "logo.png")));
  REQUIRE(test::bytesOf(scratch / "logo.png").find("Comment") != std::string::npos);
  test::writeBytes(scratch / "t.json", R"({"template":1,"name":"t","paper":"A4","public":[)"
                                       R"({"block":"map","at":[10,10,150,150]},{"block":"foot","at":[10,190,150,10]},)"
                                       R"({"block":"picture","at":[200,10,60,40],"file":"logo.png"}]})");
  auto form = loadTemplate(scratch / "t.json");
  REQUIRE(form);
  REQUIRE(form->open[2].picture);
  return *std::move(form);
}

}  // namespace

TEST_CASE("the public edition as pictures holds no contact, no verdict and nothing of a template's picture but dots") {
  test::ensureApplication();
  const Scratch scratch;
  const Project project = staffed(scratch);
  installLanguage("zh_CN");
  std::vector<std::string> forbidden = internalWords();
  forbidden.insert(forbidden.end(), kContacts.begin(), kContacts.end());
  for (const char* person : {"审定人甲", "制图人乙", "内部使用"}) forbidden.push_back(person);
  std::set<std::string> seen;
  for (const bool own : {false, true})
    for (const bool open : {true, false}) {
      const std::string name = scratch / (std::string(own ? "own" : "plain") + (open ? "open" : "internal"));
      PrintRequest request = requestFor(sheet::SheetKind::Community, name + ".svg", open);
      request.within = "230204001004", request.output = PrintOutput::Svg;
      if (own) request.form = withPicture(scratch);
      const auto drawn = printSheets(project, request);
      REQUIRE(drawn);
      request.file = name + ".png", request.output = PrintOutput::Png, request.dpi = 60;
      const auto painted = printSheets(project, request);
      REQUIRE(painted);
      for (const std::string& file : drawn->files) {
        const std::string svg = test::bytesOf(file);
        // The picture is in it as letters and digits of base 64.
        std::string pictures;
        for (std::size_t at = svg.find("base64,"); at != std::string::npos; at = svg.find("base64,", at + 1))
          pictures += QByteArray::fromBase64(QByteArray::fromStdString(svg.substr(at + 7, svg.find('"', at) - at - 7)))
                          .toStdString();
        if (file == drawn->files.front()) CHECK(pictures.empty() != own);
        for (const char* text : {"Comment", "tEXt", "iTXt", "zTXt", "Exif"}) {
          CAPTURE(text);
          CHECK(pictures.find(text) == std::string::npos);
        }
        for (const std::string& word : forbidden) {
          CAPTURE(file, word);
          if (open) CHECK(svg.find(word) == std::string::npos);
          if (!open && svg.find(word) != std::string::npos) seen.insert(word);
        }
      }
      for (const std::string& file : painted->files) {
        const QImage image(QString::fromStdString(file));
        CHECK(image.text("Author").toStdString() == (open ? project.info.organisation : "制图人乙"));
        for (const QString& key : image.textKeys())
          for (const std::string& word : forbidden) {
            CAPTURE(file, key.toStdString(), word);
            if (open) CHECK_FALSE(image.text(key).contains(QString::fromStdString(word)));
          }
      }
    }
  CHECK(seen.contains("制图人乙"));
  CHECK(seen.contains("内部使用"));
  installLanguage("en");
}

TEST_CASE("the public edition of every level and template holds no contact and no verdict, taken apart") {
  test::ensureApplication();
  const Scratch scratch;
  const Project project = staffed(scratch);
  using enum sheet::SheetKind;
  for (const char* language : {"zh_CN", "en"}) {
    installLanguage(language);
    std::set<std::string> seen;
    const std::vector<std::string> words = internalWords();
    for (const sheet::SheetKind level : {City, County, Subdistrict, Community, Grid, Precinct})
      for (const std::string preset : {"", "notice-board", "pocket", "public-areas", "wall-map"}) {
        std::optional<sheet::Template> form;
        if (!preset.empty()) {
          auto loaded = loadTemplate(preset);
          REQUIRE(loaded);
          if (!loaded->isFor(level)) continue;
          form = *std::move(loaded);
        }
        CAPTURE(language, toText(level), preset);
        PrintRequest request = requestFor(level, scratch / "open.pdf", true);
        request.form = form;
        // With a sheet of all of it in front.
        request.front = preset.empty();
        REQUIRE(printSheets(project, request));
        const Unpacked open(request.file);
        CHECK(open.streams() > 3);
        CHECK(open.pictures() == 0);
        std::vector<std::string> forbidden = kContacts;
        forbidden.insert(forbidden.end(), words.begin(), words.end());
        for (const char* person : {"审定人甲", "制图人乙", "内部使用"}) forbidden.push_back(person);
        for (const std::string& word : forbidden) {
          CAPTURE(word);
          CHECK_FALSE(open.holds(word));
        }
        CHECK(open.holds(project.info.organisation));
        // The same search in the internal edition.
        if (form && form->publicOnly) continue;
        request.open = false, request.file = scratch / "internal.pdf";
        REQUIRE(printSheets(project, request));
        const Unpacked internal(request.file);
        for (const std::string& word : forbidden)
          if (internal.holds(word)) seen.insert(word);
        if (preset == "notice-board") {
          CHECK(internal.pictures() > 0);
          for (const std::string& contact : kContacts) {
            CAPTURE(contact);
            CHECK(internal.holds(contact));
          }
        }
      }
    for (const std::string& word : kContacts) CHECK(seen.contains(word));
    for (const char* person : {"审定人甲", "制图人乙", "内部使用"}) CHECK(seen.contains(person));
    for (const GridStatus status : {GridStatus::InBand, GridStatus::TooSmall, GridStatus::TooLarge}) {
      const std::string word = sheetTexts().map.status[static_cast<std::size_t>(status)];
      CAPTURE(word);
      CHECK(seen.contains(word));
    }
    CHECK(seen.contains(sheetTexts().boundary[static_cast<std::size_t>(map::Boundary::Community)]));
  }
  installLanguage("en");
}
