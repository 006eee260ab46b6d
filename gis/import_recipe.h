// SPDX-License-Identifier: GPL-3.0-or-later
// What was decided about the files of an import, as data: it is made while files are looked at, kept as a JSON file,
// and used again when the files come again. A recipe that no longer fits is refused as a whole.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/plan/domain.h"

namespace wangge::gis {

// One file or one layer of it. What is empty is found out anew.
struct RecipeEntry {
  std::string file;   // its path within what was chosen, or its name; * stands for any text, ? for one character
  std::string layer;  // empty: every layer of the file
  bool use = true;    // false: left out
  std::optional<Role> role = {};
  std::map<std::string, std::string> fields = {};  // key → field, as ImportRequest::fields
  std::string crs = {}, axes = {}, datumShift = {}, encoding = {}, join = {};
  int headerRow = 0;
  std::string read = {};      // of a drawing: the layer that is read, "*" for all
  std::string existing = {};  // "add", or "replace:NAME" of a source
  bool otherPeople = false;   // whom it counts nobody else counts
  friend bool operator==(const RecipeEntry&, const RecipeEntry&) = default;
};

struct ImportRecipe {
  std::vector<RecipeEntry> entries;
  friend bool operator==(const ImportRecipe&, const ImportRecipe&) = default;
};

// The entry about a layer: of several that fit the one that says most of file and layer. Null without one.
const RecipeEntry* entryFor(const ImportRecipe& recipe, const std::string& file, const std::string& layer);
// The entry for exactly this file and layer, made where there is none.
RecipeEntry& entryOf(ImportRecipe& recipe, const std::string& file, const std::string& layer);
// Whether a pattern of an entry fits a file by its path or its name.
bool fitsFile(const std::string& pattern, const std::string& file);

// One decision as text, "role=barriers", "field.households=户数", "crs=EPSG:4490", "use=no": keys as in the file.
// Errors: "recipe.unknown_key" (key, keys), "recipe.bad_value" (key, value, known).
Result<void> decide(RecipeEntry& entry, std::string_view key, const std::string& value);

// Errors: "settings.not_json" (file, at), "settings.missing_key", "settings.wrong_type", "settings.unknown_key" with
// file and key, "recipe.bad_value" (key, value, known).
Result<ImportRecipe> parseRecipe(const std::string& json, const std::string& file);
std::string recipeToJson(const ImportRecipe& recipe);
// Errors: those of parseRecipe, "file.missing", "file.unreadable" (file).
Result<ImportRecipe> loadRecipe(const std::string& path);
// Errors: those of AtomicFile (gis/output/atomic.h).
Result<void> saveRecipe(const std::string& path, const ImportRecipe& recipe);

}  // namespace wangge::gis
