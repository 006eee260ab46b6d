// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering while the planner looks at it: for which grids, in which order, from which numbers on; what would come of
// it, worked out off the window's thread; and giving the numbers as one step. Until then the plan is not touched. Form,
// list and map show this object and send it the planner's decisions.
#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/session/job.h"
#include "core/numbering/request.h"

namespace wangge {

class Session;
class WorkBar;

// How the order is told. Clicked: only the grids that were clicked, one after the other.
enum class NumberWay { Rows, Serpentine, Line, Distance, Clicked, Listed };
enum class NumberArea { Plan, Subdistrict, Community, Selection };

struct NumberWish {
  NumberArea area = NumberArea::Plan;
  CommunityId community;  // of area Community and Subdistrict
  NumberRequest::What what = NumberRequest::What::Missing;
  NumberWay way = NumberWay::Rows;
  double bandMetres = 0;  // 0: automatic
  Polyline line;
  std::optional<Point> from;
  std::vector<GridId> clicked, listed;
  std::map<GridKind, SequenceRange> ranges;
  std::vector<SequenceRange> reserved;
  std::optional<NumberingScheme> scheme;  // none: the plan's
  friend bool operator==(const NumberWish&, const NumberWish&) = default;
};

// A grid in the preview: its place on the map and what it would get.
struct NumberedGrid {
  enum class State { Stays, Fresh, Changed, Locked, Without };
  GridId grid;
  std::optional<Point> at;  // none: it has no territory
  State state = State::Stays;
  std::string was, code, name;  // code and name as they would be
};

class NumberController : public QObject {
  Q_OBJECT

 public:
  NumberController(Session& session, WorkBar& work, QObject* parent = nullptr);

  const NumberWish& wish() const { return m_wish; }
  void setWish(const NumberWish& wish);
  // Works out the preview while somebody looks at it; else there is none.
  void setActive(bool active);
  bool isActive() const { return m_active; }
  bool isBusy() const { return m_job.isRunning() || m_due || m_giving; }

  // A click on the map: takes the grid there as the next one, or takes it back.
  void click(Point place);
  void unclick();
  // The order of the list is the planner's from now on.
  void setListed(std::vector<GridId> grids);

  // Null while there is none, or nothing to say.
  const NumberPreview* preview() const { return m_preview ? &*m_preview : nullptr; }
  const std::vector<NumberedGrid>& grids() const { return m_grids; }
  const std::optional<Message>& refusal() const { return m_refusal; }
  // What still has to be done on the map before there is an order.
  bool waitsForMap() const;
  // The plan with the scheme that is wished.
  const Project& plan() const { return *m_plan; }
  NumberingScheme scheme() const;
  // The grids asked about, also those for which nothing would change.
  std::vector<GridId> asked() const;

  bool canAccept() const;
  // Gives the numbers, worked out off the window's thread; nothing is given when it is stopped.
  void accept();
  bool isGiving() const { return m_giving; }
  void stop();

 signals:
  void wishChanged();
  void changed();  // the preview

 private:
  struct Answer;
  void refresh();
  void work();
  void taken();
  void clear();
  NumberRequest request() const;

  Session& m_session;
  WorkBar& m_work;
  NumberWish m_wish;
  bool m_active = false, m_due = false, m_giving = false;
  std::shared_ptr<const Project> m_plan;
  std::optional<NumberPreview> m_preview;
  std::vector<NumberedGrid> m_grids;
  std::optional<Message> m_refusal;
  Job m_job;  // last: it tells this object
};

}  // namespace wangge
