// SPDX-License-Identifier: GPL-3.0-or-later
// Values by id in plain arrays, one for each copy that issued ids: while one picture is made, looking a value up costs
// one index and no hash. Every id has the initial value until another is put there.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace wangge::map {

template <class IdType, class Value>
class IdArray {
 public:
  explicit IdArray(Value initial = Value{}) : m_initial(std::move(initial)) {}

  // Valid until the next call with another id.
  Value& operator[](IdType id) {
    std::vector<Value>& values = valuesOf(id.copy());
    const auto serial = static_cast<std::size_t>(id.serial());
    if (serial >= values.size()) values.resize(serial + serial / 2 + 64, m_initial);
    return values[serial];
  }
  const Value& at(IdType id) const {
    for (const Segment& segment : m_segments)
      if (segment.copy == id.copy()) {
        const auto serial = static_cast<std::size_t>(id.serial());
        return serial < segment.values.size() ? segment.values[serial] : m_initial;
      }
    return m_initial;
  }

 private:
  struct Segment {
    std::uint32_t copy;
    std::vector<Value> values;
  };
  std::vector<Value>& valuesOf(std::uint32_t copy) {
    for (Segment& segment : m_segments)
      if (segment.copy == copy) return segment.values;
    m_segments.push_back({copy, {}});
    return m_segments.back().values;
  }

  Value m_initial;
  std::vector<Segment> m_segments;  // few: one for each copy
};

}  // namespace wangge::map
