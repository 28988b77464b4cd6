// The encoding that Korean spreadsheets still save tables in.
#pragma once

#include <string_view>

namespace jindan {

// Whether bytes that are not UTF-8 look like Korean text in CP949 (Microsoft's superset of EUC-KR), so that their owner can be told to
// save them as UTF-8. The first few kilobytes of a file will do; a character cut at their end does not matter. False for UTF-8, for
// ASCII, and for bytes that CP949 does not have. Many bytes could be Chinese, Japanese or Western text as well: it is Korean when
// everyday Hangul (KS X 1001, rows 16–40) is at least three times as frequent as all other letters together.
bool looks_like_cp949(std::string_view bytes);

}  // namespace jindan
