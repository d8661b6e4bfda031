// A source's bytes, at any place as often as they are asked for: those of a plain file, or of a copy of what
// can be read once only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "readers/byte_source.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

/// An open file. Const, any thread.
class SourceFile {
 public:
  /// Opens the source. Standard input and what is compressed or in another encoding is copied, uncompressed
  /// and as UTF-8, to a file without a name in the folder of temporary files. Throws core::Error
  /// (CannotGenerate).
  [[nodiscard]] static std::shared_ptr<const SourceFile> open(const schema::TableSource& source);

  ~SourceFile();
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  /// `file "x.csv"`, as messages call it.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// At most `size` bytes from `offset` on; 0 at the end only. Throws core::Error.
  [[nodiscard]] std::size_t read_at(std::uint64_t offset, char* into, std::size_t size) const;
  /// Throws core::Error where the file is no longer what it was when it was opened.
  void check_unchanged() const;
  [[noreturn]] void fail_as_changed() const;

 private:
  SourceFile(std::string name, int descriptor);

  std::string name_;
  int descriptor_;
  std::optional<readers::FileStamp> stamp_;  // of a file that others may write to
};

/// The bytes from a place on.
class FileBytes final : public readers::ByteSource {
 public:
  explicit FileBytes(std::shared_ptr<const SourceFile> file) : file_(std::move(file)) {}

  std::size_t read(char* into, std::size_t size) override {
    const std::size_t count = file_->read_at(offset_, into, size);
    offset_ += count;
    return count;
  }
  [[nodiscard]] const std::string& name() const override { return file_->name(); }
  void move_to(std::uint64_t offset) noexcept { offset_ = offset; }

 private:
  std::shared_ptr<const SourceFile> file_;
  std::uint64_t offset_ = 0;
};

}  // namespace datagen::generators::sources
