// SPDX-License-Identifier: GPL-3.0-or-later
// A print shop's morning, by real mouse and keys, in Chinese on a small screen and in English on a fine one: a template
// is made from a preset by dragging its legend and saved, and printed in both editions; so are the notice boards of a
// community. Other programs read what came out.
#include <QRegularExpression>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <optional>

#include "desktop.h"
#include "program.h"
#include "tests/journey/cli.h"
#include "tests/journey/plans.h"
#include "words.h"

using namespace wangge::journey;

namespace {

const QString kCommunity = "230204001004", kCommunityUnit = "新木社区  230204001004",
              kSubdistrictUnit = "站前街道  230204001";
const std::string kChief = "欧阳小明", kPhone = "13987654321";

struct Screen {
  const char* language;
  QSize size;
  int scale;
};

// Four numbers of a block: from the left, from the top, width, height.
struct Place {
  double x = 0, y = 0, width = 0, height = 0;
};

class PrintShop {
 public:
  explicit PrintShop(const Screen& screen) : desktop(screen.size, screen.scale), words(screen.language) {
    importDemonstration(plan, {"communities", "subdistricts", "barriers", "grids", "buildings", "households"});
    answerOf({"number", plan});
    std::ofstream(desktop.file("staff.csv"))
        << "网格编码,姓名,联系电话,职务\n"
        << kCommunity.toStdString() << "002," << kChief << "," << kPhone << ",网格长\n";
    answerOf({"import", plan, "--as", "staff", desktop.file("staff.csv")});
    window = std::make_unique<Program>(desktop, WANGGE_PROGRAM,
                                       QStringList{"--lang", screen.language, QString::fromStdString(plan)});
    window->waitFor("the plan is open", [&] { return window->title().contains("plan.gpkg"); });
  }

  bool isEnglish() const { return words.of("wangge::PrintDialog", "Sheet") == "Sheet"; }
  QString dialogWord(const char* text) const { return words.of("wangge::PrintDialog", text); }

  // Of the block that is selected on the page: its name and place.
  QString told() {
    if (m_page.isNull()) m_page = window->part(words.of("wangge::LayoutCanvas", "Page"));
    return m_page.description();
  }
  QRect pageArea() { return told(), m_page.area(); }
  static Place placeIn(const QString& told) {
    static const QRegularExpression number("([0-9][0-9,]*(?:\\.[0-9]+)?)");
    QList<double> found;
    auto at = number.globalMatch(told);
    while (at.hasNext()) found << at.next().captured(1).remove(u',').toDouble();
    REQUIRE(found.size() >= 4);
    return {found[0], found[1], found[2], found[3]};
  }

  // Takes an item of the list that a click has opened: one that is seen, or the last.
  void take(const QString& text) {
    const Part item = window->item(text);
    item.is(Part::Showing) ? window->point(item.area().center()) : window->key("End");
    window->waitFor("it is chosen", [&] { return item.is(Part::Selected); });
    window->key("Return");
    // A list is called what is chosen in it.
    window->waitFor("the list says so", [&] { return !window->shows(text, "combo box").isNull(); });
  }
  // The list beside a label.
  void choose(const QString& label, const QString& item) {
    const QRect at = window->part(label, "label").area();
    window->click(QPoint(at.right() + 100, at.center().y()));
    take(item);
  }
  void typeInto(const Part& field, const QString& text) {
    window->click(field);
    window->waitFor("it can be typed", [&] { return field.is(Part::Focused); });
    window->key("ctrl+a");
    window->type(text);
    window->waitFor("it is typed", [&] { return field.text().contains(text); });
  }

