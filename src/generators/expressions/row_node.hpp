// Nodes that compute one function of SQL over a block: a plain C++ function of a row's values becomes a node
// that is NULL where an argument is, and leaves out the rows that a CASE or an AND does not ask for.
#pragma once

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cstddef>
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
#include "generators/expressions/decimal_blocks.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/row_masks.hpp"
#include "generators/graph.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators::expressions {

struct Uuid {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Uuid&) const = default;
};

/// The slots of one value as columns of words.
template <std::size_t kSlots>
using Sources = std::array<const std::uint64_t*, kSlots>;
template <std::size_t kSlots>
using Targets = std::array<std::uint64_t*, kSlots>;

/// Where a value of so many slots lies in a call.
template <std::size_t kSlots>
struct SlotColumns {
  static constexpr std::size_t kCount = kSlots;
  static Sources<kSlots> sources(const NodeCall& call, std::size_t input) {
    Sources<kSlots> columns;
    for (std::size_t i = 0; i < kSlots; ++i) columns[i] = call.input(input + i);
    return columns;
  }
  static Targets<kSlots> targets(const NodeCall& call) {
    Targets<kSlots> columns;
    for (std::size_t i = 0; i < kSlots; ++i) columns[i] = call.output(i);
    return columns;
  }
};

/// How the words of a C++ type's slots become its value, and back.
template <typename T>
struct SlotWords;

template <>
struct SlotWords<bool> : SlotColumns<1> {
  static bool get(const Sources<1>& words, std::uint32_t row) { return words[0][row] != 0; }
  static void set(const Targets<1>& words, std::uint32_t row, bool value) { words[0][row] = value ? 1 : 0; }
};
template <>
struct SlotWords<std::int64_t> : SlotColumns<1> {
  static std::int64_t get(const Sources<1>& words, std::uint32_t row) {
    return static_cast<std::int64_t>(words[0][row]);
  }
  static void set(const Targets<1>& words, std::uint32_t row, std::int64_t value) {
    words[0][row] = static_cast<std::uint64_t>(value);
  }
};
template <>
struct SlotWords<double> : SlotColumns<1> {
  static double get(const Sources<1>& words, std::uint32_t row) {
    return std::bit_cast<double>(words[0][row]);
  }
  static void set(const Targets<1>& words, std::uint32_t row, double value) {
    words[0][row] = std::bit_cast<std::uint64_t>(value);
  }
};
template <>
struct SlotWords<std::string_view> : SlotColumns<2> {
  static std::string_view get(const Sources<2>& words, std::uint32_t row) {
    return {reinterpret_cast<const char*>(words[0][row]), words[1][row]};
  }
  static void set(const Targets<2>& words, std::uint32_t row, std::string_view value) {
    if (value.data() == nullptr) value = "";
    words[0][row] = reinterpret_cast<std::uintptr_t>(value.data());
    words[1][row] = value.size();
  }
};
template <>
struct SlotWords<Decimal> : SlotColumns<3> {
  static Decimal get(const Sources<3>& words, std::uint32_t row) {
    const std::uint64_t scales = words[2][row];
    const Int128 high = static_cast<std::int64_t>(words[1][row]);
    return {high * (Int128{1} << 64U) + static_cast<Int128>(words[0][row]),
            static_cast<std::uint32_t>(scales), static_cast<std::uint32_t>(scales >> 32U)};
  }
  static void set(const Targets<3>& words, std::uint32_t row, const Decimal& value) {
    words[0][row] = static_cast<std::uint64_t>(value.units);
    words[1][row] = static_cast<std::uint64_t>(value.units >> 64U);
    words[2][row] = value.scale | std::uint64_t{value.digits} << 32U;
  }
};
template <>
struct SlotWords<core::Interval> : SlotColumns<3> {
  static core::Interval get(const Sources<3>& words, std::uint32_t row) {
    const auto part = [&](std::size_t i) { return static_cast<std::int64_t>(words[i][row]); };
    return {part(0), part(1), part(2)};
  }
  static void set(const Targets<3>& words, std::uint32_t row, const core::Interval& value) {
    words[0][row] = static_cast<std::uint64_t>(value.months);
    words[1][row] = static_cast<std::uint64_t>(value.days);
    words[2][row] = static_cast<std::uint64_t>(value.micros);
  }
};
template <>
struct SlotWords<Uuid> : SlotColumns<2> {
  static Uuid get(const Sources<2>& words, std::uint32_t row) { return {words[0][row], words[1][row]}; }
  static void set(const Targets<2>& words, std::uint32_t row, const Uuid& value) {
    words[0][row] = value.high;
    words[1][row] = value.low;
  }
};

