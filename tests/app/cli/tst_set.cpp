// SPDX-License-Identifier: GPL-3.0-or-later
// `set` and `info` go by one table: every setting is shown, what is shown can be given back, and what is wrong is
// refused with what would be right.
#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>
#include <map>

#include "app/cli/command.h"
#include "app/cli/info_text.h"
#include "app/cli/setting_text.h"
#include "app/settings/setting_table.h"
#include "app/text/messages.h"
#include "app/text/setting_titles.h"
#include "tests/app/application.h"
#include "tests/app/cli/fixture.h"

using namespace wangge;
using test::bytesOf;

namespace {

struct Setter : test::Fixture {
  Setter() { test::ensureApplication(); }
  Result<int> set(std::vector<std::string> arguments, std::string* error = nullptr) {
    CLI::App app;
    const cli::Action action = cli::setCommand().prepare(app);
    arguments.insert(arguments.begin(), path);
    std::ranges::reverse(arguments);
    app.parse(arguments);
    Result<int> result = 0;
    const std::string text = said([&] {
      result = action(console);
      if (!result) console.refuse(result.error());
    });
    if (error) *error = text;
    return result;
  }
  PlanSettings settings() const { return planSettingsOf(gis::openProject(path)->project); }
  std::vector<Setting> table() const { return settingTable(communityTypes(plan)); }
};

}  // namespace

TEST_CASE_METHOD(Setter, "Settings are set by their keys, in one step of the journal") {
  REQUIRE(set({"name=铁锋区", "organisation=网格中心", "review_number=黑S(2026)1号", "classification=秘密",
               "source=1:2000", "approver=李", "basis=resident", "urban.households=200-350", "rural.persons=800",
               "rural.severity=note", "scheme.comprehensive=1-500", "needle_width=2.5"}));
  const PlanSettings now = settings();
  CHECK(now.name == "铁锋区");
  CHECK(now.organisation == "网格中心");
  CHECK(now.mapReviewNumber == "黑S(2026)1号");
  CHECK(now.classification == "秘密");
  CHECK(now.source == "1:2000");
  CHECK(now.approver == "李");
  CHECK(now.profile.basis == CountingBasis::Resident);
  REQUIRE(now.profile.sizes.size() == 2);
  CHECK(now.profile.sizes[0] == SizeRule{"urban", 200, 350});
  // A type gets a rule of its own, like the one that served it.
  CHECK(now.profile.sizes[1] == SizeRule{"rural", 200, 350, 800, 20, Criterion::Either, Severity::Note});
  CHECK(now.profile.needleWidth == 2.5);
  CHECK(now.scheme.comprehensiveLast == 500);
  const Project saved = gis::openProject(path)->project;
  CHECK(saved.journal.size() == plan.journal.size() + 1);
  CHECK(saved.grids == plan.grids);
  // An empty value clears; an equals sign in a value is one.
  REQUIRE(set({"approver=", "source=a=b"}));
  CHECK(settings().approver.empty());
  CHECK(settings().source == "a=b");
}

TEST_CASE_METHOD(Setter, "A whole profile or scheme comes before its parts, wherever it is named") {
  REQUIRE(set({"basis=present"}));
  REQUIRE(set({"urban.households=250-450", "scheme.dedicated=900-999", "profile=rural", "scheme=beijing"}));
  const PlanSettings now = settings();
  CHECK(now.profile.name == "rural");
  CHECK(now.profile.basis == CountingBasis::Present);  // the profile tells none
  CHECK(now.profile.sizeRuleFor("rural").minHouseholds == 150);
  CHECK(now.profile.sizeRuleFor("urban").minHouseholds == 250);
  CHECK(now.scheme.name == "beijing");
  CHECK(now.scheme.dedicatedFirst == 900);
  CHECK(now.scheme.comprehensiveLast == 999);
}

TEST_CASE_METHOD(Setter, "Every setting that is shown can be given back and sets the same") {
  PlanSettings odd = planSettingsOf(plan);
  odd.name = "a=b \"c\" 😀", odd.source = "x", odd.approver = "y";
  odd.profile.sizes.push_back({"pastoral", 1, 2, 3, 4, Criterion::PersonsOnly, Severity::Note});
  odd.profile.tinyArea = Area::fromSquareMetres(12.5), odd.profile.needleWidth = 0.1;
  odd.scheme.dedicatedFirst = 850;
  for (const Setting& setting : table()) {
    INFO(setting.key);
    CHECK(settingTitle(QString::fromStdString(setting.key)) != QString::fromStdString(setting.key));
    if (setting.kind == SettingKind::File) continue;  // sets more than itself
    PlanSettings given = planSettingsOf(plan);
    REQUIRE(setting.set(given, setting.value(odd)));
    CHECK(setting.value(given) == setting.value(odd));
    // Only itself, and the same part of rules for types that go by the first one.
    const auto part = [](const std::string& key) { return key.substr(key.rfind('.') + 1); };
    for (const Setting& other : table())
      if (part(other.key) != part(setting.key)) CHECK(other.value(given) == other.value(planSettingsOf(plan)));
  }
}

