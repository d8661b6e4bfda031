// The window between workers and the writer: order, bounded memory, failures, early ends.
#include "pipeline/chunk_window.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "core/draw.hpp"

using namespace datagen::pipeline;

namespace {

void set_text(Chunk& chunk, const std::string& text) {
  chunk.bytes.clear();
  chunk.bytes.append(text);
}

}  // namespace

TEST_CASE("chunks leave in their order and never more than the window are outstanding") {
  constexpr std::uint64_t kUnits = 2000;
  for (const std::size_t window_chunks : {1U, 2U, 5U, 16U}) {
    for (const int workers : {1, 3, 8}) {
      CAPTURE(window_chunks);
      CAPTURE(workers);
      ChunkWindow window(0, kUnits, window_chunks);
      std::atomic<std::int64_t> outstanding{0};
      std::atomic<std::int64_t> most{0};
      std::vector<std::jthread> threads;
      for (int worker = 0; worker < workers; ++worker) {
        threads.emplace_back([&] {
          while (const auto ticket = window.claim()) {
            const std::int64_t now = outstanding.fetch_add(1) + 1;
            std::int64_t seen = most.load();
            while (now > seen && !most.compare_exchange_weak(seen, now)) {
            }
            // Some take longer, so that chunks are made out of order.
            if (datagen::core::mix(ticket->unit) % 16 == 0) std::this_thread::yield();
            set_text(*ticket->chunk, std::to_string(ticket->unit));
            window.deliver(*ticket);
          }
        });
      }
      std::uint64_t next = 0;
      bool in_order = true;
      while (const Chunk* chunk = window.next()) {
        in_order = in_order && chunk->bytes.view() == std::to_string(next++);
        outstanding.fetch_sub(1);
        window.release();
      }
      CHECK(in_order);
      CHECK(next == kUnits);
      CHECK(most.load() <= static_cast<std::int64_t>(window_chunks));
    }
  }
}

TEST_CASE("units begin where they are told to") {
  ChunkWindow window(7, 9, 1);
  for (const std::uint64_t unit : {7U, 8U}) {
    const auto ticket = window.claim();
    REQUIRE(ticket.has_value());
    CHECK(ticket->unit == unit);
    window.deliver(*ticket);
    REQUIRE(window.next() != nullptr);
    window.release();
  }
  CHECK_FALSE(window.claim().has_value());
  CHECK(window.next() == nullptr);
}

TEST_CASE("a chunk that is ready leaves, however little of the window is") {
  ChunkWindow window(0, 1000, 16);
  std::atomic<std::uint64_t> written{0};
  const std::jthread worker([&] {
    for (std::uint64_t made = 0; made < 5; ++made) {
      while (written.load() < made) std::this_thread::yield();
      window.deliver(*window.claim());
    }
  });
  while (written.load() < 5) {
    REQUIRE(window.next() != nullptr);
    window.release();
    written.fetch_add(1);
  }
}

TEST_CASE("the writer makes what is not there yet, and nothing where that would wait") {
  ChunkWindow window(0, 4, 2);
  const auto first = window.claim();
  const auto second = window.claim_meanwhile();
  REQUIRE(second.has_value());
  CHECK(second->unit == 1);
  CHECK_FALSE(window.claim_meanwhile().has_value());  // no room
  window.deliver(*second);
  window.deliver(*first);
  REQUIRE(window.next() != nullptr);
  window.release();
  CHECK_FALSE(window.claim_meanwhile().has_value());  // the next chunk is there
  REQUIRE(window.next() != nullptr);
  window.release();
  const auto third = window.claim_meanwhile();
  REQUIRE(third.has_value());
  CHECK(third->unit == 2);
  window.fail(*third, std::make_exception_ptr(std::runtime_error("unit 2")));
  CHECK_FALSE(window.claim_meanwhile().has_value());  // the run has ended
  CHECK_THROWS_WITH(static_cast<void>(window.next()), "unit 2");
}

