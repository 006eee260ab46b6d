// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layout/layout_state.h"

#include <algorithm>
#include <utility>

namespace wangge {

using layout::Blocks;
using layout::Selection;

namespace {

constexpr std::size_t kMostStates = 500;

Blocks& ownBlocks(sheet::Template& form, bool open) {
  return open ? form.open : form.internal;
}

}  // namespace

void LayoutState::open(sheet::Template form, const QString& file, bool saved) {
  m_draft.reset();
  m_saved = saved ? std::optional(form) : std::nullopt;
  m_states = {State{std::move(form), {}, m_open}};
  m_at = 0;
  m_selection.clear();
  m_file = file;
  m_kind.clear();
  emit editionChanged();
  emit formChanged();
  emit selectionChanged();
  emit stateChanged();
}

Selection LayoutState::within(Selection selection) const {
  std::erase_if(selection, [this](std::size_t i) { return i >= blocks().size(); });
  return selection;
}

void LayoutState::setOpen(bool open) {
  if (open == m_open) return;
  endPreview();
  m_open = open;
  m_selection.clear();
  m_kind.clear();
  emit editionChanged();
  emit formChanged();
  emit selectionChanged();
}

void LayoutState::select(Selection selection) {
  selection = within(std::move(selection));
  if (selection == m_selection) return;
  m_selection = std::move(selection);
  m_kind.clear();
  emit selectionChanged();
}

std::optional<std::size_t> LayoutState::selectedBlock() const {
  return m_selection.size() == 1 ? std::optional(*m_selection.begin()) : std::nullopt;
}

bool LayoutState::selectNext(bool forwards) {
  const std::size_t count = blocks().size();
  if (count == 0) return false;
  if (m_selection.empty()) {
    select({forwards ? 0 : count - 1});
    return true;
  }
  const std::size_t at = forwards ? *m_selection.rbegin() : *m_selection.begin();
  if (forwards ? at + 1 >= count : at == 0) return false;
  select({forwards ? at + 1 : at - 1});
  return true;
}

void LayoutState::commit(sheet::Template form, Selection selection, const QString& kind) {
  // Whatever the way they came.
  std::erase_if(form.open, [](const sheet::Block& block) { return sheet::isContact(block.kind); });
  for (Blocks* blocks : {&form.internal, &form.open})
    if (blocks->size() > layout::kMostBlocks) blocks->resize(layout::kMostBlocks);
  const bool dragged = std::exchange(m_draft, std::nullopt).has_value();
  if (form == m_states[m_at].form) {
    if (dragged) emit formChanged();
    return select(std::move(selection));
  }
  m_states[m_at].selection = m_selection, m_states[m_at].open = m_open;
  m_states.resize(m_at + 1);
  // The first edit of a row keeps the state before it.
  const bool goesOn = !kind.isEmpty() && kind == m_kind && m_at > 0;
  if (goesOn) m_states.pop_back(), --m_at;
  m_states.push_back({std::move(form), {}, m_open});
  ++m_at;
  if (m_states.size() > kMostStates) m_states.erase(m_states.begin()), --m_at;
  m_selection = within(std::move(selection));
  m_states[m_at].selection = m_selection;
  m_kind = kind;
  emit formChanged();
  emit selectionChanged();
  emit stateChanged();
}

void LayoutState::commit(Blocks blocks, Selection selection, const QString& kind) {
  sheet::Template form = m_states[m_at].form;
  ownBlocks(form, isOpen()) = std::move(blocks);
  commit(std::move(form), std::move(selection), kind);
}

void LayoutState::change(const std::function<void(sheet::Block&)>& what, const QString& kind) {
  Blocks blocks = settledBlocks();
  for (const std::size_t i : m_selection)
    if (i < blocks.size()) what(blocks[i]);
  commit(std::move(blocks), m_selection, kind);
}

void LayoutState::preview(Blocks blocks) {
  sheet::Template form = m_states[m_at].form;
  ownBlocks(form, isOpen()) = std::move(blocks);
  if (m_draft && *m_draft == form) return;
  m_draft = std::move(form);
  emit formChanged();
}

void LayoutState::endPreview() {
  if (!std::exchange(m_draft, std::nullopt)) return;
  emit formChanged();
}

Result<void> LayoutState::mayAdd(sheet::BlockKind kind, bool open) {
  if (open && sheet::isContact(kind)) return fail(Error("layout.no_contacts"));
  return {};
}

Result<void> LayoutState::add(sheet::Block block) {
  if (auto may = mayAdd(block.kind, isOpen()); !may) return may;
  Blocks blocks = settledBlocks();
  block.at = layout::broughtOnto(page(), block.at);
  blocks.push_back(std::move(block));
  const std::size_t added = blocks.size() - 1;
  commit(std::move(blocks), {added});
  return {};
}

bool LayoutState::place(const map::Rectangle& at, const QString& kind) {
  constexpr double kSlack = 1e-9;
  const auto block = selectedBlock();
  const layout::Page paper = page();
  if (!block || at.width() < layout::kLeastSize - kSlack || at.height() < layout::kLeastSize - kSlack || at.min.x < 0 ||
      at.min.y < 0 || at.max.x > paper.width + kSlack || at.max.y > paper.height + kSlack)
    return false;
  map::Rectangle placed = layout::rounded(at);
  placed.max.x = std::min(placed.max.x, paper.width), placed.max.y = std::min(placed.max.y, paper.height);
  change([&](sheet::Block& each) { each.at = placed; }, kind);
  return true;
}

bool LayoutState::canTakeOverOther() const {
  sheet::Template form = m_states[m_at].form;
  ownBlocks(form, isOpen()).clear();
  return !form.publicOnly && !layout::blocksOf(form, isOpen()).empty();
}

void LayoutState::takeOverOther() {
  if (!canTakeOverOther()) return;
  sheet::Template form = m_states[m_at].form;
  ownBlocks(form, isOpen()).clear();
  ownBlocks(form, isOpen()) = layout::blocksOf(form, isOpen());
  commit(std::move(form), {});
}

void LayoutState::go(std::size_t to, const State& seen) {
  m_draft.reset();
  m_at = to;
  m_kind.clear();
  const bool turned = std::exchange(m_open, seen.open) != seen.open;
  m_selection = within(seen.selection);
  if (turned) emit editionChanged();
  emit formChanged();
  emit selectionChanged();
  emit stateChanged();
}

void LayoutState::undo() {
  if (!canUndo()) return;
  // Seen as it was when the edit was made that goes.
  const State seen = m_states[m_at - 1];
  go(m_at - 1, seen);
}

void LayoutState::redo() {
  if (!canRedo()) return;
  // In the edition in which the edit was made that comes back.
  State seen = m_states[m_at + 1];
  if (std::exchange(seen.open, m_states[m_at].open) != seen.open) seen.selection.clear();
  go(m_at + 1, seen);
}

void LayoutState::markSaved(const QString& file, const std::string& name, const std::string& title) {
  // The name is no edit: undoing one does not take it back.
  for (State& state : m_states) state.form.name = name, state.form.title = title;
  m_saved = m_states[m_at].form;
  m_file = file;
  m_kind.clear();
  emit stateChanged();
}

}  // namespace wangge
