#include "core/dictionary.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace datagen::core {

namespace {

template <typename Strings>
std::size_t total_bytes(const Strings& entries) {
  std::size_t total = 0;
  for (const auto& entry : entries) total += entry.size();
  return total;
}

}  // namespace

Dictionary::Dictionary(const std::vector<std::string_view>& entries) {
  bytes_.reserve(total_bytes(entries));
  ends_.reserve(entries.size());
  for (const std::string_view entry : entries) append(entry);
}

Dictionary::Dictionary(const std::vector<std::string>& entries) {
  bytes_.reserve(total_bytes(entries));
  ends_.reserve(entries.size());
  for (const std::string& entry : entries) append(entry);
}

void Dictionary::append(std::string_view entry) {
  bytes_.append(entry);
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  max_bytes_ = std::max(max_bytes_, static_cast<std::uint32_t>(entry.size()));
  // No entry has more characters than bytes: most need not be counted.
  if (entry.size() > max_characters_)
    max_characters_ = std::max(max_characters_, static_cast<std::uint32_t>(count_characters(entry)));
}

double Dictionary::mean_bytes() const noexcept {
  return ends_.empty() ? 0.0 : static_cast<double>(bytes_.size()) / static_cast<double>(ends_.size());
}

}  // namespace datagen::core
