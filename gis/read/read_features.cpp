// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/read_features.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "gis/read/cell_values.h"
#include "gis/read/choose_layer.h"
#include "gis/read/feature_kind.h"
#include "gis/read/feature_words.h"
#include "gis/read/left_out.h"
#include "gis/read/person_register.h"
#include "gis/read/raw_geometry.h"
#include "gis/read/read_point_columns.h"
#include "gis/read/record_cells.h"
#include "gis/read/register_rows.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

// A spreadsheet keeps fifteen digits of a number and writes zeros for the rest. One code may end so; a column of them
// never does.
class RoundedCodes {
 public:
  struct Seen {
    std::string code;
    std::int64_t row = 0;
  };
  void see(const std::string& code, std::int64_t row) {
    if (code.size() < 17 || !isDigits(code)) return;
    ++m_long;
    if (code.find_first_not_of('0', 15) != std::string::npos) return;
    if (m_rounded++ == 0) m_first = {code, row};
  }
  std::optional<Seen> verdict() const {
    return m_rounded >= 2 && m_rounded == m_long ? std::optional(m_first) : std::nullopt;
  }

 private:
  std::int64_t m_long = 0, m_rounded = 0;
  Seen m_first;
};

void keepWhatTheRoleNeeds(RawFeature& feature, const ImportRole& role) {
  if (role.isLines()) {
    for (RawPolygon& polygon : feature.polygons)
      for (RawLine& ring : polygon.rings) feature.lines.push_back(std::move(ring));
    feature.polygons.clear(), feature.points.clear();
    return;
  }
  feature.lines.clear();
  if (!role.takes("point")) feature.points.clear();
}

Error noSuchRow(const LayerInfo& info, std::int64_t row) {
  return Error("table.no_such_row").with("file", info.source.file).with("row", row);
}

class FeatureReader {
 public:
  FeatureReader(LayerReader& reader, const FieldChoice& fields, const ImportRequest& request, SourceData& data)
      : m_reader(reader),
        m_request(request),
        m_role(importRole(request.role)),
        m_data(data),
        m_register(m_role.content == Content::Counts && reader.info().source.format != Format::Osm),
        m_cells(fields, reader.info(), m_register),
        m_named(namedClass(reader.info())),
        m_rowsAreHouseholds(fields.rowsAreHouseholds) {}

  Result<void> run(std::vector<Finding>& findings, const Progress& progress) {
    const LayerInfo& info = m_reader.info();
    m_rowsBefore = m_data.lastRow;
    const bool spatial = info.geometry != "none";
    const bool uncounted = m_role.content == Content::Counts && !m_cells.has("households");
    m_persons = uncounted && (m_cells.has("household") || m_cells.has("relation"));
    m_countRows = uncounted && !m_persons && (!m_cells.has("persons") || m_rowsAreHouseholds);
    const bool byFields = !m_persons && (!m_countRows || m_rowsAreHouseholds);
    auto told = rowDecisions(m_request.sumRows, m_request.dataRows);
    if (!told) return fail(told.error());
    if (!m_register && !(m_request.sumRows + m_request.dataRows).empty())
      return fail(Error("table.rows_not_for_role").with("role", toText(m_role.role)));
    if (m_register) m_rows.emplace(m_cells, info, !m_request.join.empty(), byFields, *std::move(told), m_out);
    fillDown();
    Result<void> outcome;
    const auto visited = m_reader.visit(m_cells.columns(), spatial, -1, [&](const Record& record) {
      m_cells.setRecord(record);
      outcome = take(record);
      m_data.lastRow = std::max(m_data.lastRow, m_rowsBefore + record.row);
      if (++m_data.source.rows % 4096 == 0) {
        progress("import.reading", info.features > 0 ? std::min(1.0, static_cast<double>(m_data.source.rows) /
                                                                         static_cast<double>(info.features))
                                                     : -1);
        if (progress.cancelled()) outcome = fail(Error("job.cancelled"));
      }
      return outcome.has_value();
    });
    if (!outcome) return outcome;
    if (!visited) return visited;
    if (auto rounded = m_codes.verdict(); rounded)
      return fail(Error("code.destroyed")
                      .with("file", info.source.file)
                      .with("layer", info.name)
                      .with("row", rounded->row)
                      .with("value", rounded->code));
    if (m_rows) {
      const auto sums = m_rows->sumsAbove();
      if (!sums) return fail(sums.error());
      for (std::int64_t row : *sums) leaveOut(row);
      // Of several sheets the rows that follow may be in the next one; whoever reads the last one sees (checkTold).
      const auto unseen = m_rows->unseen().upper_bound(m_rowsBefore);
      if (unseen != m_rows->unseen().end() && *unseen <= m_data.lastRow) return fail(noSuchRow(info, *unseen));
    }
    if (m_persons)
      if (auto counted = m_people.count(m_data, info, findings); !counted) return counted;
    tell(findings);
    if (m_data.features.empty() && m_data.households.empty())
      return fail(nothingFor(m_role.role, info.source.file, info.name, info.geometry));
    return {};
  }

