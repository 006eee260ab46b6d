// SPDX-License-Identifier: GPL-3.0-or-later
// Small source files for tests, written by GDAL or byte by byte into a folder of their own, and the way to the real
// ones.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "gis/import.h"
#include "tests/support/zip_file.h"

namespace wangge::test {

// A folder that goes with the object.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  std::string file(const std::string& name) const { return m_path + "/" + name; }

 private:
  std::string m_path;
};

void writeBytes(const std::string& path, const std::string& bytes);
std::string readBytes(const std::string& path);
// UTF-8 text in another encoding.
std::string encoded(const std::string& utf8, const char* encoding);

// Writes a packed entry into a zip archive anew.
void packPart(const std::string& archive, const std::string& entry, const std::string& bytes);

struct MadeField {
  std::string name;
  char type = 's';  // s text, i integer, r real
};
struct MadeFeature {
  std::string wkt;  // empty: no geometry
  std::vector<std::string> values;
};
struct MadeLayer {
  std::string name = "layer";
  std::string crs = "EPSG:4549";  // empty: none
  std::vector<MadeField> fields;
  std::vector<MadeFeature> features;
  std::string geometry = "unknown";  // "point" "line" "polygon" "none" "unknown"
};
// Driver names are GDAL's. Layers are added when the file exists already. Options are "KEY=VALUE" for the layer.
void writeLayer(const std::string& path, const char* driver, const MadeLayer& layer,
                const std::vector<std::string>& options = {});

// A square with its lower left corner, in WKT.
std::string square(double x, double y, double side);
// Two communities beside each other with fields SQDM and SQMC.
MadeLayer twoCommunities(const std::string& crs = "EPSG:4549");

struct ReadOutcome {
  const Error& error() const { return data.error(); }
  Result<gis::SourceData> data;
  Project project;
  std::vector<gis::Finding> findings;
};
// Reads into a plan; the empty one unless given.
ReadOutcome read(gis::ImportRequest request, Project project = {});
// The code of the error; "" when there is none.
std::string errorOf(const ReadOutcome& outcome);
bool hasFinding(const std::vector<gis::Finding>& findings, const std::string& code);
std::vector<gis::Finding> withCode(const ReadOutcome& outcome, const std::string& code);
// An argument of a message as text; "" when it has none of this name.
std::string argument(const Message& message, const std::string& name);

// Households and persons of all that was read; what is unknown adds nothing.
struct Sums {
  std::int64_t households = 0, persons = 0;
  bool operator==(const Sums&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Sums& sums);
Sums sumsOf(const gis::SourceData& data);
// The case fails where nothing was read.
Sums sumsOf(const ReadOutcome& outcome);

// The path of a real file; none, with a warning, where the real data are not at hand.
std::optional<std::string> realData(const std::string& path);

}  // namespace wangge::test
