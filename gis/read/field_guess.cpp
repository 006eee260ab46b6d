// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/read/field_guess.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/joined.h"
#include "gis/read/cell_values.h"
#include "gis/read/count_fields.h"
#include "gis/read/count_names.h"
#include "gis/read/staff_words.h"
#include "gis/read/unicode_forms.h"

namespace wangge::gis {
namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}
bool hasChinese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

// Whether `field` is what is left of `usual` after a shapefile's ten bytes: three characters in UTF-8, five in GBK.
bool cutForm(std::string_view field, std::string_view usual) {
  if (field.size() >= usual.size() || !usual.starts_with(field)) return false;
  const std::size_t length = characters(field);
  return hasChinese(field) ? length == 3 || length == 5 : length >= 9;
}

std::string withoutYear(const std::string& name) {
  for (std::string_view year : {"2010", "2020", "2023", "2024", "2025", "10", "20"})
    if (name.size() > year.size() + 1 && name.ends_with(year)) return name.substr(0, name.size() - year.size());
  return name;
}

// Words that give a Chinese field away wherever they stand in its name.
std::vector<std::string_view> tellingWords(std::string_view key) {
  if (key == "code") return {"代码", "编码", "编号"};
  if (key == "name") return {"名称"};
  if (key == "x") return {"经度"};
  if (key == "y") return {"纬度"};
  return {};
}

// The column a user means: by its exact name, else by its normal one; -1 when there is none.
int columnNamed(std::span<const FieldSample> fields, const std::string& name) {
  const std::string normal = normalFieldName(name);
  auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldSample& f) { return f.name == name; });
  if (found == fields.end())
    found = std::find_if(fields.begin(), fields.end(),
                         [&](const FieldSample& f) { return normalFieldName(f.name) == normal; });
  return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

class Guesser {
 public:
  Guesser(const ImportRole& role, std::span<const FieldSample> fields)
      : m_role(role), m_fields(fields), m_used(fields.size(), false) {
    for (const FieldSample& field : fields) m_normal.push_back(normalFieldName(field.name));
  }

  void use(int column) { m_used[static_cast<std::size_t>(column)] = true; }
  const std::vector<bool>& used() const { return m_used; }

  std::vector<int> byName(std::string_view key) {
    const auto usual = usualNames(m_role, key);
    const bool all = key == "kind" && m_role.isLines(), dates = key == "from" || key == "until";
    std::vector<int> found;
    // A field that holds something goes before every empty one: a KML has an empty Name beside a name of its data.
    const auto isFilled = [&](std::size_t i) {
      return std::ranges::any_of(m_fields[i].values, [](const std::string& v) { return !v.empty(); });
    };
    const auto tryField = [&](auto&& fits) {
      for (const bool filled : {true, false})
        for (std::string_view name : usual)
          for (std::size_t i = 0; i < m_fields.size(); ++i)
            if ((all || found.empty()) && (free(i) || (dates && !m_used[i])) && (!filled || isFilled(i)) &&
                fits(m_normal[i], name))
              take(i, found);
    };
    tryField([](const std::string& field, std::string_view name) { return field == name; });
    if (key == "code" && !found.empty() && !m_role.joins()) preferDifferent(usual, found);
    if (found.empty())
      tryField([](const std::string& field, std::string_view name) { return withoutYear(field) == name; });
    // 派出所 may be cut from 派出所代码, but not where it is itself the usual name of something else.
    if (found.empty())
      tryField([&](const std::string& field, std::string_view name) {
        return cutForm(field, name) && !isUsualOfOther(field, key);
      });
    for (std::string_view word : tellingWords(key))
      for (std::size_t i = 0; i < m_fields.size() && found.empty() && m_role.content != Content::People; ++i)
        if (free(i) && m_normal[i].find(word) != std::string::npos) take(i, found);
    return found;
  }

