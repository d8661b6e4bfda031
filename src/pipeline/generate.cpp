#include "pipeline/generate.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <system_error>
#include <thread>

#include "core/error.hpp"
#include "generators/generators.hpp"
#include "pipeline/chunk_window.hpp"
#include "pipeline/ordered_writer.hpp"
#include "pipeline/plan.hpp"
#include "pipeline/rejects.hpp"
#include "pipeline/run.hpp"
#include "pipeline/run_traits.hpp"
#include "pipeline/stop.hpp"
#include "pipeline/unit_worker.hpp"
#include "schema/loader.hpp"
#include "writers/directory_sink.hpp"
#include "writers/sink.hpp"

namespace datagen::pipeline {

namespace {

constexpr std::array kFormats{
    FormatInfo{Format::Copy, "copy", "COPY ... FROM stdin blocks: loads fastest"},
    FormatInfo{Format::Sql, "sql", "multi-row INSERT statements with column lists"},
    FormatInfo{Format::Csv, "csv", "comma-separated values with a header line, one table", true},
    FormatInfo{Format::Jsonl, "jsonl", "JSON Lines, an object for each row, one table", true},
};

// Units side by side.
struct UnitRange {
  std::uint64_t begin;
  std::uint64_t end;
};

// One job: everything on this thread.
void run_alone(const Plan& plan, UnitRange units, const Progress& progress, OrderedWriter& writer) {
  UnitWorker worker(plan, progress);
  Chunk chunk;
  for (std::uint64_t unit = units.begin; unit < units.end; ++unit) {
    worker.make(unit, chunk);
    writer.write(chunk);
  }
}

// One thread's share of the units of a window.
class Maker {
 public:
  Maker(const Plan& plan, const Progress& progress, ChunkWindow& window, OrderedWriter& writer)
      : plan_(plan), progress_(progress), window_(window), writer_(writer) {}

  void make(const ChunkWindow::Ticket& ticket) noexcept {
    try {
      if (!worker_) worker_.emplace(plan_, progress_);
      worker_->make(ticket.unit, *ticket.chunk);
      writer_.digest_if_next(ticket.unit, *ticket.chunk);
      window_.deliver(ticket);
    } catch (...) {
      window_.fail(ticket, std::current_exception());
    }
  }

 private:
  const Plan& plan_;
  const Progress& progress_;
  ChunkWindow& window_;
  OrderedWriter& writer_;
  std::optional<UnitWorker> worker_;
};

// Signals go to the thread that writes: a signal that a worker took would not end a write that waits.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

// Ends the window before the threads are joined, whichever way the scope is left.
class WorkerThreads {
 public:
  explicit WorkerThreads(ChunkWindow& window) : window_(window) {}

  // As many as the system has room for.
  void start(const Plan& plan, const Progress& progress, OrderedWriter& writer, std::uint32_t count) {
    const SignalsBlocked inherited_by_workers;
    try {
      threads_.reserve(count);
      while (threads_.size() < count) {
        threads_.emplace_back([&plan, &progress, &writer, this] {
          Maker maker(plan, progress, window_, writer);
          while (const auto ticket = window_.claim()) maker.make(*ticket);
        });
      }
    } catch (const std::system_error&) {  // no room for its stack
    } catch (const std::bad_alloc&) {
    }
  }
  WorkerThreads(const WorkerThreads&) = delete;
  WorkerThreads& operator=(const WorkerThreads&) = delete;
  ~WorkerThreads() { window_.end(); }

