// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/xlsx_workbook.h"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "gis/read/cell_values.h"
#include "gis/read/xml_stream.h"

namespace wangge::gis {
namespace {

constexpr std::size_t kMostStrings = std::size_t{256} << 20, kMostCell = 1 << 20, kMostMerges = 1 << 20;
constexpr std::int64_t kMostRow = 1 << 20;
constexpr int kMostColumn = 1 << 14;

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
  Number value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "AB12" → row 12, column 27; parts that are missing are 0 and -1.
struct Reference {
  std::int64_t row = 0;
  int column = -1;
};
Reference referenceOf(std::string_view text) {
  Reference reference;
  std::size_t i = 0;
  std::int64_t column = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i) column = column * 26 + (text[i] - 'A' + 1);
  if (i > 0) reference.column = static_cast<int>(column) - 1;
  reference.row = numberOf<std::int64_t>(text.substr(i)).value_or(0);
  return reference;
}

// A part named by a relation: relative to the folder of the part that names it, or to the root.
std::string resolved(const std::string& folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  for (std::size_t up = path.find("../"); up != std::string::npos; up = path.find("../")) {
    const std::size_t before = up < 2 ? std::string::npos : path.rfind('/', up - 2);
    path.erase(before == std::string::npos ? 0 : before + 1, up + 3 - (before == std::string::npos ? 0 : before + 1));
  }
  return path;
}

bool showsDate(std::int64_t id, const std::map<std::int64_t, std::string>& formats) {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return true;
  const auto own = formats.find(id);
  if (own == formats.end()) return false;
  // Letters of dates outside quotes, escapes and brackets ([Red], [$-804]).
  char closing = 0;
  for (std::size_t i = 0; i < own->second.size(); ++i) {
    const char c = own->second[i];
    if (closing) {
      closing = c == closing ? '\0' : closing;
    } else if (c == '"' || c == '[') {
      closing = c == '[' ? ']' : '"';
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'm' || c == 'M' || c == 'h' || c == 'H') {
      return true;
    } else if (c == ';') {
      return false;
    }
  }
  return false;
}

std::string dateText(double serial, bool from1904) {
  if (!(serial >= 0) || serial > 2'958'466) return fmt::format("{}", serial);
  using namespace std::chrono;
  const double whole = std::floor(serial);
  // The day 60 of 1900 never was.
  const auto days = static_cast<std::int64_t>(whole) + (from1904 ? 1462 : whole < 60 ? 1 : 0);
  const year_month_day date(sys_days(year(1899) / 12 / 30) + std::chrono::days(days));
  std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  const auto minutes = static_cast<int>(std::lround((serial - whole) * 1440));
  if (minutes > 0) text += fmt::format(" {:02}:{:02}", minutes / 60, minutes % 60);
  return text;
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

// Puts the text of <t> elements together, without the guides of pronunciation in <rPh>.
class RichText {
 public:
  void start(std::string_view name) {
    if (name == "rPh") ++m_guides;
    if (name == "t") m_inText = true;
  }
  void end(std::string_view name) {
    if (name == "rPh") --m_guides;
    if (name == "t") m_inText = false;
  }
  bool takes() const { return m_inText && m_guides == 0; }

 private:
  int m_guides = 0;
  bool m_inText = false;
};

class RowReader {
 public:
  RowReader(const std::function<std::string_view(std::size_t)>& shared, const std::vector<bool>& dates, bool from1904,
            const XlsxWorkbook::RowVisitor& visit, XlsxWorkbook::Extras* extras)
      : m_shared(shared), m_dates(dates), m_from1904(from1904), m_visit(visit), m_extras(extras) {}

  XmlVisitor visitor() {
    XmlVisitor v;
    v.start = [this](std::string_view name, const XmlVisitor::Attributes& a) { start(name, a); };
    v.end = [this](std::string_view name) { end(name); };
    v.text = [this](std::string_view text) { take(text); };
    v.stop = [this] { return m_stopped; };
    return v;
  }
  const char* wrong() const { return m_wrong; }

 private:
  void start(std::string_view name, const XmlVisitor::Attributes& attributes) {
    if (m_stopped) return;
    if (m_inCell) {
      m_inValue = name == "v";
      m_formula = m_formula || name == "f";
      m_hasValue = m_hasValue || name == "v" || name == "is";
      m_rich.start(name);
      return;
    }
    if (name == "c") return startCell(attributes);
    if (name == "row") {
      m_row = numberOf<std::int64_t>(attribute(attributes, "r")).value_or(m_row + 1);
      const std::string_view hidden = attribute(attributes, "hidden");
      m_rowHidden = hidden == "1" || hidden == "true";
      m_next = 0;
      if (m_row < 1 || m_row > kMostRow) stop("a row number that no sheet has");
    } else if (name == "mergeCell" && m_extras) {
      merge(attribute(attributes, "ref"));
    } else if (name == "col" && m_extras) {
      const std::string_view hidden = attribute(attributes, "hidden");
      if (hidden != "1" && hidden != "true") return;
      const int from = numberOf<int>(attribute(attributes, "min")).value_or(1),
                to = std::min(numberOf<int>(attribute(attributes, "max")).value_or(from), kMostColumn);
      for (int c = std::max(1, from); c <= to; ++c) m_extras->hiddenColumns.push_back(c - 1);
    }
  }

  void startCell(const XmlVisitor::Attributes& attributes) {
    const Reference place = referenceOf(attribute(attributes, "r"));
    m_column = place.column >= 0 ? place.column : m_next;
    m_next = m_column + 1;
    if (m_column >= kMostColumn) return stop("a column that no sheet has");
    m_type = attribute(attributes, "t");
    m_style = numberOf<std::size_t>(attribute(attributes, "s")).value_or(0);
    m_inCell = true, m_inValue = m_formula = m_hasValue = false;
    m_rich = {};
    m_text.clear();
  }

  void take(std::string_view text) {
    if (m_stopped || !m_inCell) return;
    if (!m_inValue && !m_rich.takes()) return;
    if (m_text.size() + text.size() > kMostCell) return stop("a cell of more than a million characters");
    m_text += text;
  }

  void end(std::string_view name) {
    if (m_stopped) return;
    if (name == "row") return endRow();
    if (!m_inCell) return;
    if (name != "c") {
      if (name == "v") m_inValue = false;
      m_rich.end(name);
      return;
    }
    m_inCell = false;
    if (m_type == "s") {
      const auto index = numberOf<std::size_t>(trimmed(m_text));
      add(XlsxCell::Kind::Text, index ? std::string(m_shared(*index)) : std::string());
    } else if (m_type == "inlineStr" || m_type == "str") {
      if (m_type == "str" && m_formula && !m_hasValue) return add(XlsxCell::Kind::NoValue, {});
      add(XlsxCell::Kind::Text, withoutEscapes(m_text));
    } else if (m_type == "e") {
      add(XlsxCell::Kind::Error, m_text);
    } else if (m_type == "b") {
      if (!m_text.empty()) add(XlsxCell::Kind::Text, m_text == "1" ? "TRUE" : "FALSE");
    } else if (m_type == "d") {
      if (!m_text.empty()) add(XlsxCell::Kind::Date, m_text.substr(0, 10));
    } else {
      endNumber();
    }
  }

  void endNumber() {
    const std::string text = trimmed(m_text);
    if (text.empty()) {
      if (m_formula) add(XlsxCell::Kind::NoValue, {});
      return;
    }
    const bool date = m_style < m_dates.size() && m_dates[m_style];
    const auto value = numberOf<double>(text);
    if (date && value)
      add(XlsxCell::Kind::Date, dateText(*value, m_from1904));
    else
      add(XlsxCell::Kind::Number, numberText(text));
  }

  // Texts are kept until the row is seen whole, since a row's vector may move.
  void add(XlsxCell::Kind kind, std::string text) {
    if (text.empty() && kind == XlsxCell::Kind::Text) return;
    m_cells.push_back({kind, m_column, {}});
    m_texts.push_back(std::move(text));
  }

  void endRow() {
    for (std::size_t i = 0; i < m_cells.size(); ++i) m_cells[i].text = m_texts[i];
    std::stable_sort(m_cells.begin(), m_cells.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
    if (!m_cells.empty() && !m_visit(m_row, m_rowHidden, m_cells)) m_stopped = true;
    m_cells.clear(), m_texts.clear();
  }

  void merge(std::string_view range) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos || m_extras->merges.size() >= kMostMerges) return;
    const Reference from = referenceOf(range.substr(0, colon)), to = referenceOf(range.substr(colon + 1));
    if (from.column >= 0 && from.row > 0 && to.row > from.row && to.row <= kMostRow)
      m_extras->merges.push_back({from.row, to.row, from.column});
  }

  void stop(const char* why) { m_stopped = true, m_wrong = why; }

  const std::function<std::string_view(std::size_t)>& m_shared;
  const std::vector<bool>& m_dates;
  bool m_from1904;
  const XlsxWorkbook::RowVisitor& m_visit;
  XlsxWorkbook::Extras* m_extras;
  std::vector<XlsxCell> m_cells;
  std::vector<std::string> m_texts;
  RichText m_rich;
  std::string m_type, m_text;
  std::size_t m_style = 0;
  std::int64_t m_row = 0;
  int m_column = 0, m_next = 0;
  bool m_rowHidden = false, m_inCell = false, m_inValue = false, m_formula = false, m_hasValue = false;
  bool m_stopped = false;
  const char* m_wrong = nullptr;
};

}  // namespace

