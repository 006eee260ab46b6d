// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import_recipe.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "core/base/joined.h"
#include "gis/batch/file_pattern.h"
#include "gis/import_plan.h"
#include "gis/output/atomic.h"
#include "gis/read/told_rows.h"
#include "gis/roles.h"
#include "gis/settings/settings_json.h"

namespace wangge::gis {
namespace {

using nlohmann::json;

constexpr const char* kVersion = "wangge_recipe";
const FileKind kRecipeFile = {"recipe", [](const std::string&, std::string_view head) {
                                return head.find("\"wangge_recipe\"") != std::string_view::npos;
                              }};

// Keys whose value is any text, with where it goes.
struct TextKey {
  std::string_view key;
  std::string RecipeEntry::*value;
};
constexpr std::array kTexts = {
    TextKey{"read", &RecipeEntry::read},         TextKey{"crs", &RecipeEntry::crs},
    TextKey{"axes", &RecipeEntry::axes},         TextKey{"datum_shift", &RecipeEntry::datumShift},
    TextKey{"encoding", &RecipeEntry::encoding}, TextKey{"join", &RecipeEntry::join},
    TextKey{"existing", &RecipeEntry::existing}, TextKey{"codes", &RecipeEntry::codes},
    TextKey{"within", &RecipeEntry::within},     TextKey{"control_points", &RecipeEntry::controlPoints},
    TextKey{"sum_rows", &RecipeEntry::sumRows},  TextKey{"data_rows", &RecipeEntry::dataRows}};

std::vector<std::string> knownKeys() {
  std::vector<std::string> keys = {"use",       "role",       "other_people", "both",
                                   "unmatched", "header_row", "basis",        "tolerance"};
  for (const TextKey& text : kTexts) keys.emplace_back(text.key);
  for (std::string_view key : kFieldKeys) keys.push_back("field." + std::string(key));
  return keys;
}

Result<bool> yesOrNo(std::string_view key, const std::string& value) {
  if (value == "yes" || value == "no") return value == "yes";
  return fail(Error("recipe.bad_value").with("key", key).with("value", value).with("known", "yes|no"));
}

std::optional<double> metresOf(const std::string& value) {
  double metres = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), metres);
  if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(metres) || metres < 0)
    return std::nullopt;
  return metres;
}

void addOnce(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

json jsonOf(const RecipeEntry& entry) {
  json item = {{"file", entry.file}};
  if (!entry.layer.empty()) item["layer"] = entry.layer;
  if (entry.use) item["use"] = *entry.use ? "yes" : "no";
  if (entry.role) item["role"] = toText(*entry.role);
  if (!entry.fields.empty()) item["fields"] = entry.fields;
  for (const TextKey& text : kTexts)
    if (!(entry.*text.value).empty()) item[std::string(text.key)] = entry.*text.value;
  if (entry.headerRow > 0) item["header_row"] = entry.headerRow;
  if (entry.basis) item["basis"] = toText(*entry.basis);
  if (entry.tolerance) item["tolerance"] = *entry.tolerance;
  if (entry.unmatched) item["unmatched"] = "yes";
  if (!entry.otherPeople.empty()) item["other_people"] = entry.otherPeople;
  if (!entry.both.empty()) item["both"] = entry.both;
  return item;
}

}  // namespace

std::string nameInRecipe(const std::string& file, const std::string& layer) {
  return layer.empty() ? file : file + ":" + layer;
}

const RecipeEntry* entryFor(const ImportRecipe& recipe, const std::string& file, const std::string& layer) {
  const RecipeEntry* best = nullptr;
  for (const RecipeEntry& entry : recipe.entries)
    if ((entry.layer.empty() || entry.layer == layer) && fitsFile(entry.file, file) &&
        (!best || weightOf(entry.file, entry.layer) > weightOf(best->file, best->layer)))
      best = &entry;
  return best;
}

RecipeEntry& entryOf(ImportRecipe& recipe, const std::string& file, const std::string& layer) {
  for (RecipeEntry& entry : recipe.entries)
    if (entry.file == file && entry.layer == layer) return entry;
  RecipeEntry entry;
  if (const RecipeEntry* wider = entryFor(recipe, fileOfPattern(file), layer)) entry = *wider;  // what it said holds on
  entry.file = file, entry.layer = layer;
  recipe.entries.push_back(std::move(entry));
  return recipe.entries.back();
}

