#include "generators/sources/key_partitions.hpp"

#include <algorithm>
#include <utility>

namespace datagen::generators::sources {

namespace {

constexpr unsigned kWordBits = 64;

}  // namespace

bool KeyPartitions::Prefix::holds(const Path& path) const noexcept {
  unsigned left = count;
  for (std::size_t i = 0; left > 0; ++i) {
    const unsigned here = std::min(left, kWordBits);
    if ((path[i] ^ bits[i]) >> (kWordBits - here) != 0) return false;
    left -= here;
  }
  return true;
}

KeyPartitions::Prefix KeyPartitions::Prefix::half(std::uint64_t bit) const noexcept {
  Prefix longer{bits, count + 1};
  longer.bits[count / kWordBits] |= bit << (kWordBits - 1 - count % kWordBits);
  return longer;
}

KeyPartitions::KeyPartitions(bool has_one_word, const KeySpread& spread)
    : has_one_word_(has_one_word),
      spread_(spread),
      file_("the keys of a source"),
      open_(kParts),
      sizes_(kParts),
      chains_(kParts) {}

void KeyPartitions::add(const KeyEntry& entry) {
  const std::size_t part = spread_(entry.key) >> (kWordBits - kPartBits);
  std::uint64_t* out = &open_[part].words[sizes_[part]];
  *out++ = entry.offset;
  *out++ = entry.key.low;
  if (!has_one_word_) *out++ = entry.key.high;
  sizes_[part] = static_cast<std::uint32_t>(out - open_[part].words.data());
  ++chains_[part].entries;
  if (sizes_[part] == Block::kWords) write(part);
}

void KeyPartitions::write(std::size_t part) {
  Block& block = open_[part];
  block.before = std::exchange(chains_[part].last_block, ++blocks_);
  block.size = std::exchange(sizes_[part], 0);
  file_.append({reinterpret_cast<const char*>(&block), sizeof(Block)});
}

void KeyPartitions::find_repeated(KeyTable& table, RepeatedRows& repeated) {
  for (std::size_t part = 0; part < kParts; ++part) {
    if (sizes_[part] > 0) write(part);
  }
  open_ = {};
  read_ = std::make_unique<Block>();
  for (std::size_t part = 0; part < kParts; ++part)
    find_repeated(chains_[part], {{part << (kWordBits - kPartBits)}, kPartBits}, table, repeated);
}

// In halves, where the table does not hold all that are different. A prefix of all bits has one key: this
// ends.
void KeyPartitions::find_repeated(const Chain& chain, const Prefix& prefix, KeyTable& table,
                                  RepeatedRows& repeated) {
  const std::uint64_t expected = chain.entries >> std::min(prefix.count - kPartBits, kWordBits - 1);
  if (expected <= table.most_entries()) {
    table.clear(chain.entries);
    if (add_all(chain, prefix, table, repeated)) return;
  }
  for (const std::uint64_t half : {0U, 1U}) find_repeated(chain, prefix.half(half), table, repeated);
}

bool KeyPartitions::add_all(const Chain& chain, const Prefix& prefix, KeyTable& table,
                            RepeatedRows& repeated) {
  for (std::uint64_t number = chain.last_block; number != 0; number = read_->before) {
    read(number, prefix);
    if (!table.add(entries_, repeated)) return false;
  }
  return true;
}

void KeyPartitions::read(std::uint64_t block, const Prefix& prefix) {
  file_.read((block - 1) * sizeof(Block), reinterpret_cast<char*>(read_.get()), sizeof(Block));
  entries_.clear();
  const std::uint64_t* const end = read_->words.data() + read_->size;
  for (const std::uint64_t* in = read_->words.data(); in != end;) {
    KeyEntry entry;
    entry.offset = *in++;
    entry.key.low = *in++;
    if (!has_one_word_) entry.key.high = *in++;
    if (prefix.count == kPartBits || prefix.holds({spread_(entry.key), entry.key.high, entry.key.low}))
      entries_.push_back(entry);
  }
}

}  // namespace datagen::generators::sources
