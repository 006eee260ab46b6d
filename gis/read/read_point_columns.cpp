// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/read_point_columns.h"

#include <cpl_string.h>
#include <ogr_geometry.h>
#include <ogr_recordbatch.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include "gis/gdal/gdal_messages.h"
#include "gis/read/cell_values.h"
#include "gis/read/raw_geometry.h"

namespace wangge::gis {
namespace {

bool isValid(const ArrowArray& column, std::int64_t i) {
  const auto* bits = static_cast<const std::uint8_t*>(column.n_buffers > 0 ? column.buffers[0] : nullptr);
  return !bits || column.null_count == 0 || (bits[(i + column.offset) / 8] >> ((i + column.offset) % 8) & 1) != 0;
}

// A column of counts: 64-bit ("l") or 32-bit ("i") whole numbers.
struct CountColumn {
  int child = -1, field = -1;
  bool wide = true;
  // Empty: no count in this row.
  std::optional<std::int64_t> at(const ArrowArray& column, std::int64_t i) const {
    if (!isValid(column, i)) return std::nullopt;
    const std::int64_t place = i + column.offset;
    return wide ? static_cast<const std::int64_t*>(column.buffers[1])[place]
                : std::int64_t{static_cast<const std::int32_t*>(column.buffers[1])[place]};
  }
};

// Streams, schemas and batches release themselves by a pointer they carry.
template <class Arrow>
struct Released {
  Arrow value = {};
  Released() = default;
  Released(const Released&) = delete;
  Released& operator=(const Released&) = delete;
  ~Released() {
    if (value.release) value.release(&value);
  }
};

class ColumnReader {
 public:
  ColumnReader(LayerReader& reader, const FieldChoice& fields, SourceData& data)
      : m_reader(reader), m_layer(*reader.layer()), m_data(data) {
    m_households.field = columnOf(fields, "households"), m_persons.field = columnOf(fields, "persons");
  }

  bool offersColumns() {
    if (std::endian::native != std::endian::little || !m_layer.TestCapability("FastGetArrowStream")) return false;
    if (m_reader.info().geometry != "point" || m_layer.GetLayerDefn()->GetGeomFieldCount() != 1) return false;
    CPLStringList ignored;
    for (int i = 0; i < m_layer.GetLayerDefn()->GetFieldCount(); ++i)
      if (i != m_households.field && i != m_persons.field)
        ignored.AddString(m_layer.GetLayerDefn()->GetFieldDefn(i)->GetNameRef());
    m_layer.SetIgnoredFields(const_cast<const char**>(ignored.List()));
    static constexpr const char* kOptions[] = {"INCLUDE_FID=NO", nullptr};
    return m_layer.GetArrowStream(&m_stream.value, const_cast<char**>(kOptions)) && findColumns();
  }
  ~ColumnReader() {
    if (m_stream.value.release) m_stream.value.release(&m_stream.value), m_stream.value.release = nullptr;
    m_layer.SetIgnoredFields(nullptr);
    m_layer.ResetReading();
  }

  Result<void> read(const Progress& progress) {
    const GdalMessages messages;
    const double total = static_cast<double>(std::max<std::int64_t>(1, m_reader.info().features));
    m_data.households.reserve(static_cast<std::size_t>(std::min<std::int64_t>(m_reader.info().features, 20'000'000)));
    while (true) {
      Released<ArrowArray> batch;
      if (m_stream.value.get_next(&m_stream.value, &batch.value) != 0 || !batch.value.release) break;
      for (std::int64_t i = 0; i < batch.value.length; ++i)
        if (auto taken = take(batch.value, i); !taken) return taken;
      progress("import.reading", std::min(1.0, static_cast<double>(m_data.source.rows) / total));
      if (progress.cancelled()) return fail(Error("job.cancelled"));
    }
    const char* wrong = m_stream.value.get_last_error(&m_stream.value);
    if (messages.failed() || (wrong && *wrong))
      return fail(Error("file.corrupt")
                      .with("file", m_reader.info().source.file)
                      .with("detail", messages.failed() ? messages.detail() : wrong));
    return {};
  }

 private:
  static int columnOf(const FieldChoice& fields, const char* key) {
    const auto found = fields.columns.find(key);
    return found == fields.columns.end() || found->second.empty() ? -1 : found->second[0];
  }

  bool findColumns() {
    Released<ArrowSchema> schema;
    if (m_stream.value.get_schema(&m_stream.value, &schema.value) != 0) return false;
    const std::string geometry = m_layer.GetGeometryColumn();
    for (std::int64_t i = 0; i < schema.value.n_children; ++i) {
      const ArrowSchema& child = *schema.value.children[i];
      const std::string name = child.name, format = child.format;
      if (format == "z" && (name == geometry || geometry.empty())) m_geometry = static_cast<int>(i);
      for (CountColumn* count : {&m_households, &m_persons}) {
        if (count->field < 0 || name != m_layer.GetLayerDefn()->GetFieldDefn(count->field)->GetNameRef()) continue;
        if (format != "l" && format != "i") return false;
        count->child = static_cast<int>(i), count->wide = format == "l";
      }
    }
    return m_geometry >= 0 && (m_households.field < 0 || m_households.child >= 0) &&
           (m_persons.field < 0 || m_persons.child >= 0);
  }

