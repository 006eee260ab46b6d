// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/translations.h"

#include <QXmlStreamReader>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace wangge::checks {
namespace {

// "%1", "%n" and the names of "{name:area}" places.
std::set<std::string> placesIn(const std::string& text) {
  static const std::regex place("%L?[0-9n]+|\\{([a-z_0-9]+)[^}]*\\}");
  std::set<std::string> places;
  for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at) {
    places.insert((*at)[1].matched ? (*at)[1].str() : at->str());
  }
  return places;
}

std::string whatIsWrong(const Translated& message) {
  const std::string which = " \"" + message.source + "\" (" + message.context + ")";
  if (message.type == "unfinished" || message.translation.empty()) return "lacks a translation:" + which;
  if (!message.type.empty()) return "translates what no source says any more:" + which;
  static const std::regex twoForms("[a-z]\\((s|es|ies)\\)");
  if (std::regex_search(message.source, twoForms)) return "leaves the number of a word open:" + which;
  if (message.forms > 0 && message.filledForms < message.forms) return "lacks a form for some numbers:" + which;
  if (message.source.find("%n") == std::string::npos && placesIn(message.source) != placesIn(message.translation)) {
    return "has other places for arguments than its source:" + which;
  }
  return {};
}

// From the start of the element to its end.
void readTranslation(QXmlStreamReader& xml, Translated& message) {
  message.type = xml.attributes().value(QLatin1String("type")).toString().toStdString();
  QString all;
  while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation")) {
    if (xml.isStartElement() && xml.name() == u"numerusform") {
      const QString form = xml.readElementText();
      message.forms += 1, message.filledForms += form.trimmed().isEmpty() ? 0 : 1;
      all += form;
    } else if (xml.isCharacters()) {
      all += xml.text();
    }
  }
  message.translation = all.trimmed().toStdString();
}

}  // namespace

std::vector<Translated> readTranslations(const SourceFile& file, std::vector<Problem>& problems) {
  std::vector<Translated> messages;
  QXmlStreamReader xml(QString::fromStdString(file.text));
  std::string context;
  const auto text = [&] { return xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().toStdString(); };
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == u"name") {
      context = text();
    } else if (xml.name() == u"message") {
      messages.push_back({context, {}, {}, {}, static_cast<int>(xml.lineNumber()), false});
    } else if (xml.name() == u"source" && !messages.empty()) {
      messages.back().source = text();
    } else if (xml.name() == u"comment" && !messages.empty()) {
      messages.back().isOneOfSeveral = true;
    } else if (xml.name() == u"translation" && !messages.empty()) {
      readTranslation(xml, messages.back());
    }
  }
  if (xml.hasError() || messages.empty()) {
    problems.push_back({file.path, static_cast<int>(xml.lineNumber()), "cannot be read as a translation"});
    return {};
  }
  return messages;
}

std::vector<Problem> checkTranslations(const SourceFile& updated) {
  std::vector<Problem> problems;
  for (const Translated& message : readTranslations(updated, problems)) {
    if (std::string wrong = whatIsWrong(message); !wrong.empty()) {
      problems.push_back({updated.path, message.line, std::move(wrong)});
    }
  }
  return problems;
}

SourceFile updatedCopy(const SourceFile& file) {
  namespace fs = std::filesystem;
  const fs::path copy = fs::path(WANGGE_BINARY_DIR) / "checks" / fs::path(file.path).filename();
  fs::create_directories(copy.parent_path());
  std::ofstream(copy, std::ios::binary) << file.text;
  // Without the include path lupdate does not find the headers, and files texts under names without their namespace.
  const std::string root = WANGGE_SOURCE_DIR;
  // The source language's own file holds what numbers make of words, and nothing else.
  const std::string which = fs::path(file.path).stem() == "wangge_en" ? " -pluralonly" : "";
  const std::string command = std::string(WANGGE_LUPDATE) + " -silent" + which + " -locations none -I \"" + root +
                              "\" \"" + root + "/app\" -ts \"" + copy.string() + "\"";
  if (std::system(command.c_str()) != 0) return {file.path, {}};
  std::ifstream stream(copy, std::ios::binary);
  return {file.path, {std::istreambuf_iterator<char>(stream), {}}};
}

}  // namespace wangge::checks
