// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over the whole plan, kept up to date by what an edit changed.
#pragma once

#include <array>
#include <unordered_map>

#include "core/plan/difference.h"

namespace wangge {

class PlanTotals {
 public:
  void reset(const Project& project);
  void refresh(const Project& project, const Difference& difference);

  std::size_t grids() const { return m_status.size(); }
  std::size_t communities() const { return m_communities; }
  const Tally& tally() const { return m_tally; }
  std::size_t with(GridStatus status) const { return m_counts[static_cast<std::size_t>(status)]; }
  std::size_t inBand() const { return with(GridStatus::InBand) + with(GridStatus::InBandByPersons); }
  std::size_t outOfBand() const { return with(GridStatus::TooSmall) + with(GridStatus::TooLarge); }
  friend bool operator==(const PlanTotals&, const PlanTotals&) = default;

 private:
  void take(const Project& project, GridId grid);
  void drop(GridId grid);
  void sum(const Project& project);

  std::unordered_map<GridId, GridStatus> m_status;
  std::array<std::size_t, kWordsOf<GridStatus>.size()> m_counts{};
  std::size_t m_communities = 0;
  Tally m_tally;
};

}  // namespace wangge
