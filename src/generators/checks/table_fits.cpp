#include "generators/checks/table_fits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "core/calendar.hpp"
#include "generators/checks/asked_range.hpp"
#include "generators/checks/check_parts.hpp"
#include "generators/checks/ordinal.hpp"
#include "generators/checks/part_fits.hpp"
#include "generators/checks/text_rule_reader.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;

// VALUE becomes the column's name.
void name_value(SqlNode& node, const std::string& column) {
  if (node.kind == SqlKind::Column && node.names == std::vector<std::string>{"value"}) node.names = {column};
  for (SqlNode& argument : node.arguments) name_value(argument, column);
}

// (address).zip becomes the column zip; other columns become ones that no table has. Whether there are such
// fields.
bool name_fields(SqlNode& node, const std::string& record) {
  const bool is_field = node.kind == SqlKind::Field && node.arguments[0].kind == SqlKind::Column &&
                        node.arguments[0].names.back() == record;
  bool has_fields = is_field;
  if (is_field) {
    node = {.kind = SqlKind::Column, .offset = node.offset, .names = {node.text}};
  } else if (node.kind == SqlKind::Column) {
    node.names = {"", ""};
  }
  for (SqlNode& argument : node.arguments) has_fields = name_fields(argument, record) || has_fields;
  return has_fields;
}

// "x >= 1 AND x < 0", cut where it is long.
std::string quoted(const std::string& sql) {
  constexpr std::size_t kMost = 80;
  return sql.size() <= kMost ? sql : sql.substr(0, kMost - 3) + "...";
}

}  // namespace

bool ColumnFit::allows(std::string_view text) const {
  return std::all_of(rules.begin(), rules.end(),
                     [&](const TextRule& rule) { return rule.of(text) != Truth::False; });
}

std::optional<std::vector<std::string>> ColumnFit::texts() const {
  for (const TextRule& rule : rules) {
    auto values = rule.values();
    if (!values) continue;
    std::erase_if(*values, [&](const std::string& text) { return !allows(text); });
    return values;
  }
  return std::nullopt;
}

// Fills a TableFits.
class FitsReader {
 public:
  FitsReader(TableFits& fits, const schema::Model& model, std::size_t table, std::int64_t reference_time,
             core::Diagnostics& errors, std::optional<RecordOf> record)
      : fits_(fits),
        model_(model),
        table_(model.tables[table]),
        scope_{&model, &table_, nullptr, reference_time},
        errors_(errors),
        record_(record) {}

  void read() {
    fits_.columns_.reserve(table_.columns.size());
    for (const schema::Column& column : table_.columns) {
      fits_.columns_.push_back(free_fit(column.type));
      fits_.has_bounded_parts_ = fits_.has_bounded_parts_ || has_bounded_parts(model_, column.type);
    }
    const schema::Table& declaring = record_ ? *record_->table : table_;
    for (const schema::Check& check : declaring.checks) {
      fits_.sources_.push_back(source_of(model_, declaring, check));
      SqlNode tree = schema::parse_sql_tree(check.expression);
      if (!record_ || name_fields(tree, declaring.columns[record_->column].name)) read_source(tree);
    }
    for (std::size_t column = 0; column < table_.columns.size(); ++column) read_domains(column);
    report_empty_columns();
    close();
  }

  [[nodiscard]] ColumnFit free_fit(const schema::Type& type) const {
    ColumnFit fit;
    fit.measure = measure_of(model_, type);
    if (fit.measure.kind != Measure::Kind::None) fit.allowed = IntervalSet(limits_of(model_, type));
    return fit;
  }

 private:
  void read_domains(std::size_t column) {
    schema::Type type = table_.columns[column].type;
    while (type.id == schema::TypeId::Custom && type.dimensions == 0 &&
           model_.custom_types[type.custom].kind == schema::CustomKind::Domain) {
      const schema::CustomType& domain = model_.custom_types[type.custom];
      if (!domain.constraint.empty()) {
        fits_.sources_.push_back(source_of(model_, domain));
        SqlNode tree = schema::parse_sql_tree(domain.constraint);
        name_value(tree, table_.columns[column].name);
        read_source(tree);
      }
      type = domain.base;
    }
  }

  [[nodiscard]] std::size_t source() const { return fits_.sources_.size() - 1; }

