import type { ParameterDeclaration } from '../cmdlet.ts';
import { toEncoding } from '../utility/encoding-argument.ts';

/** The parameters Path and LiteralPath, which most item commands share; some take -Path by property name only, or not from the pipeline at all. */
export const pathParameters = (pipeline: 'both' | 'propertyName' | null = 'both') =>
  ({
    Path: {
      type: 'string[]',
      sets: { Path: { position: 0, mandatory: true, ...(pipeline !== null && { pipeline }) } },
      wildcards: true,
      help: 'The items; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, pipeline: 'propertyName' } },
      help: 'The items; no character is a wildcard.',
    },
  }) as const;

/** -Filter, -Include, -Exclude. */
export const filterParameters = {
  Filter: { type: 'string', help: 'A pattern that the provider applies.' },
  Include: { type: 'string[]', wildcards: true, help: 'Only items whose names match.' },
  Exclude: { type: 'string[]', wildcards: true, help: 'No items whose names match.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** -Force and -Credential. */
export const forceParameter = {
  Force: { type: 'switch', help: 'Includes hidden and read-only items.' },
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** -Force, -Filter, -Include, -Exclude, -Credential: the order of commands that declare -Force themselves, before what they inherit (CoreCommandWithCredentialsBase). */
export const ownForceParameters = {
  Force: forceParameter.Force,
  ...filterParameters,
  Credential: forceParameter.Credential,
} as const satisfies Record<string, ParameterDeclaration>;

/** -Encoding of the commands for content, which the provider of files has. */
export const encodingParameter = {
  Encoding: {
    type: 'System.Text.Encoding',
    dynamic: true,
    transform: toEncoding,
    validate: ['notNullOrEmpty'],
    help: 'How text is encoded.',
  },
} as const satisfies Record<string, ParameterDeclaration>;
