/**
 * What language modes mean for compiled blocks: blocks have checks only once some runspace has left the full language, and where their own script speaks of
 * language modes, as it goes on to run when the mode changes. All else runs without a single check.
 */
import type { ScriptBlockAst } from '../../grammar/index.ts';
import { isConstrained, LanguageMode, languageModes, markUntrusted } from '../objects/language-mode.ts';
import type { Step } from '../scheduler/suspension.ts';
import { withLanguageMode } from '../session/language-transition.ts';
import type { SessionStateScope } from '../session/scope.ts';
import type { Frame } from './frame.ts';
import type { CompiledScriptBlockData } from './script-block-data.ts';

const mentions = /languagemode/i;
const mentioning = new WeakMap<object, boolean>();

/** Whether a block is compiled with the checks of language modes. */
export function isGuarded(ast: ScriptBlockAst): boolean {
  if (languageModes.everUsed) return true;
  const { source } = ast.extent;
  let known = mentioning.get(source);
  if (known === undefined) mentioning.set(source, (known = mentions.test(source.text)));
  return known;
}

/**
 * A block that runs in another mode than its own changes the mode while it runs. What is dot-sourced stays in the mode of the scope that it runs in, unless
 * that belongs to a trusted module (ScriptBlock.InvokeWithPipeImpl).
 */
function changesMode(f: Frame, mode: number): boolean {
  if (f.context.languageMode === mode) return false;
  const isDotted = f.caller !== null && f.scope === f.caller.scope;
  return mode !== LanguageMode.Full || !isDotted || f.sessionState.module?.languageMode === LanguageMode.Full;
}

const inModes = new WeakMap<CompiledScriptBlockData, Map<number, CompiledScriptBlockData>>();

/** The parts of a block for those that run it in a mode: each part changes into that mode. */
export function inLanguageMode(data: CompiledScriptBlockData, mode: number): CompiledScriptBlockData {
  let known = inModes.get(data);
  if (!known) inModes.set(data, (known = new Map()));
  let made = known.get(mode);
  if (made === undefined) known.set(mode, (made = switching(data, mode)));
  return made;
}

function switching(data: CompiledScriptBlockData, mode: number): CompiledScriptBlockData {
  const enter = <T, P extends (f: Frame) => Step<T>>(part: P): ((f: Frame) => Step<T>) => {
    return (f) => (changesMode(f, mode) ? withLanguageMode(f.context, mode, () => part(f)) : part(f));
  };
  const block = (part: CompiledScriptBlockData['end']): CompiledScriptBlockData['end'] =>
    part === null ? null : (enter(part) as NonNullable<CompiledScriptBlockData['end']>);
  return {
    ...data,
    begin: block(data.begin),
    process: block(data.process),
    end: block(data.end),
    clean: block(data.clean),
    dynamicParam: block(data.dynamicParam),
    parameters: data.parameters.map((p) => (p.defaultValue === null ? p : { ...p, defaultValue: enter(p.defaultValue) })),
  };
}

/** Values that the constrained language puts where trusted code sees them are not trusted (MarkObjectAsUntrustedForVariableAssignment). */
export function noteAssigned(f: Frame, scope: SessionStateScope, lowerName: string): void {
  if (!isConstrained() || !scope.isOutermost) return;
  const value = (scope.localVariable(lowerName) ?? f.sessionState.findVariable(lowerName, scope))?.read();
  if (value !== undefined) markUntrusted(value);
}
