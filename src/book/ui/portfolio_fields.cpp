// The fields of the matrix in words, with their accounts and advice; and the accounts that have no place in it, with why.
#include "app/sheet_view.hpp"
#include "book/ui/portfolio_parts.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

std::string why_text(const portfolio_page& f, const book_app::unplaced_row& r) {
    const page& p = f.p;
    using book_app::unplaced;
    switch (r.why) {
        case unplaced::unrated: return p.say(book_text_key::portfolio_why_unrated);
        case unplaced::incomplete: return app::say(text_key::sheet_missing, p.s().lang, {std::to_string(r.missing)});
        case unplaced::no_score: return p.say(book_text_key::portfolio_why_no_score);
        case unplaced::no_other: return p.say(book_text_key::portfolio_why_no_other);
        case unplaced::other_edition: break;
    }
    return p.say(book_text_key::portfolio_why_edition);
}

void show_field(const portfolio_page& f, int field) {
    const page& p = f.p;
    ui::kit& k = p.k;
    std::vector<const book::bubble*> all;
    const int shown = p.around.picture ? circles_in(f).second : static_cast<int>(f.v.matrix->bubbles.size());  // an image names those that it numbers
    for (int i = 0; i < shown; ++i)
        if (const book::bubble& b = f.v.matrix->bubbles[at(i)]; b.field == field) all.push_back(&b);
    if (all.empty() && p.around.picture) return;
    const std::string id = "field." + std::to_string(field);
    k.gap(16);
    k.heading(id, f.field_name(field) + " · " + app::say(text_key::sheet_tier_count, p.s().lang, {std::to_string(f.v.matrix->fields[at(field)].size())}), 3,
              {ui::text_size::body, true, k.colours.ink});
    if (!p.around.picture) k.paragraph(id + ".advice", f.field_advice(field), k.plain());
    if (all.empty()) return k.paragraph(id + ".empty", app::say(text_key::sheet_matrix_empty, p.s().lang), k.small());
    k.gap(6);
    if (p.around.picture) {
        std::string names;
        for (const book::bubble* b : all) names += (names.empty() ? "" : ", ") + std::to_string(f.v.number[at(b->row)]) + " " + f.account(b->row).name;
        return k.paragraph(id + ".names", names, k.plain());
    }
    const int many = static_cast<int>(all.size());
    show_long_list(p, {id + ".accounts", f.field_name(field), many, account_row_height(p), 4}, [&](int i) {
        const book::bubble& b = *all[at(i)];
        const book::account& a = f.account(b.row);
        const std::string across = f.across_value(b.across), up = app::say_number(decimal::rounded(b.up, 2)), size = f.size_amount(b);
        show_account_row(p,
                         {"field." + a.id, std::to_string(f.v.number[at(b.row)]), a.name, across + " / " + up + (size.empty() ? "" : " · " + size),
                          f.across_name() + " " + across + ", " + f.up_name() + " " + up + ", " + f.size_of(b), book_app::open_account{a.id}},
                         i + 1, many);
    });
}

}  // namespace

void show_fields(const portfolio_page& f) {
    if (f.v.matrix->bubbles.empty()) return;
    const page& p = f.p;
    p.k.gap(8);
    if (!p.k.paper) p.k.paragraph("fields.order", p.say(book_text_key::portfolio_row_values, {f.across_name(), f.up_name()}), p.k.small());
    for (int field = 3; field >= 0; --field) show_field(f, field);
}

void show_unplaced(const portfolio_page& f) {
    if (f.v.unplaced.empty()) return;
    const page& p = f.p;
    ui::kit& k = p.k;
    k.gap(20);
    k.heading("unplaced.title", p.say(book_text_key::portfolio_unplaced, {std::to_string(f.v.unplaced.size())}), 3, {ui::text_size::body, true, k.colours.ink});
    if (!k.paper) k.paragraph("unplaced.hint", p.say(f.v.sheet->own ? book_text_key::portfolio_unplaced_hint_own : book_text_key::portfolio_unplaced_hint), k.small());
    k.gap(6);
    const int many = static_cast<int>(f.v.unplaced.size());
    show_long_list(p, {"unplaced", p.say(book_text_key::portfolio_unplaced, {std::to_string(many)}), many, account_row_height(p), 4}, [&](int i) {
        const book_app::unplaced_row& r = f.v.unplaced[at(i)];
        const book::account& a = f.account(r.row);
        const std::string why = why_text(f, r);
        show_account_row(p, {"unplaced." + a.id, "", a.name, why, why, way_to_rate(f, r)}, i + 1, many);
    });
}

}  // namespace jindan::book_ui
