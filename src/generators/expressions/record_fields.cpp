#include "generators/expressions/record_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/error.hpp"
#include "generators/expressions/row_node.hpp"
#include "generators/expressions/value_texts.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators::expressions {

namespace {

// Walks over `("a ""b""",,7)`.
class RecordReader {
 public:
  // The text is in parentheses.
  explicit RecordReader(std::string_view text) : rest_(text.substr(1, text.size() - 2)) {}

  void skip() {
    char* out = nullptr;
    static_cast<void>(read(out));
  }

  // Writes the next field without its quotes; false where it is NULL. Nothing is written for a null pointer.
  bool read(char*& out) {
    const bool is_null = rest_.empty() || rest_.front() == ',';
    bool is_quoted = false;
    while (!rest_.empty() && (is_quoted || rest_.front() != ',')) {
      char c = take();
      if (c == '"') {
        const bool is_doubled = is_quoted && !rest_.empty() && rest_.front() == '"';
        is_quoted = is_doubled ? is_quoted : !is_quoted;
        if (!is_doubled) continue;
        take();
      } else if (c == '\\' && !rest_.empty()) {
        c = take();
      }
      if (out != nullptr) *out++ = c;
    }
    if (!rest_.empty()) take();
    return !is_null;
  }

 private:
  char take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  std::string_view rest_;
};

class FieldOf final : public FunctionNode {
 public:
  FieldOf(const schema::Model& model, const RecordField& field) : model_(model), field_(field) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t nulls = call.input_nulls(0);
    for (std::uint32_t row = 0; row < call.count; ++row) {
      Words words{};
      if (slots_of(field_.type.kind) == 2) words = words_of(std::string_view(""));
      if ((nulls >> row & 1U) == 0) {
        const auto value = read(call, row);
        if (value) words = *value;
        nulls |= std::uint64_t{!value} << row;
      }
      for (std::size_t i = 0; i < slots_of(field_.type.kind); ++i) call.output(i)[row] = words[i];
    }
    *call.null_mask = nulls;
  }

 private:
  [[nodiscard]] std::optional<Words> read(const NodeCall& call, std::uint32_t row) const {
    const auto text = Slots<std::string_view>::read(call, 0, row);
    if (text.size() < 2) return std::nullopt;
    RecordReader reader(text);
    for (std::size_t i = 0; i < field_.index; ++i) reader.skip();
    char* const begin = call.arena->allocate(text.size());
    char* end = begin;
    if (!reader.read(end)) return std::nullopt;
    const std::string_view value(begin, static_cast<std::size_t>(end - begin));
    const auto words = parse_value(model_, field_.type, value);
    if (words) return words;
    throw core::Error(core::ExitCode::CannotGenerate,
                      fmt::format("an expression cannot compute with the value {} of type {}", value,
                                  display(model_, field_.type)));
  }

  const schema::Model& model_;
  RecordField field_;
};

}  // namespace

std::optional<RecordField> find_field(const schema::Model& model, const ValueType& type,
                                      std::string_view name) {
  if (type.kind != Kind::Other || type.declared.id != schema::TypeId::Custom || type.declared.dimensions > 0)
    return std::nullopt;
  const std::vector<schema::CompositeField>& fields = model.custom_types[type.declared.custom].fields;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const schema::CompositeField& field) { return field.name == name; });
  if (found == fields.end()) return std::nullopt;
  return RecordField{static_cast<std::size_t>(found - fields.begin()),
                     value_type(model, schema::base_type(model, found->type))};
}

std::unique_ptr<Node> field_node(const schema::Model& model, const RecordField& field) {
  return std::make_unique<FieldOf>(model, field);
}

}  // namespace datagen::generators::expressions
