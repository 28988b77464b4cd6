#include "core/sheet_settings_json.hpp"

#include <algorithm>

#include "core/assessment_json.hpp"
#include "core/decimal.hpp"

namespace jindan {
namespace {

using numbers = std::vector<std::pair<std::string, double>>;

void write_numbers(json_text& j, std::string_view name, const numbers& all) {
    if (all.empty()) return;
    j.key(name).begin_object();
    for (const auto& [id, number] : all) j.key(id).decimal(number);
    j.end_object();
}

bool is_weight(std::string_view id) { return is_id(id); }

bool is_cut(std::string_view id) {
    const std::size_t dot = id.find('.');
    return dot != std::string_view::npos && is_id(id.substr(0, dot)) && is_id(id.substr(dot + 1));
}

// By id, in whatever order they come, and as they will be written.
numbers read_numbers(fields& f, std::string_view name, bool (*is_one)(std::string_view), double least, double most) {
    numbers out;
    const auto v = f.may(name);
    if (!v) return out;
    const std::vector<named> all = fields(*v).all();
    if (all.size() > limits::settings) v->report(problem_code::too_many, std::to_string(limits::settings));
    for (const named& one : all) {
        if (!is_one(one.name)) one.content.report(problem_code::bad_id, one.name);
        out.emplace_back(one.name, decimal::rounded(one.content.number(least, most).value_or(0), 9));
    }
    std::sort(out.begin(), out.end());
    return out;
}

void read_setting(const reader& r, time_ms latest, std::vector<sheet_setting>& all) {
    fields f(r);
    const auto about = f.need("diagnostic");
    const auto id = about ? about->id() : std::nullopt;
    if (!id) return;
    if (find_setting(all, *id)) about->report(problem_code::duplicate_id, *id);
    sheet_setting& s = setting_in(all, *id);
    if (const auto v = f.may("criteria")) s.criteria = v->id().value_or("");
    s.weights = read_numbers(f, "weights", is_weight, 0, largest_weight);
    s.cuts = read_numbers(f, "cuts", is_cut, 1 - decimal::limit, decimal::limit - 1);
    // Older records have one time for all three.
    s.criteria_at = s.weights_at = s.cuts_at = read_moment(f, "changed_at", latest);
    if (s.criteria_at) return;
    s.criteria_at = read_moment(f, "criteria_at", latest);
    s.weights_at = read_moment(f, "weights_at", latest);
    s.cuts_at = read_moment(f, "cuts_at", latest);
}

}  // namespace

void write_sheet_settings(json_text& j, const std::vector<sheet_setting>& all) {
    if (all.empty()) return;
    j.key("sheets").begin_list();
    for (const sheet_setting& s : all) {
        j.begin_object().key("diagnostic").text(s.diagnostic);
        if (!s.criteria.empty()) j.key("criteria").text(s.criteria);
        write_numbers(j, "weights", s.weights);
        write_numbers(j, "cuts", s.cuts);
        write_moment(j, "criteria_at", s.criteria_at);
        write_moment(j, "weights_at", s.weights_at);
        write_moment(j, "cuts_at", s.cuts_at);
        j.end_object();
    }
    j.end_list();
}

std::vector<sheet_setting> read_sheet_settings(fields& f, time_ms latest) {
    std::vector<sheet_setting> out;
    if (const auto v = f.may("sheets"))
        for (const reader& r : v->list(0, limits::sheets)) read_setting(r, latest, out);
    return out;
}

}  // namespace jindan
