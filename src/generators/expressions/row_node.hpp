// Nodes that compute one function of SQL over a block: a plain C++ function of a row's values becomes a node
// that is NULL where an argument is, and leaves out the rows that a CASE or an AND does not ask for.
#pragma once

#include <fmt/format.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "core/error.hpp"
#include "core/interval_text.hpp"
#include "generators/expressions/decimal.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::expressions {

struct Uuid {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Uuid&) const = default;
};

/// How a C++ type lies in slots; `slots` counts them.
template <typename T>
struct Slots;

template <>
struct Slots<bool> {
  static constexpr std::size_t kCount = 1;
  static bool read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    return call.input(input)[row] != 0;
  }
  static void write(const NodeCall& call, std::uint32_t row, bool value) {
    call.output()[row] = value ? 1 : 0;
  }
};
template <>
struct Slots<std::int64_t> {
  static constexpr std::size_t kCount = 1;
  static std::int64_t read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    return static_cast<std::int64_t>(call.input(input)[row]);
  }
  static void write(const NodeCall& call, std::uint32_t row, std::int64_t value) {
    call.output()[row] = static_cast<std::uint64_t>(value);
  }
};
template <>
struct Slots<double> {
  static constexpr std::size_t kCount = 1;
  static double read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    return std::bit_cast<double>(call.input(input)[row]);
  }
  static void write(const NodeCall& call, std::uint32_t row, double value) {
    call.output()[row] = std::bit_cast<std::uint64_t>(value);
  }
};
template <>
struct Slots<std::string_view> {
  static constexpr std::size_t kCount = 2;
  static std::string_view read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    return {reinterpret_cast<const char*>(call.input(input)[row]), call.input(input + 1)[row]};
  }
  static void write(const NodeCall& call, std::uint32_t row, std::string_view value) {
    if (value.data() == nullptr) value = "";
    call.output(0)[row] = reinterpret_cast<std::uintptr_t>(value.data());
    call.output(1)[row] = value.size();
  }
};
template <>
struct Slots<Decimal> {
  static constexpr std::size_t kCount = 3;
  static Decimal read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    const std::uint64_t scales = call.input(input + 2)[row];
    const Int128 high = static_cast<std::int64_t>(call.input(input + 1)[row]);
    return {high * (Int128{1} << 64U) + static_cast<Int128>(call.input(input)[row]),
            static_cast<std::uint32_t>(scales), static_cast<std::uint32_t>(scales >> 32U)};
  }
  static void write(const NodeCall& call, std::uint32_t row, const Decimal& value) {
    call.output(0)[row] = static_cast<std::uint64_t>(value.units);
    call.output(1)[row] = static_cast<std::uint64_t>(value.units >> 64U);
    call.output(2)[row] = value.scale | std::uint64_t{value.digits} << 32U;
  }
};
template <>
struct Slots<core::Interval> {
  static constexpr std::size_t kCount = 3;
  static core::Interval read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    const auto part = [&](std::size_t i) { return static_cast<std::int64_t>(call.input(input + i)[row]); };
    return {part(0), part(1), part(2)};
  }
  static void write(const NodeCall& call, std::uint32_t row, const core::Interval& value) {
    call.output(0)[row] = static_cast<std::uint64_t>(value.months);
    call.output(1)[row] = static_cast<std::uint64_t>(value.days);
    call.output(2)[row] = static_cast<std::uint64_t>(value.micros);
  }
};
template <>
struct Slots<Uuid> {
  static constexpr std::size_t kCount = 2;
  static Uuid read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    return {call.input(input)[row], call.input(input + 1)[row]};
  }
  static void write(const NodeCall& call, std::uint32_t row, const Uuid& value) {
    call.output(0)[row] = value.high;
    call.output(1)[row] = value.low;
  }
};

/// What a function may use besides its arguments.
struct RowContext {
  TextArena& arena;

  /// A copy that lives as long as the block.
  [[nodiscard]] std::string_view keep(std::string_view text) const {
    char* const out = arena.allocate(text.size());
    std::memcpy(out, text.data(), text.size());
    return {out, text.size()};
  }
};

/// Of a node: who is computed, for messages, and whether its last input says which rows are asked for.
struct NodeOptions {
  std::shared_ptr<const std::string> subject;  ///< `column "orders.total"`
  bool has_guard = false;
};

/// `row` is 0-based; people count from 1.
[[noreturn]] inline void fail_in_row(const NodeOptions& options, std::uint64_t row, const Fault& fault) {
  throw core::Error(core::ExitCode::CannotGenerate,
                    fmt::format("{}: {} (row {})", *options.subject, fault.message, row + 1));
}

