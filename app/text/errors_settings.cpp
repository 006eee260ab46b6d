// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a plan that are refused.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"setting.unknown", QT_TRANSLATE_NOOP("Message", "There is no setting {key}. Possible: {known}.")},
    {"setting.no_value", QT_TRANSLATE_NOOP("Message", "“{argument}” is not of the form KEY=VALUE. Keys: {known}.")},
    {"setting.told_twice", QT_TRANSLATE_NOOP("Message", "The setting {key} is given more than once.")},
    {"setting.bad_value", QT_TRANSLATE_NOOP("Message", "{key:setting} ({key}) cannot be “{value}”. Possible: {form}.")},
    {"setting.empty", QT_TRANSLATE_NOOP("Message", "{key:setting} may not be empty.")},
    {"setting.too_long", QT_TRANSLATE_NOOP("Message", "{key:setting} is longer than {most} characters. Shorten it.")},
    {"setting.empty_range",
     QT_TRANSLATE_NOOP("Message", "[{type:word}: ]{key:setting} from {first} to {last} holds no number.")},
    {"setting.no_number",
     QT_TRANSLATE_NOOP("Message", "{key:setting}: without the grid's number, all would be called the same.")},
    {"setting.out_of_range",
     QT_TRANSLATE_NOOP("Message", "[{type:word}: ]{key:setting} must lie between {least} and {most}.")},
};

}  // namespace

std::span<const Entry> settingTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
