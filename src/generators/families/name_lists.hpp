// The names of all locales side by side, as the dictionaries that cells of people index. Made once.
#pragma once

#include <memory>
#include <vector>

#include "core/dictionary.hpp"
#include "generators/families/locale_mix.hpp"
#include "generators/nodes/person_nodes.hpp"

namespace datagen::generators::families {

struct NameLists {
  core::DictionaryPtr given;         ///< each locale's women, then its men
  core::DictionaryPtr family;        ///< each locale's names, then their feminine forms where it has them
  core::DictionaryPtr given_ascii;   ///< the same in lower case a-z
  core::DictionaryPtr family_ascii;  ///< `family` likewise
  std::vector<NameRange> ranges;     ///< of each locale; per_cycle is 0
};

[[nodiscard]] const NameLists& name_lists();

// What fewer schemas need is made when first asked for.

/// Of full names: `given`, then `family`.
[[nodiscard]] const core::DictionaryPtr& full_name_words();

struct LoginLists {
  core::DictionaryPtr first;   ///< `given_ascii`, then the letters a-z
  core::DictionaryPtr second;  ///< `family_ascii`, then ""
  std::shared_ptr<const LoginNames> names;
};
[[nodiscard]] const LoginLists& login_lists();

/// A capital letter for each of the names.
struct Initials {
  core::DictionaryPtr given;
  core::DictionaryPtr family;
};
[[nodiscard]] const Initials& initials_of_names();

/// The ranges of the mix's locales, kPeopleCycle people shared out by weight; every locale gets one at least.
[[nodiscard]] std::vector<NameRange> ranges_of(const LocaleMix& mix);

/// Rows from row 0 on in which no two people have the same name.
[[nodiscard]] std::uint64_t rows_of_round_0(const std::vector<NameRange>& ranges);
/// The highest round among so many rows.
[[nodiscard]] std::uint64_t last_round(const std::vector<NameRange>& ranges, std::uint64_t rows);

}  // namespace datagen::generators::families
