// What a file would change, and what becomes of it.
#include "book/import_preview.hpp"

#include "book/full_book.hpp"
#include "book/merging.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

std::string joined_by_comma(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& one : all) out += (out.empty() ? "" : ",") + one;
    return out;
}

constexpr const char* words[difference_count] = {"added", "same", "theirs_later", "ours_later", "each_later", "removed_there", "brought_back"};

// "accounts hanbit 한빛 theirs_later: note"
std::string lines(const import_preview& p) {
    std::string out;
    for (const change& c : p.changes) {
        out += key_of(c.kind, c.id) + " " + c.label + (c.diagnostic.empty() ? "" : " " + c.diagnostic) + " " + words[static_cast<int>(c.what)];
        out += (c.fields.empty() ? "" : ": " + joined_by_comma(c.fields)) + (c.items.empty() ? "" : " @ " + joined_by_comma(c.items)) + "\n";
    }
    return out;
}

account named(const char* id, const char* name, time_ms changed = 10, time_ms removed = 0) {
    account a;
    a.id = id;
    a.at = {1, changed, removed};
    if (!a.at.removed()) a.name = name;
    return a;
}

book::filled answered(const char* id, std::string_view digits) {
    book::filled f;
    f.what = jindan::test::filled(small(), digits);
    f.what.id = id;
    f.account = "a";
    return f;
}

void answer(book::filled& f, const char* item, double to, time_ms at) {
    f.what.at(item).answer = to;
    f.what.at(item).answered_at = at;
}

const account& account_in(const records& b, std::string_view id) {
    for (const account& a : b.accounts)
        if (a.id == id) return a;
    static const account none;
    CHECK(false);
    return none;
}

}  // namespace

TEST_CASE("into an empty book everything is added, except what is gone; it becomes the file") {
    const records theirs = full_book();
    const import_preview p = preview({}, theirs);
    CHECK(lines(p) ==
          "settings  theirs_later: currency,rates\n"
          "settings  theirs_later: fiscal_start\n"
          "settings  theirs_later: owner,hours\n"
          "settings  theirs_later: sheets\n"
          "accounts/hanbit 한빛 \"테크\" 😀 added\n"
          "assessments/a1 한빛 \"테크\" 😀 small added\n"
          "visits/v1 한빛 \"테크\" 😀 customer-relationship added\n"
          "reviews/r1 한빛 \"테크\" 😀 added\n"
          "plans/l1 한빛 \"테크\" 😀 added\n"
          "actions/t1 전화 added\n"
          "sets/s1 도매 added\n");
    CHECK(p.perhaps.empty());
    CHECK(apply({}, theirs, {}, noon) == theirs);
    CHECK(write_file(apply({}, theirs, {}, noon)) == write_file(theirs));
}

TEST_CASE("the same file once more changes nothing, and says of how many records") {
    const import_preview p = preview(full_book(), full_book());
    CHECK(p.empty());
    CHECK(p.counts[static_cast<std::size_t>(kind::account)][static_cast<std::size_t>(difference::same)] == 2);
    CHECK(p.counts[static_cast<std::size_t>(kind::set)][static_cast<std::size_t>(difference::same)] == 1);
    CHECK(apply(full_book(), full_book(), {}, noon) == full_book());
}

TEST_CASE("each difference has its word") {
    records ours, theirs;
    ours.accounts = {named("later", "A", 10),        named("earlier", "A", 20),      named("moments", "A", 10), named("gone-there", "A", 10),
                     named("kept-here", "A", 20, 5), named("gone-here", "", 10, 30), named("back", "", 10, 30)};
    theirs.accounts = {named("later", "B", 20),         named("earlier", "B", 10),    named("moments", "A", 30),
                       named("gone-there", "", 10, 30), named("kept-here", "", 4, 5), named("gone-here", "B", 20),
                       named("back", "B", 40),          named("unknown", "", 4, 5),   named("new", "N")};
    for (records* const r : {&ours, &theirs})
        for (account& a : r->accounts)
            if (!a.at.removed()) a.note = std::exchange(a.name, a.id);
    const import_preview p = preview(ours, theirs);
    CHECK(lines(p) ==
          "accounts/later later theirs_later: note\n"
          "accounts/earlier earlier ours_later: note\n"
          "accounts/gone-there gone-there removed_there\n"
          "accounts/kept-here kept-here ours_later\n"
          "accounts/gone-here gone-here ours_later\n"
          "accounts/back back brought_back\n"
          "accounts/new new added\n");
    const auto& counts = p.counts[static_cast<std::size_t>(kind::account)];
    CHECK(counts == std::array<int, difference_count>{1, 1, 1, 3, 0, 1, 1});
}

