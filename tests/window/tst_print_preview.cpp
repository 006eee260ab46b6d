// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of a print: what is turned to quickly, and units that a chosen scale does not fit.
#include <QTest>
#include <catch2/catch.hpp>

#include "app/print/sheet_texts.h"
#include "app/window/dialogs/page_view.h"
#include "app/window/dialogs/print_preview.h"
#include "tests/support/sample_plan.h"
#include "tests/window/fixture.h"

using namespace wangge;
using namespace wangge::test;

namespace {

struct Preview {
  Preview() : project((application(), std::make_shared<const Project>(samplePlan().project))) {
    preview.resize(700, 500);
    preview.setVisible(true);
    REQUIRE(QTest::qWaitForWindowExposed(&preview));
    request.level = sheet::SheetKind::Grid;
    request.texts = sheetTexts();
    request.date = "2025-06-01";
  }
  void show() {
    preview.show(project, request);
    REQUIRE(QTest::qWaitFor([&] { return preview.isReady(); }, 30000));
  }
  std::shared_ptr<const Project> project;
  PrintPreview preview;
  PageRequest request;
};

}  // namespace

TEST_CASE_METHOD(Preview, "Going back quickly shows the page that was gone back to", "[print]") {
  show();
  REQUIRE(QTest::qWaitFor([&] { return preview.isCounted() && preview.isReady(); }, 30000));
  const QString first = preview.view().accessibleDescription();
  REQUIRE(preview.pageCount() > 3);
  preview.turnTo(3);
  preview.turnTo(0);
  REQUIRE(QTest::qWaitFor([&] { return preview.isReady(); }, 30000));
  QTest::qWait(200);
  CHECK(preview.page() == 0);
  CHECK(preview.view().accessibleDescription() == first);
  // A new list begins at its first page.
  preview.turnTo(3);
  show();
  CHECK(preview.page() == 0);
  CHECK(preview.view().accessibleDescription() == first);
}

TEST_CASE_METHOD(Preview, "A scale at which any unit does not fit keeps all from being printed, and says so",
                 "[print]") {
  request.level = sheet::SheetKind::Grid;
  // The smallest grid's own scale, or one that a larger one does not fit.
  bool tried = false;
  for (const double denominator : {500.0, 1000.0, 1500.0, 2000.0, 2500.0, 5000.0}) {
    request.denominator = denominator;
    show();
    REQUIRE(QTest::qWaitFor([&] { return !preview.pages() || (preview.isCounted() && preview.isReady()); }, 30000));
    if (!preview.pages()) continue;
    bool fits = true;
    for (std::size_t i = 0; i < preview.pages()->entries().size(); ++i) {
      const auto made = Pages(*preview.pages()).make(i);
      fits = fits && (made || made.error().code == "map.nothing_to_draw");
    }
    CAPTURE(denominator);
    CHECK(preview.whyNone().isEmpty() == fits);
    tried = tried || !fits;
  }
  CHECK(tried);
}
