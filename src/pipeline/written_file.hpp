// A file read from its beginning to its end, decompressed where it is compressed.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/decompressor.hpp"

namespace datagen::pipeline {

/// Memory is two buffers, whatever the size of the file. Failures throw core::Error (VerificationFailed).
class WrittenFile {
 public:
  /// Its first bytes say whether it is compressed, with zstd or gzip.
  explicit WrittenFile(std::string path);

  /// The next bytes, valid until the next call; empty at the end.
  [[nodiscard]] std::string_view read();

 private:
  struct Close {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };

  void refill();
  [[nodiscard]] std::string_view input_left() const;
  [[nodiscard]] std::string_view read_compressed();
  [[noreturn]] void fail(std::string_view reason) const;

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::unique_ptr<Decompressor> decompressor_;  // none: not compressed
  std::vector<char> input_;
  std::size_t input_at_ = 0;
  std::size_t input_size_ = 0;
  std::vector<char> output_;
};

}  // namespace datagen::pipeline
