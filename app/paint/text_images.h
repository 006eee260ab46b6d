// SPDX-License-Identifier: GPL-3.0-or-later
// Texts with their halos as small pictures, kept from frame to frame: on screens a map draws the same words again and
// again, and shaping letters costs a hundred times as much as copying them. Used by one thread at a time.
#pragma once

#include <QImage>
#include <QPoint>
#include <string>
#include <unordered_map>

#include "core/map/scene.h"

namespace wangge {

class TextImages {
 public:
  struct Entry {
    QImage image;
    QPoint corner;  // of the image, from the text's anchor
  };
  // The text's picture where a millimetre has `pixels` pixels; valid until the next call.
  // `family`: as of a scene.
  const Entry& of(const map::Text& text, double pixels, const std::string& family = {});

 private:
  std::unordered_map<std::string, Entry> m_entries;
};

}  // namespace wangge
