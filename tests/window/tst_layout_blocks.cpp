// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks in the editor of sheet templates: added, moved, resized, typed, by mouse and keys.
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPlainTextEdit>

#include "app/window/layout/layout_canvas.h"
#include "app/window/layout/layout_dialog.h"
#include "tests/window/layout_window.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("Handles resize, a band selects, Escape leaves all as it was", "[layout]") {
  Editor e;
  e.choose("notice-board");
  const std::size_t map = e.find(sheet::BlockKind::Map);
  e.state().select({map});
  const map::Rectangle before = e.state().blocks()[map].at;
  const QPoint corner = e.canvas().handleAt(layout::Handle::BottomRight)->toPoint();
  e.drag(corner, corner + QPoint(-40, -30));
  const map::Rectangle after = e.state().blocks()[map].at;
  CHECK(after.min == before.min);
  CHECK(after.width() < before.width());
  CHECK(after.height() < before.height());
  // Dragged off the page it stays on it.
  const QPoint right = e.canvas().handleAt(layout::Handle::Right)->toPoint();
  e.drag(right, right + QPoint(5000, 0));
  CHECK(e.state().blocks()[map].at.max.x == 420);
  const sheet::Template form = e.state().form();
  const QPoint at = e.middleOf(map);
  QTest::mousePress(&e.canvas(), Qt::LeftButton, {}, at);
  QMouseEvent move(QEvent::MouseMove, at + QPoint(30, 30), e.canvas().mapToGlobal(at + QPoint(30, 30)), Qt::NoButton,
                   Qt::LeftButton, {});
  QApplication::sendEvent(&e.canvas(), &move);
  CHECK(e.state().isPreviewing());
  CHECK_FALSE(e.state().form() == form);
  QTest::keyClick(&e.canvas(), Qt::Key_Escape);
  CHECK(e.state().form() == form);
  QTest::mouseRelease(&e.canvas(), Qt::LeftButton, {}, at);
  CHECK(e.state().form() == form);
  // From outside the page around everything.
  e.drag(e.canvas().toScreen({-5, -5}).toPoint(), e.canvas().toScreen({425, 302}).toPoint());
  CHECK(e.state().selection().size() == e.state().blocks().size());
  QTest::keyClick(&e.canvas(), Qt::Key_Escape);
  CHECK(e.state().selection().empty());
  CHECK(e.dialog->isVisible());
}