  // Prints by the dialog; the file.
  std::string print(const QString& sheet, const char* level, const QString& within, bool open, const char* name) {
    INFO(name);
    window->key("ctrl+p");
    window->waitFor("the dialog", [&] { return window->title() == dialogWord("Print"); });
    choose(dialogWord("Sheet"), sheet);
    choose(dialogWord("A sheet for each"), words.of("Word", level));
    if (open) choose(dialogWord("Edition"), dialogWord("public, without people and verdicts"));
    const Part unit = window->part(dialogWord("Within"), "text");
    window->click(QPoint(unit.area().right() + 14, unit.area().center().y()));  // the arrow beside it
    take(within);
    window->waitFor("the unit is chosen", [&] { return unit.text().trimmed() == within; });
    const std::string file = desktop.file(name);
    typeInto(window->part(dialogWord("File"), "text"), QString::fromStdString(file));
    // The window behind has a button of this name as well, above.
    Part go;
    window->waitFor("the pages are there", [&] {
      go = window->shows(dialogWord("Print"), "push button");
      return !window->beginning(words.of("wangge::PrintPreview", "Page %1 of %2").section("%1", 0, 0)).isNull() &&
             !go.isNull() && go.area().top() > unit.area().bottom();
    });
    window->click(go);
    window->part(words.of("Printed", "Open the file"));
    window->key("Escape");
    window->waitFor("the message is gone", [&] { return window->title().contains("plan.gpkg"); });
    return file;
  }

  Desktop desktop;
  const Words words;
  const std::string plan = desktop.file("plan.gpkg");
  std::unique_ptr<Program> window;

 private:
  Part m_page;
};

std::string textOf(const std::string& file) {
  std::string text = program("pdftotext", {file, "-"}).out;
  std::erase_if(text, [](unsigned char c) { return std::isspace(c); });
  return text;
}

// Where a word stands on the first page, mm from the left.
std::optional<double> leftOf(const std::string& file, const std::string& word) {
  const std::string words = program("pdftotext", {"-bbox", "-l", "1", file, "-"}).out;
  const QRegularExpression form("<word xMin=\"([0-9.]+)\"[^>]*>" + QString::fromStdString(word) + "</word>");
  const auto match = form.match(QString::fromStdString(words));
  if (!match.hasMatch()) return std::nullopt;
  return match.captured(1).toDouble() * 25.4 / 72;
}

int pagesOf(const std::string& file) {
  const std::string info = program("pdfinfo", {file}).out;
  const std::size_t at = info.find("Pages:");
  return at == std::string::npos ? 0 : std::stoi(info.substr(at + 6));
}

}  // namespace

