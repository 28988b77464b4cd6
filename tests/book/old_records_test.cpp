// Records of every version that is known, with one thing in them changed: each is read whole, or it is said why not.
#include <algorithm>

#include "book/full_book.hpp"
#include "book/kinds.hpp"
#include "core/encoding.hpp"
#include "core/json_document.hpp"
#include "core/json_text.hpp"
#include "core/record_json.hpp"
#include "support/book_invariants.hpp"

using namespace jindan;
using namespace jindan::book;
using namespace jindan::book::test;

namespace {

struct place {
    std::size_t offset, size;
};

// Of every value and every name in a document.
void find_places(const json::value& v, std::vector<place>& out) {
    out.push_back({v.offset(), v.source().size()});
    if (v.kind() == json::kind::list)
        for (const json::value& one : v.elements()) find_places(one, out);
    if (v.kind() != json::kind::object) return;
    for (const json::member& m : v.members()) {
        out.push_back({m.key.offset(), m.key.source().size()});
        find_places(m.content, out);
    }
}

std::vector<place> places_in(std::string_view text) {
    const auto read = json::parse(text, {text.size()});
    REQUIRE(std::holds_alternative<json::document>(read));
    std::vector<place> out;
    find_places(std::get<json::document>(read).root(), out);
    return out;
}

const char* others[] = {"null",           "true",        "-1",          "0",  "3",   "0.5",           "1e15", "9007199254740992", "\"\"", "\" \"", "\"a\"", "\"A B\"",
                        "\"2026-02-30\"", "\"2026-Q4\"", "\"\\u0000\"", "[]", "[1]", "[\"a\",\"a\"]", "{}",   "{\"id\":\"a\"}"};

// A book that was read holds together, is written and read again as it is, and refuses as a whole.
bool is_whole(const std::string& text) {
    const auto read = jindan::book::read_file(text, 3);
    if (const auto* wrong = std::get_if<problems>(&read)) {
        CHECK_FALSE(wrong->empty());
        return false;
    }
    const records& all = std::get<records>(read);
    CHECK(jindan::test::broken(all) == "");
    CHECK(jindan::test::in_order(all) == all);
    const std::string once = write_file(all);
    CHECK(write_file(opened(once)) == once);
    return true;
}

std::string sample(const char* name) { return jindan::test::read_file(JINDAN_TEST_DATA "/book/" + std::string(name)); }

}  // namespace

TEST_CASE("a file of any version with any one value or name changed is read whole, or it is said why not") {
    int whole = 0, refused = 0;
    std::string files[] = {sample("assessment-1.json"), sample("workspace-1.json"), sample("book-1.json"), write_file(full_book())};
    for (const std::string& file : files) {
        REQUIRE(is_whole(file));
        for (const place& p : places_in(file))
            for (const char* other : others) {
                std::string text = file;
                text.replace(p.offset, p.size, other);
                CAPTURE(text);
                ++(is_whole(text) ? whole : refused);
            }
    }
    CHECK(whole > 1'000);
    CHECK(refused > 1'000);
}

TEST_CASE("what a card has stored, with any one value changed and sealed again, is opened whole or given up as a whole") {
    const std::string slot = sample("store-1.txt"), body = slot.substr(slot.find('\n') + 1);
    const auto before = unseal(slot);
    REQUIRE(std::holds_alternative<stored>(before));
    for (const place& p : places_in(body))
        for (const char* other : others) {
            std::string text = body;
            text.replace(p.offset, p.size, other);
            CAPTURE(text);
            const auto direct = read_workspace(text);
            const std::string sum = hex(crc32(text, crc32("\n", crc32("99"))), 8);
            const opened_store store = open_store(slot, "jindan-store 1 99 " + sum + "\n" + text);
            if (const auto* w = std::get_if<workspace>(&direct)) {
                CHECK(store.lost.empty());
                CHECK(store.revision == 99);
                CHECK(write_workspace(std::get<stored>(unseal(seal(*w, 1))).content) == write_workspace(*w));
            } else {
                // The other slot is what there is.
                REQUIRE(store.lost.size() == 1);
                CHECK(store.content == merged(workspace{}, std::get<stored>(before).content));
            }
        }
}

TEST_CASE("stored records with any one value changed are read or given back, and every other one is there") {
    const records all = full_book();
    const account kept = all.accounts[1];
    for_each_kind(
        [&](kind k, const auto& list) {
            const std::string record = write_record(list[0]), key = key_of(k, id_of(list[0]));
            for (const place& p : places_in(record))
                for (const char* other : others) {
                    std::string text = record;
                    text.replace(p.offset, p.size, other);
                    CAPTURE(text);
                    const opened_records o = open_records("[[\"" + key + "\"," + json_quoted(text) + "],[\"accounts/gone\"," + write_record(kept) + "]]");
                    CHECK(o.lost.size() == o.damaged.size());
                    CHECK(o.lost.size() <= 1);
                    if (!o.damaged.empty()) CHECK(o.damaged[0] == std::pair(key, text));
                    CHECK(std::find(o.content.accounts.begin(), o.content.accounts.end(), kept) != o.content.accounts.end());
                    CHECK(jindan::test::broken(o.content) == "");
                }
        },
        all);
}
