// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/files_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/text/messages.h"
#include "app/text/window_text.h"
#include "app/window/dialogs/file_filters.h"
#include "app/window/dialogs/import_dialog.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/import/extent_map.h"
#include "app/window/import/import_table.h"
#include "app/window/import/kept_recipes.h"
#include "app/window/import/questions.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

using Planned = Result<gis::ImportPlan>;

// Seven parameters of a datum with the sense of their rotations, which only who gave them out can say; empty when it
// was not told.
QString withConvention(QWidget* parent, QString value) {
  value.replace(u'，', u',');
  constexpr qsizetype kSeven = 6;  // commas, where no word follows
  if (value.count(u',') != kSeven) return value;
  QMessageBox box(QMessageBox::Question, ImportFilesDialog::tr("Wangge"),
                  ImportFilesDialog::tr("In which sense are the rotations meant? Ask who gave the parameters out."),
                  QMessageBox::Cancel, parent);
  box.setObjectName("importConvention");
  const auto* vector = box.addButton(ImportFilesDialog::tr("Position vector"), QMessageBox::AcceptRole);
  const auto* frame = box.addButton(ImportFilesDialog::tr("Coordinate frame"), QMessageBox::AcceptRole);
  box.setDefaultButton(QMessageBox::Cancel);
  box.exec();
  if (box.clickedButton() != vector && box.clickedButton() != frame) return {};
  return value + (box.clickedButton() == vector ? ",position-vector" : ",coordinate-frame");
}

}  // namespace

ImportFilesDialog::ImportFilesDialog(const QStringList& paths, std::shared_ptr<const Project> project, QWidget* parent)
    : QDialog(parent), m_project(std::move(project)) {
  setObjectName("importFilesDialog");
  setWindowTitle(paths.size() == 1 ? tr("Import %1").arg(QFileInfo(paths[0]).fileName()) : tr("Import files"));
  resize(1270, 660);
  m_table = new ImportTable;
  m_questions = new QuestionList;
  m_map = new ExtentMap(*m_project);
  m_summary = named("importSummary", new QLabel);
  m_summary->setStyleSheet("font-weight: 600");
  m_stage = named("importStage", new QLabel);
  m_bar = new QProgressBar;
  m_bar->setTextVisible(false);
  m_bar->setFixedWidth(180);
  m_stop = named("importStop", new QPushButton(tr("Stop")));
  m_use = named("importUseRecipe", new QPushButton);
  m_load = named("importLoadRecipe", new QPushButton(tr("Use a recipe…")));
  m_save = named("importSaveRecipe", new QPushButton(tr("Save as recipe…")));
  m_use->hide();

  auto* lower = new QSplitter(Qt::Horizontal);
  lower->addWidget(m_questions);
  lower->addWidget(m_map);
  lower->setStretchFactor(0, 3);
  lower->setStretchFactor(1, 2);
  lower->setChildrenCollapsible(false);
  lower->setSizes({760, 470});
  auto* split = new QSplitter(Qt::Vertical);
  split->addWidget(m_table);
  split->addWidget(lower);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  split->setChildrenCollapsible(false);

  auto* buttons = new QDialogButtonBox;
  m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
  m_import->setDefault(true);
  m_import->setObjectName("importFilesAccept");
  m_import->setEnabled(false);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  auto* top = new QHBoxLayout;
  top->addWidget(m_summary, 1);
  addAll(top, {m_stage, m_bar, m_stop, m_use});
  auto* bottom = new QHBoxLayout;
  addAll(bottom, {m_load, m_save});
  bottom->addStretch();
  bottom->addWidget(buttons);
  auto* column = spaced<QVBoxLayout>(this, {18, 14, 18, 14}, 10);
  column->addLayout(top);
  column->addWidget(split, 1);
  column->addLayout(bottom);

  // Return confirms, and nothing else looks as if it did.
  for (QPushButton* button : findChildren<QPushButton*>()) button->setAutoDefault(button == m_import);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_stop, &QPushButton::clicked, this, [this] { stop(); });
  connect(m_save, &QPushButton::clicked, this, [this] { saveRecipe(); });
  connect(m_load, &QPushButton::clicked, this, [this] {
    loadRecipe(
        QFileDialog::getOpenFileName(this, tr("Use a recipe"), keptFolder("recipeFolder"), tr("Recipes (*.json)")));
  });
  connect(m_use, &QPushButton::clicked, this, [this] { loadRecipe(m_use->property("file").toString()); });
  connect(m_table, &ImportTable::decided, this, [this](int layer, const std::string& key, const std::string& value) {
    decide({{layer, {{key, value}}}});
  });
  connect(m_table, &ImportTable::detailsRequested, this, &ImportFilesDialog::openDetails);
  connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] { m_map->mark(m_table->currentRow()); });
  connect(m_questions, &QuestionList::answered, this, &ImportFilesDialog::answer);
  connect(m_questions, &QuestionList::answeredAll, this, &ImportFilesDialog::answerAll);
  connect(&m_job, &Job::progressed, this, [this](const QString& stage, double fraction) {
    m_stage->setText(stageText(stage.toStdString()));
    m_bar->setRange(0, fraction < 0 ? 0 : 1000);
    m_bar->setValue(static_cast<int>(fraction * 1000));
  });
  look(paths);
}

