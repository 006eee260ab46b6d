// SPDX-License-Identifier: GPL-3.0-or-later
// People in exports and copies: in the workbook that stays inside and nowhere else. Proved on the bytes that anybody
// could dig out: archives unpacked, blobs of databases inflated, in UTF-8, UTF-16 and GBK.
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
#include "gis/recovery/journal_writer.h"
#include "gis/recovery/kept_versions.h"
#include "gis/recovery/recovery.h"
#include "support/packed_search.h"
#include "support/sample_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;

namespace {

const EditContext kContext{"tester", 1000};
const std::string kPhone = "13987654321", kName = "欧阳小明", kNote = "住在八号楼";

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

std::string contactsIn(const std::string& folder) {
  return test::wordsIn(folder, {kPhone, kName, kNote});
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
  const std::string book = test::unzipped(scratch / "public/one_map.xlsx");
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
  const std::string packed = test::inflated(pages);
  CHECK_FALSE(packed.empty());
  for (const std::string& secret : {kPhone, kName, kNote}) {
    CHECK(pages.find(secret) == std::string::npos);
    CHECK(packed.find(secret) == std::string::npos);
  }
}

TEST_CASE("Neither the recovery journal of a public copy nor a page of its file holds a contact, after edits too") {
  const Scratch scratch;
  const Project project = staffedInTexts();
  const auto journalOf = [&](const Project& of, const std::string& folder) {
    JournalHead head;
    head.uuid = of.info.uuid, head.name = of.info.name;
    auto writer = JournalWriter::create(folder, head, of);
    REQUIRE(writer);
    const auto step = setFourBounds(of, of.grids.ids().front(), "东至长江路", kContext);
    REQUIRE(step);
    REQUIRE(writer->step(of, step->after, step->what, 1700000100));
    REQUIRE(writer->flush());
    return step->after;
  };
  journalOf(project, scratch / "inside");
  CHECK(contactsIn(scratch / "inside").find(kPhone) != std::string::npos);
  const Project copy = publicCopyOf(project);
  const Project edited = journalOf(copy, scratch / "outside");
  CHECK(contactsIn(scratch / "outside") == "");
  REQUIRE(saveProjectAs(scratch / "outside/plan.gpkg", copy));
  REQUIRE(saveProject(scratch / "outside/plan.gpkg", edited, copy));
  CHECK(contactsIn(scratch / "outside") == "");
}

TEST_CASE("Phone, note and photo of who is taken out of a plan are not left in free pages of its file") {
  const Scratch scratch;
  const Project project = staffed();
  std::filesystem::create_directory(scratch / "in");
  REQUIRE(saveProjectAs(scratch / "in/plan.gpkg", project));
  const std::vector<std::string> gone = {kPhone, kNote, "JPEG of"};
  for (const std::string& word : gone) CHECK(test::wordsIn(scratch / "in", {word}) != "");
  const auto left = removePost(project, project.posts.ids().front(), kContext);
  REQUIRE(left);
  REQUIRE(saveProject(scratch / "in/plan.gpkg", left->after, project));
  // The history goes on naming who was there.
  CHECK(test::wordsIn(scratch / "in", gone) == "");
}

TEST_CASE("A public copy is a plan of its own: it takes no place of the plan's and none of what a crash left of it") {
  const Scratch scratch;
  const Project project = staffed();
  const Project copy = publicCopyOf(project);
  CHECK(copy.info.uuid != project.info.uuid);
  CHECK(copy.info.uuid.size() == 36);
  CHECK(publicCopyOf(project).info.uuid == copy.info.uuid);
  REQUIRE(saveProjectAs(scratch / "plan.gpkg", project));
  CHECK(saveProjectAs(scratch / "plan.gpkg", copy).error().code == "file.holds_plan");
  REQUIRE(saveProjectAs(scratch / "public.gpkg", copy));
  CHECK(saveProjectAs(scratch / "public.gpkg", project).error().code == "file.holds_plan");
  // Nor does the copy of a later state take the place of an older one, on which somebody may have worked.
  const auto edited = setFourBounds(project, project.grids.ids().front(), "东至长江路", kContext);
  REQUIRE(edited);
  CHECK(saveProjectAs(scratch / "public.gpkg", publicCopyOf(edited->after)).error().code == "file.holds_plan");
  REQUIRE(saveProjectAs(scratch / "public.gpkg", publicCopyOf(project)));
  // Edits of the plan that no file has, whose file is gone by now.
  {
    JournalHead head;
    head.uuid = project.info.uuid, head.name = project.info.name, head.path = scratch / "plan.gpkg";
    auto writer = JournalWriter::create(scratch / "journals", head, project);
    REQUIRE(writer);
    const auto step = setFourBounds(project, project.grids.ids().front(), "东至长江路", kContext);
    REQUIRE(step);
    REQUIRE(writer->step(project, step->after, step->what, 1700000100));
    REQUIRE(writer->flush());
  }
  std::filesystem::rename(scratch / "plan.gpkg", scratch / "moved.gpkg");
  CHECK(recoverableFor(scratch / "journals", scratch / "moved.gpkg"));
  CHECK_FALSE(recoverableFor(scratch / "journals", scratch / "public.gpkg"));
}
