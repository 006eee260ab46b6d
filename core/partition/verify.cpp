// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/verify.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <unordered_set>

namespace wangge::partition {
namespace {

constexpr std::size_t kMostOpen = 32;  // pieces that can still grow

// The criterion that sums are compared by, where one number decides.
struct Weights {
  bool persons = false, decide = true;
  std::int64_t least = 0, most = 0;
  explicit Weights(const Band& band)
      : persons(band.criterion == Criterion::PersonsOnly),
        decide(band.criterion == Criterion::HouseholdsOnly || band.criterion == Criterion::PersonsOnly),
        least(persons ? band.leastPersons : band.least),
        most(persons ? band.mostPersons : band.most) {}
  std::int64_t of(const Atom& atom) const { return persons ? atom.persons : atom.households; }
};

std::int64_t weightOf(const Instance& instance, const std::vector<int>& atoms) {
  const Weights weights(instance.band);
  std::int64_t sum = 0;
  for (int atom : atoms) sum += weights.of(instance.atom(atom));
  return sum;
}

// Goes through all ways to divide an instance into grids in band, atom by atom. Unlike the search, it never decides
// that pieces which do not touch yet belong together: a new atom joins some of the pieces beside it, those it does not
// join are apart from it for good, and a piece without neighbours to come is a grid. Of a situation only what is open
// counts.
class Recount {
 public:
  Recount(const Instance& instance, const std::vector<int>& order, const VerifyLimits& limits, std::stop_token stop)
      : m_instance(instance), m_order(order), m_limits(limits), m_stop(std::move(stop)), m_weights(instance.band) {
    for (const Atom& atom : instance.atoms()) m_left += m_weights.of(atom), m_hasSeeds |= atom.seeds > 0;
  }

  Verified run() {
    Verified result;
    std::vector<int> open(static_cast<std::size_t>(m_instance.size()));  // neighbours to come
    for (int i = 0; i < m_instance.size(); ++i)
      open[static_cast<std::size_t>(i)] = static_cast<int>(m_instance.steps(i).size());
    std::vector<int> front;  // atoms with neighbours to come
    Layer now, next;
    now.insert(packed({}));
    for (int atom : m_order) {
      m_atom = atom;
      m_beside.clear();
      for (const Step& step : m_instance.steps(atom)) {
        --open[static_cast<std::size_t>(step.to)];
        if (const auto at = std::find(front.begin(), front.end(), step.to); at != front.end())
          m_beside.push_back(static_cast<std::size_t>(at - front.begin()));
      }
      front.push_back(atom);
      m_stays.clear();
      for (int f : front) m_stays.push_back(open[static_cast<std::size_t>(f)] > 0);
      std::erase_if(front, [&](int f) { return open[static_cast<std::size_t>(f)] == 0; });
      m_left -= m_weights.of(m_instance.atom(atom));
      next.clear();
      for (const std::string& bytes : now) {
        takeIn(unpacked(bytes), next);
        if (next.size() > m_limits.layerStates || m_tooWide) return {Verdict::TooLarge, {}, result.states};
      }
      result.states += static_cast<std::int64_t>(next.size());
      if (result.states > static_cast<std::int64_t>(m_limits.allStates) || m_stop.stop_requested())
        return {Verdict::TooLarge, {}, result.states};
      std::swap(now, next);
    }
    result.verdict = now.empty() ? Verdict::Holds : Verdict::Wrong;
    if (!now.empty()) result.wrong = "there_is_a_plan_in_band";
    return result;
  }

 private:
  struct Piece {
    std::int64_t households = 0, persons = 0;
    std::int32_t seeds = 0;
    std::uint32_t apart = 0;  // pieces that are in other grids
  };
  struct Situation {
    std::vector<std::uint8_t> pieceOf;  // of each atom of the front
    std::vector<Piece> pieces;          // numbered by their first atom in the front
    std::int32_t grids = 0;             // finished ones, where their number is asked for
  };
  using Layer = std::unordered_set<std::string>;

  static bool among(std::int64_t value, std::int64_t least, std::int64_t most) {
    return least <= value && value <= most;
  }
  bool inBand(const Piece& p) const {
    const Band& band = m_instance.band;
    const bool households = among(p.households, band.least, band.most),
               persons = among(p.persons, band.leastPersons, band.mostPersons);
    if (band.criterion == Criterion::HouseholdsOnly) return households;
    if (band.criterion == Criterion::PersonsOnly) return persons;
    return band.criterion == Criterion::Both ? households && persons : households || persons;
  }

