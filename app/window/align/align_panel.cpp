// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/align_panel.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QList>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "app/window/align/align_controller.h"
#include "app/window/align/align_list.h"
#include "app/window/align/exemption_foot.h"
#include "app/window/align/matrix_page.h"
#include "app/window/align/sliver_foot.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/plan/residents.h"

namespace wangge {

namespace {

// Lists give way where there is less height than they like to have: buttons below them would else scroll away with the
// panel.
void letShrink(QWidget& part) {
  constexpr int kLeastHeight = 72;
  QList<QAbstractScrollArea*> lists = part.findChildren<QAbstractScrollArea*>();
  if (auto* own = qobject_cast<QAbstractScrollArea*>(&part)) lists << own;
  for (QAbstractScrollArea* list : lists) {
    if (qobject_cast<QHeaderView*>(list)) continue;
    list->setSizePolicy(list->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    list->setMinimumHeight(std::min(list->minimumSizeHint().height(), kLeastHeight));
  }
}

}  // namespace

AlignPanel::AlignPanel(Session& session, AlignController& controller, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_controller(controller),
      m_summary(named("alignSummary", new ElidedLabel({}, 2))),
      m_measure(named("alignMeasure", new QComboBox)),
      m_titles(named("alignPages", new QListWidget)),
      m_pages(new QStackedWidget),
      m_matrix(new MatrixPage(session, controller)),
      m_slivers(new SliverFoot(controller)),
      m_exemption(new ExemptionFoot(controller)) {
  setObjectName("alignPanel");
  m_summary->setStyleSheet("font-weight: 600");
  QSizePolicy asWideAsThereIsRoom(QSizePolicy::Ignored, QSizePolicy::Preferred);
  asWideAsThereIsRoom.setHeightForWidth(true);
  m_summary->setSizePolicy(asWideAsThereIsRoom);
  for (const align::Measure measure : {align::Measure::Households, align::Measure::Persons, align::Measure::Area})
    m_measure->addItem(headed(wordFor(measure)), static_cast<int>(measure));
  m_measure->setAccessibleName(tr("What is measured"));
  m_measure->setToolTip(tr("By what numbers, verdicts and the best correspondence are measured"));
  auto* close = named("closeAlignment", new QPushButton(tr("Close")));
  auto* head = spaced<QHBoxLayout>(nullptr, {12, 5, 8, 5}, theme::kSpace);
  head->addWidget(m_summary, 1);
  addAll(head, {m_matrix->way(), m_measure, close});
  m_titles->setAccessibleName(tr("Pages of the alignment"));
  m_titles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_titles->setTextElideMode(Qt::ElideRight);
  m_titles->setUniformItemSizes(true);
  m_titles->setFixedWidth(std::clamp(fontMetrics().averageCharWidth() * 30, 150, 230));

  for (int i = 0; i < kAlignPages; ++i) m_titles->addItem(titleOf(static_cast<AlignPage>(i)));
  m_pages->addWidget(m_matrix);
  addList(AlignPage::Stations, "alignStations");
  addList(AlignPage::Subdistricts, "alignSubdistricts");
  addList(AlignPage::Best, "alignBest");
  addList(AlignPage::Communities, "alignCommunities");
  addList(AlignPage::Grids, "alignGrids");
  addList(AlignPage::Differences, "alignDifferences");
  addList(AlignPage::Slivers, "alignSlivers", true);
  addList(AlignPage::Detached, "alignDetached");
  addList(AlignPage::Uncovered, "alignUncovered");
  addList(AlignPage::Outside, "alignOutside");
  addList(AlignPage::Lines, "alignLines");
  addList(AlignPage::Remarks, "alignRemarks");
  m_lists.at(AlignPage::Slivers)->addFoot(m_slivers);
  m_lists.at(AlignPage::Stations)->addFoot(m_exemption);

  auto* below = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, 0);
  below->addWidget(m_titles);
  below->addWidget(m_pages, 1);
  letShrink(*m_titles);
  letShrink(*m_pages);
  auto* column = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  column->addLayout(head);
  column->addLayout(below, 1);

  connect(m_titles, &QListWidget::currentRowChanged, this, [this](int row) {
    m_pages->setCurrentIndex(row);
    showHead();
    m_filling = true;
    fillPage();
    mark();
    m_filling = false;
    showFeet();
  });
  connect(m_measure, &QComboBox::activated, this, [this](int index) {
    m_controller.setMeasure(static_cast<align::Measure>(m_measure->itemData(index).toInt()));
  });
  connect(close, &QPushButton::clicked, this, &AlignPanel::closeRequested);
  connect(m_matrix, &MatrixPage::shown, this, &AlignPanel::passOn);
  connect(m_matrix, &MatrixPage::scopeChanged, this, [this] { showHead(); });
  connect(m_matrix, &MatrixPage::zoomRequested, this, &AlignPanel::zoomRequested);
  for (const AlignPage page : {AlignPage::Slivers, AlignPage::Stations})
    connect(m_lists.at(page), &AlignList::chosenChanged, this, [this] {
      if (!m_filling) showFeet();
    });
  connect(&controller, &AlignController::changed, this, [this] {
    showMeasures();
    m_matrix->refresh();
    mark();
  });
  connect(&controller, &AlignController::reported, this, [this] { showReport(); });
  connect(&session, &Session::selectionChanged, this, [this] {
    if (!m_passing) mark();
  });
  m_titles->setCurrentRow(0);
  showMeasures();
  showReport();
}

// What the matrix shows stands in the head while it is looked at; on the way down in place of the summary.
void AlignPanel::showHead() {
  const bool matrix = m_pages->currentIndex() == 0;
  m_matrix->way()->setVisible(matrix);
  m_summary->setVisible(!matrix || !m_matrix->isDown());
}

void AlignPanel::addList(AlignPage page, const char* name, bool several) {
  auto* list = m_lists[page] = new AlignList(name, titleOf(page), nothingIn(page), several);
  m_pages->addWidget(list);
  connect(list, &AlignList::shown, this, &AlignPanel::passOn);
  connect(list, &AlignList::zoomRequested, this, &AlignPanel::zoomRequested);
}

void AlignPanel::addPage(const QString& title, QWidget* page) {
  m_titles->addItem(title);
  m_titles->item(m_titles->count() - 1)->setToolTip(inTip(title));
  m_pages->addWidget(page);
  letShrink(*page);
}

void AlignPanel::showPage(AlignPage page) {
  m_titles->setCurrentRow(static_cast<int>(page));
}

void AlignPanel::passOn(const AlignTarget& target) {
  m_passing = true;
  emit shown(target);
  m_passing = false;
  if (m_session.hasPlan()) m_matrix->mark(unitsOf(m_session.project(), m_session.selection()));
}

void AlignPanel::showMeasures() {
  m_measure->setCurrentIndex(m_measure->findData(static_cast<int>(m_controller.measure())));
  m_measure->setEnabled(m_session.hasPlan());
}

void AlignPanel::showReport() {
  const align::Report* report = m_session.hasPlan() ? m_controller.report() : nullptr;
  for (int i = 0; i < kAlignPages; ++i) {
    const auto page = static_cast<AlignPage>(i);
    QString title = titleOf(page);
    if (report && page != AlignPage::Matrix)
      title = tr("%1 (%2)").arg(title, numberText(static_cast<std::int64_t>(countOf(page, *report))));
    m_titles->item(i)->setText(title);
    m_titles->item(i)->setToolTip(inTip(title));
  }
  m_summary->setText(summary());
  m_matrix->refresh();
  // What a report gone away filled is no longer told of.
  m_filling = true;
  for (const auto& [page, list] : m_lists)
    if (!report) list->clear();
  m_filled.clear();
  fillPage();
  mark();
  m_filling = false;
  showFeet();
}

// Below the lists: once these are filled and the same rows are chosen again, so that nothing typed is lost.
void AlignPanel::showFeet() {
  const auto filled = [this](AlignPage page) {
    const auto at = m_filled.find(page);
    return m_controller.report() && at != m_filled.end() && at->second == m_controller.report();
  };
  m_slivers->show(filled(AlignPage::Slivers) ? m_lists.at(AlignPage::Slivers)->chosen() : std::vector<std::size_t>());
  const std::vector<std::size_t> chosen =
      filled(AlignPage::Stations) ? m_lists.at(AlignPage::Stations)->chosen() : std::vector<std::size_t>();
  m_exemption->show(chosen.empty() ? nullptr : &m_controller.report()->stations[chosen.front()]);
}

// Rows are made for the page that is looked at.
void AlignPanel::fillPage() {
  const align::Report* report = m_session.hasPlan() ? m_controller.report() : nullptr;
  const auto page = static_cast<AlignPage>(m_titles->currentRow());
  const auto list = m_lists.find(page);
  if (!report || list == m_lists.end() || m_filled[page] == report) return;
  m_filled[page] = report;
  list->second->show(rowsOf(page, m_controller.reportedPlan(), *report));
}

void AlignPanel::mark() {
  if (!isVisible() || !m_session.hasPlan()) return;
  const AlignUnits units = unitsOf(m_session.project(), m_session.selection());
  m_matrix->mark(units);
  if (const auto list = m_lists.find(static_cast<AlignPage>(m_titles->currentRow())); list != m_lists.end())
    list->second->mark(units);
}

QString AlignPanel::summary() const {
  if (!m_session.hasPlan()) return {};
  const align::Report* report = m_controller.report();
  if (!report || m_session.project().precincts.empty())
    return m_controller.isBusy() ? tr("The report is being worked out …") : tr("Stations and subdistricts");
  const auto text = [](std::size_t count) { return numberText(static_cast<std::int64_t>(count)); };
  const auto matching = std::ranges::count(report->stations, align::Verdict::OneToOne, &align::StationVerdict::verdict);
  const auto declared = std::ranges::count(report->stations, align::Verdict::Declared, &align::StationVerdict::verdict);
  QStringList parts;
  parts << tr("%1 of %2 stations match one subdistrict").arg(numberText(matching), text(report->stations.size()));
  if (declared > 0) parts << tr("%1 need not").arg(numberText(declared));
  const align::Cell& change = report->best.change;
  const Counted counted = countedIn(change.tally, countedWhole(totalOf(m_controller.reportedPlan())));
  const QString amount = report->measure == align::Measure::Area ? areaText(change.area.squareMetres())
                         : report->measure == align::Measure::Households
                             ? (counted.households ? householdsText(change.tally.households) : householdsText(Tally{}))
                             : (counted.persons ? personsText(change.tally.persons) : personsText(Tally{}));
  parts << tr("to the best correspondence %1 would change station").arg(amount);
  if (!m_controller.isCurrent()) parts.prepend(tr("being worked out anew …"));
  return parts.join(QString::fromUtf8(" · "));
}

void AlignPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_controller.setActive(true);
  mark();
}

void AlignPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_controller.setActive(false);
  emit shown({});
}

}  // namespace wangge
