// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the message catalogue, one file for each area. The source sentences are English and are marked for
// translation in the context "Message".
#pragma once

#include <span>
#include <vector>

namespace wangge::catalogue {

struct Entry {
  const char* code;
  const char* text;  // English template, see fillTemplate
};

std::span<const Entry> fileTexts();           // files that cannot be read or written
std::span<const Entry> importTexts();         // imports that are refused
std::span<const Entry> importPlanTexts();     // imports of many files: what is asked and left out
std::span<const Entry> findingTexts();        // what an import guessed, mended or left
std::span<const Entry> editTexts();           // edits, topology, numbering
std::span<const Entry> issueTexts();          // what the rules found
std::span<const Entry> fixTexts();            // what fixes of issues do
std::span<const Entry> journalTexts();        // what was done: journal, undo list
std::span<const Entry> stageTexts();          // stages of long work
std::span<const Entry> commandTexts();        // command line, export, print
std::span<const Entry> ruleTexts();           // titles of the rules
std::span<const Entry> proposalTexts();       // proposals: outcome, proofs, remedies
std::span<const Entry> recoveryTexts();       // recovery, leases, versions
std::span<const Entry> toolTexts();           // what tools say at the pointer
std::span<const Entry> alignmentTexts();      // alignment of precincts
std::span<const Entry> alignmentGoalTexts();  // proposals that align them
std::span<const Entry> staffTexts();          // people on grids, four bounds, sheets for notice boards
std::span<const Entry> policeTexts();         // stations, precincts of communities, beats
std::span<const Entry> settingTexts();        // settings of a plan that are refused

// What the command line adds to some of them, ascending by code; not among `allTexts`.
std::span<const Entry> optionTexts();

// All of them.
std::vector<std::span<const Entry>> allTexts();

}  // namespace wangge::catalogue
