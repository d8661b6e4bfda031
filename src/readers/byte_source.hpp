// The bytes of an input: a plain file, one compressed with zstd or gzip, or standard input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/error.hpp"

namespace datagen::readers {

/// What tells one state of a file from another, as far as a file system says.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t byte_count = 0;
  std::int64_t modified_seconds = 0;
  std::int64_t modified_nanoseconds = 0;

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// A compressed input that ends before its last frame or member does: what was read before is sound.
class CutShort : public core::Error {
 public:
  using core::Error::Error;
};

/// Gives bytes in order. One thread at a time. Failures throw core::Error with the input's name and the
/// reason: `could not open file "x.csv": No such file or directory` (Usage), and while reading
/// (CannotGenerate) `file "x.csv" changed while it was read`, `file "x.csv.zst" ends before its zstd frame
/// does`.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// At most `size` bytes, as many as there are at once; 0 only at the end.
  virtual std::size_t read(char* into, std::size_t size) = 0;
  /// As messages call it: `file "x.csv"`, `standard input`.
  [[nodiscard]] virtual const std::string& name() const = 0;
  /// Set for a plain file that open_bytes() can open again at an offset.
  [[nodiscard]] virtual std::optional<FileStamp> stamp() const { return std::nullopt; }
};

/// open(2) of a file to read it, again where a signal came in. A descriptor, or -1 and errno.
[[nodiscard]] int open_descriptor(const std::string& path) noexcept;

/// Opens `path`, "-" for standard input. What begins as a zstd frame or a gzip member is decompressed, with
/// all that follow it; a name that ends in .zst or .gz must begin as one. Memory is fixed: 128 KiB and what
/// the frame's window asks for, at most 128 MiB (zstd's own limit).
[[nodiscard]] std::unique_ptr<ByteSource> open_bytes(const std::string& path);
/// Opens a plain file at a byte offset; it must be as it was when `expected` was taken. Files are looked at
/// again at their end: one that was written to in between is an error.
[[nodiscard]] std::unique_ptr<ByteSource> open_bytes(const std::string& path, std::uint64_t offset,
                                                     const FileStamp& expected);

}  // namespace datagen::readers
