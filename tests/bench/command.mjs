// Runs the native command with its output in a file, and says how long it took and how much memory it had at most.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

// Peak resident set in bytes, as Linux knows it of a running process; it never falls, so that the last look is the one that counts.
function peak(pid) {
    try {
        return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    } catch {
        return 0;
    }
}

export function timed(command, args, output) {
    return new Promise((done, fail) => {
        const file = openSync(output, 'w'), started = process.hrtime.bigint();
        const child = spawn(command, args, { stdio: ['ignore', file, 'inherit'] });
        let bytes = 0;
        const look = setInterval(() => (bytes = Math.max(bytes, peak(child.pid))), 5);
        child.on('error', fail);
        child.on('exit', (status) => {
            const seconds = Number(process.hrtime.bigint() - started) / 1e9;
            clearInterval(look);
            closeSync(file);
            status === 0 ? done({ seconds, bytes }) : fail(new Error(`${command} ended with status ${status}`));
        });
    });
}
