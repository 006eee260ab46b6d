// SPDX-License-Identifier: GPL-3.0-or-later
// What the print dialog offers in its lists.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <algorithm>
#include <utility>

#include "app/print/templates.h"
#include "app/session/session.h"
#include "app/text/format.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/dialogs/print_dialog.h"
#include "app/window/parts/waits.h"
#include "app/window/parts/widgets.h"

namespace wangge {

void PrintDialog::fillForms(const std::string& chosen) {
  m_sheet->addItem(tr("ordinary sheet"), QString());
  for (const KnownTemplate& known : knownTemplates())
    m_sheet->addItem(QString::fromStdString(known.title),
                     QString::fromStdString(known.file.empty() ? known.name : known.file));
  m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(QString::fromStdString(chosen))));
}

void PrintDialog::loadForm() {
  m_template.reset(), m_wrong.clear();
  const std::string name = m_sheet->currentData().toString().toStdString();
  if (!name.empty()) {
    auto form = loadTemplate(name);
    if (form) {
      m_template = *std::move(form);
    } else {
      m_wrong = textOf(form.error());
    }
  }
  const bool publicOnly = m_template && m_template->publicOnly;
  // The edition chosen before comes back with a sheet that has both.
  if (publicOnly && m_edition->isEnabled()) m_editionBefore = m_edition->currentIndex();
  if (publicOnly || !m_edition->isEnabled()) m_edition->setCurrentIndex(publicOnly ? 1 : m_editionBefore);
  m_edition->setEnabled(!publicOnly);
  m_edition->setToolTip(publicOnly ? inTip(tr("This sheet is for the public only.")) : QString());
}

void PrintDialog::fillLevels(sheet::SheetKind chosen) {
  using sheet::SheetKind;
  const bool was = std::exchange(m_quiet, true);
  std::vector<SheetKind> kinds = {SheetKind::City, SheetKind::County, SheetKind::Subdistrict, SheetKind::Community,
                                  SheetKind::Grid};
  // What the plan has none of is not offered.
  if (!m_session.project().precincts.empty()) kinds.push_back(SheetKind::Precinct);
  if (!m_session.project().beats.empty()) kinds.push_back(SheetKind::Beat);
  m_level->clear();
  for (const SheetKind kind : kinds)
    if (!m_template || m_template->isFor(kind)) m_level->addItem(wordFor(kind), static_cast<int>(kind));
  m_level->setCurrentIndex(std::max(0, m_level->findData(static_cast<int>(chosen))));
  m_quiet = was;
}

void PrintDialog::fillUnits(const map::Unit& chosen) {
  const bool was = std::exchange(m_quiet, true);
  m_units = unitsToPrint(m_session.project(), level());
  m_unit->clear();
  for (const PrintUnit& one : m_units)
    m_unit->addItem(one.unit == map::Unit{} ? tr("the whole plan") : QString(2 * (one.depth - 1), u' ') + one.text);
  // Where the chosen one is not offered, what it lies in is.
  map::Unit at = chosen;
  auto found = m_units.end();
  while ((found = std::ranges::find(m_units, at, &PrintUnit::unit)) == m_units.end() && !(at == map::Unit{}))
    at = unitAbove(m_session.project(), at);
  m_unit->setCurrentIndex(found == m_units.end() ? 0 : static_cast<int>(found - m_units.begin()));
  m_unit->lineEdit()->setText(m_unit->itemText(m_unit->currentIndex()).trimmed());
  m_quiet = was;
}

void PrintDialog::fillPapers() {
  const bool was = std::exchange(m_quiet, true);
  const QString before = m_paper->currentData().toString();
  m_paper->clear();
  if (m_template) {
    m_paper->addItem(m_template->paper.empty()
                         ? tr("%1 × %2 mm").arg(decimalText(m_template->width, 1), decimalText(m_template->height, 1))
                         : tr("%1, as designed").arg(QString::fromStdString(m_template->paper)),
                     QString());
    for (int n = 0; n <= 6; ++n) m_paper->addItem(QString("A%1").arg(n), QString("A%1").arg(n));
    m_paper->setCurrentIndex(0);
  } else {
    for (const std::string_view name : kWordsOf<sheet::PaperSize>) {
      const QString paper = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
      m_paper->addItem(paper, paper);
    }
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(before)));
  }
  m_quiet = was;
}

bool PrintDialog::isOnSheetPaper() const {
  const std::string chosen = m_paper->currentData().toString().toStdString();
  return !m_template || sheet::paperFromText(chosen.empty() ? m_template->paper : chosen);
}

void PrintDialog::offerFrontAndParts() {
  waitFor(m_front, isSingle() ? tr("There is only one sheet.") : QString());
  waitFor(m_split, isOnSheetPaper() ? QString() : tr("Only sheets on paper from A4 to A0 go on in parts."));
}

bool PrintDialog::isFrontOnOtherPaper() const {
  if (isSingle() || isOnSheetPaper()) return false;
  // What stands in front is by the template where that is for such units, too.
  const bool ofAll = sheet::isOfPolice(level()) && !unit().ofPolice();
  return ofAll || !m_template->isFor(sheet::kindOf(unit()));
}

void PrintDialog::fillOutputs(const QStringList& printers) {
  const bool was = std::exchange(m_quiet, true);
  const int before = m_output->currentIndex();
  m_output->clear();
  const QString files[] = {tr("PDF, one file"), tr("PNG, a file for each page"), tr("SVG, a file for each page")};
  for (int i = 0; i < 3; ++i) m_output->addItem(files[i], i);
  for (const QString& printer : printers) {
    m_output->addItem(tr("printer %1").arg(printer), static_cast<int>(PrintOutput::Printer));
    m_output->setItemData(m_output->count() - 1, printer, Qt::UserRole + 1);
  }
  if (printers.isEmpty()) m_output->addItem(tr("printer"), static_cast<int>(PrintOutput::Printer));
  m_output->setCurrentIndex(std::clamp(before, 0, m_output->count() - 1));
  m_quiet = was;
}

}  // namespace wangge
