#include "generators/expressions/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "core/letter_case.hpp"
#include "generators/expressions/decimal.hpp"
#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions::json {

namespace {

[[noreturn]] void invalid() {
  fail("invalid input syntax for type json");
}

void skip_spaces(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\r"), rest.size()));
}
bool take(std::string_view& rest, char c) {
  skip_spaces(rest);
  if (!rest.starts_with(c)) return false;
  rest.remove_prefix(1);
  return true;
}

std::string_view take_string(std::string_view& rest) {
  skip_spaces(rest);
  if (!rest.starts_with('"')) invalid();
  std::size_t at = 1;
  while (at < rest.size() && rest[at] != '"') at += rest[at] == '\\' ? 2 : 1;
  if (at >= rest.size()) invalid();
  const std::string_view text = rest.substr(0, at + 1);
  rest.remove_prefix(at + 1);
  return text;
}

std::string_view take_value(std::string_view& rest);

// Calls `visit(key, value)`, of an array with an empty key, until it gives true.
template <typename Visit>
bool visit_parts(std::string_view& rest, const Visit& visit) {
  skip_spaces(rest);
  const bool is_object = rest.starts_with('{');
  const char close = is_object ? '}' : ']';
  rest.remove_prefix(1);
  if (take(rest, close)) return false;
  do {
    const std::string_view key = is_object ? take_string(rest) : std::string_view();
    if (is_object && !take(rest, ':')) invalid();
    if (visit(key, take_value(rest))) return true;
  } while (take(rest, ','));
  if (!take(rest, close)) invalid();
  return false;
}

std::string_view take_value(std::string_view& rest) {
  skip_spaces(rest);
  if (rest.empty()) invalid();
  const std::string_view begin = rest;
  if (rest.front() == '"') return take_string(rest);
  if (rest.front() == '{' || rest.front() == '[') {
    visit_parts(rest, [](std::string_view, std::string_view) { return false; });
  } else {
    rest.remove_prefix(std::min(rest.find_first_of(" \t\n\r,]}"), rest.size()));
  }
  return begin.substr(0, begin.size() - rest.size());
}

std::uint32_t hex4(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (failure != std::errc{} || end != digits.data() + 4) invalid();
  return value;
}

bool is_high_surrogate(std::uint32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_surrogate(std::uint32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// Without quotes and escapes.
std::string unescaped(std::string_view quoted) {
  std::string_view rest = quoted.substr(1, quoted.size() - 2);
  std::string text;
  while (!rest.empty()) {
    const std::size_t plain = std::min(rest.find('\\'), rest.size());
    text += rest.substr(0, plain);
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    if (rest.size() < 2) invalid();
    const char escape = rest[1];
    rest.remove_prefix(2);
    constexpr std::string_view kEscapes = "bfnrt\"\\/";
    constexpr std::string_view kMeanings = "\b\f\n\r\t\"\\/";
    if (const std::size_t found = kEscapes.find(escape); found != std::string_view::npos) {
      text += kMeanings[found];
      continue;
    }
    if (escape != 'u' || rest.size() < 4) invalid();
    std::uint32_t letter = hex4(rest.substr(0, 4));
    rest.remove_prefix(4);
    if (is_high_surrogate(letter)) {
      if (rest.size() < 6 || !rest.starts_with("\\u")) invalid();
      const std::uint32_t low = hex4(rest.substr(2, 4));
      if (!is_low_surrogate(low)) invalid();
      letter = 0x10000 + ((letter - 0xD800) << 10U) + (low - 0xDC00);
      rest.remove_prefix(6);
    } else if (letter == 0 || is_low_surrogate(letter)) {
      invalid();  // no character of a text
    }
    char bytes[4];
    const char* const end = core::write_character(bytes, letter);
    text.append(bytes, static_cast<std::size_t>(end - bytes));
  }
  return text;
}
bool is_text(std::string_view quoted, std::string_view text) {
  if (quoted.find('\\') == std::string_view::npos) return quoted.substr(1, quoted.size() - 2) == text;
  return unescaped(quoted) == text;
}

bool is_container(std::string_view value) {
  return value.starts_with('{') || value.starts_with('[');
}
bool same_scalar(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (type_of(a) != type_of(b)) return false;
  if (a.starts_with('"')) return unescaped(a) == unescaped(b);
  const auto x = parse_decimal(a);
  const auto y = parse_decimal(b);
  return x && y && compare(*x, *y) == 0;
}

void append_canonical(std::string& out, std::string_view value);

void append_object(std::string& out, std::string_view value) {
  std::vector<std::pair<std::string, std::string_view>> members;
  visit_parts(value, [&](std::string_view key, std::string_view part) {
    std::string name = unescaped(key);
    std::erase_if(members, [&](const auto& known) { return known.first == name; });
    members.emplace_back(std::move(name), part);
    return false;
  });
  std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first < b.first;
  });
  out += '{';
  bool is_first = true;
  for (const auto& [key, part] : members) {
    if (!is_first) out += ", ";
    is_first = false;
    append_string(out, key);
    out += ": ";
    append_canonical(out, part);
  }
  out += '}';
}

void append_canonical(std::string& out, std::string_view value) {
  const std::string_view type = type_of(value);
  if (type == "object") return append_object(out, value);
  if (type == "string") return append_string(out, unescaped(value));
  if (type == "number") return append_number(out, value);
  if (type != "array") {
    if (value != "true" && value != "false" && value != "null") invalid();
    out += value;
    return;
  }
  out += '[';
  bool is_first = true;
  visit_parts(value, [&](std::string_view /*key*/, std::string_view part) {
    if (!is_first) out += ", ";
    is_first = false;
    append_canonical(out, part);
    return false;
  });
  out += ']';
}

}  // namespace

