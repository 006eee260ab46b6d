// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the plan in their dialog, by mouse and keys: one step on OK, nothing on Cancel; what the numbers
// would do stands there while they are typed; what is wrong is said beside the button that waits.
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <functional>
#include <set>

#include "app/text/language.h"
#include "app/text/messages.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/text_size.h"
#include "app/window/settings/plan_settings_dialog.h"
#include "core/numbering/example.h"
#include "tests/window/cut_text.h"
#include "tests/window/file_fixture.h"
#include "tests/window/fixture.h"
#include "tests/window/hands.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Opens the dialog by its command and works on it while it is open.
template <class Window>
void withDialog(Window& window, const std::function<void(PlanSettingsDialog&)>& work) {
  bool opened = false;
  QTimer::singleShot(50, [&] {
    auto* dialog = qobject_cast<PlanSettingsDialog*>(QApplication::activeModalWidget());
    if (!dialog) return;
    opened = true;
    dialog->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    work(*dialog);
    if (dialog->isVisible()) dialog->reject();
  });
  auto* action = window.template findChild<QAction*>("action_plan_settings");
  REQUIRE(action != nullptr);
  action->trigger();
  REQUIRE(opened);
}

template <class Widget>
Widget& in(QDialog& dialog, const char* name) {
  auto* widget = dialog.findChild<Widget*>(name);
  REQUIRE(widget != nullptr);
  return *widget;
}

void settle(PlanSettingsDialog& dialog) {
  QTest::qWait(20);
  REQUIRE(QTest::qWaitFor([&] { return dialog.isSettled(); }, 5000));
}

void typeInto(QWidget& field, const QString& text) {
  field.setFocus();
  QTest::keySequence(&field, QKeySequence::SelectAll);
  QTest::keyClicks(&field, text);
}

void press(QDialog& dialog, const char* button) {
  auto& it = in<QAbstractButton>(dialog, button);
  QTest::mouseClick(&it, Qt::LeftButton, {}, it.rect().center());
}

void showPage(QDialog& dialog, int page) {
  auto* bar = in<QTabWidget>(dialog, "settingsPages").tabBar();
  QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(page).center());
  REQUIRE(in<QTabWidget>(dialog, "settingsPages").currentIndex() == page);
}

}  // namespace

TEST_CASE("Settings that are typed are one step, which undo takes back and the window's title follows") {
  Fixture f;
  const PlanSettings before = planSettingsOf(f.project());
  const std::size_t versions = f.session().history().versions().size();
  withDialog(*f.window, [](PlanSettingsDialog& dialog) {
    typeInto(in<QLineEdit>(dialog, "setting_name"), "North");
    typeInto(in<QLineEdit>(dialog, "setting_approver"), "Li");
    showPage(dialog, 1);
    typeInto(in<QSpinBox>(dialog, "size.urban.least"), "150");
    // Enter is OK wherever one stands.
    auto& field = in<QSpinBox>(dialog, "size.urban.least");
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
  });
  CHECK(f.session().history().versions().size() == versions + 1);
  const PlanSettings after = planSettingsOf(f.project());
  CHECK(after.name == "North");
  CHECK(after.approver == "Li");
  CHECK(after.profile.sizes[0].minHouseholds == 150);
  CHECK(f.window->windowTitle().contains("North"));
  CHECK(textOf(f.session().history().current().what).contains("Approved by"));
  f.child<QAction>("action_undo")->trigger();
  CHECK(planSettingsOf(f.project()) == before);
}

TEST_CASE("Cancel and Escape leave the plan, and OK without a change is no step") {
  Fixture f;
  const Project before = f.project();
  withDialog(*f.window, [](PlanSettingsDialog& dialog) {
    typeInto(in<QLineEdit>(dialog, "setting_name"), "Other");
    press(dialog, "settingsCancel");
  });
  CHECK(f.project() == before);
  withDialog(*f.window, [](PlanSettingsDialog& dialog) {
    typeInto(in<QLineEdit>(dialog, "setting_source"), "Other");
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
  });
  CHECK(f.project() == before);
  withDialog(*f.window, [](PlanSettingsDialog& dialog) { press(dialog, "settingsAccept"); });
  CHECK(f.project() == before);
  CHECK_FALSE(f.session().history().canUndo());
}

