// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/questions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <memory>

#include "app/text/messages.h"
#include "app/text/window_text.h"
#include "app/text/words.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

QLabel* line(const QString& text, const QColor& colour, bool bold = false) {
  auto* label = wrapping(new QLabel(text));
  label->setStyleSheet(QString("color: %1; font-weight: %2").arg(colour.name(), bold ? "600" : "400"));
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setMinimumWidth(1);
  return label;
}

// Names without a blank cannot go on in a further line.
QString shortened(const QString& name) {
  constexpr qsizetype kMost = 72, kEnd = 30;
  return name.size() <= kMost ? name : name.left(kMost - kEnd) + u'…' + name.right(kEnd);
}

QString nameOf(const gis::PlannedLayer& layer) {
  const QString file = shortened(QString::fromStdString(layer.file));
  return !layer.isNamed() ? file : file + " · " + QString::fromStdString(layer.layer);
}

// Questions that can be answered alike.
using Kind = std::pair<std::string, std::string>;
Kind kindOf(const gis::Doubt& doubt) {
  return {doubt.what.code, doubt.decides};
}
struct Place {
  std::size_t layer, doubt;
};

// Boxes for more than these would take long to make, and be read by nobody.
constexpr int kMostShown = 60;
constexpr int kMostChoices = 16;  // seen at once, which are all roles

}  // namespace

// A box that was just answered may still be telling so: the page with it goes when that is done.
void QuestionList::turnTo(QWidget* page) {
  if (QWidget* old = takeWidget()) old->deleteLater();
  setWidget(page);
}

QuestionList::QuestionList(QWidget* parent) : QScrollArea(parent) {
  setObjectName("importQuestions");
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget* QuestionList::firstQuestion() const {
  return widget() ? widget()->findChild<QComboBox*>() : nullptr;
}

void QuestionList::showText(const QString& text, bool problem) {
  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {0, 0, 8, 0}, 6);
  auto* label = line(text, problem ? theme::severityColour(Severity::Error) : theme::quiet());
  column->addWidget(named("importProblem", label));
  column->addStretch();
  turnTo(page);
}

void QuestionList::addQuestions(QVBoxLayout* column, const gis::ImportPlan& plan, const Project& project) {
  const auto shared = std::make_shared<const gis::ImportPlan>(plan);  // while the boxes are there
  std::map<Kind, std::vector<Place>> kinds;
  for (std::size_t i = 0; i < plan.layers.size(); ++i)
    for (std::size_t d = 0; d < plan.layers[i].doubts.size(); ++d)
      kinds[kindOf(plan.layers[i].doubts[d])].push_back({i, d});
  int shown = 0, left = 0;
  for (std::size_t i = 0; i < plan.layers.size(); ++i) {
    const gis::PlannedLayer& layer = plan.layers[i];
    for (std::size_t d = 0; d < layer.doubts.size(); ++d) {
      if (++shown > kMostShown) {
        ++left;
        continue;
      }
      const gis::Doubt& doubt = layer.doubts[d];
      column->addWidget(line(nameOf(layer), theme::ink(), true));
      column->addWidget(line(windowTextOf(doubt.what), theme::severityColour(Severity::Error)));
      auto* box = new QComboBox;
      box->setObjectName(QString("answer_%1_%2").arg(i).arg(d));
      box->setPlaceholderText(tr("(choose)"));
      box->setAccessibleName(windowTextOf(doubt.what));
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      box->setMaxVisibleItems(kMostChoices);
      const QList<Choice> choices = choicesFor(doubt, layer, plan, project);
      for (const Choice& choice : choices) box->addItem(choice.text);
      box->setCurrentIndex(-1);
      column->addWidget(box);
      const std::vector<Place> alike = kinds[kindOf(doubt)];
      QCheckBox* all = nullptr;
      if (alike.size() > 1 && alike.front().layer == i && alike.front().doubt == d) {
        all = named("answerAll", new QCheckBox(tr("the same for all %n questions of this kind", nullptr,
                                                  static_cast<int>(alike.size()))));
        column->addWidget(all);
      }
      connect(box, &QComboBox::activated, this, [this, i, choices, all, alike, shared, &project](int index) {
        const Choice& choice = choices[index];
        if (!all || !all->isChecked() || choice.asks != Choice::Asks::Nothing || choice.other >= 0)
          return emit answered(static_cast<int>(i), choice);
        Answers answers;
        for (const Place& place : alike) {
          const gis::PlannedLayer& other = shared->layers[place.layer];
          const QList<Choice> own = choicesFor(other.doubts[place.doubt], other, *shared, project);
          // Those that have no such answer stay asked. Of answers that are called the same the one that decides the
          // same.
          const auto alikeAs = [&](const Choice& c) {
            return c.text == choice.text && c.decisions == choice.decisions;
          };
          auto same = std::ranges::find_if(own, alikeAs);
          if (same == own.end()) same = std::ranges::find(own, choice.text, &Choice::text);
          if (same != own.end()) answers << std::pair(static_cast<int>(place.layer), *same);
        }
        emit answeredAll(answers);
      });
    }
  }
  if (left > 0)
    column->addWidget(
        line(tr("… and %n more, which are asked when these are answered", nullptr, left), theme::quiet()));
}

