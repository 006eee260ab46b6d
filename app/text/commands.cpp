// SPDX-License-Identifier: GPL-3.0-or-later
// The command line, export and print.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"demo.missing",
     QT_TRANSLATE_NOOP(
         "Message", "The files of the demonstration district are not there[ ({folder})]. Install the program again.")},
    {"demo.manifest", QT_TRANSLATE_NOOP("Message", "{file} lists no files to import. Install the program again.")},
    {"import.plan_changed",
     QT_TRANSLATE_NOOP(
         "Message", "The plan was changed while the file was being imported. Nothing was imported; import it again.")},
    {"usage.unknown_command", QT_TRANSLATE_NOOP("Message", "There is no command {command}. Commands: {known}.")},
    {"usage.no_command",
     QT_TRANSLATE_NOOP("Message", "A command is needed: {known}. “wangge-cli --help” explains them.")},
    {"usage.unknown_argument",
     QT_TRANSLATE_NOOP("Message",
                       "“{argument}” is not understood here. “wangge-cli {command} --help” lists what is possible.")},
    {"usage.missing",
     QT_TRANSLATE_NOOP("Message", "{what} is missing. “wangge-cli {command} --help” shows how it is written.")},
    {"usage.no_value",
     QT_TRANSLATE_NOOP("Message", "{option} needs a value. “wangge-cli {command} --help” shows how it is written.")},
    {"usage.told_twice", QT_TRANSLATE_NOOP("Message", "{option} is given more than once.")},
    {"usage.bad_value", QT_TRANSLATE_NOOP("Message", "{option} cannot be “{value}”. Possible: {known}.")},
    {"usage.bad_number", QT_TRANSLATE_NOOP("Message", "{option} needs a number that makes sense, not “{value}”.")},
    {"usage.bad_range",
     QT_TRANSLATE_NOOP("Message",
                       "{option} needs numbers like 101-199, or 101- for all from there on, not “{value}”.")},
    {"usage.bad_place",
     QT_TRANSLATE_NOOP("Message",
                       "{option} needs places as x,y in metres of the plan's coordinate system, not “{value}”.")},
    {"usage.bad_field", QT_TRANSLATE_NOOP("Message", "“{value}” is not of the form KEY=FIELD. Keys: {known}.")},
    {"usage.exclude", QT_TRANSLATE_NOOP("Message", "{first} and {second} exclude each other. Use one of them.")},
    {"usage.bad_decision", QT_TRANSLATE_NOOP("Message", "“{value}” is not of the form FILE:KEY=VALUE.")},
    {"usage.wrong", QT_TRANSLATE_NOOP("Message", "The command line is not understood: {what}.")},
    {"plan.exists", QT_TRANSLATE_NOOP("Message",
                                      "{file} exists already. A new plan does not overwrite anything: choose another "
                                      "name or remove the file first.")},
    {"plan.unknown_code",
     QT_TRANSLATE_NOOP("Message", "The plan {file} has no county, subdistrict, community or grid with code {code}.")},
    {"plan.no_communities", QT_TRANSLATE_NOOP("Message", "The plan {file} has no communities yet. Import them first.")},
    {"map.nothing_to_draw",
     QT_TRANSLATE_NOOP("Message", "{name} has no territory to draw. Import communities or grids first.")},
    {"print.does_not_fit",
     QT_TRANSLATE_NOOP("Message",
                       "{name} does not fit on the paper at 1:{scale}: choose 1:{fits} or a smaller scale, or larger "
                       "paper.")},
    {"print.too_many_parts",
     QT_TRANSLATE_NOOP("Message",
                       "{name} would come apart into more than {most} parts at 1:{scale}: choose 1:{fits} or a smaller "
                       "scale for the parts, or larger paper.")},
    {"print.picture_too_large",
     QT_TRANSLATE_NOOP("Message",
                       "A picture of this paper with {dpi} dots to the inch is too large to be drawn. Choose {most} or "
                       "fewer, or SVG or PDF, which have no dots.")},
    {"print.some_written",
     QT_TRANSLATE_NOOP("Message",
                       "{file} could not be written, although others were before it: {written}. Print again when the "
                       "folder can be written to.")},
    {"print.no_printer",
     QT_TRANSLATE_NOOP("Message",
                       "No printer is installed on this computer. Print into a PDF and take that to another one.")},
    {"print.printer_gone",
     QT_TRANSLATE_NOOP("Message",
                       "The printer {name} is not there (any more). There are: {known}. Choose one of them, or print "
                       "into a PDF.")},
    {"print.printer_refused",
     QT_TRANSLATE_NOOP(
         "Message",
         "The printer {name} did not take the sheets[: {what}]. See whether it is on and accepts jobs, or print "
         "into a PDF.[ Taken back: {cancelled|job|jobs} that it had taken before, of which sheets may have come "
         "out.][ Not to be taken back, as printed already or on the way: {kept|job|jobs}.]")},
    {"print.no_room_for_jobs",
     QT_TRANSLATE_NOOP("Message",
                       "Nothing was printed: the sheets need files in the folder {folder}, where none can be made[: "
                       "{what}]. Free some space there, or ask for permission to write.")},
    {"print.paper_not_in_printer",
     QT_TRANSLATE_NOOP("Message",
                       "The printer {name} has no paper {paper}. Choose a paper that it has, or print into a PDF.")},
    {"print.no_units", QT_TRANSLATE_NOOP("Message", "There is no {level:word} to print a sheet of.")},
    {"export.unknown_format", QT_TRANSLATE_NOOP("Message", "The format {format} is not known. Possible: {known}.")},
    {"export.table_too_large",
     QT_TRANSLATE_NOOP("Message",
                       "The table {table} has more rows or columns than a sheet of {file} can hold. Ask for a higher "
                       "level, or for JSON.")},
    {"export.layer_too_large",
     QT_TRANSLATE_NOOP("Message",
                       "The table {table} has more rows or columns than a sheet of {file} can hold. Export it as csv "
                       "or gpkg.")},
    {"export.sheet_refused",
     QT_TRANSLATE_NOOP("Message",
                       "The workbook {file} was not written: it takes no sheet with the name {sheet}[: {what}].")},
    {"export.cell_refused",
     QT_TRANSLATE_NOOP("Message",
                       "The workbook {file} was not written: the cell {cell} of the sheet {sheet} does not take its "
                       "value[: {what}].")},
    {"export.text_too_long",
     QT_TRANSLATE_NOOP(
         "Message",
         "The workbook {file} was not written: the text for the cell {cell} of the sheet {sheet} has more "
         "than the {most} characters that a cell holds. Shorten it, or write another format.")},
    {"export.not_on_globe",
     QT_TRANSLATE_NOOP(
         "Message",
         "Places of the plan have no longitude and latitude in {crs}. Export to gpkg, shp or dxf, or check "
         "the coordinate system of the plan.")},
    {"program.answer_lost",
     QT_TRANSLATE_NOOP(
         "Message",
         "The answer could not be written whole: its disk is full, or it was closed. What the command did to files "
         "stands.")},
    {"program.defect",
     QT_TRANSLATE_NOOP("Message", "The program met a defect and stopped: {what}. The plan is as it was.")},
};

}  // namespace

std::span<const Entry> commandTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
