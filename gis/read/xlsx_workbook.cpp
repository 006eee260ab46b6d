// SPDX-License-Identifier: GPL-3.0-or-later
// An XLSX file (ECMA-376) read as a stream: what its cells really hold, and what a reader has to be told about them.
#include <cpl_vsi.h>

#include <map>

#include "gis/read/sheet_cells.h"
#include "gis/read/workbook.h"
#include "gis/read/xlsx_rows.h"
#include "gis/read/xml_stream.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kMostStrings = std::size_t{256} << 20;

// A part named by a relation: relative to the folder of the part that names it, or to the root.
std::string resolved(const std::string& folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  for (std::size_t up = path.find("../"); up != std::string::npos; up = path.find("../")) {
    const std::size_t before = up < 2 ? std::string::npos : path.rfind('/', up - 2);
    path.erase(before == std::string::npos ? 0 : before + 1, up + 3 - (before == std::string::npos ? 0 : before + 1));
  }
  return path;
}

struct Relation {
  std::string type, target;
};
Result<std::map<std::string, Relation>> relationsOf(const std::string& root, const std::string& part,
                                                    const std::string& file) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
  std::map<std::string, Relation> relations;
  XmlVisitor visitor;
  visitor.start = [&](std::string_view name, const XmlVisitor::Attributes& attributes) {
    if (name != "Relationship" || attribute(attributes, "TargetMode") == "External" || relations.size() > 10'000)
      return;
    relations[std::string(attribute(attributes, "Id"))] = {std::string(attribute(attributes, "Type")),
                                                           resolved(folder, attribute(attributes, "Target"))};
  };
  const std::string path = root + "/" + folder + "_rels/" + part.substr(folder.size()) + ".rels";
  if (auto read = readXml(path, file, visitor); !read) return fail(read.error());
  return relations;
}

class XlsxWorkbook : public Workbook {
 public:
  static Result<std::shared_ptr<const Workbook>> open(const SourceFile& source);
  Result<void> visitRows(const Sheet& sheet, const RowVisitor& visit, Extras* extras) const override;

 private:
  Result<void> readParts();
  Result<void> readStyles(const std::string& part);
  Result<void> readStrings(const std::string& part);
  std::string_view sharedString(std::size_t index) const;

  std::string m_root, m_file;
  std::string m_strings;            // all shared strings, one after the other
  std::vector<std::size_t> m_ends;  // where each ends
  std::vector<bool> m_dateStyle;    // by style of a cell
  bool m_from1904 = false;
};

Result<std::shared_ptr<const Workbook>> XlsxWorkbook::open(const SourceFile& source) {
  auto book = std::make_shared<XlsxWorkbook>();
  book->m_root = "/vsizip/{" + source.path + "}";
  book->m_file = source.file;
  if (VSILFILE* file = VSIFOpenL(source.path.c_str(), "rb")) {
    unsigned char head[4] = {};
    const std::size_t read = VSIFReadL(head, 1, sizeof head, file);
    VSIFCloseL(file);
    // A compound document: what a password makes of a workbook.
    if (read == 4 && head[0] == 0xD0 && head[1] == 0xCF && head[2] == 0x11 && head[3] == 0xE0)
      return fail(Error("file.encrypted").with("file", source.file));
  }
  if (auto read = book->readParts(); !read) return fail(read.error());
  return std::shared_ptr<const Workbook>(std::move(book));
}

