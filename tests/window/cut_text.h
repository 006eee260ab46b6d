// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in a window that do not fit where they stand and that no tip tells in full.
#pragma once

#include <QStringList>

class QWidget;

namespace wangge::test {

// Walks all that can be seen of `top`: labels, buttons, boxes, tabs, headers, titles of groups and panels, and cells of
// lists; each fault as "class name: text". What lies outside a page that scrolls can be scrolled to and is no fault,
// nor are the contents of fields, in which one moves about.
QStringList cutTexts(const QWidget& top);

}  // namespace wangge::test
