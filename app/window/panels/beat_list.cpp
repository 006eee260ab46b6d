// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/beat_list.h"

#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/window/panels/action_row.h"
#include "app/window/parts/form_dialog.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/widgets.h"
#include "core/base/sorted.h"
#include "core/edit/beats.h"
#include "core/plan/beats.h"
#include "core/propose/beats.h"

namespace wangge {
namespace {

enum Column { kName, kCode, kOfficers, kGrids, kHouseholds };
constexpr int kMostRows = 8;  // that are shown at once

BeatId beatIn(const QTreeWidgetItem& item) {
  return BeatId(item.data(kName, Qt::UserRole).toULongLong());
}

// How many beats, and with how many officers; false when the planner cancels.
bool askNumbers(QWidget* parent, std::size_t grids, int present, int officers, propose::BeatRequest& request) {
  FormDialog dialog(
      parent->window(), "beatNumbers", BeatList::tr("Propose beats"),
      BeatList::tr("The grids of the precinct are grouped into connected beats with about equally many residents each. "
                   "Beats that there are keep code and name where most of their residents stay."),
      BeatList::tr("Propose"));
  auto* beats = named("beatCount", new QSpinBox);
  beats->setRange(1, static_cast<int>(std::min<std::size_t>(grids, 999)));
  beats->setValue(present > 0 ? present : officers > 0 ? officers : std::max(1, static_cast<int>(grids) / 8));
  auto* people = named("beatOfficers", new QSpinBox);
  people->setRange(0, 9999);
  people->setValue(officers);
  people->setSpecialValueText(BeatList::tr("not told"));
  dialog.add(BeatList::tr("Beats"), beats);
  dialog.add(BeatList::tr("Officers together"), people);
  if (!dialog.ask()) return false;
  request.beats = beats->value(), request.officers = people->value();
  return true;
}

}  // namespace

BeatList::BeatList(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setObjectName("beatList");
  auto* column = spaced<QVBoxLayout>(this, {0, 6, 0, 0}, 6);
  m_title = named("beatTitle", new QLabel);
  m_title->setStyleSheet("font-weight: 600");
  column->addWidget(m_title);
  m_tree = named("beatTree", new QTreeWidget);
  m_tree->setAccessibleName(tr("Beats"));
  m_tree->setRootIsDecorated(false);
  m_tree->setUniformRowHeights(true);
  m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  m_tree->setHeaderLabels({tr("Beat"), tr("Code"), tr("Officers"), tr("Grids"), tr("Households")});
  m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(kName, QHeaderView::Stretch);
  m_tree->header()->setMinimumSectionSize(34);
  column->addWidget(m_tree);
  auto* row = new ActionRow;
  m_propose = row->add("beatPropose", tr("Propose…"), tr("Group the precinct's grids into beats of about equal size"),
                       [this] { propose(); });
  m_merge = row->add("beatMerge", tr("Merge"), tr("Join the selected beats"), [this] { merge(); });
  m_settle = row->add("beatSettle", tr("Into the precinct"),
                      tr("The selected beats belong to the precinct in which most of their households live"),
                      [this] { settle(); });
  m_abolish = row->add("beatAbolish", tr("Abolish"), tr("The grids of the selected beats are in none then"),
                       [this] { abolish(); });
  column->addLayout(row);
  connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
    if (m_quiet) return;
    showButtons();
    if (!m_loose) return;
    // Nothing else shows where they are.
    Selection selection;
    for (BeatId id : chosen()) {
      const auto& grids = m_session.project().beats.at(id).grids;
      selection.grids.insert(selection.grids.end(), grids.begin(), grids.end());
    }
    sortUnique(selection.grids);
    m_session.select(std::move(selection));
  });
  connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
    if (!m_quiet) commit(item);
  });
  // Of another plan nobody waits for a proposal.
  connect(&m_session, &Session::planReplaced, this, [this] {
    m_job.abandon();
    showButtons();
  });
  show({});
}

void BeatList::show(PrecinctId precinct) {
  if (m_committing) return;  // by a cell of the list, which is made anew afterwards
  const std::vector<BeatId> kept = precinct == m_precinct && !m_loose ? chosen() : std::vector<BeatId>();
  m_precinct = precinct;
  m_loose = false;
  const Project* project = m_session.hasPlan() ? &m_session.project() : nullptr;
  const bool one = project && project->precincts.contains(precinct);
  const std::vector<BeatId> beats = one ? beatsOf(*project, precinct) : std::vector<BeatId>();
  list(beats, kept);
  m_title->setText(tr("%n beats", nullptr, static_cast<int>(beats.size())));
  setVisible(one);
}

void BeatList::showLoose() {
  if (m_committing) return;
  const std::vector<BeatId> kept = m_loose ? chosen() : std::vector<BeatId>();
  m_precinct = {};
  m_loose = true;
  // None is the precinct of those that say none.
  const std::vector<BeatId> beats =
      m_session.hasPlan() ? beatsOf(m_session.project(), PrecinctId()) : std::vector<BeatId>();
  list(beats, kept);
  m_title->setText(tr("%n beats in no precinct", nullptr, static_cast<int>(beats.size())));
  setVisible(!beats.empty());
}

void BeatList::showAgain() {
  if (m_loose)
    showLoose();
  else
    show(m_precinct);
}

