// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the blocks of a template, each where it stands. Laid out on smaller paper, then enlarged: lines and letters of
// the map grow with it. Used by makeTemplateSheets alone.
#pragma once

#include <functional>

#include "core/sheet/sheet_map.h"
#include "core/sheet/template.h"

namespace wangge::sheet {

// The people on a grid, by role; the first of each comes first.
struct Staff {
  std::vector<const Person*> chiefs, members, officers, supervisors;
};

class TemplateMaker {
 public:
  TemplateMaker(const Project& project, const TemplateRequest& request, const TextMeasurer& measurer,
                const BaseIndex* base);

  // The sheet; what found no room of tables and names comes back in `rest`. Errors: as makeTemplateSheets.
  Result<TemplateSheet> run(std::vector<SheetTable>& rest);
  // Of the first map, after the run; null where it is not split.
  const SplitMap* split() const;

 private:
  // A map block as it will be drawn; first, because legend, scale and tables tell of it.
  struct BlockMap {
    MapRequest map;
    MapDrawn drawn;
    double printed = 0;
  };

  const TemplateTexts& words() const { return m_asked.words; }
  const SheetTexts& texts() const { return m_request.texts; }
  static TextStyle ink(double size, bool bold = false);
  static TextStyle quiet(double size);
  void paragraph(const Block& block, const Rectangle& at, const std::string& text, const TextStyle& style,
                 Align align = Align::Left, bool middle = false);
  // The value, or a clear word where there is none.
  std::string given(const std::string& value, Missing field);
  // A text with its fields.
  std::string written(const std::string& text);
  std::optional<std::string> valueOf(std::string_view field);
  // Draws on paper `by` times as small, for what has letters and lines of fixed size.
  void scaledInto(const Rectangle& at, double by, const std::function<void(SheetPen&, const Rectangle&)>& draw);

  Result<void> prepareMaps();
  Result<BlockMap> mapOf(const Rectangle& frame, std::size_t index);
  SheetRequest splitRequest() const;
  void draw(std::size_t index);
  void drawMap(const BlockMap& one);
  void drawLegendIn(const Block& block, const Rectangle& at, double size);
  void drawTables(const Rectangle& at, double size);
  void drawScale(const Rectangle& at);
  void drawLocatorIn(const Rectangle& at, double size);
  void drawPicture(const Block& block, const Rectangle& at);
  void drawFootLine(const Rectangle& at, double size);
  void drawFacts(const Block& block, const Rectangle& at, double size);
  void drawDuties(const Block& block, const Rectangle& at, double size);
  void drawChief(const Block& block, const Rectangle& at, double size);
  void drawPhoto(const Block& block, const Rectangle& at, double size);
  void drawMembers(const Block& block, const Rectangle& at, double size);
  void drawContact(const Block& block, const Rectangle& at, double size, const std::string& heading,
                   const std::vector<const Person*>& people, Missing field);
  // Rows of a label and a value, as high as the letters need.
  void rows(const Block& block, const Rectangle& at, double size,
            const std::vector<std::pair<std::string, std::string>>& list);

  Rectangle placeOf(const Block& block) const { return enlarged(block.at, 1 / m_asked.form.lines); }
  bool isOn(std::size_t index, BlockKind below) const;
  // A white ground for what stands on a map.
  void ground(std::size_t index, const Rectangle& at, bool framed);

  const Project& m_project;
  const TemplateRequest& m_asked;
  const SheetRequest m_request;       // as of its edition
  const std::vector<Block> m_blocks;  // of its edition
  const map::Unit m_unit;
  TemplateSheet m_made;
  SheetPen m_pen;
  const BaseIndex* m_base;
  Staff m_staff;
  double m_enlargement = 1;  // of the reduced page
  std::vector<std::pair<std::size_t, BlockMap>> m_maps;
  std::vector<SheetTable> m_tables;  // what of them is still to be drawn
};

}  // namespace wangge::sheet
