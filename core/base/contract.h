// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts: conditions that only a defect in the program can break. They stay on in release builds. When one breaks,
// the handler (app installs one that writes the recovery file) runs, then the program stops.
#pragma once

#include <string_view>

namespace wangge {

using ContractHandler = void (*)(std::string_view condition, std::string_view file, int line);

// Installs the handler that runs before the program aborts; returns the one before. Not thread-safe: call at start.
ContractHandler setContractHandler(ContractHandler handler);

[[noreturn]] void contractBroken(const char* condition, const char* file, int line);

}  // namespace wangge

#define WANGGE_CONTRACT(condition) \
  (static_cast<bool>(condition) ? static_cast<void>(0) : ::wangge::contractBroken(#condition, __FILE__, __LINE__))
