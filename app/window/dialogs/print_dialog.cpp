// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs/print_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "app/paint/printers.h"
#include "app/print/names.h"
#include "app/print/sheet_texts.h"
#include "app/session/job.h"
#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/window/dialogs/print_preview.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/dialogs/staff_dialog.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/palette.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr int kSoon = 120;       // milliseconds without a further choice until pages are made
constexpr int kSoonTyped = 600;  // without a further letter
constexpr QSize kLarge(1180, 740), kFrame(40, 90);
constexpr const char* kQuiet = "color: #5F6B76";

constexpr const char* kSuffixes[] = {".pdf", ".png", ".svg"};

QString suffixOf(PrintOutput output) {
  return output == PrintOutput::Printer ? QString() : QString(kSuffixes[static_cast<int>(output)]);
}

// The name without a suffix of ours.
QString bareName(const QString& file) {
  for (const char* suffix : kSuffixes)
    if (file.endsWith(QLatin1String(suffix), Qt::CaseInsensitive)) return file.chopped(4);
  return file;
}

}  // namespace

PrintDialog::PrintDialog(Session& session, QWidget* parent, const PrintStart& start)
    : QDialog(parent),
      m_session(session),
      m_sheet(named("printSheet", new QComboBox)),
      m_level(named("printLevel", new QComboBox)),
      m_unit(named("printUnit", new QComboBox)),
      m_edition(named("printEdition", new QComboBox)),
      m_paper(named("printPaper", new QComboBox)),
      m_scale(named("printScale", new QComboBox)),
      m_split(named("printSplit", new QComboBox)),
      m_output(named("printOutput", new QComboBox)),
      m_front(named("printFront", new QCheckBox(tr("A sheet of all of it in front")))),
      m_dpi(named("printDpi", new QSpinBox)),
      m_author(named("printAuthor", new QLineEdit)),
      m_file(named("printFile", new QLineEdit)),
      m_fileRow(new QWidget),
      m_note(named("printNote", wrapping(new QLabel))),
      m_preview(new PrintPreview),
      m_soon(new QTimer(this)),
      m_printers(new Job(this)) {
  setObjectName("printDialog");
  setWindowTitle(tr("Print"));
  auto* page = new QWidget;
  auto* left = spaced<QVBoxLayout>(page, {0, 0, 6, 0});
  m_form = new QFormLayout;
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  buildForm(m_form);
  left->addLayout(m_form);
  left->addWidget(m_note);
  left->addStretch();
  m_note->setStyleSheet(kQuiet);
  m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* choices = scrolling(page);
  choices->setFixedWidth(std::clamp(fontMetrics().averageCharWidth() * 48, 340, 440));
  auto* buttons = new QDialogButtonBox;
  m_print = named("printGo", buttons->addButton(tr("Print"), QDialogButtonBox::AcceptRole));
  m_print->setDefault(true);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  auto* row = new QHBoxLayout;
  row->setSpacing(14);
  row->addWidget(choices);
  row->addWidget(m_preview, 1);
  auto* column = spaced<QVBoxLayout>(this, {18, 14, 18, 12}, 10);
  column->addLayout(row, 1);
  column->addWidget(buttons);
  resize(kLarge.boundedTo(screen()->availableSize() - kFrame));

  m_quiet = true;
  const PrintChoice choice = start.unit ? choiceFor(*start.unit) : choiceFor(session.project(), session.selection());
  fillForms(start.form);
  loadForm();
  fillLevels(choice.level);
  fillUnits(choice.unit);
  fillPapers();
  fillOutputs({});
  m_quiet = false;

  m_soon->setSingleShot(true);
  connect(m_soon, &QTimer::timeout, this, [this] {
    if (m_wrong.isEmpty()) {
      m_preview->show(m_session.shared(), request());
    } else {
      m_preview->showNothing(m_wrong);
    }
  });
  connect(m_preview, &PrintPreview::changed, this, [this] { tell(); });
  connect(buttons, &QDialogButtonBox::accepted, this, [this] { print(); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&session, &Session::planReplaced, this, &QDialog::reject);
  m_printers->start<QStringList>([](const Progress&) { return printerNames(); },
                                 [this](const QStringList& names) {
                                   m_looked = true;
                                   fillOutputs(names);
                                   tell();
                                 });
  choose();
}

PrintDialog::~PrintDialog() {
  m_printers->abandon();
}

void PrintDialog::buildForm(QFormLayout* form) {
  m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_unit->setMinimumContentsLength(14);
  m_unit->setEditable(true);
  m_unit->setInsertPolicy(QComboBox::NoInsert);
  m_unit->completer()->setCompletionMode(QCompleter::PopupCompletion);
  m_unit->completer()->setFilterMode(Qt::MatchContains);
  m_unit->lineEdit()->setPlaceholderText(tr("Name or code"));
  m_unit->setToolTip(tr("Type a part of a name or code to search"));
  for (QComboBox* box : {m_sheet, m_level, m_edition, m_paper, m_scale, m_split, m_output}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
  }
  m_edition->addItem(tr("internal, with people and verdicts"), false);
  m_edition->addItem(tr("public, without people and verdicts"), true);
  m_scale->addItem(tr("the largest that fits, for each sheet"), 0.0);
  for (const int denominator : {500, 1000, 1500, 2000, 2500, 5000, 10000, 25000, 50000, 100000})
    m_scale->addItem("1:" + numberText(denominator), static_cast<double>(denominator));
  m_split->addItem(tr("in parts where names have no room"), 0.0);
  m_split->addItem(tr("never in parts"), -1.0);
  for (const int denominator : {500, 1000, 2000, 2500, 5000, 10000, 25000, 50000})
    m_split->addItem(tr("in parts at 1:%1").arg(numberText(denominator)), static_cast<double>(denominator));
  m_author->setText(QString::fromStdString(m_session.context().author));
  m_paper->setToolTip(tr("The orientation follows the shape of each unit."));
  m_dpi->setRange(kLeastDpi, kMostDpi);
  m_dpi->setValue(300);
  m_dpi->setSuffix(tr(" dots to the inch"));
  auto* browse = named("printBrowse", new QPushButton(tr("Choose…")));
  browse->setAutoDefault(false);
  auto* row = spaced<QHBoxLayout>(m_fileRow, {0, 0, 0, 0});
  row->addWidget(m_file, 1);
  row->addWidget(browse);
  const auto add = [&](const QString& title, QWidget* field) {
    form->addRow(title, field);
    field->setAccessibleName(title);
  };
  add(tr("Sheet"), m_sheet);
  add(tr("A sheet for each"), m_level);
  add(tr("Within"), m_unit);
  m_unit->lineEdit()->setAccessibleName(tr("Within"));
  form->addRow(QString(), m_front);
  add(tr("Edition"), m_edition);
  add(tr("Paper"), m_paper);
  add(tr("Scale"), m_scale);
  add(tr("Long sheets"), m_split);
  add(tr("Drawn by"), m_author);
  add(tr("Output"), m_output);
  add(tr("Resolution"), m_dpi);
  add(tr("File"), m_fileRow);
  m_file->setAccessibleName(tr("File"));

  const auto chosen = [this] {
    if (!m_quiet) choose();
  };
  connect(m_sheet, &QComboBox::currentIndexChanged, this, [this] {
    if (m_quiet) return;
    const map::Unit was = unit();
    loadForm();
    fillLevels(level());
    fillUnits(was);
    fillPapers();
    choose();
  });
  connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
    if (m_quiet) return;
    fillUnits(unit());
    choose();
  });
  connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
    if (m_quiet) return;
    m_unit->lineEdit()->setText(m_unit->itemText(m_unit->currentIndex()).trimmed());
    choose();
  });
  // Also the one that is chosen already, after something else was typed.
  connect(m_unit, &QComboBox::activated, this, [this](int at) {
    m_unit->lineEdit()->setText(m_unit->itemText(at).trimmed());
    tell();
  });
  connect(m_unit->lineEdit(), &QLineEdit::textEdited, this, [this] { tell(); });
  for (QComboBox* box : {m_edition, m_paper, m_scale, m_split, m_output})
    connect(box, &QComboBox::currentIndexChanged, this, chosen);
  connect(m_front, &QCheckBox::toggled, this, chosen);
  connect(m_author, &QLineEdit::textEdited, this, [this] { choose(kSoonTyped); });
  connect(m_dpi, &QSpinBox::valueChanged, this, [this] { tell(); });
  connect(m_file, &QLineEdit::textChanged, this, [this] { tell(); });
  connect(browse, &QPushButton::clicked, this, [this] {
    // What is replaced is asked about when it is printed, wherever the name comes from.
    const QString filters[] = {tr("PDF (*.pdf)"), tr("PNG (*.png)"), tr("SVG (*.svg)")};
    const QString name =
        QFileDialog::getSaveFileName(this, tr("File"), m_file->text(), filters[static_cast<int>(output())], nullptr,
                                     QFileDialog::DontConfirmOverwrite);
    if (!name.isEmpty()) m_file->setText(name);
  });
}

