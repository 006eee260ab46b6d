// SPDX-License-Identifier: GPL-3.0-or-later
// Importing many files at once. Files and folders are looked at (names, fields, first rows; never whole), each layer
// gets a role from its content, and what cannot be told for sure is asked: a plan is run only when nothing is doubtful.
// A run is all or nothing, in the order of roles. Names of files are hints; nothing has a role for want of a better
// one.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/plan/project.h"
#include "gis/import.h"
#include "gis/import_recipe.h"

namespace wangge::gis {

// What only the user can say about a layer.
struct Doubt {
  Message what;
  // The key of a recipe that decides it: "role" "crs" "field.households" "existing" "read" "codes" "use" …
  std::string decides;
  std::string value = {};  // what is written for the key where that is one name ("other_people", "both")
  friend bool operator==(const Doubt&, const Doubt&) = default;
};

// A layer of a file, and what would become of it.
struct PlannedLayer {
  std::string file;   // within what was chosen
  std::string layer;  // empty where the file is read as one (drawings)
  bool use = true;
  std::optional<Role> role;                    // empty: it cannot be told, and must be chosen
  std::vector<Role> possible;                  // roles that it can be read in, likely ones first
  bool roleByName = false;                     // content says nothing, its name does
  bool only = true;                            // the file has no other layer
  bool unmatched = false;                      // decided: taken even when most rows match no building
  std::vector<std::string> otherPeople, both;  // decided, as in a recipe
  ImportRequest request;                       // author, time and threads are left to whoever runs it
  LayerPreview preview;                        // in that role; without one only names and geometry
  std::vector<Finding> findings;
  std::vector<Doubt> doubts;
  // Whether the file has other layers, so that this one goes by its name too.
  bool isNamed() const { return !layer.empty() && !only; }
};

// A file that is no source of a plan, or holds nothing.
struct LeftOutFile {
  std::string file;
  Message why;
};

struct ImportPlan {
  std::vector<PlannedLayer> layers;  // in the order in which they are imported; those left out last
  std::vector<LeftOutFile> leftOut;
  bool isReady() const;  // something is imported and nothing is doubtful
};

// How a recipe fits files that were looked at.
struct RecipeFit {
  ImportRecipe recipe;         // the entries that fit, about files that are there
  ImportRecipe whole;          // all of them in their order, with the names that things have now
  std::vector<Message> taken;  // "recipe.taken_for" (file, was), "recipe.layer_taken_for" (file, layer, was),
                               // "recipe.field_taken_for" (file, field, was): other names, taken for the same
  std::vector<Error> misfits;  // as of `plan`, and "recipe.several_files" (entry, file, candidates)
};

struct LayerLook;

// Looks at files once and plans as often as decisions change.
class ImportPlanner {
 public:
  ImportPlanner();
  ~ImportPlanner();
  ImportPlanner(ImportPlanner&&) noexcept;
  ImportPlanner& operator=(ImportPlanner&&) noexcept;

  // Files, folders with all that is in them, archives, FileGDB folders. Parts of a shapefile belong to it. Errors:
  // "file.missing", "file.unreadable" (file), "plan.no_sources" (file) when nothing in it can be read, "job.cancelled".
  static Result<ImportPlanner> lookAt(const std::vector<std::string>& paths, const Progress& progress = {});

  // Errors: "recipe.no_file" (entry, file), "recipe.no_layer" (entry, file, layer, layers), "recipe.field_gone" (entry,
  // file, key, field, fields), "recipe.role_unsuitable" (entry, file, role, found), "recipe.several" (entry, other,
  // file) when two patterns fit a file as well, "job.cancelled".
  Result<ImportPlan> plan(const Project& project, const ImportRecipe& recipe, const Progress& progress = {});

  // A recipe whose files may have other names by now: what is gone is looked for among the files that nothing is said
  // of, by its name without numbers and dates, its role and its fields. Whether to go on with less than all of the
  // recipe is not decided here.
  RecipeFit fit(const ImportRecipe& recipe) const;

  // Everything that a plan has found out and that was decided, for files that come again. Without what is about the
  // plan that they come into (`existing`, people of its sources), and about single rows, which are others then.
  static ImportRecipe recipeOf(const ImportPlan& plan);

 private:
  std::vector<LayerLook> m_looks;
  std::vector<LeftOutFile> m_leftOut;
  std::map<std::string, Result<SourcePreview>> m_previews;  // by what was asked
  std::map<std::string, std::shared_ptr<const std::vector<std::string>>> m_keys;
};

struct ImportBatch {
  Project project;
  std::vector<ImportReport> reports;  // as the plan's layers
  Message what;                       // of all together: "journal.imported_files" (files)
};
struct ImportFailure {
  std::string file, layer;
  Error error;
};
// The same failure as a question about its layer.
Doubt doubtOf(const ImportFailure& failure, const PlannedLayer& layer);
// The row of a table that a question is about.
std::optional<std::int64_t> rowOf(const Doubt& doubt);

// All of a ready plan into `project`, or nothing. Beside errors of importInto: "plan.join_matches_little" (rows,
// unmatched) when most rows of a register find no place.
tl::expected<ImportBatch, ImportFailure> runImportPlan(const Project& project, const ImportPlan& plan,
                                                       const std::string& author, Seconds when,
                                                       const Progress& progress = {});

// Of readableEndings those of tables.
std::vector<std::string> tableEndings();

// Writes what an import reported, as text or a table, over nothing but a text. Errors: those of AtomicFile.
Result<void> saveReport(const std::string& path, std::string_view text);

}  // namespace wangge::gis
