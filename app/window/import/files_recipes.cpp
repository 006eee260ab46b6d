// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes in the dialog of files to import: kept, offered when such files come again, and used as far as they fit.
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include "app/text/messages.h"
#include "app/text/window_text.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/import/files_dialog.h"
#include "app/window/import/kept_recipes.h"
#include "app/window/import/questions.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/widgets.h"

namespace wangge {

void ImportFilesDialog::saveRecipe() {
  const QString file = askSavePath(this, tr("Save as recipe"), keptFolder("recipeFolder") + tr("/import recipe.json"),
                                   tr("Recipes (*.json)"), "json");
  if (file.isEmpty()) return;
  if (const auto saved = gis::saveRecipe(file.toStdString(), gis::ImportPlanner::recipeOf(m_plan)); !saved) {
    QMessageBox::warning(this, tr("Wangge"), textOf(saved.error()));
    return;
  }
  keepRecipe(file);
  m_decided = false;
}

void ImportFilesDialog::loadRecipe(const QString& file) {
  if (file.isEmpty()) return;
  auto recipe = gis::loadRecipe(file.toStdString());
  if (!recipe) return refuseRecipe(windowTextOf(recipe.error()));
  gis::RecipeFit fit = m_planner->planner.fit(*recipe);
  if (!agreeOn(fit)) return;
  replan({std::move(fit.recipe), m_failure, std::move(fit.taken)}, file);
}

void ImportFilesDialog::refuseRecipe(const QString& text) {
  QMessageBox box(QMessageBox::Warning, tr("Wangge"), text, QMessageBox::Ok, this);
  box.setObjectName("recipeRefused");
  box.exec();
}

bool ImportFilesDialog::agreeOn(const gis::RecipeFit& fit) {
  if (fit.misfits.empty()) return true;
  QStringList wrong;
  for (const Error& misfit : fit.misfits) wrong << windowTextOf(misfit);
  constexpr qsizetype kMostShown = 8;
  const qsizetype more = wrong.size() - kMostShown;
  if (more > 0) wrong = wrong.mid(0, kMostShown) << tr("… and %n more", nullptr, static_cast<int>(more));
  const auto fitting = static_cast<int>(fit.recipe.entries.size());
  if (fitting == 0) {
    refuseRecipe(tr("Nothing of the recipe fits these files.") + "\n\n" + wrong.join("\n"));
    return false;
  }
  return confirmed(this, "recipeMisfits", tr("Wangge"),
                   tr("The recipe does not fit any more. What is left of it decides about %n files or layers; the "
                      "others are judged by their content.",
                      nullptr, fitting) +
                       "\n\n" + wrong.join("\n"),
                   tr("Use what fits"), tr("Do not use it"));
}

// Once, for files that a kept recipe is about.
void ImportFilesDialog::offerRecipe() {
  if (m_offered) return;
  m_offered = true;
  const QString file = recipeFor(m_plan, m_planner->planner);
  if (file.isEmpty()) return;
  m_use->setProperty("file", file);
  m_use->setText(tr("Use “%1” as last time").arg(QFileInfo(file).completeBaseName()));
  m_use->show();
}

}  // namespace wangge
