/** Exception types that only these commands throw. */
import { defineType } from '../../dotnet/registry.ts';

defineType({ name: 'Newtonsoft.Json.JsonException', baseType: 'System.Exception' });
defineType({ name: 'Newtonsoft.Json.JsonReaderException', baseType: 'Newtonsoft.Json.JsonException' });
