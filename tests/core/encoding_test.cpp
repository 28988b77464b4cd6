// Checksums, base64, UTF-8 and dates, against published values.
#include "core/encoding.hpp"

#include <doctest/doctest.h>

#include "core/date.hpp"
#include "core/samples.hpp"
#include "core/utf8.hpp"

using namespace jindan;
using namespace jindan::test;

TEST_CASE("checksums") {
    CHECK(crc32("") == 0);
    CHECK(crc32("123456789") == 0xcbf43926);  // the check value of the standard's catalogue
    CHECK(crc32("The quick brown fox jumps over the lazy dog") == 0x414fa339);
    CHECK(crc32("6789", crc32("12345")) == 0xcbf43926);
    CHECK(fnv1a_64("") == 0xcbf29ce484222325);  // the authors' test values
    CHECK(fnv1a_64("a") == 0xaf63dc4c8601ec8c);
    CHECK(fnv1a_64("foobar") == 0x85944171f73967e8);
}

TEST_CASE("hex") {
    CHECK(hex(0, 8) == "00000000");
    CHECK(hex(0xcbf43926, 8) == "cbf43926");
    CHECK(hex(0xfedcba9876543210, 16) == "fedcba9876543210");
    CHECK(parse_hex("cbf43926", 8) == 0xcbf43926u);
    for (const char* bad : {"", "cbf4392", "cbf439261", "CBF43926", "cbf4392g", " bf43926"}) CHECK_FALSE(parse_hex(bad, 8).has_value());
}

TEST_CASE("base64 with the address-safe alphabet") {
    // RFC 4648, section 10, without padding
    const std::pair<const char*, const char*> table[] = {{"", ""}, {"f", "Zg"}, {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : table) {
        CHECK(base64url(bytes) == text);
        CHECK(parse_base64url(text) == bytes);
    }
    CHECK(base64url("\xfb\xff\xfe") == "-__-");
    for (const char* bad : {"Z", "Zg==", "Zh", "Zm9", "Zm9v+", "Zm 9v", "Zm9vY"}) CHECK_FALSE(parse_base64url(bad).has_value());
    chance c(3);
    for (int round = 0; round < 200; ++round) {
        std::string bytes;
        for (int n = c.below(40); n > 0; --n) bytes += static_cast<char>(c.below(256));
        CHECK(parse_base64url(base64url(bytes)) == bytes);
    }
}

TEST_CASE("numbers") {
    CHECK(parse_number("0", 9) == 0u);
    CHECK(parse_number("9007199254740991", 9007199254740991) == 9007199254740991u);
    for (const char* bad : {"", "01", "-1", "1a", " 1", "10", "99999999999999999999", "18446744073709551617"}) CHECK_FALSE(parse_number(bad, 9).has_value());
}

TEST_CASE("UTF-8 is valid or not, to the byte") {
    for (const char* good : {"", "a", "é", "한", "😀", "\xed\x9f\xbf", "\xee\x80\x80", "\xf4\x8f\xbf\xbf"}) CHECK(utf8::valid(good));
    const std::pair<std::string, std::size_t> table[] = {
        {"\x80", 0},       {"a\xff", 1}, {"\xc1\xbf", 0},       {"\xe0\x9f\xbf", 0}, {"\xed\xa0\x80", 0}, {"\xf0\x8f\xbf\xbf", 0}, {"\xf4\x90\x80\x80", 0},
        {"한\xed\x95", 3}, {"é\xc3", 2}, {"😀\xf0\x9f\x98", 4}, {"\xe2\x28\xa1", 0}};
    for (const auto& [text, prefix] : table) {
        CAPTURE(prefix);
        CHECK_FALSE(utf8::valid(text));
        CHECK(utf8::valid_prefix(text) == prefix);
    }
}

TEST_CASE("UTF-8 is counted and cut by code points, and what comes out is valid") {
    CHECK(utf8::length("고객 A😀") == 5);
    CHECK(utf8::cut("고객 A😀", 2) == "고객");
    CHECK(utf8::cut("고객 A😀", 4) == "고객 A");
    CHECK(utf8::cut("고객 A😀", 99) == "고객 A😀");
    CHECK(utf8::cut("고객", 0).empty());
    CHECK(utf8::cut("a\xff" "b\xed\x95", 9) == "a\xEF\xBF\xBD" "b\xEF\xBF\xBD\xEF\xBF\xBD");
    std::string all;
    for (const char32_t c : {U'a', U'é', U'한', U'😀', static_cast<char32_t>(0xD800), static_cast<char32_t>(0x110000)}) utf8::append(all, c);
    CHECK(all == "aé한😀\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("dates") {
    CHECK(to_string(date_of(0)) == "1970-01-01");
    CHECK(to_string(date_of(-1)) == "1969-12-31");
    CHECK(to_string(date_of(noon)) == "2026-11-23");
    CHECK(to_string(date_of(951'782'400'000)) == "2000-02-29");
    CHECK(to_string(date_of(INT64_MAX)) == "9999-12-31");
    CHECK(to_string(date_of(INT64_MIN)) == "0001-01-01");
    for (const char* good : {"2026-11-23", "2024-02-29", "0001-01-01"}) CHECK(is_date(good));
    for (const char* bad : {"", "2026-11-3", "2026-11-31", "2023-02-29", "2026/11/23", "2026-13-01", "2026-00-01", "0000-01-01", "20a6-11-23", "2026-11-230"})
        CHECK_FALSE(is_date(bad));
}
