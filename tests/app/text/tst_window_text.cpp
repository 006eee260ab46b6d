// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/window_text.h"

#include <catch2/catch.hpp>

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
