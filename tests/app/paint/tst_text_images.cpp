// SPDX-License-Identifier: GPL-3.0-or-later
// Texts on screens are as long as on paper, whatever whole pixels make of their letters.
#include "app/paint/text_images.h"

#include <QImage>
#include <catch2/catch.hpp>
#include <vector>

#include "app/paint/fonts.h"
#include "tests/app/application.h"

using namespace wangge;

TEST_CASE("No zoom cuts the end of a long line of small letters") {
  test::ensureApplication();
  map::Text text;
  text.style = {2.4, false, {0, 0, 0, 255}, {0, 0, 0, 0}, 0};
  // What stands last is told from the letters by a gap.
  text.text = std::string(120, 'm') + std::string(12, ' ') + "|";
  const double width = FontMeasurer().width(text.text, text.style);
  TextImages images;
  for (const map::Align align : {map::Align::Left, map::Align::Centre, map::Align::Right})
    for (double pixels = 1.2; pixels < 6; pixels += 0.1) {
      CAPTURE(pixels, static_cast<int>(align));
      text.align = align;
      const TextImages::Entry& entry = images.of(text, pixels, {});
      std::vector<int> inked;
      for (int x = 0; x < entry.image.width(); ++x)
        for (int y = 0; y < entry.image.height(); ++y)
          if (qAlpha(entry.image.pixel(x, y)) > 40 && (inked.empty() || inked.back() != x)) inked.push_back(x);
      REQUIRE(inked.size() > 10);
      // The bar is there, behind its gap, and no further right than on paper.
      const double from = align == map::Align::Left ? 0 : align == map::Align::Centre ? -width / 2 : -width;
      CHECK(inked.back() + entry.corner.x() <= (from + width) * pixels + 1);
      int gap = 0;
      for (std::size_t i = inked.size() - 1; i > 0 && gap < 2; --i) gap = inked[i] - inked[i - 1];
      CHECK(gap >= 3 * pixels);
    }
}
