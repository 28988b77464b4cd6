// Records by themselves, as they are stored.
#include "book/full_book.hpp"
#include "core/json_text.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

// All records with their keys, each as `write` gives it.
template <typename Write>
std::string listed(const records& b, Write write) {
    std::string out = "[[\"settings\"," + write(b.set) + "]";
    const auto each = [&](kind k, const auto& all, auto id) {
        for (const auto& r : all) out += ",[\"" + key_of(k, id(r)) + "\"," + write(r) + "]";
    };
    const auto id = [](const auto& r) { return r.id; };
    each(kind::account, b.accounts, id);
    each(kind::assessment, b.assessments, [](const book::filled& f) { return f.id(); });
    each(kind::visit, b.visits, id);
    each(kind::review, b.reviews, id);
    each(kind::plan, b.plans, id);
    each(kind::action, b.actions, id);
    each(kind::set, b.sets, id);
    return out + "]";
}

const auto as_object = [](const auto& r) { return write_record(r); };
const auto as_text = [](const auto& r) { return json_quoted(write_record(r)); };

std::string lost_of(const opened_records& o) {
    std::string out;
    for (std::size_t i = 0; i < o.lost.size(); ++i) out += o.damaged[i].first + " | " + line_of(o.lost[i]) + " | " + o.damaged[i].second + "\n";
    return out;
}

}  // namespace

TEST_CASE("keys name kind and id") {
    CHECK(key_of(kind::settings, "") == "settings");
    CHECK(key_of(kind::account, "k3x9") == "accounts/k3x9");
    CHECK(key_of(kind::set, "s") == "sets/s");
}

TEST_CASE("what is stored is read back the same, as objects or as texts") {
    for (const std::string& list : {listed(full_book(), as_object), listed(full_book(), as_text)}) {
        const opened_records o = open_records(list);
        CHECK(lost_of(o) == "");
        CHECK(o.content == full_book());
    }
    CHECK(open_records("[]").content == records{});
    CHECK(open_records("[]").lost.empty());
}

TEST_CASE("a damaged record is a problem, its text is given back, and the others stay") {
    const std::string good = R"(["accounts/b",{"id":"b","name":"B"}])";
    const opened_records o = open_records(R"([["accounts/a",{"id":"a","name":7}],)" + good +
                                          R"(,["accounts/c","{\"id\":\"c\",\"na"],["accounts/d",{"id":"e","name":"E"}],["accounts/b",{"id":"b","name":"again"}],17,["settings",[]]])");
    CHECK(lost_of(o) ==
          "accounts/a | 1:18 /name wrong_type text | {\"id\":\"a\",\"name\":7}\n"
          "accounts/c | 1:14  not_json the closing quote | {\"id\":\"c\",\"na\n"
          "accounts/d | 1:1  record_torn | {\"id\":\"e\",\"name\":\"E\"}\n"
          "accounts/b | 0:0  duplicate_id accounts/b | {\"id\":\"b\",\"name\":\"again\"}\n"
          " | 0:0  record_torn | 17\n"
          "settings | 1:1  wrong_type object | []\n");
    REQUIRE(o.content.accounts.size() == 1);
    CHECK(o.content.accounts[0].name == "B");
}

TEST_CASE("stored figures that named no currency get that of the stored settings, wherever those stand; they are to be stored again") {
    const std::string accounts =
                          R"(["accounts/a",{"id":"a","name":"A","years":[{"year":2026,"sales":5}]}],["accounts/b",{"id":"b","name":"B","years":[{"year":2026,"sales":5,"currency":"USD"}]}])",
                      set = R"(["settings",{"currency":"EUR"}])";
    for (const std::string& list : {"[" + accounts + "," + set + "]", "[" + set + "," + accounts + "]"}) {
        const opened_records o = open_records(list, {0, "JPY", {}, 1, "", 0});
        CHECK(o.content.accounts[0].years[0].currency == "EUR");
        CHECK(o.content.accounts[1].years[0].currency == "USD");
        CHECK(o.completed == std::vector<std::string>{"a"});
    }
    CHECK(open_records("[" + accounts + "]").content.accounts[0].years[0].currency == "KRW");
    const opened_records of_tab = open_records("[" + accounts + "]", {0, "JPY", {}, 1, "", 0});  // what another tab has changed, without the settings
    CHECK(of_tab.content.accounts[0].years[0].currency == "JPY");
    CHECK(of_tab.content.set == settings());
}

TEST_CASE("kinds of later versions are left alone") {
    const opened_records o = open_records(R"([["orders/1",{"id":"1"}],["index",3]])");
    CHECK(lost_of(o) == "");
    CHECK(o.content == records{});
}

TEST_CASE("a list that cannot be read at all is given back whole") {
    CHECK(lost_of(open_records("[[\"accounts/a\",{")) == " | 1:17  not_json a name in quotes | [[\"accounts/a\",{\n");
    CHECK(lost_of(open_records("{}")) == " | 0:0  record_torn | {}\n");
}

TEST_CASE("what is stored may lie a little beyond the moments of files") {
    CHECK(open_records(R"([["accounts/a",{"id":"a","name":"A","changed_at":253402300800000}]])").lost.empty());
}
