// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/public_copy.h"

#include "core/plan/tables.h"

namespace wangge {

Project publicCopyOf(const Project& project) {
  Project copy = project;
  forEachTable([&]<class PlanTableType>(PlanTableType) {
    if constexpr (PlanTableType::edition == Edition::InternalOnly) PlanTableType::of(copy) = {};
  });
  for (SourceId id : copy.sources.ids()) {
    if (copy.sources.at(id).role != Role::Staff) continue;
    Source& source = copy.sources.edit(id);
    source.name = std::string(toText(Role::Staff)), source.file.clear(), source.layer.clear(), source.fields.clear();
  }
  return copy;
}

}  // namespace wangge
