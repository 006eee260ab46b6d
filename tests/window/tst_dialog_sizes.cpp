// SPDX-License-Identifier: GPL-3.0-or-later
// No dialog needs more than the smallest screen has, in either language, whatever names are in it.
#include <QDialog>
#include <QTimer>
#include <catch2/catch.hpp>
#include <functional>
#include <memory>

#include "app/text/language.h"
#include "app/window/dialogs/exemption_dialog.h"
#include "app/window/dialogs/export_dialog.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/dialogs/report_dialog.h"
#include "app/window/dialogs/versions_dialog.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/layout/template_save_dialog.h"
#include "app/window/map/tool_palette.h"
#include "app/window/numbering/code_history_dialog.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

constexpr QSize kScreen(1024, 600), kFrame(8, 40);

AsciiPlan planWithLongNames() {
  AsciiPlan ascii = smallPlan();
  for (GridId id : ascii.project.grids.ids()) {
    Grid grid = ascii.project.grids.at(id);
    grid.name = std::string(300, 'w');
    ascii.project.grids.set(id, grid);
  }
  for (CommunityId id : ascii.project.communities.ids()) {
    Community community = ascii.project.communities.at(id);
    community.name = std::string(300, 'w');
    ascii.project.communities.set(id, community);
  }
  return ascii;
}

}  // namespace

TEST_CASE("Every dialog has room on a screen of 1024 by 600", "[layout]") {
  for (const char* language : {"en", "zh_CN"}) {
    installLanguage(language);
    Fixture f(planWithLongNames());
    const Project& project = f.project();
    gis::ImportReport report;
    report.sourceName = std::string(300, 'w');
    REQUIRE_FALSE(f.session().issues().empty());
    const Issue issue = f.session().issues().front();
    const std::pair<const char*, std::function<std::unique_ptr<QDialog>()>> dialogs[] = {
        {"exemption", [&] { return std::make_unique<ExemptionDialog>(issue); }},
        {"export", [&] { return std::make_unique<ExportDialog>(); }},
        {"history of a code", [&] { return std::make_unique<CodeHistoryDialog>(f.session()); }},
        {"print", [&] { return std::make_unique<PrintDialog>(f.session()); }},
        {"sheet templates", [&] { return std::make_unique<LayoutDialog>(f.session()); }},
        {"name of a template", [&] { return std::make_unique<TemplateSaveDialog>(QString(60, 'w')); }},
        {"report",
         [&] {
           return std::make_unique<ReportDialog>(std::vector{report, report}, project.lattice);
         }},
        {"one report", [&] { return std::make_unique<ReportDialog>(std::vector{report}, project.lattice); }},
        {"versions", [&] { return std::make_unique<VersionsDialog>(project); }},
    };
    for (const auto& [name, make] : dialogs) {
      CAPTURE(language, name);
      const std::unique_ptr<QDialog> dialog = make();
      dialog->show();
      QTest::qWait(30);
      const QSize least = dialog->minimumSizeHint();
      CHECK(least.width() + kFrame.width() <= kScreen.width());
      CHECK(least.height() + kFrame.height() <= kScreen.height());
      // And stays within whatever screen it is on.
      CHECK(dialog->width() <= dialog->screen()->availableSize().width());
      CHECK(dialog->height() <= dialog->screen()->availableSize().height());
    }
    QSize keys;
    QTimer::singleShot(100, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      keys = dialog->minimumSizeHint();
      dialog->reject();
    });
    showCheatSheet(f.window.get());
    CHECK(keys.isValid());
    CHECK(keys.width() + kFrame.width() <= kScreen.width());
    CHECK(keys.height() + kFrame.height() <= kScreen.height());
    installLanguage("en");
  }
}
