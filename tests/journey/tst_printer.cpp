// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets on a printer of a print system (CUPS) of the test's own, whose queue keeps what it was sent. It has paper A4,
// A3 and A0.
#include <QProcess>
#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <thread>

#include "cli.h"
#include "plans.h"
#include "support/scratch.h"

using namespace wangge::journey;
using wangge::test::Scratch;

namespace {

namespace fs = std::filesystem;

const std::string kPpd =
    "*PPD-Adobe: \"4.3\"\n*FormatVersion: \"4.3\"\n*FileVersion: \"1.0\"\n*LanguageVersion: English\n"
    "*LanguageEncoding: ISOLatin1\n*PCFileName: \"OFFICE.PPD\"\n*Manufacturer: \"Test\"\n*Product: \"(Test)\"\n"
    "*ModelName: \"Test\"\n*ShortNickName: \"Test\"\n*NickName: \"Test, A4, A3 and A0\"\n*PSVersion: \"(3010.000) 0\"\n"
    "*LanguageLevel: \"3\"\n*ColorDevice: True\n*DefaultColorSpace: RGB\n"
    "*cupsFilter2: \"application/pdf application/pdf 0 -\"\n"
    "*OpenUI *PageSize/Page Size: PickOne\n*DefaultPageSize: A4\n*PageSize A4/A4: \"\"\n*PageSize A3/A3: \"\"\n"
    "*PageSize A0/A0: \"\"\n*CloseUI: *PageSize\n*OpenUI *PageRegion/Page Region: PickOne\n*DefaultPageRegion: "
    "A4\n*PageRegion A4/A4: \"\"\n"
    "*PageRegion A3/A3: \"\"\n*PageRegion A0/A0: \"\"\n*CloseUI: *PageRegion\n*DefaultImageableArea: A4\n"
    "*ImageableArea A4/A4: \"0 0 595 842\"\n*ImageableArea A3/A3: \"0 0 842 1191\"\n*ImageableArea A0/A0: \"0 0 2384 "
    "3370\"\n*DefaultPaperDimension: A4\n"
    "*PaperDimension A4/A4: \"595 842\"\n*PaperDimension A3/A3: \"842 1191\"\n"
    "*PaperDimension A0/A0: \"2384 3370\"\n";

class PrintSystem {
 public:
  PrintSystem() {
    for (const char* folder : {"root", "root/ppd", "cache", "state", "spool", "spool/tmp"})
      fs::create_directory(m_scratch / folder);
    wangge::test::writeBytes(m_scratch / "root/cupsd.conf",
                             "Listen " + m_scratch / "cups.sock" +
                                 "\nLogLevel debug\nBrowsing No\nWebInterface No\nDefaultAuthType None\n"
                                 "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                                 "<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n");
    std::string files = "FileDevice Yes\n";
    const std::pair<const char*, const char*> places[] = {
        {"ServerRoot", "root"},   {"CacheDir", "cache"},   {"StateDir", "state"}, {"RequestRoot", "spool"},
        {"TempDir", "spool/tmp"}, {"AccessLog", "access"}, {"ErrorLog", "log"},   {"PageLog", "pages"}};
    for (const auto& [name, place] : places) files += std::string(name) + " " + m_scratch / place + "\n";
    wangge::test::writeBytes(m_scratch / "root/cups-files.conf", files);
    wangge::test::writeBytes(m_scratch / "office.ppd", kPpd);
    qputenv("CUPS_SERVER", QByteArray::fromStdString(m_scratch / "cups.sock"));
    // What somebody set for the printer and for an instance of it (lpoptions), with things that would spoil the scale.
    qputenv("CUPS_SERVERROOT", QByteArray::fromStdString(m_scratch / "root"));
    wangge::test::writeBytes(
        m_scratch / "root/lpoptions",
        "Dest Office sides=two-sided-long-edge ColorModel=Gray number-up=2 PageSize=A5 fit-to-page\n"
        "Dest Office/Tray InputSlot=Lower\n");
    const QString folder = QString::fromStdString(m_scratch / "root/");
    m_daemon.start("/usr/sbin/cupsd", {"-f", "-c", folder + "cupsd.conf", "-s", folder + "cups-files.conf"});
    INFO("cupsd cannot be started; packaging/setup installs what the tests need");
    REQUIRE(m_daemon.waitForStarted());
    for (int i = 0; i < 3000 && !fs::exists(m_scratch / "cups.sock"); ++i) m_daemon.waitForFinished(10);
    REQUIRE(fs::exists(m_scratch / "cups.sock"));
    run("/usr/sbin/lpadmin", {"-p", "Office", "-E", "-v", "file:" + m_scratch / "out", "-P", m_scratch / "office.ppd"});
  }
  ~PrintSystem() {
    stop();
    qunsetenv("CUPS_SERVER"), qunsetenv("CUPS_SERVERROOT");
  }

  void stop() {
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(5000)) m_daemon.kill();
    m_daemon.waitForFinished();
  }

