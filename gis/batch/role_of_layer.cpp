// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/batch/role_of_layer.h"

#include <algorithm>
#include <array>
#include <map>

#include "gis/batch/name_words.h"
#include "gis/read/cell_values.h"
#include "gis/read/count_fields.h"
#include "gis/read/count_names.h"
#include "gis/read/feature_words.h"
#include "gis/read/unicode_forms.h"
#include "gis/roles.h"

namespace wangge::gis {
namespace {

// What the evidence weighs. A role is taken from kEnough on, when the next one is kAhead behind.
constexpr double kEnough = 2.5, kAhead = 1.5;
constexpr double kThings = 5, kClasses = 5, kOwnField = 3, kCodes = 3, kCounts = 4, kHint = 2.5, kKey = 2, kWord = 1.5;

// A field with what its values are like.
struct Field {
  const FieldSample* sample;
  std::string normal;
  std::vector<std::string> values;  // filled ones
  bool own = false;                 // different in nearly every row: belongs to the thing, not to what it lies in
};

std::vector<Field> fieldsOf(const LayerLook& look) {
  std::vector<Field> fields;
  for (const FieldSample& sample : look.fields) {
    Field field{&sample, normalFieldName(sample.name), {}, false};
    for (const std::string& value : sample.values)
      if (!trimmed(value).empty() && !meansNothing(value)) field.values.push_back(trimmed(value));
    const std::set<std::string> different(field.values.begin(), field.values.end());
    field.own = !field.values.empty() && different.size() * 10 >= field.values.size() * 8 &&
                field.values.size() * 10 >= sample.values.size() * 8;
    fields.push_back(std::move(field));
  }
  return fields;
}

template <class Test>
double shareOf(const std::vector<std::string>& values, Test&& test) {
  if (values.empty()) return 0;
  return static_cast<double>(std::ranges::count_if(values, test)) / static_cast<double>(values.size());
}

class Evidence {
 public:
  Evidence(const LayerLook& look, const std::set<std::string>& communities)
      : m_look(look), m_communities(communities), m_fields(fieldsOf(look)) {}

  std::map<Role, double> weigh() {
    for (const Field& field : m_fields) {
      byFieldName(field);
      byThings(field);
      byCodes(field);
      byClasses(field);
    }
    bySize();
    byCounts();
    for (const auto& [key, role] : m_best) m_score[role.first] += role.second;
    tellStations();
    return m_score;
  }

  // Names of villages without codes: one community may have several of them, so they may be settlements.
  bool mayBeSettlements() const { return m_villages && !m_coded; }

  std::optional<Role> named() const {
    if (m_look.format == Format::Dxf) {  // the layers of a drawing name what is drawn on them
      std::set<Role> spoken;
      for (const std::string& layer : m_look.fields[0].values)
        if (const auto role = roleNamed(layer)) spoken.insert(*role);
      if (spoken.size() == 1) return *spoken.begin();
    }
    if (const auto role = roleNamed(m_look.layer)) return role;
    if (const auto role = roleNamed(stemOf(m_look.member))) return role;
    return m_look.only ? roleNamed(stemOf(m_look.file)) : std::nullopt;
  }

 private:
  bool areas() const { return m_look.geometry == "polygon" || m_look.geometry == "mixed"; }
  bool lines() const { return m_look.geometry == "line"; }
  // Of several fields that say the same of a role the clearest counts.
  void tell(const std::string& what, Role role, double weight) {
    auto& best = m_best.try_emplace(what + std::string(toText(role)), role, 0).first->second;
    best.second = std::max(best.second, weight);
  }

  void byFieldName(const Field& field) {
    if (const auto role = roleOfField(field.normal)) tell("field", *role, kOwnField);
    if ((lines() || m_look.geometry == "mixed") && speaksOfOtherLines(field.normal))
      tell("other", Role::Barriers, 0), m_other = true;
    const auto keys = usualNames(importRole(Role::Buildings), "key");
    if (areas() && field.own && std::ranges::find(keys, field.normal) != keys.end()) tell("key", Role::Buildings, kKey);
    std::vector<std::pair<Role, std::string_view>> takers;
    for (const ImportRole& role : importRoles()) {
      // Lists of people name grids and communities as their own tables do, and are told apart by nothing else.
      if (role.content == Content::People) continue;
      for (const RoleField& taken : role.fields) {
        // Stations share their fields with precincts (tellStations); what a row belongs to says nothing of what it is.
        if (role.role == Role::Stations || taken.key == "community" || taken.key == "officers") continue;
        if (role.role == Role::Precincts && taken.key == "parent") continue;
        const auto words = wordsIn(taken.names);
        if (std::ranges::find(words, field.normal) != words.end()) takers.emplace_back(role.role, taken.key);
      }
    }
    for (const auto& [role, key] : takers) {
      const bool self = key == "code" || key == "name";
      // A road has many rows of one name; of all others a name or code that comes again is that of something larger.
      if (self && !field.own && role != Role::Barriers) continue;
      if (!self && key != "kind" && key != "category" && field.own) continue;
      const double weight = self && role != Role::Barriers ? kOwnField : kWord;
      tell("names " + std::string(key), role, weight / static_cast<double>(takers.size()));
    }
  }