  // Too much for any band already, whatever is added.
  bool tooMuch(const Piece& p) const {
    const Band& band = m_instance.band;
    const bool households = p.households > band.most, persons = p.persons > band.mostPersons;
    if (band.criterion == Criterion::HouseholdsOnly) return households;
    if (band.criterion == Criterion::PersonsOnly) return persons;
    return band.criterion == Criterion::Both ? households || persons : households && persons;
  }

  template <class Value>
  static void put(std::string& out, Value value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class Value>
  static void take(const char*& in, Value& value) {
    std::memcpy(&value, in, sizeof value), in += sizeof value;
  }
  std::string packed(const Situation& s) const {
    std::string out;
    put(out, static_cast<std::uint8_t>(s.pieceOf.size())), put(out, static_cast<std::uint8_t>(s.pieces.size()));
    for (std::uint8_t piece : s.pieceOf) put(out, piece);
    if (m_instance.wanted != 0) put(out, s.grids);
    for (const Piece& piece : s.pieces) {
      put(out, piece.apart);
      if (!m_weights.persons) put(out, static_cast<std::int32_t>(piece.households));
      if (m_instance.band.criterion != Criterion::HouseholdsOnly) put(out, piece.persons);
      if (m_hasSeeds) put(out, piece.seeds);
    }
    return out;
  }
  Situation unpacked(const std::string& bytes) const {
    Situation s;
    const char* in = bytes.data();
    std::uint8_t width = 0, pieces = 0;
    take(in, width), take(in, pieces);
    s.pieceOf.resize(width), s.pieces.resize(pieces);
    for (std::uint8_t& piece : s.pieceOf) take(in, piece);
    if (m_instance.wanted != 0) take(in, s.grids);
    for (Piece& piece : s.pieces) {
      std::int32_t households = 0;
      take(in, piece.apart);
      if (!m_weights.persons) take(in, households);
      piece.households = households;
      if (m_instance.band.criterion != Criterion::HouseholdsOnly) take(in, piece.persons);
      if (m_hasSeeds) take(in, piece.seeds);
    }
    return s;
  }

  // Every set of pieces beside the new atom that may be one with it.
  void takeIn(const Situation& before, Layer& next) {
    std::uint32_t beside = 0;
    for (std::size_t at : m_beside) beside |= std::uint32_t{1} << before.pieceOf[at];
    for (std::uint32_t joined = beside;; joined = (joined - 1) & beside) {
      join(before, joined, beside & ~joined, next);
      if (joined == 0) break;
    }
  }

  void join(const Situation& before, std::uint32_t joined, std::uint32_t others, Layer& next) {
    const Atom& atom = m_instance.atom(m_atom);
    Piece fresh{atom.households, atom.persons, atom.seeds, others};
    for (std::size_t p = 0; p < before.pieces.size(); ++p) {
      if (!(joined >> p & 1)) continue;
      const Piece& piece = before.pieces[p];
      if ((piece.apart & joined) != 0) return;
      fresh.households += piece.households, fresh.persons += piece.persons, fresh.seeds += piece.seeds;
      fresh.apart |= piece.apart;
    }
    if (fresh.seeds > 1 || tooMuch(fresh)) return;
    if (before.pieces.size() >= kMostOpen) {
      m_tooWide = true;
      return;
    }
    // The new piece comes last; joined ones are empty from now on.
    Situation after = before;
    const auto mine = static_cast<std::uint8_t>(after.pieces.size());
    for (std::uint8_t& piece : after.pieceOf)
      if (joined >> piece & 1) piece = mine;
    after.pieceOf.push_back(mine);
    after.pieces.push_back(fresh);
    for (std::size_t p = 0; p < mine; ++p)
      if (fresh.apart >> p & 1) after.pieces[p].apart |= std::uint32_t{1} << mine;
    if (finish(after) && canStillFit(after)) next.insert(packed(after));
  }

  // Atoms without neighbours to come leave the front, and with the last of them their piece, which is a grid now; false
  // when it is not in band. What is left is numbered anew by first atom.
  bool finish(Situation& s) const {
    std::array<std::uint8_t, kMostOpen + 1> number;
    constexpr std::uint8_t kNone = 255;
    number.fill(kNone);
    std::vector<std::uint8_t> front;
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < s.pieceOf.size(); ++i) {
      if (!m_stays[i]) continue;
      std::uint8_t& mine = number[s.pieceOf[i]];
      if (mine == kNone) mine = static_cast<std::uint8_t>(pieces.size()), pieces.push_back(s.pieces[s.pieceOf[i]]);
      front.push_back(mine);
    }
    for (std::size_t i = 0; i < s.pieceOf.size(); ++i) {
      std::uint8_t& mine = number[s.pieceOf[i]];
      if (m_stays[i] || mine != kNone) continue;
      mine = kNone - 1;  // counted
      if (!inBand(s.pieces[s.pieceOf[i]])) return false;
      if (m_instance.wanted != 0 && ++s.grids > m_instance.wanted) return false;
    }
    for (Piece& piece : pieces) {
      std::uint32_t apart = 0;
      for (std::size_t p = 0; p < s.pieces.size(); ++p)
        if ((piece.apart >> p & 1) && number[p] < kMostOpen) apart |= std::uint32_t{1} << number[p];
      piece.apart = apart;
    }
    s.pieceOf = std::move(front), s.pieces = std::move(pieces);
    return m_order.back() != m_atom || m_instance.wanted == 0 || s.grids == m_instance.wanted;
  }

