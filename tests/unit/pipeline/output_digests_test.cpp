// Digests that several threads add to: those of the bytes in their order, whoever comes first.
#include "pipeline/output_digests.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/digest.hpp"

using namespace datagen;
using pipeline::Chunk;
using pipeline::OutputDigests;
using pipeline::Report;

namespace {

std::string digest_of(std::string_view bytes) {
  core::Digest digest;
  digest.update(bytes);
  return digest.hex();
}

Chunk chunk(std::string_view text, std::optional<std::size_t> table = std::nullopt) {
  Chunk made;
  made.bytes.append(text);
  made.table = table;
  return made;
}

Report report_of(std::size_t tables) {
  Report report;
  for (std::size_t i = 0; i < tables; ++i) report.tables.push_back({.name = {}, .rows = 0});
  return report;
}

}  // namespace

TEST_CASE("chunks count in their order and once; one that comes too early is left undone") {
  OutputDigests digests(true, 2);
  digests.add_if_next(1, chunk("too early", 0));
  digests.add_if_next(0, chunk("begin;"));
  digests.add_if_next(1, chunk("rows;", 0));
  digests.add_if_next(1, chunk("rows;", 0));
  digests.add_if_next(0, chunk("begin;"));
  digests.add_if_next(2, chunk("more;", 0));
  digests.add_if_next(3, chunk("others;", 1));
  digests.add_if_next(4, chunk("end;"));
  Report report = report_of(2);
  digests.finish(report);
  CHECK(report.digest == digest_of("begin;rows;more;others;end;"));
  CHECK(report.tables[0].digest == digest_of("rows;more;"));
  CHECK(report.tables[1].digest == digest_of("others;"));
}

TEST_CASE("of compressed chunks what was compressed counts; units go on behind what a file had") {
  OutputDigests digests(false, 1);
  Chunk compressed = chunk("zstd", 0);
  compressed.plain.append("plain;");
  compressed.is_compressed = true;
  digests.add_if_next(0, compressed);
  digests.add("kept;", 0);
  digests.go_on_with(5);
  digests.add_if_next(1, chunk("kept;", 0));
  digests.add_if_next(5, chunk("last;", 0));
  Report report = report_of(1);
  digests.finish(report);
  CHECK(report.digest == digest_of("plain;kept;last;"));
  CHECK(report.tables[0].digest.empty());
}

TEST_CASE("a table without bytes has the digest of none") {
  OutputDigests digests(true, 3);
  digests.add({}, 0);
  digests.add("rows;", 1);
  Report report = report_of(3);
  digests.finish(report);
  CHECK(report.tables[0].digest == digest_of(""));
  CHECK(report.tables[1].digest == digest_of("rows;"));
  CHECK(report.tables[2].digest.empty());  // left out of the dump
}

TEST_CASE("threads that add as soon as they can give the digest of the bytes in order") {
  constexpr std::uint64_t kUnits = 3000;
  constexpr std::uint64_t kThreads = 3;
  const auto text = [](std::uint64_t unit) { return std::to_string(unit) + ';'; };
  OutputDigests digests(false, 0);
  std::string all;
  for (std::uint64_t unit = 0; unit < kUnits; ++unit) {
    // Each unit has its maker, who tries first; then the writer does what was left.
    if (unit % kThreads == 0) {
      std::vector<std::jthread> makers;
      for (std::uint64_t next = unit; next < unit + kThreads; ++next) {
        makers.emplace_back([&digests, &text, next] { digests.add_if_next(next, chunk(text(next))); });
      }
    }
    digests.add_if_next(unit, chunk(text(unit)));
    all += text(unit);
  }
  Report report;
  digests.finish(report);
  CHECK(report.digest == digest_of(all));
}
