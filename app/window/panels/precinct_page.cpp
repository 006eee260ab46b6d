// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/precinct_page.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/session/session.h"
#include "app/text/format.h"
#include "app/window/map/typing.h"
#include "app/window/panels/beat_list.h"
#include "app/window/parts/heading.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/widgets.h"
#include "core/edit/effect.h"
#include "core/plan/beats.h"

namespace wangge {
namespace {

void showText(QLineEdit& field, const std::string& text) {
  const QString wanted = QString::fromStdString(text);
  if (field.text() != wanted || field.isModified()) field.setText(wanted);
}

}  // namespace

PrecinctPage::PrecinctPage(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  auto* column = spaced<QVBoxLayout>(this, {14, 12, 14, 12}, theme::kSpace);
  m_title = wrapping(new QLabel);
  m_title->setStyleSheet(headingStyle());
  column->addWidget(m_title);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(7);
  form->setLabelAlignment(Qt::AlignLeft);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto row = [&](const QString& title, QWidget* field) {
    auto* label = new QLabel(title);
    label->setStyleSheet("color: #5F6B76");
    form->addRow(label, field);
    if (field->focusPolicy() != Qt::NoFocus) field->setAccessibleName(title);
  };
  m_name = named("precinctName", new QLineEdit);
  m_code = named("precinctCode", new QLineEdit);
  for (QLabel** value : {&m_households, &m_persons, &m_area, &m_split, &m_cut, &m_station})
    *value = wrapping(new QLabel);
  m_split->setObjectName("precinctSplit");
  m_cut->setObjectName("precinctCut");
  m_station->setObjectName("precinctStation");
  row(tr("Name"), m_name);
  row(tr("Code"), m_code);
  row(tr("Households"), m_households);
  row(tr("Persons"), m_persons);
  row(tr("Area"), m_area);
  row(tr("Communities split"), m_split);
  row(tr("Grids cut"), m_cut);
  row(tr("Station"), m_station);
  m_split->setToolTip(tr("Communities of which another station has a part with residents as well"));
  m_cut->setToolTip(tr("Grids of which another station has a part with residents as well"));
  column->addLayout(form);
  m_beats = new BeatList(session);
  column->addWidget(m_beats);
  m_abolish = named("precinctAbolish", new QToolButton);
  m_abolish->setText(tr("Abolish the precinct"));
  m_abolish->setToolTip(tr("Its territory is without a station then"));
  column->addWidget(m_abolish);
  column->addStretch();
  setMinimumWidth(0);
  connect(m_name, &QLineEdit::editingFinished, this, [this] { commit(); });
  connect(m_code, &QLineEdit::editingFinished, this, [this] { commit(); });
  connect(m_abolish, &QToolButton::clicked, this, [this] {
    finishTyping();
    if (m_precinct) m_session.commit(abolishPrecinct(m_session.project(), m_precinct, m_session.context()));
  });
}

void PrecinctPage::clear() {
  m_precinct = {};
  m_beats->show({});
}

void PrecinctPage::show() {
  m_quiet = true;
  const Project& project = m_session.project();
  const std::vector<ZoneId> zones = m_session.selectedZones(Label::Precinct).ids;
  m_precinct = m_session.selectedZone(Label::Precinct).precinct();
  StationNumbers sum;
  Area area;
  for (ZoneId zone : zones) {
    const Precinct* precinct = project.precincts.find(zone.precinct());
    if (!precinct) continue;
    const StationNumbers numbers = numbersOf(project, zone.precinct());
    sum.tally += numbers.tally, area += precinct->zone.area;
    sum.communitiesSplit += numbers.communitiesSplit, sum.gridsCut += numbers.gridsCut;
  }
  const Precinct* one = project.precincts.find(m_precinct);
  m_title->setText(!one                ? tr("%n precincts selected", nullptr, static_cast<int>(zones.size()))
                   : one->name.empty() ? tr("Unnamed precinct")
                                       : QString::fromStdString(one->name));
  showText(*m_name, one ? one->name : std::string());
  showText(*m_code, one ? one->code : std::string());
  m_households->setText(countText(sum.tally.households, sum.tally.householdsCounted()));
  m_persons->setText(countText(sum.tally.persons, sum.tally.personsCounted()));
  m_area->setText(areaText(area.squareMetres()));
  m_split->setText(one ? numberText(sum.communitiesSplit) : QString());
  m_cut->setText(one ? numberText(sum.gridsCut) : QString());
  const Station* station = one ? project.stations.find(stationOf(project, *one)) : nullptr;
  m_station->setText(!station ? tr("none")
                     : station->officers > 0
                         ? tr("%1, %n officers", nullptr, station->officers).arg(QString::fromStdString(station->name))
                         : QString::fromStdString(station->name));
  m_beats->show(m_precinct);
  for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_code, m_abolish}) field->setEnabled(one != nullptr);
  m_quiet = false;
}

void PrecinctPage::commit() {
  // Passing through a field changes nothing; a plan that came meanwhile has other precincts.
  if (m_quiet || !(m_name->isModified() || m_code->isModified())) return;
  if (!m_session.hasPlan() || !m_precinct || !m_session.project().precincts.contains(m_precinct)) return;
  const Precinct& precinct = m_session.project().precincts.at(m_precinct);
  const PrecinctAttributes attributes{typedOver(precinct.code, m_code->text()),
                                      typedOver(precinct.name, m_name->text())};
  m_quiet = true;  // a refusal that opens a window takes the focus, which is no second answer
  m_session.commit(setPrecinctAttributes(m_session.project(), m_precinct, attributes, m_session.context()));
  m_quiet = false;
  if (!m_session.selectedZones(Label::Precinct).ids.empty()) show();
}

}  // namespace wangge
