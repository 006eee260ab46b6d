// SPDX-License-Identifier: GPL-3.0-or-later
// An open file of GDAL's file systems that is closed when it goes.
#pragma once

#include <cpl_vsi.h>

#include <memory>

namespace wangge::gis {

struct CloseVsiFile {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using VsiFile = std::unique_ptr<VSILFILE, CloseVsiFile>;

}  // namespace wangge::gis
