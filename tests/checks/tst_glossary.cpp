// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/checks/glossary.h"

using namespace wangge::checks;

namespace {

SourceFile fileCalled(const std::vector<SourceFile>& files, const std::string& path) {
  const auto found = std::ranges::find(files, path, &SourceFile::path);
  REQUIRE(found != files.end());
  return *found;
}

Glossary sample() {
  std::vector<Problem> problems;
  const Glossary glossary =
      readGlossary({"glossary.json",
                    R"({"terms": [{"en": "too large", "zh": "偏大", "forbidden": ["过大"], "allowed": ["面积过大"],
                      "forbidden_en": ["oversized"], "except": ["The file is too large"]},
                     {"en": "county", "zh": "区县", "always": true}],
           "phrases": ["铺设"], "several": {"note": ["提示", "备注"]}})"},
                   problems);
  CHECK(problems.empty());
  return glossary;
}

// As translations without a source: nothing but their words is judged.
std::vector<Translated> linesOf(const SourceFile& file) {
  std::vector<Translated> lines;
  std::istringstream text(file.text);
  int number = 0;
  for (std::string line; std::getline(text, line);) lines.push_back({"manual", "", line, "", ++number});
  return lines;
}

std::size_t wrongs(const std::string& source, const std::string& translation) {
  return checkWords(sample(), "a.ts", {{"Message", source, translation, "", 1}}).size();
}

}  // namespace

TEST_CASE("One word for one thing, in both languages") {
  const std::vector<SourceFile> files = readProject();
  std::vector<Problem> problems;
  const Glossary glossary = readGlossary(fileCalled(files, "resources/glossary.json"), problems);
  CHECK(listOf(problems) == "");
  std::size_t titles = 0;
  for (const SourceFile& file : files) {
    if (file.path.ends_with("zh_CN.ts")) {
      const std::vector<Translated> messages = readTranslations(file, problems);
      CHECK(listOf(checkWords(glossary, file.path, messages)) == "");
      CHECK(listOf(checkOneTranslation(glossary, file.path, messages)) == "");
      CHECK(listOf(checkWindowWords(file.path, messages)) == "");
    }
    if (isIn(file.path, "resources/profiles") || isIn(file.path, "resources/schemes")) {
      const std::vector<Translated> messages = titlesOf(file);
      titles += messages.size();
      CHECK(listOf(checkWords(glossary, file.path, messages)) == "");
    }
  }
  CHECK(titles >= 10);
}

TEST_CASE("The Chinese manual uses the glossary's words") {
  const std::vector<SourceFile> files = readProject();
  std::vector<Problem> problems;
  const Glossary glossary = readGlossary(fileCalled(files, "resources/glossary.json"), problems);
  std::size_t lines = 0;
  for (const SourceFile& file : files) {
    if (!isIn(file.path, "resources/manual/zh") || !file.path.ends_with(".html")) continue;
    const std::vector<Translated> messages = linesOf(file);
    lines += messages.size();
    CHECK(listOf(checkWords(glossary, file.path, messages)) == "");
  }
  CHECK(lines > 100);
}

TEST_CASE("The check of the glossary's words finds what it is for") {
  CHECK(wrongs("Too large", "偏大") == 0);
  CHECK(wrongs("Too large", "过大") == 1);
  CHECK(wrongs("Too much area", "面积过大") == 0);
  CHECK(wrongs("The file is too large", "文件过大") == 0);
  CHECK(wrongs("An oversized grid", "偏大的网格") == 1);
  CHECK(wrongs("Two counties", "两个区县") == 0);
  CHECK(wrongs("Two counties", "两个县") == 1);
  CHECK(wrongs("{county}: {count|grid|grids}", "{county}：{count} 个网格") == 0);
  CHECK(wrongs("{count|county|counties}", "{count} 个县") == 1);
  CHECK(wrongs("Laying out communities", "正在铺设社区") == 1);
}

TEST_CASE("The check of translations of one source knows those that mean several things") {
  const auto problems = [](const std::string& one, const std::string& other, const std::string& source) {
    return checkOneTranslation(sample(), "a.ts", {{"A", source, one, "", 1}, {"B", source, other, "", 2}}).size();
  };
  CHECK(problems("网格", "网格", "Grid") == 0);
  CHECK(problems("网格", "格", "Grid") == 2);
  CHECK(problems("提示", "备注", "Note") == 0);
  CHECK(problems("提示", "注", "Note") == 1);
}

TEST_CASE("The check of the window's words finds options and ids") {
  const auto problems = [](const std::string& context, const std::string& source) {
    return checkWindowWords("a.ts", {{context, source, "", "", 1}}).size();
  };
  CHECK(problems("Message", "Choose the field.") == 0);
  CHECK(problems("Message", "Name it with --field code=FIELD.") == 1);
  CHECK(problems("OptionText", "Name it with --field code=FIELD.") == 0);
  CHECK(problems("Message", "{what} is missing. “wangge-cli {command} --help” shows how it is written.") == 0);
  CHECK(problems("Message", "does not follow the scheme {scheme}") == 1);
}

TEST_CASE("A glossary without its words is a problem") {
  std::vector<Problem> problems;
  readGlossary({"glossary.json", "not JSON"}, problems);
  CHECK(problems.size() == 1);
  readGlossary({"glossary.json", R"({"terms": [{"en": "grid"}]})"}, problems);
  CHECK(problems.size() == 2);
}
