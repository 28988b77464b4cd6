#include "book/record_fields.hpp"

#include <algorithm>

#include "core/decimal.hpp"
#include "core/record_parts.hpp"

namespace jindan::book {
namespace {

constexpr double highest = 999'999'999'999'999;

bool is_currency(std::string_view s) {
    return s.size() == 3 && std::all_of(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<date> read_day(const reader& r) {
    const auto text = r.text(10);
    if (!text) return {};
    if (!is_date(*text)) return r.report(problem_code::bad_date), std::nullopt;
    const auto part = [&](std::size_t from, std::size_t to) {
        int n = 0;
        for (std::size_t i = from; i < to; ++i) n = 10 * n + ((*text)[i] - '0');
        return n;
    };
    return date{part(0, 4), part(5, 7), part(8, 10)};
}

// A number that cannot be written is none.
bool can_be_written(double n) { return !decimal::to_text(n).empty(); }

}  // namespace

// --- Writing -----------------------------------------------------------------------------------------------------------------------

std::string_view field_writer::nth(std::string_view words, int n) {
    for (; n > 0; --n) words.remove_prefix(std::min(words.size(), words.find(", ") + 2));
    return words.substr(0, words.find(", "));
}

void field_writer::text(std::string_view name, const std::string& t, int, presence) {
    if (!t.empty()) j_.key(name).text(t);
}

void field_writer::texts(std::string_view name, const std::vector<std::string>& all, int, int) {
    if (all.empty()) return;
    j_.key(name).begin_list();
    for (const std::string& t : all) j_.text(t);
    j_.end_list();
}

void field_writer::day(std::string_view name, const date& d) { j_.key(name).text(to_string(d)); }

void field_writer::day(std::string_view name, const std::optional<date>& d) {
    if (d) day(name, *d);
}

void field_writer::truth(std::string_view name, bool t) {
    if (t) j_.key(name).truth(true);
}

void field_writer::whole(std::string_view name, int n, int, int, std::optional<int> usual) {
    if (n != usual) j_.key(name).number(static_cast<long long>(n));
}

void field_writer::wholes(std::string_view name, const std::vector<int>& all, int, int) {
    if (all.empty()) return;
    j_.key(name).begin_list();
    for (const int n : all) j_.number(static_cast<long long>(n));
    j_.end_list();
}

void field_writer::number(std::string_view name, double n, double, std::optional<double> usual) {
    if (n != usual) j_.key(name).decimal(can_be_written(n) ? n : 0);
}

void field_writer::number(std::string_view name, const std::optional<double>& n) {
    if (n && can_be_written(*n)) j_.key(name).decimal(*n);
}

void field_writer::numbers(std::string_view name, const std::vector<double>& all, int) {
    if (all.empty()) return;
    j_.key(name).begin_list();
    for (const double n : all) j_.decimal(can_be_written(n) ? n : 0);
    j_.end_list();
}

// --- Reading -----------------------------------------------------------------------------------------------------------------------

void field_reader::id(std::string_view name, std::string& out, presence p) {
    if (const auto v = asked(name, p)) out = read_record_id(*v);
}

void field_reader::word_id(std::string_view name, std::string& out, presence p) {
    if (const auto v = asked(name, p)) out = v->id().value_or("");
}

void field_reader::currency(std::string_view name, std::string& out, presence p) {
    const auto v = asked(name, p);
    const auto text = v ? v->text(3) : std::nullopt;
    if (!text) return;
    if (is_currency(*text))
        out = *text;
    else
        v->report(problem_code::out_of_range, "AAA–ZZZ");
}

void field_reader::text(std::string_view name, std::string& out, int most, presence p) {
    if (const auto v = asked(name, p))
        if (auto t = p == presence::must ? v->text(most) : v->any_text(most)) out = std::move(*t);
}

void field_reader::texts(std::string_view name, std::vector<std::string>& out, int most, int most_code_points) {
    const auto v = f_->may(name);
    if (!v) return;
    for (const reader& r : v->list(0, static_cast<std::size_t>(most)))
        if (auto t = r.text(most_code_points)) out.push_back(std::move(*t));
}

void field_reader::day(std::string_view name, date& out) {
    const auto v = f_->need(name);
    if (const auto d = v ? read_day(*v) : std::nullopt) out = *d;
}

void field_reader::day(std::string_view name, std::optional<date>& out) {
    const auto v = f_->may(name);
    if (const auto d = v ? read_day(*v) : std::nullopt) out = d;
}

void field_reader::truth(std::string_view name, bool& out) {
    if (const auto v = f_->may(name)) out = v->truth().value_or(false);
}

void field_reader::whole(std::string_view name, int& out, int lowest, int highest_of_it, std::optional<int> usual) {
    if (const auto v = asked(name, usual ? presence::may : presence::must))
        if (const auto n = v->integer(lowest, highest_of_it)) out = static_cast<int>(*n);
}

void field_reader::wholes(std::string_view name, std::vector<int>& out, int lowest, int highest_of_it) {
    const auto v = f_->may(name);
    if (!v) return;
    for (const reader& r : v->list(0, static_cast<std::size_t>(std::max(0, highest_of_it - lowest + 1)))) {
        const auto n = r.integer(lowest, highest_of_it);
        if (!n) continue;
        const auto place = std::lower_bound(out.begin(), out.end(), static_cast<int>(*n));
        if (place != out.end() && *place == *n)
            r.report(problem_code::duplicate_id, std::to_string(*n));
        else
            out.insert(place, static_cast<int>(*n));
    }
}

void field_reader::number(std::string_view name, double& out, double lowest, std::optional<double> usual) {
    if (const auto v = asked(name, usual ? presence::may : presence::must))
        if (const auto n = v->number(lowest, highest)) out = *n;
}

void field_reader::number(std::string_view name, std::optional<double>& out) {
    if (const auto v = f_->may(name)) out = v->number();
}

void field_reader::numbers(std::string_view name, std::vector<double>& out, int most) {
    const auto v = f_->may(name);
    if (!v) return;
    for (const reader& r : v->list(0, static_cast<std::size_t>(most))) out.push_back(r.number(0, highest).value_or(0));
}

void field_reader::say_what_is_there_twice(std::string_view name, const std::vector<std::string>& keys) {
    const auto key = [&](int i) -> const std::string& { return keys[static_cast<std::size_t>(i)]; };
    const std::vector<int> order = ordered(keys.size(), [&](int a, int b) { return key(a) < key(b); });
    for (std::size_t i = 1; i < order.size(); ++i)
        if (key(order[i - 1]) == key(order[i])) return f_->may(name)->report(problem_code::duplicate_id, key(order[i]));
}

}  // namespace jindan::book
