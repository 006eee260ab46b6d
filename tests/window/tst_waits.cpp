// SPDX-License-Identifier: GPL-3.0-or-later
// A button that waits says what for; and names of any length and kind are taken as they are or cut between letters.
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include "app/window/dialogs/exemption_dialog.h"
#include "app/window/dialogs/new_plan_dialog.h"
#include "app/window/dialogs/versions_dialog.h"
#include "app/window/parts/widgets.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Says why while it cannot be pressed, to the eye and to a reader of the screen, and nothing of it afterwards.
void requireWaits(const QPushButton& button, bool waits) {
  INFO(button.text().toStdString());
  CHECK(button.isEnabled() == !waits);
  CHECK(button.accessibleDescription().isEmpty() == !waits);
  if (waits) CHECK(button.toolTip() == button.accessibleDescription());
}

}  // namespace

TEST_CASE("Buttons of dialogs say what they wait for") {
  application();
  VersionsDialog versions(smallPlan().project);
  const auto& keep = *versions.findChild<QPushButton*>("keepVersion");
  requireWaits(keep, true);
  versions.findChild<QLineEdit*>("versionName")->setText("  ");
  requireWaits(keep, true);
  versions.findChild<QLineEdit*>("versionName")->setText("spring");
  requireWaits(keep, false);
  for (const char* name : {"compareVersion", "restoreVersion", "deleteVersion"})
    requireWaits(*versions.findChild<QPushButton*>(name), true);

  Issue issue;
  issue.rule = "rule.size", issue.what = Message("rule.size");
  ExemptionDialog exemption(issue);
  const auto& record = *exemption.findChild<QPushButton*>("exemptionRecord");
  exemption.findChild<QLineEdit*>("exemptionApprover")->clear();
  requireWaits(record, true);
  const QString first = record.toolTip();
  exemption.findChild<QPlainTextEdit*>("exemptionReason")->setPlainText("one tower");
  requireWaits(record, true);
  CHECK(record.toolTip() != first);  // the other one is missing now
  exemption.findChild<QLineEdit*>("exemptionApprover")->setText("office");
  requireWaits(record, false);
}

TEST_CASE("A new plan has a name, of whatever letters") {
  application();
  const auto asked = [](const QString& written, bool taken) {
    QTimer::singleShot(0, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog);
      auto* field = dialog->findChild<QLineEdit*>("newPlanName");
      const auto& create = *dialog->findChild<QPushButton*>("newPlanCreate");
      auto* waits = dialog->findChild<QLabel*>("newPlanWaits");
      requireWaits(create, true);
      CHECK(waits->text() == create.toolTip());
      QTest::keyClick(field, Qt::Key_Return);  // does nothing while it waits
      CHECK(dialog->isVisible());
      field->insert(written);
      requireWaits(create, !taken);
      CHECK(waits->text().isEmpty() == taken);
      QTest::keyClick(field, taken ? Qt::Key_Return : Qt::Key_Escape);
    });
    return askPlanName(nullptr);
  };
  CHECK(asked("铁锋区", true) == "铁锋区");
  CHECK(asked("  \t ", false).isEmpty());
  CHECK(asked(QString::fromUtf8("龙沙区 🏙️ 2026"), true) == QString::fromUtf8("龙沙区 🏙️ 2026"));
  const QString pasted = asked("one\ntwo\r\nthree", true);
  CHECK_FALSE(pasted.contains(u'\n'));
  CHECK(pasted.startsWith("one"));
  const QString long300 = asked(QString(300, u'长'), true);
  CHECK(long300.size() <= 300);
  CHECK(long300.startsWith(QString(100, u'长')));
}

TEST_CASE("A text that is too long is cut between letters") {
  const QString towers = QString::fromUtf8("🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙");  // each takes two places
  for (qsizetype letters = 3; letters < towers.size(); ++letters) {
    const QString text = shortText(towers, letters);
    INFO(letters);
    CHECK(text.size() <= letters);
    CHECK(text.endsWith(QChar(0x2026)));
    CHECK_FALSE(text[text.size() - 2].isHighSurrogate());
  }
}

TEST_CASE("Names of three hundred letters, of emoji and of several lines make no panel larger") {
  for (const std::string& name :
       {std::string(300, 'w'), std::string("🏙️🏘️ 网格 🏙️"), std::string("first\nsecond\nthird")}) {
    AsciiPlan plan = smallPlan();
    for (const auto& [letter, id] : plan.grids) plan.project.grids.edit(id).name = name;
    for (const auto& [letter, id] : plan.communities) plan.project.communities.edit(id).name = name;
    plan.project.divisions.edit(plan.county).name = name;
    plan.project.info.name = name;
    Fixture f(std::move(plan));
    f.openProblems();
    f.session().select({{}, {f.ascii.grids.at('a')}});
    f.waitForFrame();
    INFO(name);
    const QSize least = f.window->minimumSizeHint();
    CHECK(least.width() <= 1024);
    CHECK(least.height() <= 600);
    CHECK(f.window->width() == 1366);
  }
}
