// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/feature_kind.h"

#include <utility>

#include "gis/read/choose_layer.h"
#include "gis/read/feature_words.h"

namespace wangge::gis {

NamedClass namedClass(const LayerInfo& info) {
  for (const std::string& name : {info.name, stemOf(info.source.file)})
    if (const auto type = barrierClassOfName(name)) return {name, type};
  return {};
}

std::optional<std::string> barrierKind(const RecordCells& cells, Format format, const NamedClass& named, LeftOut& out,
                                       std::int64_t& byName) {
  auto values = cells.texts("kind");
  for (const char* tag : {"railway", "waterway", "natural"})
    if (std::string value = cells.tag(tag); !value.empty()) values.push_back(std::move(value));
  const auto type = barrierClassOf(values);
  if ((type && type->underground) || cells.inTunnel()) {
    ++out.underground;
    return std::nullopt;
  }
  if (type && type->planned) {
    ++out.planned;
    return std::nullopt;
  }
  if (!type && format == Format::Osm) {  // power lines, borders, fences and all else that OpenStreetMap draws
    ++out.others;
    return std::nullopt;
  }
  if (!type && named.type) ++byName;
  return std::string(toText(type ? type->type : named.type.value_or(ArcClass::Street)));
}

std::string categoryOf(const RecordCells& cells, Format format, const ImportRole& role) {
  const std::string text = cells.text("category");
  const bool tag = format == Format::Osm;
  if (const auto known = siteCategoryOf(text, tag)) return std::string(toText(*known));
  if (tag)
    for (std::string_view name : kOsmUses)
      if (const auto known = siteCategoryOf(cells.tag(name), true)) return std::string(toText(*known));
  if (text.empty() && role.toldByUse())
    if (const auto known = siteCategoryOf(cells.text("name"))) return std::string(toText(*known));
  return text;
}

bool isOtherArea(const RecordCells& cells, const ImportRole& role, const std::string& category) {
  if (role.role == Role::Stations) return cells.tag("amenity") != "police";
  if (role.toldByUse())
    return fromText<DedicatedCategory>(category).value_or(DedicatedCategory::None) == DedicatedCategory::None;
  const std::string tag = role.osmTag.empty() ? "yes" : cells.tag(role.osmTag);
  return tag.empty() || tag == "no";
}

}  // namespace wangge::gis