std::string withoutEscapes(std::string_view text) {
  const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = i + 7 <= text.size() && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_' &&
                        hex(text[i + 2]) && hex(text[i + 3]) && hex(text[i + 4]) && hex(text[i + 5]);
    unsigned code = 0;
    if (escape) std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16);
    if (!escape || code == 0 || (code >= 0xD800 && code < 0xE000)) {  // halves of pairs stay as they are written
      out += text[i];
      continue;
    }
    if (code < 0x80) {
      out += static_cast<char>(code);
    } else if (code < 0x800) {
      out += static_cast<char>(0xC0 | code >> 6), out += static_cast<char>(0x80 | (code & 63));
    } else {
      out += static_cast<char>(0xE0 | code >> 12), out += static_cast<char>(0x80 | (code >> 6 & 63)),
          out += static_cast<char>(0x80 | (code & 63));
    }
    i += 6;
  }
  return out;
}

std::string numberText(std::string_view value) {
  const auto number = numberOf<double>(value);
  if (!number || !std::isfinite(*number)) return std::string(value);
  const bool digits = isDigits(value.starts_with('-') ? value.substr(1) : value);
  if (digits) return std::string(value);  // as the file has them, also those that no double could hold
  if (*number == std::floor(*number) && std::abs(*number) <= 9007199254740992.0) return fmt::format("{:.0f}", *number);
  return std::abs(*number) < 1e15 ? fmt::format("{}", *number) : fmt::format("{:.16e}", *number);
}

