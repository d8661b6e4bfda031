// What a dump says of itself: how it is written, by which version, from which seed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/generate.hpp"

namespace datagen::pipeline {

struct DumpForm {
  Layout layout = Layout::OneFile;
  Format format = Format::Copy;
  Dialect dialect = Dialect::PostgreSql;
  std::optional<Compression> compression{};  ///< of a directory's files of rows; its level is a guess
  std::string version{};                     ///< of datagen, as the header says it; empty: no header
  std::optional<std::uint64_t> seed{};       ///< as the header says it
  bool is_schema = false;                    ///< JSON over several lines: no dump at all
};

/// Looks at the dump at `path` - a file, also compressed, or a directory - up to its first rows. Throws
/// core::Error as readers::open_bytes().
[[nodiscard]] DumpForm recognise_dump(const std::string& path);

}  // namespace datagen::pipeline
