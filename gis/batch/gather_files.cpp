// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/gather_files.h"
#include "core/base/joined.h"
#include "gis/read/cell_values.h"

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
  const std::string name = lowerAscii(shown);
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

std::string lastName(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path.substr(path.find_last_of('/') + 1);
}

bool isFileGdb(const fs::path& folder) {
  return lowerAscii(lastName(folder.string())).ends_with(".gdb");
}

// The last `count` names of a path.
std::string endOf(const fs::path& path, std::size_t count) {
  std::vector<std::string> names;
  for (const fs::path& part : path.relative_path())
    if (!part.empty()) names.push_back(part.string());
  if (count >= names.size()) return path.generic_string();
  return joinedText(std::span(names).last(count), "/");
}

std::size_t namesIn(const std::string& shown) {
  return static_cast<std::size_t>(std::ranges::count(shown, '/')) + 1;
}

// A decision is about one file: as many folders stand before each name as tell it from all others.
void tellApart(std::vector<GatheredFile>& files) {
  for (bool again = true; again;) {
    again = false;
    std::map<std::string, std::vector<GatheredFile*>> named;
    for (GatheredFile& file : files) named[file.shown].push_back(&file);
    for (const auto& [name, same] : named)
      for (GatheredFile* file : same) {
        if (same.size() == 1) continue;
        std::string longer = endOf(fs::absolute(file->path).lexically_normal(), namesIn(name) + 1);
        again = again || longer != name;
        file->shown = std::move(longer);
      }
  }
}

// All that is found, each file once; with what could not be looked into.
class Gathering {
 public:
  std::map<std::string, GatheredFile> files;  // by path

  void add(const fs::path& path, const std::string& shown, std::optional<Error> problem = {}) {
    std::string key = fs::absolute(path).lexically_normal().string();
    while (key.size() > 1 && key.ends_with('/')) key.pop_back();
    files.try_emplace(std::move(key), GatheredFile{path.string(), shown, std::move(problem)});
  }

  // False when there are too many.
  bool addFolder(const fs::path& root, const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator it(folder, error);
    for (const fs::directory_iterator end; !error && it != end; it.increment(error)) {
      const fs::path& path = it->path();
      if (isHidden(path)) continue;
      const std::string shown = path.lexically_relative(root).generic_string();
      std::error_code unknown;
      if (it->is_directory(unknown) && !isFileGdb(path)) {
        // A link may lead back to where it stands.
        if (it->is_symlink(unknown))
          add(path, shown, Error("plan.folder_link").with("file", shown));
        else if (!addFolder(root, path))
          return false;
        continue;
      }
      addFile(path, shown);
      if (files.size() > kMostFiles) return false;
    }
    if (error) add(folder, shownFolder(root, folder), Error("file.unreadable").with("file", folder.string()));
    return true;
  }

  // Pipes and devices are no files, and reading one may never end.
  void addFile(const fs::path& path, const std::string& shown) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (fs::is_regular_file(status) || fs::is_directory(status))
      add(path, shown);
    else if (fs::exists(status))
      add(path, shown, Error("file.unknown_format").with("file", shown));
    else
      add(path, shown, Error("file.unreadable").with("file", shown));
  }

 private:
  static std::string shownFolder(const fs::path& root, const fs::path& folder) {
    return folder == root ? lastName(root.string()) : folder.lexically_relative(root).generic_string();
  }
};

}  // namespace

Result<std::vector<GatheredFile>> gatherFiles(const std::vector<std::string>& paths) {
  Gathering found;
  for (const std::string& given : paths) {
    std::error_code error;
    fs::path path(given);
    // A file inside a FileGDB folder stands for all of it.
    if (!fs::is_directory(path, error) && isFileGdb(path.parent_path())) path = path.parent_path();
    if (given.empty() || !fs::exists(path, error)) {
      const Error missing = Error("file.missing").with("file", given);
      if (paths.size() == 1) return fail(missing);
      found.add(path, lastName(given), missing);
      continue;
    }
    if (!fs::is_directory(path, error) || isFileGdb(path))
      found.addFile(path, lastName(path.string()));
    else if (fs::directory_iterator(path, error); error)
      return fail(Error("file.unreadable").with("file", given));
    else if (!found.addFolder(path, path))
      return fail(Error("plan.too_many_files").with("count", kMostFiles));
  }
  // Parts chosen without their main file stand for it.
  std::set<std::string> all;
  for (const auto& [path, file] : found.files) all.insert(lowerAscii(path));
  std::vector<GatheredFile> gathered;
  for (const auto& [path, file] : found.files)
    if (!isPart(path, all)) gathered.push_back(file);
  tellApart(gathered);
  std::sort(gathered.begin(), gathered.end(),
            [](const auto& a, const auto& b) { return std::tie(a.shown, a.path) < std::tie(b.shown, b.path); });
  return gathered;
}

}  // namespace wangge::gis
