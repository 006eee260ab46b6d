// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a proposal drawn one after the other, each with its cells or with straight borders between its grids.
// What was drawn is kept, and a block is drawn again only where it or one before it is to be drawn another way.
#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

#include "core/propose/cells.h"
#include "core/propose/divided.h"

namespace wangge::propose {

class BlockDrawer {
 public:
  // `cells`: the proposal with the cells of all blocks. All of them outlive this.
  BlockDrawer(const Project& project, const Outcome& outcome, const WithCells& cells, const std::stop_token& stop);

  // The plan with straight borders in those blocks for which `straight` is true (in the order of Outcome::cutBlocks)
  // and cells in the others. A block in which straight borders would change what a grid has gets its cells, and is
  // false afterwards. Errors: "propose.outdated" when a block cannot be divided, "job.cancelled".
  Result<Project> draw(std::vector<char>& straight);

  // How many times a block was drawn so far.
  int drawn() const { return m_drawn; }

 private:
  // What a border through a block keeps apart: its places and the walls of its buildings, each with the grid it goes
  // to.
  struct Kept {
    std::vector<Point> points;  // ascending
    std::vector<int> groups;
  };
  // A cell as the proposal knows it again, with the grid it goes to.
  struct Cell {
    Point place;
    int group = -1;
  };
  std::optional<Kept> keptIn(FaceId block) const;
  int groupAt(Point place) const;
  bool drawStraight(Project& plan, std::size_t block);
  bool hasSame(const Project& before, const Project& after, std::size_t block) const;

  const Project& m_project;
  const Outcome& m_outcome;
  const WithCells& m_cells;
  const std::stop_token& m_stop;
  const Boxes m_around;
  std::unordered_map<FaceId, int> m_gridOf;
  std::vector<std::vector<Cell>> m_cellsOf;       // of each block
  std::vector<std::map<int, Tally>> m_talliesOf;  // of each block, by grid
  std::vector<std::optional<Kept>> m_kept;        // of each block, once it was needed
  std::vector<char> m_never;                      // blocks in which straight borders cannot be
  std::vector<Project> m_plans;                   // with none, the first, the first two … of the blocks drawn
  std::vector<char> m_how;                        // whether each of these is straight
  int m_drawn = 0;
};

}  // namespace wangge::propose
