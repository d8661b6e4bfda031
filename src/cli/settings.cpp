#include "cli/settings.hpp"

namespace datagen::cli {

LogLevel message_level(const Settings& settings) {
  if (settings.quiet) return settings.log.level == LogLevel::Error ? LogLevel::Error : LogLevel::Warning;
  return settings.verbose ? LogLevel::Debug : settings.log.level;
}

void forget_message_level(Settings& settings) {
  settings.quiet = false;
  settings.verbose = false;
  settings.log.level = LogSettings{}.level;
}

void resolve_compression(Settings& settings) {
  settings.options.compression = compression_of(settings.compression, settings.target.path);
}

void resolve_seed(Settings& settings, const schema::Model& model) {
  if (!settings.options.seed && !model.seed) settings.options.seed = settings.default_seed;
}

}  // namespace datagen::cli
