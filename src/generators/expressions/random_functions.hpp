// random() and its like, as PostgreSQL 17 has them, with draws that another run repeats: each call in an
// expression has its own, which depend on nothing but the seed, the column and the row.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::expressions {

/// Where the calls within one column's expression take their streams from, in the order of the text.
class RandomCalls {
 public:
  explicit RandomCalls(core::Stream stream) : stream_(stream) {}
  [[nodiscard]] core::Stream next() { return stream_.part(calls_++); }

 private:
  core::Stream stream_;
  std::uint64_t calls_ = 0;
};

[[nodiscard]] bool is_random(std::string_view function) noexcept;
/// A draw of 64 bits per row, which random_functions() (functions.hpp) take as their first argument.
[[nodiscard]] std::unique_ptr<Node> draw_of_rows(core::Stream stream);

}  // namespace datagen::generators::expressions
