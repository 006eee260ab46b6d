// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/zip_names.h"

#include <cpl_vsi.h>

#include <algorithm>
#include <memory>

#include "gis/gdal/vsi_file.h"
#include "gis/read/encoding.h"

namespace wangge::gis {
namespace {

constexpr std::uint32_t kEndSignature = 0x06054b50, kEntrySignature = 0x02014b50;
constexpr std::size_t kEndSize = 22, kEntrySize = 46, kMaxDirectory = 64u << 20;

std::uint32_t number(const std::string& bytes, std::size_t at, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < width; ++i) value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

}  // namespace

Result<std::vector<ZipEntry>> parseZipDirectory(const std::string& bytes, std::uint64_t entries) {
  std::vector<ZipEntry> found;
  std::size_t at = 0;
  for (std::uint64_t i = 0; i < entries; ++i) {
    if (at + kEntrySize > bytes.size() || number(bytes, at, 4) != kEntrySignature) return fail(Error("file.corrupt"));
    const std::uint32_t flags = number(bytes, at + 8, 2), nameLength = number(bytes, at + 28, 2);
    const std::size_t next = at + kEntrySize + nameLength + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    if (next > bytes.size()) return fail(Error("file.corrupt"));
    found.push_back(
        {bytes.substr(at + kEntrySize, nameLength), (flags & 0x800) != 0, (flags & 1) != 0, number(bytes, at + 24, 4)});
    at = next;
  }
  return found;
}

Result<std::vector<ZipEntry>> readZipDirectory(const std::string& path) {
  const auto corrupt = [&](const char* detail) {
    return fail(Error("file.corrupt").with("file", path).with("detail", detail));
  };
  const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
  if (!file) return fail(Error("file.unreadable").with("file", path));
  VSIFSeekL(file.get(), 0, SEEK_END);
  const std::uint64_t size = VSIFTellL(file.get());
  const auto read = [&](std::uint64_t from, std::size_t length) {
    std::string bytes(length, '\0');
    VSIFSeekL(file.get(), from, SEEK_SET);
    bytes.resize(VSIFReadL(bytes.data(), 1, length, file.get()));
    return bytes;
  };
  const std::size_t tailSize = static_cast<std::size_t>(std::min<std::uint64_t>(size, 65557));
  const std::string tail = read(size - tailSize, tailSize);
  for (std::size_t at = tail.size() < kEndSize ? 0 : tail.size() - kEndSize + 1; at-- > 0;) {
    if (number(tail, at, 4) != kEndSignature) continue;
    const std::uint32_t entries = number(tail, at + 10, 2), length = number(tail, at + 12, 4),
                        start = number(tail, at + 16, 4);
    if (entries == 0xFFFF || start == 0xFFFFFFFF) return std::vector<ZipEntry>();  // zip64: names are UTF-8 in practice
    if (std::uint64_t{start} + length > size || length > kMaxDirectory) return corrupt("zip directory out of bounds");
    auto found = parseZipDirectory(read(start, length), entries);
    if (!found) return corrupt("zip directory damaged");
    return found;
  }
  return corrupt("no zip directory");
}

std::string zipNameEncoding(const std::vector<ZipEntry>& entries) {
  TextSample sample;
  for (const ZipEntry& entry : entries)
    if (!entry.utf8) sample.add(entry.name);
  const std::string guess = sample.guess();
  return guess == "CP1252" ? "CP437" : guess;
}

}  // namespace wangge::gis
