// The DROP statements that --clean puts in front of a dump, in the reverse order of its definitions.
#pragma once

#include <string>

#include "writers/ddl.hpp"

namespace datagen::writers {

/// DROP ..., or DROP ... IF EXISTS.
enum class DropStyle : std::uint8_t { MustExist, IfExists };

/// What post_data() adds.
[[nodiscard]] std::string drop_post_data(const schema::Model& model, DropStyle style);
/// What pre_data() makes.
[[nodiscard]] std::string drop_pre_data(const schema::Model& model, const OtherObjects& others,
                                        DropStyle style);

}  // namespace datagen::writers
