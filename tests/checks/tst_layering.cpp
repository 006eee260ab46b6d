// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/checks/layering.h"

using namespace wangge::checks;

TEST_CASE("Layers include only what lies below them") {
  CHECK(listOf(checkLayering(readProject())) == "");
}

TEST_CASE("No two folders can include each other") {
  CHECK(listOf(checkOrderOfRooms()) == "");
  CHECK(listOf(checkEmptyRooms(readProject())) == "");
  CHECK_FALSE(checkEmptyRooms({{"gis/import.h", ""}}).empty());
}

TEST_CASE("The layering check finds what it is for") {
  const auto wrong = [](const char* path, const char* include) {
    return checkLayering({{path, std::string("#include ") + include + "\n"}}).size() == 1;
  };
  CHECK(wrong("core/base/a.h", "\"core/geometry/point.h\""));
  CHECK(wrong("core/geometry/a.cpp", "\"core/topology/node_lines.h\""));
  CHECK(wrong("core/plan/a.h", "\"core/edit/edits.h\""));
  CHECK(wrong("core/rules/a.cpp", "\"core/edit/edits.h\""));
  CHECK(wrong("core/edit/a.cpp", "\"core/rules/check.h\""));
  CHECK(wrong("core/fix/a.cpp", "\"core/propose/propose.h\""));
  CHECK(wrong("core/plan/a.h", "\"gis/import.h\""));
  CHECK(wrong("core/plan/a.h", "<QString>"));
  CHECK(wrong("core/plan/a.h", "<gdal_priv.h>"));
  CHECK(wrong("core/plan/a.h", "<sqlite3.h>"));
  CHECK(wrong("core/plan/a.h", "<filesystem>"));
  CHECK(wrong("core/plan/a.cpp", "<fstream>"));
  CHECK(wrong("core/plan/a.cpp", "<geos_c.h>"));
  CHECK(wrong("core/plan/a.cpp", "<boost/graph/adjacency_list.hpp>"));
  CHECK(wrong("core/geometry/a.h", "<geos_c.h>"));
  CHECK(wrong("core/geometry/a.h", "<geos/noding/Noder.h>"));
  CHECK(wrong("core/new_folder/a.h", "\"core/base/error.h\""));
  CHECK(wrong("gis/a.h", "\"app/text/messages.h\""));
  CHECK(wrong("gis/a.cpp", "<QFile>"));
  CHECK(wrong("app/a.cpp", "<ogrsf_frmts.h>"));
  CHECK(wrong("tests/core/a.cpp", "\"gis/import.h\""));
  CHECK(wrong("tests/core/a.cpp", "<QString>"));
  CHECK(wrong("gis/gpkg/a.cpp", "\"gis/onemap/one_map.h\""));
  CHECK(wrong("gis/file/a.cpp", "\"gis/export/export.h\""));
  CHECK(wrong("gis/export/a.cpp", "\"gis/file/project_file.h\""));
  CHECK(wrong("gis/read/a.cpp", "\"gis/cad/read_cad.h\""));
  CHECK(wrong("gis/new_folder/a.h", "<vector>"));
  CHECK(wrong("app/text/a.cpp", "\"gis/import.h\""));
  CHECK(wrong("app/session/a.cpp", "\"app/tools/tool.h\""));
  CHECK(wrong("app/window/map/a.cpp", "\"app/window/main_window.h\""));
  CHECK(wrong("app/window/new_folder/a.cpp", "<vector>"));
  CHECK(wrong("elsewhere/a.cpp", "<vector>"));
}

TEST_CASE("The layering check lets the allowed directions pass") {
  const auto fine = [](const char* path, const char* include) {
    return checkLayering({{path, std::string("#include ") + include + "\n"}}).empty();
  };
  CHECK(fine("core/geometry/noding.cpp", "<geos/noding/Noder.h>"));
  CHECK(fine("core/fix/a.cpp", "\"core/edit/edits.h\""));
  CHECK(fine("core/rules/a.h", "\"core/rules/issue.h\""));
  CHECK(fine("core/base/a.h", "<tl/expected.hpp>"));
  CHECK(fine("gis/a.cpp", "<gdal_priv.h>"));
  CHECK(fine("app/window/a.cpp", "\"gis/import.h\""));
  CHECK(fine("gis/export/a.cpp", "\"gis/onemap/one_map.h\""));
  CHECK(fine("app/window/panels/a.cpp", "\"app/window/map/typing.h\""));
  CHECK(fine("tests/gis/a.cpp", "\"gis/import.h\""));
}
