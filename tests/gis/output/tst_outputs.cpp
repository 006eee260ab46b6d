// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the way of an output stays as it was, whatever it is and by whatever name it is reached; an older file of
// the same kind goes. Formats and their files come from the table, so a new format is tested here unasked.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

#include <catch2/catch.hpp>
#include <functional>
#include <map>

#include "core/edit/edits.h"
#include "gis/export/export.h"
#include "gis/export/formats.h"
#include "gis/file/child.h"
#include "gis/file/project_file.h"
#include "gis/file/scratch.h"
#include "gis/gpkg/geopackage.h"
#include "gis/output/atomic.h"
#include "support/ascii_plan.h"
#include "support/effort.h"

using namespace wangge;
using namespace wangge::gis;
using test::bytesOf;
using test::Scratch;
using test::writeBytes;
namespace fs = std::filesystem;

namespace {

Project plan(const std::string& uuid = "6f0c1f4e-0000-4000-8000-000000000031") {
  Project project = test::asciiPlan({"aab", "aab"}).project;
  project.info.uuid = uuid, project.info.name = "North", project.info.crs = "EPSG:4524";
  project.lattice = {36600000, 5245000};
  return project;
}

const std::string kOther = "6f0c1f4e-0000-4000-8000-000000000032";

// The bytes of a file that `make` makes at a path, made once.
template <class Make>
std::string madeBy(Make&& make) {
  const Scratch made;
  REQUIRE(make(made / "a.gpkg"));
  return bytesOf(made / "a.gpkg");
}

// Everything that tells one thing in a folder from another.
std::string look(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return "nothing";
  std::string text = std::to_string(status.st_mode) + " " + std::to_string(status.st_ino) + " ";
  if (S_ISLNK(status.st_mode)) text += fs::read_symlink(path).string() + " ";
  if (S_ISREG(status.st_mode) || (S_ISLNK(status.st_mode) && fs::is_regular_file(path))) text += bytesOf(path);
  return text;
}
std::map<std::string, std::string> looks(const std::string& folder) {
  std::map<std::string, std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) all[entry.path().string()] = look(entry.path());
  return all;
}

// A thing in the way: puts it at a path (`aside` is a folder for what it needs), false where it cannot be made.
struct Thing {
  const char* what;
  const char* code;
  std::function<bool(const std::string& at, const std::string& aside)> put;
};

const std::vector<Thing>& things() {
  static const auto bytes = [](const std::string& content) {
    return [content](const std::string& at, const std::string&) { return writeBytes(at, content), true; };
  };
  static const std::string saved =
      madeBy([](const std::string& at) { return saveProjectAs(at, plan(kOther)).has_value(); });
  static const std::string theirs = madeBy([](const std::string& at) {
    Database database(at, OpenMode::New);
    createGeoPackage(database, "EPSG:4524");
    database.run("CREATE TABLE households (a); INSERT INTO households VALUES (1)");
    return database.ok();
  });
  static const std::string enriched = madeBy([](const std::string& at) {
    const std::string folder = fs::path(at).parent_path();
    if (!exportMap(plan(), folder, {"gpkg"})) return false;
    test::runSql(folder + "/one_map.gpkg", "CREATE TABLE qgis_projects (a)");
    return fs::rename(folder + "/one_map.gpkg", at), true;
  });
  static const std::vector<Thing> all = {
      {"a plan", "file.holds_plan", bytes(saved)},
      {"a link to a plan", "file.holds_plan",
       [](auto& at, auto& aside) {
         fs::create_symlink(aside + "/plan.gpkg", at);
         return writeBytes(aside + "/plan.gpkg", saved), true;
       }},
      {"a plan by another name", "file.holds_plan",
       [](auto& at, auto& aside) {
         writeBytes(aside + "/plan.gpkg", saved);
         fs::create_hard_link(aside + "/plan.gpkg", at);
         return true;
       }},
      {"a text", "file.other_kind", bytes("minutes of the meeting of last year\n" + std::string(200, 'x') + "\n")},
      {"a picture", "file.other_kind", bytes("\x89PNG\r\n\x1a\n" + std::string(200, '\1'))},
      {"a packed file", "file.other_kind", bytes("PK\x03\x04" + std::string(200, '\2'))},
      {"a PDF", "file.other_kind", bytes("%PDF-1.4\n" + std::string(200, '\3'))},
      {"somebody's GeoPackage", "file.other_kind", bytes(theirs)},
      {"an export with somebody's table in it", "file.other_kind", bytes(enriched)},
      {"a folder", "file.not_a_file",
       [](auto& at, auto&) { return fs::create_directory(at) && (writeBytes(at + "/inside", "x"), true); }},
      {"a pipe", "file.not_a_file", [](auto& at, auto&) { return ::mkfifo(at.c_str(), 0600) == 0; }},
      {"a socket", "file.not_a_file",
       [](auto& at, auto&) {
         sockaddr_un address{};
         address.sun_family = AF_UNIX;
         if (at.size() >= sizeof address.sun_path) return false;
         at.copy(address.sun_path, at.size());
         const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
         const bool bound = ::bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
         ::close(made);
         return bound;
       }},
      {"a full device", "file.not_a_file",
       [](auto& at, auto&) { return ::mknod(at.c_str(), S_IFCHR | 0600, makedev(1, 7)) == 0; }},
      {"a link to nothing", "file.not_a_file",
       [](auto& at, auto& aside) { return fs::create_symlink(aside + "/gone", at), true; }}};
  return all;
}

