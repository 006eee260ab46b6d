// SPDX-License-Identifier: GPL-3.0-or-later
// An XLS file (BIFF, to Excel 2003) through GDAL, whose reader knows nothing of formulas, hidden rows and hidden
// sheets, and gives dates as texts.
#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>

#include "gis/gdal/gdal_messages.h"
#include "gis/read/cell_values.h"
#include "gis/read/sheet_cells.h"
#include "gis/read/workbook.h"

namespace wangge::gis {
namespace {

class XlsWorkbook : public Workbook {
 public:
  static Result<std::shared_ptr<const Workbook>> open(const SourceFile& source) {
    const GdalMessages messages;
    // The header is found by ourselves, and cells are taken as they are.
    const GdalOption headers("OGR_XLS_HEADERS", "DISABLE"), types("OGR_XLS_FIELD_TYPES", "STRING");
    static constexpr const char* kDrivers[] = {"XLS", nullptr};
    auto book = std::make_shared<XlsWorkbook>();
    book->m_file = source.file;
    // GDAL knows such files by their ending, and reads them from a disk only.
    std::string path = source.path;
    const bool named = path.size() > 4 && EQUAL(path.c_str() + path.size() - 4, ".xls");
    if (!named || path.starts_with("/vsi")) {
      path = book->m_copy.path =
          (std::filesystem::temp_directory_path() / CPLGetFilename(CPLGenerateTempFilename("wangge"))).string() +
          ".xls";
      if (CPLCopyFile(path.c_str(), source.path.c_str()) != 0)
        return fail(Error("file.corrupt").with("file", source.file).with("detail", messages.detail()));
    }
    book->m_dataset.reset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, kDrivers));
    if (!book->m_dataset)
      return fail(Error("file.corrupt").with("file", source.file).with("detail", messages.detail()));
    for (int i = 0; i < book->m_dataset->GetLayerCount(); ++i)
      book->m_sheets.push_back({book->m_dataset->GetLayer(i)->GetName(), std::to_string(i), false});
    return std::shared_ptr<const Workbook>(std::move(book));
  }

  bool seesAll() const override { return false; }

  Result<void> visitRows(const Sheet& sheet, const RowVisitor& visit, Extras*) const override {
    const GdalMessages messages;
    const GdalOption headers("OGR_XLS_HEADERS", "DISABLE"), types("OGR_XLS_FIELD_TYPES", "STRING");
    OGRLayer* layer = m_dataset->GetLayer(std::stoi(sheet.part));
    layer->ResetReading();
    std::vector<std::string> texts;
    std::vector<SheetCell> cells;
    while (const OGRFeatureUniquePtr feature{layer->GetNextFeature()}) {
      texts.clear(), cells.clear();
      for (int i = 0; i < feature->GetFieldCount(); ++i) {
        if (!feature->IsFieldSetAndNotNull(i)) continue;
        texts.push_back(feature->GetFieldAsString(i));
        if (texts.back().empty())
          texts.pop_back();
        else
          cells.push_back({SheetCell::Kind::Unknown, i, {}});
      }
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i].text = texts[i];
      if (!cells.empty() && !visit(feature->GetFID(), false, cells)) break;
    }
    if (messages.failed()) return fail(Error("file.corrupt").with("file", m_file).with("detail", messages.detail()));
    return {};
  }

 private:
  struct Close {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
  };
  struct Copy {
    std::string path;
    Copy() = default;
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    ~Copy() {
      if (!path.empty()) VSIUnlink(path.c_str());
    }
  };
  Copy m_copy;  // outlives the data set
  std::unique_ptr<GDALDataset, Close> m_dataset;
  std::string m_file;
};

}  // namespace

Result<std::shared_ptr<const Workbook>> openXlsWorkbook(const SourceFile& source) {
  return XlsWorkbook::open(source);
}

}  // namespace wangge::gis