std::string_view type_of(std::string_view document) {
  skip_spaces(document);
  if (document.empty()) invalid();
  switch (document.front()) {
    case '{': return "object";
    case '[': return "array";
    case '"': return "string";
    case 't':
    case 'f': return "boolean";
    case 'n': return "null";
    default: return "number";
  }
}

bool is_scalar(std::string_view document) {
  const std::string_view type = type_of(document);
  return type != "object" && type != "array";
}

std::optional<std::string_view> member(std::string_view document, std::string_view key) {
  std::optional<std::string_view> found;
  if (type_of(document) != "object") return found;
  visit_parts(document, [&](std::string_view name, std::string_view value) {
    if (is_text(name, key)) found = value;
    return false;
  });
  return found;
}

std::optional<std::int64_t> array_length(std::string_view document) {
  if (type_of(document) != "array") return std::nullopt;
  std::int64_t count = 0;
  visit_parts(document, [&](std::string_view, std::string_view) {
    ++count;
    return false;
  });
  return count;
}

std::optional<std::string_view> element(std::string_view document, std::int64_t index) {
  const auto length = array_length(document);
  std::optional<std::string_view> found;
  if (!length) return found;
  if (index < 0) index += *length;
  visit_parts(document, [&](std::string_view, std::string_view value) {
    if (index-- == 0) found = value;
    return found.has_value();
  });
  return found;
}

bool has_key(std::string_view document, std::string_view key) {
  const std::string_view type = type_of(document);
  if (type == "string") return is_text(take_value(document), key);
  if (type != "object" && type != "array") return false;
  return visit_parts(document, [&](std::string_view name, std::string_view value) {
    return type == "object" ? is_text(name, key) : value.starts_with('"') && is_text(value, key);
  });
}

bool contains(std::string_view whole, std::string_view part) {
  whole = take_value(whole);
  part = take_value(part);
  if (!is_container(part)) {
    if (!is_container(whole)) return same_scalar(whole, part);
    // An array contains its elements themselves.
    return whole.starts_with('[') && visit_parts(whole, [&](std::string_view, std::string_view value) {
             return !is_container(value) && same_scalar(value, part);
           });
  }
  if (type_of(whole) != type_of(part)) return false;
  if (part.starts_with('{')) {
    return !visit_parts(part, [&](std::string_view key, std::string_view value) {
      const auto own = member(whole, unescaped(key));
      return !own || is_container(*own) != is_container(value) || !contains(*own, value);
    });
  }
  return !visit_parts(part, [&](std::string_view, std::string_view wanted) {
    std::string_view values = whole;
    return !visit_parts(values, [&](std::string_view, std::string_view value) {
      return is_container(value) == is_container(wanted) && contains(value, wanted);
    });
  });
}

std::optional<std::string_view> plain_text(std::string_view value, TextArena& arena) {
  if (value == "null") return std::nullopt;
  if (!value.starts_with('"')) return value;
  if (value.find('\\') == std::string_view::npos) return value.substr(1, value.size() - 2);
  const std::string text = unescaped(value);
  char* const begin = arena.allocate(text.size());
  std::copy(text.begin(), text.end(), begin);
  return std::string_view(begin, text.size());
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    constexpr std::string_view kMeanings = "\b\f\n\r\t\"\\";
    constexpr std::string_view kEscapes = "bfnrt\"\\";
    if (const std::size_t found = kMeanings.find(c); found != std::string_view::npos) {
      out += '\\';
      out += kEscapes[found];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_number(std::string& out, std::string_view number) {
  const std::size_t mark = number.find_first_of("eE");
  const std::string_view digits = number.substr(0, mark);
  if (digits.empty() || digits.find_first_not_of("0123456789.-") != std::string_view::npos) invalid();
  if (mark == std::string_view::npos) {
    out += number;
    return;
  }
  std::string_view power = number.substr(mark + 1);
  if (power.starts_with('+')) power.remove_prefix(1);
  int exponent = 0;
  const auto [end, failure] = std::from_chars(power.data(), power.data() + power.size(), exponent);
  constexpr int kMost = 400;
  if (failure != std::errc{} || end != power.data() + power.size() || exponent > kMost || exponent < -kMost)
    invalid();
  const bool is_negative = digits.starts_with('-');
  std::string all(digits.substr(is_negative ? 1 : 0));
  const std::size_t point = std::min(all.find('.'), all.size());
  auto whole = static_cast<int>(point) + exponent;
  if (point < all.size()) all.erase(point, 1);
  if (whole <= 0) {
    all.insert(0, static_cast<std::size_t>(1 - whole), '0');
    whole = 1;
  }
  if (all.size() < static_cast<std::size_t>(whole))
    all.append(static_cast<std::size_t>(whole) - all.size(), '0');
  if (all.size() > static_cast<std::size_t>(whole)) all.insert(static_cast<std::size_t>(whole), 1, '.');
  const std::size_t zeros = all.find_first_not_of('0');
  if (zeros != std::string::npos && zeros > 0 && all[zeros] != '.') all.erase(0, zeros);
  if (zeros != std::string::npos && zeros > 1 && all[zeros] == '.') all.erase(0, zeros - 1);
  if (is_negative) out += '-';
  out += all;
}

std::string canonical(std::string_view text) {
  std::string_view rest = text;
  const std::string_view value = take_value(rest);
  skip_spaces(rest);
  if (!rest.empty()) invalid();
  std::string out;
  append_canonical(out, value);
  return out;
}

}  // namespace datagen::generators::expressions::json
