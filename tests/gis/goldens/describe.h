// SPDX-License-Identifier: GPL-3.0-or-later
// A plan told in lines of text, every number of it that somebody would miss: what is written down beside a golden file
// and compared with what is read from it.
#pragma once

#include <string>

#include "core/plan/project.h"

namespace wangge::test {

std::string describe(const Project& project);

}  // namespace wangge::test