  void read_source(const SqlNode& tree) {
    fits_.sources_.back().tree = tree;
    std::vector<SqlNode> parts;
    const SqlNode known = simplified(scope_, tree);
    // What is false for every row is reported as it was written.
    split(known.kind == SqlKind::Boolean ? tree : known, parts);
    for (const SqlNode& part : parts) read_part(part);
  }

  void read_part(const SqlNode& part) {
    if (const SqlNode* rest = without_null_tests(scope_, part)) {
      std::vector<SqlNode> parts;
      split(*rest, parts);
      for (const SqlNode& each : parts) read_part(each);
      return;
    }
    const auto columns = columns_in(scope_, part);
    std::string reason;
    const bool is_met = columns && (columns->empty()       ? read_constant(part)
                                    : columns->size() == 1 ? read_single(columns->front(), part, reason)
                                                           : read_order(part));
    if (is_met) return;
    OpenCheck open{source(),     part, columns.value_or(std::vector<std::size_t>{}),
                   std::nullopt, {},   std::move(reason)};
    if (asks_for_present(part)) note_clock();
    if (columns) find_formula(open);
    fits_.open_.push_back(std::move(open));
  }

  bool read_constant(const SqlNode& part) {
    const schema::Type integer{.id = schema::TypeId::Integer};
    const Scope constants{&model_, nullptr, &integer, scope_.reference_time};
    const auto truth = read_ordinal(constants, 0, part);
    if (!truth) return false;
    if (truth->fails.is_all()) never(source(), part.offset, "it is false for every row");
    return true;
  }

  void never(std::size_t number, std::size_t inner, const std::string& why) {
    const CheckSource& source = fits_.sources_[number];
    errors_.error(source.place(inner), fmt::format("{} can never hold: {}", source.label, why));
  }

  void mark(ColumnFit& fit) const {
    if (fit.sources.empty() || fit.sources.back() != source()) fit.sources.push_back(source());
  }

  // A condition on one column.
  bool read_single(std::size_t column, const SqlNode& part, std::string& reason) {
    ColumnFit& fit = fits_.columns_[column];
    if (fit.measure.kind != Measure::Kind::None) {
      const auto truth = read_ordinal(scope_, column, part);
      if (!truth) return false;
      mark(fit);
      const IntervalSet allowed = fit.allowed.intersected(truth->fails.complement());
      if (truth->has_clock && !falls_behind(truth->fails.complement())) note_clock();
      fit.refuses_null = fit.refuses_null || truth->null_fails;
      fit.is_bounded = fit.is_bounded || allowed != fit.allowed;
      if (allowed.is_empty() && !fit.allowed.is_empty()) last_straw_[column] = {source(), part.offset};
      fit.allowed = allowed;
      return true;
    }
    if (auto rule = read_text_rule(scope_, column, part, reason)) {
      mark(fit);
      fit.refuses_null = fit.refuses_null || rule->of_null() == Truth::False;
      fit.rules.push_back(*std::move(rule));
      if (refuses_all(fit) && !last_straw_.contains(column)) last_straw_[column] = {source(), part.offset};
      return true;
    }
    return read_null_test(column, part) || is_of_full_ranges(part);
  }

  // NOT isempty(during): the ranges that are made hold something.
  [[nodiscard]] bool is_of_full_ranges(const SqlNode& part) const {
    return part.kind == SqlKind::Not && part.arguments[0].kind == SqlKind::Function &&
           part.arguments[0].text == "isempty" && part.arguments[0].arguments.size() == 1 &&
           scope_.column(part.arguments[0].arguments[0]).has_value();
  }

  // IS [NOT] NULL of a column of any type.
  bool read_null_test(std::size_t column, const SqlNode& part) {
    if (part.kind != SqlKind::IsNull || !scope_.column(part.arguments[0])) return false;
    ColumnFit& fit = fits_.columns_[column];
    mark(fit);
    (part.is_negated ? fit.refuses_null : fit.refuses_values) = true;
    if (fit.refuses_null && fit.refuses_values) last_straw_[column] = {source(), part.offset};
    return true;
  }

  // Whether a later present leaves the values of an earlier one: x <= now().
  static bool falls_behind(const IntervalSet& allowed) {
    return !allowed.is_empty() && allowed.hull().min == kAllIntegers.min && allowed.intervals().size() == 1;
  }

