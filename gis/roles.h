// SPDX-License-Identifier: GPL-3.0-or-later
// The roles of imports, once: the command line, its help, the window's dialog, readers, builders and tests go by this
// table. A role is a word of core/plan/domain, a row of roles.cpp, a builder (a file gis/build/build_*.cpp), and its
// word in app/text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/plan/domain.h"

namespace wangge::gis {

struct Build;

// From what was read to a changed plan, as gis/build/build.h says.
using ImportBuilder = Result<void>(Build& build);

// What a field of a source may hold: the keys of ImportRequest::fields, in the order in which they are looked for.
inline constexpr std::string_view kFieldKeys[] = {"community", "code",     "grid",  "name", "parent", "households",
                                                  "persons",   "category", "kind",  "key",  "x",      "y",
                                                  "household", "officers", "phone", "from", "until"};

enum class Needed { No, InTables, OrName };  // OrName: where no field holds names

// A field that a role takes; any other is looked for in vain.
struct RoleField {
  std::string_view key;
  // Usual ones that are of this role only, best first, as normalFieldName gives them, separated by single spaces.
  std::string_view names = {};
  Needed needed = Needed::No;
  // The plan's word for a cell of `kind`; null where several fields tell together (barriers).
  std::string (*wordOf)(std::string_view cell) = nullptr;
};

enum class Content {
  Territory,     // units with codes: communities, grids …
  Surroundings,  // what stands in the plan's area, of which a source may hold a whole province
  Counts,        // households, each row with its place and numbers
  People,        // who works where: no field is taken that is not named so
};

enum class StartsPlan { No, Yes };  // whether it may come before the communities
enum class Mends { No, Yes };       // whether gaps and overlaps of its areas go, within the tolerance

struct ImportRole {
  Role role;
  Content content;
  StartsPlan startsPlan;
  Mends mends;
  // Words separated by single spaces: kinds of geometry of the layers it is read from ("polygon" "line" "point"
  // "none"), the usual one first, beside layers of mixed geometry; and what stands in the names of its files and
  // layers, as normalFieldName gives them.
  std::string_view geometry, called;
  std::span<const RoleField> fields;  // in order of importance
  ImportBuilder* build;
  const char* othersLeftOut = "";  // the finding about what OpenStreetMap has beside it
  std::string_view osmTag = {};    // of OpenStreetMap's areas it is those that have this tag; empty: all

  std::string name() const { return std::string(toText(role)); }
  // Null when the role does not take it.
  const RoleField* field(std::string_view key) const;
  bool takes(std::string_view kind) const { return kind == "mixed" || geometry.find(kind) != geometry.npos; }
  std::string_view usualGeometry() const { return geometry.substr(0, geometry.find(' ')); }
  bool isLines() const { return usualGeometry() == "line"; }
  // Rows without a shape name the buildings where they lie, several with one code: what --join is for.
  bool joins() const { return field("key") && takes("none"); }
  // What its things are their use tells, or else their names: sites.
  bool toldByUse() const { return content == Content::Surroundings && field("category"); }
};

// The words of a list separated by single spaces.
std::vector<std::string_view> wordsIn(std::string_view list);

// In the order in which files of a plan are imported: each role refers only to those before it (households to buildings
// and sites, beats to precincts and grids).
std::span<const ImportRole> importRoles();
const ImportRole& importRole(Role role);
std::vector<std::string> importRoleNames();

// Whether the name of a file or layer has a usual word for the role ("社区界", "police_precincts"). Latin words count
// as whole words only ("wgs84" speaks of no grids), single characters at the end of a name only (沙河口 is no river).
bool speaksOfRole(Role role, const std::string& name);
// The role that it speaks of last ("社区网格": grids); none when it speaks of none. A hint, never the whole truth.
std::optional<Role> roleNamed(const std::string& name);

}  // namespace wangge::gis
