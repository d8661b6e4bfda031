// Samples are exact while values are few, and near when they are many.
#include "inference/distinct_sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace datagen::inference;

namespace {

DistinctSample sample_of(int first, int count) {
  DistinctSample sample;
  for (int i = first; i < first + count; ++i) sample.add(DistinctSample::hash_of(std::to_string(i)));
  return sample;
}

}  // namespace

TEST_CASE("few values are all kept") {
  DistinctSample sample = sample_of(0, 1000);
  CHECK(sample.is_exact());
  CHECK(sample.distinct_count() == 1000);
  CHECK_FALSE(sample.has_repeats());
  sample.add(DistinctSample::hash_of("17"));
  CHECK(sample.has_repeats());
  CHECK(sample.distinct_count() == 1000);
}

TEST_CASE("of many a sample is kept") {
  const DistinctSample sample = sample_of(0, 1'000'000);
  CHECK_FALSE(sample.is_exact());
  CHECK_FALSE(sample.has_repeats());
  CHECK(sample.distinct_count() > 970'000);
  CHECK(sample.distinct_count() < 1'030'000);
}

TEST_CASE("containment, whatever the levels") {
  const DistinctSample parent = sample_of(0, 200'000);
  CHECK(sample_of(5, 100).is_within(parent));
  CHECK(sample_of(1000, 150'000).is_within(parent));
  CHECK_FALSE(sample_of(150'000, 100'000).is_within(parent));
  CHECK(sample_of(0, 100).is_within(sample_of(0, 100)));
  CHECK_FALSE(sample_of(0, 101).is_within(sample_of(0, 100)));
  CHECK_FALSE(sample_of(0, 1).is_within(DistinctSample()));
}
