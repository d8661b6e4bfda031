// = <> < <= > >= of two values of one kind.
#include <type_traits>

#include "generators/expressions/functions.hpp"
#include "generators/expressions/order.hpp"

namespace datagen::generators::expressions {

namespace {

// Trailing spaces of char(n) are no part of the value.
struct Padded {
  std::string_view text;
};
std::string_view unpadded(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

template <typename T>
struct Compare {
  static constexpr bool kCannotFail = std::is_arithmetic_v<T>;
  static bool equal(T a, T b) noexcept(kCannotFail) { return order(a, b) == 0; }
  static bool unequal(T a, T b) noexcept(kCannotFail) { return order(a, b) != 0; }
  static bool less(T a, T b) noexcept(kCannotFail) { return order(a, b) < 0; }
  static bool at_most(T a, T b) noexcept(kCannotFail) { return order(a, b) <= 0; }
  static bool greater(T a, T b) noexcept(kCannotFail) { return order(a, b) > 0; }
  static bool at_least(T a, T b) noexcept(kCannotFail) { return order(a, b) >= 0; }
};

template <>
struct Compare<Padded> {
  using Texts = Compare<std::string_view>;
  static bool equal(std::string_view a, std::string_view b) { return unpadded(a) == unpadded(b); }
  static bool unequal(std::string_view a, std::string_view b) { return unpadded(a) != unpadded(b); }
  static bool less(std::string_view a, std::string_view b) { return Texts::less(unpadded(a), unpadded(b)); }
  static bool at_most(std::string_view a, std::string_view b) {
    return Texts::at_most(unpadded(a), unpadded(b));
  }
  static bool greater(std::string_view a, std::string_view b) { return less(b, a); }
  static bool at_least(std::string_view a, std::string_view b) { return at_most(b, a); }
};

template <typename T>
NodeMaker maker(std::string_view op) {
  using C = Compare<T>;
  if (op == "=") return row_function<&C::equal>;
  if (op == "<>") return row_function<&C::unequal>;
  if (op == "<") return row_function<&C::less>;
  if (op == "<=") return row_function<&C::at_most>;
  if (op == ">") return row_function<&C::greater>;
  return op == ">=" ? row_function<&C::at_least> : nullptr;
}

}  // namespace

NodeMaker comparison(Kind kind, std::string_view op) {
  if (kind == Kind::Char) return maker<Padded>(op);
  const auto make = [&]<typename T>() { return maker<T>(op); };
  return with_type<NodeMaker>(kind, make, nullptr);
}

}  // namespace datagen::generators::expressions
