// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/standard_names.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "tests/checks/cpp_scan.h"

namespace wangge::checks {
namespace {

// Headers, and the names of which each of them is enough. "<=>" stands for the operator, which wants <compare>.
constexpr std::pair<const char*, const char*> kNames[] = {
    {"algorithm",
     "adjacent_find any_of all_of none_of binary_search clamp copy_n count count_if equal fill find find_if "
     "lower_bound max "
     "max_element min min_element minmax nth_element remove_if reverse sort stable_sort transform "
     "unique upper_bound"},
    {"array", "array size_t"},
    {"atomic", "atomic atomic_bool memory_order_relaxed"},
    {"bit", "bit_cast bit_width countl_zero countr_zero endian has_single_bit popcount rotl rotr"},
    {"chrono", "chrono"},
    {"cmath", "abs atan2 ceil cos fabs floor hypot isfinite isnan llround lround pow remainder round sin sqrt"},
    {"compare", "<=> partial_ordering strong_ordering weak_ordering"},
    {"concepts", "convertible_to integral invocable same_as"},
    {"condition_variable", "condition_variable condition_variable_any mutex stop_token unique_lock"},
    {"cstddef", "byte max_align_t nullptr_t ptrdiff_t size_t"},
    {"cstdint", "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t size_t"},
    {"cstdio", "FILE fclose fflush fprintf remove size_t snprintf"},
    {"cstdlib", "abort exit getenv size_t strtol system"},
    {"cstring", "memcmp memcpy memset size_t strlen"},
    {"csignal", "raise signal"},
    {"deque", "deque size_t"},
    {"exception", "current_exception exception exception_ptr rethrow_exception"},
    {"filesystem", "error_code filesystem"},
    {"fstream", "fstream ifstream ios istream istreambuf_iterator ofstream ostream"},
    {"functional", "function greater hash identity invoke less plus reference_wrapper"},
    {"iostream", "cerr cout endl"},
    {"initializer_list", "initializer_list"},
    {"iterator", "back_inserter distance istreambuf_iterator next prev size"},
    {"limits", "numeric_limits"},
    {"map", "less map multimap size_t"},
    {"memory", "addressof enable_shared_from_this make_shared make_unique shared_ptr unique_ptr weak_ptr"},
    {"mutex", "lock_guard mutex scoped_lock unique_lock"},
    {"numeric", "accumulate iota"},
    {"optional", "make_optional nullopt nullopt_t optional"},
    {"ostream", "ostream"},
    {"random", "mt19937 mt19937_64 uniform_int_distribution uniform_real_distribution"},
    {"set", "less multiset set size_t"},
    {"source_location", "source_location"},
    {"span", "as_bytes as_writable_bytes byte size_t span"},
    {"sstream", "istringstream ostringstream stringstream"},
    {"stop_token", "stop_callback stop_source stop_token"},
    {"string", "erase_if initializer_list size_t stod stoi stoll string string_view to_string u16string u32string"},
    {"string_view", "size_t string_view"},
    {"thread", "jthread stop_token this_thread thread"},
    {"tl/expected.hpp", "tl::bad_expected_access tl::expected tl::make_unexpected tl::unexpected"},
    {"tuple", "apply get make_tuple tie tuple"},
    {"type_traits",
     "conditional_t decay_t declval enable_if_t false_type has_unique_object_representations_v is_const_v "
     "is_member_object_pointer_v "
     "is_enum_v is_same_v is_trivially_copyable_v remove_const_t remove_cvref_t remove_reference_t "
     "true_type underlying_type_t"},
    {"unordered_map", "hash size_t unordered_map"},
    {"unordered_set", "hash size_t unordered_set"},
    {"utility", "declval exchange forward get in_place index_sequence make_index_sequence move swap"},
    {"variant", "get get_if holds_alternative monostate variant visit"},
    {"vector", "erase_if initializer_list size_t vector"},
};
// A class of Qt has a header of its name, or is announced; what other headers are enough for it.
constexpr std::pair<const char*, const char*> kQtNames[] = {
    {"QObject", "QEvent QList QString QStringList"},
    {"QPainter", "QColor QPointF QRect QRectF"},
    {"QTest", "QPoint QSize"},
    {"QWidget",
     "QAction QCloseEvent QColor QDragEnterEvent QDropEvent QEnterEvent QEvent QFocusEvent QKeyEvent QList QMargins "
     "QMouseEvent QObject QPaintEvent QPoint QPointF QRect QResizeEvent QSize QString QStringList QWheelEvent"},
    {"QAbstractItemModel", "QList QModelIndex QObject QString QStringList QVariant"},
    {"QAbstractItemView", "QAbstractItemModel QModelIndex"},
};
// Headers of classes that inherit another, whose header they therefore bring.
constexpr std::pair<const char*, const char*> kQtBases[] = {
    {"QWidget",
     "QAbstractButton QAbstractItemView QAbstractScrollArea QComboBox QDialog QDockWidget QFrame QLabel QLineEdit "
     "QListWidget QMainWindow QMessageBox QPlainTextEdit QPushButton QScrollArea QTableView QTableWidget QToolBar "
     "QTreeView QTreeWidget"},
    {"QAbstractItemModel",
     "QAbstractListModel QAbstractTableModel QSortFilterProxyModel QStandardItemModel QStyledItemDelegate"},
    {"QAbstractItemView", "QListWidget QTableView QTableWidget QTreeView QTreeWidget"},
    {"QFrame", "QLabel QMessageBox QScrollArea"},
    {"QPainter", "QStyledItemDelegate"},
    {"QStyleOptionViewItem", "QStyledItemDelegate"},
    {"QMargins", "QBoxLayout"},
};
// Namespaces of other libraries that programs precompile, and what holds all of each.
constexpr std::pair<const char*, const char*> kNamespaces[] = {
    {"CLI::", "CLI/CLI.hpp"},
    {"fmt::", "fmt/format.h"},
    {"nlohmann::", "nlohmann/json.hpp"},
};
// Most headers of the library bring these, by the standard or because nothing could be written without them.
constexpr const char* kEverywhere[] = {"forward", "move", "pair", "swap"};

std::map<std::string, std::set<std::string>> headersByName() {
  std::map<std::string, std::set<std::string>> headers;
  for (const auto& [header, names] : kNames) {
    std::istringstream words(names);
    for (std::string name; words >> name;) headers[name].insert(header);
  }
  for (const auto& [base, derived] : kQtBases) {
    std::istringstream words(derived);
    for (std::string header; words >> header;) {
      headers[base].insert(header);
      for (const auto& [of, names] : kQtNames) {
        std::istringstream brought(of == std::string(base) ? names : "");
        for (std::string name; brought >> name;) headers[name].insert(header);
      }
    }
  }
  for (const auto& [header, names] : kQtNames) {
    std::istringstream words(names);
    for (std::string name; words >> name;) headers[name].insert(header);
  }
  for (const auto& [name, header] : kNamespaces) headers[name].insert(header);
  headers["Q_DECLARE_TR_FUNCTIONS"].insert("QCoreApplication");
  return headers;
}

// What including a file brings: headers in angles, and classes of Qt that are announced and no more.
struct Brought {
  std::set<std::string> headers, announced;
};

// What an include of a file means: a path from the root, from tests/ or from the file's own folder.
class Tree {
 public:
  explicit Tree(const std::vector<SourceFile>& files) {
    for (const SourceFile& file : files) {
      if (isCode(file)) m_scans.emplace(file.path, scanCpp(file.text));
    }
  }
  const CppScan& scan(const std::string& path) const { return m_scans.at(path); }

