// Which locales the people of a column are from: all of them by their shares, or those that "locale" names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generators/column_build.hpp"
#include "generators/words/locales.hpp"

namespace datagen::generators::families {

/// One locale of a mix.
struct LocalePart {
  std::size_t locale;                    ///< index into words::locales()
  double weight;                         ///< share of the people, relative
  std::vector<std::uint16_t> countries;  ///< indexes into words::countries(): where they live
};

struct LocaleMix {
  std::vector<LocalePart> parts;  ///< no locale twice
  bool is_asked = false;          ///< a configuration names them: places print in their local form
};

/// Shared by all columns of a mix.
using LocaleMixPtr = std::shared_ptr<const LocaleMix>;

/// What is wrong with a "locale", where in the text, and what to write instead.
using LocaleReport = std::function<void(std::size_t offset, std::string message, std::string hint)>;

/// All locales by their weights.
[[nodiscard]] const LocaleMixPtr& all_locales();
/// "de", "de_AT", "de-AT", or an array of them; nothing when one is wrong, which has been reported.
[[nodiscard]] std::optional<LocaleMix> read_locales(const schema::JsonValue& value,
                                                    const LocaleReport& report);

/// "all", or the mix's locales with their weights and countries: the same for the same mixes alone.
[[nodiscard]] std::string name_of(const LocaleMix& mix);

/// The mix that a setting of the table asks for; all locales without one, or where it is wrong: the column
/// that holds it reports that.
[[nodiscard]] LocaleMixPtr locales_of(const std::optional<Roles::LocaleSetting>& setting);
/// Reports what is wrong with the column's own "locale", or that the row's `what` ("person", "place") has
/// another one.
void check_own_locale(const ColumnBuild& column, const std::optional<Roles::LocaleSetting>& setting,
                      std::string_view what);

}  // namespace datagen::generators::families
