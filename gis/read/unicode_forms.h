// SPDX-License-Identifier: GPL-3.0-or-later
// One form for texts that look alike: compatibility forms (full width, circled, radicals), characters that cannot be
// seen, traditional characters. All texts are UTF-8. ICU shows in no other header.
#pragma once

#include <string>
#include <string_view>

namespace wangge::gis {

// Unicode's compatibility composition (NFKC).
std::string compatible(std::string_view text);

// Traditional characters as simplified ones: 戶數 → 户数.
std::string simplified(const std::string& text);

// Without characters that cannot be seen (controls, formats such as U+200B and U+200E, fillers), at both ends and
// inside, and without spaces at both ends. A wide or no-break space inside goes as well, between Latin letters or
// digits it becomes a plain one; plain spaces inside stay.
std::string visible(std::string_view text);

// Without any space and any character that cannot be seen.
std::string withoutSpaces(std::string_view text);

// Whether a cell is a word for nothing: nan, NULL, None, <Null>, 无, -, —, #N/A and the like.
bool meansNothing(std::string_view cell);

}  // namespace wangge::gis
