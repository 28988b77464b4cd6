#include "cli/help.hpp"

namespace jindan::cli {

std::string_view help(std::string_view lang) {
    if (lang == "ko")
        return R"(jindan: 진단 파일, 점수, 결과 링크를 다루는 명령

사용법
  jindan validate 파일…
      진단 파일을 검사합니다. 문제마다 한 줄씩 파일:줄:칸: 위치: 설명으로 표준 오류에 적습니다.
  jindan score 파일 --answers 답.json
      {"q1": 4, …} 형식의 답을 채점해 JSON으로 출력합니다.
  jindan link encode 파일 --record 기록.json [--depth full|answers|score] [--with-account]
      내보낸 기록을 결과 링크의 # 뒷부분으로 바꿉니다. 기본은 answers이며 고객 이름은 넣지 않습니다.
  jindan link decode [파일] 링크
      결과 링크나 그 # 뒷부분을 JSON으로 풉니다. 진단 파일을 주면 그 진단에 맞는지도 확인합니다.

옵션
  --lang ko|en   설명의 언어 (기본: en)
  --help, -h     이 도움말
  --version      버전

파일 자리에 -를 적으면 표준 입력을 읽습니다.
종료 상태: 0 이상 없음, 1 내용에 문제가 있음, 2 파일을 읽을 수 없거나 명령을 이해할 수 없음
)";
    return R"(jindan: a command for diagnostic files, scores and result links

Usage
  jindan validate FILE...
      Checks diagnostic files. Each problem is one line on standard error: file:line:column: pointer: message.
  jindan score FILE --answers ANSWERS.json
      Scores answers of the form {"q1": 4, ...} and prints the result as JSON.
  jindan link encode FILE --record RECORD.json [--depth full|answers|score] [--with-account]
      Turns an exported record into the part of a result link behind the #. Without options: answers, no customer name.
  jindan link decode [FILE] LINK
      Prints what a result link, or its part behind the #, holds as JSON. With a diagnostic file it is held against that.

Options
  --lang ko|en   language of the messages (default: en)
  --help, -h     this text
  --version      the version

A file named - is standard input.
Exit status: 0 all is well, 1 something is wrong with the content, 2 a file cannot be read or the command is not understood
)";
}

}  // namespace jindan::cli
