// SPDX-License-Identifier: GPL-3.0-or-later
// The template that is edited: its blocks in both editions, what is selected, and every state that can be had back.
// Templates are values, so undo is a list of them. No widgets.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/window/layout/layout_edits.h"
#include "core/base/error.h"

namespace wangge {

class LayoutState : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // Takes a template in place of the one there is, with nothing to undo. `file`: where it is saved; empty where it has
  // to get a name first. `saved`: whether it is as it stands there.
  void open(sheet::Template form, const QString& file, bool saved);
  // As it is seen: with what is being dragged.
  const sheet::Template& form() const { return m_draft ? *m_draft : m_states[m_at].form; }
  layout::Blocks blocks() const { return layout::blocksOf(form(), isOpen()); }
  layout::Page page() const { return layout::pageOf(form()); }
  // What is in the states, without what is being dragged.
  layout::Blocks settledBlocks() const { return layout::blocksOf(m_states[m_at].form, isOpen()); }
  // Whether the edition has blocks of its own, or shows those of the other one.
  bool hasOwnBlocks() const { return !(isOpen() ? form().open : form().internal).empty(); }

  // The edition that is edited; a template without an internal one has no choice.
  bool isOpen() const { return m_open || m_states[m_at].form.publicOnly; }
  void setOpen(bool open);

  const layout::Selection& selection() const { return m_selection; }
  void select(layout::Selection selection);
  // The block that is selected alone.
  std::optional<std::size_t> selectedBlock() const;
  // The next one or the one before, in the order in which they are painted; false at the end.
  bool selectNext(bool forwards);

  // Makes the template another one. Edits in a row with the same `kind`, if it is not empty, are undone together (a
  // text that is typed, a block moved by keys). Nothing happens where nothing changes. No more blocks than an edition
  // may have: those in front go.
  void commit(sheet::Template form, layout::Selection selection, const QString& kind = {});
  void commit(layout::Blocks blocks, layout::Selection selection, const QString& kind = {});
  // Each selected block.
  void change(const std::function<void(sheet::Block&)>& what, const QString& kind = {});
  // Shown while something is dragged; commit makes it so, without it the template is as it was.
  void preview(layout::Blocks blocks);
  void endPreview();
  bool isPreviewing() const { return m_draft.has_value(); }

  // Puts the block in front and selects it. Error: "layout.no_contacts" for contacts in the public edition.
  Result<void> add(sheet::Block block);
  static Result<void> mayAdd(sheet::BlockKind kind, bool open);
  // Moves and sizes the selected block. False where that is not on the paper, or smaller than a block may be; nothing
  // changed then.
  bool place(const map::Rectangle& at, const QString& kind = {});
  // Begins anew with the blocks of the other edition, as far as they may stand there; nothing where it has none.
  void takeOverOther();
  bool canTakeOverOther() const;  // the other one has any

  bool canUndo() const { return m_at > 0; }
  bool canRedo() const { return m_at + 1 < m_states.size(); }
  void undo();
  void redo();

  bool isModified() const { return !m_saved || *m_saved != m_states[m_at].form; }
  const QString& file() const { return m_file; }
  // The template as it is now stands in the file, under this name and title.
  void markSaved(const QString& file, const std::string& name, const std::string& title);

 signals:
  void formChanged();  // also while something is dragged
  void selectionChanged();
  void editionChanged();
  void stateChanged();  // undo, redo, modified, file

 private:
  struct State {
    sheet::Template form;
    layout::Selection selection;
    bool open = false;
  };
  void go(std::size_t to, const State& seen);
  layout::Selection within(layout::Selection selection) const;

  std::vector<State> m_states{State{}};
  std::size_t m_at = 0;
  std::optional<sheet::Template> m_draft, m_saved;
  layout::Selection m_selection;
  bool m_open = false;
  QString m_file, m_kind;
};

}  // namespace wangge
