// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/house_rules.h"

#include <algorithm>
#include <regex>
#include <string>
#include <string_view>

namespace wangge::checks {
namespace {

constexpr std::string_view kLicence = "SPDX-License-Identifier: GPL-3.0-or-later";

bool isScript(const SourceFile& file) {
  return file.text.starts_with("#!") || file.path.ends_with(".sh") || file.path.ends_with(".cmake") ||
         file.path.ends_with("CMakeLists.txt") || file.path.ends_with("packages.txt");
}

bool isWritten(const SourceFile& file) {
  return isCode(file) || isScript(file) || file.path.ends_with(".h.in");
}

int lineCount(const SourceFile& file) {
  return static_cast<int>(std::count(file.text.begin(), file.text.end(), '\n'));
}

}  // namespace

std::vector<Problem> checkFileHeads(const std::vector<SourceFile>& files) {
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    if (!isWritten(file)) continue;
    const std::vector<std::string> lines = linesOf(file.text);
    const std::size_t first = file.text.starts_with("#!") ? 1 : 0;
    if (lines.size() <= first || lines[first].find(kLicence) == std::string::npos) {
      problems.push_back({file.path, 1, "does not begin with " + std::string(kLicence)});
      continue;
    }
    if (!isHeader(file)) continue;
    if (lines.size() < 2 || !lines[1].starts_with("// ")) problems.push_back({file.path, 2, "does not say what it is"});
    if (file.text.find("\n#pragma once\n") == std::string::npos)
      problems.push_back({file.path, 0, "lacks #pragma once"});
  }
  return problems;
}

std::vector<Problem> checkFileSizes(const std::vector<SourceFile>& files) {
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    if (isWritten(file) && lineCount(file) > kMostLines) {
      problems.push_back({file.path, 0, "has " + std::to_string(lineCount(file)) + " lines"});
    }
  }
  return problems;
}

int medianSize(const std::vector<SourceFile>& files) {
  std::vector<int> sizes;
  for (const SourceFile& file : files) {
    if (isCode(file)) sizes.push_back(lineCount(file));
  }
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

std::vector<Problem> checkWords(const std::vector<SourceFile>& files) {
  // The second alternatives keep this file from matching itself.
  static const std::regex machine("(^|[^A-Za-z0-9_.~$})/*-])/(work|tmp|root|mnt|home/[a-z]+|var/tmp|Users/[a-z])/");
  static const std::regex server("https?://(localhost|[0-9]+\\.[0-9]+\\.)");
  static const std::regex undone("\\b(TO[D]O|FIX[M]E|X[X]X)\\b");
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    const std::vector<std::string> lines = linesOf(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const int number = static_cast<int>(i) + 1;
      if (std::regex_search(lines[i], machine))
        problems.push_back({file.path, number, "names a folder of one machine"});
      if (!isIn(file.path, "tests") && std::regex_search(lines[i], server))
        problems.push_back({file.path, number, "names a server of one network"});
      if (std::regex_search(lines[i], undone)) problems.push_back({file.path, number, "leaves work undone"});
    }
  }
  return problems;
}

std::vector<Problem> checkErasing(const std::vector<SourceFile>& files) {
  std::string tables = "table";
  for (const SourceFile& file : files) {
    if (file.path != "core/plan/tables.h") continue;
    static const std::regex member("&Project::(\\w+)");
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), member), end; it != end; ++it)
      tables += "|" + it->str(1);
  }
  // A project by the names that it goes by; lists of ids of the same name are something else.
  const std::regex erased("\\b(project|next|after|merged|m_project)\\.(" + tables +
                          ")\\.erase\\(|\\btable(\\.of\\(\\w+\\))?\\.erase\\(");
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    const bool program = isCode(file) && (file.path.starts_with("core/") || file.path.starts_with("gis/") ||
                                          file.path.starts_with("app/"));
    if (!program || file.path == "core/plan/erase.cpp" || file.path == "gis/recovery/changes.cpp" ||
        file.path == "gis/recovery/kept_versions.cpp")
      continue;
    const std::vector<std::string> lines = linesOf(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (std::regex_search(lines[i], erased))
        problems.push_back({file.path, static_cast<int>(i + 1), "erases rows of the plan beside core/plan/erase.h"});
  }
  return problems;
}