  // Of several fields with usual names for a code, one that repeats is the code of something larger.
  void preferDifferent(const std::vector<std::string_view>& usual, std::vector<int>& found) {
    const auto& values = m_fields[static_cast<std::size_t>(found[0])].values;
    if (std::set<std::string>(values.begin(), values.end()).size() * 10 >= values.size() * 7)
      return;  // parts of one unit repeat too
    for (std::string_view name : usual)
      for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (!free(i) || m_normal[i] != name || !different(static_cast<int>(i))) continue;
        m_used[static_cast<std::size_t>(found[0])] = false, m_used[i] = true;
        found = {static_cast<int>(i)};
        return;
      }
  }

  // Codes: all different, short, one word; best with twelve digits, else a name that ends like one.
  std::optional<int> codeByContent() {
    std::optional<int> best;
    int bestScore = 0;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
      if (m_used[i] || m_fields[i].type == "real" || m_fields[i].type == "date" || isCounter(m_normal[i])) continue;
      const auto& values = m_fields[i].values;
      const bool plain = std::all_of(values.begin(), values.end(), [](const std::string& v) {
        return !v.empty() && v.size() <= 24 && std::all_of(v.begin(), v.end(), [](char c) {
          return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
        });
      });
      if (!plain || values.empty() || std::set<std::string>(values.begin(), values.end()).size() != values.size())
        continue;
      const bool twelve =
          std::all_of(values.begin(), values.end(), [](const std::string& v) { return isDigits(v) && v.size() == 12; });
      const bool named = m_normal[i].ends_with("ID") || m_normal[i].ends_with("CODE") || m_normal[i].ends_with("NO") ||
                         m_normal[i].ends_with("DM") || m_normal[i].ends_with("BM") || m_normal[i].ends_with("BH");
      const int score = twelve ? 2 : named ? 1 : 0;
      if (score > bestScore) best = static_cast<int>(i), bestScore = score;
    }
    if (best) use(*best);
    return best;
  }

  // Names: Chinese text, mostly different.
  std::optional<int> nameByContent() {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
      const auto& values = m_fields[i].values;
      if (m_used[i] || m_fields[i].type != "text" || values.empty()) continue;
      const auto chinese = std::count_if(values.begin(), values.end(),
                                         [](const auto& v) { return hasChinese(v) && characters(v) <= 30; });
      const std::set<std::string> different(values.begin(), values.end());
      if (chinese * 10 < static_cast<long>(values.size()) * 9 || different.size() * 10 < values.size() * 9) continue;
      use(static_cast<int>(i));
      return static_cast<int>(i);
    }
    return std::nullopt;
  }

 private:
  // Whether a field has the usual name of another key of the role.
  bool isUsualOfOther(const std::string& field, std::string_view key) const {
    return std::ranges::any_of(m_role.fields, [&](const RoleField& other) {
      if (other.key == key) return false;
      const auto names = usualNames(m_role, other.key);
      return std::ranges::find(names, field) != names.end();
    });
  }
  bool different(int column) const {
    const auto& values = m_fields[static_cast<std::size_t>(column)].values;
    return std::set<std::string>(values.begin(), values.end()).size() == values.size();
  }
  // Row counters of software look like codes and mean nothing.
  static bool isCounter(const std::string& normal) {
    for (std::string_view name :
         {"OBJECTID", "FID", "GID", "OID", "OGCFID", "OSMID", "GISID", "OBJECTID1", "FEATUREID"})
      if (normal == name) return true;
    return false;
  }
  bool free(std::size_t i) const { return !m_used[i] && m_fields[i].type != "date"; }
  void take(std::size_t i, std::vector<int>& found) {
    found.push_back(static_cast<int>(i));
    m_used[i] = true;
  }

  const ImportRole& m_role;
  std::span<const FieldSample> m_fields;
  std::vector<std::string> m_normal;
  std::vector<bool> m_used;
};

// What counts households and persons: by whole names, or by the household number of a register of persons.
void chooseCounts(const ImportRole& role, std::span<const FieldSample> fields, Guesser& guesser, FieldChoice& choice) {
  const auto said = [&](const char* key) { return choice.columns.contains(key); };
  const auto named = [&](const char* key) { return said(key) && !choice.columns.at(key).empty(); };
  const auto take = [&](const std::string& key, int column) {
    choice.columns[key] = {column};
    choice.guessed.push_back(key);
    guesser.use(column);
  };
  CountFields found = findCountFields(fields, guesser.used());
  const bool counts = role.content == Content::Counts;
  if (counts && !named("households")) {
    const bool persons = found.rowsArePersons && found.households.empty();
    if (!said("household") && found.householdNumber >= 0 && found.households.empty())
      take("household", found.householdNumber);
    // Who is a head tells whether numbers begin anew in each building.
    if (named("household") && persons) {
      if (found.relation >= 0) take("relation", found.relation);
      return;
    }
    if (named("household")) found.households.clear();
    if (persons && (found.relation >= 0 || !said("households"))) {
      if (found.relation >= 0)
        take("relation", found.relation);
      else
        choice.asked.push_back({"field.persons_register", "households", possibleCounts(fields, guesser.used())});
      return;
    }
  }
  const auto choose = [&](const char* key, std::vector<int> columns, CountName cut) {
    if (said(key)) return;
    if (columns.empty())
      for (std::size_t i = 0; i < fields.size(); ++i)
        if (!guesser.used()[i] && fields[i].type != "date" && fields[i].type != "text" &&
            cutCountNameOf(fields[i].name) == cut)
          columns.push_back(static_cast<int>(i));
    if (columns.size() > 1) choice.asked.push_back({"field.several", key, columns});
    if (columns.size() == 1) take(key, columns[0]);
  };
  if (!named("household")) choose("households", found.households, CountName::Households);
  // Beside households the size of one is no sum of persons.
  if (found.personsAreSizes && named("households")) {
    found.nearPersons.insert(found.nearPersons.end(), found.persons.begin(), found.persons.end());
    found.persons.clear();
  }
  choose("persons", found.persons, CountName::Persons);
  if (!counts) return;
  choice.rowsAreHouseholds = found.rowsAreHouseholds && named("persons") && !named("households") && !named("household");
  // A name that is not known may be meant; what is left uncounted for it would go unnoticed beside the other count.
  const auto ask = [&](const char* key, std::vector<int> columns, bool other) {
    std::erase_if(columns, [&](int c) { return guesser.used()[static_cast<std::size_t>(c)]; });
    if (said(key) || columns.empty() || !other || !choice.asked.empty()) return;
    choice.asked.push_back({"field.maybe", key, std::move(columns)});
  };
  std::vector<int> near = found.unclear;
  near.insert(near.end(), found.nearHouseholds.begin(), found.nearHouseholds.end());
  if (!named("household") && !choice.rowsAreHouseholds) ask("households", near, named("persons"));
  ask("persons", found.nearPersons, named("households"));
}

}  // namespace

