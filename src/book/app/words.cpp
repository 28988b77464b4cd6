#include "book/app/words.hpp"

#include "app/sheet_view.hpp"
#include "core/languages.hpp"

namespace jindan::book_app {

std::string say(book_text_key key, std::string_view lang, std::initializer_list<std::string_view> values) { return app::filled(raw_text(key, read_language(lang)), values); }

std::string say_amount(double x, std::string_view currency) { return app::say_number(x) + (currency.empty() ? "" : " ") + std::string(currency); }

}  // namespace jindan::book_app
