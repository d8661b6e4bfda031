#include "inference/value_forms.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string>

#include "core/calendar.hpp"
#include "readers/json_object.hpp"

namespace datagen::inference {

namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

unsigned take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto count = static_cast<std::size_t>(end - text.begin());
  text.remove_prefix(count);
  return static_cast<unsigned>(count);
}

// "e-5" up to the end of the text.
bool take_exponent(std::string_view text) {
  text.remove_prefix(1);
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return take_digits(text) > 0 && text.empty();
}

}  // namespace

std::optional<NumberForm> number_form(std::string_view text) noexcept {
  const std::string_view whole = text;
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  const bool leads_with_zero = text.front() == '0';
  NumberForm form;
  form.whole_digits = take_digits(text);
  if (leads_with_zero && form.whole_digits > 1) return std::nullopt;
  const bool has_point = text.starts_with('.');
  if (has_point) {
    text.remove_prefix(1);
    form.scale = take_digits(text);
    if (form.scale == 0) return std::nullopt;
  }
  form.has_exponent = text.starts_with('e') || text.starts_with('E');
  if (form.has_exponent ? !take_exponent(text) : !text.empty()) return std::nullopt;
  const char* const end = whole.data() + whole.size();
  std::int64_t integer = 0;
  if (!has_point && !form.has_exponent && std::from_chars(whole.data(), end, integer).ec == std::errc{}) {
    form.integer = integer;
    form.value = static_cast<double>(integer);
  } else if (std::from_chars(whole.data(), end, form.value).ec != std::errc{}) {
    return std::nullopt;
  }
  return form;
}

std::uint8_t boolean_word(std::string_view text) noexcept {
  constexpr std::size_t kLongest = 5;
  if (text.empty() || text.size() > kLongest) return 0;
  std::array<char, kLongest> lower{};
  std::transform(text.begin(), text.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::string_view word(lower.data(), text.size());
  struct Word {
    std::string_view text;
    std::uint8_t bit;
  };
  constexpr auto kWords = std::to_array<Word>({{"true", kTrue},
                                               {"false", kFalse},
                                               {"yes", kYes},
                                               {"no", kNo},
                                               {"t", kT},
                                               {"f", kF},
                                               {"y", kY},
                                               {"n", kN}});
  for (const Word& known : kWords)
    if (known.text == word) return known.bit;
  return 0;
}

std::optional<MomentForm> moment_form(std::string_view text) noexcept {
  constexpr std::size_t kDateBytes = 10;
  if (text.size() < kDateBytes || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<std::int64_t> micros = core::parse_timestamp(text);
  if (!micros) return std::nullopt;
  MomentForm form{.micros = *micros, .has_time = text.size() > kDateBytes};
  if (const std::size_t point = text.find('.'); point != std::string_view::npos) {
    std::string_view fraction = text.substr(point + 1);
    form.fraction_digits = take_digits(fraction);
  }
  form.has_offset = form.has_time && text.find_first_of("zZ+-", kDateBytes) != std::string_view::npos;
  return form;
}

bool is_clock_time(std::string_view text) noexcept {
  constexpr std::size_t kBytes = 8;
  if (text.size() < kBytes || text[2] != ':' || text[5] != ':') return false;
  constexpr std::string_view kDay = "2000-01-01 ";
  constexpr std::size_t kLongest = 15;
  if (text.size() > kLongest || text.find_first_of("zZ+-") != std::string_view::npos) return false;
  std::array<char, kDay.size() + kLongest> moment{};
  std::memcpy(moment.data(), kDay.data(), kDay.size());
  std::memcpy(moment.data() + kDay.size(), text.data(), text.size());
  return core::parse_timestamp({moment.data(), kDay.size() + text.size()}).has_value();
}

bool is_uuid(std::string_view text) noexcept {
  constexpr std::size_t kBytes = 36;
  if (text.size() != kBytes) return false;
  for (std::size_t i = 0; i < kBytes; ++i) {
    const bool is_hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (is_hyphen ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

bool is_address(std::string_view text) noexcept {
  std::array<char, INET6_ADDRSTRLEN + 4> address{};
  if (text.size() < 3 || text.size() >= address.size()) return false;
  const std::size_t slash = text.find('/');
  const std::string_view host = text.substr(0, slash);
  std::memcpy(address.data(), host.data(), host.size());
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  const bool is_v4 = inet_pton(AF_INET, address.data(), bytes.data()) == 1;
  if (!is_v4 && inet_pton(AF_INET6, address.data(), bytes.data()) != 1) return false;
  if (slash == std::string_view::npos) return true;
  unsigned length = 0;
  const std::string_view digits = text.substr(slash + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  return error == std::errc{} && end == digits.data() + digits.size() && length <= (is_v4 ? 32U : 128U);
}

bool is_json(std::string_view text) {
  const bool has_brackets =
      (text.starts_with('{') && text.ends_with('}')) || (text.starts_with('[') && text.ends_with(']'));
  if (!has_brackets) return false;
  constexpr std::size_t kPadding = 64;
  std::string object = "{\"value\":";
  object.append(text).append("}");
  const std::size_t size = object.size();
  object.append(kPadding, ' ');
  readers::JsonObject reader({});
  return !reader.read(std::string_view(object).substr(0, size)).has_value();
}

}  // namespace datagen::inference