TEST_CASE("of assessments answers, memos and items that differ are named, and whether each has something later") {
    records ours, theirs;
    ours.accounts = theirs.accounts = {named("a", "A")};
    ours.assessments = theirs.assessments = {answered("x", "12."), answered("y", "123")};
    answer(theirs.assessments[0], "q3", 2, noon + 50);
    answer(ours.assessments[1], "q1", 3, noon + 50);
    answer(theirs.assessments[1], "q2", 1, noon + 50);
    theirs.assessments[1].what.at("q3").memo = "메모";
    theirs.assessments[1].what.at("q3").noted_at = noon + 50;
    CHECK(lines(preview(ours, theirs)) == "assessments/x A small theirs_later: answers @ q3\n" "assessments/y A small each_later: answers,memos @ q1,q2,q3\n");
    CHECK(lines(preview(theirs, ours)) == "assessments/x A small ours_later: answers @ q3\n" "assessments/y A small each_later: answers,memos @ q1,q2,q3\n");
    const book::filled both = apply(ours, theirs, {}, noon).assessments[1];
    CHECK(both.what.find("q1")->answer == 3);
    CHECK(both.what.find("q2")->answer == 1);
    CHECK(both.what.find("q3")->memo == "메모");
}

TEST_CASE("the reader's choice holds, also when the copies meet again") {
    records ours, theirs;
    ours.accounts = {named("x", "ours later", 20), named("y", "ours", 10), named("gone", "", 10, 30), named("whole", "whole", 50)};
    theirs.accounts = {named("x", "theirs", 10), named("y", "theirs later", 20), named("gone", "back", 10), named("whole", "", 10, 20)};
    choices how;
    for (const char* const id : {"x", "gone", "whole"}) how.of.push_back({kind::account, id, take::theirs});
    how.of.push_back({kind::account, "y", take::ours});
    const records after = apply(ours, theirs, how, 100);
    CHECK(account_in(after, "x").name == "theirs");
    CHECK(account_in(after, "x").at == stamp{1, 100, 0});
    CHECK(account_in(after, "y") == ours.accounts[1]);
    CHECK(account_in(after, "gone").name == "back");
    CHECK(account_in(after, "gone").at == stamp{1, 100, 30});
    CHECK(account_in(after, "whole") == named("whole", "", 50, 100));
    const records met = merged(after, ours);  // another tab
    CHECK(met == after);
    // Without a choice the later ones.
    const records merely = apply(ours, theirs, {}, 100);
    CHECK(account_in(merely, "x").name == "ours later");
    CHECK(account_in(merely, "y").name == "theirs later");
    CHECK(account_in(merely, "gone").at.removed());
    CHECK(account_in(merely, "whole").name == "whole");
    // A clock that goes wrong does not matter.
    CHECK(merged(apply(ours, theirs, how, 0), ours) == apply(ours, theirs, how, 0));
}

