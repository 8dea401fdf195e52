import { acceptLine } from '../functions/accept-line.ts';
import { type EditorFunction, type FunctionBody, functionsOf } from '../functions/editor-function.ts';
import type { ReadLine } from '../read-line.ts';

/** ViModeStyle, by its numbers. */
const styles = { none: 0, prompt: 1, cursor: 2, script: 3 } as const;

/** The cursor as a blinking block, and as a blinking line. */
const cursorShapes = { command: '\x1b[1 q', insert: '\x1b[3 q' } as const;

/** Shows which mode it is, as the option ViModeIndicator says (ViIndicateCommandMode, ViIndicateInsertMode). */
async function indicate(e: ReadLine): Promise<void> {
  const { options, session, vi } = e;
  const mode = vi.isCommandMode ? 'command' : 'insert';
  if (options.viModeIndicator === styles.cursor) session.write(cursorShapes[mode]);
  else if (options.viModeIndicator === styles.prompt) e.colorPrompt(vi.isCommandMode ? '\x1b[40m' : '');
  else if (options.viModeIndicator === styles.script && options.viModeChangeHandler)
    await session.run(session.modeHandler(options.viModeChangeHandler, vi.isCommandMode));
}

/** To command mode: what was typed is one change, the cursor stands on a character. */
export async function enterCommandMode(e: ReadLine): Promise<void> {
  e.buffer.endGroup();
  const wasCommand = e.vi.isCommandMode;
  e.vi.isCommandMode = true;
  if (!wasCommand && e.buffer.cursor > e.buffer.lineBounds.start) e.buffer.cursor = e.buffer.previousCharacter();
  await indicate(e);
}

/** To insert mode. */
export async function enterInsertMode(e: ReadLine): Promise<void> {
  e.vi.isCommandMode = false;
  await indicate(e);
}

/** To insert mode with a change of which what is typed then is a part; `.` does it again. */
export async function insertWith(e: ReadLine, change: () => void): Promise<void> {
  const again = async (): Promise<void> => {
    e.buffer.endGroup();
    e.buffer.startGroup();
    e.vi.isCommandMode = false;
    change();
    await indicate(e);
    e.vi.lastChange = again;
  };
  await again();
}

function accept(e: ReadLine): void {
  e.buffer.endGroup();
  acceptLine(e);
}

const acceptInInsertMode: FunctionBody = async (e) => {
  await enterInsertMode(e);
  accept(e);
};

/** Types over the text until Escape or Enter (ViReplaceUntilEsc). */
async function replaceUntilEscape(e: ReadLine): Promise<void> {
  const { buffer } = e;
  const start = buffer.cursor;
  const replaced: string[] = [];
  buffer.startGroup();
  for (;;) {
    e.draw(false);
    const key = await e.nextKey();
    if (key === null || key.name === 'escape') break;
    if (key.name === 'return' || key.name === 'enter') {
      buffer.endGroup();
      await enterInsertMode(e);
      return accept(e);
    }
    if (key.name === 'backspace') {
      if (buffer.cursor === start) e.ding();
      else {
        const at = buffer.cursor - 1;
        buffer.replace(at, 1, replaced.pop() ?? '');
        buffer.cursor = at;
      }
    } else if (key.sequence && !key.ctrl && !key.meta) {
      const { cursor } = buffer;
      replaced.push(buffer.replace(cursor, buffer.text.charAt(cursor) === '\n' ? 0 : 1, key.sequence));
    }
  }
  buffer.endGroup();
}

/** Edits the line with the program of $VISUAL or $EDITOR (ViEditVisually). */
async function editVisually(e: ReadLine): Promise<void> {
  const edited = await e.withTerminalReleased(() => e.session.editExternally(e.buffer.text));
  if (edited === null) {
    e.ding();
    return;
  }
  if (edited.trim() !== '') e.buffer.replace(0, e.buffer.text.length, edited.trimEnd());
  e.redrawPrompt();
}

const editing = functionsOf('Basic', {
  ViAcceptLine: ["Accept the line and switch to Vi's insert mode.", acceptInInsertMode],
  ViAcceptLineOrExit: [
    'If the line is empty, exit, otherwise accept the line as input.',
    async (e) => {
      if (e.buffer.text === '') return e.finish({ kind: 'ended' });
      await enterInsertMode(e);
      e.finish({ kind: 'line', text: e.buffer.text });
    },
  ],
  PrependAndAccept: [
    'Inserts the entered character at the beginning and accepts the line.',
    async (e, key, n) => {
      e.buffer.replace(0, 0, key.sequence ?? '');
      await acceptInInsertMode(e, key, n);
    },
  ],
  ViInsertAtBegining: [
    'Moves the cursor to the beginning of the line and switches to insert mode.',
    (e) => insertWith(e, () => void (e.buffer.cursor = e.buffer.lineBounds.start)),
  ],
  ViInsertAtEnd: [
    'Moves the cursor to the end of the line and switches to insert mode.',
    (e) => insertWith(e, () => void (e.buffer.cursor = e.buffer.lineBounds.end)),
  ],
  ViInsertWithAppend: [
    'Switch to insert mode, appending at the current line position.',
    (e) => insertWith(e, () => void (e.buffer.cursor = Math.min(e.buffer.lineBounds.end, e.buffer.nextCharacter()))),
  ],
  ViInsertWithDelete: [
    'Deletes the current character and switches to insert mode.',
    (e, _key, n) =>
      insertWith(e, () => void e.buffer.delete(e.buffer.cursor, Math.min(e.buffer.lineBounds.end, e.buffer.cursor + (n ?? 1)))),
  ],
  ViInsertLine: [
    'Inserts a new multi-line edit mode line in front of the current line.',
    (e) =>
      insertWith(e, () => {
        const { start } = e.buffer.lineBounds;
        e.buffer.replace(start, 0, '\n');
        e.buffer.cursor = start;
      }),
  ],
  ViAppendLine: [
    'Appends a new multi-line edit mode line to the current line.',
    (e) => insertWith(e, () => void e.buffer.replace(e.buffer.lineBounds.end, 0, '\n')),
  ],
  ViReplaceUntilEsc: [
    'Replace the current character until an escape is entered or the line is accepted.',
    (e) => (e.buffer.cursor < e.buffer.text.length ? replaceUntilEscape(e) : e.ding()),
  ],
  RepeatLastCommand: ['Repeats the last modification command.', (e) => (e.vi.lastChange ? e.vi.lastChange() : e.ding())],
});

const modes = functionsOf('Miscellaneous', {
  ViCommandMode: ["Switch to VI's command mode.", enterCommandMode],
  ViInsertMode: [
    'Switches to insert mode.',
    async (e) => {
      e.buffer.startGroup();
      await enterInsertMode(e);
    },
  ],
  ViExit: ['Exit the shell.', (e) => e.finish({ kind: 'ended' })],
  ViEditVisually: [
    'Invokes the console compatible editor specified by $env:VISUAL or $env:EDITOR on the current command line.',
    editVisually,
  ],
});

/** Functions that change between the modes of Vi, and those that do so on the way. */
export const viModeFunctions: readonly EditorFunction[] = [...editing, ...modes];
