#include "generators/nodes/code_nodes.hpp"

#include <algorithm>
#include <array>

#include "core/byte_buffer.hpp"
#include "core/number_text.hpp"

namespace datagen::generators {

namespace {

void set_text(const NodeCall& call, std::uint32_t row, const char* begin, const char* end) {
  call.output(0)[row] = reinterpret_cast<std::uintptr_t>(begin);
  call.output(1)[row] = static_cast<std::uint64_t>(end - begin);
}

// IBAN registry (SWIFT): the bank's part is letters or digits, the account's digits alone. Countries whose
// accounts have check digits of their own are left out.
struct IbanForm {
  unsigned bank_letters;
  unsigned bank_digits;
  unsigned account_digits;
};
constexpr std::array<IbanForm, kIbanCountries.size()> kIbanForms{{
    {0, 8, 10},  // DE
    {4, 6, 8},   // GB
    {4, 0, 10},  // NL
    {0, 5, 11},  // AT
    {0, 3, 17},  // SE
}};

// The remainder of a text by 97, letters counting as 10 to 35.
unsigned remainder_by_97(std::string_view text, unsigned remainder) {
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    const auto value = static_cast<unsigned>(is_digit ? c - '0' : c - 'A' + 10);
    remainder = (remainder * (is_digit ? 10 : 100) + value) % 97;
  }
  return remainder;
}

class Iban final : public Node {
 public:
  explicit Iban(core::Stream stream) : stream_(stream) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(kLongestIban + core::ByteBuffer::kMargin);
      const std::uint64_t country = call.input(0)[i];
      set_text(call, i, begin, write(country, call.input(1)[i], stream_.draw(call.rows[i]), begin));
    }
  }

 private:
  static char* write(std::uint64_t index, std::uint64_t account, std::uint64_t draw, char* begin) {
    const std::string_view country = kIbanCountries[index];
    const IbanForm& form = kIbanForms[index];
    char* out = begin + 4;
    for (unsigned i = 0; i < form.bank_letters; ++i) {
      *out++ = static_cast<char>('A' + core::below(draw, 26));
      draw = core::mix(draw + 1);
    }
    if (form.bank_digits > 0)
      out = core::write_digits(out, draw % core::kPowersOf10[form.bank_digits], form.bank_digits);
    // Eight digits hold the low ones of ten: the sort code takes the two others.
    if (form.account_digits < 10) {
      out = core::write_digits(out - 2, account / core::kPowersOf10[form.account_digits], 2);
      account %= core::kPowersOf10[form.account_digits];
    }
    out = core::write_zero_padded(out, account, form.account_digits);
    unsigned remainder = remainder_by_97({begin + 4, static_cast<std::size_t>(out - begin - 4)}, 0);
    remainder = remainder_by_97("00", remainder_by_97(country, remainder));
    std::copy(country.begin(), country.end(), begin);
    const unsigned check = 98 - remainder;
    begin[2] = static_cast<char>('0' + check / 10);
    begin[3] = static_cast<char>('0' + check % 10);
    return out;
  }

  core::Stream stream_;
};

class Symbols final : public Node {
 public:
  Symbols(core::Stream stream, std::string_view before, std::string_view alphabet, std::uint32_t length)
      : stream_(stream), before_(before), alphabet_(alphabet), length_(length) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(before_.size() + length_);
      char* out = std::copy(before_.begin(), before_.end(), begin);
      std::uint64_t draw = stream_.draw(call.rows[i]);
      for (std::uint32_t left = length_; left > 0;) {
        std::uint64_t bits = draw;
        for (std::uint32_t k = 0; k < kPerDraw && left > 0; ++k, --left, bits >>= 6U) {
          *out++ = alphabet_[bits & 63U];
        }
        draw = core::mix(draw + 1);
      }
      set_text(call, i, begin, out);
    }
  }

 private:
  // 6 bits a symbol; the eleventh holds the last four.
  static constexpr std::uint32_t kPerDraw = 11;

  core::Stream stream_;
  std::string_view before_;
  std::string_view alphabet_;
  std::uint32_t length_;
};

}  // namespace

std::unique_ptr<Node> iban(core::Stream stream) {
  return std::make_unique<Iban>(stream);
}

std::unique_ptr<Node> symbols(core::Stream stream, std::string_view before, std::string_view alphabet,
                              std::uint32_t length) {
  return std::make_unique<Symbols>(stream, before, alphabet, length);
}

}  // namespace datagen::generators
