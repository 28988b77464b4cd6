// When two names of customers are the same.
#pragma once

#include <string>
#include <string_view>

#include "core/utf8.hpp"

namespace jindan::book {

using utf8::trimmed;
// The same for names that differ only in white space at their ends and in the case of Latin letters (ASCII). Empty for a blank name.
std::string name_key(std::string_view name);
// The same for names that may be of one customer, which a reader has to say: blanks and punctuation aside, and what kind of company it is:
// "(주)한빛정밀", "㈜ 한빛정밀", "한빛 정밀 주식회사"; "Acme Co., Ltd.", "ACME". Never empty where `name_key` is not.
std::string loose_name_key(std::string_view name);

}  // namespace jindan::book
