// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propose/proposal_controller.h"

#include <algorithm>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/tools/tool_box.h"
#include "app/window/parts/work_bar.h"
#include "core/base/sorted.h"
#include "core/propose/apply.h"
#include "core/propose/explain.h"

namespace wangge {
namespace {

propose::Scope scopeOf(ProposalController::Kind kind) {
  return kind == ProposalController::Kind::OnlyBroken   ? propose::Scope::OnlyBroken
         : kind == ProposalController::Kind::Unassigned ? propose::Scope::Unassigned
                                                        : propose::Scope::Whole;
}

// The pieces that are selected, directly or with their grids, ascending.
std::vector<FaceId> selectedFaces(const Project& project, const Selection& selection) {
  std::vector<FaceId> faces = selection.faces;
  for (GridId id : selection.grids)
    if (const Grid* grid = project.grids.find(id))
      faces.insert(faces.end(), grid->zone.faces.begin(), grid->zone.faces.end());
  sortUnique(faces);
  std::erase_if(faces, [&](FaceId id) { return !project.subdivision.faces().contains(id); });
  return faces;
}

}  // namespace

QString alternativeTitle(std::size_t place, const propose::ProposedPlan& plan) {
  const QString titles[] = {ProposalController::tr("Best"), ProposalController::tr("Fewest changes"),
                            ProposalController::tr("Other number"), ProposalController::tr("Other borders")};
  const QString title = QString("%1 · %2").arg(QString::number(place + 1), titles[static_cast<std::size_t>(plan.kind)]);
  const bool also = plan.fewestChanges && plan.kind != propose::PlanKind::FewestChanges;
  return also ? ProposalController::tr("%1, with fewest changes").arg(title) : title;
}

ProposalController::ProposalController(Session& session, ToolBox& tools, WorkBar& work, QObject* parent)
    : QObject(parent), m_session(session), m_tools(tools), m_work(work) {
  connect(&session, &Session::planReplaced, this, [this] {
    m_wish = {};
    m_searching = false;
    end(std::nullopt);
    emit wishChanged();
  });
  connect(&session, &Session::changed, this, [this] {
    if (m_committing) return;
    if (m_proposals) end(Message("propose.outdated"));
    // A unit that is gone cannot be wished for.
    const auto gone = [&](CommunityId id) { return !m_session.project().communities.contains(id); };
    if (!map::exists(m_session.project(), m_wish.where) ||
        std::any_of(m_wish.several.begin(), m_wish.several.end(), gone))
      setWish({{}, m_wish.kind, 0, m_wish.mode});
  });
  connect(&work, &WorkBar::busyChanged, this, [this](bool busy) {
    if (busy) return;
    m_accepting = false;
    if (!m_searching) return;
    m_searching = false;
    end(Message("propose.stopped"));  // unless its result follows
  });
  // A tool draws on the plan as it is.
  connect(&tools, &ToolBox::kindChanged, this, [this] {
    if (m_proposals && m_tools.isDrawing()) showPlan();
  });
}

void ProposalController::setWish(const Wish& wish) {
  if (wish == m_wish) return;
  m_wish = wish;
  emit wishChanged();
}

ProposalController::Wish ProposalController::aimedAt(const std::vector<map::Unit>& units) const {
  Wish wish;
  if (!m_session.hasPlan()) return wish;
  const Project& project = m_session.project();
  const Selection& selection = m_session.selection();
  if (units.size() == 1 && selection == Selection{} && map::exists(project, units.front())) {
    wish.where = units.front();
    return wish;
  }
  std::vector<CommunityId> communities = selection.communities;
  for (const map::Unit& unit : units) {
    if (unit.community) communities.push_back(unit.community);
    if (!unit.division) continue;
    const std::vector<CommunityId> below = communitiesOf(project, unit.division);
    communities.insert(communities.end(), below.begin(), below.end());
  }
  for (GridId id : selection.grids)
    if (const Grid* grid = project.grids.find(id)) communities.push_back(grid->community);
  for (FaceId id : selection.faces)
    if (const Face* face = project.subdivision.faces().find(id)) communities.push_back(face->community);
  if (!selection.precincts.empty())
    project.subdivision.faces().forEach([&](FaceId, const Face& face) {
      if (std::ranges::count(selection.precincts, face.precinct) > 0) communities.push_back(face.community);
    });
  sortUnique(communities);
  std::erase_if(communities, [&](CommunityId id) { return !project.communities.contains(id); });
  if (communities.size() == 1) wish.where = {Level::Community, {}, communities.front(), {}};
  if (communities.size() > 1 && communities.size() < project.communities.size()) wish.several = std::move(communities);
  return wish;
}

QString ProposalController::placeText(const Wish& wish) const {
  if (!wish.several.empty()) return tr("%n communities", nullptr, static_cast<int>(wish.several.size()));
  if (!wish.where.community && !wish.where.division) return tr("the whole plan");
  return QString::fromStdString(map::nameOf(m_session.project(), wish.where));
}

QString ProposalController::selectedText(const std::vector<map::Unit>& units) const {
  return m_session.hasPlan() ? placeText(aimedAt(units)) : QString();
}

QString ProposalController::wishText() const {
  return m_session.hasPlan() ? placeText(m_wish) : QString();
}

void ProposalController::searchSelected(const std::vector<map::Unit>& units, Kind kind) {
  if (!m_session.hasPlan()) return;
  Wish wish = aimedAt(units);
  wish.kind = kind, wish.mode = m_wish.mode;
  if (wish.where.community && wish.where == m_wish.where) wish.grids = m_wish.grids;
  setWish(wish);
  search();
}

std::vector<FaceId> ProposalController::seeds() const {
  std::vector<FaceId> seeds;
  if (!m_session.hasPlan() || m_wish.where.level != Level::Community) return seeds;
  const Subdivision& subdivision = m_session.project().subdivision;
  const std::vector<FaceId> area = m_wish.kind == Kind::Selection
                                       ? selectedFaces(m_session.project(), m_session.selection())
                                       : std::vector<FaceId>{};
  for (Point place : m_tools.settings().seeds) {
    const FaceId face = subdivision.locate(place);
    if (subdivision.face(face).community != m_wish.where.community) continue;
    if (area.empty() || std::binary_search(area.begin(), area.end(), face)) seeds.push_back(face);
  }
  return seeds;
}

Result<ProposalTask> ProposalController::task() const {
  const Project& project = m_session.project();
  ProposalTask task;
  task.options.mode = m_wish.mode;
  task.options.request.scope = scopeOf(m_wish.kind);
  if (m_wish.kind == Kind::Selection) {
    task.options.request.faces = selectedFaces(project, m_session.selection());
    if (task.options.request.faces.empty()) return fail(Error("propose.select_first"));
    task.communities = {project.subdivision.face(task.options.request.faces.front()).community};
  } else if (!m_wish.several.empty()) {
    task.communities = m_wish.several;
  } else if (m_wish.where.level == Level::Community) {
    task.communities = {m_wish.where.community};
  } else if (m_wish.where.division) {
    task.communities = communitiesOf(project, m_wish.where.division);
  } else {
    task.communities = project.communities.ids();
  }
  if (task.communities.empty()) return fail(Error("propose.no_communities"));
  if (task.communities.size() == 1) {
    const bool free = m_wish.kind == Kind::Whole || m_wish.kind == Kind::Selection;
    task.options.request.grids = free ? m_wish.grids : 0;
    task.options.request.seeds = seeds();
  }
  return task;
}

void ProposalController::search() {
  if (!m_session.hasPlan() || m_work.blocksEdits()) return;
  // Saving comes to its end first; whatever it tells by that is not about this search.
  m_work.finish();
  if (!m_session.hasPlan() || m_work.blocksEdits()) return;
  auto asked = task();
  if (!asked) return end(asked.error(), true);
  if (m_wish.kind == Kind::Selection) {
    Wish wish = m_wish;
    wish.where = {Level::Community, {}, asked->communities.front(), {}};
    wish.several.clear();
    setWish(wish);
  }
  end(std::nullopt);
  m_searching = true, m_searched = wishText();
  emit changed();
  const std::shared_ptr<const Project> base = m_session.shared();
  // It holds all that it needs, so that a stop does not wait for it.
  m_work.runApart<Result<Proposals>>(
      tr("Looking for grids for %1 …").arg(m_searched),
      [base, task = *std::move(asked)](const Progress& progress) { return searchProposals(base, task, progress); },
      [this](Result<Proposals> proposals) { found(std::move(proposals)); });
}

void ProposalController::stop() {
  if (m_searching) m_work.stop();
}

void ProposalController::found(Result<Proposals> proposals) {
  m_searching = false;
  if (!proposals) return end(proposals.error(), true);
  if (!m_session.hasPlan() || m_session.shared() != proposals->base) return end(Message("propose.outdated"), true);
  const bool some = std::any_of(proposals->outcomes.begin(), proposals->outcomes.end(),
                                [](const propose::Outcome& outcome) { return !outcome.plans.empty(); });
  if (!some && proposals->single()) return end(propose::statusMessage(*proposals->base, proposals->outcomes.front()));
  if (!some) return end(Message("propose.nothing_anywhere").with("communities", proposals->outcomes.size()));
  m_proposals = std::move(*proposals);
  m_notice.reset();
  m_chosen = 0;
  m_taken = m_proposals->taken;
  if (m_proposals->single())
    zoomTo(m_proposals->base->communities.at(m_proposals->outcomes.front().community).zone.faces);
  emit changed();
  emit chosenChanged();
  showPreview();
}

void ProposalController::end(std::optional<Message> notice, bool refusal) {
  m_mix.abandon();
  m_proposals.reset();
  m_hovered.reset();
  m_taken.clear();
  m_chosen = 0;
  m_notice = std::move(notice), m_refusal = refusal;
  showPlan();
  emit changed();
}

void ProposalController::choose(std::size_t alternative) {
  if (!m_proposals || alternative >= m_proposals->alternatives.size()) return;
  m_chosen = alternative;
  emit chosenChanged();
  lookAtPreview();
}

void ProposalController::hover(std::optional<std::size_t> alternative) {
  if (!m_proposals || !m_proposals->single() || m_hovered == alternative) return;
  m_hovered = alternative;
  showPreview();
}

// Whoever wants to look at an alternative is not drawing.
void ProposalController::lookAtPreview() {
  if (m_tools.isDrawing()) m_tools.setKind(ToolKind::Select);
  showPreview();
}

void ProposalController::showPreview() {
  if (!m_proposals || m_tools.isDrawing()) return;
  if (m_proposals->single()) {
    const std::size_t shown = m_hovered.value_or(m_chosen);
    if (shown >= m_proposals->alternatives.size()) return;
    const propose::Outcome& outcome = m_proposals->outcomes.front();
    emit previewChanged(m_proposals->alternatives[shown].after,
                        tr("Preview: %1").arg(alternativeTitle(shown, outcome.plans[shown])), outcome.community);
  } else if (m_taken == m_proposals->taken) {
    m_mix.abandon();
    emit previewChanged(m_proposals->all, tr("Preview of the proposals"), {});
  } else {
    mix();
  }
}

// One at a time, and the latest after it: whoever ticks one after the other waits for none.
void ProposalController::mix() {
  if (m_mix.isRunning()) return;
  const std::shared_ptr<const Project> base = m_proposals->base;
  m_mix.start<Result<Step>>(
      [base, outcomes = m_proposals->outcomes, taken = m_taken](const Progress& progress) {
        return withProposals(*base, outcomes, taken, {}, progress);
      },
      [this, taken = m_taken](Result<Step> step) { mixed(taken, std::move(step)); });
}

void ProposalController::mixed(const std::vector<char>& taken, Result<Step> step) {
  if (!m_proposals || m_tools.isDrawing()) return;
  if (taken != m_taken) return showPreview();
  emit previewChanged(step ? std::make_shared<const Project>(std::move(step->after)) : nullptr,
                      tr("Preview of the proposals"), {});
}

void ProposalController::showPlan() {
  emit previewChanged(nullptr, {}, {});
  emit highlightChanged({});
}

std::size_t ProposalController::takenCount() const {
  return static_cast<std::size_t>(std::count(m_taken.begin(), m_taken.end(), 1));
}

void ProposalController::setTaken(std::size_t place, bool taken) {
  if (place >= m_taken.size() || isTaken(place) == taken) return;
  m_taken[place] = taken;
  emit chosenChanged();
  showPreview();
}

bool ProposalController::canAccept() const {
  if (!m_proposals || m_work.blocksEdits()) return false;
  return m_proposals->single() ? m_chosen < m_proposals->alternatives.size() : takenCount() > 0;
}

void ProposalController::accept(By by) {
  if (!canAccept()) return;
  m_acceptedBy = by;
  const std::shared_ptr<const Project> base = m_proposals->base;
  // It holds all that it needs, so that a stop does not wait for it.
  std::function<Result<Step>(const Progress&)> work;
  if (m_proposals->single())
    work = [base, outcome = m_proposals->outcomes.front(), chosen = m_chosen, context = m_session.context()](
               const Progress& progress) { return propose::apply(*base, outcome, chosen, context, progress.stop); };
  else
    work = [base, outcomes = m_proposals->outcomes, taken = m_taken, context = m_session.context()](
               const Progress& progress) { return withProposals(*base, outcomes, taken, context, progress); };
  m_work.runApart<Result<Step>>(tr("Taking over …"), std::move(work), [this, base](Result<Step> step) {
    if (!m_proposals || !m_session.hasPlan()) return;
    if (m_session.shared() != base) return end(Message("propose.outdated"), true);
    commit(std::move(step));
  });
  m_accepting = true;  // not before: a save comes to its end first, and tells that nothing is at work
}

void ProposalController::dedicate(SiteId id) {
  if (!m_proposals || !m_proposals->single() || m_work.blocksEdits()) return;
  const Site* site = m_session.project().sites.find(id);
  if (!site || !site->outline) return;
  const CommunityId community = m_proposals->outcomes.front().community;
  if (m_session.commit(carveDedicated(m_session.project(), community, *site->outline, site->category, site->name,
                                      m_session.context())) &&
      m_wish.kind != Kind::Selection)
    search();
}

void ProposalController::commit(Result<Step> step) {
  if (!step) return end(step.error(), true);
  m_committing = true;
  const bool taken = m_session.commit(std::move(step));
  m_committing = false;
  if (taken && m_acceptedBy == By::Key) emit takenByKey();
  end(Message(taken ? "propose.taken" : "propose.same"));
}

void ProposalController::reject() {
  if (m_searching) return stop();
  if (m_accepting) return m_work.stop();  // what was found can still be taken over
  if (m_proposals) end(Message("propose.rejected"));
}

void ProposalController::zoomTo(const std::vector<FaceId>& faces) {
  const Box box = boxAround(m_session.project(), faces);
  if (!box.empty()) emit zoomRequested(box);
}

void ProposalController::showFaces(const std::vector<FaceId>& faces) {
  if (!m_session.hasPlan()) return;
  std::vector<FaceId> known = faces;
  std::erase_if(known, [&](FaceId id) { return !m_session.project().subdivision.faces().contains(id); });
  showPlan();
  zoomTo(known);
  emit highlightChanged(known);
}

void ProposalController::showGrid(const std::vector<FaceId>& faces) {
  lookAtPreview();
  emit highlightChanged(faces);
}

void ProposalController::showCommunity(std::size_t place) {
  if (!m_proposals || place >= m_proposals->outcomes.size()) return;
  zoomTo(m_session.project().communities.at(m_proposals->outcomes[place].community).zone.faces);
}

}  // namespace wangge
