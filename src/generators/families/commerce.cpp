// Trade: companies, products, categories, tags, article numbers, slugs.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/kinds.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/people.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// Names made of shuffled combinations, none twice before all are used. A column that must be distinct asks
// choose() when there are more rows than names, which says what is missing.
NodeId shuffled(ColumnBuild& column, std::string_view shared_name, std::uint64_t count) {
  if (column.must_be_distinct()) {
    if (column.rows() > count) return column.choose(count);
    column.vouch_distinct();
  }
  return column.shared_node(
      shared_name, [&] { return column.add(distinct_choice(column.shared_stream(shared_name), count)); });
}

NodeId digit_of(ColumnBuild& column, NodeId index, std::uint64_t divisor, std::uint64_t count) {
  return column.add(coordinate(divisor, count), {slot_of(index)});
}

// In the order of the list, so that general categories come before narrow ones.
NodeId in_order(ColumnBuild& column, std::uint64_t count) {
  if (column.must_be_distinct()) {
    if (column.rows() > count) return column.choose(count);
    column.vouch_distinct();
  }
  return column.add(coordinate(1, count), {slot_of(column.row())});
}

// The column that a row is called by, which slugs and article numbers are made of: the one named so, else the
// first whose name ends so.
std::optional<std::size_t> named_column(const ColumnBuild& column) {
  static constexpr std::array<std::string_view, 5> kNames{"name", "title", "headline", "subject", "label"};
  const schema::Table& table = column.table();
  const auto is_text = [&](std::size_t other) {
    return other != column.number() &&
           schema::value_kind(schema::base_type(column.model(), table.columns[other].type)) ==
               schema::ValueKind::Text;
  };
  for (const std::string_view name : kNames) {
    const std::optional<std::size_t> found = table.find_column(name);
    if (found && is_text(*found)) return found;
  }
  for (std::size_t other = 0; other < table.columns.size(); ++other) {
    const std::vector<std::string> words = schema::words_of(table.columns[other].name);
    const bool is_named =
        !words.empty() && std::find(kNames.begin(), kNames.end(), words.back()) != kNames.end();
    if (is_named && is_text(other)) return other;
  }
  return std::nullopt;
}

std::uint64_t combinations(std::initializer_list<words::WordList> lists) {
  std::uint64_t count = 1;
  for (const words::WordList list : lists) count *= list.size();
  return count;
}

// One word of each list, a space between: combination number `index`.
CellPlan combined(ColumnBuild& column, NodeId index, std::initializer_list<words::WordList> lists) {
  std::vector<PlannedPiece> pieces;
  std::uint64_t divisor = 1;
  for (const words::WordList list : lists) {
    if (!pieces.empty()) pieces.push_back(literal(" "));
    const NodeId digit = digit_of(column, index, divisor, list.size());
    pieces.push_back(generators::word(slot_of(digit), column.dictionary(list)));
    divisor *= list.size();
  }
  return text_cell(column, std::move(pieces), {.distinct_rows = divisor});
}

// Whether the column is what the rows of its table are called by.
bool names_its_row(const ColumnBuild& column) {
  return column.column().name == "name" || column.column().name == "title";
}

// Two words of the row.
CellPlan two_words(ColumnBuild& column) {
  CellPlan result;
  const words::WordList list = words::plain_words();
  for (const std::uint64_t part : {1, 2}) {
    result.pieces.push_back(
        generators::word(slot_of(column.draw_below(list.size(), part)), column.dictionary(list)));
    result.pieces.push_back(literal(" "));
  }
  return result;
}

