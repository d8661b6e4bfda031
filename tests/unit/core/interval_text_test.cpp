#include "core/interval_text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "core/byte_buffer.hpp"

using namespace datagen::core;

namespace {

std::string text(const Interval& interval) {
  std::array<char, 80 + ByteBuffer::kMargin> buffer{};
  return {buffer.data(), write_interval(buffer.data(), interval)};
}

}  // namespace

TEST_CASE("intervals as IntervalStyle postgres prints them") {
  constexpr std::int64_t kHour = 3600 * kMicrosPerSecond;
  CHECK(text({}) == "00:00:00");
  CHECK(text({14, 3, 4 * kHour + 5'006'000}) == "1 year 2 mons 3 days 04:00:05.006");
  CHECK(text({1, 1, 0}) == "1 mon 1 day");
  CHECK(text({24, 0, 0}) == "2 years");
  CHECK(text({0, 0, 100 * kHour}) == "100:00:00");
  CHECK(text({-14, 3, -kHour}) == "-1 years -2 mons +3 days -01:00:00");
  CHECK(text({0, -1, 1}) == "-1 days +00:00:00.000001");
}
