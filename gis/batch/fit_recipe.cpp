// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/fit_recipe.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "core/base/joined.h"
#include "gis/batch/check_recipe.h"
#include "gis/batch/file_pattern.h"
#include "gis/read/cell_values.h"
#include "gis/read/source_files.h"
#include "gis/read/unicode_forms.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

constexpr std::string_view kDigits = "0123456789";

void removeAll(std::string& text, std::string_view what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.erase(at, what.size());
}

// Units of time behind a number: 2026年3月, 第2季度, 3月版.
void removeDates(std::string& text) {
  static constexpr std::array<std::string_view, 10> kUnits = {"年度", "年",   "月份", "月", "日",
                                                              "号",   "季度", "期",   "版", "次"};
  for (bool again = true; again;) {
    again = false;
    for (std::string_view unit : kUnits)
      for (std::size_t at = text.find(unit); at != std::string::npos; at = text.find(unit, at + 1))
        if (at > 0 && kDigits.find(text[at - 1]) != kDigits.npos) {
          text.erase(at, unit.size());
          again = true;
          break;
        }
  }
}

// Each name of a path for itself, so that folders of years are alike too.
std::string pathWithoutEdition(const std::string& file) {
  std::string whole;
  bool any = false;
  for (std::size_t at = 0; at <= file.size();) {
    const std::size_t end = std::min(file.find('/', at), file.size());
    const std::string name = withoutEdition(file.substr(at, end - at));
    whole += (at > 0 ? "/" : "") + name;
    any = !name.empty();  // the last one counts
    at = end + 1;
  }
  return any ? whole : std::string();
}

using Looks = std::vector<const LayerLook*>;

// Fields that an entry names and that a layer has under no name of any edition.
bool lacksFields(const RecipeEntry& entry, const LayerLook& look) {
  return std::ranges::any_of(entry.fields, [&](const auto& named) {
    const std::string alike = withoutEdition(named.second);
    return !named.second.empty() && !hasField(look, named.second) &&
           std::ranges::none_of(look.fields, [&](const FieldSample& field) {
             return !alike.empty() && withoutEdition(field.name) == alike;
           });
  });
}

class Fitting {
 public:
  Fitting(const ImportRecipe& recipe, const std::vector<LayerLook>& looks) : m_looks(looks) { m_fit.recipe = recipe; }

  RecipeFit run() {
    renameFiles();
    renameLayers();
    renameFields();
    std::set<std::size_t> out;
    for (const RecipeMisfit& misfit : misfitsOf(m_fit.recipe, m_looks)) {
      out.insert(misfit.entry);
      if (!m_unclear.contains(misfit.entry)) m_unclear.emplace(misfit.entry, misfit.error);
    }
    for (auto& [entry, error] : m_unclear) out.insert(entry), m_fit.misfits.push_back(error);
    m_fit.whole = m_fit.recipe;
    ImportRecipe fitting;
    for (std::size_t i = 0; i < m_fit.recipe.entries.size(); ++i)
      if (!out.contains(i)) fitting.entries.push_back(std::move(m_fit.recipe.entries[i]));
    m_fit.recipe = std::move(fitting);
    return std::move(m_fit);
  }

 private:
  Looks layersOf(const std::string& file) const {
    Looks layers;
    for (const LayerLook& look : m_looks)
      if (look.file == file) layers.push_back(&look);
    return layers;
  }

  bool suits(const std::string& was, const std::string& file) const {
    const Looks layers = layersOf(file);
    return std::ranges::all_of(m_fit.recipe.entries, [&](const RecipeEntry& entry) {
      if (entry.file != was || entry.use == false) return true;
      return std::ranges::any_of(layers, [&](const LayerLook* look) {
        const bool named = entry.layer.empty() || withoutEdition(look->layer) == withoutEdition(entry.layer);
        const bool free = look->format == Format::Dxf || look->format == Format::Osm || entry.headerRow > 0;
        return named && !look->problem &&
               (free || ((!entry.role || importRole(*entry.role).takes(look->geometry)) && !lacksFields(entry, *look)));
      });
    });
  }

  // Files that are gone, and those that nothing is said of, by what they are called in every edition.
  void renameFiles() {
    std::set<std::string> files, gone;
    for (const LayerLook& look : m_looks) files.insert(look.file);
    std::set<std::string> free = files;
    for (const RecipeEntry& entry : m_fit.recipe.entries) {
      const std::string file = fileOfPattern(entry.file);
      if (literally(file) != entry.file) continue;  // a pattern says itself what it fits
      if (files.contains(file))
        free.erase(file);
      else if (entry.use != false)  // what was left out need not come again
        gone.insert(entry.file);
    }
    std::map<std::string, std::vector<std::string>> candidates;  // of what is gone
    std::map<std::string, std::vector<std::string>> wanted;      // by what is gone
    for (const std::string& was : gone) {
      const std::string alike = pathWithoutEdition(fileOfPattern(was));
      std::vector<std::string> named, suiting;
      for (const std::string& file : free)
        if (!alike.empty() && pathWithoutEdition(file) == alike) named.push_back(file);
      for (const std::string& file : named)
        if (suits(was, file)) suiting.push_back(file);
      auto& found = candidates[was] = suiting.empty() ? named : suiting;
      // Of the same name in several formats the one that it had.
      const auto sameEnding = [&](const std::string& file) {
        const std::string plain = fileOfPattern(was);
        return lowerAscii(file.substr(std::min(file.rfind('.'), file.size()))) ==
               lowerAscii(plain.substr(std::min(plain.rfind('.'), plain.size())));
      };
      if (std::ranges::count_if(found, sameEnding) == 1 && found.size() > 1)
        std::erase_if(found, [&](const std::string& file) { return !sameEnding(file); });
      for (const std::string& file : found) wanted[file].push_back(was);
    }
    for (const auto& [was, found] : candidates) {
      if (found.size() > 1)
        tellSeveral(was, found);
      else if (found.size() == 1 && wanted[found[0]].size() > 1)
        tellWantedTwice(was, found[0], wanted[found[0]]);
    }
    for (const auto& [was, found] : candidates)
      if (found.size() == 1 && wanted[found[0]].size() == 1) takeFor(was, found[0]);
  }

