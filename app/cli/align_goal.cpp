// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/align_goal.h"

#include <algorithm>
#include <charconv>

#include "app/cli/align_text.h"
#include "app/cli/import_text.h"
#include "app/cli/json_of.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "app/cli/table.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/option_text.h"
#include "app/text/words.h"
#include "core/align/goal_mix.h"
#include "core/plan/grid_name.h"
#include "core/plan/residents.h"

namespace wangge::cli {
namespace {

using namespace align;

constexpr std::size_t kMostMoves = 60;  // in a terminal

template <class Enum>
std::vector<std::string> wordsOf() {
  std::vector<std::string> words;
  for (const std::string_view word : kWordsOf<Enum>) {
    words.emplace_back(word);
    std::ranges::replace(words.back(), '_', '-');
  }
  return words;
}
template <class Enum>
Enum valueOf(std::string word) {
  std::ranges::replace(word, '-', '_');
  return *fromText<Enum>(word);
}

Result<std::int64_t> wholeOf(const std::string& text, const std::string& option) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > 1'000'000'000)
    return fail(Error("usage.bad_number").with("option", option).with("value", text));
  return number;
}

Result<WorkLimits> limitsOf(const std::string& text) {
  WorkLimits limits;
  for (const std::string& part : splitList(text)) {
    const auto equals = part.find('=');
    const std::string key = part.substr(0, equals);
    if (equals == std::string::npos || (key != "least" && key != "most" && key != "per-officer"))
      return fail(Error("usage.bad_value")
                      .with("option", "--limits")
                      .with("value", part)
                      .with("known", "least=N, most=N, per-officer=N"));
    const auto number = wholeOf(part.substr(equals + 1), "--limits");
    if (!number) return fail(number.error());
    (key == "least" ? limits.least : key == "most" ? limits.most : limits.perOfficer) = *number;
  }
  if (limits.least && limits.most && *limits.least > *limits.most)
    return fail(Error("usage.bad_value").with("option", "--limits").with("value", text).with("known", "least <= most"));
  return limits;
}

// What names a unit in JSON and in text.
struct Units {
  const Project& project;

