// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of many files: what is asked about them, what was found out, recipes that do not fit.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    // What is asked.
    {"plan.role_unclear",
     QT_TRANSLATE_NOOP("Message",
                       "What this is cannot be told from its content ({geometry:word}[, {features} rows]).")},
    {"plan.role_by_name",
     QT_TRANSLATE_NOOP("Message", "By its name it is {role:word}, but its content does not say so. What is it?")},
    {"plan.field_several", QT_TRANSLATE_NOOP("Message", "Which field is the {key:word}? {candidates}")},
    {"plan.counts_unclear",
     QT_TRANSLATE_NOOP("Message", "Which field counts households, or is each row one household? {candidates}")},
    {"plan.persons_unclear",
     QT_TRANSLATE_NOOP("Message",
                       "It looks like a register of persons. Which field holds the number of the household[, or counts "
                       "({candidates})], or is each row one household?")},
    {"plan.field_none",
     QT_TRANSLATE_NOOP("Message", "No field was found for the {key:word}. Which one is it? {fields}")},
    {"plan.no_place",
     QT_TRANSLATE_NOOP("Message",
                       "The rows have no coordinates. Which field names the buildings where they lie? {fields}")},
    {"plan.join_needs_buildings",
     QT_TRANSLATE_NOOP("Message",
                       "The rows lie at buildings (field {field}), and there are none, neither in the plan nor here.")},
    {"plan.system_missing",
     QT_TRANSLATE_NOOP("Message", "Nothing tells its coordinate system.[ It may be: {candidates}]")},
    {"plan.system_unclear",
     QT_TRANSLATE_NOOP("Message",
                       "In the system that it tells ({crs:system}) it does not lie where it can be meant, or may be "
                       "read in several ways.[ It may be: {candidates}]")},
    {"plan.maybe_shifted",
     QT_TRANSLATE_NOOP(
         "Message", "Its names speak of coordinates as map services shift them ({datum:system}). Are they shifted?")},
    {"plan.existing",
     QT_TRANSLATE_NOOP(
         "Message", "The plan has {role:word} already[ ({sources})]. Is this added to them, or does it replace one?")},
    {"plan.replaced_twice", QT_TRANSLATE_NOOP("Message", "Another file replaces “{source}” as well.")},
    {"plan.same_data",
     QT_TRANSLATE_NOOP("Message", "It seems to hold the same as {other}. Leave one of them out, or import both.")},
    {"plan.same_people",
     QT_TRANSLATE_NOOP("Message",
                       "It may count the same people as {other}, and all would count twice. Leave one out, or "
                       "say that they are other people.")},
    {"plan.same_units",
     QT_TRANSLATE_NOOP("Message", "{count} of its codes are in {other} too. Leave one of them out, or import both.")},
    {"plan.same_area", QT_TRANSLATE_NOOP("Message",
                                         "It lies over {other}, which is of the same kind. Leave one of them "
                                         "out, or import both.")},
    {"plan.needs_communities",
     QT_TRANSLATE_NOOP("Message", "It needs communities, and there are none, neither in the plan nor here.")},
    {"plan.layer_twice",
     QT_TRANSLATE_NOOP("Message", "The archive has several layers {layer}. Unpack it and choose one.")},
    {"plan.folder_link",
     QT_TRANSLATE_NOOP(
         "Message", "{file} is a link to a folder, which was not looked into. Choose that folder, or leave it out.")},
    {"plan.doubtful", QT_TRANSLATE_NOOP("Message", "Nothing was imported: {count|question is|questions are} open.")},
    // What was found out.
    {"plan.system_taken",
     QT_TRANSLATE_NOOP("Message",
                       "It tells no coordinate system; {crs:system} is taken, the only one in which it lies here.")},
    {"plan.codes_from",
     QT_TRANSLATE_NOOP("Message", "Communities get their codes by name from {list} ({rows|row|rows}).")},
    {"plan.joined_by",
     QT_TRANSLATE_NOOP("Message", "It has no coordinates; its rows are matched to buildings by {field}.")},
    {"plan.keys_differ",
     QT_TRANSLATE_NOOP("Message", "By {field} it counts people in other buildings than {other}; both are counted.")},
    {"plan.counts_not_taken",
     QT_TRANSLATE_NOOP("Message",
                       "Its numbers of people ({fields}) are not counted: only households and buildings "
                       "bring people into a plan.")},
    {"plan.bookkeeping", QT_TRANSLATE_NOOP("Message", "A table beside maps that tells nothing a plan could take.")},
    // What is left out.
    {"plan.is_plan", QT_TRANSLATE_NOOP("Message", "{file} is a plan of Wangge, not a source.")},
    {"plan.no_table", QT_TRANSLATE_NOOP("Message", "{file} is a text and no table.")},
    {"json.no_geography", QT_TRANSLATE_NOOP("Message", "{file} is JSON without any shapes.")},
    // What stops everything.
    {"plan.no_sources", QT_TRANSLATE_NOOP("Message", "Nothing in {file} can be imported.")},
    {"plan.too_many_files",
     QT_TRANSLATE_NOOP("Message", "There are more than {count} files. Choose a folder with fewer.")},
    {"plan.join_matches_little",
     QT_TRANSLATE_NOOP("Message", "{unmatched} of {rows} rows match no building by {field}. Is it the right field?")},
    {"recipe.no_file",
     QT_TRANSLATE_NOOP("Message", "The recipe does not fit any more: no file fits its entry {entry}, {file}.")},
    {"recipe.no_layer",
     QT_TRANSLATE_NOOP("Message",
                       "The recipe does not fit any more: {file} has no layer {layer} (entry {entry}). Layers: "
                       "{layers}.")},
    {"recipe.field_gone",
     QT_TRANSLATE_NOOP("Message",
                       "The recipe does not fit any more: {file} has no field {field} to take as {key:word} "
                       "(entry {entry}). Fields: {fields}.")},
    {"recipe.role_unsuitable",
     QT_TRANSLATE_NOOP("Message",
                       "The recipe does not fit any more: {file} has {found:word} and cannot be read as "
                       "{role:word} (entry {entry}).")},
    {"recipe.several_files",
     QT_TRANSLATE_NOOP("Message",
                       "The recipe does not fit any more: several files may be what {file} was (entry {entry}): "
                       "{candidates}.")},
    {"recipe.taken_for", QT_TRANSLATE_NOOP("Message", "{file} is taken for what was {was}.")},
    {"recipe.layer_taken_for", QT_TRANSLATE_NOOP("Message", "Layer {layer} of {file} is taken for what was {was}.")},
    {"recipe.field_taken_for", QT_TRANSLATE_NOOP("Message", "Field {field} of {file} is taken for what was {was}.")},
    {"recipe.several",
     QT_TRANSLATE_NOOP("Message", "Two entries of the recipe fit {file} as well: {entry} and {other}.")},
    {"recipe.unknown_key", QT_TRANSLATE_NOOP("Message", "Recipes know no {key}. Keys: {keys}.")},
    {"recipe.bad_value", QT_TRANSLATE_NOOP("Message", "[{file}: ]{key} cannot be {value}. It may be: {known}.")},
    {"import.looking", QT_TRANSLATE_NOOP("Message", "Looking at the files")},
    {"journal.imported_files", QT_TRANSLATE_NOOP("Message", "Imported {files|file|files}")},
};

}  // namespace

std::span<const Entry> importPlanTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
