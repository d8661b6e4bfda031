// RFC 3339 date-times: the schema's `reference_time`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace datagen::schema {

/// "2025-01-01T00:00:00Z", "2025-01-01 12:30:00.25+01:00" -> microseconds since 1970-01-01T00:00:00Z. Years 1
/// to 9999; fractions past microseconds are cut. Empty when the text is not a date-time of RFC 3339.
[[nodiscard]] std::optional<std::int64_t> parse_reference_time(std::string_view text);

}  // namespace datagen::schema
