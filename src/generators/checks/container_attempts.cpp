#include "generators/checks/container_attempts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/draw.hpp"
#include "generators/cells.hpp"
#include "generators/checks/cell_forms.hpp"
#include "generators/checks/fit_nodes.hpp"
#include "generators/expressions/array_text.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/json_text.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;

// A sequence of draws for one attempt.
class Draws {
 public:
  explicit Draws(std::uint64_t state) : state_(state) {}
  [[nodiscard]] std::uint64_t below(std::uint64_t count) {
    state_ = core::mix(state_ + 0x9E3779B97F4A7C15ULL);
    return core::below(state_, count);
  }
  template <typename Item>
  [[nodiscard]] const Item& one_of(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

std::string_view kept(std::string_view text, TextArena& arena) {
  char* const begin = arena.allocate(text.size());
  std::copy(text.begin(), text.end(), begin);
  return {begin, text.size()};
}

// Gives the text of an attempt, of what the row's own text is.
class Maker {
 public:
  virtual ~Maker() = default;
  [[nodiscard]] virtual std::string made(std::string_view own, Draws& draws, TextArena& arena) const = 0;
};

// Elements of the row's own array and some that the checks name.
class ArrayMaker final : public Maker {
 public:
  explicit ArrayMaker(std::vector<std::string> elements) : elements_(std::move(elements)) {}

  [[nodiscard]] std::string made(std::string_view own, Draws& draws, TextArena& arena) const override {
    std::vector<std::string_view> pool;
    const bool has_own = elements_.empty() || draws.below(2) == 0;
    expressions::ArrayElements items(own, arena);
    while (const auto item = has_own ? items.next() : std::nullopt) {
      if (item->text) pool.push_back(*item->text);
    }
    const bool has_all = draws.below(2) == 0;
    const auto own_count = static_cast<std::ptrdiff_t>(pool.size());
    for (const std::string& element : elements_) {
      if (has_all || draws.below(2) == 0) pool.push_back(element);
    }
    // Those of the checks come first or last.
    if (draws.below(2) == 0) std::rotate(pool.begin(), pool.begin() + own_count, pool.end());
    const std::uint64_t count = pool.empty() ? 0 : count_of(pool.size(), draws);
    std::string result = "{";
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::string_view item = pool[i % pool.size()];
      if (i > 0) result += ',';
      std::string quoted(item.size() * 2 + 2, '\0');
      const char* const end = write_item(quoted.data(), item, kArrayForm);
      result.append(quoted.data(), static_cast<std::size_t>(end - quoted.data()));
    }
    return result + "}";
  }

 private:
  // All of them, some, or any number, again and again where there are fewer.
  static std::uint64_t count_of(std::uint64_t available, Draws& draws) {
    constexpr std::uint64_t kMost = 12;
    switch (draws.below(4)) {
      case 0: return draws.below(available) + 1;
      case 1: return draws.below(kMost + 1);
      default: return available;
    }
  }

  std::vector<std::string> elements_;
};

// Keys that checks name, each with the values that they compare it with.
struct NamedKey {
  std::string key;
  std::vector<std::string> values{};  // JSON
};

class DocumentMaker final : public Maker {
 public:
  DocumentMaker(std::vector<NamedKey> keys, std::vector<std::string> documents)
      : keys_(std::move(keys)), documents_(std::move(documents)) {}

  [[nodiscard]] std::string made(std::string_view own, Draws& draws, TextArena& /*arena*/) const override {
    if (!documents_.empty() && draws.below(4) == 0) return draws.one_of(documents_);
    std::string members(own.starts_with('{') ? own.substr(1, own.size() - 2) : std::string_view());
    const auto add = [&](std::string_view member) {
      members += members.empty() ? "" : ", ";
      members += member;
    };
    for (const std::string& document : documents_) {
      if (document.starts_with('{') && document.size() > 2)
        add(std::string_view(document).substr(1, document.size() - 2));
    }
    for (const NamedKey& key : keys_) {
      if (draws.below(4) == 0) continue;
      std::string member;
      expressions::json::append_string(member, key.key);
      add(member + ": " + value_of(key, draws));
    }
    return expressions::json::canonical("{" + members + "}");
  }

 private:
  static std::string value_of(const NamedKey& key, Draws& draws) {
    if (!key.values.empty() && draws.below(4) != 0) return draws.one_of(key.values);
    switch (draws.below(4)) {
      case 0: return fmt::format("{}", draws.below(1000));
      case 1: return draws.below(2) == 0 ? "true" : "false";
      default: break;
    }
    std::string text;
    for (std::uint64_t i = 0; i < 6; ++i) text += static_cast<char>('a' + draws.below(26));
    return "\"" + text + "\"";
  }

