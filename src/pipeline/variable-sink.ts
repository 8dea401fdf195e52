import { growingList } from '../dotnet/collections/array-list.ts';
import type { Value } from '../objects/net-object.ts';
import type { Done } from '../scheduler/suspension.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { variableOfAllScopes } from '../session/visible-variables.ts';
import type { Pipe } from './pipe.ts';
import type { Streams } from './streams.ts';
import { TaggedPipe } from './tagged-pipe.ts';

/** The list that -OutVariable, -ErrorVariable … fill; `+name` goes on with the one that can be seen, also where that is another scope's. */
export class NamedVariableSink {
  private constructor(private readonly push: (value: Value) => void) {}

  /** @param from the scope of the caller; `global:name` and `script:name` are variables of other scopes */
  static open(from: SessionStateScope, name: string): NamedVariableSink {
    const appends = name.startsWith('+');
    const [, qualifier, plain = ''] = /^(?:(global|script|local|private):)?(.*)$/is.exec(appends ? name.slice(1) : name) ?? [];
    const scope = scopeOf(from, qualifier?.toLowerCase());
    const lower = plain.toLowerCase();
    const { list, push } = growingList(appends ? valueSeen(scope, lower) : null);
    const everywhere = scope.localVariable(lower) === undefined ? variableOfAllScopes(scope, lower) : undefined;
    if (everywhere) everywhere.assign(list);
    else scope.setLocal(plain, list);
    return new NamedVariableSink(push);
  }

  add(value: Value): void {
    this.push(value);
  }
}

/** Verbose, debug and information records that are merged into the output are part of the -OutVariable; errors and warnings are not (Pipe.Add). */
export function collectMerged(streams: Streams, out: Pipe, sink: NamedVariableSink): Streams {
  const collecting = (pipe: Pipe): Pipe => (pipe === out || (pipe instanceof TaggedPipe && pipe.target === out) ? collected(pipe) : pipe);
  const collected = (pipe: Pipe): Pipe => ({
    add(value: Value): Done {
      sink.add(value);
      return pipe.add(value);
    },
  });
  return {
    ...streams,
    verbose: collecting(streams.verbose),
    debug: collecting(streams.debug),
    information: collecting(streams.information),
  };
}

/** The value of a variable as a scope sees it; null where there is none. */
function valueSeen(from: SessionStateScope, name: string): Value {
  for (let scope: SessionStateScope | null = from; scope !== null; scope = scope.parent) {
    const v = scope.localVariable(name);
    if (v !== undefined && (scope === from || !v.isPrivate)) return v.read();
  }
  return null;
}

function scopeOf(from: SessionStateScope, qualifier: string | undefined): SessionStateScope {
  if (qualifier === 'script') return from.script;
  let scope = from;
  if (qualifier === 'global') while (scope.parent) scope = scope.parent;
  return scope;
}
