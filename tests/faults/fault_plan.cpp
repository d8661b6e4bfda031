#include "fault_plan.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace faults {

namespace {

constexpr std::array kNames = {"open",   "write",    "read",  "close", "sync",   "rename",         "mkdir",
                               "remove", "truncate", "fopen", "fread", "fwrite", "pthread_create", "malloc"};
static_assert(kNames.size() == static_cast<std::size_t>(Call::Count));

struct Plan {
  bool is_on = false;
  int call = static_cast<int>(Call::Count);
  long at = 0;
  int how = 0;
  bool is_sticky = false;
  bool kills = false;
  const char* log = nullptr;
};
Plan plan;
std::array<std::atomic<long>, kNames.size()> counts;

// Lines of the log until the end of the run, so that no call of the layer stands among those it counts.
constexpr std::size_t kLogBytes = 1UL << 20U;
std::array<char, kLogBytes> log_text;
std::atomic<std::size_t> log_size{0};

constexpr std::size_t kDescriptors = 64;
std::array<std::array<char, 256>, kDescriptors> paths;

void log(const char* name, const char* subject) noexcept {
  std::array<char, 320> line;
  const int length =
      std::snprintf(line.data(), line.size(), "%s\t%s\n", name, subject == nullptr ? "" : subject);
  const auto size = static_cast<std::size_t>(length) < line.size() ? static_cast<std::size_t>(length) : 0;
  const std::size_t at = log_size.fetch_add(size);
  if (at + size <= log_text.size()) std::memcpy(log_text.data() + at, line.data(), size);
}

const char* variable(const char* name) noexcept {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

__attribute__((constructor)) void read_plan() noexcept {
  const char* const call = variable("FAULT_CALL");
  for (std::size_t i = 0; call != nullptr && i < kNames.size(); ++i)
    if (std::strcmp(call, kNames[i]) == 0) plan.call = static_cast<int>(i);
  const char* const at = variable("FAULT_AT");
  const char* const how = variable("FAULT_HOW");
  if (at != nullptr) plan.at = std::strtol(at, nullptr, 10);
  if (how != nullptr) plan.how = std::strcmp(how, "short") == 0 ? kShort : std::atoi(how);
  plan.kills = how != nullptr && std::strcmp(how, "kill") == 0;
  plan.is_sticky = variable("FAULT_STICKY") != nullptr;
  plan.log = variable("FAULT_LOG");
  plan.is_on = true;
}

__attribute__((destructor)) void write_log() noexcept {
  if (plan.log == nullptr) return;
  // By number: what the layer calls itself is not counted.
  const auto file =
      static_cast<int>(::syscall(SYS_openat, AT_FDCWD, plan.log, O_WRONLY | O_CREAT | O_TRUNC, 0666));
  const std::size_t size = log_size.load() < log_text.size() ? log_size.load() : log_text.size();
  static_cast<void>(::syscall(SYS_write, file, log_text.data(), size));
  std::array<char, 64> line;
  const long allocations = counts[static_cast<std::size_t>(Call::Allocate)].load();
  const int length = std::snprintf(line.data(), line.size(), "malloc\t%ld\n", allocations);
  static_cast<void>(::syscall(SYS_write, file, line.data(), length));
  static_cast<void>(::syscall(SYS_close, file));
}

}  // namespace

int fault_of(Call call, const char* subject) noexcept {
  if (!plan.is_on) return 0;
  const auto kind = static_cast<std::size_t>(call);
  const long position = counts[kind].fetch_add(1) + 1;
  if (plan.log != nullptr && call != Call::Allocate) log(kNames[kind], subject);
  if (plan.call != static_cast<int>(call)) return 0;
  if (plan.kills && position == plan.at) ::raise(SIGKILL);
  return position == plan.at || (plan.is_sticky && position > plan.at) ? plan.how : 0;
}

bool fails(Call call, const char* subject) noexcept {
  const int fault = fault_of(call, subject);
  if (fault <= 0) return false;
  errno = fault;
  return true;
}

void remember_path(int descriptor, const char* path) noexcept {
  if (descriptor < 0 || static_cast<std::size_t>(descriptor) >= kDescriptors) return;
  std::snprintf(paths[static_cast<std::size_t>(descriptor)].data(), paths[0].size(), "%s", path);
}

const char* path_of(int descriptor) noexcept {
  if (descriptor == STDOUT_FILENO) return "<stdout>";
  if (descriptor == STDERR_FILENO) return "<stderr>";
  if (descriptor < 0 || static_cast<std::size_t>(descriptor) >= kDescriptors) return "<none>";
  return paths[static_cast<std::size_t>(descriptor)].data();
}

}  // namespace faults
