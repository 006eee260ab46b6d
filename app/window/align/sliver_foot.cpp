// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/align/sliver_foot.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "app/text/format.h"
#include "app/window/align/align_controller.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"
#include "core/plan/residents.h"

namespace wangge {

SliverFoot::SliverFoot(AlignController& controller, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_says(named("sliverSays", new ElidedLabel({}, 2))),
      m_snap(named("snapSlivers", new QPushButton)) {
  m_says->setStyleSheet("color: #5F6B76");
  auto* row = spaced<QHBoxLayout>(this, {theme::kSpace, 4, theme::kSpace, 4}, theme::kSpace);
  row->addWidget(m_says, 1);
  row->addWidget(m_snap);
  connect(m_snap, &QPushButton::clicked, this, [this] {
    const std::vector<align::Region> slivers = m_slivers;  // the list is filled anew meanwhile
    m_controller.snap(slivers);
  });
}

void SliverFoot::show(const std::vector<std::size_t>& chosen) {
  const align::Report* report = m_controller.report();
  m_slivers.clear();
  if (report)
    for (std::size_t i = 0; i < report->slivers.size(); ++i)
      if (chosen.empty() || std::ranges::binary_search(chosen, i)) m_slivers.push_back(report->slivers[i]);
  setVisible(!m_slivers.empty());
  if (m_slivers.empty()) return;
  const auto locked = std::ranges::count(m_slivers, true, &align::Region::locked);
  const auto count = static_cast<std::int64_t>(m_slivers.size()) - locked;
  Tally tally;
  double area = 0;
  for (const align::Region& sliver : m_slivers)
    if (!sliver.locked) tally += sliver.part.tally, area += sliver.part.area.squareMetres();
  // What nobody counted is not 0.
  const Counted counted = countedIn(tally, countedWhole(totalOf(m_controller.reportedPlan())));
  QString says =
      tr("Snapped away, %1 with %2 and %3 go to the station around; the precinct line then lies on the "
         "border of the community or grid.")
          .arg(areaText(area), counted.households ? householdsText(tally.households) : householdsText(Tally{}),
               counted.persons ? personsText(tally.persons) : personsText(Tally{}));
  if (locked > 0) says += u' ' + tr("%1 slivers are locked and stay.").arg(numberText(locked));
  says += u' ' + tr("A sliver: at most %1 and %2, and at most %3 wide on average or below %4.")
                     .arg(householdsText(report->sliver.households), personsText(report->sliver.persons),
                          lengthText(report->sliver.width), areaText(report->sliver.tiny.squareMetres()));
  m_says->setText(says);
  m_snap->setText(chosen.empty() ? tr("Snap all %1 away").arg(numberText(count))
                                 : tr("Snap %1 chosen away").arg(numberText(count)));
  m_snap->setEnabled(count > 0 && m_controller.isCurrent());
}

}  // namespace wangge
