// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/glossary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

namespace wangge::checks {
namespace {

std::vector<std::string> listIn(const QJsonObject& object, const char* key) {
  std::vector<std::string> list;
  for (const QJsonValue& value : object[QLatin1String(key)].toArray()) list.push_back(value.toString().toStdString());
  return list;
}

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return c < 128 ? std::tolower(c) : c; });
  return text;
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

bool holds(const std::vector<std::string>& list, const std::string& text) {
  return std::ranges::find(list, text) != list.end();
}

// The words of a source; of "{households:word}" nothing, of "{count|grid|grids}" the nouns.
std::string wordsOf(const std::string& source) {
  static const std::regex place("\\{[a-z_0-9]+(:[a-z]+)?");
  return std::regex_replace(source, place, " ");
}

bool hasWord(const std::string& source, const std::string& word) {
  // The plain letters first: expressions take most of the time.
  if (lowered(source).find(word.substr(0, word.size() - 1)) == std::string::npos) return false;
  const bool ends = word.ends_with('y');
  const std::string stem = ends ? word.substr(0, word.size() - 1) + "(y|ies)" : word + "s?";
  return std::regex_search(source, std::regex("\\b" + stem + "\\b", std::regex::icase));
}

// Options are written as keys of the command line, in English.
bool ofCommandLine(const Translated& message) {
  return message.context == "Cli" || message.context == "OptionText";
}

std::vector<std::string> wrongWords(const Term& term, const Translated& message) {
  if (holds(term.except, message.source)) return {};
  std::vector<std::string> wrong;
  std::string chinese = message.translation;
  for (const std::string& allowed : term.allowed) replaceAll(chinese, allowed, " ");
  for (const std::string& variant : term.forbidden)
    if (chinese.find(variant) != std::string::npos) wrong.push_back("\"" + variant + "\" for \"" + term.chinese + "\"");
  for (const std::string& variant : term.forbiddenEnglish)
    if (hasWord(message.source, variant)) wrong.push_back("\"" + variant + "\" for \"" + term.english + "\"");
  if (term.always && !ofCommandLine(message) && hasWord(wordsOf(message.source), term.english) &&
      message.translation.find(term.chinese) == std::string::npos)
    wrong.push_back("no \"" + term.chinese + "\" for \"" + term.english + "\"");
  return wrong;
}

}  // namespace

Glossary readGlossary(const SourceFile& file, std::vector<Problem>& problems) {
  const QJsonObject whole = QJsonDocument::fromJson(QByteArray::fromStdString(file.text)).object();
  Glossary glossary;
  for (const QJsonValue& value : whole[QLatin1String("terms")].toArray()) {
    const QJsonObject term = value.toObject();
    glossary.terms.push_back({term[QLatin1String("en")].toString().toStdString(),
                              term[QLatin1String("zh")].toString().toStdString(),
                              term[QLatin1String("always")].toBool(), listIn(term, "forbidden"),
                              listIn(term, "forbidden_en"), listIn(term, "allowed"), listIn(term, "except")});
    if (glossary.terms.back().english.empty() || glossary.terms.back().chinese.empty())
      problems.push_back({file.path, 0, "has a term without one of its two words"});
  }
  glossary.phrases = listIn(whole, "phrases");
  const QJsonObject several = whole[QLatin1String("several")].toObject();
  for (const QString& source : several.keys())
    glossary.several[source.trimmed().toStdString()] = listIn(several, source.toUtf8().constData());
  if (glossary.terms.empty()) problems.push_back({file.path, 0, "holds no terms"});
  return glossary;
}

std::vector<Problem> checkWords(const Glossary& glossary, const std::string& path,
                                const std::vector<Translated>& messages) {
  std::vector<Problem> problems;
  for (const Translated& message : messages) {
    const std::string which = " in \"" + message.source + "\" → \"" + message.translation + "\"";
    for (const Term& term : glossary.terms)
      for (const std::string& wrong : wrongWords(term, message))
        problems.push_back({path, message.line, wrong + which});
    for (const std::string& phrase : glossary.phrases)
      if (message.translation.find(phrase) != std::string::npos)
        problems.push_back({path, message.line, "the phrase \"" + phrase + "\"" + which});
  }
  return problems;
}

std::vector<Problem> checkOneTranslation(const Glossary& glossary, const std::string& path,
                                         const std::vector<Translated>& messages) {
  std::map<std::string, std::set<std::string>> translations;
  for (const Translated& message : messages)
    if (!message.isOneOfSeveral) translations[lowered(message.source)].insert(message.translation);
  std::vector<Problem> problems;
  for (const auto& [source, found] : translations) {
    if (found.size() < 2) continue;
    const auto meant = glossary.several.find(source);
    for (const std::string& translation : found)
      if (meant == glossary.several.end() || !holds(meant->second, translation))
        problems.push_back({path, 0, "\"" + source + "\" is also translated as \"" + translation + "\""});
  }
  return problems;
}

std::vector<Problem> checkWindowWords(const std::string& path, const std::vector<Translated>& messages) {
  static const std::regex option("--[a-z]|wangge-cli");
  std::vector<Problem> problems;
  for (const Translated& message : messages) {
    const std::string which = ": \"" + message.source + "\" (" + message.context + ")";
    // What is wrong with a command line ends with where its help is.
    const bool usage = message.source.find("wangge-cli {command} --help") != std::string::npos ||
                       message.source.find("wangge-cli --help") != std::string::npos;
    if (!ofCommandLine(message) && !usage &&
        (std::regex_search(message.source, option) || std::regex_search(message.translation, option)))
      problems.push_back({path, message.line, "names an option where the window speaks too" + which});
    for (const char* id : {"{scheme}", "{profile}"})
      if (message.source.find(id) != std::string::npos)
        problems.push_back({path, message.line, "shows an id as a name" + which});
  }
  return problems;
}

std::vector<Translated> titlesOf(const SourceFile& settings) {
  const QJsonObject title =
      QJsonDocument::fromJson(QByteArray::fromStdString(settings.text)).object()[QLatin1String("title")].toObject();
  if (title.isEmpty()) return {};
  return {{settings.path, title[QLatin1String("en")].toString().toStdString(),
           title[QLatin1String("zh_CN")].toString().toStdString(), "", 0}};
}

}  // namespace wangge::checks
