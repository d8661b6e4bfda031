#include "pipeline/chunk_window.hpp"

#include <chrono>
#include <utility>

namespace datagen::pipeline {

namespace {

// A writer that is woken for each chunk takes a core from a worker each time: it is woken for half a window,
// and looks by itself after so long, in which a worker makes a few chunks.
constexpr std::chrono::milliseconds kPatience{1};

}  // namespace

ChunkWindow::ChunkWindow(std::uint64_t first_unit, std::uint64_t end_unit, std::size_t window_chunks)
    : places_(window_chunks), end_unit_(end_unit), next_claimed_(first_unit), next_written_(first_unit) {}

std::optional<ChunkWindow::Ticket> ChunkWindow::claim() {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] {
    return has_ended_ || next_claimed_ == end_unit_ || next_claimed_ < next_written_ + places_.size();
  });
  if (has_ended_ || next_claimed_ == end_unit_) return std::nullopt;
  const std::uint64_t unit = next_claimed_++;
  if (next_claimed_ == end_unit_) room_.notify_all();  // nothing is left for those who wait
  return Ticket{unit, &place(unit).chunk};
}

bool ChunkWindow::is_worth_waking() const {
  const bool can_write = places_[next_written_ % places_.size()].is_ready;
  return can_write && (2 * ready_chunks_ >= places_.size() || next_claimed_ == end_unit_);
}

void ChunkWindow::deliver(const Ticket& ticket) {
  const std::lock_guard lock(mutex_);
  place(ticket.unit).is_ready = true;
  ++ready_chunks_;
  if (is_worth_waking()) ready_.notify_one();
}

void ChunkWindow::fail(const Ticket& ticket, std::exception_ptr failure) {
  const std::lock_guard lock(mutex_);
  place(ticket.unit).failure = std::move(failure);
  has_ended_ = true;
  if (ticket.unit == next_written_) ready_.notify_one();
  room_.notify_all();
}

const Chunk* ChunkWindow::next() {
  std::unique_lock lock(mutex_);
  if (next_written_ == end_unit_) return nullptr;
  Place& next = place(next_written_);
  while (!next.failure && !next.is_ready) ready_.wait_for(lock, kPatience);
  if (next.failure) std::rethrow_exception(next.failure);
  return &next.chunk;
}

void ChunkWindow::release() {
  const std::lock_guard lock(mutex_);
  place(next_written_).is_ready = false;
  --ready_chunks_;
  ++next_written_;
  room_.notify_one();
}

void ChunkWindow::end() {
  const std::lock_guard lock(mutex_);
  has_ended_ = true;
  room_.notify_all();
}

}  // namespace datagen::pipeline
