// What the service worker of a built site keeps, brotli bytes.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export async function kept_offline(root) {
    const [list] = /\["[^\]]*"\]/.exec(await readFile(join(root, 'sw.js'), 'utf8'));
    const sizes = JSON.parse(list).map(async (path) => {
        const file = join(root, path.replace(/(^|\/)(\.\/)?$/, '$1index.html'));
        return (await stat(`${file}.br`).catch(() => stat(file))).size;
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
