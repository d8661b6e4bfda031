#include "generators/sources/ascending_keys.hpp"

#include <memory>

namespace datagen::generators::sources {

namespace {

// A number is written as seven bits a byte, the lowest first; the eighth bit says that more follow.
constexpr unsigned kBits = 7;
constexpr std::uint8_t kMore = 1U << kBits;
constexpr std::size_t kMostBytes = (64 + kBits - 1) / kBits;
constexpr std::size_t kNumbers = 3;  // of an entry: high, low, offset

std::uint64_t read_number(const std::uint8_t*& in) noexcept {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += kBits) {
    const std::uint8_t byte = *in++;
    number |= std::uint64_t{byte & (kMore - 1U)} << shift;
    if ((byte & kMore) == 0) return number;
  }
}

}  // namespace

void AscendingKeys::append(std::uint64_t number) noexcept {
  for (; number >= kMore; number >>= kBits)
    open_.bytes[open_.size++] = static_cast<std::uint8_t>(number) | kMore;
  open_.bytes[open_.size++] = static_cast<std::uint8_t>(number);
}

bool AscendingKeys::take(const KeyEntry& entry) {
  if (!is_empty_ && entry.key <= last_.key) return false;
  if (open_.size + kNumbers * kMostBytes > Block::kBytes) {
    file_.append({reinterpret_cast<const char*>(&open_), sizeof(Block)});
    ++blocks_;
    open_.size = 0;
  }
  const std::uint64_t growth = entry.key.high - last_.key.high;
  append(growth);
  append(growth == 0 ? entry.key.low - last_.key.low : entry.key.low);
  append(entry.offset - last_.offset);
  last_ = entry;
  is_empty_ = false;
  return true;
}

void AscendingKeys::visit(const std::function<void(const KeyEntry&)>& take) const {
  KeyEntry last;
  const auto block = std::make_unique<Block>();
  for (std::uint64_t i = 0; i < blocks_; ++i) {
    file_.read(i * sizeof(Block), reinterpret_cast<char*>(block.get()), sizeof(Block));
    visit(*block, last, take);
  }
  visit(open_, last, take);
}

void AscendingKeys::visit(const Block& block, KeyEntry& last,
                          const std::function<void(const KeyEntry&)>& take) {
  const std::uint8_t* const end = block.bytes.data() + block.size;
  for (const std::uint8_t* in = block.bytes.data(); in != end;) {
    const std::uint64_t growth = read_number(in);
    const std::uint64_t low = read_number(in);
    last.key = {last.key.high + growth, growth == 0 ? last.key.low + low : low};
    last.offset += read_number(in);
    take(last);
  }
}

}  // namespace datagen::generators::sources
