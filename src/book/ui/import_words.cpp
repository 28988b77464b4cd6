// Customers and what is done with them, said field by field.
#include "book/ui/import_words.hpp"

#include <algorithm>

#include "app/words.hpp"
#include "book/ui/tasks.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

using items_of = std::vector<std::string>;

// Texts one after the other, with a comma between those that say something.
std::string listed(std::initializer_list<std::string> all) {
    std::string out;
    for (const std::string& one : all)
        if (!one.empty()) out += (out.empty() ? "" : ", ") + one;
    return out;
}

std::string listed(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& one : all) out += (out.empty() ? "" : ", ") + one;
    return out;
}

std::string day_text(const page& p, const std::optional<date>& d) { return d ? say_day(p, *d) : ""; }

// The label and the text of a field that is one part.
said_parts one(const page& p, std::string_view field, book_text_key label, std::string text) { return {{std::string(field), p.say(label), std::move(text)}}; }

std::string diagnostic_name(const page& p, std::string_view id) {
    const diagnostic* const d = book_app::diagnostic_of(p.s(), id);
    return d ? d->title.in(p.s().lang) : std::string(id);
}

std::string account_name(const page& p, std::string_view id) {
    const book::account* a = book_app::account_of(p.s().kept, id);
    if (!a && p.s().offered) a = book_app::account_of(p.s().offered->changes.theirs, id);
    return a ? a->name : "";
}

said_parts of_account(const page& p, const std::string& id) { return one(p, "account_id", book_text_key::task_account, account_name(p, id)); }

constexpr book_text_key stances[] = {book_text_key::person_stance_unknown, book_text_key::person_stance_supporter, book_text_key::person_stance_positive,
                                     book_text_key::person_stance_neutral, book_text_key::person_stance_critical,  book_text_key::person_stance_opponent};

std::string person_text(const page& p, const book::person& who) {
    const std::string stance = who.stance == book::stance::unknown ? "" : p.say(stances[static_cast<std::size_t>(who.stance)]);
    return listed({who.name.empty() ? p.say(book_text_key::person_unnamed) : who.name, who.role, stance, day_text(p, who.last_contact), first_line(who.note)});
}

std::string goal_text(const page& p, const book::goal& g) {
    const auto by = [&](book_text_key who, const std::string& what) { return what.empty() ? "" : p.say(who) + ": " + first_line(what); };
    return listed({first_line(g.text), by(book_text_key::plan_ours, g.ours), by(book_text_key::plan_theirs, g.theirs), day_text(p, g.due),
                   g.reached ? p.say(book_text_key::plan_reached_short) : ""});
}

}  // namespace

std::string month_name(const page& p, int month) {
    constexpr text_key months[] = {text_key::month_1, text_key::month_2, text_key::month_3, text_key::month_4,  text_key::month_5,  text_key::month_6,
                                   text_key::month_7, text_key::month_8, text_key::month_9, text_key::month_10, text_key::month_11, text_key::month_12};
    return app::say(months[std::clamp(month, 1, 12) - 1], p.s().lang);
}

std::string year_name(const page& p, int year) {
    return p.say(p.s().kept.set.fiscal_start == 1 ? book_text_key::money_year : book_text_key::money_year_fiscal, {std::to_string(year)});
}

std::string amounts_text(const page& p, const book::figures& f) {
    const auto amount = [&](book_text_key name, const std::optional<double>& x) { return x ? p.say(name) + " " + book_app::say_amount(*x, f.currency) : ""; };
    return listed({amount(book_text_key::money_sales, f.sales), amount(book_text_key::money_profit, f.profit)});
}

std::string when_of(const page& p, const book::filled& r) { return quarter_name(p, p.all.index().period(book::day_of(r, p.s().utc_offset))); }
std::string when_of(const page& p, const book::visit& r) { return say_day(p, r.day); }
std::string when_of(const page& p, const book::review& r) { return say_day(p, r.day); }
std::string when_of(const page& p, const book::plan& r) { return year_name(p, r.year); }

said_parts parts_of(const page& p, const book::account& r, std::string_view field, const items_of&) {
    if (field == "name") return one(p, field, book_text_key::account_name, r.name);
    if (field == "former_names") return one(p, field, book_text_key::data_import_former, listed(r.former_names));
    if (field == "tags") return one(p, field, book_text_key::account_tags, listed(r.tags));
    if (field == "archived") return one(p, field, book_text_key::table_kind_archived, p.say(r.archived ? book_text_key::table_yes : book_text_key::table_no));
    if (field == "note") return one(p, field, book_text_key::account_note, first_line(r.note));
    said_parts out;
    if (field == "years")
        for (const book::figures& f : r.years) out.push_back({std::to_string(f.year), year_name(p, f.year), amounts_text(p, f)});
    if (field == "people")
        for (const book::person& who : r.people) out.push_back({"p" + who.id, p.say(book_text_key::people_title), person_text(p, who)});
    return out;
}