  Brought from(const std::string& path) const {
    Brought brought;
    std::set<std::string> seen;
    collect(path, brought, seen);
    return brought;
  }

 private:
  void collect(const std::string& path, Brought& brought, std::set<std::string>& seen) const {
    static const std::regex announced("(?:class|struct) (Q\\w+);");
    if (!seen.insert(path).second) return;
    const std::string& code = scan(path).code;
    for (std::sregex_iterator match(code.begin(), code.end(), announced), end; match != end; ++match)
      brought.announced.insert((*match)[1]);
    for (const Include& include : scan(path).includes) {
      if (include.angled) brought.headers.insert(include.path);
      for (const std::string& place : {std::string(), std::string("tests/"), path.substr(0, path.rfind('/') + 1)}) {
        if (include.angled || !m_scans.contains(place + include.path)) continue;
        collect(place + include.path, brought, seen);
        break;
      }
    }
  }

  std::map<std::string, CppScan> m_scans;
};

// Whether a class that is only announced is enough here: not to inherit it, to hold one, or to look into it.
bool wantsAll(const std::string& before, const std::string& after) {
  static const std::regex inherits("(?:public|protected|private)\\s+$"), holds("^\\s+m_\\w+|^\\s*::");
  return std::regex_search(before, inherits) || std::regex_search(after, holds);
}

std::string oneOf(const std::set<std::string>& headers) {
  std::string any;
  for (const std::string& header : headers) any += (any.empty() ? "<" : " or <") + header + ">";
  return any;
}

// What is wrong with the use of a class of Qt; "" when nothing is.
std::string faultOfQt(const std::string& name, const Brought& brought, const std::set<std::string>& enough, bool all) {
  if (brought.headers.contains(name) || (!all && brought.announced.contains(name))) return "";
  if (std::any_of(enough.begin(), enough.end(), [&](auto& header) { return brought.headers.contains(header); }))
    return "";
  return (all ? "needs all of " : "uses ") + name + " without <" + name + ">";
}

// The same of a name of the standard library or of another one.
std::string faultOfName(const std::string& name, const Brought& brought, const std::set<std::string>& enough) {
  if (enough.empty()) return name + " is not in the table of tests/checks/standard_names.cpp";
  if (std::any_of(enough.begin(), enough.end(), [&](auto& header) { return brought.headers.contains(header); }))
    return "";
  return "uses " + name + " without " + oneOf(enough);
}

// Of types and constants that any header of Qt brings.
std::string faultOfBasics(const std::string& name, const Brought& brought) {
  const bool any = std::any_of(brought.headers.begin(), brought.headers.end(),
                               [](const std::string& header) { return header.starts_with('Q'); });
  return any ? "" : "uses " + name + " without a header of Qt";
}

}  // namespace

std::vector<Problem> checkStandardNames(const std::vector<SourceFile>& files) {
  static const std::regex names(
      "\\bstd::(\\w+)|\\b(tl::\\w+)|(<=>)|\\b(CLI::|fmt::|nlohmann::)|\\b(Q[A-Z]\\w*[a-z]\\w*)|"
      "\\b(Qt::|q(?:real|sizetype|u?int(?:8|16|32|64))\\b)|\\b(Q_DECLARE_TR_FUNCTIONS)");
  enum Group { Class = 5, Basics = 6 };
  const auto headers = headersByName();
  const Tree tree(files);
  std::vector<Problem> problems;
  for (const SourceFile& file : files) {
    if (!isCode(file) || !isHeader(file)) continue;
    const Brought brought = tree.from(file.path);
    const std::vector<std::string> lines = linesOf(tree.scan(file.path).code);
    std::set<std::string> said;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (std::sregex_iterator match(lines[i].begin(), lines[i].end(), names), end; match != end; ++match) {
        std::string name;
        for (std::size_t group = 1; group < match->size(); ++group)
          if ((*match)[group].matched) name = (*match)[group];
        if (std::find(std::begin(kEverywhere), std::end(kEverywhere), name) != std::end(kEverywhere)) continue;
        const auto entry = headers.find(name);
        const std::set<std::string> enough = entry == headers.end() ? std::set<std::string>() : entry->second;
        const bool all = (*match)[Class].matched && wantsAll(match->prefix(), match->suffix());
        const std::string fault = (*match)[Class].matched    ? faultOfQt(name, brought, enough, all)
                                  : (*match)[Basics].matched ? faultOfBasics(name, brought)
                                                             : faultOfName(name, brought, enough);
        if (!fault.empty() && said.insert(name).second) problems.push_back({file.path, static_cast<int>(i) + 1, fault});
      }
    }
  }
  return problems;
}

}  // namespace wangge::checks
