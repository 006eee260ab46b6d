// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <algorithm>

namespace wangge::cli {
namespace {

// Blocks of Unicode's East Asian Width "W" and "F" that occur in names and punctuation.
bool isWide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) ||
         (c >= 0x20000 && c <= 0x3FFFD);
}

}  // namespace

int displayWidth(const QString& text) {
  int width = 0;
  for (char32_t c : text.toUcs4()) {
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
      continue;
    width += isWide(c) ? 2 : 1;
  }
  return width;
}

QString padded(const QString& text, int width, bool right) {
  const QString blanks(std::max(0, width - displayWidth(text)), u' ');
  return right ? blanks + text : text + blanks;
}

QString TextTable::text(int indent) const {
  std::vector<int> widths;
  for (const auto& column : m_columns) widths.push_back(displayWidth(column.title));
  for (const auto& row : m_rows)
    for (qsizetype i = 0; i < row.size() && i < static_cast<qsizetype>(widths.size()); ++i)
      widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], displayWidth(row[i]));

  const QString margin(indent, u' ');
  QString out;
  const auto line = [&](auto&& cellAt) {
    QString text = margin;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      if (i > 0) text += QStringLiteral("  ");
      text += padded(cellAt(i), widths[i], m_columns[i].flush == Flush::Right);
    }
    while (text.endsWith(u' ')) text.chop(1);
    out += text + u'\n';
  };
  line([&](std::size_t i) { return m_columns[i].title; });
  line([&](std::size_t i) { return QString(widths[i], QChar(0x2500)); });
  for (const auto& row : m_rows)
    line([&](std::size_t i) {
      return static_cast<qsizetype>(i) < row.size() ? row[static_cast<qsizetype>(i)] : QString();
    });
  return out;
}

}  // namespace wangge::cli
