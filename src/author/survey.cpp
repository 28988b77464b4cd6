// What reading a survey goes by: members of objects, names, ids, and the report.
#include "author/survey.hpp"

#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan::author {

std::optional<json::value> object::at(std::string_view name) const {
    for (auto m = members_.rbegin(); m != members_.rend(); ++m)
        if (m->name == name) return m->content;
    return {};
}

std::optional<json::value> object::at(std::string_view name, std::string_view older) const {
    auto found = at(name);
    return found ? found : at(older);
}

std::string object::text(std::string_view name) const {
    const auto v = at(name);
    if (!v) return {};
    if (v->kind() == json::kind::text) return v->text();
    return v->kind() == json::kind::integer || v->kind() == json::kind::real ? std::string(v->source()) : std::string();
}

bool object::truth(std::string_view name) const {
    const auto v = at(name);
    return v && v->kind() == json::kind::boolean && v->truth();
}

void report::add(left_code code, const json::value& where, std::string_view detail) { all_.push_back({code, where, utf8::cut(detail, 200)}); }

void report::once(left_code code, const json::value& where, const std::string& detail) {
    if (said_.emplace(code, detail).second) add(code, where, detail);
}

std::vector<left_out> report::take(std::string_view text) {
    std::vector<left_out> out;
    std::set<std::pair<std::size_t, left_code>> placed;
    const auto offset = [&](int i) { return all_[static_cast<std::size_t>(i)].where.offset(); };
    for (const int i : ordered(all_.size(), [&](int a, int b) { return offset(a) < offset(b); })) {
        entry& e = all_[static_cast<std::size_t>(i)];
        if (!placed.emplace(e.where.offset(), e.code).second) continue;
        if (out.size() < most_left) {
            const json::position at = json::position_at(text, e.where.offset());
            out.push_back({e.code, e.where.pointer(), std::move(e.detail), at.line, at.column});
        } else if (out.back().code != left_code::more) {
            out.push_back({left_code::more, "", "1", 1, 1});
        } else {
            out.back().detail = std::to_string(std::stoi(out.back().detail) + 1);
        }
    }
    return out;
}

std::optional<std::string> slug(std::string_view name) {
    std::string out;
    for (const char c : lower_case(name)) {
        if (static_cast<unsigned char>(c) >= 0x80) return {};
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    if (out.size() > 56) out.resize(56);
    while (!out.empty() && out.back() == '-') out.pop_back();
    if (out.empty()) return {};
    return out;
}

std::string ids::make(std::string_view name, std::string_view otherwise) {
    std::string base = slug(name).value_or(std::string());
    if (base.empty()) base = otherwise;
    if (base.front() < 'a' || base.front() > 'z') base = "q-" + base;
    std::string id = base;
    for (int n = 2; !taken_.insert(id).second; ++n) id = base + "-" + std::to_string(n);
    return id;
}

const subject* survey::find(std::string_view name) const {
    auto found = names.find(name);
    if (found == names.end()) found = names.find("\n" + lower_case(name));
    return found == names.end() ? nullptr : &found->second;
}

// A line break is in no name: under it stands the name without its case.
void survey::name(const std::string& as, subject s) {
    names.emplace("\n" + lower_case(as), s);
    names.emplace(as, std::move(s));
}

}  // namespace jindan::author
