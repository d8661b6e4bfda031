// Arrays as PostgreSQL prints them, read element by element ("Array Input and Output Syntax").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "generators/text_arena.hpp"

namespace datagen::generators::expressions {

/// The innermost elements of `{a,"b c",NULL}` or `{{1,2},{3,4}}`, in their order.
class ArrayElements {
 public:
  ArrayElements(std::string_view array, TextArena& arena) : rest_(array), arena_(arena) {}

  /// An element without its quotes; `text` is nothing for NULL.
  struct Element {
    std::optional<std::string_view> text;
  };
  /// Nothing behind the last. Throws Fault where the text is no array.
  [[nodiscard]] std::optional<Element> next();

 private:
  [[nodiscard]] std::string_view quoted();

  std::string_view rest_;
  TextArena& arena_;
};

/// How many elements a dimension has, counted from 1; 0 where there is no such dimension.
[[nodiscard]] std::int64_t array_length(std::string_view array, std::int64_t dimension);

}  // namespace datagen::generators::expressions
