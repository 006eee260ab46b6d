// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a layer say what a role wants to know: told, guessed by their names and first values, or asked about.
#pragma once

#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/import.h"
#include "gis/read/field_guess.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {

// The first values of every field, for guessing.
Result<std::vector<FieldSample>> sampleFields(LayerReader& reader, int rows = 200, const Progress& progress = {});

// The fields for a role, as far as they can be told; `asked` has what only the user can say. Errors: those of
// chooseFields.
Result<FieldChoice> guessFieldsFor(const ImportRequest& request, const LayerInfo& info,
                                   const std::vector<FieldSample>& fields);

// The same, with what the role cannot do without. `join` names the field of the key. Errors: "field.none" (key, fields)
// when a needed field was neither named nor found, "table.no_coordinates" (fields), and for what is asked
// "field.several" (key, candidates), "field.counts_unclear" (candidates), "field.counts_in_texts" (key, candidates),
// "field.persons_register" (candidates).
Result<FieldChoice> chooseFieldsFor(const ImportRequest& request, const LayerInfo& info,
                                    const std::vector<FieldSample>& fields);

}  // namespace wangge::gis
