// What one pass over a column's values tells: which types hold them all, their range, how often they repeat.
// Memory is fixed, whatever the number of rows.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "inference/distinct_sample.hpp"
#include "inference/frequent_values.hpp"
#include "inference/text_shape.hpp"
#include "inference/value_forms.hpp"
#include "readers/record.hpp"

namespace datagen::inference {

/// What all values can be read as, the narrowest first.
enum class ValueType : std::uint8_t {
  Boolean,
  Integer,
  Decimal,
  Double,
  Date,
  Moment,
  ClockTime,
  Uuid,
  Address,
  Json,
  Text
};

/// What is known of "no value comes twice".
enum class Uniqueness : std::uint8_t {
  Broken,   ///< one does
  Sampled,  ///< not in the sample
  Proven,   ///< all values were compared, or they grow from row to row
};

class ColumnProfile {
 public:
  void add(const readers::Field& field);
  /// Rows that came before the column was known of.
  void add_missing(std::uint64_t rows) { row_count_ += rows; }

  [[nodiscard]] std::uint64_t row_count() const noexcept { return row_count_; }
  [[nodiscard]] std::uint64_t value_count() const noexcept { return value_count_; }
  [[nodiscard]] std::uint64_t null_count() const noexcept { return row_count_ - value_count_; }
  /// Text where there is no value at all.
  [[nodiscard]] ValueType type() const noexcept;
  [[nodiscard]] Uniqueness uniqueness() const noexcept;
  [[nodiscard]] const DistinctSample& distinct() const noexcept { return distinct_; }
  [[nodiscard]] const FrequentValues& frequent() const noexcept { return frequent_; }
  [[nodiscard]] const TextShape& shape() const noexcept { return shape_; }

  /// Of a Boolean column: the share of true.
  [[nodiscard]] double true_ratio() const noexcept;

  struct Numbers {
    unsigned whole_digits = 1;
    unsigned scale = 0;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();
    std::string least_text;  ///< as they are written
    std::string greatest_text;
    std::optional<std::int64_t> previous;
    bool is_growing = true;  ///< each is greater than the one before, all integers
  };
  [[nodiscard]] const Numbers& numbers() const noexcept { return numbers_; }

  struct Moments {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();  ///< microseconds since 1970
    std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
    unsigned fraction_digits = 0;
    bool has_offset = false;             ///< any of them
    std::optional<std::int64_t> latest;  ///< of the last row, where it is one
  };
  [[nodiscard]] const Moments& moments() const noexcept { return moments_; }

  struct Lengths {
    std::size_t least = std::numeric_limits<std::size_t>::max();  ///< in characters
    std::size_t greatest = 0;
  };
  [[nodiscard]] const Lengths& lengths() const noexcept { return lengths_; }
  /// Whether some value looks like an e-mail address, a telephone number or running text: never shown.
  [[nodiscard]] bool has_private_values() const noexcept { return has_private_values_; }

 private:
  void narrow(std::string_view text, bool is_nested);
  [[nodiscard]] bool can_be(ValueType type) const noexcept {
    return (candidates_ >> static_cast<unsigned>(type) & 1U) != 0;
  }
  void exclude(ValueType type) noexcept { candidates_ &= ~(1U << static_cast<unsigned>(type)); }
  void look_at_numbers(std::string_view text);
  void look_at_moments(std::string_view text);
  void look_at_words(std::string_view text);

  static constexpr unsigned kAllTypes = (1U << (static_cast<unsigned>(ValueType::Text) + 1)) - 1;

  std::uint64_t row_count_ = 0;
  std::uint64_t value_count_ = 0;
  unsigned candidates_ = kAllTypes;
  std::uint8_t words_ = 0;  // bits of boolean_word()
  std::uint64_t true_count_ = 0;
  bool has_private_values_ = false;
  Numbers numbers_;
  Moments moments_;
  Lengths lengths_;
  DistinctSample distinct_;
  FrequentValues frequent_;
  TextShape shape_;
};

}  // namespace datagen::inference
