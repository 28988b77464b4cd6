// The first state: from the diagnostic, what is stored, and the link that was opened.
#include "app/kinds.hpp"
#include "app/update_parts.hpp"
#include "core/cards.hpp"
#include "core/completion.hpp"
#include "core/diagnostic_json.hpp"
#include "core/languages.hpp"

namespace jindan::app {
namespace {

// Back to where the reader left off: a finished one shows its result, one begun its first open card.
void resume(change& c) {
    if (c.s.about->sheet) {
        c.s.at = screen::accounts;
        c.s.kept.current.clear();
        return;
    }
    const assessment* a = c.s.current();
    if (!a || a->removed() || a->made_with.id != c.s.about->id) {
        c.s.kept.current.clear();
        return;
    }
    const int open_item = first_unanswered(*c.s.about, c.s.given());
    bool begun = false;
    for (const entry& e : a->entries) begun = begun || e.answer || !e.memo.empty();
    if (!begun) return;
    if (complete(*a, *c.s.about)) {
        c.s.at = a->finished_at ? screen::result : screen::overview;  // answers that were copied wait to be looked through
    } else {
        c.s.at = screen::question;
        c.s.item = open_item < 0 ? static_cast<int>(c.s.about->items.size()) - 1 : open_item;
    }
}

}  // namespace

answers state::given() const {
    if (!about) return {};
    const assessment* a = current();
    return a ? answers_of(*a, *about) : answers(about->items.size());
}

step opened(const opening& o, const moment& when) { return opened(o, read_diagnostic(o.diagnostic_json), when); }

step opened(const opening& o, std::variant<diagnostic, problems> read, const moment& when) {
    change c{{}, {}, when};
    c.s.lang = is_language(o.lang) ? o.lang : languages[0].code;
    c.s.address = o.address;
    c.s.seed = o.seed;
    c.s.quarter_today = quarter_now(when);
    c.s.utc_offset = when.utc_offset;
    c.s.can_share = o.can_share;
    c.s.held = o.held;
    if (auto* wrong = std::get_if<problems>(&read)) {
        c.s.refused = std::move(*wrong);
        c.s.at = screen::refused;
        return {std::move(c.s), {}};
    }
    for (std::size_t i = 0; i < std::get<diagnostic>(read).items.size(); ++i) {
        // The command scores these; the page has no card for them.
        const item& it = std::get<diagnostic>(read).items[i];
        if (!has_card(it.kind)) c.s.refused.push_back({problem_code::no_card, "/items/" + std::to_string(i), it.id, 0, 0});
    }
    if (!has_screens_for(std::get<diagnostic>(read))) c.s.refused.push_back({problem_code::other_kind, "", "", 0, 0});
    if (!c.s.refused.empty()) {
        c.s.at = screen::refused;
        return {std::move(c.s), {}};
    }
    c.s.about = std::make_shared<const diagnostic>(std::move(std::get<diagnostic>(read)));
    bring_together(c, o.slot_0, o.slot_1);
    c.s.started = true;
    const bool early = take_early(c, o.early);
    if (!early) resume(c);
    open_fragment(c, o.fragment);
    measure_links(c);
    std::erase_if(c.todo, [](const effect& e) { return !std::holds_alternative<announce>(e); });
    if (early) {
        c.todo.push_back(save{});
        report_adopted(c);
    }
    report_result(c, {});
    return {std::move(c.s), std::move(c.todo)};
}

}  // namespace jindan::app
