#include "core/json_document.hpp"

#include <algorithm>

#include "core/encoding.hpp"
#include "core/json_text.hpp"
#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan::json {
namespace {

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

const std::string& value::text() const { return owner_->texts_[self().text]; }

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

namespace {

void write_canonical(std::string& out, const value& v) {
    bool first = true;
    const auto next = [&] {
        if (!first) out += ',';
        first = false;
    };
    switch (v.kind()) {
        case kind::text: return json_quote(out, v.text());
        case kind::list:
            out += '[';
            for (const value& element : v.elements()) {
                next();
                write_canonical(out, element);
            }
            out += ']';
            return;
        case kind::object: {
            const std::vector<member> all = v.members();
            const auto name = [&](int i) -> const std::string& { return all[static_cast<std::size_t>(i)].name; };
            out += '{';
            for (const int i : ordered(all.size(), [&](int a, int b) { return name(a) < name(b); })) {
                next();
                json_quote(out, name(i));
                out += ':';
                write_canonical(out, all[static_cast<std::size_t>(i)].content);
            }
            out += '}';
            return;
        }
        default: out += v.source();
    }
}

}  // namespace

std::string canonical(const value& v) {
    std::string out;
    write_canonical(out, v);
    return out;
}

position position_at(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_break = before.rfind('\n');
    const std::string_view line = line_break == std::string_view::npos ? before : before.substr(line_break + 1);
    return {1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')), 1 + utf8::length(line)};
}

}  // namespace jindan::json
