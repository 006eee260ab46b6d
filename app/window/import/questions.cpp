// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/questions.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include "app/text/messages.h"
#include "app/text/window_text.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

QLabel* line(const QString& text, const QColor& colour, bool bold = false) {
  auto* label = wrapping(new QLabel(text));
  label->setStyleSheet(QString("color: %1; font-weight: %2").arg(colour.name(), bold ? "600" : "400"));
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

QString nameOf(const gis::PlannedLayer& layer) {
  const QString file = QString::fromStdString(layer.file);
  return !layer.isNamed() ? file : file + " · " + QString::fromStdString(layer.layer);
}

}  // namespace

QuestionList::QuestionList(QWidget* parent) : QScrollArea(parent) {
  setObjectName("importQuestions");
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void QuestionList::showText(const QString& text, bool problem) {
  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {0, 0, 8, 0}, 6);
  auto* label = line(text, problem ? theme::severityColour(Severity::Error) : theme::quiet());
  column->addWidget(named("importProblem", label));
  column->addStretch();
  setWidget(page);
}

void QuestionList::showPlan(const gis::ImportPlan& plan, const Project& project) {
  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {0, 0, 8, 0}, 6);
  int count = 0;
  for (const gis::PlannedLayer& layer : plan.layers) count += static_cast<int>(layer.doubts.size());
  column->addWidget(count > 0 ? line(tr("%n question(s) before anything is imported", nullptr, count),
                                     theme::severityColour(Severity::Error), true)
                              : line(tr("Nothing is doubtful"), theme::statusColour(GridStatus::InBand), true));
  for (std::size_t i = 0; i < plan.layers.size(); ++i) {
    const gis::PlannedLayer& layer = plan.layers[i];
    for (std::size_t d = 0; d < layer.doubts.size(); ++d) {
      column->addWidget(line(nameOf(layer), theme::ink(), true));
      column->addWidget(line(windowTextOf(layer.doubts[d].what), theme::severityColour(Severity::Error)));
      auto* box = new QComboBox;
      box->setObjectName(QString("answer_%1_%2").arg(i).arg(d));
      box->setPlaceholderText(tr("(choose)"));
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      const QList<Choice> choices = choicesFor(layer.doubts[d], layer, project);
      for (const Choice& choice : choices) box->addItem(choice.text);
      box->setCurrentIndex(-1);
      connect(box, &QComboBox::activated, this,
              [this, i, choices](int index) { emit answered(static_cast<int>(i), choices[index]); });
      column->addWidget(box);
    }
  }
  QStringList found, left;
  for (const gis::PlannedLayer& layer : plan.layers)
    for (const gis::Finding& finding : layer.findings)
      if (layer.use && !finding.what.code.starts_with("guess.field"))
        found << tr("%1: %2").arg(nameOf(layer), windowTextOf(finding.what));
  for (const gis::LeftOutFile& file : plan.leftOut)
    left << tr("%1: %2").arg(QString::fromStdString(file.file), windowTextOf(file.why));
  if (!found.isEmpty()) {
    column->addWidget(line(tr("What was found out"), theme::ink(), true));
    column->addWidget(named("importFound", line(found.join("\n"), theme::quiet())));
  }
  if (!left.isEmpty()) {
    column->addWidget(line(tr("Left out"), theme::ink(), true));
    column->addWidget(named("importLeftOut", line(left.join("\n"), theme::quiet())));
  }
  column->addStretch();
  setWidget(page);
}

}  // namespace wangge