TEST_CASE("How many grids change their state stands there while numbers are typed") {
  Fixture f;
  const Project before = f.project();
  std::int64_t told = -1;
  withDialog(*f.window, [&](PlanSettingsDialog& dialog) {
    settle(dialog);
    CHECK(in<QLabel>(dialog, "sizeEffect").text() == "No grid changes its state.");
    showPage(dialog, 1);
    // b has 400 households and c 200.
    typeInto(in<QSpinBox>(dialog, "size.urban.most"), "390");
    settle(dialog);
    CHECK(in<QLabel>(dialog, "sizeEffect").text().startsWith("1 grid"));
    typeInto(in<QSpinBox>(dialog, "size.urban.least"), "200");
    settle(dialog);
    CHECK(in<QLabel>(dialog, "sizeEffect").text().startsWith("2 grid"));
    CHECK(in<QLabel>(dialog, "sizeStates").text().contains("→"));
    told = sizeEffect(before, dialog.settings().profile)->changed;
    CHECK(f.project() == before);  // nothing holds yet
    press(dialog, "settingsAccept");
  });
  std::int64_t changed = 0;
  for (GridId id : before.grids.ids()) changed += statusOf(before, id) != statusOf(f.project(), id);
  CHECK(changed == 2);
  CHECK(told == changed);
}

TEST_CASE("A type of community gets a rule of its own, and gives it back") {
  Fixture f;
  withDialog(*f.window, [](PlanSettingsDialog& dialog) {
    showPage(dialog, 1);
    in<QCheckBox>(dialog, "size.urban.own").click();
    CHECK(in<QCheckBox>(dialog, "size.urban.own").isChecked());  // serves all others
    CHECK_FALSE(in<QSpinBox>(dialog, "size.rural.least").isEnabled());
    typeInto(in<QSpinBox>(dialog, "size.urban.least"), "120");
    CHECK(in<QSpinBox>(dialog, "size.rural.least").value() == 120);  // follows
    in<QCheckBox>(dialog, "size.rural.own").click();
    CHECK(in<QSpinBox>(dialog, "size.rural.least").isEnabled());
    typeInto(in<QSpinBox>(dialog, "size.rural.least"), "90");
    CHECK(dialog.settings().profile.sizes.size() == 2);
    CHECK(dialog.settings().profile.sizeRuleFor("rural").minHouseholds == 90);
    CHECK(dialog.settings().profile.sizeRuleFor("urban").minHouseholds == 120);
    in<QCheckBox>(dialog, "size.rural.own").click();
    CHECK(dialog.settings().profile.sizes.size() == 1);
    CHECK(in<QSpinBox>(dialog, "size.rural.least").value() == 120);
    // A whole profile.
    auto& start = in<QComboBox>(dialog, "settingProfile");
    start.setCurrentIndex(start.findData("rural"));
    emit start.activated(start.currentIndex());
    CHECK(dialog.settings().profile.name == "rural");
    CHECK(in<QSpinBox>(dialog, "size.rural.least").value() == 150);
    CHECK_FALSE(start.currentText() == "rural");  // called by its title
  });
}

