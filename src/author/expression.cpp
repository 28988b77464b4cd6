#include "author/expression.hpp"

#include <array>
#include <span>
#include <utility>

#include "core/decimal.hpp"

namespace jindan::author {
namespace {

struct spelling {
    std::string_view as, means;
};

// What binds weakest comes first; of two spellings that begin alike the longer one does.
constexpr spelling ors[] = {{"||", "or"}, {"or", "or"}};
constexpr spelling ands[] = {{"&&", "and"}, {"and", "and"}};
constexpr spelling comparisons[] = {
    {"<=", "<="}, {"lessorequal", "<="}, {">=", ">="}, {"greaterorequal", ">="}, {"==", "="}, {"equal", "="}, {"=", "="}, {"!=", "<>"}, {"<>", "<>"}, {"notequal", "<>"},
    {"<", "<"},   {"less", "<"},         {">", ">"},   {"greater", ">"},
};
constexpr spelling sums[] = {{"+", "+"}, {"-", "-"}};
// "*=" is a way to write contains.
constexpr spelling products[] = {{"*", "*"}, {"/", "/"}, {"%", "%"}};
constexpr spelling powers[] = {{"^", "^"}, {"power", "^"}};
constexpr spelling parts[] = {
    {"*=", "contains"}, {"contains", "contains"}, {"contain", "contains"}, {"notcontains", "notcontains"}, {"notcontain", "notcontains"},
    {"anyof", "anyof"}, {"allof", "allof"},       {"noneof", "noneof"},
};
constexpr std::array<std::span<const spelling>, 7> ranks = {ors, ands, comparisons, sums, products, powers, parts};

constexpr std::size_t longest = 20'000;
constexpr int deepest = 40;

bool word_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80; }

class parser {
public:
    explicit parser(std::string_view text) : text_(text) {}

    std::optional<expr> read() {
        auto out = rank(0);
        skip();
        return out && at_ == text_.size() ? std::move(out) : std::nullopt;
    }

private:
    void skip() {
        while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) != std::string_view::npos) ++at_;
    }

    bool take(std::string_view what) {
        skip();
        const std::string_view here = text_.substr(at_, what.size());
        if (lower_case(here) != what) return false;
        // A word ends where no letter follows: "order" is none of "or".
        const std::size_t after = at_ + what.size();
        if (word_letter(what.back()) && after < text_.size() && word_letter(text_[after])) return false;
        at_ = after;
        return true;
    }

    std::optional<std::string_view> operation(std::size_t level) {
        skip();
        if (level == 4 && text_.substr(at_, 2) == "*=") return {};
        for (const spelling& s : ranks[level])
            if (take(s.as)) return s.means;
        return {};
    }

    std::optional<expr> rank(std::size_t level) {
        if (level == ranks.size()) return operand();
        skip();
        const std::size_t from = at_;
        auto first = rank(level + 1);
        if (!first) return {};
        expr chain;
        chain.is = expr::kind::chain;
        while (const auto op = operation(level)) {
            auto next = rank(level + 1);
            if (!next) return {};
            if (chain.of.empty()) chain.of.push_back(std::move(*first));
            chain.of.push_back(std::move(*next));
            chain.ops.emplace_back(*op);
        }
        if (chain.of.empty()) return first;
        chain.from = from, chain.to = chain.of.back().to;
        return chain;
    }

    // What stands alone, and whether it is said to be empty.
    std::optional<expr> operand() {
        skip();
        const std::size_t from = at_;
        if (++depth_ > deepest) return {};
        auto out = alone();
        --depth_;
        if (!out) return {};
        out->from = from, out->to = at_;
        for (const auto& [word, is] : {std::pair("empty", expr::kind::empty), std::pair("notempty", expr::kind::notempty)})
            if (take(word)) return wrapped(is, std::move(*out), from);
        return out;
    }

    expr wrapped(expr::kind is, expr of, std::size_t from) const {
        expr out;
        out.is = is;
        out.of.push_back(std::move(of));
        out.from = from, out.to = at_;
        return out;
    }

    std::optional<expr> alone() {
        const std::size_t from = at_;
        if (take("(")) {
            auto inner = rank(0);
            return inner && take(")") ? std::move(inner) : std::nullopt;
        }
        if (take("!") || take("negate")) {
            auto of = operand();
            return of ? std::optional(wrapped(expr::kind::no, std::move(*of), from)) : std::nullopt;
        }
        if (take("[")) return listed("]");
        if (take("{")) return name();
        if (at_ < text_.size() && (text_[at_] == '\'' || text_[at_] == '"')) return quoted(text_[at_]);
        return word();
    }

    std::optional<expr> listed(std::string_view end) {
        expr out;
        out.is = expr::kind::list;
        if (take(end)) return out;
        do {
            auto one = rank(0);
            if (!one) return {};
            out.of.push_back(std::move(*one));
        } while (take(","));
        return take(end) ? std::optional(std::move(out)) : std::nullopt;
    }

    std::optional<expr> name() {
        const std::size_t end = text_.find('}', at_);
        if (end == std::string_view::npos) return {};
        expr out;
        out.is = expr::kind::name;
        out.word = text_.substr(at_, end - at_);
        at_ = end + 1;
        return out.word.empty() ? std::nullopt : std::optional(std::move(out));
    }

    std::optional<expr> quoted(char quote) {
        std::string content;
        for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size() && (text_[at_ + 1] == '\'' || text_[at_ + 1] == '"')) ++at_;
            content += text_[at_];
        }
        if (at_ == text_.size()) return {};
        ++at_;
        expr out;
        out.literal = text_literal(std::move(content));
        return out;
    }

    // A number, a name of a value, a function, or a text without quotes.
    std::optional<expr> word() {
        std::size_t end = at_ + (text_.substr(at_, 1) == "-");
        while (end < text_.size() && (word_letter(text_[end]) || text_[end] == '-') && !(text_[end] == '-' && digits(at_, end))) ++end;
        const std::string_view whole = text_.substr(at_, end - at_);
        if (whole.empty()) return {};
        at_ = end;
        expr out;
        if (const auto x = decimal::parse(whole)) return out.literal = number_literal(*x), out;
        const char first = whole.front();
        if (first == '-' || first == '.' || (first >= '0' && first <= '9')) return {};
        if (take("(")) {
            auto arguments = listed(")");
            if (!arguments) return {};
            arguments->is = expr::kind::call;
            arguments->word = whole;
            return arguments;
        }
        const std::string lower = lower_case(whole);
        if (lower == "true" || lower == "false")
            out.literal = truth_literal(lower == "true");
        else if (lower != "undefined" && lower != "null")
            out.literal = text_literal(std::string(whole));
        return out;
    }

    // In 3-1 the number ends before the minus.
    bool digits(std::size_t from, std::size_t to) const { return to > from && decimal::parse(text_.substr(from, to - from)).has_value(); }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

std::optional<expr> parse_expression(std::string_view text) {
    if (text.size() > longest) return {};
    return parser(text).read();
}

}  // namespace jindan::author
