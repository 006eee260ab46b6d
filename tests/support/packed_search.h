// SPDX-License-Identifier: GPL-3.0-or-later
// Words looked for in the bytes that anybody could dig out of files: as they are, streams inflated, archives unpacked;
// in UTF-8, UTF-16 of both orders and GBK, and as the digits of a string of PDF.
#pragma once

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/in_encoding.h"
#include "support/scratch.h"

namespace wangge::test {

inline std::vector<std::string> spellingsOf(const std::string& word) {
  std::vector<std::string> spellings;
  for (const char* encoding : {"UTF-8", "UTF-16BE", "UTF-16LE", "GBK"}) spellings.push_back(inEncoding(word, encoding));
  for (const char* digits : {"0123456789abcdef", "0123456789ABCDEF"}) {
    std::string hex;
    for (const unsigned char byte : spellings[1]) hex += {digits[byte >> 4], digits[byte & 15]};
    spellings.push_back(std::move(hex));
  }
  return spellings;
}

// Whatever stands packed in these bytes: zlib's streams wherever they begin.
inline std::string inflated(const std::string& bytes) {
  std::string all, room(4'000'000, '\0');
  for (const char* head : {"\x78\x01", "\x78\x5E", "\x78\x9C", "\x78\xDA"})
    for (std::size_t at = bytes.find(head); at != std::string::npos; at = bytes.find(head, at + 2)) {
      std::size_t size = 0;
      if (CPLZLibInflate(bytes.data() + at, bytes.size() - at, room.data(), room.size(), &size) && size > 16)
        all += room.substr(0, size) + "\n";
    }
  return all;
}

// The entries of a zip, one after the other.
inline std::string unzipped(const std::string& path) {
  const std::string archive = "/vsizip/" + path;
  char** names = VSIReadDirRecursive(archive.c_str());
  std::string all;
  for (int i = 0; names && names[i]; ++i) {
    if (std::string_view(names[i]).ends_with('/')) continue;
    GByte* content = nullptr;
    vsi_l_offset size = 0;
    if (!VSIIngestFile(nullptr, (archive + "/" + names[i]).c_str(), &content, &size, -1)) continue;
    all.append(reinterpret_cast<const char*>(content), static_cast<std::size_t>(size)) += "\n";
    VSIFree(content);
  }
  CSLDestroy(names);
  return all;
}

inline bool holdsWord(const std::string& bytes, const std::string& word) {
  for (const std::string& spelling : spellingsOf(word))
    if (bytes.find(spelling) != std::string::npos) return true;
  return false;
}

// Which of the words stand in the files of a folder, packed or not: "file: word" a line. `textOf`: what else a reader
// gets out of a file (the text of a page), by its path.
template <class TextOf>
std::string wordsIn(const std::string& folder, const std::vector<std::string>& words, TextOf textOf) {
  std::string found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().string(), bytes = bytesOf(path);
    const std::string packed =
        inflated(bytes) + (bytes.starts_with("PK") ? unzipped(path) : std::string()) + textOf(path);
    for (const std::string& word : words)
      if (holdsWord(bytes, word) || holdsWord(packed, word))
        found += entry.path().filename().string() + ": " + word + "\n";
  }
  return found;
}
inline std::string wordsIn(const std::string& folder, const std::vector<std::string>& words) {
  return wordsIn(folder, words, [](const std::string&) { return std::string(); });
}

}  // namespace wangge::test
