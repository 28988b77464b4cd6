// What several screens end with: where the answers are kept, and the source of the questions.
#include "ui/screens.hpp"

namespace jindan::ui {

using app::say;

void show_where_kept(kit& k, const app::state& s) {
    const text_key kept = s.held == app::storage::kept    ? text_key::start_kept_here
                          : s.held == app::storage::host  ? text_key::start_kept_host
                          : s.held == app::storage::newer ? text_key::start_kept_nowhere
                          : s.about->sheet                ? text_key::sheet_kept_in_tab
                                                          : text_key::start_kept_in_tab;
    text_style note = k.small();
    if (s.held >= app::storage::memory) note.ink = k.colours.warning;
    k.paragraph("privacy", say(kept, s.lang), note);
    if (s.held != app::storage::offered) return;
    k.gap(12);
    k.paragraph("host.offer", say(text_key::start_host_offer, s.lang), k.small());
    k.gap(8);
    button_rows(k, {{"host.agree", say(text_key::start_host_agree, s.lang), app::keep_at_host{}}}, false);
}

void show_source(kit& k, const diagnostic& d, std::string_view lang, bool with_note) {
    if (d.source.title.empty()) return;
    k.gap(32);
    k.fill({k.left, k.y, k.width, 1}, k.colours.line);
    k.gap(16);
    std::string cite = "\u201C" + d.source.title + "\u201D";
    for (const std::string* part : {&d.source.author, &d.source.organisation, &d.source.date})
        if (!part->empty()) cite += ", " + *part;
    k.paragraph("source", say(text_key::source_line, lang, {cite}), k.small());
    if (with_note && !d.source.note.empty()) k.gap(4), k.paragraph("source.note", d.source.note.in(lang), k.small());
}

}  // namespace jindan::ui
