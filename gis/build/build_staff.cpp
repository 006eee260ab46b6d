// SPDX-License-Identifier: GPL-3.0-or-later
// People on grids, a row for each post. A row whose grid or role is not clear is left out and listed; nothing is taken
// by likeness. Reports name rows, grids and roles, never a phone.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/plan/erase.h"
#include "core/plan/staff.h"
#include "gis/build/build.h"
#include "gis/read/staff_words.h"
#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

// Grids by what sheets call them.
class GridNames {
 public:
  explicit GridNames(const Project& project) : m_project(project) {
    project.grids.forEach([&](GridId id, const Grid& grid) {
      add(grid.code, id), add(grid.name, id);
      const std::string& community = project.communities.at(grid.community).name;
      if (!community.empty() && grid.name.size() > community.size() && grid.name.starts_with(community))
        add(grid.name.substr(community.size()), id);
    });
  }

  // All that are called so, in the community where one is told by code or name.
  std::vector<GridId> called(const std::string& text, const std::string& parent) const {
    const auto found = m_grids.find(text);
    if (found == m_grids.end()) return {};
    std::vector<GridId> grids(found->second.begin(), found->second.end());
    if (!parent.empty())
      std::erase_if(grids, [&](GridId id) {
        const Community& community = m_project.communities.at(m_project.grids.at(id).community);
        return community.code != parent && community.name != parent;
      });
    return grids;
  }

 private:
  void add(const std::string& text, GridId id) {
    if (!text.empty()) m_grids[text].insert(id);
  }

  const Project& m_project;
  std::map<std::string, std::set<GridId>> m_grids;
};

class StaffBuilder {
 public:
  explicit StaffBuilder(Build& build) : m_build(build), m_project(build.project), m_names(build.project) {
    for (const auto& [key, field] : build.data.source.fields)
      if (key == "name") m_nameField = field;
    m_headRole = postRoleOf(m_nameField);
  }

  void run() {
    std::vector<RawFeature> rows = m_build.data.features;
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    std::vector<std::pair<const RawFeature*, Post>> wanted;
    for (const RawFeature& row : rows)
      if (const auto post = postOf(row)) wanted.emplace_back(&row, *post);
    std::set<PersonId> without;  // perhaps without a post
    if (m_build.replaced) without = removeReplaced(wanted);
    m_project.persons.forEach([&](PersonId id, const Person& person) {
      if (!person.phone.empty()) m_byPhone.try_emplace({person.name, person.phone}, id);
    });
    m_project.posts.forEach([&](PostId, const Post& post) { remember(post), hold(post); });
    for (const auto& [row, post] : wanted) take(*row, post);
    if (m_byHead > 0)
      m_build.note(FindingKind::Guess, Message("import.staff_role_by_field")
                                           .with("count", m_byHead)
                                           .with("field", m_nameField)
                                           .with("role", toText(*m_headRole)));
    if (m_build.replaced) dropPersonsWithoutPost(without);
  }

 private:
  void left(const RawFeature& row, Message what) { m_build.note(FindingKind::Left, std::move(what), {}, {}, row.row); }

  void remember(const Post& post) {
    if (const Person* person = m_project.persons.find(post.person))
      m_byPost.try_emplace({post.grid, post.role, person->name}, post.person);
  }

  void hold(const Post& post) { m_held[{post.person, post.grid, post.role}].push_back(post); }

  GridId gridOf(const RawFeature& row) {
    if (row.grid.empty()) {
      left(row, Message("import.staff_no_grid"));
      return {};
    }
    const std::vector<GridId> grids = m_names.called(row.grid, row.parent);
    if (grids.size() == 1) return grids.front();
    left(row, grids.empty() ? Message("import.staff_grid_unknown").with("grid", row.grid)
                            : Message("import.staff_grid_several").with("grid", row.grid).with("count", grids.size()));
    return {};
  }

  std::optional<PostRole> roleOf(const RawFeature& row) {
    if (!row.kind.empty()) {
      const auto role = fromText<PostRole>(row.kind);
      if (!role) left(row, Message("import.staff_role_unknown").with("role", row.kind));
      return role;
    }
    if (m_headRole)
      ++m_byHead;
    else
      left(row, Message("import.staff_no_role"));
    return m_headRole;
  }

  // A first day that cannot be read is not known.
  Days firstDayOf(const RawFeature& row) {
    if (row.from.empty()) return 0;
    const auto day = daysFrom(row.from);
    if (!day) left(row, Message("import.staff_no_date").with("value", row.from));
    return day.value_or(0);
  }

  // None where it cannot be read: the post may be over.
  std::optional<Days> lastDayOf(const RawFeature& row) {
    if (row.until.empty() || isStillHeld(row.until)) return 0;
    const auto day = daysFrom(row.until);
    if (!day) left(row, Message("import.staff_no_last_day").with("value", row.until));
    return day;
  }

