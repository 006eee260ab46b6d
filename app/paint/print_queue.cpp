// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/print_queue.h"

#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QPrinterInfo>
#include <algorithm>
#include <cmath>
#include <string_view>

#include "app/paint/printers.h"

namespace wangge {
namespace {

// As libcups lays them out (cups/cups.h).
struct CupsOption {
  char *name, *value;
};
struct CupsDestination {
  char *name, *instance;
  int isDefault, count;
  CupsOption* options;
};

// Of libcups, which Qt's print support uses as well where there is one; found when it is needed, so that a computer
// without it runs the program.
class Cups {
 public:
  static const Cups& library() {
    static const Cups one;
    return one;
  }
  bool isThere() const {
    return destination && freeDestinations && addOption && freeOptions && printFile && cancelJob && lastError;
  }

  CupsDestination* (*destination)(void* server, const char* name, const char* instance) = nullptr;
  void (*freeDestinations)(int count, CupsDestination* destinations) = nullptr;
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
    resolve(destination, "cupsGetNamedDest"), resolve(freeDestinations, "cupsFreeDests");
    resolve(addOption, "cupsAddOption"), resolve(freeOptions, "cupsFreeOptions");
    resolve(printFile, "cupsPrintFile"), resolve(cancelJob, "cupsCancelJob");
    resolve(lastError, "cupsLastErrorString");
  }
};

// What would turn or scale a page, or ask for other paper than it has; as a printer's filters and standards call them.
bool changesPage(std::string_view option) {
  constexpr std::string_view names[] = {"PageRegion",
                                        "PageSize",
                                        "fit-to-page",
                                        "fitplot",
                                        "landscape",
                                        "media",
                                        "media-col",
                                        "mirror",
                                        "natural-scaling",
                                        "nup",
                                        "number-up",
                                        "number-up-layout",
                                        "orientation-requested",
                                        "page-border",
                                        "page-ranges",
                                        "page-set",
                                        "position",
                                        "ppi",
                                        "print-scaling",
                                        "scaling"};
  return std::ranges::find(names, option) != std::end(names);
}

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
    int count = addChosen(&options);
    count = cups.addOption("media", media.toUtf8().constData(), count, &options);
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

  bool cancel(int job) override { return Cups::library().cancelJob(destination().constData(), job) == 1; }

 private:
  // What the user set for the printer, or for this instance of it. How many there are.
  int addChosen(void** options) const {
    const Cups& cups = Cups::library();
    const QByteArray instance = m_printer.section(u'/', 1).toUtf8();
    CupsDestination* chosen =
        cups.destination(nullptr, destination().constData(), instance.isEmpty() ? nullptr : instance.constData());
    if (!chosen) return 0;
    int count = 0;
    for (int i = 0; i < chosen->count; ++i)
      if (const CupsOption& option = chosen->options[i]; !changesPage(option.name))
        count = cups.addOption(option.name, option.value, count, options);
    cups.freeDestinations(1, chosen);
    return count;
  }
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
  if (!m_folder.isValid())
    return fail(Error("print.no_room_for_jobs")
                    .with("folder", QDir::tempPath().toStdString())
                    .with("what", m_folder.errorString().toStdString()));
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
      const auto cancelled = std::ranges::count_if(sent, [&](int earlier) { return m_queue->cancel(earlier); });
      const auto kept = std::ssize(sent) - cancelled;
      Error refused = number.error();
      if (cancelled > 0) refused.with("cancelled", cancelled);
      if (kept > 0) refused.with("kept", kept);
      return fail(std::move(refused));
    }
    sent.push_back(*number);
  }
  return std::vector<std::string>();
}

}  // namespace wangge
