#include "generators/checks/text_rule_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/utf8.hpp"
#include "generators/checks/ordinal.hpp"
#include "generators/expressions/array_text.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/text_arena.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;
using Kind = TextRule::Kind;
using Subject = TextRule::Subject;

class TextRuleReader {
 public:
  TextRuleReader(const Scope& scope, std::size_t column, std::string& error) : scope_(scope), error_(error) {
    const schema::Type base = schema::base_type(*scope.model, scope.type(column));
    is_padded_ = base.id == schema::TypeId::Char;
    ignores_case_ = base.id == schema::TypeId::Citext;
  }

  [[nodiscard]] std::optional<TextRule> read(const SqlNode& node) const {
    if (auto length = length_rule(node)) return length;
    switch (node.kind) {
      case SqlKind::Null: return constant(Truth::Unknown);
      case SqlKind::Boolean: return constant(truth(node.text == "true"));
      case SqlKind::And:
      case SqlKind::Or:
      case SqlKind::Not: return junction(node);
      case SqlKind::IsNull: {
        if (!subject(node.arguments[0])) return std::nullopt;
        return maybe_negated(TextRule{.kind = Kind::IsNull}, node.is_negated);
      }
      case SqlKind::Operator: return operation(node);
      case SqlKind::IsDistinct: return distinct_test(node);
      case SqlKind::In: return list(node);
      case SqlKind::Any:
      case SqlKind::All: return quantified(node);
      case SqlKind::Like: return like(node);
      case SqlKind::SimilarTo: return similar(node);
      case SqlKind::Function: return function(node);
      default: return std::nullopt;
    }
  }

 private:
  static TextRule constant(Truth value) { return {.kind = Kind::Constant, .constant = value}; }

  static TextRule negation(TextRule rule) {
    TextRule result{.kind = Kind::Not};
    result.parts.push_back(std::move(rule));
    return result;
  }
  static TextRule maybe_negated(TextRule rule, bool is_negated) {
    return is_negated ? negation(std::move(rule)) : rule;
  }

  [[nodiscard]] std::optional<TextRule> junction(const SqlNode& node) const {
    TextRule result{.kind = node.kind == SqlKind::And  ? Kind::And
                            : node.kind == SqlKind::Or ? Kind::Or
                                                       : Kind::Not};
    for (const SqlNode& part : node.arguments) {
      auto rule = read(part);
      if (!rule) return std::nullopt;
      result.parts.push_back(*std::move(rule));
    }
    return result;
  }

  [[nodiscard]] static bool is_text_type(std::string_view type) {
    return type == "text" || type == "varchar" || type == "bpchar" || type == "citext" || type == "name";
  }

  // The column, or what a function makes of it.
  [[nodiscard]] std::optional<Subject> subject(const SqlNode& node) const {
    if (scope_.column(node)) return Subject::Text;
    if (node.kind == SqlKind::Cast && is_text_type(node.text)) return subject(node.arguments[0]);
    if (node.kind != SqlKind::Function || node.arguments.size() != 1 ||
        subject(node.arguments[0]) != Subject::Text)
      return std::nullopt;
    if (node.text == "lower") return Subject::Lower;
    if (node.text == "upper") return Subject::Upper;
    if (node.text == "btrim" || node.text == "trim") return Subject::Trimmed;
    return std::nullopt;
  }

  // A text that is written out; `'a'::text`, `'open'::status`.
  // pg_dump writes `(ARRAY['a'::character varying])::text[]`, where each item is cast twice.
  [[nodiscard]] static const SqlNode* literal(const SqlNode& node) {
    if (node.kind == SqlKind::Cast && is_text_type(node.text)) return literal(node.arguments[0]);
    if (node.kind == SqlKind::Cast && node.arguments[0].kind == SqlKind::String) return &node.arguments[0];
    return node.kind == SqlKind::String ? &node : nullptr;
  }

  [[nodiscard]] std::string plain(std::string text) const {
    while (is_padded_ && text.ends_with(' ')) text.pop_back();
    return text;
  }

