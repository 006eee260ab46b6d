// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/kept_recipes.h"

#include <QFileInfo>
#include <QSettings>
#include <algorithm>

namespace wangge {
namespace {

constexpr int kMostKept = 20;

bool isAbout(const gis::ImportRecipe& recipe, const gis::ImportPlan& plan, const gis::ImportPlanner& planner) {
  const gis::RecipeFit fit = planner.fit(recipe);
  const auto known = std::ranges::count_if(plan.layers, [&](const gis::PlannedLayer& layer) {
    return gis::entryFor(fit.recipe, layer.file, layer.layer) != nullptr;
  });
  return fit.misfits.empty() && known * 2 > static_cast<std::ptrdiff_t>(plan.layers.size());
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

QString recipeFor(const gis::ImportPlan& plan, const gis::ImportPlanner& planner) {
  for (const QString& file : QSettings().value("importRecipes").toStringList()) {
    const auto recipe = gis::loadRecipe(file.toStdString());
    if (recipe && isAbout(*recipe, plan, planner)) return file;
  }
  return {};
}

}  // namespace wangge
