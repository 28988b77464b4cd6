// The review of each quarter: why is this account key, and with no good answer one of two ways.
#include "book/ui/care.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

using book_app::review_part;

std::string way_name(const page& p, book::way_on way) {
    constexpr book_text_key names[] = {book_text_key::review_way_keep, book_text_key::review_way_lower, book_text_key::review_way_renew};
    return p.say(names[static_cast<std::size_t>(way)]);
}

// Of one that is there, or of that of this quarter which is made when something is said.
void show_fields(const page& p, const std::string& account, const book::review* r, const std::string& id, const question* asked) {
    const std::string which = r ? r->id : "";
    show_memo(p, id + ".why", p.say(book_text_key::review_why), r ? r->why : "", p.say(book_text_key::review_why_hint), book_app::write_review{account, which, review_part::why, ""});
    std::vector<page::choice> ways;
    for (int i = 0; i < 3; ++i) {
        const auto way = static_cast<book::way_on>(i);
        ways.push_back({id + ".way.opt" + std::to_string(i), way_name(p, way), r && r->way == way, book_app::choose_way{account, which, way}});
    }
    p.label(p.say(book_text_key::review_way));
    p.choices(id + ".way", p.say(book_text_key::review_way), ways, ui::role::radio);
    if (r && !book::is_answered(*r)) p.warn(id + ".unanswered", p.say(book_text_key::review_unanswered));
    if (const std::size_t point = r ? static_cast<std::size_t>(r->way) : 0; asked && point > 0 && point <= asked->points.size())
        p.k.paragraph(id + ".advice", asked->points[point - 1].in(p.s().lang), p.k.small());
    p.k.y += 8;
    show_memo(p, id + ".next", p.say(book_text_key::review_next), r ? r->next : "", p.say(book_text_key::review_next_hint),
              book_app::write_review{account, which, review_part::next, ""});
}

void show_earlier(const page& p, const book::review& r, const question* asked) {
    const std::string id = "review." + r.id;
    compact_row row{id, p.say(book_text_key::review_quarter, {quarter_name(p, p.all.index().period(r.day))}), first_line(r.why), way_name(p, r.way)};
    if (row.below.empty()) row.below = p.say(book_text_key::review_no_reason);
    row.done = true;
    row.open = p.s().care.open == id;
    show_compact(p, row, book_app::open_record{id});
    if (!row.open) return;
    open_form(p, id);
    show_fields(p, r.account, &r, id, asked);
    ui::button_rows(
        p.k, {{id + ".fold", p.say(book_text_key::task_fold), p.on(book_app::open_record{id})}, {id + ".drop", p.say(book_text_key::review_drop), p.on(book_app::drop_review{r.id})}},
        false);
    close_form(p);
}

}  // namespace

void show_reviews(const page& p, const book::account& a) {
    ui::kit& k = p.k;
    const diagnostic* d = book_app::review_question_of(p.s());
    const question* asked = d ? &*d->sheet->review : nullptr;
    const auto& all = p.s().kept.reviews;
    const std::vector<int>& reviews = p.all.doing().of(a.id).reviews;
    ui::part_heading(k, "review.title", asked ? asked->title.in(p.s().lang) : p.say(book_text_key::review_title));
    if (asked) k.paragraph("review.text", asked->text.in(p.s().lang), k.small()), k.gap(16);
    const book::review* now = nullptr;
    std::vector<int> earlier;
    for (const int i : reviews)
        if (!now && p.all.index().period(all[at(i)].day) == p.all.now())
            now = &all[at(i)];
        else
            earlier.push_back(i);
    const std::string quarter = quarter_name(p, p.all.now());
    k.open_group("review.now", ui::role::group, p.say(book_text_key::review_quarter, {quarter}));
    k.heading("review.now.title", now && book::is_answered(*now) ? p.say(book_text_key::review_quarter, {quarter}) : p.say(book_text_key::review_not_yet, {quarter}), 3,
              {ui::text_size::body, true, k.colours.ink});
    k.gap(8);
    show_fields(p, a.id, now, "review.now", asked);
    if (now) p.button("review.now.drop", p.say(book_text_key::review_drop), ui::look::quiet, book_app::drop_review{now->id});
    k.close_group();
    if (earlier.empty()) return;
    k.gap(16);
    k.heading("review.earlier.title", p.say(book_text_key::review_earlier), 3, {ui::text_size::body, true, k.colours.ink});
    k.gap(8);
    int open = -1;
    for (std::size_t i = 0; i < earlier.size(); ++i)
        if ("review." + all[at(earlier[i])].id == p.s().care.open) open = static_cast<int>(i);
    show_list(p, "reviews", p.say(book_text_key::review_earlier), static_cast<int>(earlier.size()), open, book_text_key::review_more,
              [&](int i) { show_earlier(p, all[at(earlier[at(i)])], asked); });
}

void show_reviews_due(const page& p) {
    const book::review_figures& all = p.all.doing().reviews();
    ui::kit& k = p.k;
    const auto [keep, lower, renew] = all.ways;
    if (keep + lower + renew > 0)
        k.gap(24), k.paragraph("due.ways", p.say(book_text_key::review_ways, {std::to_string(keep), std::to_string(lower), std::to_string(renew)}), k.plain());
    if (all.due.empty()) return;
    const book::account& first = p.account(all.accounts[at(all.due.front())].account);
    const std::size_t many = all.due.size();
    k.gap(24);
    k.paragraph("due.reviews", many == 1 ? p.say(book_text_key::review_due_one) : p.say(book_text_key::review_due, {std::to_string(many)}), k.plain());
    k.gap(8);
    p.button("due.review", p.say(book_text_key::review_due_first, {k.shortened(first.name, {ui::text_size::body, true}, k.width - 160)}), ui::look::secondary,
             book_app::open_care_of{first.id});
}

}  // namespace jindan::book_ui