TEST_CASE("a writer alone makes all units, in a window of any size") {
  for (const std::size_t window_chunks : {1U, 3U}) {
    ChunkWindow window(0, 100, window_chunks);
    std::uint64_t written = 0;
    while (true) {
      while (const auto ticket = window.claim_meanwhile()) {
        set_text(*ticket->chunk, std::to_string(ticket->unit));
        window.deliver(*ticket);
      }
      const Chunk* chunk = window.next();
      if (chunk == nullptr) break;
      CHECK(chunk->bytes.view() == std::to_string(written++));
      window.release();
    }
    CHECK(written == 100);
  }
}

TEST_CASE("a thread fills the chunks again that it has filled before") {
  ChunkWindow window(0, 6, 4);
  const auto pass_on = [&window] {
    REQUIRE(window.next() != nullptr);
    window.release();
  };
  const auto mine = window.claim();
  std::optional<ChunkWindow::Ticket> other;
  std::jthread([&] { other = window.claim(); }).join();
  REQUIRE(other.has_value());
  CHECK(other->chunk != mine->chunk);
  window.deliver(*mine);
  window.deliver(*other);
  pass_on();
  pass_on();  // the other's was written last, and two were never filled
  const auto again = window.claim();
  CHECK(again->chunk == mine->chunk);
  const auto unused = window.claim();
  const auto unused_too = window.claim();
  CHECK(unused->chunk != other->chunk);
  CHECK(unused_too->chunk != other->chunk);
  CHECK(window.claim()->chunk == other->chunk);  // no other is left
}

TEST_CASE("no units: nothing to claim and nothing to write") {
  ChunkWindow window(0, 0, 4);
  CHECK_FALSE(window.claim().has_value());
  CHECK_FALSE(window.claim_meanwhile().has_value());
  CHECK(window.next() == nullptr);
}

TEST_CASE("a worker's failure reaches the writer, also while it waits, and lets the others go") {
  ChunkWindow window(0, 1000, 2);
  std::vector<std::jthread> threads;
  for (int worker = 0; worker < 4; ++worker) {
    threads.emplace_back([&] {
      while (const auto ticket = window.claim()) {
        if (ticket->unit == 10) {
          window.fail(*ticket, std::make_exception_ptr(std::runtime_error("unit 10")));
          return;
        }
        set_text(*ticket->chunk, "x");
        window.deliver(*ticket);
      }
    });
  }
  std::uint64_t written = 0;
  std::string failure;
  try {
    while (window.next() != nullptr) {
      ++written;
      window.release();
    }
  } catch (const std::runtime_error& error) {
    failure = error.what();
  }
  CHECK(failure == "unit 10");
  CHECK(written <= 10);
  threads.clear();  // joins: they must not wait for room for ever
}

TEST_CASE("of several failures the first in order is thrown, behind the chunks before it") {
  ChunkWindow window(0, 1000, 4);
  const auto before = window.claim();
  const auto first = window.claim();
  const auto second = window.claim();
  REQUIRE(second.has_value());
  window.fail(*second, std::make_exception_ptr(std::runtime_error("second")));
  CHECK_FALSE(window.claim().has_value());
  window.fail(*first, std::make_exception_ptr(std::runtime_error("first")));
  set_text(*before->chunk, "x");
  window.deliver(*before);
  REQUIRE(window.next() != nullptr);
  window.release();
  CHECK_THROWS_WITH(static_cast<void>(window.next()), "first");
}

TEST_CASE("end() lets workers go that wait for room") {
  ChunkWindow window(0, 1000, 3);
  std::atomic<int> made{0};
  std::vector<std::jthread> threads;
  for (int worker = 0; worker < 4; ++worker) {
    threads.emplace_back([&] {
      while (const auto ticket = window.claim()) {
        set_text(*ticket->chunk, "x");
        window.deliver(*ticket);
        made.fetch_add(1);
      }
    });
  }
  while (made.load() < 3) std::this_thread::yield();
  window.end();
  threads.clear();
  CHECK(made.load() == 3);
}