  std::vector<NamedKey> keys_;
  std::vector<std::string> documents_;
};

// Inputs: the text of the row's own value.
class ContainerAttempt final : public Node {
 public:
  ContainerAttempt(core::Stream stream, Alias alias, std::unique_ptr<const Maker> maker)
      : stream_(stream), alias_(alias), maker_(std::move(maker)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      std::string_view text(reinterpret_cast<const char*>(call.input(0)[i]), call.input(1)[i]);
      const std::uint64_t row = call.rows[i];
      Draws draws(stream_.draw(row));
      if (alias_.real_row(row) != row && draws.below(8) != 0) text = attempt(text, draws, *call.arena);
      call.output(0)[i] = reinterpret_cast<std::uintptr_t>(text.data());
      call.output(1)[i] = text.size();
    }
  }

 private:
  std::string_view attempt(std::string_view own, Draws& draws, TextArena& arena) const {
    try {
      return kept(maker_->made(own, draws, arena), arena);
    } catch (const expressions::Fault&) {
      return own;  // of a NULL row it is no array
    }
  }

  core::Stream stream_;
  Alias alias_;
  std::unique_ptr<const Maker> maker_;
};

// What the conditions on a column spell out.
class Reader {
 public:
  explicit Reader(std::string column) : column_(std::move(column)) {}

  void read(const SqlNode& node) {
    if (node.kind == SqlKind::Any || is_call(node, "array_position") ||
        is_operator(node, {"@>", "<@", "&&", "||"}))
      add_elements(node);
    if (is_operator(node, {"=", "<>", ">", ">=", "<", "<="}) || node.kind == SqlKind::In)
      read_comparison(node);
    if (is_operator(node, {"?", "->", "->>"})) add_key(node.arguments[1]);
    if (is_operator(node, {"?|", "?&"}))
      schema::for_each_node(node.arguments[1], [&](const SqlNode& part) { add_key(part); });
    if (is_operator(node, {"@>"})) {
      schema::for_each_node(node.arguments[1], [&](const SqlNode& part) { add_document(part); });
    }
    for (const SqlNode& part : node.arguments) read(part);
  }

  std::vector<std::string> elements{};
  std::vector<NamedKey> keys{};
  std::vector<std::string> documents{};

 private:
  static bool is_call(const SqlNode& node, std::string_view name) {
    return node.kind == SqlKind::Function && node.text == name;
  }
  static bool is_operator(const SqlNode& node, std::initializer_list<std::string_view> names) {
    return node.kind == SqlKind::Operator && node.arguments.size() == 2 &&
           std::find(names.begin(), names.end(), node.text) != names.end();
  }
  [[nodiscard]] bool is_own(const SqlNode& node) const {
    if (node.kind == SqlKind::Cast) return is_own(node.arguments[0]);
    return node.kind == SqlKind::Column && node.names.back() == column_;
  }

  void add_elements(const SqlNode& node) {
    schema::for_each_node(node, [&](const SqlNode& part) {
      const bool is_constant = part.kind == SqlKind::String || part.kind == SqlKind::Integer;
      if (!is_constant) return;
      if (part.text.starts_with('{')) {
        add_elements_of(part.text);
      } else {
        add_element(part.text);
      }
    });
  }
  void add_elements_of(const std::string& array) {
    TextArena arena;
    expressions::ArrayElements items(array, arena);
    try {
      while (const auto item = items.next()) {
        if (item->text) add_element(std::string(*item->text));
      }
    } catch (const expressions::Fault&) {
      return;  // the condition says so
    }
  }
  void add_element(std::string text) {
    if (std::find(elements.begin(), elements.end(), text) == elements.end())
      elements.push_back(std::move(text));
  }

  NamedKey* add_key(const SqlNode& node) {
    if (node.kind != SqlKind::String) return nullptr;
    for (NamedKey& known : keys) {
      if (known.key == node.text) return &known;
    }
    return &keys.emplace_back(NamedKey{node.text});
  }

  void add_document(const SqlNode& node) {
    if (node.kind != SqlKind::String) return;
    try {
      documents.push_back(expressions::json::canonical(node.text));
    } catch (const expressions::Fault&) {
      return;  // the condition says so
    }
  }