TEST_CASE("of an account that was changed on both sides nothing is lost: tags, people and years of both, and what only one has written") {
    records ours, theirs;
    ours.accounts = theirs.accounts = {named("a", "A")};
    account &mine = ours.accounts[0], &other = theirs.accounts[0];
    mine.at.changed_at = 20;
    other.at.changed_at = 30;
    mine.note = "our note";
    other.tags = {"their tag"};
    CHECK(lines(preview(ours, theirs)) == "accounts/a A each_later: note,tags\n");
    records after = apply(ours, theirs, {}, 100);
    CHECK(after.accounts[0].note == "our note");
    CHECK(after.accounts[0].tags == std::vector<std::string>{"their tag"});
    CHECK(after.accounts[0].at == stamp{1, 100, 0});
    CHECK(lines(preview(after, theirs)) == "accounts/a A ours_later: note\n");
    CHECK(apply(after, theirs, {}, 200) == after);
    CHECK(apply(theirs, ours, {}, 100) == after);  // whichever is the file
    CHECK(apply(ours, theirs, {{}, {{kind::account, "a", take::theirs}}, take::merged}, 100).accounts[0] == other);
    CHECK(apply(ours, theirs, {{}, {{kind::account, "a", take::ours}}, take::merged}, 100) == ours);

    mine.name = "Renamed";
    mine.tags = {"x", "our tag"};
    mine.years = {{2024, 1, {}, "KRW"}, {2025, {}, 2, "KRW"}, {2026, 3, {}, "USD"}};
    mine.people = {{"p", "Kim", "buyer", stance::unknown, {}, ""}, {"q", "Lee", "", stance::unknown, {}, ""}};
    other.tags = {"x", "their tag"};
    other.years = {{2025, 7, {}, "KRW"}, {2026, 4, 5, "KRW"}};
    other.people = {{"r", "Park", "", stance::unknown, {}, ""}, {"p", "Kim", "", stance::positive, date{2026, 1, 2}, ""}};
    other.archived = true;
    after = apply(ours, theirs, {}, 100);
    account both = other;  // the later one
    both.at.changed_at = 100;
    both.former_names = {"Renamed"};
    both.tags = {"x", "their tag", "our tag"};
    both.years = {{2024, 1, {}, "KRW"}, {2025, 7, 2, "KRW"}, {2026, 4, 5, "KRW"}};
    both.people = {{"r", "Park", "", stance::unknown, {}, ""}, {"p", "Kim", "buyer", stance::positive, date{2026, 1, 2}, ""}, {"q", "Lee", "", stance::unknown, {}, ""}};
    both.note = "our note";
    CHECK(after.accounts[0] == both);
    CHECK(apply(after, theirs, {}, 200) == after);
    CHECK(merged(after, ours) == after);
    // What both say differently is the later one's alone, and nothing is brought together.
    mine = named("a", "A", 20);
    other = named("a", "A", 30);
    mine.note = "one";
    other.note = "two";
    CHECK(lines(preview(ours, theirs)) == "accounts/a A theirs_later: note\n");
    CHECK(apply(ours, theirs, {}, 100) == theirs);
}

TEST_CASE("an import is taken back as a whole: records are as they were, new ones are gone, and what was written since stays") {
    records ours, theirs = full_book();
    ours.set = {5, "USD", {}, 1, "나", 0};
    ours.accounts = {named("a", "A", 10), named("b", "B", 10), named("gone", "gone here", 50), named("back", "", 10, 60)};
    ours.assessments = {answered("x", "312"), answered("y", "12.")};
    ours.assessments[0].what.finished_at = noon + 20;
    theirs.accounts.push_back(named("a", "A2", 20));
    theirs.accounts.push_back(named("b", "B2", 20));
    theirs.accounts.push_back(named("back", "back", 90));
    theirs.accounts[1].at = {1, 2, 70};  // "gone"
    theirs.assessments.push_back(answered("x", "312"));
    answer(theirs.assessments.back(), "q1", 2, noon + 40);
    theirs.assessments.back().what.finished_at = noon + 20;
    theirs.assessments.push_back(answered("y", "12."));
    theirs.assessments.back().what.remove(noon + 70);
    const records after = apply(ours, theirs, {}, noon + 100);
    const brought came = changed_between(ours, after);
    CHECK(came.count == 14);
    CHECK(account_in(after, "gone").at.removed());
    std::size_t corrections = 0;
    for (const book::filled& f : after.assessments) corrections += f.corrections.size();
    CHECK(corrections == 3);  // one came by the import
    const records back = taken_back(after, came, noon + 200);
    CHECK(lines(preview(ours, back)) == "");  // but for moments
    CHECK(back.set.currency == "USD");
    records met = merged(back, after);        // another tab has it still: corrections are never lost there
    for (std::size_t i = 0; i < met.assessments.size(); ++i) met.assessments[i].corrections = back.assessments[i].corrections;
    CHECK(met == back);
    // An account that was written into since stays as it is.
    records written = after;
    for (account& a : written.accounts)
        if (a.id == "b") a.note = "since", a.at.changed_at = noon + 150;
    const records rest = taken_back(written, came, noon + 200);
    CHECK(account_in(rest, "b").note == "since");
    CHECK(account_in(rest, "a").name == "A");
    CHECK(taken_back(after, changed_between(after, after), noon + 200) == after);
}

TEST_CASE("records of the file that are not here can be left out") {
    records theirs;
    theirs.accounts = {named("x", "X"), named("y", "Y")};
    const records after = apply({}, theirs, {{}, {{kind::account, "x", take::ours}}, take::merged}, 100);
    CHECK(after.accounts == std::vector<account>{theirs.accounts[1]});
}

