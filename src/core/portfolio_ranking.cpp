// Ranks, and the fraction of accounts below a value.
#include "core/ordering.hpp"
#include "core/portfolio.hpp"

namespace jindan::portfolio {

ranking ranked(const column& values, direction better, tie_ranks ties) {
    ranking out;
    out.ranks.resize(values.size());
    std::vector<int> accounts;
    std::vector<double> numbers;  // of those accounts
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!has_number(values[i])) {
            out.unranked.push_back(static_cast<int>(i));
            continue;
        }
        accounts.push_back(static_cast<int>(i));
        numbers.push_back(better == direction::benefit ? -*values[i] : *values[i]);
    }
    // Sorted as they are, then gathered in decimal terms: "the same within a slack" is not transitive, and a sort needs that. For the
    // same reason everything in a tie equals its first.
    const auto number = [&](int i) { return numbers[static_cast<std::size_t>(i)]; };
    std::vector<int> rank(accounts.size());
    const auto nearer = [&](int a, int b) { return rank[static_cast<std::size_t>(a)] < rank[static_cast<std::size_t>(b)]; };
    int here = 0, seen = 0;
    double first = 0;
    for (const int i : ordered(accounts.size(), [&](int a, int b) { return number(a) < number(b); })) {
        if (seen == 0 || !decimal::equal(first, number(i))) {
            here = ties == tie_ranks::dense ? here + 1 : seen + 1;
            first = number(i);
        }
        rank[static_cast<std::size_t>(i)] = here;
        ++seen;
    }
    for (const int i : ordered(accounts.size(), nearer)) {
        const int account = accounts[static_cast<std::size_t>(i)];
        out.order.push_back(account);
        out.ranks[static_cast<std::size_t>(account)] = rank[static_cast<std::size_t>(i)];
    }
    return out;
}

namespace {

double percentile(int below, int at_most, int all, percentile_definition definition) {
    switch (definition) {
        case percentile_definition::weak: return static_cast<double>(at_most) / all;
        case percentile_definition::strict: return static_cast<double>(below) / all;
        case percentile_definition::mean: break;
    }
    return (static_cast<double>(below) + at_most) / 2 / all;
}

}  // namespace

std::vector<std::optional<double>> percentile_ranks(const column& values, percentile_definition definition) {
    // As costs, the lowest first, so that rank - 1 says how many are below.
    const ranking rising = ranked(values, direction::cost);
    std::vector<std::optional<double>> out(values.size());
    const auto rank = [&](std::size_t place) { return *rising.ranks[static_cast<std::size_t>(rising.order[place])]; };
    const std::size_t all = rising.order.size();
    for (std::size_t from = 0, to = 0; from < all; from = to) {
        while (to < all && rank(to) == rank(from)) ++to;
        const double fraction = percentile(static_cast<int>(from), static_cast<int>(to), static_cast<int>(all), definition);
        for (std::size_t i = from; i < to; ++i) out[static_cast<std::size_t>(rising.order[i])] = fraction;
    }
    return out;
}

}  // namespace jindan::portfolio
