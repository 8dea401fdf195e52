import { Hashtable } from '../../../src/dotnet/hashtable.ts';
import { findType, getType } from '../../../src/dotnet/registry.ts';
import { exceptionOf } from '../../../src/errors/throw.ts';
import { writeInformationToHost } from '../../../src/formatting/host-streams.ts';
import { readHostLine, readSecureString } from '../../../src/host/host-object.ts';
import { ChoiceDescription, promptForChoice } from '../../../src/host/prompt-for-choice.ts';
import type { PSHost } from '../../../src/host/ps-host.ts';
import { arrayOf } from '../../../src/objects/collections.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { HostInformationMessage } from '../../../src/pipeline/records.ts';
import { showProgressOn } from '../../../src/pipeline/show-progress.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { promptForCredential } from '../../../src/session/credential-prompt.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { promptForFields, requireInteractive } from '../../../src/session/host-prompt.ts';
import type { RemoteHostCall } from '../host-encoder.ts';
import { optional, plain } from '../remote-objects.ts';
import { progressOfBag } from '../remoting-decoder.ts';

const textOf = (value: Value | undefined): string => (value === undefined || value === null ? '' : toText(plain(value)));

type HostMethod = (host: PSHost, parameters: readonly Value[], peer: string) => Value | Steps<Value>;

/** A method that shows one text. */
function lineMethod(
  name: 'write' | 'writeLine' | 'writeErrorLine' | 'writeDebugLine' | 'writeVerboseLine' | 'writeWarningLine',
): HostMethod {
  return (host, [text]) => {
    host[name](textOf(text));
    return null;
  };
}

/** What the server asks its client's host for (RemoteHostCall.ExecuteVoidMethod and ExecuteNonVoidMethod). */
const methods: Partial<Record<RemoteHostCall['method'], HostMethod>> = {
  Write1: lineMethod('write'),
  Write2: (host, [foreground, background, text]) => coloured(host, text, foreground, background, true),
  WriteLine1: lineMethod('writeLine'),
  WriteLine2: lineMethod('writeLine'),
  WriteLine3: (host, [foreground, background, text]) => coloured(host, text, foreground, background, false),
  WriteErrorLine: lineMethod('writeErrorLine'),
  WriteDebugLine: lineMethod('writeDebugLine'),
  WriteVerboseLine: lineMethod('writeVerboseLine'),
  WriteWarningLine: lineMethod('writeWarningLine'),
  WriteProgress(host, [source, bag]) {
    showProgressOn(host, progressOfBag(bag ?? null), source);
    return null;
  },
  // The end of a remote session's shell is not the end of this one.
  SetShouldExit: () => null,
  NotifyBeginApplication: () => null,
  NotifyEndApplication: () => null,
  SetWindowTitle: () => null,
  *ReadLine(host) {
    // The end of the input is an empty line for the peer.
    return (yield* readHostLine(host)) ?? '';
  },
  *ReadLineAsSecureString(host, _parameters, peer) {
    host.writeWarningLine(secureLineWarning(peer));
    return yield* readSecureString(host);
  },
  *PromptForCredential1(host, parameters, peer) {
    return yield* credential(host, parameters, peer);
  },
  *PromptForCredential2(host, parameters, peer) {
    return yield* credential(host, parameters, peer);
  },
  *Prompt(host, [caption, message, descriptions]) {
    requireInteractive(host, textOf(caption));
    const fields = toItems(descriptions ?? null, true).map((field) => ({
      name: textOf(optional(field, 'name')),
      type: findType(textOf(optional(field, 'parameterTypeFullName'))) ?? getType('System.String'),
      helpMessage: textOf(optional(field, 'helpMessage')),
      hasLabel: textOf(optional(field, 'label')) !== '',
    }));
    // A server of PowerShell takes a plain table only.
    const answers = Hashtable.literal();
    for (const [name, value] of yield* promptForFields(host, textOf(caption), textOf(message), fields)) answers.set(name, value);
    return answers;
  },
  *PromptForChoice(host, [caption, message, choices, otherwise]) {
    requireInteractive(host, textOf(caption));
    const list = toItems(choices ?? null, true).map(
      (choice) => new ChoiceDescription(textOf(optional(choice, 'label')), textOf(optional(choice, 'helpMessage'))),
    );
    const standard = plain(otherwise ?? null);
    return yield* promptForChoice(host, textOf(caption), textOf(message), arrayOf(list), typeof standard === 'number' ? standard : -1);
  },
};

// What a peer may ask for is told to the user first (RemoteHostCall.PerformSecurityChecksOnHostMessage).
const secureLineWarning = (peer: string): string =>
  `A script or application on the remote computer ${peer} is asking to read a line securely. Enter sensitive information, such as your credentials, only if you trust the remote computer and the application or script that is requesting it.`;

function* credential(host: PSHost, [caption, message, userName]: readonly Value[], peer: string): Steps<Value> {
  const warning = `Warning: A script or application on the remote computer ${peer} is requesting your credentials. Enter your credentials only if you trust the remote computer and the application or script that is requesting them.`;
  const user = textOf(userName);
  return yield* promptForCredential(
    host,
    `PowerShell Credential Request: ${textOf(caption)}`,
    `${warning}\n\n${textOf(message)}`,
    user === '' ? null : user,
  );
}

function coloured(
  host: PSHost,
  text: Value | undefined,
  foreground: Value | undefined,
  background: Value | undefined,
  noNewLine: boolean,
): null {
  writeInformationToHost(new HostInformationMessage(textOf(text), noNewLine, plain(foreground ?? -1), plain(background ?? -1)), host);
  return null;
}

/**
 * Serves a call of a server for its client's host.
 * @param computerName where the server is: the user is told who asks
 * @throws what the host throws (PSInvalidOperationException where nobody can be asked); NotSupportedException for methods that this host has not
 */
export function* callHost(context: ExecutionContext, call: RemoteHostCall, computerName: string): Steps<Value> {
  const method = methods[call.method];
  if (!method)
    throw exceptionOf(
      'System.Management.Automation.PSNotSupportedException',
      `The host of this session does not support the method ${call.method}.`,
    );
  const result = method(context.host, call.parameters, computerName.toUpperCase());
  return isSteps(result) ? yield* result : result;
}

function isSteps(result: Value | Steps<Value>): result is Steps<Value> {
  return typeof result === 'object' && result !== null && Symbol.iterator in result && 'next' in result && 'throw' in result;
}
