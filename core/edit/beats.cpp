// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/beats.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/sorted.h"
#include "core/plan/beats.h"
#include "core/plan/erase.h"
#include "core/plan/grid_name.h"

namespace wangge {
namespace {

Result<std::vector<GridId>> knownGrids(const Project& project, std::span<const GridId> given) {
  std::vector<GridId> grids(given.begin(), given.end());
  sortUnique(grids);
  if (grids.empty()) return fail(Error("edit.nothing_selected"));
  for (GridId grid : grids)
    if (!project.grids.contains(grid)) return fail(Error("edit.no_such_grid"));
  return grids;
}

Result<PrecinctId> onePrecinct(const Project& project, const std::vector<GridId>& grids) {
  const auto precinct = commonPrecinct(project, grids);
  if (!precinct) return fail(Error("edit.several_precincts"));
  return *precinct;
}

Result<void> requireBeat(const Project& project, BeatId beat) {
  if (!project.beats.contains(beat)) return fail(Error("edit.no_such_beat"));
  return {};
}

// Takes grids (ascending) out of every beat but one; beats that lose their last grid so end. How many did.
std::size_t takeOut(Project& project, const std::vector<GridId>& grids, BeatId except) {
  std::vector<BeatId> emptied;
  for (BeatId id : project.beats.ids()) {
    const Beat& beat = project.beats.at(id);
    const auto given = [&](GridId grid) { return std::ranges::binary_search(grids, grid); };
    if (id == except || std::ranges::none_of(beat.grids, given)) continue;
    Beat& changed = project.beats.edit(id);
    std::erase_if(changed.grids, given);
    changed.outline = nullptr;  // as imported: it was that of other grids
    if (changed.grids.empty()) emptied.push_back(id);
  }
  eraseRecords<BeatId>(project, emptied);
  return emptied.size();
}

Message withEnded(Message what, std::size_t ended) {
  return ended > 0 ? std::move(what).with("ended", ended) : what;
}

// The precinct, whose page tells of its beats; the grids where there is none. Selected grids are the next command's.
Selection selectionOf(PrecinctId precinct, std::vector<GridId> grids) {
  Selection selection;
  if (precinct)
    selection.precincts = {precinct};
  else
    selection.grids = std::move(grids);
  return selection;
}

Message withBeat(Message what, const Project& project, BeatId beat) {
  return std::move(what).with("beat", labelOf(project.beats.at(beat)));
}

Message inPrecinct(Message what, const Project& project, PrecinctId id) {
  const Precinct* precinct = project.precincts.find(id);
  return precinct ? std::move(what).with("precinct", labelOf(*precinct)) : what;
}

}  // namespace

Result<Step> newBeat(const Project& before, std::span<const GridId> given, const EditContext& context) {
  auto grids = knownGrids(before, given);
  if (!grids) return fail(grids.error());
  const auto precinct = onePrecinct(before, *grids);
  if (!precinct) return fail(precinct.error());
  BeatId same;
  before.beats.forEach([&](BeatId id, const Beat& beat) {
    if (!same && beat.grids == *grids) same = id;
  });
  if (same) return fail(withBeat(Error("edit.is_beat_already"), before, same));
  Project project = before;
  const std::size_t ended = takeOut(project, *grids, {});
  Beat beat;
  beat.precinct = *precinct;
  beat.grids = *grids;
  project.beats.add(std::move(beat), project.info.copy);
  Message what =
      withEnded(inPrecinct(Message("journal.new_beat").with("grids", grids->size()), project, *precinct), ended);
  return stepTo(std::move(project), std::move(what), context, selectionOf(*precinct, *std::move(grids)));
}

Result<Step> giveToBeat(const Project& before, std::span<const GridId> given, BeatId id, const EditContext& context) {
  auto grids = knownGrids(before, given);
  if (!grids) return fail(grids.error());
  Project project = before;
  if (!id) {
    const std::size_t ended = takeOut(project, *grids, {});
    if (project.beats == before.beats) return Step{before};
    return stepTo(std::move(project), withEnded(Message("journal.clear_beat").with("grids", grids->size()), ended),
                  context);
  }
  if (auto there = requireBeat(before, id); !there) return fail(there.error());
  const auto precinct = onePrecinct(before, *grids);
  if (!precinct) return fail(precinct.error());
  const Beat& old = before.beats.at(id);
  const bool placed = std::ranges::any_of(*grids, [&](GridId g) { return !before.grids.at(g).zone.faces.empty(); });
  if (old.precinct && placed && *precinct != old.precinct)
    return fail(inPrecinct(withBeat(Error("edit.beat_other_precinct"), before, id), before, old.precinct));
  const std::size_t ended = takeOut(project, *grids, id);
  Beat changed = old;
  if (!changed.precinct) changed.precinct = *precinct;
  changed.grids.insert(changed.grids.end(), grids->begin(), grids->end());
  sortUnique(changed.grids);
  if (changed.grids != old.grids) changed.outline = nullptr;
  project.beats.set(id, std::move(changed));
  if (project.beats == before.beats) return Step{before};
  const Selection selection = selectionOf(project.beats.at(id).precinct, project.beats.at(id).grids);
  Message what = withEnded(withBeat(Message("journal.give_beat").with("grids", grids->size()), before, id), ended);
  return stepTo(std::move(project), std::move(what), context, selection);
}

Result<Step> mergeBeats(const Project& before, std::span<const BeatId> given, const EditContext& context) {
  std::vector<BeatId> beats(given.begin(), given.end());
  sortUnique(beats);
  if (beats.size() < 2) return fail(Error("edit.one_beat_only"));
  for (BeatId id : beats)
    if (auto there = requireBeat(before, id); !there) return fail(there.error());
  for (BeatId id : beats)
    if (before.beats.at(id).precinct != before.beats.at(beats.front()).precinct)
      return fail(Error("edit.several_precincts"));
  const auto rank = [&](BeatId id) {
    const Beat& beat = before.beats.at(id);
    return std::tuple(beat.code.empty(), -sumsOf(before, beat).tally.households, beat.code, id);
  };
  const BeatId heir = *std::ranges::min_element(beats, {}, rank);
  Project project = before;
  Beat joined = before.beats.at(heir);
  joined.officers = 0;
  bool told = true;
  for (BeatId id : beats) {
    const Beat& beat = before.beats.at(id);
    joined.grids.insert(joined.grids.end(), beat.grids.begin(), beat.grids.end());
    joined.officers += beat.officers;
    told = told && beat.officers > 0;
  }
  if (!told) joined.officers = 0;  // a part of the sum says nothing of the whole
  sortUnique(joined.grids);
  joined.outline = nullptr;
  project.beats.set(heir, joined);
  std::erase(beats, heir);
  eraseRecords<BeatId>(project, beats);
  Message what = withBeat(Message("journal.merge_beats").with("count", beats.size() + 1), before, heir);
  return stepTo(std::move(project), std::move(what), context, selectionOf(joined.precinct, joined.grids));
}

Result<Step> abolishBeat(const Project& before, BeatId id, const EditContext& context) {
  if (auto there = requireBeat(before, id); !there) return fail(there.error());
  Project project = before;
  eraseRecords<BeatId>(project, std::span(&id, 1));
  return stepTo(std::move(project), withBeat(Message("journal.abolish_beat"), before, id), context);
}

Result<Step> setBeatAttributes(const Project& before, BeatId id, const BeatAttributes& attributes,
                               const EditContext& context) {
  if (auto there = requireBeat(before, id); !there) return fail(there.error());
  if (attributes.officers < 0) return fail(Error("edit.officers_negative"));
  const Beat& old = before.beats.at(id);
  if (old.code == attributes.code && old.name == attributes.name && old.officers == attributes.officers)
    return Step{before};
  BeatId other;
  if (!attributes.code.empty() && attributes.code != old.code)
    before.beats.forEach([&](BeatId taken, const Beat& beat) {
      if (!other && taken != id && beat.code == attributes.code) other = taken;
    });
  if (other) return fail(withBeat(Error("edit.beat_code_taken").with("code", attributes.code), before, other));
  Project project = before;
  Beat& beat = project.beats.edit(id);
  beat.code = attributes.code, beat.name = attributes.name, beat.officers = attributes.officers;
  Message what = withBeat(Message("journal.beat_attributes"), before, id);
  what.with("name", attributes.name).with("code", attributes.code);
  if (attributes.officers > 0) what.with("officers", static_cast<std::int64_t>(attributes.officers));
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> moveBeatToItsGrids(const Project& before, BeatId id, const EditContext& context) {
  if (auto there = requireBeat(before, id); !there) return fail(there.error());
  std::map<PrecinctId, std::tuple<std::int64_t, std::int64_t, std::size_t>> shares;
  for (GridId grid : before.beats.at(id).grids) {
    const PrecinctId precinct = precinctOf(before, grid);
    if (!precinct) continue;
    auto& [households, persons, grids] = shares[precinct];
    const Tally& tally = before.grids.at(grid).zone.tally;
    households += tally.households, persons += tally.persons, ++grids;
  }
  if (shares.empty()) return fail(withBeat(Error("edit.beat_without_precinct"), before, id));
  const PrecinctId most =
      std::ranges::max_element(shares, [](const auto& a, const auto& b) { return a.second < b.second; })->first;
  if (before.beats.at(id).precinct == most) return Step{before};
  Project project = before;
  project.beats.edit(id).precinct = most;
  Message what = inPrecinct(withBeat(Message("journal.move_beat"), before, id), before, most);
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> replaceBeats(const Project& before, PrecinctId precinct, std::span<const PlannedBeat> planned,
                          Message what, const EditContext& context) {
  if (!before.precincts.contains(precinct)) return fail(Error("edit.no_such_precinct"));
  std::vector<GridId> all;
  std::set<BeatId> heirs;
  for (const PlannedBeat& beat : planned) {
    auto grids = knownGrids(before, beat.grids);
    if (!grids) return fail(grids.error());
    all.insert(all.end(), grids->begin(), grids->end());
    if (!beat.heir) continue;
    if (auto there = requireBeat(before, beat.heir); !there) return fail(there.error());
    heirs.insert(beat.heir);
  }
  sortUnique(all);
  Project project = before;
  std::vector<BeatId> ended;
  for (BeatId id : beatsOf(before, precinct))
    if (!heirs.contains(id)) ended.push_back(id);
  eraseRecords<BeatId>(project, ended);
  for (BeatId heir : heirs) project.beats.edit(heir).grids.clear();  // so that none of them ends as emptied
  const std::size_t emptied = takeOut(project, all, {});
  for (const PlannedBeat& beat : planned) {
    Beat record = beat.heir ? project.beats.at(beat.heir) : Beat();
    record.precinct = precinct;
    record.grids = beat.grids;
    if (beat.heir)  // what it has in other precincts stays its own
      for (GridId grid : before.beats.at(beat.heir).grids)
        if (!std::ranges::binary_search(all, grid) && precinctOf(before, grid) != precinct)
          record.grids.push_back(grid);
    sortUnique(record.grids);
    record.outline = nullptr;
    if (beat.officers > 0) record.officers = beat.officers;
    if (beat.heir)
      project.beats.set(beat.heir, std::move(record));
    else
      project.beats.add(std::move(record), project.info.copy);
  }
  what = withEnded(std::move(what), ended.size() + emptied);
  return stepTo(std::move(project), std::move(what), context, selectionOf(precinct, std::move(all)));
}

}  // namespace wangge