  void note_clock() {
    if (fits_.clock_sources_.empty() || fits_.clock_sources_.back() != source()) {
      fits_.clock_sources_.push_back(source());
    }
  }

  // No text meets the rules, as far as that can be told.
  static bool refuses_all(const ColumnFit& fit) {
    if (fit.rules.empty()) return false;
    const auto texts = fit.texts();
    if (texts && texts->empty()) return true;
    IntervalSet lengths({0, kAllIntegers.max});
    for (const TextRule& rule : fit.rules) lengths = lengths.intersected(rule.characters());
    return lengths.is_empty();
  }

  void report_empty_columns() {
    for (std::size_t column = 0; column < fits_.columns_.size(); ++column) {
      ColumnFit& fit = fits_.columns_[column];
      const bool has_measure = fit.measure.kind != Measure::Kind::None;
      const bool is_empty = has_measure ? fit.allowed.is_empty() : refuses_all(fit);
      fit.refuses_values = fit.refuses_values || is_empty;
      const bool may_be_null = table_.columns[column].nullable && !fit.refuses_null;
      if (!fit.refuses_values || may_be_null) continue;
      report_empty(column);
      if (has_measure) fit.allowed = IntervalSet(limits_of(model_, table_.columns[column].type));
      fit.rules.clear();
      fit.is_bounded = fit.refuses_values = false;
    }
  }

  void report_empty(std::size_t column) {
    const ColumnFit& fit = fits_.columns_[column];
    const auto straw = last_straw_.find(column);
    const auto [number, inner] = straw == last_straw_.end()
                                     ? std::pair<std::size_t, std::size_t>(fit.sources.back(), 0)
                                     : straw->second;
    const CheckSource& last = fits_.sources_[number];
    const std::string name = schema::display(table_.name) + "." + table_.columns[column].name;
    std::string others;
    for (const std::size_t other : fit.sources) {
      if (other != number) others += (others.empty() ? " together with " : ", ") + fits_.sources_[other].name;
    }
    const std::string why =
        others.empty() ? fmt::format("no value of column \"{}\" of type {} meets \"{}\"", name,
                                     schema::sql_type(model_, table_.columns[column].type), quoted(last.sql))
                       : fmt::format("no value of column \"{}\" meets all of them", name);
    errors_.error(last.place(inner), fmt::format("{} can never hold{}: {}", last.label, others, why));
  }

  // a < b, a + 7 <= b, a = b.
  bool read_order(const SqlNode& part) {
    if (part.kind != SqlKind::Operator || !is_comparison(part.text) || part.arguments.size() != 2)
      return false;
    const auto left = read_side(scope_, part.arguments[0], part.arguments[1]);
    const auto right = read_side(scope_, part.arguments[1], part.arguments[0]);
    const auto gap = left && right ? difference(*left, *right) : std::nullopt;
    if (!gap || gap->terms.size() != 2 || part.text == "<>") return false;
    const Linear::Term& a = gap->terms[0];
    const Linear::Term& b = gap->terms[1];
    // x - y + c: only factors of one size are an order.
    const bool is_order = a.factor.scale == 0 && b.factor.scale == 0 && a.factor.units == -b.factor.units &&
                          (a.factor.units == 1 || a.factor.units == -1);
    if (!is_order) return false;
    const std::size_t positive = a.factor.units > 0 ? a.column : b.column;
    const std::size_t negative = a.factor.units > 0 ? b.column : a.column;
    const bool is_strict = part.text == "<" || part.text == ">";
    // positive - negative + c <= 0, or >= 0.
    if (part.text != ">" && part.text != ">=") {
      orders_.push_back({positive, negative, gap->high, is_strict, source()});
    }
    if (part.text != "<" && part.text != "<=") {
      orders_.push_back({negative, positive, {-gap->low.units, gap->low.scale}, is_strict, source()});
    }
    for (const std::size_t column : {positive, negative}) mark(fits_.columns_[column]);
    return true;
  }

  // column = expression of others.
  void find_formula(OpenCheck& open) const {
    const SqlNode& node = open.condition;
    if (node.kind != SqlKind::Operator || node.text != "=" || node.arguments.size() != 2) return;
    for (const std::size_t side : {0, 1}) {
      const auto column = scope_.column(node.arguments[side]);
      const auto others = columns_in(scope_, node.arguments[1 - side]);
      if (!column || !others || others->empty()) continue;
      if (std::find(others->begin(), others->end(), *column) != others->end()) continue;
      open.computed = *column;
      open.formula = node.arguments[1 - side];
      return;
    }
    find_share(open);
  }

