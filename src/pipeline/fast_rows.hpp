// Rows that repeat a sample, put together of bytes: the columns that repeat stand in few runs side by side,
// and each run of a row is copied from where the sample's was encoded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "pipeline/plan.hpp"

namespace datagen::pipeline {

/// Bytes of all samples of a plan at most: they stay in memory while rows are made.
inline constexpr std::uint64_t kSampleBytes = 64ULL << 20U;

using MakeEncoder = std::function<std::unique_ptr<writers::Encoder>(const writers::EncodedTable&)>;

/// The fast way of the table's rows; nothing where none repeat, the sample takes more than `room` bytes or is
/// most of the table, or the rows are not in one of PostgreSQL's formats. Takes what it needs off `room`.
[[nodiscard]] std::optional<FastRows> fast_rows(Plan& plan, const TablePlan& table,
                                                const MakeEncoder& make_encoder, std::uint64_t& room);

}  // namespace datagen::pipeline
