// SPDX-License-Identifier: GPL-3.0-or-later
// A version comes back as it was kept, from a plan edited on and from its file; what versions share is there once; what
// was issued since stays taken.
#include <cpl_conv.h>

#include <catch2/catch.hpp>
#include <set>

#include "core/plan/labels.h"
#include "core/plan/precinct_layers.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/recovery/kept_versions.h"
#include "gis/recovery/packed.h"
#include "gis/recovery/recovery.h"
#include "gis/support/random_walk.h"
#include "support/effort.h"
#include "support/guarantees.h"

using namespace wangge;
using namespace wangge::gis;
using test::Scratch;
using test::Walk;

namespace {

const EditContext kContext{"Zhang", 1800000000};

// The plan without what goes on when a version is restored: journal, versions, and codes that were retired by it.
Project comparable(Project project, const Project& like) {
  project.journal = like.journal;
  project.keptVersions = like.keptVersions;
  project.keptPages = like.keptPages;
  for (CodeId id : project.codes.ids())
    if (!like.codes.contains(id)) {
      CHECK(project.codes.at(id).retired != 0);
      project.codes.erase(id);
    }
  return project;
}

Project keep(const Project& project, const std::string& name) {
  Result<Project> kept = planOf(keepVersion(project, name, kContext));
  REQUIRE(kept);
  return std::move(*kept);
}

Bytes unpacked(const KeptPage& page) {
  Bytes bytes(static_cast<std::size_t>(page.size));
  std::size_t size = 0;
  REQUIRE(CPLZLibInflate(page.content->data(), page.content->size(), bytes.data(), bytes.size(), &size));
  return bytes;
}

KeptPage packed(const Bytes& bytes) {
  RowHash hash;
  hash.add(std::span<const std::byte>(bytes));
  std::size_t size = 0;
  void* content = CPLZLibDeflate(bytes.data(), bytes.size(), 6, nullptr, 0, &size);
  const auto* begin = static_cast<const std::byte*>(content);
  KeptPage page{static_cast<std::int64_t>(hash.value()), static_cast<std::int64_t>(bytes.size()),
                std::make_shared<const Bytes>(begin, begin + size)};
  CPLFree(content);
  return page;
}

// Makes of a version the one that a program would have kept that knew neither these tables nor these columns
// ("table.column").
class Forgetter {
 public:
  explicit Forgetter(std::set<std::string> unknown) : m_unknown(std::move(unknown)) {}

  Project forget(Project project, KeptVersionId id) {
    std::vector<KeptPageId> pages;
    for (KeptPageId page : std::as_const(project).keptVersions.at(id).pages) {
      const Bytes bytes = unpacked(project.keptPages.at(page));
      PackReader in(bytes);
      PackWriter out;
      const std::uint64_t kind = in.unsignedNumber();
      out.unsignedNumber(kind);
      if (kind > 2 || (kind == 1 ? head(in, out) : rows(in, out)))
        pages.push_back(kind > 2 ? page : project.keptPages.add(packed(out.take()), project.info.copy));
    }
    project.keptVersions.edit(id).pages = pages;
    return project;
  }