  // a + b + c = 100: the last of them is what is left.
  void find_share(OpenCheck& open) const {
    const std::vector<SqlNode>& sides = open.condition.arguments;
    const auto left = read_side(scope_, sides[0], sides[1]);
    const auto right = read_side(scope_, sides[1], sides[0]);
    const auto gap = left && right ? difference(*left, *right) : std::nullopt;
    if (!gap || gap->kind != Linear::Kind::Number) return;
    const Linear::Term* own = nullptr;
    for (const Linear::Term& term : gap->terms) {
      const bool is_whole = term.factor.scale == 0 && (term.factor.units == 1 || term.factor.units == -1);
      const schema::Column& column = table_.columns[term.column];
      const bool is_free = column.generator.choice == schema::GeneratorChoice::Inferred && !column.rules;
      if (is_whole && is_free) own = &term;
    }
    if (own == nullptr) return;
    const Wide sign = -own->factor.units;
    std::string sql = fmt::format("({})", decimal_sql({gap->low.units * sign, gap->low.scale}));
    for (const Linear::Term& term : gap->terms) {
      if (&term == own) continue;
      sql += fmt::format(" + ({}) * {}", decimal_sql({term.factor.units * sign, term.factor.scale}),
                         quoted_name(table_.columns[term.column].name));
    }
    open.computed = own->column;
    open.formula = schema::parse_sql_tree(sql);
  }

  static std::string quoted_name(const std::string& name) {
    std::string result = "\"";
    for (const char c : name) result.append(c == '"' ? 2 : 1, c);
    return result + "\"";
  }

  static std::string decimal_sql(Decimal value) {
    std::string digits;
    for (Wide rest = value.units < 0 ? -value.units : value.units; rest > 0 || digits.size() <= value.scale;
         rest /= 10) {
      digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    }
    if (value.scale > 0) digits.insert(digits.size() - value.scale, ".");
    return fmt::format("{}{}", value.units < 0 ? "-" : "", digits);
  }

  void close() {
    for (const OrderGroup& group : connected(std::move(orders_))) close_group(group.columns, group.orders);
  }

  void close_group(const std::vector<std::size_t>& group, const std::vector<Order>& orders) {
    std::vector<OrderedColumn> columns;
    for (const std::size_t column : group) {
      const ColumnFit& fit = fits_.columns_[column];
      if (fit.allowed.is_empty()) return;
      columns.push_back({column, fit.measure, fit.allowed.hull(), step_of(column)});
    }
    auto closed = close_orders(within_asked_ranges(columns), orders);
    if (!closed) {
      closed = close_orders(std::move(columns), orders);
      if (!closed) return report_circle(group, orders);
      warn_of_asked_ranges(group, orders);
    }
    for (const OrderedColumn& column : closed->columns) {
      ColumnFit& fit = fits_.columns_[column.column];
      const IntervalSet allowed = fit.allowed.intersected(IntervalSet(column.bounds));
      fit.is_bounded = fit.is_bounded || allowed != fit.allowed;
      if (!allowed.is_empty()) fit.allowed = allowed;
    }
    const bool has_gaps = std::any_of(group.begin(), group.end(), [&](std::size_t column) {
      return fits_.columns_[column].allowed.intervals().size() > 1;
    });
    if (has_gaps) open_orders(orders);
    fits_.distances_.insert(fits_.distances_.end(), closed->distances.begin(), closed->distances.end());
  }

  [[nodiscard]] std::vector<OrderedColumn> within_asked_ranges(std::vector<OrderedColumn> columns) const {
    for (OrderedColumn& column : columns)
      column.bounds = asked_range(table_.columns[column.column], column.measure, column.bounds);
    return columns;
  }

  // A list of values may have none where an order leaves room: rows that come to this are redrawn.
  void open_orders(const std::vector<Order>& orders) {
    std::vector<std::size_t> sources;
    sources.reserve(orders.size());
    for (const Order& order : orders) {
      if (std::find(sources.begin(), sources.end(), order.source) != sources.end()) continue;
      sources.push_back(order.source);
      const SqlNode& tree = fits_.sources_[order.source].tree;
      fits_.open_.push_back({order.source,
                             tree,
                             columns_in(scope_, tree).value_or(std::vector<std::size_t>{}),
                             std::nullopt,
                             {},
                             {}});
    }
  }

