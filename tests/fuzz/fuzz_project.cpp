// SPDX-License-Identifier: GPL-3.0-or-later
// The project file before anyone has vouched for it. Input that begin as an SQLite file are one; else the first byte
// chooses: the rest changes bytes in the file of a small plan, or cells, rows and tables of it, so that what lies
// behind SQLite's own checks is reached. What opens is a sound plan, which can be saved and opened again as it is.
#include <sqlite3.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/labels.h"
#include "core/plan/precinct_layers.h"
#include "core/plan/references.h"
#include "core/topology/validate.h"
#include "gis/file/project_file.h"
#include "gis/gpkg/database.h"
#include "tests/fuzz/require.h"

using namespace wangge;
using namespace wangge::gis;

namespace {

// A folder in memory where there is one; gone at the end.
struct Folder {
  std::string path;
  Folder() {
    path = std::filesystem::is_directory("/dev/shm") ? "/dev/shm/wangge-fuzz-XXXXXX" : "wangge-fuzz-XXXXXX";
    require(::mkdtemp(path.data()) != nullptr);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  std::string operator/(const char* name) const { return path + "/" + name; }
};

// Three by two blocks of 100 m: two communities, three grids, a precinct with a beat, households, a unit, an exemption.
Project smallPlan() {
  Project plan;
  plan.info.uuid = "6f0c1f4e-0000-4000-8000-00000000000f", plan.info.name = "示例", plan.info.crs = "EPSG:4524";
  plan.lattice = {36600000, 5245000};
  std::vector<NewLine> lines;
  for (std::int32_t i = 0; i <= 3; ++i)
    lines.push_back({{{i * 100000, 0}, {i * 100000, 200000}}, ArcClass::Street, {}});
  for (std::int32_t j = 0; j <= 2; ++j)
    lines.push_back({{{0, j * 100000}, {300000, j * 100000}}, ArcClass::Street, {}});
  require(insertLinesInto(plan, lines).has_value());
  Division division;
  division.level = Level::Subdistrict, division.code = "230204001", division.name = "站前街道";
  Community community;
  community.parent = plan.divisions.add(division);
  const PrecinctId precinct = plan.precincts.add({"230204510010", "站前派出所", {}, {}});
  std::vector<CommunityId> communities;
  std::vector<GridId> grids;
  for (const char* code : {"230204001001", "230204001002"}) {
    community.code = code, community.name = code;
    communities.push_back(plan.communities.add(community));
  }
  for (std::size_t g = 0; g < 3; ++g) {
    Grid grid;
    grid.community = communities[g / 2], grid.code = "23020400100100" + std::to_string(g + 1);
    if (g == 2) grid.kind = GridKind::Dedicated, grid.category = DedicatedCategory::Market;
    grids.push_back(plan.grids.add(grid));
  }
  std::vector<HouseholdPoint> points;
  for (std::int32_t k = 0; k < 6; ++k) {
    const Point at{k % 3 * 100000 + 50000, k / 3 * 100000 + 50000};
    const FaceId face = plan.subdivision.locate(at);
    setCommunity(plan, face, communities[static_cast<std::size_t>(k % 3 / 2)]);
    setGrid(plan, face, grids[static_cast<std::size_t>(k % 3)]);
    if (k > 2) setPrecinct(plan, face, precinct);
    points.push_back({at, 20 + k, 50 + k, CountState::Known, CountState::Known, static_cast<std::uint32_t>(k + 1)});
  }
  Source source;
  source.name = "households", source.role = Role::Households;
  source.households = std::make_shared<const HouseholdSet>(points);
  const SourceId households = plan.sources.add(source);
  Unit unit;
  unit.name = "一号楼", unit.source = households, unit.row = 7, unit.grid = grids[0], unit.tally.households = 9;
  plan.units.add(unit);
  plan.beats.add({"1", "一区", precinct, {}, {grids[0], grids[1]}, nullptr});
  plan.codes.add({"230204001001001", "", grids[0], 1700000000, 0});
  plan.exemptions.add({sizeIssueKey(grids[1]), "reason", "approver", 19000, 100, -1});
  plan.journal.add({1700000000, "author", Message("edit.note").with("text", "x")});
  recountAll(plan);
  // A layer of precincts beside, in which one block is another one's.
  const PrecinctLayerId planned = addLayer(plan, "规划", "现行", LayerStart::Copy), present = layerInForce(plan);
  putInForce(plan, planned);
  setPrecinct(plan, plan.subdivision.locate({50000, 50000}), plan.precincts.ids().front());
  putInForce(plan, present);
  return plan;
}

const Folder& folder() {
  static const Folder it;
  return it;
}

// The file of the small plan, as bytes.
const std::string& image() {
  static const std::string bytes = [] {
    const std::string path = folder() / "small.gpkg";
    require(saveProjectAs(path, smallPlan()).has_value());
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return bytes;
}

void write(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// Looks at the file there, as a window would.
void open(const std::string& path) {
  const auto opened = openProject(path);
  if (!opened) return require(!opened.error().code.empty());
  require(brokenReferences(opened->project).empty());
  require(brokenGuarantees(opened->project.subdivision).empty());
  const std::string again = folder() / "again.gpkg";
  require(saveProjectAs(again, opened->project).has_value());
  const auto reopened = openProject(again);
  require(reopened && reopened->warnings.empty() && reopened->project == opened->project);
  // Each layer in force, and then the others gone.
  Project plan = opened->project;
  for (PrecinctLayerId layer : plan.precinctLayers.ids()) {
    putInForce(plan, layer);
    require(unsafeToFollow(plan).empty());
  }
  for (PrecinctLayerId layer : plan.precinctLayers.ids())
    if (layer != layerInForce(plan)) eraseLayer(plan, layer);
  require(unsafeToFollow(plan).empty());
}

class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size) {}
  bool empty() const { return m_size == 0; }
  unsigned next() {
    if (empty()) return 0;
    --m_size;
    return *m_data++;
  }
  std::string text(std::size_t size) {
    std::string text;
    while (text.size() < size && !empty()) text += static_cast<char>(next());
    return text;
  }

 private:
  const std::uint8_t* m_data;
  std::size_t m_size;
};

std::string withBytes(Input in) {
  std::string bytes = image();
  for (int i = 0; i < 64 && !in.empty(); ++i) {
    const std::size_t at = in.next() << 16 | in.next() << 8 | in.next();
    bytes[at % bytes.size()] = static_cast<char>(in.next());
  }
  return bytes;
}

std::vector<std::string> names(Database& database, const std::string& sql) {
  std::vector<std::string> names;
  Statement read(database, sql);
  while (read.step()) names.emplace_back(read.text(0));
  return names;
}

std::string quoted(std::string text) {
  for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) text.insert(at, 1, '"');
  return '"' + text + '"';
}

void bindAny(Statement& statement, int index, Input& in) {
  const unsigned kind = in.next();
  if (kind % 5 == 0) return statement.bindNull(index);
  if (kind % 5 == 1) return statement.bind(index, static_cast<std::int64_t>(static_cast<std::int8_t>(in.next())));
  std::string bytes = in.text(in.next() % 40);
  if (kind % 5 == 3) return statement.bind(index, std::string_view(bytes));
  if (kind % 5 == 4) return statement.bindBlob(index, std::as_bytes(std::span(bytes.data(), bytes.size())));
  bytes.resize(8);
  std::int64_t number = 0;
  std::memcpy(&number, bytes.data(), 8);
  statement.bind(index, number);
}

// Changes cells, rows and tables of the file. What SQLite refuses is left out.
void change(const std::string& path, Input in) {
  Database database(path, OpenMode::Write);
  database.run("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN");
  const std::vector<std::string> tables =
      names(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'wangge%' ORDER BY name");
  for (int i = 0; i < 24 && !in.empty() && database.ok(); ++i) {
    const unsigned what = in.next();
    const std::string table = quoted(tables[in.next() % tables.size()]);
    const auto columns = names(database, "SELECT name FROM pragma_table_info(" + table + ")");
    if (columns.empty()) {
      database.forgive();
      continue;
    }
    const std::string column = quoted(columns[in.next() % columns.size()]);
    const auto row = "(SELECT id FROM " + table + " ORDER BY id LIMIT 1 OFFSET " + std::to_string(in.next() % 32) + ")";
    if (what % 8 == 0) {
      database.run("DELETE FROM " + table + " WHERE id = " + row);
    } else if (what % 8 == 1) {
      database.run("UPDATE " + table + " SET " + column + " = (SELECT " + column + " FROM " + table +
                   " ORDER BY id LIMIT 1) WHERE id = " + row);
    } else if (what == 2) {
      database.run("ALTER TABLE " + table + " DROP COLUMN " + column);
    } else if (what == 10) {
      database.run("DROP TABLE " + table);
    } else if (what == 18) {
      database.run("ALTER TABLE " + table + " RENAME TO moved" + std::to_string(i) + "; CREATE VIEW " + table +
                   " AS SELECT * FROM moved" + std::to_string(i));
    } else {
      Statement update(database, "UPDATE " + table + " SET " + column + " = ? WHERE id = " + row);
      if (update.valid()) bindAny(update, 0, in), update.run();
    }
    database.forgive();
  }
  database.run("COMMIT");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string path = folder() / "plan.gpkg";
  const std::string_view whole(reinterpret_cast<const char*>(data), size);
  if (whole.starts_with("SQLite format 3")) {
    write(path, whole);
  } else if (data[0] % 2 == 0) {
    write(path, withBytes(Input(data + 1, size - 1)));
  } else {
    write(path, image());
    change(path, Input(data + 1, size - 1));
  }
  open(path);
  // An input must not meet what an earlier one left: a plan takes the place of no other.
  for (const char* left : {"plan.gpkg", "plan.gpkg-journal", "plan.gpkg-wal", "plan.gpkg-shm", "again.gpkg"})
    ::unlink((folder() / left).c_str());
  return 0;
}