  Json json(const UnitRef& unit) const {
    const auto told = [&](const char* kind, std::uint64_t id, const auto* record) -> Json {
      if (!record) return nullptr;
      return {{"kind", kind}, {"id", id}, {"code", record->code}, {"name", record->name}};
    };
    if (unit.grid) return told("grid", unit.grid.value, project.grids.find(unit.grid));
    if (unit.community) return told("community", unit.community.value, project.communities.find(unit.community));
    if (unit.subdistrict) return told("subdistrict", unit.subdistrict.value, project.divisions.find(unit.subdistrict));
    return told("precinct", unit.precinct.value, project.precincts.find(unit.precinct));
  }
  QString text(const UnitRef& unit) const {
    if (unit.grid) return gridText(nameOf(project, unit.grid));
    if (unit.precinct) return stationName(project, unit.precinct);
    if (unit.community) return gridText(nameOf(project, ZoneId(unit.community)));
    const Division* division = project.divisions.find(unit.subdistrict);
    return !division ? QString() : QString::fromStdString(division->name.empty() ? division->code : division->name);
  }
};

Json sumsJson(const Project& project, const Cell& cell) {
  const Counted known = countedIn(cell.tally, countedWhole(totalOf(project)));
  Json json = {{"households", known.households ? Json(cell.tally.households) : Json()},
               {"persons", known.persons ? Json(cell.tally.persons) : Json()},
               {"area_m2", cell.area.squareMetres()}};
  return json;
}

Json moveJson(const Project& project, const GoalMove& move, std::size_t number) {
  const Units units{project};
  Json communities = Json::array(), grids = Json::array(), mended = Json::array(), leaves = Json::array();
  for (CommunityId id : move.communities) communities.push_back(units.json({{}, id, {}, {}}));
  for (GridId id : move.grids) grids.push_back(units.json({id, {}, {}, {}}));
  for (const UnitRef& unit : move.mended) mended.push_back(units.json(unit));
  for (DivisionId id : move.leaves) leaves.push_back(units.json({{}, {}, id, {}}));
  Json json = {{"number", number + 1},
               {"unit", units.json(move.unit)},
               {"from", units.json(move.from)},
               {"to", units.json(move.to)},
               {"station", units.json({{}, {}, {}, move.station})},
               {"communities", communities},
               {"grids", grids},
               {"parts", move.parts},
               {"place", jsonOf(project, move.place)}};
  json.update(sumsJson(project, move.sums));
  json["sliver"] = move.sliver;
  json["whole"] = move.whole;
  json["linked"] = move.linked;
  json["mended"] = mended;
  json["leaves"] = leaves;
  return json;
}

Json proposalJson(const Project& project, const GoalProposal& proposal) {
  const Units units{project};
  Json moves = Json::array(), obstacles = Json::array(), remarks = Json::array();
  for (std::size_t i = 0; i < proposal.moves.size(); ++i) moves.push_back(moveJson(project, proposal.moves[i], i));
  for (const Obstacle& obstacle : proposal.obstacles) {
    Json json = {{"unit", units.json(obstacle.unit)}};
    json.update(jsonOf(obstacle.what));
    if (obstacle.place) json["place"] = jsonOf(project, *obstacle.place);
    obstacles.push_back(json);
  }
  for (const Message& remark : proposal.remarks) remarks.push_back(jsonOf(remark));
  return {{"goal", toText(proposal.goal)},
          {"move", toText(proposal.direction)},
          {"measure", toText(proposal.measure)},
          {"before", proposal.before},
          {"after", proposal.after},
          {"moved", sumsJson(project, proposal.moved)},
          {"proven", proposal.proven},
          {"bound", {{"left", proposal.boundLeft}, {"residents", proposal.boundResidents}}},
          {"moves", moves},
          {"obstacles", obstacles},
          {"remarks", remarks}};
}

QString directionText(Direction direction) {
  return wordFor(direction == Direction::Precincts ? QStringLiteral("precinct_lines") : QStringLiteral("other_lines"));
}

QString residentsText(const Project& project, const Cell& cell) {
  const Counted known = countedIn(cell.tally, countedWhole(totalOf(project)));
  return (known.households ? householdsText(cell.tally.households) : householdsText(Tally{})) + QStringLiteral(", ") +
         (known.persons ? personsText(cell.tally.persons) : personsText(Tally{}));
}

QString summaryText(const Project& project, const GoalProposal& proposal, const QString& way) {
  QString out = Cli::tr("Goal: %1. What moves: %2.").arg(wordFor(proposal.goal), way) + u'\n';
  out += Cli::tr("Not so today: %1; afterwards: %2. Moves: %3 (%4, %5).")
             .arg(numberText(proposal.before), numberText(proposal.after),
                  numberText(static_cast<std::int64_t>(proposal.moves.size())), residentsText(project, proposal.moved),
                  areaText(proposal.moved.area.squareMetres())) +
         u'\n';
  // Residents are bounded only where no way leaves less.
  out += proposal.proven ? Cli::tr("Proven: less does not do.")
         : proposal.boundLeft == proposal.after && proposal.boundResidents > 0
             ? Cli::tr("Not proven: any way that leaves no more moves at least %1 residents.")
                   .arg(numberText(proposal.boundResidents))
         : proposal.boundLeft > 0 && proposal.boundLeft < proposal.after
             ? Cli::tr("Not proven: any way leaves at least %1.").arg(numberText(proposal.boundLeft))
             : Cli::tr("Not proven to be the least.");
  return out + u'\n';
}

QString movesText(const Project& project, const GoalProposal& proposal) {
  const Units units{project};
  const Counted counted = countedWhole(totalOf(project));
  TextTable table;
  for (const QString& title : {Cli::tr("No."), Cli::tr("Of"), Cli::tr("From"), Cli::tr("To")}) table.column(title);
  for (const QString& title : {Cli::tr("Households"), Cli::tr("Persons"), Cli::tr("Grids"), Cli::tr("Area")})
    table.column(title, TextTable::Flush::Right);
  table.column(Cli::tr("Place"));
  for (std::size_t i = 0; i < std::min(proposal.moves.size(), kMostMoves); ++i) {
    const GoalMove& move = proposal.moves[i];
    const Counted known = countedIn(move.sums.tally, counted);
    table.row({numberText(static_cast<std::int64_t>(i + 1)), units.text(move.unit), units.text(move.from),
               units.text(move.to), countText(move.sums.tally.households, known.households),
               countText(move.sums.tally.persons, known.persons),
               numberText(static_cast<std::int64_t>(move.grids.size())), areaText(move.sums.area.squareMetres()),
               placeText(project, move.place)});
  }
  QString out = table.empty() ? QString() : u'\n' + table.text();
  if (proposal.moves.size() > kMostMoves)
    out += QStringLiteral("  ") +
           Cli::tr("… and %1 more: --json has all")
               .arg(numberText(static_cast<std::int64_t>(proposal.moves.size() - kMostMoves))) +
           u'\n';
  for (const Message& remark : proposal.remarks) out += u'\n' + commandLineTextOf(remark);
  for (const Obstacle& obstacle : proposal.obstacles) {
    out += u'\n' + commandLineTextOf(obstacle.what);
    if (obstacle.place) out += QStringLiteral(" (%1)").arg(placeText(project, *obstacle.place));
  }
  return out;
}

}  // namespace

