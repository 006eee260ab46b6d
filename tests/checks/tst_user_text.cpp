// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/checks/user_text.h"

using namespace wangge::checks;

namespace {

constexpr auto kWords = TextException::Kind::Words;
constexpr auto kDiagnostics = TextException::Kind::Diagnostics;

const std::vector<TextException> kExceptions = {
    {kWords, "core/base/chinese_numeral.cpp", "the numerals that names of grids are made with"},
    {kWords, "core/map/unit.cpp", "a name of a grid that is its ordinal: data, in Chinese"},
    {kWords, "core/numbering/naming.cpp", "the endings of names of communities that names of grids leave off"},
    {kWords, "core/plan/numbering_scheme.h", "how grids are named where no scheme says otherwise: data, in Chinese"},
    {kWords, "gis/batch/fit_recipe.cpp", "what names of files say of their edition"},
    {kWords, "gis/batch/name_words.cpp", "how names of places end in files of others"},
    {kWords, "gis/cad/cad_text.cpp", "how drawings mark a code beside a name"},
    {kWords, "gis/read/cell_values.cpp", "the words for degrees, minutes and seconds that tables have"},
    {kWords, "gis/import/role_names.cpp", "what stands behind the telling word in names of files"},
    {kWords, "gis/import/roles.cpp", "what files of others call their layers and fields"},
    {kWords, "core/plan/staff.cpp", "how days and phones are written in sheets"},
    {kWords, "gis/read/feature_words.cpp", "what files of others call roads, waters and institutions"},
    {kWords, "gis/read/staff_words.cpp", "what sheets of others call posts on grids"},
    {kWords, "gis/read/field_guess.cpp", "parts of field names in files of others"},
    {kWords, "gis/read/place_names.cpp", "what names of communities and divisions end with"},
    {kWords, "gis/read/field_names.cpp", "what files of others call their fields"},
    {kWords, "gis/read/count_fields.cpp", "what registers call flats, and units behind numbers"},
    {kWords, "gis/read/count_forms.cpp", "years, numerals and units in the names of fields"},
    {kWords, "gis/read/control_points_file.cpp", "what tables of control points call their columns"},
    {kWords, "gis/read/geometry_column.cpp", "what tables call a column of places"},
    {kWords, "gis/read/count_names.cpp", "what registers call numbers of households and persons"},
    {kWords, "gis/read/count_words.h", "what registers call numbers of households and persons"},
    {kWords, "gis/read/record_cells.cpp", "units behind numbers of households and persons"},
    {kWords, "gis/read/register_rows.cpp", "what tables write below their header"},
    {kWords, "gis/read/told_rows.cpp", "what a user writes for all rows"},
    {kWords, "gis/read/row_words.cpp", "what tables call sums, remarks and pages"},
    {kWords, "gis/read/person_register.cpp", "what registers call the head of a household"},
    {kWords, "gis/read/table_header.cpp", "what tables call their columns, and groups of them"},
    {kWords, "gis/read/unicode_forms.cpp", "how registers write nothing"},
    {kWords, "gis/read/source_crs.cpp", "names that hint at shifted coordinates"},
    {kDiagnostics, "core/topology/validate.cpp", "says which guarantee a defect in the program broke"},
    {kDiagnostics, "gis/cad/cad_drawing.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "core/plan/references.cpp", "names the reference that a damaged file lacks, for whoever mends it"},
    {kDiagnostics, "gis/read/source_checks.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "gis/read/tables.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "gis/read/ods_rows.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "gis/read/ods_workbook.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "gis/read/xlsx_rows.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "gis/read/xlsx_workbook.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "gis/read/xml_stream.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
    {kDiagnostics, "gis/read/zip_names.cpp", "a technical detail beside a translated sentence, as GDAL gives them"},
};

}  // namespace

TEST_CASE("core and gis hold no text for a user") {
  CHECK(listOf(checkUserText(readProject(), kExceptions)) == "");
}

TEST_CASE("Every exception for text in core and gis is needed") {
  CHECK(listOf(checkExceptions(readProject(), kExceptions)) == "");
}

TEST_CASE("The check for user text finds what it is for") {
  const auto wrong = [](const char* path, const std::string& code) {
    return checkUserText({{path, code}}, {}).size() == 1;
  };
  CHECK(wrong("core/plan/a.cpp", R"(f("The file is missing"))"));
  CHECK(wrong("gis/a.cpp", R"(f("cannot open file"))"));
  CHECK(wrong("gis/a.cpp", R"(f("Grid too large."))"));
  CHECK(wrong("gis/a.cpp", "f(\"户数\")"));
  CHECK(wrong("gis/a.cpp", R"(f("\u6237"))"));
  CHECK_FALSE(wrong("gis/a.cpp", R"-(f("SELECT count(*) FROM nodes WHERE x NOT in (1, 2)"))-"));
  CHECK_FALSE(wrong("gis/a.cpp", R"(f("ESRI Shapefile", "file.missing", "%d of"))"));
  CHECK_FALSE(wrong("core/a.cpp", R"(static_assert(x, "the bound must fit");)"));
  CHECK_FALSE(wrong("gis/a.cpp", R"(f("\\U+{:04X}"))"));
  CHECK_FALSE(wrong("gis/a.cpp", "f(\"…\", \" · \", \"°\", \"（\", \"²\")"));
  CHECK_FALSE(wrong("core/a.cpp", "// the file is missing\n"));
  CHECK_FALSE(wrong("app/a.cpp", R"(tr("The file is missing"))"));
  const SourceFile fieldNames{"gis/a.cpp", "f(\"户数\")"}, diagnosis{"gis/a.cpp", R"(f("the face is lost"))"};
  CHECK(checkUserText({fieldNames}, {{kWords, "gis/a.cpp", ""}}).empty());
  CHECK(checkUserText({fieldNames}, {{kDiagnostics, "gis/a.cpp", ""}}).size() == 1);
  CHECK(checkUserText({diagnosis}, {{kDiagnostics, "gis/a.cpp", ""}}).empty());
  CHECK(checkExceptions({fieldNames}, {{kWords, "gis/a.cpp", ""}}).empty());
  CHECK(checkExceptions({{"gis/a.cpp", "f(\"HS\")"}}, {{kWords, "gis/a.cpp", ""}}).size() == 1);
  CHECK(checkExceptions({}, {{kWords, "gis/a.cpp", ""}}).size() == 1);
}
