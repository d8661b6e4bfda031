#include "cli/size_value.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

namespace datagen::cli {

namespace {

// What the unit behind the digits stands for; 0 where it is none.
std::uint64_t unit_bytes(std::string_view unit) {
  if (unit.ends_with('B')) unit.remove_suffix(1);
  if (unit.empty()) return 1;
  const std::size_t power = std::string_view("kMGT").find(unit.front() == 'K' ? 'k' : unit.front());
  if (power == std::string_view::npos) return 0;
  unit.remove_prefix(1);
  if (!unit.empty() && unit != "i") return 0;
  std::uint64_t bytes = 1;
  for (std::size_t i = 0; i <= power; ++i) bytes *= unit.empty() ? 1000 : 1024;
  return bytes;
}

}  // namespace

ValueResult read_size(std::string_view text, std::uint64_t& value) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto digits = static_cast<std::size_t>(end - text.data());
  const std::uint64_t unit = error == std::errc() ? unit_bytes(text.substr(digits)) : 0;
  if (number == 0 || unit == 0 || number > std::numeric_limits<std::uint64_t>::max() / unit)
    return ValueProblem{fmt::format("needs a size, not \"{}\"", text), "write it like 500MB or 1GiB"};
  value = number * unit;
  return std::nullopt;
}

}  // namespace datagen::cli