TEST_CASE("By mouse, a template is made from a preset, and it and the boards are printed in both editions",
          "[desktop]") {
  const Screen screen = GENERATE(Screen{"zh_CN", {1366, 768}, 1}, Screen{"en", {2560, 1440}, 2});
  INFO(screen.language);
  PrintShop shop(screen);
  Program& window = *shop.window;
  const Words& words = shop.words;

  // The wall map, whose blocks can be moved.
  const QString titled = words.of("wangge::LayoutDialog", "%1: sheet template");
  const auto isOf = [&](const QString& name) { return window.title().startsWith(QString(titled).arg(name)); };
  const auto menu = [&](const char* text) {
    window.click(window.part(words.of("wangge::MainWindow", text).remove(u'&'), "menu item"));
  };
  menu("&File");
  menu("S&heet templates…");
  window.waitFor("the editor of templates", [&] { return window.title().contains(titled.section("%1", 1, 1)); });
  const QString wall = shop.isEnglish() ? "Wall map" : "挂图", board = shop.isEnglish() ? "Notice board" : "公示牌";
  // What the editor begins with.
  window.click(window.part(shop.isEnglish() ? "City sheet" : "市级图件", "combo box"));
  shop.take(wall);
  window.waitFor("the wall map is arranged", [&] { return isOf(wall); });
  // From block to block to the legend; then by mouse, since it is seen now where it is.
  const QRect page = shop.pageArea();
  window.click(page.center());
  const QString none = words.of("wangge::LayoutCanvas", "No block selected"),
                legend = words.of("TemplateWords", "Legend");
  window.waitFor("a block is selected", [&] { return !shop.told().isEmpty() && shop.told() != none; });
  for (int i = 0; i < 30 && !shop.told().startsWith(legend); ++i) {
    const QString before = shop.told();
    window.key("Tab");
    window.waitFor("the next block", [&] { return shop.told() != before; });
  }
  const QString before = shop.told();
  REQUIRE(before.startsWith(legend));
  const Place from = PrintShop::placeIn(before);
  // A0, lying where its legend stands that far to the right.
  const bool lying = from.x + from.width > 841;
  const double width = lying ? 1189 : 841, height = lying ? 841 : 1189;
  constexpr double around = 48;  // pixels that a whole page leaves free
  const double pixels = std::min((page.width() - around) / width, (page.height() - around) / height);
  const QPoint spot(qRound(page.center().x() + (from.x + from.width / 2 - width / 2) * pixels),
                    qRound(page.center().y() + (from.y + from.height / 2 - height / 2) * pixels));
  const QPoint by = lying ? QPoint(-160, 50) : QPoint(60, -120);
  INFO(before.toStdString());
  window.drag(spot, spot + by);
  window.waitFor("the legend is elsewhere", [&] { return shop.told() != before && shop.told().startsWith(legend); });
  const Place to = PrintShop::placeIn(shop.told());
  CHECK(std::abs(to.x - from.x - by.x() / pixels) < 10);
  CHECK(std::abs(to.y - from.y - by.y() / pixels) < 10);
  CHECK(to.width == from.width);

  window.key("ctrl+s");
  shop.typeInto(window.part(words.of("wangge::TemplateSaveDialog", "Name"), "text"), "Legend left");
  window.key("Return");
  window.waitFor("the template is saved", [&] { return isOf("Legend left"); });
  window.key("alt+F4");
  window.waitFor("the window", [&] { return window.title().contains("plan.gpkg"); });

  // The template is among the others, and its legend on the paper where it was put.
  const std::string walls = shop.print("Legend left", "subdistrict", kSubdistrictUnit, false, "wall.pdf");
  const std::string openWalls = shop.print("Legend left", "subdistrict", kSubdistrictUnit, true, "wall-public.pdf");
  const std::string small = shop.isEnglish() ? "Toosmall" : "偏小";
  for (const std::string& file : {walls, openWalls}) {
    CAPTURE(file);
    CHECK(program("pdfinfo", {file}).out.find("(A0)") != std::string::npos);
    CHECK(textOf(file).find("新木社区") != std::string::npos);
  }
  const std::optional<double> left = leftOf(walls, shop.isEnglish() ? "Legend" : "图例");
  REQUIRE(left);
  CHECK(std::abs(*left - to.x) < 5);
  CHECK(textOf(walls).find(small) != std::string::npos);
  CHECK(textOf(openWalls).find(small) == std::string::npos);
  // It knows where on earth it lies; for the public it tells nothing of that.
  CHECK(program("gdalinfo", {walls}).out.find("EPSG\",4550") != std::string::npos);
  CHECK(program("gdalinfo", {openWalls}).out.find("EPSG") == std::string::npos);

  // The boards of a community, a page for each grid.
  const std::string boards = shop.print(board, "grid", kCommunityUnit, false, "boards.pdf");
  const std::string openBoards = shop.print(board, "grid", kCommunityUnit, true, "boards-public.pdf");
  const std::string texts = textOf(boards), openTexts = textOf(openBoards);
  for (const std::string& file : {boards, openBoards}) CHECK(pagesOf(file) == 5);
  for (const std::string& contact : {kChief, kPhone}) {
    CHECK(texts.find(contact) != std::string::npos);
    CHECK(openTexts.find(contact) == std::string::npos);
  }
  for (const std::string& text : {texts, openTexts})
    for (const char* grid : {"001", "002", "005"})
      CHECK(text.find(kCommunity.toStdString() + grid) != std::string::npos);
  window.key("ctrl+q");
  CHECK(window.ended() == 0);
}
