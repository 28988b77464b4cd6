// Passing the result on: how much goes into the link, how long it gets, and the file instead.
#include "core/link.hpp"
#include "ui/screens.hpp"

namespace jindan::ui {

using app::say;

void show_sharing(kit& k, const app::state& s) {
    const assessment& a = *s.current();
    bool has_memos = false;
    for (const entry& e : a.entries) has_memos = has_memos || !e.memo.empty();
    part_heading(k, "share.title", say(text_key::share_title, s.lang));
    k.paragraph("share.note", say(about(*s.about, text_key::share_note, text_key::share_note_organisation), s.lang), k.small());
    k.gap(8);
    const auto size_of = [&](link_depth depth) { return s.link_sizes[static_cast<std::size_t>(depth)]; };
    const auto length = [&](link_depth depth) { return app::grouped(static_cast<long long>(size_of(depth))); };
    k.open_group("share.depth", role::radio_group, say(text_key::share_depth, s.lang));
    struct option {
        const char* id;
        link_depth depth;
        text_key text;
    };
    for (const option& o : {option{"share.score", link_depth::score, text_key::share_score}, option{"share.answers", link_depth::answers, text_key::share_answers},
                            option{"share.full", link_depth::full, text_key::share_full}}) {
        if (o.depth == link_depth::full && !has_memos) continue;
        k.tick(o.id, say(o.text, s.lang, {length(o.depth)}), s.depth == o.depth, app::choose_depth{static_cast<int>(o.depth)}, role::radio);
    }
    k.close_group();
    if (!a.account.empty())
        k.tick("share.account", say(about(*s.about, text_key::share_account, text_key::share_account_organisation), s.lang, {a.account}), s.account_in_link,
               app::toggle_account_in_link{});
    const std::size_t size = size_of(s.depth);
    if (size > link_advised) {
        text_style warns = k.small();
        warns.ink = k.colours.warning;
        k.gap(4);
        k.paragraph("share.long", say(size > link_limit ? text_key::notice_link_too_long : text_key::share_long, s.lang, {app::grouped(static_cast<long long>(size))}), warns);
    }
    k.gap(12);
    std::vector<button_spec> buttons{{"share.copy", say(text_key::share_copy, s.lang), app::copy_link{}}};
    if (s.can_share) buttons.push_back({"share.send", say(text_key::share_send, s.lang), app::share_link{}});
    if (k.embedded) buttons.push_back({"app", say(text_key::footer_app, s.lang), app::open_app{}});
    buttons.push_back({"share.file", say(text_key::share_file, s.lang), app::export_file{}});
    button_rows(k, buttons, true);
    k.gap(8);
    buttons = {{"print", say(text_key::result_print, s.lang), app::print_page{}}};
    if (a.points) buttons.push_back({"picture", say(text_key::result_picture, s.lang), app::export_file{true}});
    button_rows(k, buttons, false);
}

}  // namespace jindan::ui
