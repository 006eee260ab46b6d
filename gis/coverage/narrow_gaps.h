// SPDX-License-Identifier: GPL-3.0-or-later
// Narrow gaps, which one rule for a whole gap does not serve. A narrow gap that is open at an end is no face
// of the cover, and a net of narrow gaps around many polygons is a single one. Both are prepared by rings that are
// added to a second cover: closures over open ends, and cuts across.
#pragma once

#include "core/topology/coverage_overlay.h"

namespace wangge::gis {

// The cover of the rings, with closures and cuts added to them where the layer has narrow gaps (then `rings` has grown
// too).
//
// A closure closes territory narrower than the tolerance between two sources that is at least twenty times as long as
// its mouth is wide, so that the acute corner of a river or a notch in an outline is left alone; its source number is
// `closures`, one beyond those of the layer, and it covers what shall be filled. Cuts cross narrow gaps that three
// sources or more border, at the corners of these, so that each piece has two neighbours; their number is closures + 1
// and they cover nothing. `reach` and errors as overlayCoverage.
Result<CoverageOverlay> overlayWithGapClosures(std::vector<CoverageRing>& rings, std::uint32_t closures, double reach,
                                               Millimetres tolerance);

}  // namespace wangge::gis
