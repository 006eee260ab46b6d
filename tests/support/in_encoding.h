// SPDX-License-Identifier: GPL-3.0-or-later
// Words in the encodings that files have them in.
#pragma once

#include <iconv.h>

#include <catch2/catch.hpp>
#include <string>

namespace wangge::test {

// `encoding`: as iconv calls it. The test fails where the word cannot be written in it.
inline std::string inEncoding(const std::string& utf8, const char* encoding) {
  const iconv_t converter = iconv_open(encoding, "UTF-8");
  REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
  std::string from = utf8, to(utf8.size() * 4 + 8, '\0');
  char *in = from.data(), *out = to.data();
  std::size_t left = from.size(), room = to.size();
  REQUIRE(iconv(converter, &in, &left, &out, &room) != static_cast<std::size_t>(-1));
  iconv_close(converter);
  to.resize(to.size() - room);
  return to;
}

}  // namespace wangge::test