namespace row_node_detail {

template <typename T>
struct Unwrapped {
  using Type = T;
};
template <typename T>
struct Unwrapped<std::optional<T>> {
  using Type = T;
};

template <typename Result, typename... Arguments>
struct Shape {
  static constexpr bool kMayBeNull = !std::is_same_v<typename Unwrapped<Result>::Type, Result>;
  using Value = typename Unwrapped<Result>::Type;
  using Tuple = std::tuple<Arguments...>;
};
template <typename Function, typename Result, typename... Arguments>
Shape<Result, Arguments...> shape_of(Result (Function::*)(RowContext&, Arguments...) const);

}  // namespace row_node_detail

/// `function(context, arguments...)` for each row; a result of std::optional may be NULL.
template <typename Function>
class RowNode final : public Node {
  using Shape = decltype(row_node_detail::shape_of(&Function::operator()));
  using Value = typename Shape::Value;
  using Tuple = typename Shape::Tuple;
  static constexpr std::size_t kArguments = std::tuple_size_v<Tuple>;

 public:
  static constexpr bool kMayBeNull = Shape::kMayBeNull;

  RowNode(Function function, NodeOptions options)
      : function_(std::move(function)), options_(std::move(options)) {}

  void fill(const NodeCall& call) const override {
    std::uint64_t nulls = null_rows(call, std::make_index_sequence<kArguments>());
    const std::uint64_t* const guard = options_.has_guard ? call.input(first_input(kArguments)) : nullptr;
    RowContext context{*call.arena};
    for (std::uint32_t row = 0; row < call.count; ++row) {
      const bool is_skipped = (nulls >> row & 1U) != 0 || (guard != nullptr && guard[row] == 0);
      if (is_skipped) {
        Slots<Value>::write(call, row, Value{});
      } else if (!compute(call, context, row)) {
        nulls |= std::uint64_t{1} << row;
      }
    }
    if (nulls != 0) *call.null_mask = nulls;
  }

 private:
  // The slots of the arguments before one.
  template <std::size_t... I>
  static constexpr std::size_t slots_before(std::size_t argument, std::index_sequence<I...>) {
    return (std::size_t{0} + ... + (I < argument ? Slots<std::tuple_element_t<I, Tuple>>::kCount : 0));
  }
  static constexpr std::size_t first_input(std::size_t argument) {
    return slots_before(argument, std::make_index_sequence<kArguments>());
  }

  template <std::size_t... I>
  static std::uint64_t null_rows(const NodeCall& call, std::index_sequence<I...>) {
    static_cast<void>(call);
    return (std::uint64_t{0} | ... | call.input_nulls(first_input(I)));
  }

  // False where the result is NULL.
  bool compute(const NodeCall& call, RowContext& context, std::uint32_t row) const {
    try {
      const auto result = apply(call, context, row, std::make_index_sequence<kArguments>());
      if constexpr (Shape::kMayBeNull) {
        Slots<Value>::write(call, row, result.value_or(Value{}));
        return result.has_value();
      } else {
        Slots<Value>::write(call, row, result);
        return true;
      }
    } catch (const Fault& fault) {
      if (call.rows == nullptr) throw;  // constants that are folded
      fail_in_row(options_, call.rows[row], fault);
    }
  }

  template <std::size_t... I>
  auto apply(const NodeCall& call, RowContext& context, std::uint32_t row, std::index_sequence<I...>) const {
    return function_(context, Slots<std::tuple_element_t<I, Tuple>>::read(call, first_input(I), row)...);
  }

  Function function_;
  NodeOptions options_;
};

/// A function object of a plain function, with a context in front or without.
template <auto kFunction, typename Pointer = decltype(kFunction)>
struct Plain;
template <auto kFunction, typename Result, typename... Arguments>
struct Plain<kFunction, Result (*)(Arguments...)> {
  Result operator()(RowContext& /*context*/, Arguments... arguments) const { return kFunction(arguments...); }
};
template <auto kFunction, typename Result, typename... Arguments>
struct Plain<kFunction, Result (*)(RowContext&, Arguments...)> {
  Result operator()(RowContext& context, Arguments... arguments) const {
    return kFunction(context, arguments...);
  }
};

using NodeMaker = std::unique_ptr<Node> (*)(NodeOptions options);

template <auto kFunction>
std::unique_ptr<Node> row_function(NodeOptions options) {
  return std::make_unique<RowNode<Plain<kFunction>>>(Plain<kFunction>{}, std::move(options));
}

template <typename Function>
std::unique_ptr<Node> row_node(Function function, NodeOptions options) {
  return std::make_unique<RowNode<Function>>(std::move(function), std::move(options));
}

}  // namespace datagen::generators::expressions
