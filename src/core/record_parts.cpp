#include "core/record_parts.hpp"

#include "core/encoding.hpp"

namespace jindan {
namespace {

bool is_record_id(std::string_view s) {
    constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    return s.size() <= 40 && s.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

std::string read_record_id(const reader& r) {
    const auto id = r.text(40);
    if (!id || is_record_id(*id)) return id.value_or("");
    r.report(problem_code::bad_id, *id);
    return {};
}

quarter read_quarter(const reader& r) {
    const auto text = r.text(16);
    if (!text) return {};
    const auto q = parse_quarter(*text);
    if (!q) r.report(problem_code::out_of_range, "2000-Q1–2999-Q4");
    return q.value_or(quarter{});
}

std::string read_version(const reader& r) { return r.text(32).value_or(""); }

std::string read_hash(const reader& r) {
    const auto hash = r.text(16);
    if (!hash || parse_hex(*hash, 16)) return hash.value_or("");
    r.report(problem_code::bad_id, *hash);
    return {};
}

edition read_edition(const reader& object) {
    fields f(object);
    edition e;
    if (const auto v = f.need("id")) e.id = v->id().value_or("");
    if (const auto v = f.need("version")) e.version = read_version(*v);
    if (const auto v = f.need("hash")) e.hash = read_hash(*v);
    return e;
}

std::optional<double> read_answer(const reader& r) { return r.number(); }
std::optional<double> read_points(const reader& r) { return r.number(); }

}  // namespace jindan
