// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/staff.h"

#include <array>

#include "core/plan/erase.h"
#include "core/plan/grid_name.h"
#include "core/plan/staff.h"

namespace wangge {
namespace {

Result<Person> checked(Person person) {
  person.name = trimmedLine(person.name), person.phone = trimmedLine(person.phone),
  person.note = trimmedLine(person.note);
  if (person.name.empty()) return fail(Error("edit.person_name_needed"));
  if (!person.phone.empty() && !isPhone(person.phone)) return fail(Error("edit.phone_invalid"));
  return person;
}

// `self`: the post that is changed; none for a new one.
Result<void> checkPost(const Project& project, const Post& post, PostId self) {
  if (!project.grids.contains(post.grid)) return fail(Error("edit.no_such_grid"));
  if (post.from != 0 && post.until != 0 && post.until < post.from)
    return fail(Error("edit.post_ends_before").with("from", isoText(post.from)).with("until", isoText(post.until)));
  bool held = false;
  project.posts.forEach([&](PostId id, const Post& other) {
    held = held || (id != self && other.person == post.person && other.grid == post.grid && other.role == post.role &&
                    overlap(other, post));
  });
  if (held)
    return fail(Error("edit.post_held")
                    .with("person", project.persons.at(post.person).name)
                    .with("grid", nameOf(project, post.grid)));
  return {};
}

Message aboutPost(const char* code, const Project& project, const Post& post) {
  const Person* person = project.persons.find(post.person);
  Message what = Message(code).with("person", person ? person->name : std::string());
  if (project.grids.contains(post.grid)) what.with("grid", nameOf(project, post.grid));
  return what.with("role", toText(post.role));
}

// The one of this name and phone; none without a phone, which alone tells people of one name apart.
PersonId knownAs(const Project& project, const Person& person) {
  PersonId known;
  project.persons.forEach([&](PersonId id, const Person& other) {
    if (!person.phone.empty() && other.name == person.name && other.phone == person.phone) known = id;
  });
  return known;
}

// Who is known keeps note and photo unless others are given.
PersonId personFor(Project& project, Person person) {
  const PersonId known = knownAs(project, person);
  if (!known) return project.persons.add(std::move(person), project.info.copy);
  const Person& before = project.persons.at(known);
  if (person.note.empty()) person.note = before.note;
  if (person.photo == nullptr) person.photo = before.photo;
  if (person != before) project.persons.set(known, std::move(person));
  return known;
}

bool hasOtherPosts(const Project& project, PersonId person, PostId except) {
  bool others = false;
  project.posts.forEach(
      [&](PostId id, const Post& post) { others = others || (id != except && post.person == person); });
  return others;
}

Result<Step> withPost(Project project, const Post& post, const EditContext& context) {
  if (auto sound = checkPost(project, post, {}); !sound) return fail(sound.error());
  project.posts.add(post, project.info.copy);
  Message what = aboutPost("journal.appoint", project, post);
  return stepTo(std::move(project), std::move(what), context);
}

}  // namespace

Result<Step> appoint(const Project& before, Person person, Post post, const EditContext& context) {
  auto sound = checked(std::move(person));
  if (!sound) return fail(sound.error());
  Project project = before;
  post.person = personFor(project, *std::move(sound));
  return withPost(std::move(project), post, context);
}

Result<Step> givePost(const Project& before, Post post, const EditContext& context) {
  if (!before.persons.contains(post.person)) return fail(Error("edit.no_such_person"));
  return withPost(before, post, context);
}

Result<Step> setPerson(const Project& before, PersonId id, Person person, const EditContext& context) {
  if (!before.persons.contains(id)) return fail(Error("edit.no_such_person"));
  auto sound = checked(std::move(person));
  if (!sound) return fail(sound.error());
  if (*sound == before.persons.at(id)) return Step{before};
  Project project = before;
  project.persons.set(id, *std::move(sound));
  Message what = Message("journal.person").with("person", project.persons.at(id).name);
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> setPost(const Project& before, PostId id, PostRole role, Days from, Days until,
                     const EditContext& context) {
  if (!before.posts.contains(id)) return fail(Error("edit.no_such_post"));
  Post post = before.posts.at(id);
  post.role = role, post.from = from, post.until = until;
  if (post == before.posts.at(id)) return Step{before};
  if (auto sound = checkPost(before, post, id); !sound) return fail(sound.error());
  Project project = before;
  project.posts.set(id, post);
  Message what = aboutPost("journal.post", project, post);
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> changePost(const Project& before, PostId id, Person person, PostRole role, Days from, Days until,
                        const EditContext& context) {
  if (!before.posts.contains(id)) return fail(Error("edit.no_such_post"));
  auto sound = checked(std::move(person));
  if (!sound) return fail(sound.error());
  Project project = before;
  Post post = before.posts.at(id);
  const Person* held = before.persons.find(post.person);
  if (held == nullptr) {
    post.person = personFor(project, *std::move(sound));
  } else if (sound->name != held->name && hasOtherPosts(before, post.person, id)) {
    // Somebody else takes this post; whoever had it keeps the others, and what belongs to the one alone.
    if (sound->note == held->note) sound->note.clear();
    if (sound->photo == held->photo) sound->photo.reset();
    post.person = personFor(project, *std::move(sound));
  } else if (*sound != *held) {
    project.persons.set(post.person, *std::move(sound));
  }
  post.role = role, post.from = from, post.until = until;
  const bool samePost = post == before.posts.at(id);
  if (samePost && project.persons == before.persons) return Step{before};
  if (samePost) {
    Message what = Message("journal.person").with("person", project.persons.at(post.person).name);
    return stepTo(std::move(project), std::move(what), context);
  }
  if (auto possible = checkPost(project, post, id); !possible) return fail(possible.error());
  project.posts.set(id, post);
  Message what = aboutPost("journal.post", project, post);
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> removePost(const Project& before, PostId id, const EditContext& context) {
  if (!before.posts.contains(id)) return fail(Error("edit.no_such_post"));
  const Post post = before.posts.at(id);
  Message what = aboutPost("journal.remove_post", before, post);
  Project project = before;
  eraseRecords<PostId>(project, std::array{id});
  if (!hasOtherPosts(project, post.person, id) && project.persons.contains(post.person))
    eraseRecords<PersonId>(project, std::array{post.person});
  return stepTo(std::move(project), std::move(what), context);
}

Result<Step> removePerson(const Project& before, PersonId id, const EditContext& context) {
  if (!before.persons.contains(id)) return fail(Error("edit.no_such_person"));
  Message what = Message("journal.remove_person").with("person", before.persons.at(id).name);
  std::vector<PostId> posts;
  before.posts.forEach([&](PostId post, const Post& record) {
    if (record.person == id) posts.push_back(post);
  });
  Project project = before;
  eraseRecords<PostId>(project, posts);
  eraseRecords<PersonId>(project, std::array{id});
  return stepTo(std::move(project), std::move(what), context);
}

}  // namespace wangge
