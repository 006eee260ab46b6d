// SPDX-License-Identifier: GPL-3.0-or-later
// People in exports and copies: in the workbook that stays inside and nowhere else. Proved on the bytes that anybody
// could dig out: archives unpacked, blobs of databases inflated, in UTF-8, UTF-16 and GBK.
#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <catch2/catch.hpp>

#include <filesystem>

#include "core/edit/four_bounds.h"
#include "core/edit/staff.h"
#include "core/plan/public_copy.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/gdal/gdal_setup.h"
#include "gis/recovery/kept_versions.h"
#include "support/sample_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

namespace {

const EditContext kContext{"tester", 1000};
const std::string kPhone = "13987654321", kName = "欧阳小明", kNote = "住在八号楼";
const std::string kNameGbk = "\xC5\xB7\xD1\xF4\xD0\xA1\xC3\xF7";
const std::string kNameUtf16 = "\x27\x6B\x33\x96\x0F\x5C\x0E\x66";

Project staffed() {
  Project project = test::samplePlan().project;
  project.info.crs = "EPSG:4524", project.info.created = 1700000000, project.lattice = {36600000, 5245000};
  project.info.uuid = "6f0c1f4e-0000-4000-8000-000000000077";
  Post post;
  post.grid = project.grids.ids().front();
  const std::string picture = "JPEG of " + kName;
  const auto* bytes = reinterpret_cast<const std::byte*>(picture.data());
  auto step = appoint(
      project, {kName, kPhone, kNote, std::make_shared<const std::vector<std::byte>>(bytes, bytes + picture.size())},
      post, kContext);
  REQUIRE(step);
  return step->after;
}

// The same where the office wrote people into free texts too.
Project staffedInTexts() {
  Project project = staffed();
  project.grids.edit(project.grids.ids().front()).note = kNote + kPhone;
  project.info.approver = kName;
  Unit unit;
  unit.name = kName + " · " + kNote, unit.source = project.sources.ids().front();
  project.units.add(unit);
  for (PrecinctId id : project.precincts.ids()) project.precincts.edit(id).exemption = kName;
  return project;
}

// Whatever stands packed in these bytes: zlib's streams wherever they begin.
std::string inflated(const std::string& bytes) {
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
std::string unzipped(const std::string& path) {
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

// Which of the contacts can be found in all files of a folder, packed or not.
std::string contactsIn(const std::string& folder) {
  std::string found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().string(), bytes = test::bytesOf(path);
    const std::string packed = inflated(bytes) + (bytes.starts_with("PK") ? unzipped(path) : std::string());
    for (const std::string& secret : {kPhone, kName, kNameGbk, kNameUtf16, kNote})
      if (bytes.find(secret) != std::string::npos || packed.find(secret) != std::string::npos)
        found += entry.path().filename().string() + ": " + secret + "\n";
  }
  return found;
}

}  // namespace

TEST_CASE("No format of a public export holds a contact, the internal workbook does") {
  setUpGdal();
  const Scratch scratch;
  const Project project = staffed();
  const auto bounds = [](GridId) { return std::string("东至长江路"); };
  REQUIRE(exportMap(project, scratch / "public", exportFormatNames(), {}, {false, bounds}));
  CHECK(contactsIn(scratch / "public") == "");
  REQUIRE(exportMap(project, scratch / "internal", exportFormatNames(), {}, {true, bounds}));
  const std::string found = contactsIn(scratch / "internal");
  CHECK(found.find("one_map.xlsx: " + kPhone) != std::string::npos);
  CHECK(found.find("one_map.xlsx: " + kName) != std::string::npos);
  CHECK(found.find("gpkg") == std::string::npos);
  CHECK(found.find("csv") == std::string::npos);
  const std::string book = unzipped(scratch / "public/one_map.xlsx");
  CHECK(book.find("东至长江路") != std::string::npos);
  CHECK(book.find("four_bounds") != std::string::npos);
}

TEST_CASE("A public copy of a plan holds no contact anywhere, the plan itself does") {
  const Scratch scratch;
  Project project = staffedInTexts();
  const auto kept = keepVersion(project, "before", kContext);
  REQUIRE(kept);
  project = kept->after;
  std::filesystem::create_directory(scratch / "in");
  std::filesystem::create_directory(scratch / "out");
  REQUIRE(saveProjectAs(scratch / "in/plan.gpkg", project));
  const std::string inside = contactsIn(scratch / "in");
  CHECK(inside.find(kPhone) != std::string::npos);
  CHECK(inside.find(kName) != std::string::npos);
  REQUIRE(saveProjectAs(scratch / "out/plan.gpkg", publicCopyOf(project)));
  CHECK(contactsIn(scratch / "out") == "");
  const auto opened = openProject(scratch / "out/plan.gpkg");
  REQUIRE(opened);
  CHECK(opened->warnings.empty());
  CHECK(opened->project == publicCopyOf(project));
}

TEST_CASE("Kept versions hold no people") {
  const Scratch scratch;
  Project project = staffed();
  const auto kept = keepVersion(project, "before", kContext);
  REQUIRE(kept);
  std::string pages;
  kept->after.keptPages.forEach([&](KeptPageId, const KeptPage& page) {
    pages.append(reinterpret_cast<const char*>(page.content->data()), page.content->size());
  });
  const std::string packed = inflated(pages);
  CHECK_FALSE(packed.empty());
  for (const std::string& secret : {kPhone, kName, kNote}) {
    CHECK(pages.find(secret) == std::string::npos);
    CHECK(packed.find(secret) == std::string::npos);
  }
}
