#include "pipeline/dump_comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "pipeline/dump_difference.hpp"
#include "pipeline/plan.hpp"
#include "pipeline/run.hpp"
#include "readers/byte_source.hpp"
#include "writers/sink.hpp"

namespace datagen::pipeline {

namespace {

// A system call's worth, and some rows of most tables.
constexpr std::size_t kBufferBytes = 1UL << 20U;
// What is read behind a difference: a row and the next one.
constexpr std::size_t kFoundBytes = 64UL << 10U;

[[noreturn]] void fail(const std::string& message, std::string hint = {}) {
  throw core::Error(core::ExitCode::VerificationFailed, message, std::move(hint));
}

constexpr std::string_view kOtherwiseMade =
    "it was edited, or made of another schema or with other options than those given";

// Takes the bytes that the dump should have and looks whether it has them.
class ComparingSink final : public writers::Sink {
 public:
  ComparingSink(const Plan& plan, const ComparedDump& dump)
      : plan_(plan), dump_(dump), buffer_(kBufferBytes) {
    if (plan.options.layout == Layout::OneFile) open(dump.path, dump.name);
  }

  void begin_file(std::string_view name, bool /*is_executable*/) override {
    if (plan_.options.layout == Layout::OneFile) return;
    end_file();
    const std::string_view slash = dump_.path.ends_with('/') ? "" : "/";
    open(fmt::format("{}{}{}", dump_.path, slash, name), fmt::format("{}{}{}", dump_.name, slash, name));
    begins_file_ = true;
  }

  // Once for every unit, and for every script behind them.
  void write(std::string_view bytes) override {
    const UnitBytes unit{unit_++, bytes, 0, begins_file_};
    begins_file_ = begins_file_ && bytes.empty();
    for (std::size_t done = 0; done < bytes.size();) {
      if (begin_ == end_ && !refill()) fail_at_end(unit, done);
      const std::size_t size = std::min(bytes.size() - done, end_ - begin_);
      if (std::memcmp(bytes.data() + done, buffer_.data() + begin_, size) != 0) fail_at(unit, done, size);
      done += size;
      begin_ += size;
    }
  }

  void close() override { end_file(); }

 private:
  void open(const std::string& path, std::string name) {
    name_ = std::move(name);
    is_cut_ = false;
    try {
      source_ = readers::open_bytes(path);
    } catch (const core::Error& error) {
      fail(error.what());
    }
  }

  bool refill() {
    if (is_cut_) return false;
    try {
      begin_ = 0;
      end_ = source_->read(buffer_.data(), buffer_.size());
    } catch (const readers::CutShort&) {
      is_cut_ = true;
      end_ = 0;
    } catch (const core::Error& error) {
      fail(error.what(), "the file is damaged");
    }
    return end_ > 0;
  }

  [[noreturn]] void fail_at_end(UnitBytes unit, std::size_t at) const {
    unit.at = at;
    fail(fmt::format("{} is cut: it ends {}", name_, describe_end(plan_, unit)));
  }

  // The difference is among `size` bytes from `done` on.
  [[noreturn]] void fail_at(UnitBytes unit, std::size_t done, std::size_t size) {
    const char* const expected = unit.bytes.data() + done;
    const char* const found = buffer_.data() + begin_;
    const auto same =
        static_cast<std::size_t>(std::mismatch(expected, expected + size, found).first - expected);
    unit.at = done + same;
    begin_ += same;
    const std::string rest = read_rest();
    fail(fmt::format("{}: {}", name_, describe_difference(plan_, unit, rest)), std::string(kOtherwiseMade));
  }

  std::string read_rest() {
    std::string rest;
    do {
      rest.append(buffer_.data() + begin_, end_ - begin_);
    } while (rest.size() < kFoundBytes && refill());
    return rest;
  }

  void end_file() {
    if (!source_) return;
    if (begin_ != end_ || refill())
      fail(fmt::format("{} goes on behind its end: found \"{}\"", name_,
                       first_line({buffer_.data() + begin_, end_ - begin_})),
           std::string(kOtherwiseMade));
    if (is_cut_) fail(fmt::format("{} is cut: it ends within its last compressed frame", name_));
    source_.reset();
  }

  // The first line, as much as a message bears.
  static std::string_view first_line(std::string_view text) {
    constexpr std::size_t kMost = 60;
    return text.substr(0, std::min(kMost, text.find('\n')));
  }

  const Plan& plan_;
  const ComparedDump& dump_;
  std::unique_ptr<readers::ByteSource> source_;
  std::string name_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of what is read and not compared yet
  std::size_t end_ = 0;
  bool is_cut_ = false;
  bool begins_file_ = true;
  std::uint64_t unit_ = 0;
};

// What the header tells needs no comparison.
void refuse_another_origin(const Plan& plan, const ComparedDump& dump) {
  const DumpForm& form = dump.form;
  if (!form.version.empty() && form.version != DATAGEN_VERSION)
    fail(fmt::format("{} was made by datagen {}, this is datagen {}", dump.name, form.version,
                     DATAGEN_VERSION),
         "versions may give other rows: verify with the one that made it");
  if (form.seed && *form.seed != plan.seed)
    fail(fmt::format("{} was made with seed {}, not {}", dump.name, *form.seed, plan.seed),
         fmt::format("give --seed {}", *form.seed));
}

}  // namespace

Report compare_with_dump(const Plan& plan, const ComparedDump& dump, Progress& progress) {
  refuse_another_origin(plan, dump);
  ComparingSink sink(plan, dump);
  return run(plan, sink, progress);
}

}  // namespace datagen::pipeline
