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

// Stands before the name of a source of the plan, among names of files.
inline constexpr std::string_view kOfPlan = "plan:";

// One file or one layer of it. What is empty is found out anew.
struct RecipeEntry {
  // Its path within what was chosen. With * for any text or ? for one character it fits every file of such a path or
  // name; \\ before a mark takes it as it is.
  std::string file;
  std::string layer;             // empty: every layer of the file
  std::optional<bool> use = {};  // false: left out; empty: hidden sheets are left out, others used
  std::optional<Role> role = {};
  std::map<std::string, std::string> fields = {};  // key → field, as ImportRequest::fields
  std::string crs = {}, axes = {}, datumShift = {}, encoding = {}, join = {};
  int headerRow = 0;
  std::string read = {};                    // of a drawing: the layer that is read, "*" for all
  std::string existing = {};                // "add", or "replace:NAME" of a source
  std::optional<CountingBasis> basis = {};  // which people it counts
  std::optional<double> tolerance = {};     // as ImportRequest::tolerance
  bool unmatched = false;                   // taken even when most of its rows match no building
  std::string codes = {}, within = {}, controlPoints = {}, sumRows = {}, dataRows = {};  // as in ImportRequest
  // Layers ("FILE" or "FILE:LAYER", or "plan:SOURCE") beside which it is imported all the same: those that count other
  // people, and those that seem to be the same once more.
  std::vector<std::string> otherPeople = {}, both = {};
  friend bool operator==(const RecipeEntry&, const RecipeEntry&) = default;
};

struct ImportRecipe {
  std::vector<RecipeEntry> entries;
  friend bool operator==(const ImportRecipe&, const ImportRecipe&) = default;
};

// The entry about a layer: of several that fit the one that says most of file and layer. Null without one.
const RecipeEntry* entryFor(const ImportRecipe& recipe, const std::string& file, const std::string& layer);
// The entry for exactly this file (or pattern) and layer, made where there is none.
RecipeEntry& entryOf(ImportRecipe& recipe, const std::string& file, const std::string& layer);
// Whether an entry's file fits one: without marks exactly this path, as a pattern by its path or its name.
bool fitsFile(const std::string& pattern, const std::string& file);
// The entry's file that fits this path and no other.
std::string literally(const std::string& file);
// What a decision is about as an entry says it, "FILE" or "FILE:LAYER".
std::string nameInRecipe(const std::string& file, const std::string& layer);
// Decides for an entry and for all that it covers; of several decisions wider ones come first.
Result<void> decideForAll(ImportRecipe& recipe, const std::string& file, const std::string& layer, std::string_view key,
                          const std::string& value);
// How much an entry says of file and layer.
std::size_t weightOf(const std::string& file, const std::string& layer);

// One decision as text, "role=barriers", "field.households=户数", "crs=EPSG:4490", "use=no": keys as in the file.
// other_people and both name one layer more each time.
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
