// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/words.h"

#include <QCoreApplication>
#include <map>
#include <string>

namespace wangge {
namespace {

struct Word {
  const char* form;
  const char* text;
};

// Forms are those of core/plan/domain.h; where two enumerations share one, the word fits both.
constexpr Word kWords[] = {
    {"city", QT_TRANSLATE_NOOP("Word", "city")},
    {"county", QT_TRANSLATE_NOOP("Word", "county")},
    {"subdistrict", QT_TRANSLATE_NOOP("Word", "subdistrict")},
    {"community", QT_TRANSLATE_NOOP("Word", "community")},
    {"grid", QT_TRANSLATE_NOOP("Word", "grid")},
    {"comprehensive", QT_TRANSLATE_NOOP("Word", "comprehensive")},
    {"dedicated", QT_TRANSLATE_NOOP("Word", "dedicated")},
    {"agency", QT_TRANSLATE_NOOP("Word", "agency, enterprise or institution")},
    {"park", QT_TRANSLATE_NOOP("Word", "industrial or logistics park")},
    {"office_building", QT_TRANSLATE_NOOP("Word", "office building")},
    {"market", QT_TRANSLATE_NOOP("Word", "business district or market")},
    {"school_hospital", QT_TRANSLATE_NOOP("Word", "school or hospital")},
    {"scenic", QT_TRANSLATE_NOOP("Word", "park or scenic area")},
    {"religious", QT_TRANSLATE_NOOP("Word", "religious venue")},
    {"unknown", QT_TRANSLATE_NOOP("Word", "not told")},
    {"resident", QT_TRANSLATE_NOOP("Word", "residents")},
    {"present", QT_TRANSLATE_NOOP("Word", "people present")},
    {"registered", QT_TRANSLATE_NOOP("Word", "registered people")},
    {"known", QT_TRANSLATE_NOOP("Word", "known")},
    {"estimated", QT_TRANSLATE_NOOP("Word", "estimated")},
    {"not_counted", QT_TRANSLATE_NOOP("Word", "not counted")},
    {"communities", QT_TRANSLATE_NOOP("Word", "communities")},
    {"subdistricts", QT_TRANSLATE_NOOP("Word", "subdistricts")},
    {"counties", QT_TRANSLATE_NOOP("Word", "counties")},
    {"precincts", QT_TRANSLATE_NOOP("Word", "police precincts")},
    {"beats", QT_TRANSLATE_NOOP("Word", "police beats")},
    {"stations", QT_TRANSLATE_NOOP("Word", "police stations")},
    {"barriers", QT_TRANSLATE_NOOP("Word", "roads, rivers and railways")},
    {"buildings", QT_TRANSLATE_NOOP("Word", "buildings")},
    {"households", QT_TRANSLATE_NOOP("Word", "households")},
    {"persons", QT_TRANSLATE_NOOP("Word", "persons")},
    {"households_and_persons", QT_TRANSLATE_NOOP("Word", "households and persons together")},
    {"sites", QT_TRANSLATE_NOOP("Word", "dedicated sites")},
    {"grids", QT_TRANSLATE_NOOP("Word", "grids")},
    {"staff", QT_TRANSLATE_NOOP("Word", "people on grids")},
    {"chief", QT_TRANSLATE_NOOP("Word", "grid chief")},
    {"member", QT_TRANSLATE_NOOP("Word", "grid worker")},
    {"community_officer", QT_TRANSLATE_NOOP("Word", "community officer")},
    {"supervisor", QT_TRANSLATE_NOOP("Word", "supervisor")},
    {"in_band", QT_TRANSLATE_NOOP("Word", "in band")},
    {"in_band_by_persons", QT_TRANSLATE_NOOP("Word", "in band by persons")},
    {"too_small", QT_TRANSLATE_NOOP("Word", "too small")},
    {"too_large", QT_TRANSLATE_NOOP("Word", "too large")},
    {"exempt", QT_TRANSLATE_NOOP("Word", "exempt")},
    {"error", QT_TRANSLATE_NOOP("Word", "error")},
    {"warning", QT_TRANSLATE_NOOP("Word", "warning")},
    {"note", QT_TRANSLATE_NOOP("Word", "note")},
    {"guess", QT_TRANSLATE_NOOP("Word", "guessed")},
    {"repaired", QT_TRANSLATE_NOOP("Word", "repaired")},
    {"left", QT_TRANSLATE_NOOP("Word", "left as it is")},
    {"code", QT_TRANSLATE_NOOP("Word", "code")},
    {"name", QT_TRANSLATE_NOOP("Word", "name")},
    {"parent", QT_TRANSLATE_NOOP("Word", "parent")},
    {"category", QT_TRANSLATE_NOOP("Word", "category")},
    {"kind", QT_TRANSLATE_NOOP("Word", "kind")},
    {"key", QT_TRANSLATE_NOOP("Word", "building code")},
    {"household", QT_TRANSLATE_NOOP("Word", "household number")},
    {"officers", QT_TRANSLATE_NOOP("Word", "officers")},
    {"relation", QT_TRANSLATE_NOOP("Word", "relation to the head of the household")},
    {"phone", QT_TRANSLATE_NOOP("Word", "phone")},
    {"from", QT_TRANSLATE_NOOP("Word", "first day")},
    {"until", QT_TRANSLATE_NOOP("Word", "last day")},
    {"photo", QT_TRANSLATE_NOOP("Word", "photo")},
    {"four_bounds", QT_TRANSLATE_NOOP("Word", "four bounds")},
    {"x", QT_TRANSLATE_NOOP("Word", "longitude or easting")},
    {"y", QT_TRANSLATE_NOOP("Word", "latitude or northing")},
    {"point", QT_TRANSLATE_NOOP("Word", "points")},
    {"line", QT_TRANSLATE_NOOP("Word", "lines")},
    {"polygon", QT_TRANSLATE_NOOP("Word", "polygons")},
    {"none", QT_TRANSLATE_NOOP("Word", "no geometry")},
    {"mixed", QT_TRANSLATE_NOOP("Word", "mixed geometry")},
    {"text", QT_TRANSLATE_NOOP("Word", "text")},
    {"integer", QT_TRANSLATE_NOOP("Word", "whole number")},
    {"real", QT_TRANSLATE_NOOP("Word", "number")},
    {"date", QT_TRANSLATE_NOOP("Word", "date")},
    {"urban", QT_TRANSLATE_NOOP("Word", "urban")},
    {"rural", QT_TRANSLATE_NOOP("Word", "rural")},
    {"pastoral", QT_TRANSLATE_NOOP("Word", "pastoral")},
    {"river", QT_TRANSLATE_NOOP("Word", "river")},
    {"rail", QT_TRANSLATE_NOOP("Word", "railway")},
    {"expressway", QT_TRANSLATE_NOOP("Word", "expressway")},
    {"arterial", QT_TRANSLATE_NOOP("Word", "arterial road")},
    {"street", QT_TRANSLATE_NOOP("Word", "street")},
    {"lane", QT_TRANSLATE_NOOP("Word", "lane")},
    {"drawn", QT_TRANSLATE_NOOP("Word", "drawn line")},
    {"precinct", QT_TRANSLATE_NOOP("Word", "police precinct")},
    {"beat", QT_TRANSLATE_NOOP("Word", "police beat")},
    // Formats of exports and other files that are written (gis/export/formats.cpp), and what is found in their place.
    {"gpkg", QT_TRANSLATE_NOOP("Word", "GeoPackage (one file, all layers)")},
    {"geojson", QT_TRANSLATE_NOOP("Word", "GeoJSON")},
    {"shp", QT_TRANSLATE_NOOP("Word", "Shapefile")},
    {"kml", QT_TRANSLATE_NOOP("Word", "KML")},
    {"dxf", QT_TRANSLATE_NOOP("Word", "DXF drawing")},
    {"csv", QT_TRANSLATE_NOOP("Word", "CSV tables")},
    {"xlsx", QT_TRANSLATE_NOOP("Word", "Excel ledger")},
    {"plan", QT_TRANSLATE_NOOP("Word", "plan")},
    {"recipe", QT_TRANSLATE_NOOP("Word", "import recipe")},
    {"pdf", QT_TRANSLATE_NOOP("Word", "PDF")},
    {"template", QT_TRANSLATE_NOOP("Word", "template of sheets")},
    {"field", QT_TRANSLATE_NOOP("Word", "field")},
    {"font", QT_TRANSLATE_NOOP("Word", "typeface")},
    {"png", QT_TRANSLATE_NOOP("Word", "PNG picture by this program")},
    {"svg", QT_TRANSLATE_NOOP("Word", "SVG picture by this program")},
    {"packed_file", QT_TRANSLATE_NOOP("Word", "a packed or Office file")},
    {"picture", QT_TRANSLATE_NOOP("Word", "a picture")},
    {"text_file", QT_TRANSLATE_NOOP("Word", "a text")},
    {"database_file", QT_TRANSLATE_NOOP("Word", "a database or GeoPackage with other content")},
    {"unreadable_file", QT_TRANSLATE_NOOP("Word", "something that cannot be read")},
    {"unknown_file", QT_TRANSLATE_NOOP("Word", "of an unknown kind")},
    {"folder", QT_TRANSLATE_NOOP("Word", "a folder")},
    {"pipe", QT_TRANSLATE_NOOP("Word", "a pipe or socket")},
    {"device", QT_TRANSLATE_NOOP("Word", "a device")},
    {"dead_link", QT_TRANSLATE_NOOP("Word", "a link to nothing")},
    {"area", QT_TRANSLATE_NOOP("Word", "area")},
    // Verdicts on stations and subdistricts (core/align/report.h).
    {"one_to_one", QT_TRANSLATE_NOOP("Word", "one to one")},
    {"one_to_many", QT_TRANSLATE_NOOP("Word", "one station, several subdistricts")},
    {"many_to_one", QT_TRANSLATE_NOOP("Word", "several stations, one subdistrict")},
    {"split", QT_TRANSLATE_NOOP("Word", "split: several with several")},
    {"no_match", QT_TRANSLATE_NOOP("Word", "nothing in common")},
    {"declared", QT_TRANSLATE_NOOP("Word", "need not match")},
    // Goals of proposals that align (core/align/goals.h), and which lines move.
    {"no_grid_cut", QT_TRANSLATE_NOOP("Word", "no grid is cut")},
    {"no_community_split", QT_TRANSLATE_NOOP("Word", "no community is divided")},
    {"one_station_per_subdistrict", QT_TRANSLATE_NOOP("Word", "each subdistrict has one station")},
    {"one_subdistrict_per_station", QT_TRANSLATE_NOOP("Word", "each station has one subdistrict")},
    {"precinct_lines", QT_TRANSLATE_NOOP("Word", "precinct lines")},
    {"other_lines", QT_TRANSLATE_NOOP("Word", "lines of grids, communities and subdistricts")},
    {"unassigned", QT_TRANSLATE_NOOP("Word", "unassigned territory")},
};

}  // namespace

QString wordFor(const QString& stableForm) {
  static const auto index = [] {
    std::map<std::string, const char*, std::less<>> all;
    for (const auto& word : kWords) all.emplace(word.form, word.text);
    return all;
  }();
  const auto found = index.find(stableForm.toStdString());
  return found == index.end() ? stableForm : QCoreApplication::translate("Word", found->second);
}

}  // namespace wangge
