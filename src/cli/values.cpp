#include "cli/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <random>
#include <vector>

#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

std::optional<std::uint64_t> parse_digits(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_signed_number(std::string_view text) {
  return text.size() > 1 && (text[0] == '-' || text[0] == '+') && all_digits(text.substr(1));
}

std::uint64_t random_seed() {
  std::random_device device;
  static_assert(sizeof(std::random_device::result_type) == sizeof(std::uint32_t));
  const std::uint64_t high = device();
  return high << 32U | device();
}

}  // namespace

ValueProblem unknown_choice(std::string_view text, std::span<const Choice> choices) {
  std::vector<std::string_view> names;
  for (const Choice& choice : choices)
    if (!choice.is_alias) names.push_back(choice.name);
  return {fmt::format("needs one of {}, not \"{}\"", fmt::join(names, ", "), text),
          core::did_you_mean(text, names)};
}

ValueResult read_switch(std::string_view text, bool& value) {
  if (text != "true" && text != "false")
    return ValueProblem{fmt::format("needs true or false, not \"{}\"", text), {}};
  value = text == "true";
  return std::nullopt;
}

ValueResult read_whole_number(std::string_view text, NumberRange range, std::uint64_t& value) {
  // The range is named only to those who wrote a number.
  if (!all_digits(text) && !is_signed_number(text))
    return ValueProblem{fmt::format("needs a whole number, not \"{}\"", text), {}};
  const std::optional<std::uint64_t> number = parse_digits(text);
  if (!number || *number < range.min || *number > range.max)
    return ValueProblem{
        fmt::format("needs a whole number from {} to {}, not \"{}\"", range.min, range.max, text), {}};
  value = *number;
  return std::nullopt;
}

ValueResult read_whole_number(std::string_view text, NumberRange range, std::uint32_t& value) {
  std::uint64_t wide = 0;
  ValueResult problem = read_whole_number(text, range, wide);
  if (!problem) value = static_cast<std::uint32_t>(wide);
  return problem;
}

std::string_view format_name(pipeline::Format format) {
  return std::ranges::find(pipeline::formats(), format, &pipeline::FormatInfo::format)->name;
}

ValueResult read_format(std::string_view text, pipeline::Format& value) {
  std::vector<Choice> names;
  for (const pipeline::FormatInfo& info : pipeline::formats()) {
    if (info.name == text) {
      value = info.format;
      return std::nullopt;
    }
    names.push_back({info.name});
  }
  return unknown_choice(text, names);
}

ValueResult read_seed(std::string_view text, std::optional<std::uint64_t>& value) {
  constexpr std::uint64_t kMax = std::numeric_limits<std::uint64_t>::max();
  if (text == "random") {
    value = random_seed();
    return std::nullopt;
  }
  const std::optional<std::uint64_t> number = all_digits(text) ? parse_digits(text) : std::nullopt;
  if (!number)
    return ValueProblem{fmt::format("needs a whole number from 0 to {} or random, not \"{}\"", kMax, text),
                        {}};
  value = number;
  return std::nullopt;
}

ValueResult read_compression(std::string_view text, CompressionSetting& setting) {
  if (text == "auto" || text == "none") {
    setting = {.by_name = text == "auto", .chosen = std::nullopt};
    return std::nullopt;
  }
  const std::size_t colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  const auto known = std::ranges::find(compressions(), name, &CompressionInfo::name);
  if (known == compressions().end()) {
    return ValueProblem{
        fmt::format("needs one of auto, none, zstd, gzip, zstd:LEVEL, gzip:LEVEL, not \"{}\"", text), {}};
  }
  std::uint32_t level = known->default_level;
  if (colon != std::string_view::npos) {
    const std::string_view digits = text.substr(colon + 1);
    if (read_whole_number(digits, {known->min_level, known->max_level}, level))
      return ValueProblem{fmt::format("needs a {} level from {} to {}, not \"{}\"", name, known->min_level,
                                      known->max_level, digits),
                          {}};
  }
  setting = {.by_name = false, .chosen = {{known->method, static_cast<int>(level)}}};
  return std::nullopt;
}

ValueResult read_text(std::string_view text, std::string& value) {
  if (text.empty()) return ValueProblem{"needs a value that is not empty", {}};
  value = text;
  return std::nullopt;
}

ValueResult read_assignment(std::string_view text, std::vector<templates::Assignment>& values) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0)
    return ValueProblem{fmt::format("needs NAME=N, not \"{}\"", text), "write it like customers=500"};
  const std::string_view name = text.substr(0, equals);
  const std::size_t dot = name.find('.');
  templates::Assignment& assignment = values.emplace_back();
  if (dot != std::string_view::npos) assignment.template_name = name.substr(0, dot);
  assignment.parameter = name.substr(dot == std::string_view::npos ? 0 : dot + 1);
  ValueResult problem =
      read_whole_number(text.substr(equals + 1), {1, schema::kMaxRowCount}, assignment.value);
  if (problem) problem->message = fmt::format("{} {}", name, problem->message);
  return problem;
}

ValueResult append_text(std::string_view text, std::vector<std::string>& values) {
  return read_text(text, values.emplace_back());
}

}  // namespace datagen::cli
