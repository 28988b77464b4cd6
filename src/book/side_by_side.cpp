// Two assessments, or opened links, of one diagnostic side by side.
#include <cmath>

#include "book/trend.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"

namespace jindan::book {
namespace {

using reason = left_out_item::reason;

std::vector<correction> corrected(const side& s, std::string_view item) {
    std::vector<correction> out;
    if (s.corrections)
        for (const correction& c : *s.corrections)
            if (c.item == item) out.push_back(c);
    return out;
}

result_then result_of(const diagnostic& d, const assessment& a) { return {a.points, a.band, d.find_band(0, a.band)}; }

movement moved(const item_change& c) {
    if (!c.then || !c.now) return movement::unknown;
    if (!c.difference) return decimal::equal(*c.then, *c.now) ? movement::stayed : movement::changed;
    return decimal::less(*c.difference, 0) ? movement::fell : decimal::less(0, *c.difference) ? movement::rose : movement::stayed;
}

// Both as they are shown; of a link without answers, as it says.
struct profiles {
    const diagnostic& d;
    const side& s;
    const item_values& read;
    std::optional<int> at(int dimension) const {
        if (!s.profile) return read.profiles[jindan::at(dimension)];
        for (const auto& [id, value] : *s.profile)
            if (id == d.dimensions[jindan::at(dimension)].id) return value;
        return {};
    }
};

class pair_reader {
public:
    pair_reader(const diagnostic& d, const side& then, const side& now) : d_(d), then_(then), now_(now), before_(values_of(d, *then.what)), after_(values_of(d, *now.what)) {}

    comparison read() {
        comparison out;
        out.then = result_of(d_, *then_.what);
        out.now = result_of(d_, *now_.what);
        const edition &a = then_.what->made_with, &b = now_.what->made_with;
        out.same_diagnostic = a.id == d_.id && b.id == d_.id;
        out.same_edition = out.same_diagnostic && !a.hash.empty() && a.hash == b.hash;
        if (!out.same_diagnostic) return out;
        if (out.same_edition && out.then.points && out.now.points) out.difference = *out.now.points - *out.then.points;
        for (std::size_t i = 0; i < d_.items.size(); ++i) add_item(out, static_cast<int>(i));
        add_strange(out);
        sort_moves(out);
        for (std::size_t i = 0; i < d_.dimensions.size(); ++i) add_dimension(out, static_cast<int>(i));
        return out;
    }

private:
    void add_item(comparison& out, int i) const {
        const std::string& id = d_.items[at(i)].id;
        item_change c;
        c.item = i;
        c.then = before_.answers[at(i)];
        c.now = after_.answers[at(i)];
        c.value_then = before_.values[at(i)];
        c.value_now = after_.values[at(i)];
        if (c.value_then && c.value_now) c.difference = *c.value_now - *c.value_then;
        c.moved = moved(c);
        const entry *old = then_.what->find(id), *fresh = now_.what->find(id);
        if (old) c.memo_then = old->memo;
        if (fresh) c.memo_now = fresh->memo;
        c.corrected_then = corrected(then_, id);
        c.corrected_now = corrected(now_, id);
        if (c.then && c.now)
            out.compared.push_back(i);
        else if ((old && old->answer && !c.then) || (fresh && fresh->answer && !c.now))
            out.left_out.push_back({id, reason::off_scale});
        else if ((c.then || c.now) && !out.same_edition)
            out.left_out.push_back({id, reason::one_side});
        if (c.then || c.now || !c.memo_then.empty() || !c.memo_now.empty() || !c.corrected_then.empty() || !c.corrected_now.empty()) out.items.push_back(std::move(c));
    }

    // Answers to items that the edition at hand does not have.
    void add_strange(comparison& out) const {
        for (const side* s : {&then_, &now_})
            for (const entry& e : s->what->entries) {
                const entry* old = s == &now_ ? then_.what->find(e.item) : nullptr;
                if (e.answer && d_.find_item(e.item) < 0 && !(old && old->answer)) out.left_out.push_back({e.item, reason::unknown});
            }
    }

    static void sort_moves(comparison& out) {
        const auto step = [&](int i) { return std::fabs(out.items[at(i)].difference.value_or(0)); };
        for (const int i : ordered(out.items.size(), [&](int x, int y) { return decimal::less(step(y), step(x)); })) {
            const item_change& c = out.items[at(i)];
            if (c.moved == movement::rose) out.rose.push_back(c.item);
            if (c.moved == movement::fell) out.fell.push_back(c.item);
            if (c.moved == movement::stayed) out.stayed.push_back(c.item);
        }
    }

    void add_dimension(comparison& out, int i) const {
        dimension_change c;
        c.dimension = i;
        c.then = profiles{d_, then_, before_}.at(i);
        c.now = profiles{d_, now_, after_}.at(i);
        // A profile that came without answers is that of its own edition's items.
        const bool same_items = out.same_edition || (!then_.profile && !now_.profile);
        if (c.then && c.now && same_items) c.difference = *c.now - *c.then;
        out.dimensions.push_back(c);
    }

    const diagnostic& d_;
    const side &then_, &now_;
    const item_values before_, after_;
};

}  // namespace

comparison compared(const diagnostic& d, const side& then, const side& now) { return pair_reader(d, then, now).read(); }

}  // namespace jindan::book
