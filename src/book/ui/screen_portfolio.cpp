// All customers beside each other: the sheet that classifies them, the matrix, and who brings most of the money.
#include "book/ui/portfolio_parts.hpp"

namespace jindan::book_ui {
namespace {

// The page is long, above all on a phone.
void show_jumps(const portfolio_page& f) {
    const page& p = f.p;
    std::vector<page::choice> all;
    const auto add = [&](const char* id, const char* to, book_text_key key) { all.push_back({id, p.say(key), false, book_app::jump{to}}); };
    if (f.v.sheet) add("jump.matrix", "matrix.title", book_text_key::portfolio_matrix);
    add("jump.pareto", "pareto.title", book_text_key::portfolio_pareto);
    if (f.v.sheet && !f.v.criteria_now().tiers.tiers.empty())
        add("jump.tiers", "tiers.title", book_text_key::tiers_title), add("jump.time", "time.title", book_text_key::time_title);
    if (f.v.sheet && !f.v.sheet->what->weight_sets.empty()) add("jump.weights", "weights.title", book_text_key::weights_title);
    add("jump.sharing", "sharing.title", book_text_key::portfolio_sharing);
    p.tabs("jumps", p.say(book_text_key::portfolio_jumps), all);
    p.k.gap(16);
}

}  // namespace

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
        k.gap(8);
        show_jumps(f);
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