 private:
  bool head(PackReader& in, PackWriter& out) {
    const std::uint64_t settings = in.unsignedNumber();
    out.unsignedNumber(settings);
    for (std::uint64_t i = 0; i < 2 * settings; ++i) out.text(in.text());
    for (std::uint64_t count = in.unsignedNumber(); count > 0; --count) {
      auto& [name, columns] = m_tables.emplace_back(in.text(), std::vector<std::string>());
      for (std::uint64_t n = in.unsignedNumber(); n > 0; --n) columns.emplace_back(in.text());
    }
    std::vector<const Table*> known;
    for (const Table& table : m_tables)
      if (!m_unknown.contains(table.first)) m_numbers[table.first] = known.size(), known.push_back(&table);
    CHECK(known.size() == m_numbers.size());
    out.unsignedNumber(known.size());
    for (const Table* table : known) {
      std::vector<std::string> columns = table->second;
      std::erase_if(columns, [&](const auto& column) { return m_unknown.contains(table->first + "." + column); });
      out.text(table->first);
      out.unsignedNumber(columns.size());
      for (const std::string& column : columns) out.text(column);
    }
    return in.good() && in.done();
  }
  bool rows(PackReader& in, PackWriter& out) {
    const auto& [table, columns] = m_tables.at(in.unsignedNumber());
    if (m_unknown.contains(table)) return false;
    out.unsignedNumber(m_numbers.at(table));
    while (!in.done()) {
      out.unsignedNumber(in.unsignedNumber());
      for (const std::string& column : columns)
        if (const auto value = in.raw(); !m_unknown.contains(table + "." + column)) out.raw(value);
    }
    REQUIRE(in.good());
    return true;
  }

  using Table = std::pair<std::string, std::vector<std::string>>;
  std::set<std::string> m_unknown;
  std::vector<Table> m_tables;
  std::map<std::string, std::uint64_t> m_numbers;
};

}  // namespace

TEST_CASE("Versions kept among random edits come back exactly, also from the file") {
  const Scratch scratch;
  const std::string path = scratch / "a.gpkg";
  for (unsigned seed = 1; seed <= test::tries(12u, 3u); ++seed) {
    INFO("seed " << seed);
    Walk walk(seed);
    Project project = walk.plan(seed % 2 ? 100 : 1);
    std::map<KeptVersionId, Project> kept;
    for (int step = 0; step < 24; ++step) {
      if (step % 6 == 2) {
        const Project before = project;
        project = keep(project, "version " + std::to_string(step));
        kept.emplace(project.keptVersions.ids().back(), before);
      }
      if (auto next = walk.edit(project)) project = std::move(*next);
    }
    REQUIRE(saveProjectAs(path, project));
    const auto opened = openProject(path);
    REQUIRE(opened);
    REQUIRE(opened->warnings.empty());
    REQUIRE(opened->project == project);
    for (const auto& [id, was] : kept) {
      for (const Project* from : {static_cast<const Project*>(&project), &opened->project}) {
        const Result<Project> restored = planOf(restoreVersion(*from, id, kContext));
        REQUIRE(restored);
        CHECK(comparable(*restored, was) == was);
        CHECK(brokenGuarantees(*restored).empty());
        CHECK(restored->keptVersions == project.keptVersions);
        CHECK(restored->journal.size() == project.journal.size() + 1);
        // Ids and codes go on where the edited plan stood.
        for (std::uint32_t copy : project.grids.copies())
          CHECK(restored->grids.nextSerial(copy) >= project.grids.nextSerial(copy));
        project.codes.forEach([&](CodeId code, const CodeRecord& record) {
          REQUIRE(restored->codes.contains(code));
          CHECK(restored->codes.at(code).code == record.code);
        });
      }
    }
    // A restored version is an edit like others: saved in part, recovered from a journal.
    const Result<Project> restored = planOf(restoreVersion(project, kept.begin()->first, kContext));
    REQUIRE(saveProject(path, *restored, project));
    CHECK(openProject(path)->project == *restored);
    Project replayed = project;
    Checksums checksums = checksumsOf(project);
    REQUIRE(applyChanges(replayed, checksums, packChanges(project, *restored)));
    REQUIRE(rebuildDerived(replayed) == "");
    CHECK(replayed == *restored);
  }
}

