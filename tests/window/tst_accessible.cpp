// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader says of the window: whatever can have the focus has a role and a name, in every panel and dialog.
#include <QAccessible>
#include <QDockWidget>
#include <QStringList>

#include "app/text/language.h"
#include "app/tools/tool_box.h"
#include "tests/window/all_dialogs.h"
#include "tests/window/fixture.h"
#include "tests/window/label_window.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Parts of a widget that stand for it: the arrows of a box, the cells of a list.
bool isPart(const QObject* object) {
  for (const QObject* parent = object->parent(); parent; parent = parent->parent())
    if (parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox") || parent->inherits("QDateEdit") ||
        parent->inherits("QCalendarWidget"))
      return true;
  return false;
}

void walk(QAccessibleInterface* at, QStringList& faults, int& seen, int depth = 0) {
  if (!at || depth > 40) return;
  QObject* object = at->object();
  auto* widget = qobject_cast<QWidget*>(object);
  if (widget && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible() &&
      !widget->visibleRegion().isEmpty() && !widget->focusProxy() && !isPart(widget) &&
      !widget->inherits("QScrollArea")) {
    ++seen;
    const QString what = QString("%1 %2").arg(widget->metaObject()->className(), widget->objectName());
    if (at->text(QAccessible::Name).trimmed().isEmpty()) faults << what + ": no name";
    if (at->role() == QAccessible::NoRole || at->role() == QAccessible::Client) faults << what + ": no role";
  }
  // Lists of thousands of cells are read when they are reached.
  if (widget && widget->inherits("QAbstractItemView")) return;
  for (int i = 0; i < at->childCount(); ++i) walk(at->child(i), faults, seen, depth + 1);
}

void requireNamed(QWidget& top, int least) {
  QStringList faults;
  int seen = 0;
  walk(QAccessible::queryAccessibleInterface(&top), faults, seen);
  faults.removeDuplicates();
  CHECK(faults.join('\n').toStdString() == "");
  CHECK(seen >= least);
}

}  // namespace

TEST_CASE("Everything in the window that can have the focus has a name", "[accessible]") {
  for (const char* language : {"en", "zh_CN"}) {
    CAPTURE(language);
    installLanguage(language);
    Fixture f;
    f.session().select({{}, {f.ascii.grids.at('a')}});
    f.openProblems();
    for (QDockWidget* dock : f.window->findChildren<QDockWidget*>()) {
      dock->show();
      dock->raise();
      QTest::qWait(10);
      CAPTURE(dock->objectName().toStdString());
      requireNamed(*f.window, 10);
    }
    for (const ToolKind kind : {ToolKind::Select, ToolKind::Paint, ToolKind::Cut, ToolKind::Push}) {
      f.window->tools().setKind(kind);
      QTest::qWait(10);
      requireNamed(*f.window, 15);
    }
    f.session().close();
    QTest::qWait(10);
    requireNamed(*f.window, 3);  // the start page
    installLanguage("en");
  }
}

TEST_CASE_METHOD(LabelWindow, "The page of a precinct has names for its fields", "[accessible]") {
  edit(Label::Precinct);
  session().select({{}, {}, {precinct('P')}, {}});
  QTest::qWait(20);
  CHECK(window->findChild<QDockWidget*>("inspectorDock")->isVisible());
  requireNamed(*window, 10);
}

TEST_CASE("Where something reads the screen out, the map tells what is under the mouse", "[accessible]") {
  Fixture f;
  MapCanvas& map = f.window->canvas();
  f.session().select({{}, {f.ascii.grids.at('a')}});
  f.window->tools().setKind(ToolKind::Cut);
  const bool was = QAccessible::isActive();
  QAccessible::setActive(true);
  const auto said = [&](QPoint aside) {
    QTest::mouseMove(&map, map.rect().center() + aside);
    return map.accessibleDescription().toStdString();
  };
  const std::string left = said({-50, 0}), right = said({50, -20});
  QAccessible::setActive(was);
  CHECK_THAT(left, Catch::Contains("Click where the cut begins"));
  CHECK_THAT(right, Catch::Contains("400 households"));
}

TEST_CASE("Everything in a dialog that can have the focus has a name", "[accessible]") {
  Fixture f(planForDialogs());
  withEachDialog(f, [](QDialog& dialog) {
    CAPTURE(dialog.objectName().toStdString());
    requireNamed(dialog, 1);
  });
}
