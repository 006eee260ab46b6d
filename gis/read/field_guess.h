// SPDX-License-Identifier: GPL-3.0-or-later
// Which field means what: by the names that such files usually have (Chinese, pinyin initials, English; also cut to the
// ten bytes of a shapefile), then by content. What the user says goes before every guess.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "gis/roles.h"

namespace wangge::gis {

struct FieldSample {
  std::string name;
  std::string type;                 // as in Column
  std::vector<std::string> values;  // of the first records
};

// What only the user can say: which of these columns is meant by the key, if any.
struct FieldQuestion {
  // Of the error: "field.several", "field.maybe", "field.counts_unclear", "field.counts_in_texts",
  // "field.persons_register".
  std::string code;
  std::string key;
  std::vector<int> columns;
};

struct FieldChoice {
  // Key → columns; several only for `kind` of barriers. Beside the keys of the user: "relation", in registers of
  // persons that number no households.
  std::map<std::string, std::vector<int>> columns;
  std::vector<std::string> guessed;  // the keys that the user did not name, in order
  std::vector<FieldQuestion> asked;
  bool rowsAreHouseholds = false;  // a list of households: persons in a field, and each row one household
};

// Errors: "field.unknown" (key, field, fields) for a field that does not exist, "field.unknown_key" (key, keys).
Result<FieldChoice> chooseFields(Role role, std::span<const FieldSample> fields,
                                 const std::map<std::string, std::string>& requested);

// Usual names for a key, best first, as normalFieldName gives them; those of the role before the general ones.
std::vector<std::string_view> usualNames(const ImportRole& role, std::string_view key);

// Whether a name is usual for any key.
bool isUsualName(std::string_view normal);

// In compatibility form (full width as plain), simplified and upper case, without spaces and what cannot be seen,
// underscores, hyphens, dots and anything in parentheses.
std::string normalFieldName(std::string_view name);

// Names joined for the `fields` argument of a message.
std::string fieldList(std::span<const FieldSample> fields);

}  // namespace wangge::gis
