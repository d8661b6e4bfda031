// Bytes, uuids, words of a text search, key-value pairs and vectors.
#include <algorithm>
#include <vector>

#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

// A text between quotes in which `escape` stands in front of either; the opening quote is read.
std::optional<std::string> rest_of_quoted(Scanner& in, char quote, char escape) {
  std::string result;
  while (!in.at_end()) {
    const char c = in.next();
    if (c == escape && (escape != quote || in.peek() == quote)) {
      if (in.at_end() || (in.peek() != quote && in.peek() != escape)) return std::nullopt;
      result += in.next();
    } else if (c == quote) {
      return result;
    } else {
      result += c;
    }
  }
  return std::nullopt;
}

std::string quoted(std::string_view text, char quote, char escape_of_quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == quote) result += escape_of_quote;
    if (c == '\\') result += '\\';
    result += c;
  }
  return result + quote;
}

struct Lexeme {
  std::string word;
  std::string positions;  // ":1,3B", or empty
};

// Ascending numbers from 1 to 16383, each with a weight A to C; D is the weight of those without.
bool take_positions(Scanner& in, std::string& positions) {
  constexpr int kLast = 16'383;
  constexpr std::size_t kMost = 255;
  int before = 0;
  for (std::size_t count = 0; in.take(count == 0 ? ":" : ","); ++count) {
    const std::string_view digits = in.take_while(is_digit);
    if (digits.empty() || digits.size() > 5 || count == kMost) return false;
    int position = 0;
    for (const char c : digits) position = position * 10 + (c - '0');
    if (position <= before || position > kLast) return false;
    before = position;
    positions += (count == 0 ? ":" : ",") + std::to_string(position);
    if (in.peek() >= 'A' && in.peek() <= 'C') {
      positions += in.next();
    } else {
      in.take("D");
    }
  }
  return before > 0 || positions.empty();
}

std::optional<Lexeme> take_lexeme(Scanner& in) {
  constexpr std::size_t kMostBytes = 2046;
  Lexeme lexeme;
  if (in.take("'")) {
    std::optional<std::string> word = rest_of_quoted(in, '\'', '\'');
    if (!word || word->find('\\') != std::string::npos) return std::nullopt;
    lexeme.word = *std::move(word);
  } else {
    lexeme.word = in.take_while([](char c) { return !is_space(c) && c != '\'' && c != ':' && c != '\\'; });
  }
  if (lexeme.word.empty() || lexeme.word.size() > kMostBytes) return std::nullopt;
  if (in.peek() == ':' && !take_positions(in, lexeme.positions)) return std::nullopt;
  if (!in.at_end() && !is_space(in.peek())) return std::nullopt;
  return lexeme;
}

struct Pair {
  std::string key;
  std::optional<std::string> value;
};

// In double quotes, or letters, digits and '_'.
std::optional<std::string> take_word(Scanner& in, bool& is_quoted) {
  in.skip_spaces();
  is_quoted = in.take("\"");
  if (is_quoted) return rest_of_quoted(in, '"', '\\');
  const std::string_view word = in.take_while([](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
  return word.empty() ? std::nullopt : std::optional<std::string>(word);
}

bool is_null_word(std::string_view word) {
  constexpr std::string_view kNull = "null";
  return std::equal(word.begin(), word.end(), kNull.begin(), kNull.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

std::optional<Pair> take_pair(Scanner& in) {
  bool is_quoted = false;
  std::optional<std::string> key = take_word(in, is_quoted);
  if (!key || !in.take_token("=>")) return std::nullopt;
  std::optional<std::string> value = take_word(in, is_quoted);
  if (!value) return std::nullopt;
  if (!is_quoted && is_null_word(*value)) value.reset();
  Pair pair{*std::move(key), {}};
  if (is_quoted || value) pair.value = std::move(value);
  return pair;
}

}  // namespace

// Hexadecimal, or ASCII without a backslash that stands for itself.
Text bytes(const schema::Type& /*type*/, std::string_view text) {
  std::string result = "\\x";
  if (text.starts_with("\\x")) {
    text.remove_prefix(2);
    if (text.size() % 2 != 0) return std::nullopt;
    for (const char c : text) {
      if (hex_value(c) < 0) return std::nullopt;
      result += kHexDigits[static_cast<std::size_t>(hex_value(c))];
    }
    return result;
  }
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || c == '\\') return std::nullopt;
    result += kHexDigits[byte >> 4U];
    result += kHexDigits[byte & 0xFU];
  }
  return result;
}

Text uuid(const schema::Type& /*type*/, std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    const int digit = hex_value(text[i]);
    if (is_dash ? text[i] != '-' : digit < 0) return std::nullopt;
    result += is_dash ? '-' : kHexDigits[static_cast<std::size_t>(digit)];
  }
  return result;
}

Text search_vector(const schema::Type& /*type*/, std::string_view text) {
  Scanner in(text);
  std::vector<Lexeme> lexemes;
  for (in.skip_spaces(); !in.at_end(); in.skip_spaces()) {
    std::optional<Lexeme> lexeme = take_lexeme(in);
    if (!lexeme) return std::nullopt;
    lexemes.push_back(*std::move(lexeme));
  }
  std::sort(lexemes.begin(), lexemes.end(), [](const Lexeme& a, const Lexeme& b) { return a.word < b.word; });
  std::string result;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (i > 0 && lexemes[i].word == lexemes[i - 1].word) return std::nullopt;
    result += (i > 0 ? " " : "") + quoted(lexemes[i].word, '\'', '\'') + lexemes[i].positions;
  }
  return result;
}

Text key_value_pairs(const schema::Type& /*type*/, std::string_view text) {
  Scanner in(text);
  std::vector<Pair> pairs;
  in.skip_spaces();
  while (!in.at_end()) {
    if (!pairs.empty() && !in.take_token(",")) return std::nullopt;
    std::optional<Pair> pair = take_pair(in);
    if (!pair) return std::nullopt;
    pairs.push_back(*std::move(pair));
    in.skip_spaces();
  }
  // hstore keeps shorter keys first.
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return a.key.size() != b.key.size() ? a.key.size() < b.key.size() : a.key < b.key;
  });
  std::string result;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (i > 0 && pairs[i].key == pairs[i - 1].key) return std::nullopt;
    result += (i > 0 ? ", " : "") + quoted(pairs[i].key, '"', '\\') + "=>" +
              (pairs[i].value ? quoted(*pairs[i].value, '"', '\\') : "NULL");
  }
  return result;
}

Text vector(const schema::Type& type, std::string_view text) {
  Scanner in(text);
  if (!in.take_token("[")) return std::nullopt;
  std::string result = "[";
  std::int32_t count = 0;
  do {
    const std::string_view token = in.take_while([](char c) { return !is_space(c) && c != ',' && c != ']'; });
    const Text number = real_number(token);
    if (!number) return std::nullopt;
    result += (count == 0 ? "" : ",") + *number;
    ++count;
  } while (in.take_token(","));
  const bool is_whole = in.take_token("]") && in.at_end();
  const bool fits = type.length == schema::Type::kUnset || type.length == count;
  return is_whole && fits ? Text(result + "]") : std::nullopt;
}

}  // namespace datagen::generators::literals