  Result<RawCount> count(const CountColumn& column, const ArrowArray& batch, std::int64_t i) const {
    if (column.child < 0) return RawCount{};
    const auto value = column.at(*batch.children[column.child], i);
    if (!value || (*value >= 0 && *value <= std::numeric_limits<std::int32_t>::max())) return RawCount{value};
    return fail(Error(parseCount(std::to_string(*value)).error())
                    .with("file", m_reader.info().source.file)
                    .with("layer", m_reader.info().name)
                    .with("row", m_data.source.rows)
                    .with("field", m_reader.info().columns[static_cast<std::size_t>(column.field)].name));
  }

  Result<void> take(const ArrowArray& batch, std::int64_t i) {
    ++m_data.source.rows;
    const auto households = count(m_households, batch, i), persons = count(m_persons, batch, i);
    if (!households) return fail(households.error());
    if (!persons) return fail(persons.error());
    const ArrowArray& column = *batch.children[m_geometry];
    const unsigned char* bytes = nullptr;
    std::size_t size = 0;
    if (isValid(column, i)) {
      const auto* offsets = static_cast<const std::int32_t*>(column.buffers[1]) + i + column.offset;
      bytes = static_cast<const unsigned char*>(column.buffers[2]) + offsets[0];
      size = static_cast<std::size_t>(offsets[1] - offsets[0]);
    }
    RawFeature feature;
    double x = 0, y = 0;
    if (size >= 21 && std::memcmp(bytes, "\1\1\0\0\0", 5) == 0) {  // a plain point: byte order, type, x, y
      std::memcpy(&x, bytes + 5, 8), std::memcpy(&y, bytes + 13, 8);
      if (!(std::isnan(x) && std::isnan(y))) {  // two NaN are the empty point
        addHousehold(x, y, *households, *persons);
        return {};
      }
    } else if (size > 0) {
      OGRGeometry* parsed = nullptr;
      OGRGeometryFactory::createFromWkb(bytes, nullptr, &parsed, size);
      const std::unique_ptr<OGRGeometry> geometry(parsed);
      if (geometry) addGeometry(*geometry, feature);
      if (feature.points.size() == 1 && feature.polygons.empty()) {
        addHousehold(feature.points[0].x, feature.points[0].y, *households, *persons);
        return {};
      }
    }
    feature.row = m_data.source.rows, feature.lines.clear();
    feature.households = *households, feature.persons = *persons;
    m_data.features.push_back(std::move(feature));
    return {};
  }

  void addHousehold(double x, double y, RawCount households, RawCount persons) {
    m_data.households.push_back({x, y, static_cast<std::int32_t>(households.value.value_or(-1)),
                                 static_cast<std::int32_t>(persons.value.value_or(-1)),
                                 static_cast<std::uint32_t>(m_data.source.rows)});
  }

  LayerReader& m_reader;
  OGRLayer& m_layer;
  SourceData& m_data;
  Released<ArrowArrayStream> m_stream;
  CountColumn m_households, m_persons;
  int m_geometry = -1;
};

constexpr std::int64_t kFew = 50'000;

// Whether one of these rows tells as much as all others together.
bool holdsSum(const SourceData& data, std::size_t households, std::size_t features) {
  struct Count {
    std::int64_t sum = 0, most = 0;
    void add(std::int64_t n) { sum += std::max<std::int64_t>(n, 0), most = std::max(most, n); }
    bool holdsSum() const { return most > 0 && sum == 2 * most; }
  } h, p;
  for (std::size_t i = households; i < data.households.size(); ++i)
    h.add(data.households[i].households), p.add(data.households[i].persons);
  for (std::size_t i = features; i < data.features.size(); ++i)
    h.add(data.features[i].households.value.value_or(0)), p.add(data.features[i].persons.value.value_or(0));
  return h.holdsSum() || p.holdsSum();
}

}  // namespace

Result<bool> readPointColumns(LayerReader& reader, const FieldChoice& fields, SourceData& data,
                              const Progress& progress) {
  if (!reader.layer() || fields.rowsAreHouseholds ||
      (!fields.columns.contains("households") && !fields.columns.contains("persons")))
    return false;
  // Words that tell sums among the points are read one by one, where there are not too many of them.
  const bool words = std::ranges::any_of(reader.info().columns, [](const Column& c) { return c.type == "text"; });
  if (words && reader.info().features <= kFew) return false;
  const std::size_t households = data.households.size(), features = data.features.size();
  const std::int64_t rows = data.source.rows;
  {
    ColumnReader columns(reader, fields, data);
    if (!columns.offersColumns()) return false;
    if (auto read = columns.read(progress); !read) return fail(read.error());
  }
  if (!words || !holdsSum(data, households, features)) return true;
  data.households.resize(households), data.features.resize(features), data.source.rows = rows;
  return false;
}

}  // namespace wangge::gis
