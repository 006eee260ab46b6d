// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/goal_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <span>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

namespace wangge {
namespace {

enum Column { Of, From, To, Households, Persons, Grids, Effect };
constexpr int kNumberRole = Qt::UserRole + 1;

QString unitText(const Project& project, const align::UnitRef& unit) {
  if (unit.grid) return gridText(nameOf(project, unit.grid));
  if (unit.community) return gridText(nameOf(project, ZoneId(unit.community)));
  if (unit.precinct) return gridText(nameOf(project, ZoneId(unit.precinct)));
  const Division* division = project.divisions.find(unit.subdistrict);
  return !division ? QString() : QString::fromStdString(division->name.empty() ? division->code : division->name);
}

// What of the plan is whole once the move is made, or why something whole moves.
QString effectText(const Project& project, const align::GoalMove& move) {
  QStringList mended;
  for (const align::UnitRef& unit : move.mended) mended << unitText(project, unit);
  if (move.whole) return GoalPanel::tr("keeps what others move in one piece");
  if (mended.isEmpty()) return {};
  return GoalPanel::tr("whole: %1").arg(mended.join(GoalPanel::tr(", ")));
}

// What nobody counted is not 0.
QString householdsOrNot(const Tally& tally, const Counted& counted) {
  return counted.households ? householdsText(tally.households) : householdsText(Tally{});
}
QString personsOrNot(const Tally& tally, const Counted& counted) {
  return counted.persons ? personsText(tally.persons) : personsText(Tally{});
}

}  // namespace

GoalPanel::GoalPanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setObjectName("goalPanel");
  setAccessibleName(tr("Moves that align"));
  auto* column = spaced<QVBoxLayout>(this, {8, 8, 8, 8}, theme::kSpace);
  buildHead(column);
  buildLimits(column);
  buildList(column);
  connect(&session, &Session::planReplaced, this, [this] { clear({}); });
  connect(&session, &Session::changed, this, [this] {
    if (m_found || m_job.isRunning()) clear(tr("The plan has changed. Look again."));
  });
  connect(&m_job, &Job::progressed, this,
          [this](const QString& stage) { m_status->setText(stageText(stage.toStdString())); });
  clear({});
}

GoalPanel::~GoalPanel() {
  m_job.abandon();
}

void GoalPanel::buildHead(QBoxLayout* column) {
  m_goal = named("goalChoice", new QComboBox);
  m_goal->setAccessibleName(tr("Goal"));
  for (const std::string_view word : kWordsOf<align::Goal>)
    m_goal->addItem(wordFor(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()))));
  m_direction = named("goalDirection", new QComboBox);
  m_direction->setAccessibleName(tr("What moves"));
  m_direction->addItems(
      {tr("Whatever is less"), wordFor(QStringLiteral("precinct_lines")), wordFor(QStringLiteral("other_lines"))});
  for (QComboBox* box : {m_goal, m_direction}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    const auto tell = [box] {
      const QString more = box->currentData(Qt::ToolTipRole).toString();
      box->setToolTip(more.isEmpty() ? inTip(box->currentText()) : more);
    };
    tell();
    connect(box, &QComboBox::currentIndexChanged, this, [this, tell] { tell(), clear({}); });
  }
  connect(m_direction, &QComboBox::currentIndexChanged, this, [this] { showLimits(); });
  m_direction->setItemData(
      0,
      inTip(tr("Precinct lines or the lines on the other side, whichever changes less; both are shown. Lines of both "
               "sides are mixed where that leaves or moves less, but not for goals of subdistricts.")),
      Qt::ToolTipRole);
  m_search = named("goalSearch", new QPushButton(tr("Look for moves")));
  m_stop = named("goalStop", new QPushButton(tr("Stop")));
  auto* row = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, theme::kSpace);
  row->addWidget(m_goal, 2);
  row->addWidget(m_direction, 2);
  row->addWidget(m_search);
  row->addWidget(m_stop);
  column->addLayout(row);
  connect(m_search, &QPushButton::clicked, this, [this] { search(); });
  connect(m_stop, &QPushButton::clicked, this, [this] { stop(); });
}

