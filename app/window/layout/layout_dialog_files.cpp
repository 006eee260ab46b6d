// SPDX-License-Identifier: GPL-3.0-or-later
// Where templates of the editor go, what is asked before they are set aside, and what a sheet lacks.
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>

#include "app/print/templates.h"
#include "app/session/session.h"
#include "app/text/field_titles.h"
#include "app/text/messages.h"
#include "app/text/words.h"
#include "app/window/layout/layout_canvas.h"
#include "app/window/layout/layout_dialog.h"
#include "app/window/layout/layout_texts.h"
#include "app/window/layout/page_list.h"
#include "app/window/layout/template_save_dialog.h"
#include "app/window/parts/elided_label.h"

namespace wangge {
namespace {

const QString kLast = QStringLiteral("templates/last");

}  // namespace

void LayoutDialog::takeTyped() {
  m_canvas->cancelDrag();
  m_state.endPreview();
  for (auto* box : m_tabs->findChildren<QAbstractSpinBox*>()) box->interpretText();
  for (const auto* box : m_tabs->findChildren<QComboBox*>())
    if (box->isEditable()) emit box->lineEdit()->editingFinished();
}

bool LayoutDialog::save() {
  takeTyped();
  if (m_state.file().isEmpty()) return saveAs();
  return saveTo(m_state.file(), m_state.form().name, m_state.form().title);
}

bool LayoutDialog::saveAs() {
  takeTyped();
  const QString title = QString::fromStdString(m_state.form().title);
  // A program's template keeps its name.
  TemplateSaveDialog dialog(m_state.file().isEmpty() && !title.isEmpty() ? tr("%1, own").arg(title) : title, this);
  if (dialog.exec() != QDialog::Accepted) return false;
  return saveTo(dialog.file(), dialog.name(), dialog.title().toStdString());
}

bool LayoutDialog::saveTo(const QString& file, const std::string& name, const std::string& title) {
  sheet::Template form = m_state.form();
  form.name = name, form.title = title;
  if (const auto saved = saveTemplate(form, file.toStdString()); !saved) {
    say(textOf(saved.error()));
    return false;
  }
  m_state.markSaved(file, name, title);
  m_opened = file;
  QSettings().setValue(kLast, file);
  fillTemplates();
  return true;
}

bool LayoutDialog::maySetAside() {
  if (m_opened.isEmpty()) return true;
  takeTyped();
  if (!m_state.isModified()) return true;
  // Nothing else takes its place while it is asked about.
  if (m_arrange.isRunning()) stay({});
  QMessageBox box(
      QMessageBox::Question, tr("Sheet templates"),
      tr("The template “%1” has changes that are not saved.").arg(QString::fromStdString(m_state.form().title)),
      QMessageBox::NoButton, this);
  box.setObjectName("unsavedTemplateBox");
  QPushButton* saves = box.addButton(tr("Save"), QMessageBox::AcceptRole);
  QPushButton* discards = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
  box.addButton(tr("Cancel"), QMessageBox::RejectRole);
  box.setDefaultButton(saves);
  box.exec();
  m_discarded.reset();
  if (box.clickedButton() == discards) {
    m_discarded = m_state.form();
    return true;
  }
  return box.clickedButton() == saves && save();
}

bool LayoutDialog::closeSetAside() {
  takeTyped();
  if (m_discarded != m_state.form() && !maySetAside()) return false;
  QSettings().setValue(kLast, m_opened);
  done(QDialog::Rejected);
  return true;
}

void LayoutDialog::reject() {
  if (!maySetAside()) return;
  QSettings().setValue(kLast, m_opened);
  QDialog::reject();
}

// Escape ends a drag or a selection, never the work.
void LayoutDialog::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    return event->ignore();
  QDialog::keyPressEvent(event);
}

void LayoutDialog::showMissing() {
  QStringList said;
  if (const auto error = m_maker.error()) {
    said << textOf(*error);
  } else if (const MadeSheets sheets = m_maker.sheets()) {
    const sheet::TemplateSheet& first = sheets->front();
    QStringList missing, cut, unknown;
    // Which fields these are is said by themselves.
    for (const sheet::Missing what : first.missing)
      if (what != sheet::Missing::Field || (first.emptyFields.empty() && first.unknownFields.empty()))
        missing << wordFor(what);
    for (const std::string& field : first.emptyFields) missing << fieldTitle(field);
    for (const sheet::BlockKind kind : first.cut)
      if (const QString title = blockTitle(kind); !cut.contains(title)) cut << title;
    for (const std::string& field : first.unknownFields) unknown << QString::fromStdString(field);
    if (!missing.isEmpty()) said << tr("Missing on this sheet: %1").arg(missing.join(tr(", ")));
    if (!cut.isEmpty()) said << tr("Without room for all of it: %1").arg(cut.join(tr(", ")));
    if (!unknown.isEmpty()) said << tr("No such field: %1").arg(unknown.join(tr(", ")));
    if (sheets->size() > 1) said << tr("Goes on on %n more pages", nullptr, static_cast<int>(sheets->size()) - 1);
  }
  m_missing->setText(said.join(QStringLiteral("  ·  ")));
}

void showLayout(Session& session, QWidget* window) {
  auto* dialog = window->findChild<LayoutDialog*>(QString(), Qt::FindDirectChildrenOnly);
  // One that is closed goes by itself.
  if (!dialog || !dialog->isVisible()) {
    dialog = new LayoutDialog(session, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QString last = QSettings().value(kLast).toString();
    const bool there = last.endsWith(QLatin1String(".json")) ? QFileInfo::exists(last) : !last.isEmpty();
    if (const auto known = knownTemplates(); !there && !known.empty())
      last = QString::fromStdString(known.front().name);
    dialog->showSelected();
    dialog->openTemplate(last);
  }
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

bool mayCloseLayout(QWidget* window) {
  auto* dialog = window->findChild<LayoutDialog*>(QString(), Qt::FindDirectChildrenOnly);
  if (!dialog || !dialog->isVisible()) return true;
  return dialog->maySetAside();
}

bool closeLayout(QWidget* window) {
  auto* dialog = window->findChild<LayoutDialog*>(QString(), Qt::FindDirectChildrenOnly);
  return !dialog || !dialog->isVisible() || dialog->closeSetAside();
}

// The grid that is selected in the window, else its community.
void LayoutDialog::showSelected() {
  if (!m_plan) return;
  const Selection& selection = m_session.selection();
  if (const GridId grid = m_session.selectedGrid()) {
    m_pages->choose(map::Unit{Level::Grid, {}, {}, grid});
  } else if (selection.communities.size() == 1) {
    m_pages->choose(map::Unit{Level::Community, {}, selection.communities.front(), {}});
  }
}

}  // namespace wangge