  [[nodiscard]] TextRule one_of(Subject of, std::vector<std::string> texts) const {
    if (ignores_case_ && of == Subject::Text) of = Subject::Lower;
    for (std::string& text : texts) {
      text = plain(std::move(text));
      if (ignores_case_) text = lower_case(text);
    }
    return {.kind = Kind::OneOf, .subject = of, .is_padded = is_padded_, .texts = std::move(texts)};
  }

  [[nodiscard]] std::optional<TextRule> operation(const SqlNode& node) const {
    if (node.arguments.size() != 2) return std::nullopt;
    const bool is_left = subject(node.arguments[0]).has_value();
    const SqlNode& own = node.arguments[is_left ? 0 : 1];
    const SqlNode& other = node.arguments[is_left ? 1 : 0];
    const auto of = subject(own);
    if (!of) return part_test(node);
    const std::string_view op = is_left ? std::string_view(node.text) : mirrored(node.text);
    if (op == "=" || op == "<>") {
      if (other.kind == SqlKind::Null) return constant(Truth::Unknown);
      if (const SqlNode* text = literal(other)) return maybe_negated(one_of(*of, {text->text}), op == "<>");
      return own_form(*of, other, op == "<>");
    }
    const SqlNode* text = literal(other);
    if (text == nullptr || !is_left) return more_than_nothing(*of, op, text);
    if (op == "~" || op == "~*" || op == "!~" || op == "!~*") return expression(*of, op, text->text);
    if (op == "~~" || op == "~~*" || op == "!~~" || op == "!~~*") {
      return like_rule(*of, text->text, "\\", op.ends_with('*'), op.starts_with('!'));
    }
    if (op == "^@") return like_rule(*of, escaped_like(text->text) + "%", "\\", false);
    return more_than_nothing(*of, op, text);
  }

  // text > ''.
  [[nodiscard]] static std::optional<TextRule> more_than_nothing(Subject of, std::string_view op,
                                                                 const SqlNode* text) {
    if (text == nullptr || !text->text.empty() || op != ">") return std::nullopt;
    return TextRule{.kind = Kind::Characters, .subject = of, .lengths = IntervalSet({1, kAllIntegers.max})};
  }

  // email = lower(email).
  [[nodiscard]] std::optional<TextRule> own_form(Subject of, const SqlNode& other, bool is_negated) const {
    const auto beside = subject(other);
    if (!beside || (of != Subject::Text && *beside != Subject::Text)) return std::nullopt;
    const Subject form = of == Subject::Text ? *beside : of;
    const Kind kind = form == Subject::Lower     ? Kind::LowerCase
                      : form == Subject::Upper   ? Kind::UpperCase
                      : form == Subject::Trimmed ? Kind::Trimmed
                                                 : Kind::Constant;
    if (kind == Kind::Constant) return constant(truth(!is_negated));
    return maybe_negated(TextRule{.kind = kind}, is_negated);
  }

  // left(code, 2) = 'AB', right(..), substr(code, 3, 2) = 'AB'.
  [[nodiscard]] std::optional<TextRule> part_test(const SqlNode& node) const {
    if (node.text != "=" && node.text != "<>") return std::nullopt;
    const bool is_left = node.arguments[0].kind == SqlKind::Function;
    const SqlNode* text = literal(node.arguments[is_left ? 1 : 0]);
    auto rule = text == nullptr ? std::nullopt : part_rule(node.arguments[is_left ? 0 : 1], text->text);
    if (!rule) return std::nullopt;
    return maybe_negated(*std::move(rule), node.text == "<>");
  }

  // substr(code, 1, 1) IN ('A', 'B').
  [[nodiscard]] std::optional<TextRule> part_list(const SqlNode& node) const {
    TextRule any{.kind = Kind::Or};
    for (std::size_t i = 1; i < node.arguments.size(); ++i) {
      const SqlNode* text = literal(node.arguments[i]);
      auto rule = text == nullptr ? std::nullopt : part_rule(node.arguments[0], text->text);
      if (!rule) return std::nullopt;
      any.parts.push_back(*std::move(rule));
    }
    return maybe_negated(std::move(any), node.is_negated);
  }

