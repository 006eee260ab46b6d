// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_texts.h"

#include <QCoreApplication>

#include "app/print/templates.h"
#include "app/text/format.h"
#include "app/window/layout/layout_edits.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

struct LayoutText {
  Q_DECLARE_TR_FUNCTIONS(LayoutText)
};

}  // namespace

const std::vector<sheet::BlockKind>& blockKinds() {
  static const std::vector<sheet::BlockKind> kinds = [] {
    std::vector<sheet::BlockKind> all;
    for (std::size_t i = 0; i < kWordsOf<sheet::BlockKind>.size(); ++i) all.push_back(static_cast<sheet::BlockKind>(i));
    return all;
  }();
  return kinds;
}

QString blockTitle(sheet::BlockKind kind) {
  return QString::fromStdString(blockText(kind));
}

QString blockTitle(const sheet::Block& block) {
  const QString title = blockTitle(block.kind);
  if (!layout::hasText(block.kind) || block.text.empty()) return title;
  return LayoutText::tr("%1: %2").arg(title, shortText(QString::fromStdString(block.text), 24));
}

QString placeText(const sheet::Block& block) {
  const auto mm = [](double value) { return decimalText(value, 1); };
  return LayoutText::tr("%1, %2 mm from the left, %3 mm from the top, %4 × %5 mm")
      .arg(blockTitle(block), mm(block.at.min.x), mm(block.at.min.y), mm(block.at.width()), mm(block.at.height()));
}

}  // namespace wangge
