// Bytes as other programs would have saved them.
#include "core/cp949.hpp"

#include <doctest/doctest.h>

using namespace jindan;

TEST_CASE("Korean text that is not UTF-8 is told from other bytes") {
    CHECK(looks_like_cp949("\xB0\xC5\xB7\xA1\xC3\xB3,\xB8\xC5\xC3\xE2\r\n"));          // 거래처,매출
    CHECK(looks_like_cp949("name,size\n\xA2\xDF\xC7\xCF\xB3\xAA,1200\n"));              // ㈜하나
    CHECK(looks_like_cp949("\xB0\xC5\xB7\xA1\xC3\xB3,\xB8"));                           // cut within a character
    CHECK(looks_like_cp949("\xC6\xE9\xBD\xC3 \x8C\x63\xB9\xE6\xB0\xA2\xC7\xCF"));       // 펩시 똠방각하, the third beyond EUC-KR
    CHECK_FALSE(looks_like_cp949("거래처,매출\n"));
    CHECK_FALSE(looks_like_cp949(std::string_view("거래처").substr(0, 7)));             // UTF-8, cut
    CHECK_FALSE(looks_like_cp949("거래처 \xF0\x9F\x98"));                               // cut within an emoji
    CHECK_FALSE(looks_like_cp949("name,size\n"));
    CHECK_FALSE(looks_like_cp949(""));
    CHECK_FALSE(looks_like_cp949("\xB0"));
    CHECK_FALSE(looks_like_cp949("M\xFCller,Caf\xE9 \xC4rzte\n"));                      // Windows-1252
    CHECK_FALSE(looks_like_cp949("\x82\xB1\x82\xF1\x82\xC9\x82\xBF\x82\xCD"));          // こんにちは in Shift_JIS
    CHECK_FALSE(looks_like_cp949("\xA4\xB3\xA4\xF3\xA4\xCB\xA4\xC1\xA4\xCF"));          // the same in EUC-JP
    CHECK_FALSE(looks_like_cp949("\xCE\xD2\xC3\xC7\xB5\xC4\xBF\xCD\xBB\xA7\xD4\xDA\xC4\xC4\xC0\xEF\xD3\xD0"));  // GB2312
    CHECK_FALSE(looks_like_cp949("\xFF\xFE" "a"));
    CHECK_FALSE(looks_like_cp949(std::string_view("\xFF\xFE\x70\xAC\x98\xB7", 6)));      // UTF-16
}
