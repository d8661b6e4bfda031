// Nodes that write texts of letters and digits: bank accounts, hashes that are no hexadecimal.
#pragma once

#include <array>
#include <memory>
#include <string_view>

#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// Countries whose IBANs iban() writes.
inline constexpr std::array<std::string_view, 5> kIbanCountries{"DE", "GB", "NL", "AT", "SE"};
/// The most characters of them.
inline constexpr std::size_t kLongestIban = 24;
/// Two slots (text): the IBAN (ISO 13616) of country input 0, an index of kIbanCountries, with the ten last
/// digits of the account from input 1 and a bank drawn; its check digits are right.
[[nodiscard]] std::unique_ptr<Node> iban(core::Stream stream);

/// Two slots (text): `before` and `length` >= 11 symbols of the 64 in `alphabet`. Distinct for every row: the
/// first eleven hold all bits of the row's draw.
[[nodiscard]] std::unique_ptr<Node> symbols(core::Stream stream, std::string_view before,
                                            std::string_view alphabet, std::uint32_t length);

}  // namespace datagen::generators
