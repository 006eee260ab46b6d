// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/numbering_page.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "app/settings/plan_settings.h"
#include "app/text/format.h"
#include "app/text/setting_titles.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/widgets.h"
#include "core/numbering/example.h"

namespace wangge {
namespace {

constexpr int kPause = 120;  // milliseconds after the last key before codes are compared
constexpr int kMostDigits = 9;
constexpr auto kFromFile = "file";

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

int largestOf(int digits) {
  int largest = 0;
  for (int i = 0; i < digits; ++i) largest = largest * 10 + 9;
  return largest;
}

CodeSegment* sequenceOf(NumberingScheme& scheme) {
  const auto found = std::ranges::find(scheme.segments, CodeSegment::Kind::Sequence, &CodeSegment::kind);
  return found == scheme.segments.end() ? nullptr : &*found;
}

// "community code + 3 digits"
QString partsText(const NumberingScheme& scheme) {
  QStringList parts;
  for (const CodeSegment& segment : scheme.segments) switch (segment.kind) {
      case CodeSegment::Kind::CommunityCode:
        parts << NumberingPage::tr("community code");
        break;
      case CodeSegment::Kind::CommunityPrefix:
        parts << NumberingPage::tr("the first %1 characters of the community code").arg(segment.width);
        break;
      case CodeSegment::Kind::Literal:
        parts << NumberingPage::tr("“%1”").arg(shortText(text(segment.text), 20));
        break;
      case CodeSegment::Kind::KindLetter:
        parts
            << NumberingPage::tr("kind (%1 or %2)").arg(text(segment.text.substr(0, 1)), text(segment.text.substr(1)));
        break;
      case CodeSegment::Kind::Sequence:
        parts << NumberingPage::tr("number of %1 digits").arg(segment.width);
        break;
    }
  return parts.join(" + ");
}

QWidget* range(QSpinBox* first, QSpinBox* last) {
  auto* pair = new QWidget;
  auto* row = spaced<QHBoxLayout>(pair, {0, 0, 0, 0}, theme::kSpace);
  row->addWidget(first, 1);
  row->addWidget(new QLabel("–"));
  row->addWidget(last, 1);
  pair->setFocusProxy(first);
  return pair;
}

}  // namespace

NumberingPage::NumberingPage(std::shared_ptr<const Project> project, QWidget* parent)
    : QWidget(parent),
      m_project(std::move(project)),
      m_start(named("settingScheme", new QComboBox)),
      m_parts(named("schemeParts", wrapping(new QLabel))),
      m_digits(named("schemeDigits", new QSpinBox)),
      m_first(named("schemeFirst", new QSpinBox)),
      m_last(named("schemeLast", new QSpinBox)),
      m_firstDedicated(named("schemeFirstDedicated", new QSpinBox)),
      m_lastDedicated(named("schemeLastDedicated", new QSpinBox)),
      m_name(named("schemeName", new QLineEdit)),
      m_code(named("exampleCode", new ElidedLabel)),
      m_dedicated(named("exampleDedicated", new ElidedLabel)),
      m_called(named("exampleName", new ElidedLabel)),
      m_misfits(named("schemeMisfits", wrapping(new QLabel))),
      m_pause(new QTimer(this)) {
  const auto same = loadScheme(m_project->scheme.name);
  m_start->addItem(same && *same == m_project->scheme ? tr("As in the plan: %1").arg(text(schemeTitle(same->name)))
                                                      : tr("As in the plan"),
                   QString());
  for (const std::string& name : knownSchemes()) m_start->addItem(text(schemeTitle(name)), text(name));
  m_start->addItem(tr("From a file…"), QString::fromLatin1(kFromFile));
  m_start->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_start->setMinimumContentsLength(16);
  m_digits->setRange(1, kMostDigits);
  m_digits->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  const auto call = [](QSpinBox* box, const char* key, const QString& end) {
    box->setAccessibleName(settingTitle(key) + ", " + end);
  };
  call(m_first, "scheme.comprehensive", tr("first"));
  call(m_last, "scheme.comprehensive", tr("last"));
  call(m_firstDedicated, "scheme.dedicated", tr("first"));
  call(m_lastDedicated, "scheme.dedicated", tr("last"));
  m_name->setToolTip(
      inTip(tr("{community}, {subdistrict}: their names; {ordinal}: the number in Chinese, {number}: in "
               "digits")));
  m_misfits->setStyleSheet("color: #B26A00");
  m_parts->setStyleSheet("color: #5F6B76");
  for (ElidedLabel* label : {m_code, m_dedicated, m_called}) {
    label->setStyleSheet("font-weight: 600");
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  const auto newForm = [] {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(theme::kSpace);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
  };
  auto* form = newForm();
  form->addRow(settingTitle("scheme"), m_start);
  form->addRow(QString(), m_parts);
  form->addRow(tr("Digits of the number"), m_digits);
  form->addRow(settingTitle("scheme.comprehensive"), range(m_first, m_last));
  form->addRow(settingTitle("scheme.dedicated"), range(m_firstDedicated, m_lastDedicated));
  form->addRow(settingTitle("scheme.grid_name"), m_name);
  auto* example = newForm();
  example->addRow(tr("First grid"), m_code);
  example->addRow(tr("Its name"), m_called);
  example->addRow(tr("First dedicated grid"), m_dedicated);
  auto* heading = named("exampleHeading", new ElidedLabel(tr("Example")));
  heading->setStyleSheet("color: #5F6B76");
  auto* column = spaced<QVBoxLayout>(this, {14, 14, 14, 10}, 12);
  column->addLayout(form);
  column->addWidget(heading);
  column->addLayout(example);
  column->addStretch();
  column->addWidget(m_misfits);
  m_pause->setSingleShot(true);
  m_pause->setInterval(kPause);
  connect(m_pause, &QTimer::timeout, this, [this] { count(); });
  connect(m_start, &QComboBox::currentTextChanged, m_start,
          [this](const QString& title) { m_start->setToolTip(inTip(title)); });
  m_start->setToolTip(inTip(m_start->currentText()));
  connect(m_start, &QComboBox::activated, this, [this] { chooseScheme(); });
  for (QSpinBox* box : {m_digits, m_first, m_last, m_firstDedicated, m_lastDedicated})
    connect(box, &QSpinBox::valueChanged, this, [this] { edited(); });
  connect(m_name, &QLineEdit::textChanged, this, [this] { edited(); });
}

void NumberingPage::setScheme(const NumberingScheme& scheme) {
  m_filling = true;
  m_chosen = scheme;
  const CodeSegment* sequence = sequenceOf(m_chosen);
  m_digits->setValue(sequence ? sequence->width : 1);
  for (QSpinBox* box : {m_first, m_last, m_firstDedicated, m_lastDedicated})
    box->setRange(0, largestOf(m_digits->value()));
  m_first->setValue(scheme.comprehensiveFirst);
  m_last->setValue(scheme.comprehensiveLast);
  m_firstDedicated->setValue(scheme.dedicatedFirst);
  m_lastDedicated->setValue(scheme.dedicatedLast);
  m_name->setText(text(scheme.nameTemplate));
  m_filling = false;
  edited();
}

NumberingScheme NumberingPage::scheme() const {
  NumberingScheme scheme = m_chosen;
  if (CodeSegment* sequence = sequenceOf(scheme)) sequence->width = m_digits->value();
  scheme.comprehensiveFirst = m_first->value();
  scheme.comprehensiveLast = m_last->value();
  scheme.dedicatedFirst = m_firstDedicated->value();
  scheme.dedicatedLast = m_lastDedicated->value();
  if (m_name->text() != text(m_chosen.nameTemplate)) scheme.nameTemplate = typedLine(m_name->text());
  return scheme;
}

void NumberingPage::edited() {
  if (m_filling) return;
  m_filling = true;
  // Numbers never have more digits than there are; fewer digits take the largest one that there still is.
  for (QSpinBox* box : {m_first, m_last, m_firstDedicated, m_lastDedicated})
    box->setMaximum(largestOf(m_digits->value()));
  m_filling = false;
  showExample();
  m_pause->start();
  emit changed();
}

void NumberingPage::showExample() {
  const NumberingScheme now = scheme();
  m_parts->setText(partsText(now));
  const bool good = validateScheme(now).has_value();
  const NumberingExample example = good ? exampleOf(*m_project, now) : NumberingExample{};
  const auto shown = [&](const std::string& value) { return good ? text(value) : QStringLiteral("–"); };
  m_code->setText(shown(example.comprehensive));
  m_called->setText(shown(example.name));
  m_dedicated->setText(shown(example.dedicated));
  findChild<ElidedLabel*>("exampleHeading")
      ->setText(example.community.empty() ? tr("Example") : tr("Example: %1").arg(text(example.community)));
}

void NumberingPage::count() {
  const NumberingScheme now = scheme();
  if (!validateScheme(now)) return m_misfits->clear();
  m_job.start<std::int64_t>(
      [project = m_project, now](const Progress&) { return codesThatNoLongerFit(*project, now); },
      [this](std::int64_t misfits) {
        m_misfits->setText(misfits == 0 ? QString()
                                        : tr("%n grids have a code that does not fit this scheme. Codes stay until a "
                                             "community is renumbered.",
                                             nullptr, static_cast<int>(misfits)));
      });
}

void NumberingPage::chooseScheme() {
  const QString name = m_start->currentData().toString();
  if (name.isEmpty()) return setScheme(m_project->scheme);
  std::string chosen = name.toStdString();
  if (name == QLatin1String(kFromFile)) {
    const QString file = QFileDialog::getOpenFileName(this, tr("Numbering scheme from a file"), keptFolder("folder"),
                                                      tr("Numbering schemes (*.json)"));
    if (file.isEmpty()) return m_start->setCurrentIndex(0);
    chosen = file.toStdString();
  }
  const auto loaded = loadScheme(chosen);
  if (!loaded) {
    m_start->setCurrentIndex(0);
    emit refused(loaded.error());
    return;
  }
  setScheme(*loaded);
}

}  // namespace wangge
