#include "core/answers_json.hpp"

#include "core/assessment.hpp"
#include "core/reader.hpp"

namespace jindan {

std::variant<answers, problems> read_answers(std::string_view json, const diagnostic& d) {
    const auto parsed = json::parse(json, {limits::file_bytes});
    if (const auto* wrong = std::get_if<problem>(&parsed)) return problems{*wrong};
    findings wrong(json);
    fields given(reader(wrong, std::get<json::document>(parsed).root()));
    answers out(d.items.size());
    for (const auto& [id, value] : given.all()) {
        const int item = d.find_item(id);
        if (item < 0) {
            value.report(problem_code::unknown_id, id);
            continue;
        }
        const scale& s = d.scale_of(item);
        if (const auto n = value.integer(s.lowest(), s.highest())) out[static_cast<std::size_t>(item)] = static_cast<int>(*n);
    }
    if (!wrong.none()) return wrong.take();
    return out;
}

}  // namespace jindan
