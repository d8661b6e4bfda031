// Reads what --rows and --scale take: numbers of rows as people write them, and for which tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/values.hpp"
#include "schema/row_request.hpp"

namespace datagen::cli {

/// "1500", "10k", "1.5M", "2G", "1T": decimal prefixes. What is written in digits alone is read as
/// read_whole_number() does.
[[nodiscard]] ValueResult read_row_count(std::string_view text, NumberRange range, std::uint64_t& value);
/// "5000", the default of all tables, or "users=1M", appended to `tables`. Tables are named as by --table.
[[nodiscard]] ValueResult read_rows(std::string_view text, NumberRange range, std::uint64_t& default_rows,
                                    std::vector<NamedRows>& tables);
/// "0.1", "10": up to 18 digits, above 0.
[[nodiscard]] ValueResult read_scale(std::string_view text, schema::Scale& value);

}  // namespace datagen::cli
