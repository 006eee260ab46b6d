// SPDX-License-Identifier: GPL-3.0-or-later
// wangge-cli import: one source goes into the plan; what was guessed, mended and left is told.
#include "app/cli/command.h"
#include "app/cli/import_folder.h"
#include "app/cli/import_text.h"
#include "app/cli/options.h"
#include "app/cli/plan.h"
#include "gis/import.h"
#include "gis/roles.h"

namespace wangge::cli {
namespace {

struct Options {
  std::string plan, role, encoding, axes, datumShift, controlPoints, sourceCrs, join, replace, name, codes, within,
      intoLayer, tolerance, basis, threads = "2", headerRow, sumRows, dataRows;
  std::vector<std::string> fields, layers, sources, set;
  std::string folder, recipe, saveRecipe;
  bool add = false, dryRun = false;
};

const std::vector<std::string> kKeys(std::begin(gis::kFieldKeys), std::end(gis::kFieldKeys));
const std::vector<std::string> kAxes = {"east-north", "north-east"};
const std::vector<std::string> kBases = {"unknown", "resident", "present", "registered"};

Result<std::map<std::string, std::string>> fieldsOf(const std::vector<std::string>& told) {
  std::map<std::string, std::string> fields;
  for (const auto& pair : told) {
    const auto equals = pair.find('=');
    const std::string key = pair.substr(0, equals);
    if (equals == std::string::npos || std::ranges::find(kKeys, key) == kKeys.end())
      return fail(Error("usage.bad_field").with("value", pair).with("known", joined(kKeys)));
    fields[key] = pair.substr(equals + 1);
  }
  return fields;
}

Result<double> toleranceOf(const Options& options) {
  if (options.tolerance.empty()) return gis::ImportRequest().tolerance;
  auto tolerance = numberOf(options.tolerance, "--tolerance");
  if (tolerance && *tolerance < 0)
    return fail(Error("usage.bad_number").with("option", "--tolerance").with("value", options.tolerance));
  return tolerance;
}

Result<gis::ImportRequest> requestOf(const Options& options) {
  if (auto known = requireOneOf(options.role, "--as", gis::importRoleNames()); !known) return fail(known.error());
  if (auto known = requireOneOf(options.basis.empty() ? "unknown" : options.basis, "--basis", kBases); !known)
    return fail(known.error());
  if (!options.axes.empty())
    if (auto known = requireOneOf(options.axes, "--axes", kAxes); !known) return fail(known.error());
  if (options.add && !options.replace.empty())
    return fail(Error("usage.exclude").with("first", "--add").with("second", "--replace"));
  auto fields = fieldsOf(options.fields);
  if (!fields) return fail(fields.error());
  auto tolerance = toleranceOf(options);
  if (!tolerance) return fail(tolerance.error());
  double headerRow = 0;
  if (!options.headerRow.empty()) {
    auto row = numberOf(options.headerRow, "--header-row");
    if (!row) return fail(row.error());
    headerRow = *row;
    if (headerRow < 1 || headerRow > 1e6 || headerRow != static_cast<int>(headerRow))
      return fail(Error("usage.bad_number").with("option", "--header-row").with("value", options.headerRow));
  }
  if (auto known = requireOneOf(options.threads, "--threads", {"1", "2"}); !known) return fail(known.error());

  gis::ImportRequest request;
  request.role = *fromText<Role>(options.role);
  request.path = options.sources[0];
  if (!options.layers.empty()) {
    request.layer = options.layers[0];
    request.moreLayers.assign(options.layers.begin() + 1, options.layers.end());
  }
  request.axes = options.axes;
  request.datumShift = options.datumShift;
  request.controlPoints = options.controlPoints;
  request.fields = *fields;
  request.encoding = options.encoding;
  request.sourceCrs = options.sourceCrs;
  request.join = options.join;
  request.sourceName = options.replace.empty() ? options.name : options.replace;
  request.replace = !options.replace.empty();
  request.add = options.add;
  request.tolerance = *tolerance;
  if (!options.basis.empty()) request.basis = *fromText<CountingBasis>(options.basis);
  request.author = author();
  request.when = now();
  request.threads = options.threads == "1" ? 1 : 2;
  request.headerRow = static_cast<int>(headerRow);
  request.codes = options.codes;
  request.within = options.within;
  request.sumRows = options.sumRows;
  request.dataRows = options.dataRows;
  request.precinctLayer = options.intoLayer;
  request.presentLayer = Cli::tr("Present").toStdString();
  return request;
}

// What is about one file has no meaning for many.
Result<int> runMany(const Options& options, const Console& console) {
  const std::pair<const char*, bool> single[] = {{"--as", !options.role.empty()},
                                                 {"--layer", !options.layers.empty()},
                                                 {"--field", !options.fields.empty()},
                                                 {"--header-row", !options.headerRow.empty()},
                                                 {"--encoding", !options.encoding.empty()},
                                                 {"--source-crs", !options.sourceCrs.empty()},
                                                 {"--control-points", !options.controlPoints.empty()},
                                                 {"--axes", !options.axes.empty()},
                                                 {"--datum-shift", !options.datumShift.empty()},
                                                 {"--join", !options.join.empty()},
                                                 {"--codes", !options.codes.empty()},
                                                 {"--within", !options.within.empty()},
                                                 {"--sum-rows", !options.sumRows.empty()},
                                                 {"--data-rows", !options.dataRows.empty()},
                                                 {"--name", !options.name.empty()},
                                                 {"--into-layer", !options.intoLayer.empty()},
                                                 {"--replace", !options.replace.empty()},
                                                 {"--add", options.add}};
  for (const auto& [name, given] : single)
    if (given)
      return fail(Error("usage.exclude")
                      .with("first", name)
                      .with("second", options.folder.empty() ? "SOURCE SOURCE" : "--folder"));
  if (!options.basis.empty())
    if (auto known = requireOneOf(options.basis, "--basis", kBases); !known) return fail(known.error());
  if (auto known = requireOneOf(options.threads, "--threads", {"1", "2"}); !known) return fail(known.error());
  if (auto tolerance = toleranceOf(options); !tolerance) return fail(tolerance.error());
  FolderImport many{options.plan,   options.sources,    options.set,
                    options.recipe, options.saveRecipe, options.dryRun,
                    options.basis,  options.tolerance,  options.threads == "1" ? 1 : 2};
  if (!options.folder.empty()) many.paths.push_back(options.folder);
  return importFolder(many, console);
}

Result<int> run(const Options& options, const Console& console) {
  if (!options.folder.empty() || options.sources.size() > 1) return runMany(options, console);
  if (options.sources.empty()) return fail(Error("usage.missing").with("what", "SOURCE").with("command", "import"));
  const std::pair<const char*, bool> many[] = {{"--recipe", !options.recipe.empty()},
                                               {"--save-recipe", !options.saveRecipe.empty()},
                                               {"--set", !options.set.empty()},
                                               {"--dry-run", options.dryRun}};
  for (const auto& [name, given] : many)
    if (given && options.role.empty())
      return runMany(options, console);
    else if (given)
      return fail(Error("usage.exclude").with("first", name).with("second", "--as"));
  if (options.role.empty()) return fail(Error("usage.missing").with("what", "--as").with("command", "import"));
  auto request = requestOf(options);
  if (!request) return fail(request.error());
  auto before = openPlan(console, options.plan);
  if (!before) return fail(before.error());
  const Progress progress = console.progress();
  auto outcome = gis::importInto(*before, *request, progress);
  if (!outcome) return fail(outcome.error());
  console.endProgress();
  if (auto saved = savePlan(console, options.plan, outcome->project, &*before); !saved) return fail(saved.error());
  console.say(reportText(outcome->project, outcome->report));
  console.answer(reportJson(outcome->project, outcome->report));
  return 0;
}

}  // namespace

Command importCommand() {
  return {
      "import", [] { return Cli::tr("Import a file into a plan"); },
      [](CLI::App& app) -> Action {
        auto options = std::make_shared<Options>();
        const auto list = [](const std::vector<std::string>& words) {
          return QString::fromStdString(joined(words, " "));
        };
        addText(app, "PLAN", options->plan, Cli::tr("The plan"), "")->required();
        app.add_option("SOURCE", options->sources,
                       Cli::tr("File, folder or zip to import; of several each is told what it is by its content")
                           .toStdString())
            ->type_name("");
        addText(app, "--folder", options->folder, Cli::tr("Import everything in a folder as one step"), "DIR");
        addText(app, "--recipe", options->recipe, Cli::tr("What was decided about such files before"), "FILE");
        addText(app, "--save-recipe", options->saveRecipe, Cli::tr("Keep what is decided about the files"), "FILE");
        app.add_option("--set", options->set,
                       Cli::tr("Decide about one of many files, again for each: role=ROLE, crs=EPSG:n, "
                               "field.KEY=FIELD, join=FIELD, existing=add, use=no …")
                           .toStdString())
            ->type_name("FILE:KEY=VALUE")
            ->allow_extra_args(false);
        addFlag(app, "--dry-run", options->dryRun, Cli::tr("Only show what would be imported from many files"));
        addText(app, "--as", options->role, Cli::tr("What it is: %1").arg(list(gis::importRoleNames())), "ROLE");
        app.add_option("--layer", options->layers,
                       Cli::tr("Layer or sheet, again for each of several, * for all (default: the one that suits)")
                           .toStdString())
            ->type_name("NAME")
            ->allow_extra_args(false);
        app.add_option(
               "--field", options->fields,
               Cli::tr("Field to use, again for each key: %1 (default: guessed)").arg(list(kKeys)).toStdString())
            ->type_name("KEY=FIELD")
            ->allow_extra_args(false);
        addText(app, "--header-row", options->headerRow,
                Cli::tr("Row of a table that holds the names of its fields (default: found)"), "N");
        addText(app, "--encoding", options->encoding, Cli::tr("Encoding of texts, e.g. GBK (default: guessed)"),
                "NAME");
        addText(app, "--source-crs", options->sourceCrs,
                Cli::tr("Coordinate system of the source: EPSG:n, GCJ02 or BD09 (default: the file's own)"), "CRS");
        addText(app, "--axes", options->axes,
                Cli::tr("Order of each pair of coordinates: %1 (default: the one that fits)").arg(list(kAxes)),
                "ORDER");
        addText(app, "--datum-shift", options->datumShift,
                Cli::tr("Parameters from an old datum to CGCS2000: dx,dy,dz in m, or with rx,ry,rz in seconds, "
                        "scale in ppm and position-vector or coordinate-frame"),
                "PARAMETERS");
        addText(app, "--control-points", options->controlPoints,
                Cli::tr("Table of places in the source and where they belong, four columns: x and y in the source, "
                        "x and y in the system of --source-crs (default: the plan's, or the one that fits)"),
                "FILE");
        addText(app, "--join", options->join, Cli::tr("Field by which rows without coordinates find their place"),
                "FIELD");
        addText(app, "--codes", options->codes,
                Cli::tr("List of codes and names, for communities that come with names only"), "FILE");
        addText(app, "--within", options->within,
                Cli::tr("Code or name of the subdistrict or county where all of these communities lie"), "DIVISION");
        addText(app, "--sum-rows", options->sumRows,
                Cli::tr("Rows of a register that sum up others, by number, or all that would be asked about"), "ROWS");
        addText(app, "--data-rows", options->dataRows,
                Cli::tr("Rows of a register that look like sums and are data, by number, or all that would be asked "
                        "about"),
                "ROWS");
        addText(app, "--into-layer", options->intoLayer,
                Cli::tr("Precinct layer that the precincts go into, a new one where none is called so (default: the "
                        "one in force)"),
                "LAYER");
        addText(app, "--name", options->name, Cli::tr("Name of the source (default: the file's name)"), "NAME");
        addFlag(app, "--add", options->add, Cli::tr("Add to what was imported in this role"));
        addText(app, "--replace", options->replace, Cli::tr("Replace the source of this name"), "SOURCE");
        addText(app, "--tolerance", options->tolerance, Cli::tr("Repair gaps and overlaps up to this many metres"),
                "M");
        addText(app, "--basis", options->basis, Cli::tr("Which people were counted: %1").arg(list(kBases)), "BASIS");
        addText(app, "--threads", options->threads, Cli::tr("1 or 2; the result is the same"), "N");
        return [options](const Console& console) { return run(*options, console); };
      }};
}

}  // namespace wangge::cli
