// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of sheet templates over a window with a small plan, driven by mouse and keys.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLatin1String>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

#include "app/window/layout/layout_canvas.h"
#include "app/window/layout/layout_dialog.h"
#include "tests/support/scratch.h"
#include "tests/window/fixture.h"
#include "tests/window/hands.h"

namespace wangge::test {

struct Editor : Fixture {
  explicit Editor(AsciiPlan plan = smallPlan()) : Fixture(std::move(plan)) {
    ::setenv("XDG_DATA_HOME", data.folder().c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", data.folder().c_str(), 1);
    for (const char* key : {"templates/last", "templates/window", "templates/splitter", "templates/raster"})
      QSettings().remove(key);
    child<QAction>("action_sheet_templates")->trigger();
    dialog = window->findChild<LayoutDialog*>();
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    settle();
  }
  ~Editor() {
    // What a case leaves unsaved asks nobody.
    if (dialog) delete dialog.data();
  }
  void settle() {
    QTest::qWait(5);
    REQUIRE(QTest::qWaitFor([&] { return !dialog->isBusy(); }, 30000));
    QTest::qWait(5);
  }
  void choose(const char* name) {
    dialog->openTemplate(name);
    settle();
  }
  template <class Widget>
  Widget* in(const char* name) {
    auto* widget = dialog->findChild<Widget*>(name);
    REQUIRE(widget != nullptr);
    return widget;
  }
  LayoutState& state() { return dialog->state(); }
  LayoutCanvas& canvas() { return dialog->canvas(); }
  std::size_t find(sheet::BlockKind kind) {
    const layout::Blocks blocks = state().blocks();
    for (std::size_t i = 0; i < blocks.size(); ++i)
      if (blocks[i].kind == kind) return i;
    FAIL("no such block");
    return 0;
  }
  QPoint middleOf(std::size_t block) { return canvas().toScreen(state().blocks()[block].at.centre()).toPoint(); }
  void drag(QPoint from, QPoint to) { hands::drag(canvas(), from, to); }
  // By mouse, from the list of the box.
  void pick(QComboBox& box, const QString& text) {
    hands::click(box, box.rect().center());
    REQUIRE(QTest::qWaitFor([&] { return box.view()->isVisible(); }, 3000));
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    const QModelIndex index = box.model()->index(box.findText(text), 0);
    REQUIRE(index.isValid());
    box.view()->scrollTo(index);
    hands::click(*box.view()->viewport(), box.view()->visualRect(index).center());
    REQUIRE(QTest::qWaitFor([&] { return !box.view()->isVisible(); }, 3000));
  }
  // The next box of this name gets a click on the button with this text.
  void answer(const char* box, const QString& text, QString* said = nullptr) {
    auto* timer = new QTimer(dialog);
    QObject::connect(timer, &QTimer::timeout, dialog, [=] {
      auto* open = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!open || open->objectName() != QLatin1String(box)) return;
      if (auto* message = qobject_cast<QMessageBox*>(open); message && said) *said = message->text();
      for (auto* button : open->findChildren<QAbstractButton*>())
        if (button->text().remove('&') == text) {
          timer->deleteLater();
          return button->click();
        }
    });
    timer->start(10);
  }
  void saveAsOwn(const QString& title) {
    QTimer::singleShot(50, dialog, [=] {
      auto* open = QApplication::activeModalWidget();
      auto* name = open ? open->findChild<QLineEdit*>("templateTitle") : nullptr;
      if (!name) return;
      name->setText(title);
      open->findChild<QPushButton*>("templateSave")->click();
    });
    in<QAction>("layoutSaveAs")->trigger();
  }

  Scratch data;
  QPointer<LayoutDialog> dialog;
};

}  // namespace wangge::test