// Names that differ for every row: behind them the number of times that they have started over, or the row's
// own number where they may repeat at any time; none where that is 0.
void number_repeats(ColumnBuild& column, CellPlan& name) {
  if (name.distinct_rows >= column.rows()) return;
  const NodeId number = name.distinct_rows > 0
                            ? column.add(quotient(name.distinct_rows), {slot_of(column.row())})
                            : column.add(affine(1, 1), {slot_of(column.row())});
  name.pieces.push_back(literal(" "));
  const std::uint64_t greatest = column.rows() / std::max<std::uint64_t>(name.distinct_rows, 1);
  const auto digits = static_cast<std::uint8_t>(core::count_digits(greatest));
  if (name.max_bytes) *name.max_bytes += 1 + digits;
  name.pieces.push_back(piece(PieceKind::PositiveInteger, slot_of(number), digits));
}

// What a slug is made of: the name in the column, or two words where there is none.
CellPlan name_of_row(ColumnBuild& column, std::optional<std::size_t> source) {
  const CellPlan* name = source ? column.sibling(*source) : nullptr;
  CellPlan result = name != nullptr ? *name : two_words(column);
  if (!result.max_bytes) result.max_bytes = max_bytes(result.pieces);
  return result;
}

// "northwind-logistics.example" of the row's company (the top-level domain is reserved, RFC 2606); another
// one for every row.
std::optional<CellPlan> domain_of_company(ColumnBuild& column) {
  const auto company = column_meant(column, "company");
  if (!company || column.sibling(*company) == nullptr) return std::nullopt;
  CellPlan name = name_of_row(column, company);
  number_repeats(column, name);
  const NodeId text = changed_text_node(column, name.pieces, TextChange::Slug);
  return CellPlan{.pieces = {piece(PieceKind::Text, slot_of(text)), literal(".example")},
                  .nulls = {},
                  .text_bytes = 22,
                  .max_bytes = name.max_bytes};
}

std::optional<std::size_t> longer_by(const std::optional<std::size_t>& bytes, std::size_t more) {
  return bytes ? std::optional(*bytes + more) : std::nullopt;
}

// Whether the column is for the address of somebody's own site.
bool is_home_page(const ColumnBuild& column) {
  static constexpr std::array<std::string_view, 4> kNames{"website", "homepage", "blog", "portfolio"};
  for (const std::string& word : schema::words_of(column.column().name)) {
    if (std::find(kNames.begin(), kNames.end(), word) != kNames.end()) return true;
  }
  return false;
}

// Two letters of a range of goods.
std::vector<PlannedPiece> letters_of_goods(ColumnBuild& column, NodeId index, std::uint64_t divisor) {
  static constexpr std::array<std::string_view, 24> kLetters{"A", "B", "C", "D", "E", "F", "G", "H",
                                                             "J", "K", "L", "M", "N", "P", "Q", "R",
                                                             "S", "T", "U", "V", "W", "X", "Y", "Z"};
  const core::DictionaryPtr letters = column.dictionary(kLetters);
  return {generators::word(slot_of(digit_of(column, index, divisor, kLetters.size())), letters),
          generators::word(slot_of(digit_of(column, index, divisor * kLetters.size(), kLetters.size())),
                           letters)};
}

// Six digits of an article number behind `letters` and a hyphen; fewer, yet not below four, in a column that
// is narrower by that.
std::uint8_t article_digits(const ColumnBuild& column, std::size_t letters) {
  constexpr std::uint8_t kMost = 6;
  constexpr std::uint8_t kLeast = 4;
  const std::int32_t length = column.type().length;
  if (length == schema::Type::kUnset) return kMost;
  const std::int64_t room = length - static_cast<std::int64_t>(letters) - 1;
  return room >= kLeast && room < kMost ? static_cast<std::uint8_t>(room) : kMost;
}

}  // namespace

CellPlan company(ColumnBuild& column) {
  const auto lists = {words::company_stems(), words::company_suffixes()};
  return combined(column, shuffled(column, "company", combinations(lists)), lists);
}

