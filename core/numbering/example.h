// SPDX-License-Identifier: GPL-3.0-or-later
// What a numbering scheme gives, by one example.
#pragma once

#include <string>

#include "core/plan/project.h"

namespace wangge {

// The first codes and the first name in a community of the plan, the one that comes first by its code; in a made-up one
// without a name where the plan has none.
struct NumberingExample {
  std::string community, comprehensive, dedicated, name;
  friend bool operator==(const NumberingExample&, const NumberingExample&) = default;
};
// The scheme is a valid one (validateScheme).
NumberingExample exampleOf(const Project& project, const NumberingScheme& scheme);

}  // namespace wangge