PrintOutput PrintDialog::output() const {
  return static_cast<PrintOutput>(m_output->currentData().toInt());
}
sheet::SheetKind PrintDialog::level() const {
  return static_cast<sheet::SheetKind>(m_level->currentData().toInt());
}
map::Unit PrintDialog::unit() const {
  const int index = m_unit->currentIndex();
  return index < 0 || index >= static_cast<int>(m_units.size()) ? map::Unit{}
                                                                : m_units[static_cast<std::size_t>(index)].unit;
}

QString PrintDialog::file() const {
  const QString name = m_file->text().trimmed(), suffix = suffixOf(output());
  if (name.isEmpty() || name.endsWith(suffix, Qt::CaseInsensitive)) return name;
  // A suffix of another kind of output goes; one that is none of ours belongs to the name.
  return bareName(name) + suffix;
}

bool PrintDialog::isSingle() const {
  return choiceFor(unit()).level == level();
}

// What is typed into the list of units and is none of them.
bool PrintDialog::isTyping() const {
  return m_unit->lineEdit()->text().trimmed() != m_unit->itemText(m_unit->currentIndex()).trimmed();
}

void PrintDialog::choose() {
  choose(kSoon);
}

void PrintDialog::choose(int pause) {
  const bool printer = output() == PrintOutput::Printer;
  m_form->setRowVisible(m_dpi, output() == PrintOutput::Png);
  m_form->setRowVisible(m_fileRow, !printer);
  offerFrontAndParts();
  suggestFile();
  m_soon->start(pause);
  tell();
}

