// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a sheet as data: paper, edition, what the map shows, and blocks with their places. A template without
// blocks is arranged by the program for each unit and paper (sheet.h); one with blocks shows each where it stands.
// The public edition has its own blocks; none of them shows who works in a grid, no map of it says whether a grid is
// too small or too large, and it draws and names no administrative border.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/sheet/atlas.h"
#include "core/sheet/sheet.h"

namespace wangge::sheet {

// What a block shows. Those from Chief on are contacts and stand in the internal edition alone.
enum class BlockKind {
  Title,    // a text of the template with fields, on the band where there is one
  Band,     // a coloured bar behind others
  Heading,  // a text with a line below
  Text,     // a text with fields
  Picture,  // of the template
  Map,      // of the unit
  Locator,  // where the unit lies
  NorthArrow,
  ScaleBar,     // with the numeric scale
  Legend,       // what occurs on the map
  Table,        // what is inside the unit; goes on on further pages
  Code,         // the unit's code
  Facts,        // code, kind, community, area
  Bounds,       // the four bounds of a grid
  Duties,       // a list of texts of the template
  Foot,         // who published it, date, source, review number
  Chief,        // name and phone
  Photo,        // of the chief
  Members,      // name and phone each
  Officer,      // the community officer
  Supervision,  // the supervisor's phone
};
constexpr bool isContact(BlockKind kind) {
  return kind >= BlockKind::Chief;
}

// What shows the unit, not words, pictures or people of the template.
bool isOfPlan(BlockKind kind);

struct Block {
  BlockKind kind = BlockKind::Title;
  Rectangle at;      // mm on the template's paper
  double size = 4;   // height of letters, mm
  std::string text;  // with fields (kFields) in braces; of a title, heading, text; in front of the bounds
  Align align = Align::Left;
  bool bold = false;
  std::shared_ptr<const std::string> picture = nullptr;  // bytes of a PNG or JPEG; null: none, or not to be read
  std::string pictureFile = {};                          // its name beside the template
  friend bool operator==(const Block&, const Block&) = default;
};

// Names of fields that texts may hold in braces.
inline constexpr std::string_view kFields[] = {
    "unit",   "name",  "code",         "community", "kind",          "area",           "households", "persons",
    "grids",  "chief", "phone",        "officer",   "supervision",   "four_bounds",    "date",       "source",
    "author", "scale", "organisation", "approver",  "review_number", "classification", "crs"};
// unit: the full name; name: the unit's own. Of these, people on a grid, who drew and approved the sheet, and how
// secret it is: they are empty in the public edition.
bool isContactField(std::string_view field);

constexpr int kTemplateVersion = 1;

// A template with its texts in the reader's language.
struct Template {
  std::string name, title;           // "notice-board", "Notice board"
  std::set<SheetKind> kinds;         // of units that it is for; empty: of all
  std::string paper = "A3";          // "A0" … "A6", on which it is printed unless told otherwise; empty: its own size
  double width = 420, height = 297;  // mm, of the paper that the blocks stand on; lying where wider than high
  double lines = 1;                  // how much larger the map's letters and lines are than on a sheet that is read
  bool publicOnly = false;           // there is no internal edition
  GridFill fill = GridFill::Status;  // of the internal edition; the public one has Adjacency or None
  GridFill openFill = GridFill::Adjacency;
  bool outlines = true;  // false: fills and names only
  Layers layers;
  Rectangle frame;   // a double line around what belongs together, mm; empty: none
  std::string font;  // family; empty, or not installed: the program's own
  std::vector<std::string> duties;
  std::vector<Block> internal, open;  // by edition; open: public. Empty: arranged by the program
  bool automatic() const { return internal.empty() && open.empty(); }
  // Of an edition; of the other one where it has none of its own. What somebody wrote or pasted into the internal
  // edition is not for the public: of its blocks those only that show the plan (isOfPlan).
  std::vector<Block> blocks(bool isOpen) const;
  bool isFor(SheetKind kind) const { return kinds.empty() || kinds.contains(kind); }
  friend bool operator==(const Template&, const Template&) = default;
};

// Width and height of "A0" … "A6", upright; none for others.
std::optional<PaperFormat> templatePaper(std::string_view name);

// What kind of sheet shows the unit.
SheetKind kindOf(const map::Unit& unit);

// Words of blocks.
struct TemplateTexts {
  std::string chief, officer, supervision;  // headings
  std::string notGiven;                     // stands where a field is missing
  std::string community, kind, code, area;
  std::string moreMembers;  // "and {n} more"
};

struct TemplateRequest {
  Template form;
  map::Unit unit;
  std::string paper;       // empty: the template's
  double denominator = 0;  // of the printed scale; 0: the largest customary one that fits
  SplitWish split;    // parts stand on pages that the program arranges: on paper from A4 to A0, else there are none
  bool open = false;  // the public edition
  Days on = 0;        // whose posts are in force
  SheetTexts texts;
  TemplateTexts words;
  std::string bounds;  // the four bounds of a grid as a sentence
  std::string date, author;
  Layers layers;
};

// What a sheet would show and the plan or the template does not have.
enum class Missing { Code, Name, Chief, Phone, Photo, Officer, Supervision, Members, Bounds, Picture, Field, Font };

struct TemplateSheet {
  Sheet sheet;
  std::set<Missing> missing;
  std::vector<std::string> unknownFields;  // of texts, as written
  std::vector<std::string> emptyFields;    // of those behind Missing::Field, which
  std::vector<BlockKind> cut;              // blocks that do not show all of their text or people
};

// The request of a sheet arranged by the program that shows what the template and the request say: layers that either
// of them turns off or on, the edition's fill, paper from A0 to A4 (A4 for any other).
SheetRequest sheetRequestOf(const TemplateRequest& request);

// The sheet of a template, the parts of its map where that is split, and pages that go on with its tables and list what
// found no room on its map. Errors: "map.nothing_to_draw" (name) for a unit without territory, "print.does_not_fit"
// (name, scale, fits), "print.too_many_parts" (name, scale, most, fits).
Result<std::vector<TemplateSheet>> makeTemplateSheets(const Project& project, const TemplateRequest& request,
                                                      const TextMeasurer& measurer, const BaseIndex* base = nullptr);

// An automatic template with its blocks where they stand on the sheet of this unit, so that they can be moved.
// `request.form` is automatic. Errors: as makeSheet.
Result<Template> arranged(const Project& project, const TemplateRequest& request, const TextMeasurer& measurer,
                          const BaseIndex* base = nullptr);

}  // namespace wangge::sheet

template <>
inline constexpr wangge::WordList<21> wangge::kWordsOf<wangge::sheet::BlockKind> = {
    "title",       "band",      "heading", "text",  "picture", "map",     "locator",
    "north_arrow", "scale_bar", "legend",  "table", "code",    "facts",   "bounds",
    "duties",      "foot",      "chief",   "photo", "members", "officer", "supervision"};
template <>
inline constexpr wangge::WordList<12> wangge::kWordsOf<wangge::sheet::Missing> = {
    "code",       "name",   "chief",       "phone",   "photo", "community_officer",
    "supervisor", "member", "four_bounds", "picture", "field", "font"};
template <>
inline constexpr wangge::WordList<3> wangge::kWordsOf<wangge::map::GridFill> = {"none", "status", "adjacency"};
template <>
inline constexpr wangge::WordList<3> wangge::kWordsOf<wangge::map::Align> = {"left", "centre", "right"};
template <>
inline constexpr wangge::WordList<2> wangge::kWordsOf<wangge::map::Palette> = {"standard", "colour_blind"};
