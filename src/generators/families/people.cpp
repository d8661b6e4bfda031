// People: one row's names, e-mail address and user name belong to one person.
#include "generators/families/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/checks/table_fits.hpp"
#include "generators/duplicates/numbered_repeats.hpp"
#include "generators/families/distinct_values.hpp"
#include "generators/families/families.hpp"
#include "generators/families/name_lists.hpp"
#include "generators/keys/distinct_keys.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "generators/registry.hpp"
#include "schema/duplicates.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;
using words::NameOrder;

std::uint8_t digits_of(std::uint64_t number) {
  return static_cast<std::uint8_t>(core::count_digits(number));
}

std::vector<NameOrder> orders_of(const LocaleMix& mix) {
  std::vector<NameOrder> orders;
  for (const LocalePart& part : mix.parts) orders.push_back(words::locales()[part.locale].order);
  return orders;
}

// The most characters that logins of the form have among `rows` people of the ranges.
std::size_t login_length(LoginForm form, const std::vector<NameRange>& ranges, std::uint64_t rows) {
  std::size_t given = 0;
  std::size_t family = 0;
  for (const NameRange& range : ranges) {
    given = std::max<std::size_t>(given, range.longest_given);
    family = std::max<std::size_t>(family, range.longest_family);
  }
  const std::uint64_t rounds = last_round(ranges, rows);
  switch (form) {
    case LoginForm::Underscore:
    case LoginForm::Dot: return given + 1 + family + (rounds == 0 ? 0U : digits_of(rounds));
    case LoginForm::InitialAndFamily:
      return 1 + family + digits_of((rounds + 1) * login_lists().names->rank_count);
    case LoginForm::GivenAndNumber:
      return given + 1 + digits_of((rounds + 1) * login_lists().names->families);
  }
  return 0;
}

struct Login {
  std::vector<PlannedPiece> pieces;
  std::size_t max_characters = 0;
};