Result<std::optional<GoalRequest>> goalRequest(const GoalTexts& texts, const std::string& measure) {
  if (texts.goal.empty()) {
    if (!texts.move.empty() || !texts.limits.empty() || !texts.accept.empty())
      return fail(Error("usage.missing").with("what", "--goal").with("command", "align"));
    return std::optional<GoalRequest>();
  }
  GoalRequest request;
  if (auto known = requireOneOf(texts.goal, "--goal", wordsOf<Goal>()); !known) return fail(known.error());
  request.options.goal = valueOf<Goal>(texts.goal);
  if (!texts.move.empty() && texts.move != "least") {
    std::vector<std::string> known = wordsOf<Direction>();
    known.push_back("least");
    if (auto fits = requireOneOf(texts.move, "--move", known); !fits) return fail(fits.error());
    request.direction = valueOf<Direction>(texts.move);
  }
  const auto limits = limitsOf(texts.limits);
  if (!limits) return fail(limits.error());
  request.options.limits = *limits;
  if (!measure.empty()) {
    if (auto known = requireOneOf(measure, "--by", wordsOf<Measure>()); !known) return fail(known.error());
    request.options.measure = valueOf<Measure>(measure);
  }
  request.all = texts.accept == "all";
  if (!request.all)
    for (const std::string& part : splitList(texts.accept)) {
      const auto number = wholeOf(part, "--accept");
      if (!number) return fail(number.error());
      if (*number < 1) return fail(Error("usage.bad_number").with("option", "--accept").with("value", part));
      request.moves.push_back(static_cast<std::size_t>(*number - 1));
    }
  return std::optional(std::move(request));
}

Result<int> runGoal(const std::string& plan, const GoalRequest& request, const Console& console) {
  const auto before = openPlan(console, plan);
  if (!before) return fail(before.error());
  if (before->communities.empty()) return fail(Error("plan.no_communities").with("file", plan));
  auto proposals = proposeGoals(*before, request.options, request.direction, console.progress());
  console.endProgress();
  if (!proposals) return fail(proposals.error());
  const auto mixed = mixGoals(*before, *proposals, request.options, console.progress());
  console.endProgress();
  if (mixed) proposals->insert(proposals->begin(), shownOf(*mixed));
  const GoalProposal& best = proposals->front();
  // What the other side moves rests on what the precincts' lines have become.
  if (mixed && !request.moves.empty()) return fail(Error("align.mixed_whole"));

  std::optional<Step> step;
  if (!request.moves.empty() || (request.all && !best.moves.empty())) {
    const EditContext context{author(), now()};
    auto made = mixed         ? acceptMixed(*before, *mixed, context)
                : request.all ? acceptAll(*before, best, context)
                              : acceptMoves(*before, best, request.moves, context);
    if (!made) return fail(made.error());
    step = *std::move(made);
    if (auto saved = savePlan(console, plan, step->after, &*before); !saved) return fail(saved.error());
  }

  const auto waysText = [&](const GoalProposal& each) {
    return mixed && &each == &best ? Cli::tr("lines of both sides") : directionText(each.direction);
  };
  console.say(summaryText(*before, best, waysText(best)) + movesText(*before, best));
  for (std::size_t i = 1; i < proposals->size(); ++i)
    console.say(u'\n' + Cli::tr("The other way:") + u'\n' +
                summaryText(*before, (*proposals)[i], waysText((*proposals)[i])));
  if (step) console.say(u'\n' + textOf(step->what));
  Json document = {{"plan", plan}};
  if (console.json) {
    document.update(proposalJson(*before, best));
    if (mixed) document["move"] = "both";
    Json alternatives = Json::array();
    for (std::size_t i = 1; i < proposals->size(); ++i) alternatives.push_back(proposalJson(*before, (*proposals)[i]));
    document["alternatives"] = alternatives;
    document["accepted"] = step ? jsonOf(step->what) : Json();
  }
  console.answer(document);
  return 0;
}

}  // namespace wangge::cli
