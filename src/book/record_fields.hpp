// The fields of each kind of record, said once for both directions: `field_writer` and `field_reader` take the same calls. Private to this
// layer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "core/assessment_json.hpp"
#include "core/ordering.hpp"
#include "core/sheet_settings_json.hpp"

namespace jindan::book {

// Whether a field has to be there.
enum class presence : unsigned char { may, must };

// Writes the fields of one object. What is absent, empty or `usual` is left out.
class field_writer {
public:
    static constexpr bool reads = false;
    explicit field_writer(json_text& j) : j_(j) {}

    void id(std::string_view name, const std::string& t, presence = presence::may) { text(name, t, 0); }    // of one of our records
    void word_id(std::string_view name, const std::string& t, presence = presence::may) { text(name, t, 0); }  // as diagnostics have them
    void currency(std::string_view name, const std::string& t, presence = presence::may) { text(name, t, 0); }
    void text(std::string_view name, const std::string& t, int most, presence = presence::may);
    void texts(std::string_view name, const std::vector<std::string>& all, int most, int most_code_points);
    void moment(std::string_view name, time_ms t) { write_moment(j_, name, t); }
    void day(std::string_view name, const date& d);
    void day(std::string_view name, const std::optional<date>& d);
    void truth(std::string_view name, bool t);
    void whole(std::string_view name, int n, int lowest, int highest, std::optional<int> usual = {});
    void wholes(std::string_view name, const std::vector<int>& all, int lowest, int highest);
    void number(std::string_view name, double n, double lowest, std::optional<double> usual = {});
    void number(std::string_view name, const std::optional<double>& n);
    void numbers(std::string_view name, const std::vector<double>& all, int most);
    void sheets(const std::vector<sheet_setting>& all) { write_sheet_settings(j_, all); }
    template <typename Word>
    void word(std::string_view name, Word w, std::string_view words, std::optional<Word> usual = {}) {
        if (w != usual) text(name, std::string(nth(words, static_cast<int>(w))), 0);
    }
    template <typename T, typename Each>
    void list(std::string_view name, const std::vector<T>& all, int, Each each) {
        if (all.empty()) return;
        j_.key(name).begin_list();
        for (const T& one : all) {
            j_.begin_object();
            each(*this, one);
            j_.end_object();
        }
        j_.end_list();
    }
    template <typename T, typename Key>
    void once(std::string_view, const std::vector<T>&, Key) {}
    template <typename T, typename Less>
    void in_order(const std::vector<T>&, Less) {}
    json_text& j() { return j_; }

private:
    static std::string_view nth(std::string_view words, int n);  // of "high, low"

    json_text& j_;
};

// Reads them; reports what is wrong and leaves the value as it was.
class field_reader {
public:
    static constexpr bool reads = true;
    field_reader(fields& f, time_ms latest) : f_(&f), latest_(latest) {}

    void id(std::string_view name, std::string& out, presence p = presence::may);
    void word_id(std::string_view name, std::string& out, presence p = presence::may);
    void currency(std::string_view name, std::string& out, presence p = presence::may);
    void text(std::string_view name, std::string& out, int most, presence p = presence::may);  // what has to be there is not blank
    void texts(std::string_view name, std::vector<std::string>& out, int most, int most_code_points);
    void moment(std::string_view name, time_ms& out) { out = read_moment(*f_, name, latest_); }
    void day(std::string_view name, date& out);
    void day(std::string_view name, std::optional<date>& out);
    void truth(std::string_view name, bool& out);
    void whole(std::string_view name, int& out, int lowest, int highest, std::optional<int> usual = {});  // without a usual one it has to be there
    void wholes(std::string_view name, std::vector<int>& out, int lowest, int highest);  // each once; comes out rising
    void number(std::string_view name, double& out, double lowest, std::optional<double> usual = {});
    void number(std::string_view name, std::optional<double>& out);
    void numbers(std::string_view name, std::vector<double>& out, int most);  // not below 0
    void sheets(std::vector<sheet_setting>& out) { out = read_sheet_settings(*f_, latest_); }
    template <typename Word>
    void word(std::string_view name, Word& out, std::string_view words, std::optional<Word> usual = {}) {
        if (const auto v = asked(name, usual ? presence::may : presence::must))
            if (const auto which = v->one_of(words)) out = static_cast<Word>(*which);
    }
    template <typename T, typename Each>
    void list(std::string_view name, std::vector<T>& out, int most, Each each) {
        const auto v = f_->may(name);
        if (!v) return;
        for (const reader& r : v->list(0, static_cast<std::size_t>(most))) {
            fields f(r);
            field_reader inside(f, latest_);
            each(inside, out.emplace_back());
        }
    }
    // Each `key` only once.
    template <typename T, typename Key>
    void once(std::string_view name, const std::vector<T>& all, Key key) {
        std::vector<std::string> keys;
        for (const T& one : all) keys.push_back(key(one));
        say_what_is_there_twice(name, keys);
    }
    // What is kept in order may come in any.
    template <typename T, typename Less>
    void in_order(std::vector<T>& all, Less less) {
        std::vector<T> sorted;
        const auto at = [&](int i) -> T& { return all[static_cast<std::size_t>(i)]; };
        for (const int i : ordered(all.size(), [&](int a, int b) { return less(at(a), at(b)); })) sorted.push_back(std::move(at(i)));
        all = std::move(sorted);
    }
    fields& f() { return *f_; }
    time_ms latest() const { return latest_; }

private:
    std::optional<reader> asked(std::string_view name, presence p) { return p == presence::must ? f_->need(name) : f_->may(name); }
    void say_what_is_there_twice(std::string_view name, const std::vector<std::string>& keys);

    fields* f_;
    time_ms latest_;
};

// Into an object that has been begun, and out of one.
void write_fields_of(json_text& j, const settings& r);
void write_fields_of(json_text& j, const account& r);
void write_fields_of(json_text& j, const filled& r);
void write_fields_of(json_text& j, const visit& r);
void write_fields_of(json_text& j, const review& r);
void write_fields_of(json_text& j, const plan& r);
void write_fields_of(json_text& j, const action& r);
void write_fields_of(json_text& j, const criteria_set& r);

void read_fields_of(fields& f, time_ms latest, settings& out);
void read_fields_of(fields& f, time_ms latest, account& out);
void read_fields_of(fields& f, time_ms latest, filled& out);
void read_fields_of(fields& f, time_ms latest, visit& out);
void read_fields_of(fields& f, time_ms latest, review& out);
void read_fields_of(fields& f, time_ms latest, plan& out);
void read_fields_of(fields& f, time_ms latest, action& out);
void read_fields_of(fields& f, time_ms latest, criteria_set& out);

// Id and stamp; false: it was removed, and nothing else of it is kept.
template <typename Fields, typename Record>
bool begin_record(Fields& f, Record& r) {
    f.id("id", r.id, presence::must);
    f.moment("created_at", r.at.created_at);
    f.moment("changed_at", r.at.changed_at);
    f.moment("removed_at", r.at.removed_at);
    return !r.at.removed();
}

// One description in both directions: `describe(fields, record)` calls the same on a writer or a reader.
template <typename Record, typename Describe>
void write_by(json_text& j, const Record& r, Describe describe) {
    field_writer f(j);
    describe(f, r);
}

template <typename Record, typename Describe>
void read_by(fields& g, time_ms latest, Record& out, Describe describe) {
    field_reader f(g, latest);
    describe(f, out);
}

}  // namespace jindan::book