  static void run(const std::string& tool, const Arguments& arguments) {
    const Said said = program(tool, arguments);
    INFO(tool << ": " << said.err);
    REQUIRE(said.exitCode == 0);
  }
  // Files that it was sent, in order.
  std::vector<std::string> jobs() const {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(m_scratch / "spool"))
      if (entry.path().filename().string().starts_with("d")) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
  }
  // What the print system made of them, which it does soon after it took the file.
  std::string optionsOfLastJob() const {
    const std::string sign = "argv[5]=";
    for (int tries = 0; tries < 500; ++tries) {
      const std::string text = log();
      std::size_t count = 0, last = 0;
      for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) ++count, last = at;
      if (count >= jobs().size()) return text.substr(last, text.find('\n', last) - last);
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return {};
  }
  std::string log() const { return wangge::test::bytesOf(m_scratch / "log"); }

 private:
  Scratch m_scratch;
  QProcess m_daemon;
};

std::string lineOf(const std::string& text, const std::string& beginning) {
  const std::size_t at = text.find(beginning);
  return at == std::string::npos ? std::string() : text.substr(at, text.find('\n', at) - at);
}

}  // namespace

TEST_CASE("A printer gets each sheet in its paper and orientation, at the very size of the PDF, or nothing at all") {
  const Scratch scratch;
  const std::string plan = scratch / "plan.gpkg";
  importDemonstration(plan, {"communities", "subdistricts", "barriers", "grids"});
  PrintSystem system;
  const auto print = [&](Arguments options, int expected) {
    options.insert(options.begin(), {"print", plan});
    options.insert(options.end(), {"--printer", "Office"});
    return answerOf(options, expected);
  };
  const auto refusal = [&](Arguments options) {
    options.insert(options.begin(), {"print", plan});
    options.insert(options.end(), {"--printer", "Office", "--lang", "en"});
    const Said said = cli(options);
    CHECK(said.exitCode == 2);
    return said.err;
  };

  std::size_t jobs = 0;
  for (const std::string paper : {"A4", "A3", "A0"})
    for (const Arguments& of : {Arguments{"--level", "community", "--within", "230204001004"},
                                Arguments{"--level", "subdistrict", "--within", "230204001"}}) {
      CAPTURE(paper, of.back());
      Arguments options = of;
      options.insert(options.end(), {"--paper", paper});
      const Json answer = print(options, 0);
      CHECK(answer["printer"] == "Office");
      CHECK(answer["printer_stopped"] == false);
      REQUIRE(system.jobs().size() >= jobs + 1);
      const std::string sent = system.jobs()[jobs];
      jobs = system.jobs().size();
      // The page is what a PDF of it is, to the last figure of its places.
      options.insert(options.begin(), {"print", plan});
      options.insert(options.end(), {"--to", scratch / "same.pdf"});
      answerOf(options, 0);
      for (const char* tool : {"pdftotext", "pdftocairo"}) {
        const std::string own = scratch / "own", theirs = scratch / "theirs";
        const Arguments how =
            std::string(tool) == "pdftotext" ? Arguments{"-bbox", "-l", "1"} : Arguments{"-svg", "-l", "1"};
        for (const auto& [from, to] : {std::pair(scratch / "same.pdf", own), std::pair(sent, theirs)}) {
          Arguments arguments = how;
          arguments.insert(arguments.end(), {from, to});
          PrintSystem::run(tool, arguments);
        }
        CHECK(wangge::test::bytesOf(own) == wangge::test::bytesOf(theirs));
        CHECK(wangge::test::bytesOf(own).size() > 1000);
      }
      CHECK(lineOf(program("pdfinfo", {sent}).out, "Page size:").find("(" + paper + ")") != std::string::npos);
      CHECK(system.log().find("media=" + paper) != std::string::npos);
    }
  CHECK(system.optionsOfLastJob().find("print-scaling=none") != std::string::npos);
  for (const char* option : {"sides=two-sided-long-edge", "ColorModel=Gray"})
    CHECK(system.optionsOfLastJob().find(option) != std::string::npos);
  for (const char* option : {"number-up=2", "PageSize=A5", "fit-to-page", "InputSlot"})
    CHECK(system.optionsOfLastJob().find(option) == std::string::npos);
  // An instance of it has choices of its own.
  answerOf({"print", plan, "--level", "county", "--printer", "Office/Tray"}, 0);
  CHECK(system.optionsOfLastJob().find("InputSlot=Lower") != std::string::npos);
  jobs = system.jobs().size();

  // Paper that it has not, and a sheet of several that does not fit: nothing comes out.
  CHECK(refusal({"--level", "county", "--paper", "A2"}).find("has no paper A2") != std::string::npos);
  CHECK(refusal({"--level", "grid", "--within", "230204001", "--scale", "1:4000"}).find("does not fit") !=
        std::string::npos);
  CHECK(system.jobs().size() == jobs);

  // One that is stopped keeps what it is sent, and that is said; one that takes no jobs is an error.
  PrintSystem::run("/usr/sbin/cupsdisable", {"Office"});
  CHECK(print({"--level", "county"}, 0)["printer_stopped"] == true);
  PrintSystem::run("/usr/sbin/cupsreject", {"Office"});
  const std::string refused = refusal({"--level", "county"});
  CHECK(refused.find("did not take the sheets") != std::string::npos);
  CHECK(refused.find("not accepting jobs") != std::string::npos);
  PrintSystem::run("/usr/sbin/lpadmin", {"-x", "Office"});
  CHECK(refusal({"--level", "county"}).find("No printer is installed") != std::string::npos);
  system.stop();
  CHECK(refusal({"--level", "county"}).find("No printer is installed") != std::string::npos);
}
