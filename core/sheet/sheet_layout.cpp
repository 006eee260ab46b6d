// SPDX-License-Identifier: GPL-3.0-or-later
// Margins and bands of a sheet.
#include "core/sheet/sheet_layout.h"

#include <utility>

namespace wangge::sheet {

SheetLayout layoutOf(PaperSize paper, bool landscape, double panel) {
  return layoutOf(formatOf(paper), landscape, panel);
}

SheetLayout layoutOf(const PaperFormat& format, bool landscape, double panel) {
  constexpr double margin = 15, binding = 35;  // real mm, domain.md §6
  SheetLayout layout;
  layout.enlargement = format.enlargement;
  layout.landscape = landscape;
  layout.width = format.width / layout.enlargement, layout.height = format.height / layout.enlargement;
  if (landscape) std::swap(layout.width, layout.height);

  const double left = binding / layout.enlargement, edge = margin / layout.enlargement;
  const double right = layout.width - edge, top = edge, bottom = layout.height - edge;
  constexpr double titleBand = 15, footBand = 13.2, border = 1.6;
  layout.title = {{left, top}, {right, top + titleBand}};
  layout.classification = {{right - 34, top}, {right, top + 4}};
  layout.outer = {{left, top + titleBand}, {right, bottom - footBand}};
  const Rectangle inner = layout.outer.grown(-border);
  layout.map = layout.panel = inner;
  if (panel <= 0) {
    layout.panel.min = layout.panel.max;
  } else if (landscape) {
    layout.map.max.x = layout.panel.min.x = inner.max.x - panel;
  } else {
    layout.map.max.y = layout.panel.min.y = inner.max.y - panel;
  }
  layout.foot = {{left, layout.outer.max.y + 2}, {right, bottom}};
  return layout;
}

}  // namespace wangge::sheet
