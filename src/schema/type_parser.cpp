// Reads the text of a column's type as PostgreSQL's grammar would: names of one or more words, modifiers,
// time zones, interval fields, array brackets, identity.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/suggest.hpp"
#include "schema/type.hpp"
#include "schema/type_names.hpp"

namespace datagen::schema {

namespace {

using Id = TypeId;

// A name PostgreSQL has for a type besides the one in the type table; single words, lower case. Names of
// several words are read by TypeParser::several_words.
struct Alias {
  std::string_view name;
  Id id;
  Identity identity = Identity::None;
};

constexpr std::array kAliases = {
    Alias{"int", Id::Integer},
    Alias{"int2", Id::SmallInt},
    Alias{"int4", Id::Integer},
    Alias{"int8", Id::BigInt},
    Alias{"float4", Id::Real},
    Alias{"float8", Id::DoublePrecision},
    Alias{"float", Id::DoublePrecision},
    Alias{"double", Id::DoublePrecision},
    Alias{"dec", Id::Numeric},
    Alias{"decimal", Id::Numeric},
    Alias{"char", Id::Char},
    Alias{"bpchar", Id::Char},
    Alias{"nchar", Id::Char},
    Alias{"varchar", Id::VarChar},
    Alias{"varbit", Id::VarBit},
    Alias{"bool", Id::Boolean},
    Alias{"time", Id::Time},
    Alias{"timetz", Id::TimeTz},
    Alias{"timestamp", Id::Timestamp},
    Alias{"timestamptz", Id::TimestampTz},
    Alias{"smallserial", Id::SmallInt, Identity::Serial},
    Alias{"serial2", Id::SmallInt, Identity::Serial},
    Alias{"serial", Id::Integer, Identity::Serial},
    Alias{"serial4", Id::Integer, Identity::Serial},
    Alias{"bigserial", Id::BigInt, Identity::Serial},
    Alias{"serial8", Id::BigInt, Identity::Serial},
};

// The inclusive bounds that PostgreSQL sets on a modifier.
struct Bounds {
  std::int32_t least;
  std::int32_t greatest;
};
constexpr Bounds kCharLength = {1, 10'485'760};  // MaxAttrSize
constexpr Bounds kBitLength = {1, 83'886'080};   // MaxAttrSize * BITS_PER_BYTE
constexpr Bounds kNumericPrecision = {1, 1000};
constexpr Bounds kNumericScale = {-1000, 1000};  // PostgreSQL 15 and later
constexpr Bounds kSecondsPrecision = {0, 6};
constexpr Bounds kFloatPrecision = {1, 53};
constexpr std::int32_t kLargestRealPrecision = 24;
constexpr Bounds kVectorDimensions = {1, 16'000};
constexpr std::int32_t kMaxArrayDimensions = 6;  // MAXDIM

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || is_digit(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::optional<Alias> find_built_in(std::string_view name) {
  for (const Alias& alias : kAliases) {
    if (alias.name == name) return alias;
  }
  for (const TypeInfo& row : all_types()) {
    if (row.name == name) return Alias{row.name, row.id};
  }
  return std::nullopt;
}

struct Token {
  enum class Kind { End, Word, Quoted, Number, Sign } kind = Kind::End;
  std::string text;  // words in lower case, quoted names without quotes
  std::string raw;   // as written
  std::size_t offset = 0;
};

// A name in double quotes; one without its end takes the rest of the text.
Token quoted_token(std::string_view text, std::size_t begin) {
  std::string name;
  std::size_t at = begin + 1;
  for (; at < text.size(); ++at) {
    if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"')) break;
    if (text[at] == '"') ++at;
    name.push_back(text[at]);
  }
  const std::size_t end = std::min(at + 1, text.size());
  return {Token::Kind::Quoted, std::move(name), std::string(text.substr(begin, end - begin)), begin};
}

Token token_at(std::string_view text, std::size_t begin) {
  if (text[begin] == '"') return quoted_token(text, begin);
  if (!is_word(text[begin])) return {Token::Kind::Sign, {text[begin]}, {text[begin]}, begin};
  std::size_t end = begin;
  while (end < text.size() && is_word(text[end])) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  const auto kind = is_digit(text[begin]) ? Token::Kind::Number : Token::Kind::Word;
  return {kind, lower(word), std::string(word), begin};
}

// Words, quoted names, numbers and single signs; then End.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    tokens.push_back(token_at(text, at));
    at += tokens.back().raw.size();
  }
  tokens.emplace_back().offset = text.size();
  return tokens;
}

class TypeParser {
 public:
  TypeParser(std::string_view text, CustomTypeNames custom, TypeError& error)
      : tokens_(tokens_of(text)), custom_(custom), error_(error) {}