TEST_CASE("an assessment as in the file: answers, memos and heading of theirs, and what that corrects") {
    records ours, theirs;
    ours.assessments = theirs.assessments = {answered("x", "312")};
    book::filled &mine = ours.assessments[0], &other = theirs.assessments[0];
    mine.what.finished_at = other.what.finished_at = noon + 20;
    answer(mine, "q1", 1, noon + 30);
    mine.corrections = {{"q1", 3, 1, noon + 30}};
    mine.what.at("q2").memo = "mine";
    mine.what.at("q2").noted_at = noon + 31;
    mine.what.account = "renamed";
    mine.what.headed_at = noon + 32;
    mine.rater = "me";
    mine.changed_at = noon + 33;
    choices how;
    how.of = {{kind::assessment, "x", take::theirs}};
    const records after = apply(ours, theirs, how, noon + 100);
    const book::filled& f = after.assessments[0];
    CHECK(f.what.find("q1")->answer == 3);
    CHECK(f.what.find("q1")->answered_at == noon + 100);
    CHECK(f.what.find("q2")->memo.empty());
    CHECK(f.what.account.empty());
    CHECK(f.rater.empty());
    CHECK(f.what.points == other.what.points);
    CHECK(f.corrections == std::vector<correction>{{"q1", 3, 1, noon + 30}, {"q1", 1, 3, noon + 100}});
    CHECK(merged(after, ours) == after);
    // Kept as it is here.
    how.of = {{kind::assessment, "x", take::ours}};
    CHECK(apply(ours, theirs, how, noon + 100) == ours);
    // Gone there, and here by choice; the other way brought back.
    records gone;
    gone.assessments.resize(1);
    gone.assessments[0].what = other.what;
    gone.assessments[0].what.remove(noon + 10);
    how.of = {{kind::assessment, "x", take::theirs}};
    CHECK(lines(preview(ours, gone)) == "assessments/x renamed small removed_there\n");
    CHECK(apply(ours, gone, how, noon + 100) == gone);  // of an assessment a removal stands until it is brought back
    CHECK(lines(preview(gone, ours)) == "assessments/x renamed small ours_later\n");
    const book::filled back = apply(gone, ours, how, noon + 100).assessments[0];
    CHECK_FALSE(back.removed());
    CHECK(back.what.find("q1")->answer == 1);
    CHECK(back.rater == "me");
    CHECK(merged(back, gone.assessments[0]) == back);
}

TEST_CASE("an answer that a file changes in a finished assessment becomes a correction, once") {
    records ours, theirs;
    ours.assessments = theirs.assessments = {answered("x", "312")};
    ours.assessments[0].what.finished_at = theirs.assessments[0].what.finished_at = noon + 20;
    answer(theirs.assessments[0], "q1", 2, noon + 40);  // on the card, which keeps no corrections
    const records after = apply(ours, theirs, {}, noon + 100);
    const std::vector<correction> noted{{"q1", 3, 2, noon + 40}};
    CHECK(after.assessments[0].corrections == noted);
    CHECK(apply(after, theirs, {}, noon + 200) == after);
    CHECK(apply(theirs, ours, {}, noon + 100).assessments[0].corrections == noted);  // whichever is the file
    // What was answered before it was finished corrects nothing.
    answer(theirs.assessments[0], "q1", 2, noon + 15);
    CHECK(apply(ours, theirs, {}, noon + 100).assessments[0].corrections.empty());
}

