import { programFolder } from './program-file.ts';

/**
 * The file beside the bundle that holds the text of code which few scripts use (scripts/cold-text.mjs): without it the start-up snapshot is a third smaller. The
 * calls of {@link ColdText.code} are put in by the build.
 */
class ColdText {
  private file: number | null = null;

  /**
   * Opens the file, if there is one; runs from the sources and quick builds have all text in one place. To be called when the program starts: it then reads its own file,
   * also when another version has been installed meanwhile.
   */
  hold(): void {
    const { openSync } = require('node:fs') as typeof import('node:fs');
    try {
      this.file = openSync(`${programFolder()}/pwsh-lite-cold.cjs`, 'r');
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== 'ENOENT') throw e;
    }
  }

  /**
   * The function whose text stands `length` bytes long from byte `start` of the file.
   * @throws Error when the file is not there, or ends before
   */
  code(start: number, length: number): unknown {
    const { readSync } = require('node:fs') as typeof import('node:fs');
    const { runInThisContext } = require('node:vm') as typeof import('node:vm');
    const text = Buffer.allocUnsafe(length);
    if (this.file === null || readSync(this.file, text, 0, length, start) < length)
      throw new Error('pwsh-lite-cold.cjs is not beside the program, or not whole. Install pwsh-lite again.');
    return runInThisContext(`(${text.toString('latin1')})`, { filename: 'pwsh-lite-cold.cjs', columnOffset: start });
  }
}

/** The text of code that few scripts use. */
export const coldText = new ColdText();
