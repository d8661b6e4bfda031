// The formats of to_char() for numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generators/expressions/decimal.hpp"

namespace datagen::generators::expressions {

/// 9, 0, the point, commas, FM in front and texts in quotes or of characters that mean nothing. Immutable.
class NumberFormat {
 public:
  /// Throws Fault for patterns of PostgreSQL that are not known here.
  explicit NumberFormat(std::string_view format);
  [[nodiscard]] std::size_t most_bytes() const noexcept { return most_bytes_; }
  [[nodiscard]] char* write(char* out, Decimal value) const;

 private:
  struct Item {
    char kind;  ///< 9, 0, point, comma; a quote: the text
    std::string text{};
  };
  class Writer;

  void read_item(std::string_view& format);

  std::vector<Item> items_;
  bool is_unpadded_ = false;  ///< FM
  std::size_t whole_places_ = 0;
  std::size_t decimal_places_ = 0;
  bool has_point_ = false;
  std::size_t zeros_from_ = static_cast<std::size_t>(-1);  ///< the first place of a 0 in front of the point
  std::size_t zeros_to_ = 0;                               ///< places up to the last 0
  std::size_t most_bytes_ = 0;
};

}  // namespace datagen::generators::expressions