void GoalPanel::buildLimits(QBoxLayout* column) {
  constexpr int kLargest = 1'000'000'000;
  auto* row = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, theme::kSpace);
  row->addWidget(new QLabel(tr("Residents of a station:")));
  const auto limit = [&](const char* name, const QString& title, const QString& none, const QString& tip) {
    auto* box = named(name, new QSpinBox);
    box->setRange(0, kLargest);
    box->setSpecialValueText(none);
    box->setGroupSeparatorShown(true);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAccessibleName(title);
    box->setToolTip(inTip(tip));
    connect(box, &QSpinBox::valueChanged, this, [this] { clear({}); });
    row->addWidget(box, 1);
    return box;
  };
  m_least = limit("goalLeast", tr("Least residents of a station"), tr("no least"),
                  tr("A station shall have at least as many persons, or households where these are measured. One that "
                     "has fewer may stay so, but not lose any."));
  row->addWidget(new QLabel(tr("up to")));
  m_most = limit("goalMost", tr("Most residents of a station"), tr("no most"),
                 tr("A station shall have at most as many. One that has more may stay so, but not get any."));
  row->addWidget(new QLabel(tr("per officer:")));
  m_perOfficer = limit("goalPerOfficer", tr("Most residents per officer"), tr("no limit"),
                       tr("Where the officers of a station are known, it shall have at most as many residents for each "
                          "of them."));
  column->addLayout(row);
}

// Moving communities' lines leaves every station as it is.
void GoalPanel::showLimits() {
  const bool ofStations = m_direction->currentIndex() != 2;
  for (QSpinBox* box : {m_least, m_most, m_perOfficer}) box->setEnabled(ofStations);
}

void GoalPanel::buildList(QBoxLayout* column) {
  m_status = named("goalStatus", new ElidedLabel({}, 2));
  m_way = named("goalWay", new QComboBox);
  m_way->setAccessibleName(tr("Alternatives"));
  m_way->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_way->setMinimumContentsLength(10);
  m_list = named("goalMoves", new QTreeWidget);
  m_list->setAccessibleName(tr("Moves"));
  m_list->setHeaderLabels({tr("Of"), tr("From"), tr("To"), tr("Households"), tr("Persons"), tr("Grids"), tr("Effect")});
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->setMinimumHeight(60);
  m_list->header()->setStretchLastSection(true);
  m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_list->header()->setSectionResizeMode(Effect, QHeaderView::Stretch);
  m_accept = named("goalAccept", new QPushButton(tr("Make these moves")));
  m_accept->setToolTip(inTip(tr("Make all ticked moves as one step, which can be undone")));
  auto* row = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, theme::kSpace);
  row->addWidget(m_status, 1);
  row->addWidget(m_way);
  row->addWidget(m_accept);
  column->addLayout(row);
  column->addWidget(m_list, 1);
  connect(m_way, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
  connect(m_accept, &QPushButton::clicked, this, [this] { accept(); });
  connect(m_list, &QTreeWidget::itemChanged, this, [this] { showStatus(); });
  connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    const align::GoalProposal* shown = proposal();
    if (!item || !shown) return;
    const auto number = item->data(Of, kNumberRole).toULongLong();
    if (number < shown->moves.size()) {
      emit moveShown(shown->moves[number].faces, shown->moves[number].place);
    } else if (number - shown->moves.size() < shown->obstacles.size()) {
      if (const auto& place = shown->obstacles[number - shown->moves.size()].place) emit moveShown({}, *place);
    }
  });
}

const align::GoalProposal* GoalPanel::proposal() const {
  const int way = m_way->currentIndex();
  if (!m_found || way < 0 || static_cast<std::size_t>(way) >= m_found->proposals.size()) return nullptr;
  return &m_found->proposals[static_cast<std::size_t>(way)];
}

