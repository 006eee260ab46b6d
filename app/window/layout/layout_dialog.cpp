// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <initializer_list>
#include <utility>

#include "app/print/templates.h"
#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/window/layout/block_form.h"
#include "app/window/layout/layout_actions.h"
#include "app/window/layout/layout_canvas.h"
#include "app/window/layout/page_list.h"
#include "app/window/layout/sheet_form.h"
#include "app/window/parts/elided_label.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {

LayoutDialog::LayoutDialog(Session& session, QWidget* parent)
    : QDialog(parent, Qt::Window),
      m_session(session),
      m_pages(new PageList(m_maker)),
      m_canvas(new LayoutCanvas(m_state, m_maker)),
      m_block(new BlockForm(m_state)),
      m_tabs(named("layoutTabs", new QTabWidget)),
      m_splitter(named("layoutSplitter", new QSplitter)),
      m_noteBar(named("layoutNoteBar", new QWidget)),
      m_note(wrapping(named("layoutNote", new QLabel))),
      m_missing(named("layoutMissing", new ElidedLabel)) {
  setObjectName("layoutDialog");
  m_actions = new LayoutActions(m_state, *m_canvas, this);
  auto* column = spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0);
  column->addWidget(makeFileBar());
  auto* noteRow = spaced<QHBoxLayout>(m_noteBar, {12, 6, 8, 6}, 8);
  m_noteBar->setStyleSheet("QWidget#layoutNoteBar { background: #FFF6DA; }");
  auto* closeNote = new QToolButton;
  closeNote->setIcon(theme::icon("cancel"));
  closeNote->setAccessibleName(tr("Close the note"));
  closeNote->setToolTip(closeNote->accessibleName());
  closeNote->setAutoRaise(true);
  noteRow->addWidget(m_note, 1);
  noteRow->addWidget(closeNote);
  m_noteBar->hide();
  connect(closeNote, &QToolButton::clicked, m_noteBar, &QWidget::hide);
  column->addWidget(m_noteBar);
  m_tools = named("layoutTools", new QToolBar);
  m_actions->addTools(*m_tools);
  auto* middle = new QWidget;
  auto* middleColumn = spaced<QVBoxLayout>(middle, {0, 0, 0, 0}, 0);
  middleColumn->addWidget(m_tools);
  middleColumn->addWidget(m_canvas, 1);
  auto* missingRow = spaced<QHBoxLayout>(nullptr, {10, 4, 10, 4});
  missingRow->addWidget(m_missing);
  middleColumn->addLayout(missingRow);
  m_missing->setStyleSheet("color: #8A5A00");
  m_tabs->addTab(scrolling(m_block), tr("Block"));
  m_tabs->addTab(scrolling(new SheetForm(m_state)), tr("Sheet"));
  m_tabs->setFocusPolicy(Qt::NoFocus);  // its bar has it
  m_tabs->tabBar()->setAccessibleName(tr("What is shown here"));
  m_tabs->tabBar()->setStyleSheet("QTabBar::tab { padding: 6px 12px; }");
  m_tabs->setMinimumWidth(250);
  addAll(m_splitter, {m_pages, middle, m_tabs});
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({160, 700, 270});
  column->addWidget(m_splitter, 1);

  constexpr QSize kFrame(40, 90);  // what a title bar and borders may take
  resize(QSize(1200, 640).boundedTo(screen()->availableSize() - kFrame));
  QSettings settings;
  restoreGeometry(settings.value("templates/window").toByteArray());
  m_splitter->restoreState(settings.value("templates/splitter").toByteArray());

  connect(&m_state, &LayoutState::formChanged, this, [this] {
    m_pages->setKinds(m_state.form().kinds);
    m_maker.setForm(m_state.form(), !m_state.isPreviewing());
    if (m_state.isPreviewing()) return;
    m_pages->refresh();
    // The last of its own blocks is gone.
    if (const bool had = std::exchange(m_hadOwn, m_state.hasOwnBlocks()); had && !m_hadOwn) sayBorrowed();
  });
  connect(&m_state, &LayoutState::stateChanged, this, [this] { updateTitle(); });
  connect(&m_state, &LayoutState::editionChanged, this, [this] { showEdition(); });
  connect(m_actions, &LayoutActions::refused, this, [this](const QString& why) { say(why); });
  connect(m_canvas, &LayoutCanvas::editRequested, this, [this] {
    m_tabs->setCurrentIndex(0);
    m_block->startEditing();
  });
  connect(m_pages, &PageList::unitChanged, this, [this] { showPage(); });
  connect(&m_maker, &PageMaker::made, this, [this](const PageKey& key) {
    if (key == m_maker.shown()) showMissing();
  });
  connect(&session, &Session::planReplaced, this, [this] { showPlan(); });
  connect(&session, &Session::changed, this, [this] { showPlan(); });
  fillTemplates();
  showPlan();
  showEdition();
  updateTitle();
  enableEditing();
}