TEST_CASE("A second version takes room for what differs only, and deleting frees what nobody needs") {
  Walk walk(3);
  test::AsciiOptions options;
  for (int r = 0; r < 24; ++r) {
    options.grids.push_back(std::string(24, static_cast<char>('a' + r)));
    options.households.push_back(std::string(24, '3'));
  }
  Project plan = test::asciiPlan(options).project;
  const Project first = keep(plan, "one");
  const auto firstId = first.keptVersions.ids().back();
  const std::int64_t whole = bytesOf(first, firstId);
  CHECK(whole > 10000);
  const Result<Project> edited =
      planOf(assignFaces(first, std::vector{first.subdivision.faces().ids()[5]}, first.grids.ids()[9], kContext));
  REQUIRE(edited);
  const Project second = keep(*edited, "two");
  const auto secondId = second.keptVersions.ids().back();
  CHECK(bytesOf(second, secondId) < whole / 3);
  CHECK(bytesOf(second, secondId) > 0);
  // A version of the same plan once more takes nearly nothing.
  const Project third = keep(second, "three");
  CHECK(bytesOf(third, third.keptVersions.ids().back()) == 0);
  CHECK(third.keptPages == second.keptPages);
  const Result<Project> without = planOf(deleteVersion(second, firstId, kContext));
  REQUIRE(without);
  CHECK(without->keptVersions.size() == 1);
  const Result<Project> restored = planOf(restoreVersion(*without, secondId, kContext));
  REQUIRE(restored);
  CHECK(comparable(*restored, *edited) == *edited);
  CHECK(deleteVersion(*without, secondId, kContext)->after.keptPages.empty());
}

TEST_CASE("Points that were replaced since come back with their version") {
  test::AsciiOptions options;
  options.grids = {"ab"}, options.households = {"12"};
  const auto ascii = test::asciiPlan(options);
  const Project kept = keep(ascii.project, "before");
  Project other = kept;
  Source& source = other.sources.edit(ascii.households);
  source.households = std::make_shared<const HouseholdSet>(std::vector<HouseholdPoint>{{{5, 5}, 1, 2}});
  const Result<Project> restored = planOf(restoreVersion(other, kept.keptVersions.ids()[0], kContext));
  REQUIRE(restored);
  CHECK(comparable(*restored, ascii.project) == ascii.project);
  // Where they are the same they are shared.
  const Result<Project> shared = planOf(restoreVersion(kept, kept.keptVersions.ids()[0], kContext));
  CHECK(shared->sources.at(ascii.households).households == kept.sources.at(ascii.households).households);
}

TEST_CASE("A version comes back with a source none of whose rows has a place") {
  const Scratch scratch;
  test::AsciiOptions options;
  options.grids = {"ab"}, options.households = {"12"};
  const auto ascii = test::asciiPlan(options);
  Project plan = ascii.project;
  plan.info.crs = "EPSG:4524";
  const SourceId unplaced = plan.sources.add({}, 0);
  plan.sources.edit(unplaced).role = Role::Households;
  plan.sources.edit(unplaced).households = std::make_shared<const HouseholdSet>();
  plan.units.add({"9号", unplaced, 1, false, {}, {.households = 5, .points = 1}, {}}, 0);
  const Project kept = keep(plan, "before");
  Project other = kept;
  other.sources.edit(unplaced).households =
      std::make_shared<const HouseholdSet>(std::vector<HouseholdPoint>{{{5, 5}, 1, 2}});
  REQUIRE(saveProjectAs(scratch / "a.gpkg", kept));
  const auto opened = openProject(scratch / "a.gpkg");
  REQUIRE(opened);
  for (const Project& from : {kept, other, opened->project}) {
    const Result<Project> restored = planOf(restoreVersion(from, kept.keptVersions.ids()[0], kContext));
    REQUIRE(restored);
    CHECK(comparable(*restored, plan) == plan);
    CHECK(totalOf(*restored).households == totalOf(plan).households);
  }
}

