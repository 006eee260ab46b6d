// SPDX-License-Identifier: GPL-3.0-or-later
// Processor time, and percentiles of many takings of it.
#pragma once

#include <time.h>

#include <algorithm>
#include <vector>

namespace wangge::bench {

// Milliseconds of processor time spent so far by all threads of the program, or by the one that asks
// (CLOCK_THREAD_CPUTIME_ID).
inline double processorMilliseconds(clockid_t whose = CLOCK_PROCESS_CPUTIME_ID) {
  timespec spent{};
  ::clock_gettime(whose, &spent);
  return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

// `part` in [0, 1]; 0 when there are no values.
inline double percentile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

}  // namespace wangge::bench
