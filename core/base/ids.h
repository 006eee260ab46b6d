// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of records. An id is never reused and is unique across copies of one project: its upper 23 bits tell the copy
// that issued it, the lower 40 bits count up from 1. 0 is "none". Fits a signed 64-bit column.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace wangge {

template <class Tag>
struct Id {
  static constexpr int kSerialBits = 40;
  std::uint64_t value = 0;

  constexpr Id() = default;
  constexpr explicit Id(std::uint64_t raw) : value(raw) {}
  static constexpr Id of(std::uint32_t copy, std::uint64_t serial) {
    return Id((static_cast<std::uint64_t>(copy) << kSerialBits) | serial);
  }
  constexpr std::uint32_t copy() const { return static_cast<std::uint32_t>(value >> kSerialBits); }
  constexpr std::uint64_t serial() const { return value & ((std::uint64_t{1} << kSerialBits) - 1); }
  constexpr explicit operator bool() const { return value != 0; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using NodeId = Id<struct NodeTag>;
using ArcId = Id<struct ArcTag>;
using FaceId = Id<struct FaceTag>;
using DivisionId = Id<struct DivisionTag>;
using CommunityId = Id<struct CommunityTag>;
using GridId = Id<struct GridTag>;
using PrecinctId = Id<struct PrecinctTag>;
using BeatId = Id<struct BeatTag>;
using SourceId = Id<struct SourceTag>;
using LineFeatureId = Id<struct LineFeatureTag>;
using BuildingId = Id<struct BuildingTag>;
using SiteId = Id<struct SiteTag>;
using UnitId = Id<struct UnitTag>;
using CodeId = Id<struct CodeTag>;
using LineageId = Id<struct LineageTag>;
using JournalId = Id<struct JournalTag>;
using ExemptionId = Id<struct ExemptionTag>;
using KeptVersionId = Id<struct KeptVersionTag>;
using KeptPageId = Id<struct KeptPageTag>;
using StationId = Id<struct StationTag>;
using PersonId = Id<struct PersonTag>;
using PostId = Id<struct PostTag>;
using PrecinctLayerId = Id<struct PrecinctLayerTag>;
// The same number as the precinct's own while its layer is in force.
using LayerPrecinctId = Id<struct LayerPrecinctTag>;
using LayerLabelsId = Id<struct LayerLabelsTag>;

}  // namespace wangge

template <class Tag>
struct std::hash<wangge::Id<Tag>> {
  std::size_t operator()(wangge::Id<Tag> id) const noexcept { return std::hash<std::uint64_t>{}(id.value); }
};
