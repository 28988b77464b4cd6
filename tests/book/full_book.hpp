// Books that tests start from.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>

#include "book/book.hpp"
#include "book/book_json.hpp"
#include "core/codes.hpp"
#include "core/samples.hpp"

namespace jindan::book::test {

using namespace jindan::test;

// One of everything, with every field.
inline records full_book() {
    records b;
    b.set = {noon + 1, "EUR", {{"KRW", 0.0007}, {"USD", 0.92}}, 4, "김민수", 120};
    b.set.sheets = {{"sheet", "standard", {{"weight-profit", 70}}, {{"accounts.top", 10}}, noon + 2, noon + 3, noon + 4}};
    account hanbit;
    hanbit.id = "hanbit";
    hanbit.at = {noon, noon + 5, 0};
    hanbit.name = "한빛 \"테크\" 😀";
    hanbit.former_names = {"한빛"};
    hanbit.tags = {"핵심", "서울"};
    hanbit.archived = true;
    hanbit.years = {{2025, 1'200'000'000, {}, "EUR"}, {2026, 1'350'000'000.5, -20'000'000, "USD"}};
    hanbit.people = {{"p1", "이서연", "구매팀장", stance::supporter, date{2026, 2, 28}, "첫 줄\n둘째 줄"}, {"p2", "", "", stance::unknown, {}, ""}};
    hanbit.note = "메모";
    account gone;
    gone.id = "gone";
    gone.at = {noon + 1, noon + 2, noon + 3};
    b.accounts = {hanbit, gone};
    book::filled f;
    f.account = "hanbit";
    f.what = jindan::test::filled(small(), "31.");
    f.what.made_with.hash = "0123456789abcdef";
    f.what.account = "한빛";
    f.what.finished_at = noon + 100;
    f.what.at("q2").memo = "생각";
    f.what.at("q2").noted_at = noon + 60;
    f.day = date{2026, 11, 20};
    f.by = view::colleague;
    f.rater = "박지훈";
    f.copied_from = "a0";
    f.corrections = {{"q1", 2, 3, noon + 200}, {"q3", 1, {}, noon + 201}};
    f.changed_at = noon + 7;
    book::filled out;
    out.what.id = "a2";
    out.what.created_at = noon + 9;
    out.what.remove(noon + 10);
    b.assessments = {f, out};
    b.visits = {{"v1", {noon, noon, 0}, "hanbit", "customer-relationship", {2026, 11, 3}, 8, {0, 2, 7}, "잘 됨"}};
    b.reviews = {{"r1", {noon, noon, 0}, "hanbit", {2026, 10, 1}, way_on::lower, "왜", "다음"}};
    b.plans = {{"l1", {noon, noon, 0}, "hanbit", 2027, {{"매출", "우리", "고객", date{2027, 6, 30}, true}, {"둘", "", "", {}, false}}, date{2026, 12, 1}, "이서연"}};
    b.actions = {{"t1", {noon, noon, 0}, "hanbit", "small", "q2", "a1", "전화", "김민수", date{2026, 12, 1}, progress::done, "통화함", date{2026, 11, 30}, date{2026, 12, 2}}};
    b.sets = {
        {"s1", {noon, noon, 0}, "도매", {{"margin", "이익", 2.5}, {"growth", "성장", 0, true}}, {{"a", "상", "매주", 20, 4.5, 12.0}, {"b", "하", "", 100, 0}}, {{"grow", "성장", {1, 3}}}}};
    return b;
}

inline records opened(const std::string& text, std::uint64_t seed = 1) {
    auto read = read_file(text, seed);
    if (const auto* wrong = std::get_if<problems>(&read)) FAIL_CHECK(lines_of(*wrong));
    return std::holds_alternative<records>(read) ? std::get<records>(std::move(read)) : records();
}

inline std::string problems_of(const std::string& text) {
    const auto read = read_file(text, 1);
    const auto* wrong = std::get_if<problems>(&read);
    return wrong ? lines_of(*wrong) : "none\n";
}

}  // namespace jindan::book::test
