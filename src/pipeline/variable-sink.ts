import { newArrayList } from '../dotnet/collections/array-list.ts';
import type { Value } from '../objects/net-object.ts';
import type { SessionStateScope } from '../session/scope.ts';

/** The ArrayList that -OutVariable, -ErrorVariable … fill; `+name` goes on with the list that is there. */
export class NamedVariableSink {
  private constructor(private readonly push: (value: Value) => void) {}

  static open(scope: SessionStateScope, name: string): NamedVariableSink {
    const appends = name.startsWith('+');
    const plain = appends ? name.slice(1) : name;
    const before = appends ? scope.localVariable(plain.toLowerCase())?.read() : undefined;
    const { list, push } = newArrayList(before === undefined ? null : before);
    scope.setLocal(plain, list);
    return new NamedVariableSink(push);
  }

  add(value: Value): void {
    this.push(value);
  }
}