void PrintDialog::suggestFile() {
  const QString shown = m_file->text();
  if (!m_suggested.isEmpty() && shown != m_suggested) {
    // A name of one's own keeps to what it is written as.
    if (output() != PrintOutput::Printer && bareName(shown) != shown)
      m_file->setText(bareName(shown) + suffixOf(output()));
    return;
  }
  const PrintRequest request = this->request();
  const QString title = printTitle(m_session.project(), request, !isSingle());
  m_suggested = QDir(keptFolder("printFolder")).filePath(fileNameFor(title.toStdString()) + suffixOf(output()));
  m_file->setText(m_suggested);
}

PrintRequest PrintDialog::request() const {
  PrintRequest request;
  request.level = level();
  request.unit = unit();
  request.within = codeOf(m_session.project(), unit());
  request.front = m_front->isChecked() && m_front->isEnabled();
  request.form = m_template;
  request.open = m_edition->currentData().toBool();
  request.on = dayToday();
  if (m_template) {
    request.formPaper = m_paper->currentData().toString().toStdString();
  } else {
    request.paper =
        sheet::paperFromText(m_paper->currentData().toString().toStdString()).value_or(sheet::PaperSize::A4);
  }
  request.denominator = m_scale->currentData().toDouble();
  const double parts = m_split->isEnabled() ? m_split->currentData().toDouble() : 0.0;
  request.split = {parts < 0, std::max(0.0, parts)};
  request.output = output();
  request.dpi = m_dpi->value();
  request.printer = m_output->currentData(Qt::UserRole + 1).toString().toStdString();
  request.file = file().toStdString();
  request.texts = sheetTexts();
  request.layers.palette = theme::palette();
  request.author = m_author->text().trimmed().toStdString();
  request.when = m_session.context().when;
  request.date = todayOnPaper().toStdString();
  return request;
}

void PrintDialog::tell() {
  const std::shared_ptr<const Pages> pages = m_preview->pages();
  const bool printer = output() == PrintOutput::Printer;
  const bool noPrinter = printer && m_output->currentData(Qt::UserRole + 1).isNull();
  QStringList notes;
  if (pages && !m_soon->isActive()) {
    const int count = m_preview->pageCount();
    notes << (m_preview->isCounted() ? tr("%n pages", nullptr, count) : tr("%n pages or more", nullptr, count));
    if (pages->entries().front().front && isFrontOnOtherPaper()) notes << tr("The sheet in front is on A4.");
    if (output() == PrintOutput::Png || output() == PrintOutput::Svg)
      if (const auto files = filesOf(*pages, request()); files.size() > 1)
        notes << tr("A file for each page: “%1”, …")
                     .arg(shortText(QFileInfo(QString::fromStdString(files.front())).fileName()));
    if (!m_preview->whyNone().isEmpty()) notes << m_preview->whyNone();
  }
  if (noPrinter) notes << (m_looked ? textOf(Error("print.no_printer")) : tr("The printers are being looked for …"));
  m_note->setText(notes.join("\n"));
  waitFor(m_print, isTyping()  ? tr("Choose what lies under this name in the list.")
                   : noPrinter ? m_note->text()
                   : !printer && m_file->text().trimmed().isEmpty() ? tr("Name the file first.")
                   : !m_preview->whyNone().isEmpty()                ? m_preview->whyNone()
                   : !pages || m_soon->isActive()                   ? tr("The pages are being made …")
                                                                    : QString());
}

void PrintDialog::print() {
  const std::shared_ptr<const Pages> pages = m_preview->pages();
  if (!pages || !m_print->isEnabled()) return;
  const PrintRequest request = this->request();
  QStringList files;
  for (const std::string& name : filesOf(*pages, request)) files << QString::fromStdString(name);
  // Printers are asked where it is printed, beside the window: they may be long in answering.
  const Result<void> allowed = request.output == PrintOutput::Printer ? Result<void>() : mayPrint(*pages, request);
  if (!mayReplace(this, files, allowed)) return;
  if (!files.isEmpty()) QSettings().setValue("printFolder", QFileInfo(file()).absolutePath());
  // Nobody sees the preview while it is printed.
  m_preview->rest();
  accept();
}

void PrintDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  m_preview->goOn();
}

}  // namespace wangge
