// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/kept_recipes.h"

#include <QFileInfo>
#include <QSettings>
#include <algorithm>

namespace wangge {
namespace {

constexpr int kMostKept = 20;

bool isAbout(const gis::ImportRecipe& recipe, const gis::ImportPlan& plan) {
  const bool all = std::ranges::all_of(plan.layers, [&](const gis::PlannedLayer& layer) {
    return gis::entryFor(recipe, layer.file, layer.layer) != nullptr;
  });
  return all && std::ranges::all_of(recipe.entries, [&](const gis::RecipeEntry& entry) {
           return entry.use == false || std::ranges::any_of(plan.layers, [&](const gis::PlannedLayer& layer) {
                    return gis::fitsFile(entry.file, layer.file);
                  });
         });
}

}  // namespace

void keepRecipe(const QString& file) {
  QSettings settings;
  QStringList kept = settings.value("importRecipes").toStringList();
  const QString path = QFileInfo(file).absoluteFilePath();
  kept.removeAll(path);
  kept.prepend(path);
  settings.setValue("importRecipes", kept.mid(0, kMostKept));
}

QString recipeFor(const gis::ImportPlan& plan) {
  for (const QString& file : QSettings().value("importRecipes").toStringList()) {
    const auto recipe = gis::loadRecipe(file.toStdString());
    if (recipe && isAbout(*recipe, plan)) return file;
  }
  return {};
}

}  // namespace wangge
