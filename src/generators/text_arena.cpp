#include "generators/text_arena.hpp"

#include <algorithm>

namespace datagen::generators {

namespace {

// A block of 64 rows with a few hundred bytes of text each.
constexpr std::size_t kChunkBytes = 32UL << 10U;

}  // namespace

void TextArena::reset() noexcept {
  if (!chunks_.empty()) open(0);
}

void TextArena::open(std::size_t chunk) noexcept {
  current_ = chunk;
  next_ = chunks_[chunk].bytes.get();
  room_ = chunks_[chunk].size;
}

void TextArena::add_chunk(std::size_t count) {
  for (std::size_t chunk = current_ + 1; chunk < chunks_.size(); ++chunk) {
    if (chunks_[chunk].size >= count) return open(chunk);
  }
  const std::size_t size = std::max(count, kChunkBytes);
  chunks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
  open(chunks_.size() - 1);
}

}  // namespace datagen::generators