ImportFilesDialog::ImportFilesDialog(const QStringList& paths, std::shared_ptr<const Project> project,
                                     gis::ImportRecipe recipe, std::optional<gis::ImportFailure> failure,
                                     QWidget* parent)
    : ImportFilesDialog(paths, std::move(project), parent) {
  // The files are being looked at; what they become is planned when that is done, in this thread.
  m_recipe = std::move(recipe);
  m_failure = std::move(failure);
  m_decided = !m_recipe.entries.empty();
}

ImportFilesDialog::~ImportFilesDialog() {
  m_job.abandon();
}

void ImportFilesDialog::reject() {
  if (m_decided && !confirmed(this, "discardDecisions", tr("Wangge"),
                              tr("Close without importing? What was decided about the files is lost."), tr("Close"),
                              tr("Go on deciding")))
    return;
  m_job.abandon();
  QDialog::reject();
}

void ImportFilesDialog::showWork(bool busy) {
  for (QWidget* widget : {static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_stop)})
    widget->setVisible(busy);
  const bool none = std::ranges::none_of(m_plan.layers, &gis::PlannedLayer::use);
  const QString missing = busy               ? tr("The files are being looked at.")
                          : none             ? tr("No layer is ticked.")
                          : m_plan.isReady() ? QString()
                                             : tr("Answer what is asked first.");
  waitFor(m_import, missing);
  waitFor(m_save, missing, tr("Keeps what was decided, for when such files come again"));
  m_load->setEnabled(!busy && m_planner);
  m_table->setEnabled(!busy);
  m_questions->setEnabled(!busy);
}

void ImportFilesDialog::look(const QStringList& paths) {
  std::vector<std::string> files;
  for (const QString& path : paths) files.push_back(path.toStdString());
  m_questions->showText(tr("Looking at the files …"), false);
  showWork(true);
  m_stop->setFocus();
  using Looked = Result<std::shared_ptr<Planner>>;
  m_job.start<Looked>(
      [files](const Progress& progress) -> Looked {
        auto planner = gis::ImportPlanner::lookAt(files, progress);
        if (!planner) return fail(planner.error());
        auto shared = std::make_shared<Planner>();
        shared->planner = std::move(*planner);
        return shared;
      },
      [this](Looked planner) {
        if (!planner) return showProblem(planner.error());
        m_planner = std::move(*planner);
        // What was decided before about files that went away meanwhile decides nothing.
        gis::RecipeFit fit = m_planner->planner.fit(m_recipe);
        Decided next{std::move(fit.recipe), m_failure, std::move(fit.taken)};
        next.taken.insert(next.taken.end(), fit.misfits.begin(), fit.misfits.end());
        replan(std::move(next));
      });
}

void ImportFilesDialog::replan(Decided next, const QString& file) {
  m_inTable = m_table->isAncestorOf(focusWidget());
  showWork(true);
  m_job.abandon();
  m_job.start<Planned>(
      [planner = m_planner, project = m_project, recipe = next.recipe](const Progress& progress) {
        const std::scoped_lock lock(planner->mutex);
        return planner->planner.plan(*project, recipe, progress);
      },
      [this, next, file](Planned plan) {
        if (!plan) return showProblem(plan.error());
        m_recipe = next.recipe, m_failure = next.failure, m_taken = next.taken;
        if (!file.isEmpty()) m_use->hide(), keepRecipe(file);
        showPlan(std::move(*plan));
      });
}

// What an import failed with stays asked until something else is decided about its layer.
void ImportFilesDialog::askAboutFailure() {
  if (!m_failure) return;
  for (gis::PlannedLayer& layer : m_plan.layers) {
    if (layer.file != m_failure->file || layer.layer != m_failure->layer || !layer.use) continue;
    const gis::Doubt doubt = gis::doubtOf(*m_failure, layer);
    if (std::ranges::find(layer.doubts, doubt) == layer.doubts.end()) layer.doubts.push_back(doubt);
  }
}

void ImportFilesDialog::showPlan(gis::ImportPlan plan) {
  m_plan = std::move(plan);
  askAboutFailure();
  const auto used = static_cast<int>(std::ranges::count_if(m_plan.layers, &gis::PlannedLayer::use));
  m_summary->setText(tr("%n layers to import", nullptr, used));
  m_import->setText(tr("Import %n layers", nullptr, used));
  m_table->showPlan(m_plan);
  m_questions->showPlan(m_plan, m_taken, *m_project);
  m_map->showPlan(m_plan);
  showWork(false);
  goOn();
  offerRecipe();
}

