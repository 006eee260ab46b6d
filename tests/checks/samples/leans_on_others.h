// SPDX-License-Identifier: GPL-3.0-or-later
// A header that does not compile alone, to show that the check finds such ones: it uses std::vector without including
// it.
#pragma once

inline std::vector<int> nothing() {
  return {};
}
