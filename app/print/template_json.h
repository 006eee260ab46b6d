// SPDX-License-Identifier: GPL-3.0-or-later
// Templates as JSON: what stands in the file, without the pictures beside it.
#pragma once

#include <QByteArray>
#include <string>

#include "core/sheet/template.h"

namespace wangge {

struct TemplateRead {
  sheet::Template form;
  std::string fault;  // the first thing that is wrong; empty: nothing
  int version = 0;
};
// Texts in the user's language, else English. Pictures have their names only.
TemplateRead templateFromJson(const QByteArray& text);

// Texts as they are. What a template has by itself is left out.
QByteArray templateToJson(const sheet::Template& form);

// The title alone; empty where there is none.
std::string titleFromJson(const QByteArray& text);

}  // namespace wangge
