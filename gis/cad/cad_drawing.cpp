// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/cad/cad_drawing.h"

#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <fmt/format.h>
#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstdlib>
#include <map>
#include <utility>

#include "gis/cad/cad_rings.h"
#include "gis/cad/drawing_text.h"
#include "gis/gdal/gdal_messages.h"
#include "gis/read/arc_vertices.h"
#include "gis/read/cell_values.h"
#include "gis/read/raw_geometry.h"

namespace wangge::gis {
namespace {

constexpr std::int64_t kMaxEntities = 5'000'000, kMaxVertices = 50'000'000;

std::string beginningOf(const std::string& path, std::size_t most = 1 << 16) {
  std::string bytes(most, '\0');
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (!file) return {};
  bytes.resize(VSIFReadL(bytes.data(), 1, bytes.size(), file));
  VSIFCloseL(file);
  return bytes;
}

// The height of letters in an OGR style, "s:6g": drawing units.
double heightIn(const char* style) {
  const std::string_view text = style ? style : "";
  const std::size_t at = text.find(",s:");
  return at == std::string_view::npos ? 0 : std::max(0.0, std::atof(std::string(text.substr(at + 3, 24)).c_str()));
}

// What is on a layer that is off or frozen gets a colour without any cover.
bool hidden(const char* style) {
  const std::string_view text = style ? style : "";
  for (std::size_t at = 0; (at = text.find("c:#", at)) != std::string_view::npos; at += 3)
    return text.size() >= at + 11 && text.substr(at + 9, 2) == "00" &&
           std::isxdigit(static_cast<unsigned char>(text[at + 8]));
  return false;
}

// A drawing as GDAL is to read it: in memory, when it has something to be left out or written otherwise. Empty: as it
// is.
constexpr std::int64_t kMostInMemory = 512 << 20;
struct ReadableCopy {
  std::string path;
  std::int64_t removed = 0;
  ReadableCopy() = default;
  ReadableCopy(const ReadableCopy&) = delete;
  ReadableCopy& operator=(const ReadableCopy&) = delete;
  ~ReadableCopy() {
    if (!path.empty()) VSIUnlink(path.c_str());
  }
  // Errors: those of readableDrawing; "file.too_large" when there is no memory for it: half a drawing could be read as
  // if it were all.
  Result<void> make(const std::string& from) {
    static std::atomic<unsigned> number{0};
    VSIStatBufL status;
    if (VSIStatL(from.c_str(), &status) != 0 || status.st_size > kMostInMemory) return {};
    const auto text = readableDrawing(beginningOf(from, static_cast<std::size_t>(status.st_size)), removed);
    if (!text) return fail(text.error());
    if (!*text) return {};
    path = fmt::format("/vsimem/wangge-drawing-{}/drawing.dxf", ++number);
    VSILFILE* file = VSIFOpenL(path.c_str(), "wb");
    const bool whole = file && VSIFWriteL((*text)->data(), 1, (*text)->size(), file) == (*text)->size();
    if (!file || VSIFCloseL(file) != 0 || !whole) return fail(Error("file.too_large"));
    return {};
  }
};

// Errors: "file.dxf_binary"; "file.drawing_zeros" (line); "file.drawing_cut" (line) when its last line ends with a mere
// CR, which GDAL waits behind, and the drawing is too large to be read from memory.
Result<void> checkText(const std::string& path) {
  if (beginningOf(path, 22).starts_with("AutoCAD Binary DXF")) return fail(Error("file.dxf_binary"));
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (!file) return {};  // GDAL says why
  std::string part(1 << 20, '\0');
  std::int64_t size = 0, line = 1;
  std::optional<std::int64_t> zero;
  char last = 0;
  while (const std::size_t read = zero ? 0 : VSIFReadL(part.data(), 1, part.size(), file)) {
    zero = lineWithZero(std::string_view(part).substr(0, read), line);
    size += static_cast<std::int64_t>(read), last = part[read - 1];
  }
  VSIFCloseL(file);
  if (zero) return fail(Error("file.drawing_zeros").with("line", *zero));
  if (size > kMostInMemory && last == '\r') return fail(Error("file.drawing_cut").with("line", line));
  return {};
}

class CadLayerReader : public LayerReader {
 public:
  CadLayerReader(std::shared_ptr<const CadDrawing> drawing, const SourceFile& source, const std::string& layer)
      : m_drawing(std::move(drawing)) {
    m_info.source = source, m_info.name = layer;
    m_info.columns = {{"Text", "text"}, {"Type", "text"}};
    m_info.encoding = m_drawing->encoding, m_info.declaredEncoding = m_drawing->declaredEncoding;
    m_info.badBytes = m_drawing->badBytes;
    m_info.crs = m_drawing->crs;
    std::int64_t rings = 0, lines = 0, texts = 0;
    for (const auto* part : {&m_drawing->lines, &m_drawing->fills})
      for (const DrawnLine& line : *part)
        if (line.layer == layer) ++(isRing(line.points) ? rings : lines);
    for (const DrawnText& text : m_drawing->texts) texts += text.layer == layer ? 1 : 0;
    m_info.features = rings + lines + texts;
    m_info.geometry = rings > 0 && lines > 0 ? "mixed" : rings > 0 ? "polygon" : lines > 0 ? "line" : "point";
  }