TEST_CASE("settings: the later ones, or as chosen; a file that knows none changes none") {
    records ours, theirs;
    ours.set = {20, "EUR", {}, 4, "나", 100};
    theirs.set = {10, "USD", {}, 4, "너", 0};
    CHECK(lines(preview(ours, theirs)) == "settings  ours_later: currency\nsettings  ours_later: owner,hours\n");
    CHECK(apply(ours, theirs, {}, 100).set == ours.set);
    CHECK(apply(ours, theirs, {{}, {}, take::theirs}, 100).set == settings{100, "USD", {}, 4, "너", 0});
    CHECK(apply(theirs, ours, {{}, {}, take::ours}, 100).set == theirs.set);
    CHECK(apply(theirs, ours, {}, 100).set == ours.set);
    theirs.set = {0, "USD", {}, 4, "너", 0};  // written by hand, without moments
    CHECK(lines(preview(ours, theirs)) == "settings  ours_later: currency\nsettings  ours_later: owner,hours\n");
    CHECK(apply(ours, theirs, {{}, {}, take::theirs}, 100).set == settings{100, "USD", {}, 4, "너", 0});
    // Each part by itself.
    theirs.set = {30, "USD", {{"EUR", 2}}, 10, "너", 0};
    CHECK(apply(ours, theirs, {{}, {{kind::settings, "currency", take::ours}, {kind::settings, "fiscal_start", take::ours}}, take::merged}, 100).set ==
          settings{100, "EUR", {}, 4, "너", 0});
    CHECK(apply(ours, theirs, {{}, {{kind::settings, "", take::ours}, {kind::settings, "fiscal_start", take::ours}}, take::merged}, 100).set ==
          settings{100, "USD", {{"EUR", 2}}, 4, "나", 100});
    CHECK(apply(ours, theirs, {{}, {{kind::settings, "currency", take::theirs}}, take::ours}, 100).set == settings{100, "USD", {{"EUR", 2}}, 4, "나", 100});
    theirs.set = {};
    CHECK(preview(ours, theirs).empty());
    CHECK(apply(ours, theirs, {{}, {}, take::theirs}, 100).set == ours.set);
}

TEST_CASE("how rating sheets are set is a change of its own: each part the later, or as chosen; sheets that the file does not name stay") {
    records ours, theirs;
    ours.set = {20, "EUR", {}, 4, "나", 100};
    ours.set.sheets = {{"d", "", {{"w", 3}}, {{"a", 20}}, 0, 10, 50}, {"mine", "x", {}, {}, 7, 0, 0}};
    theirs.set.sheets = {{"d", "", {{"w", 4}}, {{"a", 30}}, 0, 40, 40}, {"new", "y", {}, {}, 9, 0, 0}};
    CHECK(lines(preview(ours, theirs)) == "settings  each_later: sheets\n");
    const auto after = [&](take t) { return apply(ours, theirs, {{}, {{kind::settings, "sheets", t}}, take::merged}, 100).set; };
    settings both = ours.set;
    both.sheets = {{"d", "", {{"w", 4}}, {{"a", 20}}, 0, 40, 50}, {"mine", "x", {}, {}, 7, 0, 0}, {"new", "y", {}, {}, 9, 0, 0}};
    CHECK(after(take::merged) == both);
    both.sheets = {{"d", "", {{"w", 4}}, {{"a", 30}}, 0, 40, 100}, {"mine", "x", {}, {}, 7, 0, 0}, {"new", "y", {}, {}, 9, 0, 0}};
    CHECK(after(take::theirs) == both);
    both.sheets = {{"d", "", {{"w", 3}}, {{"a", 20}}, 0, 100, 50}, {"mine", "x", {}, {}, 7, 0, 0}, {"new", "", {}, {}, 100, 0, 0}};
    CHECK(after(take::ours) == both);
    // What is chosen holds when the copies meet again, and the undo, too.
    records chosen = ours;
    chosen.set = after(take::theirs);
    CHECK(merged(chosen, theirs).set == chosen.set);
    const records back = taken_back(chosen, changed_between(ours, chosen), 200);
    CHECK(back.set.sheets == std::vector<sheet_setting>{{"d", "", {{"w", 3}}, {{"a", 20}}, 0, 200, 200}, {"mine", "x", {}, {}, 7, 0, 0}, {"new", "", {}, {}, 200, 0, 0}});
    CHECK(back.set.currency == "EUR");
    CHECK(back.set.changed_at == 20);  // that of the rest, which nobody has changed
    // What has been changed since stays, and the rest goes back.
    records since = chosen;
    setting_in(since.set.sheets, "d").cuts = {{"a", 99}};
    setting_in(since.set.sheets, "d").cuts_at = 150;
    since.set.currency = "USD";
    brought both_ways = changed_between(ours, chosen);
    both_ways.after.set.currency = "USD";
    const settings left = taken_back(since, both_ways, 200).set;
    CHECK(left.currency == "EUR");
    CHECK(left.changed_at == 200);
    CHECK(find_setting(left.sheets, "d")->cuts_at == 150);
    CHECK(find_setting(left.sheets, "new")->criteria.empty());
    // The same said at another time is no change.
    theirs.set.sheets = {{"mine", "x", {}, {}, 70, 0, 0}};
    CHECK(preview(ours, theirs).empty());
    CHECK(apply(ours, theirs, {}, 100).set == ours.set);
    CHECK(changed_between(ours, apply(ours, theirs, {}, 100)).count == 0);
    theirs.set.sheets = {{"d", "", {{"w", 3}}, {{"a", 25}}, 0, 10, 49}};
    CHECK(lines(preview(ours, theirs)) == "settings  ours_later: sheets\n");
    theirs.set.sheets[0].cuts_at = 51;
    CHECK(lines(preview(ours, theirs)) == "settings  theirs_later: sheets\n");
}

