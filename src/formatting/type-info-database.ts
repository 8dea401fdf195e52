/** Finds the view for an object: TypeInfoDataBase and DisplayDataQuery (typeDataQuery.cs). */
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
    for (const name of typeNames) {
      const view = this.ofType(name.toLowerCase()).find(accept);
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
 * As {@link selectEntry}, with the entries whose types come with a condition (TypeMatch.MatchCondition).
 * @param holds whether a condition is true of the object
 */
export function* selectEntryWhere<T extends EntrySelection>(
  entries: readonly T[],
  typeNames: readonly string[],
  holds: (condition: ViewExpression) => Steps<boolean>,
): Steps<T | undefined> {
  if (!entries.some((entry) => entry.conditional)) return selectEntry(entries, typeNames);
  const names = new Set(typeNames.map((name) => name.toLowerCase()));
  const candidates: { readonly types?: readonly string[]; readonly entry: T }[] = [];
  for (const entry of entries) {
    const types = [...(entry.types ?? [])];
    for (const { types: wanted, condition } of entry.conditional ?? [])
      if (wanted.some((type) => names.has(type.toLowerCase())) && (yield* holds(condition))) types.push(...wanted);
    candidates.push(entry.types ? { types, entry } : { entry });
  }
  return selectEntry(candidates, typeNames)?.entry;
}

/** The entry of a control for an object: the one for its most derived type, else the one without types. */
function selectEntry<T extends { readonly types?: readonly string[] }>(
  entries: readonly T[],
  typeNames: readonly string[],
  accept: (entry: T) => boolean = () => true,
): T | undefined {
  if (entries.length === 1 && !entries[0]!.types) return entries[0];
  for (const name of typeNames) {
    const lower = name.toLowerCase();
    const entry = entries.find((candidate) => candidate.types?.some((type) => type.toLowerCase() === lower) && accept(candidate));
    if (entry) return entry;
  }
  const masked = maskDeserialization(typeNames);
  if (masked) return selectEntry(entries, masked, accept);
  return entries.find((candidate) => !candidate.types);
}

const databaseKey = Symbol('TypeInfoDataBase');

/** The views of a session; made when the first object is formatted. */
export function typeInfoDataBase(context: ExecutionContext): TypeInfoDataBase {
  return context.service(databaseKey, () => new TypeInfoDataBase(builtInViews));
}
