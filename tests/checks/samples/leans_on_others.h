// SPDX-License-Identifier: GPL-3.0-or-later
// A header that does not compile alone, to show that the check finds such ones: it uses a type of
// the project without including it.
#pragma once

inline wangge::Point nowhere() {
  return {};
}