TEST_CASE("The example follows the scheme as it is typed, and codes that would not fit are counted") {
  AsciiPlan ascii = smallPlan();
  for (GridId id : ascii.project.grids.ids()) {
    Grid grid = ascii.project.grids.at(id);
    grid.code = "23020400100100" + std::to_string(id.serial());
    ascii.project.grids.set(id, grid);
  }
  Fixture f(std::move(ascii));
  withDialog(*f.window, [&](PlanSettingsDialog& dialog) {
    showPage(dialog, 2);
    const auto code = [&] { return in<QLabel>(dialog, "exampleCode").text().toStdString(); };
    CHECK(code() == "230204001001001");
    typeInto(in<QSpinBox>(dialog, "schemeFirst"), "7");
    CHECK(code() == "230204001001007");
    CHECK(code() == exampleOf(f.project(), dialog.settings().scheme).comprehensive);
    typeInto(in<QSpinBox>(dialog, "schemeDigits"), "4");
    CHECK(code() == "2302040010010007");
    REQUIRE(QTest::qWaitFor([&] { return in<QLabel>(dialog, "schemeMisfits").text().startsWith("3 grid"); }, 5000));
    typeInto(in<QLineEdit>(dialog, "schemeName"), "{community}-{number}");
    CHECK(in<QLabel>(dialog, "exampleName").text() == "甲社区-1");
    typeInto(in<QLineEdit>(dialog, "schemeName"), "all the same");
    CHECK_FALSE(in<QAbstractButton>(dialog, "settingsAccept").isEnabled());
    CHECK(in<QLabel>(dialog, "settingsProblem").text().contains("Names of grids"));
    auto& start = in<QComboBox>(dialog, "settingScheme");
    start.setCurrentIndex(start.findData("shanghai"));
    emit start.activated(start.currentIndex());
    CHECK(code() == "ZH23020400101");
    CHECK(in<QAbstractButton>(dialog, "settingsAccept").isEnabled());
  });
}

TEST_CASE("The button says why it waits") {
  Fixture f;
  withDialog(*f.window, [](PlanSettingsDialog& dialog) {
    auto& accept = in<QAbstractButton>(dialog, "settingsAccept");
    auto& problem = in<ElidedLabel>(dialog, "settingsProblem");
    CHECK(problem.text().isEmpty());
    auto& name = in<QLineEdit>(dialog, "setting_name");
    name.setFocus();
    name.clear();
    CHECK_FALSE(accept.isEnabled());
    CHECK(problem.text() == "Name of the plan may not be empty.");
    CHECK(accept.toolTip() == problem.text());
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(dialog.isVisible());
    typeInto(name, " ");
    CHECK_FALSE(accept.isEnabled());
    typeInto(name, "x");
    CHECK(accept.isEnabled());
    CHECK(problem.text().isEmpty());
    showPage(dialog, 1);
    typeInto(in<QSpinBox>(dialog, "size.urban.least"), "600");
    CHECK_FALSE(accept.isEnabled());
    CHECK(problem.text().contains("from 600 to 500 holds no number"));
    CHECK_FALSE(in<QTabWidget>(dialog, "settingsPages").tabIcon(1).isNull());
    // More digits than a grid has households are not taken.
    typeInto(in<QSpinBox>(dialog, "size.urban.least"), "99999999999");
    CHECK(in<QSpinBox>(dialog, "size.urban.least").value() <= kMostHouseholds);
  });
}

TEST_CASE("Names of 300 characters, emoji and line breaks are kept as a line, and leave the window its size") {
  Fixture f;
  const QSize size = f.window->size();
  const QString long300 = QString(300, 'w'), odd = QString::fromUtf8("铁锋区\n😀\t二行");
  withDialog(*f.window, [&](PlanSettingsDialog& dialog) {
    const int width = dialog.width();
    in<QLineEdit>(dialog, "setting_organisation").setText(long300);
    auto& name = in<QLineEdit>(dialog, "setting_name");
    name.selectAll();
    QApplication::clipboard()->setText(odd);
    name.paste();
    CHECK(in<QAbstractButton>(dialog, "settingsAccept").isEnabled());
    in<QLineEdit>(dialog, "setting_approver").setText(QString(501, 'w'));
    CHECK(in<QLabel>(dialog, "settingsProblem").text().contains("500"));
    in<QLineEdit>(dialog, "setting_approver").clear();
    QTest::qWait(20);
    CHECK(dialog.width() == width);
    press(dialog, "settingsAccept");
  });
  CHECK(planSettingsOf(f.project()).name == "铁锋区 😀 二行");
  CHECK(planSettingsOf(f.project()).organisation == long300.toStdString());
  QTest::qWait(20);
  CHECK(f.window->size() == size);
}

