import { inheritCultures } from '../dotnet/culture/culture-info.ts';
import { LanguageMode, languageModes } from '../objects/language-mode.ts';
import { TypeLayer, typeTable } from '../objects/type-table.ts';
import { type Fiber, scheduler } from '../scheduler/scheduler.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from './execution-context.ts';

let latest: ExecutionContext | null = null;

let isHeld = false;

/** The session has its runspace for good: those that are made from now on are guests in the process. */
export function holdSessionContext(): void {
  isHeld = true;
}
/** True where the process has a session of its own besides those that are made. */
export function isSessionContextHeld(): boolean {
  return isHeld;
}

/** Lets go of the runspace that was used last: the start-up snapshot would hold all of it. */
export function releaseSessionContext(): void {
  latest = null;
}

/** Notes the runspace that a fiber works for, and the one to use outside fibers. */
export function setCurrentContext(context: ExecutionContext): void {
  if (!isHeld) latest = context;
  if (scheduler.current) scheduler.current.local = context;
  enterLayers();
}

/** The running fiber works for another runspace from now on. */
export function enterRunspace(context: ExecutionContext): void {
  if (scheduler.current) scheduler.current.local = context;
  enterLayers();
}

const typeLayers = new WeakMap<ExecutionContext, TypeLayer>();

/** Type data and the language mode are those of the runspace whose fiber runs. */
function enterLayers(): void {
  if (scheduler.onSwitch === null) return;
  const context = (scheduler.current?.local as ExecutionContext | null | undefined) ?? latest;
  typeTable.enter((context && typeLayers.get(context)) ?? null);
  languageModes.current = context?.languageMode ?? LanguageMode.Full;
}

/**
 * Sets the language mode of a runspace (ExecutionContext.LanguageMode). Once one has left the full language, blocks are compiled with the checks of
 * the others.
 */
export function setLanguageMode(context: ExecutionContext, mode: number): void {
  context.languageMode = mode;
  if (mode !== LanguageMode.Full) scheduler.onSwitch = enterLayers;
  if (mode === LanguageMode.Constrained) {
    context.wasConstrained = true;
    // call sites have blocks without checks
    if (!languageModes.everUsed) context.commandsChanged();
    languageModes.everUsed = true;
  }
  if (context === currentContext()) languageModes.current = mode;
}

/** Gives the current runspace type data of its own, which count while one of its fibers runs: for commands that change type data. */
export function ownTypeLayer(): void {
  const context = currentContext();
  if (!typeLayers.has(context)) typeLayers.set(context, new TypeLayer());
  scheduler.onSwitch = enterLayers;
  enterLayers();
}

/** The runspace of the session itself, not of one of its jobs; null before there is one. */
export function sessionContext(): ExecutionContext | null {
  return latest;
}

/** Starts a thread of a runspace: a fiber in which {@link currentContext} is that runspace, with the cultures of whoever starts it. */
export function startInRunspace<T>(context: ExecutionContext, steps: Steps<T>, name: string): Fiber<T> {
  const fiber = scheduler.start(steps, name);
  fiber.local = context;
  inheritCultures(fiber as Fiber);
  return fiber;
}

/** The runspace of the running fiber; outside fibers the one made last. @throws Error when there is none at all. */
export function currentContext(): ExecutionContext {
  const context = (scheduler.current?.local as ExecutionContext | null | undefined) ?? latest;
  if (!context) throw new Error('There is no runspace.');
  return context;
}
