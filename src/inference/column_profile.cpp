#include "inference/column_profile.hpp"

#include <algorithm>
#include <bit>

#include "core/utf8.hpp"

namespace datagen::inference {

namespace {

// As people write them: seven digits or more, with nothing else but what groups them, and something that
// does.
bool looks_like_phone(std::string_view text) {
  constexpr std::size_t kFewestDigits = 7;
  std::size_t digits = 0;
  std::size_t marks = 0;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_mark = c == '+' || c == '-' || c == '(' || c == ')' || c == ' ' || c == '/';
    if (!is_digit && !is_mark) return false;
    digits += is_digit ? 1 : 0;
    marks += is_mark ? 1 : 0;
  }
  return digits >= kFewestDigits && marks > 0;
}

bool looks_private(std::string_view text) {
  constexpr auto kMostSpaces = 2;  // "Partly shipped today" is a state, more words are a text
  return text.find('@') != std::string_view::npos ||
         std::count(text.begin(), text.end(), ' ') > kMostSpaces || looks_like_phone(text);
}

}  // namespace

void ColumnProfile::add(const readers::Field& field) {
  ++row_count_;
  moments_.latest.reset();
  if (field.is_null()) return;
  ++value_count_;
  const std::string_view text = field.text;
  const std::uint64_t hash = DistinctSample::hash_of(text);
  distinct_.add(hash);
  if (frequent_.is_complete()) {
    frequent_.add(text, hash);
    has_private_values_ = has_private_values_ || looks_private(text);
  }
  const std::size_t length = core::count_characters(text);
  lengths_.least = std::min(lengths_.least, length);
  lengths_.greatest = std::max(lengths_.greatest, length);
  narrow(text, field.kind == readers::FieldKind::Json);
  shape_.add(text);
}

// Types that a value rules out are not asked about again.
void ColumnProfile::narrow(std::string_view text, bool is_nested) {
  if (can_be(ValueType::Boolean)) look_at_words(text);
  if (can_be(ValueType::Double)) look_at_numbers(text);
  if (can_be(ValueType::Moment) || can_be(ValueType::Date)) look_at_moments(text);
  if (can_be(ValueType::ClockTime) && !is_clock_time(text)) exclude(ValueType::ClockTime);
  if (can_be(ValueType::Uuid) && !is_uuid(text)) exclude(ValueType::Uuid);
  if (can_be(ValueType::Address) && !is_address(text)) exclude(ValueType::Address);
  if (can_be(ValueType::Json) && !is_nested && !is_json(text)) exclude(ValueType::Json);
}

void ColumnProfile::look_at_words(std::string_view text) {
  const std::uint8_t word = boolean_word(text);
  if (word == 0) {
    exclude(ValueType::Boolean);
    return;
  }
  words_ |= word;
  if ((word & kTrueWords) != 0) ++true_count_;
}

void ColumnProfile::look_at_numbers(std::string_view text) {
  const std::optional<NumberForm> form = number_form(text);
  if (!form) {
    exclude(ValueType::Integer);
    exclude(ValueType::Decimal);
    exclude(ValueType::Double);
    return;
  }
  if (!form->integer) exclude(ValueType::Integer);
  if (form->has_exponent) exclude(ValueType::Decimal);
  numbers_.is_growing =
      numbers_.is_growing && form->integer && (!numbers_.previous || form->integer > numbers_.previous);
  numbers_.previous = form->integer;
  numbers_.whole_digits = std::max(numbers_.whole_digits, form->whole_digits);
  numbers_.scale = std::max(numbers_.scale, form->scale);
  if (form->value < numbers_.least) {
    numbers_.least = form->value;
    numbers_.least_text = text;
  }
  if (form->value > numbers_.greatest) {
    numbers_.greatest = form->value;
    numbers_.greatest_text = text;
  }
}

void ColumnProfile::look_at_moments(std::string_view text) {
  const std::optional<MomentForm> form = moment_form(text);
  if (!form) {
    exclude(ValueType::Date);
    exclude(ValueType::Moment);
    return;
  }
  if (form->has_time) exclude(ValueType::Date);
  moments_.latest = form->micros;
  moments_.least = std::min(moments_.least, form->micros);
  moments_.greatest = std::max(moments_.greatest, form->micros);
  moments_.fraction_digits = std::max(moments_.fraction_digits, form->fraction_digits);
  moments_.has_offset = moments_.has_offset || form->has_offset;
}

ValueType ColumnProfile::type() const noexcept {
  if (value_count_ == 0) return ValueType::Text;
  // One spelling; single letters only where both were seen: a column of nothing but "f" may be anything.
  constexpr std::uint8_t kPairs[] = {kTrue | kFalse, kYes | kNo, kT | kF, kY | kN};
  const bool is_one_pair = std::any_of(std::begin(kPairs), std::end(kPairs),
                                       [&](std::uint8_t pair) { return (words_ & ~pair) == 0; });
  const bool is_boolean =
      is_one_pair && ((words_ & (kTrue | kFalse)) != 0 || std::has_single_bit(words_) == false);
  for (unsigned type = 0; type < static_cast<unsigned>(ValueType::Text); ++type) {
    const auto candidate = static_cast<ValueType>(type);
    if (can_be(candidate) && (candidate != ValueType::Boolean || is_boolean)) return candidate;
  }
  return ValueType::Text;
}

Uniqueness ColumnProfile::uniqueness() const noexcept {
  const bool grows = can_be(ValueType::Integer) && numbers_.is_growing;
  if (value_count_ == 0 || (distinct_.has_repeats() && !grows)) return Uniqueness::Broken;
  return distinct_.is_exact() || grows ? Uniqueness::Proven : Uniqueness::Sampled;
}

double ColumnProfile::true_ratio() const noexcept {
  return value_count_ == 0 ? 0 : static_cast<double>(true_count_) / static_cast<double>(value_count_);
}

}  // namespace datagen::inference
