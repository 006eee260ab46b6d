// SPDX-License-Identifier: GPL-3.0-or-later
// Slits: narrow gaps that one rule for a whole gap does not serve. A slit that is open at an end is no face of the
// cover, and a net of slits around many polygons is a single one. Both are prepared by rings that are added to a second
// cover: lids over open ends, and cuts across.
#pragma once

#include "core/topology/cover.h"

namespace wangge::gis {

// The cover of the rings, with lids and cuts added to them where the layer has slits (then `rings` has grown too).
//
// A lid closes territory narrower than the tolerance between two sources that is at least twenty times as long as its
// mouth is wide, so that the acute corner of a river or a notch in an outline is left alone; its source number is
// `lids`, one beyond those of the layer, and it covers what shall be filled. Cuts cross narrow gaps that three sources
// or more border, at the corners of these, so that each piece has two neighbours; their number is lids + 1 and they
// cover nothing. `reach` and errors as coverOf.
Result<Cover> coverWithSlits(std::vector<CoverRing>& rings, std::uint32_t lids, double reach, Millimetres tolerance);

}  // namespace wangge::gis