 private:
  const LayerInfo& info() const { return m_reader.info(); }

  Result<void> take(const Record& record) {
    RawFeature feature;
    feature.row = m_rowsBefore + record.row;
    if (m_rows) {
      const auto left = m_rows->leavesOut(feature.row, record.geometry && !record.geometry->IsEmpty());
      if (!left) return fail(left.error());
      if (*left) return {};
    }
    const auto wrong = [&](Error error) -> Result<void> {
      return m_rows ? m_rows->failed(feature.row, std::move(error)) : Result<void>(fail(std::move(error)));
    };
    if (record.geometry) addGeometry(*record.geometry, feature);
    if (!hasGeometry(feature)) {
      const auto point = m_cells.point();
      if (!point) return wrong(point.error());
      if (*point) feature.points.push_back(**point);
    }
    keepWhatTheRoleNeeds(feature, m_role);
    const bool counts = m_role.content == Content::Counts;
    if (m_role.field("households")) {
      auto households = m_cells.count("households"), persons = m_cells.count("persons");
      if (!households) return wrong(households.error());
      if (!persons) return wrong(persons.error());
      feature.households = *households, feature.persons = *persons;
      if (m_rows && info().sheet.partlySeen && m_rows->placed())
        if (auto seen = requireSeen(feature.row); !seen) return seen;
      if (m_rows) {
        if (auto late = m_rows->late(); !late) return late;
        m_rows->took(feature.row, {feature.households.value, feature.persons.value});
      }
      if (m_countRows) feature.households.value = 1;
    }
    if (m_persons) m_people.see(m_cells.text("household"), m_cells.text("relation"), feature.row);
    if (counts && m_request.join.empty() && feature.points.size() == 1 && feature.polygons.empty()) {
      m_data.households.push_back(
          {feature.points[0].x, feature.points[0].y, static_cast<std::int32_t>(feature.households.value.value_or(-1)),
           static_cast<std::int32_t>(feature.persons.value.value_or(-1)), static_cast<std::uint32_t>(feature.row)});
      return {};
    }
    if (!hasGeometry(feature) && !counts && m_reader.info().geometry != "none") {
      m_out.withoutGeometry.push_back(feature.row);
      return {};
    }
    // Of persons and single households it would tell where somebody lives.
    const bool ofResidents = m_persons || m_countRows || m_rowsAreHouseholds;
    if (counts && !ofResidents && !hasGeometry(feature)) feature.note = m_cells.placeWords();
    if (auto words = takeWords(feature); !words) return words;
    if (!m_leave) m_data.features.push_back(std::move(feature));
    m_leave = false;
    return {};
  }

  // An empty cell where formulas cannot be seen. Only who says that the row is data as it stands knows that it holds
  // nothing; the name of the field tells nothing of it.
  Result<void> requireSeen(std::int64_t row) {
    for (const char* key : {"households", "persons"}) {
      if (!m_cells.has(key) || !m_cells.text(key).empty()) continue;
      const std::string& field = info().columns[static_cast<std::size_t>(m_cells.columnsOf(key)[0])].name;
      if (!m_rows->isToldData(row))
        return fail(Error("table.count_unseen")
                        .with("file", info().source.file)
                        .with("layer", info().name)
                        .with("row", row)
                        .with("field", field));
      Rows& unseen = m_unseen[field];
      if (unseen.count++ == 0) unseen.row = row;
    }
    return {};
  }

  // A row that turned out to be the sum of those below it.
  void leaveOut(std::int64_t row) {
    const auto tell = [&](std::int64_t households, std::int64_t persons) {
      const auto text = [](std::int64_t count) { return count < 0 ? std::string() : std::to_string(count); };
      m_out.totals.push_back({row, m_countRows ? std::string() : text(households), text(persons)});
    };
    const auto feature = std::ranges::find(m_data.features, row, &RawFeature::row);
    const auto point = std::ranges::find(m_data.households, row, &RawHousehold::row);
    if (feature != m_data.features.end()) {
      tell(feature->households.value.value_or(-1), feature->persons.value.value_or(-1));
      m_data.features.erase(feature);
    } else if (point != m_data.households.end()) {
      tell(point->households, point->persons);
      m_data.households.erase(point);
    }
  }

  // Merged cells of what rows are called and where they lie are meant for each of their rows; counts are not.
  void fillDown() {
    std::vector<int> columns;
    for (const char* key :
         {"community", "code", "grid", "name", "parent", "category", "kind", "key", "household", "x", "y"})
      for (int column : m_cells.columnsOf(key)) columns.push_back(column);
    m_reader.fillDown(columns);
  }

