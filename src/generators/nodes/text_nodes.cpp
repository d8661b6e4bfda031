#include "generators/nodes/text_nodes.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/byte_buffer.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "generators/nodes/function_node.hpp"
#include "generators/nodes/piece_text.hpp"
#include "generators/nodes/slug.hpp"

namespace datagen::generators {

namespace {

class ChangedText final : public FunctionNode {
 public:
  ChangedText(std::vector<PlannedPiece> pieces, TextChange change, std::uint32_t length)
      : text_(std::move(pieces)), change_(change), length_(length) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(text_.max_bytes(call, i) + length_);
      char* const end = changed(begin, text_.write(call, i, begin));
      set_text(call, i, begin, static_cast<std::size_t>(end - begin));
    }
  }

 private:
  char* changed(char* begin, char* end) const {
    if (change_ == TextChange::None) return end;
    if (change_ == TextChange::Slug) return make_slug(begin, end);
    if (change_ == TextChange::Initials) return keep_initials(begin, make_slug(begin, end));
    const std::string_view whole(begin, static_cast<std::size_t>(end - begin));
    const std::string_view kept = core::first_characters(whole, length_);
    end = begin + kept.size();
    if (change_ == TextChange::Pad) {
      const std::size_t missing = length_ - core::count_characters(kept);
      std::memset(end, ' ', missing);
      return end + missing;
    }
    while (end != begin && end[-1] == ' ') --end;
    return end;
  }

  // Of a slug, in place.
  char* keep_initials(char* begin, const char* end) const {
    const bool is_one_word = std::find(static_cast<const char*>(begin), end, '-') == end;
    char* out = begin;
    bool is_first = true;
    for (const char* at = begin; at != end && out != begin + length_; ++at) {
      const bool is_letter = *at != '-';
      if (is_letter && (is_first || is_one_word)) {
        *out++ = *at >= 'a' && *at <= 'z' ? static_cast<char>(*at - 'a' + 'A') : *at;
      }
      is_first = !is_letter;
    }
    return out;
  }

  PieceText text_;
  TextChange change_;
  std::uint32_t length_;
};

class FilledFormat final : public Node {
 public:
  FilledFormat(core::Stream stream, words::WordList formats) : stream_(stream), formats_(formats) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::string_view format = formats_[call.input(0)[i]];
      char* const begin = call.arena->allocate(format.size());
      std::uint64_t draw = stream_.draw(call.rows[i]);
      char* out = begin;
      for (const char c : format) *out++ = filled(c, draw);
      set_text(call, i, begin, format.size());
    }
  }

 private:
  // The letters that no postal service leaves out: British inward codes never use C, I, K, M, O or V,
  // Canadian ones no D, F, I, O, Q or U.
  static constexpr std::string_view kLetters = "ABEGHJLNPRSTWXYZ";

  static char filled(char c, std::uint64_t& draw) {
    if (c != '#' && c != '@') return c;
    const std::uint64_t pick = core::below(draw, c == '#' ? 10 : kLetters.size());
    draw = core::mix(draw + 1);
    return c == '#' ? static_cast<char>('0' + pick) : kLetters[pick];
  }

  core::Stream stream_;
  words::WordList formats_;
};

// Digits that a placeholder of a numbered format stands for; 0: none, it is a text.
constexpr std::uint64_t radix_of(char c) noexcept {
  switch (c) {
    case '#': return 10;
    case '&': return 9;
    case '%': return 8;
    default: return 0;
  }
}

class NumberedFormat final : public Node {
 public:
  NumberedFormat(core::Stream stream, std::shared_ptr<const NumberFormats> formats, std::uint64_t count)
      : stream_(stream), formats_(std::move(formats)) {
    for (std::size_t index = 0; index < (count == 0 ? 0 : formats_->size()); ++index)
      spreads_.push_back(formats_->capacity(index) / count);
  }
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t chosen = call.input(0)[i];
      const std::string_view format = formats_->text(chosen);
      char* const begin = call.arena->allocate(format.size());
      const std::uint64_t spread = spreads_.empty() ? 1 : spreads_[chosen];
      const std::uint64_t away = core::below(stream_.draw(call.rows[i]), spread);
      write(format, call.input(1)[i] * spread + away, begin);
      set_text(call, i, begin, format.size());
    }
  }

 private:
  static void write(std::string_view format, std::uint64_t number, char* out) {
    for (std::size_t at = format.size(); at-- > 0;) {
      const std::uint64_t radix = radix_of(format[at]);
      if (radix == 0) {
        out[at] = format[at];
        continue;
      }
      out[at] = static_cast<char>((radix == 8 ? '2' : '0') + number % radix);
      number /= radix;
    }
  }

  core::Stream stream_;
  std::shared_ptr<const NumberFormats> formats_;
  std::vector<std::uint64_t> spreads_;  // texts of each format for each number; empty: 1
};

