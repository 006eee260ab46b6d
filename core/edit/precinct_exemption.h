// SPDX-License-Identifier: GPL-3.0-or-later
// Stations that need not correspond to a subdistrict, such as those of development zones.
#pragma once

#include <string>

#include "core/base/error.h"
#include "core/plan/step.h"

namespace wangge {

// Declares why the precinct's station need not match a subdistrict; an empty reason takes that back. Error:
// "edit.no_such_precinct".
Result<Step> setPrecinctExemption(const Project& project, PrecinctId precinct, const std::string& reason,
                                  const EditContext& context);

}  // namespace wangge
