#include "author/score_json.hpp"

#include "core/index.hpp"

#include <algorithm>

namespace jindan::author {
namespace {

void write_answers(json_text& j, const diagnostic& d, const responses& given, const scored& r, const std::vector<std::string>& invalid) {
    const auto list = [&](std::string_view name, const auto& belongs) {
        j.key(name).begin_list();
        for (std::size_t i = 0; i < d.items.size(); ++i) {
            const bool refused = std::any_of(invalid.begin(), invalid.end(), [&](const std::string& id) { return id == "*" || id == d.items[i].id; });
            if (!refused && belongs(r.items[i].asked, i < given.size() ? given[i].is : response::state::blank)) j.text(d.items[i].id);
        }
        j.end_list();
    };
    j.key("answers").begin_object();
    list("missing", [](bool asked, response::state is) { return asked && is == response::state::blank; });
    list("not_asked", [](bool asked, response::state) { return !asked; });
    list("not_applicable", [](bool asked, response::state is) { return asked && is == response::state::not_applicable; });
    j.key("invalid").begin_list();
    for (const std::string& id : invalid) j.text(id);
    j.end_list().end_object();
}

}  // namespace

std::vector<named_set> band_sets_of(const jindan::score& s) {
    std::vector<named_set> out;
    if (!s.bands.empty()) out.push_back({"level", &s.bands, 0});
    for (std::size_t i = 0; i < s.band_sets.size(); ++i) out.push_back({s.band_sets[i].id, &s.band_sets[i].bands, i + 1});
    return out;
}

void write_scored(json_text& j, const diagnostic& d, const responses& given, const scored& r, const std::vector<std::string>& invalid) {
    const bool valid = invalid.empty();
    j.key("scores").begin_object();
    for (std::size_t i = 0; i < d.scores.size(); ++i) {
        j.key(d.scores[i].id);
        valid&& r.scores[i].value ? j.decimal(*r.scores[i].value) : j.nothing();
    }
    j.end_object().key("bands").begin_object();
    for (std::size_t i = 0; i < d.scores.size(); ++i) {
        j.key(d.scores[i].id).begin_object();
        for (const named_set& set : band_sets_of(d.scores[i])) {
            const int band = valid ? r.scores[i].bands[set.index] : -1;
            j.key(set.id);
            band >= 0 ? j.text((*set.bands)[at(band)].id) : j.nothing();
        }
        j.end_object();
    }
    j.end_object().key("flags").begin_list();
    if (valid)
        for (const int flag : r.flags) j.text(d.flags[at(flag)].id);
    j.end_list().key("conclusions").begin_object();
    for (std::size_t i = 0; i < d.rules.size(); ++i) {
        const int found = valid ? r.conclusions[i] : -1;
        j.key(d.rules[i].id);
        found >= 0 ? j.text(d.rules[i].conclusions[at(found)].id) : j.nothing();
    }
    j.end_object();
    write_answers(j, d, given, r, invalid);
}

}  // namespace jindan::author
