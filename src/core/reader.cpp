#include "core/reader.hpp"

#include <algorithm>
#include <utility>

#include "core/decimal.hpp"
#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan {

void findings::add(problem_code code, std::string detail, json::value where) {
    if (++count_ > most_problems) return;
    const json::position at = json::position_at(text_, where.offset());
    std::size_t place = found_.size();
    while (place > 0 && std::pair(found_[place - 1].line, found_[place - 1].column) > std::pair(at.line, at.column)) --place;
    found_.insert(found_.begin() + static_cast<std::ptrdiff_t>(place), {code, where.pointer(), std::move(detail), at.line, at.column});
}

void reader::report(problem_code code, std::string detail) const { wrong_->add(code, std::move(detail), value_); }

bool reader::expect(json::kind kind, std::string_view name) const {
    if (is(kind)) return true;
    report(problem_code::wrong_type, std::string(name));
    return false;
}

std::optional<std::string> reader::any_text(int most_code_points) const {
    if (!expect(json::kind::text, "text")) return {};
    std::string t = value_.text();
    if (utf8::length(t) > most_code_points) return report(problem_code::text_too_long, std::to_string(most_code_points)), std::nullopt;
    return t;
}

std::optional<std::string> reader::text(int most_code_points) const {
    auto t = any_text(most_code_points);
    if (t && utf8::trimmed(*t).empty()) return report(problem_code::empty_text), std::nullopt;
    return t;
}

std::optional<std::string> reader::id() const {
    if (!expect(json::kind::text, "text")) return {};
    std::string t = value_.text();
    if (!is_id(t)) return report(problem_code::bad_id, utf8::cut(t, 64)), std::nullopt;
    return t;
}

std::optional<int> reader::one_of(std::string_view words) const {
    if (!expect(json::kind::text, "text")) return {};
    int index = 0;
    for (std::string_view left = words; !left.empty(); ++index) {
        const std::size_t end = std::min(left.find(", "), left.size());
        if (left.substr(0, end) == value_.text()) return index;
        left.remove_prefix(std::min(end + 2, left.size()));
    }
    report(problem_code::unknown_kind, std::string(words));
    return {};
}

std::optional<std::int64_t> reader::integer(std::int64_t lowest, std::int64_t highest) const {
    if (!expect(json::kind::integer, "whole number")) return {};
    const auto n = value_.integer();
    if (!n || *n < lowest || *n > highest) return report(problem_code::out_of_range, range_of(static_cast<double>(lowest), static_cast<double>(highest))), std::nullopt;
    return n;
}

std::optional<double> reader::number() const { return number(-999'999'999'999'999, 999'999'999'999'999); }

std::optional<double> reader::number(double lowest, double highest) const {
    if (!is(json::kind::integer) && !expect(json::kind::real, "number")) return {};
    const auto n = decimal::parse(value_.source());
    if (!n || decimal::less(*n, lowest) || decimal::less(highest, *n)) return report(problem_code::out_of_range, range_of(lowest, highest)), std::nullopt;
    return n;
}

std::optional<bool> reader::truth() const {
    if (!expect(json::kind::boolean, "true or false")) return {};
    return value_.truth();
}

std::vector<reader> reader::list(std::size_t fewest, std::size_t most) const {
    if (!expect(json::kind::list, "list")) return {};
    const std::vector<json::value> elements = value_.elements();
    if (elements.size() < fewest) report(problem_code::too_few, std::to_string(fewest));
    if (elements.size() > most) return report(problem_code::too_many, std::to_string(most)), std::vector<reader>();
    std::vector<reader> out;
    for (const json::value& v : elements) out.emplace_back(*wrong_, v);
    return out;
}

fields::fields(const reader& object, again_t) : object_(object), whole_(object.is(json::kind::object)) {
    if (whole_) members_ = object.value_.members();
    asked_.resize(members_.size());
}

fields::fields(const reader& object) : fields(object, again) {
    if (!object.expect(json::kind::object, "object")) return;
    const auto name = [&](int i) -> const std::string& { return members_[static_cast<std::size_t>(i)].name; };
    const std::vector<int> order = ordered(members_.size(), [&](int a, int b) { return name(a) < name(b); });
    for (std::size_t i = 1; i < order.size(); ++i)
        if (name(order[i - 1]) == name(order[i]))
            object.wrong_->add(problem_code::duplicate_field, utf8::cut(name(order[i]), 64), members_[static_cast<std::size_t>(order[i])].key);
}

std::optional<reader> fields::may(std::string_view name) {
    std::optional<reader> found;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].name != name) continue;
        asked_[i] = true;
        if (!found) found.emplace(*object_.wrong_, members_[i].content);
    }
    return found;
}

std::optional<reader> fields::need(std::string_view name) {
    std::optional<reader> found = may(name);
    if (!found && whole_) object_.report(problem_code::missing_field, std::string(name));
    return found;
}

std::vector<named> fields::all() {
    std::vector<named> out;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        asked_[i] = true;
        out.push_back({members_[i].name, reader(*object_.wrong_, members_[i].content)});
    }
    return out;
}

void fields::no_others(std::initializer_list<std::string_view> elsewhere) {
    for (std::size_t i = 0; i < members_.size(); ++i) {
        const std::string& name = members_[i].name;
        if (asked_[i] || name == "$schema" || name.starts_with("x-")) continue;
        const bool known = std::find(elsewhere.begin(), elsewhere.end(), name) != elsewhere.end();
        object_.wrong_->add(known ? problem_code::misplaced_field : problem_code::unknown_field, utf8::cut(name, 64), members_[i].key);
    }
}

bool is_id(std::string_view s) {
    if (s.empty() || s.size() > 64 || s[0] < 'a' || s[0] > 'z') return false;
    return std::all_of(s.begin(), s.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string range_of(double from, double to) {
    const auto end = [](double x) {
        const std::string text = decimal::to_text(x);
        return text.empty() ? std::string("…") : text;
    };
    return end(from) + "–" + end(to);
}

}  // namespace jindan
