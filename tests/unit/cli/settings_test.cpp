#include "cli/settings.hpp"

#include <doctest/doctest.h>

namespace datagen::cli {

namespace {

std::optional<pipeline::Compression> resolved(const CompressionSetting& compression,
                                              const std::string& path) {
  Settings settings;
  settings.compression = compression;
  settings.target.path = path;
  resolve_compression(settings);
  return settings.options.compression;
}

std::optional<std::uint64_t> seed_for(std::optional<std::uint64_t> option,
                                      std::optional<std::uint64_t> schema,
                                      std::optional<std::uint64_t> configuration) {
  Settings settings;
  settings.options.seed = option;
  settings.default_seed = configuration;
  schema::Model model;
  model.seed = schema;
  resolve_seed(settings, model);
  return settings.options.seed;
}

}  // namespace

TEST_CASE("the name of the output decides on compression unless told otherwise") {
  using pipeline::CompressionMethod;
  const CompressionSetting by_name;
  CHECK(resolved(by_name, "shop.sql.zst") == pipeline::Compression{CompressionMethod::Zstd, 3});
  CHECK(resolved(by_name, "shop.sql.gz") == pipeline::Compression{CompressionMethod::Gzip, 6});
  CHECK_FALSE(resolved(by_name, "shop.sql").has_value());
  CHECK_FALSE(resolved(by_name, "").has_value());
  CHECK_FALSE(resolved({false, {}}, "shop.sql.zst").has_value());
  const CompressionSetting chosen{false, {{CompressionMethod::Gzip, 9}}};
  CHECK(resolved(chosen, "shop.sql.zst") == pipeline::Compression{CompressionMethod::Gzip, 9});
}

TEST_CASE("option, schema, configuration: that is the order in which a seed is looked for") {
  CHECK(seed_for(1, 2, 3) == 1);
  CHECK_FALSE(seed_for(std::nullopt, 2, 3).has_value());  // the pipeline takes the schema's
  CHECK(seed_for(std::nullopt, std::nullopt, 3) == 3);
  CHECK_FALSE(seed_for(std::nullopt, std::nullopt, std::nullopt).has_value());
}

}  // namespace datagen::cli
