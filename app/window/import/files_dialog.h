// SPDX-License-Identifier: GPL-3.0-or-later
// Importing files and folders: what each layer is, what is asked, and where all of it lies, before anything is read
// whole. It can be confirmed once nothing is doubtful. Looking at files runs beside the window and can be stopped.
#pragma once

#include <QDialog>
#include <QStringList>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "app/session/job.h"
#include "app/window/import/choices.h"
#include "gis/import_plan.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace wangge {

class ExtentMap;
class ImportTable;
class QuestionList;

class ImportFilesDialog : public QDialog {
  Q_OBJECT

 public:
  ImportFilesDialog(const QStringList& paths, std::shared_ptr<const Project> project, QWidget* parent = nullptr);
  // Once more, after an import of what was decided was stopped, or failed: the failure is asked about the layer that it
  // came from.
  ImportFilesDialog(const QStringList& paths, std::shared_ptr<const Project> project, gis::ImportRecipe recipe,
                    std::optional<gis::ImportFailure> failure, QWidget* parent = nullptr);
  ~ImportFilesDialog() override;

  // What was confirmed.
  const gis::ImportPlan& plan() const { return m_plan; }
  const gis::ImportRecipe& recipe() const { return m_recipe; }
  bool isLooking() const { return m_job.isRunning(); }
  // Cancel, Escape and the window's own button: what was decided is asked about before it goes.
  void reject() override;

 private:
  // Its lock is held while it plans: a job that was given up may still be at it when the next one begins.
  struct Planner {
    gis::ImportPlanner planner;
    std::mutex mutex;
  };
  // What is decided and still asked.
  struct Decided {
    gis::ImportRecipe recipe;
    std::optional<gis::ImportFailure> failure;
    std::vector<Message> taken;  // of a recipe: names that stand for others, and what did not fit
  };
  using DecisionsOfLayers = QList<std::pair<int, Decisions>>;
  void look(const QStringList& paths);
  Decided now() const { return {m_recipe, m_failure, m_taken}; }
  // Plans by other decisions, which hold once they fit.
  void replan(Decided next, const QString& file = {});
  void askAboutFailure();
  void showPlan(gis::ImportPlan plan);
  void showProblem(const Message& error);
  void showWork(bool busy);
  void goOn();
  void stop();
  gis::RecipeEntry& entryOf(gis::ImportRecipe& recipe, int layer) const;
  void forgetFailure(Decided& next, int layer) const;
  void decide(const DecisionsOfLayers& decided);
  void answer(int layer, const Choice& choice);
  void answerAll(const Answers& answers);
  void openDetails(int layer);
  void saveRecipe();
  void loadRecipe(const QString& file);
  // What of a recipe fits, and whether it is used without the rest.
  bool agreeOn(const gis::RecipeFit& fit);
  // In a box of its own: the questions stay.
  void refuseRecipe(const QString& text);
  void offerRecipe();

  std::shared_ptr<const Project> m_project;
  std::shared_ptr<Planner> m_planner;
  gis::ImportRecipe m_recipe;
  gis::ImportPlan m_plan;
  std::optional<gis::ImportFailure> m_failure;
  std::vector<Message> m_taken;
  bool m_offered = false;
  bool m_decided = false;  // something was decided here and not kept
  bool m_inTable = false;  // one decides there, and goes on there
  ImportTable* m_table;
  QuestionList* m_questions;
  ExtentMap* m_map;
  QLabel *m_summary, *m_stage;
  QProgressBar* m_bar;
  QPushButton *m_import, *m_stop, *m_save, *m_load, *m_use;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
