// SPDX-License-Identifier: GPL-3.0-or-later
// Messages without prose, and results that carry one when something expected went wrong.
//
// A Message is a dotted code with named arguments. Core and gis never hold text for a user: `app/text` turns codes into
// sentences in the user's language. Codes are stable: scripts read them from `--json`.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <variant>
#include <vector>

namespace wangge {

// A named argument of a message: text (names, codes, paths), whole numbers (households, rows) or measures (metres, m²).
struct Argument {
  using Value = std::variant<std::string, std::int64_t, double>;
  std::string name;
  Value value;
  friend bool operator==(const Argument&, const Argument&) = default;
};

// What happened, to what. `code` is dotted lower case, "layer.what", e.g. "topology.face_collapsed".
struct Message {
  std::string code;
  std::vector<Argument> arguments;

  Message() = default;
  explicit Message(std::string_view messageCode) : code(messageCode) {}

  // Adds an argument and returns the message, for chaining: `Message("file.missing").with("file", path)`.
  Message& with(std::string_view name, std::string_view value) & { return add(name, std::string(value)); }
  Message& with(std::string_view name, const char* value) & { return add(name, std::string(value)); }
  Message& with(std::string_view name, double value) & { return add(name, value); }
  template <std::same_as<Argument::Value> Value>
  Message& with(std::string_view name, const Value& value) & {
    return add(name, value);
  }
  template <std::integral Number>
  Message& with(std::string_view name, Number value) & {
    return add(name, static_cast<std::int64_t>(value));
  }
  template <class Value>
  Message&& with(std::string_view name, const Value& value) && {
    return std::move(with(name, value));
  }

  friend bool operator==(const Message&, const Message&) = default;

 private:
  Message& add(std::string_view name, Argument::Value value) {
    arguments.push_back({std::string(name), std::move(value)});
    return *this;
  }
};

// An expected failure. The operation that returns it has changed nothing.
using Error = Message;

template <class Value>
using Result = tl::expected<Value, Error>;

// `return fail(Error("...").with(...))` from any function that returns a Result.
inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace wangge