// The focus goes to what is to be done next: the first question, else to the import.
void ImportFilesDialog::goOn() {
  if (std::exchange(m_inTable, false))
    m_table->setFocus();
  else if (QWidget* question = m_questions->firstQuestion())
    question->setFocus();
  else if (m_import->isEnabled())
    m_import->setFocus();
  else
    m_table->setFocus();
}

void ImportFilesDialog::showProblem(const Message& error) {
  m_plan = m_planner ? m_plan : gis::ImportPlan();
  m_questions->showText(windowTextOf(error), true);
  showWork(false);
  waitFor(m_import, tr("These files cannot be imported; the reason stands above."));
}

void ImportFilesDialog::stop() {
  if (!m_planner) return reject();
  m_job.abandon();
  if (m_plan.layers.empty()) return showProblem(Message("job.cancelled"));
  showPlan(std::move(m_plan));  // as it was before
}

gis::RecipeEntry& ImportFilesDialog::entryOf(gis::ImportRecipe& recipe, int layer) const {
  const gis::PlannedLayer& planned = m_plan.layers[static_cast<std::size_t>(layer)];
  return gis::entryOf(recipe, gis::literally(planned.file), planned.isNamed() ? planned.layer : std::string());
}

void ImportFilesDialog::forgetFailure(Decided& next, int layer) const {
  const gis::PlannedLayer& planned = m_plan.layers[static_cast<std::size_t>(layer)];
  if (next.failure && next.failure->file == planned.file && next.failure->layer == planned.layer) next.failure.reset();
}

// A choice may still ask for a file or a text.
void ImportFilesDialog::answer(int layer, const Choice& choice) {
  Decisions decisions = choice.decisions;
  const auto given = [&](const QString& told) {
    const QString value = choice.key == "datum_shift" ? withConvention(this, told) : told;
    if (value.isEmpty()) return m_questions->showPlan(m_plan, m_taken, *m_project);  // nothing was chosen
    decisions << std::pair(choice.key, value.toStdString());
    decide({{layer, decisions}});
  };
  if (choice.asks == Choice::Asks::File)
    return given(QFileDialog::getOpenFileName(this, choice.prompt, folderOfImports(), tableFilter(), nullptr,
                                              QFileDialog::HideNameFilterDetails));
  if (choice.asks == Choice::Asks::Text) {
    QInputDialog dialog(this);
    dialog.setObjectName("importAsk");
    dialog.setWindowTitle(tr("Wangge"));
    dialog.setLabelText(choice.prompt);
    if (auto* label = dialog.findChild<QLabel*>()) label->setWordWrap(true);
    dialog.resize(440, 120);
    return given(dialog.exec() == QDialog::Accepted ? dialog.textValue().trimmed() : QString());
  }
  if (choice.other >= 0) return decide({{choice.other, choice.ofOther}, {layer, decisions}});
  decide({{layer, decisions}});
}

void ImportFilesDialog::answerAll(const Answers& answers) {
  DecisionsOfLayers decided;
  for (const auto& [layer, choice] : answers) decided << std::pair(layer, choice.decisions);
  decide(decided);
}

void ImportFilesDialog::decide(const DecisionsOfLayers& decided) {
  Decided next = now();
  for (const auto& [layer, decisions] : decided) {
    gis::RecipeEntry& entry = entryOf(next.recipe, layer);
    for (const auto& [key, value] : decisions) {
      if (key == "role") entry.use = true;
      if (const auto taken = gis::decide(entry, key, value); !taken) return showProblem(taken.error());
    }
    forgetFailure(next, layer);
  }
  m_decided = true;
  replan(std::move(next));
}

// The dialog of one file, for what the table does not show: single fields, rows of headers, encodings, which people are
// counted.
void ImportFilesDialog::openDetails(int layer) {
  const gis::PlannedLayer& planned = m_plan.layers[static_cast<std::size_t>(layer)];
  ImportDialog dialog(planned.request, *m_project, this);
  // Each layer of a file has a row of its own.
  if (auto* box = dialog.findChild<QWidget*>("importLayer"); box && planned.isNamed()) box->setEnabled(false);
  if (dialog.exec() != QDialog::Accepted) return;
  const gis::ImportRequest request = dialog.request();
  Decided next = now();
  gis::RecipeEntry& entry = entryOf(next.recipe, layer);
  entry.use = true, entry.role = request.role, entry.fields = request.fields;
  entry.crs = request.sourceCrs, entry.axes = request.axes, entry.encoding = request.encoding;
  entry.join = request.join, entry.headerRow = request.headerRow;
  entry.basis = request.basis, entry.tolerance = request.tolerance;
  entry.codes = request.codes, entry.within = request.within, entry.controlPoints = request.controlPoints;
  entry.datumShift = request.datumShift, entry.sumRows = request.sumRows, entry.dataRows = request.dataRows;
  if (entry.layer.empty()) entry.read = request.layer;
  forgetFailure(next, layer);
  m_decided = true;
  replan(std::move(next));
}

}  // namespace wangge
