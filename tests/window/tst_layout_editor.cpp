// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of sheet templates as a person uses it: by mouse and keys, on a plan.
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTimer>

#include "app/demo/demo_plan.h"
#include "app/print/templates.h"
#include "app/text/language.h"
#include "app/window/help/command_index.h"
#include "app/window/layout/layout_canvas.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/layout/page_list.h"
#include "core/edit/edits.h"
#include "tests/support/scratch.h"
#include "tests/window/cut_text.h"
#include "tests/window/layout_window.h"

using namespace wangge;
using namespace wangge::test;

TEST_CASE("By mouse and keys: a template of a preset whose legend stands elsewhere, saved and found again",
          "[layout]") {
  Editor e;
  auto* templates = e.in<QComboBox>("layoutTemplate");
  const auto presets = knownTemplates();
  const auto preset = std::ranges::find_if(presets, [](const KnownTemplate& known) {
    return known.file.empty() && loadTemplate(known.name)->automatic() &&
           loadTemplate(known.name)->kinds.contains(sheet::SheetKind::Community);
  });
  REQUIRE(preset != presets.end());
  e.pick(*templates, QString::fromStdString(preset->title));
  e.settle();
  const std::size_t legend = e.find(sheet::BlockKind::Legend);
  const map::Rectangle before = e.state().blocks()[legend].at;
  hands::click(e.canvas(), e.middleOf(legend));
  REQUIRE(e.state().selectedBlock() == legend);
  e.drag(e.middleOf(legend), e.middleOf(legend) + QPoint(-61, 23));
  e.settle();
  const map::Rectangle after = e.state().blocks()[legend].at;
  CHECK(after.min.x < before.min.x);
  CHECK(after.width() == Approx(before.width()).margin(0.01));
  CHECK(after.height() == Approx(before.height()).margin(0.01));
  CHECK(e.dialog->pages().isUpToDate());
  // Saved by keys.
  QTimer::singleShot(150, e.dialog, [&] {
    auto* open = QApplication::activeModalWidget();
    auto* name = open ? open->findChild<QLineEdit*>("templateTitle") : nullptr;
    if (!name) return;
    name->setFocus();
    name->selectAll();
    hands::type(*name, "Legend elsewhere");
    hands::key(*name, Qt::Key_Return);
    QTest::qWait(20);
    if (open->isVisible()) qobject_cast<QDialog*>(open)->reject();
  });
  hands::key(e.canvas(), Qt::Key_S, Qt::ControlModifier);
  QTest::qWait(300);
  CHECK_FALSE(e.dialog->isWindowModified());
  const auto known = knownTemplates();
  const auto own = std::ranges::find(known, "Legend elsewhere", &KnownTemplate::title);
  REQUIRE(own != known.end());
  const auto saved = loadTemplate(own->file);
  REQUIRE(saved);
  CHECK_FALSE(saved->automatic());
  CHECK(saved->internal[legend].at.min.x == Approx(after.min.x).margin(0.001));
  CHECK(saved->internal[legend].at.max.y == Approx(after.max.y).margin(0.001));
  CHECK(loadTemplate(preset->name)->automatic());
  CHECK(templates->currentText() == "Legend elsewhere");
}

