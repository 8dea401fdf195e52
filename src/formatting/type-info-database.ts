/** Finds the view for an object: TypeInfoDataBase and DisplayDataQuery (typeDataQuery.cs). */
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { maskDeserialization } from './type-name-mask.ts';
import type { EntrySelection, ViewDefinition, ViewExpression } from './view-definitions.ts';
import { builtInViews, type ViewFile } from './views/index.ts';

/** Shapes of views. */
export type FormatShape = ViewDefinition['control']['shape'];

/** All views of one session. */
export class TypeInfoDataBase {
  /** Views that have been added: before the built-in ones, and after them. */
  private before: readonly ViewDefinition[] = [];
  private after: readonly ViewDefinition[] = [];
  private readonly opened = new Map<ViewFile, ViewDefinition[]>();
  private readonly found = new Map<string, ViewDefinition | null>();
  private foundByList = new WeakMap<readonly string[], Map<string, ViewDefinition | null>>();

  constructor(private builtIn: readonly ViewFile[]) {}

  get all(): readonly ViewDefinition[] {
    return [...this.before, ...this.builtIn.flatMap((file) => this.open(file)), ...this.after];
  }
  /** Those that scripts are told of: not the views of help (GetFormatDataCommand.cs). */
  get listed(): readonly ViewDefinition[] {
    const listed = this.builtIn.filter((file) => !file.isForHelp);
    return [...this.before, ...listed.flatMap((file) => this.open(file)), ...this.after];
  }

  private open(file: ViewFile): ViewDefinition[] {
    let views = this.opened.get(file);
    if (!views) {
      views = file.views();
      this.opened.set(file, views);
    }
    return views;
  }

  private readonly files = new Map<string, readonly ViewDefinition[]>();

  /** Adds the views of a format file. A file that is known already stays where it is, or with `prepend` comes first. */
  addFile(path: string, views: readonly ViewDefinition[], prepend: boolean): void {
    const known = this.files.get(path);
    if (known && !prepend) return;
    this.removeFile(path);
    this.files.set(path, views);
    this.add(views, prepend);
  }

  /** Takes the views of a format file away, where it was added. */
  removeFile(path: string): void {
    const views = this.files.get(path);
    if (!views) return;
    this.files.delete(path);
    this.before = this.before.filter((view) => !views.includes(view));
    this.after = this.after.filter((view) => !views.includes(view));
    this.forget();
  }

  /** Adds views before (Update-FormatData -PrependPath) or after those known. */
  add(views: readonly ViewDefinition[], prepend: boolean): void {
    if (prepend) this.before = [...views, ...this.before];
    else this.after = [...this.after, ...views];
    this.forget();
  }

  /** From now on the session has only views that were added (InitialSessionState.Formats.Clear). */
  forgetBuiltIn(): void {
    this.builtIn = [];
    this.forget();
  }

  private forget(): void {
    this.found.clear();
    this.foundByList = new WeakMap();
  }

  /** The view that an object gets when nothing is asked for; null when there is none. */
  defaultView(typeNames: readonly string[]): ViewDefinition | null {
    return this.cached('d', typeNames, (view) => !isOutOfBand(view));
  }

  /** The view of a shape, and of a name when one is given. */
  viewOfShape(shape: FormatShape, typeNames: readonly string[], name: string | null): ViewDefinition | null {
    const lower = name?.toLowerCase();
    return this.cached(
      `${shape}:${lower ?? ''}`,
      typeNames,
      (view) => !isOutOfBand(view) && view.control.shape === shape && (lower === undefined || view.name.toLowerCase() === lower),
    );
  }

  /** The view for text outside of tables and lists. */
  outOfBandView(typeNames: readonly string[]): ViewDefinition | null {
    return this.cached('o', typeNames, isOutOfBand);
  }

  private cached(kind: string, typeNames: readonly string[], accept: (view: ViewDefinition) => boolean): ViewDefinition | null {
    // names that never change are known by themselves, so that nothing has to be joined for each object
    const frozen = Object.isFrozen(typeNames);
    let byKind = frozen ? this.foundByList.get(typeNames) : undefined;
    let view = byKind?.get(kind);
    if (view !== undefined) return view;
    const key = `${kind}|${typeNames.join('|')}`;
    view = this.found.get(key);
    if (view === undefined) {
      view = this.find(typeNames, accept);
      this.found.set(key, view);
    }
    if (frozen) {
      byKind ??= new Map();
      byKind.set(kind, view);
      this.foundByList.set(typeNames, byKind);
    }
    return view;
  }

