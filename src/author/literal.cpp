#include "author/literal.hpp"

#include "core/decimal.hpp"

namespace jindan::author {
namespace {

std::string_view trimmed(std::string_view t) {
    constexpr std::string_view spaces = " \t\n\r";
    const std::size_t from = t.find_first_not_of(spaces);
    return from == std::string_view::npos ? std::string_view() : t.substr(from, t.find_last_not_of(spaces) - from + 1);
}

}  // namespace

literal number_literal(double x) { return {literal::kind::number, x, {}}; }
literal text_literal(std::string text) { return text.empty() ? literal() : literal{literal::kind::text, 0, std::move(text)}; }
literal truth_literal(bool truth) { return {literal::kind::truth, truth ? 1.0 : 0.0, {}}; }

literal literal_of(const json::value& v) {
    switch (v.kind()) {
        case json::kind::boolean: return truth_literal(v.truth());
        case json::kind::integer:
        case json::kind::real: {
            const auto x = decimal::parse(v.source());
            return x ? number_literal(*x) : literal();
        }
        case json::kind::text: return text_literal(v.text());
        default: return {};
    }
}

std::optional<double> number_of(const literal& l) {
    if (l.is == literal::kind::text) return decimal::parse(trimmed(l.text));
    return l.is == literal::kind::nothing ? std::nullopt : std::optional(l.number);
}

std::string text_of(const literal& l) {
    if (l.is == literal::kind::number) return decimal::to_text(l.number);
    if (l.is == literal::kind::truth) return l.number != 0 ? "true" : "false";
    return l.text;
}

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

bool same(const literal& a, const literal& b) {
    if (a.is == literal::kind::nothing || b.is == literal::kind::nothing) return a.is == b.is;
    const auto x = number_of(a), y = number_of(b);
    if (x && y) return decimal::equal(*x, *y);
    return lower_case(trimmed(text_of(a))) == lower_case(trimmed(text_of(b)));
}

bool less(const literal& a, const literal& b) {
    if (a.is == literal::kind::nothing || b.is == literal::kind::nothing) return false;
    const auto x = number_of(a), y = number_of(b);
    if (x && y) return decimal::less(*x, *y);
    return a.is == literal::kind::text && b.is == literal::kind::text && a.text < b.text;
}

bool holds_text(const literal& whole, const literal& part) {
    if (whole.is == literal::kind::nothing || !truthy(part)) return false;  // so also of 0
    return lower_case(text_of(whole)).find(lower_case(text_of(part))) != std::string::npos;
}

bool truthy(const literal& l) { return l.is == literal::kind::text || (l.is != literal::kind::nothing && l.number != 0); }

}  // namespace jindan::author
