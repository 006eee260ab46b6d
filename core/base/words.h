// SPDX-License-Identifier: GPL-3.0-or-later
// The stable text forms of enumerations, for files and exports; they are not what users read.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/contract.h"

namespace wangge {

template <std::size_t Count>
using WordList = std::array<std::string_view, Count>;
// The words of an enumeration in the order of its values, which count up from 0; stands below each that has words.
template <class Enum>
inline constexpr WordList<0> kWordsOf{};
// Whether the values are 1, 2, 4 and so on instead.
template <class Enum>
inline constexpr bool kFlags = false;

template <class Enum>
requires(kWordsOf<Enum>.size() > 0) std::string_view toText(Enum value) {
  const auto number = static_cast<std::size_t>(value);
  const std::size_t at = kFlags<Enum> ? static_cast<std::size_t>(std::countr_zero(number)) : number;
  WANGGE_CONTRACT(at < kWordsOf<Enum>.size());
  return kWordsOf<Enum>[at];
}

template <class Enum>
std::optional<Enum> fromText(std::string_view text) {
  for (std::size_t i = 0; i < kWordsOf<Enum>.size(); ++i)
    if (kWordsOf<Enum>[i] == text) return static_cast<Enum>(kFlags<Enum> ? std::size_t{1} << i : i);
  return std::nullopt;
}

}  // namespace wangge
