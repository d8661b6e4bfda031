// A sink for many files: a directory that is there with all of them, or not at all.
#pragma once

#include <memory>
#include <string>

#include "writers/sink.hpp"

namespace datagen::writers {

/// Writes the files of begin_file() into a hidden directory beside `path`, which takes its name in close().
/// Where `path` exists the hidden directory is in it, and close() moves the files out one by one, in their
/// order: a failure then names those that were finished. A directory that is not empty is an error unless
/// `overwrite`, before anything is created.
[[nodiscard]] std::unique_ptr<Sink> open_directory(const std::string& path, const FileOptions& options);

}  // namespace datagen::writers
