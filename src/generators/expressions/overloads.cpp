#include "generators/expressions/overloads.hpp"

#include <algorithm>
#include <array>

#include "generators/expressions/present.hpp"

namespace datagen::generators::expressions {

namespace {

std::array<std::span<const Function>, 5> all_functions() {
  return {number_functions(), text_functions(), pattern_functions(), time_functions(), random_functions()};
}

constexpr std::array<std::string_view, 10> kAggregates{
    "sum", "count", "min", "max", "avg", "bool_and", "bool_or", "every", "string_agg", "array_agg"};

// Types that PostgreSQL prefers in their category.
bool is_preferred(Kind kind) {
  return kind == Kind::Double || kind == Kind::Text || kind == Kind::TimestampTz || kind == Kind::Interval ||
         kind == Kind::Boolean;
}

// How well a function fits; nothing when it does not.
struct Fit {
  std::size_t exact = 0;
  std::size_t preferred = 0;
  auto operator<=>(const Fit&) const = default;
};

std::optional<Fit> fit_of(const Function& function, std::span<const Kind> arguments) {
  if (function.arguments.size() != arguments.size()) return std::nullopt;
  Fit fit;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Kind wanted = function.arguments[i];
    if (!is_implicit(arguments[i], wanted)) return std::nullopt;
    if (arguments[i] == wanted) {
      ++fit.exact;
    } else if (is_preferred(wanted)) {
      ++fit.preferred;
    }
  }
  return fit;
}

const Function* find_exact(std::string_view name, std::span<const Kind> arguments) {
  for (const std::span<const Function> functions : all_functions()) {
    for (const Function& function : functions) {
      const std::optional<Fit> fit = function.name == name ? fit_of(function, arguments) : std::nullopt;
      if (fit && fit->exact == arguments.size()) return &function;
    }
  }
  return nullptr;
}

// Those that are words and computed.
void add_names(std::span<const Function> functions, std::vector<std::string_view>& names) {
  for (const Function& function : functions) {
    const char first = function.name.front();
    const bool is_word = first >= 'a' && first <= 'z' && function.name.find(' ') == std::string_view::npos;
    if (is_word && (function.make != nullptr || function.make_with_constant != nullptr))
      names.push_back(function.name);
  }
}

// An operand of unknown type is first taken to be of the other's.
const Function* find_for_unknown(std::string_view name, std::span<const Kind> arguments) {
  if (arguments.size() != 2 || (arguments[0] == Kind::Unknown) == (arguments[1] == Kind::Unknown))
    return nullptr;
  const Kind known = arguments[0] == Kind::Unknown ? arguments[1] : arguments[0];
  return find_exact(name, std::array{known, known});
}

}  // namespace

const Function* find_function(std::string_view name, std::span<const Kind> arguments) {
  const bool is_operator = name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  if (is_operator) {
    if (const Function* same = find_for_unknown(name, arguments)) return same;
  }
  const Function* best = nullptr;
  Fit best_fit;
  for (const std::span<const Function> functions : all_functions()) {
    for (const Function& function : functions) {
      const std::optional<Fit> fit = function.name == name ? fit_of(function, arguments) : std::nullopt;
      if (!fit || (best != nullptr && *fit <= best_fit)) continue;
      best = &function;
      best_fit = *fit;
    }
  }
  return best;
}

std::optional<ValueType> common_type(const ValueType& a, const ValueType& b) {
  if (a.kind == Kind::Unknown) return b;
  if (b.kind == Kind::Unknown || a == b) return a;
  if (a.kind == Kind::Enum || a.kind == Kind::Other || b.kind == Kind::Enum || b.kind == Kind::Other)
    return std::nullopt;
  if (is_implicit(a.kind, b.kind)) return b;
  if (is_implicit(b.kind, a.kind)) return a;
  return std::nullopt;
}

bool is_aggregate(std::string_view function) noexcept {
  return std::find(kAggregates.begin(), kAggregates.end(), function) != kAggregates.end();
}

std::vector<FunctionGroup> function_groups() {
  std::vector<FunctionGroup> groups{
      {"numbers", {}}, {"texts", {"concat", "concat_ws", "format"}}, {"times", {}}, {"chance", {}}};
  add_names(number_functions(), groups[0].names);
  add_names(text_functions(), groups[1].names);
  add_names(pattern_functions(), groups[1].names);
  add_names(time_functions(), groups[2].names);
  add_names(random_functions(), groups[3].names);
  for (const PresentFunction& function : present_functions()) groups[2].names.push_back(function.name);
  groups.push_back({"arrays",
                    {"array_append", "array_cat", "array_length", "array_lower", "array_ndims",
                     "array_position", "array_prepend", "array_to_string", "array_upper", "cardinality"}});
  groups.push_back({"JSON",
                    {"json_array_length", "json_build_array", "json_build_object", "json_extract_path",
                     "json_extract_path_text", "json_typeof", "jsonb_array_length", "jsonb_build_array",
                     "jsonb_build_object", "jsonb_extract_path", "jsonb_extract_path_text", "jsonb_typeof",
                     "to_json", "to_jsonb"}});
  // All but array_agg().
  groups.push_back({"aggregates", {kAggregates.begin(), kAggregates.end() - 1}});
  for (FunctionGroup& group : groups) {
    std::sort(group.names.begin(), group.names.end());
    group.names.erase(std::unique(group.names.begin(), group.names.end()), group.names.end());
  }
  return groups;
}

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names;
  for (const FunctionGroup& group : function_groups())
    names.insert(names.end(), group.names.begin(), group.names.end());
  return names;
}

}  // namespace datagen::generators::expressions
