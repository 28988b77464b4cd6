#include "core/record_json.hpp"

#include "core/assessment_json.hpp"
#include "core/json_document.hpp"
#include "core/json_text.hpp"
#include "core/ordering.hpp"
#include "core/reader.hpp"
#include "core/record_parts.hpp"
#include "core/sheet_settings_json.hpp"

namespace jindan {
namespace {

constexpr std::string_view assessment_format = "jindan.assessment", workspace_format = "jindan.workspace";

class record_reader {
public:
    explicit record_reader(time_ms latest) : latest_(latest) {}

    workspace read_workspace(fields& f) const {
        workspace w;
        if (const auto v = f.may("current")) w.current = read_record_id(*v);
        w.current_at = read_moment(f, "current_at");
        const auto wish = [&](std::string_view name) {
            const auto v = f.may(name);
            return v && v->truth().value_or(false);
        };
        w.stays = wish("stays");
        w.stays_at = read_moment(f, "stays_at");
        w.plain = wish("plain");
        w.plain_at = read_moment(f, "plain_at");
        w.sheets = read_sheet_settings(f, latest_);
        const auto v = f.need("assessments");
        // Tabs that are brought together may hold more than each of them would take.
        const std::vector<reader> parts = v ? v->list(0, 2 * limits::assessments) : std::vector<reader>();
        for (const reader& r : parts) {
            fields one(r);
            w.assessments.push_back(read_fields(one, latest_));
        }
        const auto id = [&](int i) -> const std::string& { return w.assessments[static_cast<std::size_t>(i)].id; };
        const std::vector<int> order = ordered(parts.size(), [&](int a, int b) { return id(a) < id(b); });
        for (std::size_t i = 1; i < order.size(); ++i)
            if (id(order[i - 1]) == id(order[i])) parts[static_cast<std::size_t>(order[i])].report(problem_code::duplicate_id, id(order[i]));
        return w;
    }

private:
    time_ms read_moment(fields& f, std::string_view name) const { return jindan::read_moment(f, name, latest_); }

    time_ms latest_;
};

// The document of one of our formats, or what is wrong with it.
template <typename T, typename Read>
std::variant<T, problems> read_record(std::string_view json, std::string_view format, const json::limits& most, Read read) {
    const auto parsed = json::parse(json, most);
    if (const auto* wrong = std::get_if<problem>(&parsed)) return problems{*wrong};
    findings wrong(json);
    const reader root(wrong, std::get<json::document>(parsed).root());
    if (!root.is(json::kind::object)) return problems{{problem_code::record_not_ours, "", "", 1, 1}};
    fields f(root);
    const auto name = f.may("format");
    if (!name || !name->is(json::kind::text) || name->text(64) != format) {
        problems only{{problem_code::record_not_ours, "", "", 1, 1}};
        return only;
    }
    if (!read_version_of(f, record_version, record_version)) return wrong.take();
    T content = read(f);
    if (!wrong.none()) return wrong.take();
    return content;
}

}  // namespace

std::string write_assessment(const assessment& a) {
    json_text j(json_text::layout::indented);
    j.begin_object().key("format").text(assessment_format).key("version").number(static_cast<long long>(record_version));
    write_fields(j, a);
    return j.end_object().take() + "\n";
}

std::variant<assessment, problems> read_assessment(std::string_view json) {
    return read_record<assessment>(json, assessment_format, {limits::file_bytes}, [](fields& f) { return read_fields(f, latest_in_file); });
}

std::string write_workspace(const workspace& w) {
    json_text j;
    j.begin_object().key("format").text(workspace_format).key("version").number(static_cast<long long>(record_version));
    if (!w.current.empty()) j.key("current").text(w.current);
    write_moment(j, "current_at", w.current_at);
    if (w.stays) j.key("stays").truth(true);
    write_moment(j, "stays_at", w.stays_at);
    if (w.plain) j.key("plain").truth(true);
    write_moment(j, "plain_at", w.plain_at);
    write_sheet_settings(j, w.sheets);
    j.key("assessments").begin_list();
    for (const assessment& a : w.assessments) {
        j.begin_object();
        write_fields(j, a);
        j.end_object();
    }
    return j.end_list().end_object().take();
}

std::variant<workspace, problems> read_workspace(std::string_view json, record_from where) {
    constexpr json::limits most{8 * limits::file_bytes, 24, 8'000'000};
    const time_ms latest = where == record_from::file ? latest_in_file : latest_in_store;
    return read_record<workspace>(json, workspace_format, most, [&](fields& f) { return record_reader(latest).read_workspace(f); });
}

}  // namespace jindan
