// SPDX-License-Identifier: GPL-3.0-or-later
// Rule profiles and numbering schemes before anyone has vouched for them: what is read can be written and is read back
// as the same.
#include <cstdint>
#include <string>

#include "gis/settings/profile_file.h"
#include "gis/settings/scheme_file.h"
#include "tests/fuzz/require.h"

using namespace wangge;
using namespace wangge::gis;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto profile = parseProfile(text, "f")) {
    const auto again = parseProfile(profileToJson(*profile), "f");
    require(again && *again == *profile);
  }
  if (const auto scheme = parseScheme(text, "f")) {
    const auto again = parseScheme(schemeToJson(*scheme), "f");
    require(again && *again == *scheme);
  }
  return 0;
}
