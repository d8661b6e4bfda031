// Distributions against theory: 100 000 rows of a fixed seed each, so that a bound of some deviations either
// always holds or shows a flaw.
#include <cmath>

#include "../core/chi_square.hpp"
#include "generated.hpp"

namespace datagen::generators {

namespace {

constexpr std::uint64_t kRows = 100'000;

Values drawn(const std::string& type, const std::string& keys) {
  return generate_table(kRows, R"("a": {"type": ")" + type + R"(", )" + keys + "}").values("t.a");
}

Values distributed(const std::string& type, const std::string& config) {
  return drawn(type, R"("distribution": {)" + config + "}");
}

std::vector<double> numbers_of(const Values& values) {
  std::vector<double> numbers;
  for (const std::string& value : values) numbers.push_back(std::stod(value));
  return numbers;
}

struct Moments {
  double mean = 0;
  double variance = 0;
  double skewness = 0;
};

Moments moments_of(const std::vector<double>& numbers) {
  const auto count = static_cast<double>(numbers.size());
  Moments result;
  for (const double number : numbers) result.mean += number / count;
  double third = 0;
  for (const double number : numbers) {
    const double away = number - result.mean;
    result.variance += away * away / count;
    third += away * away * away / count;
  }
  result.skewness = third / std::pow(result.variance, 1.5);
  return result;
}

// The counts of whole numbers first, first + 1, ...; what lies behind the last cell is counted in it.
std::vector<std::uint64_t> counts_of(const Values& values, long first, std::size_t cells) {
  std::vector<std::uint64_t> counts(cells);
  for (const std::string& value : values) {
    const auto cell = static_cast<std::size_t>(std::stol(value) - first);
    ++counts[std::min(cell, cells - 1)];
  }
  return counts;
}

// Expected counts of odds.
std::vector<double> expected_of(std::vector<double> odds) {
  double sum = 0;
  for (const double weight : odds) sum += weight;
  for (double& weight : odds) weight *= static_cast<double>(kRows) / sum;
  return odds;
}

}  // namespace

TEST_SUITE("statistics") {
  TEST_CASE("uniform numbers fill their range evenly") {
    for (const std::string& values : {std::string("integer_range"), std::string("uniform")}) {
      CAPTURE(values);
      const Values made =
          values == "uniform"
              ? distributed("smallint", R"("type": "uniform", "min": -5, "max": 44)")
              : drawn("integer",
                      R"("generator": "integer_range", "generator_config": {"min": -5, "max": 44})");
      CHECK(std::abs(core::chi_square_deviation(counts_of(made, -5, 50))) < 5);
    }
    std::vector<std::uint64_t> hundredths(101);
    const Values fractions = drawn(
        "numeric(4,2)", R"("generator": "integer_range", "generator_config": {"min": 1.25, "max": 2.25})");
    for (const double value : numbers_of(fractions))
      ++hundredths[static_cast<std::size_t>(value * 100 - 124.5)];
    CHECK(std::abs(core::chi_square_deviation(hundredths)) < 5);
  }

  TEST_CASE("weighted values lie within a hundredth of their weights in every spelling") {
    const std::vector<std::string> spellings{
        R"("distribution": {"type": "weighted", "weights": {"x": 7, "y": 2, "z": 1}})",
        R"("generator": "weighted_enum", "generator_config": {"values": ["x", "y", "z"], "weights": [7, 2, 1]})",
        R"("generator": "weighted_enum", "generator_config": {"values": {"x": 0.7, "y": 0.2, "z": 0.1}})",
        R"("generator": "weighted_enum", "generator_config": {"weights": {"x": 700, "y": 200, "z": 100}})",
    };
    for (const std::string& spelling : spellings) {
      CAPTURE(spelling);
      const Values made = drawn("text", spelling);
      CHECK(std::abs(share(made, "x") - 0.7) < 0.01);
      CHECK(std::abs(share(made, "y") - 0.2) < 0.01);
      CHECK(std::abs(share(made, "z") - 0.1) < 0.01);
      const std::vector<std::uint64_t> counts{
          static_cast<std::uint64_t>(std::count(made.begin(), made.end(), "x")),
          static_cast<std::uint64_t>(std::count(made.begin(), made.end(), "y")),
          static_cast<std::uint64_t>(std::count(made.begin(), made.end(), "z"))};
      CHECK(core::chi_square_deviation(counts, expected_of({7, 2, 1})) < 5);
    }
    CHECK(std::abs(share(distributed("boolean", R"("type": "weighted", "weights": {"true": 9, "false": 1})"),
                         "t") -
                   0.9) < 0.01);
    CHECK(std::abs(
              share(distributed("integer", R"("type": "weighted", "weights": {"1": 1, "200": 3})"), "200") -
              0.75) < 0.01);
  }

  TEST_CASE("enums are even, booleans as told, NULLs as many as asked for") {
    const Values made = drawn(
        "text",
        R"("generator": "enum", "generator_config": {"values": ["a", "b", "c", "d"]}, "null_ratio": 0.2)");
    for (const char* value : {"a", "b", "c", "d"}) CHECK(std::abs(share(made, value) - 0.2) < 0.01);
    CHECK(std::abs(share(made, kNull) - 0.2) < 0.01);
    CHECK(std::abs(
              share(drawn("boolean", R"("generator": "boolean", "generator_config": {"true_ratio": 0.05})"),
                    "t") -
              0.05) < 0.01);
  }

  TEST_CASE("normal values have the mean, deviation and symmetry of the bell") {
    const Moments moments =
        moments_of(numbers_of(distributed("numeric(10,3)", R"("type": "normal", "mean": 50, "std_dev": 8)")));
    CHECK(moments.mean == doctest::Approx(50).epsilon(0.002));
    CHECK(moments.variance == doctest::Approx(64).epsilon(0.02));
    CHECK(std::abs(moments.skewness) < 0.03);
  }

  TEST_CASE("exponential values have their mean, its square as variance, and skewness 2") {
    const Moments moments =
        moments_of(numbers_of(distributed("numeric(10,3)", R"("type": "exponential", "mean": 4)")));
    CHECK(moments.mean == doctest::Approx(4).epsilon(0.01));
    CHECK(moments.variance == doctest::Approx(16).epsilon(0.03));
    CHECK(moments.skewness == doctest::Approx(2).epsilon(0.05));
  }

  TEST_CASE("log-normal values have the mean and deviation asked for, and the skewness that follows") {
    const Moments moments = moments_of(
        numbers_of(distributed("numeric(12,3)", R"("type": "log_normal", "mean": 100, "std_dev": 40)")));
    CHECK(moments.mean == doctest::Approx(100).epsilon(0.01));
    CHECK(moments.variance == doctest::Approx(1600).epsilon(0.03));
    // (v + 3) * sqrt(v) for the squared ratio v of deviation and mean plus 1, less 1: e^s^2 = 1.16.
    CHECK(moments.skewness == doctest::Approx((1.16 + 2) * std::sqrt(0.16)).epsilon(0.06));
  }

  TEST_CASE("poisson counts follow their odds") {
    const double mean = 3.5;
    std::vector<double> odds(14);
    odds[0] = std::exp(-mean);
    double rest = 1 - odds[0];
    for (std::size_t k = 1; k + 1 < odds.size(); ++k) {
      odds[k] = odds[k - 1] * mean / static_cast<double>(k);
      rest -= odds[k];
    }
    odds.back() = rest;
    const Values made = distributed("integer", R"("type": "poisson", "mean": 3.5)");
    CHECK(std::abs(core::chi_square_deviation(counts_of(made, 0, odds.size()), expected_of(odds))) < 5);
    const Moments moments = moments_of(numbers_of(made));
    CHECK(moments.mean == doctest::Approx(mean).epsilon(0.01));
    CHECK(moments.variance == doctest::Approx(mean).epsilon(0.02));
    CHECK(moments.skewness == doctest::Approx(1 / std::sqrt(mean)).epsilon(0.05));
  }

  TEST_CASE("zipf ranks have odds that fall with their power") {
    std::vector<double> odds;
    for (int rank = 1; rank <= 40; ++rank) odds.push_back(std::pow(rank, -1.3));
    const Values made = distributed("bigint", R"("type": "zipf", "alpha": 1.3, "min": 10, "max": 49)");
    CHECK(std::abs(core::chi_square_deviation(counts_of(made, 10, 40), expected_of(odds))) < 5);
  }

  TEST_CASE("a seed, a stream and a reference time have an effect, a comment has none") {
    const std::string column =
        R"("a": {"type": "integer", "distribution": {"type": "uniform", "min": 0, "max": 999)";
    const Values plain = generate_table(50, column + "}}").values("t.a");
    CHECK(generate_table(50, column + R"(, "comment": "a remark"}})").values("t.a") == plain);
    const std::string table = R"("t": {"row_count": 50, "columns": {)" + column + "}}}}";
    CHECK(generators::generate(table, {}, 0).values("t.a") == plain);
    CHECK(generators::generate(table, {}, 1).values("t.a") != plain);
    CHECK(generate_table(50, column + R"(}, "stream": "a"})").values("t.a") == plain);
    CHECK(generate_table(50, column + R"(}, "stream": "b"})").values("t.a") != plain);
    const Generated later = generate_table(50, R"("a": {"type": "date", "generator": "timeseries"})", {},
                                           R"("reference_time": "2030-06-01T00:00:00Z", )");
    CHECK(later.values("t.a").front() == "2029-06-01");
  }
}

}  // namespace datagen::generators
