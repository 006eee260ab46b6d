// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/printers.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>
#include <algorithm>
#include <cmath>
#include <optional>

#include "app/paint/painter.h"

namespace wangge {
namespace {

constexpr int kPrinterResolution = 1200;
constexpr double kSameSize = 1.5;  // mm that papers of one size may differ by

QPageSize sizeOf(const QSizeF& millimetres) {
  return QPageSize(millimetres, QPageSize::Millimeter, QString(), QPageSize::FuzzyMatch);
}

QSizeF upright(const map::Scene& scene) {
  return {std::min(scene.width, scene.height), std::max(scene.width, scene.height)};
}

Error noSuchPaper(const QString& printer, const QPageSize& paper) {
  return Error("print.paper_not_in_printer")
      .with("name", printer.toStdString())
      .with("paper", paper.name().toStdString());
}

Error refused(const QString& printer) {
  return Error("print.printer_refused").with("name", printer.toStdString());
}

// Of the printer, the paper of this size, that of the usual name before others (without margins, of another tray).
std::optional<QPageSize> paperIn(const QPrinterInfo& printer, const QPageSize& paper) {
  std::optional<QPageSize> found;
  const QSizeF wanted = paper.size(QPageSize::Millimeter);
  for (const QPageSize& size : printer.supportedPageSizes()) {
    const QSizeF has = size.size(QPageSize::Millimeter);
    if (std::abs(has.width() - wanted.width()) >= kSameSize || std::abs(has.height() - wanted.height()) >= kSameSize)
      continue;
    if (!found || size.key() == paper.key()) found = size;
  }
  return found;
}

bool holds(const QPrinterInfo& printer, const QPageSize& paper) {
  return printer.supportedPageSizes().isEmpty() || printer.supportsCustomPageSizes() || paperIn(printer, paper);
}

}  // namespace

QStringList printerNames() {
  QStringList names = QPrinterInfo::availablePrinterNames();
  names.sort(Qt::CaseInsensitive);
  const QString first = QPrinterInfo::defaultPrinterName();
  if (names.removeOne(first)) names.prepend(first);
  return names;
}

Result<QString> mediaOf(const QString& name, const QSizeF& millimetres) {
  const QPrinterInfo printer = QPrinterInfo::printerInfo(name);
  const QPageSize paper = sizeOf(millimetres);
  if (const auto found = paperIn(printer, paper)) return found->key();
  if (!holds(printer, paper)) return fail(noSuchPaper(name, paper));
  if (paper.id() != QPageSize::Custom) return paper.key();
  return QStringLiteral("Custom.%1x%2mm").arg(millimetres.width()).arg(millimetres.height());
}

bool isStopped(const QString& name) {
  const QPrinter::PrinterState state = QPrinterInfo::printerInfo(name).state();
  return state == QPrinter::Aborted || state == QPrinter::Error;
}

Result<void> mayPrintOn(const QString& name) {
  const QStringList known = printerNames();
  if (known.isEmpty()) return fail(Error("print.no_printer"));
  if (!known.contains(name))
    return fail(Error("print.printer_gone")
                    .with("name", name.toStdString())
                    .with("known", known.join(QStringLiteral(", ")).toStdString()));
  return {};
}

PrinterOutput::PrinterOutput(QString name, QString title, Open open)
    : m_name(std::move(name)), m_title(std::move(title)), m_open(std::move(open)) {
  if (m_open) return;
  m_open = [this]() -> Result<std::unique_ptr<QPrinter>> {
    if (auto there = mayPrintOn(m_name); !there) return fail(there.error());
    return std::make_unique<QPrinter>(QPrinterInfo::printerInfo(m_name), QPrinter::HighResolution);
  };
}

PrinterOutput::~PrinterOutput() {
  // What was begun and not finished is not printed.
  if (m_printer && m_painter) m_printer->abort();
}

Result<void> PrinterOutput::begin(const map::Scene& scene) {
  auto printer = m_open();
  if (!printer) return fail(printer.error());
  m_printer = *std::move(printer);
  const QPageSize paper = sizeOf(upright(scene));
  if (m_printer->outputFormat() == QPrinter::NativeFormat && !holds(QPrinterInfo(*m_printer), paper))
    return fail(noSuchPaper(m_name, paper));
  m_printer->setDocName(m_title);
  m_printer->setCreator("Wangge");
  m_printer->setResolution(kPrinterResolution);
  const auto orientation = scene.width > scene.height ? QPageLayout::Landscape : QPageLayout::Portrait;
  QPageLayout layout(paper, orientation, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
  layout.setMode(QPageLayout::FullPageMode);  // sheets have margins of their own
  m_printer->setPageLayout(layout);
  m_painter = std::make_unique<QPainter>();
  if (!m_painter->begin(m_printer.get())) {
    m_painter.reset();
    return fail(refused(m_name));
  }
  m_width = scene.width, m_height = scene.height;
  return {};
}

Result<void> PrinterOutput::endJob() {
  if (!m_painter) return {};
  const bool ended = m_painter->end();
  m_painter.reset();
  const bool good = ended && m_printer->printerState() != QPrinter::Error;
  m_printer.reset();
  if (!good) return fail(refused(m_name));
  return {};
}

Result<void> PrinterOutput::add(const Page& page) {
  const map::Scene& scene = page.scene;
  if (m_painter && scene.width == m_width && scene.height == m_height) {
    if (!m_printer->newPage()) return fail(refused(m_name));
  } else {
    if (auto ended = endJob(); !ended) return ended;
    if (auto begun = begin(scene); !begun) return begun;
  }
  paintScene(*m_painter, scene, m_printer->resolution() / 25.4);
  return {};
}

Result<std::vector<std::string>> PrinterOutput::finish() {
  if (auto ended = endJob(); !ended) return fail(ended.error());
  return std::vector<std::string>();
}

}  // namespace wangge
