// The assessments of an account, or of the reader's own organisation: each diagnostic with its results by quarter, which open to be corrected, moved or
// deleted; what changed since the one before, what others say, and the way to its page.
#include <algorithm>

#include "book/ui/comparison.hpp"
#include "book/ui/lists.hpp"
#include "book/ui/records.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

void show_change(const page& p, const diagnostic& d, const book::stop& then, const book::stop& now, const std::string& id) {
    ui::kit& k = p.k;
    const auto& all = p.s().kept.assessments;
    const book::filled &before = all[at(then.assessment)], &after = all[at(now.assessment)];
    const book::comparison c = book::compared(d, book::side_of(before), book::side_of(after));
    if (!c.same_diagnostic) return;
    k.gap(8);
    k.open_surface(id + ".change", 16, 12);
    k.heading(id + ".change.title", p.say(book_text_key::trend_since, {quarter_name(p, then.period)}), 3, {ui::text_size::body, true, k.colours.ink});
    if (!c.same_edition) k.paragraph(id + ".editions", p.say(book_text_key::trend_editions_differ), k.small());
    if (c.rose.empty() && c.fell.empty()) k.paragraph(id + ".same", p.say(book_text_key::trend_same), k.plain());
    show_moves(p, d, c, id);
    k.gap(8);
    p.button(id + ".compare", p.say(book_text_key::compare_open), ui::look::secondary, book_app::open_compare{before.id(), after.id()});
    k.close_surface(k.colours.field, 12);
    k.gap(8);
}

constexpr int quarters_offered = 8, earlier_offered = 4;

// The reader's own of each quarter, rising: of several the one that was finished last, else begun last.
std::vector<int> own_by_quarter(const page& p, const std::string& account, const diagnostic& d) {
    std::vector<int> out;
    const book::book_index& in = p.all.index();
    for (const int i : in.history(account, d.id)) {
        if (p.s().kept.assessments[at(i)].by != book::view::own) continue;
        if (!out.empty() && in.period(out.back()) == in.period(i))
            out.back() = i;
        else
            out.push_back(i);
    }
    return out;
}

bool has_quarter(const page& p, const std::vector<int>& own, int period) {
    return std::any_of(own.begin(), own.end(), [&](int i) { return p.all.index().period(i) == period; });
}

// "64점 · 3단계 우선적 공급사 고객관계 · 답 1건 수정"
std::string said_of(const page& p, const diagnostic& d, const book::filled& f, const std::vector<book::stop>& stops) {
    if (!book::is_finished(f)) return p.say(book_text_key::due_begun);
    std::string text = level_of(p, d, {f.what.points, f.what.band, d.find_band(0, f.what.band)});
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " · ") + more; };
    for (std::size_t i = 1; i < stops.size(); ++i)
        if (p.s().kept.assessments[at(stops[i].assessment)].id() == f.id() && stops[i].edition != stops[i - 1].edition) add(p.say(book_text_key::trend_edition));
    if (!f.corrections.empty()) add(p.say(book_text_key::trend_corrected, {std::to_string(f.corrections.size())}));
    if (!f.copied_from.empty()) add(p.say(book_text_key::trend_copied));
    return text;
}

// What can be done with one of them.
void show_quarter(const page& p, const std::string& account, const diagnostic& d, int assessment, const std::vector<int>& own, const std::vector<book::stop>& stops,
                  const std::string& row) {
    ui::kit& k = p.k;
    const book::filled& f = p.s().kept.assessments[at(assessment)];
    const int period = p.all.index().period(assessment);
    const std::string quarter = quarter_name(p, period);
    open_form(p, row);
    std::vector<ui::button_spec> ways{{row + ".answers", p.say(book::is_finished(f) ? book_text_key::quarter_answers : book_text_key::account_assess_begun),
                                       p.on(book_app::assess{account, d.id, false, period})}};
    if (book::is_finished(f) && stops.back().assessment != assessment)
        ways.push_back({row + ".compare", p.say(book_text_key::quarter_compare), p.on(book_app::open_compare{f.id(), p.s().kept.assessments[at(stops.back().assessment)].id()})});
    ui::button_rows(k, ways, false);
    k.gap(12);
    std::vector<page::choice> quarters;
    for (int to = p.all.now(); to > p.all.now() - quarters_offered || to >= period; --to)
        if (to == period || (to > p.all.now() - quarters_offered && !has_quarter(p, own, to)))
            quarters.push_back({row + ".to" + std::to_string(to), quarter_name(p, to), to == period, book_app::move_assessment{f.id(), to}});
    p.label(p.say(book_text_key::quarter_move));
    p.choices(row + ".to", p.say(book_text_key::quarter_move), quarters, ui::role::radio);
    if (!account.empty()) {
        const std::string field = "assign." + f.id();
        k.gap(8);
        p.write_in({field, p.say(book_text_key::quarter_customer), p.shown(field, ""), p.say(book_text_key::accounts_new_hint), "", p.say(book_text_key::own_assign_name_of, {quarter})},
                   book_app::type{field, ""});
        k.gap(8);
        p.button(field + ".take", p.say(book_text_key::quarter_customer_take), ui::look::secondary, book_app::assign{f.id()});
    }
    k.gap(8);
    ui::button_rows(
        k,
        {{row + ".fold", p.say(book_text_key::task_fold), p.on(book_app::open_record{row})}, {row + ".drop", p.say(book_text_key::own_drop), p.on(book_app::drop_assessment{f.id()})}},
        false);
    close_form(p);
}