LayoutDialog::~LayoutDialog() {
  m_arrange.abandon();
  QSettings settings;
  settings.setValue("templates/window", saveGeometry());
  settings.setValue("templates/splitter", m_splitter->saveState());
}

bool LayoutDialog::isBusy() const {
  return m_arrange.isRunning() || m_maker.isBusy() || m_canvas->isBusy();
}

QToolBar* LayoutDialog::makeFileBar() {
  auto* bar = named("layoutBar", new QToolBar);
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  bar->setIconSize(QSize(18, 18));
  m_template = named("layoutTemplate", new QComboBox);
  m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_template->setMinimumContentsLength(16);
  m_template->setAccessibleName(tr("Template"));
  m_template->setToolTip(tr("Template"));
  m_edition = named("layoutEdition", new QComboBox);
  m_edition->addItems({tr("Internal edition"), tr("Public edition")});
  m_edition->setAccessibleName(tr("Edition"));
  bar->addWidget(m_template);
  const auto add = [&](const char* name, const char* icon, const QString& text, const QKeySequence& key, auto&& what) {
    auto* action = named(name, new QAction(*icon ? theme::icon(icon) : QIcon(), text, this));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, what);
    bar->addAction(action);
    addAction(action);
  };
  add("layoutOpen", "open", tr("Open a file…"), QKeySequence::Open, [this] {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Template"), keptFolder("templates/folder"), tr("Templates (*.json)"));
    if (file.isEmpty()) return;
    QSettings().setValue("templates/folder", QFileInfo(file).absolutePath());
    openTemplate(file);
  });
  add("layoutSave", "save", tr("Save"), QKeySequence::Save, [this] { save(); });
  add("layoutSaveAs", "", tr("Save as…"), QKeySequence("Ctrl+Shift+S"), [this] { saveAs(); });
  bar->addSeparator();
  m_actions->addUndo(*bar);
  for (const char* name : {"layoutUndo", "layoutRedo"})
    if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(findChild<QAction*>(name))))
      button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  bar->addSeparator();
  bar->addWidget(m_edition);
  connect(m_template, &QComboBox::activated, this, [this] { openTemplate(m_template->currentData().toString()); });
  connect(m_edition, &QComboBox::activated, this, [this](int at) { m_state.setOpen(at == 1); });
  return bar;
}

void LayoutDialog::fillTemplates() {
  const QSignalBlocker quiet(m_template);
  m_template->clear();
  if (m_opened.isEmpty()) m_template->addItem(tr("Choose a template"), QString());
  bool own = false;
  for (const KnownTemplate& known : knownTemplates()) {
    if (!known.file.empty() && !std::exchange(own, true)) m_template->insertSeparator(m_template->count());
    m_template->addItem(QString::fromStdString(known.title),
                        QString::fromStdString(known.file.empty() ? known.name : known.file));
  }
  int at = m_template->findData(m_opened);
  if (at < 0) {
    m_template->addItem(QString::fromStdString(m_state.form().title), m_opened);
    at = m_template->count() - 1;
  }
  m_template->setCurrentIndex(at);
}

void LayoutDialog::openTemplate(const QString& nameOrFile) {
  if (nameOrFile.isEmpty() || !maySetAside()) return fillTemplates();
  auto form = loadTemplate(nameOrFile.toStdString());
  if (!form) return stay(textOf(form.error()));
  m_noteBar->hide();
  if (form->automatic()) return arrange(*std::move(form), nameOrFile);
  take(*std::move(form), nameOrFile, nameOrFile.endsWith(QLatin1String(".json")) ? nameOrFile : QString());
}

void LayoutDialog::take(sheet::Template form, const QString& nameOrFile, const QString& file) {
  m_arrange.abandon();
  m_opened = nameOrFile;
  m_pages->setKinds(form.kinds);
  m_state.open(std::move(form), file, true);
  fillTemplates();
  showPage();
  m_canvas->fit();
  enableEditing();
}

