// Telephone numbers: of the row's place or its person's country, or in one country's form.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/places.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "generators/words/phone_plans.hpp"

namespace datagen::generators::families {

namespace {

// Area codes whose middle digit is not 9, exchanges from 200 on (North American Numbering Plan).
constexpr std::string_view kNorthAmerica = "(%&#) %##-####";
constexpr std::string_view kBritishMobile = "07### ######";

enum class Style : std::uint8_t {
  National,  ///< "+49 89 2345 6789"; "(415) 555-0123" in North America
  E164,      ///< "+498923456789"
  Digits,    ///< "4155550123", for columns too narrow for more
};

bool is_digit(char c) {
  return (c >= '0' && c <= '9') || c == '#' || c == '%' || c == '&';
}

const words::PhonePlan& plan_of(const words::Country& country) {
  const auto plans = words::phone_plans();
  const auto found = std::find_if(plans.begin(), plans.end(), [&](const words::PhonePlan& plan) {
    return plan.country == country.code2;
  });
  return found == plans.end() ? plans.back() : *found;
}

// A subscriber's number of so many digits, the first 2 or more, in groups: "%## ####".
std::string subscriber_format(std::size_t digits) {
  std::string format;
  for (std::size_t left = digits; left > 0; --left) {
    const bool ends_group = digits == 7 || digits == 8 ? left == 4 : left % 3 == 0;
    if (left < digits && ends_group) format += ' ';
    format += left == digits ? '%' : '#';
  }
  return format;
}

// A land line in the city, as dialled inside the country.
std::string land_line(const words::City& city, const words::Country& country) {
  if (country.phone_prefix == "1") return fmt::format("({}) %##-####", city.area_code);
  const int planned = plan_of(country).land_digits;
  const int digits = planned < 0 ? -planned : planned - static_cast<int>(city.area_code.size());
  std::string format(city.area_code);
  if (!format.empty()) format += ' ';
  return format + subscriber_format(static_cast<std::size_t>(std::max(digits, 5)));
}

std::string mobile(const words::City& city, const words::Country& country) {
  std::string format(plan_of(country).mobile);
  if (const std::size_t at = format.find("{a}"); at != std::string::npos)
    format.replace(at, 3, city.area_code);
  return format;
}

// The same digits for a caller from anywhere.
std::string in_style(std::string national, std::string_view prefix, Style style) {
  if (style == Style::National) {
    return prefix == "1" ? national : fmt::format("+{} {}", prefix, national);
  }
  std::erase_if(national, [](char c) { return !is_digit(c); });
  return style == Style::Digits ? national : fmt::format("+{}{}", prefix, national);
}

bool fits(const ColumnBuild& column, std::size_t characters) {
  const std::int32_t length = column.type().length;
  return length == schema::Type::kUnset || characters <= static_cast<std::size_t>(length);
}

// Filled from the row's own number where the column must be distinct, at random elsewhere. `chosen` says
// which of the formats each row has; without it there is one.
CellPlan filled(ColumnBuild& column, std::shared_ptr<const NumberFormats> formats,
                std::optional<SlotRef> chosen) {
  const std::uint64_t least = formats->least_capacity();
  const std::size_t most_characters = formats->most_bytes();  // they are ASCII
  const bool is_distinct = column.must_be_distinct();
  const NodeId number = is_distinct ? column.choose(least) : column.add(random_bits(column.stream()));
  if (!chosen) chosen = slot_of(column.add(coordinate(1, 1), {slot_of(column.row())}));
  const NodeId text =
      column.add(numbered_format(column.stream().part("spread"), std::move(formats), is_distinct ? least : 0),
                 {*chosen, slot_of(number)}, 2);
  return text_cell(column, {piece(core::PieceKind::Text, slot_of(text))},
                   {.text_bytes = static_cast<double>(most_characters), .max_characters = most_characters});
}

std::shared_ptr<const NumberFormats> one_format(std::string format) {
  return std::make_shared<const NumberFormats>(std::vector<std::string>{std::move(format)});
}

CellPlan in_one_country(ColumnBuild& column, std::string_view national, std::string_view prefix,
                        Style style) {
  std::string format = in_style(std::string(national), prefix, style);
  if (!fits(column, format.size())) format = in_style(std::string(national), prefix, Style::Digits);
  return filled(column, one_format(std::move(format)), std::nullopt);
}

// Which of the table's places a number is that of: its person's, or its own. Nothing when it has neither.
std::optional<std::string> place_of_phone(const ColumnBuild& column) {
  const Roles& roles = column.roles();
  if (roles.has_person(column.person_role())) return roles.place_of_person(column.person_role());
  if (roles.has_place(column.place_role())) return column.place_role();
  if (column.config().find("locale") != nullptr) return column.place_role();
  if (roles.has_place("")) return std::string();
  return std::nullopt;
}

std::vector<bool> countries_in(const LocaleMix& mix) {
  std::vector<bool> is_in(words::countries().size());
  for (const LocalePart& part : mix.parts) {
    for (const std::uint16_t country : part.countries) is_in[country] = true;
  }
  return is_in;
}

// The numbers of the cities in these countries; others are never asked for.
NumberFormats formats_of(const std::vector<bool>& countries, Style style, bool are_distinct) {
  std::vector<std::string> formats;
  for (const words::City& city : words::cities()) {
    const words::Country& country = words::countries()[city.country];
    const std::string national = are_distinct ? mobile(city, country) : land_line(city, country);
    formats.push_back(countries[city.country] ? in_style(national, country.phone_prefix, style)
                                              : std::string(kNorthAmerica));
  }
  return NumberFormats(std::move(formats));
}

CellPlan at_place(ColumnBuild& column, const std::string& role, Style style) {
  const Place where = place_of_role(column, role);
  const bool are_distinct = column.must_be_distinct();
  const std::string name =
      fmt::format("phone numbers {} {} {}", name_of(*where.locales), static_cast<int>(style), are_distinct);
  auto formats =
      column.constant(name, [&] { return formats_of(countries_in(*where.locales), style, are_distinct); });
  const std::size_t longest = formats->most_bytes();
  if (!fits(column, longest) && style == Style::National) return at_place(column, role, Style::E164);
  // Mobile numbers of small countries run out first.
  const bool is_too_few = are_distinct && formats->least_capacity() < column.rows();
  if (is_too_few || !fits(column, longest)) return in_one_country(column, kNorthAmerica, "1", style);
  return filled(column, std::move(formats), where.city);
}

}  // namespace

CellPlan phone(ColumnBuild& column) {
  const std::optional<std::string> format = column.config().string("format");
  if (format == "us" || format == "uk") check_own_locale(column, std::nullopt, "place");
  if (format == "us") return in_one_country(column, kNorthAmerica, "1", Style::National);
  if (format == "uk") return filled(column, one_format(std::string(kBritishMobile)), std::nullopt);
  const Style style = format ? Style::E164 : Style::National;
  const std::optional<std::string> role = place_of_phone(column);
  check_own_locale(column, role ? column.roles().locale_of_place(*role) : std::nullopt, "place");
  if (!role) return in_one_country(column, kNorthAmerica, "1", style);
  return at_place(column, *role, style);
}

}  // namespace datagen::generators::families
