// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of templates are called by words, in both languages.
#include "app/text/field_titles.h"

#include <catch2/catch.hpp>

#include "app/text/language.h"
#include "core/sheet/template.h"
#include "tests/app/application.h"

using namespace wangge;

TEST_CASE("Every field of templates has a title in both languages, and an unknown one its own name") {
  test::ensureApplication();
  for (const std::string_view field : sheet::kFields) {
    CAPTURE(std::string(field));
    installLanguage("en");
    const std::string english = fieldTitle(field).toStdString();
    installLanguage("zh_CN");
    CHECK(english != field);
    CHECK(fieldTitle(field).toStdString() != english);
  }
  CHECK(fieldTitle("chief") == "网格长");
  installLanguage("en");
  CHECK(fieldTitle("chief") == "Grid chief");
  CHECK(fieldTitle("postcode") == "postcode");
}
