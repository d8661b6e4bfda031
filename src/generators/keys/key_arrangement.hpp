// The last step of making keys distinct: once every member has said what it chooses from, each gets the node
// that chooses.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/draw.hpp"
#include "generators/graph.hpp"
#include "generators/keys/key_members.hpp"

namespace datagen::generators {

/// Keys that share members are arranged together (key_scheme.hpp). Where the children of a foreign key are
/// laid out, or its parents are chosen unevenly, the keys that hold it are distinct among the rows of one
/// parent; what keys without it need is arranged before that, among all rows. Keys without room for `rows`
/// are reported; `sources[c]` says what column c's values come from.
void arrange_keys(Graph& graph, core::Stream stream, std::uint64_t rows,
                  const std::vector<std::string>& sources, KeyMembers& keys, core::Diagnostics& problems);

}  // namespace datagen::generators
