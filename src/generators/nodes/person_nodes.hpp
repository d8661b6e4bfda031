// Nodes that answer "who": the person of each row, and how the parts of a name stand side by side.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/draw.hpp"
#include "generators/graph.hpp"
#include "generators/words/locales.hpp"

namespace datagen::generators {

/// People are dealt in cycles of so many rows, each with the same number of people of every locale.
inline constexpr std::uint64_t kPeopleCycle = 1024;

/// The names of one locale inside dictionaries of all of them, and how many of its people are in a cycle.
struct NameRange {
  std::uint32_t first_given = 0;
  std::uint32_t women = 0;  ///< the first of the given names
  std::uint32_t given = 0;
  std::uint32_t first_family = 0;
  std::uint32_t family = 0;
  bool has_feminine = false;  ///< behind the family names stand their feminine forms, in the same order
  std::uint32_t per_cycle = 0;
  std::uint32_t longest_given = 0;  ///< bytes of the longest name as logins have it
  std::uint32_t longest_family = 0;

  [[nodiscard]] std::uint32_t family_forms() const noexcept { return has_feminine ? 2 * family : family; }
  [[nodiscard]] std::uint64_t pairs() const noexcept { return std::uint64_t{given} * family; }
};

/// Slots of person_of_row().
enum PersonSlot : std::uint8_t {
  kGivenName,   ///< index of the given name
  kFamilyName,  ///< index of the family name, in the form for the person's gender
  kRound,       ///< 0 until all pairs of the locale's names have been used, then 1, ...
  kPart,        ///< which of the ranges
  kGender,      ///< 0 a woman, 1 a man
  kPersonSlots
};

/// Five slots: another combination of (given name, family name, round) for every row. The ranges' per_cycle
/// add up to kPeopleCycle; each locale's pairs are used up before they start over.
[[nodiscard]] std::unique_ptr<Node> person_of_row(core::Stream stream, const std::vector<NameRange>& ranges);

/// Three slots: first name, separator and second name of a full name, as indexes of a dictionary of given and
/// then family names, of {" ", ""}, and of the former. Inputs: given name, family name, part. `orders[part]`
/// is the order of names, `given_count` the number of given names in the dictionary.
[[nodiscard]] std::unique_ptr<Node> full_name_parts(std::vector<words::NameOrder> orders,
                                                    std::uint32_t given_count);

/// How a user name or the local part of an e-mail address is made of a name. The texts of two people differ,
/// whatever forms they have: where there is no separator, only one form ends in a number of that kind.
enum class LoginForm : std::uint8_t {
  Underscore,        ///< anna_schmidt
  Dot,               ///< anna.schmidt
  InitialAndFamily,  ///< aschmidt, aschmidt3: the number tells given names of one letter apart
  GivenAndNumber,    ///< anna_1207: the number stands for the family name
};

/// What login_parts() knows of names.
struct LoginNames {
  std::uint32_t given = 0;     ///< given names; in the dictionary of first parts, the letters a-z follow
  std::uint32_t families = 0;  ///< family names; in the dictionary of second parts, "" follows
  std::vector<std::uint8_t> letters;  ///< 0-25 of each given name
  std::vector<std::uint16_t> ranks;   ///< of each among its locale's given names of that letter
  std::uint16_t rank_count = 0;       ///< above all of these
};

/// Four slots: first part, separator ("_", "." or ""), second part, number (0: none). Inputs: given name,
/// family name, round. The forms take turns at random.
[[nodiscard]] std::unique_ptr<Node> login_parts(core::Stream stream, std::vector<LoginForm> forms,
                                                std::shared_ptr<const LoginNames> names);

/// Another given name of the person's locale and gender. Inputs: given name, part, gender.
[[nodiscard]] std::unique_ptr<Node> second_given_name(core::Stream stream, std::vector<NameRange> ranges);

}  // namespace datagen::generators