TEST_CASE("A template is made from a preset: a block is moved by mouse, saved under a name, and found again",
          "[layout]") {
  Editor e;
  e.choose("notice-board");
  const sheet::Template preset = *loadTemplate("notice-board");
  CHECK(e.state().blocks().size() == preset.internal.size());
  CHECK_FALSE(e.dialog->isWindowModified());
  const std::size_t map = e.find(sheet::BlockKind::Map);
  QTest::mouseClick(&e.canvas(), Qt::LeftButton, {}, e.middleOf(map));
  CHECK(e.state().selection() == layout::Selection{map});
  // Off the raster with Alt; with the raster on a whole millimetre.
  const map::Rectangle before = e.state().blocks()[map].at;
  e.drag(e.middleOf(map), e.middleOf(map) + QPoint(17, -3));
  const map::Rectangle after = e.state().blocks()[map].at;
  CHECK_FALSE(after == before);
  CHECK(after.width() == Approx(before.width()));
  CHECK(e.dialog->isWindowModified());
  CHECK(e.canvas().guides().empty());
  QTest::keyClick(&e.canvas(), Qt::Key_Z, Qt::ControlModifier);
  QTest::qWait(10);
  CHECK(e.state().blocks()[map].at == before);
  e.in<QAction>("layoutRedo")->trigger();
  CHECK(e.state().blocks()[map].at == after);

  // The program's own stays: a name that it has is not taken.
  bool refused = false;
  QTimer::singleShot(50, e.dialog, [&] {
    auto* open = QApplication::activeModalWidget();
    if (!open) return;
    open->findChild<QLineEdit*>("templateTitle")->setText(QString::fromStdString(preset.title));
    refused = !open->findChild<QPushButton*>("templateSave")->isEnabled();
    qobject_cast<QDialog*>(open)->reject();
  });
  e.in<QAction>("layoutSave")->trigger();
  CHECK(refused);
  CHECK(e.dialog->isWindowModified());
  e.saveAsOwn("Our board");
  CHECK_FALSE(e.dialog->isWindowModified());
  CHECK(e.dialog->windowTitle().contains("Our board"));
  const auto known = knownTemplates();
  const auto own = std::ranges::find(known, "Our board", &KnownTemplate::title);
  REQUIRE(own != known.end());
  REQUIRE_FALSE(own->file.empty());
  const auto saved = loadTemplate(own->file);
  REQUIRE(saved);
  CHECK(saved->internal[map].at.min.x == Approx(after.min.x));
  CHECK(*loadTemplate("notice-board") == preset);

  // Saved again without a question; what is not saved is asked about.
  e.canvas().setFocus();
  QTest::keyClick(&e.canvas(), Qt::Key_Right, Qt::ShiftModifier);
  CHECK(e.state().blocks()[map].at.min.x == Approx(after.min.x + 5));
  e.in<QAction>("layoutSave")->trigger();
  CHECK(loadTemplate(own->file)->internal[map].at.min.x == Approx(after.min.x + 5));
  QTest::keyClick(&e.canvas(), Qt::Key_Right);
  QString said;
  e.answer("unsavedTemplateBox", "Cancel", &said);
  e.dialog->close();
  CHECK(said.contains("Our board"));
  CHECK(e.dialog->isVisible());
  e.answer("unsavedTemplateBox", "Cancel", &said);
  CHECK_FALSE(e.window->close());
  e.answer("unsavedTemplateBox", "Do not save");
  e.dialog->close();
  QTest::qWait(20);
  CHECK((!e.dialog || !e.dialog->isVisible()));
  CHECK(loadTemplate(own->file)->internal[map].at.min.x == Approx(after.min.x + 5));
}

TEST_CASE("Only sheets that changed are made again", "[layout]") {
  // Five grids in a row, far enough apart that a sheet of the first does not show the last.
  AsciiOptions options;
  options.grids = {"aabbccddeeffgghhii"};
  options.households = {"222222222222222222"};
  Editor e(asciiPlan(options));
  e.choose("notice-board");
  auto* level = e.in<QComboBox>("layoutLevel");
  const int grids = level->findData(static_cast<int>(sheet::SheetKind::Grid));
  REQUIRE(grids >= 0);
  level->setCurrentIndex(grids);
  emit level->activated(grids);
  auto* list = e.in<QListView>("layoutPages");
  PageMaker& maker = e.dialog->pages();
  // All pictures come into sight.
  const auto lookAtAll = [&] {
    for (int round = 0; round < 2; ++round)
      for (int i = 0; i < list->model()->rowCount(); ++i) {
        list->scrollTo(list->model()->index(i, 0));
        list->grab();
        e.settle();
      }
  };
  lookAtAll();
  const int rows = list->model()->rowCount();
  REQUIRE(rows == 9);
  const int first = maker.makings();
  CHECK(first >= rows);
  lookAtAll();
  CHECK(maker.makings() == first);  // nothing changed
  // The public edition changes: no internal sheet is made again.
  sheet::Template form = e.state().form();
  form.open.front().text = "Other", form.title = "Renamed";
  e.state().commit(form, {});
  lookAtAll();
  CHECK(maker.makings() == first);
  // The name of one grid: its sheet, and those that show it beside theirs.
  GridAttributes attributes;
  attributes.name = "changed";
  REQUIRE(e.session().commit(setGridAttributes(e.project(), e.ascii.grids.at('a'), attributes, {"tester", 1})));
  lookAtAll();
  const int renamed = maker.makings() - first;
  CAPTURE(renamed);
  CHECK(renamed >= 1);
  CHECK(renamed < rows / 2);
  // A block of the edition that is seen: all of them.
  const int before = maker.makings();
  e.state().commit(layout::moved(e.state().blocks(), {0}, {0, 3}, e.state().page()), {0});
  lookAtAll();
  CHECK(maker.makings() - before == rows);
}

