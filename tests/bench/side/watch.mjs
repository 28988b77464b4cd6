// What is measured within a page, the same for all: runs before anything of it.

/** @param {string} first  selector of an answer to the first statement */
export function install_watch(first) {
    const own_frame = globalThis.requestAnimationFrame.bind(globalThis), tasks = [], sent = [], instances = [];
    const seen = (el) => (el?.closest('label') ?? el)?.getBoundingClientRect().height > 0;
    const after_frame = (act) => own_frame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = act;
        port2.postMessage(0);
    });
    let draws = 0, waited_for = null;

    const watch = {
        frames: 0,
        /** ms since the navigation began: an answer to the first statement is there, as wide as it will be, and the frame with it has been made. */
        answerable: new Promise((resolve) => {
            const look = () => (seen(document.querySelector(first)) ? own_frame(() => resolve(performance.now())) : own_frame(look));
            own_frame(look);
        }),
        /** Time that tasks took beyond 50 ms each, so far. */
        blocking: () => tasks.reduce((sum, duration) => sum + duration - 50, 0),
        /** Until something is on the screen and at rest: where its middle is, once it is brought into view and nothing lies above it. */
        place: (selector) => new Promise((resolve) => {
            let before = '';
            const look = () => {
                const found = document.querySelector(selector), el = found?.closest('label') ?? found;
                if (!seen(el)) return own_frame(look);
                const { top, bottom } = el.getBoundingClientRect();
                if (top < 0 || bottom > innerHeight) el.scrollIntoView({ block: 'center', behavior: 'instant' });
                const box = el.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2, above = document.elementFromPoint(x, y), now = `${x} ${y}`;
                const free = above && (el.contains(above) || above.contains(el) || above.matches('.jd-canvas'));
                if (!free || now !== before) {
                    before = now;
                    return own_frame(look);
                }
                resolve({ x, y });
            };
            look();
        }),
        /**
         * The next press is to choose this; `painted` then says how many ms after it the frame was made that shows it, on the canvas too where there is
         * one. A page that has gone on by then has shown it before.
         */
        expect(selector) {
            const canvas = document.querySelector('.jd-drawn') !== null, before = draws;
            waited_for = () => {
                const option = document.querySelector(selector);
                return !option || option.checked && (!canvas || draws > before);
            };
            watch.painted = new Promise((resolve) => sent.push(resolve));
        },
        /** Bytes of memory that modules of WebAssembly have. */
        modules: () => instances.flatMap(({ exports }) => Object.values(exports)).reduce((sum, each) => sum + (each instanceof WebAssembly.Memory ? each.buffer.byteLength : 0), 0),
        until: (selector) => new Promise((resolve) => {
            const look = () => (seen(document.querySelector(selector)) ? after_frame(() => resolve(performance.now())) : own_frame(look));
            look();
        }),
    };
    Object.defineProperty(globalThis, 'watch', { value: watch });

    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
    globalThis.requestAnimationFrame = (draw) => {
        watch.frames += 1;
        return own_frame(draw);
    };
    for (const name of ['drawElements', 'drawArrays']) {
        const draw = WebGL2RenderingContext.prototype[name];
        WebGL2RenderingContext.prototype[name] = function (...given) {
            draws += 1;
            return draw.apply(this, given);
        };
    }
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const made = await Reflect.apply(instantiate, WebAssembly, given);
        instances.push(made.instance ?? made);
        return made;
    };
    addEventListener('pointerup', ({ timeStamp }) => {
        const chosen = waited_for, resolve = sent.pop();
        if (!chosen || !resolve) return;
        waited_for = null;
        const look = () => (chosen() ? resolve(performance.now() - timeStamp) : after_frame(look));
        after_frame(look);
    }, true);
}