  // A call that takes a part of the text, which shall be another text: as a pattern of LIKE.
  [[nodiscard]] std::optional<TextRule> part_rule(const SqlNode& call, const std::string& text) const {
    if (call.kind != SqlKind::Function || call.arguments.size() < 2 || text.empty()) return std::nullopt;
    const auto of = subject(call.arguments[0]);
    const bool is_left = call.text == "left";
    const bool is_right = call.text == "right";
    const bool is_middle = call.text == "substr" || call.text == "substring";
    if (!of || (!is_left && !is_right && !is_middle)) return std::nullopt;
    const auto first = is_middle ? count_of(call.arguments[1]) : std::optional<std::size_t>(1);
    const bool has_count = !is_middle || call.arguments.size() > 2;
    const auto count = has_count ? count_of(call.arguments.back()) : std::optional<std::size_t>(0);
    if (!first || *first < 1 || !count) return std::nullopt;
    const std::size_t length = core::count_characters(text);
    if (has_count && length > *count) return constant(Truth::False);
    // A part that is shorter than it may be ends where the text does.
    const std::string rest = has_count && length == *count ? "%" : "";
    const std::string own = escaped_like(text);
    const std::string pattern = is_right ? rest + own : std::string(*first - 1, '_') + own + rest;
    return like_rule(*of, pattern, "\\", false);
  }

  // A small whole number that is written out.
  [[nodiscard]] static std::optional<std::size_t> count_of(const SqlNode& node) {
    constexpr Wide kMost = 200;
    const auto number = node.kind == SqlKind::Integer ? read_decimal(node.text) : std::nullopt;
    if (!number || number->units < 0 || number->units > kMost) return std::nullopt;
    return static_cast<std::size_t>(number->units);
  }

  static std::string escaped_like(std::string_view text) {
    std::string result;
    for (const char c : text) {
      if (c == '%' || c == '_' || c == '\\') result += '\\';
      result += c;
    }
    return result;
  }

  [[nodiscard]] TextRule like_rule(Subject of, std::string_view pattern, std::string_view escape,
                                   bool ignores_case) const {
    const auto letter_case =
        ignores_case || ignores_case_ ? core::LetterCase::Ignored : core::LetterCase::Matters;
    return {
        .kind = Kind::Like, .subject = of, .like = expressions::LikePattern(pattern, escape, letter_case)};
  }
  // Of a pattern that a check spells out, which may be none.
  [[nodiscard]] std::optional<TextRule> like_rule(Subject of, std::string_view pattern,
                                                  std::string_view escape, bool ignores_case,
                                                  bool is_negated) const {
    try {
      return maybe_negated(like_rule(of, pattern, escape, ignores_case), is_negated);
    } catch (const expressions::Fault& fault) {
      error_ = fmt::format("pattern \"{}\": {}", pattern, fault.message);
      return std::nullopt;
    }
  }

  [[nodiscard]] std::optional<TextRule> like(const SqlNode& node) const {
    const auto of = subject(node.arguments[0]);
    const SqlNode* pattern = literal(node.arguments[1]);
    const SqlNode* escape = node.arguments.size() > 2 ? literal(node.arguments[2]) : nullptr;
    if (!of || pattern == nullptr || (node.arguments.size() > 2 && escape == nullptr)) return std::nullopt;
    return like_rule(*of, pattern->text, escape == nullptr ? "\\" : escape->text, node.text == "ilike",
                     node.is_negated);
  }

  [[nodiscard]] std::optional<TextRule> expression(Subject of, std::string_view op,
                                                   std::string_view source) const {
    std::string error;
    auto read = TextExpression::read(source, op.ends_with('*') || ignores_case_, error);
    if (!read) {
      error_ = fmt::format("regular expression \"{}\": {}", source, error);
      return std::nullopt;
    }
    return maybe_negated({.kind = Kind::Expression, .subject = of, .expression = *std::move(read)},
                         op.starts_with('!'));
  }

  // SIMILAR TO as a regular expression over the whole text.
  [[nodiscard]] std::optional<TextRule> similar(const SqlNode& node) const {
    const auto of = subject(node.arguments[0]);
    const SqlNode* pattern = literal(node.arguments[1]);
    if (!of || pattern == nullptr || node.arguments.size() > 2) return std::nullopt;
    std::string error;
    auto read = TextExpression::read_similar(pattern->text, ignores_case_, error);
    if (!read) {
      error_ = fmt::format("pattern \"{}\": {}", pattern->text, error);
      return std::nullopt;
    }
    return maybe_negated({.kind = Kind::Expression, .subject = *of, .expression = *std::move(read)},
                         node.is_negated);
  }

