// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering/number_panel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/numbering/number_controller.h"
#include "app/window/numbering/number_form.h"
#include "app/window/numbering/number_list.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"
#include "gis/read/grid_list_file.h"

namespace wangge {

NumberPanel::NumberPanel(Session& session, NumberController& controller, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_controller(controller),
      m_form(new NumberForm(session, controller)),
      m_list(new NumberList),
      m_sum(named("numberSum", new ElidedLabel({}, 2))),
      m_says(named("numberSays", new ElidedLabel({}, 3))),
      m_give(named("giveNumbers", new QPushButton(tr("Give these numbers")))) {
  setObjectName("numberPanel");
  m_sum->setStyleSheet("font-weight: 600");
  auto* history = named("numberHistory", new QPushButton(tr("History of a code…")));
  history->setToolTip(tr("Where a code comes from and what became of it, also of a retired one"));
  auto* close = named("closeNumbers", new QPushButton(tr("Close")));
  m_give->setDefault(true);
  auto* buttons = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, 6);
  buttons->addWidget(history);
  buttons->addStretch();
  buttons->addWidget(close);
  buttons->addWidget(m_give);
  // What is asked for scrolls where there is little room; what would come of it and the buttons never do.
  auto* page = new QWidget;
  auto* asked = spaced<QVBoxLayout>(page, {12, 10, 12, 4}, theme::kSpace);
  addAll(asked, {m_form, m_says});
  asked->addStretch();
  auto* left = new QWidget;
  auto* column = spaced<QVBoxLayout>(left, {0, 0, 0, 10}, theme::kSpace);
  QScrollArea* form = scrolling(page);
  column->addWidget(form, 1);
  auto* foot = spaced<QVBoxLayout>(nullptr, {12, 0, 12, 0}, theme::kSpace);
  foot->addWidget(m_sum);
  foot->addLayout(buttons);
  column->addLayout(foot);
  constexpr int kMost = 580;
  const int least = page->minimumSizeHint().width() + form->verticalScrollBar()->sizeHint().width();
  left->setMinimumWidth(least);
  left->setMaximumWidth(std::max(kMost, least));
  auto* row = spaced<QHBoxLayout>(this, {0, 0, 0, 0}, 0);
  row->addWidget(left, 1);
  row->addWidget(m_list, 1);
  // Else they would ask for all the height that they like to have, and where there is less, the buttons would scroll
  // away with the panel.
  constexpr int kLeastHeight = 48;
  for (QWidget* part : std::initializer_list<QWidget*>{form, m_list}) {
    part->setSizePolicy(part->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    part->setMinimumHeight(kLeastHeight);
  }

  connect(&controller, &NumberController::changed, this, [this] { refresh(); });
  connect(m_list, &NumberList::ordered, this, [this](const std::vector<GridId>& grids) {
    m_fileSays.clear(), m_fileWrong = false;
    m_controller.setListed(grids);
  });
  connect(m_list, &NumberList::chosen, this, [this](GridId id) {
    const Grid* grid = m_session.hasPlan() ? m_session.project().grids.find(id) : nullptr;
    if (grid) emit shown(boxAround(m_session.project(), grid->zone.faces), grid->zone.faces);
  });
  connect(m_form, &NumberForm::listRequested, this, [this] { chooseList(); });
  connect(m_form, &NumberForm::whyNotChanged, this, [this] { refresh(); });
  connect(m_list, &NumberList::letGo, this, [this] { refresh(); });
  connect(m_give, &QPushButton::clicked, &controller, &NumberController::accept);
  connect(close, &QPushButton::clicked, this, &NumberPanel::closeRequested);
  connect(history, &QPushButton::clicked, this, &NumberPanel::historyRequested);
  refresh();
}

void NumberPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_controller.setActive(true);
}

void NumberPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_controller.setActive(false);
}