  // data->>'k' = 'v', (data->>'k')::integer >= 5, jsonb_typeof(data->'k') = 'number', data = '{}'.
  void read_comparison(const SqlNode& node) {
    if (node.arguments[0].kind == SqlKind::Subscript) {
      for (std::size_t i = 1; i < node.arguments.size(); ++i) add_elements(node.arguments[i]);
    }
    if (is_own(node.arguments[0])) add_document_of(node.arguments[1]);
    if (is_call(node.arguments[0], "jsonb_typeof") || is_call(node.arguments[0], "json_typeof"))
      return read_type(node);
    const SqlNode* own = &node.arguments[0];
    while (own->kind == SqlKind::Cast) own = &own->arguments[0];
    if (!is_operator(*own, {"->", "->>"})) return;
    NamedKey* const key = add_key(own->arguments[1]);
    if (key == nullptr) return;
    const bool is_text = own->text == "->>";
    for (std::size_t i = 1; i < node.arguments.size(); ++i) add_value(*key, node.arguments[i], is_text);
  }
  void add_document_of(const SqlNode& node) {
    schema::for_each_node(node, [&](const SqlNode& part) { add_document(part); });
  }
  static void add_value(NamedKey& key, const SqlNode& node, bool is_text) {
    if (node.kind == SqlKind::Cast) return add_value(key, node.arguments[0], is_text);
    if (node.kind == SqlKind::Integer) {
      for (const int step : {0, 1, -1})
        key.values.push_back(fmt::format("{}", Wide{std::stoll(node.text)} + step));
    } else if (node.kind == SqlKind::String && is_text) {
      expressions::json::append_string(key.values.emplace_back(), node.text);
    } else if (node.kind == SqlKind::Decimal || node.kind == SqlKind::Boolean ||
               node.kind == SqlKind::String) {
      key.values.push_back(node.text);
    }
  }
  void read_type(const SqlNode& node) {
    const SqlNode& value = node.arguments[0].arguments.front();
    NamedKey* const key = is_operator(value, {"->"}) ? add_key(value.arguments[1]) : nullptr;
    for (std::size_t i = 1; i < node.arguments.size(); ++i) {
      const std::string_view type = node.arguments[i].text;
      const char* const sample = type == "object"    ? "{}"
                                 : type == "array"   ? "[]"
                                 : type == "string"  ? "\"text\""
                                 : type == "number"  ? "1"
                                 : type == "boolean" ? "true"
                                                     : "null";
      (key == nullptr ? documents : key->values).emplace_back(sample);
    }
  }

  std::string column_;
};

// What the domain of an array's elements lets them be.
class ElementDomain {
 public:
  ElementDomain(const ModelBuild& build, schema::Type type)
      : model_(model_of(build.model(), type)), fits_(model_, 0, build.options().reference_time, ignored_) {}

  [[nodiscard]] bool allows(const std::string& text) {
    const ColumnFit& fit = fits_.column(0);
    if (!fits_.open().empty() || ignored_.has_errors()) return false;
    if (fit.measure.kind == Measure::Kind::None) return fit.allows(text);
    const auto slot = slot_of_text(fit.measure, text);
    return slot && fit.allowed.contains(*slot);
  }

 private:
  static schema::Model model_of(const schema::Model& whole, schema::Type type) {
    schema::Model model;
    model.custom_types = whole.custom_types;
    model.document = whole.document;
    schema::Column column;
    column.name = "element";
    column.type = type;
    column.type.dimensions = 0;
    model.tables.emplace_back().columns.push_back(std::move(column));
    return model;
  }

  schema::Model model_;
  core::Diagnostics ignored_;
  TableFits fits_;
};

bool is_json(const schema::Type& base) {
  return base.dimensions == 0 && (base.id == schema::TypeId::Jsonb || base.id == schema::TypeId::Json);
}

std::unique_ptr<const Maker> maker_of(const schema::Type& base, Reader reader) {
  if (base.dimensions == 1) return std::make_unique<ArrayMaker>(std::move(reader.elements));
  if (reader.keys.empty() && reader.documents.empty()) return nullptr;
  return std::make_unique<DocumentMaker>(std::move(reader.keys), std::move(reader.documents));
}

}  // namespace

CellPlan with_container_attempts(ModelBuild& build, std::size_t table, std::size_t column,
                                 const RedrawGroup& group, CellPlan cell) {
  const schema::Column& asked = build.model().tables[table].columns[column];
  const schema::Type base = schema::base_type(build.model(), asked.type);
  const bool is_free = asked.generator.choice == schema::GeneratorChoice::Inferred && !asked.rules;
  const bool is_container = base.dimensions == 1 || is_json(base);
  if (!is_free || !is_container || cell.pieces.empty()) return cell;
  Reader reader(asked.name);
  for (const std::size_t number : group.open) reader.read(build.fits(table).open()[number].condition);
  if (base.dimensions == 1) {
    ElementDomain domain(build, base);
    std::erase_if(reader.elements, [&](const std::string& text) { return !domain.allows(text); });
  }
  std::unique_ptr<const Maker> maker = maker_of(base, std::move(reader));
  if (maker == nullptr) return cell;
  std::vector<SlotRef> inputs = input_slots(cell.pieces);
  const NodeId own =
      build.graph().add(changed_text(std::move(cell.pieces), TextChange::None, 0), std::move(inputs), 2);
  const NodeId node = build.graph().add(
      std::make_unique<ContainerAttempt>(build.stream(table).part(asked.stream).part("container attempts"),
                                         alias_of(build.options().rows[table]), std::move(maker)),
      {slot_of(own, 0), slot_of(own, 1)}, 2);
  cell.pieces = {piece(core::PieceKind::Text, slot_of(node))};
  cell.distinct_rows = 0;
  cell.max_bytes.reset();
  return cell;
}

}  // namespace datagen::generators::checks
