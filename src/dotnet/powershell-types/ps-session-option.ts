import { exceptionOf } from '../../errors/throw.ts';
import { enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { defineType, getType } from '../registry.ts';
import { NetTimeSpan } from '../time/time-span.ts';

const ns = 'System.Management.Automation.';
const mechanism = `${ns}Runspaces.AuthenticationMechanism`;

/** What each option is at first, by the signature of its property, in the order of the class. */
const options: Readonly<Record<string, () => Value>> = {
  'int MaximumConnectionRedirectionCount': () => 5,
  'bool NoCompression': () => false,
  'bool NoMachineProfile': () => false,
  [`${ns}Remoting.ProxyAccessType ProxyAccessType`]: () => enumMember(getType(`${ns}Remoting.ProxyAccessType`), 'None') ?? null,
  [`${mechanism} ProxyAuthentication`]: () => enumMember(getType(mechanism), 'Negotiate') ?? null,
  'pscredential ProxyCredential': () => null,
  'bool SkipCACheck': () => false,
  'bool SkipCNCheck': () => false,
  'bool SkipRevocationCheck': () => false,
  'timespan OperationTimeout': () => NetTimeSpan.fromMilliseconds(180_000),
  'bool NoEncryption': () => false,
  'bool UseUTF16': () => false,
  'bool IncludePortInSPN': () => false,
  [`${ns}Runspaces.OutputBufferingMode OutputBufferingMode`]: () =>
    enumMember(getType(`${ns}Runspaces.OutputBufferingMode`), 'None') ?? null,
  'int MaxConnectionRetryCount': () => 5,
  'cultureinfo Culture': () => null,
  'cultureinfo UICulture': () => null,
  'System.Nullable[int] MaximumReceivedDataSizePerCommand': () => null,
  'System.Nullable[int] MaximumReceivedObjectSize': () => 209_715_200,
  'psprimitivedictionary ApplicationArguments': () => null,
  'timespan OpenTimeout': () => NetTimeSpan.fromMilliseconds(180_000),
  'timespan CancelTimeout': () => NetTimeSpan.fromMilliseconds(60_000),
  'timespan IdleTimeout': () => NetTimeSpan.fromMilliseconds(-1),
};

/** System.Management.Automation.Remoting.PSSessionOption (PSSessionOption.cs): settings of sessions over WS-Management, which are not made here. */
export class PSSessionOption extends NetObject {
  readonly #values = new Map<string, Value>(Object.entries(options).map(([signature, initial]) => [nameOf(signature), initial()]));
  get(name: string): Value {
    return this.#values.get(name) ?? null;
  }
  set(name: string, value: Value): void {
    if (name === 'ProxyAuthentication') checkMechanism(toStringValue(value));
    this.#values.set(name, value);
  }
}

const nameOf = (signature: string): string => signature.slice(signature.lastIndexOf(' ') + 1);

/** @throws ArgumentException for a way of telling a proxy who one is that proxies do not have */
function checkMechanism(name: string): void {
  if (/^(Basic|Negotiate|Digest)$/.test(name)) return;
  throw exceptionOf(
    'System.ArgumentException',
    `${name} cannot be specified as a proxy authentication mechanism. Only Basic,Negotiate or Digest are supported for proxy authentication.`,
  );
}

const properties: Record<string, PropertyBody> = {};
for (const signature of Object.keys(options)) {
  const name = nameOf(signature);
  properties[signature] = {
    get: (option: PSSessionOption) => option.get(name),
    set: (option: PSSessionOption, value: Value) => option.set(name, value),
  };
}

defineType({
  name: `${ns}Remoting.PSSessionOption`,
  jsClass: PSSessionOption,
  sealed: true,
  constructors: { 'new()': () => new PSSessionOption() },
  properties,
});
