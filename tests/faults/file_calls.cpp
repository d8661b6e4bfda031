// Calls of files and threads in front of the C library's: each can be made to fail.
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>

#include "fault_plan.hpp"

using faults::Call;
using faults::fails;
using faults::fault_of;
using faults::kShort;
using faults::path_of;

namespace {

// The function of this name that the program would have called.
template <typename Function>
Function* next(const char* name) noexcept {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// "w " before the path of a file that is opened to be written, "r " before others.
int open_at(int folder, const char* path, int flags, mode_t mode) noexcept {
  char subject[300];
  std::snprintf(subject, sizeof subject, "%s %s", (flags & O_ACCMODE) == O_RDONLY ? "r" : "w", path);
  if (fails(Call::Open, subject)) return -1;
  const auto descriptor = static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
  faults::remember_path(descriptor, subject);
  return descriptor;
}

// A short call does half of the work, and of a byte all.
std::size_t cut(std::size_t size, int fault) noexcept {
  return fault == kShort && size > 1 ? size / 2 : size;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return open_at(folder, path, flags, mode);
}

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
  const int fault = fault_of(Call::Write, path_of(descriptor));
  if (fault > 0) {
    errno = fault;
    return -1;
  }
  return ::syscall(SYS_write, descriptor, bytes, cut(size, fault));
}

ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t offset) {
  const int fault = fault_of(Call::Write, path_of(descriptor));
  if (fault > 0) {
    errno = fault;
    return -1;
  }
  return ::syscall(SYS_pwrite64, descriptor, bytes, cut(size, fault), offset);
}

ssize_t writev(int descriptor, const struct iovec* pieces, int count) {
  const int fault = fault_of(Call::Write, path_of(descriptor));
  if (fault > 0) {
    errno = fault;
    return -1;
  }
  return ::syscall(SYS_writev, descriptor, pieces, fault == kShort ? 1 : count);
}

ssize_t read(int descriptor, void* bytes, std::size_t size) {
  const int fault = fault_of(Call::Read, path_of(descriptor));
  if (fault > 0) {
    errno = fault;
    return -1;
  }
  return ::syscall(SYS_read, descriptor, bytes, cut(size, fault));
}

ssize_t pread(int descriptor, void* bytes, std::size_t size, off_t offset) {
  const int fault = fault_of(Call::Read, path_of(descriptor));
  if (fault > 0) {
    errno = fault;
    return -1;
  }
  return ::syscall(SYS_pread64, descriptor, bytes, cut(size, fault), offset);
}

// Linux closes the descriptor whatever it says.
int close(int descriptor) {
  const int fault = fault_of(Call::Close, path_of(descriptor));
  const auto result = static_cast<int>(::syscall(SYS_close, descriptor));
  if (fault <= 0) return result;
  errno = fault;
  return -1;
}

int fsync(int descriptor) {
  return fails(Call::Sync, path_of(descriptor)) ? -1 : static_cast<int>(::syscall(SYS_fsync, descriptor));
}

int fdatasync(int descriptor) {
  return fails(Call::Sync, path_of(descriptor)) ? -1 : static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

int syncfs(int descriptor) noexcept {
  return fails(Call::Sync, path_of(descriptor)) ? -1 : static_cast<int>(::syscall(SYS_syncfs, descriptor));
}

int rename(const char* from, const char* to) noexcept {
  return fails(Call::Rename, from) ? -1 : static_cast<int>(::syscall(SYS_rename, from, to));
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
  if (fails(Call::Rename, from)) return -1;
  return static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

int mkdir(const char* path, mode_t mode) noexcept {
  return fails(Call::MakeDirectory, path) ? -1 : static_cast<int>(::syscall(SYS_mkdir, path, mode));
}

int rmdir(const char* path) noexcept {
  return fails(Call::Remove, path) ? -1 : static_cast<int>(::syscall(SYS_rmdir, path));
}

int unlink(const char* path) noexcept {
  return fails(Call::Remove, path) ? -1 : static_cast<int>(::syscall(SYS_unlink, path));
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  return fails(Call::Remove, path) ? -1 : static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags));
}

int ftruncate(int descriptor, off_t size) noexcept {
  return fails(Call::Truncate, path_of(descriptor))
             ? -1
             : static_cast<int>(::syscall(SYS_ftruncate, descriptor, size));
}

std::FILE* fopen(const char* path, const char* mode) {
  static auto* const real = next<std::FILE*(const char*, const char*)>("fopen");
  if (fails(Call::OpenStream, path)) return nullptr;
  std::FILE* const file = real(path, mode);
  if (file != nullptr) faults::remember_path(::fileno(file), path);
  return file;
}

std::size_t fread(void* bytes, std::size_t size, std::size_t count, std::FILE* file) {
  static auto* const real = next<std::size_t(void*, std::size_t, std::size_t, std::FILE*)>("fread");
  return fails(Call::ReadStream, path_of(::fileno(file))) ? 0 : real(bytes, size, count, file);
}

std::size_t fwrite(const void* bytes, std::size_t size, std::size_t count, std::FILE* file) {
  static auto* const real = next<std::size_t(const void*, std::size_t, std::size_t, std::FILE*)>("fwrite");
  return fails(Call::WriteStream, path_of(::fileno(file))) ? 0 : real(bytes, size, count, file);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*),
                   void* argument) noexcept {
  using Function = int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
  static auto* const real = next<Function>("pthread_create");
  const int fault = fault_of(Call::StartThread, nullptr);
  return fault > 0 ? fault : real(thread, attributes, run, argument);
}

}  // extern "C"