  std::optional<ParsedType> run() {
    if (peek().kind == Token::Kind::End) return refuse(0, "the type is empty");
    if (!name() || !array() || !identity()) return std::nullopt;
    if (peek().kind != Token::Kind::End) {
      fail(peek().offset, fmt::format("unexpected \"{}\" after type \"{}\"", peek().raw, spelled_),
           key_for_constraint());
      return std::nullopt;
    }
    return result_;
  }

 private:
  // Constraints written behind the type as in SQL have keys of their own.
  [[nodiscard]] std::string key_for_constraint() const {
    if (is(at_, "not") && is(at_ + 1, "null")) return "write \"nullable\": false";
    if (is(at_, "primary")) return "write \"primary_key\": true";
    if (is(at_, "unique")) return "write \"unique\": true";
    if (is(at_, "default")) return "write \"default\": \"...\"";
    return {};
  }

  bool name() {
    name_offset_ = peek().offset;
    if (peek().kind != Token::Kind::Word && peek().kind != Token::Kind::Quoted) {
      fail(name_offset_, fmt::format("expected the name of a type, found \"{}\"", peek().raw));
      return false;
    }
    if (accept_sequence({"pg_catalog", "."}) || several_words()) return built_in_or_fail();
    return single_name();
  }

  // Type names of several words, and the ones that take words after their modifiers.
  bool several_words() {
    if (accept_sequence({"double", "precision"})) return choose(Id::DoublePrecision);
    if (accept_sequence({"national", "character", "varying"}) ||
        accept_sequence({"national", "char", "varying"}) || accept_sequence({"character", "varying"}) ||
        accept_sequence({"char", "varying"}) || accept_sequence({"nchar", "varying"})) {
      return choose(Id::VarChar);
    }
    if (accept_sequence({"national", "character"}) || accept_sequence({"national", "char"}))
      return choose(Id::Char);
    if (accept_sequence({"bit", "varying"})) return choose(Id::VarBit);
    return false;
  }

  bool choose(Id id) {
    chosen_ = Alias{info(id).name, id};
    spelled_ = info(id).name;
    return true;
  }

  // After pg_catalog. or a name of several words.
  bool built_in_or_fail() {
    if (!chosen_) {
      if (peek().kind == Token::Kind::End) return fail_without_name();
      spelled_ = peek().raw;
      chosen_ = find_built_in(peek().text);
      if (!chosen_) return unknown();
      next();
    }
    return built_in();
  }

  bool fail_without_name() {
    fail(peek().offset, "expected the name of a type after \".\"");
    return false;
  }

  bool single_name() {
    const bool quoted = peek().kind == Token::Kind::Quoted;
    const bool qualified = tokens_[at_ + 1].text == "." && tokens_[at_ + 1].kind == Token::Kind::Sign;
    if (!quoted && !qualified) {
      chosen_ = find_built_in(peek().text);
      if (chosen_) {
        spelled_ = next().raw;
        return built_in();
      }
    }
    std::string written = next().raw;
    std::string exact = previous().kind == Token::Kind::Quoted ? previous().text : previous().raw;
    if (qualified) {
      next();
      if (peek().kind != Token::Kind::Word && peek().kind != Token::Kind::Quoted) {
        return fail_without_name();
      }
      const Token& last = next();
      written += "." + last.raw;
      exact += "." + (last.kind == Token::Kind::Quoted ? last.text : last.raw);
    }
    spelled_ = written;
    return custom_type(exact) || extension_type(exact) || unknown();
  }

  // An exact match first; then any letter case, as PostgreSQL folds unquoted names.
  bool custom_type(std::string_view exact) {
    constexpr std::string_view kPublic = "public.";
    const auto bare = [&](std::string_view full) {
      return full.starts_with(kPublic) ? full.substr(kPublic.size()) : full;
    };
    const std::string_view wanted = bare(exact);
    const auto take = [&](auto&& same) {
      const auto found = std::find_if(custom_.begin(), custom_.end(), same);
      if (found == custom_.end()) return false;
      result_.type.id = Id::Custom;
      result_.type.custom = static_cast<std::size_t>(found - custom_.begin());
      return true;
    };
    if (take([&](const std::string& known) { return bare(known) == wanted; })) return true;
    const std::string folded = lower(wanted);
    return take([&](const std::string& known) { return lower(bare(known)) == folded; });
  }