/// How a C++ type lies in the slots of a call; kCount counts them.
template <typename T>
struct Slots : SlotWords<T> {
  static T read(const NodeCall& call, std::size_t input, std::uint32_t row) {
    return SlotWords<T>::get(SlotWords<T>::sources(call, input), row);
  }
  static void write(const NodeCall& call, std::uint32_t row, const T& value) {
    SlotWords<T>::set(SlotWords<T>::targets(call), row, value);
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
class RowNode final : public FunctionNode {
  using Shape = decltype(row_node_detail::shape_of(&Function::operator()));
  using Value = typename Shape::Value;
  using Tuple = typename Shape::Tuple;
  static constexpr std::size_t kArguments = std::tuple_size_v<Tuple>;
  // Whether any bits will do for its arguments.
  static constexpr bool kIsTotal = requires { requires Function::kIsTotal; };

 public:
  static constexpr bool kMayBeNull = Shape::kMayBeNull;

  RowNode(Function function, NodeOptions options)
      : function_(std::move(function)), options_(std::move(options)) {}

  void fill(const NodeCall& call) const override {
    constexpr auto kAll = std::make_index_sequence<kArguments>();
    const std::uint64_t null_arguments = null_rows(call, kAll);
    const std::uint64_t skipped = null_arguments | unguarded_rows(call);
    const std::uint64_t null_results = skipped == 0 ? compute_all(call, kAll) : compute_some(call, skipped);
    if (const std::uint64_t nulls = null_arguments | null_results; nulls != 0) *call.null_mask = nulls;
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

  // Those that are not asked for.
  [[nodiscard]] std::uint64_t unguarded_rows(const NodeCall& call) const {
    if (!options_.has_guard) return 0;
    const std::uint64_t guarded = kRowMasks.true_rows(call.input(first_input(kArguments)), call.count);
    return ~guarded & ~std::uint64_t{0} >> (core::kBlockRows - call.count);
  }

  // By the function's own loop over a block where it has one.
  template <std::size_t... I>
  std::uint64_t compute_all(const NodeCall& call, std::index_sequence<I...> all) const {
    constexpr bool kHasLoop = requires {
      function_.compute_block(Slots<std::tuple_element_t<I, Tuple>>::sources(call, first_input(I))...,
                              Slots<Value>::targets(call), call.count);
    };
    if constexpr (kHasLoop) {
      static_assert(!Shape::kMayBeNull);
      const bool is_done =
          function_.compute_block(Slots<std::tuple_element_t<I, Tuple>>::sources(call, first_input(I))...,
                                  Slots<Value>::targets(call), call.count);
      if (is_done) return 0;
    }
    return compute<false>(call, 0, all);
  }

  // All but the rows that are skipped, or all where that does no harm: which rows are skipped cannot be
  // guessed.
  std::uint64_t compute_some(const NodeCall& call, std::uint64_t skipped) const {
    constexpr auto kAll = std::make_index_sequence<kArguments>();
    if constexpr (kIsTotal) {
      compute<false>(call, 0, kAll);
      const auto targets = Slots<Value>::targets(call);
      for (; skipped != 0; skipped &= skipped - 1)
        Slots<Value>::set(targets, static_cast<std::uint32_t>(std::countr_zero(skipped)), Value{});
      return 0;
    } else {
      return compute<true>(call, skipped, kAll);
    }
  }

  // Returns the rows whose result is NULL. Most blocks skip no row and take a loop that asks for none.
  template <bool kSkips, std::size_t... I>
  std::uint64_t compute(const NodeCall& call, [[maybe_unused]] std::uint64_t skipped,
                        std::index_sequence<I...>) const {
    [[maybe_unused]] const std::tuple sources{
        Slots<std::tuple_element_t<I, Tuple>>::sources(call, first_input(I))...};
    const auto targets = Slots<Value>::targets(call);
    const std::uint32_t count = call.count;
    RowContext context{*call.arena};
    std::uint64_t nulls = 0;
    std::uint32_t row = 0;
    try {
      for (; row < count; ++row) {
        if constexpr (kSkips) {
          if ((skipped >> row & 1U) != 0) {
            Slots<Value>::set(targets, row, Value{});
            continue;
          }
        }
        const auto result =
            function_(context, Slots<std::tuple_element_t<I, Tuple>>::get(std::get<I>(sources), row)...);
        if constexpr (Shape::kMayBeNull) {
          Slots<Value>::set(targets, row, result.value_or(Value{}));
          nulls |= std::uint64_t{!result.has_value()} << row;
        } else {
          Slots<Value>::set(targets, row, result);
        }
      }
    } catch (const Fault& fault) {
      if (call.rows == nullptr) throw;  // constants that are folded
      fail_in_row(options_, call.rows[row], fault);
    }
    return nulls;
  }

  Function function_;
  NodeOptions options_;
};

/// What computes a plain function for a block at once, or returns false where it cannot; nullptr: nothing
/// does.
template <auto kFunction>
inline constexpr std::nullptr_t kBlockForm = nullptr;
template <>
inline constexpr auto kBlockForm<&add> = &add_block;
template <>
inline constexpr auto kBlockForm<&subtract> = &subtract_block;
template <>
inline constexpr auto kBlockForm<&multiply> = &multiply_block;
template <>
inline constexpr auto kBlockForm<&divide> = &divide_block;

/// A function object of a plain function, with a context in front or without.
template <auto kFunction, typename Pointer = decltype(kFunction)>
struct Plain;
template <auto kFunction, typename Result, typename... Arguments, bool kCannotFail>
struct Plain<kFunction, Result (*)(Arguments...) noexcept(kCannotFail)> {
  // A function of numbers that cannot fail.
  static constexpr bool kIsTotal = kCannotFail && (std::is_arithmetic_v<Arguments> && ...);
  Result operator()(RowContext& /*context*/, Arguments... arguments) const { return kFunction(arguments...); }
  // By its type: the address of a function is no constant for gcc 12 where a sanitizer looks at pointers.
  template <typename... Columns>
  requires(!std::is_null_pointer_v<decltype(kBlockForm<kFunction>)>) bool compute_block(
      const Columns&... columns) const {
    return kBlockForm<kFunction>(columns...);
  }
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

/// Of a function object without a state.
template <typename Function>
std::unique_ptr<Node> row_object(NodeOptions options) {
  return std::make_unique<RowNode<Function>>(Function{}, std::move(options));
}

template <typename Function>
std::unique_ptr<Node> row_node(Function function, NodeOptions options) {
  return std::make_unique<RowNode<Function>>(std::move(function), std::move(options));
}

}  // namespace datagen::generators::expressions
