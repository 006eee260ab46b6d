// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print_output.h"

#include "app/cli/options.h"
#include "app/text/format.h"

namespace wangge::cli {

void addPrintOutput(CLI::App& app, PrintOutputOptions& options) {
  addText(app, "--to", options.file,
          Cli::tr("File to write: .pdf for all pages, .png or .svg for one file a page, which are named after units"),
          "FILE");
  addText(app, "--printer", options.printer, Cli::tr("Print on this printer instead"), "NAME");
  addText(app, "--dpi", options.dpi,
          Cli::tr("Dots to the inch of PNG: %1 to %2 (default: 300)").arg(kLeastDpi).arg(kMostDpi), "N");
  addFlag(app, "--front", options.front, Cli::tr("A sheet of all of it in front of those of its units"));
}

Result<void> setPrintOutput(const PrintOutputOptions& options, PrintRequest& request) {
  request.front = options.front;
  if (!options.dpi.empty()) {
    const auto dpi = numberOf(options.dpi, "--dpi");
    if (!dpi) return fail(dpi.error());
    if (*dpi < kLeastDpi || *dpi > kMostDpi)
      return fail(Error("usage.bad_value")
                      .with("option", "--dpi")
                      .with("value", options.dpi)
                      .with("known", std::to_string(kLeastDpi) + " … " + std::to_string(kMostDpi)));
    request.dpi = static_cast<int>(*dpi);
  }
  if (!options.printer.empty()) {
    if (!options.file.empty()) return fail(Error("usage.exclude").with("first", "--to").with("second", "--printer"));
    request.output = PrintOutput::Printer, request.printer = options.printer;
    return {};
  }
  if (options.file.empty()) return fail(Error("usage.missing").with("what", "--to").with("command", "print"));
  request.file = options.file;
  // Without a suffix of ours it is a PDF, whatever it is called.
  request.output = outputOf(options.file).value_or(PrintOutput::Pdf);
  return {};
}

QString printedText(const PrintRequest& request, const PrintOutcome& outcome) {
  if (request.output == PrintOutput::Printer) {
    const QString printer = QString::fromStdString(request.printer);
    const QString sent = Cli::tr("Sent %Ln pages to the printer %1.", nullptr, outcome.pages).arg(printer);
    if (!outcome.printerStopped) return sent;
    return sent + "\n" + Cli::tr("The printer is stopped. The pages wait in its queue until somebody starts it again.");
  }
  if (outcome.files.size() <= 1)
    return Cli::tr("Printed %Ln pages to %1.", nullptr, outcome.pages).arg(QString::fromStdString(request.file));
  QString text = Cli::tr("Printed %Ln pages, each to a file:", nullptr, outcome.pages);
  for (const std::string& file : outcome.files) text += "\n  " + QString::fromStdString(file);
  return text;
}

}  // namespace wangge::cli
