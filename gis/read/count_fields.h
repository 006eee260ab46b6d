// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a source count households and persons: by whole names and whole numbers, never by a part of a name.
// Where more than one field fits, or a field of unknown name holds numbers that could be counts, the user is asked.
#pragma once

#include <span>
#include <vector>

#include "gis/read/field_guess.h"

namespace wangge::gis {

struct CountFields {
  std::vector<int> households, persons;  // columns that fit, in their order; several are a question
  int householdNumber = -1, relation = -1;
  bool rowsArePersons = false;  // a register of persons, by relation, or by marks of persons without a head
};
// `used`: columns that stand for something else.
CountFields findCountFields(std::span<const FieldSample> fields, const std::vector<bool>& used);

// Columns that hold whole numbers which could be counts, though their names are not known as such. Running numbers,
// codes, floors, years, phones, ages and coordinates are none, by name or by values.
std::vector<int> possibleCounts(std::span<const FieldSample> fields, const std::vector<bool>& used);

}  // namespace wangge::gis
