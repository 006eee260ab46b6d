// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on a printer that takes files: nothing is sent unless all of it can be.
#include "app/paint/print_queue.h"

#include <QProcess>
#include <catch2/catch.hpp>

#include "app/text/language.h"
#include "app/text/messages.h"
#include "tests/app/application.h"
#include "tests/support/scratch.h"

using namespace wangge;

namespace {

struct Sent {
  std::string pdf;
  QString title, media;
};
struct Log {
  std::vector<Sent> sent;
  std::vector<int> cancelled;
  int refusesFrom = 100;  // which job it does not take any more
  int printed = 0;        // jobs up to this one are through before they can be taken back
};

class FakeQueue : public PrintQueue {
 public:
  explicit FakeQueue(Log& log) : m_log(log) {}
  Result<QString> mediaFor(const QSizeF& size) override {
    if (size.width() > 300) return fail(Error("print.paper_not_in_printer").with("name", "Fake").with("paper", "A0"));
    return QString("%1x%2").arg(size.width()).arg(size.height());
  }
  Result<int> send(const QString& file, const QString& title, const QString& media) override {
    const auto number = static_cast<int>(m_log.sent.size()) + 1;
    if (number >= m_log.refusesFrom)
      return fail(Error("print.printer_refused").with("name", "Fake").with("what", "it is not accepting jobs"));
    m_log.sent.push_back({test::bytesOf(file.toStdString()), title, media});
    return number;
  }
  bool cancel(int job) override {
    m_log.cancelled.push_back(job);
    return job > m_log.printed;
  }

 private:
  Log& m_log;
};

Page blank(double width, double height, const std::string& text) {
  Page page;
  page.scene.width = width, page.scene.height = height, page.scene.title = text;
  page.scene.primitives.push_back(
      map::Text{{20, 20}, text, {6, false, {0, 0, 0, 255}, {0, 0, 0, 0}, 0}, map::Align::Left, 0});
  return page;
}

QueueOutput outputTo(Log& log) {
  test::ensureApplication();
  return QueueOutput(std::make_unique<FakeQueue>(log), {"Sheets", "Office", 1700000000, {}});
}

QString output(const QString& tool, const QStringList& arguments) {
  QProcess process;
  process.start(tool, arguments);
  REQUIRE(process.waitForFinished(60000));
  REQUIRE(process.exitCode() == 0);
  return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

TEST_CASE("A queue gets a file for each run of pages of one size and orientation, in their paper, when all are there") {
  const test::Scratch scratch;
  Log log;
  QueueOutput printer = outputTo(log);
  for (const Page& page : {blank(210, 297, "one"), blank(210, 297, "two"), blank(297, 210, "three"),
                           blank(297, 420, "four"), blank(210, 297, "five")}) {
    REQUIRE(printer.add(page));
    CHECK(log.sent.empty());
  }
  const auto files = printer.finish();
  REQUIRE(files);
  CHECK(files->empty());
  REQUIRE(log.sent.size() == 4);
  const char *media[] = {"210x297", "210x297", "297x420", "210x297"}, *sizes[] = {"595", "842", "842", "595"};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(log.sent[i].media == media[i]);
    CHECK(log.sent[i].title == "Sheets");
    test::writeBytes(scratch / "job.pdf", log.sent[i].pdf);
    const QString info = output("pdfinfo", {QString::fromStdString(scratch / "job.pdf")});
    CHECK(info.contains(QString("Page size:       %1").arg(sizes[i])));
    CHECK(info.contains(i == 0 ? "Pages:           2\n" : "Pages:           1\n"));
  }
  test::writeBytes(scratch / "job.pdf", log.sent[0].pdf);
  CHECK(output("pdftotext", {QString::fromStdString(scratch / "job.pdf"), "-"}).contains("two"));
}

TEST_CASE("What is given up in the middle, or cannot be printed to the end, sends nothing") {
  Log log;
  SECTION("given up") {
    QueueOutput printer = outputTo(log);
    REQUIRE(printer.add(blank(210, 297, "one")));
    REQUIRE(printer.add(blank(297, 210, "two")));
  }
  SECTION("a later page has no paper") {
    QueueOutput printer = outputTo(log);
    REQUIRE(printer.add(blank(210, 297, "one")));
    const auto refused = printer.add(blank(841, 1189, "two"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "print.paper_not_in_printer");
  }
  CHECK(log.sent.empty());
}

TEST_CASE("A printer that goes away between two jobs takes back the first, and the reason and their number are told") {
  Log log;
  log.printed = GENERATE(0, 1, 2);
  log.refusesFrom = 3;
  QueueOutput printer = outputTo(log);
  for (const Page& page : {blank(210, 297, "one"), blank(297, 210, "two"), blank(210, 297, "three")})
    REQUIRE(printer.add(page));
  const auto refused = printer.finish();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "print.printer_refused");
  CHECK(log.cancelled == std::vector<int>{1, 2});
  installLanguage("en");
  const QString told = textOf(refused.error());
  CHECK(told.contains(log.printed == 0 ? "Taken back: 2 jobs" : "Taken back: 1 job ") == (log.printed < 2));
  CHECK(told.contains(log.printed == 2 ? "or on the way: 2 jobs." : "or on the way: 1 job.") == (log.printed > 0));
}

TEST_CASE("A first job that is refused says nothing of jobs before it") {
  Log log;
  log.refusesFrom = 1;
  QueueOutput printer = outputTo(log);
  REQUIRE(printer.add(blank(210, 297, "one")));
  const auto refused = printer.finish();
  REQUIRE_FALSE(refused);
  installLanguage("en");
  CHECK(textOf(refused.error()).endsWith("or print into a PDF."));
}

TEST_CASE("Where no files can be made for a printer, the first page says so and nothing is drawn") {
  Log log;
  test::ensureApplication();
  const QByteArray before = qgetenv("TMPDIR");
  const test::Scratch scratch;
  // A file stands where the folder should be.
  const std::string nowhere = scratch / "file";
  test::writeBytes(nowhere, "x");
  qputenv("TMPDIR", QByteArray::fromStdString(nowhere));
  QueueOutput printer = outputTo(log);
  const auto refused = printer.add(blank(210, 297, "one"));
  before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "print.no_room_for_jobs");
  installLanguage("en");
  CHECK(textOf(refused.error()).contains(QString::fromStdString(nowhere) + ", where none can be made: "));
  CHECK(log.sent.empty());
}
