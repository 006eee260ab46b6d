// SPDX-License-Identifier: GPL-3.0-or-later
// Templates saved and read again: the same template, with its pictures beside it; one's own among those that are known;
// pictures that cannot be read; what is in the way of saving.
#include <QFile>
#include <QImage>
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "app/paint/fonts.h"
#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "app/print/templates.h"
#include "tests/app/application.h"
#include "tests/support/effort.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"

using namespace wangge;
using test::Scratch;

namespace {

std::shared_ptr<const std::string> pictureOf(const Scratch& scratch, const char* format, int side) {
  QImage image(side, side / 2 + 1, QImage::Format_RGB32);
  image.fill(QColor(side % 256, 90, 120));
  const std::string file = scratch / (std::string("made.") + format);
  REQUIRE(image.save(QString::fromStdString(file)));
  return std::make_shared<const std::string>(test::bytesOf(file));
}

class Designer {
 public:
  Designer(unsigned seed, const Scratch& scratch) : m_random(seed), m_scratch(scratch) {}

  int number(int low, int high) { return static_cast<int>(low + m_random() % static_cast<unsigned>(high - low + 1)); }
  bool coin() { return number(0, 1) == 1; }
  double millimetres(double low, double high) { return low + (high - low) * number(0, 1000) / 1000; }

  std::string words() {
    const char* parts[] = {"网格", "{unit}", "\"quoted\"", "\\", "\n", "a b", "{chief}", "é", "𠮷", "</x>", ""};
    std::string text;
    for (int i = number(0, 5); i > 0; --i) text += parts[number(0, 10)];
    return text;
  }

  sheet::Block block(bool open, double width, double height) {
    sheet::Block block;
    const int kinds =
        open ? static_cast<int>(sheet::BlockKind::Chief) : static_cast<int>(sheet::BlockKind::Supervision) + 1;
    block.kind = static_cast<sheet::BlockKind>(number(0, kinds - 1));
    const double x = millimetres(0, width - 10), y = millimetres(0, height - 10);
    block.at = {{x, y}, {x + millimetres(1, width - x), y + millimetres(1, height - y)}};
    block.size = number(1, 400) / 2.0;
    block.text = words();
    block.align = static_cast<map::Align>(number(0, 2));
    block.bold = coin();
    if (block.kind == sheet::BlockKind::Picture && coin()) {
      const bool png = coin();
      block.picture = pictureOf(m_scratch, png ? "png" : "jpg", number(8, 40));
      block.pictureFile = "p" + std::to_string(m_files++) + (png ? ".png" : ".jpg");
    }
    return block;
  }

  sheet::Template form() {
    sheet::Template form;
    form.name = "own" + std::to_string(number(0, 99)), form.title = words();
    for (int i = number(0, 3); i > 0; --i) form.kinds.insert(static_cast<sheet::SheetKind>(number(0, 6)));
    const char* papers[] = {"", "A0", "A3", "A4", "A6"};
    form.paper = papers[number(0, 4)];
    form.width = millimetres(20, 3000), form.height = millimetres(20, 3000);
    form.lines = number(3, 50) / 10.0;
    form.publicOnly = coin(), form.outlines = coin();
    form.fill = static_cast<map::GridFill>(number(0, 2));
    form.openFill = coin() ? map::GridFill::None : map::GridFill::Adjacency;
    form.layers.sites = coin(), form.layers.roads = coin(), form.layers.stations = coin();
    form.layers.palette = coin() ? map::Palette::Standard : map::Palette::ColourBlind;
    form.font = coin() ? "宋体" : "";
    if (coin()) form.frame = {{1, 2}, {form.width - 3, form.height - 4}};
    for (int i = number(0, 3); i > 0; --i) form.duties.push_back(words());
    for (int i = number(0, 6); i > 0; --i) form.internal.push_back(block(false, form.width, form.height));
    for (int i = number(0, 6); i > 0; --i) form.open.push_back(block(true, form.width, form.height));
    return form;
  }

