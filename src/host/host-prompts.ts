import { construct } from '../binding/primitives.ts';
import { defineType, getType } from '../dotnet/registry.ts';
import { argumentException, argumentNull } from '../errors/throw.ts';
import type { NetDictionary } from '../objects/collections.ts';
import { toItems } from '../objects/enumerate.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { lift, type Steps } from '../scheduler/suspension.ts';
import { promptForCredential } from '../session/credential-prompt.ts';
import { promptForFields, requireInteractive } from '../session/host-prompt.ts';
import type { PSHost } from './ps-host.ts';

/** System.Management.Automation.Host.FieldDescription: what a prompt asks for (FieldDescription.cs). */
export class FieldDescription extends NetObject {
  label = '';
  helpMessage = '';
  isMandatory = true;
  defaultValue: Value = null;
  type: NetType = getType('System.String');
  readonly attributes: Value = construct(getType('System.Collections.ObjectModel.Collection[System.Attribute]'), []);
  constructor(readonly name: string) {
    super();
    if (!name) throw argumentException('Cannot process argument because the value of argument "name" is null or empty.', 'name');
  }
}

type Field = FieldDescription;
defineType({
  name: 'System.Management.Automation.Host.FieldDescription',
  jsClass: FieldDescription,
  constructors: { 'FieldDescription(string name)': (_: unknown, name: string) => new FieldDescription(name) },
  properties: {
    'string Name': { get: (f: Field) => f.name },
    'string ParameterTypeName': { get: (f: Field) => f.type.name },
    'string ParameterTypeFullName': { get: (f: Field) => f.type.fullName },
    'string ParameterAssemblyFullName': {
      get: (f: Field) => (f.type as NetType & { assemblyQualifiedName?: string }).assemblyQualifiedName ?? f.type.fullName,
    },
    'string Label': { get: (f: Field) => f.label, set: (f: Field, v: string | null) => void (f.label = v ?? '') },
    'string HelpMessage': { get: (f: Field) => f.helpMessage, set: (f: Field, v: string | null) => void (f.helpMessage = v ?? '') },
    'bool IsMandatory': { get: (f: Field) => f.isMandatory, set: (f: Field, v: boolean) => void (f.isMandatory = v) },
    'psobject DefaultValue': { get: (f: Field) => f.defaultValue, set: (f: Field, v: Value) => void (f.defaultValue = v) },
    'System.Collections.ObjectModel.Collection[System.Attribute] Attributes': { get: (f: Field) => f.attributes },
  },
  methods: {
    'void SetParameterType(type parameterType)': (f: Field, type: NetType | null) => {
      if (!type) throw argumentNull('parameterType');
      f.type = type;
    },
  },
});

function* prompt(host: PSHost, caption: string | null, message: string | null, descriptions: Value): Steps<Value> {
  requireInteractive(host, message ?? '');
  const fields = toItems(descriptions, true).map((v) => baseObject(v));
  if (fields.length === 0) throw argumentException('The "descriptions" collection must have at least one element.', 'descriptions');
  const asked = fields.map((f) => {
    if (!(f instanceof FieldDescription)) throw argumentException('One of the field descriptions is null.', 'descriptions');
    return { name: f.name, type: f.type, helpMessage: f.helpMessage, hasLabel: f.label !== '' };
  });
  const answers = yield* promptForFields(host, caption ?? '', message ?? '', asked);
  const results = construct(getType('System.Collections.Generic.Dictionary[string,psobject]'), []) as NetDictionary;
  for (const [name, value] of answers) results.set(name, value);
  return results;
}

interface HasHost {
  readonly host: PSHost;
}
const space = 'System.Management.Automation.Host.';
const parameters = 'string caption, string message, string userName, string targetName';

/** The methods of `$Host.UI` that ask for several values or for a credential. */
export const promptMethods: Record<string, MemberBody> = {
  [`System.Collections.Generic.Dictionary[string,psobject] Prompt(string caption, string message, System.Collections.ObjectModel.Collection[${space}FieldDescription] descriptions)`]:
    (u: HasHost, caption: string, message: string, fields: Value) => lift(prompt(u.host, caption, message, fields)),
  [`pscredential PromptForCredential(${parameters})`]: (u: HasHost, caption: string, message: string, user: string, target: string) =>
    lift(promptForCredential(u.host, caption, message, user, target)),
  [`pscredential PromptForCredential(${parameters}, System.Management.Automation.PSCredentialTypes allowedCredentialTypes, System.Management.Automation.PSCredentialUIOptions options)`]:
    (u: HasHost, caption: string, message: string, user: string, target: string) =>
      lift(promptForCredential(u.host, caption, message, user, target)),
};
