// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/settings/scheme_file.h"

#include <algorithm>
#include <tuple>

#include "gis/settings/settings_json.h"

namespace wangge::gis {
namespace {

using nlohmann::json;
using Kind = CodeSegment::Kind;

constexpr std::pair<Kind, const char*> kKinds[] = {{Kind::CommunityCode, "community"},
                                                   {Kind::CommunityPrefix, "prefix"},
                                                   {Kind::Literal, "literal"},
                                                   {Kind::KindLetter, "kind"},
                                                   {Kind::Sequence, "sequence"}};

bool hasText(Kind kind) {
  return kind == Kind::Literal || kind == Kind::KindLetter;
}
bool hasWidth(Kind kind) {
  return kind == Kind::CommunityPrefix || kind == Kind::Sequence;
}

CodeSegment readSegment(ObjectReader& reader) {
  CodeSegment segment{Kind::Literal, "", 0};
  const std::string word = reader.text("kind");
  const auto known =
      std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& k) { return word == k.second; });
  if (known == std::end(kKinds)) {
    reader.reject("kind", "community|prefix|literal|kind|sequence");
    return segment;
  }
  segment.kind = known->first;
  if (hasText(segment.kind)) segment.text = reader.text("text");
  if (hasWidth(segment.kind)) segment.width = reader.integer("width");
  reader.finish();
  return segment;
}

void readRange(ObjectReader& reader, const char* key, int& first, int& last) {
  std::tie(first, last) = reader.range(key);
}

}  // namespace

Result<NumberingScheme> parseScheme(const std::string& text, const std::string& file) {
  const Result<json> parsed = parseJson(text, file);
  if (!parsed) return fail(parsed.error());
  std::optional<Error> error;
  ObjectReader reader(*parsed, "", error);
  NumberingScheme scheme;
  scheme.name = reader.text("name");
  scheme.communityCodeLength = reader.integer("communityCodeLength");
  ObjectReader parents = reader.object("parents");
  scheme.cityPrefix = parents.integer("city");
  scheme.countyPrefix = parents.integer("county");
  scheme.subdistrictPrefix = parents.integer("subdistrict");
  parents.finish();
  scheme.segments.clear();
  for (ObjectReader& segment : reader.objects("segments")) scheme.segments.push_back(readSegment(segment));
  readRange(reader, "comprehensive", scheme.comprehensiveFirst, scheme.comprehensiveLast);
  readRange(reader, "dedicated", scheme.dedicatedFirst, scheme.dedicatedLast);
  if (reader.has("undivided")) scheme.undivided = reader.integer("undivided");
  scheme.nameTemplate = reader.text("gridName");
  reader.ignore("title");
  reader.ignore("note");
  reader.finish();
  if (!error)
    if (const auto valid = validateScheme(scheme); !valid) error = valid.error();
  if (error) return fail(error->with("file", file));
  return scheme;
}

std::string schemeToJson(const NumberingScheme& scheme) {
  json segments = json::array();
  for (const CodeSegment& segment : scheme.segments) {
    json item;
    for (const auto& [kind, word] : kKinds)
      if (kind == segment.kind) item["kind"] = word;
    if (hasText(segment.kind)) item["text"] = segment.text;
    if (hasWidth(segment.kind)) item["width"] = segment.width;
    segments.push_back(std::move(item));
  }
  json result = {
      {"name", scheme.name},
      {"communityCodeLength", scheme.communityCodeLength},
      {"parents",
       {{"city", scheme.cityPrefix}, {"county", scheme.countyPrefix}, {"subdistrict", scheme.subdistrictPrefix}}},
      {"segments", std::move(segments)},
      {"comprehensive", json::array({scheme.comprehensiveFirst, scheme.comprehensiveLast})},
      {"dedicated", json::array({scheme.dedicatedFirst, scheme.dedicatedLast})},
      {"gridName", scheme.nameTemplate},
  };
  if (scheme.undivided) result["undivided"] = *scheme.undivided;
  return result.dump(2, ' ', false, json::error_handler_t::replace);
}

Result<NumberingScheme> loadScheme(const std::string& nameOrFile, const std::string& folder) {
  const Result<std::string> path = settingsPath(nameOrFile, folder, "scheme.unknown");
  if (!path) return fail(path.error());
  const Result<std::string> text = readTextFile(*path);
  if (!text) return fail(text.error());
  return parseScheme(*text, *path);
}

}  // namespace wangge::gis
