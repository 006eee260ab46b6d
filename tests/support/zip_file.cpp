// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_file.h"

namespace wangge::test {
namespace {

std::string little(std::uint32_t value, int width) {
  std::string bytes;
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 255);
  return bytes;
}

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = ~0u;
  for (char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0);
  }
  return ~crc;
}

}  // namespace

std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries, std::uint32_t flags) {
  std::string files, directory;
  for (const auto& [name, bytes] : entries) {
    const auto size = static_cast<std::uint32_t>(bytes.size()), length = static_cast<std::uint32_t>(name.size());
    const std::string common = little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 4) +
                               little(crc32(bytes), 4) + little(size, 4) + little(size, 4) + little(length, 2) +
                               little(0, 2);
    directory += "PK\1\2" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                 little(static_cast<std::uint32_t>(files.size()), 4) + name;
    files += "PK\3\4" + common + name + bytes;
  }
  const auto count = static_cast<std::uint32_t>(entries.size());
  return files + directory + "PK\5\6" + little(0, 4) + little(count, 2) + little(count, 2) +
         little(static_cast<std::uint32_t>(directory.size()), 4) + little(static_cast<std::uint32_t>(files.size()), 4) +
         little(0, 2);
}

}  // namespace wangge::test
