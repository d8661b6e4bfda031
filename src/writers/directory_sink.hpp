// A sink for many files: a directory that is there with all of them, or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "writers/run_record.hpp"
#include "writers/sink.hpp"

namespace datagen::writers {

/// Writes the files of begin_file() into a hidden directory beside `path`, which takes its name in close().
/// Where `path` exists the hidden directory is in it, and close() moves the files out one by one, in their
/// order: a failure then names those that were finished. A directory that is not empty is an error unless
/// `overwrite`, before anything is created.
[[nodiscard]] std::unique_ptr<Sink> open_directory(const std::string& path, const FileOptions& options);

/// The same, but a run that does not come to close() leaves the files that it has finished in
/// unfinished_path(), and one with the same traits finds them there. Throws as UnfinishedRun.
[[nodiscard]] std::unique_ptr<Sink> resume_directory(const std::string& path, const FileOptions& options,
                                                     std::span<const RunTrait> traits);
/// `.NAME.partial` beside a directory that is not there yet, `.dump.partial` in one that is.
[[nodiscard]] std::filesystem::path unfinished_path(const std::string& path);

}  // namespace datagen::writers
