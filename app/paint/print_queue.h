// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on printers of a print system that takes whole files (CUPS). Qt hands over what was drawn so far when a print
// is given up, and does not tell what the print system answers. So pages are drawn into PDFs, one for each run of pages
// of one size and orientation, and handed over when all of them are there.
#pragma once

#include <QSizeF>
#include <QString>
#include <QTemporaryDir>
#include <memory>
#include <optional>
#include <vector>

#include "app/paint/page.h"
#include "app/paint/pdf.h"

namespace wangge {

// A printer that takes files.
class PrintQueue {
 public:
  virtual ~PrintQueue() = default;
  // What it calls its paper of this size, upright. Errors: those of mayPrintOn, "print.paper_not_in_printer" (name,
  // paper).
  virtual Result<QString> mediaFor(const QSizeF& millimetres) = 0;
  // The number of the job, which has what the user set for the printer as well: both sides, a tray, grey. Error:
  // "print.printer_refused" (name, what).
  virtual Result<int> send(const QString& file, const QString& title, const QString& media) = 0;
  // Whether it could be taken back; sheets of it may have come out all the same. Not when it was printed already.
  virtual bool cancel(int job) = 0;
};

// Of a printer that this computer knows; null where its print system is another one, which QPrinter serves.
std::unique_ptr<PrintQueue> printQueueOf(const QString& printer);

class QueueOutput : public PageOutput {
 public:
  QueueOutput(std::unique_ptr<PrintQueue> queue, PdfInfo info);

  // Errors: those of PrintQueue and PdfFile; "print.no_room_for_jobs" (folder, what) where no file can be made.
  Result<void> add(const Page& page) override;
  // All jobs are in the queue then. When the printer does not take one, those before it are taken back; a fast printer
  // may have printed of them. The error "print.printer_refused" then has their numbers as well: "cancelled", of which
  // sheets may have come out, and "kept", which could not be taken back. Neither where it is none.
  Result<std::vector<std::string>> finish() override;

 private:
  struct Job {
    std::string file;
    QString media;
  };
  Result<void> endJob();

  std::unique_ptr<PrintQueue> m_queue;
  const PdfInfo m_info;
  QTemporaryDir m_folder;
  std::optional<PdfFile> m_pdf;
  std::vector<Job> m_jobs;
  double m_width = 0, m_height = 0;  // of the pages of this job, mm
};

}  // namespace wangge
