// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/propose/alternative_card.h"

#include <QPainter>
#include <QStyleOption>

#include "app/text/border_text.h"
#include "app/text/format.h"
#include "app/window/map/mini_map.h"
#include "app/window/parts/theme.h"
#include "app/window/propose/proposal_controller.h"

namespace wangge {
namespace {

constexpr int kMargin = 8;
constexpr int kWide = 300;      // from here on the numbers stand beside the map
constexpr int kLeastMap = 100;  // height of a map, if numbers leave it

}  // namespace

QColor followsColour(Follows follows) {
  constexpr std::array<QRgb, kFollows> colours = {0xFF2F7FB8, 0xFF3F464D, 0xFFB55E1A, 0xFFD88A22, 0xFFE8B84A,
                                                  0xFFB7A98A, 0xFF6A4C93, 0xFF8FA6B8, 0xFFC9CFD5};
  return QColor(colours[static_cast<std::size_t>(follows)]);
}

AlternativeCard::AlternativeCard(std::size_t place, QWidget* parent) : QAbstractButton(parent), m_place(place) {
  setObjectName(QString("alternative_%1").arg(place + 1));
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::TabFocus);
  setAccessibleName(tr("Alternative %1").arg(m_place + 1));
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

AlternativeCard::~AlternativeCard() {
  m_job.stop();
}

std::vector<AlternativeCard::Line> AlternativeCard::linesOf(const Proposals& proposals, std::size_t place) {
  const propose::Summary& s = proposals.alternatives[place].summary;
  const propose::ProposedPlan& plan = proposals.outcomes.front().plans[place];
  const std::int64_t out = s.grids - s.inBand, households = proposals.before.front().households;
  const double moved = households > 0 ? static_cast<double>(plan.moved) / static_cast<double>(households) : 0;
  const QColor plain = theme::ink();
  const Community* community = proposals.base->communities.find(proposals.outcomes.front().community);
  const bool counted = community && community->zone.tally.householdsCounted();
  return {
      {tr("Grids"),
       numberText(s.grids) + " · " + (out == 0 ? tr("all in band") : tr("%1 out of band").arg(numberText(out))),
       theme::statusColour(out == 0 ? GridStatus::InBand : GridStatus::TooLarge)},
      {tr("Households"),
       !counted            ? QString("–")
       : s.least == s.most ? numberText(s.least)
                           : numberText(s.least) + "–" + numberText(s.most),
       plain},
      {tr("On streets"), s.between() == 0 ? QString("–") : shareText(s.onStreets()), plain, true},
      {tr("Change grid"),
       !counted          ? QString("–")
       : plan.moved == 0 ? tr("nobody")
                         : numberText(plan.moved) + " · " + shareText(moved),
       plain, false, false, counted && plan.moved > 0 ? numberText(plan.moved) : QString()},
      {tr("Compactness"), decimalText(s.compactness), plain, false, true},
      {tr("Precinct lines cut"), numberText(s.precinctsCut), plain, false, true},
      {tr("Blocks divided"), numberText(plan.cost.blocksCut), plain, false, true},
  };
}

void AlternativeCard::show(const Proposals& proposals) {
  const Alternative& alternative = proposals.alternatives[m_place];
  const propose::ProposedPlan& plan = proposals.outcomes.front().plans[m_place];
  m_after = alternative.after, m_places = proposals.places;
  m_community = proposals.outcomes.front().community, m_summary = alternative.summary;
  m_title = alternativeTitle(m_place, plan);
  m_lines = linesOf(proposals, m_place);
  // What differs between alternatives is never left out.
  for (std::size_t other = 0; other < proposals.alternatives.size(); ++other) {
    const std::vector<Line> theirs = linesOf(proposals, other);
    for (std::size_t i = 0; i < m_lines.size(); ++i)
      if (theirs[i].value != m_lines[i].value && i > 4) m_lines[i].minor = false;
  }
  updateGeometry();
  setAccessibleName(m_title);
  setToolTip("<b>" + m_title.toHtmlEscaped() + "</b>" + whyText(proposals.before.front(), m_summary, plan.moved));
  m_picture = {};
  m_drawn = {};
  drawPicture();
  update();
}

// What is told in any case has room, and a map above it where it does not stand beside.
QSize AlternativeCard::minimumSizeHint() const {
  constexpr int kLeastWidth = 120, kLeastLines = 4;
  const auto needed = std::max<std::ptrdiff_t>(kLeastLines, std::ranges::count(m_lines, false, &Line::minor));
  const int lines = static_cast<int>(needed) * fontMetrics().height(), heading = fontMetrics().height() + 6;
  return {kLeastWidth, 2 * kMargin + heading + (width() < kWide ? lines + kLeastMap : std::max(lines, kLeastMap))};
}

std::vector<AlternativeCard::Line> AlternativeCard::shownLines() const {
  std::vector<Line> lines = m_lines;
  const int heading = fontMetrics().height() + 6, inside = height() - 2 * kMargin - heading;
  const int room = width() < kWide ? inside - kLeastMap : inside;
  for (std::size_t i = lines.size(); i-- > 0 && static_cast<int>(lines.size()) * fontMetrics().height() > room;)
    if (lines[i].minor) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
  return lines;
}

QRect AlternativeCard::linesPlace() const {
  const int heading = fontMetrics().height() + 6, line = fontMetrics().height();
  const QRect inside = rect().adjusted(kMargin, kMargin + heading, -kMargin, -kMargin);
  const int height = std::min(line * static_cast<int>(shownLines().size()), inside.height());
  if (width() < kWide) return QRect(inside.left(), inside.bottom() + 1 - height, inside.width(), height);
  // The map has what the numbers leave, and at least a third.
  int widest = 0;
  for (const Line& each : m_lines) widest = std::max(widest, widthOf(each));
  const int wide = std::clamp(widest, inside.width() * 11 / 20 - kMargin, inside.width() * 2 / 3 - kMargin);
  return inside.adjusted(inside.width() - wide, 0, 0, 0);
}

int AlternativeCard::widthOf(const Line& line) const {
  constexpr int kLeastBar = 24;
  return fontMetrics().horizontalAdvance(line.name) + fontMetrics().horizontalAdvance(line.value) + kMargin +
         (line.bar ? kLeastBar + kMargin : 0);
}

QString AlternativeCard::valueIn(const Line& line, int width) const {
  return !line.brief.isEmpty() && widthOf(line) > width ? line.brief : line.value;
}

bool AlternativeCard::isCut() const {
  const int width = linesPlace().width();
  return std::ranges::any_of(shownLines(), [&](Line line) {
    line.value = valueIn(line, width), line.bar = false;
    return widthOf(line) > width;
  });
}

QRect AlternativeCard::mapPlace() const {
  const int heading = fontMetrics().height() + 6;
  const QRect inside = rect().adjusted(kMargin, kMargin + heading, -kMargin, -kMargin), lines = linesPlace();
  if (width() < kWide) return QRect(inside.topLeft(), QPoint(inside.right(), lines.top() - 6));
  // Hardly taller than wide: of a tall card only the top is seen where the panel is low.
  const int wide = lines.left() - kMargin - inside.left();
  return QRect(inside.topLeft(), QSize(wide, std::min(inside.height(), wide * 6 / 5)));
}

void AlternativeCard::resizeEvent(QResizeEvent* event) {
  if ((event->oldSize().width() < kWide) != (width() < kWide)) updateGeometry();
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
  for (std::size_t i = 0; i < kFollows; ++i) {
    const double length = place.width() * static_cast<double>(m_summary.follows[i]) / all;
    painter.fillRect(QRectF(x, place.top(), length, place.height()), followsColour(static_cast<Follows>(i)));
    x += length;
  }
}

void AlternativeCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool strong = isChecked() || hasFocus();
  painter.setPen(QPen(strong ? theme::accent() : theme::border(), hasFocus() ? 3 : strong ? 2 : 1));
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
  const std::vector<Line> lines = shownLines();
  const int count = static_cast<int>(lines.size());
  row.setHeight(std::min(row.height() / std::max(count, 1), fontMetrics().height() + 6));
  painter.setFont(font());
  for (const Line& line : lines) {
    painter.setPen(theme::quiet());
    const QString value = valueIn(line, row.width());
    const int room = row.width() - fontMetrics().horizontalAdvance(value) - 4;
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(line.name, Qt::ElideRight, room));
    painter.setPen(line.colour);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
    if (line.bar) {
      const int left = row.left() + fontMetrics().horizontalAdvance(line.name) + kMargin,
                right = row.right() - fontMetrics().horizontalAdvance(line.value) - kMargin;
      paintBar(painter, QRect(left, row.center().y() - 3, std::max(right - left, 0), 7));
    }
    row.translate(0, row.height());
  }
}

}  // namespace wangge
