#include "generators/expressions/random_functions.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/portable_math.hpp"
#include "core/row_draws.hpp"
#include "generators/expressions/checked.hpp"
#include "generators/expressions/decimal.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/functions.hpp"
#include "generators/expressions/row_node.hpp"

namespace datagen::generators::expressions {

namespace {

__extension__ using UInt128 = unsigned __int128;

class DrawOfRows final : public Node {
 public:
  explicit DrawOfRows(core::Stream stream) : stream_(stream) {}
  void fill(const NodeCall& call) const override {
    core::kDrawRows(stream_, {call.rows, call.count}, call.output());
  }

 private:
  core::Stream stream_;
};

// The 53 bits that a double of [0, 1) has.
constexpr double kUnit = 0x1p-53;
std::uint64_t bits_53(std::int64_t draw) {
  return static_cast<std::uint64_t>(draw) >> 11U;
}

double random(std::int64_t draw) noexcept {
  return static_cast<double>(bits_53(draw)) * kUnit;
}
double random_normal(std::int64_t draw, double mean, double deviation) {
  const double p = (static_cast<double>(bits_53(draw)) + 0.5) * kUnit;
  return finite(mean + deviation * core::normal_quantile(std::min(p, 1 - kUnit)));
}

[[noreturn]] void bounds_are_turned() {
  fail("lower bound must be less than or equal to upper bound");
}

std::int64_t random_whole(std::int64_t draw, std::int64_t low, std::int64_t high) {
  if (low > high) bounds_are_turned();
  const auto bits = static_cast<std::uint64_t>(draw);
  const std::uint64_t last = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  const std::uint64_t step = last == UINT64_MAX ? bits : core::below(bits, last + 1);
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + step);
}

// The bounds as whole numbers of the last place of the finer one.
Decimal with_scale(Decimal value, std::uint32_t scale) {
  const Decimal result = add(value, {0, scale, scale});
  if (result.scale < scale) fail("random() is computed with 38 digits at most");
  return result;
}
Decimal random_numeric(std::int64_t draw, Decimal low, Decimal high) {
  const std::uint32_t scale = std::max({low.digits, high.digits, low.scale, high.scale});
  const Decimal first = with_scale(low, scale);
  const Decimal last = with_scale(high, scale);
  if (first.units > last.units) bounds_are_turned();
  const auto bits = static_cast<std::uint64_t>(draw);
  const UInt128 count = static_cast<UInt128>(last.units - first.units) + 1;
  // Beyond 64 bits the remainder of twice as many leaves no odds to speak of.
  const UInt128 step = count <= UINT64_MAX ? core::below(bits, static_cast<std::uint64_t>(count))
                                           : (UInt128{core::mix(~bits)} << 64U | bits) % count;
  return {first.units + static_cast<Int128>(step), scale, scale};
}

// The draw comes first.
constexpr std::array kFunctions{
    Function{"random", {Kind::BigInt}, Kind::Double, row_function<&random>},
    Function{
        "random", {Kind::BigInt, Kind::Integer, Kind::Integer}, Kind::Integer, row_function<&random_whole>},
    Function{"random", {Kind::BigInt, Kind::BigInt, Kind::BigInt}, Kind::BigInt, row_function<&random_whole>},
    Function{
        "random", {Kind::BigInt, Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&random_numeric>},
    Function{"random_normal",
             {Kind::BigInt, Kind::Double, Kind::Double},
             Kind::Double,
             row_function<&random_normal>},
};

}  // namespace

std::span<const Function> random_functions() {
  return kFunctions;
}

bool is_random(std::string_view function) noexcept {
  return std::any_of(kFunctions.begin(), kFunctions.end(),
                     [&](const Function& known) { return known.name == function; });
}

std::unique_ptr<Node> draw_of_rows(core::Stream stream) {
  return std::make_unique<DrawOfRows>(stream);
}

}  // namespace datagen::generators::expressions
