#include "inference/pair_keys.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace datagen::inference;
namespace readers = datagen::readers;

namespace {

void add(PairKeys& keys, const std::string& first, const std::string& second) {
  const auto field = [](const std::string& text) {
    return readers::Field{.text = text,
                          .kind = text.empty() ? readers::FieldKind::Null : readers::FieldKind::Bare};
  };
  keys.add_row(std::array{field(first), field(second)});
}

}  // namespace

TEST_CASE("pairs of columns whose names are those of keys") {
  const PairKeys keys(
      {"note", "order_id", "LineNo", "city", "productCode", "day", "version", "year", "customer_id"});
  std::vector<std::string> pairs;
  for (const PairKeys::Pair& pair : keys.pairs())
    pairs.push_back(std::to_string(pair.first) + std::to_string(pair.second));
  CHECK(pairs == std::vector<std::string>{"12", "14", "15", "24", "25", "45"});
}

TEST_CASE("a pair is broken by two rows that have it alike, or by a NULL") {
  const std::vector<std::string> names{"a_id", "b_id"};
  PairKeys keys(names);
  add(keys, "1", "12");
  add(keys, "11", "2");
  add(keys, "1", "2");
  CHECK_FALSE(keys.pairs()[0].is_broken);
  CHECK(keys.pairs()[0].values.distinct_count() == 3);
  add(keys, "11", "2");
  CHECK(keys.pairs()[0].is_broken);
  keys = PairKeys(names);
  add(keys, "1", "");
  CHECK(keys.pairs()[0].is_broken);
}
