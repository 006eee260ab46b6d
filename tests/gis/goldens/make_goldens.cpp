// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the golden files of the present schema (README.md tells when): a hidden case, run by name with the folder to
// fill in WANGGE_GOLDENS. The plans are small and hold a row of everything.
#include <cpl_vsi.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "core/edit/edits.h"
#include "core/plan/labels.h"
#include "core/plan/precinct_layers.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/goldens/describe.h"
#include "gis/recovery/journal_writer.h"
#include "gis/recovery/kept_versions.h"
#include "support/ascii_plan.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::describe;
using test::writeBytes;

namespace {

Project taken(Result<Project> next) {
  if (!next) FAIL(next.error().code);
  return *std::move(next);
}

MultiPolygon rectangle(std::int32_t west, std::int32_t south, std::int32_t east, std::int32_t north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}}, {}}};
}

// Edits in a row, a minute apart.
class Fixture {
 public:
  test::AsciiPlan ascii;
  Project plan;

  EditContext next() { return {"张工", m_clock += 60}; }
  GridId grid(char letter) const { return ascii.grids.at(letter); }
  void code(char letter, const std::string& code) { plan = taken(setGridCode(plan, grid(letter), code, next())); }

 private:
  Seconds m_clock = 1790000000;
};

Fixture fullPlan() {
  test::AsciiOptions options;
  options.communities = {"AAAABBBB", "AAAABBBB", "CCCCBBBB", "CCCC...."};
  options.grids = {"aabbdddd", "aabbdded", "ffffdd.d", "ffgg...."};
  options.precincts = {"PPPPQQQQ", "PPPPQQQQ", "PPPPQQ.Q", "PPPP...."};
  options.households = {"21323454", "11221315", "31121213", "2.11...1"};
  Fixture fixture;
  fixture.ascii = test::asciiPlan(options);
  Project& plan = fixture.plan;
  plan = fixture.ascii.project;
  plan.info.uuid = "6f0c1f4e-0000-4000-8000-000000000009";
  plan.info.name = "示例方案";
  plan.info.crs = "EPSG:4524";
  plan.info.organisation = "铁锋区社会治理网格化服务中心";
  plan.info.mapReviewNumber = "黑齐S(2026)001号";
  plan.info.classification = "内部使用";
  plan.info.created = 1789999000;
  plan.info.copy = 2;
  plan.lattice = {36600000, 5245000};

  Source register_;
  register_.name = "户籍登记", register_.role = Role::Households, register_.rows = 2;
  register_.file = "登记.xlsx", register_.layer = "Sheet1", register_.encoding = "UTF-8";
  register_.fields = {{"households", "户数"}, {"persons", "人数"}};
  register_.imported = 1789999500, register_.basis = CountingBasis::Registered;
  register_.households = std::make_shared<const HouseholdSet>();
  const SourceId unplaced = plan.sources.add(register_, plan.info.copy);
  Tally tally;
  tally.households = 40, tally.persons = 95, tally.points = 1;
  const UnitId first = plan.units.add({"一号楼 1 单元", unplaced, 1, false, {}, tally, {}}, plan.info.copy);
  tally.persons = 0, tally.personsUnknown = 1;
  plan.units.add({"无址户", unplaced, 2, false, {}, tally, {}}, plan.info.copy);

  LineFeature road;
  road.type = ArcClass::Arterial, road.name = "站前大街";
  road.lines = std::make_shared<const std::vector<Polyline>>(std::vector<Polyline>{{{0, 200000}, {800000, 200000}}});
  plan.lineFeatures.add(road, plan.info.copy);
  Building building;
  building.name = "一号楼";
  building.outline = std::make_shared<const Polygon>(rectangle(20000, 320000, 60000, 340000).front());
  plan.buildings.add(building, plan.info.copy);
  Site site;
  site.name = "中心小学", site.category = DedicatedCategory::SchoolOrHospital;
  site.outline = std::make_shared<const MultiPolygon>(rectangle(610000, 210000, 690000, 290000));
  plan.sites.add(site, plan.info.copy);
  plan.precincts.forEach([&](PrecinctId id, const Precinct& precinct) {
    const bool west = precinct.code == "P";
    Beat beat;
    beat.code = precinct.code + "01", beat.name = precinct.name + "一区", beat.precinct = id;
    beat.grids = west ? std::vector{fixture.grid('a'), fixture.grid('b')} : std::vector{fixture.grid('d')};
    beat.officers = west ? 2 : 0;
    plan.beats.add(beat, plan.info.copy);
    plan.stations.add({precinct.code, precinct.name + "派出所", {}, west, {150000, 150000}, west ? 12 : 0},
                      plan.info.copy);
  });
  plan.precincts.edit(plan.precincts.ids().back()).exemption = "开发区分局直属";
  // A layer of precincts beside, in which one line runs elsewhere.
  const PrecinctLayerId planned = addLayer(plan, "规划", "现行", LayerStart::Copy), present = layerInForce(plan);
  putInForce(plan, planned);
  setPrecinct(plan, fixture.ascii.faceAt(4, 0), plan.precincts.ids().front());
  setPrecinct(plan, fixture.ascii.faceAt(4, 1), plan.precincts.ids().front());
  putInForce(plan, present);
  Grid& described = plan.grids.edit(fixture.grid('b'));
  described.fourBounds = "东至站前大街，南至铁路", described.fourBoundsOf = 0xfedcba9876543210;
  Person chief;
  chief.name = "赵静", chief.phone = "13904520000", chief.note = "兼职";
  chief.photo = std::make_shared<const std::vector<std::byte>>(std::vector<std::byte>(3, std::byte{0xff}));
  const PersonId person = plan.persons.add(chief, plan.info.copy);
  plan.posts.add({person, fixture.grid('a'), PostRole::Chief, 20400, 0}, plan.info.copy);
  plan.posts.add({person, {}, PostRole::Member, 20000, 20399}, plan.info.copy);

  const std::string stem = "23020400100";
  fixture.code('a', stem + "1001"), fixture.code('b', stem + "1002"), fixture.code('d', stem + "2001");
  fixture.code('e', stem + "2801"), fixture.code('f', stem + "3001"), fixture.code('g', stem + "3002");
  plan = taken(setGridAttributes(plan, fixture.grid('e'),
                                 {"中心小学", GridKind::Dedicated, DedicatedCategory::SchoolOrHospital, false, ""},
                                 fixture.next()));
  plan = taken(setGridAttributes(
      plan, fixture.grid('a'), {"甲社区第一网格", GridKind::Comprehensive, DedicatedCategory::None, false, "含一号楼"},
      fixture.next()));
  // A dedicated grid across the borders of blocks.
  plan = taken(carveDedicated(plan, fixture.ascii.communities.at('A'), rectangle(230000, 250000, 350000, 370000),
                              DedicatedCategory::Market, "站前市场", fixture.next()));
  // Given by hand: an entrance that lies elsewhere, and a row without a place.
  plan = taken(giveRows(plan, {{fixture.ascii.households, 1}}, fixture.grid('b'), fixture.next()));
  plan = taken(giveUnits(plan, std::vector{first}, fixture.grid('d'), fixture.next()));
  // A code that is retired.
  plan = taken(mergeZones(plan, std::vector{fixture.grid('f'), fixture.grid('g')}, fixture.next()));
  plan = taken(exempt(plan, {sizeIssueKey(fixture.grid('d')), "过渡期内暂不拆分", "王主任", 20717}, fixture.next()));
  plan = taken(setGridLocked(plan, std::vector{fixture.grid('a')}, true, fixture.next()));
  return fixture;
}

