// SPDX-License-Identifier: GPL-3.0-or-later
// Areas in the unit that somebody prefers, and in words of messages; settings by their titles.
#include <catch2/catch.hpp>

#include "app/text/area_unit.h"
#include "app/text/format.h"
#include "app/text/language.h"
#include "app/text/messages.h"
#include "tests/app/application.h"

using namespace wangge;

namespace {

struct Told {
  explicit Told(AreaUnit unit) {
    test::ensureApplication();
    setAreaUnit(unit);
  }
  ~Told() {
    setAreaUnit(AreaUnit::BySize);
    installLanguage("en");
  }
  std::string of(double squareMetres) const { return areaText(squareMetres).toStdString(); }
};

}  // namespace

TEST_CASE("Areas are told in the preferred unit, small ones not as nothing") {
  installLanguage("en");
  CHECK(Told(AreaUnit::BySize).of(1.2e6) == "1.20 km²");
  CHECK(Told(AreaUnit::SquareMetres).of(1.2e6) == "1,200,000 m²");
  CHECK(Told(AreaUnit::SquareMetres).of(0.25) == "0.25 m²");
  CHECK(Told(AreaUnit::Hectares).of(1.2e6) == "120.00 ha");
  CHECK(Told(AreaUnit::Hectares).of(12) == "0.0012 ha");
  CHECK(Told(AreaUnit::SquareKilometres).of(1.2e6) == "1.200 km²");
  CHECK(Told(AreaUnit::SquareKilometres).of(0) == "0.000 km²");
  CHECK(Told(AreaUnit::Mu).of(1e4) == "15.0 mu");
  const Told mu(AreaUnit::Mu);
  installLanguage("zh_CN");
  CHECK(mu.of(1e6) == "1,500.0 亩");
  CHECK(mu.of(1) == "0.0015 亩");
}

TEST_CASE("Steps that change settings are called by what they change, in both languages") {
  test::ensureApplication();
  const Message step = Message("journal.settings").with("settings", "name basis sizes");
  installLanguage("en");
  CHECK(textOf(step).toStdString() == "Change settings of the plan: Name of the plan, People counted, Size rules");
  const Error error =
      Error("setting.out_of_range").with("key", "households").with("type", "rural").with("least", 0).with("most", 9);
  CHECK(textOf(error).toStdString() == "rural: Households must lie between 0 and 9.");
  installLanguage("zh_CN");
  CHECK(textOf(step).toStdString() == "更改方案设置：方案名称、统计口径、规模标准");
  installLanguage("en");
}
