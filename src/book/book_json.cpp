#include "book/book_json.hpp"

#include "book/kinds.hpp"
#include "book/record_fields.hpp"

namespace jindan::book {
namespace {

template <typename Record>
void write_object(json_text& j, const Record& r) {
    j.begin_object();
    write_fields_of(j, r);
    j.end_object();
}

template <typename Record>
std::string line_of(const Record& r) {
    json_text j;
    write_object(j, r);
    return j.take();
}

}  // namespace

std::string_view name_of(kind k) {
    constexpr std::string_view names[kind_count] = {"settings", "accounts", "assessments", "visits", "reviews", "plans", "actions", "sets"};
    return names[static_cast<int>(k)];
}

std::string key_of(kind k, std::string_view id) {
    std::string key(name_of(k));
    if (k != kind::settings) (key += '/') += id;
    return key;
}

std::string write_file(const records& all) {
    json_text j(json_text::layout::indented);
    j.begin_object().key("format").text("jindan.book").key("version").number(static_cast<long long>(book_version));
    j.key("settings");
    write_object(j, all.set);
    for_each_kind(
        [&](kind k, const auto& list) {
            if (list.empty()) return;
            j.key(name_of(k)).begin_list();
            for (const auto& r : list) write_object(j, r);
            j.end_list();
        },
        all);
    return j.end_object().take() + "\n";
}

std::string write_record(const settings& r) { return line_of(r); }
std::string write_record(const account& r) { return line_of(r); }
std::string write_record(const filled& r) { return line_of(r); }
std::string write_record(const visit& r) { return line_of(r); }
std::string write_record(const review& r) { return line_of(r); }
std::string write_record(const plan& r) { return line_of(r); }
std::string write_record(const action& r) { return line_of(r); }
std::string write_record(const criteria_set& r) { return line_of(r); }

}  // namespace jindan::book