  // public.citext: types of extensions live in a schema, unlike the built-in ones.
  bool extension_type(std::string_view exact) {
    constexpr std::string_view kPublic = "public.";
    if (!exact.starts_with(kPublic)) return false;
    const std::optional<Alias> found = find_built_in(lower(exact.substr(kPublic.size())));
    if (!found || info(found->id).extension.empty()) return false;
    chosen_ = found;
    return built_in();
  }

  bool unknown() {
    std::vector<std::string_view> known;
    for (const TypeInfo& row : all_types()) known.push_back(row.name);
    for (const Alias& alias : kAliases) known.push_back(alias.name);
    known.insert(known.end(), custom_.begin(), custom_.end());
    fail(name_offset_, fmt::format("type \"{}\" does not exist", spelled_),
         core::did_you_mean(spelled_, known));
    return false;
  }

  bool built_in() {
    result_.type.id = chosen_->id;
    result_.identity = chosen_->identity;
    if (chosen_->name == "float") return float_precision();
    if (chosen_->id == Id::Interval && !interval_fields()) return false;
    if (!modifiers()) return false;
    if ((chosen_->name == "time" || chosen_->name == "timestamp") && !time_zone()) return false;
    if (result_.type.id == Id::Char || result_.type.id == Id::Bit) {
      if (result_.type.length == Type::kUnset) result_.type.length = 1;
    }
    return true;
  }

  bool float_precision() {
    std::int32_t precision = kFloatPrecision.greatest;
    if (accept("(") && !(bounded("precision", kFloatPrecision, precision) && close())) return false;
    result_.type.id = precision <= kLargestRealPrecision ? Id::Real : Id::DoublePrecision;
    return true;
  }

  bool modifiers() {
    if (!(peek().kind == Token::Kind::Sign && peek().text == "(")) return true;
    Type& type = result_.type;
    const Modifiers kind = result_.identity == Identity::Serial ? Modifiers::None : info(type.id).modifiers;
    const std::size_t open = next().offset;
    switch (kind) {
      case Modifiers::None:
        fail(open, fmt::format("type \"{}\" takes no modifier in parentheses", spelled_));
        return false;
      case Modifiers::Length: {
        const bool bits = type.id == Id::Bit || type.id == Id::VarBit;
        return bounded("length", bits ? kBitLength : kCharLength, type.length) && close();
      }
      case Modifiers::Dimensions:
        return bounded("number of dimensions", kVectorDimensions, type.length) && close();
      case Modifiers::Precision: return bounded("precision", kSecondsPrecision, type.precision) && close();
      case Modifiers::PrecisionScale:
        if (!bounded("precision", kNumericPrecision, type.precision)) return false;
        type.scale = 0;
        return (!accept(",") || bounded("scale", kNumericScale, type.scale)) && close();
    }
    return false;
  }

  bool time_zone() {
    Id& id = result_.type.id;
    if (accept_sequence({"with", "time", "zone"})) id = id == Id::Time ? Id::TimeTz : Id::TimestampTz;
    accept_sequence({"without", "time", "zone"});
    return true;
  }

  // `interval day to second(3)`: only fields that end in seconds take a precision; `interval(3)` takes no
  // fields.
  bool interval_fields() {
    const std::size_t first = peek().offset;
    if (peek().kind != Token::Kind::Word || peek().text == "array") return true;
    std::string fields = next().text;
    if (accept("to")) fields += " to " + next().text;
    for (auto candidate = IntervalFields::Year; candidate <= IntervalFields::MinuteToSecond;
         candidate = static_cast<IntervalFields>(static_cast<int>(candidate) + 1)) {
      if (fields == spelling(candidate)) result_.type.interval_fields = candidate;
    }
    if (result_.type.interval_fields == IntervalFields::All) {
      fail(first, fmt::format("\"{}\" are no fields of an interval", fields),
           "write one like \"year to month\" or \"day to second\"");
      return false;
    }
    if (fields.ends_with("second") || peek().text != "(") return true;
    fail(peek().offset, fmt::format("interval fields \"{}\" take no precision", fields));
    return false;
  }

  bool array() {
    Type& type = result_.type;
    const std::size_t begin = peek().offset;
    if (accept("array")) {
      type.dimensions = 1;
      if (accept("[") && !(array_length() && close_bracket())) return false;
    }
    while (accept("[")) {
      ++type.dimensions;
      if (peek().text != "]" && !array_length()) return false;
      if (!close_bracket()) return false;
    }
    if (type.dimensions > kMaxArrayDimensions) {
      fail(begin, fmt::format("an array has {} dimensions at most", kMaxArrayDimensions));
      return false;
    }
    if (type.dimensions == 0 || result_.identity == Identity::None) return true;
    fail(begin, fmt::format("an array of \"{}\" is not possible", spelled_));
    return false;
  }