TEST_CASE("A template that the program arranges gets places first, and that is said", "[layout]") {
  Editor e;
  const auto known = knownTemplates();
  int tried = 0;
  for (const KnownTemplate& each : known) {
    if (!each.file.empty()) continue;
    const auto form = loadTemplate(each.name);
    REQUIRE(form);
    if (!form->automatic()) continue;
    CAPTURE(each.name);
    const std::string before = e.state().form().title;
    const bool there = std::ranges::any_of(
        form->kinds, [&](sheet::SheetKind kind) { return sheet::atlasOf(e.project(), kind, {}).has_value(); });
    e.choose(each.name.c_str());
    CHECK(e.in<QWidget>("layoutNoteBar")->isVisible());
    if (!form->kinds.empty() && !there) {
      // The plan has no station; what was there stays.
      CHECK(e.in<QLabel>("layoutNote")->text().contains("none that it is for"));
      CHECK(e.state().form().title == before);
      CHECK(e.in<QComboBox>("layoutTemplate")->currentText().toStdString() == before);
      continue;
    }
    ++tried;
    CHECK_FALSE(e.state().form().automatic());
    CHECK(e.in<QLabel>("layoutNote")->text().contains(QString::fromStdString(form->title)));
    CHECK(e.in<QWidget>("layoutNoteBar")->isVisible());
    for (const sheet::Block& block : e.state().form().open) CHECK_FALSE(sheet::isContact(block.kind));
    e.find(sheet::BlockKind::Map);
    CHECK_FALSE(e.state().isModified());
  }
  CHECK(tried > 0);
}

TEST_CASE("The editor follows a drag at once and has the page again soon", "[layout]") {
  Editor e;
  e.choose("notice-board");
  const std::size_t map = e.find(sheet::BlockKind::Map);
  e.state().select({map});
  const QPoint from = e.middleOf(map);
  QTest::mousePress(&e.canvas(), Qt::LeftButton, {}, from);
  double slowest = 0;
  for (int i = 1; i <= 20; ++i) {
    const QPoint at = from + QPoint(i * 2, i);
    QElapsedTimer clock;
    clock.start();
    QMouseEvent move(QEvent::MouseMove, at, e.canvas().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&e.canvas(), &move);
    e.canvas().repaint();
    slowest = std::max(slowest, static_cast<double>(clock.nsecsElapsed()) * 1e-6);
  }
  QTest::mouseRelease(&e.canvas(), Qt::LeftButton, {}, from + QPoint(40, 20));
  QElapsedTimer clock;
  clock.start();
  e.settle();
  CHECK(e.dialog->pages().isUpToDate());
  WARN("slowest frame of a drag " << slowest << " ms, page again after " << clock.elapsed() << " ms, of which making "
                                  << e.dialog->pages().lastSeconds() * 1000 << " ms");
}

TEST_CASE("The editor fits small screens in both languages, and no text is cut", "[layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    installLanguage(language);
    Editor e;
    e.choose("notice-board");
    for (const QSize size : {QSize(1016, 560), QSize(1366, 728)}) {
      e.dialog->resize(size);
      e.settle();
      CHECK(e.dialog->size() == size);
      CHECK(e.dialog->minimumSizeHint().width() <= 1016);
      CHECK(e.dialog->minimumSizeHint().height() <= 560);
      for (int tab = 0; tab < 2; ++tab) {
        e.in<QTabWidget>("layoutTabs")->setCurrentIndex(tab);
        e.state().select({e.find(sheet::BlockKind::Title)});
        QTest::qWait(10);
        e.dialog->grab();
        CHECK(cutTexts(*e.dialog).join('\n').toStdString() == "");
      }
    }
    installLanguage("en");
  }
}

TEST_CASE("The command is found by Chinese name and pinyin", "[layout]") {
  installLanguage("zh_CN");
  {
    Fixture f;
    const CommandIndex index(*f.window);
    for (const QString& typed : {QString("图纸模板"), QString("tuzhimoban"), QString("tzmb"), QString("templates")}) {
      CAPTURE(typed.toStdString());
      bool found = false;
      for (const FoundCommand& command : index.find(typed))
        found = found || command.action->objectName() == "action_sheet_templates";
      CHECK(found);
    }
  }
  installLanguage("en");
}
