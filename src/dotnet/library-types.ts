/** Defines the types of .NET's rarer libraries: each group of them is made when one of its names is first asked for. */
import { defineTypeConverters } from './component-model/type-descriptor.ts';
import { defineNewtonsoftJson } from './json/newtonsoft/types.ts';
import { defineMail } from './net/mail/mail-types.ts';
import { defineMatrices } from './numerics/matrices.ts';
import { definePlane, defineQuaternion } from './numerics/quaternion.ts';
import { defineVisualBasicFileSystem } from './visual-basic/file-system.ts';
import { defineVisualBasicInformation } from './visual-basic/information.ts';
import { defineVisualBasicStrings } from './visual-basic/strings.ts';
import { defineTextFieldParser } from './visual-basic/text-field-parser.ts';
import { defineLinqXPath } from './xml/linq-xpath.ts';

defineVisualBasicStrings();
defineVisualBasicInformation();
defineVisualBasicFileSystem();
defineTextFieldParser();
defineNewtonsoftJson();
defineMail();
defineTypeConverters();
defineQuaternion();
definePlane();
defineMatrices();
defineLinqXPath();
