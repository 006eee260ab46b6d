// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/check_recipe.h"

#include <algorithm>
#include <map>
#include <optional>

#include "gis/roles.h"

namespace wangge::gis {
namespace {

Result<void> checkLayer(const RecipeEntry& entry, const LayerLook& look, std::size_t number) {
  const auto wrong = [&](const char* code) { return Error(code).with("entry", number).with("file", look.file); };
  if (entry.role && look.format != Format::Osm && look.format != Format::Dxf &&
      !importRole(*entry.role).takes(look.geometry))
    return fail(wrong("recipe.role_unsuitable").with("role", toText(*entry.role)).with("found", look.geometry));
  if (look.format == Format::Dxf || look.format == Format::Osm || entry.headerRow > 0) return {};
  std::vector<std::pair<std::string, std::string>> named(entry.fields.begin(), entry.fields.end());
  if (!entry.join.empty()) named.emplace_back("key", entry.join);
  for (const auto& [key, field] : named)
    if (!field.empty() && !hasField(look, field))
      return fail(
          wrong("recipe.field_gone").with("key", key).with("field", field).with("fields", fieldList(look.fields)));
  return {};
}

// Where two patterns say as much of a file, neither is the one that was meant.
std::optional<RecipeMisfit> secondFor(const ImportRecipe& recipe, const LayerLook& look) {
  const RecipeEntry* best = entryFor(recipe, look.file, look.layer);
  if (!best) return {};
  const auto number = static_cast<std::size_t>(best - recipe.entries.data());
  const auto weight = weightOf(best->file, best->layer);
  for (std::size_t i = 0; i < recipe.entries.size(); ++i) {
    const RecipeEntry& entry = recipe.entries[i];
    if (&entry != best && (entry.layer.empty() || entry.layer == look.layer) && fitsFile(entry.file, look.file) &&
        weightOf(entry.file, entry.layer) == weight)
      return RecipeMisfit{
          number, Error("recipe.several").with("entry", number + 1).with("other", i + 1).with("file", look.file)};
  }
  return {};
}

}  // namespace

bool hasField(const LayerLook& look, const std::string& name) {
  const std::string normal = normalFieldName(name);
  return std::ranges::any_of(look.fields, [&](const FieldSample& field) {
    return field.name == name || normalFieldName(field.name) == normal;
  });
}

std::vector<RecipeMisfit> misfitsOf(const ImportRecipe& recipe, const std::vector<LayerLook>& looks) {
  std::map<std::size_t, Error> misfits;
  for (const LayerLook& look : looks)
    if (auto second = secondFor(recipe, look)) misfits.try_emplace(second->entry, std::move(second->error));
  for (std::size_t i = 0; i < recipe.entries.size(); ++i) {
    const RecipeEntry& entry = recipe.entries[i];
    bool file = false, layer = false;
    std::string layers;
    for (const LayerLook& look : looks) {
      if (!fitsFile(entry.file, look.file)) continue;
      file = true;
      layers += (layers.empty() ? "" : ", ") + look.layer;
      if (!entry.layer.empty() && entry.layer != look.layer) continue;
      layer = true;
      if (entry.use == false || look.problem || entryFor(recipe, look.file, look.layer) != &entry) continue;
      if (auto fits = checkLayer(entry, look, i + 1); !fits) misfits.try_emplace(i, fits.error());
    }
    if (entry.use == false) continue;  // what is left out need not be there
    if (!file)
      misfits.try_emplace(i, Error("recipe.no_file").with("entry", i + 1).with("file", entry.file));
    else if (!layer)
      misfits.try_emplace(i, Error("recipe.no_layer")
                                 .with("entry", i + 1)
                                 .with("file", entry.file)
                                 .with("layer", entry.layer)
                                 .with("layers", layers));
  }
  std::vector<RecipeMisfit> found;
  for (auto& [entry, error] : misfits) found.push_back({entry, std::move(error)});
  return found;
}

Result<void> checkRecipe(const ImportRecipe& recipe, const std::vector<LayerLook>& looks) {
  const auto misfits = misfitsOf(recipe, looks);
  if (misfits.empty()) return {};
  return fail(misfits.front().error);
}

}  // namespace wangge::gis
