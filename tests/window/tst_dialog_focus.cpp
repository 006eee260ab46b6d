// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever opens a dialog and types is where something is to be decided: never on a button that gives up, and Enter
// never gives up either.
#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QPushButton>
#include <algorithm>
#include <set>

#include "tests/window/all_dialogs.h"

using namespace wangge;
using namespace wangge::test;

namespace {

// Nothing but looking is done there, and closing is what ends it.
const std::set<std::string> kOnlyShow = {"aboutDialog", "cheatSheet", "manual"};
// In no box of buttons: what ends a dialog undecided, or takes away.
const std::set<std::string> kGivingUp = {"blockNoPicture", "deleteVersion", "discardEdits", "historyClose",
                                         "importStop",     "recoverLater",  "staffEnd",     "staffNoPhoto",
                                         "staffRemove",    "versionsClose"};

bool givesUp(QWidget* widget) {
  auto* button = qobject_cast<QPushButton*>(widget);
  if (button && kGivingUp.contains(button->objectName().toStdString())) return true;
  auto* box = button ? qobject_cast<QDialogButtonBox*>(button->parentWidget()) : nullptr;
  if (!box) return false;
  const auto role = box->buttonRole(button);
  return role == QDialogButtonBox::RejectRole || role == QDialogButtonBox::DestructiveRole ||
         role == QDialogButtonBox::ResetRole;
}

std::string nameOf(const QWidget* widget) {
  return widget ? std::string(widget->metaObject()->className()) + ' ' + widget->objectName().toStdString() : "nothing";
}

}  // namespace

TEST_CASE("The focus of a dialog begins where something is decided, and Enter never gives up", "[keyboard]") {
  Fixture f(planForDialogs());
  std::set<std::string> seen, givingUp;
  withEachDialog(f, [&](QDialog& dialog) {
    QWidget* focus = dialog.focusWidget();
    INFO(nameOf(&dialog) << " begins at " << nameOf(focus));
    seen.insert(dialog.objectName().toStdString());
    REQUIRE(focus);
    CHECK(focus->isVisible());
    CHECK(focus->isEnabled());
    for (const auto* button : dialog.findChildren<QPushButton*>())
      if (const std::string name = button->objectName().toStdString(); kGivingUp.contains(name)) givingUp.insert(name);
    if (kOnlyShow.contains(dialog.objectName().toStdString())) return;
    CHECK_FALSE(givesUp(focus));
    for (auto* button : dialog.findChildren<QPushButton*>())
      if (button->isDefault() && button->isVisible()) {
        INFO("Enter is " << button->text().toStdString());
        CHECK_FALSE(givesUp(button));
      }
  });
  CHECK(seen.size() >= 21);
  CHECK(std::ranges::includes(seen, kOnlyShow));
  CHECK(givingUp == kGivingUp);
}

TEST_CASE("Every button of a dialog that waits says what for", "[keyboard]") {
  Fixture f(planForDialogs());
  int waiting = 0;
  withEachDialog(f, [&](QDialog& dialog) {
    for (const auto* button : dialog.findChildren<QPushButton*>()) {
      if (button->isEnabled() || !button->isVisible()) continue;
      ++waiting;
      CAPTURE(nameOf(&dialog), nameOf(button), button->text().toStdString());
      CHECK_FALSE(button->toolTip().isEmpty());
      CHECK_FALSE(button->accessibleDescription().isEmpty());
    }
  });
  CHECK(waiting > 5);
}