Result<void> XlsxWorkbook::readParts() {
  const auto top = relationsOf(m_root, "", m_file);
  if (!top) return fail(top.error());
  std::string workbook;
  for (const auto& [id, relation] : *top)
    if (relation.type.ends_with("/officeDocument")) workbook = relation.target;
  if (workbook.empty()) return fail(Error("file.corrupt").with("file", m_file).with("detail", "no workbook inside"));
  const auto relations = relationsOf(m_root, workbook, m_file);
  if (!relations) return fail(relations.error());
  XmlVisitor visitor;
  visitor.start = [&](std::string_view name, const XmlVisitor::Attributes& attributes) {
    if (name == "workbookPr") {
      const std::string_view date = attribute(attributes, "date1904");
      m_from1904 = date == "1" || date == "true";
    }
    if (name != "sheet" || m_sheets.size() > 10'000) return;
    // Its own number is "sheetId", the relation is "r:id".
    const auto relation = relations->find(std::string(attribute(attributes, "id")));
    if (relation == relations->end() || !relation->second.type.ends_with("/worksheet")) return;
    const std::string_view state = attribute(attributes, "state");
    m_sheets.push_back({withoutEscapes(attribute(attributes, "name")), relation->second.target,
                        state == "hidden" || state == "veryHidden"});
  };
  if (auto read = readXml(m_root + "/" + workbook, m_file, visitor); !read) return fail(read.error());
  for (const auto& [id, relation] : *relations) {
    Result<void> read;
    if (relation.type.ends_with("/styles")) read = readStyles(relation.target);
    if (relation.type.ends_with("/sharedStrings")) read = readStrings(relation.target);
    if (!read) return read;
  }
  return {};
}

Result<void> XlsxWorkbook::readStyles(const std::string& part) {
  std::map<std::int64_t, std::string> formats;
  std::vector<std::int64_t> used;
  bool cells = false;
  XmlVisitor visitor;
  visitor.start = [&](std::string_view name, const XmlVisitor::Attributes& attributes) {
    const std::int64_t id = numberOf<std::int64_t>(attribute(attributes, "numFmtId")).value_or(0);
    if (name == "numFmt" && formats.size() < 100'000) formats[id] = attribute(attributes, "formatCode");
    if (name == "cellXfs") cells = true;
    if (name == "xf" && cells && used.size() < 100'000) used.push_back(id);
  };
  visitor.end = [&](std::string_view name) { cells = cells && name != "cellXfs"; };
  if (auto read = readXml(m_root + "/" + part, m_file, visitor); !read) return read;
  for (std::int64_t id : used) m_dateStyle.push_back(showsDate(id, formats));
  return {};
}

Result<void> XlsxWorkbook::readStrings(const std::string& part) {
  XlsxText rich;
  std::string text;
  bool full = false;
  XmlVisitor visitor;
  visitor.start = [&](std::string_view name, const XmlVisitor::Attributes&) {
    if (name == "si") text.clear(), rich = {};
    rich.start(name);
  };
  visitor.text = [&](std::string_view more) {
    if (!rich.takes()) return;
    full = full || text.size() + more.size() > kMostCellText;
    if (!full) text += more;
  };
  visitor.end = [&](std::string_view name) {
    rich.end(name);
    if (name != "si") return;
    m_strings += withoutEscapes(text);
    m_ends.push_back(m_strings.size());
    full = full || m_strings.size() + m_ends.size() * sizeof(std::size_t) > kMostStrings;
  };
  visitor.stop = [&] { return full; };
  if (auto read = readXml(m_root + "/" + part, m_file, visitor); !read) return read;
  return full ? Result<void>(fail(Error("file.too_large").with("file", m_file))) : Result<void>();
}

std::string_view XlsxWorkbook::sharedString(std::size_t index) const {
  if (index >= m_ends.size()) return {};
  const std::size_t from = index == 0 ? 0 : m_ends[index - 1];
  return std::string_view(m_strings).substr(from, m_ends[index] - from);
}

Result<void> XlsxWorkbook::visitRows(const Sheet& sheet, const RowVisitor& visit, Extras* extras) const {
  const XlsxParts parts{[this](std::size_t i) { return sharedString(i); }, m_dateStyle, m_from1904};
  return readXlsxRows(m_root + "/" + sheet.part, m_file, parts, visit, extras);
}

}  // namespace

Result<std::shared_ptr<const Workbook>> openXlsxWorkbook(const SourceFile& source) {
  return XlsxWorkbook::open(source);
}

}  // namespace wangge::gis