CellPlan venue_name(ColumnBuild& column) {
  // What signs say where it is not the plain noun.
  static constexpr std::array<std::array<std::string_view, 2>, 4> kSigns{
      {{"Restaurant", "Kitchen"}, {"Cafe", "Café"}, {"Pub", "Arms"}, {"Venue", "Hall"}}};
  std::string kind = kind_named(column);
  for (const auto& [noun, sign] : kSigns) {
    if (kind == noun) kind = sign;
  }
  const words::WordList stems = words::company_stems();
  const NodeId stem = shuffled(column, "venue " + column.column().name, stems.size());
  return text_cell(column, {generators::word(slot_of(stem), column.dictionary(stems)), literal(" " + kind)});
}

CellPlan product_name(ColumnBuild& column) {
  const auto lists = {words::product_adjectives(), words::product_materials(), words::product_nouns()};
  return combined(column, shuffled(column, "product", combinations(lists)), lists);
}

CellPlan property_title(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 12> kQualities{
      "Bright ",    "Sunny ", "Quiet ",     "Spacious ", "Charming ", "Renovated ",
      "Furnished ", "Cozy ",  "Well-kept ", "Modern ",   "Light ",    "Elegant "};
  static constexpr std::array<std::string_view, 3> kKinds{"home ", "residence ", "place "};
  static constexpr std::array<std::string_view, 16> kFeatures{
      "with garden",        "with a large kitchen", "near the park",       "close to the station",
      "in a quiet street",  "with balcony",         "with parking",        "close to schools",
      "in the city centre", "with high ceilings",   "with wooden floors",  "near the river",
      "with a fireplace",   "with a new bathroom",  "in a lively quarter", "with a wide view"};
  const NodeId index = column.choose(kQualities.size() * kKinds.size() * kFeatures.size());
  const NodeId quality = column.add(coordinate(1, kQualities.size()), {slot_of(index)});
  const NodeId kind = column.add(coordinate(kQualities.size(), kKinds.size()), {slot_of(index)});
  const NodeId feature =
      column.add(coordinate(kQualities.size() * kKinds.size(), kFeatures.size()), {slot_of(index)});
  return text_cell(column, {generators::word(slot_of(quality), column.dictionary(kQualities)),
                            generators::word(slot_of(kind), column.dictionary(kKinds)),
                            generators::word(slot_of(feature), column.dictionary(kFeatures))});
}

CellPlan department(ColumnBuild& column) {
  const words::WordList names = words::department_names();
  if (!names_its_row(column)) return list_cell(column, names);
  return word_cell(column, in_order(column, names.size()), names, names.size());
}

CellPlan category_name(ColumnBuild& column) {
  const words::WordList names = words::category_names();
  if (!names_its_row(column)) return list_cell(column, names);
  return word_cell(column, in_order(column, names.size()), names, names.size());
}

CellPlan tag(ColumnBuild& column) {
  const words::WordList names = words::tag_names();
  if (!names_its_row(column)) return list_cell(column, names);
  return word_cell(column, shuffled(column, "tag", names.size()), names, names.size());
}

CellPlan color(ColumnBuild& column) {
  const words::WordList names = words::colors();
  return list_cell(column, names);
}

CellPlan sku(ColumnBuild& column) {
  // Letters of a range of goods, or the initials of the row's name, and the digits of the article.
  constexpr std::uint32_t kInitials = 3;
  constexpr std::uint64_t kRanges = 24UL * 24;
  const auto source = named_column(column);
  const CellPlan* name = source ? column.sibling(*source) : nullptr;
  const std::uint8_t digits = article_digits(column, name != nullptr ? kInitials : 2);
  const std::uint64_t articles = core::kPowersOf10[digits];
  const bool has_initials = name != nullptr && !(column.must_be_distinct() && column.rows() > articles);
  std::vector<PlannedPiece> pieces;
  const NodeId index = column.choose(has_initials ? articles : articles * kRanges);
  if (has_initials) {
    const NodeId text = changed_text_node(column, name->pieces, TextChange::Initials, kInitials);
    pieces.push_back(piece(PieceKind::Text, slot_of(text)));
  } else {
    pieces = letters_of_goods(column, index, articles);
  }
  pieces.push_back(literal("-"));
  pieces.push_back(piece(PieceKind::Digits, slot_of(digit_of(column, index, 1, articles)), digits));
  const std::size_t letters = has_initials ? kInitials : 2;
  return text_cell(column, std::move(pieces), {.text_bytes = 3, .max_characters = letters + 1 + digits});
}

