// Memory for the texts of one block: handed out by bumping a pointer, taken back all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace datagen::generators {

/// Not thread-safe: one per workspace. Memory is kept by reset(), so a recycled arena stops allocating.
class TextArena {
 public:
  /// `count` bytes that stay valid until reset().
  [[nodiscard]] char* allocate(std::size_t count) {
    if (count > room_) add_chunk(count);
    char* const result = next_;
    next_ += count;
    room_ -= count;
    return result;
  }
  void reset() noexcept;

 private:
  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
  };
  void add_chunk(std::size_t count);
  void open(std::size_t chunk) noexcept;

  std::vector<Chunk> chunks_;
  std::size_t current_ = 0;
  char* next_ = nullptr;
  std::size_t room_ = 0;
};

}  // namespace datagen::generators
