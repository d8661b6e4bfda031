#include "json_mutator.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/diagnostics.hpp"
#include "pipeline/generate.hpp"
#include "schema/json_tree.hpp"
#include "schema/json_value.hpp"

namespace datagen::fuzz {

namespace {

using schema::JsonKind;
using schema::JsonMember;
using schema::JsonValue;

constexpr std::array<std::string_view, 14> kNumbers{"0",
                                                    "1",
                                                    "-1",
                                                    "2",
                                                    "64",
                                                    "1600",
                                                    "65536",
                                                    "4294967296",
                                                    "1000000000000000000",
                                                    "9223372036854775807",
                                                    "0.5",
                                                    "1e9",
                                                    "1e308",
                                                    "-0.0"};

// SplitMix64.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t bound) {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % bound);
  }

 private:
  std::uint64_t state_;
};

void collect_words(const JsonValue& value, std::set<std::string>& words) {
  if (value.kind == JsonKind::String && value.string.size() <= 40) words.insert(value.string);
  for (const JsonValue& element : value.elements) collect_words(element, words);
  for (const JsonMember& member : value.members) {
    words.insert(member.key);
    collect_words(member.value, words);
  }
}

// Keys, choices and names of generators: all short texts of the format's own description.
const std::vector<std::string>& format_words() {
  static const std::vector<std::string> words = [] {
    const JsonValue document = schema::json_of(pipeline::json_schema());
    std::set<std::string> found;
    collect_words(document, found);
    return std::vector<std::string>(found.begin(), found.end());
  }();
  return words;
}

void collect_values(JsonValue& value, std::vector<JsonValue*>& values) {
  values.push_back(&value);
  for (JsonValue& element : value.elements) collect_values(element, values);
  for (JsonMember& member : value.members) collect_values(member.value, values);
}

class Mutation {
 public:
  Mutation(JsonValue& root, Random& random) : root_(root), random_(random) {}

  void change() {
    values_.clear();
    collect_values(root_, values_);
    JsonValue& value = pick();
    switch (random_.below(6)) {
      case 0: return remove_from(value);
      case 1: return add_to(value);
      case 2: return rename_in(value);
      case 3: return replace_by(value, JsonValue(pick()));
      case 4:
        return replace_by(value, schema::json_number(std::string(kNumbers[random_.below(kNumbers.size())])));
      default: return replace_by(value, schema::json_string(word()));
    }
  }

 private:
  JsonValue& pick() { return *values_[random_.below(values_.size())]; }
  const std::string& word() { return format_words()[random_.below(format_words().size())]; }

  void replace_by(JsonValue& value, JsonValue with) {
    if (&value != &root_) value = std::move(with);
  }

  void remove_from(JsonValue& value) {
    if (!value.members.empty())
      value.members.erase(value.members.begin() +
                          static_cast<std::ptrdiff_t>(random_.below(value.members.size())));
    else if (!value.elements.empty())
      value.elements.erase(value.elements.begin() +
                           static_cast<std::ptrdiff_t>(random_.below(value.elements.size())));
  }

  void add_to(JsonValue& value) {
    JsonValue copy = pick();
    if (value.kind == JsonKind::Array) value.elements.push_back(std::move(copy));
    if (value.kind == JsonKind::Object && value.find(word()) == nullptr)
      value.members.push_back({word(), 0, std::move(copy)});
  }

  void rename_in(JsonValue& value) {
    if (value.members.empty()) return;
    std::string& key = value.members[random_.below(value.members.size())].key;
    const JsonValue& other = pick();
    key = other.kind == JsonKind::String && random_.below(2) == 0 ? other.string : word();
  }

  JsonValue& root_;
  Random& random_;
  std::vector<JsonValue*> values_;
};

}  // namespace

std::string mutate_json(std::string_view text, std::uint64_t seed) {
  core::Diagnostics diagnostics;
  std::optional<JsonValue> root = schema::parse_json(core::SourceText("", std::string(text)), diagnostics);
  if (!root) return {};
  Random random(seed);
  for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) Mutation(*root, random).change();
  return schema::to_json(*root);
}

}  // namespace datagen::fuzz
