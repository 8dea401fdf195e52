/** Loads the type tables of binding: attributes, enums, command and parameter metadata. Import it once. */
import './enum-types.ts';
import './switch-parameter.ts';
import './attributes/types.ts';
import './bound-parameters.ts';
import './default-parameter-dictionary.ts';
import './runtime-defined-parameter.ts';
import './parameter-set-info.ts';
import './paging-parameters.ts';
import './parameter-metadata.ts';
import './command-info-types.ts';
import './proxy/types.ts';
