// SPDX-License-Identifier: GPL-3.0-or-later
// An ODS file (OASIS OpenDocument 1.3, part 3) read as a stream. Rows and cells that repeat are given as often as they
// stand there, within bounds.
#include <cpl_vsi.h>

#include <algorithm>
#include <set>

#include "gis/read/ods_rows.h"
#include "gis/read/workbook.h"
#include "gis/read/xml_stream.h"

namespace wangge::gis {
namespace {

// Names of the sheets; one is hidden by its style, which stands before it.
class SheetList {
 public:
  explicit SheetList(std::vector<Workbook::Sheet>& sheets) : m_sheets(sheets) {}

  XmlVisitor visitor() {
    XmlVisitor v;
    v.start = [this](std::string_view name, const XmlVisitor::Attributes& attributes) { start(name, attributes); };
    v.end = [this](std::string_view name) {
      if (name == "table") --m_tables;
    };
    return v;
  }
  bool isSpreadsheet() const { return m_spreadsheet; }

 private:
  void start(std::string_view name, const XmlVisitor::Attributes& attributes) {
    if (name == "spreadsheet") m_spreadsheet = true;
    if (name == "style") m_style = attribute(attributes, "name");
    if (name == "table-properties" && attribute(attributes, "display") == "false") m_hidden.insert(m_style);
    if (name != "table" || m_tables++ > 0 || !m_spreadsheet || m_sheets.size() > 10'000) return;
    m_sheets.push_back({std::string(attribute(attributes, "name")), std::to_string(m_sheets.size()),
                        m_hidden.contains(std::string(attribute(attributes, "style-name")))});
  }

  std::vector<Workbook::Sheet>& m_sheets;
  std::set<std::string> m_hidden;  // styles
  std::string m_style;
  int m_tables = 0;
  bool m_spreadsheet = false;
};

class OdsWorkbook : public Workbook {
 public:
  static Result<std::shared_ptr<const Workbook>> open(const SourceFile& source) {
    auto book = std::make_shared<OdsWorkbook>();
    const std::string root = "/vsizip/{" + source.path + "}/";
    book->m_content = root + "content.xml", book->m_file = source.file;
    bool encrypted = false;
    XmlVisitor manifest;
    manifest.start = [&](std::string_view name, const XmlVisitor::Attributes&) {
      encrypted = encrypted || name == "encryption-data";
    };
    VSIStatBufL status;
    const std::string path = root + "META-INF/manifest.xml";
    if (VSIStatL(path.c_str(), &status) == 0)
      if (auto read = readXml(path, source.file, manifest); !read) return fail(read.error());
    if (encrypted) return fail(Error("file.encrypted").with("file", source.file));
    SheetList list(book->m_sheets);
    if (auto read = readXml(book->m_content, source.file, list.visitor()); !read) return fail(read.error());
    if (!list.isSpreadsheet())
      return fail(Error("file.corrupt").with("file", source.file).with("detail", "no spreadsheet inside"));
    return std::shared_ptr<const Workbook>(std::move(book));
  }

  Result<void> visitRows(const Sheet& sheet, const RowVisitor& visit, Extras* extras) const override {
    return readOdsRows(m_content, m_file, std::stoul(sheet.part), visit, extras);
  }

 private:
  std::string m_content, m_file;
};

}  // namespace

Result<std::shared_ptr<const Workbook>> openOdsWorkbook(const SourceFile& source) {
  return OdsWorkbook::open(source);
}

}  // namespace wangge::gis
