// A directory of files on its way: the files that are finished and a record of them, kept where a later run
// finds both.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/digest.hpp"
#include "writers/file_descriptor.hpp"
#include "writers/run_record.hpp"
#include "writers/sink.hpp"
#include "writers/temporary_path.hpp"

namespace datagen::writers {

/// A folder that holds the directory `files` and the file `record`. Locked while this lives: one run at a
/// time.
class UnfinishedRun {
 public:
  /// Goes on with what is in `folder`, or begins it. Throws core::Error: Usage where the folder is that of a
  /// run with other traits or none of ours, OutputFailed where it cannot be used or another run does so.
  UnfinishedRun(std::filesystem::path folder, std::span<const RunTrait> traits, const FileOptions& options);
  UnfinishedRun(const UnfinishedRun&) = delete;
  UnfinishedRun& operator=(const UnfinishedRun&) = delete;
  /// Leaves the finished files and the record where they are, as far as there are any.
  ~UnfinishedRun();

  [[nodiscard]] const std::filesystem::path& files() const noexcept { return files_; }

  /// A file that is recorded, and whether it still has the bytes that it was finished with: reads it. Throws
  /// core::Error when it is told to stop.
  [[nodiscard]] std::optional<EarlierFile> find(std::string_view name) const;

  /// A file of this name is to be created in files(): what is there of it is removed.
  void begin_file(std::string_view name);
  /// These bytes are written to it.
  void count(std::string_view bytes);
  /// The file is there, and on disk if it is to be; so is its line in the record when this returns.
  void finish_file();

  /// All is in its place: removes the folder and what is left in it, as far as possible.
  void remove() noexcept;

 private:
  void open_folder();
  void open_record(std::span<const RunTrait> traits);
  void lock_record();
  [[nodiscard]] std::string read_record_text() const;
  void begin(std::span<const RunTrait> traits);
  void go_on(std::string_view text, std::span<const RunTrait> traits);
  void append(std::string_view text);
  [[nodiscard]] bool has_bytes(const std::filesystem::path& path, const FinishedFile& file) const;

  // Whole, so that what removes them needs no memory.
  std::filesystem::path folder_;
  std::filesystem::path files_;
  std::filesystem::path record_path_;
  Sync sync_;
  const std::atomic<int>* stop_;
  FileDescriptor record_;
  bool is_new_ = false;
  bool is_removed_ = false;
  std::map<std::string, FinishedFile, std::less<>> finished_;
  std::string name_;            // of the file at hand; empty: none
  std::filesystem::path path_;  // the same
  core::Digest digest_;
  std::uint64_t byte_count_ = 0;
  std::optional<TemporaryPath> registration_;  // a signal that ends the program removes that file alone
};

}  // namespace datagen::writers
