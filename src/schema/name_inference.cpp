#include "schema/name_inference.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <unordered_map>
#include <utility>

#include "schema/table_names.hpp"

namespace datagen::schema {

namespace {

using Words = std::vector<std::string>;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_word(char c) {
  return is_lower(c) || is_upper(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Whether a word starts at `at`: behind a separator, between letters and digits, in camelCase, and at the
// last capital of "IPAddress".
bool starts_word(std::string_view name, std::size_t at) {
  if (at == 0 || !is_word(name[at - 1])) return true;
  const char before = name[at - 1];
  if (is_digit(name[at]) != is_digit(before)) return true;
  const bool is_followed_by_lower = at + 1 < name.size() && is_lower(name[at + 1]);
  return is_upper(name[at]) && (is_lower(before) || (is_upper(before) && is_followed_by_lower));
}

// Calls `visit` with each part of a text between separators.
template <typename Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

enum class Place : std::uint8_t { Last, Whole, First };

// One alternative of a pattern's words.
struct Alternative {
  const NamePattern* pattern;
  Place place;        // which words of the name they are
  std::size_t order;  // among all alternatives
};

// All alternatives by their words, in lower case and separated by spaces: what a name begins or ends with is
// looked up as a whole.
using Alternatives = std::unordered_map<std::string_view, std::vector<Alternative>>;

const Alternatives& alternatives() {
  static const Alternatives index = [] {
    Alternatives made;
    std::size_t order = 0;
    const auto add = [&](const NamePattern& pattern, std::string_view words) {
      Place place = Place::Last;
      if (words.starts_with('=')) {
        place = Place::Whole;
        words.remove_prefix(1);
      } else if (words.ends_with(" *")) {
        place = Place::First;
        words.remove_suffix(2);
      }
      made[words].push_back({&pattern, place, order++});
    };
    made.reserve(4096);
    for (const NamePattern& pattern : name_patterns()) {
      for_each_part(pattern.words, '|', [&](std::string_view words) { add(pattern, words); });
    }
    return made;
  }();
  return index;
}

// Whether a name's last words are those of `words`, separated by spaces or underscores.
bool ends_in(const Words& name, std::string_view words) {
  for (auto word = name.rbegin(); word != name.rend(); ++word) {
    if (!words.ends_with(*word)) return false;
    words.remove_suffix(word->size());
    if (words.empty()) return true;
    if (words.back() != ' ' && words.back() != '_') return false;
    words.remove_suffix(1);
  }
  return false;
}

bool is_number(const std::string& word) {
  return std::all_of(word.begin(), word.end(), is_digit);
}

// The words of a table's name up to the noun that its rows are, that one in the singular.
Words words_up_to_noun(const Table& table) {
  // Words behind the noun that say where or when the rows are kept.
  static constexpr std::array<std::string_view, 16> kBehind{
      "archive", "archived", "history", "backup", "table",  "tbl",  "old", "new",
      "tmp",     "temp",     "staging", "data",   "master", "list", "dim", "fact"};
  Words words = words_of(table.name.name);
  while (words.size() > 1 && (is_number(words.back()) ||
                              std::find(kBehind.begin(), kBehind.end(), words.back()) != kBehind.end())) {
    words.pop_back();
  }
  if (!words.empty()) words.back() = singular(words.back());
  return words;
}

char letter_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::Number: return 'n';
    case ValueKind::Text: return 't';
    case ValueKind::Boolean: return 'b';
    case ValueKind::Date: return 'd';
    case ValueKind::Moment: return 'm';
    case ValueKind::Time: return 'c';
    case ValueKind::Interval: return 'i';
    case ValueKind::Uuid: return 'u';
    case ValueKind::Json: return 'j';
    case ValueKind::Other: break;
  }
  return '\0';
}

// A pattern that holds for a name, and the words of the name that it is about.
struct Match {
  const Alternative* alternative = nullptr;
  int fit = 0;  // how well its contexts fit; greater ones win
  std::string_view words;
  std::string_view before;  // the words in front of them
};

Inference inference_of(const Match& match) {
  const bool is_first = match.alternative->place == Place::First;
  return {match.alternative->pattern->generator,
          "name \"" + std::string(match.words) + (is_first ? " ...\"" : "\""), match.alternative->pattern,
          std::string(match.before)};
}

}  // namespace

ValueKind value_kind(const Type& base) {
  if (base.dimensions > 0) return ValueKind::Other;
  switch (base.id) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt:
    case TypeId::Real:
    case TypeId::DoublePrecision:
    case TypeId::Numeric:
    case TypeId::Money: return ValueKind::Number;
    case TypeId::Char:
    case TypeId::VarChar:
    case TypeId::Text:
    case TypeId::Citext: return ValueKind::Text;
    case TypeId::Boolean: return ValueKind::Boolean;
    case TypeId::Date: return ValueKind::Date;
    case TypeId::Timestamp:
    case TypeId::TimestampTz: return ValueKind::Moment;
    case TypeId::Time:
    case TypeId::TimeTz: return ValueKind::Time;
    case TypeId::Interval: return ValueKind::Interval;
    case TypeId::Uuid: return ValueKind::Uuid;
    case TypeId::Json:
    case TypeId::Jsonb: return ValueKind::Json;
    default: return ValueKind::Other;
  }
}

