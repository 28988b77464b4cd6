// The customer book from a file of any kind that this product ever wrote, and from what is stored: all of it or why not, and never a part of it.
#include <algorithm>

#include "book/book_json.hpp"
#include "book/import_preview.hpp"
#include "book/merging.hpp"
#include "core/record_json.hpp"
#include "fuzz/json_door.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/some_diagnostics.hpp"
#include "support/book_invariants.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::fuzz;

namespace {

records some_book() {
    const auto read = read_file(diagnostic_text(JINDAN_TEST_DATA "/book/book-1.json"), 1);
    must(std::holds_alternative<records>(read), "the sample is a book");
    return std::get<records>(read);
}

void must_hold_together(const records& b) {
    must(test::broken(b).empty(), test::broken(b));
    must(test::in_order(b) == b, "records stand in the order of their making");
}

void must_come_together(const records& a, const records& b) {
    const records both = merged(a, b);
    must(both == merged(b, a), "it is the same which comes first");
    must(merged(both, a) == both && merged(both, b) == both, "what has met says nothing new");
    must_hold_together(both);
}

// What a preview says of a file is what becomes of the book, and can be taken back.
void import_into(const records& ours, const records& theirs) {
    const import_preview shown = preview(ours, theirs);
    for (const change& c : shown.changes) must(c.what != difference::same, "what is the same is no change");
    for (const take how : {take::merged, take::theirs, take::ours}) {
        choices chosen;
        chosen.settings = how;
        for (const change& c : shown.changes) chosen.of.push_back({c.kind, c.id, how});
        const records after = apply(ours, theirs, chosen, 1'795'392'000'000);
        must(test::broken(after).empty(), test::broken(after));
        const brought came = changed_between(ours, after);
        const records back = taken_back(after, came, 1'795'392'000'001);
        must(test::broken(back).empty(), test::broken(back));
    }
}

void take_file(std::string_view text) {
    const auto read = read_file(text, 3);
    if (const auto* wrong = std::get_if<problems>(&read)) return must_be_said(*wrong);
    const records& all = std::get<records>(read);
    must_hold_together(all);
    const std::string once = write_file(all);
    const auto again = read_file(once, 3);
    must(std::holds_alternative<records>(again), "a book that was read is written as one");
    must(write_file(std::get<records>(again)) == once, "with the same in it");
    static const records ours = some_book();
    must_come_together(ours, all);
    import_into(ours, all);
    import_into({}, all);
}

void take_store(std::string_view text) {
    const opened_records store = open_records(text);
    for (const problem& p : store.lost) must_be_said(p);
    must(store.lost.size() == store.damaged.size(), "what could not be read is given back");
    must_hold_together(store.content);
    for (const std::string& id : store.completed)
        must(std::any_of(store.content.accounts.begin(), store.content.accounts.end(), [&](const account& a) { return a.id == id; }), "what is to be stored again is there");
    must_come_together(store.content, some_book());
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    for (const char* name : {"book-1", "workspace-1", "assessment-1"}) learn_file(JINDAN_TEST_DATA "/book/" + std::string(name) + ".json");
    for (int k = 0; k < kind_count; ++k) learn_word(std::string(name_of(static_cast<kind>(k)))), learn_word(key_of(static_cast<kind>(k), "a1"));
    for (const char* word :
         {"lower", "renew", "doing", "dropped", "supporter", "opponent", "customer", "told_on", "outcome", "removed_at", "former_names", "sheets", "KRW", "EUR", "copied_from"})
        learn_word(word);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    take_file(text);
    take_store(text);
    return 0;
}
