#include "author/explain_words.hpp"

#include "author/said.hpp"
#include "core/decimal.hpp"
#include "core/reader.hpp"

namespace jindan::author {
namespace {

struct kind_words {
    std::string_view code, ko;
};

// In the order of `score_kind`.
constexpr kind_words kinds[] = {{"sum", "합계"},   {"mean", "평균"},  {"product", "곱"},   {"difference", "차이의 평균"},
                                {"count", "개수"}, {"tally", "집계"}, {"formula", "수식"}, {"first", "값이 있는 첫 항목"}};

bool is_open(const edge& e, double at) { return e.given && e.open && decimal::equal(e.at, at); }

}  // namespace

std::vector<transform> transforms_of(const jindan::score& s, const explained_score& e) {
    std::vector<transform> out;
    if (s.rescale_to) {
        const std::string from = s.rescale_from ? jindan::range_of(s.rescale_from->from.at, s.rescale_from->to.at)
                                 : e.attainable ? jindan::range_of(e.attainable->from, e.attainable->to)
                                                : "…";
        out.push_back({"rescale", from + " → " + jindan::range_of(s.rescale_to->from.at, s.rescale_to->to.at)});
    }
    if (s.times != 1) out.push_back({"times", decimal::to_text(s.times)});
    if (s.plus != 0) out.push_back({"plus", decimal::to_text(s.plus)});
    if (s.decimals) out.push_back({"round", std::to_string(*s.decimals)});
    if (s.at_least && s.at_most) out.push_back({"clamp", jindan::range_of(*s.at_least, *s.at_most)});
    return out;
}

std::string words_for(const transform& t, std::string_view lang) {
    if (lang != "ko") return std::string(t.is) + " " + t.how;
    if (t.is == "rescale") return t.how + " 환산";
    if (t.is == "times") return "곱하기 " + t.how;
    if (t.is == "plus") return "더하기 " + t.how;
    if (t.is == "round") return t.how == "0" ? "정수로 반올림" : "소수 " + t.how + "자리로 반올림";
    return t.how + " 범위로 제한";
}

std::string_view code_of(score_kind kind) { return kinds[static_cast<std::size_t>(kind)].code; }

std::string_view words_for(score_kind kind, std::string_view lang) {
    const kind_words& words = kinds[static_cast<std::size_t>(kind)];
    return said{words.ko, words.code}.in(lang);
}

std::string edges(const band& b, std::string_view lang) {
    const bool above = is_open(b.range.from, b.from), below = is_open(b.range.to, b.to);
    if (!above && !below) return jindan::range_of(b.from, b.to);
    std::string from = decimal::to_text(b.from), to = decimal::to_text(b.to);  // empty where there is no end
    if (lang == "ko") {
        if (!from.empty()) from += above ? " 초과" : " 이상";
        if (!to.empty()) to += below ? " 미만" : " 이하";
        return from + (from.empty() || to.empty() ? "" : " ") + to;
    }
    if (above) from.insert(0, "above ");
    if (below) to.insert(0, "below ");
    return from + (from.empty() || to.empty() ? "" : " to ") + to;
}

std::string set_name(const jindan::score& s, std::size_t set, std::string_view lang) {
    if (set == 0) return std::string(said{"구간", "level"}.in(lang));
    const band_set& b = s.band_sets[set - 1];
    return b.name.empty() ? b.id : b.name.in(lang) + " (" + b.id + ")";
}

}  // namespace jindan::author
