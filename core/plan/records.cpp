// SPDX-License-Identifier: GPL-3.0-or-later
// Equality of the records that share big values: the same value in two places is as good as one value shared.
#include "core/plan/records.h"

#include <tuple>

namespace wangge {
namespace {

template <class Value>
bool same(const std::shared_ptr<const Value>& a, const std::shared_ptr<const Value>& b) {
  return a == b || (a && b && *a == *b);
}

}  // namespace

bool operator==(const Division& a, const Division& b) {
  return std::tie(a.level, a.code, a.name, a.parent, a.source) ==
             std::tie(b.level, b.code, b.name, b.parent, b.source) &&
         same(a.outline, b.outline) && same(a.uncovered, b.uncovered);
}

bool operator==(const Beat& a, const Beat& b) {
  return std::tie(a.code, a.name, a.officers, a.precinct, a.source, a.grids) ==
             std::tie(b.code, b.name, b.officers, b.precinct, b.source, b.grids) &&
         same(a.outline, b.outline);
}

bool operator==(const Source& a, const Source& b) {
  return std::tie(a.name, a.role, a.file, a.layer, a.encoding, a.crs, a.fields, a.imported, a.rows, a.basis,
                  a.outside) == std::tie(b.name, b.role, b.file, b.layer, b.encoding, b.crs, b.fields, b.imported,
                                         b.rows, b.basis, b.outside) &&
         same(a.households, b.households) && same(a.rowKeys, b.rowKeys);
}

bool operator==(const LineFeature& a, const LineFeature& b) {
  return std::tie(a.source, a.type, a.name) == std::tie(b.source, b.type, b.name) && same(a.lines, b.lines);
}

bool operator==(const Building& a, const Building& b) {
  return std::tie(a.source, a.name) == std::tie(b.source, b.name) && same(a.outline, b.outline);
}

bool operator==(const Person& a, const Person& b) {
  return std::tie(a.name, a.phone, a.note) == std::tie(b.name, b.phone, b.note) && same(a.photo, b.photo);
}

bool operator==(const KeptPage& a, const KeptPage& b) {
  return a.hash == b.hash && a.size == b.size && same(a.content, b.content);
}

bool operator==(const Site& a, const Site& b) {
  return std::tie(a.source, a.name, a.category) == std::tie(b.source, b.name, b.category) && same(a.outline, b.outline);
}

}  // namespace wangge
