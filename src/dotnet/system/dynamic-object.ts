/** System.Dynamic.DynamicObject: a class whose objects answer for members that it does not declare; C# source derives from it. */
import { ValueReference } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { registerAdapter } from '../../objects/member-adapter.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { PSCodeProperty } from '../../objects/ps-member-info.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { invokeMethod } from '../invocation.ts';
import { defineType, defineTypes } from '../registry.ts';

const ns = 'System.Dynamic.';

/** The base class: it has no dynamic members itself. */
class DynamicObject extends NetObject {}

/** What a member is asked for with. */
class MemberBinder extends NetObject {
  constructor(readonly name: string) {
    super();
  }
}
class GetMemberBinder extends MemberBinder {}
class SetMemberBinder extends MemberBinder {}
class InvokeMemberBinder extends MemberBinder {}

/** The value of a dynamic member; undefined when the object does not answer for it. */
function tryGetMember(target: NetObject, name: string): Value | undefined {
  const result = new ValueReference(null);
  return runNow(invokeMethod(target, 'TryGetMember', [new GetMemberBinder(name), result])) === true ? result.value : undefined;
}

function dynamicProperty(name: string): PSCodeProperty {
  return new PSCodeProperty(
    name,
    (target) => tryGetMember(target as NetObject, name) ?? null,
    'System.Object',
    (target, value) => void runNow(invokeMethod(target, 'TrySetMember', [new SetMemberBinder(name), value])),
  );
}

/** Defines the types, and how members of such objects are found. */
export function defineDynamicObject(): void {
  const binder = { properties: { 'string Name': { get: (b: MemberBinder) => b.name }, 'bool IgnoreCase': { get: () => true } } };
  defineTypes([
    { name: `${ns}GetMemberBinder`, abstract: true, jsClass: GetMemberBinder, ...binder },
    { name: `${ns}SetMemberBinder`, abstract: true, jsClass: SetMemberBinder, ...binder },
    { name: `${ns}InvokeMemberBinder`, abstract: true, jsClass: InvokeMemberBinder, ...binder },
  ]);
  defineType({
    name: `${ns}DynamicObject`,
    jsClass: DynamicObject,
    interfaces: ['System.Dynamic.IDynamicMetaObjectProvider'],
    constructors: { 'new()': () => new DynamicObject() },
    methods: {
      [`bool TryGetMember(${ns}GetMemberBinder binder, [ref] System.Object result)`]: () => false,
      [`bool TrySetMember(${ns}SetMemberBinder binder, System.Object value)`]: () => false,
      [`bool TryInvokeMember(${ns}InvokeMemberBinder binder, System.Object[] args, [ref] System.Object result)`]: () => false,
      'System.Collections.Generic.IEnumerable[string] GetDynamicMemberNames()': () => null,
    },
  });
  registerAdapter(`${ns}DynamicObject`, {
    getProperty: (target, name) => (tryGetMember(target, name) === undefined ? undefined : dynamicProperty(name)),
    properties: (target) => {
      const names = runNow(invokeMethod(target, 'GetDynamicMemberNames', []));
      return [...(getEnumerable(names) ?? [])].map((name) => dynamicProperty(toText(name)));
    },
  });
}
