#include "core/answer_text.hpp"

#include <algorithm>
#include <array>

#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/scoring.hpp"
#include "core/utf8.hpp"

namespace jindan {
namespace {

answer_fault fault(problem_code code, std::string detail = {}) { return problem{code, {}, std::move(detail), 0, 0}; }

void give(response& out, double value) {
    out.is = response::state::given;
    out.value = value;
    out.parts.clear();
}

int option_of(const item& it, std::string_view id) {
    for (std::size_t i = 0; i < it.options.size(); ++i)
        if (it.options[i].id == id) return static_cast<int>(i);
    return -1;
}

bool several_options(item_kind kind) { return kind == item_kind::several || kind == item_kind::ranking; }

bool same_word(std::string_view cell, std::string_view word) {
    return std::equal(cell.begin(), cell.end(), word.begin(), word.end(), [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 'a' - 'A') : a) == b; });
}

answer_fault take_yes_no(std::string_view cell, response& out) {
    constexpr std::string_view words[] = {"no", "false", "0", "yes", "true", "1"};
    for (std::size_t i = 0; i < std::size(words); ++i)
        if (same_word(cell, words[i])) return give(out, i < 3 ? 0 : 1), std::nullopt;
    return fault(problem_code::unknown_kind, "yes, no");
}

answer_fault take_list(const diagnostic& d, int index, std::string_view cell, response& out) {
    std::array<std::string_view, 200> ids;  // as many options as an item can have
    std::size_t n = 0;
    if (d.items[at(index)].kind == item_kind::several && cell == "-") return take_options(d, index, {}, out);
    for (bool more = true; more;) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        if (n == ids.size()) return fault(problem_code::too_many, std::to_string(ids.size()));
        ids[n++] = without_spaces(cell.substr(0, end));
        more = end < cell.size();
        cell.remove_prefix(end + more);
    }
    return take_options(d, index, {ids.data(), n}, out);
}

}  // namespace

std::string_view without_spaces(std::string_view cell) {
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) cell.remove_suffix(1);
    return cell;
}

bool says_not_applicable(std::string_view cell) { return same_word(cell, "n/a"); }

answer_fault take_number(const diagnostic& d, int index, double value, response& out) {
    out.is = response::state::blank;
    const item& it = d.items[at(index)];
    if (is_answer(d, index, value)) return give(out, value), std::nullopt;
    if (it.kind == item_kind::likert && value != static_cast<double>(static_cast<long long>(value))) return fault(problem_code::wrong_type, "whole number");
    const bool inside = it.kind == item_kind::number && !(it.least && decimal::less(value, *it.least)) && !(it.most && decimal::less(*it.most, value));
    if (inside && it.decimals == 0) return fault(problem_code::wrong_type, "whole number");
    if (inside) return fault(problem_code::answer_decimals, std::to_string(it.decimals));
    return fault(problem_code::out_of_range, answer_range(d, index));
}

answer_fault take_options(const diagnostic& d, int index, std::span<const std::string_view> ids, response& out) {
    out.is = response::state::blank;
    const item& it = d.items[at(index)];
    out.parts.assign(several_options(it.kind) ? it.options.size() : 0, 0);
    double place = 0;
    for (const std::string_view id : ids) {
        const int found = option_of(it, id);
        if (found < 0) return fault(problem_code::answer_unknown, utf8::cut(id, 64));
        if (!several_options(it.kind)) return give(out, found), std::nullopt;
        double& part = out.parts[at(found)];
        if (part > 0) return fault(problem_code::duplicate_id, utf8::cut(id, 64));
        part = it.kind == item_kind::ranking ? ++place : 1;
    }
    if (it.kind == item_kind::ranking)
        for (std::size_t i = 0; i < it.options.size(); ++i)
            if (out.parts[i] == 0) return fault(problem_code::answer_unranked, it.options[i].id);
    out.is = response::state::given;
    out.value = 0;
    return {};
}

answer_fault take_points(const diagnostic& d, int index, std::span<const double> points, response& out) {
    out.is = response::state::blank;
    const item& it = d.items[at(index)];
    double sum = 0;
    for (const double p : points) {
        if (decimal::less(p, 0) || decimal::less(it.total, p)) return fault(problem_code::out_of_range, "0–" + decimal::to_text(it.total));
        sum += p;
    }
    if (!decimal::equal(sum, it.total)) return fault(problem_code::answer_points, decimal::to_text(sum) + "/" + decimal::to_text(it.total));
    out.parts.assign(points.begin(), points.end());
    out.is = response::state::given;
    out.value = 0;
    return {};
}

answer_fault take_not_applicable(const diagnostic& d, int index, response& out) {
    out.is = response::state::blank;
    out.parts.clear();
    if (!d.items[at(index)].may_not_apply) return fault(problem_code::answer_applies);
    out.is = response::state::not_applicable;
    return {};
}

answer_fault take_cell(const diagnostic& d, int index, std::string_view cell, response& out) {
    const item& it = d.items[at(index)];
    out.is = response::state::blank;
    if (cell.empty()) return {};
    const std::string_view bare = without_spaces(cell);
    if (says_not_applicable(bare) && (it.may_not_apply || it.kind != item_kind::text)) return take_not_applicable(d, index, out);
    if (it.kind == item_kind::text) return give(out, 0), std::nullopt;
    if (bare.empty()) return {};
    switch (it.kind) {
        case item_kind::likert:
        case item_kind::number: {
            const auto n = decimal::parse(bare);
            return n ? take_number(d, index, *n, out) : fault(problem_code::wrong_type, it.kind == item_kind::likert ? "whole number" : "number");
        }
        case item_kind::yes_no: return take_yes_no(bare, out);
        case item_kind::choice:
        case item_kind::pair: return take_options(d, index, {&bare, 1}, out);
        case item_kind::several:
        case item_kind::ranking: return take_list(d, index, bare, out);
        case item_kind::points:
        case item_kind::text: break;
    }
    return {};
}

std::string answer_text(const diagnostic& d, int index, const response& given) {
    if (given.is == response::state::blank) return {};
    if (given.is == response::state::not_applicable) return "n/a";
    const item& it = d.items[at(index)];
    std::string out;
    const auto add = [&](std::string_view part) { out.append(out.empty() ? "" : ";").append(part); };
    switch (it.kind) {
        case item_kind::likert:
        case item_kind::number: return decimal::to_text(given.value);
        case item_kind::yes_no: return given.value > 0 ? "yes" : "no";
        case item_kind::choice:
        case item_kind::pair: return it.options[at(static_cast<int>(given.value))].id;
        case item_kind::text: return "…";
        case item_kind::several:
            for (std::size_t i = 0; i < given.parts.size(); ++i)
                if (given.parts[i] > 0) add(it.options[i].id);
            return out.empty() ? "-" : out;
        case item_kind::points:
            for (std::size_t i = 0; i < given.parts.size(); ++i) add(it.options[i].id + "=" + decimal::to_text(given.parts[i]));
            return out;
        case item_kind::ranking:
            for (std::size_t place = 1; place <= given.parts.size(); ++place)
                for (std::size_t i = 0; i < given.parts.size(); ++i)
                    if (given.parts[i] == static_cast<double>(place)) add(it.options[i].id);
            return out;
    }
    return out;
}

}  // namespace jindan
