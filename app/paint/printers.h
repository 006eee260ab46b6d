// SPDX-License-Identifier: GPL-3.0-or-later
// Printers that this computer knows, and pages on them through Qt's print support where there is no queue that takes
// files (print_queue.h). Pages in a row of one size and orientation are one print job, so that no page is turned or
// scaled by the printer.
#pragma once

#include <QSizeF>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

#include "app/paint/page.h"

class QPainter;
class QPrinter;

namespace wangge {

// Their names, the default one first. May wait for the print system; may run in any thread.
QStringList printerNames();

// Errors: "print.no_printer" when none is installed, "print.printer_gone" (name, known).
Result<void> mayPrintOn(const QString& name);

// What the printer calls its paper of this size, upright. Error: "print.paper_not_in_printer" (name, paper).
Result<QString> mediaOf(const QString& printer, const QSizeF& millimetres);

// Whether what is sent waits until somebody starts the printer again. May wait for the print system.
bool isStopped(const QString& printer);

class PrinterOutput : public PageOutput {
 public:
  // Makes a printer for each job. `open`: instead of the printer of this name, for tests and virtual printers.
  using Open = std::function<Result<std::unique_ptr<QPrinter>>()>;
  PrinterOutput(QString name, QString title, Open open = {});
  ~PrinterOutput() override;

  // Errors: those of mayPrintOn; "print.printer_refused" (name, what) when it takes no job;
  // "print.paper_not_in_printer" (name, paper) when it has no paper of the page's size.
  Result<void> add(const Page& page) override;
  Result<std::vector<std::string>> finish() override;

 private:
  Result<void> begin(const map::Scene& scene);
  Result<void> endJob();

  const QString m_name, m_title;
  Open m_open;
  std::unique_ptr<QPrinter> m_printer;
  std::unique_ptr<QPainter> m_painter;
  double m_width = 0, m_height = 0;  // of the pages of this job, mm
};

}  // namespace wangge
