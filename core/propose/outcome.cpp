// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propose/outcome.h"

#include <numeric>

#include "core/propose/summary.h"

namespace wangge::propose {

std::string_view toText(Status status) {
  switch (status) {
    case Status::Optimal:
      return "optimal";
    case Status::InBand:
      return "in_band";
    case Status::InBandByPersons:
      return "in_band_by_persons";
    case Status::Infeasible:
      return "infeasible";
    case Status::Unproven:
      return "unproven";
    case Status::NoHouseholds:
      return "no_households";
    case Status::NothingToDo:
      return "nothing_to_do";
  }
  return {};
}

std::string_view toText(PlanKind kind) {
  switch (kind) {
    case PlanKind::Best:
      return "best";
    case PlanKind::FewestChanges:
      return "fewest_changes";
    case PlanKind::OtherNumber:
      return "other_number";
    case PlanKind::OtherBorders:
      return "other_borders";
  }
  return {};
}

std::string_view toText(Remedy::Kind kind) {
  switch (kind) {
    case Remedy::Kind::Band:
      return "band";
    case Remedy::Kind::Neighbour:
      return "neighbour";
    case Remedy::Kind::Cross:
      return "cross";
    case Remedy::Kind::SplitBlock:
      return "split_block";
    case Remedy::Kind::SplitEntrance:
      return "split_entrance";
    case Remedy::Kind::Exemption:
      return "exemption";
  }
  return {};
}

double ProposedGrid::compactness() const {
  return compactnessOf(area, std::accumulate(follows.begin(), follows.end(), communityBorder));
}

}  // namespace wangge::propose
