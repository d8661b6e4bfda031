// The users table as a programmer writes its generator in ten minutes: mt19937_64, std::string, snprintf.
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>

#include "generators/words/locales.hpp"
#include "generators/words/words.hpp"

namespace datagen::bench {

class NaiveUsers {
 public:
  /// A line of COPY; valid until the next call.
  const std::string& row(std::uint64_t id) {
    const generators::words::Locale& english = generators::words::locales().front();
    const auto& first = english.women[engine_() % english.women.size()];
    const auto& last = english.family_names[engine_() % english.family_names.size()];
    std::array<char, 64> uuid{};
    std::snprintf(uuid.data(), uuid.size(), "%08x-%04x-4%03x-8%03x-%012llx", static_cast<unsigned>(engine_()),
                  static_cast<unsigned>(engine_() & 0xFFFF), static_cast<unsigned>(engine_() & 0xFFF),
                  static_cast<unsigned>(engine_() & 0xFFF),
                  static_cast<unsigned long long>(engine_() & 0xFFFFFFFFFFFFULL));
    const std::string email =
        std::string(first.ascii) + "." + std::string(last.ascii) + std::to_string(id) + "@example.com";
    std::array<char, 32> balance{};
    std::snprintf(balance.data(), balance.size(), "%.2f", static_cast<double>(engine_() % 10'000'000) / 100);
    static constexpr std::array<const char*, 4> kStatus{"active", "inactive", "banned", "pending"};
    const auto seconds = static_cast<std::time_t>(1'420'070'400 + engine_() % 315'532'800);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> created{};
    std::strftime(created.data(), created.size(), "%Y-%m-%d %H:%M:%S", &parts);
    row_ = std::to_string(id) + "\t" + uuid.data() + "\t" + std::string(first.name) + "\t" +
           std::string(last.name) + "\t" + email + "\t" + std::to_string(18 + engine_() % 73) + "\t" +
           balance.data() + "\t" + (engine_() % 10 != 0 ? "t" : "f") + "\t" + kStatus[engine_() % 4] + "\t" +
           created.data() + "\n";
    return row_;
  }

 private:
  std::mt19937_64 engine_{42};
  std::string row_;
};

}  // namespace datagen::bench