  /** The most derived type that has a view decides; of several views the first one is taken. */
  private find(typeNames: readonly string[], accept: (view: ViewDefinition) => boolean): ViewDefinition | null {
    const names = typeNames.map((name) => name.toLowerCase());
    for (const [index, name] of names.entries()) {
      const view = this.ofType(name).find((candidate) => accept(candidate) && matchIndex(candidate.types, names) === index);
      if (view) return view;
    }
    const masked = maskDeserialization(typeNames);
    return masked ? this.find(masked, accept) : null;
  }

  /** The views of a type, whose name is in small letters. */
  private ofType(lower: string): ViewDefinition[] {
    const views = [...this.before];
    for (const file of this.builtIn) if (file.types.has(lower)) views.push(...this.open(file));
    views.push(...this.after);
    return views.filter((view) => view.types.some((type) => type.toLowerCase() === lower));
  }
}

function isOutOfBand(view: ViewDefinition): boolean {
  return view.outOfBand === true;
}

/**
 * Where the types of an entry or a view stand among those of an object: 0 where one is the object's own, else the furthest of them; -1 where
 * none is there (TypeMatch.ComputeBestMatch).
 * @param names the types of the object in small letters
 */
function matchIndex(types: readonly string[], names: readonly string[]): number {
  let best = -1;
  for (const type of types) {
    const index = names.indexOf(type.toLowerCase());
    if (index === 0) return 0;
    if (index > best) best = index;
  }
  return best;
}

/**
 * The entry of a control for an object: the one for its most derived type, else the one without types (TypeMatch.PerfectMatch).
 * @param object what the conditions of types are asked about; null where they see no object
 * @param holds whether a condition is true of the object (TypeMatch.MatchCondition)
 */
export function* selectEntryWhere<T extends EntrySelection>(
  entries: readonly T[],
  typeNames: readonly string[],
  object: Value,
  holds: (object: Value, condition: ViewExpression) => Steps<boolean>,
): Steps<T | undefined> {
  if (!entries.some((entry) => entry.conditional)) return selectEntry(entries, typeNames) ?? defaultEntry(entries);
  const names = typeNames.map((name) => name.toLowerCase());
  const candidates: { readonly types: readonly string[]; readonly entry: T }[] = [];
  for (const entry of entries) {
    const types = [...(entry.types ?? [])];
    for (const { types: wanted, condition } of entry.conditional ?? [])
      for (const type of wanted) if (names.includes(type.toLowerCase()) && (yield* holds(object, condition))) types.push(type);
    candidates.push({ types, entry });
  }
  const found = selectEntry(candidates, typeNames, false);
  if (found) return found.entry;
  const masked = maskDeserialization(typeNames);
  // of deserialized objects the conditions see nothing
  return masked ? yield* selectEntryWhere(entries, masked, null, holds) : defaultEntry(entries);
}

function defaultEntry<T extends EntrySelection>(entries: readonly T[]): T | undefined {
  return entries.find((entry) => !entry.types);
}

function selectEntry<T extends { readonly types?: readonly string[] }>(
  entries: readonly T[],
  typeNames: readonly string[],
  unmask = true,
): T | undefined {
  if (entries.length === 1 && !entries[0]!.types) return entries[0];
  let found: T | undefined;
  let best = Number.POSITIVE_INFINITY;
  const names = typeNames.map((name) => name.toLowerCase());
  for (const entry of entries) {
    const index = entry.types ? matchIndex(entry.types, names) : -1;
    if (index < 0 || index >= best) continue;
    found = entry;
    best = index;
    if (best === 0) break;
  }
  if (found || !unmask) return found;
  const masked = maskDeserialization(typeNames);
  return masked ? selectEntry(entries, masked) : undefined;
}

const databaseKey = Symbol('TypeInfoDataBase');

/** The views of a session; made when the first object is formatted. */
export function typeInfoDataBase(context: ExecutionContext): TypeInfoDataBase {
  return context.service(databaseKey, () => new TypeInfoDataBase(builtInViews));
}
