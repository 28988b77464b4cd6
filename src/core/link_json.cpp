#include <algorithm>

#include "core/date.hpp"
#include "core/encoding.hpp"
#include "core/json_document.hpp"
#include "core/json_text.hpp"
#include "core/link.hpp"
#include "core/record_parts.hpp"
#include "core/scoring.hpp"

namespace jindan {
namespace {

constexpr std::string_view depth_letters = "fas";  // in the order of link_depth

// The entries to send: those of the diagnostic in its order, then, of another edition, what only that edition knows.
std::vector<const entry*> in_order(const assessment& a, const diagnostic& d) {
    std::vector<const entry*> out;
    for (const item& it : d.items)
        if (const entry* e = a.find(it.id)) out.push_back(e);
    if (a.made_with.hash == d.hash) return out;
    for (const entry& e : a.entries)
        if (d.find_item(e.item) < 0) out.push_back(&e);
    return out;
}

void write_outcome(json_text& j, const assessment& a) {
    if (!a.points) return;
    j.key("p").decimal(*a.points);
    if (!a.band.empty()) j.key("b").text(a.band);
}

void write_answers(json_text& j, const std::vector<const entry*>& entries) {
    j.key("a").begin_object();
    for (const entry* e : entries)
        if (e->answer) j.key(e->item).decimal(*e->answer);
    j.end_object();
}

void write_memos(json_text& j, const std::vector<const entry*>& entries) {
    if (std::all_of(entries.begin(), entries.end(), [](const entry* e) { return e->memo.empty(); })) return;
    j.key("m").begin_object();
    for (const entry* e : entries)
        if (!e->memo.empty()) j.key(e->item).text(e->memo);
    j.end_object();
}

// Of another edition the profile cannot be known: its items may count differently.
void write_profile(json_text& j, const diagnostic& d, const result* r) {
    j.key("f").begin_object();
    if (r)
        for (std::size_t i = 0; i < d.dimensions.size(); ++i)
            if (r->dimensions[i].profile) j.key(d.dimensions[i].id).number(static_cast<long long>(*r->dimensions[i].profile));
    j.end_object();
}

void read_entries(fields& f, opened_link& l) {
    if (const auto v = f.need("a")) {
        fields given(*v);
        for (const auto& [id, r] : given.all()) {
            if (!is_id(id)) r.report(problem_code::bad_id, id);
            l.content.at(id).answer = read_answer(r);
        }
    }
    const auto v = l.depth == link_depth::full ? f.may("m") : std::nullopt;
    if (!v) return;
    fields noted(*v);
    for (const auto& [id, r] : noted.all()) {
        if (!is_id(id)) r.report(problem_code::bad_id, id);
        l.content.at(id).memo = r.any_text(limits::memo).value_or("");
    }
}

void read_profile(fields& f, opened_link& l) {
    const auto v = f.need("f");
    if (!v) return;
    fields profile(*v);
    for (const auto& [id, r] : profile.all()) {
        if (!is_id(id)) r.report(problem_code::bad_id, id);
        l.profile.emplace_back(id, static_cast<int>(r.integer(0, 100).value_or(0)));
    }
}

void read_payload(const reader& root, opened_link& l) {
    fields f(root);
    if (const auto v = f.need("d")) {
        const auto parts = v->list(3, 3);
        if (parts.size() == 3) l.content.made_with = {parts[0].id().value_or(""), read_version(parts[1]), read_hash(parts[2])};
    }
    if (const auto v = f.need("q")) l.content.quarter = read_quarter(*v);
    if (const auto v = f.need("t")) {
        l.date = v->text(10).value_or("");
        if (!is_date(l.date)) v->report(problem_code::out_of_range, "0001-01-01–9999-12-31");
    }
    if (const auto v = f.may("p")) l.content.points = read_points(*v);
    if (const auto v = f.may("b")) l.content.band = v->id().value_or("");
    if (const auto v = f.may("n")) l.content.account = v->any_text(limits::account).value_or("");
    if (l.depth == link_depth::score)
        read_profile(f, l);
    else
        read_entries(f, l);
}

struct envelope {
    link_depth depth;
    std::string payload;  // JSON
};

std::variant<envelope, problem> unwrapped(std::string_view fragment) {
    const problem not_ours{problem_code::link_not_ours, "", ""}, cut{problem_code::link_cut, "", ""};
    if (fragment.size() > link_limit) return problem{problem_code::link_too_long, "", ""};
    if (fragment.empty() || fragment[0] != 'j') return not_ours;
    const std::size_t dot = std::min(fragment.find('.'), fragment.size());
    const auto version = parse_number(fragment.substr(1, dot - 1), INT32_MAX);
    if (!version || *version == 0) return not_ours;
    if (dot == fragment.size()) return cut;
    if (*version > link_version) return problem{problem_code::link_newer, "", std::to_string(*version)};
    const std::size_t last = fragment.rfind('.');
    const auto sum = parse_hex(fragment.substr(last + 1), 8);
    if (!sum || *sum != crc32(fragment.substr(0, last)) || last < dot + 3 || fragment[dot + 2] != '.') return cut;
    const std::size_t depth = depth_letters.find(fragment[dot + 1]);
    auto payload = parse_base64url(fragment.substr(dot + 3, last - dot - 3));
    if (depth == std::string_view::npos || !payload) return cut;
    return envelope{static_cast<link_depth>(depth), std::move(*payload)};
}

}  // namespace

std::string write_link(const assessment& a, const diagnostic& d, link_choice what) {
    // Of this edition the answers decide; of another, what that edition said.
    const bool same = a.made_with.hash == d.hash;
    const answers given = answers_of(a, d);
    const result now = evaluate(d, given);
    assessment said = a;
    if (same) {
        stand(said, d);
        // What was answered on the scale of an edition before counts as unanswered, and would have the link refused.
        for (std::size_t i = 0; i < given.size(); ++i) said.at(d.items[i].id).answer = given[i];
    }
    json_text j;
    j.begin_object().key("d").begin_list();
    j.text(a.made_with.id).text(a.made_with.version).text(a.made_with.hash).end_list();
    j.key("q").text(to_string(a.quarter)).key("t").text(to_string(date_of(a.changed_at(), what.utc_offset)));
    write_outcome(j, said);
    if (what.depth == link_depth::score) {
        write_profile(j, d, same ? &now : nullptr);
    } else {
        const auto entries = in_order(said, d);
        write_answers(j, entries);
        if (what.depth == link_depth::full) write_memos(j, entries);
    }
    if (what.with_account && !a.account.empty()) j.key("n").text(a.account);
    const std::string body = "j" + std::to_string(link_version) + "." + depth_letters[static_cast<std::size_t>(what.depth)] + "." + base64url(j.end_object().take());
    return body + "." + hex(crc32(body), 8);
}

std::variant<opened_link, problem> read_link(std::string_view fragment) {
    if (fragment.starts_with('#')) fragment.remove_prefix(1);
    auto outer = unwrapped(fragment);
    if (const auto* wrong = std::get_if<problem>(&outer)) return *wrong;
    const auto& [depth, payload] = std::get<envelope>(outer);
    const auto parsed = json::parse(payload, {link_limit});
    if (const auto* wrong = std::get_if<problem>(&parsed)) return *wrong;
    findings wrong(payload);
    opened_link l;
    l.depth = depth;
    read_payload(reader(wrong, std::get<json::document>(parsed).root()), l);
    if (!wrong.none()) return wrong.take().front();
    return l;
}

}  // namespace jindan
