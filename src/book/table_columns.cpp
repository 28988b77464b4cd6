// What the columns of a table of accounts are.
#include <algorithm>
#include <span>

#include "book/account_table.hpp"
#include "book/table_cells.hpp"
#include "core/cp949.hpp"

namespace jindan::book {
namespace {

constexpr std::size_t most_samples = 20;

using words = std::span<const std::string_view>;

constexpr std::string_view name_words[] = {"고객명",       "고객사",  "고객사명",    "고객",    "고객이름",   "거래처",       "거래처명",    "회사",
                                           "회사명",       "업체",    "업체명",      "상호",    "상호명",     "기업",         "기업명",      "법인",
                                           "법인명",       "계정",    "계정명",      "account", "accounts",   "accountname",  "customer",    "customers",
                                           "customername", "company", "companyname", "client",  "clientname", "organization", "organisation"};
constexpr std::string_view weak_name_words[] = {"이름", "성명", "name"};  // of the account, unless another column is that
constexpr std::string_view tag_words[] = {"태그", "분류", "구분", "그룹", "라벨", "tag", "tags", "label", "labels", "category", "categories", "group", "segment"};
constexpr std::string_view archived_words[] = {"보관", "보관여부", "보관됨", "archived", "archive"};
constexpr std::string_view note_words[] = {"메모", "비고", "참고", "특이사항", "note", "notes", "memo", "remark", "remarks", "comment", "comments"};
constexpr std::string_view sales_words[] = {"매출",     "매출액",  "연매출",   "연매출액",    "연간매출",      "연간매출액", "총매출",
                                            "총매출액", "순매출",  "순매출액", "매출금액",    "판매액",        "판매금액",   "거래액",
                                            "sales",    "revenue", "turnover", "annualsales", "annualrevenue", "netsales",   "totalsales"};
constexpr std::string_view profit_words[] = {"이익",     "이익액", "손익",   "마진",        "총이익",      "매출이익",        "매출총이익",  "영업이익",
                                             "공헌이익", "profit", "margin", "grossprofit", "grossmargin", "operatingprofit", "contribution"};
constexpr std::string_view year_words[] = {"연도", "년도", "년", "회계연도", "사업연도", "year", "fiscalyear", "fy"};
constexpr std::string_view currency_words[] = {"통화", "화폐", "통화코드", "currency", "currencycode"};
constexpr std::string_view person_words[] = {"담당자", "담당자명", "고객담당자", "고객측담당자", "사람",          "인물",     "키맨",
                                             "person", "people",   "contact",    "contactname",  "contactperson", "keyperson"};
constexpr std::string_view role_words[] = {"직책", "직위", "직급", "역할", "role", "title", "jobtitle", "position"};
constexpr std::string_view contact_words[] = {"최근연락",   "최근연락일", "마지막연락",  "마지막연락일",  "최종연락",        "최종연락일",       "최근접촉",
                                              "최근접촉일", "최근방문일", "lastcontact", "lastcontacted", "lastcontactdate", "dateoflastcontact"};

bool among(words all, std::string_view word) { return std::find(all.begin(), all.end(), word) != all.end(); }

struct unit {
    std::string_view word;
    double scale;
};
constexpr unit korean_units[] = {{"십억원", 1e9}, {"억원", 1e8}, {"천만원", 1e7}, {"백만원", 1e6}, {"만원", 1e4}, {"천원", 1e3}, {"원", 1},
                                 {"십억", 1e9},   {"억", 1e8},   {"천만", 1e7},   {"백만", 1e6},   {"만", 1e4},   {"천", 1e3}};
constexpr unit english_units[] = {{"thousand", 1e3}, {"thousands", 1e3}, {"k", 1e3},       {"000", 1e3},      {"1000", 1e3}, {"million", 1e6}, {"millions", 1e6}, {"mn", 1e6},
                                  {"mm", 1e6},       {"m", 1e6},         {"billion", 1e9}, {"billions", 1e9}, {"bn", 1e9},   {"b", 1e9},       {"won", 1}};

std::optional<double> scale_of(std::string_view word) {
    for (const unit& u : korean_units)
        if (word == u.word) return u.scale;
    for (const unit& u : english_units)
        if (word == u.word) return u.scale;
    return {};
}

constexpr std::string_view currencies[] = {"krw", "usd", "eur", "jpy", "gbp", "cny", "twd", "hkd", "sgd", "vnd", "idr", "thb", "inr", "aud", "cad", "chf"};

bool digit(char c) { return c >= '0' && c <= '9'; }

// A title taken apart: what is left when years, units and currencies are taken out of it.
struct title {
    std::string word;
    int year = 0;
    double scale = 1;
    std::string currency;
};

// "백만원", "단위: 천원", "USD", "KRW million".
void take_unit(title& t, std::string_view text) {
    std::string word = plain_word(text);
    if (word.starts_with("단위")) word.erase(0, std::string_view("단위").size());
    for (const std::string_view code : currencies)
        if (word.starts_with(code)) {
            for (const char c : code) t.currency += static_cast<char>(c - 'a' + 'A');
            word.erase(0, code.size());
            break;
        }
    const auto sign = read_currency(word);
    if (sign && (word[0] & 0x80)) t.currency = *sign;  // "₩", "€"
    if (word.ends_with("원")) t.currency = "KRW";
    if (const auto scale = scale_of(word)) t.scale = *scale;
}

void take_year(title& t) {
    std::string& s = t.word;
    for (std::size_t i = 0; i + 4 <= s.size(); ++i) {
        if (!std::all_of(s.begin() + static_cast<long>(i), s.begin() + static_cast<long>(i) + 4, digit) || (i > 0 && digit(s[i - 1])) || (i + 4 < s.size() && digit(s[i + 4])))
            continue;
        const auto year = read_year(std::string_view(s).substr(i, 4));
        if (!year) continue;
        t.year = *year;
        std::size_t length = 4;
        for (const std::string_view word : {"년도", "년"})
            if (length == 4 && std::string_view(s).substr(i + 4).starts_with(word)) length += word.size();
        if (i >= 2 && s.substr(i - 2, 2) == "fy") i -= 2, length += 2;
        s.erase(i, length);
        return;
    }
}

title parted(std::string_view given) {
    title t;
    const std::string whole = with_whole_years(given);
    const std::string_view text = whole;
    std::string outside;
    std::size_t from = 0;
    while (from < text.size()) {
        std::size_t open = text.find_first_of("([", from), length = 1;
        if (const std::size_t wide = text.find("（", from); wide < open) open = wide, length = 3;
        outside += text.substr(from, open - std::min(from, open));
        if (open == std::string_view::npos) break;
        std::size_t close = text.find_first_of(")]", open), after = close + 1;
        if (const std::size_t wide = text.find("）", open); wide < close) close = wide, after = wide + 3;
        if (close == std::string_view::npos) close = after = text.size();
        const std::string_view inside = text.substr(open + length, close - open - length);
        if (const auto year = read_year(inside))
            t.year = *year;
        else
            take_unit(t, inside);
        from = after;
    }
    t.word = plain_word(outside);
    if (t.year == 0) take_year(t);
    // "매출백만원"
    for (const unit& u : korean_units) {
        if (!t.word.ends_with(u.word)) continue;
        const std::string_view front = std::string_view(t.word).substr(0, t.word.size() - u.word.size());
        if (!among(sales_words, front) && !among(profit_words, front)) continue;
        t.scale = u.scale;
        if (u.word.ends_with("원")) t.currency = "KRW";
        t.word.resize(front.size());
        break;
    }
    return t;
}

column_use by_title(std::string_view text) {
    const title t = parted(text);
    const auto is = [](column_kind what, int number = 0) { return column_use{what, number, 1, "", 0}; };
    if (among(sales_words, t.word)) return {column_kind::sales, t.year, t.scale, t.currency, 0};
    if (among(profit_words, t.word)) return {column_kind::profit, t.year, t.scale, t.currency, 0};
    if (among(currency_words, t.word)) return is(column_kind::currency, t.year);
    if (among(name_words, t.word)) return is(column_kind::name);
    if (among(tag_words, t.word)) return is(column_kind::tags);
    if (among(archived_words, t.word)) return is(column_kind::archived);
    if (among(note_words, t.word)) return is(column_kind::note);
    if (among(year_words, t.word)) return is(column_kind::year);
    std::string_view word = t.word;
    int number = 0;
    const std::size_t end = word.find_last_not_of("0123456789") + 1;
    for (const char c : word.substr(end, 3)) number = number * 10 + (c - '0');
    word = word.substr(0, end);
    number = std::clamp(number, 1, limits::people);
    if (among(person_words, word)) return is(column_kind::person, number);
    if (among(role_words, word)) return is(column_kind::role, number);
    if (among(contact_words, word)) return is(column_kind::last_contact, number);
    return {};
}

bool any_is(const std::vector<column_use>& all, column_kind what) {
    return std::any_of(all.begin(), all.end(), [&](const column_use& u) { return u.what == what; });
}

// A column whose cells, those that are not empty, all are something; false where all are empty.
template <typename Is>
bool all_are(const std::vector<std::vector<std::string>>& samples, std::size_t column, Is is) {
    bool any = false;
    for (const auto& row : samples) {
        if (column >= row.size() || cell_text(row[column]).empty()) continue;
        if (!is(row[column])) return false;
        any = true;
    }
    return any;
}

bool is_value(std::string_view cell) {
    return std::holds_alternative<money>(read_money(cell)) || std::holds_alternative<money>(read_money(cell, ',')) || read_date(cell).has_value() || read_yes_or_no(cell).has_value();
}

// The records at the beginning, with one separator.
struct beginning {
    std::vector<std::vector<std::string>> records;
    std::optional<csv::error> problem;
};

beginning read_beginning(std::string_view text, char separator) {
    beginning out;
    const auto take = [&](const csv::record& r) {
        if (!r.blank() && !r.wrong) out.records.emplace_back(r.fields.begin(), r.fields.end());
        return out.records.size() <= most_samples;
    };
    csv::parser p({separator});
    if (p.feed(text, take)) p.finish(take);
    out.problem = p.problem();
    return out;
}

// How much a table looks like one with this separator: records with as many fields as the first, above 1.
std::size_t fit(const beginning& b) {
    if (b.records.empty() || b.records[0].size() < 2) return 0;
    return static_cast<std::size_t>(std::count_if(b.records.begin(), b.records.end(), [&](const auto& r) { return r.size() == b.records[0].size(); }));
}

}  // namespace

std::vector<column_use> proposed(const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& samples) {
    std::vector<column_use> out;
    for (const std::string& t : titles) out.push_back(by_title(csv::unguarded(t)));
    // "이름" and "name" are the account's, unless another column is its name: then they are a person's.
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (!among(weak_name_words, plain_word(titles[i]))) continue;
        if (!any_is(out, column_kind::name))
            out[i].what = column_kind::name;
        else if (!any_is(out, column_kind::person))
            out[i] = {column_kind::person, 1, 1, "", 0};
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (out[k].what == out[i].what && out[k].number == out[i].number) out[i] = {};
    // What titles do not say, contents may.
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i].what != column_kind::nothing) continue;
        const bool money = any_is(out, column_kind::sales) || any_is(out, column_kind::profit);
        if (money && !any_is(out, column_kind::year) && all_are(samples, i, [](std::string_view c) { return read_year(c).has_value(); }))
            out[i].what = column_kind::year;
        else if (money && !any_is(out, column_kind::currency) && all_are(samples, i, [](std::string_view c) { return read_currency(c).has_value(); }))
            out[i].what = column_kind::currency;
        else if (!any_is(out, column_kind::name) && all_are(samples, i, [](std::string_view c) { return !is_value(c); }))
            out[i].what = column_kind::name;
    }
    return out;
}

