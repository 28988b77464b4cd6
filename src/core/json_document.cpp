#include "core/json_document.hpp"

#include <algorithm>

#include "core/encoding.hpp"
#include "core/json_text.hpp"
#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan::json {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of four hex digits at `i`, or nothing.
std::optional<char32_t> unit_at(std::string_view text, std::size_t i) {
    std::string digits(text.substr(std::min(i, text.size()), 4));
    for (char& c : digits)
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    const auto unit = parse_hex(digits, 4);
    if (!unit) return {};
    return static_cast<char32_t>(*unit);
}

bool leads(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool trails(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

class parser {
public:
    parser(std::string_view text, const limits& most, std::vector<node>& nodes) : text_(text), most_(most), nodes_(nodes) {}

    bool run() {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
        space();
        if (!any(0)) return false;
        space();
        return at_ == text_.size() || fail("the end of the text");
    }

    problem wrong;
    std::size_t at() const { return at_; }

private:
    char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool fail(std::string_view expected) { return fail(problem_code::not_json, std::string(expected)); }
    bool fail(problem_code code, std::string detail) {
        wrong = {code, "", std::move(detail)};
        return false;
    }

    void space() {
        while (now() == ' ' || now() == '\n' || now() == '\r' || now() == '\t') ++at_;
    }

    bool any(int depth) {
        if (nodes_.size() >= most_.values) return fail(problem_code::too_many, std::to_string(most_.values));
        const std::size_t index = nodes_.size(), start = at_;
        nodes_.emplace_back();
        json::kind kind = kind::null;
        if (!content(depth, kind)) return false;
        nodes_[index] = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_ - start),
                         static_cast<std::uint32_t>(nodes_.size()), kind};
        return true;
    }

    bool content(int depth, json::kind& kind) {
        switch (now()) {
            case '{': return kind = kind::object, nested(depth, true);
            case '[': return kind = kind::list, nested(depth, false);
            case '"': return kind = kind::text, text();
            case 't': return kind = kind::boolean, word("true");
            case 'f': return kind = kind::boolean, word("false");
            case 'n': return kind = kind::null, word("null");
            default: return number(kind);
        }
    }

    bool nested(int depth, bool object) {
        if (depth >= most_.depth) return fail(problem_code::too_deep, std::to_string(most_.depth));
        const char end = object ? '}' : ']';
        ++at_;
        space();
        if (now() == end) return ++at_, true;
        for (;;) {
            if (object && !name(depth)) return false;
            if (!any(depth + 1)) return false;
            space();
            if (now() == end) return ++at_, true;
            if (now() != ',') return fail("a comma or the end");
            ++at_;
            space();
        }
    }

    bool name(int depth) {
        if (now() != '"') return fail("a name in quotes");
        if (!any(depth + 1)) return false;
        space();
        if (now() != ':') return fail("a colon");
        ++at_;
        space();
        return true;
    }

    bool word(std::string_view w) {
        if (text_.substr(at_, w.size()) != w) return fail("a value");
        at_ += w.size();
        return true;
    }

    bool digits() {
        if (!is_digit(now())) return fail("a digit");
        while (is_digit(now())) ++at_;
        return true;
    }

    bool number(json::kind& kind) {
        kind = kind::integer;
        if (now() != '-' && !is_digit(now())) return fail("a value");
        if (now() == '-') ++at_;
        if (now() == '0') {
            ++at_;
            if (is_digit(now())) return fail("a number without leading zeros");
        } else if (!digits()) {
            return false;
        }
        if (now() == '.') {
            kind = kind::real;
            ++at_;
            if (!digits()) return false;
        }
        if (now() == 'e' || now() == 'E') {
            kind = kind::real;
            ++at_;
            if (now() == '+' || now() == '-') ++at_;
            if (!digits()) return false;
        }
        return true;
    }

    bool text() {
        for (++at_; now() != '"'; ++at_) {
            if (at_ >= text_.size()) return fail("the closing quote");
            if (static_cast<unsigned char>(now()) < 0x20) return fail("the closing quote");
            if (now() == '\\' && !escape()) return false;
        }
        return ++at_, true;
    }

    // Stops on the last character of the escape.
    bool escape() {
        ++at_;
        if (now() != 'u') return std::string_view("\"\\/bfnrt").find(now()) != std::string_view::npos || fail("an escape");
        const auto unit = unit_at(text_, at_ + 1);
        if (!unit) return fail("four hex digits");
        if (trails(*unit)) return fail("a surrogate pair");
        if (leads(*unit)) {
            const auto second = text_.substr(at_ + 5, 2) == "\\u" ? unit_at(text_, at_ + 7) : std::nullopt;
            if (!second || !trails(*second)) return fail("a surrogate pair");
            at_ += 6;
        }
        at_ += 4;
        return true;
    }

    std::string_view text_;
    const limits& most_;
    std::vector<node>& nodes_;
    std::size_t at_ = 0;
};

