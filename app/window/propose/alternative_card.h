// SPDX-License-Identifier: GPL-3.0-or-later
// One alternative beside the others: a small map with the households of each grid, and the numbers that tell them
// apart. A click chooses it; while the pointer is over it, the map shows it.
#pragma once

#include <QAbstractButton>
#include <QImage>

#include "app/session/job.h"
#include "app/session/proposal_search.h"

class QPainter;

namespace wangge {

class AlternativeCard : public QAbstractButton {
  Q_OBJECT

 public:
  explicit AlternativeCard(std::size_t place, QWidget* parent = nullptr);
  ~AlternativeCard() override;

  // Shows one of the alternatives of a single community.
  void show(const Proposals& proposals);
  QSize sizeHint() const override { return {210, 230}; }
  QSize minimumSizeHint() const override;
  bool hasPicture() const { return !m_picture.isNull(); }
  // Whether the name of a number has no room beside it.
  bool isCut() const;

 signals:
  void hovered(bool inside);

 protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent* event) override;
  void enterEvent(QEnterEvent*) override { emit hovered(true); }
  void leaveEvent(QEvent*) override { emit hovered(false); }

 private:
  struct Line {
    QString name, value;
    QColor colour;
    bool bar = false;    // the shares of what borders follow are drawn beside the value
    bool minor = false;  // left out where there is no room for it and a map
    QString brief = {};  // the value where there is no room for all of it
  };
  static std::vector<Line> linesOf(const Proposals& proposals, std::size_t place);
  std::vector<Line> shownLines() const;
  int widthOf(const Line& line) const;
  QString valueIn(const Line& line, int width) const;
  QRect mapPlace() const;
  QRect linesPlace() const;
  void drawPicture();
  void paintBar(QPainter& painter, const QRect& place) const;

  std::size_t m_place;
  QString m_title;
  std::vector<Line> m_lines;
  std::shared_ptr<const Project> m_after;
  std::shared_ptr<const map::BaseIndex> m_places;
  CommunityId m_community;
  propose::Summary m_summary;
  QImage m_picture;
  QSize m_drawn;  // size of the picture that was asked for
  Job m_job;
};

// Colours of what borders follow, in bars and legends.
QColor followsColour(Follows follows);

}  // namespace wangge
