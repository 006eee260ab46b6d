// SPDX-License-Identifier: GPL-3.0-or-later
// Gives one grid after the other its code, ordinal and name.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "core/numbering/code_book.h"
#include "core/numbering/naming.h"
#include "core/numbering/request.h"

namespace wangge {

// Code, name and ordinal as the grid has them.
Numbering presentOf(const Project& project, GridId id);
// All names in use.
std::set<std::string> namesIn(const Project& project);
// Whether the name was made after the scheme for the ordinal that the grid has now, be it as a grid of another kind.
bool madeName(const Project& project, const Grid& grid);
// A scheme cannot make codes for a community whose own code is missing or shorter than the prefix that it takes.
bool codable(const NumberingScheme& scheme, const std::string& communityCode);
// The request's range of a kind, else the scheme's.
SequenceRange rangeIn(const Project& project, const NumberRequest& request, GridKind kind);
// Whether the number is one that the request leaves out.
bool isReserved(const NumberRequest& request, int sequence);

class Numberer {
 public:
  // `names`: those that stay. Project and request outlive it.
  Numberer(const Project& project, CodeBook book, std::set<std::string> names, const NumberRequest& request)
      : m_project(project), m_request(request), m_book(std::move(book)), m_namer(project, std::move(names)) {}

  const CodeBook& book() const { return m_book; }

  // Code and ordinal for a grid that gets a new one; unchanged where the scheme makes none for its community. False
  // when the range is full.
  bool code(Numbering& numbering, std::size_t gridsInCommunity);
  // Ordinal for a grid that keeps its code and has none.
  void ordinal(Numbering& numbering) const;
  // A name for a grid that has none.
  void name(Numbering& numbering);

 private:
  const Project& m_project;
  const NumberRequest& m_request;
  CodeBook m_book;
  Namer m_namer;
};

}  // namespace wangge
