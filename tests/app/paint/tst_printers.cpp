// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets on printers, one of which writes what it gets into a file.
#include "app/paint/printers.h"

#include <QPrinter>
#include <QProcess>
#include <catch2/catch.hpp>

#include "app/print/print.h"
#include "app/print/sheet_texts.h"
#include "tests/app/application.h"
#include "tests/support/sample_plan.h"
#include "tests/support/scratch.h"

using namespace wangge;

namespace {

QString output(const QString& tool, const QStringList& arguments) {
  QProcess process;
  process.start(tool, arguments);
  REQUIRE(process.waitForFinished(60000));
  REQUIRE(process.exitCode() == 0);
  return QString::fromUtf8(process.readAllStandardOutput());
}

Page blank(double width, double height, const std::string& text) {
  Page page;
  page.scene.width = width, page.scene.height = height;
  page.scene.primitives.push_back(
      map::Text{{20, 20}, text, {6, false, {0, 0, 0, 255}, {0, 0, 0, 0}, 0}, map::Align::Left, 0});
  return page;
}

}  // namespace

TEST_CASE("Pages of one size are one job on the printer, in their size and orientation") {
  test::ensureApplication();
  const test::Scratch scratch;
  int jobs = 0;
  PrinterOutput printer("Test", "Sheets", [&]() -> Result<std::unique_ptr<QPrinter>> {
    auto made = std::make_unique<QPrinter>(QPrinter::HighResolution);
    made->setOutputFormat(QPrinter::PdfFormat);
    made->setOutputFileName(QString::fromStdString(scratch / (std::to_string(++jobs) + ".pdf")));
    return made;
  });
  for (const Page& page : {blank(210, 297, "one"), blank(210, 297, "two"), blank(297, 210, "three"),
                           blank(420, 297, "four"), blank(210, 297, "five")})
    REQUIRE(printer.add(page));
  const auto files = printer.finish();
  REQUIRE(files);
  CHECK(files->empty());
  REQUIRE(jobs == 4);
  const auto of = [&](int job, const QString& what) {
    const QString file = QString::fromStdString(scratch / (std::to_string(job) + ".pdf"));
    for (const QString& line : output("pdfinfo", {file}).split(u'\n'))
      if (line.startsWith(what)) return line.section(u':', 1).simplified();
    return QString();
  };
  CHECK(of(1, "Pages") == "2");
  CHECK(of(1, "Page size").contains("(A4)"));
  CHECK(of(1, "Page size").startsWith("59"));
  CHECK(of(2, "Page size").startsWith("84"));
  CHECK(of(3, "Page size").contains("(A3)"));
  CHECK(of(3, "Page size").startsWith("119"));
  CHECK(of(4, "Pages") == "1");
  CHECK(of(1, "Title") == "Sheets");
  CHECK(output("pdftotext", {QString::fromStdString(scratch / "1.pdf"), "-"}).contains("two"));
}

TEST_CASE("A printer that is gone, and a computer without any, get a clear word") {
  test::ensureApplication();
  PrintRequest request;
  request.level = sheet::SheetKind::City;
  request.texts = sheetTexts();
  request.output = PrintOutput::Printer, request.printer = "no such printer";
  const auto refused = printSheets(test::samplePlan().project, request);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == (printerNames().isEmpty() ? "print.no_printer" : "print.printer_gone"));
}

TEST_CASE("A printer that takes no job is told") {
  test::ensureApplication();
  const test::Scratch scratch;
  PrinterOutput printer("Test", "Sheets", [&]() -> Result<std::unique_ptr<QPrinter>> {
    auto made = std::make_unique<QPrinter>(QPrinter::HighResolution);
    made->setOutputFormat(QPrinter::PdfFormat);
    made->setOutputFileName(QString::fromStdString(scratch / "no/such/folder/a.pdf"));
    return made;
  });
  const auto refused = printer.add(blank(210, 297, "one"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "print.printer_refused");
}
