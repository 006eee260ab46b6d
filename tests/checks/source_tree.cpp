// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/source_tree.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace wangge::checks {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> kFolders = {".ci", "app",       "cmake",     "core", "data",
                                                      "gis", "packaging", "resources", "tests"};
constexpr std::array<std::string_view, 15> kExtensions = {".html", ".cpp", ".h",   ".in",      ".cmake",
                                                          ".txt",  ".sh",  ".md",  ".ts",      ".csv",
                                                          ".json", ".qss", ".svg", ".desktop", ".xml"};

bool isText(const fs::path& path) {
  if (path.filename() == ".git") return false;  // a file in a worktree
  const std::string extension = path.extension().string();
  if (extension.empty()) return true;  // scripts, .clang-tidy and the like
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

SourceFile read(const fs::path& root, const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {fs::relative(path, root).generic_string(), {std::istreambuf_iterator<char>(stream), {}}};
}

}  // namespace

std::vector<SourceFile> readProject() {
  const fs::path root = WANGGE_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
    if (entry.is_regular_file() && isText(entry.path())) files.push_back(read(root, entry.path()));
  }
  for (std::string_view folder : kFolders) {
    if (!fs::exists(root / folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.is_regular_file() && isText(entry.path())) files.push_back(read(root, entry.path()));
    }
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

bool isHeader(const SourceFile& file) {
  return file.path.ends_with(".h");
}

bool isCode(const SourceFile& file) {
  return isHeader(file) || file.path.ends_with(".cpp");
}

bool isIn(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::vector<std::string> linesOf(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

std::string listOf(const std::vector<Problem>& problems) {
  std::string list;
  for (const Problem& problem : problems) {
    list += "\n" + problem.path + (problem.line ? ":" + std::to_string(problem.line) : "") + ": " + problem.what;
  }
  return list;
}

}  // namespace wangge::checks
