#include "pipeline/chunk_window.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace datagen::pipeline {

ChunkWindow::ChunkWindow(std::uint64_t first_unit, std::uint64_t end_unit, std::size_t window_chunks)
    : places_(window_chunks),
      buffers_(window_chunks),
      end_unit_(end_unit),
      next_claimed_(first_unit),
      next_written_(first_unit) {
  free_.reserve(window_chunks);
  for (Buffer& buffer : buffers_) free_.push_back(&buffer);
}

ChunkWindow::Ticket ChunkWindow::give_out() {
  const std::uint64_t unit = next_claimed_++;
  if (next_claimed_ == end_unit_) room_.notify_all();  // nothing is left for those who wait
  place(unit).buffer = take_buffer();
  return Ticket{unit, &place(unit).buffer->chunk};
}

// Lines of a buffer that another thread has filled come from that core's cache, one by one.
ChunkWindow::Buffer* ChunkWindow::take_buffer() {
  const std::thread::id self = std::this_thread::get_id();
  const auto last_filled_by = [this](std::thread::id thread) {
    return std::find_if(free_.rbegin(), free_.rend(),
                        [thread](const Buffer* buffer) { return buffer->filled_by == thread; });
  };
  auto found = last_filled_by(self);
  if (found == free_.rend()) found = last_filled_by(std::thread::id());
  if (found == free_.rend()) found = free_.rbegin();
  Buffer* const buffer = *found;
  free_.erase(std::next(found).base());
  buffer->filled_by = self;
  return buffer;
}

std::optional<ChunkWindow::Ticket> ChunkWindow::claim() {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] { return is_given_out() || has_room(); });
  if (is_given_out()) return std::nullopt;
  return give_out();
}

std::optional<ChunkWindow::Ticket> ChunkWindow::claim_meanwhile() {
  const std::lock_guard lock(mutex_);
  if (is_given_out() || !has_room() || place(next_written_).is_ready) return std::nullopt;
  return give_out();
}

void ChunkWindow::deliver(const Ticket& ticket) {
  const std::lock_guard lock(mutex_);
  place(ticket.unit).is_ready = true;
  if (ticket.unit == next_written_) ready_.notify_one();
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
  ready_.wait(lock, [&next] { return next.failure || next.is_ready; });
  if (next.failure) std::rethrow_exception(next.failure);
  return &next.buffer->chunk;
}

void ChunkWindow::release() {
  const std::lock_guard lock(mutex_);
  Place& written = place(next_written_++);
  written.is_ready = false;
  free_.push_back(written.buffer);
  room_.notify_one();
}

void ChunkWindow::end() {
  const std::lock_guard lock(mutex_);
  has_ended_ = true;
  room_.notify_all();
}

}  // namespace datagen::pipeline