TEST_CASE("Everything is done by keys: from block to block, moved, deleted, typed, undone", "[layout]") {
  Editor e;
  e.choose("notice-board");
  e.dialog->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(e.dialog));
  e.canvas().setFocus();
  const std::size_t count = e.state().blocks().size();
  for (std::size_t i = 0; i < count; ++i) {
    QTest::keyClick(&e.canvas(), Qt::Key_Tab);
    REQUIRE(e.state().selectedBlock() == i);
    CHECK_FALSE(e.canvas().accessibleDescription().isEmpty());
  }
  QTest::keyClick(&e.canvas(), Qt::Key_Tab);
  CHECK_FALSE(e.canvas().hasFocus());
  CHECK(e.state().selection().empty());
  e.canvas().setFocus();
  const std::size_t map = e.find(sheet::BlockKind::Map);
  e.state().select({map});
  const map::Position start = e.state().blocks()[map].at.min;
  QTest::keyClick(&e.canvas(), Qt::Key_Down);
  QTest::keyClick(&e.canvas(), Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(&e.canvas(), Qt::Key_Left, Qt::ControlModifier);
  CHECK(e.state().blocks()[map].at.min.y == Approx(start.y + 1));
  CHECK(e.state().blocks()[map].at.min.x == Approx(start.x + 5 - 0.1));
  QTest::keyClick(&e.canvas(), Qt::Key_Delete);
  CHECK(e.state().blocks().size() == count - 1);
  QTest::keyClick(&e.canvas(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(e.state().blocks().size() == count);
  // Numbers.
  e.state().select({map});
  auto* x = e.in<QDoubleSpinBox>("blockX");
  x->setFocus();
  x->selectAll();
  QTest::keyClicks(x, "33.25");
  QTest::keyClick(x, Qt::Key_Return);
  CHECK(e.state().blocks()[map].at.min.x == Approx(33.25));
  CHECK(e.dialog->isVisible());
  x->selectAll();
  QTest::keyClicks(x, "4000");
  QTest::keyClick(x, Qt::Key_Return);
  CHECK(e.state().blocks()[map].at.min.x == Approx(33.25));
  CHECK(x->value() == Approx(33.25));
  CHECK_FALSE(e.in<QLabel>("blockWrong")->text().isEmpty());
  // A text with a field; undo in the field is the template's.
  const std::size_t title = e.find(sheet::BlockKind::Title);
  e.state().select({title});
  e.canvas().setFocus();
  QTest::keyClick(&e.canvas(), Qt::Key_Return);
  auto* text = e.in<QPlainTextEdit>("blockText");
  CHECK(text->hasFocus());
  const std::string was = e.state().blocks()[title].text;
  QTest::keyClicks(text, "Grid ");
  e.in<QAction>("field_code")->trigger();
  CHECK(e.state().blocks()[title].text == "Grid {code}");
  QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
  CHECK(e.state().blocks()[title].text == was);
  CHECK(text->toPlainText().toStdString() == was);
  QTest::keyClicks(text, "{nonsense}");
  CHECK(e.in<QLabel>("blockWrong")->text().contains("{nonsense}"));
}

TEST_CASE("People are refused in the public edition, and why is said", "[layout]") {
  Editor e;
  e.choose("notice-board");
  auto* edition = e.in<QComboBox>("layoutEdition");
  edition->setCurrentIndex(1);
  emit edition->activated(1);
  e.settle();
  const std::size_t count = e.state().blocks().size();
  e.in<QAction>("add_chief")->trigger();
  CHECK(e.state().blocks().size() == count);
  CHECK(e.in<QWidget>("layoutNoteBar")->isVisible());
  CHECK(e.in<QLabel>("layoutNote")->text().contains("public edition"));
  e.in<QAction>("add_legend")->trigger();
  CHECK(e.state().blocks().size() == count + 1);
  CHECK(e.dialog->findChild<QAction*>("field_phone") == nullptr);
  CHECK(e.dialog->findChild<QAction*>("field_code") != nullptr);
  edition->setCurrentIndex(0);
  emit edition->activated(0);
  e.in<QAction>("add_chief")->trigger();
  CHECK(e.state().form().internal.back().kind == sheet::BlockKind::Chief);
}

TEST_CASE("A block that is added lies where there is room, and beside the one before where there is none", "[layout]") {
  Editor e;
  e.choose("notice-board");
  // Nothing but a title above: room enough.
  sheet::Template form = e.state().form();
  sheet::Block title = form.internal[e.find(sheet::BlockKind::Title)];
  title.at = {{10, 10}, {410, 30}};
  form.internal = {title};
  e.state().commit(form, {});
  e.canvas().fit();
  const layout::Page page = e.state().page();
  const auto add = [&](const char* action) {
    const std::size_t count = e.state().blocks().size();
    e.in<QAction>(action)->trigger();
    const layout::Blocks blocks = e.state().blocks();
    REQUIRE(blocks.size() == count + 1);
    CHECK(e.state().selection() == layout::Selection{count});
    CHECK(layout::wholeOf(page).contains(blocks[count].at));
    return blocks[count].at;
  };
  for (const char* action :
       {"add_band", "add_band", "add_text", "add_text", "add_text", "add_legend", "add_legend", "add_picture"}) {
    CAPTURE(action);
    const map::Rectangle at = add(action);
    const layout::Blocks blocks = e.state().blocks();
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) CHECK_FALSE(blocks[i].at.overlaps(at));
  }
  // On a map that leaves no room beside it they lie beside each other.
  sheet::Block map = title;
  map.kind = sheet::BlockKind::Map, map.at = {{10, 40}, {410, 290}};
  form.internal = {title, map};
  e.state().commit(form, {});
  const map::Rectangle one = add("add_text"), two = add("add_text");
  CHECK(map.at.contains(one));
  CHECK(map.at.contains(two));
  CHECK_FALSE(one.overlaps(two));
  // A map takes half of the page: there is no room for it among these, and still less for a second one.
  const map::Rectangle first = add("add_map"), second = add("add_map");
  CHECK(second.min.x - first.min.x == Approx(layout::kAside));
  CHECK(second.min.y - first.min.y == Approx(layout::kAside));
}

TEST_CASE("A block that is put upon larger ones does not lie across the edge of any", "[layout]") {
  const layout::Page page{420, 297};
  sheet::Block ground, map;
  ground.kind = sheet::BlockKind::Picture, ground.at = layout::wholeOf(page);
  map.kind = sheet::BlockKind::Map, map.at = {{150, 90}, {270, 200}};
  layout::Blocks blocks{ground, map};
  int upon = 0;
  for (int i = 0; i < 8; ++i) {
    CAPTURE(i);
    const sheet::Block text = layout::placedFree(
        blocks, layout::newBlock(sheet::BlockKind::Text, page, map.at.centre()), layout::wholeOf(page), page);
    CHECK((map.at.contains(text.at) || !map.at.overlaps(text.at)));
    for (std::size_t j = 2; j < blocks.size(); ++j) CHECK_FALSE(blocks[j].at.overlaps(text.at));
    upon += map.at.contains(text.at) ? 1 : 0;
    blocks.push_back(text);
  }
  CHECK(upon > 1);
  CHECK(upon < 8);
}

TEST_CASE("Blocks of any size are put on pages of any size, and none begins where another does", "[layout]") {
  for (const layout::Page page : {layout::Page{420, 297}, layout::Page{50, 2000}, layout::Page{20, 20}}) {
    CAPTURE(page.width, page.height);
    layout::Blocks blocks;
    for (int i = 0; i < 60; ++i) {
      const auto kind = static_cast<sheet::BlockKind>(i % 5);
      const map::Rectangle seen{{0, 0}, {page.width, page.height / 2}};
      const sheet::Block block = layout::placedFree(blocks, layout::newBlock(kind, page, seen.centre()), seen, page);
      CHECK(layout::wholeOf(page).contains(block.at));
      blocks.push_back(block);
    }
    if (page.width < 100) continue;  // there are fewer places than blocks
    for (std::size_t i = 0; i < blocks.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(blocks[i].at.min == blocks[j].at.min);
  }
}