void LayoutDialog::stay(const QString& why) {
  m_arrange.abandon();
  m_pages->setKinds(m_state.form().kinds);
  showPage();
  say(why);
  fillTemplates();
  enableEditing();
}

void LayoutDialog::enableEditing() {
  const bool editing = !m_opened.isEmpty() && !m_arrange.isRunning();
  for (QWidget* part : std::initializer_list<QWidget*>{m_canvas, m_tabs, m_tools}) part->setEnabled(editing);
  for (const char* name : {"layoutSave", "layoutSaveAs"}) findChild<QAction*>(name)->setEnabled(editing);
  m_actions->setEditing(editing);
}

// Blocks that can be moved, where the program puts them on the sheet of the unit that is looked at.
void LayoutDialog::arrange(sheet::Template form, const QString& nameOrFile) {
  m_arrange.abandon();
  m_canvas->cancelDrag();
  m_pages->setKinds(form.kinds);
  const auto unit = m_pages->unit();
  if (!m_plan || !unit)
    return stay(
        tr("This template is arranged anew for each unit, and the plan has none that it is for. Open a plan with units "
           "first, or choose another template."));
  m_arrange.start<Result<sheet::Template>>(
      [form, unit = *unit, request = m_maker.request(), plan = m_plan](const Progress&) {
        return arrangedInBoth(*plan, form, unit, request);
      },
      [this, form, nameOrFile,
       name = QString::fromStdString(map::nameOf(*m_plan, *unit))](Result<sheet::Template> arranged) {
        if (!arranged) return stay(textOf(arranged.error()));
        take(*std::move(arranged), nameOrFile, {});
        say(tr("“%1” is arranged anew by the program for each unit and paper. Here its blocks stand where they are on "
               "the sheet of %2, so that you can move them; saved under a name of yours, they stay there on every "
               "sheet.")
                .arg(QString::fromStdString(form.title), name));
      });
  enableEditing();
  showPage();
}

void LayoutDialog::say(const QString& text) {
  m_note->setText(text);
  m_note->setAccessibleName(text);
  m_noteBar->setVisible(!text.isEmpty());
}

void LayoutDialog::updateTitle() {
  const QString title = QString::fromStdString(m_state.form().title);
  setWindowTitle((title.isEmpty() ? tr("Sheet templates") : tr("%1: sheet template").arg(title)) + "[*]");
  setWindowModified(!m_opened.isEmpty() && m_state.isModified());
}

void LayoutDialog::showPlan() {
  // The old one is held until nothing shows it any more.
  const std::shared_ptr<const Project> before =
      std::exchange(m_plan, m_session.hasPlan() ? m_session.shared() : nullptr);
  m_maker.setAuthor(m_session.context().author);
  m_maker.setPlan(m_plan);
  m_pages->setPlan(m_plan.get());
  showPage();
}

void LayoutDialog::showEdition() {
  const bool open = m_state.isOpen(), only = m_state.form().publicOnly;
  m_edition->setCurrentIndex(open ? 1 : 0);
  m_edition->setEnabled(!only);
  m_edition->setToolTip(only ? tr("This template has a public edition only") : tr("Edition"));
  m_pages->setOpen(open);
  m_hadOwn = m_state.hasOwnBlocks();
  if (open && !m_hadOwn) sayBorrowed();
  showPage();
}

// The edition shows the blocks of the other one.
void LayoutDialog::sayBorrowed() {
  if (m_state.blocks().empty()) return;
  say(m_state.isOpen()
          ? tr("The public edition has no blocks of its own yet and shows those of the internal one, without people. "
               "What you change here holds for the public edition alone.")
          : tr("The internal edition has no blocks of its own and shows those of the public one. What you change here "
               "holds for the internal edition alone."));
}

void LayoutDialog::showPage() {
  const auto unit = m_pages->unit();
  m_canvas->setNote(m_arrange.isRunning() ? tr("The blocks are being arranged …")
                    : !m_plan             ? tr("Open a plan to see its sheets.")
                    : !unit               ? tr("The plan has no unit of this level.")
                                          : QString());
  if (!unit || !m_plan || m_opened.isEmpty() || m_arrange.isRunning()) return;
  m_maker.show({*unit, m_state.isOpen()});
  showMissing();
}

}  // namespace wangge