Result<void> decideForAll(ImportRecipe& recipe, const std::string& file, const std::string& layer, std::string_view key,
                          const std::string& value) {
  if (auto taken = decide(entryOf(recipe, file, layer), key, value); !taken) return taken;
  for (RecipeEntry& entry : recipe.entries) {
    const bool same = entry.file == file && entry.layer == layer;
    if (same || !(layer.empty() || layer == entry.layer) || !fitsFile(file, fileOfPattern(entry.file))) continue;
    if (auto taken = decide(entry, key, value); !taken) return taken;
  }
  return {};
}

Result<void> decide(RecipeEntry& entry, std::string_view key, const std::string& value) {
  const auto wrong = [&](const std::string& known) {
    return fail(Error("recipe.bad_value").with("key", key).with("value", value).with("known", known));
  };
  if (key == "use" || key == "unmatched") {
    const auto yes = yesOrNo(key, value);
    if (!yes) return fail(yes.error());
    if (key == "use")
      entry.use = *yes;
    else
      entry.unmatched = *yes;
    return {};
  }
  if (key == "other_people" || key == "both") {
    if (value.empty() || value == "yes" || value == "no") return wrong("FILE|FILE:LAYER|plan:SOURCE");
    addOnce(key == "both" ? entry.both : entry.otherPeople, value);
    return {};
  }
  if (key == "basis") {
    const auto basis = fromText<CountingBasis>(value);
    if (!basis) return wrong("unknown|resident|present|registered");
    entry.basis = *basis;
    return {};
  }
  if (key == "tolerance") {
    const auto metres = metresOf(value);
    if (!metres) return wrong("0|0.5|1");
    entry.tolerance = *metres;
    return {};
  }
  if (key == "role") {
    const auto role = fromText<Role>(value);
    if (!role) return wrong(joinedText(importRoleNames()));
    if (entry.role != *role) {  // what was said of another role
      entry.fields.clear();
      entry.codes = entry.within = entry.sumRows = entry.dataRows = {};
    }
    entry.role = *role;
    return {};
  }
  if (key == "header_row") {
    int row = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), row);
    if (error != std::errc() || end != value.data() + value.size() || row < 1) return wrong("1|2|3");
    entry.headerRow = row;
    return {};
  }
  if (key == "axes" && value != "east-north" && value != "north-east") return wrong("east-north|north-east");
  if (key == "existing" && value != "add" && !(value.starts_with("replace:") && value.size() > 8))
    return wrong("add|replace:NAME");
  if (key == "sum_rows" || key == "data_rows") {
    const auto rows = toldRows(value);
    if (!rows) return wrong("17,25|all");
    // What is said of all asked rows holds alone; a row is one or the other.
    std::string& other = key == "sum_rows" ? entry.dataRows : entry.sumRows;
    if (rows->asked) other.clear();
    if (const auto both = rowDecisions(value, other); !both) return wrong("17,25|all");
    (key == "sum_rows" ? entry.sumRows : entry.dataRows) = toText(*rows);
    return {};
  }
  for (const TextKey& text : kTexts)
    if (text.key == key) {
      entry.*text.value = value;
      return {};
    }
  const std::string_view field = key.starts_with("field.") ? key.substr(6) : std::string_view();
  if (std::find(std::begin(kFieldKeys), std::end(kFieldKeys), field) == std::end(kFieldKeys))
    return fail(Error("recipe.unknown_key").with("key", key).with("keys", joinedText(knownKeys())));
  entry.fields[std::string(field)] = value;
  return {};
}

