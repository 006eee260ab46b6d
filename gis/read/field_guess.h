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
#include "core/plan/domain.h"

namespace wangge::gis {

// The keys of ImportRequest::fields.
inline constexpr std::string_view kFieldKeys[] = {"code",     "name", "parent", "households", "persons",
                                                  "category", "kind", "key",    "x",          "y"};

struct FieldSample {
  std::string name;
  std::string type;                 // as in Column
  std::vector<std::string> values;  // of the first records
};

struct FieldChoice {
  std::map<std::string, std::vector<int>> columns;  // key → columns; several only for `kind` of barriers
  std::vector<std::string> guessed;                 // the keys that the user did not name, in order
};

// Errors: "field.unknown" (key, field, fields) for a field that does not exist, "field.unknown_key" (key, keys).
Result<FieldChoice> chooseFields(Role role, std::span<const FieldSample> fields,
                                 const std::map<std::string, std::string>& requested);

// Usual names for a key, best first, as normalFieldName gives them; those of the role before the general ones.
std::vector<std::string_view> usualNames(Role role, std::string_view key);

// Upper case, without spaces, underscores, hyphens, dots and anything in parentheses.
std::string normalFieldName(std::string_view name);

// Names joined for the `fields` argument of a message.
std::string fieldList(std::span<const FieldSample> fields);

}  // namespace wangge::gis
