// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: templates are filled as promised, every code has its sentence in both languages with the same
// arguments.
#include <QCoreApplication>
#include <QRegularExpression>
#include <catch2/catch.hpp>
#include <set>

#include "app/text/catalogue.h"
#include "app/text/format.h"
#include "app/text/language.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "gis/roles.h"

using namespace wangge;

namespace {

// Translators need an application; the language is English again afterwards.
struct Speaking {
  explicit Speaking(const char* language) {
    if (!QCoreApplication::instance()) {
      static int argc = 1;
      static char name[] = "test";
      static char* argv[] = {name, nullptr};
      static QCoreApplication application(argc, argv);
    }
    REQUIRE(installLanguage(QString::fromLatin1(language)));
  }
  ~Speaking() { installLanguage(QStringLiteral("en")); }
};

std::set<QString> argumentsIn(const QString& text) {
  static const QRegularExpression name(QStringLiteral("\\{([A-Za-z_]+)"));
  std::set<QString> names;
  for (auto it = name.globalMatch(text); it.hasNext();) names.insert(it.next().captured(1));
  return names;
}

std::vector<catalogue::Entry> allEntries() {
  std::vector<catalogue::Entry> all;
  for (auto part : catalogue::allTexts()) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace

TEST_CASE("Arguments are put into the sentence") {
  Speaking english("en");
  const auto filled = [](const char* text, const Message& message) {
    return fillTemplate(QString::fromUtf8(text), message).toStdString();
  };
  const Message message =
      Message("x.y").with("file", "a{b}.shp").with("rows", 12345).with("area", 1200000.0).with("one", 1);
  CHECK(filled("{file}: {rows}", message) == "a{b}.shp: 12,345");
  CHECK(filled("{area:area}", message) == "1.20 km²");
  CHECK(filled("{rows|row|rows}, {one|row|rows}", message) == "12,345 rows, 1 row");
  CHECK(filled("{rows:code}", message) == "12345");
  CHECK(filled("{missing} [{missing}: ]x", message) == "— x");
  CHECK(filled("[{missing}: ]layers", message) == "Layers");
  CHECK(filled("[{file}: ]layers", message) == "a{b}.shp: layers");
  CHECK(filled("a[, {rows}]", message) == "a, 12,345");
}

TEST_CASE("A code without a text still gives a readable line") {
  CHECK(textOf(Message("never.heard_of").with("file", "a.shp").with("row", 3)).toStdString() ==
        "never.heard_of (file: a.shp, row: 3)");
}

TEST_CASE("Every code has one sentence, in both languages, about the same things") {
  Speaking chinese("zh_CN");
  static const QRegularExpression han(QStringLiteral("\\p{Han}"));
  std::set<std::string> seen;
  for (const auto& entry : allEntries()) {
    INFO(entry.code);
    CHECK(seen.insert(entry.code).second);
    const QString english = QString::fromUtf8(entry.text),
                  translated = QCoreApplication::translate("Message", entry.text);
    CHECK(translated.contains(han));
    CHECK(argumentsIn(translated) == argumentsIn(english));
    CHECK(translated.count(u'[') == english.count(u'['));
  }
  // A sentence for a special case of a code ("code/case") is no code of its own.
  std::erase_if(seen, [](const std::string& code) { return code.find('/') != std::string::npos; });
  CHECK(seen.size() == knownCodes().size());
}

TEST_CASE("Numbers and terms follow the language") {
  const Tally tally{
      .households = 12345, .persons = 0, .points = 3, .householdsUnknown = 0, .personsUnknown = 3, .estimated = 1};
  {
    Speaking english("en");
    CHECK(householdsText(1).toStdString() == "1 household");
    CHECK(tallyText(tally).toStdString() == "12,345 households, persons not counted (estimated at 1 places)");
    CHECK(wordFor(GridStatus::InBandByPersons).toStdString() == "in band by persons");
  }
  Speaking chinese("zh_CN");
  CHECK(householdsText(12345).toStdString() == "12,345 户");
  CHECK(tallyText(tally).toStdString() == "12,345 户，人数未统计（1 处为估算）");
  CHECK(wordFor(DedicatedCategory::SchoolOrHospital).toStdString() == "学校医院");
  CHECK(areaText(1200000).toStdString() == "1.20 km²");
  CHECK(textOf(Message("file.missing").with("file", "社区.shp")).toStdString() == "找不到文件 社区.shp。请检查路径。");
}

TEST_CASE("Roles of imports and their fields are called by words in both languages") {
  static const QRegularExpression han(QStringLiteral("\\p{Han}"));
  Speaking chinese("zh_CN");
  for (const gis::ImportRole& role : gis::importRoles()) CHECK(wordFor(role.role).contains(han));
  for (std::string_view key : gis::kFieldKeys) CHECK(wordFor(QString::fromLatin1(key.data())).contains(han));
}

TEST_CASE("An unknown language is refused and changes nothing") {
  Speaking chinese("zh_CN");
  CHECK_FALSE(installLanguage(QStringLiteral("fr")));
  CHECK(currentLanguage() == QStringLiteral("zh_CN"));
}

TEST_CASE("Lengths and areas choose a unit a person would") {
  Speaking english("en");
  CHECK(lengthText(0.0004).toStdString() == "0.4 mm");
  CHECK(lengthText(12.34).toStdString() == "12.3 m");
  CHECK(lengthText(3200).toStdString() == "3.20 km");
  CHECK(areaText(0.02).toStdString() == "0.02 m²");
  CHECK(areaText(350.4).toStdString() == "350 m²");
}