GoalTask GoalPanel::task() const {
  GoalTask task;
  task.options.goal = static_cast<align::Goal>(m_goal->currentIndex());
  if (m_direction->currentIndex() > 0) task.direction = static_cast<align::Direction>(m_direction->currentIndex() - 1);
  task.options.measure = m_measure;
  const auto limitOf = [](const QSpinBox* box) {
    return box->isEnabled() && box->value() > 0 ? std::optional<std::int64_t>(box->value()) : std::nullopt;
  };
  task.options.limits = {limitOf(m_least), limitOf(m_most), limitOf(m_perOfficer)};
  return task;
}

void GoalPanel::setMeasure(std::optional<align::Measure> measure) {
  if (measure == m_measure) return;
  m_measure = measure;
  if (m_found || m_job.isRunning()) clear(tr("Measured otherwise. Look again."));
}

void GoalPanel::search() {
  if (!m_session.hasPlan()) return;
  for (QSpinBox* box : {m_least, m_most, m_perOfficer}) box->interpretText();
  const align::WorkLimits limits = task().options.limits;
  if (limits.least && limits.most && *limits.least > *limits.most)
    return clear(tr("The least number of residents is more than the most. Change one of them."));
  clear(tr("Looking …"));
  m_search->hide(), m_stop->show();
  m_job.start<Result<GoalSearch>>(
      [base = m_session.shared(), task = task()](const Progress& progress) {
        return searchGoals(base, task, progress);
      },
      [this](Result<GoalSearch> found) {
        if (!found) return clear(textOf(found.error()));
        clear({});
        m_found = *std::move(found);
        const QSignalBlocker quiet(m_way);
        if (m_found->mixed) m_way->addItem(tr("lines of both sides"));
        for (const align::GoalProposal& each : std::span(m_found->proposals).subspan(m_found->mixed ? 1 : 0))
          m_way->addItem(wordFor(each.direction == align::Direction::Precincts ? QStringLiteral("precinct_lines")
                                                                               : QStringLiteral("other_lines")));
        m_way->setCurrentIndex(0);
        refresh();
      });
}

void GoalPanel::stop() {
  if (m_job.isRunning()) clear(tr("Stopped."));
}

bool GoalPanel::accept() {
  const align::GoalProposal* shown = proposal();
  if (!shown) return false;
  if (isMixed()) {
    const align::MixedProposal both = *m_found->mixed;
    return m_session.commit(align::acceptMixed(m_session.project(), both, m_session.context()));
  }
  const align::GoalProposal kept = *shown;  // the plan changes, and what is shown goes
  return m_session.commit(align::acceptMoves(m_session.project(), kept, ticked(), m_session.context()));
}

bool GoalPanel::isMixed() const {
  return m_found && m_found->mixed && m_way->currentIndex() == 0;
}

void GoalPanel::clear(const QString& status) {
  m_job.abandon();
  m_found.reset();
  const QSignalBlocker quiet(m_way), still(m_list);
  m_way->clear();
  m_list->clear();
  m_status->setText(status);
  m_way->hide();
  m_stop->hide(), m_search->show();
  m_search->setEnabled(m_session.hasPlan());
  m_accept->setEnabled(false);
}

void GoalPanel::refresh() {
  const align::GoalProposal* shown = proposal();
  if (!shown) return;
  m_way->setVisible(m_found->proposals.size() > 1);
  {
    const QSignalBlocker still(m_list);
    m_list->clear();
    addMoves();
    addObstacles();
    addRemarks();
  }
  showStatus();
}