std::vector<std::string> words_of(std::string_view name) {
  const auto is_start = [&](std::size_t at) { return is_word(name[at]) && starts_word(name, at); };
  std::size_t count = 0;
  for (std::size_t i = 0; i < name.size(); ++i) count += is_start(i) ? 1 : 0;
  Words words;
  words.reserve(count);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_word(name[i])) continue;
    if (is_start(i)) words.emplace_back();
    words.back() += lower(name[i]);
  }
  return words;
}

std::string singular(std::string_view word) {
  // What the endings below would get wrong.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kIrregular{{
      {"people", "person"},
      {"children", "child"},
      {"men", "man"},
      {"women", "woman"},
      {"movies", "movie"},
      {"cookies", "cookie"},
      {"series", "series"},
      {"species", "species"},
      {"news", "news"},
      {"caches", "cache"},
      {"quizzes", "quiz"},
      {"shoes", "shoe"},
      {"diagnoses", "diagnosis"},
      {"analyses", "analysis"},
      {"theses", "thesis"},
      {"lens", "lens"},
      {"gas", "gas"},
      {"sms", "sms"},
  }};
  for (const auto& [plural, one] : kIrregular) {
    if (word == plural) return std::string(one);
  }
  const auto without = [&word](std::size_t letters, std::string_view instead = {}) {
    return std::string(word.substr(0, word.size() - letters)).append(instead);
  };
  if (word.size() < 4 || !word.ends_with('s')) return std::string(word);
  for (const std::string_view kept : {"ss", "us", "is"}) {
    if (word.ends_with(kept)) return std::string(word);
  }
  if (word.ends_with("ies")) return without(3, "y");
  for (const std::string_view ending : {"sses", "xes", "ches", "shes", "oes"}) {
    if (word.ends_with(ending)) return without(2);
  }
  const bool is_us = word.ends_with("uses") && !word.ends_with("ouses") && !word.ends_with("auses");
  return without(is_us ? 2 : 1);
}

std::string row_noun(const Table& table) {
  const Words words = words_up_to_noun(table);
  return words.empty() ? std::string() : words.back();
}

namespace {

// What is asked about one column.
class Question {
 public:
  Question(const TableNames& names, std::size_t column, char kind)
      : names_(names), column_(column), kind_(kind) {}

