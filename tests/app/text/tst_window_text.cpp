// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/window_text.h"

#include <QRegularExpression>
#include <catch2/catch.hpp>

#include "app/text/catalogue.h"

using namespace wangge;

TEST_CASE("The window's texts name no options of the command line") {
  const auto shown = [](const char* text) { return withoutOptions(QString::fromUtf8(text)).toStdString(); };
  CHECK(shown("a.shp has 0.5 gaps. Mend them.") == "a.shp has 0.5 gaps. Mend them.");
  CHECK(shown("Names are taken from row 3; --header-row names another one.") == "Names are taken from row 3.");
  CHECK(shown("Several fields of a.shp may be it: b, c. Name it with --field code=FIELD.") ==
        "Several fields of a.shp may be it: b, c.");
  CHECK(shown("字段名取自第 3 行；可用 --header-row 另指定。") == "字段名取自第 3 行。");
  CHECK(shown("Say --add.") == "Say --add.");  // nothing else is said
  CHECK(shown("Once -- twice. Again.") == "Once -- twice. Again.");
}

TEST_CASE("Whatever an import says, the window has words for it without options") {
  const QRegularExpression option(QStringLiteral("--[a-z]"));
  for (const auto& texts : {catalogue::importTexts(), catalogue::findingTexts(), catalogue::importPlanTexts()})
    for (const catalogue::Entry& entry : texts) {
      CAPTURE(entry.code);
      CHECK_FALSE(withoutOptions(QString::fromUtf8(entry.text)).contains(option));
    }
}

TEST_CASE("The window calls coordinate systems by the names that people use") {
  const auto shown =
      windowTextOf(Message("plan.system_missing")
                       .with("candidates", "EPSG:4550 (123.95, 47.34); EPSG:4551 north-east (126.9, 47.3)"))
          .toStdString();
  CHECK(shown.find("EPSG") == std::string::npos);
  CHECK(shown.find("123° E (123.95, 47.34)") != std::string::npos);
  CHECK(shown.find("126° E, north before east (126.9, 47.3)") != std::string::npos);
}
