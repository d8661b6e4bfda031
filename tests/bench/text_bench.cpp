// Texts of single values: each form written a thousand times, random values of the usual length.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>

#include "core/draw.hpp"
#include "core/number_text.hpp"
#include "writers/encoded_dictionary.hpp"

namespace {

namespace core = datagen::core;
namespace writers = datagen::writers;

constexpr std::size_t kValues = 1024;
// Room for a value and what is stored behind it.
constexpr std::size_t kRoom = 128;

std::array<std::uint64_t, kValues> draws() {
  std::array<std::uint64_t, kValues> values{};
  for (std::size_t i = 0; i < kValues; ++i) values[i] = core::mix(i);
  return values;
}

// `write(out, draw)` returns the end of what it has written.
template <typename Write>
void write_values(benchmark::State& state, Write write) {
  const std::array<std::uint64_t, kValues> values = draws();
  std::string room(kValues * kRoom, '\0');
  std::int64_t bytes = 0;
  for (auto _ : state) {
    char* out = room.data();
    for (const std::uint64_t value : values) out = write(out, value);
    benchmark::DoNotOptimize(room.data());
    benchmark::ClobberMemory();
    bytes += out - room.data();
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kValues));
}

void integer(benchmark::State& state) {
  const auto limit = static_cast<std::uint64_t>(state.range(0));
  write_values(state, [limit](char* out, std::uint64_t draw) {
    return core::write_integer(out, static_cast<std::int64_t>(core::below(draw, limit)));
  });
}
void decimal(benchmark::State& state) {
  write_values(state, [](char* out, std::uint64_t draw) {
    return core::write_decimal(out, static_cast<std::int64_t>(core::below(draw, 10'000'000)), 2);
  });
}
void real(benchmark::State& state) {
  write_values(state, [](char* out, std::uint64_t draw) {
    return core::write_real(out, static_cast<std::int64_t>(core::below(draw, 1'000'000)), 3);
  });
}
void money(benchmark::State& state) {
  write_values(state, [](char* out, std::uint64_t draw) {
    return core::write_money(out, static_cast<std::int64_t>(core::below(draw, 10'000'000)));
  });
}
void date(benchmark::State& state) {
  write_values(state, [](char* out, std::uint64_t draw) {
    return core::write_date(out, static_cast<std::int64_t>(core::below(draw, 20'000)));
  });
}
void time_of_day(benchmark::State& state) {
  write_values(state, [](char* out, std::uint64_t draw) {
    return core::write_time(out, static_cast<std::int64_t>(core::below(draw, core::kMicrosPerDay)));
  });
}
void timestamp(benchmark::State& state) {
  write_values(state, [](char* out, std::uint64_t draw) {
    return core::write_timestamp(out,
                                 static_cast<std::int64_t>(core::below(draw, 20'000 * core::kMicrosPerDay)));
  });
}
void uuid(benchmark::State& state) {
  write_values(state, [](char* out, std::uint64_t draw) {
    return core::write_uuid(out, draw, draw * 0x9E3779B97F4A7C15ULL);
  });
}

// Texts of 40 characters, every eighth with something to escape where `dirty`.
void escape(benchmark::State& state, writers::Escape form, bool dirty) {
  const std::string clean = "carefully final accounts sleep above the";
  const std::string special = "carefully\tfinal 'accounts' sleep above t";
  write_values(state, [&](char* out, std::uint64_t draw) {
    const std::string& text = dirty && draw % 8 == 0 ? special : clean;
    return writers::write_escaped(out, text.data(), text.size(), form);
  });
}
void escape_copy(benchmark::State& state) {
  escape(state, writers::Escape::Copy, state.range(0) != 0);
}
void escape_literal(benchmark::State& state) {
  escape(state, writers::Escape::Literal, state.range(0) != 0);
}

BENCHMARK(integer)->Arg(100)->Arg(1'000'000)->Arg(1'000'000'000'000'000);
BENCHMARK(decimal);
BENCHMARK(real);
BENCHMARK(money);
BENCHMARK(date);
BENCHMARK(time_of_day);
BENCHMARK(timestamp);
BENCHMARK(uuid);
BENCHMARK(escape_copy)->ArgName("dirty")->Arg(0)->Arg(1);
BENCHMARK(escape_literal)->ArgName("dirty")->Arg(0)->Arg(1);

}  // namespace
