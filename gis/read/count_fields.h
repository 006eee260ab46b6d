// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a source count households and persons: by whole names and whole numbers, never by a part of a name.
// Where more than one field fits, or a field of unknown name holds numbers that could be counts, the user is asked.
#pragma once

#include <span>
#include <vector>

#include "gis/read/count_names.h"
#include "gis/read/field_guess.h"

namespace wangge::gis {

struct CountFields {
  std::vector<int> households, persons;  // columns that fit, in their order; several are a question
  // May be meant, and only the user knows: names that are not known, or a bare 户 that may head numbers of flats.
  std::vector<int> nearHouseholds, nearPersons, unclear;
  bool personsAreSizes = false;  // the persons are called those of one household
  int householdNumber = -1, relation = -1;
  // A register of persons: by relation, by marks of persons without a head, or by heads that repeat beside names.
  bool rowsArePersons = false;
  // A list of households: each row tells its size, by the name of the field or beside the name of its head.
  bool rowsAreHouseholds = false;
};
// `used`: columns that stand for something else.
CountFields findCountFields(std::span<const FieldSample> fields, const std::vector<bool>& used);

// Columns that hold whole numbers which could be counts, though their names are not known as such. Running numbers,
// codes, floors, years, phones, ages and coordinates are none, by name or by values.
std::vector<int> possibleCounts(std::span<const FieldSample> fields, const std::vector<bool>& used);

// Columns of texts that hold counts among other things ("24户/60人"), which nobody can choose as they are. `missing`:
// Households or Persons for those named so, where the other one was found; None for any.
std::vector<int> countsInTexts(std::span<const FieldSample> fields, const std::vector<bool>& used, CountName missing);

}  // namespace wangge::gis
