// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals while the planner looks at them: what is asked for, the search, what was found, which alternative is looked
// at, and taking it over as one step. Until then the plan is not touched; an edit made meanwhile ends the proposals.
// The panel shows this object and sends it the planner's decisions.
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "app/session/job.h"
#include "app/session/proposal_search.h"
#include "core/geometry/point.h"
#include "core/map/unit.h"

namespace wangge {

class Session;
class ToolBox;
class WorkBar;

class ProposalController : public QObject {
  Q_OBJECT

 public:
  enum class Kind { Whole, OnlyBroken, Unassigned, Selection };  // Selection: only the selected grids or pieces
  struct Wish {
    map::Unit where;  // a community, a division, or the whole plan
    Kind kind = Kind::Whole;
    int grids = 0;  // of one community; 0: as many as fit
    propose::Mode mode = propose::Mode::Standard;
    std::vector<CommunityId> several = {};  // ascending, two or more: these in place of `where`
    friend bool operator==(const Wish&, const Wish&) = default;
  };

  ProposalController(Session& session, ToolBox& tools, WorkBar& work, QObject* parent);

  const Wish& wish() const { return m_wish; }
  void setWish(const Wish& wish);
  // Looks for proposals for what is wished.
  void search();
  // Looks for proposals for exactly what is selected: the units given and the communities of the grids and pieces that
  // are selected, or the whole plan when nothing is.
  void searchSelected(const std::vector<map::Unit>& units, Kind kind);
  // What that is in words: a name, "3 communities", "the whole plan".
  QString selectedText(const std::vector<map::Unit>& units) const;
  // The same for what is wished, and for what was looked for last.
  QString wishText() const;
  const QString& searchedText() const { return m_searched; }
  void stop();
  bool isSearching() const { return m_searching; }

  // What was found; null when nothing was, or it is over.
  const Proposals* proposals() const { return m_proposals ? &*m_proposals : nullptr; }
  // What there is to say instead of, or after, proposals.
  const std::optional<Message>& notice() const { return m_notice; }
  bool noticeIsRefusal() const { return m_refusal; }

  // Of a single community: the alternative that is looked at. Hovering shows another one for the moment. A tool that
  // draws is put away by choosing and not disturbed by hovering.
  std::size_t chosen() const { return m_chosen; }
  void choose(std::size_t alternative);
  void hover(std::optional<std::size_t> alternative);
  // Of several communities: whether the proposal for one is taken over. Those that are not entirely in band are not,
  // unless the planner says so.
  bool isTaken(std::size_t place) const { return place < m_taken.size() && m_taken[place]; }
  std::size_t takenCount() const;
  void setTaken(std::size_t place, bool taken);

  // Of a single community: makes a site a dedicated grid, and looks for proposals for the rest.
  void dedicate(SiteId site);

  bool canAccept() const;
  enum class By { Mouse, Key };
  void accept(By by = By::Mouse);
  void reject();

  // Shows faces of the plan as it is (of a proof), or a grid of the alternative that is looked at.
  void showFaces(const std::vector<FaceId>& faces);
  void showGrid(const std::vector<FaceId>& faces);
  void showCommunity(std::size_t place);
  // The seeds that count for what is wished.
  std::vector<FaceId> seeds() const;

 signals:
  void wishChanged();
  void changed();        // what was found, or that there is nothing
  void chosenChanged();  // which one is looked at, or what is taken
  void previewChanged(std::shared_ptr<const wangge::Project> after, const QString& name, wangge::CommunityId community);
  void highlightChanged(const std::vector<wangge::FaceId>& faces);
  void zoomRequested(const wangge::Box& box);
  void takenByKey();  // the plan has changed by a key alone

 private:
  Wish aimedAt(const std::vector<map::Unit>& units) const;
  QString placeText(const Wish& wish) const;
  Result<ProposalTask> task() const;
  void found(Result<Proposals> proposals);
  void end(std::optional<Message> notice, bool refusal = false);
  void lookAtPreview();
  void showPreview();  // not under a tool that draws
  void showPlan();
  void mix();
  void mixed(const std::vector<char>& taken, Result<Step> step);
  void commit(Result<Step> step);
  void zoomTo(const std::vector<FaceId>& faces);

  Session& m_session;
  ToolBox& m_tools;
  WorkBar& m_work;
  Job m_mix;
  Wish m_wish;
  QString m_searched;
  std::optional<Proposals> m_proposals;
  std::optional<Message> m_notice;
  bool m_refusal = false, m_searching = false, m_accepting = false, m_committing = false;
  By m_acceptedBy = By::Mouse;
  std::size_t m_chosen = 0;
  std::optional<std::size_t> m_hovered;
  std::vector<char> m_taken;
};

// "Best", "Fewest changes" …, as cards and the map name an alternative.
QString alternativeTitle(std::size_t place, const propose::ProposedPlan& plan);

}  // namespace wangge
