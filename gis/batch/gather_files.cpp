// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/gather_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

namespace wangge::gis {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 10'000;

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// A main part, and what stands beside it under the same stem.
struct Parts {
  std::string_view main;
  std::string_view beside;
};
constexpr std::array<Parts, 5> kParts = {{
    {".shp",
     ".dbf .shx .prj .cpg .cst .sbn .sbx .qpj .qix .fbn .fbx .ain .aih .ixs .mxs .atx .qmd .qml .sld .lyr .shp.xml"},
    {".tab", ".dat .map .id .ind .tab.xml"},
    {".mif", ".mid"},
    {".gpkg", ".gpkg-wal .gpkg-shm .gpkg-journal .qml"},
    {".csv", ".csvt .prj .csv.xml"},
}};

// What such a file may be a part of: stems with their main endings, lower case.
bool isPart(const std::string& shown, const std::set<std::string>& all) {
  const std::string name = lower(shown);
  for (const Parts& parts : kParts) {
    for (std::string_view rest = parts.beside; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string_view ending = rest.substr(0, end);
      if (name.size() > ending.size() && name.ends_with(ending) &&
          all.contains(name.substr(0, name.size() - ending.size()) + std::string(parts.main)))
        return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return name.ends_with(".aux.xml");
}

bool isHidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') || name.starts_with("~$") || name == "__MACOSX" || name == "Thumbs.db" ||
         name == "desktop.ini";
}

std::string nameOf(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

Result<std::vector<GatheredFile>> gatherFiles(const std::vector<std::string>& paths) {
  std::map<std::string, std::string> files;  // path → as shown
  const auto add = [&](const fs::path& path, const std::string& shown) { files.emplace(path.string(), shown); };
  for (const std::string& given : paths) {
    std::error_code error;
    const fs::path path(given);
    if (given.empty() || !fs::exists(path, error)) return fail(Error("file.missing").with("file", given));
    if (!fs::is_directory(path, error) || lower(nameOf(given)).ends_with(".gdb")) {
      add(path, nameOf(given));
      continue;
    }
    fs::recursive_directory_iterator it(path, fs::directory_options::skip_permission_denied, error), end;
    if (error) return fail(Error("file.unreadable").with("file", given));
    for (; it != end; it.increment(error)) {
      if (error) return fail(Error("file.unreadable").with("file", given));
      const bool database = lower(it->path().filename().string()).ends_with(".gdb") && it->is_directory(error);
      if (isHidden(it->path()) || database) it.disable_recursion_pending();
      if (isHidden(it->path()) || (it->is_directory(error) && !database)) continue;
      add(it->path(), it->path().lexically_relative(path).generic_string());
      if (files.size() > kMostFiles) return fail(Error("plan.too_many_files").with("count", kMostFiles));
    }
  }
  // Parts chosen without their main file stand for it.
  std::set<std::string> all;
  for (const auto& [path, shown] : files) all.insert(lower(path));
  std::vector<GatheredFile> gathered;
  for (const auto& [path, shown] : files)
    if (!isPart(path, all)) gathered.push_back({path, shown});
  std::sort(gathered.begin(), gathered.end(),
            [](const auto& a, const auto& b) { return std::tie(a.shown, a.path) < std::tie(b.shown, b.path); });
  // Files of one name from different folders are told apart by these.
  for (std::size_t i = 1; i < gathered.size(); ++i)
    if (gathered[i].shown == gathered[i - 1].shown) {
      for (std::size_t j : {i - 1, i}) {
        const fs::path path(gathered[j].path);
        gathered[j].shown = path.parent_path().filename().string() + "/" + path.filename().string();
      }
    }
  return gathered;
}

}  // namespace wangge::gis
