// SPDX-License-Identifier: GPL-3.0-or-later
// The layout editor loses no work and saves what is seen: late results, second buttons, numbers that are still typed,
// windows that stay open; and its pages are what they would be if made again.
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>

#include "app/print/templates.h"
#include "core/edit/edits.h"
#include "tests/window/layout_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

std::string automaticTemplate() {
  for (const KnownTemplate& known : knownTemplates()) {
    if (!known.file.empty()) continue;
    const auto form = loadTemplate(known.name);
    if (form && form->automatic() && form->isFor(sheet::SheetKind::Community)) return known.name;
  }
  FAIL("no template is arranged by the program");
  return {};
}

void moveTo(QWidget& widget, QPoint at, Qt::MouseButtons buttons) {
  QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, buttons, {});
  QApplication::sendEvent(&widget, &move);
}

}  // namespace

TEST_CASE("Whatever the paper, letters, texts and blocks are such as a template's file may hold", "[layout]") {
  for (const layout::Page page : {layout::Page{20, 20}, {3000, 3000}, {420, 297}, {3000, 20}})
    for (std::size_t i = 0; i < kWordsOf<sheet::BlockKind>.size(); ++i) {
      const sheet::Block block = layout::newBlock(static_cast<sheet::BlockKind>(i), page, {10, 10});
      CHECK(block.size >= layout::kLeastLetters);
      CHECK(block.size <= layout::kMostLetters);
    }
  sheet::Template form;
  form.internal.resize(2);
  for (sheet::Block& block : form.internal) block.at = {{10, 10}, {60, 40}}, block.size = 150;
  form = layout::onPaper(form, "", {3000, 3000}, layout::Refit::Scale);
  CHECK(form.internal[0].size == layout::kMostLetters);
  CHECK(layout::onPaper(form, "", {3000, 20}, layout::Refit::Scale).internal[0].size >= layout::kLeastLetters);
  LayoutState state;
  state.open(form, "", true);
  layout::Selection all{0, 1};
  while (state.blocks().size() < layout::kMostBlocks) {
    all.clear();
    for (std::size_t i = 0; i < state.blocks().size(); ++i) all.insert(i);
    state.commit(layout::duplicated(state.settledBlocks(), all, state.page()), all);
  }
  CHECK(state.blocks().size() == layout::kMostBlocks);
  static_cast<void>(state.add(layout::newBlock(sheet::BlockKind::Map, state.page(), {50, 50})));
  CHECK(state.blocks().size() == layout::kMostBlocks);
}

TEST_CASE("A text is no longer than a template may have", "[layout]") {
  Editor e;
  e.choose("notice-board");
  const std::size_t title = e.find(sheet::BlockKind::Title);
  e.state().select({title});
  e.in<QPlainTextEdit>("blockText")->setPlainText(QString(layout::kMostText + 50, u'x'));
  CHECK(e.state().blocks()[title].text.size() == static_cast<std::size_t>(layout::kMostText));
  CHECK(e.in<QLabel>("blockWrong")->text().contains("4,000"));
}

TEST_CASE("Blocks that are arranged late replace nothing", "[layout]") {
  Editor e;
  const std::string automatic = automaticTemplate();
  e.choose("notice-board");
  const std::string title = e.state().form().title;
  e.dialog->openTemplate(QString::fromStdString(automatic));
  REQUIRE(e.dialog->isBusy());
  CHECK_FALSE(e.canvas().isEnabled());
  CHECK_FALSE(e.in<QAction>("layoutSave")->isEnabled());
  CHECK_FALSE(e.in<QAction>("layoutSaveAs")->isEnabled());
  e.dialog->openTemplate("notice-board");
  CHECK(e.canvas().isEnabled());
  e.state().select({0});
  e.state().commit(layout::moved(e.state().blocks(), {0}, {0, 3}, e.state().page()), {0});
  e.settle();
  QTest::qWait(300);
  CHECK(e.state().form().title == title);
  CHECK(e.state().canUndo());
  // Two in a row: the second one counts.
  e.state().undo();
  e.dialog->openTemplate(QString::fromStdString(automatic));
  e.dialog->openTemplate(QString::fromStdString(automatic));
  e.settle();
  CHECK(e.state().form().title == loadTemplate(automatic)->title);
  CHECK(e.canvas().isEnabled());
  CHECK(e.in<QAction>("layoutSave")->isEnabled());
}

TEST_CASE("A number that is still typed is saved, and asked about", "[layout]") {
  Editor e;
  e.choose("notice-board");
  e.saveAsOwn("Typed");
  QTest::qWait(100);
  const std::string file = e.state().file().toStdString();
  REQUIRE_FALSE(file.empty());
  const std::size_t map = e.find(sheet::BlockKind::Map);
  e.state().select({map});
  auto* x = e.in<QDoubleSpinBox>("blockX");
  x->setFocus();
  x->selectAll();
  QTest::keyClicks(x, "21.25");
  e.in<QAction>("layoutSave")->trigger();
  CHECK(e.state().blocks()[map].at.min.x == Approx(21.25));
  CHECK(loadTemplate(file)->internal[map].at.min.x == Approx(21.25));
  x->selectAll();
  QTest::keyClicks(x, "23.5");
  QString said;
  e.answer("unsavedTemplateBox", "Cancel", &said);
  CHECK_FALSE(e.dialog->maySetAside());
  CHECK(said.contains("Typed"));
  CHECK(e.state().blocks()[map].at.min.x == Approx(23.5));
}

