// Nodes that build a text per row where pieces alone cannot: cut or padded cells, slugs, formats with '#',
// patterns.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/draw.hpp"
#include "generators/graph.hpp"
#include "generators/words/words.hpp"

namespace datagen::generators {

/// What is done to a text once its pieces are side by side.
enum class TextChange : std::uint8_t {
  None,
  Cut,       ///< at most `length` characters, trailing spaces removed
  Pad,       ///< exactly `length` characters: cut, or filled with spaces (char(n))
  Initials,  ///< first letters of at most `length` words, capital; of one word its first letters: "Walnut
             ///< Desk" is WD
  Slug,      ///< lower-case ASCII letters and digits, everything between them one '-'
};

/// Two slots (text): the pieces' text, changed. The pieces' slots are inputs in their order, literals have
/// none.
[[nodiscard]] std::unique_ptr<Node> changed_text(std::vector<PlannedPiece> pieces, TextChange change,
                                                 std::uint32_t length);

/// Two slots (text): formats[input 0] with '#' replaced by digits and '@' by capital letters that postal
/// codes use. The formats' memory must be static.
[[nodiscard]] std::unique_ptr<Node> filled_format(core::Stream stream, words::WordList formats);

/// Formats that numbers are written into, digit by digit from the right: '#' is any digit, '%' one from 2 on,
/// '&' one below 9; the rest stands as it is. At least one.
class NumberFormats {
 public:
  explicit NumberFormats(std::vector<std::string> texts);
  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
  [[nodiscard]] std::string_view text(std::size_t index) const noexcept { return texts_[index]; }
  /// The number of texts a format has.
  [[nodiscard]] std::uint64_t capacity(std::size_t index) const noexcept { return capacities_[index]; }
  [[nodiscard]] std::uint64_t least_capacity() const noexcept;
  [[nodiscard]] std::size_t most_bytes() const noexcept;

 private:
  std::vector<std::string> texts_;
  std::vector<std::uint64_t> capacities_;
};

/// Two slots (text): format input 0 filled from the number in input 1. Numbers below `count`, which is at
/// most the least capacity, give different texts and are spread over all a format can say; 0: any 64-bit
/// number.
[[nodiscard]] std::unique_ptr<Node> numbered_format(core::Stream stream,
                                                    std::shared_ptr<const NumberFormats> formats,
                                                    std::uint64_t count);

/// Whether streets are written in Latin letters everywhere or in their country's own script.
enum class StreetForm : std::uint8_t { Latin, Local };

/// Two slots (text): a street and house number in the form of the country of words::cities()[input 0].
[[nodiscard]] std::unique_ptr<Node> street_line(core::Stream stream, StreetForm form);

/// Two slots (text): `paragraphs` paragraphs of `sentences` sentences of the words, the first word capital, a
/// full stop behind.
[[nodiscard]] std::unique_ptr<Node> paragraphs_of_words(core::Stream stream, words::WordList list,
                                                        std::uint32_t paragraphs, std::uint32_t sentences);

}  // namespace datagen::generators
