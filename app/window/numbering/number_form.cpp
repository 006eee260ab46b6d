// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/numbering/number_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <cmath>
#include <optional>
#include <type_traits>

#include "app/session/session.h"
#include "app/settings/plan_settings.h"
#include "app/text/format.h"
#include "app/text/language.h"
#include "app/text/words.h"
#include "app/window/numbering/number_controller.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

using What = NumberRequest::What;

// As the scheme's file calls itself in the user's language.
QString titleOf(const std::string& scheme) {
  const QString name = QString::fromStdString(scheme);
  QFile file(QStringLiteral(":/schemes/%1.json").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return name;
  const QString title = QJsonDocument::fromJson(file.readAll())["title"][currentLanguage()].toString();
  return title.isEmpty() ? name : title;
}

// "4, 100-199"; none where it says something else.
std::optional<std::vector<SequenceRange>> rangesIn(const QString& text) {
  static const QRegularExpression kBetween("[,，、;；\\s]+"), kRange("^(\\d{1,9})(?:[-–—~～](\\d{1,9}))?$");
  std::vector<SequenceRange> ranges;
  for (const QString& part : text.split(kBetween, Qt::SkipEmptyParts)) {
    const QRegularExpressionMatch match = kRange.match(part);
    if (!match.hasMatch()) return std::nullopt;
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (first > last) return std::nullopt;
    ranges.push_back({first, last});
  }
  return ranges;
}

QString textOf(const std::vector<SequenceRange>& ranges) {
  QStringList parts;
  for (const SequenceRange& range : ranges)
    parts << (range.first == range.last ? QString::number(range.first)
                                        : QString("%1-%2").arg(range.first).arg(range.last));
  return parts.join(", ");
}

void shrinks(QComboBox* box) {
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(10);
}

// The whole of what is chosen, where there is no room for it.
void tellWhole(QComboBox* box) {
  box->setToolTip(inTip(box->currentText()));
}

}  // namespace

NumberForm::NumberForm(Session& session, NumberController& controller, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_controller(controller),
      m_area(named("numberArea", new QComboBox)),
      m_what(named("numberWhat", new QComboBox)),
      m_scheme(named("numberScheme", new QComboBox)),
      m_way(named("numberWay", new QComboBox)),
      m_how(named("numberHow", new QStackedWidget)),
      m_band(named("numberBand", new QDoubleSpinBox)),
      m_mapHint(named("numberMapHint", wrapping(new QLabel))),
      m_again(named("numberAgain", new QPushButton(tr("Start again")))),
      m_file(named("numberFile", new QPushButton(tr("List from a file…")))),
      m_comprehensive(makeRange("numberComprehensive")),
      m_dedicated(makeRange("numberDedicated")),
      m_reserved(named("numberReserved", new QLineEdit)) {
  m_what->addItem(tr("Only what is missing"), static_cast<int>(What::Missing));
  m_what->addItem(tr("All anew"), static_cast<int>(What::Anew));
  m_what->setItemData(0, tr("Codes already issued stay"), Qt::ToolTipRole);
  m_what->setItemData(1, tr("Present codes are given up for good, unless they are in this order already"),
                      Qt::ToolTipRole);
  const std::pair<NumberWay, QString> ways[] = {{NumberWay::Rows, tr("Rows from the north-west")},
                                                {NumberWay::Serpentine, tr("Rows there and back")},
                                                {NumberWay::Line, tr("Along a drawn line")},
                                                {NumberWay::Distance, tr("By distance from a place")},
                                                {NumberWay::Clicked, tr("Clicked one after the other")},
                                                {NumberWay::Listed, tr("As listed")}};
  for (const auto& [way, text] : ways) m_way->addItem(text, static_cast<int>(way));
  for (QComboBox* box : {m_area, m_scheme, m_way}) shrinks(box);
  m_what->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_band->setRange(0, 100'000);
  m_band->setDecimals(0);
  m_band->setSingleStep(10);
  m_band->setSuffix(tr(" m"));
  m_reserved->setPlaceholderText(tr("none; for example 4, 100-199"));
  m_mapHint->setStyleSheet("color: #5F6B76");

  const auto page = [&](std::initializer_list<QWidget*> widgets, int stretched) {
    auto* one = new QWidget;
    auto* row = spaced<QHBoxLayout>(one, {0, 0, 0, 0}, 6);
    int place = 0;
    for (QWidget* widget : widgets) row->addWidget(widget, place++ == stretched ? 1 : 0);
    if (stretched < 0) row->addStretch();
    m_how->addWidget(one);
  };
  auto* bandLabel = new QLabel(tr("Height of the rows"));
  bandLabel->setBuddy(m_band);
  page({bandLabel, m_band}, -1);
  page({m_mapHint, m_again}, 0);
  auto* listHint = wrapping(new QLabel(tr("Drag the rows of the list into order, or take the order from a file.")));
  listHint->setStyleSheet("color: #5F6B76");
  page({listHint, m_file}, 0);

  auto* form = spaced<QGridLayout>(this, {0, 0, 0, 0});
  form->setHorizontalSpacing(8);
  form->setVerticalSpacing(6);
  const auto put = [&](int row, int column, const QString& text, QWidget* buddy, auto* field, int span = 1) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    form->addWidget(label, row, column);
    if constexpr (std::is_base_of_v<QWidget, std::remove_pointer_t<decltype(field)>>)
      form->addWidget(field, row, column + 1, 1, span);
    else
      form->addLayout(field, row, column + 1, 1, span);
  };
  const auto both = [](const Range& range) {
    auto* row = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, 4);
    row->addWidget(range.first, 1);
    row->addWidget(new QLabel(QString(QChar(0x2013))));
    row->addWidget(range.last, 1);
    return row;
  };
  put(0, 0, tr("Grids"), m_area, m_area);
  put(0, 2, tr("Give"), m_what, m_what);
  // Their texts are long in any language.
  put(1, 0, tr("Scheme"), m_scheme, m_scheme, 3);
  put(2, 0, tr("Order"), m_way, m_way, 3);
  form->addWidget(m_how, 3, 0, 1, 4);
  put(4, 0, headed(wordFor(GridKind::Comprehensive)), m_comprehensive.first, both(m_comprehensive));
  put(4, 2, headed(wordFor(GridKind::Dedicated)), m_dedicated.first, both(m_dedicated));
  put(5, 0, tr("Leave free"), m_reserved, m_reserved, 3);
  form->setColumnStretch(1, 1);
  form->setColumnStretch(3, 1);

  for (QComboBox* box : {m_area, m_what, m_way}) connect(box, &QComboBox::activated, this, [this] { takeWish(); });
  connect(m_scheme, &QComboBox::activated, this, [this] { takeScheme(); });
  connect(m_band, &QDoubleSpinBox::valueChanged, this, [this] { takeWish(); });
  for (const Range& range : {m_comprehensive, m_dedicated})
    for (QSpinBox* box : {range.first, range.last}) connect(box, &QSpinBox::valueChanged, this, [this] { takeWish(); });
  connect(m_reserved, &QLineEdit::textChanged, this, [this] { takeWish(); });
  connect(m_again, &QPushButton::clicked, this, [this] { startAgain(); });
  connect(m_file, &QPushButton::clicked, this, [this] { emit listRequested(); });
  connect(&controller, &NumberController::wishChanged, this, [this] { showWish(); });
  connect(&controller, &NumberController::changed, this, [this] { showBand(); });
  connect(&session, &Session::planReplaced, this, [this] {
    m_understood = true;  // what was written was about another plan
    showWish();
    emit whyNotChanged();
  });
  connect(&session, &Session::selectionChanged, this, [this] { showAreas(); });
  showWish();
}