void BeatList::list(const std::vector<BeatId>& beats, const std::vector<BeatId>& kept) {
  m_quiet = true;
  m_tree->clear();
  for (BeatId id : beats) {
    const Project& project = m_session.project();
    const Beat& beat = project.beats.at(id);
    const Tally tally = sumsOf(project, beat).tally;
    auto* item = new QTreeWidgetItem(m_tree);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setData(kName, Qt::UserRole, QVariant::fromValue<qulonglong>(id.value));
    item->setText(kName, QString::fromStdString(beat.name));
    item->setToolTip(kName, inTip(item->text(kName)));
    item->setText(kCode, QString::fromStdString(beat.code));
    item->setText(kOfficers, beat.officers > 0 ? QString::number(beat.officers) : QString());
    item->setText(kGrids, numberText(static_cast<std::int64_t>(beat.grids.size())));
    item->setText(kHouseholds, countText(tally.households, tally.householdsCounted()));
    for (int c : {kOfficers, kGrids, kHouseholds}) item->setTextAlignment(c, Qt::AlignRight | Qt::AlignVCenter);
    item->setSelected(std::ranges::find(kept, id) != kept.end());
  }
  const int rows = std::clamp(static_cast<int>(beats.size()), 1, kMostRows);
  m_tree->setFixedHeight(m_tree->header()->sizeHint().height() +
                         rows * std::max(m_tree->sizeHintForRow(0), fontMetrics().height() + 6) + 6);
  m_tree->setVisible(!beats.empty());
  m_quiet = false;
  showButtons();
}

std::vector<BeatId> BeatList::chosen() const {
  std::vector<BeatId> beats;
  for (const QTreeWidgetItem* item : m_tree->selectedItems()) beats.push_back(beatIn(*item));
  return beats;
}

void BeatList::showButtons() {
  const std::size_t count = chosen().size();
  m_propose->setVisible(!m_loose);
  m_settle->setVisible(m_loose);
  m_settle->setEnabled(count > 0);
  m_propose->setEnabled(m_precinct && !m_job.isRunning());
  m_merge->setEnabled(count > 1);
  m_abolish->setEnabled(count > 0);
}

// Columns of numbers are not edited: what was typed there is shown as it was.
void BeatList::commit(QTreeWidgetItem* item) {
  const BeatId id = beatIn(*item);
  const Beat* beat = m_session.hasPlan() ? m_session.project().beats.find(id) : nullptr;
  if (!beat) return;
  bool number = true;
  const QString officers = item->text(kOfficers).trimmed();
  const int count = officers.isEmpty() ? 0 : officers.toInt(&number);
  const BeatAttributes attributes{typedOver(beat->code, item->text(kCode)), typedOver(beat->name, item->text(kName)),
                                  number ? count : -1};
  m_committing = true;
  m_session.commit(setBeatAttributes(m_session.project(), id, attributes, m_session.context()));
  m_committing = false;
  // Not while the editor of one of its cells closes.
  QMetaObject::invokeMethod(
      this, [this] { showAgain(); }, Qt::QueuedConnection);
}

void BeatList::propose() {
  if (!m_session.hasPlan() || !m_session.project().precincts.contains(m_precinct)) return;
  const Project& project = m_session.project();
  const Precinct& precinct = project.precincts.at(m_precinct);
  const Station* station = project.stations.find(stationOf(project, precinct));
  const std::vector<BeatId> beats = beatsOf(project, m_precinct);
  int officers = 0;
  for (BeatId id : beats) officers += project.beats.at(id).officers;
  if (std::ranges::any_of(beats, [&](BeatId id) { return project.beats.at(id).officers == 0; }))
    officers = 0;  // a part of the sum says nothing of the whole
  if (officers == 0 && station) officers = station->officers;
  propose::BeatRequest request;
  request.precinct = m_precinct;
  const std::vector<GridId> grids = gridsOf(project, m_precinct);
  if (grids.empty()) {
    emit m_session.refused(Error("propose.beats_no_grids"));
    return;
  }
  if (!askNumbers(this, grids.size(), static_cast<int>(beats.size()), officers, request)) return;
  // The window may have been given another plan meanwhile.
  if (!m_session.hasPlan() || !m_session.project().precincts.contains(request.precinct)) return;
  const auto plan = m_session.shared();
  m_job.start<Result<propose::BeatProposal>>(
      [plan, request](const Progress& progress) { return propose::proposeBeats(*plan, request, progress.stop); },
      [this, plan](Result<propose::BeatProposal> proposal) {
        if (!m_session.hasPlan()) return;
        if (!proposal) {
          emit m_session.refused(proposal.error());
        } else if (m_session.shared() != plan) {
          emit m_session.refused(Error("propose.outdated"));
        } else {
          m_session.commit(propose::applyBeats(m_session.project(), *proposal, m_session.context()));
        }
        showAgain();
      });
  showButtons();
}

void BeatList::merge() {
  m_session.commit(mergeBeats(m_session.project(), chosen(), m_session.context()));
}

// The same edit of each that is chosen; several are one step, called `what` with how many.
void BeatList::commitAll(const char* what,
                         Result<Step> (*edit)(const Project& project, BeatId beat, const EditContext& context)) {
  Result<Step> step = Step{m_session.project()};
  std::size_t done = 0;
  for (BeatId beat : chosen()) {
    step = edit(step->after, beat, m_session.context());
    if (!step) break;
    ++done;
  }
  if (step && done > 1) {
    Project after = step->after;
    after.journal = m_session.project().journal;
    step = stepTo(std::move(after), Message(what).with("count", done), m_session.context());
  }
  if (done > 0 || !step) m_session.commit(std::move(step));
}

void BeatList::abolish() {
  commitAll("journal.abolish_beats", abolishBeat);
}

void BeatList::settle() {
  commitAll("journal.move_beats", moveBeatToItsGrids);
}

}  // namespace wangge
