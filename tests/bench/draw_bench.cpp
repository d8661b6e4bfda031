// Draws: how long one random number takes by what it is for.
#include <benchmark/benchmark.h>

#include <array>
#include <vector>

#include "core/alias_table.hpp"
#include "core/distributions.hpp"
#include "core/draw.hpp"
#include "core/per_parent_layout.hpp"
#include "core/permutation.hpp"
#include "core/skew.hpp"

namespace {

using datagen::core::Stream;

// Draws a block's worth of rows at a time, as generators do.
template <typename Draw>
void draw_rows(benchmark::State& state, Draw draw) {
  std::array<std::uint64_t, 64> out{};
  std::uint64_t row = 0;
  for (auto _ : state) {
    for (auto& value : out) value = draw(row++);
    benchmark::DoNotOptimize(out);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(row));
}

void raw(benchmark::State& state) {
  const Stream stream = Stream::named(0, "bench");
  draw_rows(state, [&](std::uint64_t row) { return stream.draw(row); });
}

void uniform(benchmark::State& state) {
  const Stream stream = Stream::named(0, "bench");
  draw_rows(state, [&](std::uint64_t row) { return datagen::core::below(stream.draw(row), 1'000'000); });
}

void consistent(benchmark::State& state) {
  const Stream stream = Stream::named(0, "bench");
  draw_rows(state,
            [&](std::uint64_t row) { return datagen::core::consistent_below(stream.draw(row), 1'000'000); });
}

void weighted(benchmark::State& state) {
  const Stream stream = Stream::named(0, "bench");
  const std::vector<double> weights(static_cast<std::size_t>(state.range(0)), 1.5);
  const datagen::core::AliasTable table(weights);
  draw_rows(state, [&](std::uint64_t row) { return table.choose(stream.draw(row)); });
}

void distinct(benchmark::State& state) {
  const auto size = static_cast<std::uint64_t>(state.range(0));
  const datagen::core::Permutation permutation(42, size);
  draw_rows(state, [&](std::uint64_t row) { return permutation.forward(row % size); });
}

// Numbers by a distribution.
template <typename Distribution>
void draw_numbers(benchmark::State& state, const Distribution& distribution) {
  const Stream stream = Stream::named(0, "bench");
  draw_rows(state,
            [&](std::uint64_t row) { return static_cast<std::uint64_t>(distribution(stream.draw(row))); });
}

constexpr datagen::core::Bounds kBounds{0, 1'000'000};

void normal(benchmark::State& state) {
  draw_numbers(state, datagen::core::NormalDistribution(5000, 800, kBounds));
}
void log_normal(benchmark::State& state) {
  draw_numbers(state, datagen::core::LogNormalDistribution(5000, 800, kBounds));
}
void exponential(benchmark::State& state) {
  draw_numbers(state, datagen::core::ExponentialDistribution(5000, kBounds));
}
void poisson(benchmark::State& state) {
  draw_numbers(state, datagen::core::PoissonDistribution(20));
}
void zipf(benchmark::State& state) {
  draw_numbers(state, datagen::core::ZipfDistribution(1.1, 1'000'000));
}
// Parents by the same law.
void zipf_parents(benchmark::State& state) {
  const datagen::core::Skew skew = datagen::core::Skew::zipf(1'000'000, 1.1);
  draw_numbers(state, [&](std::uint64_t draw) { return skew.draw(draw); });
}

// The parent of each row of a child table of three rows per parent on average.
template <typename Row>
void find_parents(benchmark::State& state, Row row_of) {
  const datagen::core::PerParentLayout layout(Stream::named(0, "bench"), 100'000'000, {.min = 1, .max = 5});
  std::array<std::uint64_t, 64> rows{};
  std::array<std::uint64_t, 64> parents{};
  std::array<std::uint64_t, 64> ranks{};
  std::uint64_t number = 0;
  for (auto _ : state) {
    for (auto& row : rows) row = row_of(number++, layout.child_rows());
    layout.find_parents(rows, parents.data(), ranks.data());
    benchmark::DoNotOptimize(parents);
    benchmark::DoNotOptimize(ranks);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(number));
}

void parents_in_order(benchmark::State& state) {
  find_parents(state, [](std::uint64_t number, std::uint64_t rows) { return number % rows; });
}

void parents_anywhere(benchmark::State& state) {
  find_parents(state, [](std::uint64_t number, std::uint64_t rows) {
    return datagen::core::below(datagen::core::mix(number), rows);
  });
}

BENCHMARK(raw);
BENCHMARK(uniform);
BENCHMARK(consistent);
BENCHMARK(weighted)->Arg(4)->Arg(1000);
BENCHMARK(normal);
BENCHMARK(log_normal);
BENCHMARK(exponential);
BENCHMARK(poisson);
BENCHMARK(zipf);
BENCHMARK(zipf_parents);
BENCHMARK(parents_in_order);
BENCHMARK(parents_anywhere);
BENCHMARK(distinct)->Arg(1 << 20)->Arg(1'000'000)->Arg((1 << 20) + 1);

}  // namespace
