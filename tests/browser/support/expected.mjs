// What a number of points means, written down from the source of the diagnostic and not taken from its data.

const levels = [
  { from: 16, ko: '제한적 고객관계' },
  { from: 25, ko: '일반적 공급사 고객관계' },
  { from: 45, ko: '우선적 공급사 고객관계' },
  { from: 65, ko: '신뢰받는 비즈니스 자문 고객관계' },
];
const in_english = ['Limited relationship', 'General supplier relationship', 'Preferred supplier relationship', 'Trusted business advisor relationship'];

/** @returns {{points: number, level: number, name: string}} as `result` of widget.mjs */
export function expected_result(points, lang = 'ko') {
  const index = levels.findLastIndex((level) => points >= level.from);
  return { points, level: index + 1, name: lang === 'ko' ? levels[index].ko : in_english[index] };
}
