// The diagnostic itself cannot be used: what is wrong, for the reader and for its author.
#include "ui/screens.hpp"

namespace jindan::ui {

using app::say;

void show_refused(kit& k, const app::state& s) {
    k.heading("title", say(text_key::refused_title, s.lang), 1, k.title());
    k.gap(8);
    k.paragraph("refused.text", say(text_key::refused_text, s.lang), k.plain());
    k.gap(16);
    const std::size_t shown = std::min<std::size_t>(s.refused.size(), 20);
    k.open_group("problems", role::list, say(text_key::refused_problems, s.lang));
    for (std::size_t i = 0; i < shown; ++i) {
        const problem& p = s.refused[i];
        std::string text = message(p, s.lang);
        if (p.line) text = say(text_key::refused_at, s.lang, {std::to_string(p.line), std::to_string(p.column), p.where, text});
        k.open_group("problem" + std::to_string(i + 1), role::item, "");
        k.paragraph("problem" + std::to_string(i + 1) + ".text", text, k.small());
        k.close_group();
        k.gap(6);
    }
    k.close_group();
    if (s.refused.size() > shown) k.paragraph("problems.more", say(text_key::refused_more, s.lang, {std::to_string(s.refused.size() - shown)}), k.small());
}

}  // namespace jindan::ui
