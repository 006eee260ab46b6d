// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for a terminal: columns as wide as their widest cell, where a Chinese character takes two places.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace wangge::cli {

// Places that the text takes in a terminal (East Asian wide and fullwidth characters 2, combining ones 0).
int displayWidth(const QString& text);

// The text, filled with blanks to the width (numbers flush right).
QString padded(const QString& text, int width, bool right = false);

class TextTable {
 public:
  enum class Flush { Left, Right };
  void column(const QString& title, Flush flush = Flush::Left) { m_columns.push_back({title, flush}); }
  void row(const QStringList& cells) { m_rows.push_back(cells); }
  bool empty() const { return m_rows.empty(); }
  // Title line, a rule, the rows; two blanks between columns, `indent` before.
  QString text(int indent = 2) const;

 private:
  struct Column {
    QString title;
    Flush flush;
  };
  std::vector<Column> m_columns;
  std::vector<QStringList> m_rows;
};

}  // namespace wangge::cli
