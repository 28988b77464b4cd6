// What the author's page says, in both languages, and the editor's own words in Korean.
import { words_en } from './words.en.js';
import { words_ko } from './words.ko.js';

/** @typedef {ReturnType<typeof words_for>} Say */

/** @type {Record<string, Record<string, string>>} */
export const all = { ko: words_ko, en: words_en };

/** @param {string} lang */
export function words_for(lang) {
  /** @param {string} of  a language  @param {string} key  @param {unknown[]} values */
  const said = (of, key, values) => {
    const text = all[of]?.[key] ?? all.en[key];
    if (text === undefined) throw new Error(`no words: ${key}`);
    return text.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  };
  /** `{0}` and `{1}` are put in. @param {string} key  @param {...unknown} values */
  const say = (key, ...values) => said(lang, key, values);
  /** @param {string} of  @param {string} key  @param {...unknown} values */
  say.in = (of, key, ...values) => said(of, key, values);
  /** A text of a diagnostic in the page's language. @param {any} text  while it is written, anything  @returns {string} */
  say.text = text => (typeof text === 'string' ? text : text?.[lang] ?? Object.values(text ?? {}).find(each => typeof each === 'string') ?? '');
  /** @param {string} code */
  say.language = code => all[lang][`language_${code}`] ?? code;
  return say;
}

/** What CodeMirror says by itself. @param {string} lang  @returns {Record<string, string>} */
export const phrases = lang => (lang === 'ko' ? {
  'Control character': '제어 문자', 'Selection deleted': '선택한 부분을 지웠습니다', 'Folded lines': '접은 줄', 'Unfolded lines': '펼친 줄', 'to': '부터', 'folded code': '접은 부분', 'unfold': '펼치기', 'Fold line': '접기', 'Unfold line': '펼치기',
  'Go to line': '줄로 이동', 'go': '이동', 'Find': '찾기', 'Replace': '바꾸기', 'next': '다음', 'previous': '이전', 'all': '모두', 'match case': '대소문자 구분', 'by word': '단어 단위', 'replace': '바꾸기', 'replace all': '모두 바꾸기', 'close': '닫기',
  'current match': '지금 찾은 곳', 'replaced $ matches': '$곳을 바꾸었습니다', 'replaced match on line $': '$번째 줄에서 바꾸었습니다', 'on line': '줄', 'regexp': '정규식', 'Completions': '쓸 수 있는 말', 'Diagnostics': '문제', 'No diagnostics': '문제가 없습니다',
} : {});
