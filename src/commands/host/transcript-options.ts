import { NetOperatingSystem } from '../../dotnet/system/environment.ts';
import { commandLineArguments } from '../../host/program-file.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { addMember, asPSObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-property-info.ts';
import { toText } from '../../objects/to-string.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

/** The text that the transcript commands give, with the file's path as a property. */
export function withPath(text: string, path: string): Value {
  const object = asPSObject(text);
  addMember(object, new PSNoteProperty('Path', path));
  return object;
}

/** Who runs what on which machine: the lines of a full header (TranscriptPrologue). */
export function fullHeader(context: ExecutionContext): string[] {
  const { hostname, userInfo } = require('node:os') as typeof import('node:os');
  const machine = hostname().split('.')[0];
  const user = `${machine}\\${userInfo().username}`;
  const lines = [
    `Username: ${user}`,
    `RunAs User: ${user}`,
    'Configuration Name: ',
    `Machine: ${machine} (${new NetOperatingSystem().toString()})`,
    `Host Application: ${commandLineArguments().join(' ')}`,
    `Process ID: ${process.pid}`,
  ];
  const table = context.getVariableValue('PSVersionTable');
  if (table instanceof NetDictionary)
    for (const [key, value] of table.entries()) {
      const text = toItems(value).map((v) => toText(v));
      lines.push(`${toText(key)}: ${text.join(', ')}`);
    }
  return lines;
}
