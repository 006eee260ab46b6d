// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/choose_fields.h"

#include <map>

#include "core/base/joined.h"
#include "gis/read/count_fields.h"
#include "gis/roles.h"

namespace wangge::gis {

Result<std::vector<FieldSample>> sampleFields(LayerReader& reader, int rows, const Progress& progress) {
  std::vector<FieldSample> samples;
  std::vector<int> columns;
  for (const Column& column : reader.info().columns) {
    columns.push_back(static_cast<int>(columns.size()));
    samples.push_back({column.name, column.type, {}});
  }
  const auto visited = reader.visit(columns, false, rows, [&](const Record& record) {
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i].values.push_back(record.cells[i]);
    return !progress.cancelled();
  });
  if (progress.cancelled()) return fail(Error("job.cancelled"));
  if (!visited) return fail(visited.error());
  return samples;
}

Result<FieldChoice> guessFieldsFor(const ImportRequest& request, const LayerInfo& info,
                                   const std::vector<FieldSample>& fields) {
  std::map<std::string, std::string> requested = request.fields;
  if (!request.join.empty() && !requested.contains("key")) requested["key"] = request.join;
  if (info.source.format == Format::Osm) requested.try_emplace("key");  // `building` tells a kind, most often "yes"
  auto choice = chooseFields(request.role, fields, requested);
  const bool counts = importRole(request.role).content == Content::Counts;
  if (!choice || !counts || info.source.format == Format::Osm) return choice;
  if (choice->rowsAreHouseholds || !choice->asked.empty()) return choice;
  const auto has = [&](const char* key) { return choice->columns.contains(key) && !choice->columns.at(key).empty(); };
  if (has("household") || has("relation")) return choice;
  std::vector<bool> used(fields.size(), false);
  for (const auto& [key, columns] : choice->columns)
    for (int column : columns) used[static_cast<std::size_t>(column)] = true;
  const bool households = has("households"), persons = has("persons");
  const auto askTexts = [&](const char* key, CountName missing) {
    if (choice->columns.contains(key)) return;  // also where the user says that there is none
    if (auto texts = countsInTexts(fields, used, missing); !texts.empty())
      choice->asked.push_back({"field.counts_in_texts", key, std::move(texts)});
  };
  // One count beside texts that hold the other one.
  if (persons && !households) askTexts("households", CountName::Households);
  if (households && !persons) askTexts("persons", CountName::Persons);
  // Each row is one household only where nothing else could be meant.
  if (households || persons || choice->columns.contains("households")) return choice;
  const auto possible = possibleCounts(fields, used);
  if (!possible.empty())
    choice->asked.push_back({"field.counts_unclear", "households", possible});
  else
    askTexts("households", CountName::None);
  return choice;
}

Result<FieldChoice> chooseFieldsFor(const ImportRequest& request, const LayerInfo& info,
                                    const std::vector<FieldSample>& fields) {
  auto choice = guessFieldsFor(request, info, fields);
  if (!choice) return choice;
  const auto has = [&](const std::string& key) {
    return choice->columns.contains(key) && !choice->columns.at(key).empty();
  };
  const auto missing = [&](std::string_view key) {
    return fail(Error("field.none").with("key", key).with("file", info.source.file).with("fields", fieldList(fields)));
  };
  const ImportRole& role = importRole(request.role);
  const bool table = info.geometry == "none", counts = role.content == Content::Counts;
  for (const RoleField& field : role.fields)
    if (((field.needed == Needed::OrName && !has("name")) || (table && field.needed == Needed::InTables)) &&
        !has(std::string(field.key)))
      return missing(field.key);
  if (table && counts && !(has("x") && has("y")) && request.join.empty())
    return fail(Error("table.no_coordinates").with("file", info.source.file).with("fields", fieldList(fields)));
  if (!choice->asked.empty()) {
    const FieldQuestion& question = choice->asked.front();
    const std::string candidates =
        joinedText(question.columns, ", ", [&](int column) { return fields[static_cast<std::size_t>(column)].name; });
    return fail(
        Error(question.code).with("key", question.key).with("file", info.source.file).with("candidates", candidates));
  }
  if (!counts) return choice;
  // A point may stand for one household; an area or a row of a register may not, unless the user says so.
  const bool counted = has("households") || has("persons") || has("household") || has("relation");
  const bool said = table && choice->columns.contains("households");
  if (!counted && !said && (info.geometry == "polygon" || (table && !request.join.empty())))
    return missing("households");
  return choice;
}

}  // namespace wangge::gis
