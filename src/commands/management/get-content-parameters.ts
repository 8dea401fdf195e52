import type { CmdletRuntime } from '../cmdlet.ts';
import { encodingParameter, filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

/** Parameters of Get-Content (GetContentCommand.cs). */
export const getContentParameters = {
  ReadCount: { type: 'long', pipeline: 'propertyName', default: '1', help: 'Lines to send at a time; 0 for all at once.' },
  TotalCount: {
    type: 'long',
    aliases: ['First', 'Head'],
    pipeline: 'propertyName',
    validate: [{ range: [0, Number.MAX_SAFE_INTEGER] }],
    help: 'Lines from the beginning.',
  },
  Tail: { type: 'int', aliases: ['Last'], pipeline: 'propertyName', validate: [{ range: [0, 2147483647] }], help: 'Lines from the end.' },
  ...pathParameters('propertyName'),
  ...filterParameters,
  ...forceParameter,
  Delimiter: { type: 'string', dynamic: true, help: 'What ends a line.' },
  Wait: { type: 'switch', dynamic: true, help: 'Goes on when the file becomes longer.' },
  Raw: { type: 'switch', dynamic: true, help: 'The whole file as one text.' },
  ...encodingParameter,
  AsByteStream: { type: 'switch', dynamic: true, help: 'Bytes instead of lines.' },
} as const;

/** Get-Content while it runs. */
export type GetContentCommand = CmdletRuntime<typeof getContentParameters>;
