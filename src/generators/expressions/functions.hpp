// The functions and operators that expressions know: their names, the kinds they take and give, and the node
// that computes them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>

#include "generators/expressions/row_node.hpp"
#include "generators/expressions/value_type.hpp"

namespace datagen::generators::expressions {

/// The kinds of a function's arguments, in their order.
class Kinds {
 public:
  static constexpr std::size_t kMost = 6;

  constexpr Kinds(std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds) kinds_[size_++] = kind;
  }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr Kind operator[](std::size_t index) const noexcept { return kinds_[index]; }

 private:
  std::array<Kind, kMost> kinds_{};
  std::size_t size_ = 0;
};

/// Makes the node of a function one of whose arguments is a constant text: a field ("month"), a pattern, a
/// format. Throws Fault where the text cannot be.
using ConstantMaker = std::unique_ptr<Node> (*)(std::string_view constant, NodeOptions options);

/// NULL where any argument is.
struct Function {
  std::string_view name;  ///< of an operator its characters
  Kinds arguments;
  Kind result;
  NodeMaker make;  ///< nullptr: PostgreSQL has it, expressions do not
  /// With it, argument number `constant` is not an input of the node.
  ConstantMaker make_with_constant = nullptr;
  std::size_t constant = 0;
};

[[nodiscard]] std::span<const Function> number_functions();
[[nodiscard]] std::span<const Function> text_functions();
[[nodiscard]] std::span<const Function> pattern_functions();
[[nodiscard]] std::span<const Function> time_functions();
/// Those of chance, with a row's draw as an argument in front of those of SQL (random_functions.hpp).
[[nodiscard]] std::span<const Function> random_functions();

/// The node of a comparison ("=", "<>", "<", ..) of two values of one kind; nullptr for kinds without an
/// order.
[[nodiscard]] NodeMaker comparison(Kind kind, std::string_view op);

}  // namespace datagen::generators::expressions