TEST_CASE("figures mean the same after an import, whichever settings are later and whichever book is the file") {
    const auto book_of = [](const char* currency, const char* id, const char* changed) {
        return opened(R"({"format":"jindan.book","version":1,"settings":{"changed_at":)" + std::string(changed) + R"(,"currency":")" + currency + R"("},"accounts":[{"id":")" + id +
                      R"(","name":")" + id + R"(","years":[{"year":2026,"sales":5000000}]}]})");
    };
    for (const char* const dollars_changed : {"10", "30"}) {
        const records won = book_of("KRW", "w", "20"), dollars = book_of("USD", "d", dollars_changed);
        for (const records& after : {apply(won, dollars, {}, 100), apply(dollars, won, {}, 100), merged(won, dollars), merged(dollars, won), opened(write_file(merged(won, dollars)))}) {
            CHECK(account_in(after, "w").years[0] == figures{2026, 5'000'000, {}, "KRW"});
            CHECK(account_in(after, "d").years[0] == figures{2026, 5'000'000, {}, "USD"});
            CHECK(after.set.currency == (dollars.set.changed_at > 20 ? "USD" : "KRW"));
        }
    }
}

TEST_CASE("years that begin in another month there are told where years are in use") {
    records ours, theirs;
    theirs.set = {30, "KRW", {}, 4, "", 0};
    CHECK(preview(ours, theirs).years_begin_there == 0);
    theirs.accounts = {named("a", "A")};
    theirs.accounts[0].years = {{2026, 1, {}, "KRW"}};
    CHECK(preview(ours, theirs).years_begin_there == 4);
    CHECK(preview(theirs, ours).years_begin_there == 0);  // a file without settings and years
    ours.plans = {{"l", {1, 1, 0}, "a", 2026, {}, {}, ""}};
    CHECK(preview(theirs, ours).years_begin_there == 1);
    ours.set.fiscal_start = 4;
    CHECK(preview(ours, theirs).years_begin_there == 0);
}

TEST_CASE("an account under another id with the same name may be the same customer") {
    records ours, theirs;
    ours.accounts = {named("a", "Acme"), named("b", "한빛"), named("c", "ACME "), named("d", "", 10, 20), named("shared", "Other")};
    ours.accounts[1].former_names = {"새빛"};
    theirs.accounts = {named("1", "acme"), named("2", "새빛"), named("3", "New"), named("4", "", 10, 20), named("shared", "Acme"), named("5", "한국")};
    theirs.accounts[5].former_names = {"한빛", "새빛"};
    CHECK(same_customers(ours, theirs) ==
          std::vector<same_customer>{{"a", "1", "Acme", "acme", false}, {"c", "1", "ACME ", "acme", false}, {"b", "2", "한빛", "새빛", true}, {"b", "5", "한빛", "한국", true}});
    CHECK(preview(ours, theirs).perhaps.size() == 4);
    // By another spelling it may be the only one that is called alike.
    theirs.accounts = {named("1", "(주)한빛"), named("2", "ACME Inc.")};
    CHECK(same_customers(ours, theirs) == std::vector<same_customer>{{"b", "1", "한빛", "(주)한빛", false, true}});
    theirs.accounts = {named("1", "acme"), named("2", "새빛"), named("3", "New"), named("4", "", 10, 20), named("shared", "Acme"), named("5", "한국")};
    theirs.accounts[5].former_names = {"한빛", "새빛"};
    CHECK(preview(ours, theirs, {{"a", "1", "", "", false}}).perhaps.size() == 2);
}

