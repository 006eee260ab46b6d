// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts: conditions that only a defect in the program can break. They stay on in release builds. When one breaks,
// it is told on standard error and the program stops; what was done up to then is in the recovery journal.
#pragma once

namespace wangge {

[[noreturn]] void contractBroken(const char* condition, const char* file, int line);

}  // namespace wangge

#define WANGGE_CONTRACT(condition) \
  (static_cast<bool>(condition) ? static_cast<void>(0) : ::wangge::contractBroken(#condition, __FILE__, __LINE__))