  // Moments of order keep a second between them; so do those that a type rounds.
  [[nodiscard]] std::int64_t step_of(std::size_t column) const {
    const Measure::Kind kind = fits_.columns_[column].measure.kind;
    return kind == Measure::Kind::Moment || kind == Measure::Kind::Clock ? core::kMicrosPerSecond : 1;
  }

  // The checks of the orders, as messages name them: the last one, and those before it.
  struct OrderNames {
    const CheckSource& last;
    std::string others;   // ` together with check "a", check "b"`; empty: there is one alone
    std::string columns;  // `"a", "b"`
  };
  [[nodiscard]] OrderNames names_of(const std::vector<std::size_t>& group,
                                    const std::vector<Order>& orders) const {
    std::vector<std::size_t> sources;
    sources.reserve(orders.size());
    for (const Order& order : orders) sources.push_back(order.source);
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    OrderNames names{fits_.sources_[sources.back()], {}, {}};
    for (const std::size_t column : group)
      names.columns +=
          fmt::format("{}\"{}\"", names.columns.empty() ? "" : ", ", table_.columns[column].name);
    sources.pop_back();
    for (const std::size_t other : sources)
      names.others += (names.others.empty() ? " together with " : ", ") + fits_.sources_[other].name;
    return names;
  }

  void report_circle(const std::vector<std::size_t>& group, const std::vector<Order>& orders) {
    const OrderNames names = names_of(group, orders);
    errors_.error(names.last.place(0),
                  fmt::format("{} can never hold{}: no values of columns {} meet {}", names.last.label,
                              names.others, names.columns, names.others.empty() ? "it" : "all of them"));
  }

  void warn_of_asked_ranges(const std::vector<std::size_t>& group, const std::vector<Order>& orders) {
    const OrderNames names = names_of(group, orders);
    errors_.warning(
        names.last.place(0),
        fmt::format("{} cannot hold{} within the ranges that columns {} ask for: values leave them",
                    names.last.label, names.others, names.columns),
        "give them ranges that leave room for it");
  }

  TableFits& fits_;
  const schema::Model& model_;
  const schema::Table& table_;
  Scope scope_;
  core::Diagnostics& errors_;
  std::optional<RecordOf> record_;
  std::vector<Order> orders_;
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> last_straw_;  // the check, and the place in it
};

TableFits::TableFits(const schema::Model& model, std::size_t table, std::int64_t reference_time,
                     core::Diagnostics& errors, std::optional<RecordOf> record) {
  FitsReader(*this, model, table, reference_time, errors, record).read();
}

std::string TableFits::names_of(std::size_t column) const {
  std::string names;
  for (const std::size_t number : columns_[column].sources) {
    if (names.find(sources_[number].name) != std::string::npos) continue;
    names += (names.empty() ? "" : ", ") + sources_[number].name;
  }
  return names;
}

std::size_t TableFits::add_open(OpenCheck open) {
  open_.push_back(std::move(open));
  return open_.size() - 1;
}

bool TableFits::note_warning(std::size_t source) {
  if (std::find(warned_sources_.begin(), warned_sources_.end(), source) != warned_sources_.end())
    return false;
  warned_sources_.push_back(source);
  return true;
}

RedrawGroup* TableFits::group_of(std::size_t column) {
  for (RedrawGroup& group : groups_) {
    if (std::find(group.columns.begin(), group.columns.end(), column) != group.columns.end()) return &group;
  }
  return nullptr;
}

const CellPlan* TableFits::cell_within_group(std::size_t asking, std::size_t column) {
  RedrawGroup* const group = group_of(column);
  if (group == nullptr || group_of(asking) != group) return nullptr;
  const auto cell = group->cells.find(column);
  return cell == group->cells.end() ? nullptr : &cell->second;
}

bool TableFits::has_attempts() const {
  const bool is_redrawn = std::any_of(groups_.begin(), groups_.end(),
                                      [](const RedrawGroup& group) { return !group.columns.empty(); });
  return is_redrawn || has_bounded_parts_ ||
         std::any_of(columns_.begin(), columns_.end(),
                     [](const ColumnFit& fit) { return !fit.rules.empty(); });
}

}  // namespace datagen::generators::checks
