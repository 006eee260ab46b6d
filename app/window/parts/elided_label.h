// SPDX-License-Identifier: GPL-3.0-or-later
// A label for texts of any length, such as names that people give: it never asks for more room than it has, goes on in
// a stated number of lines at most, ends in an ellipsis where that is too little, and then tells the whole text in its
// tip. Line breaks in the text count as spaces. The text is plain and is not cut by text().
#pragma once

#include <QLabel>

namespace wangge {

class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(const QString& text = {}, int lines = 1, QWidget* parent = nullptr);

  bool isCut() const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return m_lines > 1; }
  int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  // The lines as shown in so many pixels; `cut` tells whether all of the text is in them.
  QStringList linesIn(int width, bool& cut) const;
  QMargins around() const;

  int m_lines;
  bool m_ownTip = false;  // the tip is the text, because it is cut
};

}  // namespace wangge
