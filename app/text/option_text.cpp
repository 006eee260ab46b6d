// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line adds to messages that it shares with the window: by which option the user decides.
#include "app/text/option_text.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/catalogue.h"
#include "app/text/messages.h"

namespace wangge {
namespace {

constexpr catalogue::Entry kTexts[] = {
    {"align.no_precincts", QT_TRANSLATE_NOOP("OptionText", "wangge-cli import PLAN --as precincts SOURCE")},
    {"cad.no_fields", QT_TRANSLATE_NOOP("OptionText", "--field name=LAYER tells which layer's texts are names.")},
    {"codes.ambiguous",
     QT_TRANSLATE_NOOP("OptionText", "Name them with --field parent=FIELD, --within or --field code=FIELD.")},
    {"codes.listed_elsewhere",
     QT_TRANSLATE_NOOP("OptionText", "Say it with --within or the field of the subdistrict (--field parent=FIELD).")},
    {"codes.name_repeated", QT_TRANSLATE_NOOP("OptionText", "Name them with --field parent=FIELD or --within.")},
    {"codes.no_such_division", QT_TRANSLATE_NOOP("OptionText", "Give it with --within.")},
    {"codes.not_for_role", QT_TRANSLATE_NOOP("OptionText", "Leave --codes and --within out.")},
    {"codes.other_county", QT_TRANSLATE_NOOP("OptionText", "Say it with --within.")},
    {"codes.taken_twice", QT_TRANSLATE_NOOP("OptionText", "Name it with --field parent=FIELD or --field code=FIELD.")},
    {"control_points.mirrored", QT_TRANSLATE_NOOP("OptionText", "Tell it with --axes.")},
    {"coords.not_lon_lat", QT_TRANSLATE_NOOP("OptionText", "Tell it with --source-crs.")},
    {"coords.not_transformable", QT_TRANSLATE_NOOP("OptionText", "Tell it with --source-crs.")},
    {"coords.nowhere", QT_TRANSLATE_NOOP("OptionText", "Tell it with --source-crs.")},
    {"coords.outside_area", QT_TRANSLATE_NOOP("OptionText", "Tell them with --source-crs and --axes.")},
    {"coords.several_readings", QT_TRANSLATE_NOOP("OptionText", "Tell it by its option.")},
    {"coords.wrong_place", QT_TRANSLATE_NOOP("OptionText", "Tell it with --source-crs.")},
    {"crs.maybe_old_datum", QT_TRANSLATE_NOOP("OptionText", "Tell them with --source-crs and --datum-shift.")},
    {"crs.maybe_shifted", QT_TRANSLATE_NOOP("OptionText", "That is --source-crs {datum}.")},
    {"crs.missing", QT_TRANSLATE_NOOP("OptionText", "Tell it with --source-crs, e.g. EPSG:4490 for CGCS2000 degrees.")},
    {"crs.no_transformation", QT_TRANSLATE_NOOP("OptionText", "Tell it with --source-crs.")},
    {"crs.old_datum", QT_TRANSLATE_NOOP("OptionText", "Give them with --datum-shift.")},
    {"crs.plan_looks_shifted", QT_TRANSLATE_NOOP("OptionText", "That is --source-crs {datum}.")},
    {"crs.points_look_shifted", QT_TRANSLATE_NOOP("OptionText", "That is --source-crs {datum}.")},
    {"datum_shift.no_system",
     QT_TRANSLATE_NOOP("OptionText", "Tell it with --source-crs, e.g. EPSG:2435 for Beijing 54.")},
    {"datum_shift.not_needed",
     QT_TRANSLATE_NOOP("OptionText", "Leave --datum-shift out, or tell the system with --source-crs.")},
    {"encoding.bad_bytes", QT_TRANSLATE_NOOP("OptionText", "Name it with --encoding.")},
    {"field.counts_in_texts", QT_TRANSLATE_NOOP("OptionText", "If they count nothing, tell with --field {key}=.")},
    {"field.counts_unclear",
     QT_TRANSLATE_NOOP(
         "OptionText",
         "Name it with --field households=FIELD, or tell with --field households= that each row is one household.")},
    {"field.maybe",
     QT_TRANSLATE_NOOP("OptionText", "Name it with --field {key}=FIELD, or --field {key}= where none is.")},
    {"field.none", QT_TRANSLATE_NOOP("OptionText", "Name it with --field {key}=FIELD.")},
    {"field.persons_register",
     QT_TRANSLATE_NOOP("OptionText",
                       "Name it with --field household=FIELD (numbers) or --field households=FIELD (counts), or tell "
                       "with --field households= that each row is one household.")},
    {"field.several",
     QT_TRANSLATE_NOOP("OptionText", "Name it with --field {key}=FIELD, or --field {key}= where none is.")},
    {"guess.crs_taken", QT_TRANSLATE_NOOP("OptionText", "That is --source-crs GCJ02 or BD09.")},
    {"guess.header_row", QT_TRANSLATE_NOOP("OptionText", "--header-row names another one.")},
    {"guess.one_household_a_row", QT_TRANSLATE_NOOP("OptionText", "Name it with --field households=FIELD.")},
    {"import.code_missing", QT_TRANSLATE_NOOP("OptionText", "[For {role:word} give the list with --codes FILE.]")},
    {"import.community_ambiguous",
     QT_TRANSLATE_NOOP("OptionText", "Name it with --field parent=FIELD or --field community=FIELD.")},
    {"import.division_ambiguous",
     QT_TRANSLATE_NOOP("OptionText", "Name it with --field code=FIELD or --field parent=FIELD.")},
    {"import.maybe_sum", QT_TRANSLATE_NOOP("OptionText", "Tell with --sum-rows {row:code} or --data-rows {row:code}.")},
    {"import.name_exists", QT_TRANSLATE_NOOP("OptionText", "Name the field with --field parent=FIELD.")},
    {"import.needs_add_or_replace", QT_TRANSLATE_NOOP("OptionText", "Tell with --add or --replace SOURCE.")},
    {"import.no_community_named", QT_TRANSLATE_NOOP("OptionText", "Name it with --field community=FIELD.")},
    {"import.no_counts", QT_TRANSLATE_NOOP("OptionText", "Name it with --field households=FIELD.")},
    {"import.source_name_taken", QT_TRANSLATE_NOOP("OptionText", "Tell with --name or --replace.")},
    {"layer.several",
     QT_TRANSLATE_NOOP("OptionText", "Name one with --layer, several with --layer each, or all with --layer '*'.")},
    {"plan.no_communities", QT_TRANSLATE_NOOP("OptionText", "wangge-cli import {file} --as communities SOURCE")},
    {"propose.beats_none", QT_TRANSLATE_NOOP("OptionText", "Say it with --beats or --officers.")},
    {"propose.grids_of_one", QT_TRANSLATE_NOOP("OptionText", "Name it with --within.")},
    {"register.no_head", QT_TRANSLATE_NOOP("OptionText", "Name it with --field household=FIELD.")},
    {"register.number_again", QT_TRANSLATE_NOOP("OptionText", "Name it with --field household=FIELD.")},
    {"register.persons_unclear",
     QT_TRANSLATE_NOOP("OptionText", "With --field persons= each row counts as one person.")},
    {"sheet.hidden", QT_TRANSLATE_NOOP("OptionText", "--layer names one to read.")},
    {"table.count_unseen",
     QT_TRANSLATE_NOOP("OptionText", "For that give --data-rows {row:code}, or --data-rows all for all such rows.")},
    {"table.maybe_sum", QT_TRANSLATE_NOOP("OptionText", "Tell with --sum-rows {row:code} or --data-rows {row:code}.")},
    {"table.no_coordinates",
     QT_TRANSLATE_NOOP("OptionText", "Name them with --field x=FIELD --field y=FIELD, or with --join FIELD.")},
    {"table.no_header_row", QT_TRANSLATE_NOOP("OptionText", "Name it with --header-row.")},
    {"table.sum_unclear",
     QT_TRANSLATE_NOOP("OptionText", "Tell with --sum-rows {row:code} or --data-rows {row:code}.")},
};

}  // namespace

std::span<const catalogue::Entry> catalogue::optionTexts() {
  return kTexts;
}

QString commandLineTextOf(const Message& message) {
  const QString text = textOf(message);
  const auto* found =
      std::ranges::lower_bound(kTexts, std::string_view(message.code), {},
                               [](const catalogue::Entry& entry) { return std::string_view(entry.code); });
  if (found == std::end(kTexts) || message.code != found->code) return text;
  const QString option = fillTemplate(QCoreApplication::translate("OptionText", found->text), message);
  return option.isEmpty() ? text : text + u' ' + option;
}

}  // namespace wangge
