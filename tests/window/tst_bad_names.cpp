// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs about a plan in which everything has a name of 300 letters, of emoji, of several lines or of markup: each has
// room on a screen of 1024 by 600, cuts no text without a tip, and its buttons say what they wait for.
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <map>

#include "app/text/language.h"
#include "app/window/dialogs/recovery_dialog.h"
#include "app/window/dialogs/staff_dialog.h"
#include "app/window/import/files_dialog.h"
#include "app/window/numbering/code_history_dialog.h"
#include "gis/recovery/recovery.h"
#include "tests/support/scratch.h"
#include "tests/window/all_dialogs.h"
#include "tests/window/cut_text.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

constexpr QSize kScreen(1024, 600), kFrame(8, 40);

const std::map<std::string, std::string>& names() {
  static const std::map<std::string, std::string> all = {
      {"letters", std::string(300, 'w')},
      {"characters", QString("网格长名").repeated(75).toStdString()},
      {"emoji", QString::fromUtf8("🏫🏥🌳").repeated(40).toStdString()},
      {"lines", QString("first line\nsecond line\r\n\tthird ").repeated(5).toStdString()},
      {"markup", QString("<b>bold</b> & <img src='x'>").repeated(5).toStdString()},
      {"empty", ""}};
  return all;
}

AsciiPlan planNamed(const std::string& name) {
  AsciiOptions options;
  options.grids = {"aabb", "aacc"};
  options.precincts = {"PPQQ", "PPQQ"};
  options.households = {"2222", "2211"};
  AsciiPlan plan = asciiPlan(options);
  Project& project = plan.project;
  for (const auto& [letter, id] : plan.grids) project.grids.edit(id).name = name;
  for (const auto& [letter, id] : plan.communities) project.communities.edit(id).name = name;
  for (const auto& [letter, id] : plan.precincts) project.precincts.edit(id).name = name;
  project.divisions.edit(plan.county).name = name;
  project.info.name = name;
  Person person;
  person.name = name.empty() ? "x" : name, person.phone = name, person.note = name;
  Post post;
  post.person = project.persons.add(person), post.grid = plan.grids.at('a');
  project.posts.add(post);
  return plan;
}

void requireWaits(const QDialog& dialog, const char* name, bool waits) {
  const auto* button = dialog.findChild<QPushButton*>(name);
  REQUIRE(button);
  CAPTURE(name, button->toolTip());
  CHECK(button->isEnabled() == !waits);
  CHECK(button->accessibleDescription().isEmpty() == !waits);
  if (waits) CHECK(button->toolTip() == button->accessibleDescription());
}

}  // namespace

TEST_CASE("Dialogs about things of any name have room and cut nothing", "[layout]") {
  application();
  for (const char* language : {"en", "zh_CN"})
    for (const auto& [kind, name] : names()) {
      CAPTURE(language, kind);
      installLanguage(language);
      Fixture f(planNamed(name));
      withEachDialog(f, [&](QDialog& dialog) {
        CAPTURE(dialog.objectName().toStdString());
        dialog.grab();  // whatever is elided has its tip once it was painted
        const QSize least = dialog.minimumSizeHint();
        CHECK(least.width() + kFrame.width() <= kScreen.width());
        CHECK(least.height() + kFrame.height() <= kScreen.height());
        CHECK(dialog.width() + kFrame.width() <= kScreen.width());
        CHECK(cutTexts(dialog).join('\n').toStdString() == "");
      });
      f.session().close();
    }
  installLanguage("en");
}

TEST_CASE_METHOD(Fixture, "Buttons of people, files, codes and recovery say what they wait for") {
  StaffDialog people(session(), ascii.grids.at('a'));
  for (const char* button : {"staffAdd", "staffChange", "staffEnd", "staffRemove"}) requireWaits(people, button, true);
  people.findChild<QLineEdit*>("staffName")->setText("  ");
  requireWaits(people, "staffAdd", true);
  people.findChild<QLineEdit*>("staffName")->setText("x");
  requireWaits(people, "staffAdd", false);
  requireWaits(people, "staffChange", true);

  const Scratch scratch;
  writeBytes(scratch / "nothing.csv", "");
  ImportFilesDialog files({QString::fromStdString(scratch / "nothing.csv")}, session().shared());
  requireWaits(files, "importFilesAccept", true);
  REQUIRE(QTest::qWaitFor([&] { return !files.findChild<QWidget*>("importStop")->isVisibleTo(&files); }, 20000));
  requireWaits(files, "importFilesAccept", true);
  requireWaits(files, "importSaveRecipe", true);

  CodeHistoryDialog codes(session());
  for (const QPushButton* button : codes.findChildren<QPushButton*>())
    if (!button->isEnabled()) CHECK_FALSE(button->toolTip().isEmpty());

  gis::Recoverable lost;
  lost.name = "x", lost.edits = 1, lost.otherVersion = true;
  RecoveryDialog recovery({lost});
  int waiting = 0;
  for (const QPushButton* button : recovery.findChildren<QPushButton*>()) {
    waiting += button->isEnabled() ? 0 : 1;
    CHECK(button->isEnabled() == button->accessibleDescription().isEmpty());
  }
  CHECK(waiting == 1);
}
