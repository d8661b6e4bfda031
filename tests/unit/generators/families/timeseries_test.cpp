#include <array>

#include "../generated.hpp"
#include "core/calendar.hpp"
#include "generators/nodes/series_nodes.hpp"

namespace datagen::generators {

namespace {

constexpr std::int64_t kMinute = 60 * core::kMicrosPerSecond;
constexpr std::int64_t kHour = 60 * kMinute;

std::vector<std::int64_t> moments(std::uint64_t rows, const std::string& config) {
  const Generated made = generate_table(
      rows,
      R"("at": {"type": "timestamptz", "generator": "timeseries", "generator_config": {)" + config + "}}");
  std::vector<std::int64_t> result;
  for (const std::string& text : made.values("t.at")) result.push_back(core::parse_timestamp(text).value());
  return result;
}

std::int64_t at(const char* text) {
  return core::parse_timestamp(text).value();
}

std::int64_t hour_of(std::int64_t moment) {
  return (moment - core::day_of(moment) * core::kMicrosPerDay) / kHour;
}

// 0 is Monday; day 0 was a Thursday.
std::int64_t weekday_of(std::int64_t moment) {
  return ((core::day_of(moment) + 3) % 7 + 7) % 7;
}

bool is_business(std::int64_t moment) {
  return weekday_of(moment) < 5 && hour_of(moment) >= 9 && hour_of(moment) < 17;
}

// All business moments of a range, minute by minute.
std::vector<std::int64_t> business_moments(std::int64_t start, std::int64_t end, std::int64_t interval) {
  std::vector<std::int64_t> found;
  for (std::int64_t moment = start; moment <= end; moment += kMinute) {
    const std::int64_t since_nine = moment - core::day_of(moment) * core::kMicrosPerDay - 9 * kHour;
    if (is_business(moment) && since_nine % interval == 0) found.push_back(moment);
  }
  return found;
}

}  // namespace

TEST_SUITE("timeseries") {
  TEST_CASE("without configuration every hour of the year before the reference time") {
    const std::vector<std::int64_t> made = moments(9000, {});
    CHECK(made.front() == at("2024-01-01"));
    CHECK(*std::max_element(made.begin(), made.end()) == at("2025-01-01"));
    for (std::size_t row = 1; row < 8785; ++row) CHECK(made[row] - made[row - 1] == kHour);
    CHECK(made[8785] == made.front());
  }

  TEST_CASE("intervals add up from units") {
    const auto step = [](const std::string& interval) {
      const std::vector<std::int64_t> made = moments(2, R"("interval": ")" + interval + "\"");
      return made[1] - made[0];
    };
    CHECK(step("30s") == 30 * core::kMicrosPerSecond);
    CHECK(step("1h30m") == 90 * kMinute);
    CHECK(step("1w2d3h4m5s6ms") == 9 * core::kMicrosPerDay + 3 * kHour + 4 * kMinute + 5'006'000);
  }

  TEST_CASE("business hours are exactly the moments from Monday to Friday, nine to five") {
    for (const auto& [start, end] : {std::pair("2024-02-28T11:30:00Z", "2024-03-19T13:00:00Z"),
                                     std::pair("1969-12-20T00:00:00Z", "1970-01-20T23:59:00Z"),
                                     std::pair("2024-03-02T00:00:00Z", "2024-03-04T09:00:00Z")}) {
      for (const std::int64_t interval : {15 * kMinute, 60 * kMinute, 7 * kHour}) {
        const BusinessHours hours(at(start), at(end), interval);
        const std::vector<std::int64_t> expected = business_moments(at(start), at(end), interval);
        REQUIRE(hours.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) CHECK(hours[i] == expected[i]);
      }
    }
    CHECK(BusinessHours(at("2024-03-02"), at("2024-03-03T23:00:00Z"), kHour).size() == 0);
  }

  TEST_CASE("in days, business hours are one moment on so many business days") {
    const BusinessHours days(at("2024-03-01"), at("2024-03-31"), core::kMicrosPerDay);
    CHECK(days.size() == 21);
    CHECK(days[1] == at("2024-03-04T09:00:00Z"));
    const BusinessHours weeks(at("2024-03-01"), at("2024-03-31"), 7 * core::kMicrosPerDay);
    CHECK(weeks.size() == 4);
    CHECK(weeks[1] - weeks[0] == 7 * core::kMicrosPerDay);
  }

  TEST_CASE("a hundred thousand rows keep to business hours") {
    for (const std::int64_t moment : moments(100'000, R"("pattern": "business_hours", "interval": "7m")")) {
      if (!is_business(moment)) FAIL_CHECK(moment);
    }
  }

  TEST_CASE("a daily peak is six times as dense as the rest of the day, and rows advance") {
    const std::vector<std::int64_t> made =
        moments(100'000, R"("pattern": "daily_peak", "peak_hours": [8, 18], "interval": "5m")");
    CHECK(std::is_sorted(made.begin(), made.end()));
    CHECK(made.front() >= at("2024-01-01"));
    CHECK(made.back() < at("2025-01-01"));
    std::array<double, 24> counts{};
    for (const std::int64_t moment : made) counts[static_cast<std::size_t>(hour_of(moment))] += 1;
    // 22 hours of weight 1 and two of weight 6.
    for (std::size_t hour = 0; hour < 24; ++hour) {
      const double expected = 100'000.0 * (hour == 8 || hour == 18 ? 6 : 1) / 34;
      CHECK(counts[hour] == doctest::Approx(expected).epsilon(0.05));
    }
  }

  TEST_CASE("a daily clock reads a day per day and leads back to the moment") {
    std::array<std::int64_t, 24> weights{};
    weights.fill(1);
    weights[12] = 6;
    const DailyClock clock(weights);
    CHECK(clock.reading(at("2024-02-29")) == at("2024-02-29"));
    for (std::int64_t moment = at("1969-12-31"); moment < at("1970-01-02"); moment += 7 * kMinute) {
      const std::int64_t back = clock.moment(clock.reading(moment));
      CHECK(back <= moment);
      CHECK(moment - back <= 2);
    }
  }

  TEST_CASE("unique moments advance and differ; beside another key column they need not") {
    const std::string config = R"("pattern": "daily_peak", "start": "2024-01-01", "interval": "1m")";
    const Generated made =
        generate_table(5000, R"("at": {"type": "timestamp", "unique": true, "generator": "timeseries",
                                "generator_config": {)" +
                                 config + "}}");
    const Values values = made.values("t.at");
    CHECK(all_differ(values));
    CHECK(std::is_sorted(values.begin(), values.end()));
    const Generated sensors = generate_table(
        3000,
        R"("sensor": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 9}},
           "at": {"type": "date", "generator": "timeseries", "generator_config": {"interval": "1d"}})",
        R"("primary_key": ["sensor", "at"])");
    CHECK(all_differ(sensors.values("t", {"sensor", "at"})));
  }
}

}  // namespace datagen::generators
