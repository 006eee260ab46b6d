// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/plan_settings_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/text/setting_titles.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/typed.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"
#include "app/window/settings/numbering_page.h"
#include "app/window/settings/size_page.h"
#include "core/plan/precinct_layers.h"

namespace wangge {
namespace {

constexpr int kTexts = 0, kSizes = 1, kNumbering = 2;

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QString sourcesOf(const Project& project) {
  QStringList names;
  project.sources.forEach([&](SourceId id, const Source& source) {
    if (!source.name.empty() && !isAside(project, id)) names << text(source.name);
  });
  names.removeDuplicates();
  return names.join(PlanSettingsDialog::tr(", ", "between names of sources"));
}

int pageOf(const std::string& key) {
  if (key.starts_with("scheme")) return kNumbering;
  for (const SettingText& setting : kSettingTexts)
    if (key == setting.key) return kTexts;
  return kSizes;
}

}  // namespace

PlanSettingsDialog::PlanSettingsDialog(const Session& session, const QString& note, QWidget* parent)
    : QDialog(parent),
      m_before(planSettingsOf(session.project())),
      m_sizes(new SizePage(session.shared())),
      m_numbering(new NumberingPage(session.shared())),
      m_pages(named("settingsPages", new QTabWidget)),
      m_problem(named("settingsProblem", new ElidedLabel({}, 2))) {
  setObjectName("planSettingsDialog");
  setWindowTitle(tr("Settings of the plan"));
  resize(840, 560);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, 12);
  if (!note.isEmpty()) {
    auto* line = named("settingsNote", wrapping(new QLabel(note)));
    line->setStyleSheet("color: #B26A00");
    column->addWidget(line);
  }
  // A page is as large as it likes; the dialog is as large as the screen has room.
  m_pages->setDocumentMode(true);
  m_pages->setStyleSheet("QTabBar::tab { padding: 7px 14px }");
  m_pages->addTab(bounded(makeTexts(session.project())), tr("&Maps and sheets"));
  m_pages->addTab(bounded(m_sizes), tr("&Size rules"));
  m_pages->addTab(bounded(m_numbering), tr("&Numbering"));
  column->addWidget(m_pages, 1);
  auto* buttons = new QDialogButtonBox;
  m_accept = named("settingsAccept", buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole));
  // Enter is OK wherever one stands.
  named("settingsCancel", buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole))->setAutoDefault(false);
  m_problem->setStyleSheet("color: #B7312C");
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_problem, 1);
  foot->addWidget(buttons);
  column->addLayout(foot);
  m_accept->setDefault(true);  // of this dialog, in which it stands by now
  m_sizes->setProfile(m_before.profile);
  m_numbering->setScheme(m_before.scheme);
  for (QLineEdit* field : m_texts) connect(field, &QLineEdit::textChanged, this, [this] { check(); });
  connect(m_sizes, &SizePage::changed, this, [this] { check(); });
  connect(m_numbering, &NumberingPage::changed, this, [this] { check(); });
  const auto tell = [this](const Message& error) {
    QMessageBox box(QMessageBox::Warning, windowTitle(), textOf(error), QMessageBox::Ok, this);
    box.setObjectName("settingsErrorBox");
    box.exec();
  };
  connect(m_sizes, &SizePage::refused, this, tell);
  connect(m_numbering, &NumberingPage::refused, this, tell);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&session, &Session::planReplaced, this, &QDialog::reject);
  check();
  m_texts.front()->setFocus();
  m_texts.front()->selectAll();
}

QWidget* PlanSettingsDialog::makeTexts(const Project& project) {
  auto* page = new QWidget;
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(theme::kSpace);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  for (const SettingText& setting : kSettingTexts) {
    auto* field = new QLineEdit(text(m_before.*setting.text));
    field->setObjectName(QString("setting_") + setting.key);
    field->setCursorPosition(0);
    form->addRow(settingTitle(setting.key), field);
    m_texts.push_back(field);
    const std::string_view key = setting.key;
    if (key == "source") field->setPlaceholderText(sourcesOf(project));
    if (key == "classification") field->setPlaceholderText(tr("for example: internal use"));
    if (key == "approver") field->setPlaceholderText(tr("Office and name"));
  }
  auto* about =
      wrapping(new QLabel(tr("These texts stand on every sheet; what is empty is left out. Without a text of "
                             "their own, sources stand there as they are called in the plan.")));
  about->setStyleSheet("color: #5F6B76");
  auto* column = spaced<QVBoxLayout>(page, {14, 14, 14, 10}, 12);
  column->addLayout(form);
  column->addWidget(about);
  column->addStretch();
  return page;
}

PlanSettings PlanSettingsDialog::settings() const {
  PlanSettings settings = m_before;
  for (std::size_t i = 0; i < m_texts.size(); ++i) {
    const auto member = kSettingTexts[i].text;
    // A field shows some characters otherwise; what nobody touched stays to the letter.
    if (m_texts[i]->text() != text(m_before.*member)) settings.*member = typedLine(m_texts[i]->text());
  }
  settings.profile = m_sizes->profile();
  settings.scheme = m_numbering->scheme();
  return settings;
}

bool PlanSettingsDialog::isSettled() const {
  return !m_sizes->isCounting();
}

void PlanSettingsDialog::check() {
  if (!m_accept) return;
  const auto good = validateSettings(settings(), m_before);
  m_problem->setText(good ? QString() : textOf(good.error()));
  waitFor(m_accept, good ? QString() : inTip(m_problem->text()));
  int wrong = -1;
  if (!good)
    for (const Argument& argument : good.error().arguments)
      if (argument.name == "key") wrong = pageOf(std::get<std::string>(argument.value));
  for (int page = 0; page < m_pages->count(); ++page)
    m_pages->setTabIcon(page, page == wrong ? theme::icon("error", theme::severityColour(Severity::Error)) : QIcon());
}

}  // namespace wangge
