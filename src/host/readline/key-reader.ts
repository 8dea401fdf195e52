import type { ConsoleKeyInfo } from '../../dotnet/system/console-key.ts';
import { consoleKeyOf } from './console-key-of.ts';
import type { KeyPress } from './keys.ts';

/** Reads single keys of the terminal for scripts (Console.ReadKey); between questions it is in its ordinary mode. */
export class KeyReader {
  private readonly pressed: KeyPress[] = [];

  /** @param lines what reads lines: it gets nothing of what is typed for this */
  constructor(private readonly lines: { hold(isHeld: boolean): void }) {}

  /**
   * The next key; null where the terminal has gone.
   * @param interrupt what Ctrl+C does, which is no key
   */
  async read(interrupt: () => void): Promise<ConsoleKeyInfo | null> {
    const key = this.pressed.shift() ?? (await this.listen((done) => done));
    if (!key) return null;
    if (key.ctrl && key.name === 'c') {
      interrupt();
      return null;
    }
    return consoleKeyOf(key);
  }

  /** True where a key waits to be read. */
  async isAvailable(): Promise<boolean> {
    // what has been typed arrives with the next look at the terminal
    if (this.pressed.length === 0) {
      const key = await this.listen((done) => {
        setImmediate(() => setImmediate(() => done(null)));
        return done;
      });
      if (key) this.pressed.unshift(key);
    }
    return this.pressed.length > 0;
  }

  /** Listens until somebody is answered: with the first key, or by what `start` has set up. */
  private listen(start: (done: (key: KeyPress | null) => void) => (key: KeyPress | null) => void): Promise<KeyPress | null> {
    const { emitKeypressEvents } = require('node:readline') as typeof import('node:readline');
    const { stdin } = process;
    this.lines.hold(true);
    emitKeypressEvents(stdin);
    return new Promise((resolve) => {
      let isDone = false;
      const ended = (): void => done(null);
      const onKey = (text: string | undefined, key: KeyPress): void => {
        const press = { ...key, sequence: key.sequence ?? text };
        if (isDone) this.pressed.push(press);
        else done(press);
      };
      const done = (key: KeyPress | null): void => {
        if (isDone) return;
        isDone = true;
        // keys that came in one piece with the first one are told in the same turn
        setImmediate(() => {
          stdin.off('keypress', onKey);
          stdin.off('end', ended);
          stdin.pause();
          if (stdin.isTTY) stdin.setRawMode(false);
          this.lines.hold(false);
          resolve(key);
        });
      };
      stdin.on('keypress', onKey);
      stdin.on('end', ended);
      if (stdin.isTTY) stdin.setRawMode(true);
      stdin.resume();
      start(done);
    });
  }
}
