// Each line is a mistake, of the number in the comment behind it.
const widget = document.createElement('jindan-widget');
widget.goTo('nowhere');                                                                     // 2345
widget.setLanguage('de');                                                                   // 2345
widget.setTheme({ colour: '#fff' });                                                        // 2353
widget.settings = { calls: [{ text: 'x' }] };                                               // 2741
widget.addEventListener('jindan-answer', ({ detail }) => detail.answer);                    // 2339
widget.addEventListener('jindan-complete', ({ detail }) => detail.answers);                 // 2339
window.Jindan.version;                                                                      // 18048
export {};