TEST_CASE("What is wrong with a version is said, and the plan stays") {
  Walk walk(4);
  const Project plan = walk.plan(100);
  CHECK(keepVersion(plan, "", kContext).error().code == "version.no_name");
  CHECK(restoreVersion(plan, KeptVersionId(7), kContext).error().code == "version.gone");
  CHECK(deleteVersion(plan, KeptVersionId(7), kContext).error().code == "version.gone");
  const Project kept = keep(plan, "one");
  const KeptVersionId id = kept.keptVersions.ids()[0];
  int refused = 0;
  for (int i = 0; i < 400; ++i) {
    Project damaged = kept;
    const KeptPageId page = walk.pick(damaged.keptPages.ids());
    if (i % 4 == 0) {
      damaged.keptPages.erase(page);
    } else if (i % 4 == 1) {
      auto& pages = damaged.keptVersions.edit(id).pages;
      std::swap(pages[static_cast<std::size_t>(walk.number(0, static_cast<int>(pages.size()) - 1))], pages[0]);
    } else {
      std::vector<std::byte> content = *damaged.keptPages.at(page).content;
      content[static_cast<std::size_t>(walk.number(0, static_cast<int>(content.size()) - 1))] ^=
          static_cast<std::byte>(walk.number(1, 255));
      damaged.keptPages.edit(page).content = std::make_shared<const std::vector<std::byte>>(content);
    }
    if (damaged == kept) continue;
    const Result<Project> restored = planOf(restoreVersion(damaged, id, kContext));
    if (restored) {
      // The compressed bytes hold some that mean nothing.
      CHECK(comparable(*restored, plan) == plan);
    } else {
      ++refused;
      CHECK(restored.error().code == "version.damaged");
    }
  }
  CHECK(refused > 300);
}

TEST_CASE("What a version was too old to know stays, without what it refers to that the version lacks") {
  const Scratch scratch;
  test::AsciiOptions options;
  options.grids = {"aabb"}, options.households = {"1211"}, options.precincts = {"PPQQ"};
  const auto ascii = test::asciiPlan(options);
  Project plan = ascii.project;
  plan.info.crs = "EPSG:4524";
  plan = keep(plan, "old");
  const KeptVersionId id = plan.keptVersions.ids()[0];
  const Project was = plan;

  // Since then: a grid more, and records in tables that the version does not know, some with the new grid and source.
  Project now = *splitOff(plan, std::vector{ascii.faceAt(0, 0)}, kContext);
  const GridId fresh = now.grids.ids().back();
  REQUIRE_FALSE(was.grids.contains(fresh));
  const SourceId freshSource = now.sources.add({}, 0);
  const PrecinctId precinct = ascii.precincts.at('P');
  const BeatId together = now.beats.add({"1", "一区", precinct, {}, {ascii.grids.at('a'), fresh}, nullptr}, 0);
  const BeatId apart = now.beats.add({"2", "二区", precinct, ascii.households, {ascii.grids.at('b')}, nullptr}, 0);
  const SiteId site = now.sites.add({freshSource, "小学", DedicatedCategory::SchoolOrHospital, nullptr}, 0);
  const Project forgotten = Forgetter({"wangge_beats", "wangge_sites"}).forget(now, id);

  const Result<Project> restored = planOf(restoreVersion(forgotten, id, kContext));
  REQUIRE(restored);
  CHECK(brokenGuarantees(*restored).empty());
  REQUIRE(restored->beats.size() == 2);
  CHECK(restored->beats.at(together).grids == std::vector{ascii.grids.at('a')});
  CHECK(restored->beats.at(apart) == now.beats.at(apart));
  REQUIRE(restored->sites.size() == 1);
  CHECK(restored->sites.at(site).source == SourceId());
  CHECK(restored->sites.at(site).name == "小学");
  CHECK(restored->journal.at(restored->journal.ids().back()).what ==
        Message("journal.version_restored").with("name", "old").with("count", 2));
  // All else is as it was kept.
  Project rest = comparable(*restored, was);
  rest.beats = was.beats, rest.sites = was.sites;
  CHECK(rest == was);
  REQUIRE(saveProjectAs(scratch / "a.gpkg", *restored));
  CHECK(openProject(scratch / "a.gpkg")->project == *restored);
}

