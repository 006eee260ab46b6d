// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a request as a list, each made when it is asked for: what printing, the preview and every output share,
// so that the preview is the page. Needs a QGuiApplication.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/map/base_index.h"
#include "core/sheet/atlas.h"
#include "core/sheet/template.h"

namespace wangge {

struct PageRequest {
  sheet::SheetKind level = sheet::SheetKind::Community;
  std::string within;             // code of a unit, of a precinct or beat with their sheets; empty: the whole plan
  std::optional<map::Unit> unit;  // instead of the code; units may have none
  // A sheet of what they lie in before those of several units; before those of a template that is for no such unit, on
  // the paper of these from A4 to A0, else on A4.
  bool front = false;
  sheet::PaperSize paper = sheet::PaperSize::A4;
  double denominator = 0;   // of the printed scale; 0: the largest customary one for each sheet
  sheet::SplitWish split;   // whether long or dense units go on in parts
  sheet::SheetTexts texts;  // sheetTexts() unless told otherwise
  std::string date;         // as printed
  std::string author;       // as printed; may be empty
  map::Layers layers;
  std::optional<sheet::Template> form;  // none: the sheets of a level
  std::string formPaper;                // "A0" … "A6"; empty: the template's own
  bool open = false;                    // the public edition
  Days on = 0;                          // whose posts are in force
};

// A sheet for one unit.
struct PageEntry {
  map::Unit unit;
  int depth = 0;                   // 1: below a sheet in front
  bool front = false;              // stands in front of those below it
  bool ofAll = false;              // a front sheet of the police: a map of all stations
  std::string name, label;         // name, else code; code
  std::vector<std::string> above;  // names of the units above it that tell it from others, the outermost first
  std::string file;                // tells its file from those of the others
};

class Pages {
 public:
  // Errors: "map.no_such_unit" (code), "print.no_units" (level), "align.no_precincts", "template.other_level"
  // (template, level). `base`: of an earlier list of this very project.
  static Result<Pages> of(std::shared_ptr<const Project> project, PageRequest request,
                          std::shared_ptr<const map::BaseIndex> base = nullptr);

  const PageRequest& request() const { return m_request; }
  const std::vector<PageEntry>& entries() const { return m_entries; }
  const std::shared_ptr<const map::BaseIndex>& base() const { return m_base; }
  bool isPublic() const { return m_request.open || (m_request.form && m_request.form->publicOnly); }

  // The sheet of an entry, then pages that go on with it. One thread at a time. Errors: "map.nothing_to_draw" (name)
  // for a unit without territory, "print.does_not_fit" (name, scale, fits), "print.too_many_parts" (name, scale, most,
  // fits).
  Result<std::vector<sheet::TemplateSheet>> make(std::size_t entry) const;

  // Of these pages, which differ from those of an earlier state of the plan by the same request, or may: entries that
  // are new, and those that show what was changed. All others would be made the same to the last line. Only entries
  // that `before` has made are known to be the same.
  std::vector<std::size_t> changedSince(const Pages& before) const;

 private:
  Pages(std::shared_ptr<const Project> project, PageRequest request, std::shared_ptr<const map::BaseIndex> base);
  void fill(const std::vector<map::Unit>& wholes);

  std::shared_ptr<const Project> m_project;
  PageRequest m_request;
  std::vector<PageEntry> m_entries;
  std::shared_ptr<const map::BaseIndex> m_base;
  mutable std::vector<std::vector<Box>> m_shown;  // by entry: the ground that its maps show; empty until it is made
};

// What a page of a template is asked for, so that a preview of the template asks for the very same; measured with
// FontMeasurer(form.font). `request`: texts (sheetTexts()), paper of the template, scale, date, author, layers and day;
// its own template, level and edition are not looked at.
sheet::TemplateRequest templateRequestFor(const Project& project, const sheet::Template& form, const map::Unit& unit,
                                          bool open, const PageRequest& request);

// The units that a request is within: several where precincts or beats share a code. Error: "map.no_such_unit" (code).
Result<std::vector<map::Unit>> wholesOf(const Project& project, const PageRequest& request);

}  // namespace wangge
