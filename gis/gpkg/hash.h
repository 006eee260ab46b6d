// SPDX-License-Identifier: GPL-3.0-or-later
// The hash that tells whether a row of a project file is as the program wrote it. A table's hash is the sum of its
// rows' hashes, so that it follows an update without reading the table. It finds accidents and other programs' edits;
// it is no protection against forgery.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace wangge::gis {

static_assert(std::endian::native == std::endian::little, "blobs of project files are little-endian, as is the hash");

class RowHash {
 public:
  void addWord(std::uint64_t word) {
    m_state = std::rotl((m_state ^ word) * 0x9E3779B97F4A7C15ull, 29) * 0xBF58476D1CE4E5B9ull;
  }
  void add(std::span<const std::byte> bytes) {
    addWord(bytes.size() ^ 0xB10Bull << 48);
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
      std::uint64_t word;
      std::memcpy(&word, bytes.data() + i, 8);
      addWord(word);
    }
    std::uint64_t rest = 0;
    if (i < bytes.size()) std::memcpy(&rest, bytes.data() + i, bytes.size() - i);
    addWord(rest);
  }
  void add(std::string_view text) { add(std::as_bytes(std::span(text.data(), text.size()))); }
  void add(double value) { addWord(std::bit_cast<std::uint64_t>(value)); }
  void addNull() { addWord(0x4E554C4Cull << 16); }
  std::uint64_t value() const { return m_state ^ (m_state >> 31); }

 private:
  std::uint64_t m_state = 0x57414E474745ull;
};

}  // namespace wangge::gis
