// SPDX-License-Identifier: GPL-3.0-or-later
// People on grids, a row for each post. A row whose grid or role is not clear is left out and listed; nothing is taken
// by likeness. Reports name rows, grids and roles, never a phone.
#include <algorithm>
#include <map>
#include <set>

#include "core/plan/erase.h"
#include "core/plan/staff.h"
#include "gis/build/build.h"
#include "gis/read/staff_words.h"

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
    std::vector<PostId> before;
    if (m_build.replaced) before = m_project.posts.ids();
    for (PostId id : before) remember(m_project.posts.at(id));
    eraseRecords<PostId>(m_project, before);
    m_project.persons.forEach([&](PersonId id, const Person& person) {
      if (!person.phone.empty()) m_byPhone.try_emplace({person.name, person.phone}, id);
    });
    m_project.posts.forEach([&](PostId, const Post& post) { remember(post), hold(post); });
    std::vector<RawFeature> rows = m_build.data.features;
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    for (const RawFeature& row : rows) take(row);
    if (m_byHead > 0)
      m_build.note(FindingKind::Guess, Message("import.staff_role_by_field")
                                           .with("count", m_byHead)
                                           .with("field", m_nameField)
                                           .with("role", toText(*m_headRole)));
    if (m_build.replaced) dropPersonsWithoutPost(before.size());
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

  Days dayOf(const RawFeature& row, const std::string& text) {
    if (text.empty()) return 0;
    const auto day = daysFrom(text);
    if (!day) left(row, Message("import.staff_no_date").with("value", text));
    return day.value_or(0);
  }

  PersonId personOf(const RawFeature& row, const Post& post) {
    Person person{oneLine(row.name), oneLine(row.phone), {}, nullptr};
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

  void take(const RawFeature& row) {
    if (oneLine(row.name).empty()) {
      left(row, Message("import.staff_no_name"));
      return;
    }
    Post post;
    post.grid = gridOf(row);
    if (!post.grid) return;
    const auto role = roleOf(row);
    if (!role) return;
    post.role = *role, post.from = dayOf(row, row.from), post.until = dayOf(row, row.until);
    if (post.from != 0 && post.until != 0 && post.until < post.from) {
      left(row,
           Message("import.staff_ends_before").with("from", isoText(post.from)).with("until", isoText(post.until)));
      return;
    }
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

  void dropPersonsWithoutPost(std::size_t postsBefore) {
    std::set<PersonId> busy;
    m_project.posts.forEach([&](PostId, const Post& post) { busy.insert(post.person); });
    std::vector<PersonId> gone;
    for (PersonId id : m_project.persons.ids())
      if (!busy.contains(id)) gone.push_back(id);
    eraseRecords<PersonId>(m_project, gone);
    m_build.report.removed += static_cast<std::int64_t>(postsBefore);
    m_build.note(FindingKind::Note,
                 Message("import.staff_replaced").with("posts", postsBefore).with("persons", gone.size()));
  }

  Build& m_build;
  Project& m_project;
  const GridNames m_names;
  std::string m_nameField;
  std::optional<PostRole> m_headRole;  // that the head of the column of names tells
  std::int64_t m_byHead = 0;
  std::map<std::pair<std::string, std::string>, PersonId> m_byPhone;  // by name and phone
  std::map<std::tuple<GridId, PostRole, std::string>, PersonId> m_byPost;
  std::map<std::tuple<PersonId, GridId, PostRole>, std::vector<Post>> m_held;
};

}  // namespace

Result<void> buildStaff(Build& build) {
  StaffBuilder builder(build);
  builder.run();
  if (build.report.created == 0 && build.report.changed == 0 && !build.replaced)
    return fail(Error("import.staff_nobody"));
  return {};
}

}  // namespace wangge::gis
