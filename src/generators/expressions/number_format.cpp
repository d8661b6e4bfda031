#include "generators/expressions/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/utf8.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/quoted_format.hpp"

namespace datagen::generators::expressions {

namespace {

constexpr char kQuoted = '"';

bool is_digit(char kind) {
  return kind == '9' || kind == '0';
}

}  // namespace

NumberFormat::NumberFormat(std::string_view format) {
  if (format.starts_with("FM") || format.starts_with("fm")) {
    is_unpadded_ = true;
    format.remove_prefix(2);
  }
  while (!format.empty()) read_item(format);
  // The sign, and a digit or more for each place.
  most_bytes_ = whole_places_ + decimal_places_ + 4;
  for (const Item& item : items_) most_bytes_ += item.text.size() + 1;
}

void NumberFormat::read_item(std::string_view& format) {
  const char kind = format.front();
  if (is_digit(kind)) {
    const std::size_t place = whole_places_ + decimal_places_;
    if (kind == '0') {
      if (!has_point_) zeros_from_ = std::min(zeros_from_, place);
      zeros_to_ = place + 1;
    }
    ++(has_point_ ? decimal_places_ : whole_places_);
  } else if (kind == '.') {
    if (has_point_) fail("multiple decimal points");
    has_point_ = true;
  } else if (kind == kQuoted) {
    items_.push_back({kQuoted, take_quoted(format)});
    return;
  } else if (kind != ',') {
    const bool is_pattern = (kind >= 'A' && kind <= 'Z') || (kind >= 'a' && kind <= 'z') || kind == '\\';
    if (is_pattern) fail(fmt::format("the format \"{}\" of numbers is not understood", format));
    const std::string_view letter = core::first_characters(format, 1);
    items_.push_back({kQuoted, std::string(letter)});
    format.remove_prefix(letter.size());
    return;
  }
  items_.push_back({kind});
  format.remove_prefix(1);
}

// Writes one number: its digits stand against the places of the format from the right.
class NumberFormat::Writer {
 public:
  Writer(const NumberFormat& format, Decimal value, char* out) : format_(format), out_(out) {
    const Decimal rounded = round_to(value, static_cast<std::int64_t>(format.decimal_places_));
    is_negative_ = rounded.units < 0;
    read_digits(rounded);
    // "9.9" of 0.5 is ".5": the zero in front of the point is left out.
    is_zero_left_out_ = format.zeros_from_ == kNowhere && whole_ == "0" && format.decimal_places_ > 0;
    needed_decimals_ = format.decimal_places_;
    if (!format.is_unpadded_) return;
    while (needed_decimals_ > 0 && decimals_[needed_decimals_ - 1] == '0') --needed_decimals_;
    const std::size_t wanted =
        format.zeros_to_ > format.whole_places_ ? format.zeros_to_ - format.whole_places_ : 0;
    needed_decimals_ = std::max(needed_decimals_, wanted);
  }

  char* write() {
    for (const Item& item : format_.items_) {
      if (item.kind == kQuoted) {
        out_ = std::copy(item.text.begin(), item.text.end(), out_);
      } else if (item.kind == ',') {
        put_comma();
      } else if (item.kind == '.') {
        is_behind_point_ = true;
        if (format_.decimal_places_ == 0) continue;
        put_sign();
        *out_++ = '.';
      } else if (is_behind_point_) {
        if (decimal_ < needed_decimals_) *out_++ = decimals_[decimal_];
        ++decimal_;
      } else {
        put_place(place_++);
      }
    }
    return out_;
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  void read_digits(Decimal value) {
    std::array<char, kMostDecimalBytes> text{};
    char* const end = write_decimal(text.data(), value.units < 0 ? negate(value) : value);
    const std::string_view written(text.data(), static_cast<std::size_t>(end - text.data()));
    const std::size_t point = written.find('.');
    whole_ = written.substr(0, point);
    decimals_ = point == std::string_view::npos ? "" : written.substr(point + 1);
    decimals_.resize(format_.decimal_places_, '0');
    if (whole_.size() <= format_.whole_places_) return;
    whole_.assign(format_.whole_places_, '#');
    decimals_.assign(format_.decimal_places_, '#');
  }

  void put_sign() {
    if (is_sign_written_) return;
    is_sign_written_ = true;
    if (is_negative_) {
      *out_++ = '-';
    } else if (!format_.is_unpadded_) {
      *out_++ = ' ';
    }
  }
  void put_blank() {
    if (!format_.is_unpadded_) *out_++ = ' ';
  }
  void put_place(std::size_t place) {
    const std::size_t blanks = format_.whole_places_ - std::min(format_.whole_places_, whole_.size());
    if (place < blanks) {
      if (place < format_.zeros_from_) return put_blank();
      put_sign();
      *out_++ = '0';
    } else if (is_zero_left_out_) {
      // Where no decimals follow either, the zero is all there is.
      if (!format_.is_unpadded_ || needed_decimals_ > 0) return put_blank();
      put_sign();
      *out_++ = '0';
    } else {
      put_sign();
      *out_++ = whole_[place - blanks];
    }
    has_digit_ = true;
  }
  void put_comma() {
    if (has_digit_) {
      *out_++ = ',';
    } else {
      put_blank();
    }
  }

  const NumberFormat& format_;
  char* out_;
  std::string whole_;
  std::string decimals_;
  std::size_t needed_decimals_ = 0;
  std::size_t place_ = 0;
  std::size_t decimal_ = 0;
  bool is_negative_ = false;
  bool is_zero_left_out_ = false;
  bool is_sign_written_ = false;
  bool is_behind_point_ = false;
  bool has_digit_ = false;
};

char* NumberFormat::write(char* out, Decimal value) const {
  return Writer(*this, value, out).write();
}

}  // namespace datagen::generators::expressions