  [[nodiscard]] std::optional<TextRule> list(const SqlNode& node) const {
    const auto of = subject(node.arguments[0]);
    if (!of) return part_list(node);
    std::vector<std::string> texts;
    bool has_null = false;
    for (std::size_t i = 1; i < node.arguments.size(); ++i) {
      const SqlNode* text = literal(node.arguments[i]);
      const bool is_null = node.arguments[i].kind == SqlKind::Null;
      if (text == nullptr && !is_null) return array_text(node, *of);
      has_null = has_null || is_null;
      if (text != nullptr) texts.push_back(text->text);
    }
    TextRule rule = one_of(*of, std::move(texts));
    rule.has_null = has_null;
    return maybe_negated(std::move(rule), node.is_negated);
  }

  // status = ANY ('{open,closed}'::text[]).
  [[nodiscard]] std::optional<TextRule> quantified(const SqlNode& node) const {
    const auto of = subject(node.arguments[0]);
    const bool is_any = node.kind == SqlKind::Any;
    if (!of) return std::nullopt;
    if (node.text == (is_any ? "=" : "<>")) return array_text(node, *of);
    // name ~ ANY (ARRAY[..]): one after the other.
    TextRule result{.kind = is_any ? Kind::Or : Kind::And};
    for (std::size_t i = 1; i < node.arguments.size(); ++i) {
      SqlNode each{.kind = SqlKind::Operator,
                   .offset = node.offset,
                   .text = node.text,
                   .names = {},
                   .arguments = {node.arguments[0], node.arguments[i]}};
      auto rule = operation(each);
      if (!rule) return std::nullopt;
      result.parts.push_back(*std::move(rule));
    }
    return result;
  }

  [[nodiscard]] std::optional<TextRule> array_text(const SqlNode& node, Subject of) const {
    const SqlNode& array = node.arguments[1];
    const SqlNode* text = node.arguments.size() == 2 ? literal(array) : nullptr;
    if (text == nullptr || !text->text.starts_with('{') || !text->text.ends_with('}')) return std::nullopt;
    const bool is_negated = node.kind == SqlKind::All || node.is_negated;
    std::vector<std::string> texts;
    bool has_null = false;
    try {
      TextArena arena;
      expressions::ArrayElements elements(text->text, arena);
      while (const auto element = elements.next()) {
        has_null = has_null || !element->text;
        if (element->text) texts.emplace_back(*element->text);
      }
    } catch (const expressions::Fault&) {
      return std::nullopt;
    }
    // Even of NULL.
    if (texts.empty() && !has_null) return constant(truth(is_negated));
    TextRule rule = one_of(of, std::move(texts));
    rule.has_null = has_null;
    return maybe_negated(std::move(rule), is_negated);
  }

  [[nodiscard]] std::optional<TextRule> distinct_test(const SqlNode& node) const {
    const auto of = subject(node.arguments[0]);
    if (!of) return std::nullopt;
    TextRule differs;
    if (node.arguments[1].kind == SqlKind::Null) {
      differs = negation({.kind = Kind::IsNull});
    } else if (const SqlNode* text = literal(node.arguments[1])) {
      if (node.is_negated) {
        TextRule is_same{.kind = Kind::And};
        is_same.parts.push_back(one_of(*of, {text->text}));
        is_same.parts.push_back(negation({.kind = Kind::IsNull}));
        return is_same;
      }
      // True for NULL: not equal, or NULL.
      differs.kind = Kind::Or;
      differs.parts.push_back(negation(one_of(*of, {text->text})));
      differs.parts.push_back({.kind = Kind::IsNull});
    } else {
      return std::nullopt;
    }
    return maybe_negated(std::move(differs), node.is_negated);
  }

