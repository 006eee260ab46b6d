// SPDX-License-Identifier: GPL-3.0-or-later
// Files that cannot be read or written, and warnings when a plan is opened.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"file.missing", QT_TRANSLATE_NOOP("Message", "There is no file {file}. Check the path.")},
    {"file.unreadable", QT_TRANSLATE_NOOP("Message",
                                          "{file} cannot be read[: {what}][: {detail}]. The file may be damaged, in "
                                          "use or of another kind than its name says.")},
    {"file.not_a_plan",
     QT_TRANSLATE_NOOP("Message", "{file} is not a plan of this program. Open a plan, or import the file into one.")},
    {"file.newer_version",
     QT_TRANSLATE_NOOP("Message",
                       "{file} was written by a newer version of the program (file version {version:code}, this "
                       "program knows up to {known:code}). Update the program.")},
    {"file.unfinished_save",
     QT_TRANSLATE_NOOP("Message",
                       "{file} was left in the middle of a save, and what was half written could not be undone[: "
                       "{what}]. Nothing was changed. Keep {journal} beside it and try again where its folder may be "
                       "written and no other program has it open; or save under another name.")},
    {"file.corrupt", QT_TRANSLATE_NOOP("Message", "{file} is damaged[: {what}][: {detail}]. Use an intact copy.")},
    {"file.truncated", QT_TRANSLATE_NOOP("Message",
                                         "{file} is cut off: it should have {expected|byte|bytes}, it has "
                                         "{actual|byte|bytes}. Copy it again from where it came.")},
    {"file.parts_differ",
     QT_TRANSLATE_NOOP("Message",
                       "{file} holds {objects|object|objects}, {part} beside it {records|row|rows}: one of the two is "
                       "cut off, or they do not belong together. Copy both again from where they came.")},
    {"file.part_missing",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is incomplete: {part} is missing beside it. Put all files of the set into one folder.")},
    {"file.empty", QT_TRANSLATE_NOOP("Message", "{file} is empty.")},
    {"file.encrypted",
     QT_TRANSLATE_NOOP("Message", "{file} is protected by a password. Save it without one and try again.")},
    {"file.too_large", QT_TRANSLATE_NOOP("Message", "{file} is too large to be read.")},
    {"file.dwg",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is a DWG drawing, which cannot be read. Save it as DXF in the drawing program.")},
    {"file.xls",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file} is a web page that is called .xls. Open it in a spreadsheet program and save it as .xlsx or CSV.")},
    {"file.no_data_inside", QT_TRANSLATE_NOOP("Message", "{file} holds no file that can be read.")},
    {"file.unknown_format",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is of a kind that is not known. Known are Shapefile, GeoPackage, "
                       "GeoJSON, KML, DXF, OSM, FileGDB, MapInfo, CSV, XLSX, ODS, XLS and DBF.")},
    {"file.read_only",
     QT_TRANSLATE_NOOP("Message",
                       "{file} cannot be written: the file or its folder is read-only. Nothing that was there before "
                       "was changed. Save under another name or ask for permission to write.")},
    {"file.disk_full", QT_TRANSLATE_NOOP("Message",
                                         "{file} was not written: the disk is full. Nothing that was there before was "
                                         "changed. Free some space and try again.")},
    {"file.unwritable",
     QT_TRANSLATE_NOOP("Message",
                       "{file} cannot be written[: {what}][: {detail}]. Nothing that was there before was changed.")},
    {"file.holds_plan",
     QT_TRANSLATE_NOOP("Message",
                       "{file} holds a plan[: {plan}]. Nothing is written in the place of a plan. Choose another name "
                       "or folder, or move the plan away first.")},
    {"file.other_kind",
     QT_TRANSLATE_NOOP("Message",
                       "{file} exists already and is not of the kind that would be written there ({kind:word}): it is "
                       "{found:word}. It was left as it is. Choose another name or folder, or move it away first.")},
    {"file.not_a_file",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is {found:word}, not a file. It was left as it is. Choose another name or folder.")},
    {"file.layer_edited_elsewhere",
     QT_TRANSLATE_NOOP("Message",
                       "The layer {layer} was changed by another program since the plan was saved. The plan itself "
                       "does not follow that change; import the layer to take it over.")},
    {"file.changed_elsewhere",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file} was changed by somebody else since it was opened. Open it again, or save under another name.")},
    {"file.layer_restored",
     QT_TRANSLATE_NOOP(
         "Message",
         "The layer {layer} was written anew from the plan; changes that another program made to it are gone.")},
    {"file.table_edited_elsewhere",
     QT_TRANSLATE_NOOP("Message", "The table {table} of {file} was changed by another program. Check the plan.")},
    {"file.reference_mended", QT_TRANSLATE_NOOP("Message",
                                                "A record of the table {table} in {file} named another one that is "
                                                "gone (record {record}, {field}). That field is empty now.")},
    {"file.was_gone",
     QT_TRANSLATE_NOOP("Message",
                       "{file} had been moved or deleted meanwhile. The whole plan was written there again.")},
    {"raster.unreadable", QT_TRANSLATE_NOOP("Message",
                                            "{file} is no picture that can be shown under the map[: {detail}]. "
                                            "GeoTIFF, MBTiles, and PNG or JPEG with a world file can.")},
    {"raster.no_place",
     QT_TRANSLATE_NOOP(
         "Message", "{file} does not say where it lies. Give it a world file, or save it as GeoTIFF with its place.")},
    {"raster.no_transformation",
     QT_TRANSLATE_NOOP("Message", "{file} cannot be carried over into the plan's coordinate system[: {detail}].")},
    {"file.json_echarts", QT_TRANSLATE_NOOP("Message",
                                            "{file} is map data for ECharts with packed coordinates, which cannot be "
                                            "read. Get the same area as plain GeoJSON.")},
    {"file.json_unknown",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is intact JSON, but neither GeoJSON nor TopoJSON nor ESRI JSON. Export it as GeoJSON.")},
    {"file.dxf_binary",
     QT_TRANSLATE_NOOP("Message", "{file} is a binary DXF, which cannot be read. Save it as DXF in text form.")},
    {"file.drawing_cut",
     QT_TRANSLATE_NOOP("Message",
                       "{file} breaks off at line {line}, amid what is drawn. Save it anew in the drawing program.")},
    {"file.drawing_zeros",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is damaged: line {line} holds bytes of zero, as after a power cut. Let the drawing "
                       "program recover it and save it anew, or use an intact copy.")},
    {"file.temporary_failed", QT_TRANSLATE_NOOP("Message",
                                                "{file} has a write-ahead log and is read from a copy, for which there "
                                                "is no room. Free some space in the folder for temporary files.")},
};

}  // namespace

std::span<const Entry> fileTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
