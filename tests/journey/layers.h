// SPDX-License-Identifier: GPL-3.0-or-later
// Layers as an independent reader sees them: OGR and nothing of the program's own. Also makes the sources that a
// journey needs and the real data do not have: areas dissolved by a code, and features in another order.
#pragma once

#include <ogrsf_frmts.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace wangge::journey {

struct Feature {
  std::map<std::string, std::string> fields;  // null ones are absent
  std::shared_ptr<OGRGeometry> shape;         // none in tables

  const std::string& text(const std::string& field) const;  // empty when null
  std::int64_t number(const std::string& field) const;      // 0 when null
};
using Layer = std::vector<Feature>;

// The test fails when there is no such file or layer; `layer` empty: the first one. With `crs` ("EPSG:n") coordinates
// are transformed, x east and y north.
Layer readLayer(const std::string& path, const std::string& layer = {}, const std::string& crs = {});

std::int64_t sumOf(const Layer& layer, const std::string& field);

// Features with equal keys become one, in a GeoPackage with the key in `field`. The test fails when it cannot be
// written.
void dissolve(const std::string& from, const std::function<std::string(const Feature&)>& key, const std::string& to,
              const std::string& field = "code");

// The same layer with its features in another order, fields and coordinates bit for bit the same.
void shuffle(const std::string& from, const std::string& to, unsigned seed);

}  // namespace wangge::journey
