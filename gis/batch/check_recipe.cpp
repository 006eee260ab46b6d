// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/check_recipe.h"

#include <algorithm>

#include "gis/roles.h"

namespace wangge::gis {
namespace {

bool hasField(const LayerLook& look, const std::string& name) {
  const std::string normal = normalFieldName(name);
  return std::ranges::any_of(look.fields, [&](const FieldSample& field) {
    return field.name == name || normalFieldName(field.name) == normal;
  });
}

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
Result<void> checkOnlyOne(const ImportRecipe& recipe, const LayerLook& look) {
  const RecipeEntry* best = entryFor(recipe, look.file, look.layer);
  if (!best) return {};
  const auto weight = weightOf(best->file, best->layer);
  for (std::size_t i = 0; i < recipe.entries.size(); ++i) {
    const RecipeEntry& entry = recipe.entries[i];
    if (&entry != best && (entry.layer.empty() || entry.layer == look.layer) && fitsFile(entry.file, look.file) &&
        weightOf(entry.file, entry.layer) == weight)
      return fail(Error("recipe.several")
                      .with("entry", static_cast<std::size_t>(best - recipe.entries.data()) + 1)
                      .with("other", i + 1)
                      .with("file", look.file));
  }
  return {};
}

}  // namespace

Result<void> checkRecipe(const ImportRecipe& recipe, const std::vector<LayerLook>& looks) {
  for (const LayerLook& look : looks)
    if (auto one = checkOnlyOne(recipe, look); !one) return one;
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
      if (auto fits = checkLayer(entry, look, i + 1); !fits) return fits;
    }
    if (entry.use == false) continue;  // what is left out need not be there
    if (!file) return fail(Error("recipe.no_file").with("entry", i + 1).with("file", entry.file));
    if (!layer)
      return fail(Error("recipe.no_layer")
                      .with("entry", i + 1)
                      .with("file", entry.file)
                      .with("layer", entry.layer)
                      .with("layers", layers));
  }
  return {};
}

}  // namespace wangge::gis