table_start understood(std::string_view text, std::optional<char> separator) {
    table_start out;
    out.separator = separator.value_or(',');
    beginning best = read_beginning(text, out.separator);
    if (!separator) {
        for (const char one : {';', '\t'}) {
            beginning other = read_beginning(text, one);
            if (fit(other) <= fit(best)) continue;
            best = std::move(other);
            out.separator = one;
        }
    }
    out.problem = best.problem;
    out.cp949 = out.problem && out.problem->kind == csv::error_kind::not_utf8 && looks_like_cp949(text.substr(0, 8192));
    if (best.records.empty()) return out;
    out.titles = std::move(best.records[0]);
    out.samples.assign(std::make_move_iterator(best.records.begin() + 1), std::make_move_iterator(best.records.end()));
    const bool known =
        std::any_of(out.titles.begin(), out.titles.end(), [](const std::string& t) { return by_title(t).what != column_kind::nothing || among(weak_name_words, plain_word(t)); });
    // No title is a number or a day.
    out.titled = known || std::none_of(out.titles.begin(), out.titles.end(), [](const std::string& t) { return is_value(t); });
    if (out.titled) {
        out.columns = proposed(out.titles, out.samples);
    } else {
        auto all = out.samples;
        all.insert(all.begin(), out.titles);
        out.columns = proposed(std::vector<std::string>(out.titles.size()), all);
    }
    return out;
}

}  // namespace jindan::book
