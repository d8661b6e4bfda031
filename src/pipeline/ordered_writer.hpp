// The end of a run that writes: chunks in their order, files that begin with them, files that are there
// already, counts of all of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/generate.hpp"
#include "pipeline/output_digests.hpp"
#include "pipeline/output_meter.hpp"
#include "pipeline/plan.hpp"
#include "pipeline/unit_worker.hpp"
#include "writers/sink.hpp"

namespace datagen::pipeline {

/// Belongs to the thread that owns the sink, but for digest_if_next(). All of it but that throws core::Error
/// once `progress` asks to stop.
class OrderedWriter {
 public:
  OrderedWriter(const Plan& plan, writers::Sink& sink, Progress& progress);

  /// Thread-safe: whoever has made a unit calls it before the unit is handed to write(), which does what this
  /// left undone. OutputDigests::add_if_next().
  void digest_if_next(std::uint64_t unit, const Chunk& chunk) { digests_.add_if_next(unit, chunk); }
  /// The next unit.
  void write(const Chunk& chunk);
  /// What an earlier run has left of the file at that position of Plan::files, if it can be kept: then its
  /// units are not to be made.
  [[nodiscard]] std::optional<writers::EarlierFile> find_file(std::size_t position);
  /// The next file is such a one: counted as if it were written.
  void keep(const writers::EarlierFile& file);
  /// Writes what stands behind the units and closes the sink.
  [[nodiscard]] Report finish();

 private:
  void begin_file();
  void write_chunk(const Chunk& chunk);
  void count_bytes(const std::string& path, std::optional<std::size_t> table);
  void check_sources() const;

  const Plan& plan_;
  writers::Sink& sink_;
  std::uint64_t unit_ = 0;
  std::size_t next_file_ = 0;
  Progress& progress_;
  OutputMeter meter_;
  OutputDigests digests_;
};

}  // namespace datagen::pipeline