void GoalPanel::addMoves() {
  const align::GoalProposal& shown = *proposal();
  const Project& project = *m_found->base;
  const Counted counted = countedWhole(totalOf(project));
  QList<QTreeWidgetItem*> items;
  for (std::size_t i = 0; i < shown.moves.size(); ++i) {
    const align::GoalMove& move = shown.moves[i];
    const Counted known = countedIn(move.sums.tally, counted);
    auto* item = new QTreeWidgetItem(
        {unitText(project, move.unit), unitText(project, move.from), unitText(project, move.to),
         countText(move.sums.tally.households, known.households), countText(move.sums.tally.persons, known.persons),
         numberText(static_cast<std::int64_t>(move.grids.size())), effectText(project, move)});
    item->setData(Of, kNumberRole, QVariant::fromValue<qulonglong>(i));
    item->setCheckState(Of, Qt::Checked);
    // What the other side moves rests on what the precincts' lines have become.
    if (isMixed()) item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
    item->setToolTip(Effect, inTip(item->text(Effect)));
    for (int column : {Households, Persons, Grids}) item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    items << item;
  }
  m_list->addTopLevelItems(items);
}

void GoalPanel::addObstacles() {
  const align::GoalProposal& shown = *proposal();
  for (std::size_t i = 0; i < shown.obstacles.size(); ++i) {
    const QString text = textOf(shown.obstacles[i].what);
    auto* item = new QTreeWidgetItem(m_list, {unitText(*m_found->base, shown.obstacles[i].unit)});
    item->setText(Effect, text);
    item->setToolTip(Effect, inTip(text));
    item->setData(Of, kNumberRole, QVariant::fromValue<qulonglong>(shown.moves.size() + i));
    for (int column : {Of, Effect}) item->setForeground(column, theme::quiet());
  }
}

// About the plan as such: below everything, of no unit.
void GoalPanel::addRemarks() {
  const align::GoalProposal& shown = *proposal();
  for (const Message& remark : shown.remarks) {
    const QString text = textOf(remark);
    auto* item = new QTreeWidgetItem(m_list);
    item->setText(Effect, text);
    item->setToolTip(Effect, inTip(text));
    item->setData(Of, kNumberRole, QVariant::fromValue<qulonglong>(shown.moves.size() + shown.obstacles.size()));
    item->setForeground(Effect, theme::quiet());
  }
}

void GoalPanel::showStatus() {
  const align::GoalProposal* shown = proposal();
  if (!shown) return;
  const std::vector<std::size_t> chosen = ticked();
  align::Cell sums;
  for (std::size_t number : chosen) sums += shown->moves[number].sums;
  m_accept->setEnabled(!chosen.empty());
  if (shown->before == 0) {
    m_status->setText(tr("This holds already."));
    return;
  }
  // Residents are bounded only where no way leaves less.
  const QString proof =
      shown->proven ? tr("Proven: less does not do.")
      : shown->boundLeft == shown->after && shown->boundResidents > 0
          ? tr("Any way that leaves no more moves at least %1 residents.").arg(numberText(shown->boundResidents))
      : shown->boundLeft > 0 && shown->boundLeft < shown->after
          ? tr("Not proven: any way leaves at least %1.").arg(numberText(shown->boundLeft))
          : tr("Not proven to be the least.");
  const Counted counted = countedIn(sums.tally, countedWhole(totalOf(*m_found->base)));
  m_status->setText(tr("Not so today: %1, afterwards: %2. Ticked: %3 (%4, %5). %6")
                        .arg(numberText(shown->before), numberText(shown->after),
                             numberText(static_cast<std::int64_t>(chosen.size())), householdsOrNot(sums.tally, counted),
                             personsOrNot(sums.tally, counted), proof));
}

std::vector<std::size_t> GoalPanel::ticked() const {
  std::vector<std::size_t> numbers;
  const align::GoalProposal* shown = proposal();
  for (int i = 0; shown && i < m_list->topLevelItemCount(); ++i) {
    const QTreeWidgetItem* item = m_list->topLevelItem(i);
    const auto number = static_cast<std::size_t>(item->data(Of, kNumberRole).toULongLong());
    if (number < shown->moves.size() && item->checkState(Of) == Qt::Checked) numbers.push_back(number);
  }
  return numbers;
}

}  // namespace wangge