Result<ImportRecipe> parseRecipe(const std::string& text, const std::string& file) {
  const auto parsed = parseJson(text, file);
  if (!parsed) return fail(parsed.error());
  std::optional<Error> error;
  ObjectReader reader(*parsed, {}, error);
  if (reader.integer(kVersion) != 1 && !error) reader.reject(kVersion, "1");
  ImportRecipe recipe;
  for (ObjectReader& item : reader.objects("files")) {
    RecipeEntry entry;
    const auto take = [&](const std::string& key, const std::string& value) {
      if (const auto taken = decide(entry, key, value); !taken && !error) error = taken.error();
    };
    entry.file = item.text("file");
    if (item.has("layer")) entry.layer = item.text("layer");
    for (const char* key : {"use", "role", "unmatched", "basis"})
      if (item.has(key)) take(key, item.text(key));
    for (const char* key : {"other_people", "both"})
      if (item.has(key))
        for (const std::string& name : item.texts(key)) take(key, name);
    if (item.has("tolerance")) {
      entry.tolerance = item.number("tolerance");
      if (*entry.tolerance < 0) item.reject("tolerance", "0|0.5|1");
    }
    for (const TextKey& textKey : kTexts)
      if (const std::string key(textKey.key); item.has(key.c_str())) take(key, item.text(key.c_str()));
    if (item.has("header_row")) entry.headerRow = item.integer("header_row");
    if (item.has("fields")) {
      ObjectReader fields = item.object("fields");
      for (std::string_view view : kFieldKeys)
        if (const std::string key(view); fields.has(key.c_str())) entry.fields[key] = fields.text(key.c_str());
      fields.finish();
    }
    item.finish();
    recipe.entries.push_back(std::move(entry));
  }
  reader.finish();
  if (error) return fail(error->with("file", file));
  return recipe;
}

std::string recipeToJson(const ImportRecipe& recipe) {
  json files = json::array();
  for (const RecipeEntry& entry : recipe.entries) files.push_back(jsonOf(entry));
  const json whole = {{kVersion, 1}, {"files", std::move(files)}};
  return whole.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<ImportRecipe> loadRecipe(const std::string& path) {
  const auto text = readTextFile(path);
  if (!text) return fail(text.error());
  return parseRecipe(*text, path);
}

Result<void> saveRecipe(const std::string& path, const ImportRecipe& recipe) {
  auto file = AtomicFile::beside(path, kRecipeFile);
  if (!file) return fail(file.error());
  if (auto written = file->append(recipeToJson(recipe)); !written) return written;
  return file->putInPlace();
}

namespace {

// Which field is read as what: those asked for, else those guessed, where only one was.
std::map<std::string, std::string> chosenFields(const PlannedLayer& layer) {
  std::map<std::string, std::string> fields;
  std::set<std::string> several;
  for (const FieldPreview& field : layer.preview.fields) {
    const std::string& key = field.guessedKey;
    if (std::find(std::begin(kFieldKeys), std::end(kFieldKeys), key) == std::end(kFieldKeys)) continue;
    if (!fields.emplace(key, field.name).second) several.insert(key);
  }
  for (const std::string& key : several) fields.erase(key);
  for (const auto& [key, field] : layer.request.fields) fields[key] = field;
  return fields;
}

// What a recipe says of a layer that is imported.
void describe(const PlannedLayer& layer, RecipeEntry& entry) {
  const ImportRequest& request = layer.request;
  entry.role = layer.role, entry.fields = chosenFields(layer);
  entry.crs = request.sourceCrs, entry.axes = request.axes;
  entry.datumShift = request.datumShift, entry.encoding = request.encoding;
  if (layer.layer.empty()) entry.read = request.layer;
  entry.join = request.join, entry.headerRow = request.headerRow;
  entry.codes = request.codes, entry.within = request.within;
  entry.controlPoints = request.controlPoints;
  if (request.basis != CountingBasis::Unknown) entry.basis = request.basis;
  if (request.tolerance != ImportRequest().tolerance) entry.tolerance = request.tolerance;
  entry.both = layer.both, entry.unmatched = layer.unmatched;
  for (const std::string& other : layer.otherPeople)
    if (!other.starts_with(kOfPlan)) entry.otherPeople.push_back(other);
}

}  // namespace

ImportRecipe ImportPlanner::recipeOf(const ImportPlan& plan) {
  ImportRecipe recipe;
  for (const PlannedLayer& layer : plan.layers) {
    RecipeEntry& entry = recipe.entries.emplace_back();
    entry.file = literally(layer.file);
    // The one layer of a file is called like the file, or as any other.
    if (layer.isNamed()) entry.layer = layer.layer;
    entry.use = layer.use;
    if (layer.use) describe(layer, entry);
  }
  return recipe;
}

}  // namespace wangge::gis
