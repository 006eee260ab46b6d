// SPDX-License-Identifier: GPL-3.0-or-later
// A page as every output takes it: a PDF, pictures, a printer.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/map/scene.h"
#include "core/map/view.h"
#include "gis/crs/lon_lat.h"

namespace wangge {

// A map on a page, and where on earth its corners lie.
struct PageMap {
  map::Rectangle at;                   // mm on the page
  std::array<gis::LonLat, 4> corners;  // top left, bottom left, bottom right, top right
};

struct Page {
  map::Scene scene;
  std::vector<std::string> chapters;  // headings over it among the bookmarks, the outermost first
  int depth = 0;                      // below the last of them: 0, or 1 for a page that goes on with the one before
  std::string label;                  // instead of the page's number; may be empty
  std::string name;                   // what tells its file from those of other pages, without suffix
  std::vector<PageMap> maps;          // the largest first; none where the place is unknown, or not to be told
};

class PageOutput {
 public:
  virtual ~PageOutput() = default;
  // Takes the next page. Errors: as the output says.
  virtual Result<void> add(const Page& page) = 0;
  // After the last page: what was made is there then, whole. The files that were written; none for a printer. Without
  // it nothing is.
  virtual Result<std::vector<std::string>> finish() = 0;
};

}  // namespace wangge
