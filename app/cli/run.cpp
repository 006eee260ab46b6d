// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of wangge-cli: language, parsing, help, and one place where errors become text and an exit code.
#include <QGuiApplication>
#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <string_view>

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/text/language.h"
#include "app/text/messages.h"

namespace wangge::cli {
namespace {

struct Common {
  bool json = false, quiet = false;
  std::string language;
};

struct Prepared {
  CLI::App* app = nullptr;
  Action action;
};

// The language is needed before the options are parsed, for the texts of the parser's answer.
QString languageAmong(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--lang") == 0 && i + 1 < argc) return QString::fromUtf8(argv[i + 1]);
    if (std::strncmp(argv[i], "--lang=", 7) == 0) return QString::fromUtf8(argv[i] + 7);
  }
  return {};
}

bool asks(int argc, char** argv, const char* flag) {
  for (int i = 1; i < argc; ++i)
    if (std::strcmp(argv[i], flag) == 0) return true;
  return false;
}

// The command: the first word that is neither an option nor the language.
std::string commandAmong(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--lang") == 0)
      ++i;
    else if (argv[i][0] != '-')
      return argv[i];
  }
  return {};
}

// Whether pages are drawn: by print, and by align into a PDF.
bool drawsPages(const std::string& command, int argc, char** argv) {
  return command == "print" || (command == "align" && std::any_of(argv + 1, argv + argc, [](const char* argument) {
                                  return std::string_view(argument).ends_with(".pdf");
                                }));
}

// Fonts are needed for pages only; without a window system they come through the offscreen platform.
std::unique_ptr<QCoreApplication> application(bool pages, int& argc, char** argv) {
  if (!pages) return std::make_unique<QCoreApplication>(argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  return std::make_unique<QGuiApplication>(argc, argv);
}

void translateHelp(CLI::App& app) {
  auto formatter = std::make_shared<CLI::Formatter>();
  const auto label = [&](const char* key, const QString& text) { formatter->label(key, text.toStdString()); };
  label("Usage", Cli::tr("Usage"));
  label("Positionals", Cli::tr("Arguments"));
  label("Options", Cli::tr("Options"));
  label("OPTIONS", Cli::tr("OPTIONS"));
  label("SUBCOMMAND", Cli::tr("COMMAND"));
  label("SUBCOMMANDS", Cli::tr("COMMANDS"));
  label("Subcommands", Cli::tr("Commands"));
  formatter->column_width(28);
  app.formatter(formatter);
  app.option_defaults()->group(Cli::tr("Options").toStdString());
}

std::string commandNames() {
  std::vector<std::string> names;
  for (const auto& command : allCommands()) names.emplace_back(command.name);
  return joined(names);
}

// The parser's refusals in our words. Its texts are English and start with the option's name: "--crs: 1 required …".
Error errorOf(const CLI::ParseError& error, const std::string& command) {
  const std::string what = error.what();
  const auto colon = what.find(':');
  if (const auto end = what.find(" is required"); error.get_name() == "RequiredError" && end != std::string::npos)
    return Error("usage.missing").with("what", what.substr(0, end)).with("command", command);
  if (error.get_name() == "ArgumentMismatch" && colon != std::string::npos) {
    const std::string option = what.substr(0, colon);
    if (what.find("At Most") == std::string::npos)
      return Error("usage.no_value").with("option", option).with("command", command);
    return Error("usage.told_twice").with("option", option);
  }
  return Error("usage.wrong").with("what", what);
}

void addCommon(CLI::App& app, Common& common) {
  addFlag(app, "--json", common.json, Cli::tr("One JSON document on stdout, for other programs"));
  addFlag(app, "--quiet", common.quiet, Cli::tr("Say nothing but errors"));
  addText(app, "--lang", common.language, Cli::tr("Language: zh_CN or en (default: the system's)"), "LANG");
}

std::vector<Prepared> prepareAll(CLI::App& app, Common& common) {
  std::vector<Prepared> prepared;
  for (const auto& command : allCommands()) {
    CLI::App* sub = app.add_subcommand(command.name, command.about().toStdString());
    sub->group(Cli::tr("Commands").toStdString());
    sub->allow_extras();
    sub->set_help_flag("-h,--help", Cli::tr("Show this help and stop").toStdString());
    Action action = command.prepare(*sub);
    addCommon(*sub, common);
    prepared.push_back({sub, std::move(action)});
  }
  return prepared;
}

Result<int> runPrepared(const Prepared& chosen, Console& console) {
  if (const auto extras = chosen.app->remaining(); !extras.empty())
    return fail(Error("usage.unknown_argument").with("argument", extras.front()).with("command", console.command));
  return chosen.action(console);
}

int parseAndRun(int argc, char** argv, Console& console) {
  CLI::App app(Cli::tr("Wangge plans the grids of grid-based community governance: one map, numbered and checked.")
                   .toStdString(),
               "wangge-cli");
  translateHelp(app);
  app.set_help_flag("-h,--help", Cli::tr("Show this help and stop").toStdString());
  app.set_version_flag("--version", WANGGE_VERSION, Cli::tr("Show the version and stop").toStdString());
  app.allow_extras();
  app.require_subcommand(0, 1);  // a file may be called like a command
  Common common;
  addCommon(app, common);  // before the command as well as after it
  const auto prepared = prepareAll(app, common);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    app.exit(help);
    return 0;
  } catch (const CLI::ParseError& error) {
    return console.refuse(errorOf(error, console.command));
  }
  console.json = common.json, console.quiet = common.quiet;
  for (const auto& candidate : prepared) {
    if (!candidate.app->parsed()) continue;
    console.command = candidate.app->get_name();
    if (const auto extras = app.remaining(); !extras.empty())
      return console.refuse(
          Error("usage.unknown_argument").with("argument", extras.front()).with("command", console.command));
    const auto result = runPrepared(candidate, console);
    if (!result) return console.refuse(result.error());
    console.endProgress();
    return *result;
  }
  auto words = app.remaining();
  std::erase_if(words, [](const std::string& word) { return word.starts_with("-"); });
  if (words.empty()) return console.refuse(Error("usage.no_command").with("known", commandNames()));
  return console.refuse(Error("usage.unknown_command").with("command", words.front()).with("known", commandNames()));
}

}  // namespace

std::vector<Command> allCommands() {
  return {newCommand(),     importCommand(),  infoCommand(),   setCommand(),   proposeCommand(),
          numberCommand(),  lineageCommand(), checkCommand(),  alignCommand(), layersCommand(),
          stationCommand(), boundsCommand(),  exportCommand(), copyCommand(),  printCommand()};
}

int run(int argc, char** argv) {
  // Remarks of Qt about the machine are nobody's business here; stderr is for our one message.
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
  Console console;
  console.command = commandAmong(argc, argv);
  console.json = asks(argc, argv, "--json");
  int qtArguments = 1;  // Qt would take options of its own out of what it is given
  const auto qt = application(drawsPages(console.command, argc, argv), qtArguments, argv);
  const QString language = languageAmong(argc, argv);
  if (!installLanguage(language)) {
    installLanguage();
    return console.refuse(Error("usage.bad_value")
                              .with("option", "--lang")
                              .with("value", language.toStdString())
                              .with("known", knownLanguages().join(QStringLiteral(", ")).toStdString()));
  }
  try {
    const int code = parseAndRun(argc, argv, console);
    return code == 2 || wroteAll() ? code : console.refuse(Error("program.answer_lost"));
  } catch (const std::exception& defect) {
    return console.refuse(Error("program.defect").with("what", defect.what()));
  }
}

}  // namespace wangge::cli
