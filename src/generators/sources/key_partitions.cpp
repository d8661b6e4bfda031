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

void KeyPartitions::find_repeated(KeyTable& table, FirstRows& repeated) {
  look_at_all(table, [&](const Chain& chain, const Prefix& prefix) {
    return visit(chain, prefix, [&] { return table.add(entries_, repeated); });
  });
}

void KeyPartitions::find_missing(KeyTable& table, FirstRows& missing) {
  FirstRows repeated(0);
  const auto is_parent = [](const KeyEntry& entry) { return entry.offset == kParent; };
  look_at_all(table, [&](const Chain& chain, const Prefix& prefix) {
    const bool holds_parents = visit(chain, prefix, [&] {
      std::erase_if(entries_, std::not_fn(is_parent));
      return table.add(entries_, repeated);
    });
    return holds_parents && visit(chain, prefix, [&] {
             for (const KeyEntry& entry : entries_) {
               if (!is_parent(entry) && !table.holds(entry.key)) missing.add(entry.offset);
             }
             return true;
           });
  });
}

void KeyPartitions::look_at_all(KeyTable& table, const LookAt& look) {
  for (std::size_t part = 0; part < kParts; ++part) {
    if (sizes_[part] > 0) write(part);
  }
  open_ = {};
  read_ = std::make_unique<Block>();
  for (std::size_t part = 0; part < kParts; ++part)
    look_at(chains_[part], {{part << (kWordBits - kPartBits)}, kPartBits}, table, look);
}

// In halves, where the table does not hold all that are different. A prefix of all bits has one key: this
// ends.
void KeyPartitions::look_at(const Chain& chain, const Prefix& prefix, KeyTable& table, const LookAt& look) {
  const std::uint64_t expected = chain.entries >> std::min(prefix.count - kPartBits, kWordBits - 1);
  if (expected <= table.most_entries()) {
    table.clear(chain.entries);
    if (look(chain, prefix)) return;
  }
  for (const std::uint64_t half : {0U, 1U}) look_at(chain, prefix.half(half), table, look);
}

bool KeyPartitions::visit(const Chain& chain, const Prefix& prefix, const std::function<bool()>& take) {
  for (std::uint64_t number = chain.last_block; number != 0; number = read_->before) {
    read(number, prefix);
    if (!take()) return false;
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
