// SPDX-License-Identifier: GPL-3.0-or-later
// Records by what people call them: their codes, else their names.
#pragma once

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/joined.h"

namespace wangge::cli {

// The only record with this code; where none has it, the only one with this name. `ambiguous` gets the codes and names
// of those that there are as `candidates`.
template <class Records>
auto recordCalled(const Records& records, const std::string& wanted, Error unknown, Error ambiguous) {
  using Id = std::decay_t<decltype(records.ids().front())>;
  for (const bool byCode : {true, false}) {
    std::vector<Id> found;
    records.forEach([&](Id id, const auto& record) {
      if ((byCode ? record.code : record.name) != wanted) return;
      found.push_back(id);
    });
    if (found.size() == 1) return Result<Id>(found.front());
    if (found.size() > 1) {
      const auto text = [&](Id id) { return records.at(id).code + " " + records.at(id).name; };
      return Result<Id>(fail(ambiguous.with("candidates", joinedText(found, ", ", text))));
    }
  }
  return Result<Id>(fail(std::move(unknown)));
}

}  // namespace wangge::cli