said_parts parts_of(const page& p, const book::filled& r, std::string_view field, const items_of& items) {
    if (field == "account_id") return of_account(p, r.account);
    if (field == "quarter" || field == "day") return one(p, "day", book_text_key::data_import_day, listed({when_of(p, r), day_text(p, r.day)}));
    if (field == "finished_at") return one(p, field, book_text_key::data_import_finished, r.what.finished_at ? say_day(p, date_of(r.what.finished_at, p.s().utc_offset)) : "");
    if (field == "corrections") return one(p, field, book_text_key::data_import_corrections, std::to_string(r.corrections.size()));
    if (field == "by" || field == "rater") {
        constexpr book_text_key views[] = {book_text_key::view_own, book_text_key::view_colleague, book_text_key::view_customer};
        return one(p, "by", book_text_key::data_import_by, listed({p.say(views[static_cast<std::size_t>(r.by)]), r.rater}));
    }
    said_parts out;
    const bool memos = field == "memos";
    if (!memos && field != "answers") return out;
    const diagnostic* const d = book_app::diagnostic_of(p.s(), r.what.made_with.id);
    for (const std::string& id : items) {
        const entry* const e = r.what.find(id);
        const int item = d ? d->find_item(id) : -1;
        const std::string name = item < 0 ? id : ui::number_of(item) + ". " + d->items[at(item)].statement.in(p.s().lang);
        const std::string answer = !e || !e->answer ? "" : item < 0 ? decimal::to_text(*e->answer) : ui::answer_text(*d, item, *e->answer, p.s().lang);
        if (memos)
            out.push_back({"m" + id, name + " · " + p.say(book_text_key::account_note), e ? first_line(e->memo) : ""});
        else
            out.push_back({id, name, answer});
    }
    return out;
}

said_parts parts_of(const page& p, const book::visit& r, std::string_view field, const items_of&) {
    if (field == "account_id") return of_account(p, r.account);
    if (field == "diagnostic") return one(p, field, book_text_key::kind_assessment, diagnostic_name(p, r.diagnostic));
    if (field == "day") return one(p, field, book_text_key::visit_day, say_day(p, r.day));
    if (field == "note") return one(p, field, book_text_key::visit_note, first_line(r.note));
    if (field != "steps" && field != "done") return {};
    std::vector<std::string> steps;
    for (const int i : r.done) steps.push_back(std::to_string(i + 1));
    return one(p, "done", book_text_key::visit_part_steps,
               p.say(book_text_key::visit_steps_some, {std::to_string(r.steps), std::to_string(r.done.size())}) + (steps.empty() ? "" : " (" + listed(steps) + ")"));
}

said_parts parts_of(const page& p, const book::review& r, std::string_view field, const items_of&) {
    constexpr book_text_key ways[] = {book_text_key::review_way_keep, book_text_key::review_way_lower, book_text_key::review_way_renew};
    if (field == "account_id") return of_account(p, r.account);
    if (field == "day") return one(p, field, book_text_key::data_import_day, say_day(p, r.day));
    if (field == "way") return one(p, field, book_text_key::review_way, p.say(ways[static_cast<std::size_t>(r.way)]));
    if (field == "why") return one(p, field, book_text_key::review_why, first_line(r.why));
    if (field == "next") return one(p, field, book_text_key::review_next, first_line(r.next));
    return {};
}

said_parts parts_of(const page& p, const book::plan& r, std::string_view field, const items_of&) {
    if (field == "account_id") return of_account(p, r.account);
    if (field == "year") return one(p, field, book_text_key::table_kind_year, year_name(p, r.year));
    if (field == "agreed_on") return one(p, field, book_text_key::plan_agreed_on, day_text(p, r.agreed_on));
    if (field == "agreed_with") return one(p, field, book_text_key::plan_agreed_with, r.agreed_with);
    said_parts out;
    if (field == "goals")
        for (std::size_t i = 0; i < r.goals.size(); ++i)
            out.push_back({std::to_string(i), p.say(book_text_key::plan_goal_number, {std::to_string(i + 1)}), goal_text(p, r.goals[i])});
    return out;
}

