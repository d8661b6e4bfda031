#include "core/alias_table.hpp"

namespace datagen::core {

AliasTable::AliasTable(std::span<const double> weights) : buckets_(weights.size()) {
  constexpr double kOne = 4294967296.0;  // 2^32
  double sum = 0;
  for (const double weight : weights) sum += weight;

  const auto count = static_cast<double>(weights.size());
  std::vector<double> share(weights.size());
  std::vector<std::uint32_t> small;
  std::vector<std::uint32_t> large;
  for (std::uint32_t i = 0; i < weights.size(); ++i) {
    share[i] = weights[i] / sum * count;
    (share[i] < 1.0 ? small : large).push_back(i);
  }
  while (!small.empty() && !large.empty()) {
    const std::uint32_t poor = small.back();
    const std::uint32_t rich = large.back();
    small.pop_back();
    buckets_[poor] = {static_cast<std::uint64_t>(share[poor] * kOne), rich};
    share[rich] -= 1.0 - share[poor];
    if (share[rich] < 1.0) {
      large.pop_back();
      small.push_back(rich);
    }
  }
  // What is left has a share of one but for rounding.
  for (const std::uint32_t i : large) buckets_[i] = {std::uint64_t{1} << 32U, i};
  for (const std::uint32_t i : small) buckets_[i] = {std::uint64_t{1} << 32U, i};
}

}  // namespace datagen::core
