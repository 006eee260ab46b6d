// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of sheets as files: those that travel inside the program (resources/templates) by name, the user's own in a
// folder of theirs by name, any other by path. Texts stand in the program's templates in each language; the user's is
// taken, else English.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/sheet/template.h"

namespace wangge {

struct KnownTemplate {
  std::string name, title;
  std::string file;  // of a user's own; empty: one of the program's
};
// The program's first, then the user's own.
std::vector<KnownTemplate> knownTemplates();
// Where the user's own stand; made when one is saved.
std::string userTemplateFolder();

// By name, or by a path that ends in ".json". Errors: "template.unknown" (name, known), "template.invalid" (file,
// what), "template.newer" (file, version), "file.missing" (file), "file.unreadable" (file). A picture that cannot be
// read leaves its block empty.
Result<sheet::Template> loadTemplate(const std::string& nameOrFile);

// Texts in the user's language, pictures beside it. Errors: those of AtomicFile, "template.invalid" (file, what) for
// one that could not be opened again.
Result<void> saveTemplate(const sheet::Template& form, const std::string& file);

sheet::TemplateTexts templateTexts();

// What a block is called where messages speak of it.
std::string blockText(sheet::BlockKind kind);

}  // namespace wangge
