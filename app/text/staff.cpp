// SPDX-License-Identifier: GPL-3.0-or-later
// People on grids, their posts, and the four bounds of grids: edits, imports, rules, sheets. No sentence has a phone.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"bounds.one_grid",
     QT_TRANSLATE_NOOP("Message",
                       "Bounds are written down for one grid at a time, or worked out again; the code names {count}.")},
    {"copy.exists", QT_TRANSLATE_NOOP("Message", "{file} is there already. Copy to a new file.")},
    {"edit.bounds_too_long",
     QT_TRANSLATE_NOOP("Message",
                       "The four bounds of grid {grid:grid} have more than {longest} characters. Write them shorter.")},
    {"edit.no_date", QT_TRANSLATE_NOOP("Message", "“{value}” is no date. Write it like 2024-03-01.")},
    {"edit.no_such_person", QT_TRANSLATE_NOOP("Message", "The person is not in the plan any more.")},
    {"edit.no_such_post", QT_TRANSLATE_NOOP("Message", "The post is not in the plan any more.")},
    {"edit.no_territory",
     QT_TRANSLATE_NOOP("Message", "Grid {grid:grid} has no territory, so it has no bounds to be written down.")},
    {"edit.person_name_needed", QT_TRANSLATE_NOOP("Message", "A person needs a name.")},
    {"edit.phone_invalid",
     QT_TRANSLATE_NOOP("Message",
                       "This is no phone number: at least three digits, with blanks, hyphens or brackets between "
                       "them, and no letters.")},
    {"edit.post_ends_before",
     QT_TRANSLATE_NOOP("Message", "The last day {until} is before the first one, {from}. Change one of them.")},
    {"edit.post_held",
     QT_TRANSLATE_NOOP("Message",
                       "{person} has this post on grid {grid:grid} at that time already. End it first, or choose "
                       "another role.")},
    {"journal.appoint", QT_TRANSLATE_NOOP("Message", "Make {person} {role:word} of[ grid {grid:grid}]")},
    {"journal.four_bounds", QT_TRANSLATE_NOOP("Message", "Write down the four bounds of grid {grid:grid}")},
    {"journal.four_bounds_worked_out",
     QT_TRANSLATE_NOOP("Message", "Let the four bounds of grid {grid:grid} be worked out")},
    {"journal.person", QT_TRANSLATE_NOOP("Message", "Change the record of {person}")},
    {"journal.post", QT_TRANSLATE_NOOP("Message", "Change the post of {person}[ on grid {grid:grid}]: {role:word}")},
    {"journal.remove_person", QT_TRANSLATE_NOOP("Message", "Remove {person} and all posts")},
    {"journal.remove_post", QT_TRANSLATE_NOOP("Message", "Take {person} off[ grid {grid:grid}]")},
    {"fix.four_bounds_anew", QT_TRANSLATE_NOOP("Message", "Work the four bounds of {grid:grid} out anew")},
    {"fix.four_bounds_kept", QT_TRANSLATE_NOOP("Message", "Keep the four bounds of {grid:grid} as they are written")},
    {"title.four_bounds", QT_TRANSLATE_NOOP("Message", "Four bounds of an older border")},
    {"title.two_chiefs", QT_TRANSLATE_NOOP("Message", "Grids with several chiefs")},
    {"rule.four_bounds",
     QT_TRANSLATE_NOOP("Message",
                       "The border of grid[ {grid}][ {name}] in {community} has changed since its four bounds were "
                       "written down: “{text}”. Work them out anew, or look whether they are still right.")},
    {"rule.two_chiefs",
     QT_TRANSLATE_NOOP("Message",
                       "Grid[ {grid}][ {name}] in {community} has {count} chiefs at a time. End the post of all but "
                       "one.")},
    {"import.staff_ends_before",
     QT_TRANSLATE_NOOP("Message", "The last day {until} is before the first one, {from}; the row was left out.")},
    {"import.staff_grid_several",
     QT_TRANSLATE_NOOP(
         "Message",
         "{count} grids are called “{grid}”; the row was left out. Give the grid's code, or a column with "
         "its community.")},
    {"import.staff_grid_unknown", QT_TRANSLATE_NOOP("Message", "The plan has no grid “{grid}”; the row was left out.")},
    {"import.staff_no_date",
     QT_TRANSLATE_NOOP("Message", "“{value}” is no date like 2024-03-01; the post has none there.")},
    {"import.staff_no_last_day",
     QT_TRANSLATE_NOOP(
         "Message",
         "The last day “{value}” is no date like 2024-03-01, so nobody knows whether the post is over; the row "
         "was left out.")},
    {"import.staff_kept",
     QT_TRANSLATE_NOOP("Message",
                       "{posts|post|posts} of grids and roles that the list does not name stay. End or remove those "
                       "that are over.")},
    {"import.staff_no_grid", QT_TRANSLATE_NOOP("Message", "The row names no grid and was left out.")},
    {"import.staff_no_name", QT_TRANSLATE_NOOP("Message", "The row names nobody and was left out.")},
    {"import.staff_no_phone",
     QT_TRANSLATE_NOOP("Message", "What stands in the column of phones is no phone number; it was left out.")},
    {"import.staff_no_role",
     QT_TRANSLATE_NOOP("Message",
                       "The row tells no role, such as grid chief or grid worker, and was left out. Name the column of "
                       "roles.")},
    {"import.staff_nobody",
     QT_TRANSLATE_NOOP("Message",
                       "No row names a grid of this plan and the role of somebody on it. Number the grids first, or "
                       "choose other columns.")},
    {"import.staff_replaced",
     QT_TRANSLATE_NOOP(
         "Message", "The list replaces {posts|post|posts}; {persons|person|persons} without a post went with them.")},
    {"import.staff_role_by_field",
     QT_TRANSLATE_NOOP("Message",
                       "{count|row|rows} without a role: taken as {role:word}, as the column {field} says.")},
    {"import.staff_role_unknown",
     QT_TRANSLATE_NOOP("Message",
                       "The role “{role}” is none of chief, worker, community officer and supervisor; the row was left "
                       "out.")},
    {"import.staff_twice",
     QT_TRANSLATE_NOOP("Message", "The person has this post on grid {grid} already; the row was left out.")},
    {"photo.too_large",
     QT_TRANSLATE_NOOP("Message",
                       "The picture {file} has {megapixels} million pixels; at most {most} million are taken. Make it "
                       "smaller first.")},
    {"photo.unreadable",
     QT_TRANSLATE_NOOP("Message",
                       "The picture {file} cannot be read[: {detail}]. Choose a whole JPEG or PNG picture.")},
    {"template.invalid", QT_TRANSLATE_NOOP("Message", "{file} is no template of a sheet: {what}.")},
    {"template.newer",
     QT_TRANSLATE_NOOP("Message",
                       "{file} was made by a newer version of the program (templates of version {version}). Open it "
                       "there, or choose another template.")},
    {"template.other_level",
     QT_TRANSLATE_NOOP("Message",
                       "The template “{template}” is not made for sheets of this level ({level:word}). Choose another "
                       "level or template.")},
    {"template.public_only",
     QT_TRANSLATE_NOOP("Message", "The template “{template}” has a public edition only. Choose that edition.")},
    {"template.unknown", QT_TRANSLATE_NOOP("Message", "There is no template “{name}”. Known are: {known}.")},
};

}  // namespace

std::span<const Entry> staffTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