TEST_CASE("A second button during a drag means nothing, and saving ends the drag", "[layout]") {
  Editor e;
  e.choose("notice-board");
  e.saveAsOwn("Dragged");
  QTest::qWait(100);
  REQUIRE_FALSE(e.state().file().isEmpty());
  const std::size_t map = e.find(sheet::BlockKind::Map);
  e.state().select({map});
  const sheet::Template form = e.state().form();
  const QPoint at = e.middleOf(map);
  QTest::mousePress(&e.canvas(), Qt::LeftButton, {}, at);
  moveTo(e.canvas(), at + QPoint(30, 20), Qt::LeftButton);
  REQUIRE(e.state().isPreviewing());
  const Qt::MouseButton second = GENERATE(Qt::MiddleButton, Qt::RightButton);
  QTest::mousePress(&e.canvas(), second, {}, at + QPoint(30, 20));
  moveTo(e.canvas(), at + QPoint(40, 20), Qt::LeftButton | second);
  QTest::mouseRelease(&e.canvas(), second, {}, at + QPoint(40, 20));
  CHECK(e.state().isPreviewing());
  CHECK(e.canvas().isDragging());
  SECTION("let go") {
    QTest::mouseRelease(&e.canvas(), Qt::LeftButton, {}, at + QPoint(40, 20));
    CHECK_FALSE(e.state().isPreviewing());
    CHECK(e.state().canUndo());
    e.state().undo();
    CHECK(e.state().form() == form);
  }
  SECTION("saved") {
    REQUIRE(e.dialog->save());
    CHECK_FALSE(e.state().isPreviewing());
    CHECK_FALSE(e.canvas().isDragging());
    CHECK(loadTemplate(e.state().file().toStdString())->internal[map].at.min.x ==
          Approx(form.internal[map].at.min.x).margin(0.001));
    CHECK_FALSE(e.state().isModified());
  }
}

TEST_CASE("The editor stays open when the window does", "[layout]") {
  Editor e;
  e.choose("notice-board");
  e.state().commit(layout::moved(e.state().blocks(), {0}, {0, 3}, e.state().page()), {0});
  const sheet::Template form = e.state().form();
  GridAttributes attributes;
  attributes.name = "changed";
  REQUIRE(e.session().commit(setGridAttributes(e.project(), e.ascii.grids.at('a'), attributes, {"tester", 1})));
  e.answer("unsavedTemplateBox", "Do not save");
  auto* timer = new QTimer(e.dialog);
  QString asked;
  QObject::connect(timer, &QTimer::timeout, e.dialog, [&asked, timer] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (!box || box->objectName() != QLatin1String("unsavedBox")) return;
    asked = box->text();
    timer->deleteLater();
    box->reject();
  });
  timer->start(10);
  CHECK_FALSE(e.window->close());
  QTest::qWait(50);
  CHECK_FALSE(asked.isEmpty());
  REQUIRE(e.dialog);
  CHECK(e.dialog->isVisible());
  CHECK(e.state().form() == form);
}

TEST_CASE("The last public block is deleted: the edition shows the other one's, and that is said", "[layout]") {
  Editor e;
  e.choose("notice-board");
  e.state().setOpen(true);
  e.settle();
  REQUIRE(e.state().hasOwnBlocks());
  e.in<QAction>("layoutAll")->trigger();
  e.in<QAction>("layoutDelete")->trigger();
  CHECK_FALSE(e.state().hasOwnBlocks());
  CHECK(e.in<QWidget>("layoutNoteBar")->isVisible());
  CHECK(e.in<QLabel>("layoutNote")->text().contains("no blocks of its own"));
  e.state().setOpen(false);
  // Nothing to begin with.
  CHECK_FALSE(e.in<QAction>("layoutTakeOver")->isEnabled());
  const sheet::Template form = e.state().form();
  e.state().takeOverOther();
  CHECK(e.state().form() == form);
}

TEST_CASE("Pages that are not made again are what they would be", "[layout]") {
  AsciiOptions options;
  options.grids = {"aabbccddeeffgghhii"};
  options.households = {"222222222222222222"};
  Editor e(asciiPlan(options));
  e.choose("notice-board");
  const bool open = GENERATE(false, true);
  CAPTURE(open);
  PageMaker& maker = e.dialog->pages();
  std::vector<PageKey> keys;
  for (const auto& [letter, id] : e.ascii.grids) keys.push_back({map::Unit{Level::Grid, {}, {}, id}, open});
  const auto lookAtAll = [&] {
    for (const PageKey& key : keys) {
      if (!map::exists(e.project(), key.unit)) continue;
      maker.show(key);
      e.settle();
    }
  };
  lookAtAll();
  const int before = maker.makings();
  const std::vector<FaceId> moved{e.ascii.faceAt(2, 0)};
  REQUIRE(e.session().commit(assignFaces(e.project(), moved, ZoneId(e.ascii.grids.at('a')), {"tester", 1})));
  lookAtAll();
  WARN("made again: " << maker.makings() - before << " of " << keys.size());
  PageMaker fresh;
  fresh.setAuthor(e.session().context().author);
  fresh.setForm(e.state().form(), true);
  fresh.setPlan(e.session().shared());
  for (const PageKey& key : keys) {
    if (!map::exists(e.project(), key.unit)) continue;
    CAPTURE(map::nameOf(e.project(), key.unit));
    maker.show(key);
    e.settle();
    fresh.show(key);
    REQUIRE(QTest::qWaitFor([&] { return !fresh.isBusy(); }, 20000));
    REQUIRE(maker.sheets());
    REQUIRE(fresh.sheets());
    REQUIRE(maker.sheets()->size() == fresh.sheets()->size());
    CHECK((maker.sheets()->front().sheet.scene == fresh.sheets()->front().sheet.scene));
  }
}
