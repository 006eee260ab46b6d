// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/preferences_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QVBoxLayout>

#include "app/text/format.h"
#include "app/text/language.h"
#include "app/text/words.h"
#include "app/window/parts/palette.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

QFormLayout* newForm() {
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(theme::kSpace);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  return form;
}

QLabel* quiet(const QString& text) {
  auto* label = wrapping(new QLabel(text));
  label->setStyleSheet("color: #5F6B76");
  return label;
}

void choose(QComboBox* box, const QVariant& value) {
  box->setCurrentIndex(std::max(box->findData(value), 0));
}

// Languages call themselves.
QString languageText(const QString& language) {
  return language == u"zh_CN" ? QString::fromUtf8("简体中文") : QStringLiteral("English");
}

}  // namespace

PreferencesDialog::PreferencesDialog(QWidget* parent)
    : QDialog(parent),
      m_language(named("preferLanguage", new QComboBox)),
      m_textSize(named("preferTextSize", new QComboBox)),
      m_colours(named("preferColours", new QComboBox)),
      m_unit(named("preferUnit", new QComboBox)),
      m_saving(named("preferSaving", new QComboBox)),
      m_author(named("preferAuthor", new QLineEdit)),
      m_restart(named("preferRestart", quiet({}))),
      m_missing(named("preferMissing", quiet({}))),
      m_sample(named("preferSample", new QLabel)) {
  setObjectName("preferencesDialog");
  setWindowTitle(tr("Preferences"));
  resize(620, 500);
  auto* column = spaced<QVBoxLayout>(this, {18, 16, 18, 14}, 12);
  auto* pages = named("preferencesPages", new QTabWidget);
  pages->setDocumentMode(true);
  pages->setStyleSheet("QTabBar::tab { padding: 7px 14px }");
  pages->addTab(bounded(makeGeneral()), tr("&General"));
  pages->addTab(bounded(makeFolders()), tr("&Folders"));
  column->addWidget(pages, 1);
  auto* buttons = new QDialogButtonBox;
  QPushButton* accept = named("preferAccept", buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole));
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  QPushButton* reset =
      named("preferReset", buttons->addButton(tr("As the program comes"), QDialogButtonBox::ResetRole));
  reset->setToolTip(inTip(tr("Sets everything here back; nothing holds before OK")));
  column->addWidget(buttons);
  accept->setDefault(true);  // of this dialog, in which it stands by now
  // Enter is OK wherever one stands.
  for (QAbstractButton* button : buttons->buttons())
    if (button != accept) static_cast<QPushButton*>(button)->setAutoDefault(false);
  connect(reset, &QPushButton::clicked, this, [this] {
    fill({});
    for (const auto& [key, field] : m_folders) field->clear();
  });
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  fill(preferences());
  m_language->setFocus();
}

