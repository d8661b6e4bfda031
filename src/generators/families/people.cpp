// People: one row's names, e-mail address and user name belong to one person.
#include "generators/families/people.hpp"

#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "core/suggest.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// Made once: every column of people shares them.
template <typename Names, typename TextOf>
core::DictionaryPtr dictionary(Names names, TextOf text_of) {
  std::vector<std::string_view> entries;
  for (const auto& name : names) entries.push_back(text_of(name));
  return std::make_shared<core::Dictionary>(entries);
}

core::DictionaryPtr first_names() {
  static const auto names = dictionary(words::first_names(), [](const auto& name) { return name.name; });
  return names;
}

core::DictionaryPtr last_names() {
  static const auto names = dictionary(words::last_names(), [](const auto& name) { return name.name; });
  return names;
}

core::DictionaryPtr ascii_first_names() {
  static const auto names = dictionary(words::first_names(), [](const auto& name) { return name.ascii; });
  return names;
}

core::DictionaryPtr ascii_last_names() {
  static const auto names = dictionary(words::last_names(), [](const auto& name) { return name.ascii; });
  return names;
}

// first, separator, last and, once the pairs of names are used up, a number. Names hold letters alone, so
// that different people have different texts.
std::vector<PlannedPiece> ascii_name(ColumnBuild& column, std::string separator) {
  const Person who = person(column);
  std::vector<PlannedPiece> pieces{word(who.first, ascii_first_names()), literal(std::move(separator)),
                                   word(who.last, ascii_last_names())};
  const std::uint64_t pairs = words::first_names().size() * words::last_names().size();
  const std::uint64_t rounds = column.rows() == 0 ? 0 : (column.rows() - 1) / pairs;
  if (rounds > 0) {
    pieces.push_back(
        piece(PieceKind::PositiveInteger, who.round, static_cast<std::uint8_t>(core::count_digits(rounds))));
  }
  return pieces;
}

// Weights of domains fall like 1/rank: a few large providers, many small ones.
std::shared_ptr<const core::AliasTable> domain_weights() {
  static const auto table = [] {
    std::vector<double> weights;
    for (std::size_t i = 0; i < words::email_domains().size(); ++i)
      weights.push_back(1.0 / static_cast<double>(i + 1));
    return std::make_shared<const core::AliasTable>(weights);
  }();
  return table;
}

// Area codes 200..989 whose middle digit is not 9, exchanges 200..999 (North American Numbering Plan).
CellPlan us_phone(ColumnBuild& column) {
  constexpr std::uint64_t kAreas = 720;
  constexpr std::uint64_t kExchanges = 800;
  constexpr std::uint64_t kLines = 10'000;
  static const std::vector<std::uint64_t> areas = [] {
    std::vector<std::uint64_t> codes;
    for (std::uint64_t area = 200; area < 1000; ++area) {
      if (area / 10 % 10 != 9) codes.push_back(area);
    }
    return codes;
  }();
  const NodeId index = column.choose(kAreas * kExchanges * kLines);
  const NodeId line = column.add(coordinate(1, kLines), {slot_of(index)});
  const NodeId exchange = column.add(coordinate(kLines, kExchanges), {slot_of(index)});
  const NodeId area = column.add(coordinate(kLines * kExchanges, kAreas), {slot_of(index)});
  return text_cell(
      column,
      {literal("("), piece(PieceKind::Digits, slot_of(column.add(lookup(areas), {slot_of(area)})), 3),
       literal(") "), piece(PieceKind::Digits, slot_of(column.add(affine(200, 1), {slot_of(exchange)})), 3),
       literal("-"), piece(PieceKind::Digits, slot_of(line), 4)});
}

// 07xxx xxxxxx: a mobile number.
CellPlan uk_phone(ColumnBuild& column) {
  const NodeId index = column.choose(1'000'000'000);
  const NodeId low = column.add(coordinate(1, 1'000'000), {slot_of(index)});
  const NodeId high = column.add(coordinate(1'000'000, 1'000), {slot_of(index)});
  return text_cell(column, {literal("07"), piece(PieceKind::Digits, slot_of(high), 3), literal(" "),
                            piece(PieceKind::Digits, slot_of(low), 6)});
}

CellPlan e164_phone(ColumnBuild& column) {
  const NodeId index = column.choose(7'000'000'000);
  const NodeId subscriber = column.add(affine(2'000'000'000, 1), {slot_of(index)});
  return text_cell(column, {literal("+1"), piece(PieceKind::Digits, slot_of(subscriber), 10)});
}

}  // namespace

Person person(ColumnBuild& column) {
  const NodeId node = column.shared_node("person", [&] {
    return column.add(distinct_pair(column.shared_stream("person"), words::first_names().size(),
                                    words::last_names().size()),
                      {}, 3);
  });
  return {slot_of(node, 0), slot_of(node, 1), slot_of(node, 2)};
}

CellPlan first_name(ColumnBuild& column) {
  return text_cell(column, {word(person(column).first, first_names())});
}

CellPlan last_name(ColumnBuild& column) {
  return text_cell(column, {word(person(column).last, last_names())});
}

CellPlan full_name(ColumnBuild& column) {
  const Person who = person(column);
  if (column.rows() <= words::first_names().size() * words::last_names().size()) column.vouch_distinct();
  return text_cell(column, {word(who.first, first_names()), literal(" "), word(who.last, last_names())});
}

CellPlan email(ColumnBuild& column) {
  std::vector<PlannedPiece> pieces = ascii_name(column, ".");
  if (const auto domain = column.config().string("domain")) {
    const bool is_plain = !domain->empty() && domain->find_first_of("@ \t\n\r\\") == std::string::npos;
    if (!is_plain)
      column.error(column.config().offset("domain"), fmt::format("\"{}\" is no domain name", *domain));
    pieces.push_back(literal("@" + *domain));
  } else {
    const words::WordList domains = words::email_domains();
    const NodeId index =
        column.add(generators::weighted_choice(column.stream().part("domain"), domain_weights()));
    pieces.push_back(literal("@"));
    pieces.push_back(word(slot_of(index), column.dictionary(domains)));
  }
  return text_cell(column, std::move(pieces));
}

CellPlan username(ColumnBuild& column) {
  return text_cell(column, ascii_name(column, "_"));
}

CellPlan phone(ColumnBuild& column) {
  const std::string format = column.config().string("format").value_or("us");
  if (format == "us") return us_phone(column);
  if (format == "uk") return uk_phone(column);
  if (format == "e164") return e164_phone(column);
  static constexpr std::array<std::string_view, 3> kFormats{"us", "uk", "e164"};
  column.error(column.config().offset("format"), fmt::format("unknown phone format \"{}\"", format),
               core::did_you_mean(format, kFormats));
  return {};
}

CellPlan job_title(ColumnBuild& column) {
  const words::WordList titles = words::job_titles();
  return word_cell(column, column.choose(titles.size()), titles);
}

CellPlan birth_date(ColumnBuild& column) {
  // Adults of 18 to 80 years at the reference time.
  constexpr std::int64_t kYear = 365;
  const std::int64_t today = core::day_of(column.reference_time());
  const NodeId index = column.choose(static_cast<std::uint64_t>(62 * kYear));
  const NodeId day = column.add(affine(today - 80 * kYear - 20, 1), {slot_of(index)});
  if (column.type().id == schema::TypeId::Date) return {{piece(PieceKind::Date, slot_of(day))}, {}};
  return moment_cell(column, column.add(affine(0, core::kMicrosPerDay), {slot_of(day)}));
}

}  // namespace datagen::generators::families
