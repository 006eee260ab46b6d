// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/message_codes.h"

#include <regex>
#include <set>
#include <string_view>

#include "tests/checks/cpp_scan.h"

namespace wangge::checks {
namespace {

bool looksLikeCode(const std::string& text) {
  static const std::regex shape("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
  // Last parts of file and table names that such literals may be instead.
  static const std::set<std::string, std::less<>> names = {
      "cpg", "csv", "dbf",  "dxf", "gdb", "geojson", "gpkg", "json", "kml",  "osm",
      "pbf", "pdf", "png",  "prj", "qm",  "qss",     "sh",   "shp",  "shx",  "svg",
      "tab", "txt", "xlsx", "xml", "zip", "ttf",     "otf",  "ini",  "lock", "journal"};
  return std::regex_match(text, shape) && !names.contains(text.substr(text.rfind('.') + 1));
}

bool isProgram(std::string_view path) {
  return isIn(path, "core") || isIn(path, "gis") || isIn(path, "app");
}

template <class Belongs>
std::vector<UsedCode> codesIn(const std::vector<SourceFile>& files, const Belongs& belongs) {
  std::vector<UsedCode> codes;
  for (const SourceFile& file : files) {
    if (!isCode(file) || !belongs(file.path)) continue;
    for (const Literal& literal : scanCpp(file.text).literals) {
      if (looksLikeCode(literal.text)) codes.push_back({literal.text, file.path, literal.line});
    }
  }
  return codes;
}

}  // namespace

std::vector<UsedCode> usedCodes(const std::vector<SourceFile>& files) {
  return codesIn(files, [](std::string_view path) { return isProgram(path) && !isIn(path, "app/text"); });
}

std::vector<Problem> checkMessageCodes(const std::vector<SourceFile>& files) {
  std::set<std::string> known;
  for (const UsedCode& entry : codesIn(files, [](std::string_view path) { return isIn(path, "app/text"); })) {
    known.insert(entry.code);
  }
  std::vector<Problem> problems;
  // A rule whose sentences all tell a case ("rule.size_too_small") has a title for itself.
  const auto isRuleOfCases = [&](const std::string& code) {
    if (!code.starts_with("rule.")) return false;
    const auto first = known.lower_bound(code + "_");
    return known.contains("title." + code.substr(5)) && first != known.end() && first->starts_with(code + "_");
  };
  for (const UsedCode& use : usedCodes(files)) {
    if (!known.contains(use.code) && !isRuleOfCases(use.code)) {
      problems.push_back({use.path, use.line, "app/text has no sentence for \"" + use.code + "\""});
    }
  }
  return problems;
}

}  // namespace wangge::checks
