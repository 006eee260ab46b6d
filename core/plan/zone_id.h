// SPDX-License-Identifier: GPL-3.0-or-later
// Which label of the faces is meant, as a value: edits, tools and numbers take it as a parameter, so that precincts and
// communities are drawn as grids are.
#pragma once

#include <array>
#include <concepts>
#include <span>
#include <vector>

#include "core/plan/project.h"

namespace wangge {

enum class Label { Grid, Precinct, Community };
template <>
inline constexpr WordList<3> kWordsOf<Label> = {"grid", "precinct", "community"};
inline constexpr std::array kLabels = {Label::Grid, Label::Precinct, Label::Community};

// A zone of any label. An id is one by itself; the none of an id is the none of its label (unassigned, no precinct).
struct ZoneId {
  Label label = Label::Grid;
  std::uint64_t value = 0;

  constexpr ZoneId() = default;
  constexpr ZoneId(GridId id) : value(id.value) {}
  constexpr ZoneId(PrecinctId id) : label(Label::Precinct), value(id.value) {}
  constexpr ZoneId(CommunityId id) : label(Label::Community), value(id.value) {}
  static constexpr ZoneId noneOf(Label label) {
    ZoneId none;
    none.label = label;
    return none;
  }
  constexpr explicit operator bool() const { return value != 0; }
  // The id where it is of this label, else none.
  constexpr GridId grid() const { return label == Label::Grid ? GridId(value) : GridId(); }
  constexpr PrecinctId precinct() const { return label == Label::Precinct ? PrecinctId(value) : PrecinctId(); }
  constexpr CommunityId community() const { return label == Label::Community ? CommunityId(value) : CommunityId(); }
  friend constexpr auto operator<=>(ZoneId, ZoneId) = default;
};

// Several of one label, made of any list of ids.
struct Zones {
  Label label = Label::Grid;
  std::vector<ZoneId> ids;  // ascending, each once

  template <class List>
  requires requires(const List& list) {
    { *list.begin() } -> std::convertible_to<ZoneId>;
  }
  Zones(const List& list) : label(ZoneId(typename List::value_type()).label), ids(list.begin(), list.end()) {
    settle();
  }

 private:
  void settle();
};

// The face's label; none where it has none.
ZoneId zoneOf(const Face& face, Label label);
// Null when there is no such record.
const Zone* findZone(const Project& project, ZoneId id);
// Contract: it exists.
const Zone& zoneAt(const Project& project, ZoneId id);
// Zones of a label that own the faces, ascending, without none.
std::vector<ZoneId> zonesOf(const Project& project, std::span<const FaceId> faces, Label label);

}  // namespace wangge
