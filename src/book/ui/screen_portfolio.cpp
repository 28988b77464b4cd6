// All customers beside each other: the sheet that classifies them, the matrix, and who brings most of the money.
#include "book/ui/portfolio_parts.hpp"

namespace jindan::book_ui {

void show_portfolio(const page& p) {
    ui::kit& k = p.k;
    const portfolio_page f{p, p.all.portfolio()};
    k.heading("title", p.say(book_text_key::nav_portfolio), 1, k.title());
    k.gap(8);
    if (f.v.money.rows.empty()) {
        k.paragraph("portfolio.empty", p.say(book_text_key::portfolio_empty), k.plain());
        if (k.paper) return;
        k.gap(16);
        return p.button("portfolio.add", p.say(book_text_key::portfolio_add), ui::look::primary, book_app::go{book_app::place::accounts});
    }
    if (k.paper) {
        k.paragraph("portfolio.of", f.title() + (f.year().empty() ? "" : " · " + f.year()) + " · " + app::say_date(to_string(p.s().today), p.s().lang), k.small());
    } else {
        k.paragraph("introduction", p.say(book_text_key::portfolio_introduction), k.plain());
        k.gap(16);
        show_choices(f);
    }
    show_summary(f);
    if (f.v.sheet) {
        show_matrix(f);
        if (f.v.matrix) show_fields(f);
        if (!p.around.picture) show_unplaced(f);
    }
    show_pareto(f);
    show_plans(f);
    if (!k.paper) show_sharing(f);
}

}  // namespace jindan::book_ui
