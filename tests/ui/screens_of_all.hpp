// Every screen that there is, for what holds on all of them.
#pragma once

#include <string>

#include "support/driver.hpp"
#include "support/files.hpp"

namespace jindan::test {

// Calls `check(name, driver)` on each screen in turn. Width, ratio, language and theme are those of `how`.
template <class F>
void on_every_screen(const setting& how, F check) {
    driver d(how);
    check("start", d);
    d.type("account", "한빛정밀");
    d.click("begin");
    check("question", d);
    d.type("q1.memo", "아이디어\n두 줄");
    check("question with memo", d);
    d.click("nav.overview");
    check("overview", d);
    d.click("nav.result");
    check("range", d);
    d.click("q16.answer");
    d.click("nav.next");
    check("overview that marks what is unanswered", d);

    driver done(how);
    done.type("account", "한빛정밀");
    done.answer_all({4, 4, 3, 2, 4, 3, 3, 2, 5, 5, 4, 4, 3, 3, 4, 4});
    check("result", done);
    done.click("share.copy");
    const std::string link = done.asked<app::copy>().text;
    done.page("copied", "ok");
    check("result with a notice", done);
    done.click("another");
    check("start with kept ones", done);
    done.click("kept." + done.state().kept.assessments.front().id + ".remove");
    check("start with a notice to undo", done);

    setting shared = how;
    shared.fragment = link.substr(link.find('#'));
    driver other(shared);
    check("shared", other);

    setting broken = how;
    broken.diagnostic = "{";
    driver refused(broken);
    check("refused", refused);

    for (const char* id : {"key-account", "customer-grading"}) {
        setting sheet = how;
        sheet.diagnostic = read_file(std::string(JINDAN_ASSETS "/diagnostics/") + id + ".json");
        driver accounts(sheet);
        check("accounts, none", accounts);
        for (const int rating : {2, 5}) {
            accounts.click("add");
            accounts.type("account", rating == 2 ? "한빛정밀" : "가온전자");
            for (const item& it : accounts.state().about->items) {
                if (it.kind == item_kind::number && accounts.find(it.id)) {
                    accounts.type(it.id, "많음");
                    check("account with a number that is none", accounts);
                    accounts.type(it.id, std::to_string(100 * rating));
                }
                if (const std::string option = it.id + ".opt" + std::to_string(rating); accounts.find(option)) accounts.click(option);
            }
            check("account", accounts);
            accounts.click("nav.accounts");
        }
        check("accounts", accounts);
    }
}

}  // namespace jindan::test
