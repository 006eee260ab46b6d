// SPDX-License-Identifier: GPL-3.0-or-later
// Whether files are whole, judged by their own headers: GDAL reads what is left of a cut shapefile without complaint.
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "gis/gdal/vsi_file.h"
#include "gis/read/cell_values.h"
#include "gis/read/encoding.h"
#include "gis/read/source_files.h"

namespace wangge::gis {
namespace {

bool isMapInfoText(const SourceFile& source) {
  return source.format == Format::MapInfo && lowerAscii(source.path).ends_with(".mif");
}

// The first 100 bytes of a file and its length.
struct Head {
  std::array<unsigned char, 100> bytes = {};
  std::size_t read = 0;
  std::int64_t size = 0;
  std::string path;

  std::int64_t big(std::size_t at, int width) const {
    std::int64_t value = 0;
    for (int i = 0; i < width; ++i) value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
    return value;
  }
  std::int64_t little(std::size_t at, int width) const {
    std::int64_t value = 0;
    for (int i = width; i-- > 0;) value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
    return value;
  }
};

std::optional<Head> headOf(const std::string& path) {
  const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
  if (!file) return std::nullopt;
  Head head;
  head.path = path;
  head.read = VSIFReadL(head.bytes.data(), 1, head.bytes.size(), file.get());
  VSIFSeekL(file.get(), 0, SEEK_END);
  head.size = static_cast<std::int64_t>(VSIFTellL(file.get()));
  return head;
}

// The part with this ending, in lower or upper case.
std::optional<Head> partOf(const std::string& shape, const char* small, const char* capital) {
  const std::string stem = shape.substr(0, shape.size() - 4);
  auto head = headOf(stem + small);
  return head ? head : headOf(stem + capital);
}

// The attributes of a shapefile, which may stand alone.
Result<void> checkTable(const Head& dbf, const std::string& file) {
  const std::int64_t records = dbf.little(4, 4), header = dbf.little(8, 2), width = dbf.little(10, 2);
  if (dbf.read >= 32 && (header < 33 || width < 1))
    return fail(Error("file.corrupt").with("file", file).with("detail", "damaged .dbf header"));
  const std::int64_t told = dbf.read < 32 ? 32 : header + records * width;
  if (told > dbf.size)
    return fail(Error("file.truncated").with("file", file).with("expected", told).with("actual", dbf.size));
  return {};
}

Result<void> checkShapefile(const SourceFile& source) {
  const auto corrupt = [&](const char* detail) {
    return fail(Error("file.corrupt").with("file", source.file).with("detail", detail));
  };
  const auto truncated = [&](const std::string& file, std::int64_t expected, std::int64_t actual) {
    return fail(Error("file.truncated").with("file", file).with("expected", expected).with("actual", actual));
  };
  const std::string stem = source.file.substr(0, source.file.size() - 4);
  if (source.path.ends_with(".dbf") || source.path.ends_with(".DBF")) {
    const auto table = headOf(source.path);
    return table ? checkTable(*table, source.file) : Result<void>(corrupt("unreadable"));
  }
  const auto shp = headOf(source.path);
  if (!shp) return fail(Error("file.unreadable").with("file", source.file));
  const auto shx = partOf(source.path, ".shx", ".SHX"), dbf = partOf(source.path, ".dbf", ".DBF");
  if (!shx) return fail(Error("file.part_missing").with("file", source.file).with("part", ".shx"));
  if (!dbf) return fail(Error("file.part_missing").with("file", source.file).with("part", ".dbf"));
  for (const Head* part : {&*shp, &*shx}) {
    const std::string name = part == &*shp ? source.file : stem + ".shx";
    if (part->read < 100) return truncated(name, 100, part->size);
    if (part->big(0, 4) != 9994) return corrupt("not a shapefile");
    const std::int64_t told = part->big(24, 4) * 2;
    if (told > part->size) return truncated(name, told, part->size);
  }
  if (auto checked = checkTable(*dbf, stem + ".dbf"); !checked) return checked;
  const std::int64_t records = dbf->little(4, 4);
  if ((shx->big(24, 4) * 2 - 100) / 8 != records) return corrupt("different numbers of shapes and records");
  return {};
}

Result<void> checkGeoPackage(const SourceFile& source) {
  const auto head = headOf(source.path);
  if (!head) return fail(Error("file.unreadable").with("file", source.file));
  const std::string_view start(reinterpret_cast<const char*>(head->bytes.data()), head->read);
  if (!start.starts_with(std::string_view("SQLite format 3\0", 16)) || head->read < 100)
    return fail(Error("file.corrupt").with("file", source.file).with("detail", "not an SQLite database"));
  std::int64_t pageSize = head->big(16, 2);
  if (pageSize == 1) pageSize = 65536;
  // The page count holds only when the change counter says that it was written together with it.
  const bool valid = head->big(24, 4) == head->big(92, 4);
  const std::int64_t told = valid ? pageSize * head->big(28, 4) : 0;
  if (told > head->size)
    return fail(Error("file.truncated").with("file", source.file).with("expected", told).with("actual", head->size));
  return {};
}

// Rows of attributes: lines, but that quoted texts go over several. Those without anything at the end are none.
std::int64_t recordsIn(const std::string& path) {
  const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
  std::string part(1 << 16, '\0');
  std::int64_t rows = 0, filled = 0;  // the second: up to the last one with something in it
  bool quoted = false, any = false;
  char before = 0;
  const auto endRow = [&] {
    ++rows;
    if (any) filled = rows;
    any = false;
  };
  while (const std::size_t read = file ? VSIFReadL(part.data(), 1, part.size(), file.get()) : 0)
    for (std::size_t i = 0; i < read; ++i) {
      const char c = part[i];
      if (c == '"') quoted = !quoted;
      if (!quoted && (c == '\r' || (c == '\n' && before != '\r'))) endRow();
      constexpr char kEndOfFile = 0x1A;  // of DOS
      any = any || (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != kEndOfFile);
      before = c;
    }
  endRow();
  return filled;
}

std::optional<OpenEnd> openEndIn(const std::string& path) {
  constexpr std::int64_t kLook = 4096;
  const auto head = headOf(path);
  const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
  if (!head || !file || head->size == 0) return std::nullopt;
  std::string end(static_cast<std::size_t>(std::min(kLook, head->size)), '\0');
  VSIFSeekL(file.get(), static_cast<vsi_l_offset>(head->size) - end.size(), SEEK_SET);
  end.resize(VSIFReadL(end.data(), 1, end.size(), file.get()));
  const std::size_t before = end.find_last_of("\r\n");
  if (before == std::string::npos || before + 1 == end.size()) return std::nullopt;
  const std::string line = trimmed(std::string_view(end).substr(before + 1));
  return line.empty() ? std::nullopt
                      : std::optional(OpenEnd{.file = fileNameOf(path), .line = TextDecoder().decode(line)});
}

}  // namespace

std::optional<MapInfoRows> rowsBeside(const SourceFile& source) {
  if (!isMapInfoText(source)) return std::nullopt;
  const auto records = partOf(source.path, ".mid", ".MID");
  return records ? std::optional(MapInfoRows{fileNameOf(records->path), recordsIn(records->path)}) : std::nullopt;
}

std::optional<OpenEnd> openEndOf(const SourceFile& source) {
  if (!isMapInfoText(source)) return std::nullopt;
  if (auto end = openEndIn(source.path)) return end;
  const auto records = partOf(source.path, ".mid", ".MID");
  return records ? openEndIn(records->path) : std::nullopt;
}

Result<void> checkWhole(const SourceFile& source) {
  if (source.format == Format::Shapefile) return checkShapefile(source);
  if (source.format == Format::GeoPackage) return checkGeoPackage(source);
  return {};
}

}  // namespace wangge::gis