TEST_CASE("Columns that a version was too old to know stay as they are, where their row is there") {
  test::AsciiOptions options;
  options.grids = {"aabb"}, options.households = {"1211"}, options.precincts = {"PPQQ"};
  auto ascii = test::asciiPlan(options);
  const GridId a = ascii.grids.at('a'), b = ascii.grids.at('b');
  const BeatId beat = ascii.project.beats.add({"1", "一区", ascii.precincts.at('P'), {}, {a}, nullptr}, 0);
  ascii.project.grids.edit(a).name = "旧名", ascii.project.grids.edit(b).note = "前注";
  Project plan = keep(ascii.project, "old");
  const KeptVersionId id = plan.keptVersions.ids()[0];

  Project now = *splitOff(plan, std::vector{ascii.faceAt(0, 0)}, kContext);
  const GridId fresh = now.grids.ids().back();
  now = *mergeZones(now, std::vector{a, b}, kContext);
  const GridId heir = now.grids.contains(a) ? a : b, gone = heir == a ? b : a;
  now.grids.edit(heir).name = "新名", now.grids.edit(heir).note = "今注";
  now.beats.edit(beat).grids = {heir, fresh};
  now.beats.edit(beat).name = "新区";
  const Project forgotten = Forgetter({"wangge_grids.note", "wangge_beats.grids"}).forget(now, id);

  const Result<Project> restored = planOf(restoreVersion(forgotten, id, kContext));
  REQUIRE(restored);
  CHECK(brokenGuarantees(*restored).empty());
  CHECK(restored->grids.at(heir).note == "今注");
  CHECK(restored->grids.at(heir).name == ascii.project.grids.at(heir).name);
  // Nobody knows any more what it was.
  CHECK(restored->grids.at(gone).note == "");
  CHECK(restored->beats.at(beat).name == "一区");
  CHECK(restored->beats.at(beat).grids == std::vector{heir});
  CHECK(restored->journal.at(restored->journal.ids().back()).what ==
        Message("journal.version_restored").with("name", "old").with("count", 1));
}

TEST_CASE("A version from before precinct layers comes back without those of today, and says so") {
  test::AsciiOptions options;
  options.grids = {"aabb"}, options.households = {"1211"}, options.precincts = {"PPQQ"};
  const auto ascii = test::asciiPlan(options);
  Project plan = keep(ascii.project, "old");
  const KeptVersionId id = plan.keptVersions.ids()[0];
  const PrecinctLayerId planned = addLayer(plan, "planned", "present", LayerStart::Copy);
  const PrecinctLayerId present = layerInForce(plan);
  // A line of the new layer alone, through a piece.
  putInForce(plan, planned);
  const int cell = ascii.cellMillimetres;
  const auto inserted = insertLinesInto(plan, {{{{cell / 2, 0}, {cell / 2, cell}}, ArcClass::Precinct, {}}});
  REQUIRE(inserted);
  for (const auto& [fresh, from] : inserted->created) setPrecinct(plan, fresh, plan.precincts.ids()[1]);
  for (PrecinctLayerId layer : {present, planned}) {
    const Project now = withInForce(plan, layer);
    REQUIRE(brokenGuarantees(now).empty());
    const Project forgotten =
        Forgetter({"wangge_faces.layers", "wangge_precinct_layers", "wangge_layer_precincts", "wangge_layer_labels"})
            .forget(now, id);
    const Result<Project> restored = planOf(restoreVersion(forgotten, id, kContext));
    REQUIRE(restored);
    CHECK(brokenGuarantees(*restored).empty());
    CHECK(comparable(*restored, ascii.project) == ascii.project);
    CHECK(restored->journal.at(restored->journal.ids().back()).what ==
          Message("journal.version_restored").with("name", "old").with("layers", 2));
  }
}