  // PostgreSQL reads the length of an array and ignores it.
  bool array_length() {
    std::int32_t ignored = 0;
    return bounded("array length", {0, INT32_MAX}, ignored);
  }

  bool identity() {
    const std::size_t begin = peek().offset;
    if (!accept("generated")) return true;
    Identity wanted = Identity::None;
    if (accept_sequence({"always", "as", "identity"})) wanted = Identity::Always;
    if (accept_sequence({"by", "default", "as", "identity"})) wanted = Identity::ByDefault;
    if (wanted == Identity::None) {
      fail(begin, "expected GENERATED ALWAYS AS IDENTITY or GENERATED BY DEFAULT AS IDENTITY",
           "a generated column is written with the key \"generated_as\"");
      return false;
    }
    if (peek().text == "(") {
      fail(peek().offset, "options of an identity are not supported yet");
      return false;
    }
    const Id id = result_.type.id;
    const bool whole = id == Id::SmallInt || id == Id::Integer || id == Id::BigInt;
    if (!whole || result_.type.dimensions > 0 || result_.identity != Identity::None) {
      fail(begin, "an identity column must be smallint, integer or bigint");
      return false;
    }
    result_.identity = wanted;
    return true;
  }

  bool bounded(std::string_view what, Bounds bounds, std::int32_t& value) {
    const std::size_t begin = peek().offset;
    const bool negative = accept("-");
    const Token& token = peek();
    const char* const end = token.text.data() + token.text.size();
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(token.text.data(), end, number);
    const bool too_long = error == std::errc::result_out_of_range;
    if (token.kind != Token::Kind::Number || stop != end || (error != std::errc() && !too_long)) {
      fail(begin, fmt::format("expected the {} of type \"{}\", found {}", what, spelled_, shown(token)));
      return false;
    }
    if (negative) number = -number;
    if (too_long || number < bounds.least || number > bounds.greatest) {
      fail(begin,
           fmt::format("{} {}{} of type \"{}\" is out of range", what, negative ? "-" : "", token.raw,
                       spelled_),
           fmt::format("it may be {} to {}", bounds.least, bounds.greatest));
      return false;
    }
    next();
    value = static_cast<std::int32_t>(number);
    return true;
  }

  static std::string shown(const Token& token) {
    return token.kind == Token::Kind::End ? "the end of the type" : fmt::format("\"{}\"", token.raw);
  }

  bool close() { return expect(")"); }
  bool close_bracket() { return expect("]"); }
  bool expect(std::string_view sign) {
    if (accept(sign)) return true;
    fail(peek().offset, fmt::format("expected \"{}\" in type \"{}\"", sign, spelled_));
    return false;
  }

  bool accept(std::string_view text) {
    if (!is(at_, text)) return false;
    ++at_;
    return true;
  }
  bool accept_sequence(std::initializer_list<std::string_view> words) {
    std::size_t at = at_;
    for (const std::string_view word : words) {
      if (!is(at, word)) return false;
      ++at;
    }
    at_ = at;
    return true;
  }
  [[nodiscard]] bool is(std::size_t at, std::string_view text) const {
    return at < tokens_.size() && tokens_[at].text == text && tokens_[at].kind != Token::Kind::Quoted;
  }
  [[nodiscard]] const Token& peek() const { return tokens_[at_]; }
  [[nodiscard]] const Token& previous() const { return tokens_[at_ - 1]; }
  const Token& next() {
    const Token& token = tokens_[at_];
    if (token.kind != Token::Kind::End) ++at_;
    return token;
  }

  void fail(std::size_t offset, std::string message, std::string hint = {}) {
    error_ = {offset, std::move(message), std::move(hint)};
  }
  std::nullopt_t refuse(std::size_t offset, std::string message) {
    fail(offset, std::move(message));
    return std::nullopt;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  CustomTypeNames custom_;
  TypeError& error_;
  std::optional<Alias> chosen_;
  std::string spelled_;  // the type's name as written, for messages
  std::size_t name_offset_ = 0;
  ParsedType result_;
};

}  // namespace

bool is_built_in_type(std::string_view name) {
  return find_built_in(lower(name)).has_value();
}

std::optional<ParsedType> parse_type(std::string_view text, CustomTypeNames custom, TypeError& error) {
  return TypeParser(text, custom, error).run();
}

std::vector<std::string_view> other_names(TypeId id) {
  std::vector<std::string_view> names;
  for (const Alias& alias : kAliases)
    if (alias.id == id) names.push_back(alias.name);
  return names;
}

}  // namespace datagen::schema