// A login in those of the forms that fit into `room` characters; in the last one where none does.
Login login(ColumnBuild& column, const std::vector<LoginForm>& wanted, std::size_t room) {
  const Person who = person(column);
  std::vector<LoginForm> forms;
  std::size_t most = 0;
  for (const LoginForm form : wanted) {
    const std::size_t length = login_length(form, who.ranges, column.rows());
    if (length > room) continue;
    forms.push_back(form);
    most = std::max(most, length);
  }
  if (forms.empty()) {
    forms.push_back(wanted.back());
    most = login_length(wanted.back(), who.ranges, column.rows());
  }
  const LoginLists& lists = login_lists();
  static constexpr std::array<std::string_view, 3> kSeparators{"_", ".", ""};
  const NodeId node = column.add(login_parts(column.stream().part("form"), std::move(forms), lists.names),
                                 {who.given, who.family, who.round}, 4);
  const std::uint64_t largest = (last_round(who.ranges, column.rows()) + 1) * lists.names->families;
  return {{word(slot_of(node, 0), lists.first), word(slot_of(node, 1), column.dictionary(kSeparators)),
           word(slot_of(node, 2), lists.second),
           piece(PieceKind::PositiveInteger, slot_of(node, 3), digits_of(largest))},
          most};
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

struct Domain {
  std::vector<PlannedPiece> pieces;  // with the @
  std::size_t max_characters = 0;
};

Domain email_domain(ColumnBuild& column) {
  if (const auto domain = column.config().string("domain")) {
    const bool is_plain = !domain->empty() && domain->find_first_of("@ \t\n\r\\") == std::string::npos;
    if (!is_plain)
      column.error(column.config().offset("domain"), fmt::format("\"{}\" is no domain name", *domain));
    return {{literal("@" + *domain)}, domain->size() + 1};
  }
  const core::DictionaryPtr domains = column.dictionary(words::email_domains());
  const NodeId index =
      column.add(generators::weighted_choice(column.stream().part("domain"), domain_weights()));
  return {{literal("@"), word(slot_of(index), domains)}, domains->max_characters() + 1};
}

// Characters that the column's values may have.
std::size_t room_in(const ColumnBuild& column) {
  const std::int32_t length = column.type().length;
  return length == schema::Type::kUnset ? ~std::size_t{0} : static_cast<std::size_t>(length);
}

std::vector<std::string_view> given_names(const std::vector<NameRange>& ranges) {
  std::vector<std::string_view> names;
  for (const NameRange& range : ranges) {
    for (std::uint32_t i = 0; i < range.given; ++i)
      names.push_back((*name_lists().given)[range.first_given + i]);
  }
  return names;
}

std::vector<std::string_view> family_names(const std::vector<NameRange>& ranges) {
  std::vector<std::string_view> names;
  for (const NameRange& range : ranges) {
    for (std::uint32_t i = 0; i < range.family_forms(); ++i)
      names.push_back((*name_lists().family)[range.first_family + i]);
  }
  return names;
}

// first.last and, once the locale's pairs of names are used up, a number. Names hold letters alone, so that
// different people have different texts.
std::vector<PlannedPiece> joined_name(ColumnBuild& column, const Person& who, std::string_view separator) {
  std::vector<PlannedPiece> pieces{word(who.given, name_lists().given_ascii), literal(std::string(separator)),
                                   word(who.family, name_lists().family_ascii)};
  if (const std::uint64_t rounds = last_round(who.ranges, column.rows()); rounds > 0)
    pieces.push_back(piece(PieceKind::PositiveInteger, who.round, digits_of(rounds)));
  return pieces;
}

bool names_person(const Source& source) {
  constexpr std::array<std::string_view, 5> kNames{"first_name", "middle_name", "last_name", "full_name",
                                                   "initials"};
  return source.kind == Source::Kind::Generator &&
         std::find(kNames.begin(), kNames.end(), source.generator->name) != kNames.end();
}

// Whether what else names the column's person repeats with the row.
bool person_repeats(ColumnBuild& column) {
  ModelBuild& build = column.model_build();
  const schema::Table& table = column.table();
  for (std::size_t other = 0; other < table.columns.size(); ++other) {
    const bool is_named = names_person(build.source(column.table_number(), other)) &&
                          column.roles().person(other) == column.person_role();
    if (!is_named) continue;
    const bool repeats = schema::duplicates_of(column.model(), table, other).reuse != nullptr &&
                         !is_in_key(table, other) &&
                         build.fits(column.table_number()).group_of(other) == nullptr;
    if (!repeats) return false;
  }
  return true;
}

bool is_part(const ColumnBuild& column) {
  return &column.table() != &column.model().tables[column.table_number()];
}

// Of a login of so many characters, in a column of a key whose table's rows repeat: the people repeat too and
// are told apart by numbers, if there is room for these.
std::optional<duplicates::NumberedRepeats> numbered_people(ColumnBuild& column, const Person& who,
                                                           std::size_t characters, std::uint64_t offset) {
  const std::uint64_t greatest = duplicates::greatest_number(column.rows(), offset);
  const std::uint64_t own_rows = rows_of_round_0(who.ranges);
  if (is_part(column) || characters + digits_of(greatest) > room_in(column) || !person_repeats(column))
    return std::nullopt;
  return duplicates::numbered_repeats(column.model_build(), column.table_number(), column.number(), own_rows,
                                      offset);
}

// first.last, a number where the row repeats another, and the domain.
std::optional<CellPlan> numbered_email(ColumnBuild& column, const Person& who, const Domain& domain) {
  const std::size_t length = login_length(LoginForm::Dot, who.ranges, 0) + domain.max_characters;
  const auto repeats = numbered_people(column, who, length, 0);
  if (!repeats) return std::nullopt;
  std::vector<PlannedPiece> pieces = duplicates::repeated_pieces(
      {word(who.given, name_lists().given_ascii), literal("."), word(who.family, name_lists().family_ascii)},
      repeats->rows);
  pieces.push_back(piece(PieceKind::PositiveInteger, repeats->number));
  for (PlannedPiece& each : duplicates::repeated_pieces(domain.pieces, repeats->rows))
    pieces.push_back(std::move(each));
  return text_cell(column, std::move(pieces),
                   {.max_characters = length + digits_of(duplicates::greatest_number(column.rows()))});
}

// The login and, where the row repeats another, "_" and a number above all that logins end in.
std::optional<CellPlan> numbered_login(ColumnBuild& column, const Login& made) {
  const Person who = person(column);
  const std::uint64_t offset = login_lists().names->families;
  const auto repeats = numbered_people(column, who, made.max_characters + 1, offset);
  if (!repeats) return std::nullopt;
  static constexpr std::array<std::string_view, 2> kSeparators{"", "_"};
  std::vector<PlannedPiece> pieces = duplicates::repeated_pieces(made.pieces, repeats->rows);
  pieces.push_back(word(repeats->is_number, column.dictionary(kSeparators)));
  pieces.push_back(piece(PieceKind::PositiveInteger, repeats->number));
  const std::uint8_t digits = digits_of(duplicates::greatest_number(column.rows(), offset));
  return text_cell(column, std::move(pieces), {.max_characters = made.max_characters + 1 + digits});
}

}  // namespace

