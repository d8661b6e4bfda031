// How a column's values repeat: strategies of columns, tables and the whole schema, and rows that repeat a
// sample of their table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace datagen::schema {

struct JsonValue;
struct Model;
struct Table;

enum class DuplicateStrategy : std::uint8_t {
  GenerateNew,      ///< each row draws its own value
  AllowSimple,      ///< one value for all rows
  SmartDuplicates,  ///< a share of the rows takes a value of a small pool
  CachedPool,       ///< all rows take values of a pool
  WeightedRandom,   ///< values of a pool, few of them often, and some of their own
};

/// Values of a pool at most: each is looked for before the first row.
inline constexpr std::uint64_t kMostPoolValues = 100'000;
/// The names of the sizes that `pool` can have, and these.
inline constexpr auto kPoolNames = std::to_array<std::string_view>({"small", "medium", "large"});
inline constexpr auto kPoolSizes = std::to_array<std::uint64_t>({5, 25, 100});
/// As `strategy` takes them; the last one is another name of the second.
inline constexpr auto kStrategyNames =
    std::to_array<std::string_view>({"generate_new", "allow_simple", "smart_duplicates", "cached_pool",
                                     "weighted_random", "allow_duplicates"});

/// The strategy of that name's position in kStrategyNames.
[[nodiscard]] constexpr DuplicateStrategy strategy_at(std::size_t position) noexcept {
  return position < kStrategyNames.size() - 1 ? static_cast<DuplicateStrategy>(position)
                                              : DuplicateStrategy::AllowSimple;
}

struct Duplicates {
  DuplicateStrategy strategy = DuplicateStrategy::GenerateNew;
  double probability = 0.5;  ///< SmartDuplicates: of a value of the pool
  std::uint64_t pool = 10;   ///< values at most, 1 to kMostPoolValues; not of AllowSimple
  /// WeightedRandom: of the first tenth of the pool, of its other values, of a value of the row's own.
  std::array<double, 3> weights{60, 30, 10};
  const JsonValue* value =
      nullptr;             ///< AllowSimple: that value; nullptr: one that the column's generator makes
  std::size_t offset = 0;  ///< where the schema asks for it

  /// With the values that a strategy has where nothing else is said.
  [[nodiscard]] static Duplicates of(DuplicateStrategy strategy) noexcept;
};

/// A table whose rows repeat its first ones.
struct Reuse {
  std::uint64_t sample_size = 10'000;  ///< rows, 1 to kMostSampleRows
  double probability = 0.95;           ///< of a row behind the sample to repeat one of it
  std::size_t offset = 0;
};
inline constexpr std::uint64_t kMostSampleRows = 10'000'000;

/// What is asked of a column, and whether of it by itself.
struct AskedDuplicates {
  const Duplicates* strategy = nullptr;  ///< nullptr: nothing, or GenerateNew
  const Reuse* reuse = nullptr;          ///< the same; never beside a strategy
  bool is_own = false;                   ///< not of its table or the whole schema
};

/// The column's own `duplicates`, else what its table says, else the schema.
[[nodiscard]] AskedDuplicates duplicates_of(const Model& model, const Table& table, std::size_t column);
/// The table's `reuse`, else the schema's where the table says nothing; nullptr: none.
[[nodiscard]] const Reuse* reuse_of(const Model& model, const Table& table);

}  // namespace datagen::schema
