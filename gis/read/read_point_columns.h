// SPDX-License-Identifier: GPL-3.0-or-later
// Household points of a layer read by columns instead of by features: a city of 1.5 million points in about a second.
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "gis/read/field_guess.h"
#include "gis/read/layer_reader.h"
#include "gis/source_data.h"

namespace wangge::gis {

// Reads exactly what reading by features would, errors included. False, with nothing done, when the layer does not
// offer columns or they are not whole numbers: then read by features.
Result<bool> readPointColumns(LayerReader& reader, const FieldChoice& fields, SourceData& data,
                              const Progress& progress);

}  // namespace wangge::gis
