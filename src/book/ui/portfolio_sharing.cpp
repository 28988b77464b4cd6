// The portfolio as an image, and on paper.
#include "book/ui/portfolio_parts.hpp"

namespace jindan::book_ui {

void show_sharing(const portfolio_page& f) {
    const page& p = f.p;
    ui::part_heading(p.k, "sharing.title", p.say(book_text_key::portfolio_sharing));
    p.k.paragraph("sharing.hint", p.say(book_text_key::portfolio_sharing_hint), p.k.small());
    p.k.gap(12);
    ui::button_rows(p.k,
                    {{"picture", app::say(text_key::result_picture, p.s().lang), p.on(book_app::save_portfolio{})},
                     {"print", app::say(text_key::result_print, p.s().lang), p.on(book_app::print_portfolio{})}},
                    true);
}

}  // namespace jindan::book_ui