std::vector<Problem> checkWriters(const std::vector<SourceFile>& files) {
  static const std::regex replaces(
      "\\b(QSaveFile|ofstream|fopen)\\b|\\brename\\(|QIODevice::(WriteOnly|ReadWrite)|\\bO_(WRONLY|RDWR|TRUNC)\\b");
  static const std::regex saves("\\bsaveProject(As)?\\(");
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    const bool app = isIn(file.path, "app"),
               inOnePlace = file.path.ends_with("app/cli/plan.cpp") || file.path.ends_with("app/window/plan_files.cpp");
    const bool own = file.path.ends_with("gis/output/atomic.cpp") || isIn(file.path, "gis/recovery");
    if (!isCode(file) || (!app && !isIn(file.path, "gis"))) continue;
    const std::vector<std::string> lines = linesOf(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string code = lines[i].substr(0, lines[i].find("//"));
      const int number = static_cast<int>(i) + 1;
      if (!own && std::regex_search(code, replaces))
        problems.push_back({file.path, number, "writes a file past gis/output/atomic.h"});
      if (app && !inOnePlace && std::regex_search(code, saves))
        problems.push_back({file.path, number, "saves a plan past app/cli/plan.h"});
    }
  }
  return problems;
}

std::vector<Problem> checkExportFormats(const std::vector<SourceFile>& files) {
  const auto textOf = [&](std::string_view path) {
    const auto found = std::ranges::find(files, path, &SourceFile::path);
    return found == files.end() ? std::string() : found->text;
  };
  const std::string formats = textOf("gis/export/formats.cpp"), words = textOf("app/text/words.cpp");
  const std::string table = formats.substr(std::min(formats.find("kFormats"), formats.size()));
  static const std::regex function(
      "\n(?:Result<void> (write\\w+)\\(const MapTables& map, const std::string& \\w+\\)|bool (is\\w+)\\(const "
      "std::string)");
  static const std::regex entry("ExportFormat\\{\\{(\"\\w+\")");
  std::vector<Problem> problems;
  const auto each = [](const std::string& text, const std::regex& what, auto&& visit) {
    for (std::sregex_iterator it(text.begin(), text.end(), what), end; it != end; ++it) visit(*it);
  };
  for (const SourceFile& file : files)
    if (file.path.starts_with("gis/export/write_"))
      each(file.text, function, [&](const std::smatch& match) {
        const std::string name = match.str(1) + match.str(2);
        if (!std::regex_search(table, std::regex("\\b" + name + "\\b")))
          problems.push_back({file.path, 0, name + " is not in the table of formats"});
      });
  each(table, entry, [&](const std::smatch& match) {
    if (words.find("{" + match.str(1) + ",") == std::string::npos)
      problems.push_back({"app/text/words.cpp", 0, "has no title for the format " + match.str(1)});
  });
  return problems;
}

std::vector<Problem> checkDialogs(const std::vector<SourceFile>& files) {
  // What is made of others, and what is shown through the command that calls it.
  constexpr std::string_view kNotByName[] = {"FormDialog", "CommandPalette"};
  std::string shown;
  for (const SourceFile& file : files)
    if (file.path == "tests/window/all_dialogs.cpp") shown = file.text;
  static const std::regex dialog("\\bclass (\\w+)(?: final)? : public (?:QDialog|FormDialog)\\b");
  // Made there: showOne<Name>(…), Name dialog(…).
  const auto isShown = [&](const std::string& name) {
    return std::regex_search(shown, std::regex("\\b" + name + "(>| \\w+\\()"));
  };
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    if (!isIn(file.path, "app/window") || !isHeader(file)) continue;
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), dialog), end; it != end; ++it) {
      const std::string name = it->str(1);
      if (std::ranges::find(kNotByName, name) == std::end(kNotByName) && !isShown(name))
        problems.push_back({file.path, 0, name + " is not among the dialogs that tests show"});
    }
  }
  return problems;
}

}  // namespace wangge::checks
