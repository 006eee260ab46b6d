// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/size_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/settings/plan_settings.h"
#include "app/settings/setting_table.h"
#include "app/text/format.h"
#include "app/text/setting_titles.h"
#include "app/text/words.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr int kPause = 120;  // milliseconds after the last key before grids are counted
constexpr auto kFromFile = "file";

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QLabel* quiet(QLabel* label) {
  label->setStyleSheet("color: #5F6B76");
  return label;
}

QSpinBox* spin(int most, const QString& called) {
  auto* box = new QSpinBox;
  box->setRange(0, most);
  box->setGroupSeparatorShown(true);
  box->setButtonSymbols(QAbstractSpinBox::NoButtons);
  box->setAlignment(Qt::AlignRight);
  box->setAccessibleName(called);
  return box;
}

// In the order of the enumeration.
QComboBox* choice(const QString& called, const QStringList& words) {
  auto* box = new QComboBox;
  box->addItems(words);
  box->setAccessibleName(called);
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  return box;
}

// As the fields of the form hold it.
SizeRule asShown(SizeRule rule) {
  rule.minHouseholds = std::min(rule.minHouseholds, kMostHouseholds);
  rule.maxHouseholds = std::min(rule.maxHouseholds, kMostHouseholds);
  rule.targetPersons = std::min(rule.targetPersons, kMostPersons);
  return rule;
}

QDoubleSpinBox* measure(std::int64_t most, const QString& unit) {
  auto* box = new QDoubleSpinBox;
  box->setRange(0, static_cast<double>(most));
  box->setDecimals(1);
  box->setSuffix(" " + unit);
  box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  return box;
}

}  // namespace

SizePage::SizePage(std::shared_ptr<const Project> project, QWidget* parent)
    : QWidget(parent),
      m_project(std::move(project)),
      m_basis(named("settingBasis", new QComboBox)),
      m_start(named("settingProfile", new QComboBox)),
      m_tiny(named("settingTiny", measure(kMostTinyArea, "m²"))),
      m_needle(named("settingNeedle", measure(kMostNeedleWidth, tr("m")))),
      m_effect(named("sizeEffect", wrapping(new QLabel))),
      m_states(named("sizeStates", new ElidedLabel({}, 3))),
      m_pause(new QTimer(this)) {
  for (const std::string_view word : kWordsOf<CountingBasis>)
    m_basis->addItem(wordFor(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()))));
  const auto same = loadProfile(m_project->profile.name);
  m_start->addItem(same && profileFor(*same, m_project->profile) == m_project->profile
                       ? tr("As in the plan: %1").arg(text(profileTitle(same->name)))
                       : tr("As in the plan"),
                   QString());
  for (const std::string& name : knownProfiles()) m_start->addItem(text(profileTitle(name)), text(name));
  m_start->addItem(tr("From a file…"), QString::fromLatin1(kFromFile));
  m_start->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_start->setMinimumContentsLength(16);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(theme::kSpace);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(settingTitle("basis"), m_basis);
  form->addRow(settingTitle("profile"), m_start);
  auto* slips = new QFormLayout;
  slips->setHorizontalSpacing(16);
  slips->setVerticalSpacing(theme::kSpace);
  slips->addRow(settingTitle("tiny_area"), m_tiny);
  slips->addRow(settingTitle("needle_width"), m_needle);
  m_effect->setStyleSheet("font-weight: 600");
  quiet(m_states);
  auto* column = spaced<QVBoxLayout>(this, {14, 14, 14, 10}, 12);
  column->addLayout(form);
  column->addWidget(makeRules(communityTypes(*m_project)));
  column->addWidget(quiet(wrapping(
      new QLabel(tr("A type that is not ticked goes by the first rule. Dedicated grids have no size rule.")))));
  column->addLayout(slips);
  column->addStretch();
  column->addWidget(m_effect);
  column->addWidget(m_states);
  m_pause->setSingleShot(true);
  m_pause->setInterval(kPause);
  connect(m_pause, &QTimer::timeout, this, [this] { count(); });
  connect(m_start, &QComboBox::currentTextChanged, m_start,
          [this](const QString& title) { m_start->setToolTip(inTip(title)); });
  m_start->setToolTip(inTip(m_start->currentText()));
  connect(m_start, &QComboBox::activated, this, [this] { chooseProfile(); });
  connect(m_basis, &QComboBox::activated, this, [this] { edited(); });
  for (QDoubleSpinBox* box : {m_tiny, m_needle})
    connect(box, &QDoubleSpinBox::valueChanged, this, [this] { edited(); });
}

