import type { CmdletRuntime } from '../cmdlet.ts';
import { filterParameters } from './path-parameters.ts';

/** Parameters of Get-ChildItem (GetChildrenCommand.cs). */
export const getChildItemParameters = {
  Path: {
    type: 'string[]',
    sets: { Items: { position: 0, pipeline: 'both' } },
    wildcards: true,
    help: 'Where to look; the current location unless given.',
  },
  LiteralPath: {
    type: 'string[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralItems: { mandatory: true, pipeline: 'propertyName' } },
    help: 'Where to look; no character is a wildcard.',
  },
  ...filterParameters,
  Filter: { type: 'string', position: 1, help: 'A pattern that the provider applies.' },
  Recurse: { type: 'switch', aliases: ['s', 'r'], help: 'Looks into the containers below too.' },
  Depth: { type: 'uint', help: 'How many levels below.' },
  Force: { type: 'switch', help: 'Shows hidden items.' },
  Name: { type: 'switch', help: 'Gives only the names.' },
  Attributes: {
    type: 'System.Management.Automation.FlagsExpression[System.IO.FileAttributes]',
    dynamic: true,
    help: 'Attributes that items must have.',
  },
  FollowSymlink: { type: 'switch', dynamic: true, help: 'Looks behind symbolic links.' },
  Directory: { type: 'switch', dynamic: true, aliases: ['ad'], help: 'Only directories.' },
  File: { type: 'switch', dynamic: true, aliases: ['af'], help: 'Only files.' },
  Hidden: { type: 'switch', dynamic: true, aliases: ['ah', 'h'], help: 'Only hidden items.' },
  ReadOnly: { type: 'switch', dynamic: true, aliases: ['ar'], help: 'Only read-only items.' },
  System: { type: 'switch', dynamic: true, aliases: ['as'], help: 'Only system items.' },
} as const;

/** Get-ChildItem while it runs. */
export type GetChildItemCommand = CmdletRuntime<typeof getChildItemParameters>;