NumberForm::Range NumberForm::makeRange(const char* name) {
  const auto box = [&](const char* end, const QString& tip) {
    auto* spin = new QSpinBox;
    spin->setObjectName(QString(name) + end);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setKeyboardTracking(false);
    spin->setToolTip(tip);
    spin->setAccessibleName(tip);
    spin->setMinimumWidth(56);
    return spin;
  };
  return {box("First", tr("The first number")), box("Last", tr("The last number"))};
}

void NumberForm::takeWish() {
  if (m_showing) return;
  NumberWish wish = m_controller.wish();
  wish.area = static_cast<NumberArea>(m_area->currentData().toInt());
  wish.what = static_cast<What>(m_what->currentData().toInt());
  wish.way = static_cast<NumberWay>(m_way->currentData().toInt());
  wish.bandMetres = m_band->value();
  const NumberingScheme scheme = m_controller.scheme();
  for (const auto& [kind, boxes] :
       {std::pair(GridKind::Comprehensive, m_comprehensive), std::pair(GridKind::Dedicated, m_dedicated)}) {
    const SequenceRange range{boxes.first->value(), boxes.last->value()};
    if (range == rangeOf(scheme, kind))
      wish.ranges.erase(kind);
    else
      wish.ranges[kind] = range;
  }
  const auto reserved = rangesIn(m_reserved->text());
  if (reserved) wish.reserved = *reserved;
  tellReserved(reserved.has_value());
  m_controller.setWish(wish);
  showWish();
}

void NumberForm::tellReserved(bool understood) {
  const bool changes = understood != m_understood;
  m_understood = understood;
  m_reserved->setStyleSheet(understood ? "" : "border-color: #B7312C");
  m_reserved->setToolTip(understood ? tr("Numbers that are given to no grid") : whyNot());
  if (changes) emit whyNotChanged();
}

QString NumberForm::whyNot() const {
  return m_understood ? QString() : tr("Write numbers and ranges with commas between, for example 4, 100-199.");
}

