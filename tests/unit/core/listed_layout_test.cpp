// Children of some parents only: both directions agree, and the others have none.
#include "core/listed_layout.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "core/per_parent_layout.hpp"
#include "layout_checks.hpp"

using namespace datagen::core;

namespace {

std::shared_ptr<const ChildLayout> two_to_five(std::uint64_t parents) {
  ChildCounts counts;
  counts.min = 2;
  counts.max = 5;
  return std::make_shared<const PerParentLayout>(Stream::named(5, "children"), parents, counts);
}

}  // namespace

TEST_CASE("parents of the list have children, the others none") {
  const std::vector<std::uint32_t> rows{0, 3, 4, 90};
  const ListedLayout layout(two_to_five(rows.size()), rows, 100);
  CHECK(is_sound(layout, 100));
  CHECK(layout.fewest_children() == 0);
  CHECK(layout.child_rows() == two_to_five(4)->child_rows());
  const std::vector<std::uint64_t> counts = list_counts(layout, 100);
  std::vector<std::uint32_t> with_children;
  for (std::uint32_t parent = 0; parent < counts.size(); ++parent) {
    if (counts[parent] > 0) with_children.push_back(parent);
  }
  CHECK(with_children == rows);
}

TEST_CASE("a list of all parents, and of none") {
  const ListedLayout all(two_to_five(3), {0, 1, 2}, 3);
  CHECK(is_sound(all, 3));
  CHECK(all.fewest_children() >= 2);
  const ListedLayout none(two_to_five(0), {}, 3);
  CHECK(is_sound(none, 3));
  CHECK(none.child_rows() == 0);
}