  [[nodiscard]] std::optional<TextRule> function(const SqlNode& node) const {
    const bool takes_pattern =
        (node.text == "starts_with" || node.text == "regexp_like") && node.arguments.size() == 2;
    if (!takes_pattern) return std::nullopt;
    const auto of = subject(node.arguments[0]);
    const SqlNode* text = literal(node.arguments[1]);
    if (!of || text == nullptr) return std::nullopt;
    if (node.text == "starts_with") return like_rule(*of, escaped_like(text->text) + "%", "\\", false);
    return expression(*of, "~", text->text);
  }

  // A condition on length(text) is one on an integer called VALUE.
  [[nodiscard]] std::optional<TextRule> length_rule(const SqlNode& node) const {
    if (node.kind == SqlKind::And || node.kind == SqlKind::Or || node.kind == SqlKind::Not)
      return std::nullopt;
    SqlNode copy = node;
    std::optional<Kind> kind;
    Subject of = Subject::Text;
    std::string contained;
    bool is_sound = true;
    replace_lengths(copy, kind, of, contained, is_sound);
    if (!kind || !is_sound) return std::nullopt;
    const schema::Type integer{.id = schema::TypeId::Integer};
    const Scope scope{scope_.model, nullptr, &integer, scope_.reference_time};
    const auto lengths = read_ordinal(scope, 0, copy);
    if (!lengths || lengths->null_holds || lengths->null_fails) return std::nullopt;
    if (!contained.empty()) {
      // position('@' in email) > 0 asks whether it is in it, and where does not matter.
      const bool is_contained = lengths->fails == IntervalSet({kAllIntegers.min, 0});
      const bool is_absent = lengths->holds.contains(0) && !lengths->holds.contains(1);
      const bool is_start = lengths->holds == IntervalSet({1, 1});
      if (is_start) return like_rule(of, escaped_like(contained) + "%", "\\", false);
      if (!is_contained && !is_absent) return std::nullopt;
      return maybe_negated(like_rule(of, "%" + escaped_like(contained) + "%", "\\", false), is_absent);
    }
    const IntervalSet all({0, kAllIntegers.max});
    return TextRule{.kind = *kind, .subject = of, .lengths = lengths->fails.complement().intersected(all)};
  }

  void replace_lengths(SqlNode& node, std::optional<Kind>& kind, Subject& of, std::string& contained,
                       bool& is_sound) const {
    if (node.kind != SqlKind::Function) {
      if (scope_.column(node)) is_sound = false;
      for (SqlNode& argument : node.arguments) replace_lengths(argument, kind, of, contained, is_sound);
      return;
    }
    const bool is_length =
        node.text == "length" || node.text == "char_length" || node.text == "character_length";
    const bool is_bytes = node.text == "octet_length";
    const bool is_place = node.text == "position" || node.text == "strpos";
    const std::size_t wanted = is_place ? 2 : 1;
    const auto own = node.arguments.size() == wanted ? subject(node.arguments[0]) : std::nullopt;
    const SqlNode* text = is_place && own ? literal(node.arguments[1]) : nullptr;
    if (!own || (!is_length && !is_bytes && text == nullptr) || kind) {
      is_sound = false;
      return;
    }
    kind = is_bytes ? Kind::Bytes : Kind::Characters;
    of = *own;
    if (text != nullptr) contained = text->text;
    node = {.kind = SqlKind::Column, .offset = node.offset, .text = {}, .names = {"value"}, .arguments = {}};
  }

  const Scope& scope_;
  std::string& error_;
  bool is_padded_ = false;
  bool ignores_case_ = false;
};

}  // namespace

bool has_texts(const schema::Model& model, const schema::Type& type) {
  const schema::Type base = schema::base_type(model, type);
  if (base.dimensions > 0) return false;
  if (base.id == schema::TypeId::Custom) {
    return model.custom_types[base.custom].kind == schema::CustomKind::Enum;
  }
  return schema::value_kind(base) == schema::ValueKind::Text;
}

std::optional<TextRule> read_text_rule(const Scope& scope, std::size_t column, const schema::SqlNode& node,
                                       std::string& error) {
  if (!has_texts(*scope.model, scope.type(column))) return std::nullopt;
  return TextRuleReader(scope, column, error).read(node);
}

}  // namespace datagen::generators::checks