 private:
  std::mt19937 m_random;
  const Scratch& m_scratch;
  int m_files = 0;
};

// Millimetres are written to a millionth.
void checkNear(const map::Rectangle& a, const map::Rectangle& b) {
  for (const double difference : {a.min.x - b.min.x, a.min.y - b.min.y, a.max.x - b.max.x, a.max.y - b.max.y})
    CHECK(std::abs(difference) < 3e-6);
}

void checkSame(sheet::Template read, const sheet::Template& saved) {
  checkNear(read.frame, saved.frame);
  read.frame = saved.frame;
  CHECK(std::abs(read.width - saved.width) < 1e-6);
  CHECK(std::abs(read.height - saved.height) < 1e-6);
  read.width = saved.width, read.height = saved.height;
  for (const auto member : {&sheet::Template::internal, &sheet::Template::open}) {
    REQUIRE((read.*member).size() == (saved.*member).size());
    for (std::size_t i = 0; i < (read.*member).size(); ++i) {
      sheet::Block& block = (read.*member)[i];
      const sheet::Block& other = (saved.*member)[i];
      checkNear(block.at, other.at);
      block.at = other.at;
      CHECK(static_cast<bool>(block.picture) == static_cast<bool>(other.picture));
      if (block.picture && other.picture) CHECK(*block.picture == *other.picture);
      block.picture = other.picture;
      CHECK(block == other);
    }
  }
  CHECK(read == saved);
}

}  // namespace

TEST_CASE("any template is the same when it is read again") {
  test::ensureApplication();
  for (unsigned seed = 1; seed <= static_cast<unsigned>(test::tries(120)); ++seed) {
    CAPTURE(seed);
    const Scratch scratch;
    const sheet::Template form = Designer(seed, scratch).form();
    const std::string file = scratch / "own.json";
    REQUIRE(saveTemplate(form, file));
    const auto read = loadTemplate(file);
    if (!read) FAIL(read.error().code + ": " + test::bytesOf(file));
    checkSame(*read, form);
    // And again over the older one: no picture is written twice.
    const std::size_t files = scratch.files();
    REQUIRE(saveTemplate(*read, file));
    CHECK(scratch.files() == files);
    checkSame(*loadTemplate(file), *read);
  }
}

TEST_CASE("the program's own templates are the same when they are saved and read again") {
  test::ensureApplication();
  const Scratch scratch;
  for (const KnownTemplate& known : knownTemplates()) {
    CAPTURE(known.name);
    const auto form = loadTemplate(known.name);
    REQUIRE(form);
    REQUIRE(saveTemplate(*form, scratch / (known.name + ".json")));
    checkSame(*loadTemplate(scratch / (known.name + ".json")), *form);
  }
}

TEST_CASE("a template of one's own is known by its name, and none of the program's is hidden by it") {
  test::ensureApplication();
  const Scratch home;
  qputenv("XDG_DATA_HOME", home.folder().c_str());
  const std::size_t before = knownTemplates().size();
  sheet::Template form;
  form.name = "ours", form.title = "Ours";
  REQUIRE(saveTemplate(form, userTemplateFolder() + "/ours.json"));
  form.name = "city", form.title = "Our city";
  REQUIRE(saveTemplate(form, userTemplateFolder() + "/city.json"));
  const auto known = knownTemplates();
  REQUIRE(known.size() == before + 2);
  CHECK(known.back().name == "ours");
  CHECK(known.back().title == "Ours");
  CHECK(known.back().file == userTemplateFolder() + "/ours.json");
  CHECK(loadTemplate("ours")->title == "Ours");
  CHECK(loadTemplate("city")->title != "Our city");
  CHECK(loadTemplate(userTemplateFolder() + "/city.json")->title == "Our city");
  // What is none is left out of no list of names, but refused when it is asked for.
  test::writeBytes(userTemplateFolder() + "/broken.json", "{");
  CHECK(loadTemplate("broken").error().code == "template.invalid");
}

