// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/alternative_card.h"

#include <QPainter>
#include <QStyleOption>

#include "app/text/border_text.h"
#include "app/text/format.h"
#include "app/window/mini_map.h"
#include "app/window/proposal_desk.h"
#include "app/window/theme.h"

namespace wangge {
namespace {

constexpr int kMargin = 8, kWide = 300;  // from `kWide` pixels on the numbers stand beside the map

}  // namespace

QColor followsColour(propose::Follows follows) {
  switch (follows) {
    case propose::Follows::River: return QColor(0x2F, 0x7F, 0xB8);
    case propose::Follows::Rail: return QColor(0x3F, 0x46, 0x4D);
    case propose::Follows::Expressway: return QColor(0xB5, 0x5E, 0x1A);
    case propose::Follows::Arterial: return QColor(0xD8, 0x8A, 0x22);
    case propose::Follows::Street: return QColor(0xE8, 0xB8, 0x4A);
    case propose::Follows::Lane: return QColor(0xB7, 0xA9, 0x8A);
    case propose::Follows::Precinct: return QColor(0x6A, 0x4C, 0x93);
    case propose::Follows::Drawn: return QColor(0x8F, 0xA6, 0xB8);
    case propose::Follows::Nothing: return QColor(0xC9, 0xCF, 0xD5);
  }
  return {};
}

AlternativeCard::AlternativeCard(std::size_t place, QWidget* parent) : QAbstractButton(parent), m_place(place) {
  setObjectName(QString("alternative_%1").arg(place + 1));
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::NoFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

AlternativeCard::~AlternativeCard() {
  m_job.stop();
}

void AlternativeCard::show(const Proposals& proposals) {
  const Alternative& alternative = proposals.alternatives[m_place];
  const propose::Outcome& outcome = proposals.outcomes.front();
  const propose::ProposedPlan& plan = outcome.plans[m_place];
  const propose::Summary& before = proposals.before.front();
  m_after = alternative.after, m_places = proposals.places;
  m_community = outcome.community, m_summary = alternative.summary;
  m_title = alternativeTitle(m_place, plan.kind);
  const propose::Summary& s = m_summary;
  const std::int64_t out = s.grids - s.inBand;
  const auto share = [&](std::int64_t part) {
    return before.households > 0 ? static_cast<double>(part) / static_cast<double>(before.households) : 0.0;
  };
  m_lines = {
      {tr("Grids"),
       numberText(s.grids) + " · " + (out == 0 ? tr("all in band") : tr("%1 out of band").arg(numberText(out))),
       theme::statusColour(out == 0 ? GridStatus::InBand : GridStatus::TooLarge)},
      {tr("Households"), numberText(s.least) + "–" + numberText(s.most), {}},
      {tr("On streets"), shareText(s.onStreets()), {}, true},
      {tr("Change grid"),
       plan.moved == 0 ? tr("nobody") : householdsText(plan.moved) + " · " + shareText(share(plan.moved)), {}},
      {tr("Precinct lines cut"), numberText(s.precinctsCut), {}},
      {tr("Blocks divided"), numberText(plan.cost.blocksCut), {}},
      {tr("Compactness"), decimalText(s.compactness), {}},
  };
  setAccessibleName(m_title);
  setToolTip("<b>" + m_title.toHtmlEscaped() + "</b>" + whyText(before, s, plan.moved));
  m_picture = {};
  m_drawn = {};
  drawPicture();
  update();
}

QString AlternativeCard::valueOf(int line) const {
  return line < static_cast<int>(m_lines.size()) ? m_lines[static_cast<std::size_t>(line)].value : QString();
}

QRect AlternativeCard::linesPlace() const {
  const int heading = fontMetrics().height() + 6, line = fontMetrics().height();
  const QRect inside = rect().adjusted(kMargin, kMargin + heading, -kMargin, -kMargin);
  const int height = std::min(line * static_cast<int>(m_lines.size()), inside.height());
  if (width() < kWide) return QRect(inside.left(), inside.bottom() + 1 - height, inside.width(), height);
  return inside.adjusted(inside.width() * 9 / 20 + kMargin, 0, 0, 0);
}

QRect AlternativeCard::mapPlace() const {
  const int heading = fontMetrics().height() + 6;
  const QRect inside = rect().adjusted(kMargin, kMargin + heading, -kMargin, -kMargin), lines = linesPlace();
  return width() < kWide ? QRect(inside.topLeft(), QPoint(inside.right(), lines.top() - 6))
                         : QRect(inside.topLeft(), QPoint(lines.left() - kMargin, inside.bottom()));
}

void AlternativeCard::resizeEvent(QResizeEvent*) {
  drawPicture();
}

void AlternativeCard::drawPicture() {
  const QSize size = mapPlace().size();
  if (!m_after || size.width() < 20 || size.height() < 20 || m_drawn == size) return;
  m_drawn = size;
  m_job.start<QImage>(
      [after = m_after, places = m_places, community = m_community, size, ratio = devicePixelRatioF(),
       dpi = double(logicalDpiX())](const Progress&) { return miniMap(*after, community, *places, size, ratio, dpi); },
      [this](QImage image) {
        m_picture = std::move(image);
        update();
      });
}

void AlternativeCard::paintBar(QPainter& painter, const QRect& place) const {
  const double all = static_cast<double>(m_summary.between());
  if (all == 0) return;
  double x = place.left();
  painter.setPen(Qt::NoPen);
  for (std::size_t i = 0; i < propose::kFollows; ++i) {
    const double length = place.width() * static_cast<double>(m_summary.follows[i]) / all;
    painter.fillRect(QRectF(x, place.top(), length, place.height()), followsColour(static_cast<propose::Follows>(i)));
    x += length;
  }
}

void AlternativeCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(isChecked() ? theme::accent() : theme::border(), isChecked() ? 2 : 1));
  painter.setBrush(isChecked() ? QColor(0xF2, 0xF7, 0xFC) : QColor(Qt::white));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(isChecked() ? theme::accent() : theme::ink());
  const QRect heading(kMargin, kMargin - 2, width() - 2 * kMargin, fontMetrics().height() + 4);
  painter.drawText(heading, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, heading.width()));
  const QRect map = mapPlace();
  if (map.height() >= 20) {
    if (!m_picture.isNull()) painter.drawImage(map, m_picture);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme::border());
    painter.drawRect(QRectF(map).adjusted(-0.5, -0.5, 0.5, 0.5));
  }
  QRect row = linesPlace();
  const int count = static_cast<int>(m_lines.size());
  row.setHeight(std::min(row.height() / std::max(count, 1), fontMetrics().height() + 6));
  painter.setFont(font());
  for (const Line& line : m_lines) {
    painter.setPen(theme::quiet());
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line.name);
    painter.setPen(line.colour.isValid() ? line.colour : theme::ink());
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, line.value);
    if (line.bar) {
      const int left = row.left() + fontMetrics().horizontalAdvance(line.name) + kMargin,
                right = row.right() - fontMetrics().horizontalAdvance(line.value) - kMargin;
      paintBar(painter, QRect(left, row.center().y() - 3, std::max(right - left, 0), 7));
    }
    row.translate(0, row.height());
  }
}

}  // namespace wangge
