#include "generators/families/name_lists.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>

namespace datagen::generators::families {

namespace {

using words::FamilyName;
using words::GivenName;
using words::Locale;

// The names as texts, before they become dictionaries.
struct Texts {
  std::vector<std::string_view> given;
  std::vector<std::string_view> family;
  std::vector<std::string_view> given_ascii;
  std::vector<std::string_view> family_ascii;
  std::vector<NameRange> ranges;

  void add_given(const GivenName& name) {
    given.push_back(name.name);
    given_ascii.push_back(name.ascii);
  }
  void add_family(const FamilyName& name, bool is_feminine) {
    const bool differs = is_feminine && !name.feminine.empty();
    family.push_back(differs ? name.feminine : name.name);
    family_ascii.push_back(differs ? name.feminine_ascii : name.ascii);
  }
};

// The bytes of the longest name from `first` on.
std::uint32_t longest(const std::vector<std::string_view>& names, std::uint32_t first) {
  std::size_t bytes = 0;
  for (std::size_t i = first; i < names.size(); ++i) bytes = std::max(bytes, names[i].size());
  return static_cast<std::uint32_t>(bytes);
}

NameRange add_locale(Texts& texts, const Locale& locale) {
  NameRange range;
  range.first_given = static_cast<std::uint32_t>(texts.given.size());
  range.women = static_cast<std::uint32_t>(locale.women.size());
  range.given = static_cast<std::uint32_t>(locale.women.size() + locale.men.size());
  range.first_family = static_cast<std::uint32_t>(texts.family.size());
  range.family = static_cast<std::uint32_t>(locale.family_names.size());
  range.has_feminine = std::any_of(locale.family_names.begin(), locale.family_names.end(),
                                   [](const FamilyName& name) { return !name.feminine.empty(); });
  for (const GivenName& name : locale.women) texts.add_given(name);
  for (const GivenName& name : locale.men) texts.add_given(name);
  for (const FamilyName& name : locale.family_names) texts.add_family(name, false);
  if (range.has_feminine) {
    for (const FamilyName& name : locale.family_names) texts.add_family(name, true);
  }
  range.longest_given = longest(texts.given_ascii, range.first_given);
  range.longest_family = longest(texts.family_ascii, range.first_family);
  return range;
}

Texts texts_of_all() {
  Texts texts;
  for (const Locale& locale : words::locales()) texts.ranges.push_back(add_locale(texts, locale));
  return texts;
}

core::DictionaryPtr dictionary(const std::vector<std::string_view>& entries) {
  return std::make_shared<core::Dictionary>(entries);
}

std::vector<std::string_view> entries_of(const core::Dictionary& names) {
  std::vector<std::string_view> entries;
  entries.reserve(names.size());
  for (std::uint32_t i = 0; i < names.size(); ++i) entries.push_back(names[i]);
  return entries;
}

core::DictionaryPtr joined(const core::Dictionary& first, const std::vector<std::string_view>& second) {
  std::vector<std::string_view> entries = entries_of(first);
  entries.insert(entries.end(), second.begin(), second.end());
  return dictionary(entries);
}

std::vector<std::string_view> letters() {
  static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  std::vector<std::string_view> each;
  for (std::size_t i = 0; i < kLetters.size(); ++i) each.push_back(kLetters.substr(i, 1));
  return each;
}

core::DictionaryPtr initials(const core::Dictionary& ascii) {
  std::vector<std::string> entries;
  for (const std::string_view name : entries_of(ascii))
    entries.emplace_back(1, static_cast<char>(name.front() - 'a' + 'A'));
  return std::make_shared<core::Dictionary>(entries);
}

std::shared_ptr<const LoginNames> login_names(const NameLists& lists) {
  LoginNames login;
  login.given = lists.given->size();
  login.families = lists.family->size();
  for (const NameRange& range : lists.ranges) {
    std::array<std::uint16_t, 26> of_letter{};
    for (std::uint32_t i = 0; i < range.given; ++i) {
      const std::string_view name = (*lists.given_ascii)[range.first_given + i];
      const auto letter = static_cast<std::uint8_t>(name.front() - 'a');
      login.letters.push_back(letter);
      login.ranks.push_back(of_letter[letter]++);
    }
    for (const std::uint16_t count : of_letter) login.rank_count = std::max(login.rank_count, count);
  }
  return std::make_shared<const LoginNames>(std::move(login));
}

NameLists make_lists() {
  const Texts texts = texts_of_all();
  return {.given = dictionary(texts.given),
          .family = dictionary(texts.family),
          .given_ascii = dictionary(texts.given_ascii),
          .family_ascii = dictionary(texts.family_ascii),
          .ranges = texts.ranges};
}

}  // namespace

const NameLists& name_lists() {
  static const NameLists lists = make_lists();
  return lists;
}

const core::DictionaryPtr& full_name_words() {
  static const core::DictionaryPtr words = joined(*name_lists().given, entries_of(*name_lists().family));
  return words;
}

const LoginLists& login_lists() {
  static const LoginLists lists{joined(*name_lists().given_ascii, letters()),
                                joined(*name_lists().family_ascii, {""}), login_names(name_lists())};
  return lists;
}

const Initials& initials_of_names() {
  static const Initials lists{initials(*name_lists().given_ascii), initials(*name_lists().family_ascii)};
  return lists;
}

std::vector<NameRange> ranges_of(const LocaleMix& mix) {
  const double sum =
      std::accumulate(mix.parts.begin(), mix.parts.end(), 0.0,
                      [](double total, const LocalePart& part) { return total + part.weight; });
  std::vector<NameRange> ranges;
  ranges.reserve(mix.parts.size());
  double passed = 0;
  std::uint64_t dealt = 0;
  for (const LocalePart& part : mix.parts) {
    ranges.push_back(name_lists().ranges[part.locale]);
    // Shares end where the running sum of the weights does, so that they add up.
    passed += part.weight;
    const auto until =
        static_cast<std::uint64_t>(std::llround(passed / sum * static_cast<double>(kPeopleCycle)));
    const std::uint64_t left = mix.parts.size() - ranges.size();
    const std::uint64_t end = std::clamp(until, dealt + 1, kPeopleCycle - left);
    ranges.back().per_cycle = static_cast<std::uint32_t>(end - dealt);
    dealt = end;
  }
  return ranges;
}

std::uint64_t rows_of_round_0(const std::vector<NameRange>& ranges) {
  std::uint64_t cycles = ~std::uint64_t{0};
  for (const NameRange& range : ranges) cycles = std::min(cycles, range.pairs() / range.per_cycle);
  return cycles * kPeopleCycle;
}

std::uint64_t last_round(const std::vector<NameRange>& ranges, std::uint64_t rows) {
  if (rows == 0) return 0;
  const std::uint64_t cycles = (rows - 1) / kPeopleCycle + 1;
  std::uint64_t last = 0;
  for (const NameRange& range : ranges) last = std::max(last, (cycles * range.per_cycle - 1) / range.pairs());
  return last;
}

}  // namespace datagen::generators::families
