#include "generators/checks/text_samples.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/utf8.hpp"
#include "generators/cells.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/program.hpp"
#include "generators/registry.hpp"
#include "generators/regular_expression.hpp"

namespace datagen::generators::checks {

namespace {

// Texts looked at: enough to tell what fits from what does not.
constexpr std::uint32_t kSamples = core::kBlockRows;
// Characters looked at: each may be held against all states of a large pattern.
constexpr std::size_t kSampledCharacters = 20'000;

class PatternText final : public Node {
 public:
  PatternText(core::Stream stream, Expression expression, std::vector<TextRule> rules)
      : stream_(stream), expression_(std::move(expression)), rules_(std::move(rules)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(expression_.max_bytes);
      std::uint64_t state = stream_.draw(call.rows[i]);
      std::size_t size = 0;
      for (std::uint32_t attempt = 0; attempt < kAttempts; ++attempt) {
        size = static_cast<std::size_t>(write_random_match(expression_, state, begin) - begin);
        if (holds({begin, size})) break;
        state = core::mix(state + attempt);
      }
      call.output(0)[i] = reinterpret_cast<std::uintptr_t>(begin);
      call.output(1)[i] = size;
    }
  }

 private:
  // One match of 64 that meets the rules fails one row in ten million.
  static constexpr std::uint32_t kAttempts = 1024;

  [[nodiscard]] bool holds(std::string_view text) const {
    return std::all_of(rules_.begin(), rules_.end(),
                       [&](const TextRule& rule) { return rule.of(text) != Truth::False; });
  }

  core::Stream stream_;
  Expression expression_;
  std::vector<TextRule> rules_;
};

class OneOfTexts final : public Node {
 public:
  OneOfTexts(core::Stream stream, std::vector<std::string> texts)
      : stream_(stream), texts_(std::move(texts)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::string& text = texts_[core::below(stream_.draw(call.rows[i]), texts_.size())];
      call.output(0)[i] = reinterpret_cast<std::uintptr_t>(text.data());
      call.output(1)[i] = text.size();
    }
  }

 private:
  core::Stream stream_;
  std::vector<std::string> texts_;
};

// Without options in front that leave the texts of the pattern what they are: letter case ignored or not.
std::string without_options(std::string pattern) {
  if (!pattern.starts_with("(?")) return pattern;
  const std::size_t end = pattern.find_first_not_of("cis", 2);
  const bool is_known = end != std::string::npos && end > 2 && pattern[end] == ')';
  return is_known ? pattern.substr(end + 1) : pattern;
}

double share_of_matches(const std::string& pattern, const ColumnFit& fit, std::size_t most_characters) {
  ExpressionError error{};
  const auto expression = parse_expression(pattern, error);
  if (!expression) return 0;
  std::string bytes(expression->max_bytes, '\0');
  std::uint32_t met = 0;
  std::uint64_t tried = 0;
  for (std::size_t characters = 0; tried < kSamples && characters < kSampledCharacters; ++tried) {
    std::uint64_t state = core::mix(tried);
    const char* const end = write_random_match(*expression, state, bytes.data());
    const std::string_view text(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
    const std::size_t length = core::count_characters(text);
    if (length > most_characters) continue;
    characters += length;
    met += fit.allows(text) ? 1 : 0;
  }
  return static_cast<double>(met) / static_cast<double>(tried);
}

std::size_t most_characters(const schema::Type& base) {
  return base.length == schema::Type::kUnset ? 10'000 : static_cast<std::size_t>(base.length);
}

}  // namespace

std::optional<std::string> plain_pattern(const ColumnFit& fit, const schema::Type& base) {
  constexpr std::array<std::string_view, 8> kPlain{"([bdfklmnprst][aeio]){2,4}[lnrst]",
                                                   "([BDFKLMNPRST][AEIO]){2,4}[LNRST]",
                                                   "[bcdfghklmnprstvwxz]{2,8}",
                                                   "[A-Za-z0-9]{6,12}",
                                                   "[a-z]{1,3}",
                                                   "[A-Z]{1,3}",
                                                   "[0-9]{4,10}",
                                                   "[!-~]{2,20}"};
  const std::size_t held = most_characters(base);
  for (const std::string_view plain : kPlain) {
    std::string pattern(plain);
    if (share_of_matches(pattern, fit, held) > 0) return pattern;
  }
  return std::nullopt;
}

std::optional<std::string> suggested_pattern(const ColumnFit& fit, const schema::Type& base,
                                             bool is_distinct) {
  const std::size_t held = most_characters(base);
  for (const TextRule& rule : fit.rules) {
    const std::string pattern =
        without_options(rule.suggestion(std::min<std::size_t>(held, 60), is_distinct));
    const double share = pattern.empty() ? 0 : share_of_matches(pattern, fit, held);
    if (share >= (is_distinct ? 1 : 1.0 / kSamples)) return pattern;
  }
  return std::nullopt;
}

double share_that_meets(const schema::Model& model, std::size_t table, std::size_t column,
                        const Source& source, const ColumnFit& fit) {
  // The column in a table of its own, without keys.
  schema::Model alone;
  alone.custom_types = model.custom_types;
  alone.document = model.document;
  schema::Table& only = alone.tables.emplace_back();
  only.name = model.tables[table].name;
  only.stream = model.tables[table].stream;
  schema::Column asked = model.tables[table].columns[column];
  asked.type = schema::base_type(model, asked.type);
  asked.unique = asked.in_primary_key = false;
  asked.generator.choice = schema::GeneratorChoice::Named;
  asked.generator.name = source.generator->name;
  asked.generator.config = source.config;
  only.columns.push_back(std::move(asked));
  BuildOptions options;
  options.reference_time = model.reference_time.value_or(kReferenceTime);
  options.rows = {kSamples};
  Graph graph;
  core::Diagnostics ignored;
  ModelBuild build(alone, options, graph, {ignored, ignored});
  const CellPlan* cell = build.cell(0, 0);
  if (cell == nullptr) return 0;
  build.finish();
  const NodeId text =
      graph.add(changed_text(cell->pieces, TextChange::None, 0), input_slots(cell->pieces), 2);
  const std::vector<CellPlan> cells{{.pieces = {piece(core::PieceKind::Text, slot_of(text))}, .nulls = {}}};
  const Program program(graph, cells);
  Workspace workspace(program);
  const core::Block block = program.run(0, kSamples, workspace);
  const std::uint16_t slot = program.cells().front().pieces.front().slot;
  std::uint32_t met = 0;
  for (std::uint32_t i = 0; i < kSamples; ++i) {
    const std::string_view made(reinterpret_cast<const char*>(block.slots[slot].values[i]),
                                block.slots[slot + 1].values[i]);
    met += fit.allows(made) ? 1 : 0;
  }
  return static_cast<double>(met) / kSamples;
}

std::unique_ptr<Node> pattern_text(core::Stream stream, const std::string& pattern,
                                   std::vector<TextRule> rules) {
  ExpressionError error{};
  return std::make_unique<PatternText>(stream, *parse_expression(pattern, error), std::move(rules));
}

std::unique_ptr<Node> one_of_texts(core::Stream stream, std::vector<std::string> texts) {
  return std::make_unique<OneOfTexts>(stream, std::move(texts));
}

}  // namespace datagen::generators::checks