// The files that an export writes: all of one layer, or the one.
std::vector<std::string> filesOf(const ExportFormat& format) {
  const Scratch made;
  REQUIRE(exportMap(plan(), made.folder(), {format.name()}));
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(made.folder()))
    for (const char* layer : {"one_map", "grids", "code_changes"})
      if (entry.path().stem() == layer) names.push_back(entry.path().filename());
  REQUIRE_FALSE(names.empty());
  return names;
}

// Of the things every `stride`-th, beginning with the given one.
template <class Write>
void keepsWhatIsInTheWay(const std::string& name, Write&& write, std::size_t first = 0, std::size_t stride = 1) {
  for (std::size_t i = first; i < things().size(); i += stride) {
    const Thing& thing = things()[i];
    const Scratch folder, aside;
    CAPTURE(name, thing.what);
    if (!thing.put(folder / name, aside.folder())) {
      WARN("not tested here, cannot be made: " << thing.what);
      continue;
    }
    const auto before = looks(folder.folder()), beside = looks(aside.folder());
    CHECK(write(folder.folder()) == thing.code);
    CHECK(looks(folder.folder()) == before);
    CHECK(looks(aside.folder()) == beside);
  }
}

template <class Value>
std::string codeOf(const Result<Value>& result) {
  return result ? "written" : result.error().code;
}

}  // namespace

TEST_CASE("No export takes the place of a plan, of a file of another kind, or of what is no file") {
  // Under sanitizers the things by turns, so that each is in the way of some formats and each file has several.
  const auto stride = test::tries<std::size_t>(1, 5);
  std::size_t turn = 0;
  for (const ExportFormat& format : exportFormats())
    for (const std::string& name : filesOf(format)) {
      const auto write = [&](const std::string& folder) {
        // By a path that leads there in a roundabout way.
        return codeOf(exportMap(plan(), folder + "/../" + fs::path(folder).filename().string(), {format.name()}));
      };
      keepsWhatIsInTheWay(name, write, turn++ % stride, stride);
    }
}

TEST_CASE("An export in several formats writes nothing when one of them may not be written") {
  const Scratch folder;
  REQUIRE(saveProjectAs(folder / "one_map.gpkg", plan()));
  const auto before = looks(folder.folder());
  const auto refused = exportMap(plan(), folder.folder(), {"csv", "gpkg"});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "file.holds_plan");
  CHECK(std::get<std::string>(refused.error().arguments.at(1).value) == "North");
  CHECK(looks(folder.folder()) == before);
}

TEST_CASE("An older export goes for a newer one, also through a link, and so does an empty file") {
  const Project older = plan();
  const Project newer = *setGridCode(older, older.grids.ids().front(), "007", {"tester", 1700000000});
  const std::string way = GENERATE("as it is", "through links", "empty");
  static std::map<std::string, Scratch> wantedOf, olderOf;  // by format, made once for all ways
  for (const ExportFormat& format : exportFormats()) {
    CAPTURE(format.name(), way);
    const bool fresh = !wantedOf.contains(format.name());
    const Scratch &wanted = wantedOf[format.name()], &old = olderOf[format.name()];
    const Scratch folder, aside;
    if (fresh) {
      REQUIRE(exportMap(newer, wanted.folder(), {format.name()}));
      REQUIRE(exportMap(older, old.folder(), {format.name()}));
    }
    fs::copy(old.folder(), folder.folder());
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(wanted.folder())) names.push_back(entry.path().filename());
    for (const std::string& name : names) {
      fs::permissions(folder / name, static_cast<fs::perms>(0640));
      if (way == "empty") fs::resize_file(folder / name, 0);
      if (way == "through links")
        fs::rename(folder / name, aside / name), fs::create_symlink(aside / name, folder / name);
    }
    REQUIRE(codeOf(exportMap(newer, folder.folder(), {format.name()})) == "written");
    CHECK(folder.files() == names.size());
    for (const std::string& name : names) {
      CHECK(bytesOf(folder / name) == bytesOf(wanted / name));
      CHECK(fs::status(folder / name).permissions() == static_cast<fs::perms>(0640));
      CHECK(fs::is_symlink(folder / name) == (way == "through links"));
    }
  }
}

