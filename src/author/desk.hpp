// What an author's editor asks while a diagnostic is written: text in, JSON out, so that a page needs no more of the core than this.
#pragma once

#include <string>
#include <string_view>

namespace jindan::author {

// {"valid": true|false, "pages": true|false, "kind": "questionnaire"|"sheet"|"", "more": true|false, "problems": [{"severity": "error"|"warning",
// "code": …, "pointer": …, "detail": …, "line": …, "column": …, "message": {"ko": …, "en": …}}], "scores": [{"id": …, "from": …, "to": …, "step": …}]},
// problems by place in the text. `pages`: a page can show it; `more`: there may be others, as only so many are told; `scores`: what each can come to,
// where an end that is not known is null and a step of 0 is any; none where it is not valid.
std::string checked(std::string_view diagnostic);

// {"answers": [problems of them, as above], "explained": what `jindan explain --format json` says, or null where the diagnostic or the answers
// cannot be read}. `answers`: {"q1": 4, …}. `lang`: "ko" or "en".
std::string explained(std::string_view diagnostic, std::string_view answers, std::string_view lang);

// A survey of SurveyJS, as far as a page can ask it: {"diagnostic": its text, or null, "left": [what could not be taken over, as problems are above, all of them warnings],
// "problems": [why there is no diagnostic]}. `id`: of the diagnostic; one that is none is "survey".
std::string taken_over(std::string_view survey, std::string_view id);

}  // namespace jindan::author
