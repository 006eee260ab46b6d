// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of sheet templates: the sheets that the template makes of the plan, the page itself with its blocks, and
// what is selected in numbers. It stays open beside the window; what is edited in the plan shows on its pages.
#pragma once

#include <QDialog>
#include <memory>
#include <optional>
#include <string>

#include "app/session/job.h"
#include "app/window/layout/layout_state.h"
#include "app/window/layout/page_maker.h"

class QComboBox;
class QLabel;
class QSplitter;
class QTabWidget;
class QToolBar;

namespace wangge {

class BlockForm;
class ElidedLabel;
class LayoutActions;
class LayoutCanvas;
class PageList;
class Session;

class LayoutDialog : public QDialog {
  Q_OBJECT

 public:
  explicit LayoutDialog(Session& session, QWidget* parent = nullptr);
  ~LayoutDialog() override;

  // By name or file; after asking about what is not saved. An automatic one is arranged first.
  void openTemplate(const QString& nameOrFile);
  bool save();
  bool saveAs();
  // The sheet of what is selected in the window.
  void showSelected();
  // Asks what to do with changes that are not saved, and does it; false when cancelled.
  bool maySetAside();
  // After it was asked about: asks only about what changed since then.
  bool closeSetAside();

  LayoutState& state() { return m_state; }
  PageMaker& pages() { return m_maker; }
  LayoutCanvas& canvas() { return *m_canvas; }
  bool isBusy() const;

  void reject() override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QToolBar* makeFileBar();
  void fillTemplates();
  void showPlan();
  void showEdition();
  void showPage();
  void showMissing();
  void arrange(sheet::Template form, const QString& nameOrFile);
  // What was edited before stays, and nothing is arranged any more; `why`: in words.
  void stay(const QString& why);
  // Editing is off while nothing is open, and while blocks are arranged that would replace what is edited.
  void enableEditing();
  // What is typed in a field and not yet taken, and what is being dragged is let go.
  void takeTyped();
  void sayBorrowed();
  void take(sheet::Template form, const QString& nameOrFile, const QString& file);
  bool saveTo(const QString& file, const std::string& name, const std::string& title);
  void say(const QString& text);
  void updateTitle();

  Session& m_session;
  std::shared_ptr<const Project> m_plan;
  LayoutState m_state;
  PageMaker m_maker;
  PageList* m_pages;
  LayoutCanvas* m_canvas;
  LayoutActions* m_actions = nullptr;
  BlockForm* m_block;
  QComboBox *m_template = nullptr, *m_edition = nullptr;
  QTabWidget* m_tabs;
  QSplitter* m_splitter;
  QWidget* m_noteBar;
  QLabel* m_note;
  ElidedLabel* m_missing;
  QToolBar* m_tools = nullptr;
  QString m_opened;                            // name or file of what is edited
  bool m_hadOwn = true;                        // blocks of its own, the edition
  std::optional<sheet::Template> m_discarded;  // that was not to be saved
  Job m_arrange;
};

// The one editor of a window, brought to the front; opened on the sheets of what is selected.
void showLayout(Session& session, QWidget* window);
// Whether the window may close: templates are saved, or not to be. The editor stays open.
bool mayCloseLayout(QWidget* window);
// Closes the editor, after mayCloseLayout; asks again about what was changed since then, false when cancelled.
bool closeLayout(QWidget* window);

}  // namespace wangge