Person person_of_role(ColumnBuild& column, std::string_view role) {
  Person who;
  who.locales = locales_of(column.roles().locale_of_person(role));
  who.ranges = ranges_of(*who.locales);
  const std::string name = role.empty() ? "person" : "person:" + std::string(role);
  const NodeId node = column.shared_node(name, [&] {
    return column.add(person_of_row(column.shared_stream(name), who.ranges), {slot_of(column.row())},
                      kPersonSlots);
  });
  who.given = slot_of(node, kGivenName);
  who.family = slot_of(node, kFamilyName);
  who.round = slot_of(node, kRound);
  who.part = slot_of(node, kPart);
  who.gender = slot_of(node, kGender);
  return who;
}

Person person(ColumnBuild& column) {
  const std::string role = column.person_role();
  check_own_locale(column, column.roles().locale_of_person(role), "person");
  return person_of_role(column, role);
}

std::vector<PlannedPiece> personal_domain(ColumnBuild& column, const std::string& role) {
  std::vector<PlannedPiece> pieces = joined_name(column, person_of_role(column, role), "-");
  pieces.push_back(literal(".example"));
  return pieces;
}

CellPlan first_name(ColumnBuild& column) {
  const Person who = person(column);
  if (column.must_be_distinct()) return distinct_texts(column, given_names(who.ranges));
  return text_cell(column, {word(who.given, name_lists().given)});
}

CellPlan middle_name(ColumnBuild& column) {
  const Person who = person(column);
  if (column.must_be_distinct()) return distinct_texts(column, given_names(who.ranges));
  const NodeId node =
      column.add(second_given_name(column.stream(), who.ranges), {who.given, who.part, who.gender});
  // middle_initial char(1)
  const std::int32_t length = column.type().length;
  const bool is_letter = length == 1 || length == 2;
  return text_cell(column, {word(slot_of(node), is_letter ? initials_of_names().given : name_lists().given)});
}

CellPlan last_name(ColumnBuild& column) {
  const Person who = person(column);
  if (column.must_be_distinct()) return distinct_texts(column, family_names(who.ranges));
  return text_cell(column, {word(who.family, name_lists().family)});
}

CellPlan initials(ColumnBuild& column) {
  const Person who = person(column);
  return text_cell(
      column, {word(who.given, initials_of_names().given), word(who.family, initials_of_names().family)});
}

CellPlan full_name(ColumnBuild& column) {
  const Person who = person(column);
  const std::uint64_t distinct_rows = rows_of_round_0(who.ranges);
  if (column.must_be_distinct()) {
    if (column.rows() <= distinct_rows) {
      column.vouch_distinct();
    } else {
      static_cast<void>(column.choose(distinct_rows));  // reports how many there are
    }
  }
  const std::vector<NameOrder> orders = orders_of(*who.locales);
  const bool all_given_first = std::all_of(orders.begin(), orders.end(),
                                           [](NameOrder order) { return order == NameOrder::GivenFirst; });
  const NameLists& lists = name_lists();
  if (all_given_first) {
    return text_cell(column, {word(who.given, lists.given), literal(" "), word(who.family, lists.family)},
                     {.distinct_rows = distinct_rows});
  }
  static constexpr std::array<std::string_view, 2> kSeparators{" ", ""};
  const NodeId node =
      column.add(full_name_parts(orders, lists.given->size()), {who.given, who.family, who.part}, 3);
  return text_cell(
      column,
      {word(slot_of(node, 0), full_name_words()), word(slot_of(node, 1), column.dictionary(kSeparators)),
       word(slot_of(node, 2), full_name_words())},
      {.distinct_rows = distinct_rows});
}

CellPlan email(ColumnBuild& column) {
  const Person who = person(column);
  Domain domain = email_domain(column);
  if (auto numbered = numbered_email(column, who, domain)) return *std::move(numbered);
  const std::size_t length = login_length(LoginForm::Dot, who.ranges, column.rows());
  const std::size_t room = room_in(column);
  const bool is_narrow = length + domain.max_characters > room;
  Login local{joined_name(column, who, "."), length};
  if (is_narrow && room > domain.max_characters)
    local = login(column, {LoginForm::InitialAndFamily}, room - domain.max_characters);
  std::move(domain.pieces.begin(), domain.pieces.end(), std::back_inserter(local.pieces));
  return text_cell(column, std::move(local.pieces),
                   {.max_characters = local.max_characters + domain.max_characters});
}

CellPlan username(ColumnBuild& column) {
  Login made = login(
      column, {LoginForm::Underscore, LoginForm::Dot, LoginForm::GivenAndNumber, LoginForm::InitialAndFamily},
      room_in(column));
  if (auto numbered = numbered_login(column, made)) return *std::move(numbered);
  return text_cell(column, std::move(made.pieces), {.max_characters = made.max_characters});
}

CellPlan job_title(ColumnBuild& column) {
  const words::WordList titles = words::job_titles();
  return list_cell(column, titles);
}

}  // namespace datagen::generators::families