  Result<void> visit(std::span<const int> columns, bool, std::int64_t limit, const RecordVisitor& visitor) override {
    std::vector<std::string> cells(columns.size());
    std::int64_t seen = 0;
    const auto show = [&](std::int64_t row, const std::string& text, const char* type) {
      if (limit >= 0 && seen >= limit) return false;
      ++seen;
      for (std::size_t i = 0; i < columns.size(); ++i) cells[i] = columns[i] == 0 ? text : type;
      return visitor({row, cells, nullptr});
    };
    for (const DrawnText& text : m_drawing->texts)
      if (text.layer == m_info.name && !show(text.row, text.text, "text")) return {};
    for (const DrawnLine& line : m_drawing->lines)
      if (line.layer == m_info.name && !show(line.row, "", isRing(line.points) ? "ring" : "line")) return {};
    return {};
  }

  const std::shared_ptr<const CadDrawing>& drawing() const { return m_drawing; }

 private:
  std::shared_ptr<const CadDrawing> m_drawing;
};

// Where GDAL keeps what of an entity.
struct EntityFields {
  int layer, text, classes, paper;
  explicit EntityFields(const OGRFeatureDefn& definition)
      : layer(definition.GetFieldIndex("Layer")),
        text(definition.GetFieldIndex("Text")),
        classes(definition.GetFieldIndex("SubClasses")),
        paper(definition.GetFieldIndex("PaperSpace")) {}
  bool complete() const { return layer >= 0 && text >= 0 && classes >= 0; }
};

// Lines, fills and texts of one entity; how many vertices they have.
std::int64_t takeEntity(const OGRFeature& feature, const EntityFields& fields, std::int64_t row, const std::string& on,
                        const std::string& text, CadDrawing& drawing) {
  RawFeature shape;
  addGeometry(*feature.GetGeometryRef(), shape);
  if (!text.empty() && !shape.points.empty())
    drawing.texts.push_back({on, text, shape.points[0], heightIn(feature.GetStyleString()), row});
  std::int64_t vertices = 0;
  const auto take = [&](RawLine& line, std::vector<DrawnLine>& to) {
    thinArcs(line);
    vertices += static_cast<std::int64_t>(line.size());
    to.push_back({on, std::move(line), row});
  };
  const bool fill = std::string_view(feature.GetFieldAsString(fields.classes)).find("Hatch") != std::string_view::npos;
  for (RawLine& line : shape.lines) take(line, drawing.lines);
  for (RawPolygon& polygon : shape.polygons)
    for (RawLine& ring : polygon.rings) take(ring, fill ? drawing.fills : drawing.lines);
  return vertices;
}

// Texts and names of layers, which are as they are in the file so far.
void decodeTexts(CadDrawing& drawing) {
  TextDecoder decoder(drawing.encoding.encoding);
  std::map<std::string, std::string> names;
  const auto decodeName = [&](std::string& name) {
    const auto [at, fresh] = names.try_emplace(name);
    if (fresh) at->second = trimmed(withoutMarks(plainDrawingText(decoder.decode(name))));
    name = at->second;
  };
  for (auto* part : {&drawing.lines, &drawing.fills})
    for (DrawnLine& line : *part) decodeName(line.layer);
  for (DrawnText& text : drawing.texts)
    decodeName(text.layer), text.text = trimmed(plainDrawingText(decoder.decode(text.text)));
  drawing.badBytes = decoder.badBytes();
}

}  // namespace

std::string declaredDrawingEncoding(const std::string& beginning) {
  // A value stands two lines below the name of its variable: name, group code, value.
  const auto valueOf = [&](const char* variable) -> std::string {
    std::size_t at = beginning.find(variable);
    if (at == std::string::npos) return {};
    for (int line = 0; line < 2; ++line) nextDrawingLine(beginning, at);
    return trimmed(nextDrawingLine(beginning, at).substr(0, 40));
  };
  const std::string version = valueOf("$ACADVER");
  if (version.size() == 6 && version.starts_with("AC") && isDigits(std::string_view(version).substr(2)) &&
      version >= "AC1021")
    return "UTF-8";  // R2007 and later
  return valueOf("$DWGCODEPAGE");
}

Result<std::shared_ptr<const CadDrawing>> loadDrawing(const SourceFile& source, const std::string& encoding) {
  GdalMessages messages;
  const GdalOption raw("DXF_ENCODING", "UTF-8");  // GDAL then leaves texts as they are
  const GdalOption arcs("OGR_ARC_STEPSIZE", fmt::format("{}", kArcStep).c_str());
  const char* drivers[] = {"DXF", nullptr};
  ReadableCopy visible;
  auto made = checkText(source.path);
  if (made) made = visible.make(source.path);
  if (!made) return fail(Error(made.error()).with("file", source.file));
  const std::string& path = visible.path.empty() ? source.path : visible.path;
  const GDALDatasetUniquePtr dataset(
      GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers));
  // GDAL names the file and the line that it was given: those of a copy tell nobody anything.
  const auto corrupt = [&] {
    return fail(Error("file.corrupt")
                    .with("file", source.file)
                    .with("detail", visible.path.empty() ? messages.detail() : std::string()));
  };
  if (!dataset || dataset->GetLayerCount() == 0) return corrupt();
  auto drawing = std::make_shared<CadDrawing>();
  drawing->hidden = visible.removed;
  OGRLayer* layer = dataset->GetLayerByName("entities");
  if (!layer) layer = dataset->GetLayer(0);
  const EntityFields fields(*layer->GetLayerDefn());
  if (!fields.complete()) return fail(Error("file.corrupt").with("file", source.file).with("detail", "no entities"));
  TextSample sample;
  std::int64_t row = 0, vertices = 0;
  while (const OGRFeatureUniquePtr feature{layer->GetNextFeature()}) {
    ++row;
    if (fields.paper >= 0 && feature->GetFieldAsInteger(fields.paper) != 0) {
      ++drawing->onPaper;
      continue;
    }
    if (hidden(feature->GetStyleString())) {
      ++drawing->hidden;
      continue;
    }
    const std::string on = feature->GetFieldAsString(fields.layer), text = feature->GetFieldAsString(fields.text);
    sample.add(on), sample.add(text);
    if (!feature->GetGeometryRef()) continue;
    vertices += takeEntity(*feature, fields, row, on, text, *drawing);
    if (row > kMaxEntities || vertices > kMaxVertices) return fail(Error("file.too_large").with("file", source.file));
  }
  if (messages.failed()) return corrupt();
  drawing->declaredEncoding = declaredDrawingEncoding(beginningOf(source.path));
  drawing->encoding = chooseEncoding(sample, drawing->declaredEncoding, encoding);
  decodeTexts(*drawing);
  return std::shared_ptr<const CadDrawing>(std::move(drawing));
}

Result<Layers> openDrawing(const SourceFile& source, const std::string& encoding) {
  const auto drawing = loadDrawing(source, encoding);
  if (!drawing) return fail(drawing.error());
  std::vector<std::string> names;
  for (const auto* part : {&(*drawing)->lines, &(*drawing)->fills})
    for (const DrawnLine& line : *part) names.push_back(line.layer);
  for (const DrawnText& text : (*drawing)->texts) names.push_back(text.layer);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  Layers layers;
  for (const std::string& name : names) layers.push_back(std::make_unique<CadLayerReader>(*drawing, source, name));
  return layers;
}

std::shared_ptr<const CadDrawing> drawingOf(const LayerReader& reader) {
  const auto* cad = dynamic_cast<const CadLayerReader*>(&reader);
  return cad ? cad->drawing() : nullptr;
}

}  // namespace wangge::gis
