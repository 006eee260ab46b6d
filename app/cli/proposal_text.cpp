// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proposal_text.h"

#include <map>

#include "app/cli/json_of.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "core/propose/explain.h"

namespace wangge::cli {
namespace {

using namespace propose;

struct Sums {
  std::int64_t communities = 0, inBand = 0, optimal = 0, infeasible = 0, unproven = 0, untouched = 0;
  std::int64_t grids = 0, gridsInBand = 0, byPersons = 0, moved = 0;
  bool counted = false;  // households, in any of them
  std::array<std::int64_t, kFollows> follows{};
};

Sums sumsOf(const Project& project, std::span<const Outcome> outcomes) {
  Sums sums;
  for (const Outcome& outcome : outcomes) {
    ++sums.communities;
    sums.optimal += outcome.status == Status::Optimal;
    sums.inBand += outcome.status == Status::Optimal || outcome.status == Status::InBand ||
                   outcome.status == Status::InBandByPersons;
    sums.infeasible += outcome.status == Status::Infeasible, sums.unproven += outcome.status == Status::Unproven;
    if (outcome.plans.empty()) {
      ++sums.untouched;
      continue;
    }
    sums.moved += outcome.plans.front().moved;
    sums.counted = sums.counted || project.communities.at(outcome.community).zone.tally.householdsCounted();
    for (const ProposedGrid& grid : outcome.plans.front().grids) {
      ++sums.grids;
      sums.gridsInBand += grid.status == GridStatus::InBand,
          sums.byPersons += grid.status == GridStatus::InBandByPersons;
      for (std::size_t i = 0; i < kFollows; ++i) sums.follows[i] += grid.follows[i];
    }
  }
  // Every border between two grids was met from both sides.
  for (std::int64_t& length : sums.follows) length /= 2;
  return sums;
}

Json jsonOf(const Project& project, const ProposedGrid& grid) {
  const Grid* heir = project.grids.find(grid.heir);
  Json follows = Json::object();
  for (std::size_t i = 0; i < kFollows; ++i)
    if (grid.follows[i] > 0) follows[std::string(kWordsOf<Follows>[i])] = static_cast<double>(grid.follows[i]) / 10;
  Json faces = Json::array();
  for (FaceId face : grid.faces) faces.push_back(face.value);
  return {{"continues", heir ? heir->code : std::string()},
          {"status", toText(grid.status)},
          {"tally", cli::jsonOf(grid.tally)},
          {"area_m2", grid.area.squareMetres()},
          {"compactness", grid.compactness()},
          {"precincts", grid.precincts},
          {"community_border_m", static_cast<double>(grid.communityBorder) / 10},
          {"border_m", follows},
          {"faces", faces}};
}

// `counted`: whether households were counted in the community; what nobody counted is null.
Json jsonOf(const Project& project, const ProposedPlan& plan, bool counted) {
  Json grids = Json::array();
  for (const ProposedGrid& grid : plan.grids) grids.push_back(jsonOf(project, grid));
  const CostTerms& cost = plan.cost;
  return {{"kind", toText(plan.kind)},
          {"cost",
           {{"households_outside", cost.outside},
            {"grids_outside", cost.gridsOutside},
            {"precincts_crossed", cost.precincts},
            {"blocks_cut", cost.blocksCut},
            {"barriers_spanned", cost.spans},
            {"barrier_inside_m", static_cast<double>(cost.barrier) / 10},
            {"boundary", cost.boundary},
            {"unevenness", cost.unevenness},
            {"households_moved", counted ? Json(plan.moved) : Json()}}},
          {"grids", grids}};
}

Json jsonOf(const Project& project, const Outcome& outcome) {
  const Community& community = project.communities.at(outcome.community);
  Json json = {{"community", community.code}, {"name", community.name}, {"status", toText(outcome.status)}};
  json["text"] = textOf(statusMessage(project, outcome)).toStdString();
  json["households_unknown"] = outcome.householdsUnknown;
  json["grids_kept"] = outcome.kept.size();
  json["proofs"] = Json::array(), json["remedies"] = Json::array(), json["plans"] = Json::array();
  for (const Proof& proof : outcome.proofs) {
    Json one = {{"kind", toText(proof.certificate.kind)}};
    one.update(cli::jsonOf(proofMessage(proof)));
    // What is proven for whole blocks is no reason where these were divided.
    if (outOfBand(outcome.status)) one["exemption"] = textOf(exemptionReason(project, outcome, proof)).toStdString();
    one["faces"] = Json::array();
    for (FaceId face : proof.forced) one["faces"].push_back(face.value);
    json["proofs"].push_back(one);
  }
  for (const Remedy& remedy : outcome.remedies) {
    Json one = {{"kind", toText(remedy.kind)}};
    one.update(cli::jsonOf(remedyMessage(project, remedy)));
    json["remedies"].push_back(one);
  }
  for (const ProposedPlan& plan : outcome.plans)
    json["plans"].push_back(jsonOf(project, plan, community.zone.tally.householdsCounted()));
  return json;
}

}  // namespace

QString proposalsText(const Project& project, std::span<const Outcome> outcomes) {
  const Sums sums = sumsOf(project, outcomes);
  QString out;
  for (const Outcome& outcome : outcomes) {
    if (outcome.status != Status::Infeasible && outcome.status != Status::Unproven && outcomes.size() > 1) continue;
    out += textOf(statusMessage(project, outcome)) + u'\n';
    for (const Proof& proof : outcome.proofs) out += QStringLiteral("  ") + textOf(proofMessage(proof)) + u'\n';
    for (const Remedy& remedy : outcome.remedies)
      out += QStringLiteral("  → ") + textOf(remedyMessage(project, remedy)) + u'\n';
  }
  TextTable table;
  table.column(Cli::tr("Proposal")), table.column(Cli::tr("Number"), TextTable::Flush::Right);
  const auto row = [&](const QString& name, std::int64_t value) { table.row({name, numberText(value)}); };
  row(Cli::tr("Communities"), sums.communities);
  row(Cli::tr("  entirely in band"), sums.inBand);
  row(Cli::tr("  proven that none is better"), sums.optimal);
  row(Cli::tr("  proven that not all can be in band"), sums.infeasible);
  row(Cli::tr("  out of band, unproven"), sums.unproven);
  row(Cli::tr("  nothing to do"), sums.untouched);
  row(Cli::tr("Grids"), sums.grids);
  row(Cli::tr("  in band by households"), sums.gridsInBand);
  row(Cli::tr("  in band by persons"), sums.byPersons);
  table.row({Cli::tr("Households that change grid"), countText(sums.moved, sums.counted)});
  out += table.text();
  TextTable borders;
  borders.column(Cli::tr("Borders between grids follow")), borders.column(Cli::tr("Length"), TextTable::Flush::Right);
  for (std::size_t i = 0; i < kFollows; ++i)
    if (sums.follows[i] > 0)
      borders.row({i + 1 == kFollows ? Cli::tr("no line") : wordFor(static_cast<Follows>(i)),
                   lengthText(static_cast<double>(sums.follows[i]) / 10)});
  if (!borders.empty()) out += u'\n' + borders.text();
  return out;
}

Json proposalsJson(const Project& project, std::span<const Outcome> outcomes) {
  Json list = Json::array();
  for (const Outcome& outcome : outcomes) list.push_back(jsonOf(project, outcome));
  return list;
}

}  // namespace wangge::cli
