// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of people and their posts on grids. Locks keep territory and attributes of grids; who works there may change.
// Names are kept in one line, blanks at their ends go. Errors of all that take a person: "edit.person_name_needed",
// "edit.phone_invalid"; of all that take a post: "edit.no_such_grid", "edit.no_such_person", "edit.post_ends_before"
// (from, until), "edit.post_held" (person, grid) where the person has this post on the grid at that time already.
#pragma once

#include "core/edit/edits.h"

namespace wangge {

// A person on a grid: `post.person` is given. Whoever has this name and phone already is the one; note and photo are
// then taken where there are any.
Result<Step> appoint(const Project& project, Person person, Post post, const EditContext& context);
// The same with a person that is known.
Result<Step> givePost(const Project& project, Post post, const EditContext& context);
// Name, phone, note and photo. Error: "edit.no_such_person".
Result<Step> setPerson(const Project& project, PersonId id, Person person, const EditContext& context);
// Role and days of a post; its person and grid stay. Error: "edit.no_such_post".
Result<Step> setPost(const Project& project, PostId id, PostRole role, Days from, Days until,
                     const EditContext& context);
// Both at once, as one step. Where the name becomes another and the person has other posts, somebody else takes this
// one alone: those keep their person. Error: "edit.no_such_post".
Result<Step> changePost(const Project& project, PostId id, Person person, PostRole role, Days from, Days until,
                        const EditContext& context);
// Forgets that the post ever was; a person without any other goes too. Error: "edit.no_such_post".
Result<Step> removePost(const Project& project, PostId id, const EditContext& context);
// The person with all posts. Error: "edit.no_such_person".
Result<Step> removePerson(const Project& project, PersonId id, const EditContext& context);

}  // namespace wangge