TEST_CASE("saving takes the place of templates only, and leaves other pictures alone") {
  test::ensureApplication();
  const Scratch scratch;
  sheet::Template form;
  form.name = "x", form.title = "X";
  form.internal.emplace_back();
  form.internal[0].kind = sheet::BlockKind::Picture;
  form.internal[0].at = {{0, 0}, {10, 10}};
  form.internal[0].picture = pictureOf(scratch, "png", 30);
  form.internal[0].pictureFile = "logo.png";
  test::writeBytes(scratch / "logo.png", "somebody's");
  test::writeBytes(scratch / "letter.json", "{\"to\": \"you\"}");
  CHECK(saveTemplate(form, scratch / "letter.json").error().code == "file.other_kind");
  CHECK(test::bytesOf(scratch / "letter.json") == "{\"to\": \"you\"}");
  REQUIRE(saveTemplate(form, scratch / "x.json"));
  CHECK(test::bytesOf(scratch / "logo.png") == "somebody's");
  const auto read = loadTemplate(scratch / "x.json");
  REQUIRE(read);
  CHECK(read->internal[0].pictureFile == "logo-2.png");
  REQUIRE(read->internal[0].picture);
  CHECK(*read->internal[0].picture == *form.internal[0].picture);
  CHECK_FALSE(saveTemplate(form, scratch / "no/such/folder/x.json"));
}

TEST_CASE("nothing is saved that could not be opened again") {
  test::ensureApplication();
  const Scratch scratch;
  sheet::Template good;
  good.name = "x", good.title = "X";
  good.internal.emplace_back();
  good.internal[0].kind = sheet::BlockKind::Text;
  good.internal[0].at = {{0, 0}, {10, 10}};
  std::vector<sheet::Template> bad(5, good);
  bad[0].internal[0].size = 300;
  bad[1].internal[0].text = std::string(5000, 'a');
  bad[2].internal.resize(501, good.internal[0]);
  bad[3].internal[0].at = {{0, 0}, {10, 9000}};
  bad[4].name.clear();
  for (const sheet::Template& form : bad) {
    CHECK(saveTemplate(form, scratch / "x.json").error().code == "template.invalid");
    CHECK(scratch.files() == 0);
  }
  CHECK(saveTemplate(good, scratch / "x.json"));
}

TEST_CASE("a broken picture, one of 40 million pixels and a typeface nobody has are told, and the page is made") {
  test::ensureApplication();
  const Scratch scratch;
  test::writeBytes(scratch / "broken.png", "\x89PNG\r\n\x1a\n no picture");
  REQUIRE(QImage(8000, 5000, QImage::Format_Mono).save(QString::fromStdString(scratch / "huge.png")));
  REQUIRE(QImage(300, 200, QImage::Format_RGB32).save(QString::fromStdString(scratch / "good.bmp")));
  std::string blocks;
  for (const char* file : {"broken.png", "huge.png", "none.png", "good.bmp"})
    blocks +=
        std::string(blocks.empty() ? "" : ",") + R"({"block":"picture","at":[10,10,50,50],"file":")" + file + "\"}";
  test::writeBytes(scratch / "t.json",
                   R"({"template":1,"name":"t","paper":"A4","font":"No Such Typeface 7","internal":[)" + blocks +
                       R"(,{"block":"text","at":[10,80,100,10],"text":"{unit} {zip}"}]})");
  const auto form = loadTemplate(scratch / "t.json");
  REQUIRE(form);
  for (int i = 0; i < 3; ++i) CHECK_FALSE(form->internal[static_cast<std::size_t>(i)].picture);
  REQUIRE(form->internal[3].picture);
  CHECK(form->internal[3].picture->starts_with("\x89PNG"));
  CHECK_FALSE(isFontKnown("No Such Typeface 7"));
  PrintRequest request;
  request.level = sheet::SheetKind::Community, request.file = scratch / "t.pdf", request.texts = sheetTexts();
  request.form = *form;
  const auto outcome = printSheets(test::samplePlan().project, request);
  REQUIRE(outcome);
  CHECK(outcome->pages == 6);
  REQUIRE(outcome->missing.size() == 6);
  using enum sheet::Missing;
  CHECK(outcome->missing[0].fields == std::vector{Picture, Field, Font});
  CHECK(outcome->missing[0].unknown == std::vector<std::string>{"zip"});
}

TEST_CASE("a template is for the kinds of units that it names") {
  test::ensureApplication();
  const Scratch scratch;
  PrintRequest request;
  request.file = scratch / "x.pdf", request.texts = sheetTexts();
  request.form = *loadTemplate("county");
  request.level = sheet::SheetKind::Grid;
  CHECK(printSheets(test::samplePlan().project, request).error().code == "template.other_level");
  request.level = sheet::SheetKind::County;
  CHECK(printSheets(test::samplePlan().project, request)->pages >= 1);
}
