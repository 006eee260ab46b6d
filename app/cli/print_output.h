// SPDX-License-Identifier: GPL-3.0-or-later
// Where a print goes, as the command line says it: into a PDF, into pictures, onto a printer.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/cli/console.h"
#include "app/print/print.h"

namespace wangge::cli {

struct PrintOutputOptions {
  std::string file, printer, dpi;
  bool front = false;
};

void addPrintOutput(CLI::App& app, PrintOutputOptions& options);

// Errors: "usage.missing" (what), "usage.exclude" (first, second), "usage.bad_value" (option, value, known) for dots to
// the inch out of range.
Result<void> setPrintOutput(const PrintOutputOptions& options, PrintRequest& request);

// How many pages went where.
QString printedText(const PrintRequest& request, const PrintOutcome& outcome);

}  // namespace wangge::cli