  void byThings(const Field& field) {
    if (field.sample->type != "text" || (!field.own && !lines())) return;
    std::map<Role, std::size_t> counts;
    for (const std::string& value : field.values)
      if (const auto role = roleOfThing(value)) ++counts[*role];
    if (shareOf(field.values, isVillageName) >= 0.5) m_villages = true;
    for (const auto& [role, count] : counts)
      if (count * 10 >= field.values.size() * 6 && count > 0) tell("things", role, kThings);
  }

  void byCodes(const Field& field) {
    if (m_look.abroad || !field.own || field.sample->type == "real" || field.sample->type == "date") return;
    const CountName counts = countNameOf(field.sample->name);
    if (counts == CountName::PersonMark || counts == CountName::HouseholdNumber) return;
    const auto ofLength = [&](std::size_t least, std::size_t most) {
      return shareOf(field.values, [&](const std::string& v) {
               return v.size() >= least && v.size() <= most && isAdministrativeCode(v);
             }) >= 0.9;
    };
    const auto endsIn = [&](std::string_view zeros) {
      return shareOf(field.values, [&](const std::string& v) { return v.ends_with(zeros); }) >= 0.8;
    };
    const auto ofLevel = [&](Role role) {
      return shareOf(field.values, [&](const std::string& v) { return isCodeOfLevel(v, role); }) >= 0.9;
    };
    if (ofLength(12, 12)) {
      if (endsIn("000000"))
        tell("code", Role::Counties, kCodes);
      else if (ofLevel(Role::Subdistricts))
        tell("code", Role::Subdistricts, kCodes);
      else if (ofLevel(Role::Communities))
        tell("code", Role::Communities, kCodes), m_coded = true;
      if (shareOf(field.values, [&](const std::string& v) { return m_communities.contains(v); }) >= 0.5)
        tell("known", Role::Communities, kWord);
    } else if (ofLength(9, 9) && ofLevel(Role::Subdistricts)) {
      tell("code", Role::Subdistricts, kCodes);
    } else if (ofLength(6, 6) && field.values.size() <= 200) {
      tell("code", Role::Counties, kCodes);
    } else if (ofLength(13, 17)) {
      const double within =
          shareOf(field.values, [&](const std::string& v) { return m_communities.contains(v.substr(0, 12)); });
      if (m_communities.empty() || within >= 0.5) tell("code", Role::Grids, within >= 0.5 ? kCodes + 1 : kCodes);
    }
  }

  void byClasses(const Field& field) {
    if (field.sample->type != "text") return;
    const std::set<std::string> different(field.values.begin(), field.values.end());
    const bool classes =
        different.size() <= 60 && (different.size() * 3 <= field.values.size() || different.size() < 12);
    if (!classes) return;
    const auto known = [&](auto&& test) { return shareOf(field.values, test) >= 0.5; };
    if ((lines() || areas()) && known([](const std::string& v) { return barrierClassOf(v).has_value(); }))
      tell("class", Role::Barriers, kClasses);
    if (known([](const std::string& v) { return siteCategoryOf(v).has_value(); })) tell("class", Role::Sites, kClasses);
    if (areas() && known(isBuildingUse)) tell("class", Role::Buildings, kOwnField);
    if (known([](const std::string& v) { return gridKindOf(v).has_value(); })) tell("class", Role::Grids, kWord);
  }

  // Houses are some tens of metres large, communities some hundreds.
  void bySize() {
    if (!areas() || m_look.side <= 0) return;
    if (m_look.side < 60 && m_look.features >= 15) {
      m_score[Role::Buildings] += 2;
      for (Role role : {Role::Communities, Role::Subdistricts, Role::Counties, Role::Precincts, Role::Beats})
        m_score[role] -= 5;
      m_score[Role::Grids] -= 2;
    } else if (m_look.side > 150) {
      m_score[Role::Buildings] -= 4;
    }
  }