void write(const std::string& stem, const Project& told) {
  writeBytes(stem + ".txt", describe(told));
}

// As a file of the program, compressed.
void writePlan(const std::string& stem, const Project& plan) {
  const test::Scratch scratch;
  REQUIRE(saveProjectAs(scratch / "plan.gpkg", plan));
  const std::string bytes = bytesOf(scratch / "plan.gpkg");
  VSILFILE* file = VSIFOpenL(("/vsigzip/" + stem + ".gpkg.gz").c_str(), "wb");
  REQUIRE(file);
  CHECK(VSIFWriteL(bytes.data(), 1, bytes.size(), file) == bytes.size());
  CHECK(VSIFCloseL(file) == 0);
  write(stem, plan);
}

}  // namespace

TEST_CASE("The golden files of the present schema are made", "[.make_goldens]") {
  const char* place = std::getenv("WANGGE_GOLDENS");
  REQUIRE(place);
  const std::string folder = place + ("/schema_" + std::to_string(kSchemaVersion));
  std::filesystem::create_directories(folder);

  Fixture fixture = fullPlan();
  const Project saved = fixture.plan;
  writePlan(folder + "/plan", saved);

  // What the journal holds after the file was saved: three edits, and a fourth that was torn.
  std::vector<Project> steps = {saved};
  const auto edit = [&](Result<Project> next) { steps.push_back(taken(std::move(next))); };
  edit(cutZone(saved, fixture.grid('d'), {{650000, 100000}, {650000, 400000}}, fixture.next()));
  edit(setKindLocked(steps.back(), GridKind::Dedicated, true, fixture.next()));
  edit(withdrawExemption(steps.back(), sizeIssueKey(fixture.grid('d')), fixture.next()));
  edit(setGridCode(steps.back(), fixture.grid('b'), "230204001001007", fixture.next()));
  JournalHead head;
  head.uuid = saved.info.uuid, head.copy = saved.info.copy, head.name = saved.info.name;
  head.path = "/plans/示例方案.gpkg", head.started = 1790010000;
  auto writer = JournalWriter::create(folder, head, saved);
  REQUIRE(writer);
  REQUIRE(writer->replaces(77));
  REQUIRE(writer->step(steps[0], steps[1], Message("journal.cut"), 1790010060));
  REQUIRE(writer->saved(steps[1], steps[0], head.path, 1790010061));
  REQUIRE(writer->step(steps[1], steps[2], Message("journal.lock_kind").with("kind", "dedicated"), 1790010120));
  REQUIRE(writer->step(steps[2], steps[3], Message("journal.withdraw_exemption"), 1790010180));
  REQUIRE(writer->flush());
  const std::string whole = bytesOf(writer->path());
  REQUIRE(writer->step(steps[3], steps[4], Message("journal.set_code"), 1790010240));
  REQUIRE(writer->flush());
  const std::string longer = bytesOf(writer->path());
  ::unlink(writer->path().c_str());
  writeBytes(folder + "/recovery.journal", whole);
  write(folder + "/recovery", steps[3]);
  writeBytes(folder + "/torn.journal", longer.substr(0, longer.size() - 21));
  write(folder + "/torn", steps[3]);

  // Two kept versions, and edits after them.
  Project versions = taken(keepVersion(saved, "三月评审前", fixture.next()));
  versions = taken(cutZone(versions, fixture.grid('d'), {{500000, 100000}, {500000, 400000}}, fixture.next()));
  versions = taken(giveRows(versions, {{fixture.ascii.households, 5}}, fixture.grid('b'), fixture.next()));
  versions = taken(keepVersion(versions, "三月评审后", fixture.next()));
  versions = taken(setKindLocked(versions, GridKind::Dedicated, true, fixture.next()));
  versions = taken(setGridCode(versions, fixture.grid('b'), "230204001001009", fixture.next()));
  writePlan(folder + "/versions", versions);
  int number = 0;
  for (KeptVersionId id : versions.keptVersions.ids())
    write(folder + "/version_" + std::to_string(++number), taken(restoreVersion(versions, id, {"李工", 1800000000})));
}
