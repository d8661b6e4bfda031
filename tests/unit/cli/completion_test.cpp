#include "cli/completion.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "core/error.hpp"

namespace datagen::cli {

namespace {

using Words = std::vector<std::string>;

Words offered(const Words& words) {
  Words result;
  for (const Candidate& candidate : complete(words).candidates) result.push_back(candidate.word);
  return result;
}

bool offers(const Words& words, const std::string& word) {
  const Words all = offered(words);
  return std::find(all.begin(), all.end(), word) != all.end();
}

}  // namespace

TEST_CASE("every option of every command is offered, and no option of another") {
  for (const Command& command : commands()) {
    Words words;
    const std::size_t space = command.name.find(' ');
    words.emplace_back(command.name.substr(0, space));
    if (space != std::string_view::npos) words.emplace_back(command.name.substr(space + 1));
    words.emplace_back("--");
    for (const Flag& flag : flags()) {
      CAPTURE(command.name);
      CAPTURE(flag.name);
      // --schema is a pattern of most commands, and a file of one.
      const Flag* const taken = find_flag(flag.name, command.id);
      const bool is_taken = taken != nullptr && (taken->commands & command.id) != 0;
      CHECK(offers(words, "--" + std::string(flag.name)) == is_taken);
    }
  }
}

TEST_CASE("every choice of every option is offered, spelled both ways") {
  for (const Flag& flag : flags()) {
    if (flag.choices == nullptr || (flag.commands & kGenerate) == 0) continue;
    const std::string option = "--" + std::string(flag.name);
    for (const Choice& choice : flag.choices()) {
      CAPTURE(choice.name);
      CHECK(offers({"generate", option, ""}, std::string(choice.name)) == !choice.is_alias);
      CHECK(offers({"generate", option + "="}, option + "=" + std::string(choice.name)) == !choice.is_alias);
    }
  }
}

TEST_CASE("commands, members of groups and topics") {
  CHECK(offered({"gen"}) == Words{"generate"});
  CHECK(offered({"config", "s"}) == Words{"show", "schema"});
  CHECK(offered({"help", "ty"}) == Words{"types"});
  CHECK_FALSE(offers({""}, "complete"));  // of no use to people
}

TEST_CASE("files where a file is meant, and only there") {
  CHECK(complete(Words{"generate", ""}).files);
  CHECK(complete(Words{"generate", "-qo", "x"}).files);
  CHECK(complete(Words{"generate", "--config=x"}).files);
  CHECK(complete(Words{"generate", "--", "-x"}).files);
  CHECK_FALSE(complete(Words{"generate", "--seed", ""}).files);
  CHECK_FALSE(complete(Words{"validate", "--output", ""}).files);
}

TEST_CASE("templates, their parameters and their tables") {
  CHECK(offered({"plan", "--template", "bl"}) == Words{"blog"});
  CHECK(offered({"plan", "--template", "blog", "--param", "pos"}) == Words{"posts="});
  CHECK(offered({"plan", "--template=blog", "--seed=7", "--param", "pos"}) == Words{"posts="});
  CHECK(complete(Words{"plan", "--template", "blog", "--param", ""}).more);
  CHECK(offered({"template", "show", "blog", "--param", "ro"}) == Words{"rows="});
  CHECK(offers({"preview", "--template", "blog", "-t", ""}, "posts"));
}

TEST_CASE("what cannot be understood has no completions") {
  CHECK(complete(Words{}).candidates.empty());
  CHECK(offered({"preview", "nowhere.json", "-t", ""}).empty());
  CHECK(offered({"preview", "-", "-t", ""}).empty());
  CHECK(offered({"plan", "--template", "none", "--param", ""}).empty());
  CHECK(offered({"nonsense", ""}).empty());
  CHECK(offered({"generate", "--nonsense="}).empty());
}

TEST_CASE("there is a script for each shell and none for another") {
  for (const std::string_view shell : shells())
    CHECK(completion_script(shell).find("complete -- ") != std::string_view::npos);
  CHECK_THROWS_WITH_AS(static_cast<void>(completion_script("zhs")), "no completion for shell \"zhs\"",
                       core::Error);
}

TEST_CASE("lines for scripts: word, meaning, and what else there is") {
  Completions completions;
  completions.candidates = {{"a", "means a"}, {"b", {}}};
  completions.files = true;
  completions.more = true;
  CHECK(completions_text(completions) == "a\tmeans a\nb\n:files\n:more\n");
}

}  // namespace datagen::cli