said_parts parts_of(const page& p, const book::action& r, std::string_view field, const items_of&) {
    if (field == "account_id") return of_account(p, r.account);
    if (field == "diagnostic") return one(p, field, book_text_key::task_source, diagnostic_name(p, r.diagnostic));
    if (field == "text") return one(p, field, book_text_key::task_text, first_line(r.text));
    if (field == "owner") return one(p, field, book_text_key::task_owner, r.owner);
    if (field == "due") return one(p, field, book_text_key::task_due, day_text(p, r.due));
    if (field == "state") return one(p, field, book_text_key::task_state, state_name(p, r.state));
    if (field == "outcome") return one(p, field, book_text_key::task_outcome, first_line(r.outcome));
    if (field == "closed_on") return one(p, field, book_text_key::task_closed_on, day_text(p, r.closed_on));
    if (field == "told_on") return one(p, field, book_text_key::task_told_on, day_text(p, r.told_on));
    return {};
}

said_parts parts_of(const page& p, const book::criteria_set& r, std::string_view field, const items_of&) {
    if (field == "name") return one(p, field, book_text_key::criteria_set_name, r.name);
    const auto weight = [&](double x) { return p.say(book_text_key::criteria_weight) + " " + decimal::to_text(x); };
    said_parts out;
    if (field == "criteria")
        for (const book::criterion& c : r.criteria)
            out.push_back({"c" + c.id, p.say(book_text_key::criteria_list), listed({c.name, weight(c.weight), c.reverse ? p.say(book_text_key::criteria_reverse) : ""})});
    if (field == "tiers")
        for (const book::tier_setting& t : r.tiers)
            out.push_back({"t" + t.id, p.say(book_text_key::criteria_tiers),
                           listed({t.name, p.say(book_text_key::criteria_tier_cut) + " " + decimal::to_text(t.cut),
                                   t.hours > 0 ? p.say(book_text_key::criteria_tier_hours) + " " + decimal::to_text(t.hours) : "", first_line(t.treatment)})});
    if (field == "alternatives")
        for (const book::weight_setting& w : r.alternatives) {
            std::vector<std::string> weights;
            for (const double x : w.weights) weights.push_back(decimal::to_text(x));
            out.push_back({"a" + w.id, p.say(book_text_key::criteria_alternatives), listed({w.name, listed(weights)})});
        }
    return out;
}

namespace {

// What counts, whether it was set or is the sheet's own. Of a sheet that the site does not have, ids.
void add_sheet(const page& p, said_parts& out, const sheet_setting& set) {
    const std::string& lang = p.s().lang;
    const diagnostic* d = book_app::diagnostic_of(p.s(), set.diagnostic);
    if (!d || !d->sheet) {
        std::vector<std::string> all{set.criteria};
        for (const auto* numbers : {&set.weights, &set.cuts})
            for (const auto& [id, value] : *numbers) all.push_back(id + " " + decimal::to_text(value));
        return out.push_back({set.diagnostic, set.diagnostic, listed(all)});
    }
    const auto add = [&](const std::string& id, const std::string& name, const std::string& text) {
        out.push_back({set.diagnostic + "/" + id, listed({d->title.in(lang), name}), text});
    };
    const std::vector<criteria>& sets = d->sheet->sets;
    add("", p.say(book_text_key::portfolio_set), sets[at(criteria_index(*d->sheet, &set))].name.in(lang));
    const std::vector<double> weights = weights_as_set(*d, &set);
    for (std::size_t i = 0; i < weights.size(); ++i) add("w" + d->weights[i].id, d->weights[i].name.in(lang), decimal::to_text(weights[i]));
    for (const criteria& c : sets)
        for (const tier& t : tiers_as_set(c, &set).tiers)
            add("c" + c.id + "." + t.id, listed({sets.size() > 1 ? c.name.in(lang) : "", app::say(text_key::sheet_tier_cut, lang, {t.name.in(lang)})}), decimal::to_text(t.cut));
}

}  // namespace

said_parts parts_of(const page& p, const book::settings& r, std::string_view field, const items_of&) {
    if (field == "currency") return one(p, field, book_text_key::data_currency, r.currency);
    if (field == "fiscal_start") return one(p, field, book_text_key::data_fiscal, month_name(p, r.fiscal_start));
    if (field == "owner") return one(p, field, book_text_key::task_owner_book, r.owner);
    if (field == "hours") return one(p, field, book_text_key::time_hours, r.hours ? p.say(book_text_key::time_number, {std::to_string(r.hours)}) : "");
    said_parts out;
    if (field == "rates")
        for (const book::rate& one : r.rates) out.push_back({one.currency, "1 " + one.currency, book_app::say_amount(one.worth, r.currency)});
    if (field == "sheets")
        for (const sheet_setting& one : r.sheets) add_sheet(p, out, one);
    return out;
}

}  // namespace jindan::book_ui
