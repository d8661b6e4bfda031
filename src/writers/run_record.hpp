// The record of an unfinished run: which run it is and which files it has finished. Text that grows by a line
// with each file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace datagen::writers {

/// Something that fixes the bytes of a run: its seed, a digest of its schema. Names are nouns, for messages:
/// "has another seed".
struct RunTrait {
  std::string name;   ///< without ": "
  std::string value;  ///< one line
  bool is_digest = false;
};

struct FinishedFile {
  std::string digest;  ///< core::Digest of its bytes
  std::uint64_t byte_count;

  bool operator==(const FinishedFile&) const = default;
};

struct RunRecord {
  std::map<std::string, std::string, std::less<>> traits;
  std::map<std::string, FinishedFile, std::less<>>
      files;                    ///< by name; of one that stands there twice the last
  std::size_t sound_bytes = 0;  ///< of the text: what follows is a line that was cut or damaged
};

/// The lines that a record begins with.
[[nodiscard]] std::string record_header(std::span<const RunTrait> traits);
/// The line of a file.
[[nodiscard]] std::string record_line(std::string_view name, const FinishedFile& file);
/// Nothing where the text has no whole header. Believes nothing else: names are those of files in one
/// directory, and from the first line that is not as record_line() writes it the rest is left out.
[[nodiscard]] std::optional<RunRecord> read_record(std::string_view text);

}  // namespace datagen::writers
