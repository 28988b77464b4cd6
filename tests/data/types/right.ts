// What a host page written in TypeScript may do; see web/embed/embed.d.ts.
import type { Commands, Result, Settings } from '../../../web/embed/embed';

const settings: Settings = {
  theme: { mode: 'dark', accent: '#0b6b3a', radius: 8, density: 'compact' },
  sponsor: { name: { ko: '한빛 컨설팅', en: 'Hanbit' }, link: 'https://example.com/' },
  calls: [{ band: [1, 2], text: 'Talk to us', link: 'https://example.com/low' }],
  keep: true,
};
const widget = document.createElement('jindan-widget');
widget.settings = settings;
widget.setAttribute('diagnostic', 'customer-relationship');
widget.addEventListener('jindan-complete', ({ detail }) => {
  const { diagnostic, score, band }: Result = detail;
  console.log(diagnostic, score.toFixed(0), band + 1);
});
document.addEventListener('jindan-answer', ({ detail }) => console.log(detail.index + 1));
document.addEventListener('jindan-height', ({ detail }) => console.log(detail.height));
widget.goTo(3);
widget.goTo('result');
widget.prefill({ account: '한빛정밀', campaign: { utm_source: 'letter' } });
widget.getResult().then((result) => console.log(result?.name));
const all: Commands | null = window.Jindan?.of(widget) ?? null;
all?.setTheme({ radius: 4 });
window.Jindan?.destroy();