Result<std::shared_ptr<const XlsxWorkbook>> XlsxWorkbook::open(const SourceFile& source) {
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
  return std::shared_ptr<const XlsxWorkbook>(std::move(book));
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
  RichText rich;
  std::string text;
  bool full = false;
  XmlVisitor visitor;
  visitor.start = [&](std::string_view name, const XmlVisitor::Attributes&) {
    if (name == "si") text.clear(), rich = {};
    rich.start(name);
  };
  visitor.text = [&](std::string_view more) {
    if (!rich.takes()) return;
    full = full || text.size() + more.size() > kMostCell;
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

Result<void> XlsxWorkbook::visitRows(const Sheet& sheet, const RowVisitor& visit) const {
  return visitRows(sheet, visit, nullptr);
}

Result<void> XlsxWorkbook::visitRows(const Sheet& sheet, const RowVisitor& visit, Extras* extras) const {
  const std::function<std::string_view(std::size_t)> shared = [this](std::size_t i) { return sharedString(i); };
  RowReader rows(shared, m_dateStyle, m_from1904, visit, extras);
  if (auto read = readXml(m_root + "/" + sheet.part, m_file, rows.visitor()); !read) return read;
  if (rows.wrong()) return fail(Error("file.corrupt").with("file", m_file).with("detail", rows.wrong()));
  if (extras)
    std::sort(extras->merges.begin(), extras->merges.end(), [](const XlsxMerge& a, const XlsxMerge& b) {
      return std::pair(a.column, a.first) < std::pair(b.column, b.first);
    });
  return {};
}

}  // namespace wangge::gis
