// The data file of the relationship diagnostic: complete, and true to its source.
#include <set>

#include "core/field_marks.hpp"
#include "core/samples.hpp"
#include "core/utf8.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

const char* const languages[] = {"ko", "en"};

bool has_hangul(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0xEA && static_cast<unsigned char>(c) <= 0xED) return true;
    return false;
}

// Every text of the diagnostic but those whose words may repeat (scale labels, names).
std::vector<const localized*> long_texts(const diagnostic& d) {
    std::vector<const localized*> out = {&d.title, &d.description, &d.introduction, &d.field_note, &d.source.note};
    for (const dimension& x : d.dimensions)
        for (const localized& advice : x.advice) out.push_back(&advice);
    for (const item& it : d.items) {
        out.insert(out.end(), {&it.statement, &it.step_title, &it.step});
        for (const localized& probe : it.probes) out.push_back(&probe);
    }
    for (const band& b : d.scores[0].bands) {
        out.push_back(&b.summary);
        for (const localized& action : b.actions) out.push_back(&action);
    }
    out.push_back(&d.scores[0].reference->note);
    return out;
}

// What the words of two texts have in common, as a share of the shorter one's words.
double shared_words(std::string_view a, std::string_view b) {
    const auto words = [](std::string_view text) {
        std::set<std::string_view> out;
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t end = std::min(text.find(' ', i), text.size());
            if (end > i) out.insert(text.substr(i, end - i));
            i = end + 1;
        }
        return out;
    };
    const auto x = words(a), y = words(b);
    std::size_t both = 0;
    for (const auto& w : x) both += y.count(w);
    return static_cast<double>(both) / static_cast<double>(std::min(x.size(), y.size()));
}

}  // namespace

TEST_CASE("the file is complete") {
    const diagnostic& d = relationship();
    CHECK(d.id == "customer-relationship");
    CHECK(d.languages == std::vector<std::string>{"ko", "en"});
    CHECK(d.items.size() == 16);
    CHECK(d.dimensions.size() == 6);
    REQUIRE(d.scores.size() == 1);
    REQUIRE(d.scores[0].bands.size() == 4);
    for (std::size_t i = 0; i < d.items.size(); ++i) {
        CHECK(d.items[i].id == "q" + std::to_string(i + 1));
        CHECK(d.items[i].dimension >= 0);
        CHECK_FALSE(d.items[i].reverse);
        CHECK_FALSE(d.items[i].step_title.empty());
        CHECK_FALSE(d.items[i].step.empty());
    }
    CHECK(d.items[4].probes.size() == 2);  // the satisfaction of the customer: how it is known, and whether they recommend
    for (const band& b : d.scores[0].bands) CHECK(b.actions.size() >= 3);
    REQUIRE(d.scores[0].reference.has_value());
    for (const localized* text : long_texts(d))
        for (const char* lang : languages) {
            CAPTURE(text->in("en"));
            CHECK(text->has(lang));
            CHECK(utf8::length(text->in(lang)) >= 3);
        }
}

TEST_CASE("each language is that language") {
    for (const localized* text : long_texts(relationship())) {
        CAPTURE(text->in("en"));
        CHECK(has_hangul(text->in("ko")));
        CHECK_FALSE(has_hangul(text->in("en")));
    }
}

TEST_CASE("what the source says: scale, bands, the 60 % line") {
    const diagnostic& d = relationship();
    REQUIRE(d.scales.size() == 1);
    const char* labels[] = {"틀림", "대개 틀림", "반반", "대개 맞음", "맞음"};
    REQUIRE(d.scales[0].points.size() == 5);
    for (int i = 0; i < 5; ++i) {
        CHECK(d.scales[0].points[static_cast<std::size_t>(i)].value == i + 1);
        CHECK(d.scales[0].points[static_cast<std::size_t>(i)].label.in("ko") == labels[i]);
    }
    const score& s = d.scores[0];
    CHECK(s.lowest == 16);
    CHECK(s.highest == 80);
    struct row {
        int from, to;
        const char* name;
    };
    const row bands[] = {{16, 24, "제한적 고객관계"}, {25, 44, "일반적 공급사 고객관계"}, {45, 64, "우선적 공급사 고객관계"}, {65, 80, "신뢰받는 비즈니스 자문 고객관계"}};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(s.bands[i].from == bands[i].from);
        CHECK(s.bands[i].to == bands[i].to);
        CHECK(s.bands[i].name.in("ko") == bands[i].name);
    }
    CHECK(s.reference->at == 48);
    CHECK(s.reference->percent == 60);
    CHECK(d.source.title == "B2B 세일즈 트랜스포메이션 #4_ 나의 고객관계 수준은?");
    CHECK(d.source.author == "조상욱");
    CHECK(d.source.organisation == "오픈플레이그라운드");
    CHECK(d.source.date.empty());
}

TEST_CASE("items stand in their dimensions and carry the field finding") {
    const diagnostic& d = relationship();
    const char* dimensions[] = {"understanding", "understanding", "proactivity", "insight",       "service",     "insight",     "insight", "service",
                                "promise",       "promise",       "service",     "understanding", "proactivity", "proactivity", "team",    "team"};
    const std::set<int> high = {1, 2, 9, 10, 12}, low = {3, 4, 6, 7, 8, 13};
    for (int n = 1; n <= 16; ++n) {
        const item& it = d.items[static_cast<std::size_t>(n - 1)];
        CAPTURE(it.id);
        CHECK(d.dimensions[static_cast<std::size_t>(it.dimension)].id == dimensions[n - 1]);
        CHECK(it.field == (high.count(n) ? finding::high : low.count(n) ? finding::low : finding::none));
    }
}

TEST_CASE("what the field found is told by dimension and of all items, without an answer") {
    using indices = std::vector<int>;
    const diagnostic& d = relationship();
    CHECK(marks_of(d, 0).high == indices{0, 1, 11});
    CHECK(marks_of(d, 0).low.empty());
    CHECK(marks_of(d, 1).low == indices{2, 12});
    CHECK(marks_of(d, 2).low == indices{3, 5, 6});
    CHECK(marks_of(d, 3).low == indices{7});
    CHECK(marks_of(d, 4).high == indices{8, 9});
    CHECK(marks_of(d, 5).high.empty());
    CHECK(marks_of(d, 5).low.empty());
    CHECK(marks_of(d).high == indices{0, 1, 8, 9, 11});
    CHECK(marks_of(d).low == indices{2, 3, 5, 6, 7, 12});
    diagnostic loose = d;
    loose.items[3].dimension = -1;
    CHECK(marks_of(loose).low == marks_of(d).low);
    CHECK(marks_of(loose, 2).low == indices{5, 6});
}

TEST_CASE("no two texts are the same, none is made from another by putting in a word") {
    const auto all = long_texts(relationship());
    for (const char* lang : languages)
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t k = i + 1; k < all.size(); ++k) {
                CAPTURE(all[i]->in(lang));
                CAPTURE(all[k]->in(lang));
                CHECK(all[i]->in(lang) != all[k]->in(lang));
                // Sentences only: a heading of a few words may share most of them.
                if (utf8::length(all[i]->in(lang)) < 40 || utf8::length(all[k]->in(lang)) < 40) continue;
                CHECK(shared_words(all[i]->in(lang), all[k]->in(lang)) < 0.7);
            }
}
