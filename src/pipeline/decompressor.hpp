// What zstd and gzip have packed, unpacked step by step.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace datagen::pipeline {

/// What one step has done.
struct DecompressorStep {
  std::size_t taken = 0;        ///< bytes of the input
  std::size_t made = 0;         ///< bytes of the output
  std::string_view error = {};  ///< why the input cannot be unpacked; empty where it can
};

/// Reads frames that stand side by side.
class Decompressor {
 public:
  virtual ~Decompressor() = default;
  /// A step without input gives what is still inside.
  [[nodiscard]] virtual DecompressorStep step(std::string_view input, std::span<char> output) = 0;
  /// Whether a frame has begun that has not ended.
  [[nodiscard]] virtual bool is_within_frame() const = 0;
};

/// By the first bytes of a file; nothing where it is not compressed.
[[nodiscard]] std::unique_ptr<Decompressor> make_decompressor(std::string_view first_bytes);

}  // namespace datagen::pipeline
