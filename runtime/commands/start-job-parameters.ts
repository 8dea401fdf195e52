import type { ParameterDeclaration, ParameterInSet } from '../../src/commands/cmdlet.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { toStringValue } from '../../src/objects/to-string.ts';

const script = ['FilePathComputerName', 'ComputerName', 'LiteralFilePathComputerName'] as const;

function inScripts(standing: ParameterInSet): Record<string, ParameterInSet> {
  return Object.fromEntries(script.map((set) => [set, standing]));
}

/** CheckPSVersion: only 5.1. */
function versionRefused(value: Value): string | null {
  const { major, minor } = value as { major?: number; minor?: number };
  if (major === 5 && minor === 1) return null;
  return `The value ${toStringValue(value)} is not valid for the PSVersion parameter. The only allowed value is 5.1.`;
}

/** The parameters of Start-Job (StartJob.cs). */
export const startJobParameters = {
  DefinitionName: {
    type: 'string',
    position: 0,
    mandatory: true,
    sets: ['DefinitionName'],
    validate: ['trustedData', 'notNullOrEmpty'],
    help: 'The name of a job definition of a job type that has some.',
  },
  DefinitionPath: {
    type: 'string',
    position: 1,
    sets: ['DefinitionName'],
    validate: ['notNullOrEmpty'],
    help: 'The file of the definition.',
  },
  Type: { type: 'string', position: 2, sets: ['DefinitionName'], validate: ['notNullOrEmpty'], help: 'The job type.' },
  Name: { type: 'string', sets: inScripts({ pipeline: 'propertyName' }), default: 'Job<number>', help: 'A name for the job.' },
  ScriptBlock: {
    type: 'scriptblock',
    aliases: ['Command'],
    position: 0,
    mandatory: true,
    sets: ['ComputerName'],
    validate: ['trustedData'],
    help: 'What to run.',
  },
  Credential: { type: 'pscredential', sets: script, help: 'Another user; not supported.' },
  FilePath: {
    type: 'string',
    position: 0,
    mandatory: true,
    sets: ['FilePathComputerName'],
    validate: ['trustedData'],
    help: 'A script file to run.',
  },
  LiteralPath: {
    type: 'string',
    aliases: ['PSPath', 'LP'],
    mandatory: true,
    sets: ['LiteralFilePathComputerName'],
    validate: ['trustedData'],
    help: 'A script file to run; no character is special.',
  },
  Authentication: {
    type: 'System.Management.Automation.Runspaces.AuthenticationMechanism',
    sets: script,
    default: 'Default',
    help: 'Only Default is supported.',
  },
  InitializationScript: { type: 'scriptblock', position: 1, sets: script, validate: ['trustedData'], help: 'Runs before the job.' },
  WorkingDirectory: { type: 'string', validate: ['notNullOrWhiteSpace'], help: 'Where the job begins.' },
  RunAs32: { type: 'switch', sets: script, help: 'Not supported.' },
  PSVersion: {
    type: 'version',
    sets: script,
    validate: ['notNullOrEmpty'],
    refuse: versionRefused,
    help: 'Only 5.1 is allowed, and means nothing here.',
  },
  InputObject: { type: 'psobject', sets: inScripts({ pipeline: 'value' }), validate: ['trustedData'], help: 'Objects for $input.' },
  ArgumentList: { type: 'object[]', aliases: ['Args'], sets: script, validate: ['trustedData'], help: 'Arguments, by position.' },
} as const satisfies Record<string, ParameterDeclaration>;
