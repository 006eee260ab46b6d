// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts: conditions that only a defect can break, checked in release builds too. A broken one is told on standard
// error and stops the program; the window's recovery journal has what was done, commands save whole or not at all.
#pragma once

namespace wangge {

[[noreturn]] void contractBroken(const char* condition, const char* file, int line);

}  // namespace wangge

#define WANGGE_CONTRACT(condition) \
  (static_cast<bool>(condition) ? static_cast<void>(0) : ::wangge::contractBroken(#condition, __FILE__, __LINE__))
