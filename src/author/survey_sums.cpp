// Calculated values that are sums and means. All that is divided by stays apart from the weights, so that a third is a third.
#include <algorithm>
#include <cmath>

#include "author/expression.hpp"
#include "author/survey.hpp"
#include "core/decimal.hpp"

namespace jindan::author {
namespace {

// (Σ weight × term) / over, or the mean of the terms × times / over + plus.
struct sum {
    bool mean = false;
    std::vector<factor> of;
    double over = 1, times = 1, plus = 0;
};

bool is_number(const factor& f) { return f.item < 0 && f.score < 0; }

std::optional<double> number_in(const sum& s) {
    double x = 0;
    for (const factor& f : s.of) {
        if (!is_number(f)) return {};
        x += f.weight;
    }
    return s.mean ? std::nullopt : std::optional(x / s.over);
}

// What JSON can hold of it is all of it.
bool exact(double x) {
    const std::string text = decimal::to_text(x);
    const auto read = text.empty() ? std::nullopt : decimal::parse(text);
    return read && std::fabs(*read - x) <= 1e-15 * std::max(1.0, std::fabs(x));
}

class sums {
public:
    sums(const survey& s, std::string_view text) : s_(s), text_(text) {}

    std::optional<made_score> read() {
        auto tree = parse_expression(text_);
        std::optional<int> decimals;
        if (tree && tree->is == expr::kind::call && tree->word == "round" && !tree->of.empty() && tree->of.size() <= 2) {
            decimals = 0;
            if (tree->of.size() == 2) {
                const auto places = number_of(tree->of[1].literal);
                if (!places || *places < 0 || *places > 6 || *places != std::floor(*places)) return {};
                decimals = static_cast<int>(*places);
            }
            expr inner = std::move(tree->of[0]);
            tree = std::move(inner);
        }
        auto found = tree ? of(*tree) : std::nullopt;
        if (!found || number_in(*found)) return {};
        made_score out;
        out.is = found->mean ? made_score::kind::mean : made_score::kind::sum;
        out.of = std::move(found->of);
        if (found->over < 0) {
            found->over = -found->over;
            found->times = -found->times;
            if (!found->mean)
                for (factor& f : out.of) f.weight = -f.weight;
        }
        out.over = found->over, out.times = found->times, out.plus = found->plus;
        out.decimals = decimals;
        std::erase_if(out.of, [](const factor& f) { return f.weight == 0; });
        const bool written = std::all_of(out.of.begin(), out.of.end(), [](const factor& f) { return exact(f.weight); });
        if (!written || !exact(out.over) || !exact(out.times) || !exact(out.plus) || std::all_of(out.of.begin(), out.of.end(), is_number)) return {};
        return out;
    }

    std::string wrong;

private:
    std::nullopt_t fail(const expr& e) {
        if (wrong.empty()) wrong = text_.substr(e.from, e.to - e.from);
        return std::nullopt;
    }

    std::optional<sum> of(const expr& e) {
        switch (e.is) {
            case expr::kind::value: {
                if (e.literal.is != literal::kind::number) return fail(e);
                return sum{false, {{-1, -1, e.literal.number}}, 1, 1, 0};
            }
            case expr::kind::name: return named(e, false);
            case expr::kind::chain: return chained(e);
            case expr::kind::call: return called(e);
            default: return fail(e);
        }
    }

    // `all`: what is chosen of several adds up, which only sum() does.
    std::optional<sum> named(const expr& e, bool all) {
        const subject* found = s_.find(e.word);
        if (!found || found->is == subject::kind::matrix) return fail(e);
        if (found->is == subject::kind::score) return sum{false, {{-1, found->index, 1}}, 1, 1, 0};
        const made_item& it = s_.items[static_cast<std::size_t>(found->index)];
        const bool points = std::any_of(it.options.begin(), it.options.end(), [](const choice& c) { return c.score.has_value(); });
        const bool adds = it.kind == item_kind::likert || it.kind == item_kind::number || it.kind == item_kind::yes_no || (it.kind == item_kind::choice && points) ||
                          (it.kind == item_kind::several && all && std::all_of(it.options.begin(), it.options.end(), [](const choice& c) { return c.score.has_value(); }));
        if (!adds) return fail(e);
        return sum{false, {{found->index, -1, 1}}, 1, 1, 0};
    }

    std::optional<sum> chained(const expr& e) {
        auto out = of(e.of.front());
        for (std::size_t i = 0; out && i < e.ops.size(); ++i) {
            auto next = of(e.of[i + 1]);
            if (!next) return {};
            const std::string& op = e.ops[i];
            if (op == "+" || op == "-") {
                if (op == "-") multiply(*next, -1);
                out = added(std::move(*out), std::move(*next));
            } else if (op == "*" || op == "/") {
                auto by = number_in(*next);
                if (!by && op == "*" && number_in(*out)) {
                    by = number_in(*out);
                    out = std::move(next);
                }
                if (!by || *by == 0) return fail(e);
                op == "*" ? multiply(*out, *by) : divide(*out, *by);
            } else {
                return fail(e);
            }
        }
        return out ? std::move(out) : fail(e);
    }

    static void multiply(sum& s, double by) {
        if (s.mean)
            s.times *= by, s.plus *= by;
        else
            for (factor& f : s.of) f.weight *= by;
    }

    static void divide(sum& s, double by) {
        s.over *= by;
        if (s.mean) s.plus /= by;
    }

    // A mean goes with numbers only: what is missing of it says nothing about others.
    static std::optional<sum> added(sum a, sum b) {
        if (a.mean || b.mean) {
            if (!a.mean) std::swap(a, b);
            const auto x = number_in(b);
            if (!x) return {};
            a.plus += *x;
            return a;
        }
        if (a.over != b.over) {
            const double over = a.over;
            multiply(a, b.over);
            multiply(b, over);
            a.over *= b.over;
        }
        for (const factor& f : b.of) add(a.of, f);
        return a;
    }

    static void add(std::vector<factor>& to, const factor& f) {
        const auto known = std::find_if(to.begin(), to.end(), [&](const factor& g) { return g.item == f.item && g.score == f.score; });
        if (known == to.end())
            to.push_back(f);
        else
            known->weight += f.weight;
    }

    std::optional<sum> called(const expr& e) {
        const std::vector<expr>& given = e.of.size() == 1 && e.of.front().is == expr::kind::list ? e.of.front().of : e.of;
        if ((e.word != "sum" && e.word != "avg") || given.empty()) return fail(e);
        sum out;
        out.mean = e.word == "avg";
        for (const expr& one : given) {
            const bool name = one.is == expr::kind::name;
            auto next = name ? named(one, !out.mean) : out.mean ? std::nullopt : of(one);
            if (!next) return fail(one);
            if (out.mean) {
                add(out.of, next->of.front());
                continue;
            }
            auto both = added(std::move(out), std::move(*next));
            if (!both) return fail(one);
            out = std::move(*both);
        }
        return out;
    }

    const survey& s_;
    std::string_view text_;
};

}  // namespace

std::optional<made_score> read_sum(const survey& s, std::string_view text, std::string& wrong) {
    sums reading(s, text);
    auto out = reading.read();
    if (!out) wrong = reading.wrong.empty() ? std::string(text) : reading.wrong;
    return out;
}

}  // namespace jindan::author