  Result<void> takeWords(RawFeature& feature) {
    const Format format = m_reader.info().source.format;
    auto code = m_cells.code("code"), parent = m_cells.code("parent"), key = m_cells.code("key");
    for (const auto* cell : {&code, &parent, &key})
      if (!*cell) return fail(cell->error());
    feature.code = *code, feature.parent = *parent, feature.key = *key;
    if (m_role.field("community") && m_cells.has("community")) {
      auto community = m_cells.code("community");
      if (!community) return fail(community.error());
      feature.key = *community;
    }
    if (m_role.field("officers")) {
      const auto officers = m_cells.count("officers");
      if (!officers) return fail(officers.error());
      feature.officers = *officers;
    }
    if (isTable(format) && !m_cells.isText("code")) m_codes.see(feature.code, feature.row);
    feature.name = m_cells.text("name");
    for (std::string* text : {&feature.name, &feature.parent})
      if (isDestroyedText(*text)) {
        text->clear();
        if (m_destroyed.count++ == 0) m_destroyed.row = feature.row;
      }
    const RoleField* kindField = m_role.field("kind");
    if (m_role.isLines()) {
      const auto kind = barrierKind(m_cells, format, m_named, m_out, m_byName);
      m_leave = !kind;
      feature.kind = kind.value_or("");
    } else if (kindField && m_cells.has("kind")) {
      feature.kind = kindField->wordOf(m_cells.text("kind"));
    }
    if (m_role.content == Content::People) {
      feature.grid = m_cells.text("grid"), feature.phone = m_cells.text("phone");
      feature.from = m_cells.text("from"), feature.until = m_cells.text("until");
    }
    if (m_role.field("category")) feature.category = categoryOf(m_cells, format, m_role);
    if (format == Format::Osm && isOtherArea(m_cells, m_role, feature.category)) m_leave = true, ++m_out.others;
    return {};
  }

  void tell(std::vector<Finding>& findings) {
    tellLeftOut(m_out, m_role.role, findings);
    if (m_byName > 0)
      findings.push_back({FindingKind::Guess,
                          Message("guess.barrier_class")
                              .with("count", m_byName)
                              .with("kind", std::string(toText(*m_named.type)))
                              .with("name", m_named.name),
                          {},
                          {},
                          0});
    if (m_rows) m_rows->tell(findings);
    if (m_destroyed.count > 0)
      findings.push_back(
          {FindingKind::Left, Message("names.destroyed").with("count", m_destroyed.count), {}, {}, m_destroyed.row});
    for (const auto& [field, unseen] : m_unseen)
      findings.push_back({FindingKind::Left,
                          Message("sheet.counts_unseen").with("field", field).with("count", unseen.count),
                          {},
                          {},
                          unseen.row});
    const auto noData = m_out.headersAgain +
                        static_cast<std::int64_t>(m_out.totals.size() + m_out.withoutData.size() + m_out.labels.size());
    if (m_countRows)
      findings.push_back({FindingKind::Guess,
                          Message("guess.one_household_a_row").with("count", m_data.source.rows - noData),
                          {},
                          {},
                          0});
  }

  LayerReader& m_reader;
  const ImportRequest& m_request;
  const ImportRole& m_role;
  SourceData& m_data;
  bool m_register;  // rows of counts, of which some may be none of the data
  RecordCells m_cells;
  NamedClass m_named;
  LeftOut m_out;
  RoundedCodes m_codes;
  std::optional<RegisterRows> m_rows;
  PersonRegister m_people;
  struct Rows {
    std::int64_t count = 0, row = 0;  // and the first of them
  };
  std::map<std::string, Rows> m_unseen;  // field → its empty cells, of which formulas may be
  Rows m_destroyed;                      // names of which another program lost the characters
  std::int64_t m_byName = 0;             // lines that have their class from the name of the layer or file
  std::int64_t m_rowsBefore = 0;         // the last one of another layer read before into the same data
  bool m_rowsAreHouseholds, m_countRows = false, m_persons = false, m_leave = false;
};

}  // namespace

Result<void> readFeatures(LayerReader& reader, const FieldChoice& fields, const ImportRequest& request,
                          SourceData& data, std::vector<Finding>& findings, const Progress& progress) {
  if (importRole(request.role).content == Content::Counts && request.join.empty()) {
    const auto before = data.source.rows;
    const auto read = readPointColumns(reader, fields, data, progress);
    if (!read) return fail(read.error());
    data.lastRow += data.source.rows - before;
    if (*read) return {};
  }
  return FeatureReader(reader, fields, request, data).run(findings, progress);
}

Result<void> checkTold(const ImportRequest& request, const SourceData& data, const LayerInfo& info) {
  const auto told = rowDecisions(request.sumRows, request.dataRows);
  if (!told) return fail(told.error());
  for (const std::set<std::int64_t>* rows : {&told->sums.rows, &told->data.rows})
    if (const auto behind = rows->upper_bound(data.lastRow); behind != rows->end())
      return fail(noSuchRow(info, *behind));
  return {};
}

}  // namespace wangge::gis
