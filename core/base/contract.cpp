// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace wangge {

void contractBroken(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: contract broken: %s\n", file, line, condition);
  std::abort();
}

}  // namespace wangge