QWidget* PreferencesDialog::makeGeneral() {
  m_language->addItem(tr("The system's (%1)").arg(languageText(systemLanguage())), QString());
  for (const QString& language : knownLanguages()) m_language->addItem(languageText(language), language);
  for (int size : kTextSizes) m_textSize->addItem(tr("%1 %").arg(size), size);
  m_colours->addItem(tr("Standard"), false);
  m_colours->addItem(tr("For the colour-blind (Okabe and Ito)"), true);
  m_unit->addItem(tr("By size: m², km²"), static_cast<int>(AreaUnit::BySize));
  m_unit->addItem(tr("Square metres (m²)"), static_cast<int>(AreaUnit::SquareMetres));
  m_unit->addItem(tr("Hectares (ha)"), static_cast<int>(AreaUnit::Hectares));
  m_unit->addItem(tr("Mu (15 to the hectare)"), static_cast<int>(AreaUnit::Mu));
  m_unit->addItem(tr("Square kilometres (km²)"), static_cast<int>(AreaUnit::SquareKilometres));
  for (int minutes : kSaveMinutes)
    m_saving->addItem(minutes == 0 ? tr("Never") : tr("%n minutes after a change", nullptr, minutes), minutes);
  m_author->setMaxLength(kMostAuthorLetters);
  m_author->setPlaceholderText(qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")));
  auto* page = new QWidget;
  auto* form = newForm();
  form->addRow(tr("Language"), m_language);
  form->addRow(QString(), m_restart);
  form->addRow(tr("Your name"), m_author);
  form->addRow(QString(), quiet(tr("In the plan's history, and as the author of sheets.")));
  form->addRow(tr("Size of texts"), m_textSize);
  form->addRow(tr("Colours of states"), m_colours);
  form->addRow(QString(), m_sample);
  form->addRow(tr("Areas in"), m_unit);
  form->addRow(tr("Save the plan's file"), m_saving);
  form->addRow(QString(), quiet(tr("Against a crash, every edit is kept within a second in any case, apart from the "
                                   "plan's file. This is about the file itself, once it has a name.")));
  auto* column = spaced<QVBoxLayout>(page, {14, 14, 14, 10}, 12);
  column->addLayout(form);
  column->addStretch();
  connect(m_language, &QComboBox::currentIndexChanged, this, [this] { check(); });
  connect(m_colours, &QComboBox::currentIndexChanged, this, [this] { check(); });
  return page;
}

QWidget* PreferencesDialog::makeFolders() {
  auto* page = new QWidget;
  auto* form = newForm();
  for (const KeptFolder& folder : kKeptFolders) {
    auto* field = new QLineEdit;
    field->setObjectName(QString("prefer_") + folder.key);
    field->setText(QSettings().value(folder.key).toString());
    auto* browse = new QPushButton(tr("Choose…"));
    browse->setAutoDefault(false);
    const QString title = QCoreApplication::translate("Folder", folder.title);
    field->setAccessibleName(title);
    browse->setAccessibleName(tr("Choose a folder: %1").arg(title));
    auto* row = spaced<QHBoxLayout>(nullptr, {0, 0, 0, 0}, theme::kSpace);
    row->addWidget(field, 1);
    row->addWidget(browse);
    form->addRow(title, row);
    m_folders[folder.key] = field;
    connect(field, &QLineEdit::textChanged, this, [this] { check(); });
    connect(browse, &QPushButton::clicked, this, [this, field, title] {
      const QString chosen = QFileDialog::getExistingDirectory(this, title, field->text());
      if (!chosen.isEmpty()) field->setText(chosen);
    });
  }
  auto* column = spaced<QVBoxLayout>(page, {14, 14, 14, 10}, 12);
  column->addLayout(form);
  column->addWidget(quiet(tr("Where dialogs for files begin. Each goes on from the folder that was used last.")));
  column->addWidget(m_missing);
  column->addStretch();
  return page;
}

void PreferencesDialog::fill(const Preferences& p) {
  choose(m_language, p.language);
  m_author->setText(p.author);
  choose(m_textSize, p.textSize);
  choose(m_colours, p.colourBlind);
  choose(m_unit, static_cast<int>(p.areaUnit));
  choose(m_saving, p.saveMinutes);
  check();
}

Preferences PreferencesDialog::chosen() const {
  Preferences p;
  p.language = m_language->currentData().toString();
  p.author = m_author->text().simplified();
  p.textSize = m_textSize->currentData().toInt();
  p.colourBlind = m_colours->currentData().toBool();
  p.areaUnit = static_cast<AreaUnit>(m_unit->currentData().toInt());
  p.saveMinutes = m_saving->currentData().toInt();
  return p;
}

std::map<QString, QString> PreferencesDialog::folders() const {
  std::map<QString, QString> folders;
  for (const auto& [key, field] : m_folders) folders[key] = field->text().trimmed();
  return folders;
}

void PreferencesDialog::check() {
  const QString language = m_language->currentData().toString();
  const bool other = (language.isEmpty() ? systemLanguage() : language) != currentLanguage();
  m_restart->setText(other ? tr("The language changes when the program is started again.") : QString());
  m_restart->setVisible(other);
  QStringList missing;
  for (const auto& [key, field] : m_folders)
    if (const QString path = field->text().trimmed(); !path.isEmpty() && !QFileInfo(path).isDir())
      missing << shortText(path);
  m_missing->setText(missing.isEmpty() ? QString() : tr("Not there at the moment: %1").arg(missing.join("; ")));
  QString sample;
  const bool blind = m_colours->currentData().toBool();
  for (GridStatus status : {GridStatus::InBand, GridStatus::TooSmall, GridStatus::TooLarge, GridStatus::Dedicated}) {
    const QColor colour = theme::statusColour(status, blind ? map::Palette::ColourBlind : map::Palette::Standard);
    sample += QString("<span style='color:%1'>%2 %3</span> &nbsp; ")
                  .arg(colour.name(), theme::statusSign(status), wordFor(status).toHtmlEscaped());
  }
  m_sample->setText(sample);
}

}  // namespace wangge
