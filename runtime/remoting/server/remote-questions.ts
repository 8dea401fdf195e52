/** Questions that a script on a server asks: the client's host asks them (ServerRemoteHostUserInterface.cs). */
import type { HostQuestions } from '../../../src/host/ps-host.ts';
import { NetDictionary } from '../../../src/objects/collections.ts';
import { EnumValue } from '../../../src/objects/enum-value.ts';
import { getEnumerable } from '../../../src/objects/enumerate.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { PromptField } from '../../../src/session/host-prompt.ts';
import { hostList, type RemoteHostMethod } from '../host-encoder.ts';
import { managementEnum, optional, plain, propertyBag } from '../remote-objects.ts';

/** A field as calls carry it: FieldDescription's own fields (RemoteHostEncoder.EncodeClassOrStruct). */
function fieldBag({ name, type, helpMessage, hasLabel }: PromptField): Value {
  const { assemblyQualifiedName = type.fullName } = type as typeof type & { assemblyQualifiedName?: string };
  return propertyBag([
    ['name', name],
    ['label', hasLabel ? name : ''],
    ['parameterTypeName', type.name],
    ['parameterTypeFullName', type.fullName],
    ['parameterAssemblyFullName', assemblyQualifiedName],
    ['helpMessage', helpMessage],
    ['isMandatory', true],
    ['metadata', hostList([])],
    ['modifiedByRemotingProtocol', false],
    ['isFromRemoteHost', false],
  ]);
}

/** The answers of a dictionary, or of the list of entries that the other kind of peer writes one as. */
function entriesOf(answer: Value): Map<string, Value> {
  const found = new Map<string, Value>();
  const value = plain(answer);
  if (value instanceof NetDictionary) for (const [key, held] of value.entries()) found.set(String(plain(key)), held);
  else
    for (const entry of getEnumerable(value) ?? []) {
      const key = optional(entry, 'Key');
      if (key !== undefined) found.set(String(plain(key)), optional(entry, 'Value') ?? null);
    }
  return found;
}

/** Questions that go to the client as calls of its host. */
export function remoteQuestions(call: (method: RemoteHostMethod, parameters: readonly Value[]) => Promise<Value>): HostQuestions {
  return {
    async prompt(caption, message, fields) {
      return entriesOf(await call('Prompt', [caption, message, hostList(fields.map(fieldBag))]));
    },
    async promptForChoice(caption, message, choices, otherwise) {
      const bags = choices.map(({ label, helpMessage }) =>
        propertyBag([
          ['label', label],
          ['helpMessage', helpMessage],
        ]),
      );
      const answer = plain(await call('PromptForChoice', [caption, message, hostList(bags), otherwise]));
      return typeof answer === 'number' ? answer : otherwise;
    },
    async promptForCredential(caption, message, userName) {
      const types = managementEnum('PSCredentialTypes', 'Default', 3);
      const options = managementEnum('PSCredentialUIOptions', 'Default', 1);
      const numberOf = (value: Value): Value => (value instanceof EnumValue ? value.value : value);
      return plain(await call('PromptForCredential2', [caption, message, userName, '', numberOf(types), numberOf(options)]));
    },
  };
}
