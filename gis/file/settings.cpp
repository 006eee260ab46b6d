// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file/settings.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "gis/file/json.h"
#include "gis/gpkg/hash.h"
#include "gis/settings/profile_file.h"
#include "gis/settings/scheme_file.h"

namespace wangge::gis {
namespace {

template <class Number>
bool parse(const std::string& text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

std::vector<std::string> namesOf(const KindLocks& locks) {
  std::vector<std::string> names;
  for (GridKind kind : kGridKinds)
    if (locks.has(kind)) names.emplace_back(toText(kind));
  return names;
}

bool parse(const std::string& text, KindLocks& locks) {
  std::vector<std::string> names;
  if (!fromJson(text, names)) return false;
  locks = {};
  for (const std::string& name : names) {
    const auto kind = fromText<GridKind>(name);
    if (!kind) return false;
    locks.set(*kind, true);
  }
  return true;
}

}  // namespace

Settings settingsOf(const Project& project) {
  const ProjectInfo& info = project.info;
  Settings settings = {{"uuid", info.uuid},
                       {"copy", std::to_string(info.copy)},
                       {"name", info.name},
                       {"crs", info.crs},
                       {"organisation", info.organisation},
                       {"map_review_number", info.mapReviewNumber},
                       {"classification", info.classification},
                       {"created", std::to_string(info.created)},
                       {"origin_x", fmt::format("{}", project.lattice.originX)},
                       {"origin_y", fmt::format("{}", project.lattice.originY)},
                       {"rule_profile", profileToJson(project.profile)},
                       {"numbering_scheme", schemeToJson(project.scheme)},
                       {kLockedKindsKey, toJson(namesOf(project.lockedKinds))}};
  if (!info.sourceText.empty()) settings["source_text"] = info.sourceText;
  if (!info.approver.empty()) settings["approver"] = info.approver;
  return settings;
}

bool applySettings(const Settings& settings, Project& project) {
  bool good = true;
  const auto value = [&](const char* key) {
    const auto found = settings.find(key);
    good = good && found != settings.end();
    return found == settings.end() ? std::string() : found->second;
  };
  ProjectInfo& info = project.info;
  info.uuid = value("uuid"), info.name = value("name"), info.crs = value("crs");
  info.organisation = value("organisation"), info.mapReviewNumber = value("map_review_number");
  const auto optional = [&](const char* key) {
    const auto found = settings.find(key);
    return found == settings.end() ? std::string() : found->second;
  };
  info.classification = value("classification");
  info.sourceText = optional("source_text"), info.approver = optional("approver");
  good = parse(value("copy"), info.copy) && good;
  good = parse(value("created"), info.created) && good;
  good = parse(value("origin_x"), project.lattice.originX) && good;
  good = parse(value("origin_y"), project.lattice.originY) && good;
  good = parse(value(kLockedKindsKey), project.lockedKinds) && good;
  auto profile = parseProfile(value("rule_profile"), "rule_profile");
  auto scheme = parseScheme(value("numbering_scheme"), "numbering_scheme");
  if (!profile || !scheme) return false;
  project.profile = std::move(*profile);
  project.scheme = std::move(*scheme);
  return good && info.copy < (1u << 23) && std::isfinite(project.lattice.originX) &&
         std::isfinite(project.lattice.originY);
}

TableChecksum sumOf(const Settings& settings) {
  TableChecksum sum;
  for (const auto& [key, value] : settings) {
    if (key == kSchemaVersionKey || key == kChangeCounterKey) continue;
    RowHash hash;
    hash.add(std::string_view(key));
    hash.add(std::string_view(value));
    sum.add(hash.value());
  }
  return sum;
}

Settings readSettings(Database& database) {
  Settings settings;
  Statement read(database, "SELECT key, value FROM wangge_settings");
  while (read.step()) settings.insert_or_assign(std::string(read.text(0)), std::string(read.text(1)));
  return settings;
}

void writeSettings(Database& database, const Settings& settings, const Settings& before) {
  writeEntries(database, "INSERT INTO wangge_settings (key, value) VALUES (?, ?)",
               "UPDATE wangge_settings SET value = ?2 WHERE key = ?1", settings, before,
               [](Statement& statement, const std::string& key, const std::string& value) {
                 statement.bind(0, std::string_view(key));
                 statement.bind(1, std::string_view(value));
               });
  for (const char* key : kOptionalKeys) {
    if (settings.contains(key) || !before.contains(key)) continue;
    Statement remove(database, "DELETE FROM wangge_settings WHERE key = ?");
    remove.bind(0, std::string_view(key));
    remove.run();
  }
}

}  // namespace wangge::gis
