// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/topics.h"

#include <QHash>
#include <QWidget>

#include "app/tools/tool_box.h"

namespace wangge {
namespace {

// Panels and dialogs by the name of the object, else of its class.
const QHash<QString, QString>& namedTopics() {
  static const QHash<QString, QString> topics = {
      {"startPage", "start"},
      {"mainWindow", "start"},
      // Panels.
      {"treeDock", "start#levels"},
      {"communityDock", "numbers#community"},
      {"unitDock", "numbers#units"},
      {"historyDock", "safety#history"},
      {"layerDock", "legend#layers"},
      {"inspectorDock", "numbers#grid"},
      {"alignDock", "precincts#report"},
      {"numberDock", "numbering"},
      {"issueDock", "problems"},
      {"proposeDock", "proposals"},
      {"toolPalette", "drawing"},
      {"commands", "keys"},
      {"tourBar", "start#tour"},
      // Dialogs.
      {"aboutDialog", "sources"},
      {"beatList", "precincts#beats"},
      {"beatNumbers", "precincts#beats"},
      {"stationPanel", "precincts#stations"},
      {"stationNew", "precincts#stations"},
      {"cheatSheet", "keys"},
      {"codeHistoryDialog", "numbering#life"},
      {"commandPalette", "keys#find"},
      {"deleteVersionBox", "safety#versions"},
      {"discardBox", "safety#recovery"},
      {"discardDecisions", "import#questions"},
      {"errorBox", "start"},
      {"exemptionDialog", "problems#exempt"},
      {"exportDialog", "exporting"},
      {"importAsk", "import#questions"},
      {"importConvention", "import#questions"},
      {"importDialog", "import#one"},
      {"importFilesDialog", "import"},
      {"institutionDialog", "drawing#dedicated"},
      {"layoutDialog", "printing#layout"},
      {"messagesBox", "safety"},
      {"newPlanDialog", "start"},
      {"planSettingsDialog", "settings#plan"},
      {"preferencesDialog", "settings#preferences"},
      {"printDialog", "printing"},
      {"printed", "printing"},
      {"publicCopyBox", "safety#public"},
      {"recipeMisfits", "import#recipes"},
      {"recipeRefused", "import#recipes"},
      {"recoveryDialog", "safety#recovery"},
      {"replaceBox", "exporting"},
      {"reportDialog", "import#report"},
      {"revertBox", "safety"},
      {"staffDialog", "numbers#people"},
      {"settingsErrorBox", "settings#plan"},
      {"stopWork", "safety"},
      {"templateSaveDialog", "printing#layout"},
      {"unsavedBox", "safety"},
      {"unsavedTemplateBox", "printing#layout"},
      {"versionsDialog", "safety#versions"},
      {"AboutDialog", "sources"},
      {"CodeHistoryDialog", "numbering#life"},
      {"CommandPalette", "keys#find"},
      {"ExemptionDialog", "problems#exempt"},
      {"ExportDialog", "exporting"},
      {"ImportDialog", "import#one"},
      {"ImportFilesDialog", "import"},
      {"LayoutDialog", "printing#layout"},
      {"ManualWindow", "start"},
      {"PlanSettingsDialog", "settings#plan"},
      {"PreferencesDialog", "settings#preferences"},
      {"PrintDialog", "printing"},
      {"RecoveryDialog", "safety#recovery"},
      {"ReportDialog", "import#report"},
      {"StaffDialog", "numbers#people"},
      {"TemplateSaveDialog", "printing#layout"},
      {"VersionsDialog", "safety#versions"},
  };
  return topics;
}

}  // namespace

const QStringList& manualTopics() {
  static const QStringList topics = {"start",     "import",    "drawing",  "numbers",  "problems",  "proposals",
                                     "numbering", "precincts", "checking", "printing", "exporting", "safety",
                                     "settings",  "keys",      "legend",   "sources",  "glossary"};
  return topics;
}

QString topicOf(ToolKind kind) {
  switch (kind) {
    case ToolKind::Select:
      return "drawing#select";
    case ToolKind::Paint:
      return "drawing#paint";
    case ToolKind::Cut:
      return "drawing#cut";
    case ToolKind::Trace:
      return "drawing#trace";
    case ToolKind::Push:
      return "drawing#push";
    case ToolKind::Reshape:
      return "drawing#reshape";
    case ToolKind::Carve:
      return "drawing#dedicated";
    case ToolKind::Seed:
      return "proposals#places";
    case ToolKind::Beats:
      return "precincts#beats";
    case ToolKind::Stations:
      return "precincts#stations";
  }
  return "drawing";
}

QString topicNamed(const QString& name) {
  return namedTopics().value(name);
}

QString topicAt(const QWidget* widget, const ToolBox& tools) {
  for (; widget; widget = widget->parentWidget()) {
    const QString name = widget->objectName();
    const bool ofPolice = tools.kind() == ToolKind::Beats || tools.kind() == ToolKind::Stations;
    if (name == u"mapCanvas" || name == u"toolOptions")
      return tools.label() == Label::Grid || ofPolice ? topicOf(tools.kind()) : QStringLiteral("precincts#drawing");
    QString topic = topicNamed(name);
    if (topic.isEmpty()) topic = topicNamed(QString::fromLatin1(widget->metaObject()->className()).section("::", -1));
    if (!topic.isEmpty()) return topic;
  }
  return manualTopics().first();
}

}  // namespace wangge
