// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/source_files_made.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <type_traits>
#include <utility>

#include "gis/gdal/gdal_setup.h"
#include "tests/support/real_data.h"

namespace wangge::test {
TempFolder::TempFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "wangge-test-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  m_path = pattern;
}
TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

void writeBytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string readBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string encoded(const std::string& utf8, const char* encoding) {
  char* text = CPLRecode(utf8.c_str(), "UTF-8", encoding);
  std::string bytes(text);
  CPLFree(text);
  return bytes;
}

void writeLayer(const std::string& path, const char* driverName, const MadeLayer& made,
                const std::vector<std::string>& options) {
  gis::setUpGdal();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driverName);
  REQUIRE(driver != nullptr);
  const bool exists = std::filesystem::exists(path);
  GDALDatasetUniquePtr dataset(exists ? GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE)
                                      : driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  REQUIRE(dataset != nullptr);
  OGRSpatialReference crs;
  if (!made.crs.empty()) REQUIRE(crs.SetFromUserInput(made.crs.c_str()) == OGRERR_NONE);
  crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const OGRwkbGeometryType type = made.geometry == "point"     ? wkbPoint
                                  : made.geometry == "line"    ? wkbLineString
                                  : made.geometry == "polygon" ? wkbPolygon
                                  : made.geometry == "none"    ? wkbNone
                                                               : wkbUnknown;
  CPLStringList list;
  for (const std::string& option : options) list.AddString(option.c_str());
  OGRLayer* layer = dataset->CreateLayer(made.name.c_str(), made.crs.empty() ? nullptr : &crs, type, list.List());
  REQUIRE(layer != nullptr);
  for (const MadeField& field : made.fields) {
    OGRFieldDefn definition(field.name.c_str(), field.type == 'i'   ? OFTInteger64
                                                : field.type == 'r' ? OFTReal
                                                                    : OFTString);
    REQUIRE(layer->CreateField(&definition) == OGRERR_NONE);
  }
  for (const MadeFeature& feature : made.features) {
    OGRFeature record(layer->GetLayerDefn());
    for (std::size_t i = 0; i < feature.values.size(); ++i)
      if (feature.values[i] != "NULL") record.SetField(static_cast<int>(i), feature.values[i].c_str());
    if (!feature.wkt.empty()) {
      OGRGeometry* geometry = nullptr;
      REQUIRE(OGRGeometryFactory::createFromWkt(feature.wkt.c_str(), nullptr, &geometry) == OGRERR_NONE);
      record.SetGeometryDirectly(geometry);
    }
    REQUIRE(layer->CreateFeature(&record) == OGRERR_NONE);
  }
}

void packPart(const std::string& archive, const std::string& entry, const std::string& bytes) {
  std::vector<std::pair<std::string, std::string>> kept;
  char** names = VSIReadDirRecursive(("/vsizip/" + archive).c_str());
  for (int i = 0; i < CSLCount(names); ++i) {
    const std::string name = names[i];
    if (name.ends_with('/') || name == entry) continue;
    GByte* data = nullptr;
    vsi_l_offset size = 0;
    REQUIRE(VSIIngestFile(nullptr, ("/vsizip/" + archive + "/" + name).c_str(), &data, &size, -1));
    kept.emplace_back(name, std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)));
    CPLFree(data);
  }
  CSLDestroy(names);
  kept.emplace_back(entry, bytes);
  std::filesystem::remove(archive);
  void* zip = CPLCreateZip(archive.c_str(), nullptr);
  REQUIRE(zip != nullptr);
  for (const auto& [name, content] : kept) {
    REQUIRE(CPLCreateFileInZip(zip, name.c_str(), nullptr) == CE_None);
    REQUIRE(CPLWriteFileInZip(zip, content.data(), static_cast<int>(content.size())) == CE_None);
    REQUIRE(CPLCloseFileInZip(zip) == CE_None);
  }
  CPLCloseZip(zip);
}

std::string square(double x, double y, double side) {
  const auto at = [](double px, double py) { return std::to_string(px) + " " + std::to_string(py); };
  return "POLYGON((" + at(x, y) + "," + at(x + side, y) + "," + at(x + side, y + side) + "," + at(x, y + side) + "," +
         at(x, y) + "))";
}

MadeLayer twoCommunities(const std::string& crs) {
  return {"communities",
          crs,
          {{"SQDM"}, {"SQMC"}},
          {{square(500000, 3400000, 100), {"230204001001", "新木社区"}},
           {square(500100, 3400000, 100), {"230204001002", "站前社区"}}},
          "polygon"};
}

ReadOutcome read(gis::ImportRequest request, Project project) {
  ReadOutcome outcome{fail(Error("not read")), std::move(project), {}};
  outcome.data = gis::readSource(outcome.project, request, outcome.findings, {});
  return outcome;
}

std::string errorOf(const ReadOutcome& outcome) {
  return outcome.data ? "" : outcome.data.error().code;
}

bool hasFinding(const std::vector<gis::Finding>& findings, const std::string& code) {
  for (const gis::Finding& finding : findings)
    if (finding.what.code == code) return true;
  return false;
}

std::vector<gis::Finding> withCode(const ReadOutcome& outcome, const std::string& code) {
  std::vector<gis::Finding> found;
  for (const gis::Finding& finding : outcome.findings)
    if (finding.what.code == code) found.push_back(finding);
  return found;
}

std::ostream& operator<<(std::ostream& out, const Sums& sums) {
  return out << sums.households << " households, " << sums.persons << " persons";
}

Sums sumsOf(const gis::SourceData& data) {
  Sums sums;
  for (const gis::RawHousehold& h : data.households)
    sums.households += std::max(h.households, 0), sums.persons += std::max(h.persons, 0);
  for (const gis::RawFeature& f : data.features)
    sums.households += f.households.value.value_or(0), sums.persons += f.persons.value.value_or(0);
  return sums;
}

Sums sumsOf(const ReadOutcome& outcome) {
  INFO(errorOf(outcome));
  REQUIRE(outcome.data);
  return sumsOf(*outcome.data);
}

std::string argument(const Message& message, const std::string& name) {
  for (const Argument& a : message.arguments) {
    if (a.name != name) continue;
    return std::visit(
        [](const auto& value) -> std::string {
          if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
            return value;
          else
            return std::to_string(value);
        },
        a.value);
  }
  return "";
}

std::optional<std::string> realData(const std::string& path) {
  const std::optional<std::string> root = realDataFolder();
  if (!root) return std::nullopt;
  const std::string full = *root + path;
  INFO(full);
  REQUIRE(std::filesystem::exists(full));
  return full;
}

}  // namespace wangge::test