void QuestionList::addOffers(QVBoxLayout* column, const gis::ImportPlan& plan) {
  for (std::size_t i = 0; i < plan.layers.size(); ++i) {
    const QList<Offer> offers = offersFor(plan.layers[i]);
    for (const Offer& offer : offers) {
      column->addWidget(line(tr("%1: %2").arg(nameOf(plan.layers[i]), offer.text), theme::ink()));
      auto* button = named(qPrintable(QString("offer_%1_%2").arg(i).arg(offer.choice.key.c_str())), new QPushButton);
      button->setText(headed(offer.choice.text));
      button->setAutoDefault(false);
      connect(button, &QPushButton::clicked, this,
              [this, i, choice = offer.choice] { emit answered(static_cast<int>(i), choice); });
      column->addWidget(button, 0, Qt::AlignLeft);
    }
  }
}

void QuestionList::showPlan(const gis::ImportPlan& plan, const std::vector<Message>& taken, const Project& project) {
  auto* page = new QWidget;
  auto* column = spaced<QVBoxLayout>(page, {0, 0, 8, 0}, 6);
  int count = 0;
  for (const gis::PlannedLayer& layer : plan.layers) count += static_cast<int>(layer.doubts.size());
  column->addWidget(count > 0 ? line(tr("%n questions before anything is imported", nullptr, count),
                                     theme::severityColour(Severity::Error), true)
                              : line(tr("Nothing is doubtful"), theme::statusColour(GridStatus::InBand), true));
  addQuestions(column, plan, project);
  addOffers(column, plan);
  QStringList found, left;
  for (const Message& message : taken) found << windowTextOf(message);
  for (const gis::PlannedLayer& layer : plan.layers)
    for (const gis::Finding& finding : layer.findings)
      if (layer.use && !finding.what.code.starts_with("guess.field") && finding.what.code != "crs.old_datum")
        found << tr("%1: %2").arg(nameOf(layer), windowTextOf(finding.what));
  for (const gis::LeftOutFile& file : plan.leftOut)
    left << tr("%1: %2").arg(shortened(QString::fromStdString(file.file)), windowTextOf(file.why));
  if (!found.isEmpty()) {
    column->addWidget(line(tr("What was found out"), theme::ink(), true));
    column->addWidget(named("importFound", line(found.join("\n"), theme::quiet())));
  }
  if (!left.isEmpty()) {
    column->addWidget(line(tr("Left out"), theme::ink(), true));
    column->addWidget(named("importLeftOut", line(left.join("\n"), theme::quiet())));
  }
  column->addStretch();
  turnTo(page);
}

}  // namespace wangge
