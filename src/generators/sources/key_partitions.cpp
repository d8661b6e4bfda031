#include "generators/sources/key_partitions.hpp"

#include <algorithm>
#include <utility>

namespace datagen::generators::sources {

KeyPartitions::KeyPartitions(bool has_one_word)
    : has_one_word_(has_one_word),
      file_("the keys of a source"),
      open_(kParts),
      sizes_(kParts),
      chains_(kParts) {}

void KeyPartitions::add(const KeyEntry& entry) {
  const std::size_t part = spread(entry.key) >> (64 - kPartBits);
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
    find_repeated(chains_[part], {part, kPartBits}, table, repeated);
}

// In halves, where the table does not hold all that are different.
void KeyPartitions::find_repeated(const Chain& chain, Prefix prefix, KeyTable& table,
                                  RepeatedRows& repeated) {
  const std::uint64_t expected = chain.entries >> (prefix.count - kPartBits);
  if (expected <= table.most_entries()) {
    table.clear(chain.entries);
    if (add_all(chain, prefix, table, repeated)) return;
  }
  for (const std::uint64_t half : {0U, 1U})
    find_repeated(chain, {2 * prefix.bits + half, prefix.count + 1}, table, repeated);
}

bool KeyPartitions::add_all(const Chain& chain, Prefix prefix, KeyTable& table, RepeatedRows& repeated) {
  for (std::uint64_t number = chain.last_block; number != 0; number = read_->before) {
    read(number, prefix);
    if (!table.add(entries_, repeated)) return false;
  }
  return true;
}

void KeyPartitions::read(std::uint64_t block, Prefix prefix) {
  file_.read((block - 1) * sizeof(Block), reinterpret_cast<char*>(read_.get()), sizeof(Block));
  entries_.clear();
  const std::uint64_t* const end = read_->words.data() + read_->size;
  for (const std::uint64_t* in = read_->words.data(); in != end;) {
    KeyEntry entry;
    entry.offset = *in++;
    entry.key.low = *in++;
    if (!has_one_word_) entry.key.high = *in++;
    if (prefix.count == kPartBits || prefix.holds(entry)) entries_.push_back(entry);
  }
}

}  // namespace datagen::generators::sources
