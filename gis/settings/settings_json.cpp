// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/settings/settings_json.h"

#include "core/base/joined.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace wangge::gis {

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

bool isWhole(const json& value) {
  constexpr std::int64_t kLimit = 999'999'999;
  if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() > kLimit)) return false;
  return value.get<std::int64_t>() >= -kLimit;
}

}  // namespace

ObjectReader::ObjectReader(const json& value, std::string path, std::optional<Error>& error)
    : m_value(&value), m_path(std::move(path)), m_error(&error) {
  if (!value.is_object())
    keep(Error("settings.wrong_type").with("key", m_path.empty() ? "{}" : m_path).with("expected", "object"));
}

void ObjectReader::keep(Error error) {
  if (!*m_error) *m_error = std::move(error);
}

void ObjectReader::reject(const char* key, std::string_view expected) {
  keep(Error("settings.wrong_type").with("key", pathOf(key)).with("expected", expected));
}

bool ObjectReader::has(const char* key) {
  m_known.emplace_back(key);
  return m_value->is_object() && m_value->contains(key);
}

const json* ObjectReader::member(const char* key) {
  if (has(key)) return &m_value->at(key);
  keep(Error("settings.missing_key").with("key", pathOf(key)));
  return nullptr;
}

std::string ObjectReader::text(const char* key) {
  const json* value = member(key);
  if (value && value->is_string()) return value->get<std::string>();
  if (value) reject(key, "text");
  return {};
}

int ObjectReader::integer(const char* key) {
  const json* value = member(key);
  if (value && isWhole(*value)) return value->get<int>();
  if (value) reject(key, "integer");
  return 0;
}

double ObjectReader::number(const char* key) {
  const json* value = member(key);
  if (value && value->is_number()) return value->get<double>();
  if (value) reject(key, "number");
  return 0;
}

std::pair<int, int> ObjectReader::range(const char* key) {
  const json* value = member(key);
  if (value && value->is_array() && value->size() == 2 && isWhole((*value)[0]) && isWhole((*value)[1]))
    return {(*value)[0].get<int>(), (*value)[1].get<int>()};
  if (value) reject(key, "range");
  return {};
}

ObjectReader ObjectReader::object(const char* key) {
  static const json none = json::object();
  const json* value = member(key);
  return {value ? *value : none, pathOf(key), *m_error};
}

std::vector<ObjectReader> ObjectReader::objects(const char* key) {
  std::vector<ObjectReader> result;
  const json* value = member(key);
  if (value && !value->is_array()) reject(key, "list");
  if (value && value->is_array())
    for (std::size_t i = 0; i < value->size(); ++i)
      result.emplace_back((*value)[i], pathOf(key) + "[" + std::to_string(i) + "]", *m_error);
  return result;
}

std::vector<std::string> ObjectReader::texts(const char* key) {
  std::vector<std::string> result;
  const json* value = member(key);
  if (!value) return result;
  const bool list =
      value->is_array() && std::all_of(value->begin(), value->end(), [](const json& v) { return v.is_string(); });
  if (!list) reject(key, "list");
  for (const json& item : list ? *value : json::array()) result.push_back(item.get<std::string>());
  return result;
}

void ObjectReader::finish() {
  if (!m_value->is_object()) return;
  for (const auto& item : m_value->items())
    if (std::find(m_known.begin(), m_known.end(), item.key()) == m_known.end())
      keep(Error("settings.unknown_key").with("key", pathOf(item.key().c_str())));
}

Result<json> parseJson(const std::string& text, const std::string& file) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    return fail(Error("settings.not_json").with("file", file).with("at", error.byte));
  } catch (const json::out_of_range&) {
    // 1E999 is JSON, and no number that anything here can hold.
    return fail(Error("settings.number_too_large").with("file", file));
  }
}

Result<std::string> readTextFile(const std::string& path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return fail(Error("file.missing").with("file", path));
  const Error unreadable = Error("file.unreadable").with("file", path);
  // Before it is read: a folder opens, and what is read of it is thrown back.
  if (fs::is_directory(path, ignored)) return fail(unreadable);
  std::ifstream stream(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad()) return fail(unreadable);
  return text;
}

Result<std::string> settingsPath(const std::string& nameOrFile, const std::string& folder,
                                 std::string_view unknownCode) {
  if (nameOrFile.find('/') != std::string::npos || nameOrFile.ends_with(".json")) return nameOrFile;
  const std::vector<std::string> known = settingsNames(folder);
  if (std::find(known.begin(), known.end(), nameOrFile) != known.end()) return folder + "/" + nameOrFile + ".json";
  return fail(Error(unknownCode).with("name", nameOrFile).with("known", joinedText(known, " ")));
}

std::vector<std::string> settingsNames(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == ".json") names.push_back(it->path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace wangge::gis