  // `name` is words with spaces between them. More words at its end win, then the better fit, then the order
  // of the table; words at its beginning come last.
  [[nodiscard]] Match best_of(std::string_view name) const {
    Match best;
    for (std::size_t begin = 0; begin != std::string_view::npos && best.alternative == nullptr;
         begin = next_word(name, begin)) {
      look_up(name.substr(begin), begin == 0 ? Places{Place::Whole, Place::Last} : Places{Place::Last}, best);
      best.before = name.substr(0, begin == 0 ? 0 : begin - 1);
    }
    if (best.alternative != nullptr) return best;
    best.before = {};
    for (std::size_t end = name.find(' '); end != std::string_view::npos; end = name.find(' ', end + 1))
      look_up(name.substr(0, end), {Place::First}, best);
    return best;
  }

 private:
  using Places = std::initializer_list<Place>;

  static std::size_t next_word(std::string_view name, std::size_t begin) {
    const std::size_t space = name.find(' ', begin);
    return space == std::string_view::npos ? space : space + 1;
  }

  void look_up(std::string_view words, Places places, Match& best) const {
    const auto found = alternatives().find(words);
    if (found == alternatives().end()) return;
    for (const Alternative& candidate : found->second) {
      const bool is_there = std::find(places.begin(), places.end(), candidate.place) != places.end();
      if (!is_there || candidate.pattern->kinds.find(kind_) == std::string_view::npos) continue;
      const std::optional<int> fit = context_fit(candidate.pattern->context);
      if (!fit) continue;
      const bool is_better = best.alternative == nullptr || *fit > best.fit ||
                             (*fit == best.fit && candidate.order < best.alternative->order);
      if (is_better) best = {&candidate, *fit, words, {}};
    }
  }

  // How well a pattern's contexts fit, 0 where it has none; nothing where none of them holds.
  [[nodiscard]] std::optional<int> context_fit(std::string_view contexts) const {
    if (contexts.empty()) return 0;
    std::optional<int> best;
    const auto hold = [&best](int fit) { best = std::max(best.value_or(0), fit); };
    for_each_part(contexts, ' ', [&](std::string_view context) {
      if (context.starts_with('+')) {
        if (has_neighbour(context.substr(1))) hold(3);
      } else if (context.starts_with('*')) {
        if (has_table_word(context.substr(1))) hold(1);
      } else if (ends_in(names_.row_words(), context)) {
        hold(2);
      }
    });
    return best;
  }

  [[nodiscard]] bool has_neighbour(std::string_view ending) const {
    const std::vector<Column>& columns = names_.table().columns;
    for (std::size_t other = 0; other < columns.size(); ++other) {
      // A switch is about something else: is_city makes no address.
      const bool is_switch = columns[other].type.id == TypeId::Boolean;
      if (other != column_ && !is_switch && ends_in(names_.words(other), ending)) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_table_word(std::string_view word) const {
    const Words& words = names_.table_words();
    return std::find(words.begin(), words.end(), singular(word)) != words.end();
  }

  const TableNames& names_;
  std::size_t column_;
  char kind_;
};

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? 0 : 1, ' ').append(word);
  return text;
}

Inference inferred(const TableNames& names, std::size_t column, ValueKind kind) {
  const Question question(names, column, letter_of(kind));
  std::span<const std::string> words = names.words(column);
  while (!words.empty()) {
    const std::string name = joined(words);
    if (const Match best = question.best_of(name); best.alternative != nullptr) return inference_of(best);
    if (!is_number(words.back())) break;
    words = words.first(words.size() - 1);
  }
  return {};
}

}  // namespace

TableNames::TableNames(const Table& table)
    : table_(table),
      row_words_(words_up_to_noun(table)),
      table_words_(words_of(table.name.name)),
      inferred_(table.columns.size()) {
  for (std::string& word : table_words_) word = singular(word);
  words_.reserve(table.columns.size());
  for (const Column& column : table.columns) words_.push_back(words_of(column.name));
}

const Inference& TableNames::infer(std::size_t column, ValueKind kind) {
  std::optional<Inference>& known = inferred_[column];
  if (!known) known = inferred(*this, column, kind);
  return *known;
}

Inference infer_by_name(const Table& table, std::size_t column, ValueKind kind) {
  return TableNames(table).infer(column, kind);
}

}  // namespace datagen::schema
