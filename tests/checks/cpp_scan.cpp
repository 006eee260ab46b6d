// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/cpp_scan.h"

#include <algorithm>
#include <cctype>

namespace wangge::checks {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_text(text) {}

  CppScan run() {
    while (m_at < m_text.size()) step();
    return std::move(m_scan);
  }

 private:
  void step() {
    if (starts("//")) {
      comment(m_text.find('\n', m_at));
    } else if (starts("/*")) {
      const std::size_t end = m_text.find("*/", m_at + 2);
      comment(end == std::string_view::npos ? end : end + 2);
    } else if (atLineStart() && starts("#")) {
      directive();
    } else if (starts("R\"") && !inWord()) {
      rawLiteral();
    } else if (m_text[m_at] == '"') {
      literal();
    } else if (m_text[m_at] == '\'') {
      character();
    } else {
      plain();
    }
  }

  bool starts(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
  bool inWord() const {
    return m_at > 0 && (std::isalnum(static_cast<unsigned char>(m_text[m_at - 1])) || m_text[m_at - 1] == '_');
  }
  bool atLineStart() const {
    const std::size_t lineBreak = m_text.substr(0, m_at).rfind('\n');
    const std::string_view before =
        m_text.substr(0, m_at).substr(lineBreak == std::string_view::npos ? 0 : lineBreak + 1);
    return before.find_first_not_of(" \t") == std::string_view::npos;
  }

  // Moves on to `end`, counting lines.
  std::string_view take(std::size_t end) {
    const std::string_view taken = m_text.substr(m_at, end == std::string_view::npos ? end : end - m_at);
    const auto breaks = static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
    m_line += static_cast<int>(breaks);
    m_scan.code.append(breaks, '\n');
    m_at += taken.size();
    return taken;
  }

  void comment(std::size_t end) { m_scan.comments.append(take(end)).push_back('\n'); }

  // Reads an include; of any other directive only the '#', so that literals in macros are seen.
  void directive() {
    std::size_t at = m_text.find_first_not_of(" \t", m_at + 1);
    if (at == std::string_view::npos || !m_text.substr(at).starts_with("include")) {
      take(m_at + 1);
      return;
    }
    const std::size_t end = m_text.find('\n', at);
    const std::string_view line = m_text.substr(at, end == std::string_view::npos ? end : end - at);
    const std::size_t open = line.find_first_of("<\"");
    if (open != std::string_view::npos) {
      const bool angled = line[open] == '<';
      const std::size_t close = line.find(angled ? '>' : '"', open + 1);
      m_scan.includes.push_back({std::string(line.substr(open + 1, close - open - 1)), angled, m_line});
    }
    take(end);
  }

  void rawLiteral() {
    const std::size_t open = m_text.find('(', m_at);
    const std::string close = ")" + std::string(m_text.substr(m_at + 2, open - m_at - 2)) + "\"";
    const std::size_t end = m_text.find(close, open);
    const int line = m_line;
    const std::string text(m_text.substr(open + 1, end == std::string_view::npos ? end : end - open - 1));
    take(end == std::string_view::npos ? end : end + close.size());
    add(text, line);
  }

  void literal() {
    const int line = m_line;
    std::string text;
    std::size_t at = m_at + 1;
    while (at < m_text.size() && m_text[at] != '"' && m_text[at] != '\n') {
      if (m_text[at] == '\\' && at + 1 < m_text.size()) {
        if (m_text[at + 1] != '"') text += '\\';
        text += m_text[at + 1];
        at += 2;
      } else {
        text += m_text[at++];
      }
    }
    take(at + 1);
    add(text, line);
  }

  void character() {
    if (m_at > 0 && std::isdigit(static_cast<unsigned char>(m_text[m_at - 1]))) return plain();  // 1'000'000
    std::size_t at = m_at + 1;
    while (at < m_text.size() && m_text[at] != '\'' && m_text[at] != '\n') at += m_text[at] == '\\' ? 2 : 1;
    take(at + 1);
    m_statement += "' '";
    m_joins = false;
  }

  void plain() {
    const char c = m_text[m_at];
    take(m_at + 1);
    if (c != '\n') m_scan.code += c;
    if (std::isspace(static_cast<unsigned char>(c))) {
      m_statement += ' ';
      return;
    }
    m_joins = false;
    if (c == ';' || c == '{' || c == '}') {
      m_statement.clear();
    } else {
      m_statement += c;
    }
  }

  void add(const std::string& text, int line) {
    if (m_joins) {
      m_scan.literals.back().text += text;
    } else {
      m_scan.literals.push_back({text, line, m_statement});
      m_statement += "\"\"";
    }
    m_joins = true;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  int m_line = 1;
  std::string m_statement;
  bool m_joins = false;  // the last thing read was a literal, so the next one belongs to it
  CppScan m_scan;
};

}  // namespace

CppScan scanCpp(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace wangge::checks
