#include "generators/expressions/present.hpp"

#include <array>

#include "core/calendar.hpp"

namespace datagen::generators::expressions {

namespace {

constexpr std::array<PresentFunction, 7> kFunctions{{{"now", Kind::TimestampTz},
                                                     {"current_timestamp", Kind::TimestampTz},
                                                     {"transaction_timestamp", Kind::TimestampTz},
                                                     {"statement_timestamp", Kind::TimestampTz},
                                                     {"localtimestamp", Kind::Timestamp},
                                                     {"current_date", Kind::Date},
                                                     {"localtime", Kind::Time}}};

}  // namespace

std::span<const PresentFunction> present_functions() noexcept {
  return kFunctions;
}

std::int64_t present_value(Kind kind, std::int64_t reference_time) noexcept {
  const std::int64_t day = core::day_of(reference_time);
  if (kind == Kind::Date) return day;
  return kind == Kind::Time ? reference_time - day * core::kMicrosPerDay : reference_time;
}

}  // namespace datagen::generators::expressions