  PersonId personOf(const RawFeature& row, const Post& post) {
    Person person{trimmedLine(row.name), trimmedLine(row.phone), {}, nullptr};
    if (!person.phone.empty() && !isPhone(person.phone)) {
      left(row, Message("import.staff_no_phone"));
      person.phone.clear();
    }
    if (const auto known = m_byPhone.find({person.name, person.phone}); known != m_byPhone.end()) return known->second;
    // The same name in the same post of the same grid, where no other phone says that it is somebody else.
    if (const auto known = m_byPost.find({post.grid, post.role, person.name}); known != m_byPost.end()) {
      const Person& record = m_project.persons.at(known->second);
      if (person.phone.empty() || record.phone.empty()) {
        if (record.phone.empty() && !person.phone.empty()) {
          m_project.persons.edit(known->second).phone = person.phone;
          m_byPhone.try_emplace({person.name, person.phone}, known->second), ++m_build.report.changed;
        }
        return known->second;
      }
    }
    const std::pair key{person.name, person.phone};
    const PersonId id = m_project.persons.add(std::move(person), m_build.copy());
    if (!key.second.empty()) m_byPhone.try_emplace(key, id);
    return id;
  }

  // Still without its person.
  std::optional<Post> postOf(const RawFeature& row) {
    if (trimmedLine(row.name).empty()) {
      left(row, Message("import.staff_no_name"));
      return std::nullopt;
    }
    Post post;
    post.grid = gridOf(row);
    if (!post.grid) return std::nullopt;
    const auto role = roleOf(row);
    if (!role) return std::nullopt;
    const auto until = lastDayOf(row);
    if (!until) return std::nullopt;
    post.role = *role, post.from = firstDayOf(row), post.until = *until;
    if (post.from != 0 && post.until != 0 && post.until < post.from) {
      left(row,
           Message("import.staff_ends_before").with("from", isoText(post.from)).with("until", isoText(post.until)));
      return std::nullopt;
    }
    return post;
  }

  void take(const RawFeature& row, Post post) {
    post.person = personOf(row, post);
    const auto& held = m_held[{post.person, post.grid, post.role}];
    if (std::ranges::any_of(held, [&](const Post& other) { return overlap(other, post); })) {
      left(row, Message("import.staff_twice").with("grid", row.grid));
      return;
    }
    m_project.posts.add(post, m_build.copy());
    remember(post), hold(post);
    ++m_build.report.created;
  }

  // A post does not tell which list it came from: those of the grids and roles that the new list names go, any other
  // stays and is told. Gives whose posts they were.
  std::set<PersonId> removeReplaced(const std::vector<std::pair<const RawFeature*, Post>>& wanted) {
    std::set<std::pair<GridId, PostRole>> named;
    for (const auto& [row, post] : wanted) named.emplace(post.grid, post.role);
    std::vector<PostId> gone;
    std::set<PersonId> persons;
    m_project.posts.forEach([&](PostId id, const Post& post) {
      if (!named.contains({post.grid, post.role})) return;
      gone.push_back(id), persons.insert(post.person);
      remember(post);
    });
    eraseRecords<PostId>(m_project, gone);
    m_removed = gone.size();
    m_build.report.removed += static_cast<std::int64_t>(gone.size());
    m_kept = m_project.posts.size();
    return persons;
  }

  void dropPersonsWithoutPost(const std::set<PersonId>& perhaps) {
    std::set<PersonId> busy;
    m_project.posts.forEach([&](PostId, const Post& post) { busy.insert(post.person); });
    std::vector<PersonId> gone;
    for (PersonId id : perhaps)
      if (!busy.contains(id) && m_project.persons.contains(id)) gone.push_back(id);
    eraseRecords<PersonId>(m_project, gone);
    m_build.note(FindingKind::Note,
                 Message("import.staff_replaced").with("posts", m_removed).with("persons", gone.size()));
    if (m_kept > 0) m_build.note(FindingKind::Note, Message("import.staff_kept").with("posts", m_kept));
  }

  Build& m_build;
  Project& m_project;
  const GridNames m_names;
  std::string m_nameField;
  std::optional<PostRole> m_headRole;  // that the head of the column of names tells
  std::int64_t m_byHead = 0;
  std::size_t m_removed = 0, m_kept = 0;  // posts of before that the list replaces, and the others
  std::map<std::pair<std::string, std::string>, PersonId> m_byPhone;  // by name and phone
  std::map<std::tuple<GridId, PostRole, std::string>, PersonId> m_byPost;
  std::map<std::tuple<PersonId, GridId, PostRole>, std::vector<Post>> m_held;
};

}  // namespace

Result<void> buildStaff(Build& build) {
  StaffBuilder builder(build);
  builder.run();
  if (build.report.created == 0 && build.report.changed == 0) return fail(Error("import.staff_nobody"));
  return {};
}

}  // namespace wangge::gis
