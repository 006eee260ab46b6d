// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/table_pages.h"

#include "core/map/scene_ops.h"
#include "core/sheet/sheet_layout.h"
#include "core/sheet/sheet_margins.h"

namespace wangge::sheet {
namespace {

constexpr double kPagePadding = 3;  // mm

std::string continuedTitle(const SheetTexts& texts, const std::string& title, std::size_t number) {
  return filled(texts.continued, {{"title", title}, {"n", std::to_string(number)}});
}

}  // namespace

std::string titleOf(const Project& project, const SheetRequest& request) {
  return request.title.empty() ? titleOf(project, request.unit, request.texts) : request.title;
}

Sheet tablePage(const Project& project, const SheetRequest& request, const TextMeasurer& measurer, bool landscape,
                const std::string& title, std::vector<SheetTable>& tables, const std::optional<PaperFormat>& paper) {
  constexpr double kTableRow = 4.6;  // mm: nothing has to be squeezed in where another page may follow
  const SheetLayout layout = layoutOf(paper.value_or(formatOf(request.paper)), landscape, 0);
  Sheet sheet;
  sheet.scene.width = layout.width, sheet.scene.height = layout.height;
  sheet.scene.title = title;
  sheet.scene.font = request.font;
  SheetPen pen(sheet.scene, measurer);
  drawFrame(pen, layout);
  drawTitle(pen, layout, sheet.scene.title);
  Rectangle room = layout.map.grown(-kPagePadding);
  while (!tables.empty()) {
    if (std::vector<SheetTable> parts = inWidth(tables.front(), measurer, room.width()); parts.size() > 1) {
      tables.erase(tables.begin());
      tables.insert(tables.begin(), parts.begin(), parts.end());
    }
    TableDrawn drawn = drawTable(pen, tables.front(), room, request.texts, kTableRow);
    room.min.y += drawn.height + 4;
    if (!drawn.rest.rows.empty()) {
      tables.front() = std::move(drawn.rest);
      break;
    }
    tables.erase(tables.begin());
  }
  drawFoot(pen, project, request, layout);
  enlarge(sheet.scene, layout.enlargement);
  return sheet;
}

std::vector<Sheet> tablePages(const Project& project, const SheetRequest& request, const TextMeasurer& measurer,
                              std::vector<SheetTable> tables) {
  std::erase_if(tables, [](const SheetTable& table) { return table.rows.empty(); });
  std::vector<Sheet> pages;
  const std::string title = titleOf(project, request);
  while (!tables.empty())
    pages.push_back(tablePage(project, request, measurer, true,
                              pages.empty() ? title : continuedTitle(request.texts, title, pages.size()), tables));
  return pages;
}

}  // namespace wangge::sheet
