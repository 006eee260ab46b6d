// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files of each kind that is imported, before anyone has vouched for them: the first byte chooses the kind (of a
// workbook the sheet), the second the role, the rest is the content. What goes into the plan leaves it whole; whatever
// is refused says why.
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "gis/import.h"
#include "tests/fuzz/require.h"
#include "tests/support/guarantees.h"
#include "tests/support/zip_file.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

constexpr Role kRoles[] = {Role::Communities, Role::Households, Role::Buildings, Role::Barriers,
                           Role::Grids,       Role::Precincts,  Role::Beats,     Role::Sites};

// A folder in memory where there is one; gone at the end.
struct Folder {
  std::string path = std::filesystem::is_directory("/dev/shm") ? "/dev/shm/wangge-fuzz-XXXXXX" : "wangge-fuzz-XXXXXX";
  Folder() { require(::mkdtemp(path.data()) != nullptr); }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

std::string workbookOf(std::string_view sheet) {
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    package = "http://schemas.openxmlformats.org/package/2006/relationships";
  const auto part = [&](const char* id, const char* type, const char* target) {
    return "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"" + id + "\" Type=\"" + relations + type +
           "\" Target=\"" + target + "\"/></Relationships>";
  };
  return test::zipOf({{"_rels/.rels", part("a", "/officeDocument", "xl/workbook.xml")},
                      {"xl/workbook.xml", "<workbook xmlns:r=\"" + relations +
                                              "\"><sheets><sheet name=\"s\" r:id=\"b\"/></sheets></workbook>"},
                      {"xl/_rels/workbook.xml.rels", part("b", "/worksheet", "sheet.xml")},
                      {"xl/sheet.xml", std::string(sheet)}});
}

// The bytes of a file of the kind: of a workbook, `content` is the part that holds the rows.
std::string wholeFile(std::string_view kind, std::string_view content) {
  if (kind == "xlsx") return workbookOf(content);
  if (kind == "ods") return test::zipOf({{"content.xml", std::string(content)}});
  return std::string(content);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* kKinds[] = {"csv", "xlsx", "kml", "geojson", "dxf", "json", "ods", "dbf"};
  static const Folder folder;
  if (size < 2) return 0;
  const std::string kind = kKinds[data[0] % std::size(kKinds)], path = folder.path + "/input." + kind;
  const std::string_view content(reinterpret_cast<const char*>(data + 2), size - 2);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << wholeFile(kind, content);
  ImportRequest request;
  request.role = kRoles[data[1] % std::size(kRoles)], request.path = path, request.threads = 1;
  if (data[1] & 64) request.layer = kAllLayers;
  if (data[1] & 128) request.sourceCrs = "EPSG:4549";
  const auto looked = preview(request);
  require(looked || !looked.error().code.empty());
  const auto outcome = importInto({}, request);
  if (!outcome) return require(!outcome.error().code.empty()), 0;
  require(brokenGuarantees(outcome->project).empty());
  return 0;
}
