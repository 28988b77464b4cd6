// The page around the screens: background, card, notice, footer.
#include "core/languages.hpp"
#include "ui/screens.hpp"
#include "ui/shared_parts.hpp"

namespace jindan::ui {
namespace {

using app::say;

void show_notice(kit& k, const app::state& s) {
    const std::string text = app::notice_text(s);
    if (text.empty()) return;
    const bool warns = s.store_warning || s.told.kind == app::notice_kind::warning;
    k.open_surface("notice.box", 16, 12);
    text_style words = k.plain();
    words.ink = warns ? k.colours.warning : k.colours.ink;
    const float text_top = k.y;
    k.y += k.paragraph_at("notice", text, words, {k.left, text_top, k.width - measure::target, 0});
    k.button("notice.close", say(text_key::notice_close, s.lang), look::quiet, {k.left + k.width - measure::target, text_top - 12, measure::target, measure::target},
             app::dismiss_notice{}, "✕");
    const auto offer = [&](const char* id, text_key key, app::action on) {
        const std::string label = say(key, s.lang);
        k.y += 4;
        k.button(id, label, look::secondary, {k.left, k.y, k.measure(label, {text_size::body, true}) + 40, measure::target}, std::move(on));
        k.y += measure::target;
    };
    if (s.update_waits) offer("notice.update", text_key::notice_update_now, app::apply_update{});
    if (!s.handed.empty()) offer("notice.open", text_key::notice_open, app::open_handed{});
    if (s.told.offers_undo) offer("notice.undo", text_key::notice_undo, app::undo_remove{});
    if (s.told.key == text_key::notice_slow && s.told.kind != app::notice_kind::none && !s.kept.plain) offer("notice.plain", text_key::footer_plain, app::toggle_plain{});
    if (s.store_warning && !s.damaged.empty()) offer("notice.damaged", text_key::notice_damaged_download, app::save_damaged{});
    k.close_surface(warns ? k.colours.warning_soft : k.colours.accent_soft, 12);
    k.y += 12;
}

// Quiet things that every screen has, below the card.
void show_footer(kit& k, const app::state& s, const surroundings& around) {
    k.open_group("footer", role::group, say(text_key::footer_name, s.lang));
    float x = k.left;
    const auto place = [&](const char* id, const std::string& text, app::action on) {
        const float wide = k.measure(text, k.plain()) + 24;
        if (x > k.left && x + wide > k.right()) {
            x = k.left;
            k.y += measure::target;
        }
        k.button(id, text, look::quiet, {x, k.y, wide, measure::target}, std::move(on));
        x += wide + 4;
    };
    if (s.at == app::screen::question) {
        place("nav.overview", say(text_key::footer_overview, s.lang), app::show_overview{});
    }
    if (s.at != app::screen::start && s.at != app::screen::accounts && s.at != app::screen::refused && s.at != app::screen::shared)
        place("nav.start", say(text_key::footer_start, s.lang), app::show_start{});
    const language& next = next_language(s.lang);
    place("language", std::string(next.name), app::switch_language{std::string(next.code)});
    if (!around.plain_only) place("plain", say(s.kept.plain ? text_key::footer_drawn : text_key::footer_plain, s.lang), app::toggle_plain{});
    if (!k.embedded && !around.of_others && s.about && s.at != app::screen::question) place("book", say(text_key::footer_book, s.lang), app::open_book{});
    if (k.embedded && s.about && s.at != app::screen::result && s.at != app::screen::shared) place("app", say(text_key::footer_app, s.lang), app::open_app{});
    k.y += measure::target;
    if (s.at == app::screen::question) {
        const std::string text = say(text_key::footer_advance, s.lang);
        k.choice("advance", text, !s.kept.stays, {k.left + 4, k.y, std::min(k.width - 4, k.measure(text, k.plain()) + 48), measure::target}, app::toggle_advance{}, role::checkbox);
        k.y += measure::target;
    }
    k.close_group();
}

std::string title_of(const app::state& s) {
    if (!s.about) return say(text_key::refused_title, s.lang);
    const std::string& title = s.about->title.in(s.lang);
    const bool overview = s.at == app::screen::overview;
    if (overview || s.at == app::screen::result) return say(overview ? text_key::overview_title : text_key::result_title, s.lang) + " · " + title;
    if (s.at != app::screen::question) return title;
    return say(text_key::title_question, s.lang, {number_of(s.item), std::to_string(s.about->items.size()), title});
}

}  // namespace

void part_heading(kit& k, std::string id, std::string_view text) {
    k.gap(32);
    text_style s = k.title();
    k.heading(std::move(id), text, 2, s);
    k.gap(8);
}

void button_rows(kit& k, const std::vector<button_spec>& buttons, bool leading) {
    const float gap = 8, high = k.tall(52), below = k.spaced(gap);
    const text_style bold{text_size::body, true};
    float needed = -gap;
    for (const button_spec& b : buttons) needed += k.measure(b.text, bold) + 40 + gap;
    const bool beside = needed <= k.width;
    float x = k.left;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float spare = k.narrow && i == 0 ? k.width - needed : 0;  // on a phone a row fills the column
        const float wide = beside ? k.measure(buttons[i].text, bold) + 40 + spare : k.width;
        k.button(buttons[i].id, buttons[i].text, leading && i == 0 ? look::primary : look::secondary, {x, k.y, wide, high}, buttons[i].on);
        if (beside)
            x += wide + gap;
        else
            k.y += high + below;
    }
    k.y += beside ? high : -below;
}

void show(const app::state& s, const surroundings& around, const styling& how, scratch& memory, tree& out, std::vector<app::action>& said) {
    out = {};
    out.language = s.lang;
    out.title = title_of(s);
    out.width = around.width;
    out.plain = s.kept.plain;
    kit k(out, how, around.ratio, memory, said);
    k.narrow = around.width < measure::narrow;
    k.vectors = around.vectors;
    k.paper = around.paper;
    k.embedded = around.embedded;
    const float margin = k.paper ? 0 : k.narrow ? 12 : 24, padding = k.paper ? 0 : k.narrow ? 20 : 40;
    card c{.width = std::min(measure::card, around.width - 2 * margin)};
    k.left = c.left = (around.width - c.width) / 2;
    k.width = c.width;
    k.y = margin;
    if (!k.paper) show_notice(k, s);
    open_card(k, c, padding);
    k.gap(k.narrow ? 20 : 36);
    switch (s.at) {
        case app::screen::start: show_start(k, s, around); break;
        case app::screen::question: show_question(k, s, around); break;
        case app::screen::overview: show_overview(k, s); break;
        case app::screen::result: show_result(k, s); break;
        case app::screen::shared: show_shared(k, s); break;
        case app::screen::accounts: show_accounts(k, s); break;
        case app::screen::account: show_account(k, s); break;
        case app::screen::refused: show_refused(k, s); break;
    }
    close_card(k, c);
    if (!k.paper) show_footer(k, s, around);
    k.y += 8;
    out.height = k.y;
}

}  // namespace jindan::ui
