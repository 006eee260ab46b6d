// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/contract.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace wangge {
namespace {
ContractHandler g_handler = nullptr;
}

ContractHandler setContractHandler(ContractHandler handler) {
  return std::exchange(g_handler, handler);
}

void contractBroken(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: contract broken: %s\n", file, line, condition);
  if (g_handler) g_handler(condition, file, line);
  std::abort();
}

}  // namespace wangge