TEST_CASE("one customer of two: both accounts' content under our id, and all that named the other names it") {
    records ours, theirs;
    ours.accounts = {named("a", "Acme")};
    account& mine = ours.accounts[0];
    mine.former_names = {"Ac"};
    mine.tags = {"x"};
    mine.years = {{2025, 1, {}, "KRW"}};
    mine.people = {{"p1", "Kim", "", stance::unknown, {}, ""}};
    mine.note = "ours";
    theirs.accounts = {named("1", "ACME Inc.", 99)};
    account& other = theirs.accounts[0];
    other.former_names = {"Acme", "Old"};
    other.tags = {"x", "y"};
    other.years = {{2024, 5, {}, "KRW"}, {2025, 7, {}, "KRW"}};
    other.people = {{"p1", "Lee", "", stance::critical, {}, ""}, {"p9", "Kim", "", stance::unknown, {}, ""}};
    other.note = "theirs";
    theirs.assessments = {answered("x", "123")};
    theirs.assessments[0].account = "1";
    theirs.actions = {{"t", {1, 2, 0}, "1", "", "", "", "call", "", {}, progress::open, "", {}, {}}, {"u", {1, 2, 0}, "elsewhere", "", "", "", "", "", {}, progress::open, "", {}, {}}};
    const std::vector<same_customer> joins = same_customers(ours, theirs);
    REQUIRE(joins.size() == 1);
    CHECK(lines(preview(ours, theirs, joins)) ==
          "accounts/a Acme theirs_later: former_names,tags,years,people,note\n"
          "assessments/x Acme small added\n"
          "actions/t call added\n"
          "actions/u  added\n");
    const records after = apply(ours, theirs, {joins, {}, take::merged}, 200);
    account sum = mine;
    sum.at.changed_at = 200;
    sum.former_names = {"Old", "ACME Inc.", "Ac"};
    sum.tags = {"x", "y"};
    sum.years = {{2024, 5, {}, "KRW"}, {2025, 1, {}, "KRW"}};
    sum.people.push_back({"p1-2", "Lee", "", stance::critical, {}, ""});  // the id is taken; Kim is there already
    sum.note = "ours\n\ntheirs";
    CHECK(after.accounts == std::vector<account>{sum});
    CHECK(preview(ours, theirs, joins).lost == std::vector<lost_figures>{{"Acme", {2025, 1, {}, "KRW"}, {2025, 7, {}, "KRW"}}});
    CHECK(preview(ours, theirs).lost.empty());
    CHECK(after.assessments[0].account == "a");
    CHECK(after.actions[0].account == "a");
    CHECK(after.actions[0].at.changed_at == 200);
    CHECK(after.actions[1].account == "elsewhere");
    // The same file again, and the same answer: nothing is left to do.
    CHECK(same_customers(after, theirs) == std::vector<same_customer>{{"a", "1", "Acme", "ACME Inc.", true}});
    CHECK(lines(preview(after, theirs, same_customers(after, theirs))) == "");
    CHECK(apply(after, theirs, {joins, {}, take::merged}, 300) == after);
    // Not the same: two accounts.
    CHECK(apply(ours, theirs, {}, 200).accounts.size() == 2);
    CHECK(apply(ours, theirs, {}, 200).assessments[0].account == "1");
}

TEST_CASE("a file with both accounts is joined with its own copy of ours, too") {
    records ours, theirs;
    ours.accounts = {named("a", "Acme", 10)};
    theirs.accounts = {named("a", "Acme later", 20), named("1", "acme", 10), named("2", "ACME", 10)};
    const std::vector<same_customer> joins{{"a", "1", "", "", false}, {"a", "2", "", "", false}, {"a", "missing", "", "", false}, {"missing", "2", "", "", false}};
    const records after = apply(ours, theirs, {joins, {}, take::merged}, 100);
    REQUIRE(after.accounts.size() == 1);
    CHECK(after.accounts[0].name == "Acme later");
    CHECK(after.accounts[0].former_names == std::vector<std::string>{"acme"});
}

TEST_CASE("one assessment from a card goes to the customer it names") {
    records ours;
    ours.accounts = {named("a", "한빛테크")};
    const std::string file =
        R"({"format":"jindan.assessment","version":1,"id":"k3","diagnostic":{"id":"small","version":"2.1","hash":"0123456789abcdef"},"account":"한빛테크 ","quarter":"2026-Q4","entries":[]})";
    const records theirs = opened(file, 7);
    const records after = apply(ours, theirs, {preview(ours, theirs).perhaps, {}, take::merged}, 100);
    CHECK(after.accounts == ours.accounts);
    REQUIRE(after.assessments.size() == 1);
    CHECK(after.assessments[0].account == "a");
}
