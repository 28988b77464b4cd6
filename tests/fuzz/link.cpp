// Links: what opens is held against the page's diagnostic and goes out again as it came; what does not open says why.
#include "app/state.hpp"
#include "core/link.hpp"
#include "core/utf8.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/scoring.hpp"
#include "fuzz/some_diagnostics.hpp"
#include "support/invariants.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

std::string sealed(char depth, std::string_view payload) {
    const std::string body = std::string("j1.") + depth + "." + base64url(payload);
    return body + "." + hex(crc32(body), 8);
}

std::optional<std::string> payload_of(std::string_view link) {
    const std::size_t from = std::min(link.find('.', 3), link.size() - 1) + 1, to = link.rfind('.');
    return to == std::string_view::npos || to < from ? std::nullopt : parse_base64url(link.substr(from, to - from));
}

// As it can be written: no more than nine decimals.
double written(double x) { return decimal::parse(decimal::to_text(x)).value_or(0); }
assessment as_written(assessment a) {
    if (a.points) a.points = written(*a.points);
    for (entry& e : a.entries)
        if (e.answer) e.answer = written(*e.answer);
    std::erase_if(a.entries, [](const entry& e) { return !e.answer && e.memo.empty(); });
    return a;
}

void must_go_out_again(const checked_link& c, const diagnostic& d) {
    const std::string out = write_link(c.link.content, d, {c.link.depth, true, 0});
    if (out.size() > link_limit) return;
    const auto read = read_link(out);
    must(std::holds_alternative<opened_link>(read), "a link of what came by link opens");
    const auto again = check_link(std::get<opened_link>(read), d);
    must(std::holds_alternative<checked_link>(again), "and belongs to the diagnostic");
    const checked_link& same = std::get<checked_link>(again);
    must(same.same_edition == c.same_edition, "of the same edition");
    if (c.link.depth == link_depth::score && c.same_edition) return;  // without the answers nothing can be counted
    must(as_written(same.link.content) == as_written(c.link.content), "and says what it said");
}

void open_on_page(std::string_view fragment, const std::string& text) {
    app::opening o;
    o.diagnostic_json = text;
    o.fragment = fragment;
    o.seed = "abcdefgh12345678";
    o.address = "https://example.org/ko/a/";
    app::state s = app::opened(o, {1'795'392'000'000, 540}).after;
    must(test::broken(s).empty(), test::broken(s));
    if (!s.shared) return;
    s = app::update(std::move(s), app::keep_shared{}, {1'795'392'000'001, 540}).after;
    must(test::broken(s).empty(), test::broken(s));
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    learn(R"({"d":0,"q":"2026-Q4","t":"2026-11-23","p":0,"b":"","a":{},"m":{},"f":{},"n":""})");
    for (const diagnostic& d : some_diagnostics()) {
        learn_word(d.id), learn_word(d.hash), learn_word(d.version);
        for (const item& it : d.items) learn_word(it.id);
        for (const dimension& one : d.dimensions) learn_word(one.id);
        for (const band& b : d.scores.front().bands) learn_word(b.id);
    }
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    const std::string_view link = text_of(data, size);
    const auto payload = size > 5 && seed % 8 ? payload_of(link) : std::nullopt;
    const std::string changed = payload ? sealed(seed % 16 == 9 ? "fas"[seed / 16 % 3] : link[3], changed_json(*payload, seed / 8)) : changed_bytes(link, most);
    return put(changed, data, most) ? changed.size() : put(changed_bytes(link, most), data, most);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string questionnaire = text_of_site("customer-relationship"), sheet = text_of_site("key-account");
    const std::string_view fragment = text_of(data, size);
    const auto read = read_link(fragment);
    if (const auto* wrong = std::get_if<problem>(&read)) {
        must_be_said(*wrong);
    } else {
        const opened_link& l = std::get<opened_link>(read);
        must(l.content.id.empty() && l.content.changed_at() == 0, "a link has neither id nor moments");
        must(l.depth != link_depth::score || l.content.entries.empty(), "a link to a score has no answers");
        must(is_date(l.date), "a link has a day");
        for (const diagnostic& d : some_diagnostics()) {
            const auto checked = check_link(l, d);
            if (const auto* unfit = std::get_if<problem>(&checked))
                must_be_said(*unfit);
            else
                must_go_out_again(std::get<checked_link>(checked), d);
        }
    }
    open_on_page(fragment, size % 4 ? questionnaire : sheet);
    return 0;
}
