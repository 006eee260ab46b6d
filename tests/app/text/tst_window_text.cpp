// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the command line say of one message: the window names no option, the command line names the one
// that decides.
#include "app/text/window_text.h"

#include <QRegularExpression>
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/text/catalogue.h"
#include "app/text/messages.h"
#include "app/text/option_text.h"

using namespace wangge;

namespace {

const QRegularExpression kOption(QStringLiteral("--[a-z]|wangge-cli"));

}  // namespace

TEST_CASE("No message that a window may show names an option of the command line") {
  for (const auto& texts : catalogue::allTexts())
    for (const catalogue::Entry& entry : texts) {
      CAPTURE(entry.code);
      if (!std::string_view(entry.code).starts_with("usage."))
        CHECK_FALSE(QString::fromUtf8(entry.text).contains(kOption));
    }
}

TEST_CASE("The command line adds the option that decides") {
  const auto options = catalogue::optionTexts();
  CHECK(std::ranges::is_sorted(options, {}, [](const auto& entry) { return std::string_view(entry.code); }));
  const std::vector<std::string> codes = knownCodes();
  for (const catalogue::Entry& entry : options) {
    CAPTURE(entry.code);
    CHECK(std::ranges::find(codes, entry.code) != codes.end());
    // The readings of coordinates name their options themselves.
    if (std::string_view(entry.code) != "coords.several_readings")
      CHECK(QString::fromUtf8(entry.text).contains(kOption));
  }
  const auto said = [](const Message& message) { return commandLineTextOf(message).toStdString(); };
  CHECK(said(Message("guess.header_row").with("row", 3)) ==
        "The names of the fields are taken from row 3. --header-row names another one.");
  CHECK(said(Message("field.several").with("file", "a.csv").with("key", "code").with("candidates", "b, c")) ==
        "a.csv: several fields may be code: b, c. Choose the right one. "
        "Name it with --field code=FIELD, or --field code= where none is.");
  CHECK(said(Message("edit.nothing_selected")) == textOf(Message("edit.nothing_selected")).toStdString());
  // A list of codes helps communities only; without it nothing is added, not even a blank.
  const Message missing = Message("import.code_missing").with("count", 2).with("rows", "3, 4");
  CHECK(commandLineTextOf(missing) == textOf(missing));
}

TEST_CASE("The window calls coordinate systems by the names that people use") {
  const auto shown = [](const char* candidates) {
    return windowTextOf(Message("plan.system_missing").with("candidates", candidates)).toStdString();
  };
  const std::string both = shown("EPSG:4550 (123.95, 47.34); EPSG:4551 north-east (126.9, 47.3)");
  CHECK(both.find("EPSG") == std::string::npos);
  CHECK(both.find("123° E (123.95, 47.34)") != std::string::npos);
  CHECK(both.find("126° E, north before east (126.9, 47.3)") != std::string::npos);
  const std::string options = shown("--source-crs EPSG:4550 --axes east-north (123.95, 47.34); --source-crs GCJ02");
  CHECK(options.find("--") == std::string::npos);
  CHECK(options.find("123° E, east before north (123.95, 47.34); GCJ-02") != std::string::npos);
  CHECK(shown("--axes north-east (123.95, 47.34)").find("north before east (123.95, 47.34)") != std::string::npos);
  CHECK(shown("EPSG:4490 China Geodetic").find("--") == std::string::npos);
}