  template <class Tell>
  void tellOf(const std::string& was, const Tell& tell) {
    for (std::size_t i = 0; i < m_fit.recipe.entries.size(); ++i)
      if (m_fit.recipe.entries[i].file == was && m_fit.recipe.entries[i].use != false) m_unclear.emplace(i, tell(i));
  }

  void tellSeveral(const std::string& was, const std::vector<std::string>& found) {
    tellOf(was, [&](std::size_t i) {
      return Error("recipe.several_files")
          .with("entry", i + 1)
          .with("file", fileOfPattern(was))
          .with("candidates", joinedText(found));
    });
  }

  void tellWantedTwice(const std::string& was, const std::string& file, const std::vector<std::string>& by) {
    const auto other = std::ranges::find_if(m_fit.recipe.entries, [&](const RecipeEntry& entry) {
      return entry.file != was && entry.use != false && std::ranges::count(by, entry.file) > 0;
    });
    tellOf(was, [&](std::size_t i) {
      return Error("recipe.several")
          .with("entry", i + 1)
          .with("other", other - m_fit.recipe.entries.begin() + 1)
          .with("file", file);
    });
  }

  void takeFor(const std::string& was, const std::string& file) {
    const std::string old = fileOfPattern(was), now = literally(file);
    for (RecipeEntry& entry : m_fit.recipe.entries) {
      for (auto* list : {&entry.otherPeople, &entry.both})
        for (std::string& name : *list)
          if (name == old || name == was)
            name = file;
          else if (name.starts_with(old + ":"))
            name = file + name.substr(old.size());
      if (entry.file != was) continue;
      entry.file = now;
      if (entry.sumRows != "all") entry.sumRows.clear();  // rows of another edition
      if (entry.dataRows != "all") entry.dataRows.clear();
    }
    m_fit.taken.push_back(Message("recipe.taken_for").with("file", file).with("was", old));
  }

  void renameLayers() {
    for (RecipeEntry& entry : m_fit.recipe.entries) {
      if (entry.layer.empty() || entry.use == false) continue;
      Looks alike;
      bool there = false;
      for (const LayerLook* look : layersOf(fileOfPattern(entry.file))) {
        there = there || look->layer == entry.layer;
        const bool named = std::ranges::any_of(m_fit.recipe.entries, [&](const RecipeEntry& other) {
          return other.file == entry.file && other.layer == look->layer;
        });
        const std::string name = withoutEdition(look->layer);
        if (!named && !name.empty() && name == withoutEdition(entry.layer)) alike.push_back(look);
      }
      if (there || alike.size() != 1) continue;
      m_fit.taken.push_back(Message("recipe.layer_taken_for")
                                .with("file", fileOfPattern(entry.file))
                                .with("layer", alike[0]->layer)
                                .with("was", entry.layer));
      entry.layer = alike[0]->layer;
    }
  }

  // 2026年户数 in the next year's file is 2027年户数.
  void renameFields() {
    for (RecipeEntry& entry : m_fit.recipe.entries) {
      const std::string file = fileOfPattern(entry.file);
      if (literally(file) != entry.file || entry.headerRow > 0) continue;
      for (const LayerLook* look : layersOf(file)) {
        if (entryFor(m_fit.recipe, look->file, look->layer) != &entry) continue;
        for (auto& [key, field] : entry.fields) renameField(field, *look, file);
        renameField(entry.join, *look, file);
      }
    }
  }

  void renameField(std::string& field, const LayerLook& look, const std::string& file) {
    const std::string alike = withoutEdition(field);
    if (field.empty() || alike.empty() || hasField(look, field)) return;
    std::vector<std::string> found;
    for (const FieldSample& sample : look.fields)
      if (withoutEdition(sample.name) == alike) found.push_back(sample.name);
    if (found.size() != 1) return;
    m_fit.taken.push_back(
        Message("recipe.field_taken_for").with("file", file).with("field", found[0]).with("was", field));
    field = found[0];
  }

  const std::vector<LayerLook>& m_looks;
  RecipeFit m_fit;
  std::map<std::size_t, Error> m_unclear;  // by entry
};

}  // namespace

std::string withoutEdition(const std::string& name) {
  std::string text = lowerAscii(simplified(compatible(withoutSpaces(stemOf(name)))));
  for (std::string_view word :
       {"第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "上半年", "下半年",
        "最终版", "最终", "最新版", "最新", "终稿", "定稿", "新版", "副本", "更新"})
    removeAll(text, word);
  removeDates(text);
  removeAll(text, "第");
  for (std::string_view word : {"copyof", "copy", "final"}) removeAll(text, word);
  std::erase_if(text, [](char c) {
    return kDigits.find(c) != kDigits.npos || std::string_view("_-.()[]~+#,").find(c) != std::string_view::npos;
  });
  for (std::string_view mark : {"—", "–", "·", "【", "】", "《", "》", "、"}) removeAll(text, mark);
  return text;
}

RecipeFit fitRecipe(const ImportRecipe& recipe, const std::vector<LayerLook>& looks) {
  return Fitting(recipe, looks).run();
}

}  // namespace wangge::gis
