// SPDX-License-Identifier: GPL-3.0-or-later
// The options of wangge-cli number as a request.
#pragma once

#include <string>

#include "core/numbering/request.h"

namespace wangge::cli {

struct NumberOptions {
  std::string plan, scheme, renumber, within, order, band, line, from, list, range, dedicatedRange, reserve;
  bool anew = false, dryRun = false;
};

// Errors: "usage.exclude", "usage.missing", "usage.bad_value", "usage.bad_number", "usage.bad_range" (option, value),
// "usage.bad_place" (option, value), "plan.unknown_code" and those of gis::readGridList.
Result<NumberRequest> numberRequest(const Project& project, const NumberOptions& options);

}  // namespace wangge::cli