TEST_CASE("The dialog has room on a screen of 1024 by 600, in both languages and at every size of texts") {
  for (const char* language : {"en", "zh_CN"})
    for (const int percent : {100, 150, 200}) {
      installLanguage(language);
      theme::setTextSize(application(), percent);
      CAPTURE(language, percent);
      {
        AsciiPlan ascii = smallPlan();
        ascii.project.info.name = std::string(300, 'w');
        Session session;
        session.open(ascii.project, {});
        session.awaitIssues();
        PlanSettingsDialog dialog(session, {});
        dialog.resize(1016, 560);
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
        CHECK(dialog.minimumSizeHint().width() <= 1016);
        CHECK(dialog.minimumSizeHint().height() <= 560);
        for (int page = 0; page < 3; ++page) {
          in<QTabWidget>(dialog, "settingsPages").setCurrentIndex(page);
          settle(dialog);
          QTest::qWait(30);
          CAPTURE(page);
          CHECK(cutTexts(dialog).join("\n").toStdString() == "");
        }
      }
      theme::setTextSize(application(), 100);
      installLanguage("en");
    }
}

TEST_CASE("Every field of the dialog has a name for assistive technology, and Tab comes to each of a page") {
  Fixture f;
  withDialog(*f.window, [](PlanSettingsDialog& dialog) {
    for (int page = 0; page < 3; ++page) {
      showPage(dialog, page);
      std::set<QWidget*> reached;
      QWidget* first = QApplication::focusWidget();
      for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == first) break;
      }
      CAPTURE(page);
      for (QWidget* field : dialog.findChildren<QWidget*>()) {
        const bool asks = qobject_cast<QSpinBox*>(field) || qobject_cast<QComboBox*>(field) ||
                          qobject_cast<QCheckBox*>(field) ||
                          (qobject_cast<QLineEdit*>(field) && field->objectName().startsWith("setting"));
        if (!asks || !field->isVisible() || !field->isEnabled()) continue;
        INFO(field->objectName().toStdString());
        CHECK(reached.contains(field));
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(field);
        REQUIRE(voice != nullptr);
        CHECK_FALSE(voice->text(QAccessible::Name).isEmpty());
      }
    }
  });
}

TEST_CASE_METHOD(FileFixture, "On a read-only plan the dialog says so, and what is tried stays off the file") {
  gis::LeaseHolder holder = gis::thisProcess("Zhang", 1700000000);
  holder.host = "office-3";
  writeBytes(gis::leasePath(path), gis::leaseText(holder));
  show();
  open();
  const std::string before = bytesOf(path);
  withDialog(*window, [](PlanSettingsDialog& dialog) {
    CHECK(in<QLabel>(dialog, "settingsNote").text().contains("Zhang"));
    typeInto(in<QLineEdit>(dialog, "setting_approver"), "Li");
    press(dialog, "settingsAccept");
  });
  CHECK(planSettingsOf(window->session().project()).approver == "Li");
  CHECK(bytesOf(path) == before);
}

TEST_CASE_METHOD(FileFixture, "Settings are in the file after saving") {
  show();
  open();
  withDialog(*window, [](PlanSettingsDialog& dialog) {
    typeInto(in<QLineEdit>(dialog, "setting_source"), "sheet 7");
    typeInto(in<QLineEdit>(dialog, "setting_review_number"), "S(2026)1");
    press(dialog, "settingsAccept");
  });
  save();
  const PlanSettings saved = planSettingsOf(gis::openProject(path)->project);
  CHECK(saved.source == "sheet 7");
  CHECK(saved.mapReviewNumber == "S(2026)1");
}
