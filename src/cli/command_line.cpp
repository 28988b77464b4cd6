#include "cli/command_line.hpp"

#include <algorithm>

#include "core/languages.hpp"

namespace jindan::cli {
namespace {

constexpr option common[] = {
    {"--lang", language_codes, language_codes, {"설명의 언어 (기본: en)", "language of messages and texts (default: en)"}},
    {"--help", {}, {}, {"이 도움말", "this text"}},
    {"--version", {}, {}, {"버전", "the version"}},
};

// Calls `take` with each part of `text`, parted at `separator`.
template <typename Take>
void each_part(std::string_view text, char separator, const Take& take) {
    for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end + 1)) {
        end = text.find(separator);
        take(text.substr(0, end));
        if (end == std::string_view::npos) return;
    }
}

bool among(std::string_view value, std::string_view choices) {
    bool found = choices.empty();
    each_part(choices, '|', [&](std::string_view one) { found |= one == value; });
    return found;
}

class parsing {
public:
    parsing(const std::vector<std::string_view>& arguments, std::span<const command> commands) : arguments_(arguments), commands_(commands) {}

    command_line run() {
        for (; next_ < arguments_.size(); ++next_) {
            const std::string_view word = arguments_[next_];
            if (plain_ || word.size() < 2 || word[0] != '-')  // "-" alone is a file: standard input
                take_word(word);
            else if (word == "--")
                plain_ = true;
            else
                take_option(word);
        }
        if (!out_.what && !out_.group.empty()) wrong("명령이 덜 적혔습니다", "this command needs another word", out_.group);
        if (out_.what && mistake_.en.empty()) {
            const int words = static_cast<int>(out_.words.size());
            if (words < out_.what->fewest) wrong("파일이나 값이 빠졌습니다", "a file or value is missing", out_.what->words);
            if (out_.what->most != 0 && words > std::max(out_.what->most, 0)) wrong("남는 말이 있습니다", "there is a word too many", out_.words.back());
        }
        if (!mistake_.en.empty()) out_.mistake = std::string(mistake_.in(out_.lang)) + ": " + about_;
        if (!possible_.empty()) out_.mistake.append(said{" (쓸 수 있는 값: ", " (possible: "}.in(out_.lang)).append(possible_).append(")");
        return std::move(out_);
    }

private:
    void wrong(std::string_view ko, std::string_view en, std::string_view what) {
        if (!mistake_.en.empty()) return;
        mistake_ = {ko, en};
        about_ = what;
    }

    void take_word(std::string_view word) {
        if (out_.what) {
            out_.words.emplace_back(word);
            return;
        }
        const std::string name = out_.group.empty() ? std::string(word) : out_.group + " " + std::string(word);
        bool begins = false;
        for (const command& c : commands_) {
            if (c.name == name) out_.what = &c;
            begins |= c.name.starts_with(name + " ");
        }
        if (begins && !out_.what)
            out_.group = name;
        else if (!out_.what)
            wrong("알 수 없는 명령입니다", "unknown command", name);
    }

    const option* find(std::string_view name) const {
        for (const option& o : common)
            if (o.name == name) return &o;
        if (out_.what)
            for (const option& o : out_.what->options)
                if (o.name == name) return &o;
        return nullptr;
    }

    void take_option(std::string_view word) {
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
        const std::string_view name = word == "-h" ? "--help" : word.substr(0, equals);
        const option* o = find(name);
        if (!o) return wrong("알 수 없는 옵션입니다", "unknown option", name);
        std::string_view value;
        if (o->value.empty()) {
            if (equals != std::string_view::npos) return wrong("값이 없는 옵션입니다", "this option has no value", name);
        } else if (equals != std::string_view::npos) {
            value = word.substr(equals + 1);
        } else if (next_ + 1 < arguments_.size()) {
            value = arguments_[++next_];
        } else {
            return wrong("옵션 뒤에 값이 필요합니다", "this option needs a value", name);
        }
        if (!o->value.empty() && !among(value, o->choices)) {
            if (mistake_.en.empty()) each_part(o->choices, '|', [&](std::string_view one) { possible_.append(possible_.empty() ? "" : ", ").append(one); });
            return wrong("쓸 수 없는 값입니다", "this value is not possible here", std::string(name) + " " + std::string(value));
        }
        if (name == "--lang") out_.lang = value;
        if (name == "--help") out_.help = true;
        if (name == "--version") out_.version = true;
        out_.given.emplace_back(o->name, value);
    }

    const std::vector<std::string_view>& arguments_;
    std::span<const command> commands_;
    std::size_t next_ = 0;
    bool plain_ = false;  // what follows "--" is no option
    said mistake_;        // the first; told in the language that may only be named later
    std::string about_;
    std::string possible_;  // instead of a value that is not
    command_line out_;
};

}  // namespace

std::span<const option> common_options() { return common; }

bool command_line::has(std::string_view option) const {
    for (const auto& [name, value] : given)
        if (name == option) return true;
    return false;
}

std::string command_line::value(std::string_view option, std::string_view otherwise) const {
    std::string_view out = otherwise;
    for (const auto& [name, value] : given)
        if (name == option) out = value;
    return std::string(out);
}

std::vector<std::string> command_line::list(std::string_view option) const {
    std::vector<std::string> out;
    for (const auto& [name, value] : given)
        if (name == option) each_part(value, ',', [&](std::string_view one) { out.emplace_back(one); });
    return out;
}

command_line parse(const std::vector<std::string_view>& arguments, std::span<const command> commands) { return parsing(arguments, commands).run(); }

}  // namespace jindan::cli
