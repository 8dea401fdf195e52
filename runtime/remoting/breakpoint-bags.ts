/** Breakpoints as they go from one process to another. */
import { type AccessMode, type Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from '../../src/debugger/breakpoints.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { parseScript } from '../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../src/session/script-block.ts';
import { optional, propertyBag } from './remote-objects.ts';

const m = 'System.Management.Automation.';

/** A breakpoint as it goes over the wire. */
export function breakpointBag(b: Breakpoint): Value {
  const bag = propertyBag([
    ['Id', b.id],
    ['Script', b.script],
    ['Enabled', b.enabled],
    ['HitCount', b.hitCount],
    ['Action', b.action === null ? null : b.action.toString()],
    ...(b instanceof LineBreakpoint
      ? ([
          ['Line', b.line],
          ['Column', b.column],
        ] as const)
      : []),
    ...(b instanceof CommandBreakpoint ? ([['Command', b.command]] as const) : []),
    ...(b instanceof VariableBreakpoint
      ? ([
          ['Variable', b.variable],
          ['AccessMode', b.accessMode],
        ] as const)
      : []),
  ]);
  const kind = b instanceof LineBreakpoint ? 'Line' : b instanceof CommandBreakpoint ? 'Command' : 'Variable';
  bag.typeNames = [`${m}${kind}Breakpoint`, `${m}Breakpoint`, 'System.Object'];
  bag.deserializedText = b.toString();
  return bag;
}

/** The breakpoint that came over the wire; null for anything else. */
export function breakpointFromBag(bag: Value): Breakpoint | null {
  const text = (name: string): string | null => {
    const value = optional(bag, name) ?? null;
    return value === null ? null : toText(value);
  };
  const number = (name: string): number => Number(text(name) ?? 0);
  const source = text('Action');
  const action = source === null ? null : new ScriptBlock(parseScript(source), null);
  const script = text('Script');
  const command = text('Command');
  const variable = text('Variable');
  const id = number('Id');
  let made: Breakpoint;
  if (command !== null) made = new CommandBreakpoint(script, command, action, id);
  else if (variable !== null) made = new VariableBreakpoint(script, variable, (text('AccessMode') ?? 'Write') as AccessMode, action, id);
  else if (text('Line') !== null) made = new LineBreakpoint(script ?? '', number('Line'), number('Column'), action, id);
  else return null;
  made.enabled = optional(bag, 'Enabled') !== false;
  made.hitCount = number('HitCount');
  return made;
}