QWidget* SizePage::makeRules(const std::vector<std::string>& types) {
  auto* rules = named("sizeRules", new QWidget);
  auto* grid = new QGridLayout(rules);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(theme::kSpace);
  grid->setVerticalSpacing(6);
  const auto head = [&](int column, int span, const QString& title) {
    grid->addWidget(quiet(new QLabel(title)), 0, column, 1, span);
  };
  head(0, 1, tr("Communities"));
  head(1, 3, settingTitle("households"));
  head(4, 1, settingTitle("persons"));
  head(5, 1, tr("± %"));
  head(6, 1, settingTitle("criterion"));
  head(7, 1, settingTitle("severity"));
  int line = 1;
  for (const std::string& type : types) {
    const Row row = makeRow(type);
    grid->addWidget(row.own, line, 0);
    grid->addWidget(row.least, line, 1);
    grid->addWidget(new QLabel("–"), line, 2);
    grid->addWidget(row.most, line, 3);
    grid->addWidget(row.persons, line, 4);
    grid->addWidget(row.tolerance, line, 5);
    grid->addWidget(row.criterion, line, 6);
    grid->addWidget(row.severity, line, 7);
    m_rows.push_back(row);
    ++line;
  }
  for (int column : {1, 3, 4}) grid->setColumnStretch(column, 2);
  grid->setColumnStretch(6, 3);
  return rules;
}

SizePage::Row SizePage::makeRow(const std::string& type) {
  const QString called = wordFor(text(type));
  const auto title = [&](const char* part) { return settingTitle(text(type) + "." + part); };
  std::int64_t communities = 0;
  m_project->communities.forEach([&](CommunityId, const Community& c) { communities += c.type == type ? 1 : 0; });
  Row row;
  row.type = type;
  // Types come from imports and may be called anything.
  row.own =
      new QCheckBox(shortText(called, 16) + (communities > 0 ? QString(" (%1)").arg(numberText(communities)) : ""));
  row.own->setToolTip(
      inTip(communities > 0 ? tr("%1: %n communities of the plan", nullptr, static_cast<int>(communities)).arg(called)
                            : called));
  row.least = spin(static_cast<int>(kMostHouseholds), tr("%1, at least").arg(title("households")));
  row.most = spin(static_cast<int>(kMostHouseholds), tr("%1, at most").arg(title("households")));
  row.persons = spin(static_cast<int>(kMostPersons), title("persons"));
  row.tolerance = spin(100, title("tolerance"));
  row.criterion = choice(title("criterion"), {tr("households or persons"), tr("households and persons"),
                                              tr("households alone"), tr("persons alone")});
  row.severity = choice(title("severity"), {tr("an error"), tr("a warning"), tr("a note")});
  const std::string prefix = "size." + type + ".";
  const std::pair<QWidget*, const char*> names[] = {
      {row.own, "own"},          {row.least, "least"},         {row.most, "most"},
      {row.persons, "persons"},  {row.tolerance, "tolerance"}, {row.criterion, "criterion"},
      {row.severity, "severity"}};
  for (const auto& [widget, name] : names) widget->setObjectName(text(prefix + name));
  connect(row.own, &QCheckBox::clicked, this, [this, type](bool own) {
    RuleProfile now = profile();
    if (type == m_first) return setProfile(now);  // somebody's rule has to serve the others
    own ? static_cast<void>(ownRuleFor(now, type))
        : static_cast<void>(std::erase_if(now.sizes, [&](const SizeRule& rule) { return rule.type == type; }));
    setProfile(now);
  });
  for (QSpinBox* box : {row.least, row.most, row.persons, row.tolerance})
    connect(box, &QSpinBox::valueChanged, this, [this] { edited(); });
  for (QComboBox* box : {row.criterion, row.severity}) connect(box, &QComboBox::activated, this, [this] { edited(); });
  return row;
}

void SizePage::setProfile(const RuleProfile& profile) {
  m_filling = true;
  m_chosen = profile;
  m_first = profile.sizes.front().type;
  m_basis->setCurrentIndex(static_cast<int>(profile.basis));
  for (const Row& row : m_rows)
    showRule(row, profile.sizeRuleFor(row.type),
             std::ranges::find(profile.sizes, row.type, &SizeRule::type) != profile.sizes.end());
  m_tiny->setValue(profile.tinyArea.squareMetres());
  m_needle->setValue(profile.needleWidth);
  m_filling = false;
  edited();
}

