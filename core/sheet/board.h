// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of one grid for people: the notice board on the wall, the sheet that a grid worker carries. Its form is data:
// blocks with places on the paper. The public edition has its own blocks; none of them shows who works there, and no
// map of any edition says whether a grid is too small or too large.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/sheet/sheet.h"

namespace wangge::sheet {

// What a block shows. Those from Chief on are contacts and stand in the internal edition alone.
enum class BlockKind {
  Title,        // a text of the form with {name}, the full name of the grid
  Band,         // a coloured bar behind others
  Heading,      // a text of the form
  Code,         // the grid's code
  Map,          // with scale bar and north arrow
  Facts,        // code, kind, community, area
  Bounds,       // the four bounds
  Duties,       // a list of texts of the form
  Foot,         // who published it, date, review number
  Chief,        // name and phone
  Photo,        // of the chief
  Members,      // name and phone each
  Officer,      // the community officer
  Supervision,  // the supervisor's phone
};
constexpr bool isContact(BlockKind kind) {
  return kind >= BlockKind::Chief;
}

struct Block {
  BlockKind kind = BlockKind::Title;
  Rectangle at;      // mm on the form's paper
  double size = 4;   // height of letters, mm
  std::string text;  // of a title or heading; in front of the bounds
  friend bool operator==(const Block&, const Block&) = default;
};

// A sheet's form, with its texts in the reader's language.
struct BoardForm {
  std::string name;                  // "notice-board"
  double width = 420, height = 297;  // of its paper, mm
  double lines = 1;                  // how much larger the map's letters and lines are than on a sheet that is read
  std::string paper = "A3";
  std::vector<std::string> duties;
  std::vector<Block> internal, open;  // by edition; open: public
  friend bool operator==(const BoardForm&, const BoardForm&) = default;
};

// Width and height of "A0" … "A6", upright; none for others.
std::optional<PaperFormat> boardPaper(std::string_view name);

struct BoardTexts {
  std::string chief, officer, supervision;  // headings
  std::string notGiven;                     // stands where a field is missing
  std::string community, kind, code, area;
  std::string moreMembers;  // "and {n} more"
};

struct BoardRequest {
  BoardForm form;
  GridId grid;
  std::string paper;  // empty: the form's
  bool open = false;  // the public edition
  Days on = 0;        // whose posts are in force
  SheetTexts texts;
  BoardTexts words;
  std::string bounds;  // the four bounds as a sentence
  std::string date, author;
  Layers layers;  // the public edition is without administrative borders
};

// Fields that a board would show and the plan does not have.
enum class Missing { Code, Name, Chief, Phone, Photo, Officer, Supervision, Members, Bounds };

struct Board {
  Sheet sheet;
  std::set<Missing> missing;
  std::vector<BlockKind> cut;  // blocks that do not show all of their text or people
};

// Errors: "map.nothing_to_draw" (name) for a grid without territory.
Result<Board> makeBoard(const Project& project, const BoardRequest& request, const TextMeasurer& measurer,
                        const BaseIndex* base = nullptr);

}  // namespace wangge::sheet

template <>
inline constexpr wangge::WordList<14> wangge::kWordsOf<wangge::sheet::BlockKind> = {
    "title",  "band", "heading", "code",  "map",     "facts",   "bounds",
    "duties", "foot", "chief",   "photo", "members", "officer", "supervision"};
template <>
inline constexpr wangge::WordList<9> wangge::kWordsOf<wangge::sheet::Missing> = {
    "code", "name", "chief", "phone", "photo", "community_officer", "supervisor", "member", "four_bounds"};
