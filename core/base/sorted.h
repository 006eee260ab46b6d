// SPDX-License-Identifier: GPL-3.0-or-later
// Ascending lists in which nothing occurs twice.
#pragma once

#include <algorithm>
#include <vector>

namespace wangge {

template <class Value>
void sortUnique(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// The place of a value in an ascending list; -1 when it is not there.
template <class Values, class Value>
int indexIn(const Values& ascending, const Value& value) {
  const auto at = std::lower_bound(ascending.begin(), ascending.end(), value);
  return at != ascending.end() && *at == value ? static_cast<int>(at - ascending.begin()) : -1;
}

}  // namespace wangge
