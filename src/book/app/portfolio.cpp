// All customers beside each other: what is chosen, and the whole of it as an image or on paper.
#include "book/app/portfolio.hpp"

#include "book/app/update_parts.hpp"
#include "core/overloaded.hpp"

namespace jindan::book_app {

void apply(change& c, const portfolio_action& what) {
    portfolio_state& mine = c.s.portfolio;
    if (!std::holds_alternative<choose_amount>(what) && !std::holds_alternative<jump>(what)) mine.circles = 0;  // others may be the largest
    std::visit(overloaded{
                   [&](const choose_sheet& a) {
                       if (mine.sheet != a.diagnostic) mine.set.clear();
                       mine.sheet = a.diagnostic;
                   },
                   [&](const choose_set& a) { mine.set = a.set; },
                   [&](const choose_axis& a) { mine.across = a.across; },
                   [&](const choose_year& a) { mine.year = a.year; },
                   [&](const choose_amount& a) { mine.what = a.what; },
                   [&](const show_circles& a) { mine.circles = a.from; },
                   [&](const jump& a) { c.todo.push_back(app::focus{a.to, true}); },
                   [&](const save_portfolio&) { c.todo.push_back(app::picture{"jindan-portfolio-" + to_string(c.s.today)}); },
                   [&](const print_portfolio&) { c.todo.push_back(app::print{}); },
                   [&](const picture_failed&) { tell(c, app::notice_kind::warning, book_text_key::portfolio_no_picture); },
               },
               what);
}

}  // namespace jindan::book_app
