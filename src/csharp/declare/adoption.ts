/** Objects of classes of C# that derive from a class of .NET. */
import { NetException } from '../../errors/exceptions.ts';
import type { NetObject } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { CSharpProperty, CSharpType, setFields } from '../types/csharp-type.ts';

/** Gives an object that a class of .NET has made what a class of C# adds to it. */
export function adopt(object: NetObject, mostDerived: NetType): void {
  const made = object.netType;
  object.netType = mostDerived;
  for (let t: NetType | null = mostDerived; t; t = t.baseType)
    if (t instanceof CSharpType) {
      setFields(object, t.defaultFields());
      break;
    }
  if (object instanceof NetException) {
    // without a text an exception names its class
    const unnamed = (type: NetType): string => `Exception of type '${type.fullName}' was thrown.`;
    if (object.message === unnamed(made)) object.message = unnamed(mostDerived);
    overrideMessage(object, mostDerived);
  }
}

/** Exceptions whose own Message is being worked out: `base.Message` is then what they were made with. */
const readingMessage = new WeakSet<NetException>();
const watched = new WeakMap<CSharpProperty, MemberBody>();

/** The getter of a Message, which notes that it runs. */
function watchedGetter(p: CSharpProperty): MemberBody {
  let made = watched.get(p);
  if (made) return made;
  const inner = p.body.get as MemberBody;
  made = (self: NetException) => {
    if (readingMessage.has(self)) return inner(self);
    readingMessage.add(self);
    try {
      return inner(self);
    } finally {
      readingMessage.delete(self);
    }
  };
  p.body.get = made;
  watched.set(p, made);
  return made;
}

/** An exception whose class has a Message of its own shows that everywhere. */
function overrideMessage(e: NetException, type: NetType): void {
  for (let t: NetType | null = type; t; t = t.baseType) {
    if (!(t instanceof CSharpType)) return;
    const own = t.own.get('Message')?.find((m) => m instanceof CSharpProperty && m.member?.modifiers.has('override')) as
      | CSharpProperty
      | undefined;
    if (!own?.body.get) continue;
    const get = watchedGetter(own);
    let given = e.message;
    Object.defineProperty(e, 'message', {
      configurable: true,
      get: () => (readingMessage.has(e) ? given : (runNow(get(e)) as string)),
      set(v: string) {
        given = v;
      },
    });
    return;
  }
}