// A name as a part of a JSON pointer.
std::string pointer_part(std::string_view name) {
    std::string out = "/";
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string mebibytes(std::size_t bytes) {
    return bytes % (1024 * 1024) == 0 ? std::to_string(bytes / (1024 * 1024)) + " MiB" : std::to_string(bytes / 1024) + " KiB";
}

problem placed(problem p, std::string_view text, std::size_t offset) {
    const position where = position_at(text, offset);
    p.line = where.line;
    p.column = where.column;
    return p;
}

}  // namespace

const node& value::self() const { return owner_->nodes_[index_]; }
json::kind value::kind() const { return self().kind; }
std::size_t value::offset() const { return self().offset; }
std::string_view value::source() const { return owner_->text_.substr(self().offset, self().length); }

// Down from the root: a value lies inside those whose range of indices holds its own.
std::string value::pointer() const {
    std::string out;
    for (std::uint32_t at = 0; at != index_;) {
        const bool object = value(*owner_, at).kind() == kind::object;
        std::uint32_t child = at + 1, name = child;
        int position = 0;
        for (; owner_->nodes_[child].after <= index_; child = owner_->nodes_[child].after, ++position) name = child;
        const bool is_name = object && position % 2 == 0;
        out += object ? pointer_part(value(*owner_, is_name ? child : name).text()) : "/" + std::to_string(position);
        at = child;
    }
    return out;
}

bool value::truth() const { return source() == "true"; }

std::string value::text() const {
    std::string_view quoted = source();
    quoted = quoted.substr(1, quoted.size() - 2);
    std::string out;
    out.reserve(quoted.size());
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        if (quoted[i] != '\\') {
            out += quoted[i];
            continue;
        }
        const char escaped = quoted[++i];
        if (escaped == 'u') {
            char32_t c = *unit_at(quoted, i + 1);
            i += 4;
            if (leads(c)) {
                c = 0x10000 + ((c - 0xD800) << 10) + (*unit_at(quoted, i + 3) - 0xDC00);
                i += 6;
            }
            utf8::append(out, c);
        } else {
            constexpr std::string_view letters = "bfnrt", meanings = "\b\f\n\r\t";
            const std::size_t which = letters.find(escaped);
            out += which == std::string_view::npos ? escaped : meanings[which];
        }
    }
    return out;
}

std::optional<std::int64_t> value::integer() const {
    std::string_view digits = source();
    const bool negative = digits.front() == '-';
    if (negative) digits.remove_prefix(1);
    const auto n = parse_number(digits, INT64_MAX);
    if (!n) return {};
    const auto whole = static_cast<std::int64_t>(*n);
    return negative ? -whole : whole;
}

std::vector<value> value::elements() const {
    std::vector<value> out;
    const std::uint32_t end = self().after;
    for (std::uint32_t i = index_ + 1; i < end; i = owner_->nodes_[i].after) out.emplace_back(*owner_, i);
    return out;
}

std::vector<member> value::members() const {
    std::vector<member> out;
    const std::vector<value> all = elements();
    for (std::size_t i = 0; i + 1 < all.size(); i += 2) out.push_back({all[i].text(), all[i], all[i + 1]});
    return out;
}

std::variant<document, problem> parse(std::string_view text, const limits& most) {
    if (text.size() > most.bytes) return problem{problem_code::too_large, "", mebibytes(most.bytes)};
    const std::size_t valid = utf8::valid_prefix(text);
    if (valid != text.size()) return placed({problem_code::not_utf8, "", ""}, text, valid);
    document read;
    read.text_ = text;
    parser p(text, most, read.nodes_);
    if (!p.run()) return placed(p.wrong, text, p.at());
    return read;
}

std::string canonical(const value& v) {
    const auto joined = [](char begin, char end, const std::vector<std::string>& parts) {
        std::string out(1, begin);
        for (const std::string& part : parts) {
            if (out.size() > 1) out += ',';
            out += part;
        }
        return out + end;
    };
    std::vector<std::string> parts;
    switch (v.kind()) {
        case kind::text: return json_quoted(v.text());
        case kind::list:
            for (const value& element : v.elements()) parts.push_back(canonical(element));
            return joined('[', ']', parts);
        case kind::object: {
            const std::vector<member> all = v.members();
            const auto name = [&](int i) -> const std::string& { return all[static_cast<std::size_t>(i)].name; };
            for (const int i : ordered(all.size(), [&](int a, int b) { return name(a) < name(b); }))
                parts.push_back(json_quoted(name(i)) + ":" + canonical(all[static_cast<std::size_t>(i)].content));
            return joined('{', '}', parts);
        }
        default: return std::string(v.source());
    }
}

position position_at(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_break = before.rfind('\n');
    const std::string_view line = line_break == std::string_view::npos ? before : before.substr(line_break + 1);
    return {1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')), 1 + utf8::length(line)};
}

}  // namespace jindan::json
