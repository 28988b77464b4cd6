// The table of commands: help, parsing and `main` all go by it.
#include "cli/commands.hpp"

namespace jindan::cli {
namespace {

constexpr option format_json_text = {"--format", "json|text", "json|text", {"출력 형식 (기본: text)", "form of the output (default: text)"}};
constexpr option format_json_csv = {"--format", "json|csv", "json|csv", {"출력 형식 (기본: json)", "form of the output (default: json)"}};
constexpr option answers = {"--answers", "A.json", {}, {"한 사람의 답: {\"q1\": 4, …}", "the answers of one respondent: {\"q1\": 4, ...}"}};
constexpr option csv = {"--csv", "TABLE.csv", {}, {"표: 첫 행은 열 이름, 다음부터 한 행에 하나씩", "a table: names of columns first, then a row for each"}};
constexpr option separator = {"--separator", "C", {}, {"칸을 나누는 글자: 쉼표, ‘;’, ‘tab’ 등 (기본: 쉼표)", "what parts the fields: “,”, “;”, “tab” ... (default: “,”)"}};
constexpr option id = {"--id", "COLUMN", {}, {"이름이 적힌 열 (기본: id 열이 있으면 그 열)", "the column that names each row (default: “id” where there is one)"}};
constexpr option keep = {"--keep", "COLUMN,...", {}, {"문항이 아닌 열도 받아들임 (score는 출력에 그대로 옮김)", "columns that are no answers; score passes them on"}};

// clang-format off: tables, as they are read
constexpr option of_validate[] = {
    {"--strict", {}, {}, {"경고도 오류로 봄", "warnings count as errors"}},
    format_json_text,
};
constexpr option of_score[] = {
    answers, csv,
    {"--format", "csv|jsonl", "csv|jsonl", {"--csv의 출력 형식 (기본: csv)", "form of the output for --csv (default: csv)"}},
    separator, id, keep,
};
constexpr option of_explain[] = {
    answers,
    {"--score", "ID", {}, {"이 점수만", "this score only"}},
    format_json_text,
};
constexpr option of_group[] = {
    csv,
    {"--segment", "COLUMN", {}, {"이 열의 값마다 따로 집계 (빈 값은 csv에서 ‘(blank)’)", "figures also for each value of this column (none: “(blank)” in csv)"}},
    {"--before", "EARLIER.csv", {}, {"이전 조사와 비교 (--id 열로 짝을 지음)", "change since an earlier table, paired by the id column"}},
    {"--deviation", "sample|population", "sample|population", {"표준편차를 n-1로 나눌지(sample) n으로 나눌지 (기본: sample)", "divided by n - 1 (sample) or by n (default: sample)"}},
    format_json_csv, separator, id, keep,
};
constexpr option of_portfolio[] = {
    csv,
    {"--set", "ID", {}, {"기준 세트 (기본: 첫 번째)", "the set of criteria (default: the first)"}},
    {"--weights", "w1=3,w2=1", {}, {"가중치를 직접 지정", "weights of your own"}},
    {"--weight-set", "ID", {}, {"파일에 있는 가중치 세트", "weights of the file for another objective"}},
    {"--ranking", "competition|dense", "competition|dense", {"같은 값 다음의 순위 (기본: competition, 1·2·2·4)", "ranks after equal values (default: competition, 1 2 2 4)"}},
    {"--boundary", "crossing|inclusive", "crossing|inclusive", {"누적 비율 등급의 경계를 넘는 계정의 자리 (기본: crossing, 위 등급)", "the account that crosses a cumulative cut (default: crossing, upper tier)"}},
    {"--rounding", "up|down|nearest", "up|down|nearest", {"계정 비율이 자연수가 아닐 때 (기본: up)", "a share of the accounts that is no whole number (default: up)"}},
    {"--quantile", "inclusive|exclusive|nearest-rank|median-unbiased", "inclusive|exclusive|nearest-rank|median-unbiased",
     {"분위수 정의 (기본: inclusive)", "definition of quantiles (default: inclusive)"}},
    {"--percentile", "mean|weak|strict", "mean|weak|strict", {"백분위 정의 (기본: mean)", "definition of percentile ranks (default: mean)"}},
    format_json_csv, separator, id, keep,
};
constexpr option of_encode[] = {
    {"--record", "RECORD.json", {}, {"화면의 ‘파일로 저장’이 내보낸 기록", "the record that the page’s “Save a file” gives"}},
    {"--depth", "full|answers|score", "full|answers|score", {"담을 내용 (기본: answers)", "what it carries (default: answers)"}},
    {"--with-account", {}, {}, {"고객 이름도 담음", "with the customer's name"}},
};
constexpr option of_calendar[] = {
    {"--day", "DATE", {}, {"첫 알림 날짜, 예: 2027-01-04", "the first day, like 2027-01-04"}},
    {"--link", "URL", {}, {"알림에 담을 주소", "the address that it carries"}},
    {"--hour", "0-23", {}, {"그날 알릴 시각 (기본: 9)", "the hour of that day to be reminded at (default: 9)"}},
    {"--summary", "TEXT", {}, {"제목", "its title"}},
    {"--description", "TEXT", {}, {"설명", "what else it says"}},
    {"--id", "ID", {}, {"일정의 고유 이름 (기본: 주소에서 만듦)", "what a calendar knows it by (default: made from the address)"}},
};
constexpr option of_import[] = {
    {"--id", "ID", {}, {"만들 진단의 식별자 (기본: 파일 이름에서 만듦)", "id of the diagnostic (default: made from the file's name)"}},
    {"--page", {}, {}, {"화면에서 물을 수 없는 종류의 문항은 뺌", "leave out items of the kinds that the page cannot ask"}},
    {"--format", "json|text", "json|text", {"text: 진단만 출력, json: 옮기지 못한 것도 함께 출력 (기본: text)", "text: the diagnostic alone; json: with what was left out (default: text)"}},
};

constexpr command table[] = {
    {"validate", "FILE...", 1, 0, of_validate,
     {"진단 파일의 오류와 경고를 찾습니다.", "Finds errors and warnings in diagnostic files."},
     {"문제마다 한 줄씩 표준 오류에 ‘파일:줄:칸: 위치: 설명’으로 적고, --format json이면 모두 표준 출력에 JSON으로 적습니다.\n"
      "경고만 있으면 종료 상태는 0이고 --strict를 붙이면 1입니다.",
      "One line for each on standard error, “file:line:column: pointer: message”; with --format json all of it as JSON on standard\n"
      "output. With nothing but warnings the exit status is 0, with --strict 1."},
     validate},
    {"score", "FILE --answers A.json | --csv TABLE.csv", 1, 1, of_score,
     {"한 사람의 답이나 표의 각 행을 채점합니다.", "Scores the answers of one respondent, or each row of a table."},
     {"한 사람: {\"scores\":{점수: 수 또는 null},\"bands\":{점수:{세트: 구간 또는 null}},\"flags\":[…],\"conclusions\":{규칙: 결론 또는 null},\n"
      "\"answers\":{\"missing\":[…],\"not_asked\":[…],\"not_applicable\":[…],\"invalid\":[…]}}. 주 구간의 세트 이름은 level입니다.\n"
      "표: 한 행에 한 줄. 잘못된 행은 줄 번호와 함께 표준 오류에 적고 점수를 비운 채 다음 행으로 넘어갑니다. 종료 상태는 1입니다.",
      "One respondent: {\"scores\":{id:number|null},\"bands\":{score:{set:id|null}},\"flags\":[...],\"conclusions\":{rule:id|null},\n"
      "\"answers\":{\"missing\":[...],\"not_asked\":[...],\"not_applicable\":[...],\"invalid\":[...]}}. The set of the main bands is “level”.\n"
      "A table: a line per row. A bad row is named with its line on standard error, has no scores, and the rest goes on; the exit\n"
      "status is then 1."},
     score},
    {"explain", "FILE --answers A.json", 1, 1, of_explain,
     {"점수가 어떻게 나왔고 무엇이 달라지면 구간이 바뀌는지 설명합니다.", "Explains how a score came about, and what would change its band."},
     {"문항 → 변환 → 점수 → 구간 → 결론 순서로, 빠진 것과 그 까닭, 문항마다 구간을 바꾸는 가장 작은 답의 변화를 구간 세트별로 보여 줍니다.\n"
      "선택지 가운데에서는 점수가 가장 적게 달라지는 것을 고릅니다. 점수를 나누어 주는 문항은 한 선택지에서 다른 선택지로 옮기는 변화만, 순위를\n"
      "매기는 문항은 두 선택지의 자리를 맞바꾸는 변화만, 여러 개를 고르는 문항은 선택지를 둘까지 바꾸는 변화만 찾습니다. 다른 방법으로는 더\n"
      "작은 변화가 있을 수 있습니다.",
      "Item, transform, score, band, conclusion; what was left out and why; and for each item and set of bands the smallest change of\n"
      "its answer that changes the band. Of options it is the one that changes the score least. Points are only moved from one option\n"
      "to another, in a ranking two options change places, and of several options at most two are changed: there may be smaller\n"
      "changes of another kind."},
     explain},
    {"group", "FILE --csv TABLE.csv", 1, 1, of_group,
     {"여러 응답자를 집계합니다.", "Figures of a group of respondents."},
     {"점수마다 인원, 평균, 표준편차, 최소, 최대, 구간별 비율, 최고점 비율, 파일에 정의된 집계를 계산합니다. 채점할 수 없는 응답자는 빼고 따로 셉니다.",
      "For each score: n, unscorable, mean, standard deviation, lowest, highest, share per band, share of the maximum, and the\n"
      "measures that the file defines. Respondents who cannot be scored are left out and counted."},
     group},
    {"portfolio", "FILE --csv TABLE.csv", 1, 1, of_portfolio,
     {"여러 고객(계정)을 서로 비교합니다.", "Holds many accounts against each other."},
     {"순위, 합성 점수, 비중과 누적 비중, 등급과 대우, 매트릭스 칸, 파레토, 백분위, 가중치 세트별 순위 변화. 값이 없는 계정은 까닭과 함께 따로 적습니다.",
      "Rank, value, share and cumulative share, tier and treatment, matrix field, Pareto, percentile, and the moves under other\n"
      "weights. Accounts without a value are listed with the reason."},
     portfolio_command},
    {"link encode", "FILE --record RECORD.json", 1, 1, of_encode,
     {"내보낸 기록을 결과 링크의 # 뒷부분으로 바꿉니다.", "Turns an exported record into the part of a result link behind the #."}, {}, encode_link},
    {"link decode", "[FILE] LINK", 1, 2, {},
     {"결과 링크나 그 # 뒷부분을 JSON으로 풉니다.", "Prints what a result link, or its part behind the #, holds as JSON."},
     {"진단 파일을 주면 그 진단에 맞는지도 확인합니다.", "With a diagnostic file it is held against that."}, decode_link},
    {"calendar", "--day DATE --link URL", 0, -1, of_calendar,
     {"분기마다 알려 주는 일정 파일(iCalendar)을 만듭니다.", "Makes a calendar file (iCalendar) that reminds each quarter."},
     {"지정한 날부터 석 달마다 종일 일정이 되풀이되며, 어느 시간대에서나 같은 날짜입니다. 그중 어느 달에 없는 날짜(29~31일)이면 달마다 마지막 날에 알립니다.\n"
      "주소는 일정의 URL과 설명 끝에 그대로 담기므로, 일정을 동기화하는 곳에서도 볼 수 있습니다.",
      "A whole day every three months from that day on, the same day in every time zone; where one of these months has no such day (29 to\n"
      "31), the last day of each. The address stands in its URL and at the end of its description, where whoever synchronises the calendar\n"
      "can read it as well."},
     calendar},
    {"page", "FILE", 1, 1, {},
     {"스크립트가 오기 전의 페이지 내용을 HTML로 만듭니다.", "Makes the HTML that a page shows before its script comes."},
     {"{\"screen\": 첫 화면, \"by_hand\": 문항과 채점 방법과 단계별 조언, \"all_by_hand\": 문항이 60개가 넘으면 모든 문항과 함께}. 언어는 --lang으로 정합니다.",
      "{\"screen\": the first screen, \"by_hand\": statements, how to add up, levels and advice, \"all_by_hand\": with all of more than 60\n"
      "statements}. --lang says in which language."},
     page},
    {"import", "FILE", 1, 1, of_import,
     {"SurveyJS 설문(JSON)을 진단 파일로 바꿉니다.", "Makes a diagnostic of a survey of SurveyJS (JSON)."},
     {"진단은 표준 출력에, 옮기지 못한 것은 하나마다 한 줄씩 표준 오류에 ‘파일:줄:칸: 위치: 설명’으로 적습니다.\n"
      "--format json이면 {\"diagnostic\": …, \"left\": [{\"code\", \"pointer\", \"line\", \"column\", \"detail\", \"message\"}]}를 표준 출력에 적습니다.\n"
      "옮기지 못한 것이 있어도 종료 상태는 0이고, 설문이 아닌 파일이면 1입니다.",
      "The diagnostic goes to standard output; what could not be taken over to standard error, a line each,\n"
      "“file:line:column: pointer: message”. With --format json all of it on standard output:\n"
      "{\"diagnostic\": ..., \"left\": [{\"code\", \"pointer\", \"line\", \"column\", \"detail\", \"message\"}]}.\n"
      "The exit status is 0 whatever was left out, and 1 where the file is no survey."},
     import_survey},
    {"schema", "", 0, -1, {}, {"진단 파일의 JSON Schema를 출력합니다.", "Prints the JSON Schema of diagnostic files."}, {}, schema},
};
// clang-format on

}  // namespace

std::span<const command> commands() { return table; }

}  // namespace jindan::cli
