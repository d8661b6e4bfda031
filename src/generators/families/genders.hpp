// Labels that say whether a person is a woman or a man.
#pragma once

#include "schema/model.hpp"

namespace datagen::generators::families {

/// Whether the column's type is an enum of genders: one label for women, one for men at least, and none of
/// another subject. Single letters are genders only where the column's name says so ("sex").
[[nodiscard]] bool has_gender_labels(const schema::Model& model, const schema::Column& column);

}  // namespace datagen::generators::families
