// SPDX-License-Identifier: GPL-3.0-or-later
// Photos of people as plans keep them: upright, at most 600 pixels wide and high, JPEG, without what a camera writes
// beside the picture (place, time, owner).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace wangge {

using PhotoBytes = std::shared_ptr<const std::vector<std::byte>>;

// Any picture that Qt reads. Errors: "file.missing" (file), "photo.too_large" (file, megapixels, most),
// "photo.unreadable" (file, detail).
Result<PhotoBytes> readPhoto(const std::string& file);

// A picture for a template: upright, at most 3,000 pixels a side, a JPEG as JPEG and any other as PNG, without what is
// written beside the dots. Errors: as readPhoto.
Result<std::shared_ptr<const std::string>> readPicture(const std::string& file);

}  // namespace wangge
