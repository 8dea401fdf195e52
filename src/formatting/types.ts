/** The .NET types of this folder; import once where type tables are built. */
import { defineType } from '../dotnet/registry.ts';
import {
  FormatEndData,
  FormatEntryData,
  FormatStartData,
  GroupEndData,
  GroupStartData,
  PacketInfoData,
} from './format-records.ts';
import { definePSStyleTypes } from './ps-style-type.ts';

const prefix = 'Microsoft.PowerShell.Commands.Internal.Format.';
defineType({ name: `${prefix}PacketInfoData`, abstract: true, jsClass: PacketInfoData });
for (const [name, jsClass] of Object.entries({ FormatStartData, FormatEndData, GroupStartData, GroupEndData, FormatEntryData })) {
  defineType({ name: prefix + name, baseType: `${prefix}PacketInfoData`, sealed: true, jsClass });
}
definePSStyleTypes();
