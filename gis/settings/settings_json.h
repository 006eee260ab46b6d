// SPDX-License-Identifier: GPL-3.0-or-later
// Reading small JSON files of settings strictly: every key is known, present and of the right type, or the error names
// the file and the key ("sizes[1].households"). Shared by the schemes and the profiles; shows in their .cpp files only.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace wangge::gis {

// Reads members of one JSON object. The first thing that is wrong is kept in `error` (shared by all readers of one
// file) and later reads return defaults; callers ask at the end.
class ObjectReader {
 public:
  ObjectReader(const nlohmann::json& value, std::string path, std::optional<Error>& error);

  bool has(const char* key);
  std::string text(const char* key);
  // Whole numbers of at most nine digits.
  int integer(const char* key);
  double number(const char* key);
  std::pair<int, int> range(const char* key);
  ObjectReader object(const char* key);
  std::vector<ObjectReader> objects(const char* key);
  std::vector<std::string> texts(const char* key);
  // For explanations meant for people reading the file.
  void ignore(const char* key) { m_known.emplace_back(key); }
  // Keeps an error about a key of this object, e.g. a word that is not one of the known ones.
  void reject(const char* key, std::string_view expected);
  // Call last: anything that was not asked for is an unknown key.
  void finish();

 private:
  const nlohmann::json* member(const char* key);
  std::string pathOf(const char* key) const { return m_path.empty() ? key : m_path + "." + key; }
  void keep(Error error);

  const nlohmann::json* m_value;
  std::string m_path;
  std::optional<Error>* m_error;
  std::vector<std::string> m_known;
};

// Text to JSON. `file` names the text in errors: "settings.not_json" (file, at: byte from 1),
// "settings.number_too_large" (file).
Result<nlohmann::json> parseJson(const std::string& text, const std::string& file);
// The whole file as text; error "file.missing" or "file.unreadable" (file).
Result<std::string> readTextFile(const std::string& path);
// A path as it is, a bare name as `folder`/name.json. A name that is not there: `unknownCode` (name, known: names in
// folder).
Result<std::string> settingsPath(const std::string& nameOrFile, const std::string& folder,
                                 std::string_view unknownCode);
// Names of the .json files in a folder, without the extension, ascending.
std::vector<std::string> settingsNames(const std::string& folder);

}  // namespace wangge::gis
