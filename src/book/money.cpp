#include "book/money.hpp"

#include <algorithm>

#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"

namespace jindan::book {
namespace {

class exchange {
public:
    explicit exchange(const settings& s) : own_(s.currency) {
        for (const rate& r : s.rates)
            if (r.worth > 0 && at(names_.add(r.currency)) == worth_.size()) worth_.push_back(r.worth);
    }
    std::optional<double> worth(std::string_view currency) const {
        if (currency == own_) return 1;
        const int n = names_.find(currency);
        return n < 0 ? std::nullopt : std::optional(worth_[at(n)]);
    }

private:
    std::string_view own_;
    name_index names_;
    std::vector<double> worth_;
};

const figures* figures_of(const book::account& a, int year) {
    for (const figures& f : a.years)
        if (f.year == year) return &f;
    return nullptr;
}

bool any(const figures& f) { return has_number(f.sales) || has_number(f.profit); }

std::optional<double> converted(const exchange& by, const figures* f, std::optional<double> figures::* what) {
    const auto worth = f ? by.worth(f->currency) : std::nullopt;
    if (!worth || !has_number(f->*what)) return {};
    const std::optional<double> x = *(f->*what) * *worth;
    return has_number(x) ? x : std::nullopt;
}

std::optional<double> growth_of(double before, double change) { return decimal::less(0, before) ? std::optional(change / before) : std::nullopt; }

yearly yearly_of(const exchange& by, const figures* now, const figures* before, std::optional<double> figures::* what) {
    yearly out;
    out.now = converted(by, now, what);
    out.before = converted(by, before, what);
    out.why = out.now ? no_amount::none : now && has_number(now->*what) ? no_amount::no_rate : no_amount::no_figure;
    if (!out.now || !out.before) {
        const bool comparable = now && before && now->currency == before->currency && has_number(now->*what) && has_number(before->*what);
        if (comparable) out.growth = growth_of(*(before->*what), *(now->*what) - *(before->*what));
        return out;
    }
    out.change = *out.now - *out.before;
    out.growth = growth_of(*out.before, *out.change);
    return out;
}

std::optional<double> margin_of(const figures* f) {
    if (!f || !has_number(f->sales) || !has_number(f->profit) || !decimal::less(0, *f->sales)) return {};
    return *f->profit / *f->sales;
}

money_total total_of(const std::vector<account_money>& rows, yearly account_money::* what) {
    money_total out;
    exact_sum all, now, before;
    for (const account_money& a : rows) {
        const yearly& y = a.*what;
        if (!y.now) continue;
        ++out.n;
        all.add(*y.now);
        if (!y.before) continue;
        ++out.both;
        now.add(*y.now);
        before.add(*y.before);
    }
    out.sum = all.value();
    out.both_now = now.value();
    out.both_before = before.value();
    if (out.both > 0) out.growth = growth_of(out.both_before, out.both_now - out.both_before);
    return out;
}

std::optional<double> margin_of(const std::vector<account_money>& rows) {
    exact_sum sales, profit;
    for (const account_money& a : rows) {
        if (!a.sales.now || !a.profit.now) continue;
        sales.add(*a.sales.now);
        profit.add(*a.profit.now);
    }
    return decimal::less(0, sales.value()) ? std::optional(profit.value() / sales.value()) : std::nullopt;
}

account_money money_of(const exchange& by, const records& all, int account, std::optional<int> year) {
    const auto figures_in = [&](int y) { return year ? figures_of(all.accounts[at(account)], y) : nullptr; };
    const figures *now = figures_in(year.value_or(0)), *before = figures_in(year.value_or(0) - 1);
    account_money a;
    a.account = account;
    a.sales = yearly_of(by, now, before, &figures::sales);
    a.profit = yearly_of(by, now, before, &figures::profit);
    a.margin = margin_of(now);
    a.margin_before = margin_of(before);
    if (now) a.currency = now->currency;
    return a;
}

}  // namespace

account_money money_of(const records& all, int account, int year) { return money_of(exchange(all.set), all, account, year); }

money_table money_of(const book_index& in, std::optional<int> year) {
    money_table out;
    const auto& accounts = in.book().accounts;
    for (const int i : in.portfolio())
        for (const figures& f : accounts[at(i)].years) {
            if (!any(f)) continue;
            const auto place = std::lower_bound(out.years.begin(), out.years.end(), f.year);
            if (place == out.years.end() || *place != f.year) out.years.insert(place, f.year);
        }
    out.year = year ? year : out.years.empty() ? std::nullopt : std::optional(out.years.back());
    const exchange by(in.book().set);
    for (const int i : in.portfolio()) {
        const int row = static_cast<int>(out.rows.size());
        const account_money& a = out.rows.emplace_back(money_of(by, in.book(), i, out.year));
        if (a.sales.why == no_amount::no_figure && a.profit.why == no_amount::no_figure)
            out.without_figures.push_back(row);
        else if (a.sales.why == no_amount::no_rate || a.profit.why == no_amount::no_rate)
            out.without_rate.push_back(row);
    }
    out.sales = total_of(out.rows, &account_money::sales);
    out.profit = total_of(out.rows, &account_money::profit);
    out.margin = margin_of(out.rows);
    return out;
}

column column_of(const money_table& t, amount what) {
    column out;
    for (const account_money& a : t.rows) out.push_back((what == amount::sales ? a.sales : a.profit).now);
    return out;
}

pareto pareto_of(const column& amounts, double line, double top) {
    pareto out;
    out.curve = portfolio::shares_of(amounts);
    out.why_not = out.curve.why_not;
    out.net = out.curve.total;
    if (out.why_not == portfolio::no_result::negative) {
        column rest = amounts;
        exact_sum lost;
        for (std::size_t i = 0; i < rest.size(); ++i) {
            if (!has_number(rest[i]) || !decimal::less(*rest[i], 0)) continue;
            out.negative.push_back(static_cast<int>(i));
            lost.add(*rest[i]);
            rest[i].reset();
        }
        std::vector<int> rising;
        for (const int i : ordered(out.negative.size(), [&](int x, int y) { return decimal::less(*amounts[at(out.negative[at(x)])], *amounts[at(out.negative[at(y)])]); }))
            rising.push_back(out.negative[at(i)]);
        out.negative = std::move(rising);
        out.lost = lost.value();
        out.curve = portfolio::shares_of(rest);
    }
    out.line = portfolio::reaching(out.curve, line);
    out.top = portfolio::top_fraction(out.curve, top);
    return out;
}

}  // namespace jindan::book