void NumberPanel::chooseList() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("List of grids"), keptFolder("listFolder"),
                                   tr("Lists (*.txt *.csv *.xlsx *.xls *.ods)") + ";;" + tr("All files (*)"));
  if (path.isEmpty()) return;
  QSettings().setValue("listFolder", QFileInfo(path).absolutePath());
  readList(path);
}

void NumberPanel::readList(const QString& path) {
  const auto list = gis::readGridList(m_session.project(), path.toStdString());
  m_fileWrong = !list;
  if (!list) {
    m_fileSays = textOf(list.error());
    return refresh();
  }
  m_fileSays = list->heading.empty()
                   ? QString()
                   : tr("“%1” was taken for the heading of the list.").arg(QString::fromStdString(list->heading));
  m_controller.setListed(list->grids);
  refresh();
}

void NumberPanel::refresh() {
  const NumberPreview* preview = m_controller.preview();
  const QString whyNot = m_form->whyNot();
  QStringList sums, says;
  const bool listed = m_controller.wish().way == NumberWay::Listed;
  bool wrong = (listed && m_fileWrong) || !whyNot.isEmpty();
  if (!whyNot.isEmpty()) says << whyNot;
  if (listed && !m_fileSays.isEmpty()) says << m_fileSays;
  if (preview) {
    const auto count = [&](NumberedGrid::State state) {
      return static_cast<int>(std::count_if(m_controller.grids().begin(), m_controller.grids().end(),
                                            [&](const NumberedGrid& grid) { return grid.state == state; }));
    };
    const int changed = count(NumberedGrid::State::Fresh) + count(NumberedGrid::State::Changed);
    const int other = static_cast<int>(preview->numbers.given.size()) - changed;
    if (changed > 0) sums << tr("%n grids get a new code", nullptr, changed);
    if (other > 0) sums << tr("%n keep their code and are registered or named", nullptr, other);
    if (!preview->givenUp.empty())
      sums << tr("%n codes given up for good", nullptr, static_cast<int>(preview->givenUp.size()));
    if (preview->locked > 0) sums << tr("%n locked stay", nullptr, static_cast<int>(preview->locked));
    if (preview->numbers.given.empty() && preview->numbers.full.empty())
      sums.prepend(preview->numbers.anew ? tr("The codes are in this order already.")
                                         : tr("Every grid has its code and name already."));
    for (const Message& message : preview->numbers.full) says << textOf(message);
    wrong = wrong || !preview->numbers.full.empty();
    for (const Message& message : preview->notes) says << textOf(message);
  } else if (m_controller.refusal()) {
    says << textOf(*m_controller.refusal());
    wrong = true;
  } else if (m_controller.isActive() && m_controller.waitsForMap()) {
    sums << tr("Show the order on the map.");
  }
  m_sum->setText(sums.join(QString::fromUtf8(" · ")));
  m_sum->setVisible(!sums.isEmpty());
  m_says->setText(says.join(u'\n'));
  m_says->setStyleSheet(wrong ? "color: #B7312C" : "color: #5F6B76");
  m_says->setVisible(!says.isEmpty());
  QString missing = whyNot;
  if (missing.isEmpty() && !m_controller.canAccept()) {
    const bool nothing = preview && preview->numbers.given.empty();
    missing = m_controller.refusal()                      ? textOf(*m_controller.refusal())
              : nothing && !preview->numbers.full.empty() ? textOf(preview->numbers.full.front())
              : nothing || (!preview && !sums.isEmpty())  ? sums.front()
                                                          : tr("Not while the program is at work.");
  }
  waitFor(m_give, missing.isEmpty() ? missing : inTip(missing));
  // A row in the hand is not taken out of it: the list follows once it is let go.
  if (m_list->isDragging()) return;
  // The list stays where it is, with the row that was chosen.
  const int scrolled = m_list->verticalScrollBar()->value();
  const GridId chosen = m_list->chosenGrid();
  m_list->grids().show(preview ? &m_controller.plan() : nullptr, m_controller.grids());
  m_list->choose(chosen);
  m_list->verticalScrollBar()->setValue(scrolled);
}

}  // namespace wangge
