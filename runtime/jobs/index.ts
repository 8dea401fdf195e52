/** Loads the types of the job model. */
import './job-state-info.ts';
import './job-type.ts';
import './ps-data-collection-type.ts';
import './ps-stream-object.ts';
