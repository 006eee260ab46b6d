// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/look_at_files.h"

#include <algorithm>
#include <fstream>
#include <new>
#include <utility>

#include "gis/batch/gather_files.h"
#include "gis/gpkg/database.h"

namespace wangge::gis {
namespace {

bool endsIn(const std::string& path, std::initializer_list<std::string_view> endings) {
  std::string name = path;
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

// A plan of this program lies in the same folder often enough.
bool isPlan(const std::string& path) {
  if (!endsIn(path, {".gpkg"})) return false;
  Database database(path, OpenMode::Read);
  return database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'wangge_settings'") > 0 && database.ok();
}

// Manifests and settings are JSON too.
bool isOtherJson(const std::string& path) {
  if (!endsIn(path, {".json"})) return false;
  std::string head(1 << 20, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  if (head.find('\0') != std::string::npos) return false;  // UTF-16, which the reader knows
  return std::ranges::none_of(
      std::initializer_list<std::string_view>{"\"coordinates\"", "\"geometry\"", "\"arcs\"", "\"rings\"", "\"paths\""},
      [&](std::string_view word) { return head.find(word) != std::string::npos; });
}

bool isBookkeeping(const LayerLook& look) {
  return look.geometry == "none" && (look.layer == "layer_styles" || look.layer == "qgis_projects");
}

Result<std::vector<LayerLook>> lookAt(const GatheredFile& file, const Progress& progress,
                                      std::vector<Error>& unreadable) {
  if (file.problem) return fail(*file.problem);
  if (isPlan(file.path)) return fail(Error("plan.is_plan").with("file", file.shown));
  if (isOtherJson(file.path)) return fail(Error("json.no_geography").with("file", file.shown));
  try {
    return lookAtLayers(file.path, file.shown, progress, &unreadable);
  } catch (const std::bad_alloc&) {  // a file that claims more than the machine holds
    return fail(Error("file.too_large").with("file", file.shown));
  }
}

// Which of an archive's files an error is about, within the archive; nothing when it does not tell.
std::string memberOf(const Error& error, const GatheredFile& file) {
  for (const Argument& argument : error.arguments)
    if (const auto* text = std::get_if<std::string>(&argument.value);
        text && argument.name == "file" && text->starts_with(file.path + "/"))
      return text->substr(file.path.size() + 1);
  return {};
}

// What cannot be read of an archive is asked about like a file: it might be what is meant.
void takeUnreadable(const Error& wrong, const GatheredFile& file, LooksAtFiles& seen) {
  const std::string member = memberOf(wrong, file);
  if (isNoSource(wrong)) {
    seen.leftOut.push_back({file.shown + (member.empty() ? "" : "/" + member), wrong});
    return;
  }
  LayerLook& look = seen.looks.emplace_back();
  look.path = file.path, look.file = file.shown, look.layer = member, look.only = false, look.problem = wrong;
}

}  // namespace

Result<LooksAtFiles> lookAtFiles(const std::vector<std::string>& paths, const Progress& progress) {
  progress("import.looking", -1);
  const auto files = gatherFiles(paths);
  if (!files) return fail(files.error());
  LooksAtFiles seen;
  std::size_t done = 0;
  for (const GatheredFile& file : *files) {
    progress("import.looking", static_cast<double>(done++) / static_cast<double>(files->size()));
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    std::vector<Error> unreadable;
    auto looks = lookAt(file, progress, unreadable);
    if (progress.cancelled()) return fail(Error("job.cancelled"));
    for (const Error& wrong : unreadable) takeUnreadable(wrong, file, seen);
    if (!looks && isNoSource(looks.error())) {
      seen.leftOut.push_back({file.shown, looks.error()});
      continue;
    }
    if (!looks) {
      LayerLook& look = seen.looks.emplace_back();
      look.path = file.path, look.file = file.shown, look.problem = looks.error();
      continue;
    }
    for (LayerLook& look : *looks) {
      if (look.features == 0 && look.format != Format::Osm)
        seen.leftOut.push_back({file.shown, Message("layer.empty").with("file", file.shown).with("layer", look.layer)});
      else if (!isBookkeeping(look))
        seen.looks.push_back(std::move(look));
    }
  }
  if (seen.looks.empty()) return fail(Error("plan.no_sources").with("file", paths.empty() ? "" : paths.front()));
  return seen;
}

}  // namespace wangge::gis
