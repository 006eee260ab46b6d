// SPDX-License-Identifier: GPL-3.0-or-later
// An XML part of a zip archive as a stream of elements, in bounded memory. Names come without their prefixes. What no
// office writes and only attacks hold is refused: document types (entities, external files), tokens of many megabytes,
// parts that unpack to a thousand times their archive.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace wangge::gis {

struct XmlVisitor {
  using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;
  std::function<void(std::string_view name, const Attributes& attributes)> start;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view text)> text;
  std::function<bool()> stop = [] { return false; };  // asked after each piece
};

// `path` as GDAL opens it. Errors: "file.corrupt" (file, detail), "file.too_large" (file): each with the file named
// `shown`.
Result<void> readXml(const std::string& path, const std::string& shown, const XmlVisitor& visitor);

// The value of an attribute; empty when there is none.
std::string_view attribute(const XmlVisitor::Attributes& attributes, std::string_view name);

}  // namespace wangge::gis
