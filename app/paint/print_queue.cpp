// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/print_queue.h"

#include <QLibrary>
#include <QPrinterInfo>
#include <algorithm>
#include <cmath>

#include "app/paint/printers.h"

namespace wangge {
namespace {

// Of libcups, which Qt's print support uses as well where there is one; found when it is needed, so that a computer
// without it runs the program.
class Cups {
 public:
  static const Cups& library() {
    static const Cups one;
    return one;
  }
  bool isThere() const { return addOption && freeOptions && printFile && cancelJob && lastError; }

  int (*addOption)(const char* name, const char* value, int count, void** options) = nullptr;
  void (*freeOptions)(int count, void* options) = nullptr;
  int (*printFile)(const char* printer, const char* file, const char* title, int count, void* options) = nullptr;
  int (*cancelJob)(const char* printer, int job) = nullptr;
  const char* (*lastError)() = nullptr;

 private:
  Cups() {
    QLibrary library(QStringLiteral("cups"), 2);
    if (!library.load()) return;
    const auto resolve = [&](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
    };
    resolve(addOption, "cupsAddOption"), resolve(freeOptions, "cupsFreeOptions");
    resolve(printFile, "cupsPrintFile"), resolve(cancelJob, "cupsCancelJob");
    resolve(lastError, "cupsLastErrorString");
  }
};

// Names of jobs have 255 bytes at most.
QByteArray jobName(QString title) {
  constexpr qsizetype most = 250;
  while (title.toUtf8().size() > most) title.chop(title.back().isLowSurrogate() ? 2 : 1);
  return title.toUtf8();
}

class CupsQueue : public PrintQueue {
 public:
  explicit CupsQueue(QString printer) : m_printer(std::move(printer)) {}

  Result<QString> mediaFor(const QSizeF& millimetres) override {
    if (auto there = mayPrintOn(m_printer); !there) return fail(there.error());
    return mediaOf(m_printer, millimetres);
  }

  Result<int> send(const QString& file, const QString& title, const QString& media) override {
    const Cups& cups = Cups::library();
    void* options = nullptr;
    int count = cups.addOption("media", media.toUtf8().constData(), 0, &options);
    // A page is as large as its paper and has margins of its own: nothing is made to fit.
    count = cups.addOption("print-scaling", "none", count, &options);
    const int job = cups.printFile(destination().constData(), QFile::encodeName(file).constData(),
                                   jobName(title).constData(), count, options);
    cups.freeOptions(count, options);
    if (job > 0) return job;
    QString what = QString::fromUtf8(cups.lastError());  // a sentence
    if (what.endsWith(u'.')) what.chop(1);
    return fail(Error("print.printer_refused").with("name", m_printer.toStdString()).with("what", what.toStdString()));
  }

  void cancel(int job) override { Cups::library().cancelJob(destination().constData(), job); }

 private:
  // Without its instance, which is a set of options.
  QByteArray destination() const { return m_printer.section(u'/', 0, 0).toUtf8(); }

  const QString m_printer;
};

}  // namespace

std::unique_ptr<PrintQueue> printQueueOf(const QString& printer) {
  if (!Cups::library().isThere()) return nullptr;
  return std::make_unique<CupsQueue>(printer);
}

QueueOutput::QueueOutput(std::unique_ptr<PrintQueue> queue, PdfInfo info)
    : m_queue(std::move(queue)), m_info(std::move(info)) {}

Result<void> QueueOutput::add(const Page& page) {
  const map::Scene& scene = page.scene;
  if (!m_pdf || scene.width != m_width || scene.height != m_height) {
    if (auto ended = endJob(); !ended) return ended;
    const auto [shorter, longer] = std::minmax(scene.width, scene.height);
    auto media = m_queue->mediaFor({shorter, longer});
    if (!media) return fail(media.error());
    m_jobs.push_back(
        {m_folder.filePath(QStringLiteral("%1.pdf").arg(m_jobs.size() + 1)).toStdString(), *std::move(media)});
    m_pdf.emplace(m_info);
    m_width = scene.width, m_height = scene.height;
  }
  if (!m_pdf->add(page)) return fail(Error("file.unwritable").with("file", m_jobs.back().file));
  return {};
}

Result<void> QueueOutput::endJob() {
  if (!m_pdf) return {};
  auto saved = m_pdf->save(m_jobs.back().file);
  m_pdf.reset();
  return saved;
}

Result<std::vector<std::string>> QueueOutput::finish() {
  if (auto ended = endJob(); !ended) return fail(ended.error());
  std::vector<int> sent;
  for (const Job& job : m_jobs) {
    auto number = m_queue->send(QString::fromStdString(job.file), QString::fromStdString(m_info.title), job.media);
    if (!number) {
      for (const int earlier : sent) m_queue->cancel(earlier);
      return fail(number.error());
    }
    sent.push_back(*number);
  }
  return std::vector<std::string>();
}

}  // namespace wangge
