#include "schema/duplicates.hpp"

#include "schema/model.hpp"

namespace datagen::schema {

Duplicates Duplicates::of(DuplicateStrategy strategy) noexcept {
  Duplicates result;
  result.strategy = strategy;
  if (strategy == DuplicateStrategy::CachedPool) result.pool = kPoolSizes[1];
  if (strategy == DuplicateStrategy::WeightedRandom) result.pool = kPoolSizes[2];
  return result;
}

const Reuse* reuse_of(const Model& model, const Table& table) {
  if (table.reuse) return &*table.reuse;
  return model.reuse && !table.duplicates ? &*model.reuse : nullptr;
}

AskedDuplicates duplicates_of(const Model& model, const Table& table, std::size_t column) {
  const auto by = [](const Duplicates& asked, bool is_own) {
    const bool is_new = asked.strategy == DuplicateStrategy::GenerateNew;
    return AskedDuplicates{is_new ? nullptr : &asked, nullptr, is_own};
  };
  const Column& own = table.columns[column];
  if (own.duplicates) return by(*own.duplicates, true);
  if (table.duplicates) return by(*table.duplicates, false);
  if (const Reuse* reuse = reuse_of(model, table))
    return {nullptr, own.takes_part_in_reuse ? reuse : nullptr, false};
  return model.duplicates ? by(*model.duplicates, false) : AskedDuplicates{};
}

}  // namespace datagen::schema
