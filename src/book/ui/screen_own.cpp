// The reader's own organisation: what is filled in about it; and assessments about customers that nobody has said whose they are.
#include "book/ui/comparison.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

void show_unassigned(const page& p) {
    const std::vector<int>& all = p.all.unassigned();
    if (all.empty()) return;
    ui::kit& k = p.k;
    ui::part_heading(k, "unassigned.title", p.say(book_text_key::own_unassigned));
    k.paragraph("unassigned.introduction", p.say(book_text_key::own_unassigned_text), k.small());
    k.open_group("unassigned", ui::role::list, p.say(book_text_key::own_unassigned));
    for (const int i : all) {
        const book::filled& f = p.s().kept.assessments[at(i)];
        const diagnostic* d = book_app::diagnostic_of(p.s(), f.what.made_with.id);
        const std::string id = "assign." + f.id(), title = d ? d->title.in(p.s().lang) : f.what.made_with.id;
        std::string about = title + " · " + quarter_name(p, p.all.index().period(i));
        if (const std::string result = d ? level_of(p, *d, {f.what.points, f.what.band, d->find_band(0, f.what.band)}) : ""; !result.empty()) about += " · " + result;
        k.gap(12);
        k.open_group(id + ".item", ui::role::item, "");
        k.paragraph(id + ".about", about, {ui::text_size::body, true, k.colours.ink});
        p.write_in({id, p.say(book_text_key::own_assign_name), p.shown(id, ""), p.say(book_text_key::accounts_new_hint), "", p.say(book_text_key::own_assign_name_of, {about})},
                   book_app::type{id, ""});
        k.gap(8);
        ui::button_rows(k,
                        {{id + ".take", p.say(book_text_key::own_assign), p.on(book_app::assign{f.id()})},
                         {id + ".drop", p.say(book_text_key::own_drop), p.on(book_app::drop_assessment{f.id()})}},
                        false);
        k.close_group();
    }
    k.close_group();
}

}  // namespace

void show_own(const page& p) {
    ui::kit& k = p.k;
    k.heading("title", p.say(book_text_key::own_title), 1, k.title());
    k.gap(8);
    k.paragraph("introduction", p.say(book_text_key::own_introduction), k.plain());
    k.gap(20);
    for (const auto& d : p.s().about)
        if (d->own_organisation) show_diagnostic(p, "", *d);
    show_unassigned(p);
}

void show_due_of_own(const page& p) {
    const std::size_t nobodys = p.all.unassigned().size();
    if (p.all.own_due().empty() && nobodys == 0) return;
    ui::kit& k = p.k;
    ui::part_heading(k, "due.own.title", p.say(book_text_key::own_title));
    std::string titles;
    for (const book::due_part& one : p.all.own_due()) titles += (titles.empty() ? "" : ", ") + name_of_diagnostic(p, one.diagnostic);
    if (!titles.empty()) k.paragraph("due.own", p.say(book_text_key::own_due, {titles}), k.plain());
    if (nobodys) k.paragraph("due.unassigned", p.say(book_text_key::own_due_unassigned, {std::to_string(nobodys)}), k.plain());
    k.gap(8);
    p.button("due.own.open", p.say(book_text_key::own_open), ui::look::secondary, book_app::go{book_app::place::own});
}

}  // namespace jindan::book_ui
