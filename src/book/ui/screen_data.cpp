// What belongs to the whole book: the file of everything, its settings, and erasing it.
#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "app/sheet_view.hpp"
#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "book/ui/import_words.hpp"
#include "book/ui/screens.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

using ui::look;

void show_files(const page& p) {
    ui::kit& k = p.k;
    k.paragraph("introduction", p.say(book_text_key::data_introduction), k.plain());
    k.gap(16);
    ui::button_rows(k,
                    {{"export", p.say(book_text_key::data_export), p.on(book_app::export_file{})},
                     {"import", p.say(book_text_key::data_import), p.on(book_app::pick_file{})},
                     {"table.export", p.say(book_text_key::table_export), p.on(book_app::export_table{})}},
                    true);
}

// "1.2MB"
std::string say_bytes(double x) {
    constexpr const char* units[] = {"kB", "MB", "GB"};
    std::size_t unit = 0;
    for (x /= 1000; x >= 1000 && unit + 1 < std::size(units); x /= 1000) ++unit;
    return decimal::to_text(x < 10 ? std::round(x * 10) / 10 : std::round(x)) + units[unit];
}

void show_space(const page& p) {
    const book_app::state& s = p.s();
    if (s.space_quota <= 0) return;
    p.k.gap(8);
    p.k.paragraph("space", p.say(book_text_key::data_space, {say_bytes(s.space_used), say_bytes(s.space_quota), app::say_percent(s.space_used / s.space_quota)}), p.k.small());
}

// A field for each other currency that somebody's figures are in, or that has a rate.
void show_rates(const page& p) {
    const book::settings& set = p.s().kept.set;
    std::set<std::string> others;
    for (const book::account& a : p.s().kept.accounts)
        for (const book::figures& f : a.years)
            if (!a.at.removed() && f.currency != set.currency) others.insert(f.currency);
    for (const book::rate& r : set.rates)
        if (r.currency != set.currency) others.insert(r.currency);
    if (others.empty()) return;
    ui::kit& k = p.k;
    k.paragraph("rates.introduction", p.say(book_text_key::data_rates, {set.currency}), k.small());
    k.gap(8);
    for (const std::string& currency : others) {
        const auto kept = std::find_if(set.rates.begin(), set.rates.end(), [&](const book::rate& r) { return r.currency == currency; });
        const std::string id = "rate." + currency, text = p.shown(id, kept == set.rates.end() ? "" : app::say_number(kept->worth));
        const bool wrong = !book::trimmed(text).empty() && !book_app::rate_in(text);
        p.write_in({id, p.say(book_text_key::data_rate, {currency, set.currency}), text, "", wrong ? p.say(book_text_key::data_rate_wrong) : "", "", true},
                   book_app::write_rate{currency, ""});
        k.gap(8);
    }
    k.gap(8);
}

void show_settings(const page& p) {
    ui::kit& k = p.k;
    const book::settings& set = p.s().kept.set;
    k.gap(32);
    const std::string currency = p.shown("settings.currency", set.currency);
    const std::optional<std::string> code = book::read_currency(currency);
    p.write_in({"settings.currency", p.say(book_text_key::data_currency), currency, "KRW", code ? "" : p.say(book_text_key::data_currency_three)},
               book_app::write_settings_currency{""});
    if (code && *code != set.currency) k.gap(8), p.button("settings.currency.take", p.say(book_text_key::data_currency_take, {*code}), look::secondary, book_app::take_currency{});
    k.gap(16);
    show_rates(p);
    std::vector<page::choice> all;
    for (int month = 1; month <= 12; ++month)
        all.push_back({"fiscal.opt" + std::to_string(month), month_name(p, month), set.fiscal_start == month, book_app::choose_fiscal_start{month}});
    p.label(p.say(book_text_key::data_fiscal));
    p.choices("fiscal", p.say(book_text_key::data_fiscal), all, ui::role::radio);
}

void show_erasing(const page& p) {
    ui::kit& k = p.k;
    k.gap(32);
    if (!p.s().erasing) return p.button("erase", p.say(book_text_key::data_erase), look::secondary, book_app::ask_erase{});
    k.open_surface("erase.box", 16, 12);
    int accounts = 0, assessments = 0;
    for (const book::account& a : p.s().kept.accounts) accounts += !a.at.removed();
    for (const book::filled& f : p.s().kept.assessments) assessments += !f.removed();
    ui::text_style words = k.plain();
    words.ink = k.colours.warning;
    k.paragraph("erase.sure", p.say(book_text_key::data_erase_sure, {std::to_string(accounts), std::to_string(assessments)}), words);
    k.gap(8);
    ui::button_rows(
        k, {{"erase.yes", p.say(book_text_key::data_erase_yes), p.on(book_app::erase{})}, {"erase.no", p.say(book_text_key::data_erase_cancel), p.on(book_app::ask_erase{})}}, false);
    k.close_surface(k.colours.warning_soft, 12);
}

}  // namespace

void show_data(const page& p) {
    p.k.heading("title", p.say(book_text_key::data_title), 1, p.k.title());
    p.k.gap(8);
    show_files(p);
    show_space(p);
    show_import(p);
    show_table(p);
    show_settings(p);
    show_erasing(p);
}

}  // namespace jindan::book_ui