TEST_CASE("An export that finds no room leaves the older one whole") {
  for (const ExportFormat& format : exportFormats()) {
    CAPTURE(format.name());
    const Scratch folder;
    REQUIRE(exportMap(plan(), folder.folder(), {format.name()}));
    const auto before = looks(folder.folder());
    CHECK(test::inChild([&] {
            test::limitFiles(50);
            return codeOf(exportMap(plan(), folder.folder(), {format.name()}));
          }) == "file.disk_full");
    CHECK(looks(folder.folder()) == before);
  }
}

TEST_CASE("A plan takes the place of an older state of itself only") {
  const std::string name = "a.gpkg";
  keepsWhatIsInTheWay(name,
                      [&](const std::string& folder) { return codeOf(saveProjectAs(folder + "/" + name, plan())); });
  const Scratch folder;
  REQUIRE(saveProjectAs(folder / name, plan()));
  Project edited = plan();
  edited.info.name = "edited";
  CHECK(codeOf(saveProjectAs(folder / name, edited)) == "written");
  CHECK(openProject(folder / name)->project == edited);
  // An export is no plan.
  REQUIRE(exportMap(plan(), folder.folder(), {"gpkg"}));
  const std::string before = bytesOf(folder / "one_map.gpkg");
  CHECK(codeOf(saveProjectAs(folder / "one_map.gpkg", plan())) == "file.other_kind");
  CHECK(bytesOf(folder / "one_map.gpkg") == before);
}

TEST_CASE("What comes while a file is being written is kept, too") {
  const Scratch folder;
  const std::string path = folder / "a.gpkg";
  auto file = AtomicFile::beside(path, kPlanFile, plan().info.uuid);
  REQUIRE(file);
  REQUIRE(file->append("half a plan"));
  REQUIRE(saveProjectAs(path, plan(kOther)));
  const std::string before = bytesOf(path);
  CHECK(codeOf(file->putInPlace()) == "file.holds_plan");
  CHECK(bytesOf(path) == before);
}

TEST_CASE("Files of a kind are told by their content, as other programs write them") {
  const Scratch folder;
  const auto may = [&](const std::string& format, const std::string& name, const std::string& content) {
    writeBytes(folder / name, content);
    return codeOf(mayWrite(folder / name, exportFormatNamed(format)->kind)) == "written";
  };
  CHECK(may("csv", "a.csv", "code,name\n1,\"x, y\"\n"));
  CHECK(may("csv", "a.csv", "code;name\r\n1;x\r\n"));
  CHECK(may("csv", "a.csv", "code\tname\n1\tx, y\n"));
  CHECK(may("csv", "a.csv", "\xB4\xFA\xC2\xEB,\xC3\xFB\xB3\xC6\n1,\xBC\xD7\n"));  // GBK
  CHECK_FALSE(may("csv", "a.csv", "Dear all,\nhere are the grids, the codes, and the names.\nYours\n"));
  CHECK_FALSE(may("csv", "a.csv", "{\"a\": 1, \"b\": 2}\n"));
  CHECK(may("geojson", "a.geojson", "\xEF\xBB\xBF\n { \"type\": \"FeatureCollection\", \"features\": [] }"));
  CHECK_FALSE(may("geojson", "a.geojson", "{\"name\": \"settings\"}"));
  CHECK(may("kml", "a.kml", "<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"/>"));
  CHECK_FALSE(may("kml", "a.kml", "<?xml version=\"1.0\"?>\n<html/>"));
  CHECK(may("dxf", "a.dxf", "999\r\nby a drawing program\r\n  0\r\nSECTION\r\n"));
  CHECK_FALSE(may("dxf", "a.dxf", "0.5\n0.7\n"));
  CHECK_FALSE(may("xlsx", "a.xlsx", "PK\x03\x04 word/document.xml"));
}
