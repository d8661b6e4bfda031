// Compression alone: frames of a megabyte of COPY rows, ours beside libzstd called directly.
#include <benchmark/benchmark.h>
#include <zstd.h>

#include <vector>

#include "bench_table.hpp"
#include "pipeline/run.hpp"
#include "writers/compressor.hpp"

namespace {

// Keeps what is written.
class MemorySink final : public datagen::writers::Sink {
 public:
  void write(std::string_view bytes) override { bytes_ += bytes; }
  void close() override {}
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

std::string megabyte_of_rows() {
  const datagen::schema::Model model = datagen::bench::load_users(9000);
  const auto plan = datagen::bench::plan(model, {});
  MemorySink sink;
  datagen::pipeline::Progress progress;
  datagen::pipeline::run(*plan, sink, progress);
  return sink.bytes().substr(0, 1 << 20);
}

void frames(benchmark::State& state) {
  const std::string input = megabyte_of_rows();
  const auto compressor = datagen::writers::make_zstd_compressor(static_cast<int>(state.range(0)));
  datagen::core::ByteBuffer out;
  for (auto _ : state) {
    out.clear();
    compressor->append_frame(input, out);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(input.size()));
  state.counters["ratio"] = static_cast<double>(input.size()) / static_cast<double>(out.size());
}

void libzstd(benchmark::State& state) {
  const std::string input = megabyte_of_rows();
  std::vector<char> out(ZSTD_compressBound(input.size()));
  ZSTD_CCtx* context = ZSTD_createCCtx();
  for (auto _ : state) {
    benchmark::DoNotOptimize(ZSTD_compressCCtx(context, out.data(), out.size(), input.data(), input.size(),
                                               static_cast<int>(state.range(0))));
  }
  ZSTD_freeCCtx(context);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(input.size()));
}

BENCHMARK(frames)->Arg(1)->Arg(3);
BENCHMARK(libzstd)->Arg(1)->Arg(3);

}  // namespace
