// What a questionnaire keeps: one assessment as a file, the workspace, and the two slots of the store. What is read is written as it was read, and
// two copies come together the same whichever comes first.
#include "app/state.hpp"
#include "core/record_json.hpp"
#include "core/utf8.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/some_diagnostics.hpp"
#include "support/invariants.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

void take_assessment(std::string_view text) {
    const auto read = read_assessment(text);
    if (const auto* wrong = std::get_if<problems>(&read)) return must_be_said(*wrong);
    const assessment& a = std::get<assessment>(read);
    const std::string once = write_assessment(a);
    const auto again = read_assessment(once);
    must(std::holds_alternative<assessment>(again), "a file that was read is written as one");
    must(write_assessment(std::get<assessment>(again)) == once, "with the same in it");
    for (const diagnostic& d : some_diagnostics()) {
        assessment counted = a;
        stand(counted, d);
        must(answers_of(counted, d).size() == d.items.size(), "answers are as the items");
        must(write_link(counted, d, {link_depth::full, true, 540}).starts_with("j1."), "any assessment has a link");
    }
}

void take_workspace(std::string_view text, record_from where) {
    const auto read = read_workspace(text, where);
    if (const auto* wrong = std::get_if<problems>(&read)) return must_be_said(*wrong);
    const workspace& w = std::get<workspace>(read);
    const std::string once = write_workspace(w);
    const auto again = read_workspace(once, where);
    must(std::holds_alternative<workspace>(again), "a workspace that was read can be stored");
    must(write_workspace(std::get<workspace>(again)) == once, "with the same in it");
    const auto kept = unseal(seal(w, 7));
    must(std::holds_alternative<stored>(kept) && std::get<stored>(kept).revision == 7, "and sealed");
    must(merged(w, w) == merged(w, workspace{}), "brought together with itself it is itself");
    const workspace none = merged(workspace{}, w);
    must(none == merged(w, workspace{}), "it is the same which comes first");
}

// The text is both slots, or one and what this page has.
void open_with(std::string_view slot_0, std::string_view slot_1) {
    const opened_store store = open_store(slot_0, slot_1);
    for (const problem& p : store.lost) must_be_said(p);
    must(store.next_slot == 0 || store.next_slot == 1, "there are two slots");
    const opened_store other = open_store(slot_1, slot_0);
    must(other.content == store.content, "it is the same which slot has what");
    must(write_workspace(open_store(seal(store.content, 1), "").content) == write_workspace(store.content), "what was opened can be stored and opened");
    static const std::string questionnaire = text_of_site("customer-relationship"), sheet = text_of_site("customer-grading");
    for (const std::string* about : {&questionnaire, &sheet}) {
        app::opening o;
        o.diagnostic_json = *about;
        o.slot_0 = slot_0;
        o.slot_1 = slot_1;
        o.seed = "abcdefgh12345678";
        app::state s = app::opened(o, {1'795'392'000'000, 540}).after;
        must(test::broken(s).empty(), test::broken(s));
        s = app::update(std::move(s), app::file_read{std::string(slot_0)}, {1'795'392'000'001, 540}).after;
        must(test::broken(s).empty(), test::broken(s));
        s = app::update(std::move(s), app::store_read{std::string(slot_1), std::string(slot_0)}, {1'795'392'000'002, 540}).after;
        must(test::broken(s).empty(), test::broken(s));
    }
}

std::string resealed(std::string_view text, unsigned seed) {
    const std::size_t end = text.find('\n');
    if (!text.starts_with("jindan-store 1 ") || end == std::string_view::npos) return changed_json(text, seed);
    const std::string body = changed_json(text.substr(end + 1), seed), number = std::to_string(seed % 5);
    return "jindan-store 1 " + number + " " + hex(crc32(body, crc32("\n", crc32(number))), 8) + "\n" + body;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    for (const char* name : {"/book/workspace-1.json", "/book/assessment-1.json"}) learn_file(JINDAN_TEST_DATA + std::string(name));
    learn(R"({"current":"a1","current_at":1,"stays":true,"stays_at":1,"plain":true,"plain_at":1,"sheets":[{"diagnostic":"key-account","criteria":"standard","weights":{"weight-profit":2},
        "cuts":{"accounts.top":20},"criteria_at":1,"weights_at":1,"cuts_at":1,"changed_at":1}],"removed_at":9,"id":"customer-relationship","other":"customer-grading"})");
    for (const diagnostic& d : some_diagnostics()) learn_word(d.hash);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    const std::string_view text = text_of(data, size);
    if (seed % 32 == 0)  // the same, sealed
        if (const auto read = read_workspace(text); std::holds_alternative<workspace>(read)) return put(seal(std::get<workspace>(read), seed / 32 % 9), data, most);
    const std::string changed = resealed(text, seed / 2);
    return put(changed, data, most) ? changed.size() : put(changed_bytes(text, most), data, most);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    take_assessment(text);
    take_workspace(text, record_from::file);
    take_workspace(text, record_from::store);
    const std::size_t second = text.find("jindan-store", 1);
    if (second == std::string_view::npos)
        open_with(text, "");
    else
        open_with(text.substr(0, second), text.substr(second));
    return 0;
}
