import type { CmdletRuntime } from '../cmdlet.ts';

/** Parameters of Expand-Archive. */
export const expandArchiveParameters = {
  Path: {
    type: 'string',
    sets: { Path: { mandatory: true, position: 0, pipeline: 'both' } },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'The archive file.',
  },
  LiteralPath: {
    type: 'string',
    sets: { LiteralPath: { mandatory: true, pipeline: 'propertyName' } },
    aliases: ['PSPath'],
    validate: ['notNullOrEmpty'],
    help: 'The archive file; no character is a wildcard.',
  },
  DestinationPath: {
    type: 'string',
    position: 1,
    validate: ['notNullOrEmpty'],
    help: 'The folder for the files; a new folder with the name of the archive unless given.',
  },
  Force: { type: 'switch', help: 'Replaces files that are there already.' },
  PassThru: { type: 'switch', help: 'Gives the items that were made.' },
} as const;

/** Expand-Archive while it runs. */
export type ExpandArchiveCommand = CmdletRuntime<typeof expandArchiveParameters>;
