// The scripts that ask `datagen complete` what can stand in place of a word.
#include <fmt/format.h>

#include <array>

#include "cli/completion.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

struct Script {
  std::string_view shell;
  std::string_view text;
};

// bash takes "--format=sql" for three words; they are put together again, and what is answered is cut to the
// part behind the "=".
constexpr std::string_view kBash = R"script(# bash completion of datagen; made by "datagen completion bash"
_datagen() {
  local line word files= current= prefix=
  local -a words=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ ${#words[@]} -gt 0 && ( $word == = || $current == *= ) && ${words[-1]} == *[^=]* ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
    current=${words[-1]}
  done
  [[ $current == *=* && $COMP_WORDBREAKS == *=* ]] && prefix=${current%%=*}=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) files=1 ;;
      :more) compopt -o nospace 2>/dev/null ;;
      *) line=${line%%$'\t'*}; COMPREPLY+=("${line#"$prefix"}") ;;
    esac
  done < <("${COMP_WORDS[0]}" complete -- "${words[@]}" 2>/dev/null)
  [[ $files ]] || return 0
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen -f -- "${current#"$prefix"}")
}
complete -F _datagen datagen
)script";

constexpr std::string_view kZsh = R"script(#compdef datagen
# zsh completion of datagen; made by "datagen completion zsh"
_datagen() {
  local line files word
  local -a candidates suffix
  for line in "${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :files) files=1 ;;
      :more) suffix=(-S '') ;;
      *)
        word=${line%%$'\t'*}
        candidates+=("${word//:/\\:}${${line#"$word"}/$'\t'/:}") ;;
    esac
  done
  (( $#candidates )) && _describe -t datagen 'datagen' candidates $suffix
  if [[ -n $files ]]; then
    compset -P '--*='
    _files
  fi
}
if [[ $funcstack[1] == _datagen ]]; then
  _datagen "$@"
else
  compdef _datagen datagen
fi
)script";

constexpr std::string_view kFish = R"script(# fish completion of datagen; made by "datagen completion fish"
function __datagen_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                set -l prefix (string match -r '^--[^=]*=' -- $current)
                __fish_complete_path (string replace -r '^--[^=]*=' '' -- $current) | string replace -r '^' -- "$prefix"
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c datagen -f -a '(__datagen_complete)'
)script";

constexpr auto kScripts = std::to_array<Script>({{"bash", kBash}, {"zsh", kZsh}, {"fish", kFish}});

}  // namespace

std::vector<std::string_view> shells() {
  std::vector<std::string_view> names;
  names.reserve(kScripts.size());
  for (const Script& script : kScripts) names.push_back(script.shell);
  return names;
}

std::string_view completion_script(std::string_view shell) {
  for (const Script& script : kScripts)
    if (script.shell == shell) return script.text;
  std::string hint = core::did_you_mean(shell, shells());
  if (hint.empty()) hint = fmt::format("there are {}", fmt::join(shells(), ", "));
  throw core::Error(core::ExitCode::Usage, fmt::format("no completion for shell \"{}\"", shell),
                    std::move(hint));
}

}  // namespace datagen::cli