std::string normalFieldName(std::string_view name) {
  const std::string text = simplified(withoutSpaces(compatible(name)));
  std::string out;
  int depth = 0;
  for (char c : text) {
    if (c == '(' || c == ')') depth = std::max(0, depth + (c == '(' ? 1 : -1));
    if (depth > 0 || c == '(' || c == ')' || c == '_' || c == '-' || c == '.' || c == ':') continue;
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  // The letter of the column that tells fields of one name apart.
  if (const std::size_t at = out.rfind('@'); at != std::string::npos && at > 0) out.resize(at);
  return out;
}

std::string fieldList(std::span<const FieldSample> fields) {
  return joinedText(fields, ", ", &FieldSample::name);
}

Result<FieldChoice> chooseFields(Role wanted, std::span<const FieldSample> fields,
                                 const std::map<std::string, std::string>& requested) {
  const ImportRole& role = importRole(wanted);
  FieldChoice choice;
  Guesser guesser(role, fields);
  for (const auto& [key, field] : requested) {
    if (std::find(std::begin(kFieldKeys), std::end(kFieldKeys), key) == std::end(kFieldKeys))
      return fail(Error("field.unknown_key").with("key", key).with("keys", joinedText(kFieldKeys)));
    if (field.empty()) {  // the user says that there is none
      choice.columns[key];
      continue;
    }
    const int column = columnNamed(fields, field);
    if (column < 0)
      return fail(Error("field.unknown").with("key", key).with("field", field).with("fields", fieldList(fields)));
    choice.columns[key] = {column};
    guesser.use(column);
  }
  for (std::string_view view : kFieldKeys) {
    const std::string key(view);
    if (!role.field(key)) continue;
    if (key == "households") chooseCounts(role, fields, guesser, choice);
    if (key == "households" || key == "persons" || key == "household" || choice.columns.contains(key)) continue;
    auto columns = guesser.byName(key);
    if (columns.empty()) continue;
    choice.columns[key] = std::move(columns);
    choice.guessed.push_back(key);
  }
  const auto byContent = [&](const std::string& key, std::optional<int> (Guesser::*guess)()) {
    if (!role.field(key) || choice.columns.contains(key)) return;
    if (const auto column = (guesser.*guess)()) choice.columns[key] = {*column}, choice.guessed.push_back(key);
  };
  if (role.content == Content::Territory) byContent("code", &Guesser::codeByContent);
  if (role.content != Content::People) byContent("name", &Guesser::nameByContent);
  // A row for each grid with its chief and its worker in two columns: only one of them can be taken at a time.
  if (role.content == Content::People && !requested.contains("name")) {
    std::vector<int> named;
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (postRoleOf(fields[i].name) &&
          std::ranges::count(wordsIn(role.field("name")->names), normalFieldName(fields[i].name)) > 0)
        named.push_back(static_cast<int>(i));
    if (named.size() > 1) choice.asked.push_back({"field.several", "name", std::move(named)});
  }
  // Coordinates come in pairs.
  if (choice.columns.contains("x") != choice.columns.contains("y")) {
    choice.columns.erase("x"), choice.columns.erase("y");
    std::erase_if(choice.guessed, [](const std::string& key) { return key == "x" || key == "y"; });
  }
  return choice;
}

}  // namespace wangge::gis
