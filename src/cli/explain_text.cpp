// An explanation for people.
#include "cli/explain_text.hpp"

#include "author/absence_words.hpp"
#include "author/explain_words.hpp"
#include "author/said.hpp"
#include "author/score_json.hpp"
#include "core/answer_text.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/what_if.hpp"

namespace jindan::cli {

using namespace author;

namespace {

std::string shown(double x) {
    const std::string text = decimal::to_text(x);
    return text.empty() ? "…" : text;
}

class text_page {
public:
    explicit text_page(const explained_page& p) : p_(p) {}

    std::string write() {
        add(p_.d.title.in(p_.lang), " (", p_.d.id, " ", p_.d.version, ")\n\n", say("문항", "Items"), "\n");
        for (std::size_t i = 0; i < p_.d.items.size(); ++i) write_item(i);
        for (const int s : p_.scores) write_score(s);
        for (const int f : p_.result.flags) add("\n! ", p_.d.flags[at(f)].message.in(p_.lang), "\n");
        write_conclusions();
        return std::move(out_);
    }

private:
    std::string_view say(std::string_view ko, std::string_view en) const { return said{ko, en}.in(p_.lang); }

    template <typename... Parts>
    void add(const Parts&... parts) {
        (out_.append(parts), ...);
    }

    // "  q2  2, reversed 4 = 4"
    void write_item(std::size_t i) {
        const explained_item& e = p_.why.items[i];
        const scored_item& s = p_.result.items[i];
        const std::string answer = answer_text(p_.d, static_cast<int>(i), p_.given[i]);
        add("  ", p_.d.items[i].id, "  ", answer.empty() ? "–" : answer);
        if (e.traced) write_steps(p_.d.items[i], e);
        if (s.score)
            add(" = ", shown(*s.score), e.traced ? std::string_view() : say(" (묻지 않을 때의 점수)", " (its worth when not asked)"), "\n");
        else
            add("  (", words_for(s.why, p_.lang), ")\n");
    }

    void write_steps(const item& it, const explained_item& e) {
        const auto step = [&](std::string_view what, const std::optional<double>& x) {
            if (x) add(", ", what, " ", shown(*x));
        };
        const bool coded = it.kind != item_kind::likert && it.kind != item_kind::number;
        if (coded) step(say("선택지 점수", "scored"), e.plain);
        if (!it.recode.empty())
            step(say("바꿈", "recoded"), e.mapped);
        else if (!it.bins.empty())
            step(say("구간", "binned"), e.mapped);
        if (it.reverse) step(say("역채점", "reversed"), e.turned);
        if (it.times != 1) add(", × ", shown(it.times));
        if (it.plus != 0) add(", + ", shown(it.plus));
    }

    void write_score(int index) {
        const jindan::score& s = p_.d.scores[at(index)];
        const scored_score& r = p_.result.scores[at(index)];
        add("\n", s.name.in(p_.lang), " (", s.id, "): ", r.value ? shown(*r.value) : std::string(words_for(r.why, p_.lang)), "\n");
        write_terms(s, p_.why.scores[at(index)]);
        if (const auto all = transforms_of(s, p_.why.scores[at(index)]); r.raw && !all.empty()) {
            add("  ", say("처음 값", "raw"), " ", shown(*r.raw));
            for (const transform& t : all) add(", ", words_for(t, p_.lang));
            add("\n");
        }
        if (!r.value) add("  ", say("가능한 범위", "can still become"), " ", shown(r.possible.from), "–", shown(r.possible.to), "\n");
        for (const named_set& set : band_sets_of(s)) {
            const int band = r.bands[set.index];
            add("  ", set_name(s, set.index, p_.lang), ": ", band < 0 ? std::string_view("–") : (*set.bands)[at(band)].name.in(p_.lang));
            if (band >= 0) add(" (", (*set.bands)[at(band)].id, ", ", edges((*set.bands)[at(band)], p_.lang), ")");
            add("\n");
        }
        for (const named_set& set : band_sets_of(s)) write_changes(index, set);
    }

    void write_terms(const jindan::score& s, const explained_score& e) {
        add("  ", words_for(s.kind, p_.lang), ":");
        for (const explained_term& t : e.terms) {
            if (!t.value) continue;
            add(" ", name_of(p_.d, t.of), "=", shown(*t.value));
            if (t.minus && t.minus_value) add("-", name_of(p_.d, *t.minus), "=", shown(*t.minus_value));
            if (t.weight && *t.weight != 1) add("×", shown(*t.weight));
            if (s.kind == score_kind::count) add(t.counted ? "(+1)" : "(0)");
        }
        add("\n");
        for (const explained_term& t : e.terms)
            if (t.why != absence::none) add("  ", say("빠짐", "left out or missing"), ": ", name_of(p_.d, t.of), " – ", words_for(t.why, p_.lang), "\n");
    }

    void write_changes(int index, const named_set& set) {
        const auto changes = band_changes(p_.d, p_.given, index, set.index);
        if (changes.empty()) return;
        if (set.index == 0)
            add("  ", say("구간을 바꾸는 가장 작은 변화(문항 하나만 바꿀 때)", "The smallest change of one answer that changes the level"), "\n");
        else
            add("  ", set_name(p_.d.scores[at(index)], set.index, p_.lang),
                say("의 구간을 바꾸는 가장 작은 변화(문항 하나만 바꿀 때)", ": the smallest change of one answer that changes the band"), "\n");
        for (const band_change& c : changes) {
            const std::string from = answer_text(p_.d, c.item, p_.given[at(c.item)]);
            const band& to = (*set.bands)[at(c.band)];
            add("    ", p_.d.items[at(c.item)].id, ": ", from.empty() ? "–" : from, " → ", answer_text(p_.d, c.item, c.to), "  ", shown(c.value), "  ", to.name.in(p_.lang), " (",
                to.id, ")\n");
        }
    }

    void write_conclusions() {
        if (!p_.d.rules.empty()) add("\n", say("결론", "Conclusions"), "\n");
        for (std::size_t i = 0; i < p_.d.rules.size(); ++i) {
            const rule& r = p_.d.rules[i];
            const int found = p_.result.conclusions[i];
            add("  ", r.name.empty() ? r.id : r.name.in(p_.lang) + " (" + r.id + ")", ": ");
            if (found < 0)
                add("–\n");
            else
                add(r.conclusions[at(found)].name.in(p_.lang), " (", r.conclusions[at(found)].id, ")\n");
        }
    }

    const explained_page& p_;
    std::string out_;
};

}  // namespace

std::string explain_text(const explained_page& page) { return text_page(page).write(); }

}  // namespace jindan::cli
