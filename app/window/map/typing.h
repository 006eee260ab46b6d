// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is still in a field becomes part of the plan before a command looks at it, and while the plan is there:
// fields give it when the focus leaves them, which a menu, a key or a padlock alone does not bring about.
#pragma once

namespace wangge {

void finishTyping();

}  // namespace wangge
