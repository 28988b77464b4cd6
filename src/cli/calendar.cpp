// `jindan calendar`: a calendar file that reminds each quarter.
#include "book/calendar.hpp"

#include <cstdint>
#include <ctime>

#include "cli/commands.hpp"
#include "core/date.hpp"

namespace jindan::cli {
namespace {

// The same link gives the same reminder, so that a calendar that is given it twice keeps one (FNV-1a, 64 bits).
std::string id_of(std::string_view link) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : link) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 15];
    return "quarterly-" + digits + "@jindan";
}

// As a calendar can open it.
bool is_address(std::string_view link) {
    const bool web = link.starts_with("https://") || link.starts_with("http://");
    return web && link.size() > link.find("//") + 2 && link.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
}

}  // namespace

int calendar(const command_line& line) {
    if (!line.has("--day")) return lacks(line, "--day");
    if (!line.has("--link")) return lacks(line, "--link");
    const std::string typed = line.value("--day"), hour = line.value("--hour", "9"), link = line.value("--link");
    const auto day = parse_date(typed);
    if (!day) return wrong_value("--day", typed, line.say("있는 날짜를 2026-11-23처럼 적어야 합니다.", "a day is written like 2026-11-23, and exists."));
    if (!is_address(link))
        return wrong_value("--link", link, line.say("https://나 http://로 시작하는 주소가 아닙니다.", "this is no address that begins with https:// or http://."));
    const bool whole = !hour.empty() && hour.size() <= 2 && hour.find_first_not_of("0123456789") == std::string::npos;
    if (!whole || std::stoi(hour) > 23) return wrong_value("--hour", hour, line.say("시각은 0부터 23까지의 정수여야 합니다.", "an hour is a whole number from 0 to 23."));
    book::quarterly_reminder r;
    r.link = link;
    r.id = line.value("--id", id_of(link));
    r.first = *day;
    r.alarm = std::stoi(hour);
    r.summary = line.value("--summary", line.say("분기 고객 진단", "Quarterly assessment of customers"));
    r.description = line.value("--description", line.say("지난 분기와 비교할 수 있도록 이번 분기의 고객을 진단할 때입니다.",
                                                         "Time to assess customers for this quarter, and to see what has changed since the last one."));
    print(book::calendar_of(r, static_cast<time_ms>(std::time(nullptr)) * 1000));
    return fine;
}

}  // namespace jindan::cli
