// What a page of a diagnostic hands over, in any order: a script of messages, each "node\nwhat\npayload". Node "put" is what is given before it begins, "$" the
// page itself, "@7" the eighth part of the screen, "store" what another tab has written. After each the page can be shown, stored and told of.
#include <memory>

#include "core/record_json.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/script_door.hpp"
#include "fuzz/some_diagnostics.hpp"
#include "platform/session.hpp"
#include "support/invariants.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

const std::vector<std::string>& diagnostics() {
    static const std::vector<std::string> all{text_of_site("customer-relationship"),
                                              text_of_site("key-account"),
                                              diagnostic_text(JINDAN_TEST_DATA "/valid/skipping.json"),
                                              diagnostic_text(JINDAN_TEST_DATA "/valid/sheet.json"),
                                              diagnostic_text(JINDAN_TEST_DATA "/valid/combined.json"),
                                              diagnostic_text(JINDAN_TEST_DATA "/small.json")};
    return all;
}

void give(app::opening& o, const script_message& m) {
    if (m.what == "diagnostic") o.diagnostic_json = m.payload.size() == 1 ? diagnostics()[static_cast<unsigned char>(m.payload[0]) % diagnostics().size()] : m.payload;
    if (m.what == "language") o.lang = m.payload;
    if (m.what == "slot_0") o.slot_0 = m.payload;
    if (m.what == "slot_1") o.slot_1 = m.payload;
    if (m.what == "link") o.fragment = m.payload;
    if (m.what == "early") o.early = m.payload;
    if (m.what == "storage") o.held = app::storage_named(m.payload);
    if (m.what == "can_share") o.can_share = true;
}

class page {
public:
    explicit page(const app::opening& o) : session_(app::opened(o, when()), {.width = 360}) { look(); }

    void take(const script_message& m) {
        ++clock_;
        if (m.node == "store")
            bring(m);
        else if (m.node == "resize")
            session_.resize(
                {.width = 240 + static_cast<float>(number_in(m.payload) % 1000), .ratio = m.what == "2" ? 2.0f : 1.0f, .dark = m.what == "2", .vectors = m.what == "3", .paper = m.what == "4"});
        else if (m.node == "press")
            press(m);
        else
            session_.dispatch(part_named(m.node, session_.seen()), m.what, m.payload, when());
        look();
    }

private:
    app::moment when() const { return {clock_, 540}; }

    void bring(const script_message& m) {
        const std::string ours = session_.now().about ? session_.store_out().text : "";
        const session::store_answer said = m.what == "ours" ? session_.store_in(ours, m.payload, when()) : session_.store_in(m.payload, m.what, when());
        must(!(m.what == "ours" && m.payload.empty() && session_.now().about && !said.newer && said.lacks_ours), "what is stored lacks nothing of ours");
    }

    void press(const script_message& m) {
        const ui::node* n = session_.seen().find(part_named(m.what, session_.seen()));
        if (!n) return;
        session_.move_to(n->at.x + n->at.w / 2, n->at.y + n->at.h / 2, !m.payload.empty());
        session_.press(true);
        session_.press(false);
    }

    void look() {
        must_stand(session_, when());
        must(test::broken(session_.now()).empty(), test::broken(session_.now()));
    }

    time_ms clock_ = 1'795'392'000'000;
    session session_;
};

}  // namespace

std::vector<std::string> jindan::fuzz::usual_messages() {
    // clang-format off: a table
    std::vector<std::string> out{"$\ngo\n3", "$\ngo\noverview", "$\ngo\nresult", "$\ngo\nstart", "$\nrestart\n", "$\naccount\nAcme", "$\ntheme\n{\"accent\":\"#0a7d5c\",\"radius\":4,\"density\":\"roomy\"}", "$\nlanguage\nen", "$\nslow\n",
                                 "$\nupdate\n", "$\nstorage\nmemory", "$\nstorage\noffer", "$\nfile_refused\n", "$\ncopied\nok", "$\nshared\nfailed", "$\nlink\n", "$\nlink\n#book", "$\nwords\nen", "store\nours\n", "resize\n2\n40", "resize\n3\n600",
                                 "resize\n4\n600", "put\nearly\nAcme\nq1.opt3\nq2.opt1", "put\nlanguage\nen", "put\nstorage\nhost", "begin\nclick\n", "nav.next\nclick\n", "nav.back\nclick\n", "add\nclick\n"};
    // clang-format on
    for (int i = 0; i < 6; ++i) out.push_back(std::string("put\ndiagnostic\n") + static_cast<char>('0' + i));
    for (int i = 0; i < 6; ++i)
        out.push_back("@" + std::to_string(i * 7) + "\nclick\n"), out.push_back("@" + std::to_string(i * 6 + 1) + "\ninput\n12"),
            out.push_back("press\n@" + std::to_string(i * 8) + "\n");
    for (const char* what : {"focus", "blur", "height", "key"}) out.push_back("@5\n" + std::string(what) + "\n3");
    const std::string file = test::read_file(JINDAN_TEST_DATA "/book/assessment-1.json"), all = test::read_file(JINDAN_TEST_DATA "/book/workspace-1.json"),
                      slot = test::read_file(JINDAN_TEST_DATA "/book/store-1.txt"), link = test::read_file(JINDAN_TEST_DATA "/../golden/links/answers-complete.link");
    out.insert(out.end(), {"$\nfile\n" + file, "$\nhanded\n" + file, "$\nfile\n" + all, "put\nslot_0\n" + slot, "store\n\n" + slot, "$\nlink\n#" + link.substr(0, link.find('\n')),
                           "put\nlink\n#" + link.substr(0, link.find('\n'))});
    std::string answered;
    for (int i = 1; i <= 16; ++i)
        answered += (i > 1 ? std::string(1, parting) : "") + "q" + std::to_string(i) + ".opt" + std::to_string(1 + i % 5) + "\nclick\n" + parting + "nav.next\nclick\n";
    out.push_back("put\ndiagnostic\n0" + std::string(1, parting) + "begin\nclick\n" + parting + answered);
    return out;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto all = script_in(data, size);
    if (!all) return -1;
    app::opening o;
    o.diagnostic_json = diagnostics().front();
    o.address = "https://example.org/ko/customer-relationship/";
    o.seed = "abcdefgh12345678";
    for (const script_message& m : *all)
        if (m.node == "put") give(o, m);
    page p(o);
    for (const script_message& m : *all)
        if (m.node != "put") p.take(m);
    return 0;
}
