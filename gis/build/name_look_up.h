// SPDX-License-Identifier: GPL-3.0-or-later
// Names of communities looked up in a list of codes, within what they lie in: as their parent field, their full name,
// ImportRequest::within or an outline of the plan tells.
#pragma once

#include <string>
#include <vector>

#include "gis/build/build.h"
#include "gis/build/code_book.h"
#include "gis/build/outline_parents.h"

namespace wangge::gis {

struct LookedUp {
  RawFeature* feature = nullptr;
  std::vector<Divisions> within;  // where the list is to have it; empty where nothing tells
  std::string parent;             // of messages
  DivisionKey place;              // what tells it apart from others of its name
  std::vector<CodeBook::Found> found;
  bool elsewhere = false;  // `found` is not where it lies
  bool placed = false;     // the list is not all that tells its county
  bool narrowed = false;   // the plan's only county told of several
  const CodeEntry* entry() const { return found.size() == 1 && !elsewhere ? found[0].entry : nullptr; }
};

class NameLookUp {
 public:
  // `within`: the divisions that the user named. All of them outlive the object.
  NameLookUp(const Build& build, const CodeBook& book, const Divisions& within);
  LookedUp lookUp(RawFeature& feature) const;

 private:
  const Build& m_build;
  const CodeBook& m_book;
  const Divisions& m_within;
  OutlineParents m_outlines;
  bool m_parentsDiffer = false;  // among the features that there are
};

// A division as messages call it; empty for none.
std::string nameOf(const CodeBook& book, const Divisions& divisions);
// Entries as messages call them, the first of many.
std::string labelsOf(const CodeBook& book, const std::vector<CodeBook::Found>& found);

}  // namespace wangge::gis
