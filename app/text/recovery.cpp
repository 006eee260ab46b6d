// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that were not saved, plans that somebody else has open, and versions kept in a plan.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"recovery.no_folder",
     QT_TRANSLATE_NOOP("Message", "There is no folder for the user's data (neither XDG_STATE_HOME nor HOME is set).")},
    {"recovery.in_use", QT_TRANSLATE_NOOP("Message", "“{plan}” is being recovered or edited in another window.")},
    {"recovery.unreadable", QT_TRANSLATE_NOOP("Message", "The edits kept of “{plan}” cannot be read.")},
    {"recovery.other_version",
     QT_TRANSLATE_NOOP("Message",
                       "The edits of “{plan}” were recorded by another version of the program. Open the plan with "
                       "that version to have them back.")},
    {"recovery.damaged",
     QT_TRANSLATE_NOOP("Message", "The edits kept of “{plan}” are damaged and do not make a sound plan[: {what}].")},
    {"recovery.set_aside",
     QT_TRANSLATE_NOOP("Message",
                       "Edits that were kept against a crash are damaged from the beginning and cannot be read. They "
                       "were set aside as {file}; plans that were saved are not affected.")},
    {"recovery.file_differs",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is gone or was changed since these edits were made, so it was left alone. The recovered "
                       "plan is open without a file: save it under a name.")},
    {"recovery.pending",
     QT_TRANSLATE_NOOP("Message",
                       "{file} has {edits|edit|edits} of {when:moment} that a crash left unsaved. They are not in what "
                       "is done now; open the plan in the window to recover them.")},
    {"lease.held",
     QT_TRANSLATE_NOOP("Message",
                       "{file} is open for writing[ by {user}][ on {host}] since {since:moment}. Save under another "
                       "name, or ask for it to be closed there.")},
    {"lease.taken_over",
     QT_TRANSLATE_NOOP(
         "Message",
         "{file} had been opened for writing[ by {user}][ on {host}] on {since:moment} and was not closed "
         "properly. It is yours now. Edits that were not saved there can be recovered on that computer, "
         "as a plan of their own once you have saved.")},
    {"version.no_name", QT_TRANSLATE_NOOP("Message", "A version needs a name.")},
    {"version.gone", QT_TRANSLATE_NOOP("Message", "This version of the plan is not there any more.")},
    {"version.damaged",
     QT_TRANSLATE_NOOP("Message", "The version “{name}” is damaged[ ({what})] and cannot be restored.")},
    {"version.plan_changed",
     QT_TRANSLATE_NOOP("Message", "The plan was edited in the meantime, so nothing was done. Try again.")},
};

}  // namespace

std::span<const Entry> recoveryTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
