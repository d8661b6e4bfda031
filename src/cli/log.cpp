#include "cli/log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include "cli/json_writer.hpp"
#include "cli/message_colours.hpp"
#include "cli/standard_streams.hpp"
#include "core/error.hpp"
#include "core/masked_text.hpp"

namespace datagen::cli {

namespace {

struct FileCloser {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

// A signal handler can look at nothing else of the log.
std::atomic<LogFormat> format_of_last_words{LogFormat::Text};
std::atomic<const std::string*> end_of_last_words{nullptr};  // nullptr: no hint
static_assert(std::atomic<LogFormat>::is_always_lock_free &&
              std::atomic<const std::string*>::is_always_lock_free);

struct Log {
  LogSettings settings;
  LogLevel level = LogLevel::Info;
  std::unique_ptr<std::FILE, FileCloser> file;
};

Log& the_log() {
  static Log log;
  return log;
}

std::string_view level_name(LogLevel level) {
  switch (level) {
    case LogLevel::Error: return "error";
    case LogLevel::Warning: return "warning";
    case LogLevel::Info: return "info";
    case LogLevel::Debug: break;
  }
  return "debug";
}

// RFC 3339, to the millisecond, UTC.
std::string timestamp() {
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), (now - seconds).count());
}

void write(std::string_view line);

// The run goes on without a log that cannot be written to, and says so once.
void write_to_file(std::string_view text) {
  Log& log = the_log();
  const bool is_written = std::fwrite(text.data(), 1, text.size(), log.file.get()) == text.size() &&
                          std::fflush(log.file.get()) == 0;
  if (is_written) return;
  const std::string reason = std::strerror(errno);
  log.file.reset();
  log_message(LogLevel::Warning,
              fmt::format("could not write to log file \"{}\": {}", log.settings.file, reason));
}

void write(std::string_view line) {
  Log& log = the_log();
  const std::string stamp =
      log.settings.timestamps && log.settings.format == LogFormat::Text ? timestamp() + " " : std::string();
  print_message(stamp);
  const bool has_colour = log.settings.format == LogFormat::Text && stderr_has_colour(log.settings.colour);
  print_message(has_colour ? coloured(line) : std::string(line));
  if (log.file) write_to_file(stamp + std::string(line));
}

// The members that begin every object.
JsonWriter begin_object(LogLevel level) {
  JsonWriter json(JsonLayout::OneLine);
  json.begin_object();
  if (the_log().settings.timestamps) json.member("time", timestamp());
  json.member("level", level_name(level));
  return json;
}

std::string finish_object(JsonWriter& json, std::string_view message, std::string_view hint) {
  json.member("message", message);
  if (!hint.empty()) json.member("hint", hint);
  json.end_object();
  return json.finish();
}

std::string diagnostic_json(const core::Diagnostic& diagnostic, const core::SourceText& source) {
  JsonWriter json =
      begin_object(diagnostic.severity == core::Severity::Error ? LogLevel::Error : LogLevel::Warning);
  json.member("file", source.name());
  if (diagnostic.offset != core::kNoOffset) {
    const core::SourceText::Position position = source.position(diagnostic.offset);
    json.member("line", position.line);
    json.member("column", position.column);
  }
  return finish_object(json, diagnostic.message, diagnostic.hint);
}

std::string message_json(LogLevel level, std::string_view text, std::string_view hint,
                         const LogFields& fields) {
  JsonWriter json = begin_object(level);
  for (const auto& [name, value] : fields)
    std::visit([&, key = name](const auto& field) { json.member(key, field); }, value);
  return finish_object(json, text, hint);
}

std::string message_text(LogLevel level, std::string_view text, std::string_view hint) {
  const bool is_grave = level == LogLevel::Error || level == LogLevel::Warning;
  std::string out = is_grave ? fmt::format("datagen: {}: {}\n", level_name(level), core::masked(text))
                             : fmt::format("datagen: {}\n", core::masked(text));
  if (!hint.empty()) out += fmt::format("hint: {}\n", core::masked(hint));
  return out;
}

}  // namespace

void open_log(const LogSettings& settings, LogLevel level) {
  Log& log = the_log();
  log.settings = settings;
  log.level = level;
  format_of_last_words.store(settings.format);
  log.file.reset();
  if (settings.file.empty()) return;
  log.file.reset(std::fopen(settings.file.c_str(), "ab"));
  if (!log.file)
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("could not open log file \"{}\": {}", settings.file, std::strerror(errno)));
}

bool is_logged(LogLevel level) noexcept {
  return level <= the_log().level;
}

void log_message(LogLevel level, std::string_view text, std::string_view hint, const LogFields& fields) {
  if (!is_logged(level)) return;
  write(the_log().settings.format == LogFormat::Json ? message_json(level, text, hint, fields)
                                                     : message_text(level, text, hint));
}

void log_last_words(std::string_view text) noexcept {
  const bool is_json = format_of_last_words.load() == LogFormat::Json;
  const std::string_view begin = is_json ? R"({"level": "error", "message": ")" : "datagen: error: ";
  const std::string* const hint = end_of_last_words.load();
  const std::string_view end = hint != nullptr ? std::string_view(*hint) : is_json ? "\"}\n" : "\n";
  for (const std::string_view part : {begin, text, end})
    static_cast<void>(!::write(STDERR_FILENO, part.data(), part.size()));
}

HintOfLastWords::HintOfLastWords(std::string_view hint) {
  if (hint.empty()) return;
  if (the_log().settings.format == LogFormat::Json) {
    JsonWriter json(JsonLayout::OneLine);
    json.begin_object();
    json.member("hint", hint);
    json.end_object();
    end_ = "\", " + json.finish().substr(1);
  } else {
    end_ = fmt::format("\nhint: {}\n", core::masked(hint));
  }
  end_of_last_words.store(&end_);
}

HintOfLastWords::~HintOfLastWords() {
  end_of_last_words.store(nullptr);
}

void log_lines(LogLevel level, std::string_view lines) {
  if (is_logged(level) && the_log().settings.format == LogFormat::Text && !lines.empty()) write(lines);
}

void log_diagnostics(const core::Diagnostics& diagnostics, const core::SourceText& source) {
  const bool has_warnings = is_logged(LogLevel::Warning);
  core::Diagnostics shown;
  std::string json;
  for (const core::Diagnostic& diagnostic : diagnostics.sorted()) {
    const bool is_error = diagnostic.severity == core::Severity::Error;
    if (!is_error && !has_warnings) continue;
    if (the_log().settings.format == LogFormat::Json) {
      write(diagnostic_json(diagnostic, source));
    } else if (is_error) {
      shown.error(diagnostic.offset, diagnostic.message, diagnostic.hint);
    } else {
      shown.warning(diagnostic.offset, diagnostic.message, diagnostic.hint);
    }
  }
  const std::string text = core::render(shown, source);
  if (!text.empty()) write(text);
}

}  // namespace datagen::cli