  // What is open and to come must divide into grids, one at least for each of some pieces that are all apart.
  bool canStillFit(const Situation& s) const {
    if (!m_weights.decide || m_weights.most <= 0) return true;
    std::int64_t all = m_left, single = 0;
    std::uint32_t apart = ~std::uint32_t{0};
    std::int64_t grids = 0;
    for (std::size_t p = 0; p < s.pieces.size(); ++p) {
      const std::int64_t weight = m_weights.persons ? s.pieces[p].persons : s.pieces[p].households;
      all += weight;
      if (!(apart >> p & 1)) continue;
      apart &= s.pieces[p].apart, ++grids, single += std::max(weight, m_weights.least);
    }
    if (all == 0 && grids == 0) return true;
    grids = std::max(grids, (all + m_weights.most - 1) / m_weights.most);
    return grids * m_weights.least <= all && single <= all;
  }

  const Instance& m_instance;
  const std::vector<int>& m_order;
  const VerifyLimits& m_limits;
  std::stop_token m_stop;
  Weights m_weights;
  bool m_hasSeeds = false, m_tooWide = false;
  std::int64_t m_left = 0;  // of the atoms to come
  int m_atom = 0;
  std::vector<std::size_t> m_beside;  // places of its neighbours in the front
  std::vector<char> m_stays;          // of each atom of the front, the new one last
};

bool everyAtomOnce(const Instance& instance, std::vector<int> order) {
  std::sort(order.begin(), order.end());
  for (int i = 0; i < static_cast<int>(order.size()); ++i)
    if (order[static_cast<std::size_t>(i)] != i) return false;
  return static_cast<int>(order.size()) == instance.size();
}

std::string_view wrongWithBottleneck(const Instance& instance, const Certificate& proof) {
  const auto n = static_cast<std::size_t>(instance.size());
  const auto known = [&](int atom) { return atom >= 0 && atom < instance.size(); };
  std::vector<int> blob(n);  // atoms with one name are in one grid
  for (int i = 0; i < instance.size(); ++i) blob[static_cast<std::size_t>(i)] = i;
  const auto together = [&](const std::vector<int>& atoms) {
    return std::all_of(atoms.begin(), atoms.end(), [&](int atom) {
      return blob[static_cast<std::size_t>(atom)] == blob[static_cast<std::size_t>(atoms.front())];
    });
  };
  for (const ForcedJoin& join : proof.joins) {
    std::vector<char> in(n, 0);  // 1: neck, 2: piece
    if (join.neck.empty() || join.piece.empty()) return "an_empty_step";
    for (const auto* atoms : {&join.neck, &join.piece})
      for (int atom : *atoms) {
        if (!known(atom) || in[static_cast<std::size_t>(atom)] != 0) return "a_step_names_no_atom_or_one_twice";
        in[static_cast<std::size_t>(atom)] = atoms == &join.neck ? 1 : 2;
      }
    if (!together(join.neck)) return "the_neck_is_not_together";
    if (weightOf(instance, join.piece) >= proof.least) return "the_piece_can_stand_alone";
    for (int atom : join.piece)
      for (const Step& step : instance.steps(atom))
        if (in[static_cast<std::size_t>(step.to)] == 0) return "the_piece_has_another_way_out";
    std::vector<char> gained(n, 0);
    for (int atom : join.piece) gained[static_cast<std::size_t>(blob[static_cast<std::size_t>(atom)])] = 1;
    const int name = blob[static_cast<std::size_t>(join.neck.front())];
    for (int& b : blob)
      if (gained[static_cast<std::size_t>(b)]) b = name;
  }
  std::vector<int> atoms = proof.atoms;
  std::sort(atoms.begin(), atoms.end());
  if (atoms.empty() || !known(atoms.front()) || !known(atoms.back()) ||
      std::adjacent_find(atoms.begin(), atoms.end()) != atoms.end())
    return "the_atoms_are_none_or_not_those_of_the_instance";
  if (!together(atoms)) return "the_atoms_are_not_forced_together";
  if (weightOf(instance, atoms) != proof.households) return "the_sum_of_the_atoms";
  return proof.households > proof.most ? "" : "the_atoms_fit";
}

// Empty when the numbers of the proof are those of the instance.
std::string_view wrongNumbers(const Instance& instance, const Certificate& proof) {
  const Weights weights(instance.band);
  if (proof.criterion != instance.band.criterion) return "the_limb";
  if (proof.least != weights.least || proof.most != weights.most) return "the_band";
  const bool decides = weights.decide || proof.kind == CertificateKind::Exhausted;
  if (!decides) return "the_limb_decides_nothing_by_itself";
  // Sums with gaps prove nothing.
  if (proof.criterion == Criterion::PersonsOnly || proof.criterion == Criterion::Both)
    for (const Atom& atom : instance.atoms())
      if (atom.persons >= kUnknownPersons) return "persons_are_not_all_counted";
  if (proof.kind == CertificateKind::Oversize || proof.kind == CertificateKind::Bottleneck) return {};
  std::int64_t all = 0;
  for (const Atom& atom : instance.atoms()) all += weights.of(atom);
  return all == proof.households ? "" : "the_sum_of_all";
}

}  // namespace

Verified verify(const Instance& instance, const Certificate& proof, const VerifyLimits& limits, std::stop_token stop) {
  if (const std::string_view wrong = wrongNumbers(instance, proof); !wrong.empty()) return {Verdict::Wrong, wrong};
  int seeds = 0;
  for (const Atom& atom : instance.atoms()) seeds += atom.seeds;
  const std::int64_t sum = proof.households, least = proof.least, most = proof.most;
  std::string_view wrong;
  switch (proof.kind) {
    case CertificateKind::Arithmetic:
      if (sum > 0 ? proof.below * most >= sum : proof.below != 0) wrong = "so_few_grids_could_hold_them";
      if ((proof.below + 1) * least <= sum) wrong = "one_more_grid_could_be_filled";
      break;
    case CertificateKind::Oversize:
      if (proof.atoms.size() != 1 || proof.atoms[0] < 0 || proof.atoms[0] >= instance.size())
        wrong = "no_such_atom";
      else if (weightOf(instance, proof.atoms) != sum)
        wrong = "the_sum_of_the_atom";
      else if (sum <= most)
        wrong = "the_atom_fits";
      break;
    case CertificateKind::Bottleneck:
      wrong = wrongWithBottleneck(instance, proof);
      break;
    case CertificateKind::Number:
      if (proof.grids <= 0 || proof.grids != instance.wanted)
        wrong = "the_number_of_grids";
      else if (proof.grids * least <= sum && proof.grids * most >= sum)
        wrong = "so_many_grids_hold_them";
      break;
    case CertificateKind::Seeds:
      if (proof.seeds != seeds)
        wrong = "the_number_of_seeds";
      else if (proof.seeds * least <= sum)
        wrong = "so_many_grids_can_be_filled";
      break;
    case CertificateKind::Exhausted:
      if (proof.grids != instance.wanted || proof.seeds != (seeds > 1 ? seeds : 0))
        wrong = "what_was_asked_for";
      else if (!everyAtomOnce(instance, proof.order))
        wrong = "the_order_is_not_one_of_all_atoms";
      else
        return Recount(instance, proof.order, limits, std::move(stop)).run();
      break;
  }
  return {wrong.empty() ? Verdict::Holds : Verdict::Wrong, wrong};
}

}  // namespace wangge::partition