  void byCounts() {
    const CountFields found = findCountFields(m_look.fields, std::vector<bool>(m_look.fields.size(), false));
    if (found.rowsArePersons || found.relation >= 0 || found.householdNumber >= 0) {
      if (!areas()) m_score[Role::Households] += kThings;
    } else if (!found.households.empty() || !found.persons.empty()) {
      m_score[Role::Households] += areas() ? kCounts - 1 : kCounts;
    }
    if (lines() && m_other) m_score[Role::Barriers] -= 6;
    if (lines() && (speaksOfOtherLines(m_look.layer) || speaksOfOtherLines(stemOf(m_look.file))))
      m_score[Role::Barriers] -= 6;
  }

  bool isNamed(const Field& field, Role role, std::initializer_list<std::string_view> keys) const {
    return std::ranges::any_of(importRole(role).fields, [&](const RoleField& known) {
      const auto words = wordsIn(known.names);
      return std::ranges::find(keys, known.key) != keys.end() && std::ranges::find(words, field.normal) != words.end();
    });
  }

  // Whether a field tells an address or a coordinate.
  bool isPlaced() const {
    return std::ranges::any_of(m_fields, [&](const Field& field) {
      return std::ranges::any_of(std::initializer_list<std::string_view>{"key", "x", "y"}, [&](std::string_view key) {
        const auto names = usualNames(importRole(Role::Stations), key);
        return std::ranges::find(names, field.normal) != names.end();
      });
    });
  }

  // What speaks of police stations is about the stations themselves where it is points, or a list of them; a list of
  // communities with the station of each makes precincts, unless it counts people. Where hardly two communities share a
  // station, it is a list of communities all the same if no station has an address or place.
  void tellStations() {
    const bool points = m_look.geometry == "point", table = m_look.geometry == "none";
    if (!points && !table) return;
    const auto any = [&](bool own, std::initializer_list<std::string_view> keys) {
      return std::ranges::any_of(
          m_fields, [&](const Field& field) { return field.own == own && isNamed(field, Role::Precincts, keys); });
    };
    double& precincts = m_score[Role::Precincts];
    const double told = std::max(0.0, precincts);
    m_score[Role::Stations] += told;
    precincts = 0;
    const CountFields counts = findCountFields(m_look.fields, std::vector<bool>(m_look.fields.size(), false));
    const bool people = !counts.households.empty() || !counts.persons.empty() || counts.rowsArePersons;
    if (!table || people || !any(true, {"community"})) return;
    if (any(false, {"code", "name"})) {
      precincts = kThings;
    } else if (any(true, {"code", "name"}) && !isPlaced()) {
      m_score[Role::Stations] -= told;
      precincts = std::max(kThings, told);
    }
  }

  const LayerLook& m_look;
  const std::set<std::string>& m_communities;
  std::vector<Field> m_fields;
  std::map<Role, double> m_score;
  std::map<std::string, std::pair<Role, double>> m_best;
  bool m_other = false, m_villages = false, m_coded = false;
};

}  // namespace

RoleGuess roleOfLayer(const LayerLook& look, const std::set<std::string>& communities) {
  Evidence evidence(look, communities);
  std::map<Role, double> score = evidence.weigh();
  auto named = evidence.named();
  if (named == Role::Precincts && look.geometry == "point") named = Role::Stations;
  RoleGuess guess;
  const auto suits = [&](const ImportRole& role) {
    if (look.format == Format::Osm) return role.content == Content::Surroundings;
    // Open lines of a drawing may close rings together.
    const bool drawn = look.format == Format::Dxf && look.geometry == "line" && role.takes("polygon");
    return role.takes(look.geometry) || drawn;
  };
  double content = 0;
  std::map<Role, double> alone = score;  // without the name
  for (const ImportRole& role : importRoles()) {
    if (!suits(role)) continue;
    guess.possible.push_back(role.role);
    content = std::max(content, score[role.role]);
    if (named == role.role) score[role.role] += kHint;
  }
  std::ranges::stable_sort(guess.possible, [&](Role a, Role b) { return score[a] > score[b]; });
  if (guess.possible.empty()) return guess;
  guess.blank = content <= 0 && !named;
  const double best = score[guess.possible[0]];
  const double next = guess.possible.size() > 1 ? std::max(0.0, score[guess.possible[1]]) : 0.0;
  if (best < kEnough || best < next + kAhead) return guess;
  // A table without shapes may be about anything.
  if (content <= 0 && look.geometry == "none") return guess;
  if (guess.possible[0] == Role::Communities && evidence.mayBeSettlements()) return guess;
  guess.role = guess.possible[0];
  guess.byName = alone[*guess.role] < kEnough;
  return guess;
}

std::set<std::string> communityCodesOf(const LayerLook& look) {
  std::set<std::string> codes;
  for (const Field& field : fieldsOf(look))
    if (field.own)
      for (const std::string& value : field.values)
        if (isCodeOfLevel(value, Role::Communities)) codes.insert(value);
  return codes;
}

}  // namespace wangge::gis
