// What is done with one account beside assessing it.
#include "book/ui/care.hpp"

namespace jindan::book_ui {

void show_care(const page& p, int account) {
    const book::account& a = p.account(account);
    show_reviews(p, a);
    show_visits(p, a);
    show_plans(p, a);
    show_reminder_of(p, account);
}

}  // namespace jindan::book_ui
