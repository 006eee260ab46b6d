// SPDX-License-Identifier: GPL-3.0-or-later
// Where the project's own files are while its tests run. A function and not a macro, so that no other object file
// depends on the folder that the project lies in, and a compiler cache serves every clone.
#pragma once

#include <string>

namespace wangge::test {

// The project's root, absolute, without a slash at the end.
std::string sourceDir();

}  // namespace wangge::test
