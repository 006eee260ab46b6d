// SPDX-License-Identifier: GPL-3.0-or-later
// A DXF drawing in memory: its lines and texts by drawing layer. Each drawing layer shows as a layer of the source.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "gis/cad/cad_rings.h"
#include "gis/read/layer_reader.h"

namespace wangge::gis {

struct CadDrawing {
  std::vector<DrawnLine> lines;  // closed ones repeat their first point; blocks are resolved, arcs are many short lines
  std::vector<DrawnText> texts;
  std::vector<DrawnLine> fills;  // outlines of hatches, which mostly repeat lines
  EncodingChoice encoding;
  std::string declaredEncoding;
  std::int64_t badBytes = 0;             // as in LayerInfo
  std::int64_t hidden = 0, onPaper = 0;  // entities left out: invisible, frozen or off; on sheets
  std::shared_ptr<const OGRSpatialReference> crs;
};

// Texts in the code page of old drawings, in the UTF-8 of newer ones, or as the bytes tell when that is wrong. Errors:
// "file.corrupt", "file.drawing_cut", "file.drawing_zeros" (line), "file.dxf_binary", "file.too_large" (more than five
// million entities or fifty million vertices).
Result<std::shared_ptr<const CadDrawing>> loadDrawing(const SourceFile& source, const std::string& encoding);

// The encoding a drawing declares by $ACADVER and $DWGCODEPAGE in the beginning of its text; empty when it does not.
std::string declaredDrawingEncoding(const std::string& beginning);

// One reader for each drawing layer, lines and texts as records with the columns Text and Type.
Result<Layers> openDrawing(const SourceFile& source, const std::string& encoding);

// The drawing behind a reader that openDrawing made; null for others.
std::shared_ptr<const CadDrawing> drawingOf(const LayerReader& reader);

}  // namespace wangge::gis
