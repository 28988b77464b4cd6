// Diagnostic files: what is read is whole, can be looked through, scored and filled in; who is refused is told why.
#include "app/state.hpp"
#include "author/desk.hpp"
#include "core/cards.hpp"
#include "core/diagnostic_json.hpp"
#include "core/json_document.hpp"
#include "core/review.hpp"
#include "fuzz/json_door.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/scoring.hpp"
#include "support/any_actions.hpp"
#include "support/invariants.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

void must_be_json(const std::string& text) { must(std::holds_alternative<json::document>(json::parse(text, {text.size()})), "what is said to the author's page is JSON"); }

// Layout and order of the fields say nothing.
void must_read_again(const diagnostic& d, std::string_view text) {
    const auto parsed = json::parse(text, {text.size()});
    const std::string plain = json::canonical(std::get<json::document>(parsed).root());
    const auto again = read_diagnostic(plain);
    must(std::holds_alternative<diagnostic>(again), "its canonical form is read, too");
    must(std::get<diagnostic>(again).hash == d.hash, "and is the same edition");
}

void fill_in(std::string_view text, const diagnostic& d, dice& chance) {
    app::opening o;
    o.diagnostic_json = text;
    o.address = "https://example.org/ko/a/";
    o.seed = "abcdefgh12345678";
    app::state s = app::opened(o, {test::first_moment, 540}).after;
    const bool shown = std::all_of(d.items.begin(), d.items.end(), [](const item& it) { return has_card(it.kind); });
    must(shown == (s.about != nullptr), "what has cards is opened");
    time_ms now = test::first_moment;
    for (int i = 0; i < 24; ++i) {
        now += test::any_step(chance);
        s = app::update(std::move(s), test::any_action(s, chance), {now, 540}).after;
        must(test::broken(s).empty(), test::broken(s));
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    learn_file(JINDAN_ASSETS "/diagnostic.schema.json");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    const auto read = read_diagnostic(text);
    must_be_json(author::checked(text));
    if (const auto* wrong = std::get_if<problems>(&read)) return must_be_said(*wrong), 0;
    const diagnostic& d = std::get<diagnostic>(read);
    must(d.hash == content_hash(text) && d.hash.size() == 16, "the edition is that of its content");
    must_read_again(d, text);
    for (const problem& p : review(d, text)) must(is_warning(p.code) && !remark(p, "ko").empty() && !remark(p, "en").empty(), "what may have been overlooked is said");
    dice chance(text);
    must_score(d, chance);
    fill_in(text, d, chance);
    return 0;
}