void show_quarters(const page& p, const std::string& account, const diagnostic& d, const std::vector<int>& own, const std::vector<book::stop>& stops, const std::string& id) {
    ui::kit& k = p.k;
    k.gap(4);
    k.open_group(id + ".quarters", ui::role::list, d.title.in(p.s().lang));
    const int many = static_cast<int>(own.size());
    for (int i = many; i-- > 0;) {
        const int one = own[at(i)], period = p.all.index().period(one);
        const std::string row = id + ".at" + std::to_string(period), text = said_of(p, d, p.s().kept.assessments[at(one)], stops);
        const bool open = p.s().care.open == row;
        show_account_row(p, {row, "", quarter_name(p, period), text, text, book_app::open_record{row}, open}, many - i, many);
        k.y += k.paper ? 0 : account_row_height(p);
        if (open && !k.paper) show_quarter(p, account, d, one, own, stops, row), k.close_group();
        if (i > 0) k.y += 4;
    }
    k.close_group();
}

// Of quarters that have none yet.
void show_earlier(const page& p, const std::string& account, const diagnostic& d, const std::vector<int>& own, const std::string& id) {
    const bool open = p.s().care.open == id + ".earlier";
    p.k.gap(4);
    p.button(id + ".earlier.open", p.say(book_text_key::quarter_earlier), ui::look::quiet, book_app::open_record{id + ".earlier"});
    if (!open) return;
    std::vector<ui::button_spec> quarters;
    for (int period = p.all.now() - 1; period > p.all.now() - quarters_offered && quarters.size() < earlier_offered; --period)
        if (!has_quarter(p, own, period))
            quarters.push_back({id + ".earlier." + std::to_string(period), quarter_name(p, period), p.on(book_app::assess{account, d.id, false, period})});
    p.k.gap(4);
    ui::button_rows(p.k, quarters, false);
}

void show_ways(const page& p, const std::string& account, const diagnostic& d, const std::vector<book::stop>& stops, const std::string& id) {
    using stage = book_app::overview::stage;
    const stage now = p.all.this_quarter(account, d.id);
    const book_text_key text = now == stage::done ? book_text_key::account_assess_again : now == stage::begun ? book_text_key::account_assess_begun : book_text_key::account_assess;
    p.k.gap(8);
    if (now == stage::none && !stops.empty()) {
        ui::button_rows(p.k,
                        {{id + ".assess", p.say(text), p.on(book_app::assess{account, d.id})},
                         {id + ".forward", p.say(book_text_key::account_assess_forward), p.on(book_app::assess{account, d.id, true})}},
                        true);
    } else {
        p.button(id + ".assess", p.say(text), now == stage::done ? ui::look::secondary : ui::look::primary, book_app::assess{account, d.id});
    }
}

}  // namespace

std::string since(const page& p, const book::due_part& one) {
    if (one.last < 0) return p.say(book_text_key::due_never);
    return one.quarters_ago == 1 ? p.say(book_text_key::due_quarter_ago) : p.say(book_text_key::due_quarters_ago, {std::to_string(one.quarters_ago)});
}

void show_diagnostic(const page& p, const std::string& account, const diagnostic& d) {
    ui::kit& k = p.k;
    const std::string id = "of." + d.id;
    std::vector<book::stop> stops = book::stops_of(p.all.index(), account, d);
    k.open_group(id, ui::role::group, d.title.in(p.s().lang));
    k.heading(id + ".title", d.title.in(p.s().lang), 2, {ui::text_size::body + 2, true, k.colours.ink});
    const std::vector<int> own = own_by_quarter(p, account, d);
    if (!own.empty()) show_quarters(p, account, d, own, stops, id);
    if (stops.size() > 1) {
        show_course(p, account, d, id);
        show_change(p, d, stops[stops.size() - 2], stops.back(), id);
    }
    show_views(p, account, d, id);
    show_ways(p, account, d, stops, id);
    show_earlier(p, account, d, own, id);
    k.close_group();
    k.gap(28);
}

// Rating sheets of the site that the account stands on and not with this quarter's numbers: each leads to its page, with those of the time before.
static void show_sheets_due(const page& p, int account) {
    ui::kit& k = p.k;
    const std::string title = p.say(book_text_key::due_title);
    bool begun = false;
    for (const book::due_part& one : p.all.of(account).due) {
        const diagnostic* d = book_app::diagnostic_of(p.s(), one.diagnostic);
        if (!d || !d->sheet) continue;
        if (!begun)
            ui::part_heading(k, "sheets.title", title), k.open_group("sheets", ui::role::list, title);
        else
            k.y += 4;
        begun = true;
        const std::string about = one.begun >= 0 ? p.say(book_text_key::due_begun) : since(p, one);
        show_account_row(p, {"sheet." + d->id, "", d->title.in(p.s().lang), about, about, book_app::assess{p.account(account).id, d->id, true}}, 0, 0);
        k.y += k.paper ? 0 : account_row_height(p);
    }
    if (begun) k.close_group(), k.gap(28);
}

void show_assessments(const page& p, int account) {
    p.k.gap(20);
    const std::string& id = p.account(account).id;
    for (const auto& d : p.s().about)
        if (!d->own_organisation && !d->sheet) show_diagnostic(p, id, *d);
    show_sheets_due(p, account);
    show_ratings_of(p, account);
    show_new_view(p, id);
}

}  // namespace jindan::book_ui