class StreetLine final : public Node {
 public:
  StreetLine(core::Stream stream, StreetForm wanted) : stream_(stream) {
    for (const words::Country& country : words::countries()) {
      const bool is_local = wanted == StreetForm::Local && !country.local_street_names.empty();
      Form form = is_local ? Form{country.local_street_format, country.local_street_names, 0}
                           : Form{country.street_format, country.street_names, 0};
      form.room = form.format.size();
      std::size_t longest = 0;
      for (const std::string_view street : form.streets) longest = std::max(longest, street.size());
      form.room += longest;
      forms_.push_back(form);
    }
    for (const words::City& city : words::cities()) country_of_.push_back(city.country);
  }
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const Form& form = forms_[country_of_[call.input(0)[i]]];
      char* const begin = call.arena->allocate(form.room + core::ByteBuffer::kMargin);
      const char* const end = write(form, stream_.draw(call.rows[i]), begin);
      set_text(call, i, begin, static_cast<std::size_t>(end - begin));
    }
  }

 private:
  struct Form {
    std::string_view format;  // "{n} {s}"
    words::WordList streets;
    std::size_t room;
  };

  static char* write(const Form& form, std::uint64_t draw, char* out) {
    const std::string_view street = form.streets[core::below(draw, form.streets.size())];
    const std::uint64_t number = house_number(core::mix(draw + 1));
    for (std::size_t at = 0; at < form.format.size(); ++at) {
      if (form.format[at] != '{') {
        *out++ = form.format[at];
        continue;
      }
      const bool is_number = form.format[at + 1] == 'n';
      out = is_number ? core::write_unsigned(out, number) : std::copy(street.begin(), street.end(), out);
      at += 2;
    }
    return out;
  }

  // Low numbers are on every street, high ones on long streets only.
  static std::uint64_t house_number(std::uint64_t draw) {
    const std::uint64_t fraction = draw >> 32U;
    return 1 + core::below(((fraction * fraction) >> 32U) << 32U, 240);
  }

  core::Stream stream_;
  std::vector<Form> forms_;                // per country
  std::vector<std::uint16_t> country_of_;  // per city
};

class ParagraphsOfWords final : public Node {
 public:
  ParagraphsOfWords(core::Stream stream, words::WordList list, std::uint32_t paragraphs,
                    std::uint32_t sentences)
      : stream_(stream), list_(list), paragraphs_(paragraphs), sentences_(sentences) {
    for (const std::string_view word : list) longest_ = std::max(longest_, word.size());
  }
  void fill(const NodeCall& call) const override {
    const std::size_t room = std::size_t{paragraphs_} * (sentences_ * (kMostWords * (longest_ + 1) + 2) + 2);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(room);
      std::uint64_t draw = stream_.draw(call.rows[i]);
      char* out = begin;
      for (std::uint32_t paragraph = 0; paragraph < paragraphs_; ++paragraph) {
        if (paragraph > 0) out = std::fill_n(out, 2, '\n');
        for (std::uint32_t sentence = 0; sentence < sentences_; ++sentence) {
          if (sentence > 0) *out++ = ' ';
          out = write_sentence(out, draw);
        }
      }
      set_text(call, i, begin, static_cast<std::size_t>(out - begin));
    }
  }

 private:
  // Sentences of a text have five to fourteen words.
  static constexpr std::uint64_t kFewestWords = 5;
  static constexpr std::uint64_t kMostWords = 14;

  char* write_sentence(char* out, std::uint64_t& draw) const {
    char* const begin = out;
    draw = core::mix(draw + 1);
    const std::uint64_t words = kFewestWords + core::below(draw, kMostWords - kFewestWords + 1);
    for (std::uint64_t i = 0; i < words; ++i) {
      draw = core::mix(draw + 1);
      const std::string_view word = list_[core::below(draw, list_.size())];
      if (i > 0) *out++ = ' ';
      out = std::copy(word.begin(), word.end(), out);
    }
    if (*begin >= 'a' && *begin <= 'z') *begin = static_cast<char>(*begin - 'a' + 'A');
    *out++ = '.';
    return out;
  }

  core::Stream stream_;
  words::WordList list_;
  std::uint32_t paragraphs_;
  std::uint32_t sentences_;
  std::size_t longest_ = 0;
};

}  // namespace

std::unique_ptr<Node> changed_text(std::vector<PlannedPiece> pieces, TextChange change,
                                   std::uint32_t length) {
  return std::make_unique<ChangedText>(std::move(pieces), change, length);
}

std::unique_ptr<Node> filled_format(core::Stream stream, words::WordList formats) {
  return std::make_unique<FilledFormat>(stream, formats);
}

NumberFormats::NumberFormats(std::vector<std::string> texts) : texts_(std::move(texts)) {
  for (const std::string& text : texts_) {
    std::uint64_t capacity = 1;
    for (const char c : text) capacity *= radix_of(c) == 0 ? 1 : radix_of(c);
    capacities_.push_back(capacity);
  }
}

std::uint64_t NumberFormats::least_capacity() const noexcept {
  return *std::min_element(capacities_.begin(), capacities_.end());
}

std::size_t NumberFormats::most_bytes() const noexcept {
  std::size_t most = 0;
  for (const std::string& text : texts_) most = std::max(most, text.size());
  return most;
}

std::unique_ptr<Node> numbered_format(core::Stream stream, std::shared_ptr<const NumberFormats> formats,
                                      std::uint64_t count) {
  return std::make_unique<NumberedFormat>(stream, std::move(formats), count);
}

std::unique_ptr<Node> street_line(core::Stream stream, StreetForm form) {
  return std::make_unique<StreetLine>(stream, form);
}

std::unique_ptr<Node> paragraphs_of_words(core::Stream stream, words::WordList list, std::uint32_t paragraphs,
                                          std::uint32_t sentences) {
  return std::make_unique<ParagraphsOfWords>(stream, list, paragraphs, sentences);
}

}  // namespace datagen::generators