void NumberForm::takeScheme() {
  NumberWish wish = m_controller.wish();
  const std::string name = m_scheme->currentData().toString().toStdString();
  wish.scheme.reset();
  if (!name.empty())
    if (const auto scheme = loadScheme(name)) wish.scheme = *scheme;
  wish.ranges.clear();  // those of another scheme say nothing
  m_controller.setWish(wish);
  showWish();
}

void NumberForm::showAreas() {
  const NumberWish& wish = m_controller.wish();
  const QSignalBlocker blocker(m_area);
  m_area->clear();
  if (!m_session.hasPlan()) return;
  const Project& project = m_session.project();
  m_area->addItem(tr("The whole plan"), static_cast<int>(NumberArea::Plan));
  if (const Community* community = project.communities.find(wish.community)) {
    if (const Division* above = project.divisions.find(community->parent))
      m_area->addItem(shortText(QString::fromStdString(above->name)), static_cast<int>(NumberArea::Subdistrict));
    m_area->addItem(shortText(QString::fromStdString(community->name)), static_cast<int>(NumberArea::Community));
  }
  m_area->addItem(tr("The selected grids: %n", nullptr, static_cast<int>(m_session.selection().grids.size())),
                  static_cast<int>(NumberArea::Selection));
  m_area->setCurrentIndex(std::max(m_area->findData(static_cast<int>(wish.area)), 0));
  tellWhole(m_area);
}

void NumberForm::showScheme() {
  const NumberWish& wish = m_controller.wish();
  const QSignalBlocker blocker(m_scheme);
  m_scheme->clear();
  if (!m_session.hasPlan()) return;
  const std::string& own = m_session.project().scheme.name;
  m_scheme->addItem(titleOf(own), QString());
  m_scheme->setItemData(0, tr("The scheme of the plan"), Qt::ToolTipRole);
  for (const std::string& name : knownSchemes())
    if (name != own) m_scheme->addItem(titleOf(name), QString::fromStdString(name));
  if (wish.scheme) m_scheme->setCurrentIndex(m_scheme->findData(QString::fromStdString(wish.scheme->name)));
  tellWhole(m_scheme);
}

void NumberForm::showBand() {
  const bool automatic = m_controller.preview() && m_controller.wish().area == NumberArea::Community;
  const double metres = automatic ? bandHeight(m_controller.plan(), m_controller.asked()) : 0;
  m_band->setSpecialValueText(metres > 0 ? tr("automatic (%1 m)").arg(numberText(std::llround(metres)))
                                         : tr("automatic"));
  m_band->setToolTip(
      tr("Grids whose middles lie in one row are numbered from west to east. Automatic: the side of a "
         "mean grid of the community."));
}

void NumberForm::showWish() {
  if (m_showing) return;
  m_showing = true;
  const NumberWish& wish = m_controller.wish();
  showAreas();
  showScheme();
  m_what->setCurrentIndex(m_what->findData(static_cast<int>(wish.what)));
  m_way->setCurrentIndex(m_way->findData(static_cast<int>(wish.way)));
  for (QComboBox* box : {m_what, m_way}) tellWhole(box);
  m_band->setValue(wish.bandMetres);
  showBand();
  const NumberingScheme scheme = m_controller.scheme();
  for (const auto& [kind, boxes] :
       {std::pair(GridKind::Comprehensive, m_comprehensive), std::pair(GridKind::Dedicated, m_dedicated)}) {
    const SequenceRange allowed = rangeOf(scheme, kind);
    const auto told = wish.ranges.find(kind);
    const SequenceRange range = told == wish.ranges.end() ? allowed : told->second;
    for (QSpinBox* box : {boxes.first, boxes.last}) box->setRange(allowed.first, allowed.last);
    boxes.first->setValue(range.first);
    boxes.last->setValue(range.last);
  }
  // While the planner writes it stands as it is written.
  const auto written = rangesIn(m_reserved->text());
  if (m_understood && written != wish.reserved) m_reserved->setText(textOf(wish.reserved));
  tellReserved(m_understood);
  const bool map = wish.way == NumberWay::Line || wish.way == NumberWay::Distance || wish.way == NumberWay::Clicked;
  m_how->setCurrentIndex(map ? 1 : wish.way == NumberWay::Listed ? 2 : 0);
  m_mapHint->setText(wish.way == NumberWay::Line
                         ? tr("Drag across the map, or click corner by corner and double-click to end.")
                     : wish.way == NumberWay::Distance
                         ? tr("Click the place on the map; the nearest grid comes first.")
                         : tr("Click the grids on the map one after the other; a second click takes one back."));
  m_again->setEnabled(map && !m_controller.waitsForMap());
  m_showing = false;
}

void NumberForm::startAgain() {
  NumberWish wish = m_controller.wish();
  wish.line.clear(), wish.clicked.clear(), wish.from.reset();
  m_controller.setWish(wish);
}

}  // namespace wangge
