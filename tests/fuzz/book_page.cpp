// What the page of the customer book hands over, in any order: a script of messages as in page.cpp. Node "records" is what is stored when it begins, "tab" what another
// tab has stored. After each the page can be shown, and nothing that was changed is left out of the store.
#include "fuzz/mutate.hpp"
#include "fuzz/script_door.hpp"
#include "fuzz/some_diagnostics.hpp"
#include "platform/book_session.hpp"
#include "support/book_app_invariants.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

class page {
public:
    explicit page(const book_app::opening& o) : session_(book_app::opened(o, when()), {.width = 840}) { look(); }

    void take(const script_message& m) {
        ++clock_;
        if (m.node == "tab")
            session_.store_in(m.payload, when());
        else if (m.node == "resize")
            session_.resize({.width = 240 + static_cast<float>(number_in(m.payload) % 1000), .dark = m.what == "2", .vectors = m.what == "3", .paper = m.what == "4"});
        else if (m.node == "$" && m.what == "written")
            session_.dispatch("$", "written", m.payload.empty() ? revision() : m.payload, when());
        else
            session_.dispatch(part_named(m.node, session_.seen()), m.what, m.payload, when());
        look();
    }

private:
    app::moment when() const { return {clock_, 540}; }

    std::string revision() const {
        const std::string out = session_.store_out();
        return out.substr(0, out.find('\n'));
    }

    void look() {
        must_stand(session_, when());
        must(test::broken(session_.now()).empty(), test::broken(session_.now()));
        const std::string stored = session_.store_out(), list = stored.substr(stored.find('\n') + 1);
        must(book::open_records(list).lost.empty(), "what is to be stored can be read");
    }

    time_ms clock_ = 1'795'392'000'000;
    book_session session_;
};

// A stored book: [["accounts/k3x9", {…}], …] of the sample file.
std::string stored_sample() {
    const auto read = book::read_file(diagnostic_text(JINDAN_TEST_DATA "/book/book-1.json"), 1);
    json_text out;
    out.begin_list();
    book::for_each_kind(
        [&](book::kind k, const auto& list) {
            for (const auto& r : list) out.begin_list().text(book::key_of(k, book::id_of(r))).raw(write_record(r)).end_list();
        },
        std::get<book::records>(read));
    return out.end_list().take();
}

}  // namespace

std::vector<std::string> jindan::fuzz::usual_messages() {
    // clang-format off: a table
    std::vector<std::string> out{"$\nlink\n#due", "$\nlink\n#portfolio", "$\nlink\n#criteria", "$\nlink\n#tasks", "$\nlink\n#own", "$\nlink\n#data", "$\nlink\n#account=k3x9", "$\nlink\n", "$\nwritten\n", "$\nspace\n900 1000", "$\nstuck\n",
                                 "$\nunpictured\n", "$\nerased\nok", "$\nslow\n", "$\nlanguage\nen", "$\nupdate\n", "$\nshown\n", "$\nwords\nen", "$\nfile_refused\n", "$\nmailbox\n0\n", "resize\n2\n40", "resize\n3\n600", "resize\n4\n600",
                                 std::string("new.name\ninput\nAcme") + parting + "add\nclick\n", "import\nclick\n", "import.take\nclick\n", "table.take\nclick\n", "notice.undo\nclick\n", "records\n\n[]"};
    // clang-format on
    for (int i = 0; i < 12; ++i) out.push_back("@" + std::to_string(i * 7) + "\nclick\n");
    for (int i = 0; i < 6; ++i)
        out.push_back("@" + std::to_string(i * 6 + 1) + "\ninput\n12"), out.push_back("@" + std::to_string(i * 9 + 2) + "\ninput\n2026-11-30"),
            out.push_back("@" + std::to_string(i * 5) + "\ninput\nAcme");
    const auto file = [&](const char* name) { return test::read_file(JINDAN_TEST_DATA "/" + std::string(name)); };
    const std::string stored = stored_sample(), slot = file("book/store-1.txt");
    for (const char* name : {"book/book-1.json", "book/workspace-1.json", "book/assessment-1.json", "command/accounts.csv"}) out.push_back("$\nfile\n" + file(name));
    out.push_back("$\nfile\ncustomer,sales 2026,tags,contact,last contact\nAcme,\"1,200\",a;b,Kim,2026-01-02\nApex,5,,,\n");
    out.insert(out.end(), {"records\n\n" + stored, "tab\n\n" + stored, "$\nunwritten\n" + stored, "$\nmailbox\n" + std::to_string(slot.size()) + "\n" + slot, "put\nslot_0\n" + slot});
    return out;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<std::string> about{diagnostic_text(JINDAN_TEST_DATA "/small.json"), text_of_site("key-account")};
    const auto all = script_in(data, size);
    if (!all) return -1;
    book_app::opening o;
    o.diagnostics_json = about;
    o.address = "https://example.org/ko/book/";
    o.seed = "abcdefgh12345678";
    for (const script_message& m : *all) {
        if (m.node == "records") o.records = m.payload;
        if (m.node == "put" && m.what == "slot_0") o.slot_0 = m.payload;
        if (m.node == "put" && m.what == "link") o.fragment = m.payload;
        if (m.node == "put" && m.what == "storage") o.held = app::storage_named(m.payload);
    }
    page p(o);
    for (const script_message& m : *all)
        if (m.node != "records" && m.node != "put") p.take(m);
    return 0;
}
