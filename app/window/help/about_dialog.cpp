// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/about_dialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

struct Library {
  const char *name, *licence, *address;
};

// What the binaries are linked with or read while they run.
constexpr Library kLibraries[] = {
    {"Qt 6", "LGPL-3.0", "https://qt.io"},
    {"GDAL", "MIT", "https://gdal.org"},
    {"PROJ", "MIT", "https://proj.org"},
    {"GEOS", "LGPL-2.1", "https://libgeos.org"},
    {"SQLite", "public domain", "https://sqlite.org"},
    {"ICU", "Unicode-3.0", "https://icu.unicode.org"},
    {"Expat", "MIT", "https://libexpat.github.io"},
    {"qpdf", "Apache-2.0", "https://qpdf.sourceforge.io"},
    {"libxlsxwriter", "BSD-2-Clause", "https://libxlsxwriter.github.io"},
    {"Boost", "BSL-1.0", "https://boost.org"},
    {"{fmt}", "MIT", "https://fmt.dev"},
    {"tl::expected", "CC0-1.0", "https://github.com/TartanLlama/expected"},
    {"JSON for Modern C++", "MIT", "https://json.nlohmann.me"},
    {"CLI11", "BSD-3-Clause", "github.com/CLIUtils/CLI11"},
    {"Noto Sans CJK", "OFL-1.1", "https://github.com/notofonts/noto-cjk"},
};

QTextBrowser* page(const char* name, const QString& html, const QString& title) {
  auto* view = named(name, new QTextBrowser);
  view->setAccessibleName(title);
  view->setFrameShape(QFrame::NoFrame);
  view->document()->setDocumentMargin(14);
  view->setHtml(html);
  return view;
}

QString licence() {
  QFile file(QStringLiteral(":/licence/LICENSE"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return "<pre style='white-space: pre-wrap'>" + QString::fromUtf8(file.readAll()).toHtmlEscaped() + "</pre>";
}

}  // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setObjectName("aboutDialog");
  setWindowTitle(tr("About Wangge"));
  auto* title = new QLabel(tr("Wangge"));
  title->setStyleSheet("font-size: 26px; font-weight: 700; color: #0B3C6F");
  auto* version = named("aboutVersion", new QLabel(tr("Version %1").arg(QStringLiteral(WANGGE_VERSION))));
  version->setStyleSheet("color: #5F6B76");
  version->setTextInteractionFlags(Qt::TextSelectableByMouse);
  QString libraries = "<table cellspacing='0' cellpadding='4'>";
  for (const Library& library : kLibraries)
    libraries += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td><td style='color:#5F6B76'>%3</td></tr>")
                     .arg(QString::fromLatin1(library.name).toHtmlEscaped(), QString::fromLatin1(library.licence),
                          QString::fromLatin1(library.address));
  auto* tabs = named("aboutTabs", new QTabWidget);
  tabs->setStyleSheet("QTabBar::tab { padding: 6px 14px }");
  tabs->addTab(
      page("aboutText",
           "<p>" +
               tr("Wangge draws the governance grids of a city: one plan without gaps or overlaps, households and "
                  "persons counted to the last one at every level.") +
               "</p><p>" +
               tr("It is free software under the GNU General Public License, version 3 or later: anybody may use it, "
                  "look into it, change it and pass it on under the same terms. There is no warranty.") +
               "</p><p>" + tr("It opens no network connection. Plans, registers and pictures stay on this computer.") +
               "</p><p>" +
               tr("Names and codes of the divisions in the demonstration are public; everything else in it is made "
                  "up.") +
               "</p>",
           tr("Program")),
      tr("Program"));
  tabs->addTab(page("aboutLibraries",
                    "<p>" +
                        tr("The program is made with these libraries and typefaces, each under its "
                           "own licence.") +
                        "</p>" + libraries + "</table>",
                    tr("Libraries")),
               tr("Libraries"));
  tabs->addTab(page("aboutLicence", licence(), tr("Licence")), tr("Licence"));
  tabs->tabBar()->setAccessibleName(windowTitle());
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = spaced<QVBoxLayout>(this, {20, 16, 20, 14}, theme::kSpace);
  addAll(column, {title, version, tabs, buttons});
  column->setStretch(2, 1);
  resize(620, 480);
}

}  // namespace wangge
