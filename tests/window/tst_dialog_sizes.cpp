// SPDX-License-Identifier: GPL-3.0-or-later
// No dialog needs more than the smallest screen has, in either language, whatever names are in it.
#include <QScreen>

#include "app/text/language.h"
#include "tests/window/all_dialogs.h"

using namespace wangge;
using namespace wangge::test;

namespace {

constexpr QSize kScreen(1024, 600), kFrame(8, 40);

AsciiPlan planWithLongNames() {
  AsciiPlan ascii = planForDialogs();
  for (GridId id : ascii.project.grids.ids()) ascii.project.grids.edit(id).name = std::string(300, 'w');
  for (CommunityId id : ascii.project.communities.ids())
    ascii.project.communities.edit(id).name = std::string(300, 'w');
  for (PrecinctId id : ascii.project.precincts.ids()) ascii.project.precincts.edit(id).name = std::string(300, 'w');
  ascii.project.info.name = std::string(300, 'w');
  return ascii;
}

}  // namespace

TEST_CASE("Every dialog has room on a screen of 1024 by 600", "[layout]") {
  application();
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Fixture f(planWithLongNames());
    withEachDialog(f, [&](QDialog& dialog) {
      CAPTURE(language, dialog.objectName().toStdString());
      const QSize least = dialog.minimumSizeHint();
      CHECK(least.width() + kFrame.width() <= kScreen.width());
      CHECK(least.height() + kFrame.height() <= kScreen.height());
      // And stays within whatever screen it is on.
      CHECK(dialog.width() <= dialog.screen()->availableSize().width());
      CHECK(dialog.height() <= dialog.screen()->availableSize().height());
    });
    installLanguage("en");
  }
}
