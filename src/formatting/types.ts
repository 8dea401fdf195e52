/** The .NET types of this folder; import once where type tables are built. */
import { defineType, getType } from '../dotnet/registry.ts';
import { type EnumValue, enumMember } from '../objects/enum-value.ts';
import type { PropertyBody } from '../objects/net-type.ts';
import { ProgressRecord } from '../pipeline/progress-record.ts';
import { defineFormatRecords } from './format-record-types.ts';
import { defineInformationRecord } from './information-record-type.ts';
import { definePSStyleTypes } from './ps-style-type.ts';
import { defineStringDecorated } from './string-decorated.ts';

defineFormatRecords();
definePSStyleTypes();
defineStringDecorated();
defineInformationRecord();

defineType({
  name: 'System.Management.Automation.ProgressRecord',
  jsClass: ProgressRecord,
  constructors: {
    'ProgressRecord(int activityId, string activity, string statusDescription)': (_: null, id: number, activity: string, status: string) =>
      new ProgressRecord(id, activity, status),
  },
  properties: {
    'int ActivityId': { get: (self: ProgressRecord) => self.activityId },
    'int ParentActivityId': property('parentActivityId'),
    'string Activity': property('activity'),
    'string StatusDescription': property('status'),
    'string CurrentOperation': property('currentOperation'),
    'int PercentComplete': property('percentComplete'),
    'int SecondsRemaining': property('secondsRemaining'),
    'System.Management.Automation.ProgressRecordType RecordType': {
      get: (self: ProgressRecord) =>
        enumMember(getType('System.Management.Automation.ProgressRecordType'), self.completed ? 'Completed' : 'Processing') ?? null,
      set: (self: ProgressRecord, value: EnumValue) => {
        self.completed = Number(value.value) === 1;
      },
    },
  },
  methods: { 'string ToString()': (self: ProgressRecord) => self.toString() },
});

function property(
  field: 'parentActivityId' | 'activity' | 'status' | 'currentOperation' | 'percentComplete' | 'secondsRemaining',
): PropertyBody {
  return {
    get: (self: ProgressRecord) => self[field],
    set: (self: Record<string, unknown>, value: unknown) => {
      self[field] = value;
    },
  };
}