CellPlan company_size(ColumnBuild& column) {
  const auto count = column.must_be_distinct() ? std::nullopt : number_meant(column, {"employee_count"});
  if (!count) return listed<kCompanySize>(column);
  // Where each of the sizes starts, and its place in the list.
  static constexpr std::array<std::pair<std::int64_t, std::uint64_t>, 6> kSizes{
      {{0, 1}, {11, 0}, {51, 2}, {201, 3}, {501, 4}, {1001, 5}}};
  constexpr std::int64_t kLargest = kSizes.back().first;
  std::vector<std::uint64_t> sizes;
  for (const auto& [start, size] : kSizes) {
    sizes.resize(static_cast<std::size_t>(start), sizes.empty() ? size : sizes.back());
    sizes.push_back(size);
  }
  const NodeId one = column.add(affine(1, 0), {slot_of(column.row())});
  const auto unit = static_cast<std::int64_t>(core::kPowersOf10[count->scale]);
  const NodeId employees = column.add(product_of_two(unit, 0, kLargest), {count->slot, slot_of(one)});
  return word_cell(column, column.add(lookup(std::move(sizes)), {slot_of(employees)}), kCompanySize.texts);
}

CellPlan slug(ColumnBuild& column) {
  CellPlan source = name_of_row(column, named_column(column));
  if (column.must_be_distinct()) {
    column.vouch_distinct();
    number_repeats(column, source);
  }
  const NodeId text = changed_text_node(column, source.pieces, TextChange::Slug);
  // A slug has at most as many letters as its source has bytes.
  return text_cell(column, {piece(PieceKind::Text, slot_of(text))},
                   {.text_bytes = 24, .max_characters = source.max_bytes});
}

CellPlan url(ColumnBuild& column) {
  if (auto domain = domain_of_company(column)) {
    domain->pieces.insert(domain->pieces.begin(), literal("https://www."));
    return text_cell(column, std::move(domain->pieces),
                     {.text_bytes = domain->text_bytes, .max_characters = longer_by(domain->max_bytes, 20)});
  }
  // The row's own person's: what stands before "website" is rarely another's role.
  if (is_home_page(column) && column.roles().has_person("")) {
    std::vector<PlannedPiece> pieces = personal_domain(column, "");
    pieces.insert(pieces.begin(), literal("https://www."));
    return text_cell(column, std::move(pieces));
  }
  // A reserved domain (RFC 2606); the path ends in the row number, so that no two are the same.
  const words::WordList list = words::plain_words();
  const NodeId index = column.draw_below(list.size(), 1);
  return text_cell(
      column, {literal("https://www.example.com/"), generators::word(slot_of(index), column.dictionary(list)),
               literal("/"), piece(PieceKind::Integer, slot_of(column.row()))});
}

CellPlan domain(ColumnBuild& column) {
  if (column.must_be_distinct()) column.vouch_distinct();
  if (auto domain = domain_of_company(column)) {
    return text_cell(column, std::move(domain->pieces),
                     {.text_bytes = domain->text_bytes, .max_characters = longer_by(domain->max_bytes, 8)});
  }
  CellPlan name = two_words(column);
  name.max_bytes = max_bytes(name.pieces);
  number_repeats(column, name);
  const NodeId text = changed_text_node(column, name.pieces, TextChange::Slug);
  return text_cell(column, {piece(PieceKind::Text, slot_of(text)), literal(".example")},
                   {.text_bytes = 16, .max_characters = longer_by(name.max_bytes, 8)});
}

}  // namespace datagen::generators::families
