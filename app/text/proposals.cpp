// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals: how they ended, what is proven, what would help, why they are refused.
#include <QtGlobal>

#include "app/text/catalogue.h"

namespace wangge::catalogue {
namespace {

constexpr Entry kTexts[] = {
    {"propose.optimal",
     QT_TRANSLATE_NOOP("Message", "{community}: {grids|grid|grids}, all in band; proven: no division is better.")},
    {"propose.in_band", QT_TRANSLATE_NOOP("Message", "{community}: {grids|grid|grids}, all in band.")},
    {"propose.in_band_by_persons",
     QT_TRANSLATE_NOOP("Message",
                       "{community}: {grids|grid|grids}, all in band, {by_persons} of them by persons only.")},
    {"propose.infeasible",
     QT_TRANSLATE_NOOP(
         "Message",
         "{community}: {outside} of {grids|grid|grids} out of band by {households|household|households} in "
         "all. By {limb:word} it is proven that there is no division with all in band.")},
    {"propose.infeasible_asked",
     QT_TRANSLATE_NOOP(
         "Message",
         "{community}: {outside} of {grids|grid|grids} out of band by {households|household|households} in "
         "all. By {limb:word} it is proven that no division has all in band as long as what was asked for and what is "
         "locked stand.")},
    {"propose.unproven",
     QT_TRANSLATE_NOOP(
         "Message",
         "{community}: {outside} of {grids|grid|grids} out of band by {households|household|households} in "
         "all. No division with all in band was found; that there is none is not proven.")},
    {"propose.no_households",
     QT_TRANSLATE_NOOP("Message", "{community} has no households in what may be changed; nothing is proposed.")},
    {"propose.all_fixed",
     QT_TRANSLATE_NOOP("Message",
                       "{community}: nothing may be changed, because all of it is locked, dedicated or a declared "
                       "exclave. Unlock a grid, or the community, first.")},
    {"propose.nothing_broken",
     QT_TRANSLATE_NOOP("Message", "{community}: no grid is out of band, in pieces or missing. Nothing to mend.")},
    {"propose.nothing_unassigned",
     QT_TRANSLATE_NOOP("Message", "{community}: every piece has a grid already. Nothing to fill.")},
    {"propose.nothing_anywhere",
     QT_TRANSLATE_NOOP("Message",
                       "Nothing to change in {communities|community|communities}: what was asked for is so already, is "
                       "locked, or has no households.")},
    {"propose.no_communities", QT_TRANSLATE_NOOP("Message", "There is no community in what was chosen.")},
    {"propose.select_first",
     QT_TRANSLATE_NOOP("Message", "Select grids or pieces of one community on the map first; only they are divided.")},
    {"propose.stopped", QT_TRANSLATE_NOOP("Message", "Stopped. The plan is as it was.")},
    {"propose.rejected", QT_TRANSLATE_NOOP("Message", "Rejected. The plan is as it was.")},
    {"propose.taken", QT_TRANSLATE_NOOP("Message", "Taken over, as one step. Undo takes it back.")},
    {"propose.same", QT_TRANSLATE_NOOP("Message", "The plan is like this already. Nothing was changed.")},
    {"propose.seeds_unmet",
     QT_TRANSLATE_NOOP(
         "Message",
         "{community}: the {seeds} chosen places cannot each have a grid to themselves. Take one away, ask "
         "for more grids, or unlock what stands between them.")},
    {"propose.number_unmet",
     QT_TRANSLATE_NOOP("Message",
                       "{community} cannot be divided into {wanted|grid|grids}; the nearest number is {grids}. Ask for "
                       "that, or divide blocks first.")},
    {"propose.number_of_parts",
     QT_TRANSLATE_NOOP(
         "Message",
         "What may be changed in {community} lies in {parts|part|parts} that do not touch, so a number of "
         "grids cannot be asked for. Select one part and propose for the selection.")},
    {"propose.not_found",
     QT_TRANSLATE_NOOP(
         "Message",
         "Not found so far: exact search looked at {states|situation|situations} and proved nothing. The best "
         "division misses the band by {households|household|households}; that none misses it by less is "
         "not proven.")},
    {"propose.nothing_to_do", QT_TRANSLATE_NOOP("Message", "{community}: nothing to change.")},
    {"propose.proof_arithmetic",
     QT_TRANSLATE_NOOP(
         "Message",
         "Arithmetic: {households} {limb:word} do not divide into grids of {least} to {most}: they are more than "
         "{below} × {most} and fewer than {above} × {least}.")},
    {"propose.proof_oversize",
     QT_TRANSLATE_NOOP("Message",
                       "One piece alone has {households} {limb:word}, more than the {most} a grid may have.")},
    {"propose.proof_oversize_place",
     QT_TRANSLATE_NOOP("Message",
                       "One place alone has {households} {limb:word}, more than the {most} a grid may have.")},
    {"propose.proof_bottleneck",
     QT_TRANSLATE_NOOP(
         "Message",
         "Bottleneck: {pieces|piece|pieces} with {households} {limb:word} must be in one grid, because what "
         "lies behind the only way out is fewer than {least}; a grid may have {most}.")},
    {"propose.proof_exhausted",
     QT_TRANSLATE_NOOP("Message",
                       "Exact search went through all possibilities ({states} situations), and so did a check of its "
                       "own ({checked}): none has all grids between {least} and {most} {limb:word}.")},
    {"propose.proof_exhausted_asked",
     QT_TRANSLATE_NOOP("Message",
                       "Exact search went through all possibilities ({states} situations), and so did a check of its "
                       "own ({checked}): with the number of grids asked for and with what must stay apart, none has "
                       "all grids between {least} and {most} {limb:word}.")},
    {"propose.proof_exhausted_both",
     QT_TRANSLATE_NOOP("Message",
                       "Exact search went through all possibilities ({states} situations), and so did a check of its "
                       "own ({checked}): none has all grids in band both by households and by persons.")},
    {"propose.proof_exhausted_both_asked",
     QT_TRANSLATE_NOOP("Message",
                       "Exact search went through all possibilities ({states} situations), and so did a check of its "
                       "own ({checked}): with the number of grids asked for and with what must stay apart, none has "
                       "all grids in band both by households and by persons.")},
    {"propose.proof_number",
     QT_TRANSLATE_NOOP("Message",
                       "{households} {limb:word} do not divide into the number of grids asked for ({grids}) with "
                       "{least} to {most} in each.")},
    {"propose.proof_seeds",
     QT_TRANSLATE_NOOP("Message",
                       "{seeds} places or grids must stay apart and need at least {least} {limb:word} each; there are "
                       "{households}.")},
    {"propose.remedy_band",
     QT_TRANSLATE_NOOP("Message", "With a band of {least} to {most} households this division would do.")},
    {"propose.remedy_neighbour",
     QT_TRANSLATE_NOOP("Message",
                       "Together with neighbouring community {community} ({households} households in all) the numbers "
                       "would divide.")},
    {"propose.remedy_cross",
     QT_TRANSLATE_NOOP(
         "Message",
         "A part with {households|household|households} is cut off ({barrier:word}); a bridge or a declared "
         "exclave would join it.")},
    {"propose.remedy_split_block",
     QT_TRANSLATE_NOOP("Message", "Divide the piece with {households} households by a line between its buildings.")},
    {"propose.remedy_split_places",
     QT_TRANSLATE_NOOP("Message",
                       "Divide the piece with {households} households by a line between the places where people "
                       "live.")},
    {"propose.remedy_split_place",
     QT_TRANSLATE_NOOP(
         "Message",
         "The place with {households} households needs a split by entrance: give its rows to grids as units.")},
    {"propose.remedy_split_entrance",
     QT_TRANSLATE_NOOP(
         "Message",
         "The building with {households} households needs a split by entrance: give its entrances to grids as "
         "units.")},
    {"propose.remedy_exemption", QT_TRANSLATE_NOOP("Message", "Or exempt {households|grid|grids} from the size rule.")},
    {"propose.remedy_dedicated",
     QT_TRANSLATE_NOOP("Message",
                       "Make {site} a dedicated grid ({category:word}): it has ground of its own ({area_m2:area}) and "
                       "{households|household|households} on it. No size rule holds for a dedicated grid; in a "
                       "comprehensive one it would only stretch its territory.")},
    {"propose.remedy_dedicated_unnamed",
     QT_TRANSLATE_NOOP("Message",
                       "Make this place ({category:word}) a dedicated grid: it has ground of its own ({area_m2:area}) "
                       "and {households|household|households} on it. No size rule holds for a dedicated grid; in a "
                       "comprehensive one it would only stretch its territory.")},
    {"propose.exemption_reason",
     QT_TRANSLATE_NOOP(
         "Message",
         "{community}: it is proven that no division has all grids between {least} and {most} {limb:word}.")},
    {"propose.exemption_reason_asked",
     QT_TRANSLATE_NOOP(
         "Message",
         "{community}: with what is locked and was asked for, it is proven that no division has all grids between "
         "{least} and {most} {limb:word}.")},
    {"propose.exemption_reason_both",
     QT_TRANSLATE_NOOP(
         "Message",
         "{community}: it is proven that no division has all grids in band both by households and by persons.")},
    {"propose.exemption_reason_both_asked",
     QT_TRANSLATE_NOOP("Message",
                       "{community}: with what is locked and was asked for, it is proven that no division has all "
                       "grids in band both by households and by persons.")},
    {"propose.face_outside",
     QT_TRANSLATE_NOOP("Message",
                       "A chosen piece lies outside {community} or in a grid that is locked, dedicated or a declared "
                       "exclave. Choose others.")},
    {"propose.seeds_contradict",
     QT_TRANSLATE_NOOP(
         "Message",
         "Two of the chosen places lie in one piece of {community}, so they cannot be in different grids. "
         "Move one of them, or draw a line between them.")},
    {"propose.band_empty",
     QT_TRANSLATE_NOOP(
         "Message", "The rule profile allows no size at all: {min} to {max} households. Correct the profile first.")},
    {"propose.too_large",
     QT_TRANSLATE_NOOP(
         "Message",
         "The community is too large to be divided at once ({households} households in {faces} pieces). Choose "
         "a part of it.")},
    {"propose.grids_of_one",
     QT_TRANSLATE_NOOP("Message", "A number of grids can be asked for in one community only. Choose one.")},
    {"propose.nothing", QT_TRANSLATE_NOOP("Message", "There is no such proposal.")},
    {"propose.outdated",
     QT_TRANSLATE_NOOP("Message", "The plan was changed since the proposal was made. Propose again.")},
    {"propose.searching", QT_TRANSLATE_NOOP("Message", "Looking for grids")},
    {"propose.dividing", QT_TRANSLATE_NOOP("Message", "Dividing blocks")},
    {"propose.comparing", QT_TRANSLATE_NOOP("Message", "Comparing alternatives")},
    {"propose.drawing", QT_TRANSLATE_NOOP("Message", "Drawing the proposals")},
    {"propose.taking", QT_TRANSLATE_NOOP("Message", "Taking the proposals over")},
    {"journal.propose", QT_TRANSLATE_NOOP("Message", "Take over the proposal for {community}: {grids|grid|grids}")},
    {"journal.propose_all",
     QT_TRANSLATE_NOOP("Message",
                       "Take over the proposals for {communities|community|communities}: {grids|grid|grids}")},
};

}  // namespace

std::span<const Entry> proposalTexts() {
  return kTexts;
}

}  // namespace wangge::catalogue
