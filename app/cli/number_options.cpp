// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/number_options.h"

#include <charconv>
#include <climits>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <tuple>

#include "app/cli/options.h"
#include "gis/read/grid_list_file.h"

namespace wangge::cli {
namespace {

// "101-199", or "101" and "101-" for all from there to `last`.
Result<SequenceRange> rangeOf(const std::string& value, const std::string& option, int last) {
  const auto wrong = [&] { return fail(Error("usage.bad_range").with("option", option).with("value", value)); };
  const auto number = [](std::string_view digits) -> std::optional<int> {
    int result = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), result);
    if (error != std::errc() || end != digits.data() + digits.size() || result < 0) return std::nullopt;
    return result;
  };
  const auto dash = value.find('-');
  const std::string_view whole = value;
  const auto first = number(whole.substr(0, dash));
  if (!first) return wrong();
  SequenceRange range{*first, last};
  if (dash != std::string::npos && dash + 1 < value.size()) {
    const auto end = number(whole.substr(dash + 1));
    if (!end) return wrong();
    range.last = *end;
  }
  if (range.first > range.last) return wrong();
  return range;
}

// "x,y x,y": metres in the plan's coordinate system.
Result<Polyline> placesOf(const Project& project, const std::string& value, const std::string& option) {
  Polyline places;
  std::istringstream words(value);
  for (std::string word; words >> word;) {
    const auto comma = word.find(',');
    const auto wrong = [&] { return fail(Error("usage.bad_place").with("option", option).with("value", word)); };
    if (comma == std::string::npos) return wrong();
    const auto x = numberOf(word.substr(0, comma), option), y = numberOf(word.substr(comma + 1), option);
    if (!x || !y) return wrong();
    const auto place = project.lattice.toLattice(*x, *y);
    if (!place) return wrong();
    places.push_back(*place);
  }
  if (places.empty()) return fail(Error("usage.bad_place").with("option", option).with("value", value));
  return places;
}

Result<std::set<GridId>> gridsWithin(const Project& project, const NumberOptions& options) {
  std::set<GridId> grids;
  const auto addCommunity = [&](CommunityId community) {
    for (GridId id : gridsOf(project, community)) grids.insert(id);
  };
  for (const std::string& code : splitList(options.within)) {
    const CodeOwner owner = ownerOfCode(project, code);
    if (const auto* grid = std::get_if<GridId>(&owner)) {
      grids.insert(*grid);
    } else if (const auto* community = std::get_if<CommunityId>(&owner)) {
      addCommunity(*community);
    } else if (const auto* division = std::get_if<DivisionId>(&owner)) {
      for (CommunityId below : communitiesOf(project, *division)) addCommunity(below);
    } else {
      return fail(Error("plan.unknown_code").with("file", options.plan).with("code", code));
    }
  }
  return grids;
}

// All numbers anew are for one community as a whole; no other unit and no list of codes, since codes given up are gone
// for good.
Result<std::set<GridId>> gridsToRenumber(const Project& project, const NumberOptions& options) {
  const CodeOwner owner = ownerOfCode(project, options.renumber);
  const auto* community = std::get_if<CommunityId>(&owner);
  if (!community) return fail(Error("plan.unknown_code").with("file", options.plan).with("code", options.renumber));
  const std::vector<GridId> grids = gridsOf(project, *community);
  return std::set<GridId>(grids.begin(), grids.end());
}

// What stands behind an order implies it.
Result<NumberOrder> orderOf(const NumberOptions& options) {
  const std::tuple<const char*, const std::string&, NumberOrder> implied[] = {
      {"--line", options.line, NumberOrder::Line},
      {"--from", options.from, NumberOrder::Distance},
      {"--list", options.list, NumberOrder::List}};
  const char* told = nullptr;
  std::optional<NumberOrder> order;
  for (const auto& [option, value, means] : implied) {
    if (value.empty()) continue;
    if (told) return fail(Error("usage.exclude").with("first", told).with("second", option));
    told = option, order = means;
  }
  if (options.order.empty()) return order.value_or(NumberOrder::Rows);
  const auto& words = kWordsOf<NumberOrder>;
  const std::vector<std::string> known(words.begin(), words.end());
  if (auto good = requireOneOf(options.order, "--order", known); !good) return fail(good.error());
  const NumberOrder wanted = *fromText<NumberOrder>(options.order);
  if (told && wanted != *order) return fail(Error("usage.exclude").with("first", "--order").with("second", told));
  for (const auto& [option, value, means] : implied)
    if (wanted == means && value.empty())
      return fail(Error("usage.missing").with("what", option).with("command", "number"));
  return wanted;
}

}  // namespace

Result<NumberRequest> numberRequest(const Project& project, const NumberOptions& options) {
  NumberRequest request;
  if (!options.renumber.empty() && !options.within.empty())
    return fail(Error("usage.exclude").with("first", "--renumber").with("second", "--within"));
  if (options.anew || !options.renumber.empty()) request.what = NumberRequest::What::Anew;
  if (!options.renumber.empty() || !options.within.empty()) {
    auto grids = options.renumber.empty() ? gridsWithin(project, options) : gridsToRenumber(project, options);
    if (!grids) return fail(grids.error());
    request.grids = std::move(*grids);
  }
  const auto order = orderOf(options);
  if (!order) return fail(order.error());
  request.order.order = *order;
  if (!options.band.empty()) {
    const auto metres = numberOf(options.band, "--band");
    if (!metres) return fail(metres.error());
    if (*metres <= 0) return fail(Error("usage.bad_number").with("option", "--band").with("value", options.band));
    request.order.bandMetres = *metres;
  }
  if (*order == NumberOrder::Line) {
    auto line = placesOf(project, options.line, "--line");
    if (!line) return fail(line.error());
    request.order.line = std::move(*line);
  }
  if (*order == NumberOrder::Distance) {
    const auto places = placesOf(project, options.from, "--from");
    if (!places) return fail(places.error());
    if (places->size() != 1) return fail(Error("usage.bad_place").with("option", "--from").with("value", options.from));
    request.order.from = places->front();
  }
  if (*order == NumberOrder::List) {
    auto list = gis::readGridList(project, options.list);
    if (!list) return fail(list.error());
    request.order.list = std::move(list->grids);
  }
  const std::tuple<const char*, const std::string&, GridKind> ranges[] = {
      {"--range", options.range, GridKind::Comprehensive},
      {"--dedicated-range", options.dedicatedRange, GridKind::Dedicated}};
  for (const auto& [option, value, kind] : ranges) {
    if (value.empty()) continue;
    const auto range = rangeOf(value, option, wangge::rangeOf(project.scheme, kind).last);
    if (!range) return fail(range.error());
    request.ranges[kind] = *range;
  }
  for (const std::string& part : splitList(options.reserve)) {
    const bool open = part.ends_with('-');
    const auto range = rangeOf(part, "--reserve", open ? INT_MAX : std::atoi(part.c_str()));
    if (!range) return fail(range.error());
    request.reserved.push_back(*range);
  }
  return request;
}

}  // namespace wangge::cli
