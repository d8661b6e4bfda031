// Rows from a file, put together of its bytes: fields that stand there as COPY writes them are no values on
// their way.
#pragma once

#include <optional>

#include "pipeline/fast_rows.hpp"
#include "pipeline/plan.hpp"

namespace datagen::pipeline {

/// The fast way of the table's rows; nothing where no file has them, or not as they are written.
[[nodiscard]] std::optional<FastRows> source_rows(Plan& plan, const TablePlan& table,
                                                  const MakeEncoder& make_encoder);

}  // namespace datagen::pipeline