 private:
  ChunkWindow& window_;
  std::vector<std::jthread> threads_;
};

// The thread that writes is one of the jobs: one more than there are cores would take turns with the others.
void run_with_workers(const Plan& plan, UnitRange units, const Progress& progress, OrderedWriter& writer,
                      std::uint32_t jobs) {
  ChunkWindow window(units.begin, units.end, std::size_t{jobs} * std::max(1U, plan.options.window));
  WorkerThreads threads(window);
  threads.start(plan, progress, writer, jobs - 1);
  Maker maker(plan, progress, window, writer);
  while (true) {
    while (const auto ticket = window.claim_meanwhile()) maker.make(*ticket);
    const Chunk* chunk = window.next();
    if (chunk == nullptr) return;
    writer.write(*chunk);
    window.release();
  }
}

std::uint32_t effective_jobs(const Plan& plan, UnitRange units) {
  const std::uint32_t asked =
      plan.options.jobs != 0 ? plan.options.jobs : std::max(1U, std::thread::hardware_concurrency());
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(asked, units.end - units.begin));
}

void make_units(const Plan& plan, UnitRange units, const Progress& progress, OrderedWriter& writer) {
  const std::uint32_t jobs = effective_jobs(plan, units);
  if (jobs <= 1) return run_alone(plan, units, progress, writer);
  run_with_workers(plan, units, progress, writer, jobs);
}

// Files that are there are kept, what lies between them is made.
void make_files(const Plan& plan, const Progress& progress, OrderedWriter& writer) {
  std::uint64_t next_unit = 0;
  for (std::size_t position = 0; position < plan.files.size(); ++position) {
    const std::optional<writers::EarlierFile> file = writer.find_file(position);
    if (!file) continue;
    make_units(plan, {next_unit, plan.files[position].first_unit}, progress, writer);
    writer.keep(*file);
    next_unit = units_of_file(plan, position).end;
  }
  make_units(plan, {next_unit, plan.unit_count}, progress, writer);
}

// A failure behind a stop is a call that the signal ended.
template <typename Work>
auto until_stopped(const Progress& progress, Work work) {
  try {
    return work();
  } catch (const Stopped&) {
    throw_stopped(progress.stop_code.load());
  } catch (const core::Error&) {
    stop_if_asked(progress);
    throw;
  }
}

std::unique_ptr<writers::Sink> open_file_or_stdout(const Target& target, const Progress& progress) {
  return target.path.empty() ? writers::open_stdout(&progress.stop_code)
                             : writers::open_file(target.path, file_options(target, progress));
}

std::unique_ptr<writers::Sink> open_target(const Plan& plan, const Target& target, const Progress& progress) {
  if (plan.options.layout == Layout::OneFile) return open_file_or_stdout(target, progress);
  const writers::FileOptions options = file_options(target, progress);
  return target.resume
             ? writers::resume_directory(target.path, options, run_traits(plan, target.schema_digest))
             : writers::open_directory(target.path, options);
}

}  // namespace

std::span<const FormatInfo> formats() {
  return kFormats;
}

const FormatInfo& info(Format format) {
  return *std::ranges::find(kFormats, format, &FormatInfo::format);
}

schema::Model load(const core::SourceText& source, core::Diagnostics& diagnostics) {
  schema::Model model = schema::load_schema(source, diagnostics);
  check(model, diagnostics);
  return model;
}

schema::Model read(const core::SourceText& source, core::Diagnostics& diagnostics) {
  schema::Model model = schema::load_schema(source, diagnostics);
  if (diagnostics.has_errors()) check(model, diagnostics);
  return model;
}

void check(const schema::Model& model, core::Diagnostics& diagnostics) {
  generators::check_generators(model, diagnostics);
}

writers::FileOptions file_options(const Target& target, const Progress& progress) {
  return {target.overwrite, target.sync ? writers::Sync::Yes : writers::Sync::No, &progress.stop_code};
}

Report run(const Plan& plan, writers::Sink& sink, Progress& progress) {
  return until_stopped(progress, [&] {
    OrderedWriter writer(plan, sink, progress);
    make_files(plan, progress, writer);
    return writer.finish();
  });
}

Report generate(const Plan& plan, const Target& target, Progress& progress) {
  const std::vector<std::string> rejects = reject_paths(plan, target);
  const auto open = [&] { return open_target(plan, target, progress); };
  Report report = run(plan, *until_stopped(progress, open), progress);
  until_stopped(progress, [&] { write_rejects(plan, rejects, target, progress); });
  for (std::size_t i = 0; i < rejects.size(); ++i) report.sources[i].rejects_path = rejects[i];
  return report;
}

void write_text(std::string_view text, const Target& target, const Progress& progress) {
  until_stopped(progress, [&] {
    const std::unique_ptr<writers::Sink> sink = open_file_or_stdout(target, progress);
    sink->write(text);
    sink->close();
  });
}

std::string unfinished_path(const Target& target) {
  return writers::unfinished_path(target.path).native();
}

void remove_temporary_files() noexcept {
  writers::remove_temporary_files();
}

}  // namespace datagen::pipeline
