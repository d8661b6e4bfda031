// Schemas planned and run into sinks of memory, for tests.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.hpp"
#include "pipeline/generate.hpp"
#include "pipeline/run.hpp"
#include "writers/sink.hpp"

namespace datagen::pipeline {

inline GenerateOptions with_section(Section section) {
  GenerateOptions options;
  options.section = section;
  return options;
}
inline GenerateOptions with_seed(std::uint64_t seed) {
  GenerateOptions options;
  options.seed = seed;
  return options;
}
inline GenerateOptions with_jobs(std::uint32_t jobs, std::uint32_t batch_size = 1000) {
  GenerateOptions options;
  options.jobs = jobs;
  options.batch_size = batch_size;
  return options;
}

/// A schema's text loaded and planned.
class Planned {
 public:
  Planned(std::string text, const GenerateOptions& options)
      : source_("test.json", std::move(text)), model_(load(source_, errors_)) {
    if (errors_.has_errors()) FAIL(core::render(errors_, source_));
    plan_ = make_plan(model_, options, problems_);
  }
  [[nodiscard]] const Plan& plan() const {
    if (plan_ == nullptr) FAIL(core::render(problems_, source_));
    return *plan_;
  }
  [[nodiscard]] bool is_empty() const { return plan_ == nullptr; }
  [[nodiscard]] std::string problems() const { return core::render(problems_, source_); }

 private:
  core::SourceText source_;
  core::Diagnostics errors_;
  schema::Model model_;
  core::Diagnostics problems_;
  PlanPtr plan_;
};

/// Keeps what is written.
class MemorySink final : public writers::Sink {
 public:
  void write(std::string_view bytes) override {
    CHECK_FALSE(is_closed_);
    text_ += bytes;
    ++writes_;
  }
  void close() override {
    CHECK_FALSE(is_closed_);
    is_closed_ = true;
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] int writes() const { return writes_; }
  [[nodiscard]] bool is_closed() const { return is_closed_; }

 private:
  std::string text_;
  int writes_ = 0;
  bool is_closed_ = false;
};

/// Three tables, one of them empty, with keys, texts, NULLs and moments.
inline const char* const kShop = R"({"version": "1.0", "database": {"name": "shop"}, "seed": 7, "tables": {
  "customers": {"row_count": 700, "columns": {"id": {"type": "serial", "primary_key": true},
    "email": {"type": "text", "unique": true}, "city": {"type": "text", "null_ratio": 0.3}, "created_at": {"type": "timestamptz"}}},
  "coupons": {"row_count": 0, "columns": {"id": {"type": "serial", "primary_key": true}, "code": {"type": "text"}}},
  "orders": {"row_count": 3011, "columns": {"id": {"type": "bigserial", "primary_key": true}, "customer_id": {"type": "integer", "nullable": false},
    "paid": {"type": "boolean"}, "note": {"type": "text"}, "reference": {"type": "uuid"}},
    "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]}}})";

}  // namespace datagen::pipeline
