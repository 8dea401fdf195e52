import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditBuffer } from '../../src/host/readline/edit-buffer.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

/** Edits and movements of every kind; numbers are taken modulo what is there. */
const action = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), text }),
  fc.record({ kind: fc.constant('delete' as const), start: fc.nat(), length: fc.nat(5) }),
  fc.record({ kind: fc.constant('move' as const), to: fc.integer({ min: -3, max: 40 }) }),
  fc.record({ kind: fc.constant('select' as const), to: fc.integer({ min: -3, max: 40 }) }),
);

function act(buffer: EditBuffer, what: typeof action extends fc.Arbitrary<infer T> ? T : never): void {
  if (what.kind === 'insert') buffer.insert(what.text);
  else if (what.kind === 'move') buffer.cursor = what.to;
  else if (what.kind === 'select') buffer.select(what.to);
  else {
    const start = what.start % (buffer.text.length + 1);
    buffer.delete(start, Math.min(buffer.text.length, start + what.length));
  }
}

describe('the buffer', () => {
  it('has its cursor and selection inside the text, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const buffer = new EditBuffer();
        for (const what of actions) {
          act(buffer, what);
          expect(buffer.cursor).toBeGreaterThanOrEqual(0);
          expect(buffer.cursor).toBeLessThanOrEqual(buffer.text.length);
          const { selection } = buffer;
          if (selection) expect(selection.start + selection.length).toBeLessThanOrEqual(buffer.text.length);
        }
      }),
    );
  });
  it('gives back by Undo what was there, and by Redo what came of it', () => {
    fc.assert(
      fc.property(text, fc.array(action, { maxLength: 20 }), (first, actions) => {
        const buffer = new EditBuffer();
        buffer.reset(first);
        const seen = [buffer.text];
        for (const what of actions) {
          act(buffer, what);
          if (buffer.text !== seen.at(-1)) seen.push(buffer.text);
        }
        const last = buffer.text;
        while (buffer.undo());
        expect(buffer.text).toBe(first);
        while (buffer.redo());
        expect(buffer.text).toBe(last);
      }),
    );
  });
  it('comes from one end to the other by characters and by words, and back', () => {
    fc.assert(
      fc.property(text, (content) => {
        const buffer = new EditBuffer();
        buffer.reset(content);
        const steps = [
          (at: number) => buffer.nextCharacter(at),
          (at: number) => buffer.wordEnd(at, '-.'),
          (at: number) => buffer.nextWordStart(at, '-.'),
        ];
        for (const step of steps) {
          let at = 0;
          for (let i = 0; i <= content.length && at < content.length; i++) at = step(at);
          expect(at).toBe(content.length);
        }
        let at = content.length;
        for (let i = 0; i <= content.length && at > 0; i++) at = buffer.previousCharacter(at);
        expect(at).toBe(0);
      }),
    );
  });
  it.each([
    ['one two-three', 0, 3, 4, 0],
    ['one two-three', 3, 7, 4, 0],
    ['one two-three', 8, 13, 13, 4],
    ['  x', 0, 3, 2, 0],
  ])('finds words in %o from %i', (content, from, end, next, start) => {
    const buffer = new EditBuffer();
    buffer.reset(content);
    expect([buffer.wordEnd(from, '-'), buffer.nextWordStart(from, '-'), buffer.wordStart(from, '-')]).toEqual([end, next, start]);
  });
});
