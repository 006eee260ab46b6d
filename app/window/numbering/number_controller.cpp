// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering/number_controller.h"

#include <QTimer>
#include <algorithm>
#include <utility>

#include "app/session/session.h"
#include "app/window/parts/work_bar.h"
#include "core/geometry/point_on_surface.h"
#include "core/plan/locks.h"
#include "core/topology/outline.h"

namespace wangge {
namespace {

std::vector<NumberedGrid> numberedGrids(const Project& project, const NumberPreview& preview) {
  std::map<GridId, const Numbering*> given;
  for (const Numbering& numbering : preview.numbers.given) given[numbering.grid] = &numbering;
  std::vector<NumberedGrid> grids;
  for (GridId id : preview.order) {
    const Grid& grid = project.grids.at(id);
    NumberedGrid one{id, {}, NumberedGrid::State::Stays, grid.code, grid.code, grid.name};
    if (!grid.zone.faces.empty()) one.at = pointOnSurface(outlineOf(project.subdivision, grid.zone.faces));
    if (const auto found = given.find(id); found != given.end()) {
      one.code = found->second->code, one.name = found->second->name;
      if (one.code != one.was) one.state = one.was.empty() ? NumberedGrid::State::Fresh : NumberedGrid::State::Changed;
    }
    if (isLocked(project, grid)) {
      one.state = NumberedGrid::State::Locked;
    } else if (one.code.empty()) {
      one.state = NumberedGrid::State::Without;
    }
    grids.push_back(std::move(one));
  }
  return grids;
}

}  // namespace

struct NumberController::Answer {
  Result<NumberPreview> preview;
  std::vector<NumberedGrid> grids;
};

NumberController::NumberController(Session& session, WorkBar& work, QObject* parent)
    : QObject(parent), m_session(session), m_work(work) {
  setObjectName("numberController");
  connect(&session, &Session::planReplaced, this, [this] {
    m_wish = {};
    clear();
    emit wishChanged();
    refresh();
  });
  connect(&session, &Session::changed, this, [this](const Difference&) {
    // Grids that were listed and are gone are passed over.
    refresh();
  });
  connect(&work, &WorkBar::busyChanged, this, [this](bool busy) {
    if (busy || !std::exchange(m_giving, false)) return;
    emit changed();
  });
  connect(&session, &Session::selectionChanged, this, [this] {
    if (m_wish.area == NumberArea::Selection) refresh();
  });
}

void NumberController::setWish(const NumberWish& wish) {
  if (wish == m_wish) return;
  m_wish = wish;
  emit wishChanged();
  refresh();
}

void NumberController::setActive(bool active) {
  if (active == m_active) return;
  m_active = active;
  if (active) return refresh();
  clear();
  emit changed();
}

void NumberController::click(Point place) {
  const Project& project = m_session.project();
  const GridId grid = project.subdivision.face(project.subdivision.locate(place)).grid;
  if (!grid) return;
  const std::vector<GridId> all = asked();
  if (!std::binary_search(all.begin(), all.end(), grid)) return;
  NumberWish wish = m_wish;
  if (const auto known = std::find(wish.clicked.begin(), wish.clicked.end(), grid); known != wish.clicked.end())
    wish.clicked.erase(known);
  else
    wish.clicked.push_back(grid);
  setWish(wish);
}

void NumberController::unclick() {
  if (m_wish.clicked.empty()) return;
  NumberWish wish = m_wish;
  wish.clicked.pop_back();
  setWish(wish);
}

void NumberController::setListed(std::vector<GridId> grids) {
  NumberWish wish = m_wish;
  wish.way = NumberWay::Listed;
  wish.listed = std::move(grids);
  setWish(wish);
}

bool NumberController::waitsForMap() const {
  return (m_wish.way == NumberWay::Line && m_wish.line.empty()) ||
         (m_wish.way == NumberWay::Distance && !m_wish.from) ||
         (m_wish.way == NumberWay::Clicked && m_wish.clicked.empty());
}

NumberingScheme NumberController::scheme() const {
  return m_wish.scheme ? *m_wish.scheme : m_session.hasPlan() ? m_session.project().scheme : NumberingScheme();
}

std::vector<GridId> NumberController::asked() const {
  if (!m_session.hasPlan()) return {};
  const Project& project = m_session.project();
  std::vector<GridId> grids;
  const auto add = [&](CommunityId community) {
    const std::vector<GridId> more = gridsOf(project, community);
    grids.insert(grids.end(), more.begin(), more.end());
  };
  switch (m_wish.area) {
    case NumberArea::Plan:
      return project.grids.ids();
    case NumberArea::Selection:
      grids = m_session.selection().grids;
      break;
    case NumberArea::Community:
      if (project.communities.contains(m_wish.community)) add(m_wish.community);
      break;
    case NumberArea::Subdistrict:
      if (const Community* home = project.communities.find(m_wish.community))
        for (CommunityId community : communitiesOf(project, home->parent)) add(community);
      break;
  }
  std::sort(grids.begin(), grids.end());
  return grids;
}

NumberRequest NumberController::request() const {
  NumberRequest request;
  request.what = m_wish.what;
  const std::vector<GridId> all = asked();
  if (m_wish.area != NumberArea::Plan) request.grids.emplace(all.begin(), all.end());
  request.order.bandMetres = m_wish.bandMetres;
  request.order.line = m_wish.line;
  request.order.from = m_wish.from.value_or(Point{});
  static constexpr NumberOrder kOrders[] = {NumberOrder::Rows,     NumberOrder::Serpentine, NumberOrder::Line,
                                            NumberOrder::Distance, NumberOrder::List,       NumberOrder::List};
  request.order.order = kOrders[static_cast<int>(m_wish.way)];
  if (m_wish.way == NumberWay::Clicked) {
    request.order.list = m_wish.clicked;
    request.grids.emplace();
    for (GridId id : m_wish.clicked)
      if (std::binary_search(all.begin(), all.end(), id)) request.grids->insert(id);
  }
  if (m_wish.way == NumberWay::Listed) {
    request.order.list = m_wish.listed;
    if (m_wish.listed.empty()) request.order.order = NumberOrder::Rows;  // as it stands until it is changed
  }
  request.ranges = m_wish.ranges;
  request.reserved = m_wish.reserved;
  return request;
}

void NumberController::clear() {
  m_job.abandon();  // it holds all that it needs, and nobody waits for it
  m_plan.reset();
  m_preview.reset();
  m_grids.clear();
  m_refusal.reset();
}

void NumberController::refresh() {
  if (!m_active || m_due) return;
  m_due = true;
  // Several changes of one moment are answered once.
  QTimer::singleShot(0, this, [this] { work(); });
}

void NumberController::work() {
  m_due = false;
  if (!m_active || !m_session.hasPlan() || waitsForMap()) {
    clear();
    return emit changed();
  }
  // What was shown stays until there is something else, so that nothing flickers; it cannot be given meanwhile.
  std::shared_ptr<const Project> plan = m_session.shared();
  if (m_wish.scheme && !(*m_wish.scheme == plan->scheme)) {
    auto other = std::make_shared<Project>(*plan);
    other->scheme = *m_wish.scheme;
    plan = std::move(other);
  }
  m_job.abandon();
  m_job.start<Answer>(
      [plan, wanted = request()](const Progress&) {
        Answer answer{previewNumbers(*plan, wanted), {}};
        if (answer.preview) answer.grids = numberedGrids(*plan, *answer.preview);
        return answer;
      },
      [this, plan](Answer answer) {
        clear();
        m_plan = plan;
        m_grids = std::move(answer.grids);
        if (answer.preview) {
          m_preview = *std::move(answer.preview);
        } else {
          m_refusal = answer.preview.error();
        }
        emit changed();
      });
  emit changed();
}

bool NumberController::canAccept() const {
  return m_preview && !isBusy() && !m_work.blocksEdits() && !m_preview->numbers.given.empty();
}

void NumberController::accept() {
  if (!canAccept()) return;
  m_work.runApart<Step>(
      tr("Giving numbers …"),
      [plan = m_plan, numbers = m_preview->numbers, context = m_session.context()](const Progress&) {
        return applyNumbers(*plan, numbers, context);
      },
      [this, base = m_session.shared()](Step step) {
        // Nothing edits meanwhile; where another plan was opened, these are no numbers of it.
        if (m_session.hasPlan() && m_session.shared() == base && m_session.commit(std::move(step))) taken();
      });
  m_giving = true;  // not before: a save comes to its end first, and tells that nothing is at work
  emit changed();
}

void NumberController::stop() {
  if (m_giving) m_work.stop();
}

void NumberController::taken() {
  // What was shown for this time is over; the way of numbering stays.
  NumberWish wish = m_wish;
  wish.clicked.clear(), wish.listed.clear(), wish.line.clear(), wish.from.reset();
  if (wish.way == NumberWay::Listed) wish.way = NumberWay::Rows;
  wish.scheme.reset();
  setWish(wish);
}

}  // namespace wangge
