// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/staff.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <tuple>

namespace wangge {
namespace {

constexpr bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// Takes a number of at most `most` digits from the front; -1 when there is none.
int takeNumber(std::string_view& text, std::size_t most) {
  int value = -1;
  for (std::size_t i = 0; i < most && !text.empty() && isDigit(text.front()); ++i) {
    value = std::max(value, 0) * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  return value;
}

bool takeOneOf(std::string_view& text, std::initializer_list<std::string_view> marks) {
  for (std::string_view mark : marks)
    if (text.starts_with(mark)) {
      text.remove_prefix(mark.size());
      return true;
    }
  return false;
}

Days endOf(const Post& post) {
  return post.until == 0 ? std::numeric_limits<Days>::max() : post.until;
}

std::vector<PostId> inOrder(const Project& project, std::vector<PostId> posts) {
  const auto key = [&](PostId id) {
    const Post& post = project.posts.at(id);
    const Person* person = project.persons.find(post.person);
    return std::tuple(post.role, post.from, person ? std::string_view(person->name) : std::string_view(), id);
  };
  std::sort(posts.begin(), posts.end(), [&](PostId a, PostId b) { return key(a) < key(b); });
  return posts;
}

}  // namespace

std::optional<Days> daysFrom(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  const int year = takeNumber(text, 4);
  const bool marked = takeOneOf(text, {"-", "/", ".", "年"});
  const int month = takeNumber(text, 2);
  if (marked && !takeOneOf(text, {"-", "/", ".", "月"})) return std::nullopt;
  const int day = takeNumber(text, 2);
  takeOneOf(text, {"日", "号"});
  // A time of day.
  if (!text.empty() && text.front() != ' ' && text.front() != 'T') return std::nullopt;
  for (char c : text)
    if (!isDigit(c) && std::string_view(" T:.Z").find(c) == std::string_view::npos) return std::nullopt;
  if (year < 1900 || year > 2200 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return static_cast<Days>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::string isoText(Days day) {
  if (day == 0) return {};
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

bool isPhone(std::string_view text) {
  constexpr std::size_t least = 3, most = 24;
  std::size_t digits = 0;
  while (!text.empty()) {
    if (isDigit(text.front())) {
      ++digits;
      text.remove_prefix(1);
    } else if (!takeOneOf(text, {"+", "-", " ", "(", ")", "（", "）", "转", "—", "－"})) {
      return false;
    }
  }
  return digits >= least && digits <= most;
}

std::string trimmedLine(std::string_view text) {
  std::string line;
  for (char c : text) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

bool isInForce(const Post& post, Days on) {
  return post.from <= on && on <= endOf(post);
}

bool overlap(const Post& a, const Post& b) {
  return a.from <= endOf(b) && b.from <= endOf(a);
}

std::vector<PostId> postsOn(const Project& project, GridId grid, Days on) {
  std::vector<PostId> posts;
  project.posts.forEach([&](PostId id, const Post& post) {
    if (post.grid == grid && isInForce(post, on)) posts.push_back(id);
  });
  return inOrder(project, std::move(posts));
}

std::vector<PostId> postsOf(const Project& project, GridId grid) {
  std::vector<PostId> posts;
  project.posts.forEach([&](PostId id, const Post& post) {
    if (post.grid == grid) posts.push_back(id);
  });
  return inOrder(project, std::move(posts));
}

}  // namespace wangge
