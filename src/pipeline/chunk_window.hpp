// The bounded window between those who make chunks and the one who writes them: made in any order, they leave
// in theirs.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "pipeline/unit_worker.hpp"

namespace datagen::pipeline {

/// Thread-safe: any number of workers, one writer, who makes chunks as well.
class ChunkWindow {
 public:
  /// The units from `first_unit` to before `end_unit`, of which `window_chunks` may be in the making or
  /// waiting at a time: that bounds memory.
  ChunkWindow(std::uint64_t first_unit, std::uint64_t end_unit, std::size_t window_chunks);

  struct Ticket {
    std::uint64_t unit;
    /// The worker's until it is delivered; one that its thread has filled before, where such a one is free.
    Chunk* chunk;
  };
  /// Workers: the next unit to make, once the window has room; nothing when all are given out or the run has
  /// ended.
  [[nodiscard]] std::optional<Ticket> claim();
  /// Workers: the ticket's chunk is made.
  void deliver(const Ticket& ticket);
  /// Workers: the ticket's chunk cannot be made, and no other is given out. next() throws the failure where
  /// the chunk would stand: of several the first in their order, whichever worker came to its own first.
  void fail(const Ticket& ticket, std::exception_ptr failure);

  /// The writer: a unit to make rather than wait for the next chunk, to be delivered or failed as workers do.
  /// Nothing if that chunk is there, or as long as there is no room or no unit left.
  [[nodiscard]] std::optional<Ticket> claim_meanwhile();
  /// The writer: the chunks in their order; nothing behind the last. Valid until release(). Throws what a
  /// worker failed with.
  [[nodiscard]] const Chunk* next();
  void release();
  /// The writer: no more chunks are wanted; workers are let go.
  void end();

 private:
  // Apart from each other: what one thread writes into its own would take the line of another's away. Two
  // lines apart, as processors fetch them in pairs.
  struct alignas(128) Buffer {
    Chunk chunk;
    std::thread::id filled_by{};  // at first by nobody
  };
  struct Place {
    Buffer* buffer = nullptr;
    bool is_ready = false;
    std::exception_ptr failure{};
  };
  [[nodiscard]] Place& place(std::uint64_t unit) { return places_[unit % places_.size()]; }
  [[nodiscard]] bool has_room() const { return next_claimed_ < next_written_ + places_.size(); }
  [[nodiscard]] bool is_given_out() const { return has_ended_ || next_claimed_ == end_unit_; }
  [[nodiscard]] Ticket give_out();
  [[nodiscard]] Buffer* take_buffer();

  std::mutex mutex_;
  std::condition_variable room_;   // for workers
  std::condition_variable ready_;  // for the writer
  std::vector<Place> places_;
  std::vector<Buffer> buffers_;  // as many as places
  std::vector<Buffer*> free_;    // the one that was written last stands last
  std::uint64_t end_unit_;
  std::uint64_t next_claimed_;
  std::uint64_t next_written_;
  bool has_ended_ = false;
};

}  // namespace datagen::pipeline