TEST_CASE_METHOD(Setter, "What cannot be set is refused with what could, and the plan stays") {
  const std::string before = bytesOf(path);
  const std::map<std::string, std::pair<std::string, std::string>> cases = {
      {"colour=red", {"setting.unknown", "approver"}},
      {"colour", {"setting.no_value", "KEY=VALUE"}},
      {"=x", {"setting.no_value", "KEY=VALUE"}},
      {"name=", {"setting.empty", "may not be empty"}},
      {"name= \n", {"setting.empty", "may not be empty"}},
      {"name=" + std::string(501, 'w'), {"setting.too_long", "500"}},
      {"basis=everybody", {"setting.bad_value", "unknown|resident|present|registered"}},
      {"urban.households=500-300", {"setting.bad_value", "0-1000000"}},
      {"urban.households=300", {"setting.bad_value", "MIN-MAX"}},
      {"urban.households=-5-300", {"setting.bad_value", "MIN-MAX"}},
      {"urban.households=1-99999999999999999999", {"setting.bad_value", "0-1000000"}},
      {"urban.tolerance=101", {"setting.bad_value", "0-100"}},
      {"urban.tolerance=1.5", {"setting.bad_value", "0-100"}},
      {"urban.severity=fatal", {"setting.bad_value", "error|warning|note"}},
      {"suburban.households=1-2", {"setting.unknown", "urban.households"}},
      {"needle_width=nan", {"setting.bad_value", "0-1000"}},
      {"needle_width=inf", {"setting.bad_value", "0-1000"}},
      {"profile=moon", {"profile.unknown", "rural"}},
      {"scheme=moon", {"scheme.unknown", "beijing"}},
      {"scheme=./nowhere.json", {"file.missing", "nowhere.json"}},
      {"scheme.comprehensive=1-5000", {"scheme.invalid", "range"}},
      {"scheme.grid_name=grid", {"setting.no_number", "all would be called the same"}},
  };
  for (const auto& [argument, wanted] : cases) {
    INFO(argument);
    std::string error;
    const auto result = set({"approver=Li", argument}, &error);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == wanted.first);
    CHECK(error.find(wanted.second) != std::string::npos);
    CHECK(bytesOf(path) == before);
  }
  const auto twice = set({"approver=a", "approver=b"});
  REQUIRE_FALSE(twice);
  CHECK(twice.error().code == "setting.told_twice");
  CHECK(bytesOf(path) == before);
}

TEST_CASE_METHOD(Setter, "Texts of any kind are kept in one line of characters") {
  REQUIRE(set({"name=a\nb\t c", "organisation=" + std::string(300, 'w'), "source=\xff\xfe broken",
               "approver=😀👩‍👩‍👧"}));
  CHECK(settings().name == "a b c");
  CHECK(settings().organisation == std::string(300, 'w'));
  CHECK(settings().source == "\xEF\xBF\xBD\xEF\xBF\xBD broken");
  CHECK(settings().approver == "😀👩‍👩‍👧");
}

TEST_CASE_METHOD(Setter, "Nothing is written where nothing changes, nor when it is only asked") {
  const std::string before = bytesOf(path);
  REQUIRE(set({"urban.households=300-500"}));
  CHECK(bytesOf(path) == before);
  REQUIRE(set({"urban.households=1-2", "--dry-run"}));
  CHECK(bytesOf(path) == before);
}

TEST_CASE_METHOD(Setter, "A plan that somebody has open is not set") {
  leaseTo("Zhang", path);
  const std::string before = bytesOf(path);
  std::string error;
  const auto refused = set({"approver=Li"}, &error);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "lease.held");
  CHECK(error.find("Zhang") != std::string::npos);
  CHECK(bytesOf(path) == before);
}

TEST_CASE_METHOD(Setter, "Info shows every setting, as text and for programs") {
  REQUIRE(set({"source=sheet 7", "approver=Li", "rural.households=1-2"}));
  const Project project = gis::openProject(path)->project;
  const cli::PlanSummary summary = cli::summaryOf(project);
  const QString text = cli::summaryText(project, summary);
  const cli::Json json = cli::summaryJson(project, summary, path);
  REQUIRE(json.contains("settings"));
  // Of types that the plan has neither a rule nor a community of, nothing is told.
  const std::vector<Setting> shown = settingTable({"urban", "rural"});
  CHECK(json["settings"].size() == shown.size());
  CHECK_FALSE(text.contains("pastoral"));
  for (const Setting& setting : shown) {
    INFO(setting.key);
    const std::string value = setting.value(planSettingsOf(project));
    CHECK(json["settings"][setting.key] == value);
    CHECK(text.contains(QString::fromStdString(setting.key)));
    CHECK(text.contains(settingTitle(QString::fromStdString(setting.key))));
    CHECK(text.contains(QString::fromStdString(value)));
  }
  CHECK(json["settings"]["approver"] == "Li");
}
