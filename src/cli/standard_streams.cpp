#include "cli/standard_streams.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "pipeline/generate.hpp"

namespace datagen::cli {

namespace {

std::optional<std::size_t> width_of(int descriptor) noexcept {
  struct winsize size {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

bool has_colour(When when, bool is_terminal) noexcept {
  if (when != When::Auto) return when == When::Always;
  const char* const no_colour = std::getenv("NO_COLOR");
  const char* const term = std::getenv("TERM");
  const bool is_refused = no_colour != nullptr && *no_colour != '\0';
  return is_terminal && !is_refused && term != nullptr && std::string_view(term) != "dumb";
}

}  // namespace

// The lowest free number is given: 0, 1 and 2 in turn. Opened the wrong way round.
void hold_standard_streams() noexcept {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0)
      static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
}

void print(std::string_view text) {
  const pipeline::Target standard_output;
  const pipeline::Progress no_end;
  pipeline::write_text(text, standard_output, no_end);
}

void print_message(std::string_view text) noexcept {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

bool stdout_is_terminal() noexcept {
  return ::isatty(STDOUT_FILENO) == 1;
}

std::optional<std::size_t> terminal_width() noexcept {
  return width_of(STDOUT_FILENO);
}

bool stderr_is_terminal() noexcept {
  return ::isatty(STDERR_FILENO) == 1;
}

std::optional<std::size_t> stderr_width() noexcept {
  return width_of(STDERR_FILENO);
}

bool stdout_has_colour(When when) noexcept {
  return has_colour(when, stdout_is_terminal());
}

bool stderr_has_colour(When when) noexcept {
  return has_colour(when, stderr_is_terminal());
}

}  // namespace datagen::cli