void SizePage::showRule(const Row& row, const SizeRule& kept, bool own) {
  const SizeRule rule = asShown(kept);
  row.own->setChecked(own);
  row.least->setValue(static_cast<int>(rule.minHouseholds));
  row.most->setValue(static_cast<int>(rule.maxHouseholds));
  row.persons->setValue(static_cast<int>(rule.targetPersons));
  row.tolerance->setValue(rule.personsTolerancePercent);
  row.criterion->setCurrentIndex(static_cast<int>(rule.criterion));
  row.severity->setCurrentIndex(static_cast<int>(rule.severity));
  for (QWidget* field :
       std::initializer_list<QWidget*>{row.least, row.most, row.persons, row.tolerance, row.criterion, row.severity})
    field->setEnabled(own);
}

SizeRule SizePage::ruleOf(const Row& row) const {
  return {row.type,
          row.least->value(),
          row.most->value(),
          row.persons->value(),
          row.tolerance->value(),
          static_cast<Criterion>(row.criterion->currentIndex()),
          static_cast<Severity>(row.severity->currentIndex())};
}

RuleProfile SizePage::profile() const {
  RuleProfile profile = m_chosen;
  profile.basis = static_cast<CountingBasis>(m_basis->currentIndex());
  for (SizeRule& rule : profile.sizes)
    for (const Row& row : m_rows) {
      // What was not touched stays, also where it is larger than the form takes.
      if (row.type != rule.type) continue;
      if (const SizeRule typed = ruleOf(row); typed != asShown(rule)) rule = typed;
    }
  // A measure that was not touched stays to its last digit.
  if (std::abs(m_tiny->value() - profile.tinyArea.squareMetres()) > 0.05)
    profile.tinyArea = Area::fromSquareMetres(m_tiny->value());
  if (std::abs(m_needle->value() - profile.needleWidth) > 0.05) profile.needleWidth = m_needle->value();
  return profile;
}

bool SizePage::isCounting() const {
  return m_pause->isActive() || m_job.isRunning();
}

void SizePage::edited() {
  if (m_filling) return;
  // The rows without a rule of their own follow the first.
  const RuleProfile now = profile();
  m_filling = true;
  for (const Row& row : m_rows)
    if (!row.own->isChecked()) showRule(row, now.sizeRuleFor(row.type), false);
  m_filling = false;
  m_pause->start();
  emit changed();
}

void SizePage::count() {
  const RuleProfile now = profile();
  // By a rule that nothing can keep, nothing would be told.
  if (!validateProfile(now)) {
    m_job.stop();
    m_effect->clear();
    return m_states->clear();
  }
  m_job.start<std::optional<SizeEffect>>(
      [project = m_project, now](const Progress& progress) { return sizeEffect(*project, now, progress); },
      [this](std::optional<SizeEffect> effect) {
        if (effect) showEffect(*effect);
      });
}

void SizePage::showEffect(const SizeEffect& effect) {
  m_effect->setText(effect.changed == 0
                        ? tr("No grid changes its state.")
                        : tr("%n grids change their state.", nullptr, static_cast<int>(effect.changed)));
  QStringList states;
  for (std::size_t i = 0; i < SizeEffect::kStates; ++i) {
    if (effect.before[i] == 0 && effect.after[i] == 0) continue;
    const QString now = numberText(effect.after[i]);
    states << wordFor(static_cast<GridStatus>(i)) + " " +
                  (effect.before[i] == effect.after[i] ? now : numberText(effect.before[i]) + " → " + now);
  }
  m_states->setText(states.join("  ·  "));
  m_states->updateGeometry();
}

void SizePage::chooseProfile() {
  const QString name = m_start->currentData().toString();
  if (name.isEmpty()) return setProfile(m_project->profile);
  std::string chosen = name.toStdString();
  if (name == QLatin1String(kFromFile)) {
    const QString file = QFileDialog::getOpenFileName(this, tr("Size rules from a file"), keptFolder("folder"),
                                                      tr("Rule profiles (*.json)"));
    if (file.isEmpty()) return m_start->setCurrentIndex(0);
    chosen = file.toStdString();
  }
  const auto loaded = loadProfile(chosen);
  if (!loaded) {
    m_start->setCurrentIndex(0);
    emit refused(loaded.error());
    return;
  }
  setProfile(profileFor(*loaded, profile()));
}

}  // namespace wangge
